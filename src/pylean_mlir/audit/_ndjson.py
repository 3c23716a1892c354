"""Writing compiled constants in the format of lean4export 3.1.0, which kernels by others read.

One JSON object a line: names, universe levels and terms, each with a number and after what it consists of,
then the declaration that needs them. A declaration comes after those that it mentions; the types of a mutual
declaration, their constructors and recursors are one line. Order and spelling are those of lean4export.
"""

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from pylean_mlir.audit._olean import KINDS, Olean
from pylean_mlir.audit._shared import PARAMETER, Names, Terms, children_of
from pylean_mlir.audit._terms import APP, CONST, FORALL, LAMBDA, LET, LITERAL, PROJECTION, SORT, VARIABLE
from pylean_mlir.errors import PlmError

VERSION: Final = "3.1.0"
EXPORTER: Final = "plm"
_SAFETY: Final = ("unsafe", "safe", "partial")
_QUOTIENTS: Final = ("type", "ctor", "lift", "ind")
_SUCC, _MAX = 1, 2
_ESCAPES: Final = {code: f"\\u{code:04x}" for code in (*range(32), 0x7F)} | {
    ord('"'): '\\"',
    ord("\\"): "\\\\",
    ord("\n"): "\\n",
    ord("\r"): "\\r",
    0x0C: "\\f",
}

# A step of the walk asks for the constants that must be written before it goes on.
_Steps = Generator[int, None, None]


@dataclass(frozen=True)
class Found:
    """A constant in a compiled module: `info` is the place of its description there."""

    olean: Olean
    info: int
    kind: str

    @property
    def value(self) -> int:
        """The place of what belongs to its kind (`DefinitionVal`, `RecursorVal` ...)."""
        return self.olean.field(self.info, 0)

    @property
    def common(self) -> int:
        """The place of name, universe parameters and type."""
        return self.olean.field(self.value, 0)


