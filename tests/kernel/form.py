"""A strict reader of the format of lean4export 3.1.0, for tests: what a file declares, as plain values."""

import json
from typing import Any, Final

BINDERS: Final = ("default", "implicit", "strictImplicit", "instImplicit")
NUMBERS: Final = {"in": 1, "il": 1, "ie": 0}  # the first number of each table
SIGNATURE: Final = {"name", "levelParams", "type"}
FIELDS: Final[dict[str, set[str]]] = {
    "axiom": {*SIGNATURE, "isUnsafe"},
    "def": {*SIGNATURE, "value", "hints", "safety", "all"},
    "opaque": {*SIGNATURE, "value", "isUnsafe", "all"},
    "thm": {*SIGNATURE, "value", "all"},
    "quot": {*SIGNATURE, "kind"},
    "inductive": {"types", "ctors", "recs"},
}
PARTS: Final[dict[str, set[str]]] = {
    "types": {
        *SIGNATURE,
        *("numParams", "numIndices", "all", "ctors", "numNested", "isRec", "isUnsafe", "isReflexive"),
    },
    "ctors": {*SIGNATURE, "induct", "cidx", "numParams", "numFields", "isUnsafe"},
    "recs": {
        *SIGNATURE,
        *("all", "numParams", "numIndices", "numMotives", "numMinors", "rules", "k", "isUnsafe"),
    },
}
NAMES: Final = ("name", "induct", "ctor")
TERMS: Final = ("type", "value", "rhs")


class FormError(Exception):
    """The file does not have the form."""


