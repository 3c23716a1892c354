"""A type that is nested in another one: rose trees, `inductive Rose | node (l : List Rose)`."""

from .inductive import Block, inductive
from .terms import parse

CONE = "Π t:Rose, Sort u_elim"
CTWO = "Π t:List.{0} Rose, Sort u_elim"
NODE = "Π l:List.{0} Rose, C2 l → C1 (Rose.node l)"
NIL = "C2 (List.nil.{0} Rose)"
CONS = "Π h:Rose, Π t:List.{0} Rose, C1 h → C2 t → C2 (List.cons.{0} Rose h t)"
GIVEN = f"B C1:({CONE}), B C2:({CTWO}), B node:({NODE}), B nil:{NIL}, B cons:({CONS}), "
ARGUMENTS = "C1 C2 node nil cons"


def rose() -> Block:
    """The declaration with both of its recursors."""
    block = inductive(("Rose", "Type", {"Rose.node": "Π l:List.{0} Rose, Rose"}))
    block.types[0] |= {"numNested": 1, "isRec": True}
    products, functions = GIVEN.replace("B ", "Π "), GIVEN.replace("B ", "λ ")
    common = block.recs[0] | {"numMotives": 2, "numMinors": 3}
    one, two = "Rose.rec.{u_elim}", "Rose.rec_1.{u_elim}"
    block.recs = [
        common
        | {
            "type": parse(f"{products}Π t:Rose, C1 t"),
            "rules": [
                {
                    "ctor": "Rose.node",
                    "nfields": 1,
                    "rhs": parse(f"{functions}λ l:List.{{0}} Rose, node l ({two} {ARGUMENTS} l)"),
                }
            ],
        },
        common
        | {
            "name": "Rose.rec_1",
            "type": parse(f"{products}Π t:List.{{0}} Rose, C2 t"),
            "rules": [
                {"ctor": "List.nil", "nfields": 0, "rhs": parse(f"{functions}nil")},
                {
                    "ctor": "List.cons",
                    "nfields": 2,
                    "rhs": parse(
                        f"{functions}λ h:Rose, λ t:List.{{0}} Rose, "
                        f"cons h t ({one} {ARGUMENTS} h) ({two} {ARGUMENTS} t)"
                    ),
                },
            ],
        },
    ]
    return block
