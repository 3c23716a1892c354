"""Planted mistakes: each oracle must be able to fail.

A mutant is a committed training step with one mistake in its text.
"""

import re
from dataclasses import dataclass

from pylean_mlir.errors import PlmError


@dataclass(frozen=True)
class Edit:
    """Replace the `nth` match of `pattern` (from the end if negative)."""

    pattern: str
    replacement: str
    nth: int = 0

    def apply(self, text: str) -> str:
        """The edited text."""
        matches = list(re.finditer(self.pattern, text))
        try:
            found = matches[self.nth]
        except IndexError as error:
            raise PlmError(f"A mutant has nothing to change: {self.pattern} is not in the text.") from error
        return text[: found.start()] + found.expand(self.replacement) + text[found.end() :]


@dataclass(frozen=True)
class Mutant:
    """A mistake in the training step of `net`."""

    net: str
    name: str
    edits: tuple[Edit, ...]

    def apply(self, text: str) -> str:
        """The text with the mistake.

        Raises:
            PlmError: the text has nothing like the place that is changed.
        """
        result = text
        for edit in self.edits:
            result = edit.apply(result)
        if result == text:
            raise PlmError(f"The mutant {self.name!r} changes nothing.")
        return result


def _mutant(net: str, name: str, pattern: str, replacement: str, nth: int = 0) -> Mutant:
    return Mutant(net, name, (Edit(pattern, replacement, nth),))


_OP = r"stablehlo\."
_SAME = "stablehlo.optimization_barrier"
_LINE = r"[^\n]*\n    "
_SELECT = r"stablehlo\.select %c\d+, (%\w+), (%\w+) : tensor<[^>]*i1>, "
_TILES = "tensor<2x2x2x2x2x4x"

_PAD = r"low = \[0, 1, 1, 0\], high = \[0, 2, 1, 0\]"
"""Padding of what the second convolution reads, or of its cotangent."""

_CORNER = r"0:6:1, 0:6:1, 0:4:1\]"
"""The part of it that a convolution reads."""

_LINEAR = (
    _mutant("tiny-linear", "wrong sign of an update", r"subtract (%arg0), ", r"add \1, "),
    _mutant("tiny-linear", "no mean over the batch", _OP + r"divide (%arg\d+), %\w+", rf"{_SAME} \1"),
    _mutant("tiny-linear", "loss with the wrong sign", _OP + r"negate (%\w+)", rf"{_SAME} \1"),
    _mutant("tiny-linear", "softmax gradient reversed", r"subtract (%4), (%\w+)", r"subtract \2, \1"),
)

_MLP = (
    _mutant("tiny-mlp", "a parameter is not updated", _OP + r"subtract (%arg2), %\w+", rf"{_SAME} \1"),
    _mutant("tiny-mlp", "learning rate ignored", _OP + r"multiply %3, (%\w+)", rf"{_SAME} \1"),
    _mutant("tiny-mlp", "loss scaled by the rate", _OP + r"multiply %2, ", "stablehlo.multiply %4, ", -1),
    _mutant("tiny-mlp", "dropped bias of a dense layer", _OP + r"add (%\w+), %\w+ ", rf"{_SAME} \1 "),
    _mutant("tiny-mlp", "minimum instead of relu", _OP + r"maximum (%\w+, %\w+)", r"stablehlo.minimum \1"),
    _mutant("tiny-mlp", "missing transpose in a weight gradient",
            r"\[0\] x \[0\] (?=: \(tensor<4x5xf32>, tensor<4x4)", "[0] x [1] "),
    _mutant("tiny-mlp", "missing relu mask", _SELECT, rf"{_SAME} \1 : "),
    _mutant("tiny-mlp", "relu mask inverted", r"compare GT", "compare LT"),
    _mutant("tiny-mlp", "relu is not flat at zero", r"compare GT", "compare GE"),
)  # fmt: skip

