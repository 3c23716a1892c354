"""Mistakes that kernels had in 2026, each as a file (../shared/bug-reports.md, B34)."""

from .basics import add, and_, bool_, eq, false, list_, nat, true
from .cases import bad
from .inductive import inductive
from .writer import File


@bad("lean4#14484: a stray variable in the value of an opaque constant")
def stray_variable_in_an_opaque_constant(file: File) -> None:
    add(file, false())
    file.opaque("absurd", "False → False", "λ h:False, #1")


@bad("lean4#14576: a nested occurrence whose parameter is ill-typed, and disappears on the way")
def nested_with_an_ill_typed_parameter(file: File) -> None:
    add(file, nat(), bool_())
    pair = {"Tag.mk": "Π n:Nat, Π α:Type, Π a:α, Tag n α"}
    file.add(inductive(("Tag", "Π n:Nat, Π α:Type, Type", pair), params=2))
    file.add(inductive(("Bad", "Type", {"Bad.mk": "Π t:Tag Bool.true Bad, Bad"})))


@bad("lean4#14576: the parameter is a projection that names another structure")
def nested_with_a_projection_of_another_structure(file: File) -> None:
    add(file, nat(), bool_(), true())
    file.add(inductive(("P", "Prop", {"P.mk": "Π b:Bool, P"}), large=False))
    file.add(inductive(("C", "Type", {"C.mk": "Π b:Bool, C"})))
    tag = {"Tag.mk": "Π b:Bool, Π α:Type, Π a:α, Tag b α"}
    file.add(inductive(("Tag", "Π b:Bool, Π α:Type, Type", tag), params=2))
    file.add(inductive(("Bad", "Type", {"Bad.mk": "Π p:P, Π t:Tag (proj C 0 p) Bad, Bad"})))


@bad("a projection that names another structure tells two proofs apart")
def projection_of_a_proof_as_data(file: File) -> None:
    add(file, bool_(), eq())
    file.add(inductive(("P", "Prop", {"P.mk": "Π b:Bool, P"}), large=False))
    file.add(inductive(("C", "Type", {"C.mk": "Π b:Bool, C"})))
    value = "Eq.refl.{1} Bool (proj C 0 (P.mk Bool.true))"
    file.theorem("same", "Eq.{1} Bool Bool.true Bool.false", value)


@bad("lean4#14807: data out of a proof whose type only reduces to a proposition")
def projection_out_of_a_hidden_proposition(file: File) -> None:
    add(file, bool_())
    file.add(inductive(("P", "Prop", {"P.mk": "Π b:Bool, P"}), large=False))
    file.define("Hidden", "(λ α:Type 1, α) (Type) → Prop", "λ α:Type, P")
    value = "λ h:Hidden Bool, proj P 0 h"
    file.define("data", "Hidden Bool → Bool", value)


@bad("lean4#14807: data out of a proof whose proposition is picked by a stuck case distinction")
def projection_out_of_a_stuck_proposition(file: File) -> None:
    add(file, bool_())
    file.add(inductive(("P", "Prop", {"P.mk": "Π b:Bool, P"}), large=False))
    pick = "Bool.rec.{1} (λ t:Bool, Prop) P P b"
    file.define("data", f"Π b:Bool, {pick} → Bool", f"λ b:Bool, λ h:{pick}, proj P 0 h")


@bad("lean4#14807: data out of a structure whose sort is a parameter, taken at Prop")
def projection_out_of_a_sort_that_is_prop(file: File) -> None:
    add(file, bool_())
    constructors = {"Box.mk": "Π α:Sort u, Π a:α, Box.{u} α"}
    file.add(inductive(("Hold", "Prop", {"Hold.mk": "Π b:Bool, Hold"}), large=False))
    block = inductive(("Box", "Π α:Sort u, Sort u", constructors), params=1, levels="u", large=False)
    block.recs[0]["levelParams"] = ["u"]
    file.add(block)
    file.define("data", "Box.{0} Hold → Bool", "λ x:Box.{0} Hold, proj Hold 0 (proj Box 0 x)")


@bad("arena PR 36: the argument of a constructor below a projection is ill-typed")
def projection_of_an_ill_typed_proof(file: File) -> None:
    add(file, false(), true())
    file.add(inductive(("Wrapper", "Prop", {"Wrapper.mk": "Π p:False, Wrapper"})))
    file.theorem("absurd", "False", "proj Wrapper 0 (Wrapper.mk True.intro)")


@bad("arena PR 81: a projection out of a proposition with two constructors")
def projection_out_of_two_proofs(file: File) -> None:
    add(file, false(), true())
    constructors = {"Bad.mk1": "Π h:False, Bad", "Bad.mk2": "Π h:True, Bad"}
    file.add(inductive(("Bad", "Prop", constructors), large=False))
    file.theorem("absurd", "False", "proj Bad 0 (Bad.mk2 True.intro)")


@bad("arena PR 83: Nat.rec with the flag k, used: every number computes like zero", whole=True)
def k_of_nat_used(file: File) -> None:
    add(file, eq())
    block = nat()
    block.recs[0]["k"] = True
    file.add(block)
    recursion = "Nat.rec.{1} (λ t:Nat, Nat) 0 (λ k:Nat, λ ih:Nat, 7) 1"
    file.theorem("same", f"Eq.{{1}} Nat ({recursion}) 0", "Eq.refl.{1} Nat 0")


@bad("arena PR 16: recursor rules with the right types and other values")
def rule_with_another_value(file: File) -> None:
    add(file, eq())
    block = nat()
    body = block.recs[0]["rules"][0]["rhs"]
    block.recs[0]["rules"][1]["rhs"] = body
    block.recs[0]["rules"][1]["nfields"] = 0
    file.add(block)


@bad("lean4#14632: a declaration of the quotient over names that are taken")
def quotient_over_a_taken_name(file: File) -> None:
    from .basics import quotient

    add(file, eq())
    file.define("Quot.mk", "Type", "Prop")
    quotient(file, "type", "ctor")


@bad("1 is not the successor of 1, though both are successors")
def successor_of_a_literal(file: File) -> None:
    add(file, nat(), bool_(), eq())
    file.theorem("same", "Eq.{1} Nat 1 (Nat.succ 1)", "Eq.refl.{1} Nat 1")


@bad("eta for structures must not equate a structure with one of another type")
def eta_across_structures(file: File) -> None:
    add(file, and_(), list_(), eq())
    for name in ("A", "B"):
        file.add(inductive((name, "Type", {f"{name}.mk": f"Π p:Prop, {name}"})))
    type_ = "Π F:(A → Prop), Π a:A, F a → F (B.mk (proj A 0 a))"
    file.theorem("same", type_, "λ F:(A → Prop), λ a:A, λ h:F a, h")


@bad("a proof of a false equation between numbers so large that they can't be computed", hard=True)
def power_without_end(file: File) -> None:
    from .basics import addition

    add(file, eq())
    addition(file)
    times = "λ n:Nat, λ m:Nat, Nat.rec.{1} (λ t:Nat, Nat) 0 (λ k:Nat, λ ih:Nat, Nat.add ih n) m"
    file.define("Nat.mul", "Nat → Nat → Nat", times)
    power = "λ n:Nat, λ m:Nat, Nat.rec.{1} (λ t:Nat, Nat) 1 (λ k:Nat, λ ih:Nat, Nat.mul ih n) m"
    file.define("Nat.pow", "Nat → Nat → Nat", power)
    file.theorem("small", "Eq.{1} Nat (Nat.pow 1 4294967296) 0", "Eq.refl.{1} Nat 0")