class Exporter:
    """Writes constants of a set of modules, each with everything it rests on before it."""

    def __init__(self, oleans: Mapping[str, Olean], write: Callable[[str], object]) -> None:
        """Find the constants of the modules; nothing is written yet.

        Args:
            oleans: the modules in import order.
            write: takes a line with its end.
        """
        self._write = write
        self._names = Names()
        self._terms = Terms(self._names)
        self._constants: dict[int, Found] = {}
        self._recursors: dict[int, dict[int, int]] = {}
        self._written_names = {0: 0}
        self._written_levels = {0: 0}
        self._written_terms: dict[int, int] = {}
        self._done: set[int] = set()
        self.lines = 0
        for olean in oleans.values():
            for info in olean.array(olean.field(olean.root, 2)):
                self._find(olean, info)
        self._by_text: dict[str, list[int]] = {}
        for name in self._constants:
            self._by_text.setdefault(self._names.text(name), []).append(name)

    def _find(self, olean: Olean, info: int) -> None:
        found = Found(olean, info, KINDS[olean.tag(info)])
        word = olean.field(found.common, 0)
        name = self._names.read(olean, word)
        if self._constants.setdefault(name, found) is found and found.kind == "recursor":
            order = olean.words[olean.place(word) + 3]  # the hash of the name, by which Lean orders sets
            for owner in olean.list(olean.field(found.value, 1)):
                self._recursors.setdefault(self._names.read(olean, owner), {})[name] = order

    @property
    def count(self) -> int:
        """How many constants have been written."""
        return len(self._done)

    def every_name(self) -> list[str]:
        """The names of all constants that are neither unsafe nor partial, in the order of the modules."""
        return [self._names.text(name) for name, found in self._constants.items() if _is_safe(found)]

    def meta(self, exporter_version: str) -> None:
        """Write the first line: who wrote this, for which Lean, in which format."""
        olean = next(iter(self._constants.values())).olean
        text = [
            olean.data[start:end].split(b"\0")[0].decode("ascii", "replace")
            for start, end in ((7, 40), (40, 80))
        ]
        self._object(
            meta={
                "exporter": {"name": EXPORTER, "version": exporter_version},
                "format": {"version": VERSION},
                "lean": {"githash": text[1], "version": text[0]},
            }
        )

    def constant(self, name: str) -> None:
        """Write the constant and everything it rests on, as far as that has not been written.

        Raises:
            PlmError: there is no such constant, or two that are written alike, or an unknown one below it.
        """
        numbers = self._by_text.get(name, [])
        if len(numbers) != 1:
            raise PlmError(
                f"The library has no constant {name}; give its full name."
                if not numbers
                else f"The library has {len(numbers)} constants that are all written {name}; rename them."
            )
        stack = [self._declare(numbers[0])]
        while stack:
            needed = next(stack[-1], None)
            if needed is None:
                stack.pop()
            elif needed not in self._done:
                stack.append(self._declare(needed))

    # -- declarations ----------------------------------------------------------------------------------------

    def _get(self, name: int) -> Found:
        found = self._constants.get(name)
        if found is None:
            raise PlmError(
                f"Something rests on {self._names.text(name) or 'a constant without a name'}, "
                "which no module declares; build the library again."
            )
        return found

    def _declare(self, name: int) -> _Steps:
        found = self._get(name)
        if name in self._done:
            return
        if found.kind == "quot":
            yield from self._quotients()
        elif found.kind == "inductive":
            yield from self._inductive(found)
        elif found.kind == "constructor":
            yield self._names.read(found.olean, found.olean.field(found.value, 1))
            self._expect(name)
        elif found.kind == "recursor":
            yield from self._names_in(found, 1)
            self._expect(name)
        else:
            self._done.add(name)
            yield from self._plain(found)

    def _expect(self, name: int) -> None:
        if name not in self._done:
            raise PlmError(
                f"{self._names.text(name)} belongs to a type that does not list it; build the library again."
            )

    def _plain(self, found: Found) -> _Steps:
        """An axiom, a definition, a theorem or an opaque constant."""
        olean, value, kind = found.olean, found.value, found.kind
        yield from self._mentioned(found, olean.field(found.common, 2))
        if kind != "axiom":
            yield from self._mentioned(found, olean.field(value, 1))
        content = yield from self._common(found)
        if kind == "axiom":
            content["isUnsafe"] = bool(olean.scalar(value, 0))
            self._object(axiom=content)
            return
        content["value"] = yield from self._term(self._terms.read(olean, olean.field(value, 1)))
        if kind == "def":
            content["hints"] = _hints(olean, olean.field(value, 2))
            content["safety"] = _SAFETY[olean.scalar(value, 0)]
        elif kind == "opaque":
            content["isUnsafe"] = bool(olean.scalar(value, 0))
        content["all"] = self._list(found, 3 if kind == "def" else 2)
        self._object(**{{"theorem": "thm"}.get(kind, kind): content})

    def _quotients(self) -> _Steps:
        yield from self._by_text.get("Eq", ())
        for text in ("Quot", "Quot.mk", "Quot.lift", "Quot.ind"):
            for name in self._by_text.get(text, ()):
                found = self._get(name)
                if found.kind != "quot":
                    raise PlmError(f"{text} is not the constant of Lean's kernel; build the library again.")
                self._done.add(name)
                content = yield from self._common(found)
                self._object(quot={**content, "kind": _QUOTIENTS[found.olean.scalar(found.value, 0) & 3]})

    def _inductive(self, base: Found) -> _Steps:
        """All types that were declared together, their constructors and recursors."""
        types: list[Found] = []
        ctors: list[Found] = []
        recursors: dict[int, int] = {}
        for name in self._names_in(base, 3):
            one = self._get(name)
            types.append(one)
            ctors += [self._get(ctor) for ctor in self._names_in(one, 4)]
            self._done.add(name)
            yield from self._mentioned(one, one.olean.field(one.common, 2))
            recursors |= self._recursors.get(name, {})
        recs = [self._get(name) for name in sorted(recursors, key=lambda name: recursors[name])]
        for one in (*ctors, *recs):
            self._done.add(self._name_of(one))
            yield from self._mentioned(one, one.olean.field(one.common, 2))
        for one in recs:
            for rule in self._rules(one):
                yield from self._mentioned(one, one.olean.field(rule, 2))
        content: dict[str, list[dict[str, Any]]] = {"types": [], "ctors": [], "recs": []}
        for one in types:
            content["types"].append((yield from self._type(one)))
        for one in ctors:
            content["ctors"].append((yield from self._constructor(one)))
        for one in recs:
            content["recs"].append((yield from self._recursor(one)))
        self._object(inductive=content)

    def _type(self, found: Found) -> Generator[int, None, dict[str, Any]]:
        olean, value = found.olean, found.value
        content = yield from self._common(found)
        return {
            **content,
            **self._counts(found, {"numParams": 1, "numIndices": 2, "numNested": 5}),
            "all": self._list(found, 3),
            "ctors": self._list(found, 4),
            "isRec": bool(olean.scalar(value, 0)),
            "isUnsafe": bool(olean.scalar(value, 1)),
            "isReflexive": bool(olean.scalar(value, 2)),
        }

    def _constructor(self, found: Found) -> Generator[int, None, dict[str, Any]]:
        olean, value = found.olean, found.value
        content = yield from self._common(found)
        return {
            **content,
            "induct": self._name(self._names.read(olean, olean.field(value, 1))),
            **self._counts(found, {"cidx": 2, "numParams": 3, "numFields": 4}),
            "isUnsafe": bool(olean.scalar(value, 0)),
        }

    def _recursor(self, found: Found) -> Generator[int, None, dict[str, Any]]:
        olean, value = found.olean, found.value
        content = yield from self._common(found)
        content["all"] = self._list(found, 1)
        rules = []
        for rule in self._rules(found):
            ctor = self._name(self._names.read(olean, olean.field(rule, 0)))
            rhs = yield from self._term(self._terms.read(olean, olean.field(rule, 2)))
            rules.append({"ctor": ctor, "nfields": olean.number(olean.field(rule, 1)), "rhs": rhs})
        return {
            **content,
            **self._counts(found, {"numParams": 2, "numIndices": 3, "numMotives": 4, "numMinors": 5}),
            "rules": rules,
            "k": bool(olean.scalar(value, 0)),
            "isUnsafe": bool(olean.scalar(value, 1)),
        }

    def _common(self, found: Found) -> Generator[int, None, dict[str, Any]]:
        """Name, universe parameters and type."""
        olean = found.olean
        name = self._name(self._name_of(found))
        parameters = [self._names.read(olean, word) for word in olean.list(olean.field(found.common, 1))]
        numbers = [self._name(parameter) for parameter in parameters]
        for parameter in parameters:
            self._level(self._terms.parameter(parameter))
        type_ = yield from self._term(self._terms.read(olean, olean.field(found.common, 2)))
        return {"name": name, "levelParams": numbers, "type": type_}

    def _mentioned(self, found: Found, word: int) -> Iterator[int]:
        return iter(self._terms.mentioned(self._terms.read(found.olean, word)))

    def _name_of(self, found: Found) -> int:
        return self._names.read(found.olean, found.olean.field(found.common, 0))

    def _names_in(self, found: Found, index: int) -> list[int]:
        olean = found.olean
        return [self._names.read(olean, word) for word in olean.list(olean.field(found.value, index))]

    def _rules(self, found: Found) -> Iterator[int]:
        return found.olean.list(found.olean.field(found.value, 6))

    def _list(self, found: Found, index: int) -> list[int]:
        return [self._name(name) for name in self._names_in(found, index)]

    def _counts(self, found: Found, places: Mapping[str, int]) -> dict[str, int]:
        olean = found.olean
        return {key: olean.number(olean.field(found.value, index)) for key, index in places.items()}

    # -- what declarations consist of ------------------------------------------------------------------------

    def _name(self, name: int) -> int:
        number = self._written_names.get(name)
        if number is None:
            before, part = self._names.parts[name]
            pre = self._name(before)
            number = self._written_names[name] = len(self._written_names)
            if isinstance(part, str):
                self._line(f'{{"in":{number},"str":{{"pre":{pre},"str":{quoted(part)}}}}}')
            else:
                self._line(f'{{"in":{number},"num":{{"i":{part},"pre":{pre}}}}}')
        return number

    def _level(self, level: int) -> int:
        number = self._written_levels.get(level)
        if number is None:
            tag, *inner = self._terms.levels[level]
            if tag == PARAMETER:
                text = f'"param":{self._name(inner[0])}'
            else:
                parts = [self._level(part) for part in inner]
                text = (
                    f'"succ":{parts[0]}' if tag == _SUCC else f'"{_level_word(tag)}":[{parts[0]},{parts[1]}]'
                )
            number = self._written_levels[level] = len(self._written_levels)
            head = f'"il":{number}'
            self._line(f"{{{text},{head}}}" if text < head else f"{{{head},{text}}}")
        return number

    def _term(self, root: int) -> Generator[int, None, int]:
        written = self._written_terms
        pending = [root]
        entered = set[int]()
        while pending:
            term = pending[-1]
            if term in written:
                pending.pop()
                continue
            node = self._terms.nodes[term]
            if term not in entered:
                entered.add(term)
                yield from self._enter(term, node)
                missing = [child for child in children_of(node) if child not in written]
                if missing:
                    pending.extend(reversed(missing))
                    continue
            written[term] = len(written)
            self._line(self._term_line(term, node, written[term]))
            pending.pop()
        return written[root]

    def _enter(self, term: int, node: tuple[Any, ...]) -> Iterable[int]:
        """Write the names that come before the parts of a term; return the constants that it needs."""
        tag = node[0]
        if tag in (LAMBDA, FORALL, LET):
            self._name(self._terms.labels[term][0])
        elif tag == PROJECTION:
            self._name(node[1])
        elif tag == SORT:
            self._level(node[1])
        elif tag == CONST:
            self._name(node[1])
            for level in node[2]:
                self._level(level)
        elif tag == LITERAL:
            needed = ("Nat",) if isinstance(node[1], int) else ("Char.ofNat", "String.ofList")
            return chain.from_iterable(self._by_text.get(text, ()) for text in needed)
        return ()

    def _term_line(self, term: int, node: tuple[Any, ...], number: int) -> str:
        tag = node[0]
        written = self._written_terms
        if tag == APP:
            return f'{{"app":{{"arg":{written[node[2]]},"fn":{written[node[1]]}}},"ie":{number}}}'
        if tag == VARIABLE:
            return f'{{"bvar":{node[1]},"ie":{number}}}'
        if tag == CONST:
            levels = ",".join(str(self._written_levels[level]) for level in node[2])
            return f'{{"const":{{"name":{self._written_names[node[1]]},"us":[{levels}]}},"ie":{number}}}'
        if tag in (LAMBDA, FORALL, LET):
            name, info = self._terms.labels[term]
            parts = [written[child] for child in node[1:]]
            head = f'"name":{self._written_names[name]}'
            if tag == LET:
                return (
                    f'{{"ie":{number},"letE":{{"body":{parts[2]},{head},"nondep":false,'
                    f'"type":{parts[0]},"value":{parts[1]}}}}}'
                )
            content = f'{{"binderInfo":"{info}","body":{parts[1]},{head},"type":{parts[0]}}}'
            if tag == FORALL:
                return f'{{"forallE":{content},"ie":{number}}}'
            return f'{{"ie":{number},"lam":{content}}}'
        if tag == SORT:
            return f'{{"ie":{number},"sort":{self._written_levels[node[1]]}}}'
        if tag == PROJECTION:
            owner = self._written_names[node[1]]
            return (
                f'{{"ie":{number},"proj":{{"idx":{node[2]},"struct":{written[node[3]]},"typeName":{owner}}}}}'
            )
        if isinstance(node[1], str):
            return f'{{"ie":{number},"strVal":{quoted(node[1])}}}'
        return f'{{"ie":{number},"natVal":"{decimal(node[1])}"}}'

    def _object(self, **content: object) -> None:
        self._line(json.dumps(content, sort_keys=True, separators=(",", ":")))

    def _line(self, text: str) -> None:
        self.lines += 1
        self._write(text + "\n")


