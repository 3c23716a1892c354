"""Which layers there are: one line for each constructor of the Lean library."""

from collections.abc import Mapping
from importlib import import_module

from pylean_mlir.errors import PlmError
from pylean_mlir.layers._protocol import LayerKind

LAYERS: Mapping[str, str] = {
    "activate": "_activate",
    "branches": "_branches",
    "conv2d": "_conv2d",
    "conv2dStrided": "_conv2d",
    "dense": "_dense",
    "flatten": "_flatten",
    "gate": "_gate",
    "globalAvgPool": "_global_avg_pool",
    "maxPool": "_max_pool",
    "residual": "_residual",
}
"""Constructor -> the module here whose `LAYER` is its kind."""


def find_layer(name: str) -> LayerKind:
    """The kind of the constructor `name`.

    Raises:
        PlmError: there is no such layer.
    """
    if name not in LAYERS:
        raise PlmError(f"This version does not know the layer {name}; it knows {', '.join(LAYERS)}.")
    kind: LayerKind = import_module(f"pylean_mlir.layers.{LAYERS[name]}").LAYER
    return kind
