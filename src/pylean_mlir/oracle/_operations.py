"""Every operation by itself: points to try it at, and the convention at its kinks.

At a kink the derivative is that of a nearby point, and the convention says on which side: zeros before a relu
count as negative (relu'(0) = 0), and of equal entries in a pooling window the first one counts as larger.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pylean_mlir.layers import Array
from pylean_mlir.oracle._differences import vjp_error
from pylean_mlir.oracle._text import Shape, parse

POSITIVE = ("log", "sqrt", "rsqrt", "div")
NEAR = 1e-3


@dataclass(frozen=True)
class Point:
    """Where an operation is tried.

    Attributes:
        what: in words.
        operands: the point.
        at: where the differences are taken, if not there.
    """

    what: str
    operands: list[Array]
    at: list[Array] | None = None


def points(name: str, text: str) -> list[Point]:
    """Points for the operation `name`, with those near and at its kinks."""
    shapes = [shape for _, shape in parse(text).arguments[1:]]
    rng = np.random.default_rng([3, *name.encode()])
    anywhere = [rng.standard_normal(shape) for shape in shapes]
    if name in POSITIVE:
        anywhere = [np.abs(array) + 0.5 for array in anywhere]
    found = [Point("anywhere", anywhere)]
    if name in ("relu", "gate"):
        signs = rng.integers(0, 2, shapes[0]) * 2.0 - 1
        found.append(Point("next to zero", [NEAR * signs, *anywhere[1:]]))
    if name == "relu":
        zeros = rng.integers(-1, 2, shapes[0]) + 0.0
        found.append(Point("at zero, its derivative is 0", [zeros], [zeros - NEAR]))
    if name.startswith(("max-pool", "pool-")):
        ties = rng.integers(0, 2, shapes[0]) + 0.0
        earlier = ties + NEAR * _earlier(shapes[0])
        found.append(Point("next to ties", [earlier, *anywhere[1:]]))
        # `pool-gather` and `pool-scatter` use the operand only to choose, so that it has no derivative
        at = [earlier, *anywhere[1:]]
        found.append(Point("at ties, the first maximum wins", [ties, *anywhere[1:]], at))
    return found


def difference(text: str, point: Point) -> float:
    """How far the operation's vector-Jacobian product is from difference quotients at `point`."""
    cotangent = np.random.default_rng(7).standard_normal(cotangent_shape(text))
    return vjp_error(text, point.operands, cotangent, point.at)


def inputs(name: str, text: str) -> list[Array]:
    """Inputs of the operation's module, in f32: the last of its points, which has the kinks."""
    cotangent = np.random.default_rng(7).standard_normal(cotangent_shape(text))
    return [np.asarray(array, np.float32) for array in (cotangent, *points(name, text)[-1].operands)]


def cotangent_shape(text: str) -> Shape:
    """The shape of the operation's result."""
    return parse(text).arguments[0][1]


def results_error(expected: Sequence[Array], found: Sequence[Array]) -> float:
    """The largest difference, relative to the largest result (at least 1); NaN and infinities are wrong."""
    worst = 0.0
    size = max(1.0, *(float(np.abs(want).max(initial=0)) for want in expected))
    for want, have in zip(expected, found, strict=True):
        if want.shape != have.shape or not (np.isfinite(want).all() and np.isfinite(have).all()):
            return float("inf")
        worst = max(worst, float(np.abs(want - have).max(initial=0)) / size)
    return worst


def _earlier(shape: Shape) -> Array:
    """Numbers that decrease in row-major order over rows and columns."""
    _, height, width, _ = shape
    rank = np.arange(height * width, 0, -1).reshape(1, height, width, 1) + 0.0
    result: Array = np.broadcast_to(rank, shape)
    return result
