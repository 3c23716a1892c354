"""Inductive types that are no types, and recursors that are not theirs."""

from typing import Any

from .basics import add, and_, bool_, eq, false, list_, nat, or_, true
from .cases import bad
from .inductive import Block, inductive
from .terms import Sort, bind, parse, telescope
from .writer import File


def one(name: str, type_: str, *constructors: str, **options: Any) -> Block:
    """A type whose constructors are called `c0`, `c1` ..."""
    named = {f"{name}.c{index}": text for index, text in enumerate(constructors)}
    return inductive((name, type_, named), **options)


# -- positivity ----------------------------------------------------------------------------------------------


@bad("the type stands to the left of an arrow in a field")
def not_positive(file: File) -> None:
    file.add(one("Bad", "Type", "Π f:(Bad → Bad), Bad"))


@bad("the type stands twice to the left, which is not strictly positive")
def not_strictly_positive(file: File) -> None:
    file.add(one("Bad", "Type", "Π f:((Bad → Prop) → Prop), Bad"))


@bad("the type stands to the left of an arrow behind a definition")
def not_positive_behind_a_definition(file: File) -> None:
    file.define("Map", "Type → Type", "λ α:Type, α → α", hints="abbrev")
    file.add(one("Bad", "Type", "Π f:Map Bad, Bad"))


@bad("the type is an argument of a variable")
def below_a_variable(file: File) -> None:
    file.add(one("Bad", "Π F:(Type → Type), Type", "Π F:(Type → Type), Π x:F (Bad F), Bad F", params=1))


@bad("nested in a type that has its parameter to the left of an arrow")
def nested_not_positive(file: File) -> None:
    file.add(one("Pred", "Π α:Type, Type", "Π α:Type, Π p:(α → Prop), Pred α", params=1))
    block = one("Bad", "Type", "Π p:Pred Bad, Bad")
    block.types[0] |= {"numNested": 1, "isRec": True}
    file.add(block)


@bad("nested in lists of functions from it")
def nested_in_lists_of_functions(file: File) -> None:
    add(file, list_())
    block = one("Bad", "Type", "Π l:List.{0} (Bad → Prop), Bad")
    block.types[0] |= {"numNested": 1, "isRec": True}
    file.add(block)


@bad("nested in the index of a family")
def nested_in_an_index(file: File) -> None:
    add(file, eq())
    file.add(one("Bad", "Type", "Π h:Eq.{2} Type Bad Bad, Bad"))


@bad("a mutual type stands to the left of an arrow in the other one")
def mutual_not_positive(file: File) -> None:
    left = ("A", "Type", {"A.mk": "Π f:(B → Prop), A"})
    file.add(inductive(left, ("B", "Type", {"B.mk": "Π a:A, B"})))


@bad("the type stands in an index of its own constructor")
def own_index(file: File) -> None:
    add(file, nat())
    file.add(one("Bad", "Π α:Type, Type", "Bad Nat", "Π x:Bad (Bad Nat), Bad Nat"))


# -- constructors and numbers --------------------------------------------------------------------------------


@bad("a constructor that returns another type")
def constructor_of_another_type(file: File) -> None:
    add(file, bool_())
    block = inductive(("T", "Type", {"T.mk": "T"}))
    block.ctors[0]["type"] = parse("Bool")
    file.add(block)


@bad("a constructor that returns the type with other parameters")
def constructor_of_other_parameters(file: File) -> None:
    add(file, nat())
    block = one("T", "Π α:Type, Type", "Π α:Type, T α", params=1)
    block.ctors[0]["type"] = parse("Π α:Type, T Nat")
    file.add(block)


@bad("a constructor whose parameter has another type than the type's")
def constructor_with_another_parameter(file: File) -> None:
    block = one("T", "Π α:Type, Type", "Π α:Type, T α", params=1)
    block.ctors[0]["type"] = parse("Π α:Prop, T α")
    file.add(block)


@bad("a constructor that returns the type at another universe level")
def constructor_of_another_level(file: File) -> None:
    block = inductive(("T", "Type u", {"T.mk": "T.{u}"}), levels="u")
    block.ctors[0]["type"] = parse("T.{0}")
    file.add(block)


