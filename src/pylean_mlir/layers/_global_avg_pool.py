"""The mean over rows and columns: images [N, H, W, C] to vectors [N, C]."""

from typing import Any

import numpy as np

from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class GlobalAvgPool:
    """No parameters."""

    def parameters(self, layer: Layer) -> int:
        return 0

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        return x.mean(axis=(1, 2))

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return x.mean(dim=(2, 3))

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        return values

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        yield from ()
        return np.asarray(x.mean((1, 2)))

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return ()

    def multiply_adds(self, node: Node) -> int:
        return 0


LAYER: LayerKind = GlobalAvgPool()
