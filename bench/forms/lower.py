"""Forms of every mathematical operation: `base` is what lean/Plm/Lower.lean emitted first.

A form is a function of `Hlo` and of the operation's own parameters and operands. `Forms` names one form
per operation that has several.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from hlo import Hlo, Value
from step import Conv

# ---- contractions: matrix products


def matmul_out(h: Hlo, m: tuple[int, int, int], a: Value, b: Value) -> Value:
    return h.dot(a, b, ([1], [0]))


def matmul_lhs(h: Hlo, m: tuple[int, int, int], dy: Value, b: Value) -> Value:
    return h.dot(dy, b, ([1], [1]))


def matmul_rhs(h: Hlo, m: tuple[int, int, int], a: Value, dy: Value) -> Value:
    return h.dot(a, dy, ([0], [0]))


def split_k(parts: int, least: int = 2048) -> Callable[..., Value]:
    """The sum over `k` in `parts` partial sums, each a member of a batched product."""

    def form(h: Hlo, m: tuple[int, int, int], a: Value, b: Value) -> Value:
        rows, k, cols = m
        if k < least or k % parts:
            return matmul_out(h, m, a, b)
        left = h.reshape(a, (rows, parts, k // parts))
        right = h.reshape(b, (parts, k // parts, cols))
        return h.reduce("add", h.dot(left, right, ([2], [1]), ([1], [0])), [0])

    return form


def transposed_lhs(h: Hlo, m: tuple[int, int, int], dy: Value, b: Value) -> Value:
    return h.transpose(h.dot(b, dy, ([1], [1])), [1, 0])


# ---- contractions: convolutions


def conv_out(h: Hlo, c: Conv, x: Value, k: Value) -> Value:
    out = (c.n, c.oh, c.ow, c.co)
    return h.convolution(x, k, out, _padding(c), (c.sh, c.sw))


def _padding(c: Conv) -> list[tuple[int, int]]:
    high = [(c.oh - 1) * c.sh + c.kh - c.ph - c.h, (c.ow - 1) * c.sw + c.kw - c.pw - c.w]
    return [(c.ph, high[0]), (c.pw, high[1])]


def _padded(h: Hlo, c: Conv, x: Value) -> Value:
    shape = (c.n, (c.oh - 1) * c.sh + c.kh, (c.ow - 1) * c.sw + c.kw, c.ci)
    return h.pad(x, (0, c.ph, c.pw, 0), shape)


def _tap(h: Hlo, c: Conv, padded: Value, i: int, j: int) -> Value:
    return h.slice(padded, (0, i, j, 0), (c.n, c.oh, c.ow, c.ci), (1, c.sh, c.sw, 1))


def _offsets(c: Conv) -> list[tuple[int, int]]:
    return [(i, j) for i in range(c.kh) for j in range(c.kw)]


def conv_taps(h: Hlo, c: Conv, x: Value, k: Value) -> Value:
    """For one input channel: a sum of products with every kernel entry, no convolution."""
    if c.ci != 1:
        return conv_out(h, c, x, k)
    padded, out, total = _padded(h, c, x), (c.n, c.oh, c.ow, c.co), None
    for i, j in _offsets(c):
        tap = h.broadcast(_tap(h, c, padded, i, j), out, [0, 1, 2, 3])
        weight = h.reshape(h.slice(k, (i, j, 0, 0), (1, 1, 1, c.co)), (c.co,))
        term = h.binary("multiply", tap, h.broadcast(weight, out, [3]))
        total = term if total is None else h.binary("add", total, term)
    assert total is not None
    return total


def conv_lhs(h: Hlo, c: Conv, dy: Value, k: Value) -> Value:
    """The dilated cotangent convolved with the reversed kernel, channels swapped by `dim_numbers`."""
    return _lhs(h, c, dy, h.reverse(k, [0, 1]), "[b, 0, 1, f]x[0, 1, o, i]->[b, 0, 1, f]")


def conv_lhs_transposed(h: Hlo, c: Conv, dy: Value, k: Value) -> Value:
    """The same with the kernel's channels transposed first."""
    kernel = h.transpose(h.reverse(k, [0, 1]), [0, 1, 3, 2])
    return _lhs(h, c, dy, kernel, "[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]")


def conv_lhs_barrier(h: Hlo, c: Conv, dy: Value, k: Value) -> Value:
    """The same with a barrier on the kernel."""
    kernel = h.barrier(h.transpose(h.reverse(k, [0, 1]), [0, 1, 3, 2]))
    return _lhs(h, c, dy, kernel, "[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]")