@bad("the type of a constructor has an ill-typed field")
def ill_typed_field(file: File) -> None:
    add(file, nat())
    file.add(one("T", "Type", "Π x:Nat.zero, T"))


@bad("the type of a constructor has a stray variable")
def stray_variable_in_a_constructor(file: File) -> None:
    file.add(one("T", "Type", "Π x:#3, T"))


@bad("two constructors of one name")
def constructor_twice(file: File) -> None:
    block = one("T", "Type", "T", "T")
    block.ctors[1]["name"] = "T.c0"
    block.types[0]["ctors"] = ["T.c0", "T.c0"]
    file.add(block)


@bad("two types of one name in one declaration")
def type_twice(file: File) -> None:
    file.add(inductive(("T", "Type", {"T.a": "T"}), ("T", "Type", {"T.b": "T"})))


@bad("mutual types in two universes, one of them Prop")
def mutual_in_two_universes(file: File) -> None:
    file.add(inductive(("A", "Type", {"A.mk": "Π b:B, A"}), ("B", "Prop", {"B.mk": "B"})))


@bad("mutual types with different parameters")
def mutual_with_other_parameters(file: File) -> None:
    left = ("A", "Π α:Type, Type", {"A.mk": "Π α:Type, A α"})
    block = inductive(left, ("B", "Π α:Type, Type", {"B.mk": "Π α:Type, B α"}), params=1)
    block.types[1]["type"] = parse("Π α:Prop, Type")
    file.add(block)


@bad("the type of the type is no sort")
def type_of_no_sort(file: File) -> None:
    add(file, nat())
    file.add(one("T", "Nat"))


@bad("the type of the type is a sort only for some values of its parameter")
def type_of_a_stuck_sort(file: File) -> None:
    add(file, bool_())
    block = one("T", "Π b:Bool, Type", "Π b:Bool, T b", params=1)
    block.types[0]["type"] = parse("Π b:Bool, Bool.rec.{3} (λ t:Bool, Type 1) Type Type b")
    file.add(block)


@bad("more parameters than the type has arguments")
def too_many_parameters(file: File) -> None:
    block = one("T", "Type", "T")
    for entry in (*block.types, *block.ctors, *block.recs):
        entry["numParams"] = 1
    file.add(block)


@bad("an index is called a parameter")
def index_as_parameter(file: File) -> None:
    add(file, bool_())
    file.add(one("F", "Π b:Bool, Type", "Π b:Bool, F Bool.true", params=1))


@bad("the number of indices is another one", derived=True)
def wrong_number_of_indices(file: File) -> None:
    block = one("T", "Type", "T")
    block.types[0]["numIndices"] = 1
    file.add(block)


@bad("the number of fields is another one", derived=True)
def wrong_number_of_fields(file: File) -> None:
    add(file, nat())
    block = one("T", "Type", "Π n:Nat, T")
    block.ctors[0]["numFields"] = 0
    file.add(block)


@bad("a constructor names another type as its own", derived=True)
def constructor_with_another_owner(file: File) -> None:
    add(file, nat())
    block = one("T", "Type", "T")
    block.ctors[0]["induct"] = "Nat"
    file.add(block)


@bad("the places of two constructors are swapped", derived=True)
def swapped_places(file: File) -> None:
    block = one("T", "Type", "T", "Π t:T, T")
    block.ctors[0]["cidx"], block.ctors[1]["cidx"] = 1, 0
    file.add(block)


@bad("a recursive type is called not recursive, which would give it eta for structures", derived=True)
def recursion_denied(file: File) -> None:
    block = one("T", "Type", "Π t:T, T")
    block.types[0]["isRec"] = False
    file.add(block)


@bad("the type does not list its second constructor")
def unlisted_constructor(file: File) -> None:
    block = one("T", "Type", "T", "T")
    block.types[0]["ctors"] = ["T.c0"]
    file.add(block)


# -- recursors -----------------------------------------------------------------------------------------------


@bad("the recursor of a disjunction goes into every universe")
def large_elimination_of_or(file: File) -> None:
    block = or_()
    sides = [f"Π a:Prop, Π b:Prop, {side} → Or a b" for side in "ab"]
    constructors = {"Or.inl": sides[0], "Or.inr": sides[1]}
    block = inductive(("Or", "Π a:Prop, Π b:Prop, Prop", constructors), params=2, large=True)
    file.add(block)


