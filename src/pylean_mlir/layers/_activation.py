"""The activations that layers with weights apply to their output."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.layers._protocol import Array, Stop, Stops
from pylean_mlir.manifest import Layer

_JAX: Mapping[str, Callable[[Any, Any], Any]] = {
    "identity": lambda jax, x: x,
    "relu": lambda jax, x: jax.nn.relu(x),
    "tanh": lambda jax, x: jax.numpy.tanh(x),
    "logistic": lambda jax, x: jax.nn.sigmoid(x),
}
_TORCH: Mapping[str, Callable[[Any, Any], Any]] = {
    "identity": lambda torch, x: x,
    "relu": lambda torch, x: torch.relu(x),
    "tanh": lambda torch, x: torch.tanh(x),
    "logistic": lambda torch, x: torch.sigmoid(x),
}
_NUMPY: Mapping[str, Callable[[Array], Array]] = {
    "identity": lambda x: x,
    "relu": lambda x: np.maximum(x, 0),
    "tanh": np.tanh,
    "logistic": lambda x: 1 / (1 + np.exp(-x)),
}


def with_jax(jax: Any, layer: Layer, x: Any) -> Any:
    """The layer's activation of `x` in JAX."""
    return _JAX[name_of(layer)](jax, x)


def with_torch(torch: Any, layer: Layer, x: Any) -> Any:
    """The layer's activation of `x` in PyTorch."""
    return _TORCH[name_of(layer)](torch, x)


def stops(layer: Layer, x: Array) -> Stops:
    """The layer's activation of `x` in numpy; a relu chooses."""
    name = name_of(layer)
    if name == "relu":
        yield Stop(x, is_pool=False)
    return _NUMPY[name](x)


def kinks(layer: Layer) -> tuple[str, ...]:
    """What the layer's activation chooses."""
    return ("relu",) if name_of(layer) == "relu" else ()


def name_of(layer: Layer) -> str:
    """The layer's activation; an error if there is none of that name."""
    name = str(layer.args.get("activation"))
    if name not in _NUMPY:
        raise PlmError(f"This version does not know the activation {name} of the layer {layer.kind}.")
    return name
