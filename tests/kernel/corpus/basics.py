"""Types that the cases use, declared as our core library declares them."""

from .inductive import Block, inductive
from .writer import File


def false() -> Block:
    return inductive(("False", "Prop", {}))


def true() -> Block:
    return inductive(("True", "Prop", {"True.intro": "True"}), k=True)


def bool_() -> Block:
    return inductive(("Bool", "Type", {"Bool.false": "Bool", "Bool.true": "Bool"}))


def nat() -> Block:
    return inductive(("Nat", "Type", {"Nat.zero": "Nat", "Nat.succ": "Π n:Nat, Nat"}))


def and_() -> Block:
    constructors = {"And.intro": "Π a:Prop, Π b:Prop, Π left:a, Π right:b, And a b"}
    return inductive(("And", "Π a:Prop, Π b:Prop, Prop", constructors), params=2)


def or_() -> Block:
    left, right = "Π a:Prop, Π b:Prop, a → Or a b", "Π a:Prop, Π b:Prop, b → Or a b"
    constructors = {"Or.inl": left, "Or.inr": right}
    return inductive(("Or", "Π a:Prop, Π b:Prop, Prop", constructors), params=2, large=False)


def iff() -> Block:
    constructors = {"Iff.intro": "Π a:Prop, Π b:Prop, (a → b) → (b → a) → Iff a b"}
    return inductive(("Iff", "Π a:Prop, Π b:Prop, Prop", constructors), params=2)


def eq() -> Block:
    constructors = {"Eq.refl": "Π α:Sort u, Π a:α, Eq.{u} α a a"}
    type_ = "Π α:Sort u, Π a:α, Π b:α, Prop"
    return inductive(("Eq", type_, constructors), params=2, levels="u", k=True)


def exists() -> Block:
    constructors = {"Exists.intro": "Π α:Sort u, Π p:(α → Prop), Π w:α, Π h:p w, Exists.{u} α p"}
    type_ = "Π α:Sort u, Π p:(α → Prop), Prop"
    return inductive(("Exists", type_, constructors), params=2, levels="u", large=False)


def nonempty() -> Block:
    constructors = {"Nonempty.intro": "Π α:Sort u, Π val:α, Nonempty.{u} α"}
    return inductive(("Nonempty", "Π α:Sort u, Prop", constructors), params=1, levels="u", large=False)


def prod() -> Block:
    constructors = {"Prod.mk": "Π α:Type u, Π β:Type v, Π fst:α, Π snd:β, Prod.{u,v} α β"}
    type_ = "Π α:Type u, Π β:Type v, Sort (max (u+1) (v+1))"
    return inductive(("Prod", type_, constructors), params=2, levels="u v")


def punit() -> Block:
    return inductive(("PUnit", "Sort u", {"PUnit.unit": "PUnit.{u}"}), levels="u")


def list_() -> Block:
    constructors = {
        "List.nil": "Π α:Type u, List.{u} α",
        "List.cons": "Π α:Type u, Π head:α, Π tail:List.{u} α, List.{u} α",
    }
    return inductive(("List", "Π α:Type u, Type u", constructors), params=1, levels="u")


def option() -> Block:
    constructors = {
        "Option.none": "Π α:Type u, Option.{u} α",
        "Option.some": "Π α:Type u, Π val:α, Option.{u} α",
    }
    return inductive(("Option", "Π α:Type u, Type u", constructors), params=1, levels="u")


def nat_le() -> Block:
    constructors = {
        "Nat.le.refl": "Π n:Nat, Nat.le n n",
        "Nat.le.step": "Π n:Nat, Π m:Nat, Π h:Nat.le n m, Nat.le n (Nat.succ m)",
    }
    return inductive(("Nat.le", "Π n:Nat, Π m:Nat, Prop", constructors), params=1, large=False)


def acc() -> Block:
    intro = "Π α:Sort u, Π r:(α → α → Prop), Π x:α, Π h:(Π y:α, r y x → Acc.{u} α r y), Acc.{u} α r x"
    type_ = "Π α:Sort u, Π r:(α → α → Prop), Π x:α, Prop"
    return inductive(("Acc", type_, {"Acc.intro": intro}), params=2, levels="u")


# The blocks that are compared with what is exported of lean/core.
OF_THE_CORE = (
    *(false, true, bool_, nat, and_, or_, iff, eq, exists, nonempty, prod, punit, list_, option),
    *(nat_le, acc),
)


QUOTIENT = {
    "type": ("Quot", "Π α:Sort u, Π r:(α → α → Prop), Sort u", "u"),
    "ctor": ("Quot.mk", "Π α:Sort u, Π r:(α → α → Prop), Π a:α, Quot.{u} α r", "u"),
    "lift": (
        "Quot.lift",
        "Π α:Sort u, Π r:(α → α → Prop), Π β:Sort v, Π f:(α → β), "
        "(Π a:α, Π b:α, r a b → Eq.{v} β (f a) (f b)) → Quot.{u} α r → β",
        "u v",
    ),
    "ind": (
        "Quot.ind",
        "Π α:Sort u, Π r:(α → α → Prop), Π β:(Quot.{u} α r → Prop), "
        "(Π a:α, β (Quot.mk.{u} α r a)) → Π q:Quot.{u} α r, β q",
        "u",
    ),
}


def quotient(file: File, *kinds: str) -> None:
    """The parts of the quotient type, all or some."""
    for kind in kinds or QUOTIENT:
        name, type_, levels = QUOTIENT[kind]
        file.quot(name, type_, kind, levels)


def add(file: File, *blocks: Block) -> None:
    """Declare several blocks."""
    for block in blocks:
        file.add(block)


ADD = (
    "λ n:Nat, λ m:Nat, Nat.rec.{1} (λ t:Nat, Nat) n (λ k:Nat, λ ih:Nat, Nat.succ ih) m",
    "λ n:Nat, λ m:Nat, Nat.rec.{1} (λ t:Nat, Nat) n (λ k:Nat, λ ih:Nat, Nat.succ (Nat.succ ih)) m",
)


def addition(file: File, value: str = ADD[0]) -> None:
    """The natural numbers and a function `Nat.add` on them."""
    file.add(nat())
    file.define("Nat.add", "Nat → Nat → Nat", value)
