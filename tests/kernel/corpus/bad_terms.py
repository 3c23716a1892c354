"""Terms that are ill-typed, and equations that do not hold by definition."""

from .basics import add, addition, and_, bool_, eq, exists, false, list_, nat, prod, punit, true
from .cases import bad
from .inductive import inductive
from .writer import File


@bad("a variable that no binder binds, in a value")
def stray_variable(file: File) -> None:
    file.define("id", "Prop → Prop", "λ p:Prop, #1")


@bad("a variable that no binder binds, in a type")
def stray_variable_in_a_type(file: File) -> None:
    file.define("id", "Prop → #1", "λ p:Prop, p")


@bad("a variable that no binder binds, in an argument that is thrown away")
def stray_variable_in_an_argument(file: File) -> None:
    file.define("id", "Prop → Prop", "λ p:Prop, (λ q:Prop, p) #7")


@bad("the variable of a let is used beyond its body")
def variable_outside_of_its_let(file: File) -> None:
    file.define("T", "Prop", "(λ p:Prop, #1) (let q:Prop := (Π r:Prop, r); q)")


@bad("a proposition is applied like a function")
def applied_proposition(file: File) -> None:
    file.define("P", "Prop → Prop", "λ p:Prop, p p")


@bad("a function on propositions gets a type")
def argument_of_another_type(file: File) -> None:
    file.define("f", "Prop → Prop", "λ p:Prop, p")
    file.define("P", "Prop", "f Prop")


@bad("an ill-typed argument that is thrown away by the function")
def argument_of_another_type_thrown_away(file: File) -> None:
    add(file, nat())
    file.define("P", "Type", "(λ p:Prop, Nat) Nat")


@bad("an ill-typed term in the branch that recursion does not take")
def ill_typed_branch(file: File) -> None:
    add(file, nat(), bool_())
    value = "Bool.rec.{1} (λ t:Bool, Nat) Nat.zero (Nat.succ Bool.true) Bool.false"
    file.define("n", "Nat", value)


@bad("the type of a lambda's variable is no type")
def binder_that_is_no_type(file: File) -> None:
    add(file, nat())
    file.define("f", "Nat → Nat", "λ n:Nat, (λ m:n, n) n")


@bad("the domain of a product is no type")
def domain_that_is_no_type(file: File) -> None:
    add(file, nat())
    file.define("T", "Type", "Π n:Nat.zero, Nat")


@bad("the value of a let has another type")
def let_of_another_type(file: File) -> None:
    add(file, nat(), bool_())
    file.define("n", "Nat", "let x:Nat := Bool.true; x")


@bad("the value of a let has another type, and the variable is not used")
def unused_let_of_another_type(file: File) -> None:
    add(file, nat(), bool_())
    file.define("n", "Nat", "let x:Nat := Bool.true; Nat.zero")


@bad("what a let is annotated with is no type")
def let_whose_type_is_no_type(file: File) -> None:
    add(file, nat())
    file.define("n", "Nat", "let x:Nat.zero := Nat.zero; Nat.zero")


@bad("a pair has two fields")
def projection_out_of_range(file: File) -> None:
    add(file, prod(), nat())
    file.define("f", "Prod.{0,0} Nat Nat → Nat", "λ p:Prod.{0,0} Nat Nat, proj Prod 2 p")


@bad("the field number is 2^32, which is 0 for a kernel that cuts it off", whole=True)
def projection_of_a_huge_field(file: File) -> None:
    add(file, prod(), nat())
    file.define("f", "Prod.{0,0} Nat Nat → Nat", "λ p:Prod.{0,0} Nat Nat, proj Prod 4294967296 p")


@bad("a natural number is no structure: two constructors")
def projection_of_a_sum(file: File) -> None:
    add(file, nat())
    file.define("pred", "Nat → Nat", "λ n:Nat, proj Nat 0 n")


@bad("the structure that is named is not that of the term, though it has the same fields")
def projection_of_another_structure(file: File) -> None:
    add(file, nat())
    for name in ("F", "G"):
        file.add(inductive((name, "Type", {f"{name}.mk": f"Π n:Nat, {name}"})))
    file.define("f", "F → Nat", "λ x:F, proj G 0 x")


@bad("a function is no structure")
def projection_of_a_function(file: File) -> None:
    add(file, prod(), nat())
    file.define("f", "(Nat → Nat) → Nat", "λ g:(Nat → Nat), proj Prod 0 g")


@bad("the witness of an existence can't be taken out of its proof")
def projection_of_data_out_of_a_proof(file: File) -> None:
    add(file, exists(), nat())
    value = "λ p:(Nat → Prop), λ h:Exists.{1} Nat p, proj Exists 0 h"
    file.define("witness", "Π p:(Nat → Prop), Exists.{1} Nat p → Nat", value)


@bad("a field of a proof that speaks about a witness in it")
def projection_that_needs_data_out_of_a_proof(file: File) -> None:
    add(file, exists(), nat())
    value = "λ p:(Nat → Prop), λ h:Exists.{1} Nat p, proj Exists 1 h"
    type_ = "Π p:(Nat → Prop), Π h:Exists.{1} Nat p, p (proj Exists 0 h)"
    file.define("holds", type_, value)


