"""Read the StableHLO text of a module, independently of the Lean printer and of IREE's parser.

The text is taken line by line: `%name = stablehlo.op operands, attributes : types`. Only the forms that the
renderer writes are understood; anything else is an error, never a guess.
"""

import re
from dataclasses import dataclass

from pylean_mlir.errors import PlmError

Shape = tuple[int, ...]

_HEADER = re.compile(r"func\.func public @(\w+)\((.*)\) -> \((.*)\) \{$")
_LINE = re.compile(r"%(\w+) = stablehlo\.(\w+)(.*)$")
_TENSOR = re.compile(r"tensor<([0-9x]*?)x?(f32|i1)>")
_NAME = re.compile(r"%(\w+)")


@dataclass(frozen=True)
class Instruction:
    """One line: the value it defines, operation, operands' names, attributes as text, shape."""

    name: str
    op: str
    operands: tuple[str, ...]
    attributes: str
    shape: Shape
    line: int

    def integers(self, key: str) -> tuple[int, ...]:
        """The list of integers after `key = `; nested lists are flattened."""
        found = re.search(rf"\b{key} = (\[[\[\]0-9, -]*\]|\d+)", self.attributes)
        if not found:
            raise PlmError(f"Line {self.line}: stablehlo.{self.op} has no {key}.")
        return tuple(int(number) for number in re.findall(r"-?\d+", found[1]))


@dataclass(frozen=True)
class Function:
    """The function of a module: argument names and shapes, instructions, names of the results."""

    entry: str
    arguments: tuple[tuple[str, Shape], ...]
    body: tuple[Instruction, ...]
    results: tuple[str, ...]


def parse(text: str) -> Function:
    """Read a module with one function.

    Raises:
        PlmError: a line has a form that the renderer never writes.
    """
    header, body, results = None, [], None
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if line.startswith(("module @", "}")) or not line:
            continue
        if found := _HEADER.match(line):
            header = found
        elif line.startswith("return"):
            results = tuple(_NAME.findall(line))
        elif found := _LINE.match(line):
            body.append(_instruction(found, number))
        else:
            raise PlmError(f"Line {number} has an unknown form: {line[:80]}.")
    if header is None or results is None:
        raise PlmError("The module has no function with a return.")
    arguments = tuple(
        (name, _shape(type_)) for name, type_ in re.findall(r"%(\w+): (tensor<[^>]*>)", header[2])
    )
    return Function(header[1], arguments, tuple(body), results)


def _instruction(found: re.Match[str], number: int) -> Instruction:
    name, op, rest = found.groups()
    attributes, _, types = rest.rpartition(" : ")
    tensors = re.findall(r"tensor<[^>]*>", types)
    if not tensors:
        raise PlmError(f"Line {number} has no type.")
    return Instruction(name, op, tuple(_NAME.findall(attributes)), attributes, _shape(tensors[-1]), number)


def _shape(type_: str) -> Shape:
    found = _TENSOR.fullmatch(type_)
    if not found:
        raise PlmError(f"{type_} is not a tensor of f32 or i1.")
    return tuple(int(size) for size in found[1].split("x") if size)
