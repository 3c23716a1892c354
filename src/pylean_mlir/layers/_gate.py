"""The gate: every channel of an image times the factor that the body gives for it."""

from typing import Any

from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class Gate:
    """No parameters of its own; the child `body` maps images to vectors [N, C]."""

    def parameters(self, layer: Layer) -> int:
        return 0

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        return x * call.inner("body", x)[:, None, None, :]

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return x * call.inner("body", x)[:, :, None, None]

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        return values

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        factors = yield from call.inner("body", x)
        return x * factors[:, None, None, :]

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return ()

    def multiply_adds(self, node: Node) -> int:
        return 0


LAYER: LayerKind = Gate()
