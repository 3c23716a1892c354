"""Declarations that are wrong as a whole: theorems, axioms, quotients, names, cycles, the file's form."""

from .basics import QUOTIENT, add, bool_, eq, false, iff, nat, nonempty, quotient, true
from .cases import bad
from .inductive import inductive
from .writer import File


@bad("the statement of a theorem is no proposition")
def theorem_of_data(file: File) -> None:
    add(file, nat())
    file.theorem("n", "Nat", "Nat.zero")


@bad("the statement of a theorem is no type")
def theorem_of_an_element(file: File) -> None:
    add(file, nat())
    file.theorem("n", "Nat.zero", "Nat.zero")


@bad("the proof is that of another theorem")
def proof_of_another_theorem(file: File) -> None:
    add(file, true(), false())
    file.theorem("fine", "True", "True.intro")
    file.theorem("absurd", "False", "fine")


@bad("the value of a definition has another type")
def definition_of_another_type(file: File) -> None:
    add(file, nat(), bool_())
    file.define("n", "Nat", "Bool.true")


@bad("the value of an opaque constant has another type")
def opaque_of_another_type(file: File) -> None:
    add(file, true(), false())
    file.opaque("absurd", "False", "True.intro")


@bad("the type of an axiom is no type")
def axiom_of_an_element(file: File) -> None:
    add(file, nat())
    file.axiom("propext", "Nat.zero")


@bad("a definition that is its own value")
def definition_by_itself(file: File) -> None:
    add(file, false())
    file.define("absurd", "False", "absurd")


@bad("a theorem that is its own proof")
def theorem_by_itself(file: File) -> None:
    add(file, false())
    file.theorem("absurd", "False", "absurd")


@bad("an opaque constant that is its own value")
def opaque_by_itself(file: File) -> None:
    add(file, false())
    file.opaque("absurd", "False", "absurd")


@bad("two theorems that prove each other", whole=True)
def theorems_by_each_other(file: File) -> None:
    add(file, false())
    file.theorem("one", "False", "two")
    file.theorem("two", "False", "one")


@bad("a definition that unfolds for ever", whole=True)
def definitions_by_each_other(file: File) -> None:
    add(file, false(), true())
    file.define("P", "Prop", "Q → False")
    file.define("Q", "Prop", "P")


@bad("a constant that nothing declares")
def unknown_constant(file: File) -> None:
    file.define("p", "Prop", "nothing")


@bad("a definition with the name of another one")
def name_twice(file: File) -> None:
    add(file, false(), true())
    file.define("P", "Prop", "True")
    file.define("P", "Prop", "False")


@bad("a theorem with the name of a constructor")
def name_of_a_constructor(file: File) -> None:
    add(file, false(), true())
    file.define("True.intro", "Prop", "False")


@bad("an inductive type with the name of a definition")
def name_of_a_definition(file: File) -> None:
    file.define("T", "Type", "Prop")
    file.add(inductive(("T", "Type", {"T.mk": "T"})))


@bad("propext without the converse")
def propext_of_an_implication(file: File) -> None:
    add(file, eq(), iff())
    file.axiom("propext", "Π a:Prop, Π b:Prop, (a → b) → Eq.{1} Prop a b")


@bad("propext for an Iff that is no equivalence")
def propext_of_another_iff(file: File) -> None:
    add(file, eq())
    type_ = "Π a:Prop, Π b:Prop, Prop"
    file.add(inductive(("Iff", type_, {"Iff.intro": "Π a:Prop, Π b:Prop, Iff a b"}), params=2, k=True))
    file.axiom("propext", "Π a:Prop, Π b:Prop, Iff a b → Eq.{1} Prop a b")


@bad("Quot.sound for elements that are not related")
def sound_without_a_relation(file: File) -> None:
    add(file, eq())
    quotient(file)
    says = "Eq.{u} (Quot.{u} α r) (Quot.mk.{u} α r a) (Quot.mk.{u} α r b)"
    file.axiom("Quot.sound", f"Π α:Sort u, Π r:(α → α → Prop), Π a:α, Π b:α, {says}", "u")


