"""The residual block: `body x + shortcut x`; without a shortcut, `body x + x`."""

from typing import Any

from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class Residual:
    """No parameters of its own; children `body` and `shortcut`."""

    def parameters(self, layer: Layer) -> int:
        return 0

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        return call.inner("body", x) + call.inner("shortcut", x)

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return call.inner("body", x) + call.inner("shortcut", x)

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        return values

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        body = yield from call.inner("body", x)
        shortcut = yield from call.inner("shortcut", x)
        return body + shortcut

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return ()

    def multiply_adds(self, node: Node) -> int:
        return 0


LAYER: LayerKind = Residual()
