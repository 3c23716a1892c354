"""What a forward pass chooses: the side of each relu, and the first largest entry of each pooling window.

The theorems need (`Net.Settled`) that the choices are kept near the parameters: a relu that passes its input
still does, one that gives 0 still does, and the entry of a window that was the first largest is still a
largest one. Here the network is computed in float64 by `pylean_mlir.layers`, at the parameters and at random
ones nearby. Two numbers that differ by less than rounding can explain count as equal.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.layers import Array, Node, Stop, stops

SIZES = (1e-7, 1e-8, 1e-9)
LEAST_SPREAD = 0.1
PAIRS = 2
CHUNK = 16
"""Images that are looked at together, so that what is between two layers stays in the cache."""


@dataclass(frozen=True)
class Counts:
    """How close a forward pass is to its kinks; zeros and ties are up to rounding.

    Attributes:
        relus: number of relu inputs.
        relus_at_zero: how many of them are 0.
        least_relu: the smallest distance from 0 of the others; None if there are none.
        windows: number of pooling windows.
        tied: windows with several largest entries.
        tied_at_zero: those of them that are 0 everywhere.
        tied_positive: those of them whose largest entry is positive.
    """

    relus: int = 0
    relus_at_zero: int = 0
    least_relu: float | None = None
    windows: int = 0
    tied: int = 0
    tied_at_zero: int = 0
    tied_positive: int = 0

    def numbers(self) -> dict[str, int]:
        """What was counted, by name."""
        return {key: value for key, value in asdict(self).items() if key != "least_relu"}

    def __add__(self, other: "Counts") -> "Counts":
        least = [count.least_relu for count in (self, other) if count.least_relu is not None]
        return Counts(
            self.relus + other.relus,
            self.relus_at_zero + other.relus_at_zero,
            min(least, default=None),
            self.windows + other.windows,
            self.tied + other.tied,
            self.tied_at_zero + other.tied_at_zero,
            self.tied_positive + other.tied_positive,
        )


@dataclass(frozen=True)
class Network:
    """A network on one batch: a function of its parameters, by name."""

    layers: Sequence[Node]
    images: Array

    def look(self, parameters: Mapping[str, Array]) -> tuple[list[Array], Counts]:
        """The choices at `parameters`, one array for each stop, and how close they are."""
        kept, counts = [], Counts()
        for stop in stops(self.layers, parameters, self.images):
            if not np.isfinite(stop.values).all():
                raise PlmError("The forward pass is not finite; the training steps before it diverged.")
            kept.append(stop.choose())
            counts += _count(stop)
        return kept, counts

    def settled_within(self, parameters: Mapping[str, Array], kept: Sequence[Array]) -> float | None:
        """The largest of `SIZES` by which parameters may move without a change of `kept`; None if none is.

        Every entry moves by a normal number times the size times its array's root mean square (at least
        `LEAST_SPREAD`, for biases start at zero), in `PAIRS` random directions and their opposites: at a
        kink one of the two changes something.
        """
        spreads = {
            name: max(LEAST_SPREAD, float(np.sqrt(np.mean(array**2)))) for name, array in parameters.items()
        }
        return next((size for size in SIZES if self._stands(parameters, kept, spreads, size)), None)

    def _stands(
        self,
        parameters: Mapping[str, Array],
        kept: Sequence[Array],
        spreads: Mapping[str, float],
        size: float,
    ) -> bool:
        rng = np.random.default_rng(31)
        for _ in range(PAIRS):
            moves = {
                name: size * spreads[name] * rng.standard_normal(array.shape)
                for name, array in parameters.items()
            }
            for sign in (1, -1):
                moved = {name: array + sign * moves[name] for name, array in parameters.items()}
                if self._is_broken(moved, kept):
                    return False
        return True

    def _is_broken(self, parameters: Mapping[str, Array], kept: Sequence[Array]) -> bool:
        for first in range(0, len(self.images), CHUNK):
            some = slice(first, first + CHUNK)
            found = stops(self.layers, parameters, self.images[some])
            if any(stop.broken(choice[some]) for stop, choice in zip(found, kept, strict=True)):
                return True
        return False


def _count(stop: Stop) -> Counts:
    slack, values = stop.slack, stop.values
    if not stop.is_pool:
        size = np.abs(values)
        away = size[size > slack]
        least = float(away.min()) if away.size else None
        return Counts(relus=values.size, relus_at_zero=values.size - away.size, least_relu=least)
    top = values.max(0)
    tied = (values >= top - slack).sum(0) > 1
    return Counts(
        windows=top.size,
        tied=int(tied.sum()),
        tied_at_zero=int((tied & (np.abs(values).max(0) <= slack)).sum()),
        tied_positive=int((tied & (top > slack)).sum()),
    )
