"""How much arithmetic a training step needs, counted from the layers of a net."""

import math

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Layer, Module


def training_flops(module: Module) -> int:
    """Floating-point operations of the matrix products and convolutions of one training step.

    Every layer with weights has three: output, gradient of the weights and gradient of the input, except that
    nobody needs the gradient of the images. A multiply-add counts as two. The rest (bias, relu, pooling,
    loss, update) is not counted; it is a few percent.
    """
    total, is_first = 0, True
    for layer in module.layers:
        forward = 2 * module.batch * _multiply_adds(layer)
        total += (2 if is_first else 3) * forward
        is_first = is_first and forward == 0
    return total


def _multiply_adds(layer: Layer) -> int:
    """Of the forward pass, for one image."""
    if layer.kind in ("flatten", "maxPool"):
        return 0
    if layer.kind == "dense":
        return int(layer.args["in"]) * int(layer.args["out"])
    if layer.kind in ("conv2d", "conv2dStrided"):
        window = int(layer.args["kernel"]) ** 2 * int(layer.args["in"])
        return math.prod(layer.output) * window
    raise PlmError(f"plm bench does not know how much arithmetic the layer {layer.kind} needs.")
