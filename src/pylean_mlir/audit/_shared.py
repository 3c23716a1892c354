"""Terms of many compiled modules in one table, without repetition.

Equal terms get one number, whatever their bound variables are called; notes for the elaborator (`mdata`, the
`nondep` of a `let`) are dropped. Names are compared part by part, so `«a.b»` is not `a.b`.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from pylean_mlir.audit._olean import Olean
from pylean_mlir.audit._terms import (
    APP,
    CHILDREN,
    CONST,
    FORALL,
    LAMBDA,
    LET,
    LITERAL,
    MDATA,
    PROJECTION,
    SORT,
    VARIABLE,
)
from pylean_mlir.errors import PlmError

PARAMETER: Final = 4
_BINDERS: Final = ("default", "implicit", "strictImplicit", "instImplicit")


@dataclass
class Names:
    """Names by number: 0 is the anonymous one, each other one is a name and a last part."""

    parts: list[tuple[int, str | int]] = field(default_factory=lambda: [(0, "")])
    _numbers: dict[tuple[int, str | int], int] = field(default_factory=dict)
    _places: dict[str, dict[int, int]] = field(default_factory=dict)

    def read(self, olean: Olean, word: int) -> int:
        """The number of the name at a place of a module."""
        if word & 1:
            return 0
        known = self._places.setdefault(olean.module, {})
        if word not in known:
            before = self.read(olean, olean.field(word, 0))
            last = olean.field(word, 1)
            part = olean.string(last) if olean.tag(word) == 1 else olean.number(last)
            key = (before, part)
            if key not in self._numbers:
                self._numbers[key] = len(self.parts)
                self.parts.append(key)
            known[word] = self._numbers[key]
        return known[word]

    def text(self, name: int) -> str:
        """The name with its dots."""
        before, part = self.parts[name]
        return f"{self.text(before)}.{part}" if before else str(part)


class Terms:
    """Terms and levels without repetition, as trees of numbers."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self.nodes: list[tuple[Any, ...]] = []
        self.labels: dict[int, tuple[int, str]] = {}
        self.levels: list[tuple[int, ...]] = [(0,)]
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._level_numbers: dict[tuple[int, ...], int] = {(0,): 0}
        self._places: dict[str, dict[int, int]] = {}
        self._level_places: dict[str, dict[int, int]] = {}

    def read(self, olean: Olean, root: int) -> int:
        """The number of the term at a place of a module.

        Raises:
            PlmError: it has a free variable or a hole, or stands before its parts, which Lean never writes.
        """
        known = self._places.setdefault(olean.module, {})
        pending = [root]
        while pending:
            word = pending[-1]
            if word in known:
                pending.pop()
                continue
            tag = olean.tag(word)
            children = [olean.field(word, index) for index in CHILDREN.get(tag, ())]
            if any(child >= word for child in children):
                raise PlmError(f"{olean.path} is damaged; build the library again.")
            missing = [child for child in children if child not in known]
            if missing:
                pending.extend(reversed(missing))
                continue
            known[word] = self._number(olean, word, tag, tuple(known[child] for child in children))
            pending.pop()
        return known[root]

    def level(self, olean: Olean, word: int) -> int:
        """The number of the level at a place of a module."""
        known = self._level_places.setdefault(olean.module, {})
        if word not in known:
            tag = olean.tag(word)
            if tag == PARAMETER:
                return self.parameter(self._names.read(olean, olean.field(word, 0)))
            if tag > PARAMETER:
                raise _not_closed(olean)
            count = (0, 1, 2, 2)[tag]
            known[word] = self._level_number(
                (tag, *(self.level(olean, olean.field(word, index)) for index in range(count)))
            )
        return known[word]

    def parameter(self, name: int) -> int:
        """The number of the level that is the parameter `name`."""
        return self._level_number((PARAMETER, name))

    def mentioned(self, root: int) -> list[int]:
        """The names of the constants in a term, in the order in which they first occur."""
        seen = {root}
        found: dict[int, None] = {}
        pending = [root]
        while pending:
            node = self.nodes[pending.pop()]
            tag = node[0]
            if tag in (CONST, PROJECTION):
                found.setdefault(node[1])
            for child in reversed(children_of(node)):
                if child not in seen:
                    seen.add(child)
                    pending.append(child)
        return list(found)

    def _number(self, olean: Olean, word: int, tag: int, children: tuple[int, ...]) -> int:
        if tag == MDATA:
            return children[0]
        label: tuple[int, str] | None = None
        key: tuple[Any, ...] = (tag, *children)
        if tag == VARIABLE:
            key = (tag, olean.number(olean.field(word, 0)))
        elif tag == SORT:
            key = (tag, self.level(olean, olean.field(word, 0)))
        elif tag == CONST:
            levels = tuple(self.level(olean, level) for level in olean.list(olean.field(word, 1)))
            key = (tag, self._names.read(olean, olean.field(word, 0)), levels)
        elif tag in (LAMBDA, FORALL):
            label = self._names.read(olean, olean.field(word, 0)), _BINDERS[olean.scalar(word, 8) & 3]
        elif tag == LET:
            label = self._names.read(olean, olean.field(word, 0)), ""
        elif tag == LITERAL:
            literal = olean.field(word, 0)
            content = olean.field(literal, 0)
            key = (tag, olean.string(content) if olean.tag(literal) else olean.number(content))
        elif tag == PROJECTION:
            name, index = self._names.read(olean, olean.field(word, 0)), olean.number(olean.field(word, 1))
            key = (tag, name, index, *children)
        elif tag != APP:
            raise _not_closed(olean)
        number = self._numbers.setdefault(key, len(self.nodes))
        if number == len(self.nodes):
            self.nodes.append(key)
            if label is not None:
                self.labels[number] = label
        return number

    def _level_number(self, key: tuple[int, ...]) -> int:
        number = self._level_numbers.setdefault(key, len(self.levels))
        if number == len(self.levels):
            self.levels.append(key)
        return number


def children_of(node: tuple[Any, ...]) -> tuple[int, ...]:
    tag = node[0]
    if tag in (APP, LAMBDA, FORALL, LET):
        return node[1:]
    return node[3:] if tag == PROJECTION else ()


def _not_closed(olean: Olean) -> PlmError:
    return PlmError(f"{olean.path} holds a term that is not closed; build the library again.")
