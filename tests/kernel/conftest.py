"""Small files in the lean4export format, written from a notation, and what the kernel says about them."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from pylean_mlir.audit._kernel_build import kernel_command
from pylean_mlir.project import find_project

Term = tuple[Any, ...]
_WORD = re.compile(r'"[^"]*"|:=|[():,→Πλ{}]|[^\s():,→Πλ{}]+')


@dataclass(frozen=True)
class Answer:
    """What the kernel said: its exit code and everything it printed."""

    code: int
    text: str


class Parser:
    """Reads `Π x:A, B`, `λ x:A, b`, `let x:A := v, b`, `A → B`, `f a b`, `c.{u v}`, `proj S 0 e`, `5`, "t".

    In `Sort u` the level is a number, a parameter, `u+1`, `max;u;v` or `imax;u;v`. `#3` is a bound variable.
    """

    def __init__(self, text: str) -> None:
        self.words = _WORD.findall(text)
        self.at = 0
        self.bound: list[str] = []

    def peek(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def next(self) -> str:
        self.at += 1
        return self.words[self.at - 1]

    def expect(self, word: str) -> None:
        assert self.next() == word, (word, self.words, self.at)

    def under(self, name: str) -> Term:
        self.bound.append(name)
        body = self.term()
        self.bound.pop()
        return body

    def term(self) -> Term:
        word = self.peek()
        if word not in ("Π", "λ", "let"):
            return self.arrow()
        self.next()
        name = self.next()
        self.expect(":")
        kind = self.arrow()
        parts: tuple[Term, ...] = (kind,)
        if word == "let":
            self.expect(":=")
            parts = (kind, self.arrow())
        self.expect(",")
        return ({"Π": "pi", "λ": "lam", "let": "let"}[word], *parts, self.under(name))

    def arrow(self) -> Term:
        kind = self.application()
        if self.peek() != "→":
            return kind
        self.next()
        return ("pi", kind, self.under(""))

    def application(self) -> Term:
        result = self.atom()
        while self.peek() not in ("", ")", ",", "→", ":", ":="):
            result = ("app", result, self.atom())
        return result

    def atom(self) -> Term:
        word = self.next()
        if word == "(":
            result = self.term()
            self.expect(")")
            return result
        if word == "Prop":
            return ("sort", "0")
        if word == "Type":
            return ("sort", "1")
        if word == "Sort":
            return ("sort", self.next())
        if word == "proj":
            return ("proj", self.next(), int(self.next()), self.atom())
        if word.startswith("#"):
            return ("bound", int(word[1:]))
        if word.startswith('"'):
            return ("text", word[1:-1])
        if word.isdigit():
            return ("nat", word)
        if word in self.bound:
            return ("bound", self.bound[::-1].index(word))
        levels = []
        if self.peek() == "{":
            self.next()
            while self.peek() != "}":
                levels.append(self.next())
            self.next()
        return ("const", word.rstrip("."), tuple(levels))


class Export:
    """A file in the making."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.numbers: dict[str, dict[str, int]] = {"in": {"": 0}, "il": {"0": 0}, "ie": {}}
        self.line(meta={"exporter": {"name": "test", "version": "1"}, "format": {"version": "3.1.0"}})

    def line(self, **members: Any) -> None:
        self.lines.append(json.dumps(members))

    def number(self, kind: str, key: str, **members: Any) -> int:
        table = self.numbers[kind]
        if key not in table:
            table[key] = len(table)
            self.line(**members, **{kind: table[key]})
        return table[key]

    def name(self, dotted: str) -> int:
        if not dotted:
            return 0
        before, _, last = dotted.rpartition(".")
        return self.number("in", dotted, str={"pre": self.name(before), "str": last})

    def names(self, dotted: Sequence[str]) -> list[int]:
        return [self.name(name) for name in dotted]

    def level(self, text: str) -> int:
        if text.isdigit() and int(text) > 0:
            return self.number("il", text, succ=self.level(str(int(text) - 1)))
        if ";" in text:
            word, first, second = text.split(";", 2)
            return self.number("il", text, **{word: [self.level(first), self.level(second)]})
        if text.endswith("+1"):
            return self.number("il", text, succ=self.level(text[:-2]))
        return 0 if text == "0" else self.number("il", text, param=self.name(text))

    def term(self, text: str) -> int:
        parser = Parser(text)
        result = self.write(parser.term())
        assert parser.at == len(parser.words), text
        return result

    def write(self, term: Term) -> int:
        key = repr(term)
        binder = {"name": 0, "binderInfo": "default"}
        match term:
            case ("bound", index):
                return self.number("ie", key, bvar=index)
            case ("sort", level):
                return self.number("ie", key, sort=self.level(level))
            case ("const", name, levels):
                us = [self.level(level) for level in levels]
                return self.number("ie", key, const={"name": self.name(name), "us": us})
            case ("app", function, argument):
                parts = {"fn": self.write(function), "arg": self.write(argument)}
                return self.number("ie", key, app=parts)
            case ("lam" | "pi", kind, body):
                parts = {**binder, "type": self.write(kind), "body": self.write(body)}
                return self.number("ie", key, **{"lam" if term[0] == "lam" else "forallE": parts})
            case ("let", kind, value, body):
                parts = {"name": 0, "nondep": False, "type": self.write(kind)}
                return self.number(
                    "ie", key, letE={**parts, "value": self.write(value), "body": self.write(body)}
                )
            case ("proj", name, index, inner):
                parts = {"typeName": self.name(name), "idx": index, "struct": self.write(inner)}
                return self.number("ie", key, proj=parts)
            case ("nat", digits):
                return self.number("ie", key, natVal=digits)
            case _:
                return self.number("ie", key, strVal=term[1])

    def head(self, name: str, kind: str, levels: str = "") -> dict[str, Any]:
        return {"name": self.name(name), "levelParams": self.names(levels.split()), "type": self.term(kind)}

    def define(self, name: str, kind: str, value: str, levels: str = "", **changes: Any) -> None:
        rest = {
            "value": self.term(value),
            "hints": {"regular": 1},
            "safety": "safe",
            "all": [self.name(name)],
        }
        self.line(**{"def": {**self.head(name, kind, levels), **rest, **changes}})

    def theorem(self, name: str, kind: str, value: str, levels: str = "") -> None:
        self.line(thm={**self.head(name, kind, levels), "value": self.term(value), "all": [self.name(name)]})

    def opaque(self, name: str, kind: str, value: str) -> None:
        rest = {"value": self.term(value), "isUnsafe": False, "all": [self.name(name)]}
        self.line(opaque={**self.head(name, kind), **rest})

    def axiom(self, name: str, kind: str, levels: str = "") -> None:
        self.line(axiom={**self.head(name, kind, levels), "isUnsafe": False})

    def quotient(self, name: str, part: str, kind: str, levels: str = "u") -> None:
        self.line(quot={**self.head(name, kind, levels), "kind": part})

    def inductive(
        self,
        types: Mapping[str, str],
        constructors: Mapping[str, tuple[str, str, int]],
        recursors: Mapping[str, tuple[str, Sequence[tuple[str, int, str]]]],
        *,
        levels: str = "",
        rec_levels: str = "u",
        params: int = 0,
        indices: Sequence[int] = (),
        motives: int = 1,
        nested: int = 0,
        recursive: bool = False,
        reflexive: bool = False,
        k: bool = False,
        changes: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> None:
        """Declare inductive types.

        Args:
            types: name -> type.
            constructors: name -> (its type's name, type, number of fields).
            recursors: name -> (type, rules); a rule is constructor, number of fields, right side.
            changes: name -> members that the entry of this name gets instead.
        """
        changed = changes or {}
        everyone = self.names(list(types))
        counts = [*indices] or [0] * max(len(types), len(recursors))
        own: dict[str, list[str]] = {name: [] for name in types}
        made = []
        for name, (of, kind, fields) in constructors.items():
            entry = {"induct": self.name(of), "cidx": len(own[of]), "numParams": params, "numFields": fields}
            own[of].append(name)
            made.append(
                {**self.head(name, kind, levels), **entry, "isUnsafe": False, **changed.get(name, {})}
            )
        formed = []
        for (name, kind), count in zip(types.items(), counts, strict=False):
            entry = {"numParams": params, "numIndices": count, "numNested": nested, "all": everyone}
            flags = {"isRec": recursive, "isReflexive": reflexive, "isUnsafe": False}
            listed = {"ctors": self.names(own[name])}
            formed.append(
                {**self.head(name, kind, levels), **entry, **flags, **listed, **changed.get(name, {})}
            )
        eliminated = []
        for (name, (kind, rules)), count in zip(recursors.items(), counts, strict=False):
            entry = {"numParams": params, "numIndices": count, "numMotives": motives, "all": everyone}
            written = [{"ctor": self.name(c), "nfields": n, "rhs": self.term(rhs)} for c, n, rhs in rules]
            minors = sum(len(other[1]) for other in recursors.values())
            entry = {**entry, "numMinors": minors, "rules": written, "k": k, "isUnsafe": False}
            both = f"{rec_levels} {levels}"
            eliminated.append({**self.head(name, kind, both), **entry, **changed.get(name, {})})
        self.line(inductive={"types": formed, "ctors": made, "recs": eliminated})


@pytest.fixture(scope="session")
def ask() -> Callable[..., Answer]:
    """Give a file, or lines as they are, to the kernel."""
    if shutil.which("rustc") is None:
        pytest.skip("rustc is not installed")
    command = kernel_command(find_project())

    def answer(file: Export | str, *options: str) -> Answer:
        text = file if isinstance(file, str) else "".join(f"{line}\n" for line in file.lines)
        result = subprocess.run(
            [*command, *options], input=text.encode(), capture_output=True, timeout=60, check=False
        )
        return Answer(result.returncode, (result.stdout + result.stderr).decode())

    return answer


@pytest.fixture
def export() -> Export:
    """A file with the usual small types, all of them right."""
    file = Export()
    declare_basics(file)
    return file


def declare_basics(file: Export) -> None:
    """`False`, `True`, `Bool`, `Nat`, `Eq`, `Pair`, `List`, `Exists`."""
    file.inductive({"False": "Prop"}, {}, {"False.rec": ("Π m:(False → Sort u), Π t:False, m t", ())})
    file.inductive(
        {"True": "Prop"},
        {"True.intro": ("True", "True", 0)},
        {
            "True.rec": (
                "Π m:(True → Sort u), m True.intro → Π t:True, m t",
                [("True.intro", 0, "λ m:(True → Sort u), λ i:(m True.intro), i")],
            )
        },
        k=True,
    )
    file.inductive(
        {"Bool": "Type"},
        {"Bool.false": ("Bool", "Bool", 0), "Bool.true": ("Bool", "Bool", 0)},
        {
            "Bool.rec": (
                "Π m:(Bool → Sort u), m Bool.false → m Bool.true → Π t:Bool, m t",
                [
                    (
                        f"Bool.{name}",
                        0,
                        f"λ m:(Bool → Sort u), λ f:(m Bool.false), λ t:(m Bool.true), {name[0]}",
                    )
                    for name in ("false", "true")
                ],
            )
        },
    )
    declare_nat(file)
    file.inductive(
        {"Eq": "Π A:Sort v, A → A → Prop"},
        {"Eq.refl": ("Eq", "Π A:Sort v, Π a:A, Eq.{v} A a a", 0)},
        {
            "Eq.rec": (
                f"Π A:Sort v, Π a:A, Π m:({EQ_MOTIVE}), m a (Eq.refl.{{v}} A a) → "
                "Π b:A, Π t:(Eq.{v} A a b), m b t",
                [
                    (
                        "Eq.refl",
                        0,
                        f"λ A:Sort v, λ a:A, λ m:({EQ_MOTIVE}), λ r:(m a (Eq.refl.{{v}} A a)), r",
                    )
                ],
            )
        },
        levels="v",
        params=2,
        indices=[1],
        k=True,
    )
    file.inductive(
        {"Pair": "Type → Type → Type"},
        {"Pair.mk": ("Pair", "Π A:Type, Π B:Type, A → B → Pair A B", 2)},
        {
            "Pair.rec": (
                f"Π A:Type, Π B:Type, Π m:(Pair A B → Sort u), ({PAIR_CASE}) → Π t:(Pair A B), m t",
                [
                    (
                        "Pair.mk",
                        2,
                        f"λ A:Type, λ B:Type, λ m:(Pair A B → Sort u), λ c:({PAIR_CASE}), "
                        "λ a:A, λ b:B, c a b",
                    )
                ],
            )
        },
        params=2,
    )
    file.inductive(
        {"List": "Type → Type"},
        {
            "List.nil": ("List", "Π A:Type, List A", 0),
            "List.cons": ("List", "Π A:Type, A → List A → List A", 2),
        },
        {
            "List.rec": (
                f"Π A:Type, Π m:(List A → Sort u), m (List.nil A) → ({LIST_CASE}) → Π t:(List A), m t",
                [
                    (
                        "List.nil",
                        0,
                        f"λ A:Type, λ m:(List A → Sort u), λ n:(m (List.nil A)), λ c:({LIST_CASE}), n",
                    ),
                    (
                        "List.cons",
                        2,
                        f"λ A:Type, λ m:(List A → Sort u), λ n:(m (List.nil A)), λ c:({LIST_CASE}), "
                        "λ x:A, λ xs:(List A), c x xs (List.rec.{u} A m n c xs)",
                    ),
                ],
            )
        },
        params=1,
        recursive=True,
    )
    file.inductive(
        {"Exists": "Π A:Type, (A → Prop) → Prop"},
        {"Exists.intro": ("Exists", "Π A:Type, Π p:(A → Prop), Π a:A, p a → Exists A p", 2)},
        {
            "Exists.rec": (
                f"Π A:Type, Π p:(A → Prop), Π m:(Exists A p → Prop), ({EXISTS_CASE}) → Π t:(Exists A p), m t",
                [
                    (
                        "Exists.intro",
                        2,
                        "λ A:Type, λ p:(A → Prop), λ m:(Exists A p → Prop), "
                        f"λ c:({EXISTS_CASE}), λ a:A, λ h:(p a), c a h",
                    )
                ],
            )
        },
        params=2,
        rec_levels="",
    )


EQ_MOTIVE = "Π b:A, Eq.{v} A a b → Sort u"
PAIR_CASE = "Π a:A, Π b:B, m (Pair.mk A B a b)"
LIST_CASE = "Π x:A, Π xs:(List A), m xs → m (List.cons A x xs)"
EXISTS_CASE = "Π a:A, Π h:(p a), m (Exists.intro A p a h)"
NAT_CASE = "Π n:Nat, m n → m (Nat.succ n)"
NAT_REC = f"Π m:(Nat → Sort u), m Nat.zero → ({NAT_CASE}) → Π t:Nat, m t"
NAT_FRONT = f"λ m:(Nat → Sort u), λ z:(m Nat.zero), λ s:({NAT_CASE})"
NAT_ZERO = ("Nat.zero", 0, f"{NAT_FRONT}, z")
NAT_SUCC = ("Nat.succ", 1, f"{NAT_FRONT}, λ n:Nat, s n (Nat.rec.{{u}} m z s n)")


def declare_nat(
    file: Export,
    kind: str = NAT_REC,
    rules: Sequence[tuple[str, int, str]] = (NAT_ZERO, NAT_SUCC),
    name: str = "Nat",
    **others: Any,
) -> None:
    """The natural numbers, or something like them, under any name."""

    def named(text: str) -> str:
        return re.sub(r"\bNat\b", name, text)

    file.inductive(
        {name: "Type"},
        {f"{name}.zero": (name, name, 0), f"{name}.succ": (name, f"{name} → {name}", 1)},
        {f"{name}.rec": (named(kind), [(named(c), n, named(right)) for c, n, right in rules])},
        **{"recursive": True, **others},
    )


@pytest.fixture
def nat() -> Callable[..., None]:
    """`declare_nat`, for tests that declare it wrongly."""
    return declare_nat


@pytest.fixture
def empty() -> Export:
    """A file without declarations."""
    return Export()
