"""The recipe of a training run: everything that decides the result apart from the net and the data."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from importlib import resources
from pathlib import Path
from typing import Any

from pylean_mlir.documents import parse_yaml, read_yaml
from pylean_mlir.errors import PlmError

SCHEDULES = ("constant", "cosine")
NORMALISATIONS = ("standard", "unit")


@dataclass(frozen=True)
class Recipe:
    """How to train. The defaults are the reference project's baseline: plain SGD, lr 0.1, 12 epochs.

    Attributes:
        epochs: passes over the training part.
        batch: images per step; None takes the size of the rendered module.
        lr: learning rate at its highest.
        schedule: `constant`, or `cosine` decay from `lr` to `final_lr`.
        warmup_epochs: the learning rate rises linearly over this many epochs first (fractions are fine).
        final_lr: where the cosine ends.
        label_smoothing: share of the target that is spread evenly over all classes, in [0, 1).
        seed: decides the initial parameters and every epoch's order.
        normalise: `standard` uses the data set's mean and std; `unit` only divides by 255.
        eval_every: epochs between evaluations on the whole test part (there is always one at the end).
        log_every: steps between log lines; the loss is looked at (for NaN, too) this often.
        checkpoint_every: steps between checkpoints inside an epoch; 0 writes one per epoch.
    """

    epochs: int = 12
    batch: int | None = None
    lr: float = 0.1
    schedule: str = "constant"
    warmup_epochs: float = 0.0
    final_lr: float = 0.0
    label_smoothing: float = 0.0
    seed: int = 0
    normalise: str = "standard"
    eval_every: int = 1
    log_every: int = 50
    checkpoint_every: int = 0


_Rule = tuple[str, Callable[[Any], bool]]

_POSITIVE: _Rule = ("a positive integer", lambda value: _is_int(value) and value > 0)
_COUNT: _Rule = ("an integer, 0 or more", lambda value: _is_int(value) and value >= 0)
_RATE: _Rule = ("a number, 0 or more", lambda value: _is_number(value) and value >= 0)
_CHECKS: Mapping[str, _Rule] = {
    "epochs": _COUNT,
    "batch": ("a positive integer", lambda value: value is None or (_is_int(value) and value > 0)),
    "lr": _RATE,
    "schedule": (f"one of {', '.join(SCHEDULES)}", lambda value: value in SCHEDULES),
    "warmup_epochs": _RATE,
    "final_lr": _RATE,
    "label_smoothing": (
        "a number in [0, 1)",
        lambda value: _is_number(value) and 0 <= value < 1,
    ),
    "seed": ("an integer in [0, 2^63)", lambda value: _is_int(value) and 0 <= value < 2**63),
    "normalise": (f"one of {', '.join(NORMALISATIONS)}", lambda value: value in NORMALISATIONS),
    "eval_every": _POSITIVE,
    "log_every": _POSITIVE,
    "checkpoint_every": _COUNT,
}
_FLOATS = tuple(field.name for field in fields(Recipe) if field.type is float)


def load_recipe(name: str) -> Recipe:
    """The recipe in the YAML file `name`, or the built-in recipe of that name (`sgd`, `cosine`)."""
    path = Path(name)
    if path.is_file():
        content = read_yaml(path)
    else:
        built_in = resources.files("pylean_mlir.training") / "recipes" / f"{name}.yaml"
        if not built_in.is_file():
            raise PlmError(
                f"There is no recipe file {name}; the built-in ones are {', '.join(_built_ins())}."
            )
        content = parse_yaml(built_in.read_text(encoding="utf-8"), name)
    return with_changes(Recipe(), content, name)


def with_changes(recipe: Recipe, changes: Mapping[str, Any], where: str) -> Recipe:
    """`recipe` with the keys in `changes` replaced; errors name `where`, the key and what it must be."""
    for key, value in changes.items():
        if key not in _CHECKS:
            close = difflib.get_close_matches(str(key), _CHECKS, n=1)
            hint = f"did you mean {close[0]}?" if close else f"the keys are {', '.join(_CHECKS)}."
            raise PlmError(f"{where}: unknown key {key!r}; {hint}")
        expected, accepts = _CHECKS[key]
        if not accepts(value):
            raise PlmError(f"{where}: {key} must be {expected}, found {value!r}.")
    plain: dict[str, Any] = {key: float(value) if key in _FLOATS else value for key, value in changes.items()}
    return replace(recipe, **plain)


def _built_ins() -> list[str]:
    folder = resources.files("pylean_mlir.training") / "recipes"
    return sorted(
        entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml")
    )


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and value == value
        and abs(value) < 1e30
    )
