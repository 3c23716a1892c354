"""Max pooling over square windows that lie inside the image."""

from typing import Any

import numpy as np

from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stop, Stops
from pylean_mlir.manifest import Layer


class MaxPool:
    """No parameters; the largest entry of each window and channel."""

    def parameters(self, layer: Layer) -> int:
        return 0

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        size, stride = _window(call.node.layer)
        window, strides = (1, size, size, 1), (1, stride, stride, 1)
        return jax.lax.reduce_window(x, -jax.numpy.inf, jax.lax.max, window, strides, "VALID")

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return torch.nn.functional.max_pool2d(x, *_window(call.node.layer))

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        return values

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        size, stride = _window(call.node.layer)
        rows, columns = ((n - size) // stride * stride + 1 for n in x.shape[1:3])
        places = [(dy, dx) for dy in range(size) for dx in range(size)]
        windows = np.stack([x[:, dy : dy + rows : stride, dx : dx + columns : stride] for dy, dx in places])
        yield Stop(windows, is_pool=True)
        return np.asarray(windows.max(0))

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return ("pool",)

    def multiply_adds(self, node: Node) -> int:
        return 0


def _window(layer: Layer) -> tuple[int, int]:
    """The window's side and stride."""
    return int(layer.args["size"]), int(layer.args["stride"])


LAYER: LayerKind = MaxPool()