@bad("Quot.sound that says that the elements themselves are equal")
def sound_before_the_quotient(file: File) -> None:
    add(file, eq())
    quotient(file)
    file.axiom("Quot.sound", "Π α:Sort u, Π r:(α → α → Prop), Π a:α, Π b:α, r a b → Eq.{u} α a b", "u")


@bad("choice from a type that may be empty")
def choice_from_nothing(file: File) -> None:
    add(file, nonempty())
    file.axiom("Classical.choice", "Π α:Sort u, α", "u")


@bad("choice, and Nonempty holds of every type")
def choice_with_another_nonempty(file: File) -> None:
    constructors = {"Nonempty.intro": "Π α:Sort u, Nonempty.{u} α"}
    file.add(inductive(("Nonempty", "Π α:Sort u, Prop", constructors), params=1, levels="u", k=True))
    file.axiom("Classical.choice", "Π α:Sort u, Nonempty.{u} α → α", "u")


@bad("an axiom that is none of Lean's three")
def another_axiom(file: File) -> None:
    file.axiom("Classical.choice2", "Π p:Prop, p")


@bad("an axiom whose name is a part of an allowed one")
def axiom_of_a_shorter_name(file: File) -> None:
    file.axiom("choice", "Π p:Prop, p")


@bad("sorryAx proves everything")
def sorry(file: File) -> None:
    add(file, bool_())
    file.axiom("sorryAx", "Π α:Sort u, Bool → α", "u")


@bad("Quot with a relation of another kind")
def quotient_of_another_type(file: File) -> None:
    add(file, eq())
    file.quot("Quot", "Π α:Sort u, Π r:(α → α → Type), Sort u", "type")


@bad("Quot.lift without the proof that the function respects the relation")
def lift_without_respect(file: File) -> None:
    add(file, eq())
    quotient(file, "type", "ctor")
    type_ = "Π α:Sort u, Π r:(α → α → Prop), Π β:Sort v, Π f:(α → β), Quot.{u} α r → β"
    file.quot("Quot.lift", type_, "lift", "u v")


@bad("Quot.ind into every universe")
def induction_into_every_universe(file: File) -> None:
    add(file, eq())
    quotient(file, "type", "ctor", "lift")
    type_ = QUOTIENT["ind"][1].replace("→ Prop), (Π a", "→ Sort v), (Π a")
    file.quot("Quot.ind", type_, "ind", "u v")


@bad("Quot.lift, and Eq holds of all pairs")
def quotient_over_another_equality(file: File) -> None:
    constructors = {"Eq.refl": "Π α:Sort u, Π a:α, Π b:α, Eq.{u} α a b"}
    type_ = "Π α:Sort u, Π a:α, Π b:α, Prop"
    file.add(inductive(("Eq", type_, constructors), params=3, levels="u", k=True))
    quotient(file, "type", "ctor", "lift")


@bad("a quotient of another name")
def quotient_of_another_name(file: File) -> None:
    add(file, eq())
    file.quot("Quotient", QUOTIENT["type"][1], "type")


@bad("Quot.mk is declared as the type")
def quotient_of_another_part(file: File) -> None:
    add(file, eq())
    quotient(file, "type")
    file.quot("Quot.mk", QUOTIENT["ctor"][1], "lift")


@bad("a term refers to one that comes later")
def term_before_its_parts(file: File) -> None:
    number = file.terms
    file.line(app={"fn": number + 5, "arg": number + 5}, ie=number)


@bad("a number is given to two terms")
def number_given_twice(file: File) -> None:
    file.define("P", "Type", "Prop")
    file.line(sort=0, ie=0)


@bad("a literal that is no decimal number")
def negative_literal(file: File) -> None:
    add(file, nat())
    file.line(natVal="-1", ie=file.terms)


@bad("a definition without a value")
def definition_without_a_value(file: File) -> None:
    content = {"name": file.name("P"), "levelParams": [], "type": file.term_of("Type")}
    file.line(**{"def": {**content, "hints": "abbrev", "safety": "safe", "all": [file.name("P")]}})
