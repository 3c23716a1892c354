"""What an oracle says: one check, and how two results of a training step are compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from pylean_mlir.manifest import Module
from pylean_mlir.oracle._numbers import Array

Verdict = Literal["ok", "FAIL", "not run"]


@dataclass(frozen=True)
class Check:
    """One line of the table.

    Attributes:
        oracle: which independent direction it is.
        case: the network or operation.
        probes: what would be noticed.
        tolerance: the largest accepted difference.
        observed: the difference; None when nothing was compared.
        verdict: "ok", "FAIL", or "not run" (which is never a success).
        note: where the largest difference is, or why nothing was compared.
    """

    oracle: str
    case: str
    probes: str
    tolerance: float
    observed: float | None
    verdict: Verdict
    note: str = ""


def judge(
    oracle: str, case: str, probes: str, tolerance: float, observed: float, note: str = ""
) -> Check:
    """A check that was made: ok if `observed <= tolerance` (NaN is not)."""
    verdict: Verdict = "ok" if observed <= tolerance else "FAIL"
    return Check(oracle, case, probes, tolerance, observed, verdict, note)


def broken(oracle: str, case: str, probes: str, tolerance: float, why: str) -> Check:
    """A check that could not be made because something that must work did not."""
    return Check(oracle, case, probes, tolerance, None, "FAIL", why)


def not_run(oracle: str, why: str, case: str = "", probes: str = "") -> Check:
    """An oracle that is not installed, or a case that it was not asked about."""
    return Check(oracle, case, probes, 0.0, None, "not run", why)


def step_error(
    module: Module, inputs: Sequence[Array], expected: Sequence[Array], found: Sequence[Array]
) -> tuple[float, str]:
    """The largest error of a step's results, and the output where it is.

    A parameter's error is relative to the largest change of that parameter (at least a thousandth of the
    largest change of all), after one rounding of the parameter itself to f32; the loss's is relative to
    `max(1, |loss|)`. NaN and infinities count as infinitely wrong.
    """
    starts = dict(zip((port.name for port in module.inputs), inputs, strict=True))
    changes = [
        float(np.abs(want - starts[port.name]).max(initial=0))
        for port, want in zip(module.outputs, expected, strict=True)
        if port.role == "parameter"
    ]
    least = 1e-3 * max(changes, default=1.0) + 1e-30
    worst, where = 0.0, ""
    for port, want, have in zip(module.outputs, expected, found, strict=True):
        if not np.isfinite(have).all() or have.shape != want.shape:
            return float("inf"), port.name
        difference = float(np.abs(np.asarray(have, np.float64) - want).max(initial=0))
        if port.role == "parameter":
            start = starts[port.name]
            rounding = 6e-8 * float(np.abs(start).max(initial=0)) if have.dtype == np.float32 else 0.0
            size = max(least, float(np.abs(want - start).max(initial=0)))
            error = max(0.0, difference - rounding) / size
        else:
            error = difference / max(1.0, float(np.abs(want).max(initial=0)))
        if error > worst:
            worst, where = error, port.name
    return worst, where
