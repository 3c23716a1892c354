"""Kernel terms and levels, and a short notation for them.

    Sort u   Prop   Type   Type 3   Type u   Sort (max u v)   Sort (imax u 1)   Sort (u+1)
    Π x:A, B     λ x:A, t     A → B     f a b     C.{u,v}     let x:A := v; t
    proj S 1 t   (field 1 of t, as a field of S)      17    "text"
    #2           (a variable by its index, bound or not)

A word is a bound variable when there is a binder of that name around it, else a constant.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Level = int | str | tuple[str, "Level"] | tuple[str, "Level", "Level"]  # 2, "u", ("succ", l), ("max", l, l)


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Index:
    number: int


@dataclass(frozen=True)
class Sort:
    level: Level


@dataclass(frozen=True)
class Const:
    name: str
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True)
class App:
    function: "Term"
    argument: "Term"


@dataclass(frozen=True)
class Binder:
    """`kind` is "lam" or "forallE"."""

    kind: str
    name: str
    type: "Term"
    body: "Term"


@dataclass(frozen=True)
class Let:
    name: str
    type: "Term"
    value: "Term"
    body: "Term"


@dataclass(frozen=True)
class Proj:
    structure: str
    index: int
    term: "Term"


@dataclass(frozen=True)
class Literal:
    value: int | str


Term = Var | Index | Sort | Const | App | Binder | Let | Proj | Literal

_TOKEN: Final = re.compile(
    r'\s*(→|:=|"[^"]*"|#\d+|[Πλ(),:;{}+]|\.\{|[^\s→(),:;{}+#"]+?(?=\.\{|[\s→(),:;{}+]|$))'
)


def parse(text: str, bound: Sequence[str] = ()) -> Term:
    """Read the notation; `bound` are the names that count as variables."""
    reader = _Reader(_TOKEN.findall(text + " "), list(bound))
    term = reader.term()
    assert not reader.tokens[reader.at :], f"cannot read {text!r} from {reader.tokens[reader.at :]}"
    return term


def level(text: str) -> Level:
    """Read a level."""
    return _Reader(_TOKEN.findall(text + " "), []).level()


class _Reader:
    def __init__(self, tokens: list[str], bound: list[str]) -> None:
        self.tokens = tokens
        self.bound = bound
        self.at = 0
        self.arrows = 0

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def next(self, wanted: str = "") -> str:
        token = self.peek()
        assert token and wanted in ("", token), f"{wanted!r} expected, {token!r} found in {self.tokens}"
        self.at += 1
        return token

    def term(self) -> Term:
        if self.peek() in ("Π", "λ"):
            kind = "forallE" if self.next() == "Π" else "lam"
            name = self.next()
            self.next(":")
            type_ = self.term()
            self.next(",")
            return Binder(kind, name, type_, self.under(name))
        if self.peek() == "let":
            self.next()
            name = self.next()
            self.next(":")
            type_ = self.term()
            self.next(":=")
            value = self.term()
            self.next(";")
            return Let(name, type_, value, self.under(name))
        left = self.application()
        if self.peek() == "→":
            self.next()
            self.arrows += 1
            name = f"_{self.arrows}"
            return Binder("forallE", name, left, self.under(name))
        return left

    def under(self, name: str) -> Term:
        self.bound.append(name)
        body = self.term()
        self.bound.pop()
        return body

    def application(self) -> Term:
        term = self.atom()
        while self.peek() and self.peek() not in ("→", ")", ",", ":", ":=", ";"):
            term = App(term, self.atom())
        return term

    def atom(self) -> Term:
        token = self.next()
        if token == "(":
            term = self.term()
            self.next(")")
            return term
        if token == "Prop":
            return Sort(0)
        if token == "Type":
            if self.peek().isdigit() or self.peek() in ("u", "v"):
                return Sort(("succ", self.small_level()))
            return Sort(1)
        if token == "Sort":
            return Sort(self.small_level())
        if token == "proj":
            return Proj(self.next(), int(self.next()), self.atom())
        if token.startswith("#"):
            return Index(int(token[1:]))
        if token.startswith('"'):
            return Literal(token[1:-1])
        if token.isdigit():
            return Literal(int(token))
        if token in self.bound:
            return Var(token)
        return Const(token, self.levels())

    def levels(self) -> tuple[Level, ...]:
        if self.peek() != ".{":
            return ()
        self.next()
        found = [self.level()]
        while self.peek() == ",":
            self.next()
            found.append(self.level())
        self.next("}")
        return tuple(found)

    def level(self) -> Level:
        if self.peek() in ("max", "imax"):
            word = self.next()
            return (word, self.small_level(), self.small_level())
        return self.small_level()

    def small_level(self) -> Level:
        token = self.next()
        if token == "(":
            found = self.level()
            self.next(")")
        else:
            found = int(token) if token.isdigit() else token
        while self.peek() == "+":
            self.next()
            for _ in range(int(self.next())):
                found = ("succ", found)
        return found


def apply(function: Term, *arguments: Term) -> Term:
    """An application to several arguments."""
    for argument in arguments:
        function = App(function, argument)
    return function


Telescope = Sequence[tuple[str, Term]]


def bind(kind: str, telescope: Telescope, body: Term) -> Term:
    """Put binders around a term."""
    for name, type_ in reversed(telescope):
        body = Binder(kind, name, type_, body)
    return body


def telescope(term: Term, count: int | None = None) -> tuple[list[tuple[str, Term]], Term]:
    """Take the products off a type, `count` of them or all; their names must differ."""
    found: list[tuple[str, Term]] = []
    while isinstance(term, Binder) and term.kind == "forallE" and (count is None or len(found) < count):
        found.append((term.name, term.type))
        term = term.body
    return found, term


def spine(term: Term) -> tuple[Term, list[Term]]:
    """The head of an application and its arguments."""
    arguments: list[Term] = []
    while isinstance(term, App):
        arguments.insert(0, term.argument)
        term = term.function
    return term, arguments


def rename(term: Term, names: Mapping[str, str]) -> Term:
    """Give free variables other names; no binder in the term may have one of these."""
    match term:
        case Var(name):
            return Var(names.get(name, name))
        case App(function, argument):
            return App(rename(function, names), rename(argument, names))
        case Binder(kind, name, type_, body):
            return Binder(kind, name, rename(type_, names), rename(body, names))
        case Let(name, type_, value, body):
            return Let(name, rename(type_, names), rename(value, names), rename(body, names))
        case Proj(structure, index, inner):
            return Proj(structure, index, rename(inner, names))
    return term
