"""What an oracle says: one check, and how two results of a training step are compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from pylean_mlir.manifest import Module
from pylean_mlir.oracle._numbers import Array

Verdict = Literal["ok", "FAIL", "skipped", "settled", "at a kink"]
FACTS: tuple[Verdict, ...] = ("settled", "at a kink")


@dataclass(frozen=True)
class Check:
    """One line of the table.

    Attributes:
        oracle: which independent direction it is.
        case: the network or operation.
        probes: what would be noticed.
        tolerance: the largest accepted difference; None when nothing was compared. For a fact: by how much
            parameters moved without a change of the choices.
        observed: the difference; None when nothing was compared. For a fact: the relu input closest to 0.
        verdict: "ok", "FAIL", "skipped" (which is never a success), or one of `FACTS`, which are not judged.
        note: where the largest difference is, or why nothing was compared.
        counts: of a fact, what was counted.
    """

    oracle: str
    case: str
    probes: str
    tolerance: float | None
    observed: float | None
    verdict: Verdict
    note: str = ""
    counts: Mapping[str, float] = field(default_factory=dict)


def judge(oracle: str, case: str, probes: str, tolerance: float, observed: float, note: str = "") -> Check:
    """A check that was made: ok if `observed <= tolerance` (NaN is not)."""
    verdict: Verdict = "ok" if observed <= tolerance else "FAIL"
    return Check(oracle, case, probes, tolerance, observed, verdict, note)


def broken(oracle: str, case: str, why: str) -> Check:
    """A check that could not be made because something that must work did not."""
    return Check(oracle, case, "", None, None, "FAIL", why)


def skipped(oracle: str, case: str, why: str) -> Check:
    """A check that was not made because something optional is not installed."""
    return Check(oracle, case, "", None, None, "skipped", why)


def step_error(
    module: Module, inputs: Sequence[Array], expected: Sequence[Array], found: Sequence[Array]
) -> tuple[float, str]:
    """The largest error of a step's results, loss and parameters, and the output where it is."""
    return max(update_error(module, inputs, expected, found), (loss_error(expected, found), "loss"))


def loss_error(expected: Sequence[Array], found: Sequence[Array]) -> float:
    """The error of a step's loss, relative to `max(1, |loss|)`."""
    want, have = float(expected[-1]), float(found[-1])
    return abs(want - have) / max(1.0, abs(want)) if np.isfinite([want, have]).all() else float("inf")


def update_error(
    module: Module, inputs: Sequence[Array], expected: Sequence[Array], found: Sequence[Array]
) -> tuple[float, str]:
    """The largest error of a new parameter, and its name.

    It is relative to the largest change of that parameter from `inputs` (at least a thousandth of the
    largest change of all), after one rounding of the parameter itself to f32. NaN and infinities are
    infinitely wrong.
    """
    pairs = list(zip(module.parameters, inputs, expected, found, strict=False))
    sizes = [float(np.abs(want - start).max(initial=0)) for _, start, want, _ in pairs]
    least = 1e-3 * max(sizes, default=1.0) + 1e-30
    worst, where = 0.0, ""
    for (port, start, want, have), size in zip(pairs, sizes, strict=True):
        if have.shape != want.shape or not (np.isfinite(have).all() and np.isfinite(want).all()):
            return float("inf"), port.name
        difference = float(np.abs(np.asarray(have, np.float64) - want).max(initial=0))
        rounding = 6e-8 * float(np.abs(start).max(initial=0)) if have.dtype == np.float32 else 0.0
        error = max(0.0, difference - rounding) / max(least, size)
        if error > worst:
            worst, where = error, port.name
    return worst, where
