"""StableHLO text with every value computed once and nothing unused.

A mirror in Python of what the Lean renderer does (lean/Plm/Hlo.lean, Simplify.lean): a form of one
operation only calls methods of `Hlo`; equal calls give the same value, and printing drops dead ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

Shape = tuple[int, ...]


@dataclass(frozen=True)
class Value:
    """A value of the function: its number and shape (arguments have negative numbers)."""

    number: int
    shape: Shape


@dataclass(frozen=True)
class _Line:
    text: str
    """The statement, `{}` standing for the operands and `@` for the value's own name."""
    operands: tuple[Value, ...]


def tensor(shape: Sequence[int], element: str = "f32") -> str:
    """The MLIR type of a tensor."""
    return "tensor<" + "".join(f"{size}x" for size in shape) + element + ">"


class Hlo:
    """A function under construction; the methods are the constructors of `HOp`."""

    def __init__(self) -> None:
        self.arguments: list[Value] = []
        self._lines: list[_Line] = []
        self._known: dict[_Line, Value] = {}

    def argument(self, shape: Sequence[int]) -> Value:
        """A new argument of the function."""
        self.arguments.append(Value(-1 - len(self.arguments), tuple(shape)))
        return self.arguments[-1]

    def _add(self, text: str, shape: Sequence[int], *operands: Value) -> Value:
        line = _Line(text, operands)
        if line not in self._known:
            self._known[line] = Value(len(self._lines), tuple(shape))
            self._lines.append(line)
        return self._known[line]

    def constant(self, number: int, shape: Sequence[int]) -> Value:
        """All entries are `number`."""
        return self._add(f"@ = stablehlo.constant dense<{number}.0> : {tensor(shape)}", shape)

    def iota(self, shape: Sequence[int], axis: int) -> Value:
        """Every entry is its coordinate along the axis."""
        return self._add(f"@ = stablehlo.iota dim = {axis} : {tensor(shape)}", shape)

    def unary(self, name: str, x: Value) -> Value:
        """An elementwise function."""
        return self._add(f"@ = stablehlo.{name} {{}} : {tensor(x.shape)}", x.shape, x)

    def binary(self, name: str, x: Value, y: Value) -> Value:
        """An elementwise function of two tensors of one shape."""
        assert x.shape == y.shape, (name, x.shape, y.shape)
        return self._add(f"@ = stablehlo.{name} {{}}, {{}} : {tensor(x.shape)}", x.shape, x, y)

    def select(self, direction: str, a: Value, b: Value, x: Value, y: Value) -> Value:
        """`x` where `a` compares with `b`, else `y`; two lines, the comparison shared."""
        t, mask = tensor(a.shape), tensor(a.shape, "i1")
        assert a.shape == b.shape == x.shape == y.shape
        test = self._add(
            f"@ = stablehlo.compare {direction}, {{}}, {{}} : ({t}, {t}) -> {mask}", a.shape, a, b
        )
        return self._add(f"@ = stablehlo.select {{}}, {{}}, {{}} : {mask}, {t}", a.shape, test, x, y)

    def reshape(self, x: Value, shape: Sequence[int]) -> Value:
        """The same entries in row-major order; nothing if the shape is the same."""
        assert prod(x.shape) == prod(shape), (x.shape, shape)
        if x.shape == tuple(shape):
            return x
        return self._add(f"@ = stablehlo.reshape {{}} : ({tensor(x.shape)}) -> {tensor(shape)}", shape, x)

    def transpose(self, x: Value, perm: Sequence[int]) -> Value:
        """Axis `perm[k]` becomes axis `k`."""
        shape = [x.shape[k] for k in perm]
        text = f"@ = stablehlo.transpose {{}}, dims = {list(perm)} : ({tensor(x.shape)}) -> {tensor(shape)}"
        return self._add(text, shape, x)

    def broadcast(self, x: Value, shape: Sequence[int], dims: Sequence[int]) -> Value:
        """`broadcast_in_dim`."""
        types = f"({tensor(x.shape)}) -> {tensor(shape)}"
        return self._add(f"@ = stablehlo.broadcast_in_dim {{}}, dims = {list(dims)} : {types}", shape, x)

    def reduce(self, kind: str, x: Value, axes: Sequence[int]) -> Value:
        """Sum, maximum or minimum over axes."""
        start = {"add": "0.0", "maximum": "0xFF800000", "minimum": "0x7F800000"}[kind]
        init = self._add(f"@ = stablehlo.constant dense<{start}> : tensor<f32>", ())
        shape = [size for axis, size in enumerate(x.shape) if axis not in axes]
        text = (
            f"@ = stablehlo.reduce({{}} init: {{}}) applies stablehlo.{kind} across dimensions = {list(axes)}"
        )
        return self._add(f"{text} : ({tensor(x.shape)}, tensor<f32>) -> {tensor(shape)}", shape, x, init)

    def dot(
        self,
        x: Value,
        y: Value,
        contract: tuple[Sequence[int], Sequence[int]],
        batch: tuple[Sequence[int], Sequence[int]] = ((), ()),
    ) -> Value:
        """`dot_general`."""
        free = [
            [size for axis, size in enumerate(v.shape) if axis not in (*batch[k], *contract[k])]
            for k, v in enumerate((x, y))
        ]
        shape = [x.shape[axis] for axis in batch[0]] + free[0] + free[1]
        batching = f"batching_dims = {list(batch[0])} x {list(batch[1])}, " if batch[0] else ""
        dims = f"{batching}contracting_dims = {list(contract[0])} x {list(contract[1])}"
        types = f"({tensor(x.shape)}, {tensor(y.shape)}) -> {tensor(shape)}"
        return self._add(f"@ = stablehlo.dot_general {{}}, {{}}, {dims} : {types}", shape, x, y)

    def convolution(
        self,
        x: Value,
        k: Value,
        out: Shape,
        pad: Sequence[tuple[int, int]],
        stride: Sequence[int] = (1, 1),
        dilation: Sequence[int] = (1, 1),
        numbers: str = "[b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f]",
    ) -> Value:
        """`convolution`; `numbers` says which axis is which."""
        window = f"stride = {list(stride)}, pad = {[list(p) for p in pad]}, lhs_dilate = {list(dilation)}"
        text = f"@ = stablehlo.convolution({{}}, {{}}) dim_numbers = {numbers}, window = {{{{{window}}}}}"
        counts = "{{batch_group_count = 1 : i64, feature_group_count = 1 : i64}}"
        types = f"({tensor(x.shape)}, {tensor(k.shape)}) -> {tensor(out)}"
        return self._add(f"{text} {counts} : {types}", out, x, k)

    def reverse(self, x: Value, axes: Sequence[int]) -> Value:
        """Reversal along axes."""
        return self._add(f"@ = stablehlo.reverse {{}}, dims = {list(axes)} : {tensor(x.shape)}", x.shape, x)

    def slice(
        self, x: Value, start: Sequence[int], shape: Sequence[int], stride: Sequence[int] | None = None
    ) -> Value:
        """Entries `start, start + stride, ...`, as many as the shape asks for."""
        steps = stride or [1] * len(start)
        limits = [a + (n - 1) * c + 1 for a, n, c in zip(start, shape, steps, strict=True)]
        ranges = ", ".join(f"{a}:{b}:{c}" for a, b, c in zip(start, limits, steps, strict=True))
        return self._add(
            f"@ = stablehlo.slice {{}} [{ranges}] : ({tensor(x.shape)}) -> {tensor(shape)}", shape, x
        )

    def pad(
        self, x: Value, low: Sequence[int], shape: Sequence[int], interior: Sequence[int] | None = None
    ) -> Value:
        """Zeros before, after and between; nothing if there is no padding."""
        inner = interior or [0] * len(low)
        high = [m - (a + n + (n - 1) * c) for n, m, a, c in zip(x.shape, shape, low, inner, strict=True)]
        if x.shape == tuple(shape):
            return x
        zero = self._add("@ = stablehlo.constant dense<0.0> : tensor<f32>", ())
        text = f"@ = stablehlo.pad {{}}, {{}}, low = {list(low)}, high = {high}, interior = {list(inner)}"
        return self._add(f"{text} : ({tensor(x.shape)}, tensor<f32>) -> {tensor(shape)}", shape, x, zero)

    def concatenate(self, xs: Sequence[Value], axis: int) -> Value:
        """Tensors one after another along an axis."""
        shape = list(xs[0].shape)
        shape[axis] = sum(x.shape[axis] for x in xs)
        operands, types = ", ".join(["{}"] * len(xs)), ", ".join(tensor(x.shape) for x in xs)
        return self._add(
            f"@ = stablehlo.concatenate {operands}, dim = {axis} : ({types}) -> {tensor(shape)}", shape, *xs
        )

    def barrier(self, x: Value) -> Value:
        """The identity, which the compiler does not look through."""
        return self._add(f"@ = stablehlo.optimization_barrier {{}} : {tensor(x.shape)}", x.shape, x)

    def text(self, results: Sequence[Value], entry: str = "train_step") -> str:
        """The module, without the lines that no result needs."""
        needed: set[int] = set()
        todo = [value.number for value in results]
        while todo:
            number = todo.pop()
            if number >= 0 and number not in needed:
                needed.add(number)
                todo += [value.number for value in self._lines[number].operands]
        names = {v.number: f"%arg{k}" for k, v in enumerate(self.arguments)}
        names |= {number: f"%{k}" for k, number in enumerate(sorted(needed))}
        body = []
        for number in sorted(needed):
            line = self._lines[number]
            text = line.text.format(*(names[v.number] for v in line.operands)).replace("@", names[number], 1)
            body.append(f"    {text}")
        arguments = ", ".join(f"{names[v.number]}: {tensor(v.shape)}" for v in self.arguments)
        types = ", ".join(tensor(v.shape) for v in results)
        head = f"  func.func @{entry}({arguments}) -> ({types}) {{"
        last = f"    return {', '.join(names[v.number] for v in results)} : {types}"
        return "\n".join(["module @net {", head, *body, last, "  }", "}", ""])
