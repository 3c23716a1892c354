"""Planted mistakes: each oracle must be able to fail.

A mutant is a committed training step with one mistake in its text. Where every evaluator gets the mutated text,
JAX, the finite differences and the Lean definitions must notice; where only IREE gets it (a compiler's mistake),
the other evaluators of the right text must.
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

    name: str
    net: str
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


def _mutant(name: str, net: str, pattern: str, replacement: str, nth: int = 0) -> Mutant:
    return Mutant(name, net, (Edit(pattern, replacement, nth),))


_KEEP = "stablehlo.optimization_barrier"  # the identity
_SELECT = r"stablehlo\.select %c\d+, (%\w+), (%\w+) : tensor<[^>]*i1>, "

MUTANTS = (
    _mutant("wrong sign of an update", "tiny-linear", r"subtract (%arg0), ", r"add \1, "),
    _mutant("a parameter is not updated", "tiny-mlp", r"stablehlo\.subtract (%arg2), %\w+", rf"{_KEEP} \1"),
    _mutant("no mean over the batch", "tiny-linear", r"stablehlo\.divide (%arg\d+), %\w+", rf"{_KEEP} \1"),
    _mutant("wrong batch size", "tiny-cnn", r"dense<2\.0>", "dense<3.0>"),
    _mutant("loss with the wrong sign", "tiny-linear", r"stablehlo\.negate (%\w+)", rf"{_KEEP} \1"),
    _mutant("learning rate ignored", "tiny-mlp", r"stablehlo\.multiply %3, (%\w+)", rf"{_KEEP} \1"),
    _mutant("loss scaled by the learning rate", "tiny-mlp", r"stablehlo\.multiply %2, ", "stablehlo.multiply %4, ", -1),
    _mutant("softmax gradient reversed", "tiny-linear", r"subtract (%4), (%\w+)", r"subtract \2, \1"),
    _mutant("softmax without the targets' weight", "tiny-cnn",
            r"stablehlo\.multiply %\w+, (%\w+) (?=: tensor<2x3xf32>\n    %\w+ = stablehlo\.subtract %4)", rf"{_KEEP} \1 "),
    _mutant("dropped bias of a dense layer", "tiny-mlp", r"stablehlo\.add (%\w+), %\w+ ", rf"{_KEEP} \1 "),
    _mutant("dropped bias of a convolution", "tiny-cnn", r"stablehlo\.add (%\w+), %\w+ (?=: tensor<2x4x4x4)",
            rf"{_KEEP} \1 "),
    _mutant("minimum instead of relu", "tiny-mlp", r"stablehlo\.maximum (%\w+, %\w+)", r"stablehlo.minimum \1"),
    _mutant("missing relu mask", "tiny-mlp", _SELECT, rf"{_KEEP} \1 : "),
    _mutant("relu mask inverted", "tiny-mlp", r"compare GT", "compare LT"),
    _mutant("relu is not flat at zero", "tiny-mlp", r"compare GT", "compare GE"),
    _mutant("bias gradient summed over the wrong axes", "tiny-cnn", r"dimensions = \[1, 2\]", "dimensions = [2, 3]"),
    _mutant("swapped axes in a kernel gradient", "tiny-cnn",
            r"contracting_dims = \[2, 3\] x \[1, 2\]", "contracting_dims = [2, 3] x [2, 1]"),
    _mutant("missing reversal of the kernel", "tiny-cnn", r"stablehlo\.reverse (%\w+), dims = \[0, 1\]", rf"{_KEEP} \1"),
    _mutant("kernel reversed along one axis only", "tiny-cnn", r"dims = \[0, 1\] : tensor<3", "dims = [0] : tensor<3"),
    _mutant("missing transpose of the kernel's channels", "tiny-cnn", r"\[0, 1, o, i\]", "[0, 1, i, o]"),
    _mutant("wrong padding of a convolution", "tiny-cnn", r"pad = \[\[1, 1\]", "pad = [[2, 0]"),
    _mutant("wrong padding of an input gradient", "tiny-cnn", r"pad = \[\[1, 1\], \[1, 1\]\]", "pad = [[1, 1], [0, 2]]", -1),
    _mutant("wrong padding in a kernel gradient", "tiny-cnn", r"low = \[0, 1, 1, 0\], high = \[0, 2, 1, 0\]",
            "low = [0, 2, 1, 0], high = [0, 1, 1, 0]"),
    _mutant("one tap of a kernel gradient is off by one", "tiny-cnn", r"12:36:1", "11:35:1"),
    _mutant("taps of a kernel gradient exchanged", "tiny-cnn",
            r"concatenate (%\w+), (%\w+), dim = 1 (?=: \(tensor<2x4x4xf32>, tensor<2x4x4xf32>)",
            r"concatenate \2, \1, dim = 1 "),
    _mutant("pooling over the wrong axes", "tiny-cnn", r"maximum across dimensions = \[2, 4\]",
            "maximum across dimensions = [1, 3]"),
    Mutant("all tied maxima take the gradient", "tiny-cnn",
           (Edit(r"(%c\d+)( = stablehlo\.compare EQ, %\w+, %\w+ : [^\n]*\n    %\w+ = stablehlo\.select )%c\d+, ((?:%\w+), (?:%\w+) : tensor<2x2x2x2x2x4xi1>)", r"\1\2\1, \3", 1),
            Edit(r"compare EQ, (%\w+), (%\w+) : \(tensor<2x2x2x2x2x4xf32>(?=[^\n]*\n[^\n]*\n    %\w+ = stablehlo\.reshape)",
                 r"compare LE, \1, \2 : (tensor<2x2x2x2x2x4xf32>"))),
    _mutant("an overlapping window gives its gradient twice", "tiny-strided",
            r"stablehlo\.select (%c\d+), (%\w+), (%\w+) (: [^\n]*\n    %c\d+ = stablehlo\.compare EQ[^\n]*\n    %\w+ = stablehlo\.select %c\d+, )%\w+, (%\w+)",
            r"stablehlo.select \1, \2, \3 \4\2, \5"),
    _mutant("one window offset gets no gradient", "tiny-strided",
            r"stablehlo\.add (%\w+), %\w+ (?=: tensor<2x4x3x4xf32>\n    %c)", rf"{_KEEP} \1 ", 1),
    _mutant("derivative of tanh is 1 - y", "tiny-strided",
            r"stablehlo\.multiply (%\w+), %\w+ (?=: tensor<2x4x3x4xf32>\n    %\w+ = stablehlo\.subtract)", rf"{_KEEP} \1 "),
    _mutant("derivative of the logistic function is y + y^2", "tiny-strided",
            r"stablehlo\.subtract (%\w+, %\w+) (?=: tensor<2x2x1x2xf32>)", r"stablehlo.add \1 "),
    _mutant("a strided window starts one too late", "tiny-strided", r"0:7:2, 0:5:2", "0:7:2, 1:6:2"),
    Mutant("rows and columns exchanged before a dense layer", "tiny-cnn",
           (Edit(r"    (%\w+ = stablehlo\.reshape )(%\w+)( : \(tensor<2x2x2x4xf32>\) -> tensor<2x16xf32>)",
                 r"    %turned = stablehlo.transpose \2, dims = [0, 2, 1, 3] : (tensor<2x2x2x4xf32>) -> tensor<2x2x2x4xf32>\n"
                 r"    \1%turned\3"),)),
    _mutant("new parameters in the wrong order", "tiny-cnn", r"return (%\w+), (%\w+), (%\w+), (%\w+)", r"return \1, \4, \3, \2"),
)  # fmt: skip
