"""Reading compiled Lean modules (`.olean` files) without Lean.

An .olean file is a memory image. After a header of 96 bytes (magic, version, the Lean that wrote it, the
address it was laid out for, the address of the root object) come objects of 8-byte words: one word with tag,
number of fields and size, then the fields. A field is an address in the file or, when odd, a small number.

Only what an audit needs is decoded: the constants of a module, their types and values as trees of kernel
terms, and which attributes the module records.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pylean_mlir.errors import PlmError

_MAGIC: Final = b"olean\x02"
_BASE_WORD: Final = 10
_ROOT_WORD: Final = 11
_FIRST_OBJECT: Final = 96
_ARRAY: Final = 246
_STRING: Final = 249
_BIG_NUMBER: Final = 250
_SAFETY = {0: "unsafe", 1: "safe", 2: "partial"}

KINDS: Final = ("axiom", "def", "theorem", "opaque", "quot", "inductive", "constructor", "recursor")


@dataclass(frozen=True)
class Constant:
    """A constant of a module; `type` and `value` are places in the module's file.

    Attributes:
        name: its full name, such as `Plm.Net.run`; private names keep their prefix `_private.MODULE.0`.
        kind: one of `KINDS`.
        levels: its universe parameters.
        type: the place of its type.
        value: the place of its value or proof, if it has one.
        related: for an inductive type its constructors, for a constructor or recursor its types.
        safety: "safe", "unsafe" or "partial".
        numbers: other data that decide what it means, such as the number of parameters of a type.
        module: the module it is in.
    """

    name: str
    kind: str
    levels: tuple[str, ...]
    type: int
    value: int | None
    related: tuple[str, ...]
    safety: str
    numbers: tuple[int, ...]
    module: str


class Olean:
    """One .olean file."""

    def __init__(self, module: str, path: Path) -> None:
        """Read the file.

        Raises:
            PlmError: it is not an .olean file of the known layout.
        """
        data = path.read_bytes()
        if not data.startswith(_MAGIC) or len(data) <= _FIRST_OBJECT:
            raise PlmError(f"{path} is not an .olean file that the audit can read; build the library again.")
        self.module = module
        self.path = path
        self.data = data
        self.words = memoryview(data[: len(data) // 8 * 8]).cast("Q")
        self._base = self.words[_BASE_WORD]
        self._names: dict[int, str] = {}
        self._constants: tuple[Constant, ...] | None = None

    # -- objects ---------------------------------------------------------------------------------------------

    def tag(self, word: int) -> int:
        """The constructor number (or kind) of the object in the field `word`; a small number is its own."""
        if word & 1:
            return word >> 1
        return self.words[(word - self._base) >> 3] >> 56

    def place(self, word: int) -> int:
        """The index of the first word of the object that the field `word` leads to."""
        offset = word - self._base
        if word & 1 or not _FIRST_OBJECT <= offset < len(self.data) or offset & 7:
            raise PlmError(f"{self.path} is damaged; build the library again.")
        return offset >> 3

    def field(self, word: int, index: int) -> int:
        """Field `index` of the object in `word`."""
        return self.words[self.place(word) + 1 + index]

    def scalar(self, word: int, offset: int) -> int:
        """The byte at `offset` after the fields of the object in `word`."""
        place = self.place(word)
        fields = (self.words[place] >> 48) & 0xFF
        return self.data[(place + 1 + fields) * 8 + offset]

    def array(self, word: int) -> Iterator[int]:
        """The elements of an array."""
        place = self.place(word)
        if self.tag(word) != _ARRAY:
            raise PlmError(f"{self.path} is damaged; build the library again.")
        yield from self.words[place + 3 : place + 3 + self.words[place + 1]]

    def list(self, word: int) -> Iterator[int]:
        """The elements of a list."""
        while not word & 1:
            yield self.field(word, 0)
            word = self.field(word, 1)

    def string(self, word: int) -> str:
        """The text of a string object."""
        place = self.place(word)
        start = (place + 4) * 8
        return self.data[start : start + self.words[place + 1] - 1].decode("utf-8", errors="replace")

    def number(self, word: int) -> int:
        """A natural number, small or large."""
        if word & 1:
            return word >> 1
        if self.tag(word) != _BIG_NUMBER:
            raise PlmError(f"{self.path} is damaged; build the library again.")
        place = self.place(word)
        count = (self.words[place + 1] >> 32) & 0x7FFFFFFF
        limbs = self.place(self.words[place + 2])
        return sum(self.words[limbs + index] << (64 * index) for index in range(count))

    def name(self, word: int) -> str:
        """A name with its dots; the empty text for the anonymous name."""
        if word & 1:
            return ""
        known = self._names.get(word)
        if known is None:
            last = self.field(word, 1)
            text = self.string(last) if self.tag(word) == 1 else str(self.number(last))
            before = self.name(self.field(word, 0))
            known = f"{before}.{text}" if before else text
            self._names[word] = known
        return known

    # -- the module ------------------------------------------------------------------------------------------

    @property
    def root(self) -> int:
        """The field that holds the module."""
        return self.words[_ROOT_WORD]

    def imports(self) -> tuple[str, ...]:
        """The modules it was compiled against."""
        return tuple(self.name(self.field(entry, 0)) for entry in self.array(self.field(self.root, 0)))

    def constants(self) -> tuple[Constant, ...]:
        """Every constant that the module adds, whoever made it: text, macro, attribute or tactic."""
        if self._constants is None:
            self._constants = tuple(self._constant(info) for info in self.array(self.field(self.root, 2)))
        return self._constants

    def extensions(self) -> dict[str, int]:
        """How many entries each environment extension (an attribute, for instance) has in the module."""
        counts = {name: sum(1 for _ in self.array(entries)) for name, entries in self._extensions()}
        return {name: count for name, count in counts.items() if count}

    def entries(self, extension: str) -> Iterator[int]:
        """The places of the entries that an environment extension has in the module."""
        for name, entries in self._extensions():
            if name == extension:
                yield from self.array(entries)

    def _extensions(self) -> Iterator[tuple[str, int]]:
        for pair in self.array(self.field(self.root, 4)):
            yield self.name(self.field(pair, 0)), self.field(pair, 1)

    def _constant(self, info: int) -> Constant:
        kind = KINDS[self.tag(info)]
        value = self.field(info, 0)
        common = self.field(value, 0)
        body: int | None = None
        related: tuple[str, ...] = ()
        numbers: tuple[int, ...] = ()
        safety = "safe"
        if kind == "axiom":
            safety = "unsafe" if self.scalar(value, 0) else "safe"
        elif kind == "def":
            body = self.field(value, 1)
            safety = _SAFETY.get(self.scalar(value, 0), "unsafe")
        elif kind == "theorem":
            body = self.field(value, 1)
        elif kind == "opaque":
            body = self.field(value, 1)
            safety = "unsafe" if self.scalar(value, 0) else "safe"
        elif kind == "inductive":
            numbers = tuple(self.number(self.field(value, index)) for index in (1, 2))
            related = tuple(self.name(word) for word in self.list(self.field(value, 4)))
            safety = "unsafe" if self.scalar(value, 1) else "safe"
        elif kind == "constructor":
            related = (self.name(self.field(value, 1)),)
            numbers = tuple(self.number(self.field(value, index)) for index in (2, 3, 4))
            safety = "unsafe" if self.scalar(value, 0) else "safe"
        elif kind == "recursor":
            related = tuple(self.name(word) for word in self.list(self.field(value, 1)))
            numbers = tuple(self.number(self.field(value, index)) for index in (2, 3, 4, 5))
            safety = "unsafe" if self.scalar(value, 1) else "safe"
        return Constant(
            name=self.name(self.field(common, 0)),
            kind=kind,
            levels=tuple(self.name(word) for word in self.list(self.field(common, 1))),
            type=self.field(common, 2),
            value=body,
            related=related,
            safety=safety,
            numbers=numbers,
            module=self.module,
        )
