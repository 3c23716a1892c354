"""The SGD training steps, op by op, as lean/Plm/Net.lean and Grad.lean build them.

Every mathematical operation is lowered by itself: `lower` is called with the operation's name, its
parameters and its operands, and sees nothing else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from typing import Any

from hlo import Hlo, Value

Lower = Callable[..., Value]


@dataclass(frozen=True)
class Conv:
    """As `Plm.Conv`."""

    n: int
    h: int
    w: int
    ci: int
    co: int
    kh: int
    kw: int
    sh: int = 1
    sw: int = 1
    ph: int = 1
    pw: int = 1

    @property
    def oh(self) -> int:
        """Output height."""
        return (self.h + 2 * self.ph - self.kh) // self.sh + 1

    @property
    def ow(self) -> int:
        """Output width."""
        return (self.w + 2 * self.pw - self.kw) // self.sw + 1


def _head(flat: int, hidden: int = 512, classes: int = 10) -> list[tuple[Any, ...]]:
    """Two hidden dense layers and the logits."""
    return [("dense", flat, hidden, True), ("dense", hidden, hidden, True), ("dense", hidden, classes, False)]


def _block(ci: int, co: int) -> list[tuple[Any, ...]]:
    """Two convolutions and a pool."""
    return [("conv", ci, co, 3), ("conv", co, co, 3), ("pool",)]


# ("dense", in, out, relu); ("conv", in, out, kernel): same padding, relu; ("pool",): 2x2; ("flatten",).
NETS: dict[str, tuple[tuple[int, ...], list[tuple[Any, ...]]]] = {
    "mnist-linear": ((784,), [("dense", 784, 10, False)]),
    "mnist-mlp": ((784,), _head(784)),
    "mnist-cnn": ((28, 28, 1), [*_block(1, 32), ("flatten",), *_head(6272)]),
    "cifar-cnn": ((32, 32, 3), [*_block(3, 32), *_block(32, 64), ("flatten",), *_head(4096)]),
    "tiny-cnn": ((4, 4, 1), [*_block(1, 2), ("flatten",), *_head(8, 5, 3)]),
    "tiny-cifar-cnn": ((8, 8, 3), [*_block(3, 2), *_block(2, 4), ("flatten",), *_head(16, 5, 3)]),
}


def parameter_shapes(net: str) -> list[tuple[int, ...]]:
    """Kernel and bias of each layer, in order."""
    shapes: list[tuple[int, ...]] = []
    for layer in NETS[net][1]:
        if layer[0] == "dense":
            shapes += [(layer[1], layer[2]), (layer[2],)]
        elif layer[0] == "conv":
            shapes += [(layer[3], layer[3], layer[1], layer[2]), (layer[2],)]
    return shapes


def classes(net: str) -> int:
    """Number of classes."""
    return int(NETS[net][1][-1][2])


def train_step(net: str, batch: int, lower: Lower, *, seed: bool = False) -> str:
    """The text of the training step: parameters, images, targets, learning rate to new parameters, loss.

    With `seed`, the reverse sweep starts from the learning rate instead of 1, which by linearity gives the
    scaled gradients: no product per parameter.
    """
    h = Hlo()
    parameters = [h.argument(shape) for shape in parameter_shapes(net)]
    x = h.argument((batch, *NETS[net][0]))
    t = h.argument((batch, classes(net)))
    rate = h.argument(())

    def op(name: str, *args: Any) -> Value:
        return lower(h, name, *args)

    backward: list[Callable[[Value], Value]] = []
    gradients: dict[int, Value] = {}
    last = x

    def parametric(k: int, bilin: Any, z: Value, relu: bool, first: bool) -> Value:
        """`relu (bilin z W + b)`; registers the backward part."""
        weights, bias = parameters[2 * k], parameters[2 * k + 1]
        y = op("bilin.out", bilin, z, weights)
        y = op("add", y, op("bias", bias, y.shape))
        a = op("relu", y) if relu else y

        def back(dy: Value) -> Value:
            if relu:
                dy = op("gate", y, dy)
            gradients[2 * k + 1] = op("bias.back", dy)
            gradients[2 * k] = op("bilin.rhs", bilin, z, dy)
            return dy if first else op("bilin.lhs", bilin, dy, weights)

        backward.append(back)
        return a

    k = 0
    for layer in NETS[net][1]:
        if layer[0] == "dense":
            last = parametric(k, (batch, layer[1], layer[2]), last, layer[3], last is x)
            k += 1
        elif layer[0] == "conv":
            conv = Conv(batch, *last.shape[1:3], layer[1], layer[2], layer[3], layer[3])
            last = parametric(k, conv, last, True, last is x)
            k += 1
        elif layer[0] == "pool":
            before = last
            last = op("maxPool", before)
            backward.append(lambda dy, before=before: op("poolScatter", before, dy))
        else:
            shape = last.shape
            last = op("reshape", last, (batch, prod(shape[1:])))
            backward.append(lambda dy, shape=shape: op("reshape", dy, shape))

    z, shape = last, last.shape
    lse = op("logSumExp", z)
    spread = op("rows", lse, shape)
    inner = op("sub", spread, z)
    weighted = op("mul", t, inner)
    total = op("sum", weighted)
    count = op("const", batch, ())
    loss = op("div", total, count)
    one = rate if seed else op("const", 1, ())
    d_total = op("div", one, count)
    d_inner = op("mul", op("fill", d_total, shape), t)
    d_lse = op("rows.back", d_inner)
    power = op("exp", op("sub", z, op("rows", lse, shape)))
    dy = op("add", op("neg", d_inner), op("mul", op("rows", d_lse, shape), power))
    for back in reversed(backward):
        dy = back(dy)
    updated = []
    for i, parameter in enumerate(parameters):
        gradient = gradients[i]
        step = gradient if seed else op("mul", op("fill", rate, parameter.shape), gradient)
        updated.append(op("sub", parameter, step))
    return h.text([*updated, loss])