def _lhs(h: Hlo, c: Conv, dy: Value, kernel: Value, numbers: str) -> Value:
    low = [c.kh - 1 - c.ph, c.kw - 1 - c.pw]
    dilated = [(c.oh - 1) * c.sh + 1, (c.ow - 1) * c.sw + 1]
    high = [c.h + c.kh - 1 - low[0] - dilated[0], c.w + c.kw - 1 - low[1] - dilated[1]]
    padding = list(zip(low, high, strict=True))
    return h.convolution(dy, kernel, (c.n, c.h, c.w, c.ci), padding, (1, 1), (c.sh, c.sw), numbers)


def conv_rhs(h: Hlo, c: Conv, x: Value, dy: Value) -> Value:
    """For every kernel offset the contraction of the shifted input with the cotangent, stacked."""
    padded, stack = _padded(h, c, x), None
    for i, j in _offsets(c):
        d = h.dot(_tap(h, c, padded, i, j), dy, ([0, 1, 2], [0, 1, 2]))
        d = h.reshape(d, (1, c.ci, c.co))
        stack = d if stack is None else h.concatenate([stack, d], 0)
    assert stack is not None
    return h.reshape(stack, (c.kh, c.kw, c.ci, c.co))


def conv_rhs_conv(h: Hlo, c: Conv, x: Value, dy: Value) -> Value:
    """A convolution over the batch, as automatic differentiation emits it."""
    if (c.sh, c.sw) != (1, 1):
        return conv_rhs(h, c, x, dy)
    padding = [(c.ph, c.oh + c.kh - 1 - c.h - c.ph), (c.pw, c.ow + c.kw - 1 - c.w - c.pw)]
    numbers = "[f, 0, 1, b]x[i, 0, 1, o]->[0, 1, b, f]"
    return h.convolution(x, dy, (c.kh, c.kw, c.ci, c.co), padding, (1, 1), (1, 1), numbers)


def flat_rhs(
    transpose: str = "", barrier: str = "xg", few: int = 3, late: bool = True
) -> Callable[..., Value]:
    """Images padded to rows of one pitch and flattened, so that a kernel offset is a 1-D shift.

    `transpose` and `barrier` name the operands (`x`, `g`) they apply to; up to `few` input channels,
    `stacked_rhs`; with `late` the offsets are stacked before the sum over images, else after.
    """

    def form(h: Hlo, c: Conv, x: Value, dy: Value) -> Value:
        if (c.sh, c.sw) != (1, 1):
            return conv_rhs(h, c, x, dy)
        if c.ci <= few:
            return stacked_rhs(h, c, x, dy)
        pitch, rows = c.ow + c.kw - 1, c.oh + c.kh
        length = c.oh * pitch
        xs = h.reshape(h.pad(x, (0, c.ph, c.pw, 0), (c.n, rows, pitch, c.ci)), (c.n, rows * pitch, c.ci))
        gs = h.reshape(h.pad(dy, (0, 0, 0, 0), (c.n, c.oh, pitch, c.co)), (c.n, length, c.co))
        gs = h.transpose(gs, [0, 2, 1]) if "g" in transpose else gs
        xs = h.transpose(xs, [0, 2, 1]) if "x" in transpose else xs
        xs = h.barrier(xs) if "x" in barrier else xs
        gs = h.barrier(gs) if "g" in barrier else gs
        parts = []
        for i, j in _offsets(c):
            start = i * pitch + j
            if "x" in transpose:
                tap = h.slice(xs, (0, 0, start), (c.n, c.ci, length))
            else:
                tap = h.slice(xs, (0, start, 0), (c.n, length, c.ci))
            axes = [2 if "x" in transpose else 1], [2 if "g" in transpose else 1]
            d = h.dot(tap, gs, axes, ([0], [0]))
            parts.append(d if late else h.reduce("add", d, [0]))
        total = _chain(h, parts, 1 if late else 0)
        total = h.reduce("add", total, [0]) if late else total
        return h.reshape(total, (c.kh, c.kw, c.ci, c.co))

    return form


def _chain(h: Hlo, parts: list[Value], axis: int) -> Value:
    """Concatenation two at a time, as `HOp` has it."""
    total = parts[0]
    for part in parts[1:]:
        total = h.concatenate([total, part], axis)
    return total


def _stacked(h: Hlo, c: Conv, x: Value) -> Value:
    """For few input channels: all shifted inputs, `[n, kh * kw * ci, oh, ow]`."""
    padded = _padded(h, c, x)
    shape = (c.n, c.ci, *padded.shape[1:3])
    planes = h.reshape(padded, shape) if c.ci == 1 else h.transpose(padded, [0, 3, 1, 2])
    part = (c.n, c.ci, c.oh, c.ow)
    return _chain(h, [h.slice(planes, (0, 0, i, j), part, (1, 1, c.sh, c.sw)) for i, j in _offsets(c)], 1)


