"""What a forward pass chooses: the side of each relu, and the first largest entry of each pooling window.

The theorems need (`Net.Settled`) that the choices are kept near the parameters: a relu that passes its input
still does, one that gives 0 still does, and the entry of a window that was the first largest is still a
largest one. Here the network is computed in float64 from the manifest's layers, at the parameters and at
random ones nearby. Two numbers that differ by less than `ROUNDING` count as equal.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Layer
from pylean_mlir.oracle._numbers import Array

ROUNDING = 1e-12
"""Relative to the largest number of the layer (at least 1); sums of 6,272 products are off by less."""

SIZES = (1e-7, 1e-8, 1e-9)
LEAST_SPREAD = 0.1
PAIRS = 2
CHUNK = 16
"""Images that are looked at together, so that what is between two layers stays in the cache."""


@dataclass(frozen=True)
class Stop:
    """A place of the forward pass where something is chosen.

    Attributes:
        values: what a relu gets, of any shape; or of a pooling layer the windows, [entries, ...], their
            entries row by row.
        is_pool: which of both.
    """

    values: Array
    is_pool: bool

    @property
    def slack(self) -> float:
        """Numbers that differ by no more are equal up to rounding."""
        return ROUNDING * max(1.0, float(self.values.max()), -float(self.values.min()))

    def choose(self) -> Array:
        """Which relus pass their input, bool; the index of each window's first largest entry."""
        if not self.is_pool:
            return np.asarray(self.values > self.slack)
        return np.asarray((self.values >= self.values.max(0) - self.slack).argmax(0))

    def broken(self, kept: Array) -> int:
        """How many relus left the side in `kept`, or in how many windows its entry is not a largest one."""
        if not self.is_pool:
            return int(np.where(kept, self.values < -self.slack, self.values > self.slack).sum())
        held = np.take_along_axis(self.values, kept[None], 0)[0]
        return int((held < self.values.max(0) - self.slack).sum())


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
    """A network on one batch: a function of its parameters."""

    layers: Sequence[Layer]
    images: Array

    def look(self, parameters: Sequence[Array]) -> tuple[list[Array], Counts]:
        """The choices at `parameters`, one array for each stop, and how close they are."""
        kept, counts = [], Counts()
        for stop in stops(self.layers, parameters, self.images):
            if not np.isfinite(stop.values).all():
                raise PlmError("The forward pass is not finite; the training steps before it diverged.")
            kept.append(stop.choose())
            counts += _count(stop)
        return kept, counts

    def settled_within(self, parameters: Sequence[Array], kept: Sequence[Array]) -> float | None:
        """The largest of `SIZES` by which parameters may move without a change of `kept`; None if none is.

        Every entry moves by a normal number times the size times its array's root mean square (at least
        `LEAST_SPREAD`, for biases start at zero), in `PAIRS` random directions and their opposites: at a
        kink one of the two changes something.
        """
        spreads = [max(LEAST_SPREAD, float(np.sqrt(np.mean(array**2)))) for array in parameters]
        return next((size for size in SIZES if self._stands(parameters, kept, spreads, size)), None)

    def _stands(
        self, parameters: Sequence[Array], kept: Sequence[Array], spreads: Sequence[float], size: float
    ) -> bool:
        rng = np.random.default_rng(31)
        for _ in range(PAIRS):
            moves = [
                size * spread * rng.standard_normal(array.shape)
                for spread, array in zip(spreads, parameters, strict=True)
            ]
            for sign in (1, -1):
                moved = [array + sign * move for array, move in zip(parameters, moves, strict=True)]
                if self._is_broken(moved, kept):
                    return False
        return True

    def _is_broken(self, parameters: Sequence[Array], kept: Sequence[Array]) -> bool:
        for first in range(0, len(self.images), CHUNK):
            some = slice(first, first + CHUNK)
            found = stops(self.layers, parameters, self.images[some])
            if any(stop.broken(choice[some]) for stop, choice in zip(found, kept, strict=True)):
                return True
        return False


def stops(layers: Sequence[Layer], parameters: Sequence[Array], images: Array) -> Iterator[Stop]:
    """The places of a forward pass where something is chosen, in order; the last value is no such place."""
    left = [np.asarray(array, np.float64) for array in parameters]
    x = np.asarray(images, np.float64)
    for layer in layers:
        if layer.kind == "flatten":
            x = x.reshape(len(x), -1)
        elif layer.kind == "maxPool":
            stop = Stop(_windows(x, int(layer.args["size"]), int(layer.args["stride"])), is_pool=True)
            yield stop
            x = stop.values.max(0)
        elif layer.kind in ("dense", "conv2d", "conv2dStrided"):
            weights, bias = left.pop(0), left.pop(0)
            x = (x @ weights if layer.kind == "dense" else _convolution(x, weights, layer)) + bias
            activation = layer.args["activation"]
            if activation == "relu":
                yield Stop(x, is_pool=False)
            x = _ACTIVATIONS[str(activation)](x)
        else:
            raise PlmError(f"The choices of the layer {layer.kind} are not known here.")


_ACTIVATIONS: dict[str, Callable[[Array], Array]] = {
    "identity": lambda x: x,
    "relu": lambda x: np.maximum(x, 0),
    "tanh": np.tanh,
    "logistic": lambda x: 1 / (1 + np.exp(-x)),
}


def _convolution(x: Array, kernel: Array, layer: Layer) -> Array:
    """Images [N, H, W, C] and kernel [kh, kw, C, O]; `same` puts the odd row of zeros at the end."""
    size, stride = len(kernel), int(layer.args.get("stride", 1))
    if layer.args["padding"] == "same":
        sides = [max(-(-n // stride) * stride - stride + size - n, 0) for n in x.shape[1:3]]
        x = np.pad(x, [(0, 0), *((total // 2, total - total // 2) for total in sides), (0, 0)])
    patches = sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]
    matrix = kernel.transpose(2, 0, 1, 3).reshape(-1, kernel.shape[3])
    rows, columns = patches.shape[1:3]
    return np.stack(
        [(image.reshape(rows * columns, -1) @ matrix).reshape(rows, columns, -1) for image in patches]
    )


def _windows(x: Array, size: int, stride: int) -> Array:
    rows, columns = ((n - size) // stride * stride + 1 for n in x.shape[1:3])
    places = [(dy, dx) for dy in range(size) for dx in range(size)]
    return np.stack([x[:, dy : dy + rows : stride, dx : dx + columns : stride] for dy, dx in places])


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
