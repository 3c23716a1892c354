"""A StableHLO interpreter in numpy, in float64: every operation after the StableHLO specification."""

import math
import re
from collections.abc import Callable, Sequence
from itertools import product

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.layers import Array
from pylean_mlir.oracle._text import Function, Instruction, parse

Meaning = Callable[[Instruction, list[Array]], Array]


def evaluate(text: str | Function, inputs: Sequence[Array]) -> list[Array]:
    """Run a module on `inputs` in float64 and return its results."""
    function = parse(text) if isinstance(text, str) else text
    if len(inputs) != len(function.arguments):
        raise PlmError(f"The module takes {len(function.arguments)} inputs, {len(inputs)} are given.")
    values: dict[str, Array] = {}
    for (name, shape), array in zip(function.arguments, inputs, strict=True):
        if array.shape != shape:
            raise PlmError(f"%{name} must have shape {shape}, found {array.shape}.")
        values[name] = np.asarray(array, np.float64)
    last = {operand: step for step, one in enumerate(function.body) for operand in one.operands}
    for step, one in enumerate(function.body):
        if one.op not in MEANINGS:
            raise PlmError(f"Line {one.line}: stablehlo.{one.op} is not known here.")
        result = MEANINGS[one.op](one, [values[operand] for operand in one.operands])
        if result.shape != one.shape:
            raise PlmError(f"Line {one.line}: the text says {one.shape}, the result is {result.shape}.")
        values[one.name] = result
        for operand in set(one.operands):
            if last[operand] == step and operand not in function.results:
                del values[operand]
    return [values[name] for name in function.results]


def _constant(one: Instruction, _: list[Array]) -> Array:
    found = re.search(r"dense<([^>]*)>", one.attributes)
    written = found[1] if found else ""
    special = {"0xFF800000": -math.inf, "0x7F800000": math.inf}
    return np.full(one.shape, special[written] if written in special else float(written))


def _iota(one: Instruction, _: list[Array]) -> Array:
    (axis,) = one.integers("dim")
    result: Array = np.indices(one.shape)[axis].astype(np.float64)
    return result


def _compare(one: Instruction, x: list[Array]) -> Array:
    directions: dict[str, Callable[[Array, Array], Array]] = {
        "EQ": np.equal,
        "NE": np.not_equal,
        "GT": np.greater,
        "GE": np.greater_equal,
        "LT": np.less,
        "LE": np.less_equal,
    }
    result: Array = directions[one.attributes.split(",")[0].strip()](*x)
    return result


def _broadcast(one: Instruction, x: list[Array]) -> Array:
    dims = one.integers("dims")
    sizes = [1] * len(one.shape)
    for axis, size in zip(dims, x[0].shape, strict=True):
        sizes[axis] = size
    order = sorted(range(len(dims)), key=lambda k: dims[k])
    result: Array = np.broadcast_to(x[0].transpose(order).reshape(sizes), one.shape)
    return result


def _reduce(one: Instruction, x: list[Array]) -> Array:
    axes = one.integers("dimensions")
    by: dict[str, tuple[np.ufunc, Callable[[Array], Array]]] = {
        "add": (np.add, lambda a: a.sum(axes)),
        "maximum": (np.maximum, lambda a: a.max(axes)),
        "minimum": (np.minimum, lambda a: a.min(axes)),
    }
    found = re.search(r"applies stablehlo\.(\w+)", one.attributes)
    if not found or found[1] not in by:
        raise PlmError(f"Line {one.line}: an unknown reduction.")
    combine, fold = by[found[1]]
    return np.asarray(combine(fold(x[0]), x[1]))


def _pairs(one: Instruction, key: str) -> tuple[list[int], list[int]]:
    found = re.search(rf"\b{key} = \[([\d, ]*)\] x \[([\d, ]*)\]", one.attributes)
    if not found:
        return [], []
    return [int(n) for n in re.findall(r"\d+", found[1])], [int(n) for n in re.findall(r"\d+", found[2])]


def _dot_general(one: Instruction, x: list[Array]) -> Array:
    batch, contract = _pairs(one, "batching_dims"), _pairs(one, "contracting_dims")
    sides, free = [], []
    for side, array in enumerate(x):
        own = [axis for axis in range(array.ndim) if axis not in batch[side] + contract[side]]
        order = [*batch[side], *own, *contract[side]] if side == 0 else [*batch[side], *contract[side], *own]
        sizes = [math.prod(array.shape[axis] for axis in axes) for axes in (batch[side], own, contract[side])]
        middle = sizes[1:] if side == 0 else sizes[:0:-1]
        sides.append(array.transpose(order).reshape(sizes[0], *middle))
        free.append([array.shape[axis] for axis in own])
    leading = [x[0].shape[axis] for axis in batch[0]]
    result: Array = (sides[0] @ sides[1]).reshape(*leading, *free[0], *free[1])
    return result


