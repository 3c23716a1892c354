"""How much arithmetic a training step needs, counted from the layers of a net."""

from pylean_mlir.layers import network, training_multiply_adds
from pylean_mlir.manifest import Module


def training_flops(module: Module) -> int:
    """Floating-point operations of the matrix products and convolutions of one training step.

    Every layer with weights has three: output, gradient of the weights and gradient of the input, except that
    nobody needs the gradient of the images. A multiply-add counts as two. The rest (bias, relu, pooling,
    loss, update) is not counted; it is a few percent.
    """
    return 2 * module.batch * training_multiply_adds(network(module))
