"""Printing kernel terms in full: every argument, no notation, nothing hidden.

The text is made from the compiled terms, without Lean's pretty printer, which notation and attributes of the
library could steer. Universe parameters are numbered, so their names don't matter.
"""

from dataclasses import dataclass
from typing import Final

from pylean_mlir.audit._olean import Constant, Olean
from pylean_mlir.audit._terms import CHILDREN, subterms
from pylean_mlir.errors import PlmError

WIDTH: Final = 106
_BINDERS: Final = {0: ("(", ")"), 1: ("{", "}"), 2: ("⦃", "⦄"), 3: ("[", "]")}


@dataclass(frozen=True)
class Node:
    """A piece of text: `head`, then `parts`, then `tail`.

    When it is too long for a line, each part gets its own, below the head and indented; with `below` the last
    part is not indented.
    """

    head: str
    parts: tuple["Node", ...] = ()
    tail: str = ""
    below: bool = False

    def flat(self) -> str:
        """All on one line."""
        return self._joined([part.flat() for part in self.parts])

    def _joined(self, parts: list[str]) -> str:
        head = [self.head] if self.head else []
        glue = "" if self.head.endswith("(") else " "
        text = " ".join(parts)
        return (glue.join([*head, text]) if text else self.head) + self.tail


def print_type(constant: Constant, olean: Olean, limit: int, width: int = WIDTH) -> str:
    """Print the type of a constant, which for a theorem is its statement.

    When the text would be longer than `limit`, a sentence takes its place.
    """
    return _print(constant, olean, constant.type, limit, width)


def print_value(constant: Constant, olean: Olean, limit: int, width: int = WIDTH) -> str:
    """Print the value of a constant that has one, in the same way."""
    assert constant.value is not None
    return _print(constant, olean, constant.value, limit, width)


def tree_size(olean: Olean, root: int) -> int:
    """How many nodes a term has when it is written out, without sharing."""
    sizes: dict[int, int] = {}
    for word in sorted(subterms(olean, [root])):
        inner = CHILDREN.get(olean.tag(word), ())
        sizes[word] = 1 + sum(sizes[olean.field(word, index)] for index in inner)
    return sizes[root]


def _print(constant: Constant, olean: Olean, word: int, limit: int, width: int) -> str:
    size = tree_size(olean, word)
    if size <= limit:
        printer = _Printer(olean, {name: f"u{index + 1}" for index, name in enumerate(constant.levels)})
        text = "\n".join(_render(printer.term(word, ()), 0, width))
        if len(text) <= limit:
            return text
    return f"(more than {limit} characters, of {size} nodes; the hash covers them)"


def _render(node: Node, indent: int, width: int) -> list[str]:
    flat = node.flat()
    if not node.parts or indent + len(flat) <= width:
        return [" " * indent + flat]
    lines = [" " * indent + node.head] if node.head else []
    inner = indent + 2 if node.head else indent
    for part in node.parts:
        lines += _render(part, indent if node.below and part is node.parts[-1] else inner, width)
    lines[-1] += node.tail
    return lines