@bad("the second field of a pair does not have the type of the first")
def projection_of_another_type(file: File) -> None:
    add(file, prod(), nat(), bool_())
    file.define("f", "Prod.{0,0} Nat Bool → Nat", "λ p:Prod.{0,0} Nat Bool, proj Prod 1 p")


@bad("two elements of Bool are not equal as proofs are")
def data_are_no_proofs(file: File) -> None:
    add(file, bool_(), eq())
    file.theorem("same", "Eq.{1} Bool Bool.true Bool.false", "Eq.refl.{1} Bool Bool.true")


@bad("two variables of a type are not equal as proofs are")
def elements_are_no_proofs(file: File) -> None:
    add(file, eq())
    type_ = "Π α:Type, Π a:α, Π b:α, Eq.{1} α a b"
    file.theorem("same", type_, "λ α:Type, λ a:α, λ b:α, Eq.refl.{1} α a")


@bad("elements of Sort u are not proofs for all u")
def elements_of_a_sort_are_no_proofs(file: File) -> None:
    add(file, eq())
    type_ = "Π α:Sort u, Π a:α, Π b:α, Eq.{u} α a b"
    file.theorem("same", type_, "λ α:Sort u, λ a:α, λ b:α, Eq.refl.{u} α a", "u")


@bad("proofs of two propositions are not interchangeable")
def proofs_of_two_propositions(file: File) -> None:
    file.theorem("other", "Π p:Prop, Π q:Prop, p → q", "λ p:Prop, λ q:Prop, λ h:p, h")


@bad("two propositions with proofs are not equal by definition")
def proved_propositions_are_not_equal(file: File) -> None:
    add(file, true(), and_(), eq())
    file.theorem("same", "Eq.{1} Prop True (And True True)", "Eq.refl.{1} Prop True")


@bad("eta for structures does not hold for a family with an index")
def eta_for_a_family(file: File) -> None:
    add(file, bool_(), eq())
    file.add(inductive(("F", "Π b:Bool, Type", {"F.mk": "Π b:Bool, F b"})))
    type_ = "Π x:F Bool.true, Eq.{1} (F Bool.true) x (F.mk Bool.true)"
    file.theorem("eta", type_, "λ x:F Bool.true, Eq.refl.{1} (F Bool.true) x")


@bad("eta for structures does not hold for a type with two constructors")
def eta_for_a_sum(file: File) -> None:
    add(file, bool_(), eq())
    type_ = "Π b:Bool, Eq.{1} Bool b Bool.true"
    file.theorem("eta", type_, "λ b:Bool, Eq.refl.{1} Bool b")


@bad("eta for structures does not hold for a recursive type")
def eta_for_a_recursive_type(file: File) -> None:
    add(file, eq())
    file.add(inductive(("R", "Type", {"R.mk": "Π r:R, R"})))
    type_ = "Π x:R, Π y:R, Eq.{1} R x (R.mk y)"
    file.theorem("eta", type_, "λ x:R, λ y:R, Eq.refl.{1} R x")


@bad("two pairs are not equal because both are pairs")
def pairs_with_other_fields(file: File) -> None:
    add(file, prod(), nat(), eq())
    pair = "Prod.{0,0} Nat Nat"
    type_ = f"Π p:{pair}, Π q:{pair}, Eq.{{1}} ({pair}) p q"
    file.theorem("same", type_, f"λ p:{pair}, λ q:{pair}, Eq.refl.{{1}} ({pair}) p")


@bad("a function is not the expansion of another one")
def eta_of_another_function(file: File) -> None:
    add(file, eq())
    type_ = "Π α:Type, Π f:(α → α), Π g:(α → α), Eq.{1} (α → α) f (λ x:α, g x)"
    file.theorem("eta", type_, "λ α:Type, λ f:(α → α), λ g:(α → α), Eq.refl.{1} (α → α) f")


@bad("functions on different types are different, whatever their bodies are")
def functions_with_other_domains(file: File) -> None:
    add(file, nat(), bool_())
    type_ = "Π P:((Nat → Type) → Prop), P (λ n:Nat, Nat) → P (λ b:Bool, Nat)"
    value = "λ P:((Nat → Type) → Prop), λ h:P (λ n:Nat, Nat), h"
    file.theorem("same", type_, value)


@bad("a product is not its body")
def vacuous_product(file: File) -> None:
    add(file, false())
    file.theorem("absurd", "False", "λ h:False, h")


@bad("a proof of a = b does not compute like refl when a and b are not the same")
def k_at_two_sides(file: File) -> None:
    add(file, nat(), eq())
    step = "Eq.rec.{1,1} Nat a (λ b:Nat, λ t:Eq.{1} Nat a b, Nat) 5 b h"
    type_ = f"Π a:Nat, Π b:Nat, Π h:Eq.{{1}} Nat a b, Eq.{{1}} Nat ({step}) 5"
    file.theorem("computes", type_, "λ a:Nat, λ b:Nat, λ h:Eq.{1} Nat a b, Eq.refl.{1} Nat 5")


