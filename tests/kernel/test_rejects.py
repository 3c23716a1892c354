"""Declarations that are wrong: each is refused, with the reason."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., Any]
Write = Callable[[Any], None]


def theorem(kind: str, value: str, levels: str = "") -> Write:
    return lambda file: file.theorem("bad", kind, value, levels)


def define(kind: str, value: str, levels: str = "") -> Write:
    return lambda file: file.define("bad", kind, value, levels)


TERMS: dict[str, tuple[Write, str]] = {
    "a proof of something else": (theorem("False", "True.intro"), "its value has type True, not False"),
    "a sort in itself": (define("Sort 1", "Sort 1"), "its value has type Sort 2, not Sort 1"),
    "a sort one too high": (define("Sort u+1", "Sort u+1", "u"), "its value has type"),
    "functions into Type are no proposition": (define("Prop", "Π A:Prop, Sort 1"), "its value has type"),
    "a level that is smaller for one value": (
        define(
            "Π f:(Sort u → Prop), Π A:Sort imax;2;u, Prop", "λ f:(Sort u → Prop), λ A:Sort imax;2;u, f A", "u"
        ),
        "is applied to",
    ),
    "a stray bound variable": (theorem("False", "#0"), "a bound variable has no binder"),
    "a stray variable in a type": (define("Π A:Type, #1", "λ A:Type, A"), "a bound variable has no binder"),
    "a level parameter that is not declared": (
        define("Sort u+1", "Sort u"),
        "the level parameter u is not declared",
    ),
    "a level parameter twice": (define("Sort u+1", "Sort u", "u u"), "the level parameter u stands twice"),
    "too few levels": (
        define("Π A:Type, Π a:A, Prop", "λ A:Type, λ a:A, Eq A a a"),
        "level parameters, not 0",
    ),
    "a theorem that is data": (theorem("Nat", "Nat.zero"), "its type is not a proposition"),
    "a theorem whose type is no type": (theorem("Nat.zero", "Nat.zero"), "is used as a type"),
    "a constant that refers to itself": (theorem("False", "bad"), "bad is not declared before"),
    "an argument of another type": (define("Nat", "Nat.succ Bool.true"), "where Nat is expected"),
    "a number that is applied": (define("Nat", "Nat.zero Nat.zero"), "is not a function"),
    "a let with a wrong value": (define("Nat", "let x:Nat := Bool.true, 0"), "the value of a let"),
    "a let that hides a wrong value": (define("Nat", "let h:False := True.intro, 0"), "the value of a let"),
    "a binder whose type is a number": (define("Nat → Nat", "λ x:Nat.zero, 0"), "is used as a type"),
    "unequal numbers": (theorem("Eq.{1} Nat 3 4", "Eq.refl.{1} Nat 3"), "its value has type"),
    "truth values that differ": (
        theorem("Eq.{1} Bool Bool.true Bool.false", "Eq.refl.{1} Bool Bool.true"),
        "its value has type",
    ),
    "data are not equal like proofs": (
        theorem("Π a:Nat, Π b:Nat, Eq.{1} Nat a b", "λ a:Nat, λ b:Nat, Eq.refl.{1} Nat a"),
        "its value has type",
    ),
    "a field that is not there": (
        define("Π p:(Pair Nat Nat), Nat", "λ p:(Pair Nat Nat), proj Pair 2 p"),
        "Pair has no field 3",
    ),
    "a projection of another structure": (
        define("Π p:(Pair Nat Nat), Nat", "λ p:(Pair Nat Nat), proj Exists 0 p"),
        "a projection of Exists is taken of an element of Pair",
    ),
    "a projection of a type with two constructors": (
        define("Nat → Nat", "λ n:Nat, proj Nat 0 n"),
        "which is not a structure",
    ),
    "a projection with a wrong type": (
        define("Π p:(Pair Nat Bool), Nat", "λ p:(Pair Nat Bool), proj Pair 1 p"),
        "its value has type",
    ),
    "data out of a proof": (
        define(
            "Π p:(Nat → Prop), Exists Nat p → Nat", "λ p:(Nat → Prop), λ h:(Exists Nat p), proj Exists 0 h"
        ),
        "data are taken out of a proof of Exists",
    ),
    "a proof that depends on data in a proof": (
        theorem(
            "Π p:(Nat → Prop), Π h:(Exists Nat p), p 0",
            "λ p:(Nat → Prop), λ h:(Exists Nat p), proj Exists 1 h",
        ),
        "depends on data in a proof",
    ),
}


@pytest.mark.parametrize("case", TERMS)
def test_terms(ask: Ask, export: Any, case: str) -> None:
    write, reason = TERMS[case]
    write(export)
    answer = ask(export)
    assert answer.code == 1
    assert "rejected: bad: " in answer.text
    assert reason in answer.text


EMPTY_REC = "Π m:(Bad → Sort u), Π t:Bad, m t"


def wrong_type(
    constructor: str,
    fields: int,
    *,
    kind: str = "Type",
    rec: str = EMPTY_REC,
    rules: list[tuple[str, int, str]] | None = None,
    **others: Any,
) -> Write:
    """A type `Bad` with one constructor; the recursor matters only when the constructor is right."""
    return lambda file: file.inductive(
        {"Bad": kind},
        {"Bad.mk": ("Bad", constructor, fields)},
        {"Bad.rec": (rec, rules if rules is not None else [("Bad.mk", fields, "Nat")])},
        **others,
    )


INDUCTIVES: dict[str, tuple[Write, str]] = {
    "a negative occurrence": (wrong_type("(Bad → False) → Bad", 1, recursive=True), "not positive"),
    "a negative occurrence below a function": (
        wrong_type("(Nat → Bad → False) → Bad", 1, recursive=True),
        "not positive",
    ),
    "an occurrence left of two arrows": (
        wrong_type("((Bad → Nat) → Nat) → Bad", 1, recursive=True),
        "not positive",
    ),
    "a negative occurrence in a list": (
        wrong_type("List (Bad → Nat) → Bad", 1, recursive=True, nested=1),
        "not positive",
    ),
    "an occurrence under a variable function": (
        wrong_type("Π f:(Prop → Prop), f Bad → Bad", 2, kind="Prop", recursive=True),
        "occurs in a field in a way that is not allowed",
    ),
    "a field that is too large": (
        wrong_type("Sort 1 → Bad", 1),
        "lives in universe 2, above that of the type, 1",
    ),
    "a field above a variable universe": (
        wrong_type("Sort u+1 → Bad.{u}", 1, kind="Sort u+1", levels="u", rec_levels="v"),
        "lives in universe u+2, above that of the type, u+1",
    ),
    "a constructor of another type": (wrong_type("Nat → Nat", 1), "does not make an element of its type"),
    "a constructor that is no function into the type": (
        wrong_type("Bad → Type", 1),
        "does not make an element of its type",
    ),
    "a type that is no sort": (wrong_type("Bad", 0, kind="Nat"), "does not end in a sort"),
    "a wrong number of parameters": (wrong_type("Bad", 0, params=1), "fewer parameters than it says"),
    "a wrong number of fields": (wrong_type("Nat → Bad", 2), "Bad.mk has 1 fields, not 2"),
    "a wrong number of nested types": (wrong_type("Bad", 0, nested=1), "there are 0 nested types"),
    "recursion that is denied": (wrong_type("Nat → Bad → Bad", 2, recursive=False), "isRec is wrong"),
    "recursion that is claimed": (wrong_type("Nat → Bad", 1, recursive=True), "isRec is wrong"),
    "functions that are claimed": (wrong_type("Nat → Bad", 1, reflexive=True), "isReflexive is wrong"),
    "a recursor for everything": (
        wrong_type("Bad", 0, rules=[("Bad.mk", 0, "λ m:(Bad → Sort u), Nat")]),
        "Bad.rec: the recursor must have type",
    ),
    "a proposition with data, eliminated into data": (
        wrong_type(
            "Nat → Bad",
            1,
            kind="Prop",
            rec="Π m:(Bad → Sort u), (Π n:Nat, m (Bad.mk n)) → Π t:Bad, m t",
            rules=[("Bad.mk", 1, "λ m:(Bad → Sort u), λ c:(Π n:Nat, m (Bad.mk n)), λ n:Nat, c n")],
        ),
        "Bad.rec: the recursor has wrong level parameters",
    ),
    "a declared constructor": (
        lambda file: file.inductive(
            {"Bad": "Type"},
            {"Nat.zero": ("Bad", "Bad", 0)},
            {"Bad.rec": (EMPTY_REC, [("Nat.zero", 0, "Nat")])},
        ),
        "it is declared a second time",
    ),
    "a constructor named like the type": (
        lambda file: file.inductive(
            {"Bad": "Type"}, {"Bad": ("Bad", "Bad", 0)}, {"Bad.rec": (EMPTY_REC, [("Bad", 0, "Nat")])}
        ),
        "it is declared a second time",
    ),
    "a recursor under another name": (
        lambda file: file.inductive({"Bad": "Type"}, {}, {"Good.rec": (EMPTY_REC, ())}),
        "the recursor is missing",
    ),
    "two universes in a block": (
        lambda file: file.inductive({"Bad": "Type", "Worse": "Sort 2"}, {}, {"Bad.rec": (EMPTY_REC, ())}),
        "live in different universes",
    ),
    "no recursor": (
        lambda file: file.inductive({"Bad": "Type"}, {}, {}, indices=[0]),
        "there are 1 recursors, not 0",
    ),
}


@pytest.mark.parametrize("case", INDUCTIVES)
def test_inductive_types(ask: Ask, export: Any, case: str) -> None:
    write, reason = INDUCTIVES[case]
    write(export)
    answer = ask(export)
    assert answer.code == 1
    assert "rejected: Bad" in answer.text
    assert reason in answer.text


CASE = "Π n:N, m n → m (N.succ n)"
FRONT = f"λ m:(N → Sort u), λ z:(m N.zero), λ s:({CASE})"
ZERO = ("N.zero", 0, f"{FRONT}, z")
SUCC = ("N.succ", 1, f"{FRONT}, λ n:N, s n (N.rec.{{u}} m z s n)")
RECURSORS: dict[str, tuple[dict[str, Any], str]] = {
    "the flag k": ({"k": True}, "the flag k of the recursor must be false"),
    "a rule that forgets the hypothesis": (
        {"rules": [ZERO, ("N.succ", 1, f"{FRONT}, λ n:N, z")]},
        "rule for N.succ is wrong",
    ),
    "a rule that goes to another place": (
        {"rules": [ZERO, ("N.succ", 1, f"{FRONT}, λ n:N, s n (N.rec.{{u}} m z s N.zero)")]},
        "rejected",
    ),
    "rules in another order": ({"rules": [SUCC, ZERO]}, "the rule for N.zero is missing"),
    "a missing rule": ({"rules": [ZERO]}, "numMinors of the recursor must be 2, not 1"),
    "a rule with more fields": (
        {"rules": [ZERO, ("N.succ", 2, SUCC[2])]},
        "the rule for N.succ is missing or has a wrong number of fields",
    ),
    "no case for zero": (
        {"kind": f"Π m:(N → Sort u), ({CASE}) → Π t:N, m t"},
        "N.rec: the recursor must have type",
    ),
    "a motive in one universe": (
        {"kind": f"Π m:(N → Sort 1), m N.zero → ({CASE}) → Π t:N, m t"},
        "N.rec: the recursor must have type",
    ),
    "motives": ({"motives": 2}, "numMotives of the recursor must be 1, not 2"),
    "no level for the result": ({"rec_levels": ""}, "the recursor has no level parameter for its result"),
}


@pytest.mark.parametrize("case", RECURSORS)
def test_recursors(ask: Ask, export: Any, nat: Callable[..., None], case: str) -> None:
    changes, reason = RECURSORS[case]
    right = {"kind": f"Π m:(N → Sort u), m N.zero → ({CASE}) → Π t:N, m t", "rules": [ZERO, SUCC]}
    nat(export, **{**right, **changes}, name="N")
    answer = ask(export)
    assert answer.code == 1
    assert "rejected: N: " in answer.text
    assert reason in answer.text


def test_that_the_recursor_of_these_tests_is_right(ask: Ask, export: Any, nat: Callable[..., None]) -> None:
    nat(export, kind=f"Π m:(N → Sort u), m N.zero → ({CASE}) → Π t:N, m t", rules=[ZERO, SUCC], name="N")
    answer = ask(export)
    assert answer.code == 0, answer.text


def test_a_second_declaration(ask: Ask, export: Any) -> None:
    export.define("Nat.add", "Nat → Nat → Nat", "λ n:Nat, λ m:Nat, n")
    export.theorem("Nat.add", "True", "True.intro")
    answer = ask(export)
    assert (answer.code, answer.text.strip()) == (1, "rejected: Nat.add: it is declared a second time")


SOUND = (
    "Π A:Sort u, Π r:(A → A → Prop), Π a:A, Π b:A, r a b → "
    "Eq.{u} (Quot.{u} A r) (Quot.mk.{u} A r a) (Quot.mk.{u} A r b)"
)


def plain_quotient(file: Any) -> None:
    """Definitions in place of the primitive quotient; with the axiom they make all numbers equal."""
    file.define("Quot", "Π A:Sort u, (A → A → Prop) → Sort u", "λ A:Sort u, λ r:(A → A → Prop), A", "u")
    kind = "Π A:Sort u, Π r:(A → A → Prop), A → Quot.{u} A r"
    file.define("Quot.mk", kind, "λ A:Sort u, λ r:(A → A → Prop), λ a:A, a", "u")
    file.axiom("Quot.sound", SOUND, "u")


def wrong_nonempty(file: Any) -> None:
    """`Nonempty` that holds of every type."""
    file.define("Nonempty", "Sort u → Prop", "λ A:Sort u, True", "u")
    file.axiom("Classical.choice", "Π A:Sort u, Nonempty.{u} A → A", "u")


AXIOMS: dict[str, tuple[Write, str]] = {
    "an axiom of its own": (
        lambda file: file.axiom("bad", "False"),
        "bad: it is an axiom that is not allowed",
    ),
    "sorryAx": (
        lambda file: file.axiom("sorryAx", "Π A:Sort u, Bool → A", "u"),
        "sorryAx: it is an axiom that is not allowed",
    ),
    "propext that says more": (
        lambda file: file.axiom("propext", "Π a:Prop, Π b:Prop, Eq.{1} Prop a b"),
        "does not say what propext says",
    ),
    "choice without a proof": (
        lambda file: file.axiom("Classical.choice", "Π A:Sort u, A", "u"),
        "does not say what Classical.choice says",
    ),
    "choice from another Nonempty": (wrong_nonempty, "does not say what Classical.choice says"),
    "soundness of a quotient that is a definition": (plain_quotient, "does not say what Quot.sound says"),
    "a quotient of another type": (
        lambda file: file.quotient("Quot", "type", "Π A:Sort u, (A → Prop) → Sort u"),
        "the quotient does not have the type",
    ),
    "a quotient under another name": (
        lambda file: file.quotient("Q", "type", "Π A:Sort u, (A → A → Prop) → Sort u"),
        "the quotient does not have the type",
    ),
}


@pytest.mark.parametrize("case", AXIOMS)
def test_axioms(ask: Ask, export: Any, case: str) -> None:
    write, reason = AXIOMS[case]
    write(export)
    answer = ask(export)
    assert answer.code == 1
    assert reason in answer.text


def test_an_axiom_is_allowed_by_name(ask: Ask, export: Any) -> None:
    export.axiom("mine", "True")
    assert ask(export).code == 1
    answer = ask(export, "--axioms", "mine")
    assert answer.code == 0
    assert "axioms: mine" in answer.text


def test_a_wrong_addition_is_not_computed_as_addition(ask: Ask, export: Any) -> None:
    export.define("Nat.add", "Nat → Nat → Nat", "λ n:Nat, λ m:Nat, n")
    export.theorem("bad", "Eq.{1} Nat (Nat.add 2 2) 4", "Eq.refl.{1} Nat 4")
    answer = ask(export)
    assert answer.code == 1
    assert "rejected: bad" in answer.text


def test_numerals_need_the_natural_numbers(ask: Ask, nat: Callable[..., None], empty: Any) -> None:
    empty.inductive({"Nat": "Prop"}, {}, {"Nat.rec": ("Π m:(Nat → Sort u), Π t:Nat, m t", ())})
    empty.theorem("bad", "Nat", "0")
    answer = ask(empty)
    assert answer.code == 1
    assert "bad: a numeral, but Nat is not the type of natural numbers" in answer.text


def test_strings_need_their_spelling(ask: Ask, export: Any) -> None:
    export.inductive({"String": "Prop"}, {}, {"String.rec": ("Π m:(String → Sort u), Π t:String, m t", ())})
    export.theorem("bad", "String", '"a"')
    answer = ask(export)
    assert answer.code == 2
    assert "bad: a string literal, but strings are not spelled" in answer.text
