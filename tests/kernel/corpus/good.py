"""Files that every kernel must accept."""

from .basics import (
    acc,
    add,
    addition,
    and_,
    bool_,
    eq,
    exists,
    false,
    iff,
    list_,
    nat,
    nonempty,
    or_,
    prod,
    punit,
    quotient,
    true,
)
from .cases import good
from .inductive import inductive
from .writer import File


@good("a function that works in every universe")
def polymorphic_identity(file: File) -> None:
    file.define("id", "Π α:Sort u, α → α", "λ α:Sort u, λ a:α, a", "u")
    file.define("use", "Type → Type", "id.{2} Type")


@good("a product over all propositions is a proposition")
def impredicative_prop(file: File) -> None:
    file.define("Falsum", "Prop", "Π p:Prop, p")


@good("imax u 0 is 0, imax u 1 is max u 1, max u u is u, and max is commutative")
def level_arithmetic(file: File) -> None:
    file.define("a", "Type", "Sort (imax u 0)", "u")
    file.define("b", "Sort ((max u 1)+1)", "Sort (imax u 1)", "u")
    file.define("c", "Sort (u+1)", "Sort (max u u)", "u")
    file.define("d", "Sort ((max u v)+1)", "Sort (max v u)", "u v")
    file.define("e", "Sort ((imax u v)+1)", "Sort (imax u (imax u v))", "u v")


@good("recursion on natural numbers computes")
def recursion(file: File) -> None:
    add(file, eq())
    addition(file)
    file.theorem("two", "Eq.{1} Nat (Nat.add 1 1) (Nat.succ (Nat.succ Nat.zero))", "Eq.refl.{1} Nat 2")


@good("a literal is a numeral, also a large one")
def literals(file: File) -> None:
    add(file, eq())
    addition(file)
    file.theorem(
        "sum",
        "Eq.{1} Nat (Nat.add 100000000000000000000 1) 100000000000000000001",
        "Eq.refl.{1} Nat 100000000000000000001",
    )
    file.theorem(
        "pattern",
        "Π n:Nat, Eq.{1} Nat (Nat.add n 3) (Nat.succ (Nat.add n 2))",
        "λ n:Nat, Eq.refl.{1} Nat (Nat.add n 3)",
    )


@good("a function called Nat.add that is not the sum computes as it is written")
def another_addition(file: File) -> None:
    add(file, eq())
    addition(file, "λ n:Nat, λ m:Nat, n")
    file.theorem("first", "Eq.{1} Nat (Nat.add 2 3) 2", "Eq.refl.{1} Nat 2")


@good("any two proofs of one proposition are equal")
def proof_irrelevance(file: File) -> None:
    add(file, eq())
    file.theorem("same", "Π p:Prop, Π h:p, Π k:p, Eq.{0} p h k", "λ p:Prop, λ h:p, λ k:p, Eq.refl.{0} p h")


@good("eta for functions")
def function_eta(file: File) -> None:
    add(file, eq())
    type_ = "Π α:Type, Π f:(α → α), Eq.{1} (α → α) f (λ x:α, f x)"
    file.theorem("eta", type_, "λ α:Type, λ f:(α → α), Eq.refl.{1} (α → α) f")


@good("eta for structures, and projections of pairs")
def structure_eta(file: File) -> None:
    add(file, eq(), prod())
    pair = "Prod.mk.{0,0} α α (proj Prod 0 p) (proj Prod 1 p)"
    type_ = f"Π α:Type, Π p:Prod.{{0,0}} α α, Eq.{{1}} (Prod.{{0,0}} α α) p ({pair})"
    value = "λ α:Type, λ p:Prod.{0,0} α α, Eq.refl.{1} (Prod.{0,0} α α) p"
    file.theorem("eta", type_, value)
    file.theorem(
        "first",
        "Π α:Type, Π a:α, Π b:α, Eq.{1} α (proj Prod 0 (Prod.mk.{0,0} α α a b)) a",
        "λ α:Type, λ a:α, λ b:α, Eq.refl.{1} α a",
    )


@good("all elements of a structure without fields are equal")
def unit_eta(file: File) -> None:
    add(file, eq(), punit())
    type_ = "Π a:PUnit.{1}, Π b:PUnit.{1}, Eq.{1} PUnit.{1} a b"
    file.theorem("same", type_, "λ a:PUnit.{1}, λ b:PUnit.{1}, Eq.refl.{1} PUnit.{1} a")


@good("False, True, And and Eq eliminate into every universe")
def large_elimination(file: File) -> None:
    add(file, false(), true(), and_(), eq())
    file.define(
        "absurd", "Π α:Sort u, False → α", "λ α:Sort u, λ h:False, False.rec.{u} (λ t:False, α) h", "u"
    )
    file.define(
        "cast",
        "Π α:Type, Π β:Type, Eq.{2} Type α β → α → β",
        "λ α:Type, λ β:Type, λ h:Eq.{2} Type α β, λ a:α, "
        "Eq.rec.{1,2} Type α (λ b:Type, λ t:Eq.{2} Type α b, b) a β h",
    )


