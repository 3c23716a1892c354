"""The dense layer: `activation (x W + b)` with W [in, out] and b [out]."""

from typing import Any

from pylean_mlir.layers import _activation as activation
from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class Dense:
    """Weights, then bias."""

    def parameters(self, layer: Layer) -> int:
        return 2

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        weights, bias = call.parameters
        return activation.of(call.node.layer).jax(jax, x @ weights + bias)

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return activation.of(call.node.layer).torch(torch, torch.nn.functional.linear(x, *call.parameters))

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        """Weights [out, in]; after a flattened image the inputs are in the order of [C, H, W]."""
        weights, bias = values
        if node.flattened is not None:
            rows = weights.reshape(*node.flattened, -1).transpose(2, 0, 1, 3)
            weights = rows.reshape(weights.shape)
        return weights.T, bias

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        weights, bias = call.parameters
        return (yield from activation.stops(call.node.layer, x @ weights + bias))

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return activation.kinks(layer)

    def multiply_adds(self, node: Node) -> int:
        return int(node.layer.args["in"]) * int(node.layer.args["out"])


LAYER: LayerKind = Dense()