def stacked_rhs(h: Hlo, c: Conv, x: Value, dy: Value) -> Value:
    """For few input channels: one product per image with all shifted inputs."""
    d = h.dot(_stacked(h, c, x), dy, ([2, 3], [1, 2]), ([0], [0]))
    return h.reshape(h.reduce("add", d, [0]), (c.kh, c.kw, c.ci, c.co))


def stacked_out(few: int = 3) -> Callable[..., Value]:
    """For few input channels: one product of all shifted inputs with the kernel as a matrix."""

    def form(h: Hlo, c: Conv, x: Value, k: Value) -> Value:
        if c.ci > few:
            return conv_out(h, c, x, k)
        return h.dot(_stacked(h, c, x), h.reshape(k, (c.kh * c.kw * c.ci, c.co)), ([1], [0]))

    return form


# ---- max pooling, 2x2 windows at stride 2


def pool_slices(h: Hlo, x: Value) -> Value:
    n, hh, ww, c = x.shape
    out = (n, hh // 2, ww // 2, c)
    best = None
    for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)):
        part = h.slice(x, (0, i, j, 0), out, (1, 2, 2, 1))
        best = part if best is None else h.binary("maximum", best, part)
    assert best is not None
    return best


def pool_reshape(h: Hlo, x: Value) -> Value:
    n, hh, ww, c = x.shape
    return h.reduce("maximum", h.reshape(x, (n, hh // 2, 2, ww // 2, 2, c)), [2, 4])


def scatter_pads(h: Hlo, x: Value, dy: Value) -> Value:
    m, zero, total = pool_slices(h, x), h.constant(0, dy.shape), h.constant(0, x.shape)
    left = dy
    for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)):
        part = h.slice(x, (0, i, j, 0), dy.shape, (1, 2, 2, 1))
        taken = h.select("EQ", part, m, left, zero)
        left = h.select("EQ", part, m, zero, left)
        total = h.binary("add", total, h.pad(taken, (0, i, j, 0), x.shape, (0, 1, 1, 0)))
    return total


def scatter_index(barrier: str = "") -> Callable[..., Value]:
    """Every position compares its number within the window with that of the first maximum."""

    def form(h: Hlo, x: Value, dy: Value) -> Value:
        n, hh, ww, c = x.shape
        grid = (n, hh // 2, 2, ww // 2, 2, c)
        xs, keep = h.reshape(x, grid), [0, 1, 3, 5]
        m = h.reduce("maximum", xs, [2, 4])
        row = h.iota(grid, 2)
        number = h.binary("add", h.binary("add", row, row), h.iota(grid, 4))
        place = h.select("EQ", xs, h.broadcast(m, grid, keep), number, h.constant(4, grid))
        first = h.reduce("minimum", place, [2, 4])
        if "f" in barrier:
            first = h.barrier(first)
        if "d" in barrier:
            dy = h.barrier(dy)
        spread = h.broadcast(dy, grid, keep)
        back = h.select("EQ", number, h.broadcast(first, grid, keep), spread, h.constant(0, grid))
        back = h.reshape(back, x.shape)
        return h.barrier(back) if "o" in barrier else back

    return form


def scatter_stack(h: Hlo, x: Value, dy: Value) -> Value:
    """The four parts of the result from the four slices, stacked and reshaped."""
    n, hh, ww, c = x.shape
    out = (n, hh // 2, ww // 2, c)
    m, zero = pool_slices(h, x), h.constant(0, out)
    left, parts = dy, []
    for i, j in ((0, 0), (0, 1), (1, 0), (1, 1)):
        part = h.slice(x, (0, i, j, 0), out, (1, 2, 2, 1))
        parts.append(h.reshape(h.select("EQ", part, m, left, zero), (n, hh // 2, 1, ww // 2, 1, c)))
        left = h.select("EQ", part, m, zero, left)
    rows = [h.concatenate(parts[:2], 4), h.concatenate(parts[2:], 4)]
    return h.reshape(h.concatenate(rows, 2), x.shape)


# ---- the rest


def log_sum_exp(barrier: str = "") -> Callable[..., Value]:
    """`m + log ∑ exp (x - m)`; barriers on the logits (`z`), the row maximum (`m`), the result (`o`)."""

    def form(h: Hlo, z: Value) -> Value:
        if "z" in barrier:
            z = h.barrier(z)
        m = h.reduce("maximum", z, [1])
        if "m" in barrier:
            m = h.barrier(m)
        power = h.unary("exponential", h.binary("subtract", z, h.broadcast(m, z.shape, [0])))
        out = h.binary("add", h.unary("log", h.reduce("add", power, [1])), m)
        return h.barrier(out) if "o" in barrier else out

    return form


def bias_sum(h: Hlo, dy: Value) -> Value:
    return h.reduce("add", dy, range(len(dy.shape) - 1))


def bias_sum_two(h: Hlo, dy: Value) -> Value:
    """In two stages: over the positions of an image, then over images."""
    if len(dy.shape) == 2:
        return bias_sum(h, dy)
    return h.reduce("add", h.reduce("add", dy, range(1, len(dy.shape) - 1)), [0])


def bias_sum_dot(h: Hlo, dy: Value) -> Value:
    """As a product with ones."""
    if len(dy.shape) == 2:
        return bias_sum(h, dy)
    n, area, c = dy.shape[0], dy.shape[1] * dy.shape[2], dy.shape[3]
    d = h.dot(h.constant(1, (n, area)), h.reshape(dy, (n, area, c)), ([1], [1]), ([0], [0]))
    return h.reduce("add", d, [0])


def gate(h: Hlo, x: Value, w: Value) -> Value:
    zero = h.constant(0, x.shape)
    return h.select("GT", x, zero, w, zero)


def gate_barrier(h: Hlo, x: Value, w: Value) -> Value:
    """With a barrier on the result of images, so that its three uses share it."""
    return h.barrier(gate(h, x, w)) if len(x.shape) == 4 else gate(h, x, w)


def split_large(h: Hlo, m: tuple[int, int, int], a: Value, b: Value) -> Value:
    """For 64 columns or more: 32 partial sums of 2048 terms or more, 2 of 768 or more, if they divide."""
    _, k, cols = m
    parts = 1 if cols < 64 else 32 if k >= 2048 and k % 32 == 0 else 2 if k >= 768 and k % 2 == 0 else 1
    return split_k(parts, 0)(h, m, a, b) if parts > 1 else matmul_out(h, m, a, b)


@dataclass(frozen=True)
class Forms:
    """One form per operation that has several."""

    matmul_out: Callable[..., Value] = matmul_out
    matmul_lhs: Callable[..., Value] = matmul_lhs
    matmul_rhs: Callable[..., Value] = matmul_rhs
    conv_out: Callable[..., Value] = conv_out
    conv_lhs: Callable[..., Value] = conv_lhs
    conv_rhs: Callable[..., Value] = conv_rhs
    max_pool: Callable[..., Value] = pool_slices
    scatter: Callable[..., Value] = scatter_pads
    lse: Callable[..., Value] = field(default_factory=log_sum_exp)
    bias_back: Callable[..., Value] = bias_sum
    gate: Callable[..., Value] = gate

    def __call__(self, h: Hlo, name: str, *args: Any) -> Value:
        """The lowering of the operation `name`."""
        kind, _, role = name.partition(".")
        if kind == "bilin":
            return getattr(self, f"{'conv' if isinstance(args[0], Conv) else 'matmul'}_{role}")(h, *args)
        special = {
            "maxPool": self.max_pool,
            "poolScatter": self.scatter,
            "logSumExp": self.lse,
            "bias.back": self.bias_back,
            "gate": self.gate,
        }
        if name in special:
            return special[name](h, *args)
        return _plain(h, name, *args)


def _plain(h: Hlo, name: str, *args: Any) -> Value:
    """Operations with one form."""
    x = args[0]
    match name:
        case "const":
            return h.constant(x, args[1])
        case "add" | "sub" | "mul" | "div":
            long = {"add": "add", "sub": "subtract", "mul": "multiply", "div": "divide"}[name]
            return h.binary(long, x, args[1])
        case "neg" | "exp":
            return h.unary({"neg": "negate", "exp": "exponential"}[name], x)
        case "relu":
            return h.binary("maximum", x, h.constant(0, x.shape))
        case "bias":
            return h.broadcast(x, args[1], [len(args[1]) - 1])
        case "fill":
            return h.broadcast(x, args[1], []) if args[1] else x
        case "rows":
            return h.broadcast(x, args[1], [0])
        case "rows.back":
            return h.reduce("add", x, [1])
        case "sum":
            return h.reduce("add", x, range(len(x.shape)))
        case "reshape":
            return h.reshape(x, args[1])
    raise ValueError(name)


BASE = Forms()
CHOSEN = Forms(
    matmul_out=split_large,
    conv_out=stacked_out(),
    conv_rhs=flat_rhs(),
    max_pool=pool_reshape,
    scatter=scatter_index(),
    bias_back=bias_sum_two,
)
