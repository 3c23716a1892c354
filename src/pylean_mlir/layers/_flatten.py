"""Images [N, H, W, C] as vectors [N, H*W*C]."""

from typing import Any

from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class Flatten:
    """No parameters. In PyTorch the entries are in the order of [C, H, W], as a dense layer there knows."""

    def parameters(self, layer: Layer) -> int:
        return 0

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        return x.reshape(x.shape[0], -1)

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return x.flatten(1)

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        return values

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        yield from ()
        return x.reshape(len(x), -1)

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return ()

    def multiply_adds(self, node: Node) -> int:
        return 0


LAYER: LayerKind = Flatten()
