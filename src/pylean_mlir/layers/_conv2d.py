"""The convolution with a square kernel [k, k, in, out], a bias [out], padding `same` or `valid`, a stride."""

from math import prod
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from pylean_mlir.layers import _activation as activation
from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class Conv2d:
    """Kernel, then bias. With `same` the odd row of zeros is at the end, as in StableHLO."""

    def parameters(self, layer: Layer) -> int:
        return 2

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        kernel, bias = call.parameters
        strides, padding = (_stride(call.node.layer),) * 2, str(call.args["padding"]).upper()
        numbers = ("NHWC", "HWIO", "NHWC")
        y = jax.lax.conv_general_dilated(x, kernel, strides, padding, dimension_numbers=numbers)
        return activation.of(call.node.layer).jax(jax, y + bias)

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        functional = torch.nn.functional
        size, stride = int(call.args["kernel"]), _stride(call.node.layer)
        padding = 0
        if call.args["padding"] == "same" and stride == 1 and size % 2:
            padding = size // 2
        elif call.args["padding"] == "same":
            amounts = [amount for n in (x.shape[3], x.shape[2]) for amount in _same(n, size, stride)]
            x = functional.pad(x, amounts)
        y = functional.conv2d(x, *call.parameters, stride, padding)
        return activation.of(call.node.layer).torch(torch, y)

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        """Kernel [out, in, k, k]."""
        kernel, bias = values
        return kernel.transpose(3, 2, 0, 1), bias

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        kernel, bias = call.parameters
        size, stride = len(kernel), _stride(call.node.layer)
        if call.args["padding"] == "same":
            x = np.pad(x, [(0, 0), *(_same(n, size, stride) for n in x.shape[1:3]), (0, 0)])
        y = _convolution(x, kernel, stride) + bias
        return (yield from activation.stops(call.node.layer, y))

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return activation.kinks(layer)

    def multiply_adds(self, node: Node) -> int:
        return prod(node.layer.output) * int(node.layer.args["kernel"]) ** 2 * int(node.layer.args["in"])


def _stride(layer: Layer) -> int:
    return int(layer.args.get("stride", 1))


def _same(n: int, size: int, stride: int) -> tuple[int, int]:
    """The zeros before and after `n` entries, so that there are ceil(n / stride) windows."""
    total = max((-(-n // stride) - 1) * stride + size - n, 0)
    return total // 2, total - total // 2


def _convolution(x: Array, kernel: Array, stride: int) -> Array:
    """Images [N, H, W, C] and kernel [k, k, C, O], nothing padded."""
    size = len(kernel)
    patches = sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]
    matrix = kernel.transpose(2, 0, 1, 3).reshape(-1, kernel.shape[3])
    rows, columns = patches.shape[1:3]
    return np.stack(
        [(image.reshape(rows * columns, -1) @ matrix).reshape(rows, columns, -1) for image in patches]
    )


LAYER: LayerKind = Conv2d()
