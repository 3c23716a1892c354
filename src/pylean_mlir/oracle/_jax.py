"""An independent implementation of networks in JAX, from the manifest's description of their layers.

It shares nothing with the Lean library or the text: convolutions, pooling and gradients are JAX's own.
"""

import importlib.util
import os
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Layer, Module
from pylean_mlir.oracle._numbers import Array

HINT = "jax is not installed; pip install 'pylean-mlir[oracle]'"


def installed() -> bool:
    """Whether jax is there."""
    return importlib.util.find_spec("jax") is not None


def load() -> Any:
    """The module `jax`, on the CPU.

    Raises:
        PlmError: it is not installed.
    """
    os.environ.setdefault("JAX_PLATFORMS", "cpu")
    try:
        import jax
    except ImportError as error:
        raise PlmError(f"{HINT}.") from error
    return jax


def jax_loss(jax: Any, layers: Sequence[Layer]) -> Callable[[Any, Any, Any], Any]:
    """The mean softmax cross-entropy of `(parameters, images, targets)`."""
    jnp = jax.numpy

    def forward(parameters: Any, x: Any) -> Any:
        left = list(parameters)
        for layer in layers:
            if layer.kind == "flatten":
                x = x.reshape(x.shape[0], -1)
            elif layer.kind == "maxPool":
                size, stride = int(layer.args["size"]), int(layer.args["stride"])
                window, strides = (1, size, size, 1), (1, stride, stride, 1)
                x = jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, window, strides, "VALID")
            elif layer.kind == "dense":
                x = _activation(jax, layer)(x @ left.pop(0) + left.pop(0))
            elif layer.kind in ("conv2d", "conv2dStrided"):
                stride = int(layer.args.get("stride", 1))
                padding = str(layer.args["padding"]).upper()
                numbers = ("NHWC", "HWIO", "NHWC")
                x = jax.lax.conv_general_dilated(
                    x, left.pop(0), (stride, stride), padding, dimension_numbers=numbers
                )
                x = _activation(jax, layer)(x + left.pop(0))
            else:
                raise PlmError(f"The JAX oracle does not know the layer {layer.kind}.")
        return x

    def loss(parameters: Any, images: Any, targets: Any) -> Any:
        logits = forward(parameters, images)
        log_softmax = logits - jax.nn.logsumexp(logits, axis=1, keepdims=True)
        return -jnp.mean(jnp.sum(targets * log_softmax, axis=1))

    return loss


def _activation(jax: Any, layer: Layer) -> Callable[[Any], Any]:
    functions: dict[str, Callable[[Any], Any]] = {
        "identity": lambda x: x,
        "relu": jax.nn.relu,
        "tanh": jax.numpy.tanh,
        "logistic": jax.nn.sigmoid,
    }
    return functions[str(layer.args["activation"])]


Step = Callable[[Sequence[Array]], list[Array]]


def compiled_step(module: Module) -> Step:
    """The training step of `module`'s net in float64: from its inputs to the new parameters and the loss."""
    jax = load()
    with _x64(jax):
        value_and_gradient = jax.jit(jax.value_and_grad(jax_loss(jax, module.layers)))

    def step(inputs: Sequence[Array]) -> list[Array]:
        with _x64(jax):
            *parameters, images, targets, rate = (np.asarray(x, np.float64) for x in inputs)
            value, gradient = value_and_gradient(parameters, images, targets)
            new = [p - rate * np.asarray(g) for p, g in zip(parameters, gradient, strict=True)]
            return [*new, np.asarray(value)]

    return step


def _x64(jax: Any) -> Any:
    """A context with float64 switched on."""
    if hasattr(jax, "enable_x64"):
        return jax.enable_x64(True)
    from jax import experimental

    return vars(experimental)["enable_x64"]()