@bad("the recursor of an existence goes into every universe")
def large_elimination_of_exists(file: File) -> None:
    intro = "Π α:Sort u, Π p:(α → Prop), Π w:α, Π h:p w, Exists.{u} α p"
    type_ = "Π α:Sort u, Π p:(α → Prop), Prop"
    file.add(inductive(("Exists", type_, {"Exists.intro": intro}), params=2, levels="u"))


@bad("the recursor of a proposition with two constructors without fields goes into every universe")
def large_elimination_of_two_proofs(file: File) -> None:
    file.add(one("Two", "Prop", "Two", "Two"))


@bad("mutual propositions eliminate into propositions only")
def large_elimination_of_mutual_propositions(file: File) -> None:
    file.add(inductive(("A", "Prop", {"A.mk": "Π b:B, A"}), ("B", "Prop", {"B.mk": "Π a:A, B"})))


@bad("a type in Sort u may be a proposition, so its recursor can't go into every universe")
def large_elimination_of_sort_u(file: File) -> None:
    constructors = {"T.a": "T.{u}", "T.b": "T.{u}"}
    file.add(inductive(("T", "Sort u", constructors), levels="u"))


@bad("the recursor of Nat computes without looking at the number (flag k)")
def k_of_nat(file: File) -> None:
    block = nat()
    block.recs[0]["k"] = True
    file.add(block)


@bad("the recursor of a type with one constructor in Type has the flag k")
def k_of_a_unit(file: File) -> None:
    file.add(one("Unit", "Type", "Unit", k=True))


@bad("the recursor of a proposition with a field has the flag k")
def k_of_a_field(file: File) -> None:
    block = and_()
    block.recs[0]["k"] = True
    file.add(block)


@bad("the recursor of False has the flag k")
def k_of_false(file: File) -> None:
    block = false()
    block.recs[0]["k"] = True
    file.add(block)


@bad("a minor premise is missing in the recursor's type")
def missing_minor_premise(file: File) -> None:
    block = bool_()
    rec = block.recs[0]
    binders, result = telescope(rec["type"])
    rec["type"] = bind("forallE", [binders[0], binders[1], binders[3]], result)
    file.add(block)


@bad("a minor premise is missing in the recursor's type, numbers and rules")
def missing_minor_premise_everywhere(file: File) -> None:
    block = bool_()
    block.recs = inductive(("Bool", "Type", {"Bool.true": "Bool"})).recs
    file.add(block)


@bad("the minor premise of recursion has no induction hypothesis, and the rule gives none")
def missing_induction_hypothesis(file: File) -> None:
    block = nat()
    type_ = "Π C:(Π t:Nat, Sort u_elim), Π z:C Nat.zero, Π s:(Π n:Nat, C (Nat.succ n)), Π t:Nat, C t"
    block.recs[0]["type"] = parse(type_)
    body = "λ C:(Π t:Nat, Sort u_elim), λ z:C Nat.zero, λ s:(Π n:Nat, C (Nat.succ n)), λ n:Nat, s n"
    block.recs[0]["rules"][1]["rhs"] = parse(body)
    file.add(block)


@bad("an induction hypothesis for a field that is no element of the type")
def additional_induction_hypothesis(file: File) -> None:
    add(file, bool_())
    block = one("T", "Type", "Π b:Bool, T")
    type_ = "Π C:(Π t:T, Sort u_elim), Π m:(Π b:Bool, C (T.c0 b) → C (T.c0 b)), Π t:T, C t"
    block.recs[0]["type"] = parse(type_)
    file.add(block)


@bad("the rules of the two constructors are swapped")
def swapped_rules(file: File) -> None:
    block = bool_()
    block.recs[0]["rules"].reverse()
    file.add(block)


@bad("each rule gives the minor premise of the other constructor")
def swapped_results(file: File) -> None:
    block = bool_()
    first, second = block.recs[0]["rules"]
    first["rhs"], second["rhs"] = second["rhs"], first["rhs"]
    file.add(block)


