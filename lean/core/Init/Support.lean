prelude
import Init.Quot

/-!
# What the frontend refers to when it compiles declarations

Substitution principles that `match` on literals is compiled with, injectivity of constructors (`Prod.mk.inj`,
`Option.some.injEq`, and the same for every inductive type declared after this file), the symmetry and reflexivity
lemmas of the `symm` and `rfl` tactics, and what notation needs.
-/

set_option autoImplicit false
set_option genSizeOf false

universe u v w

/-! ## Substitution -/

/-- `Eq.ndrec` with the equation the other way round. -/
abbrev Eq.ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : b = a) : motive b :=
  Eq.ndrec m h.symm

/-- `Eq.ndrec` along a heterogeneous equation between elements of the same type. -/
abbrev HEq.homo_ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : HEq a b) :
    motive b := Eq.ndrec m (eq_of_heq h)

/-- `HEq.homo_ndrec` with the equation the other way round. -/
abbrev HEq.homo_ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : HEq b a) :
    motive b := Eq.ndrec m (eq_of_heq h).symm

/-! ## Symmetry and reflexivity -/

attribute [symm] Eq.symm HEq.symm
attribute [refl] Iff.refl

/-! ## Injectivity of constructors -/

/-- Propositions that imply each other are equal. -/
theorem Eq.propIntro {a b : Prop} (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩

theorem Lean.injEq_helper {P Q R : Prop} (h : P → Q → R) : P ∧ Q → R := fun ⟨hp, hq⟩ => h hp hq

gen_injective_theorems% Prod
gen_injective_theorems% PProd
gen_injective_theorems% MProd
gen_injective_theorems% Subtype
gen_injective_theorems% Fin
gen_injective_theorems% Array
gen_injective_theorems% Sum
gen_injective_theorems% Sigma
gen_injective_theorems% Option
gen_injective_theorems% List
gen_injective_theorems% Except

/-! ## Macros -/

/-- Run `x` with `ref` as the source position of what it builds. -/
@[always_inline, inline]
def Lean.withRef {m : Type → Type} [Monad m] [Lean.MonadRef m] {α : Type} (ref : Lean.Syntax) (x : m α) : m α :=
  Lean.MonadRef.withRef ref x

namespace Lean

def mkNullNode (args : Array Syntax := .empty) : Syntax := .node .none nullKind args

instance : Coe Ident (TSyntax `Lean.Parser.Command.declId) where
  coe id := ⟨.node .none `Lean.Parser.Command.declId (Array.mkArray2 id.raw mkNullNode)⟩

instance : Coe Term (TSyntax `Lean.Parser.Term.funBinder) where coe stx := ⟨stx.raw⟩

end Lean

/-- `as ++ bs`; quotations with `$xs,*` use it. -/
protected def Array.appendCore {α : Type u} (as bs : Array α) : Array α := ⟨as.toList ++ bs.toList⟩

/-- The elements of `as` from position `start` up to `stop`; patterns with `$xs,*` use it. -/
protected def Array.extract {α : Type u} (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array α :=
  let rec take : Nat → List α → List α
    | 0, _ => []
    | _, [] => []
    | n + 1, x :: xs => x :: take n xs
  let rec drop : Nat → List α → List α
    | 0, xs => xs
    | _, [] => []
    | n + 1, _ :: xs => drop n xs
  ⟨take (stop - start) (drop start as.toList)⟩

/-- The array of the elements of a list; `#[a, b]` is `[a, b].toArray`. -/
def List.toArray {α : Type u} (xs : List α) : Array α := ⟨xs⟩

/-! ## Well-founded recursion -/

/-- The identity, closed to the kernel: definitions by well-founded recursion do not unfold by reduction. -/
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x

/-! ## Dependent pairs across all universes -/

/-- Pairs whose second type depends on the first element; well-founded recursion packs its arguments into them. -/
@[pp_using_anonymous_constructor]
structure PSigma {α : Sort u} (β : α → Sort v) where
  fst : α
  snd : β fst

/-- Disjoint sums across all universes; mutual well-founded recursion packs its arguments into them. -/
inductive PSum (α : Sort u) (β : Sort v) where
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β

/-! ## Decidable propositions about `Bool` -/

instance (p : Bool → Prop) [DecidablePred p] : Decidable (∀ b, p b) :=
  decidable_of_iff (p true ∧ p false) ⟨fun h b => match b with | true => h.1 | false => h.2, fun h => ⟨h _, h _⟩⟩

instance (p : Bool → Prop) [DecidablePred p] : Decidable (∃ b, p b) :=
  decidable_of_iff (p true ∨ p false)
    ⟨fun h => h.elim (⟨_, ·⟩) (⟨_, ·⟩), fun ⟨b, h⟩ => match b with | true => .inl h | false => .inr h⟩
