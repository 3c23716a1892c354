"""Declarations that are right and use one rule each."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

Ask = Callable[..., Any]

ADD = (
    "λ n:Nat, λ m:Nat, Nat.rec.{1} (λ t:Nat, Nat) n (λ k:Nat, λ h:Nat, Nat.succ h) m",
    "λ n:Nat, λ m:Nat, Nat.rec.{1} (λ t:Nat, Nat) n (λ k:Nat, Nat.succ) m",
)
TREE_NODE = "Π xs:(List Tree), n xs → m (Tree.node xs)"
TREE_CONS = "Π x:Tree, Π xs:(List Tree), m x → n xs → n (List.cons Tree x xs)"
TREE_BINDERS = (
    "m:(Tree → Sort u)",
    "n:(List Tree → Sort u)",
    f"a:({TREE_NODE})",
    "b:(n (List.nil Tree))",
    f"c:({TREE_CONS})",
)


def bind(sign: str, binders: Sequence[str], body: str) -> str:
    """`body` under a binder for each of `x:A`, `y:B`."""
    return "".join(f"{sign} {binder}, " for binder in binders) + body


def test_the_usual_types(ask: Ask, export: Any) -> None:
    answer = ask(export)
    assert answer.code == 0
    assert "axioms: none" in answer.text
    assert "8 inductive types, 10 constructors, 8 recursors" in answer.text


@pytest.mark.parametrize(
    ("kind", "proof"),
    [
        ("Π p:Prop, Π h:p, Π k:p, Eq.{0} p h k", "λ p:Prop, λ h:p, λ k:p, Eq.refl.{0} p h"),
        (
            "Π f:(Nat → Nat), Eq.{1} (Nat → Nat) f (λ x:Nat, f x)",
            "λ f:(Nat → Nat), Eq.refl.{1} (Nat → Nat) f",
        ),
        (
            "Π p:(Pair Nat Nat), Eq.{1} (Pair Nat Nat) p (Pair.mk Nat Nat (proj Pair 0 p) (proj Pair 1 p))",
            "λ p:(Pair Nat Nat), Eq.refl.{1} (Pair Nat Nat) p",
        ),
        ("Eq.{1} Nat 3 (Nat.succ (Nat.succ 1))", "Eq.refl.{1} Nat 3"),
        ("Eq.{1} Nat (let x:Nat := 2, Nat.succ x) 3", "let y:Nat := 3, Eq.refl.{1} Nat y"),
        ("Eq.{1} Nat (proj Pair 1 (Pair.mk Bool Nat Bool.true 7)) 7", "Eq.refl.{1} Nat 7"),
        (
            "Eq.{1} Nat (Eq.rec.{1 1} Nat 0 (λ b:Nat, λ h:(Eq.{1} Nat 0 b), Nat) 5 0 (Eq.refl.{1} Nat 0)) 5",
            "Eq.refl.{1} Nat 5",
        ),
    ],
    ids=[
        "proof irrelevance",
        "eta",
        "eta of structures",
        "literals",
        "let",
        "projection",
        "recursor on a proof",
    ],
)
def test_equal_by_definition(ask: Ask, export: Any, kind: str, proof: str) -> None:
    export.theorem("equal", kind, proof)
    answer = ask(export)
    assert answer.code == 0, answer.text


def test_a_proof_of_an_equation_is_reflexivity(ask: Ask, export: Any) -> None:
    export.theorem(
        "k",
        "Π h:(Eq.{1} Nat 0 0), Eq.{1} Nat (Eq.rec.{1 1} Nat 0 (λ b:Nat, λ h:(Eq.{1} Nat 0 b), Nat) 5 0 h) 5",
        "λ h:(Eq.{1} Nat 0 0), Eq.refl.{1} Nat 5",
    )
    assert ask(export).code == 0


@pytest.mark.parametrize("value", ADD)
def test_addition_is_computed_when_its_equations_hold(ask: Ask, export: Any, value: str) -> None:
    export.define("Nat.add", "Nat → Nat → Nat", value)
    large = 10**30
    export.theorem(
        "sum", f"Eq.{{1}} Nat (Nat.add {large} {large}) {2 * large}", f"Eq.refl.{{1}} Nat {2 * large}"
    )
    answer = ask(export)
    assert answer.code == 0
    assert "computed with numbers: Nat.add;" in answer.text


def test_another_function_under_the_name_is_not_computed(ask: Ask, export: Any) -> None:
    export.define("Nat.add", "Nat → Nat → Nat", "λ n:Nat, λ m:Nat, n")
    export.theorem("first", "Eq.{1} Nat (Nat.add 2 3) 2", "Eq.refl.{1} Nat 2")
    answer = ask(export)
    assert answer.code == 0
    assert (
        "computed with numbers: nothing; not computed, because not defined as expected: Nat.add"
        in answer.text
    )


def test_a_nested_type(ask: Ask, export: Any) -> None:
    declare_tree(export)
    answer = ask(export)
    assert answer.code == 0, answer.text


def declare_tree(export: Any, **changes: Any) -> None:
    """Trees with a list of subtrees at each node."""
    rule = "Tree.rec_1.{u} m n a b c"
    export.inductive(
        {"Tree": "Type"},
        {"Tree.node": ("Tree", "List Tree → Tree", 1)},
        {
            "Tree.rec": (
                bind("Π", TREE_BINDERS, "Π t:Tree, m t"),
                [("Tree.node", 1, bind("λ", (*TREE_BINDERS, "xs:(List Tree)"), f"a xs ({rule} xs)"))],
            ),
            "Tree.rec_1": (
                bind("Π", TREE_BINDERS, "Π t:(List Tree), n t"),
                [
                    ("List.nil", 0, bind("λ", TREE_BINDERS, "b")),
                    (
                        "List.cons",
                        2,
                        bind(
                            "λ",
                            (*TREE_BINDERS, "x:Tree", "xs:(List Tree)"),
                            f"c x xs (Tree.rec.{{u}} m n a b c x) ({rule} xs)",
                        ),
                    ),
                ],
            ),
        },
        **{"motives": 2, "nested": 1, "recursive": True, **changes},
    )


def test_a_quotient_and_its_axiom(ask: Ask, export: Any) -> None:
    declare_quotient(export)
    export.axiom("Quot.sound", SOUND, "u")
    export.theorem(
        "lifted",
        "Π r:(Nat → Nat → Prop), Π f:(Nat → Nat), Π h:(Π a:Nat, Π b:Nat, r a b → Eq.{1} Nat (f a) (f b)), "
        "Eq.{1} Nat (Quot.lift.{1 1} Nat r Nat f h (Quot.mk.{1} Nat r 4)) (f 4)",
        "λ r:(Nat → Nat → Prop), λ f:(Nat → Nat), λ h:(Π a:Nat, Π b:Nat, r a b → Eq.{1} Nat (f a) (f b)), "
        "Eq.refl.{1} Nat (f 4)",
    )
    answer = ask(export)
    assert answer.code == 0, answer.text
    assert "axioms: Quot.sound" in answer.text


SOUND = (
    "Π A:Sort u, Π r:(A → A → Prop), Π a:A, Π b:A, r a b → "
    "Eq.{u} (Quot.{u} A r) (Quot.mk.{u} A r a) (Quot.mk.{u} A r b)"
)


def declare_quotient(export: Any) -> None:
    """The four primitives."""
    export.quotient("Quot", "type", "Π A:Sort u, (A → A → Prop) → Sort u")
    export.quotient("Quot.mk", "ctor", "Π A:Sort u, Π r:(A → A → Prop), A → Quot.{u} A r")
    export.quotient(
        "Quot.lift",
        "lift",
        "Π A:Sort u, Π r:(A → A → Prop), Π B:Sort v, Π f:(A → B), "
        "(Π a:A, Π b:A, r a b → Eq.{v} B (f a) (f b)) → Quot.{u} A r → B",
        "u v",
    )
    export.quotient(
        "Quot.ind",
        "ind",
        "Π A:Sort u, Π r:(A → A → Prop), Π B:(Quot.{u} A r → Prop), (Π a:A, B (Quot.mk.{u} A r a)) → "
        "Π q:(Quot.{u} A r), B q",
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("max;u;v", "max;v;u"),
        ("imax;u;v+1", "max;u;v+1"),
        ("imax;u;u", "u"),
        ("imax;u;imax;v;u", "imax;v;u"),
        ("max;u;imax;v;u", "imax;v;u"),
        ("imax;1;u", "u"),
    ],
)
def test_levels_that_are_equal_for_all_values(ask: Ask, export: Any, left: str, right: str) -> None:
    for name, one, other in (("there", left, right), ("back", right, left)):
        kind = f"Π f:(Sort {one} → Prop), Π A:Sort {other}, Prop"
        export.define(name, kind, f"λ f:(Sort {one} → Prop), λ A:Sort {other}, f A", "u v")
    answer = ask(export)
    assert answer.code == 0, answer.text


def test_a_theorem_that_must_be_there(ask: Ask, export: Any) -> None:
    export.theorem("yes", "True", "True.intro")
    assert ask(export, "--theorems", "yes").code == 0
    missing = ask(export, "--theorems", "yes,no")
    assert (missing.code, missing.text.strip()) == (1, "rejected: no: the file has no theorem of this name")


def test_an_opaque_constant_is_not_unfolded(ask: Ask, export: Any) -> None:
    export.opaque("hidden", "Nat", "3")
    assert ask(export).code == 0
    export.theorem("seen", "Eq.{1} Nat hidden 3", "Eq.refl.{1} Nat 3")
    assert ask(export).code == 1


def test_a_term_of_great_depth(ask: Ask, export: Any) -> None:
    depth = 20_000
    number = export.term("Nat.zero")
    succ = export.term("Nat.succ")
    for _ in range(depth):
        number = export.number("ie", f"deep {number}", app={"fn": succ, "arg": number})
    nat = export.term("Nat")
    rest = {"value": number, "hints": "abbrev", "safety": "safe", "all": [export.name("deep")]}
    export.line(**{"def": {"name": export.name("deep"), "levelParams": [], "type": nat, **rest}})
    export.theorem("same", f"Eq.{{1}} Nat deep {depth}", f"Eq.refl.{{1}} Nat {depth}")
    answer = ask(export)
    assert answer.code == 0, answer.text
