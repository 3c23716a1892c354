"""Plain gradient descent, for the oracles that find gradients by themselves: the only update they know."""

from collections.abc import Mapping, Sequence

from pylean_mlir.layers import Array
from pylean_mlir.manifest import Module
from pylean_mlir.signature import LEARNING_RATE, require_plain_descent


def descend(
    module: Module, inputs: Sequence[Array], gradients: Mapping[str, Array], loss: Array
) -> list[Array]:
    """The outputs of a training step from gradients by parameter name."""
    require_plain_descent(module.net, module.signature)
    signature = module.signature
    values = signature.named(inputs)
    rate = values[LEARNING_RATE]
    new = {name: values[name] - rate * gradient for name, gradient in gradients.items()}
    return [loss if port.role == "loss" else new[port.name] for port in signature.outputs]


def gradients(module: Module, inputs: Sequence[Array], outputs: Sequence[Array]) -> dict[str, Array]:
    """The gradients that a training step's `outputs` contain, by parameter name."""
    require_plain_descent(module.net, module.signature)
    values, new = module.signature.named(inputs), module.signature.renewed(outputs)
    rate = float(values[LEARNING_RATE])
    return {name: (values[name] - array) / rate for name, array in new.items()}
