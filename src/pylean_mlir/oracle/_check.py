"""What an oracle says: one check, and how two results of a training step are compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from pylean_mlir.layers import Array
from pylean_mlir.manifest import Module

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
    """The largest error of a step's results, loss and state, and the output where it is."""
    loss = loss_error(module, expected, found), "loss"
    return max(update_error(module, inputs, expected, found), loss)


def loss_error(module: Module, expected: Sequence[Array], found: Sequence[Array]) -> float:
    """The error of a step's loss, relative to `max(1, |loss|)`."""
    want, have = (float(module.signature.loss_of(outputs)) for outputs in (expected, found))
    return abs(want - have) / max(1.0, abs(want)) if np.isfinite([want, have]).all() else float("inf")


def update_error(
    module: Module, inputs: Sequence[Array], expected: Sequence[Array], found: Sequence[Array]
) -> tuple[float, str]:
    """The largest error of a new parameter, slot or buffer, and its name.

    It is relative to the largest change of that tensor from `inputs` (at least a thousandth of the
    largest change of all), after one rounding of the tensor itself to f32. NaN and infinities are
    infinitely wrong.
    """
    starts, signature = module.signature.named(inputs), module.signature
    wanted, had = signature.renewed(expected), signature.renewed(found)
    sizes = {name: float(np.abs(want - starts[name]).max(initial=0)) for name, want in wanted.items()}
    least = 1e-3 * max(sizes.values(), default=1.0) + 1e-30
    worst, where = 0.0, ""
    for name, want in wanted.items():
        start, have = starts[name], had[name]
        if have.shape != want.shape or not (np.isfinite(have).all() and np.isfinite(want).all()):
            return float("inf"), name
        difference = float(np.abs(np.asarray(have, np.float64) - want).max(initial=0))
        rounding = 6e-8 * float(np.abs(start).max(initial=0)) if have.dtype == np.float32 else 0.0
        error = max(0.0, difference - rounding) / max(least, sizes[name])
        if error > worst:
            worst, where = error, name
    return worst, where
