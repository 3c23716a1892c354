"""The training step by JAX in float64: an implementation that shares nothing with the library or the text."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from pylean_mlir.layers import Array
from pylean_mlir.manifest import Module
from pylean_mlir.oracle._descent import descend
from pylean_mlir.signature import require_plain_descent
from pylean_mlir.with_jax import jax_loss, load

Step = Callable[[Sequence[Array]], list[Array]]


def compiled_step(module: Module) -> Step:
    """The training step of `module`'s net in float64: from its inputs to its outputs.

    Raises:
        PlmError: a layer or the optimizer is not known.
    """
    jax, signature = load(), module.signature
    require_plain_descent(module.net, module.signature)
    with _x64(jax):
        value_and_gradient = jax.jit(jax.value_and_grad(jax_loss(jax, module)))

    def step(inputs: Sequence[Array]) -> list[Array]:
        with _x64(jax):
            wide = [np.asarray(array, np.float64) for array in inputs]
            values = signature.named(wide)
            parameters = {port.name: values[port.name] for port in signature.parameters}
            batch = (values[signature.image.name], values[signature.target.name])
            loss, found = value_and_gradient(parameters, *batch)
            gradients = {name: np.asarray(gradient) for name, gradient in found.items()}
            return descend(module, wide, gradients, np.asarray(loss))

    return step


def _x64(jax: Any) -> Any:
    """A context with float64 switched on."""
    if hasattr(jax, "enable_x64"):
        return jax.enable_x64(True)
    from jax import experimental

    return vars(experimental)["enable_x64"]()
