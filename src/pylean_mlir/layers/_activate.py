"""An activation function as a layer, on images or vectors."""

from typing import Any

from pylean_mlir.layers import _activation as activation
from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class Activate:
    """No parameters."""

    def parameters(self, layer: Layer) -> int:
        return 0

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        return activation.of(call.node.layer).jax(jax, x)

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return activation.of(call.node.layer).torch(torch, x)

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        return values

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        return (yield from activation.stops(call.node.layer, x))

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return activation.kinks(layer)

    def multiply_adds(self, node: Node) -> int:
        return 0


LAYER: LayerKind = Activate()