@bad("an opaque constant is not its value")
def looking_into_an_opaque_constant(file: File) -> None:
    add(file, nat(), eq())
    file.opaque("secret", "Nat", "4")
    file.theorem("seen", "Eq.{1} Nat secret 4", "Eq.refl.{1} Nat 4")


@bad("a wrong sum of two numerals")
def wrong_sum(file: File) -> None:
    add(file, eq())
    addition(file)
    file.theorem("sum", "Eq.{1} Nat (Nat.add 2 2) 5", "Eq.refl.{1} Nat 5")


@bad("a numeral is not the next one")
def wrong_numeral(file: File) -> None:
    add(file, nat(), eq())
    file.theorem("same", "Eq.{1} Nat 3 (Nat.succ 3)", "Eq.refl.{1} Nat 3")


@bad("a numeral of 2^64 is not 0")
def numeral_that_wraps(file: File) -> None:
    add(file, nat(), eq())
    file.theorem("same", "Eq.{1} Nat 18446744073709551616 0", "Eq.refl.{1} Nat 0")


@bad("Nat.add is defined as something else, so 2 + 2 is not 4 here")
def addition_that_counts_double(file: File) -> None:
    from .basics import ADD

    add(file, eq())
    addition(file, ADD[1])
    file.theorem("sum", "Eq.{1} Nat (Nat.add 2 2) 4", "Eq.refl.{1} Nat 4")


@bad("Nat.sub is not defined, Nat.mul is the first factor; the kernel may not compute 2 * 3 by itself")
def multiplication_that_drops(file: File) -> None:
    add(file, eq())
    addition(file)
    file.define("Nat.mul", "Nat → Nat → Nat", "λ n:Nat, λ m:Nat, n")
    file.theorem("product", "Eq.{1} Nat (Nat.mul 2 3) 6", "Eq.refl.{1} Nat 6")


@bad("Nat.beq is defined as never true")
def comparison_that_denies(file: File) -> None:
    add(file, nat(), bool_(), eq())
    file.define("Nat.beq", "Nat → Nat → Bool", "λ n:Nat, λ m:Nat, Bool.false")
    file.theorem("same", "Eq.{1} Bool (Nat.beq 2 2) Bool.true", "Eq.refl.{1} Bool Bool.true")


@bad("an opaque Nat.add has no values")
def opaque_addition(file: File) -> None:
    from .basics import ADD

    add(file, nat(), eq())
    file.opaque("Nat.add", "Nat → Nat → Nat", ADD[0])
    file.theorem("sum", "Eq.{1} Nat (Nat.add 2 2) 4", "Eq.refl.{1} Nat 4")


@bad("a numeral, and nothing is called Nat")
def numeral_without_numbers(file: File) -> None:
    add(file, eq())
    file.define("n", "Nat", "3")


@bad("a numeral, and Nat is a definition")
def numeral_of_a_definition(file: File) -> None:
    add(file, bool_())
    file.define("Nat", "Type", "Bool")
    file.define("n", "Nat", "3")


@bad("a numeral, and Nat is False")
def numeral_of_false(file: File) -> None:
    add(file, false())
    file.define("Nat", "Prop", "False")
    file.theorem("absurd", "False", "3")


@bad("a numeral, and Nat has three constructors")
def numeral_of_another_type(file: File) -> None:
    constructors = {"Nat.zero": "Nat", "Nat.succ": "Π n:Nat, Nat", "Nat.more": "Nat"}
    file.add(inductive(("Nat", "Type", constructors)))
    file.define("n", "Nat", "3")


@bad("a numeral, and Nat.succ comes first")
def numeral_of_a_type_in_another_order(file: File) -> None:
    file.add(inductive(("Nat", "Type", {"Nat.succ": "Π n:Nat, Nat", "Nat.zero": "Nat"})))
    file.define("n", "Nat", "3")


@bad("a text, and String is something else")
def text_of_another_type(file: File) -> None:
    add(file, nat(), list_(), bool_())
    file.define("String", "Type", "Bool")
    file.define("Char", "Type", "Nat")
    file.define("Char.ofNat", "Nat → Char", "λ n:Nat, n")
    file.define("String.ofList", "List.{0} Char → Char", "λ l:List.{0} Char, 0")
    file.define("s", "String", '"false"')


@bad("elements of a type without fields but with an index are not all equal")
def unit_eta_for_a_family(file: File) -> None:
    add(file, punit(), bool_(), eq())
    file.add(inductive(("F", "Π b:Bool, Type", {"F.mk": "F Bool.true"})))
    type_ = "Π x:F Bool.true, Π y:F Bool.true, Eq.{1} (F Bool.true) x y"
    file.theorem("same", type_, "λ x:F Bool.true, λ y:F Bool.true, Eq.refl.{1} (F Bool.true) x")
