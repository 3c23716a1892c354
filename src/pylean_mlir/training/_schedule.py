"""The learning rate of every step, as a function of the step alone (so that resuming needs no state)."""

import math

from pylean_mlir.training._recipe import Recipe


def learning_rate(recipe: Recipe, step: int, steps_per_epoch: int) -> float:
    """The learning rate of step `step` (0-based, counted over all epochs).

    Warmup rises linearly and reaches `lr` with its last step. After it, the rate is constant, or follows half
    a cosine from `lr` to `final_lr` at the last step of the last epoch.
    """
    total = recipe.epochs * steps_per_epoch
    warmup = round(recipe.warmup_epochs * steps_per_epoch)
    if step < warmup:
        return recipe.lr * ((step + 1) / warmup)
    if recipe.schedule == "constant":
        return recipe.lr
    done = min(1.0, (step - warmup) / max(1, total - 1 - warmup))
    return recipe.final_lr + (recipe.lr - recipe.final_lr) * 0.5 * (1.0 + math.cos(math.pi * done))
