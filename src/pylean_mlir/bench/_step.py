"""What every contestant offers: a training step that can be repeated."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pylean_mlir.manifest import Module
from pylean_mlir.runtime import random_inputs
from pylean_mlir.signature import LEARNING_RATE

RATE = 0.01

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Step:
    """A training step in place: `run` takes one and returns when it is done, `loss` is the last one's loss.

    `compile_s` is what compiling took, None where nothing is compiled; `compile_mb` is the memory of the
    process that compiled, where it is another one.
    """

    run: Callable[[], None]
    loss: Callable[[], float]
    compile_s: float | None = None
    compile_mb: float | None = None


def inputs(module: Module) -> list[Floats]:
    """The first arguments of a training step, the same for every contestant."""
    values = module.signature.named(random_inputs(module.signature))
    return module.signature.arguments({**values, LEARNING_RATE: np.full((), RATE, np.float32)})
