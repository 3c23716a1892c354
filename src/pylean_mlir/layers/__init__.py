"""The layers of networks in Python: what each one computes in JAX, PyTorch and numpy, and what it costs.

They are written from the manifest's description alone and share nothing with the Lean library or the texts,
so that oracles and rivals are independent. A layer is one module here and one line in `_registry`;
`_protocol` says what it offers, `_walk` runs networks, which are trees of layers.
"""

from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stop, Stops
from pylean_mlir.layers._registry import LAYERS, find_layer
from pylean_mlir.layers._walk import (
    bind,
    forward_with_jax,
    forward_with_torch,
    is_straight,
    kinks,
    network,
    stops,
    torch_parameters,
    training_multiply_adds,
)

__all__ = [
    "LAYERS",
    "Array",
    "Call",
    "LayerKind",
    "Node",
    "Stop",
    "Stops",
    "bind",
    "find_layer",
    "forward_with_jax",
    "forward_with_torch",
    "is_straight",
    "kinks",
    "network",
    "stops",
    "torch_parameters",
    "training_multiply_adds",
]