@bad("a rule has a wrong number of fields")
def rule_with_another_number_of_fields(file: File) -> None:
    block = nat()
    block.recs[0]["rules"][1]["nfields"] = 2
    file.add(block)


@bad("a rule is missing")
def missing_rule(file: File) -> None:
    block = nat()
    block.recs[0]["rules"].pop()
    file.add(block)


@bad("there is a rule too many")
def additional_rule(file: File) -> None:
    block = true()
    block.recs[0]["rules"] *= 2
    file.add(block)


@bad("a rule for a constructor of another type")
def rule_of_another_type(file: File) -> None:
    add(file, bool_())
    block = one("T", "Type", "T")
    block.recs[0]["rules"][0]["ctor"] = "Bool.true"
    file.add(block)


@bad("the rule of a successor goes on with zero instead of its predecessor")
def rule_that_stops(file: File) -> None:
    block = nat()
    minor = "(Π n:Nat, C n → C (Nat.succ n))"
    body = (
        f"λ C:(Π t:Nat, Sort u_elim), λ z:C Nat.zero, λ s:{minor}, λ n:Nat, "
        "s n (Nat.rec.{u_elim} C z s Nat.zero)"
    )
    block.recs[0]["rules"][1]["rhs"] = parse(body)
    file.add(block)


@bad("the recursor promises its motive of something else")
def recursor_with_another_result(file: File) -> None:
    block = bool_()
    rec = block.recs[0]
    binders, _ = telescope(rec["type"])
    rec["type"] = bind("forallE", binders, telescope(parse("Π C:Prop, C"))[0][0][1])
    file.add(block)


@bad("the recursor proves everything")
def recursor_of_everything(file: File) -> None:
    block = true()
    block.recs[0]["type"] = parse("Π C:Prop, C")
    file.add(block)


@bad("the recursor of a proposition has a motive in a fixed universe above Prop")
def recursor_into_type(file: File) -> None:
    block = or_()
    rec = block.recs[0]
    binders, result = telescope(rec["type"])
    major, _ = telescope(binders[2][1])
    binders[2] = (binders[2][0], bind("forallE", major, Sort(1)))
    rec["type"] = bind("forallE", binders, result)
    file.add(block)


@bad("the recursor has one motive too many, by its number", derived=True)
def wrong_number_of_motives(file: File) -> None:
    block = bool_()
    block.recs[0]["numMotives"] = 2
    file.add(block)


@bad("the recursor has one minor premise too few, by its number", derived=True)
def wrong_number_of_minors(file: File) -> None:
    block = bool_()
    block.recs[0]["numMinors"] = 1
    file.add(block)


@bad("the recursor has the universe parameter of its motive twice")
def recursor_with_a_parameter_twice(file: File) -> None:
    block = inductive(("T", "Sort (u+1)", {"T.mk": "T.{u}"}), levels="u")
    block.recs[0]["levelParams"] = ["u", "u"]
    file.add(block)


@bad("a recursor for types of another declaration")
def recursor_of_another_type(file: File) -> None:
    add(file, nat())
    block = one("T", "Type", "T")
    block.recs.append({**nat().recs[0], "name": "T.rec2"})
    file.add(block)


@bad("the recursor of one mutual type is missing, and the other one's rules call it")
def missing_mutual_recursor(file: File) -> None:
    even = ("Even", "Type", {"Even.zero": "Even", "Even.next": "Π n:Odd, Even"})
    block = inductive(even, ("Odd", "Type", {"Odd.next": "Π n:Even, Odd"}))
    block.recs.pop()
    file.add(block)


@bad("the recursor of a nested type lacks the part for the lists")
def nested_recursor_without_lists(file: File) -> None:
    from .nested import rose

    add(file, list_())
    block = rose()
    plain = inductive(("Rose", "Type", {"Rose.node": "Π l:List.{0} Rose, Rose"}))
    block.recs = plain.recs
    file.add(block)


@bad("the recursor of a nested type swaps the rules for nil and cons")
def nested_recursor_with_swapped_rules(file: File) -> None:
    from .nested import rose

    add(file, list_())
    block = rose()
    block.recs[1]["rules"].reverse()
    file.add(block)
