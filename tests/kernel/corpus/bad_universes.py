"""Cheats with universes."""

from .basics import add, eq
from .cases import bad
from .inductive import inductive
from .writer import File


@bad("Type is not an element of Type")
def type_in_type(file: File) -> None:
    file.define("U", "Type", "Type")


@bad("Prop is not a proposition")
def prop_in_prop(file: File) -> None:
    file.define("P", "Prop", "Prop")


@bad("Sort u is not an element of itself")
def sort_in_itself(file: File) -> None:
    file.define("U", "Sort u", "Sort u", "u")


@bad("a product over all types of Type u is in Type (u+1), not in Type u")
def impredicative_type(file: File) -> None:
    file.define("T", "Type u", "Π α:Type u, α", "u")


@bad("the product over all propositions is in Prop, not in Type: universes are not cumulative")
def cumulative(file: File) -> None:
    file.define("T", "Type", "Π p:Prop, p")


@bad("imax u 1 is 1 for u = 0, not 0")
def imax_as_zero(file: File) -> None:
    file.define("T", "Prop", "Π a:Prop, Prop")


@bad("imax u v is not max u v: they differ for v = 0")
def imax_as_max(file: File) -> None:
    file.define("T", "Sort ((max u v)+1)", "Sort (imax u v)", "u v")


@bad("imax u v is not imax v u")
def imax_commutes(file: File) -> None:
    file.define("T", "Sort ((imax u v)+1)", "Sort (imax v u)", "u v")


@bad("max u 1 is not u: they differ for u = 0")
def max_with_one(file: File) -> None:
    file.define("T", "Sort (u+1)", "Sort (max u 1)", "u")


@bad("max u (v+1) is not max u v + 1 for all u and v")
def successor_of_max(file: File) -> None:
    file.define("T", "Sort ((max u v)+2)", "Sort (max u (v+1))", "u v")


@bad("v is no parameter of the definition")
def undeclared_parameter(file: File) -> None:
    file.define("T", "Sort (v+1)", "Sort v", "u")


@bad("v is no parameter, and occurs in the value only")
def undeclared_parameter_in_the_value(file: File) -> None:
    file.define("id", "Prop → Prop", "λ p:Prop, (λ α:Sort v, p) (Sort v → p)", "u")


@bad("the parameter u is declared twice")
def parameter_twice(file: File) -> None:
    file.define("T", "Sort (u+1)", "Sort u", "u u")


@bad("an inductive type whose parameter u is declared twice")
def parameter_of_a_type_twice(file: File) -> None:
    file.add(inductive(("T", "Sort (u+1)", {"T.mk": "T.{u,u}"}), levels="u u"))


@bad("a constant with one parameter is used with none")
def too_few_levels(file: File) -> None:
    file.define("id", "Π α:Sort u, α → α", "λ α:Sort u, λ a:α, a", "u")
    file.define("use", "Prop → Prop", "id Prop")


@bad("a constant with one parameter is used with two")
def too_many_levels(file: File) -> None:
    file.define("id", "Π α:Sort u, α → α", "λ α:Sort u, λ a:α, a", "u")
    file.define("use", "Prop → Prop", "id.{1,1} Prop")


@bad("an opaque constant at two levels is not the same")
def another_level(file: File) -> None:
    add(file, eq())
    file.opaque("P", "Prop", "Π p:Prop, p", "u")
    file.theorem("same", "Eq.{1} Prop P.{0} P.{1}", "Eq.refl.{1} Prop P.{0}")


@bad("a field of Type does not fit into a type in Type")
def field_too_large(file: File) -> None:
    file.add(inductive(("Box", "Type", {"Box.mk": "Π α:Type, Box"})))


@bad("a field of Type u does not fit into a type in Sort u")
def field_too_large_by_a_parameter(file: File) -> None:
    file.add(inductive(("Box", "Sort u", {"Box.mk": "Π α:Sort u, Box.{u}"}), levels="u"))


@bad("a field in Sort v does not fit into Type u")
def field_of_another_universe(file: File) -> None:
    constructors = {"Box.mk": "Π α:Sort v, Π a:α, Box.{u,v} α"}
    file.add(inductive(("Box", "Π α:Sort v, Type u", constructors), params=1, levels="u v"))


@bad("an element of Sort v may be more than a proposition, so its products may be more, too")
def product_into_an_unknown_sort(file: File) -> None:
    file.define("T", "Prop", "Π α:Sort u, α", "u")


@bad("a theorem that says that Type is Prop")
def type_equals_prop(file: File) -> None:
    add(file, eq())
    file.theorem("collapse", "Eq.{3} (Type 1) Type Prop", "Eq.refl.{3} (Type 1) Type")