def _convolution(one: Instruction, x: list[Array]) -> Array:
    found = re.search(r"dim_numbers = \[(.*?)\]x\[(.*?)\]->\[(.*?)\]", one.attributes)
    if not found:
        raise PlmError(f"Line {one.line}: a convolution without dim_numbers.")
    image_axes, kernel_axes, result_axes = (part.split(", ") for part in found.groups())
    image = x[0].transpose([image_axes.index(axis) for axis in ("b", "0", "1", "f")])
    kernel = x[1].transpose([kernel_axes.index(axis) for axis in ("0", "1", "i", "o")])
    (sh, sw), (dh, dw) = one.integers("stride"), one.integers("lhs_dilate")
    top, bottom, left, right = one.integers("pad")
    image = padded(image, (0, top, left, 0), (0, bottom, right, 0), (0, dh - 1, dw - 1, 0))
    kh, kw = kernel.shape[:2]
    oh, ow = (image.shape[1] - kh) // sh + 1, (image.shape[2] - kw) // sw + 1
    result = np.zeros((image.shape[0], oh, ow, kernel.shape[3]))
    for ky, kx in product(range(kh), range(kw)):
        window = image[:, ky : ky + (oh - 1) * sh + 1 : sh, kx : kx + (ow - 1) * sw + 1 : sw]
        result += window @ kernel[ky, kx]
    answer: Array = result.transpose([("b", "0", "1", "f").index(axis) for axis in result_axes])
    return answer


def _slice(one: Instruction, x: list[Array]) -> Array:
    ranges = re.findall(r"(\d+):(\d+):(\d+)", one.attributes)
    result: Array = x[0][tuple(slice(int(a), int(b), int(c)) for a, b, c in ranges)]
    return result


def padded(
    x: Array, low: Sequence[int], high: Sequence[int], interior: Sequence[int], fill: float = 0
) -> Array:
    """`x` with `fill` before, after and between its entries; nothing may be negative."""
    inner = [(n - 1) * (gap + 1) + 1 for n, gap in zip(x.shape, interior, strict=True)]
    result = np.full([a + n + b for a, n, b in zip(low, inner, high, strict=True)], fill, float)
    places = tuple(slice(a, a + n, gap + 1) for a, n, gap in zip(low, inner, interior, strict=True))
    result[places] = x
    return result


def _pad(one: Instruction, x: list[Array]) -> Array:
    low, high, interior = (one.integers(key) for key in ("low", "high", "interior"))
    return padded(x[0], low, high, interior, float(x[1]))


def _reversed(one: Instruction, x: list[Array]) -> Array:
    result: Array = np.flip(x[0], one.integers("dims"))
    return result


def _elementwise(function: Callable[..., Array]) -> Meaning:
    return lambda _, x: np.asarray(function(*x))


MEANINGS: dict[str, Meaning] = {
    "constant": _constant,
    "iota": _iota,
    "negate": _elementwise(np.negative),
    "exponential": _elementwise(np.exp),
    "log": _elementwise(np.log),
    "sqrt": _elementwise(np.sqrt),
    "rsqrt": _elementwise(lambda a: 1 / np.sqrt(a)),
    "tanh": _elementwise(np.tanh),
    "logistic": _elementwise(lambda a: 1 / (1 + np.exp(-a))),
    "add": _elementwise(np.add),
    "subtract": _elementwise(np.subtract),
    "multiply": _elementwise(np.multiply),
    "divide": _elementwise(np.divide),
    "maximum": _elementwise(np.maximum),
    "minimum": _elementwise(np.minimum),
    "compare": _compare,
    "select": _elementwise(np.where),
    "reshape": lambda one, x: x[0].reshape(one.shape),
    "transpose": lambda one, x: x[0].transpose(one.integers("dims")),
    "broadcast_in_dim": _broadcast,
    "reduce": _reduce,
    "dot_general": _dot_general,
    "convolution": _convolution,
    "reverse": _reversed,
    "slice": _slice,
    "pad": _pad,
    "concatenate": lambda one, x: np.concatenate(x, one.integers("dim")[0]),
    "optimization_barrier": lambda _, x: x[0],
}
