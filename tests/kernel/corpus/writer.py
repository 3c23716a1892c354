"""Declarations written line by line in the format of lean4export 3.1.0."""

import json
from typing import Any

from .inductive import Block
from .terms import App, Binder, Const, Index, Let, Level, Literal, Proj, Sort, Term, Var, parse

META = {
    "exporter": {"name": "corpus", "version": "1"},
    "format": {"version": "3.1.0"},
    "lean": {"githash": "", "version": "4.35.0"},
}


class File:
    """A file in the making: each method adds a declaration and what it consists of."""

    def __init__(self) -> None:
        self.lines = [json.dumps({"meta": META})]
        self._names: dict[str, int] = {"": 0}
        self._levels: dict[object, int] = {0: 0}
        self._terms: dict[object, int] = {}

    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    def axiom(self, name: str, type_: str, levels: str = "") -> None:
        self.line(axiom={**self._signature(name, type_, levels), "isUnsafe": False})

    def define(
        self, name: str, type_: str, value: str, levels: str = "", *, hints: Any = None, **other: Any
    ) -> None:
        content = self._valued(name, type_, value, levels)
        content |= {"hints": hints or {"regular": 1}, "safety": "safe"}
        self.line(**{"def": content | other})

    def theorem(self, name: str, type_: str, value: str, levels: str = "") -> None:
        self.line(thm=self._valued(name, type_, value, levels))

    def opaque(self, name: str, type_: str, value: str, levels: str = "") -> None:
        self.line(opaque={**self._valued(name, type_, value, levels), "isUnsafe": False})

    def quot(self, name: str, type_: str, kind: str, levels: str = "u") -> None:
        self.line(quot={**self._signature(name, type_, levels), "kind": kind})

    def add(self, block: Block) -> None:
        """Write an inductive declaration; terms, names and lists of names in it become numbers."""
        named = ("types", block.types), ("ctors", block.ctors), ("recs", block.recs)
        self.line(inductive={key: [self._table(entry) for entry in entries] for key, entries in named})

    def line(self, **content: Any) -> None:
        """Write a line as it is."""
        self.lines.append(json.dumps(content, ensure_ascii=False))

    def name(self, dotted: str) -> int:
        """The number of a name."""
        if dotted not in self._names:
            before, _, last = dotted.rpartition(".")
            pre = self.name(before)
            number = self._names[dotted] = len(self._names)
            self.lines.append(
                json.dumps({"str": {"pre": pre, "str": last}, "in": number}, ensure_ascii=False)
            )
        return self._names[dotted]

    def level(self, level: Level) -> int:
        """The number of a level."""
        if isinstance(level, int) and level > 0:
            level = ("succ", level - 1)
        key: object = level
        if isinstance(level, str):
            key = content = ("param", self.name(level))
        elif isinstance(level, tuple):
            parts = [self.level(part) for part in level[1:]]
            key = content = (level[0], parts[0] if level[0] == "succ" else tuple(parts))
        if key not in self._levels:
            number = self._levels[key] = len(self._levels)
            self.lines.append(json.dumps({content[0]: content[1], "il": number}))
        return self._levels[key]

    def term(self, term: Term, bound: tuple[str, ...] = ()) -> int:
        """The number of a term under binders of the given names."""
        match term:
            case Var(name):
                return self._put({"bvar": bound[::-1].index(name)})
            case Index(number):
                return self._put({"bvar": number})
            case Sort(level):
                return self._put({"sort": self.level(level)})
            case Const(name, levels):
                us = [self.level(level) for level in levels]
                return self._put({"const": {"name": self.name(name), "us": us}})
            case App(function, argument):
                content = {"fn": self.term(function, bound), "arg": self.term(argument, bound)}
                return self._put({"app": content})
            case Binder(kind, name, type_, body):
                parts = {"name": self.name(name), "type": self.term(type_, bound)}
                parts |= {"body": self.term(body, (*bound, name))}
                return self._put({kind: {**parts, "binderInfo": "default"}})
            case Let(name, type_, value, body):
                parts = {"name": self.name(name), "type": self.term(type_, bound)}
                parts |= {"value": self.term(value, bound), "body": self.term(body, (*bound, name))}
                return self._put({"letE": {**parts, "nondep": False}})
            case Proj(structure, index, inner):
                content = {"typeName": self.name(structure), "idx": index, "struct": self.term(inner, bound)}
                return self._put({"proj": content})
            case Literal(value):
                return self._put({"strVal": value} if isinstance(value, str) else {"natVal": str(value)})
        raise AssertionError(term)

    def term_of(self, text: str) -> int:
        """The number of a term without variables, in the notation of `terms`."""
        return self.term(parse(text))

    @property
    def terms(self) -> int:
        """How many terms have a number."""
        return len(self._terms)

    def _put(self, content: dict[str, Any]) -> int:
        key = json.dumps(content)
        if key not in self._terms:
            number = self._terms[key] = len(self._terms)
            self.lines.append(json.dumps({**content, "ie": number}, ensure_ascii=False))
        return self._terms[key]

    def _signature(self, name: str, type_: str, levels: str) -> dict[str, Any]:
        params = [self.name(level) for level in levels.split()]
        return {"name": self.name(name), "levelParams": params, "type": self.term(parse(type_))}

    def _valued(self, name: str, type_: str, value: str, levels: str) -> dict[str, Any]:
        content = self._signature(name, type_, levels)
        return {**content, "value": self.term(parse(value)), "all": [self.name(name)]}

    def _table(self, entry: dict[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in entry.items():
            if isinstance(value, str):
                made[key] = self.name(value)
            elif isinstance(value, list):
                made[key] = [self.name(one) if isinstance(one, str) else self._table(one) for one in value]
            elif isinstance(value, bool | int):
                made[key] = value
            else:
                made[key] = self.term(value)
        return made