class Reader:
    """Reads files into one table: equal terms, whatever their binders are called, are one number."""

    def __init__(self) -> None:
        self._table: dict[Any, int] = {}
        self._nodes: list[tuple[Any, ...]] = []

    def read(self, text: str) -> dict[str, dict[str, Any]]:
        """The declarations of a file by the name of the first thing that each declares.

        Names of universe parameters are replaced by their places.
        """
        lines = [json.loads(line) for line in text.splitlines()]
        check(set(lines[0]) == {"meta"} and set(lines[0]["meta"]) == {"exporter", "format", "lean"}, "meta")
        check(lines[0]["meta"]["format"] == {"version": "3.1.0"}, "version")
        known: dict[str, list[Any]] = {"in": [""], "il": [("zero",)], "ie": []}
        found: dict[str, dict[str, Any]] = {}
        for line in lines[1:]:
            table = next((key for key in NUMBERS if key in line), None)
            if table is not None:
                number = line.pop(table)
                check(number == len(known[table]), f"{table} {number} is not the next one")
                check(len(line) == 1, "one thing a line")
                ((kind, content),) = line.items()
                known[table].append(self._part(table, kind, content, known))
            else:
                check(len(line) == 1, "one declaration a line")
                ((kind, content),) = line.items()
                declared = self._declaration(kind, content, known)
                first = declared["types"][0] if kind == "inductive" else declared
                check(first["name"] not in found, "declared twice")
                found[first["name"]] = {"kind": kind, **declared}
        return found

    def _part(self, table: str, kind: str, content: Any, known: dict[str, list[Any]]) -> Any:
        if table == "in":
            if kind == "str":
                keys(content, {"pre", "str"})
                return f"{known['in'][content['pre']]}.{content['str']}".removeprefix(".")
            keys(content, {"pre", "i"})
            check(kind == "num", kind)
            return f"{known['in'][content['pre']]}.{int(content['i'])}".removeprefix(".")
        if table == "il":
            if kind == "param":
                return ("param", known["in"][content])
            parts = [content] if kind == "succ" else content
            check(kind in ("succ", "max", "imax") and len(parts) == (1 if kind == "succ" else 2), kind)
            return (kind, *(known["il"][part] for part in parts))
        return self._intern(self._term(kind, content, known))

    def _term(self, kind: str, content: Any, known: dict[str, list[Any]]) -> tuple[Any, ...]:
        terms, names, levels = known["ie"], known["in"], known["il"]
        if kind == "bvar":
            return (kind, int(content))
        if kind == "sort":
            return (kind, levels[content])
        if kind == "const":
            keys(content, {"name", "us"})
            return (kind, names[content["name"]], tuple(levels[level] for level in content["us"]))
        if kind == "app":
            keys(content, {"fn", "arg"})
            return (kind, terms[content["fn"]], terms[content["arg"]])
        if kind in ("lam", "forallE"):
            keys(content, {"name", "type", "body", "binderInfo"})
            check(content["binderInfo"] in BINDERS and names[content["name"]] is not None, "binder")
            return (kind, terms[content["type"]], terms[content["body"]])
        if kind == "letE":
            keys(content, {"name", "type", "value", "body", "nondep"})
            check(names[content["name"]] is not None and isinstance(content["nondep"], bool), "let")
            return (kind, *(terms[content[part]] for part in ("type", "value", "body")))
        if kind == "proj":
            keys(content, {"typeName", "idx", "struct"})
            return (kind, names[content["typeName"]], int(content["idx"]), terms[content["struct"]])
        check(kind in ("natVal", "strVal") and isinstance(content, str), kind)
        check(kind == "strVal" or (content.isdecimal() and str(int(content)) == content), content)
        return (kind, content)

    def _declaration(self, kind: str, content: Any, known: dict[str, list[Any]]) -> dict[str, Any]:
        keys(content, FIELDS.get(kind, set()))
        if kind != "inductive":
            return self._entry(content, known)
        made: dict[str, Any] = {}
        for part, wanted in PARTS.items():
            for entry in content[part]:
                keys(entry, wanted)
            made[part] = [self._entry(entry, known) for entry in content[part]]
        return made

    def _entry(self, content: dict[str, Any], known: dict[str, list[Any]]) -> dict[str, Any]:
        params = [known["in"][number] for number in content["levelParams"]]
        made: dict[str, Any] = {}
        for key, value in content.items():
            if key == "levelParams":
                made[key] = len(value)
            elif key in NAMES:
                made[key] = known["in"][value]
            elif key in TERMS:
                made[key] = self._placed(known["ie"][value], params)
            elif key in ("all", "ctors"):
                made[key] = [known["in"][number] for number in value]
            elif key == "rules":
                made[key] = [self._rule(rule, params, known) for rule in value]
            else:
                made[key] = value
        return made

    def _rule(self, rule: dict[str, Any], params: list[str], known: dict[str, list[Any]]) -> dict[str, Any]:
        keys(rule, {"ctor", "nfields", "rhs"})
        return {
            "ctor": known["in"][rule["ctor"]],
            "nfields": rule["nfields"],
            "rhs": self._placed(known["ie"][rule["rhs"]], params),
        }

    def _placed(self, term: int, params: list[str]) -> int:
        """The term with the places of universe parameters instead of their names."""
        nodes = self._nodes
        done: dict[int, int] = {}

        def level(found: Any) -> Any:
            if found[0] == "param":
                return ("param", params.index(found[1]) if found[1] in params else found[1])
            return (found[0], *(level(part) for part in found[1:]))

        def place(number: int) -> int:
            if number not in done:
                kind, *parts = nodes[number]
                if kind == "sort":
                    parts = [level(parts[0])]
                elif kind == "const":
                    parts = [parts[0], tuple(level(one) for one in parts[1])]
                elif kind in ("app", "lam", "forallE", "letE"):
                    parts = [place(part) for part in parts]
                elif kind == "proj":
                    parts = [parts[0], parts[1], place(parts[2])]
                done[number] = self._intern((kind, *parts))
            return done[number]

        return place(term)

    def _intern(self, node: tuple[Any, ...]) -> int:
        number = self._table.setdefault(node, len(self._nodes))
        if number == len(self._nodes):
            self._nodes.append(node)
        return number


def keys(content: Any, wanted: set[str]) -> None:
    """Fail unless a table has exactly these keys."""
    check(isinstance(content, dict) and set(content) == wanted, f"{content} must have the keys {wanted}")


def check(condition: bool, what: str) -> None:
    """Fail unless a condition holds."""
    if not condition:
        raise FormError(what)