@good("recursion over a proof of Acc")
def accessible(file: File) -> None:
    add(file, acc())
    type_ = "Π α:Sort u, Π r:(α → α → Prop), Π x:α, Acc.{u} α r x → Type"
    value = (
        "λ α:Sort u, λ r:(α → α → Prop), λ x:α, λ h:Acc.{u} α r x, "
        "Acc.rec.{2,u} α r (λ y:α, λ t:Acc.{u} α r y, Type) "
        "(λ y:α, λ g:(Π z:α, r z y → Acc.{u} α r z), λ ih:(Π z:α, r z y → Type), Prop) x h"
    )
    file.define("shape", type_, value, "u")


@good("a proof of a = a computes like refl (the recursor has k)")
def k_computes(file: File) -> None:
    add(file, eq())
    cast = "Eq.rec.{1,2} Type α (λ b:Type, λ t:Eq.{2} Type α b, b) a α h"
    type_ = f"Π α:Type, Π h:Eq.{{2}} Type α α, Π a:α, Eq.{{1}} α ({cast}) a"
    file.theorem("same", type_, "λ α:Type, λ h:Eq.{2} Type α α, λ a:α, Eq.refl.{1} α a")


@good("two types that are declared together")
def mutual_types(file: File) -> None:
    even = ("Even", "Type", {"Even.zero": "Even", "Even.next": "Π n:Odd, Even"})
    file.add(inductive(even, ("Odd", "Type", {"Odd.next": "Π n:Even, Odd"})))
    file.define("one", "Odd", "Odd.next Even.zero")


@good("a type with functions into itself")
def reflexive_type(file: File) -> None:
    add(file, nat())
    constructors = {"Tree.leaf": "Tree", "Tree.node": "Π f:(Nat → Tree), Tree"}
    file.add(inductive(("Tree", "Type", constructors)))


@good("a family with indices")
def vectors(file: File) -> None:
    add(file, nat())
    constructors = {
        "Vec.nil": "Π α:Type u, Vec.{u} α 0",
        "Vec.cons": "Π α:Type u, Π n:Nat, Π a:α, Π v:Vec.{u} α n, Vec.{u} α (Nat.succ n)",
    }
    file.add(inductive(("Vec", "Π α:Type u, Π n:Nat, Type u", constructors), params=1, levels="u"))


@good("the quotient type; lifting a function computes")
def quotients(file: File) -> None:
    add(file, eq())
    quotient(file)
    respects = "(Π a:α, Π b:α, r a b → Eq.{1} β (f a) (f b))"
    binders = f"B α:Type, B r:(α → α → Prop), B β:Type, B f:(α → β), B h:{respects}, B a:α, "
    lifted = "Quot.lift.{1,1} α r β f h (Quot.mk.{1} α r a)"
    type_ = binders.replace("B ", "Π ") + f"Eq.{{1}} β ({lifted}) (f a)"
    file.theorem("computes", type_, binders.replace("B ", "λ ") + "Eq.refl.{1} β (f a)")


@good("the three axioms of Lean")
def three_axioms(file: File) -> None:
    add(file, eq(), iff(), nonempty())
    quotient(file)
    file.axiom("propext", "Π a:Prop, Π b:Prop, Iff a b → Eq.{1} Prop a b")
    sound = "r a b → Eq.{u} (Quot.{u} α r) (Quot.mk.{u} α r a) (Quot.mk.{u} α r b)"
    file.axiom("Quot.sound", f"Π α:Sort u, Π r:(α → α → Prop), Π a:α, Π b:α, {sound}", "u")
    file.axiom("Classical.choice", "Π α:Sort u, Nonempty.{u} α → α", "u")


@good("a let that is used in types")
def let_values(file: File) -> None:
    add(file, nat(), eq())
    file.theorem("let", "Eq.{1} Nat 3 3", "let x:Nat := 3; Eq.refl.{1} Nat x")


@good("fields of a proposition that are propositions can be projected")
def projections_of_a_proof(file: File) -> None:
    add(file, and_())
    file.theorem(
        "swap",
        "Π a:Prop, Π b:Prop, And a b → And b a",
        "λ a:Prop, λ b:Prop, λ h:And a b, And.intro b a (proj And 1 h) (proj And 0 h)",
    )


@good("an opaque constant has its type, and its value is not looked at")
def opaque_constant(file: File) -> None:
    add(file, nat(), eq())
    file.opaque("secret", "Nat", "4")
    file.theorem("same", "Eq.{1} Nat secret secret", "Eq.refl.{1} Nat secret")


@good("propositions with two constructors, and with data in them, eliminate into propositions")
def small_elimination(file: File) -> None:
    add(file, or_(), exists())
    type_ = "Π a:Prop, Or a a → a"
    value = "λ a:Prop, λ h:Or a a, Or.rec a a (λ t:Or a a, a) (λ x:a, x) (λ x:a, x) h"
    file.theorem("merge", type_, value)


@good("a type nested in lists of itself; its recursor has a motive and minor premises for these lists")
def nested_type(file: File) -> None:
    from .nested import rose

    add(file, list_())
    file.add(rose())


@good("several types of truth values side by side: a name is compared part by part")
def names_that_look_alike(file: File) -> None:
    add(file, bool_())
    file.define("Bool.not.x", "Bool", "Bool.true")
    file.define("Bool.not", "Bool", "Bool.false")
