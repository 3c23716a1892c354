"""The scalars that a step takes besides the batch, each a function of the recipe and the step alone."""

from collections.abc import Callable, Mapping

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Module
from pylean_mlir.signature import LEARNING_RATE, Signature
from pylean_mlir.training._recipe import Recipe
from pylean_mlir.training._schedule import learning_rate

HYPERS: Mapping[str, Callable[[Recipe, int, int], float]] = {
    LEARNING_RATE: learning_rate,
    "step": lambda recipe, step, steps_per_epoch: float(step + 1),
}
"""Name in the manifest -> its value, from recipe, step (0-based, over all epochs) and steps per epoch."""


def hyper_values(signature: Signature, recipe: Recipe, step: int, steps_per_epoch: int) -> dict[str, float]:
    """The scalars that a module takes at `step`, by name."""
    return {port.name: HYPERS[port.name](recipe, step, steps_per_epoch) for port in signature.hypers}


def check_inputs(module: Module) -> None:
    """Refuse a training step that takes something which training does not know how to give.

    Raises:
        PlmError: an unknown scalar, or a mask.
    """
    for port in module.signature.taking("hyper", "mask"):
        if port.name not in HYPERS:
            known = ", ".join(HYPERS)
            raise PlmError(
                f"{module.file} takes the {port.role} {port.name}, which this version can't give; "
                f"it knows {known}."
            )