class _Printer:
    def __init__(self, olean: Olean, levels: dict[str, str]) -> None:
        self.olean = olean
        self.levels = levels
        self.occurs: dict[tuple[int, int], bool] = {}

    def term(self, word: int, names: tuple[str, ...]) -> Node:
        olean, tag = self.olean, self.olean.tag(word)
        if tag == 0:
            return Node(names[-1 - olean.number(olean.field(word, 0))])
        if tag == 3:
            return Node(self._sort(olean.field(word, 0)))
        if tag == 4:
            return Node(self._constant(word))
        if tag == 5:
            return self._application(word, names)
        if tag in (6, 7):
            return self._binder(word, names)
        if tag == 8:
            name = self._fresh(olean.name(olean.field(word, 0)), names)
            type_ = self.term(olean.field(word, 1), names)
            value = self.term(olean.field(word, 2), names)
            body = self.term(olean.field(word, 3), (*names, name))
            return Node(f"let {name} :", (type_, _enclose(value, ":= ", ";"), body), below=True)
        if tag == 9:
            literal = olean.field(word, 0)
            content = olean.field(literal, 0)
            if olean.tag(literal):
                return Node('"' + olean.string(content).replace("\n", "\\n") + '"')
            return Node(str(olean.number(content)))
        if tag == 10:
            return self.term(olean.field(word, 1), names)
        if tag == 11:
            field = olean.number(olean.field(word, 1)) + 1
            owner = olean.name(olean.field(word, 0))
            return Node(f"{owner}#{field}", (self.argument(olean.field(word, 2), names),))
        raise PlmError(f"{olean.path} holds a term that is not closed; build the library again.")

    def argument(self, word: int, names: tuple[str, ...]) -> Node:
        node = self.term(word, names)
        return _enclose(node, "(", ")") if " " in node.flat() and not node.head.startswith('"') else node

    def _application(self, word: int, names: tuple[str, ...]) -> Node:
        arguments = []
        while self.olean.tag(word) == 5:
            arguments.append(self.argument(self.olean.field(word, 1), names))
            word = self.olean.field(word, 0)
        head = self.argument(word, names)
        if head.parts:
            return Node("", (head, *reversed(arguments)))
        return Node(head.flat(), tuple(reversed(arguments)))

    def _binder(self, word: int, names: tuple[str, ...]) -> Node:
        olean = self.olean
        is_function = olean.tag(word) == 6
        type_ = self.term(olean.field(word, 1), names)
        body = olean.field(word, 2)
        info = olean.scalar(word, 8)
        if not is_function and info == 0 and not self._occurs(body, 0):
            if olean.tag(olean.field(word, 1)) == 7:
                type_ = _enclose(type_, "(", ")")
            return Node("", (_enclose(type_, "", " →"), self.term(body, (*names, ""))), below=True)
        opening, closing = _BINDERS.get(info, ("(", ")"))
        name = self._fresh(olean.name(olean.field(word, 0)), names)
        start = f"{'fun' if is_function else '∀'} {opening}{name} :"
        end = f"{closing}{' =>' if is_function else ','}"
        return Node("", (Node(start, (type_,), end), self.term(body, (*names, name))), below=True)

    def _occurs(self, word: int, index: int) -> bool:
        """Whether the variable bound `index` binders further out occurs in a term."""
        found = self.occurs.get((word, index))
        if found is None:
            olean, tag = self.olean, self.olean.tag(word)
            if tag == 0:
                found = olean.number(olean.field(word, 0)) == index
            else:
                inner = CHILDREN.get(tag, ())
                bound = {6: 2, 7: 2, 8: 3}.get(tag)
                found = any(
                    self._occurs(olean.field(word, child), index + (child == bound)) for child in inner
                )
            self.occurs[word, index] = found
        return found

    def _fresh(self, name: str, names: tuple[str, ...]) -> str:
        name = name.split("._@")[0].split("._")[0] or "x"
        while name in names:
            name += "'"
        return name

    def _constant(self, word: int) -> str:
        olean = self.olean
        name = olean.name(olean.field(word, 0))
        levels = [self._level(level) for level in olean.list(olean.field(word, 1))]
        return f"{name}.{{{','.join(levels)}}}" if levels else name

    def _sort(self, level: int) -> str:
        text = self._level(level)
        if text == "0":
            return "Prop"
        if text.isdigit():
            return "Type" if text == "1" else f"Type {int(text) - 1}"
        return f"Sort ({text})" if " " in text else f"Sort {text}"

    def _level(self, word: int) -> str:
        olean, tag = self.olean, self.olean.tag(word)
        if tag == 0:
            return "0"
        if tag == 4:
            return self.levels[olean.name(olean.field(word, 0))]
        if tag == 1:
            text = self._level(olean.field(word, 0))
            return str(int(text) + 1) if text.isdigit() else f"{text} + 1"
        parts = [self._level(olean.field(word, index)) for index in (0, 1)]
        shown = [f"({part})" if " " in part else part for part in parts]
        return f"{'max' if tag == 2 else 'imax'} {' '.join(shown)}"


def _enclose(node: Node, before: str, after: str) -> Node:
    if before and not node.head:
        return Node(before, (node,), after)
    return Node(before + node.head, node.parts, node.tail + after, node.below)
