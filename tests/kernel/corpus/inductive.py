"""Inductive types as Lean declares them: from types and constructors, the recursors and all the numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .terms import Const, Level, Sort, Telescope, Term, Var, apply, bind, parse, spine, telescope


@dataclass
class Block:
    """One declaration; its parts are tables with the keys of the format, to be changed by a bad case."""

    types: list[dict[str, Any]]
    ctors: list[dict[str, Any]]
    recs: list[dict[str, Any]]


def inductive(
    *types: tuple[str, str, dict[str, str]],
    params: int = 0,
    levels: str = "",
    large: bool = True,
    k: bool = False,
) -> Block:
    """Inductive types that are declared together, without nesting.

    Args:
        types: name, type, and constructors with their types, in the notation of `terms`. The names of
            parameters are those in the type; constructors must use the same.
        params: how many parameters they have.
        levels: names of their universe parameters.
        large: whether their recursors go into every universe.
        k: whether the recursor computes without looking at the proof.
    """
    parameters = tuple(levels.split())
    made = _Maker(types, params, parameters, large)
    recursive = {name: made.is_recursive(constructors) for name, _, constructors in types}
    block = Block([], [], [])
    for name, text, constructors in types:
        type_ = parse(text)
        block.types.append(
            {
                "name": name,
                "levelParams": list(parameters),
                "type": type_,
                "numParams": params,
                "numIndices": len(telescope(type_)[0]) - params,
                "all": [one[0] for one in types],
                "ctors": list(constructors),
                "numNested": 0,
                "isRec": any(recursive.values()),
                "isUnsafe": False,
                "isReflexive": made.is_reflexive(constructors),
            }
        )
        for index, (constructor, of) in enumerate(constructors.items()):
            block.ctors.append(
                {
                    "name": constructor,
                    "levelParams": list(parameters),
                    "type": parse(of),
                    "induct": name,
                    "cidx": index,
                    "numParams": params,
                    "numFields": len(telescope(parse(of))[0]) - params,
                    "isUnsafe": False,
                }
            )
        block.recs.append({**made.recursor(name), "k": k})
    return block


class _Maker:
    """Makes recursors. Names made here begin with `%`, so they meet no others."""

    def __init__(
        self,
        types: Sequence[tuple[str, str, dict[str, str]]],
        params: int,
        levels: tuple[str, ...],
        large: bool,
    ) -> None:
        self.params = params
        self.levels = levels
        self.elim: Level = "u_elim" if large else 0
        self.rec_levels = (("u_elim",) if large else ()) + levels
        self.names = [name for name, _, _ in types]
        self.types = {name: parse(text) for name, text, _ in types}
        self.ctors = {
            name: {ctor: parse(of) for ctor, of in constructors.items()} for name, _, constructors in types
        }
        self.parameters = telescope(self.types[self.names[0]], params)[0]
        self.arguments = [Var(name) for name, _ in self.parameters]
        self.motives = [(f"%C{name}", self.motive_type(name)) for name in self.names]
        self.minors = [
            (f"%m{ctor}", self.minor_type(ctor, of))
            for constructors in self.ctors.values()
            for ctor, of in constructors.items()
        ]

    def recursor(self, name: str) -> dict[str, Any]:
        """The recursor of one of the types."""
        indices, _ = telescope(self.closed(self.types[name]))
        major = apply(Const(name, self.levels), *self.arguments, *(Var(index) for index, _ in indices))
        result = apply(Var(f"%C{name}"), *(Var(index) for index, _ in indices), Var("%t"))
        binders = [*self.parameters, *self.motives, *self.minors, *indices, ("%t", major)]
        return {
            "name": f"{name}.rec",
            "levelParams": list(self.rec_levels),
            "type": bind("forallE", binders, result),
            "all": self.names,
            "numParams": self.params,
            "numIndices": len(indices),
            "numMotives": len(self.motives),
            "numMinors": len(self.minors),
            "rules": [self.rule(ctor, of) for ctor, of in self.ctors[name].items()],
            "isUnsafe": False,
        }

    def rule(self, ctor: str, of: Term) -> dict[str, Any]:
        fields, _ = telescope(self.closed(of))
        hypotheses = []
        for name, type_ in fields:
            if inner := self.recursive(type_):
                before, owner, indices = inner
                head = Const(f"{owner}.rec", self.rec_levels)
                given = [*self.arguments, *(Var(one) for one, _ in (*self.motives, *self.minors)), *indices]
                value = apply(Var(name), *(Var(one) for one, _ in before))
                hypotheses.append(bind("lam", before, apply(head, *given, value)))
        body = apply(Var(f"%m{ctor}"), *(Var(name) for name, _ in fields), *hypotheses)
        binders = [*self.parameters, *self.motives, *self.minors, *fields]
        return {"ctor": ctor, "nfields": len(fields), "rhs": bind("lam", binders, body)}

    def motive_type(self, name: str) -> Term:
        indices, _ = telescope(self.closed(self.types[name]))
        major = apply(Const(name, self.levels), *self.arguments, *(Var(index) for index, _ in indices))
        return bind("forallE", [*indices, ("%t", major)], Sort(self.elim))

    def minor_type(self, ctor: str, of: Term) -> Term:
        fields, result = telescope(self.closed(of))
        hypotheses: list[tuple[str, Term]] = []
        for name, type_ in fields:
            if inner := self.recursive(type_):
                before, owner, indices = inner
                value = apply(Var(name), *(Var(one) for one, _ in before))
                claim = apply(Var(f"%C{owner}"), *indices, value)
                hypotheses.append((f"%ih{name}", bind("forallE", before, claim)))
        head, arguments = spine(result)
        made = apply(Const(ctor, self.levels), *self.arguments, *(Var(name) for name, _ in fields))
        owner_name = head.name if isinstance(head, Const) else ""
        claim = apply(Var(f"%C{owner_name}"), *arguments[self.params :], made)
        return bind("forallE", [*fields, *hypotheses], claim)

    def closed(self, type_: Term) -> Term:
        """A type without its parameters, whose names are those of the first type."""
        return telescope(type_, self.params)[1]

    def recursive(self, type_: Term) -> tuple[Telescope, str, list[Term]] | None:
        """For a field of one of the types, or a function into it: arguments, type, indices."""
        before, result = telescope(type_)
        head, arguments = spine(result)
        if isinstance(head, Const) and head.name in self.names:
            return before, head.name, arguments[self.params :]
        return None

    def is_recursive(self, constructors: dict[str, str]) -> bool:
        return any(self.recursive(type_) for of in constructors.values() for _, type_ in self.fields(of))

    def is_reflexive(self, constructors: dict[str, str]) -> bool:
        found = (self.recursive(type_) for of in constructors.values() for _, type_ in self.fields(of))
        return any(inner is not None and len(inner[0]) > 0 for inner in found)

    def fields(self, of: str) -> Telescope:
        return telescope(self.closed(parse(of)))[0]