def quoted(text: str) -> str:
    """A string of JSON, escaped as Lean does it: letters beyond ASCII stay as they are."""
    return f'"{text.translate(_ESCAPES)}"'


def decimal(number: int) -> str:
    """The decimal digits of a number of any size; Python refuses more than 4300 digits at once."""
    if number < 10**4000:
        return str(number)
    half = number.bit_length() * 1233 // 8192  # about half the digits
    high, low = divmod(number, 10**half)
    return decimal(high) + decimal(low).rjust(half, "0")


def _level_word(tag: int) -> str:
    return "max" if tag == _MAX else "imax"


def _hints(olean: Olean, word: int) -> str | dict[str, int]:
    tag = olean.tag(word)
    if tag < 2:
        return ("opaque", "abbrev")[tag]
    return {"regular": int.from_bytes(bytes(olean.scalar(word, offset) for offset in range(4)), "little")}


def _is_safe(found: Found) -> bool:
    """Whether the kernel lets a proof rest on it."""
    olean, value = found.olean, found.value
    if found.kind == "def":
        return _SAFETY[olean.scalar(value, 0)] == "safe"
    if found.kind in ("inductive", "recursor"):
        return not olean.scalar(value, 1)
    return found.kind not in ("axiom", "opaque", "constructor") or not olean.scalar(value, 0)
