"""The activation functions: one line each, in numpy, JAX and PyTorch."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.layers._protocol import Array, Stop, Stops
from pylean_mlir.manifest import Layer


@dataclass(frozen=True)
class Activation:
    """An activation function, entry by entry.

    Attributes:
        numpy: in numpy.
        jax: from the module `jax` and the input.
        torch: from the module `torch` and the input.
        kinks: where it has no derivative; the left one is taken there, as for a relu at 0.
    """

    numpy: Callable[[Array], Array]
    jax: Callable[[Any, Any], Any]
    torch: Callable[[Any, Any], Any]
    kinks: tuple[float, ...] = ()


def _jax_relu6(jax: Any, x: Any) -> Any:
    """Not `jax.nn.relu6`, which takes 0 for the derivative at 6."""
    return jax.nn.relu(x) - jax.nn.relu(x - 6)


ACTIVATIONS: Mapping[str, Activation] = {
    "identity": Activation(lambda x: x, lambda _, x: x, lambda _, x: x),
    "relu": Activation(lambda x: np.maximum(x, 0), lambda j, x: j.nn.relu(x), lambda t, x: t.relu(x), (0,)),
    "tanh": Activation(np.tanh, lambda j, x: j.numpy.tanh(x), lambda t, x: t.tanh(x)),
    "logistic": Activation(
        lambda x: 1 / (1 + np.exp(-x)), lambda j, x: j.nn.sigmoid(x), lambda t, x: t.sigmoid(x)
    ),
    "relu6": Activation(
        lambda x: np.clip(x, 0, 6), _jax_relu6, lambda t, x: t.nn.functional.relu6(x), (0, 6)
    ),
    "hardSigmoid": Activation(
        lambda x: np.clip(x + 3, 0, 6) / 6,
        lambda j, x: _jax_relu6(j, x + 3) / 6,
        lambda t, x: t.nn.functional.hardsigmoid(x),
        (-3, 3),
    ),
    "hardSwish": Activation(
        lambda x: x * np.clip(x + 3, 0, 6) / 6,
        lambda j, x: x * _jax_relu6(j, x + 3) / 6,
        lambda t, x: t.nn.functional.hardswish(x),
        (-3, 3),
    ),
}


def of(layer: Layer) -> Activation:
    """The layer's activation.

    Raises:
        PlmError: there is none of that name.
    """
    name = str(layer.args.get("activation"))
    if name not in ACTIVATIONS:
        raise PlmError(f"This version does not know the activation {name} of the layer {layer.kind}.")
    return ACTIVATIONS[name]


def stops(layer: Layer, x: Array) -> Stops:
    """The layer's activation of `x` in numpy; at each kink an entry is on one side or the other."""
    activation = of(layer)
    for kink in activation.kinks:
        yield Stop(x - kink if kink else x, is_pool=False)
    return np.asarray(activation.numpy(x))


def kinks(layer: Layer) -> tuple[str, ...]:
    """What the layer's activation chooses."""
    return ("relu",) if of(layer).kinks else ()