_CNN = (
    _mutant("tiny-cnn", "wrong batch size", r"dense<2\.0>", "dense<3.0>"),
    _mutant("tiny-cnn", "targets' weight left out of softmax",
            _OP + rf"multiply %\w+, (%\w+) (?=: tensor<2x3xf32>\n    %\w+ = {_OP}subtract %4)",
            rf"{_SAME} \1 "),
    _mutant("tiny-cnn", "dropped bias of a convolution",
            _OP + r"add (%\w+), %\w+ (?=: tensor<2x4x4x4)", rf"{_SAME} \1 "),
    _mutant("tiny-cnn", "bias gradient over wrong axes", r"dimensions = \[1, 2\]", "dimensions = [2, 3]"),
    _mutant("tiny-cnn", "swapped axes in a kernel gradient",
            r"contracting_dims = \[2, 3\] x \[1, 2\]", "contracting_dims = [2, 3] x [2, 1]"),
    _mutant("tiny-cnn", "kernel is not turned around",
            _OP + r"reverse (%\w+), dims = \[0, 1\]", rf"{_SAME} \1"),
    _mutant("tiny-cnn", "kernel turned along one axis only",
            r"dims = \[0, 1\] : tensor<3", "dims = [0] : tensor<3"),
    _mutant("tiny-cnn", "missing transpose of channels", r"\[0, 1, o, i\]", "[0, 1, i, o]"),
    _mutant("tiny-cnn", "wrong padding of an input", _PAD, "low = [0, 2, 1, 0], high = [0, 1, 1, 0]"),
    _mutant("tiny-cnn", "wrong padding of a cotangent", _PAD, "low = [0, 1, 0, 0], high = [0, 2, 2, 0]", -1),
    _mutant("tiny-cnn", "a convolution reads one row too low", _CORNER, "1:7:1, 0:6:1, 0:4:1]"),
    _mutant("tiny-cnn", "an input gradient reads one row too low", _CORNER, "1:7:1, 0:6:1, 0:4:1]", -1),
    _mutant("tiny-cnn", "a kernel gradient reads the cotangent's padding", r"7:31:1", "6:30:1"),
    _mutant("tiny-cnn", "a tap of a kernel gradient is off by one", r"12:36:1", "11:35:1"),
    _mutant("tiny-cnn", "taps of a kernel gradient exchanged",
            r"concatenate (%\w+), (%\w+), (?=[^:]*: \(tensor<2x4x4xf32>)", r"concatenate \2, \1, "),
    _mutant("tiny-cnn", "pooling over the wrong axes",
            r"maximum across dimensions = \[2, 4\]", "maximum across dimensions = [1, 3]"),
    _mutant("tiny-cnn", "all tied maxima take the gradient",
            rf"(%c\d+)( = {_OP}compare EQ, %\w+, %\w+ : \({_TILES}[\s\S]*?{_OP}select )%c\d+, "
            rf"(?=%\w+, %\w+ : {_TILES}i1>{_LINE}%\w+ = {_OP}reshape)", r"\1\2\1, "),
    Mutant("tiny-cnn", "rows and columns exchanged before a dense layer", (
        Edit(r"(%\w+ = stablehlo\.reshape )(%\w+)( : \(tensor<2x2x2x4xf32>\) -> tensor<2x16xf32>)",
             r"%turned = stablehlo.transpose \2, dims = [0, 2, 1, 3] : "
             r"(tensor<2x2x2x4xf32>) -> tensor<2x2x2x4xf32>" "\n" r"    \1%turned\3"),)),
    _mutant("tiny-cnn", "new parameters in the wrong order",
            r"return (%\w+), (%\w+), (%\w+), (%\w+)", r"return \1, \4, \3, \2"),
)  # fmt: skip

_STRIDED = (
    _mutant("tiny-strided", "an overlapping window gives twice",
            rf"select (%c\d+), (%\w+), (%\w+ : {_LINE}%c\d+ = {_OP}compare EQ{_LINE}%\w+ = {_OP}select "
            r"%c\d+, )%\w+, (?=%\w+ : tensor<2x3x2x4xi1>)",
            r"select \1, \2, \3\2, "),
    _mutant("tiny-strided", "a window offset gets no gradient",
            _OP + r"add (%\w+), %\w+ (?=: tensor<2x4x3x4xf32>\n    %c)", rf"{_SAME} \1 ", 1),
    _mutant("tiny-strided", "derivative of tanh is 1 - y",
            _OP + rf"multiply (%\w+), %\w+ (?=: tensor<2x4x3x4xf32>\n    %\w+ = {_OP}subtract)",
            rf"{_SAME} \1 "),
    _mutant("tiny-strided", "derivative of the logistic function is y + y^2",
            _OP + r"subtract (%\w+, %\w+) (?=: tensor<2x2x1x2xf32>)", r"stablehlo.add \1 "),
    _mutant("tiny-strided", "a strided window starts one too late", r"0:7:2, 0:5:2", "0:7:2, 1:6:2"),
)  # fmt: skip

MUTANTS = (*_LINEAR, *_MLP, *_CNN, *_STRIDED)
