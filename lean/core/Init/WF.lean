prelude
import Init.Support

/-!
# Sizes and well-founded recursion

`SizeOf`, accessibility, and the constants that Lean's compiler of well-founded definitions uses.
-/

set_option autoImplicit false

universe u v w

/-! ## Trans -/

/-- Composition of relations; `calc` chains steps by it. -/
class Trans.{x, y, z, a, b, c} {α : Sort a} {β : Sort b} {γ : Sort c} (r : α → β → Sort x) (s : β → γ → Sort y)
    (t : outParam (α → γ → Sort z)) where
  trans {a : α} {b : β} {c : γ} : r a b → s b c → t a c

export Trans (trans)

instance {α : Sort u} {γ : Sort v} (r : α → γ → Sort w) : Trans Eq r r where
  trans heq h := heq ▸ h
instance {α : Sort u} {β : Sort v} (r : α → β → Sort w) : Trans r Eq r where
  trans h heq := heq ▸ h
instance : Trans Iff Iff Iff where
  trans := Iff.trans

/-! ## Sizes -/

/-- A measure of the size of a value; recursion may decrease it. -/
class SizeOf (α : Sort u) where
  sizeOf : α → Nat
export SizeOf (sizeOf)

instance (priority := low) instSizeOfDefault (α : Sort u) : SizeOf α where
  sizeOf _ := 0

@[simp] theorem sizeOf_default {α : Sort u} (n : α) : sizeOf n = 0 := rfl

instance instSizeOfNat : SizeOf Nat where
  sizeOf n := n

@[simp] theorem sizeOf_nat (n : Nat) : sizeOf n = n := rfl

instance {α : Sort u} [SizeOf α] : SizeOf (Unit → α) where
  sizeOf f := sizeOf (f ())

@[simp] theorem sizeOf_thunk {α : Sort u} [SizeOf α] (f : Unit → α) : sizeOf f = sizeOf (f ()) := rfl

deriving instance SizeOf for PUnit, Prod, PProd, MProd, Bool, Subtype, Sum, Sigma, List, Option, Except, Fin, Array

/-! ## Well-founded relations -/

/-- Marks the parameters of a well-founded definition while it is preprocessed. -/
def wfParam {α : Sort u} (a : α) : α := a

/-- Keeps the name of a bound variable through rewriting. -/
@[simp ↓] def binderNameHint {α : Sort u} {β : Sort v} {γ : Sort w} (_v : α) (_binder : β) (e : γ) : γ := e


/-- `x` is accessible when everything below it is. -/
inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x

namespace Acc
variable {α : Sort u} {r : α → α → Prop}
theorem inv {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  match h₁ with
  | .intro _ h => h y h₂
end Acc

inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  | intro (h : ∀ a, Acc r a) : WellFounded r

/-- A type with a well-founded relation. -/
class WellFoundedRelation (α : Sort u) where
  rel : α → α → Prop
  wf : WellFounded rel

namespace WellFounded

theorem apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a := wf.rec fun p => p a

theorem induction {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) {C : α → Prop} (a : α)
    (h : ∀ x, (∀ y, r y x → C y) → C x) : C a := by
  have := hwf.apply a
  induction this with
  | intro x _ ih => exact h x ih

section
variable {α : Sort u} {r : α → α → Prop} {C : α → Sort v}

noncomputable def fixF (F : (x : α) → ((y : α) → r y x → C y) → C x) (x : α) (a : Acc r x) : C x := by
  induction a with
  | intro x₁ _ ih => exact F x₁ ih

theorem fixF_eq (F : (x : α) → ((y : α) → r y x → C y) → C x) (x : α) (acx : Acc r x) :
    fixF F x acx = F x (fun y p => fixF F y (acx.inv p)) := by
  cases acx with
  | intro x h => rfl

end

section
variable {α : Sort u} {C : α → Sort v} {r : α → α → Prop}

/-- Recursion along a well-founded relation. -/
noncomputable def fix (hwf : WellFounded r) (F : (x : α) → ((y : α) → r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)

theorem fix_eq (hwf : WellFounded r) (F : (x : α) → ((y : α) → r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) := fixF_eq F x (apply hwf x)
end
end WellFounded

namespace Subrelation
variable {α : Sort u} {r q : α → α → Prop}
theorem accessible {a : α} (h₁ : {x y : α} → q x y → r x y) (ac : Acc r a) : Acc q a := by
  induction ac with
  | intro x _ ih => exact Acc.intro x fun y h => ih y (h₁ h)
theorem wf (h₁ : {x y : α} → q x y → r x y) (h₂ : WellFounded r) : WellFounded q :=
  ⟨fun a => accessible h₁ (h₂.apply a)⟩
end Subrelation

/-- The relation `r (f x) (f y)`. -/
@[reducible] def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop := fun a₁ a₂ => r (f a₁) (f a₂)

namespace InvImage
variable {α : Sort u} {β : Sort v} {r : β → β → Prop}
theorem accAux (f : α → β) {b : β} (ac : Acc r b) : (x : α) → f x = b → Acc (InvImage r f) x := by
  induction ac with
  | intro x acx ih => exact fun z e => Acc.intro z fun y lt => ih (f y) (e ▸ lt) y rfl
theorem accessible {a : α} (f : α → β) (ac : Acc r (f a)) : Acc (InvImage r f) a := accAux f ac a rfl
theorem wf (f : α → β) (h : WellFounded r) : WellFounded (InvImage r f) := ⟨fun a => accessible f (h.apply (f a))⟩
end InvImage

@[reducible] def invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) : WellFoundedRelation α where
  rel := InvImage h.rel f
  wf := InvImage.wf f h.wf

namespace Nat
theorem lt_wfRel_acc (n : Nat) : Acc (fun a b : Nat => a < b) n := by
  induction n with
  | zero => exact Acc.intro 0 fun y h => absurd h (Nat.not_succ_le_zero y)
  | succ n ih =>
    refine Acc.intro (Nat.succ n) fun m h => ?_
    cases h with
    | refl => exact ih
    | step h => exact Acc.inv ih h

/-- `<` on the natural numbers is well founded. -/
@[reducible] def lt_wfRel : WellFoundedRelation Nat where
  rel a b := a < b
  wf := ⟨lt_wfRel_acc⟩

protected theorem strongRecOn' {motive : Nat → Prop} (n : Nat) (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  lt_wfRel.wf.induction n ind
end Nat

@[reducible] def measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel

namespace WellFounded.Nat
variable {α : Sort u} {motive : α → Sort v} (h : α → Nat)
  (F : (x : α) → ((y : α) → InvImage (fun a b : Nat => a < b) h y x → motive y) → motive x)

/-- Recursion along a measure. -/
noncomputable def fix (x : α) : motive x := WellFounded.fix (measure h).wf F x

theorem fix_eq (x : α) : fix h F x = F x (fun y _ => fix h F y) := WellFounded.fix_eq (measure h).wf F x
end WellFounded.Nat

@[reducible] def sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := measure sizeOf

instance (priority := low) instWellFoundedRelationOfSizeOf {α : Sort u} [SizeOf α] : WellFoundedRelation α := sizeOfWFRel

namespace Prod
variable {α : Type u} {β : Type v}

/-- Lexicographic order on pairs. -/
protected inductive Lex (ra : α → α → Prop) (rb : β → β → Prop) : α × β → α × β → Prop where
  | left {a₁ : α} (b₁ : β) {a₂ : α} (b₂ : β) (h : ra a₁ a₂) : Prod.Lex ra rb (a₁, b₁) (a₂, b₂)
  | right (a : α) {b₁ b₂ : β} (h : rb b₁ b₂) : Prod.Lex ra rb (a, b₁) (a, b₂)

theorem lexAccessible {ra : α → α → Prop} {rb : β → β → Prop} {a : α} (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) :
    Acc (Prod.Lex ra rb) (a, b) := by
  induction aca generalizing b with
  | intro xa _ iha =>
    induction acb b with
    | intro xb _ ihb =>
      refine Acc.intro _ fun p lt => ?_
      cases lt with
      | left b₁ b₂ h => exact iha _ h _
      | right _ h => exact ihb _ h

@[reducible] def lex (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun (a, b) => lexAccessible (ha.wf.apply a) hb.wf.apply b⟩

instance [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] : WellFoundedRelation (α × β) := lex ha hb

theorem lex_def {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} : Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 :=
  ⟨fun h => by cases h with
    | left _ _ h => exact .inl h
    | right _ h => exact .inr ⟨rfl, h⟩,
   fun h => by
    cases p; cases q
    cases h with
    | inl h => exact .left _ _ h
    | inr h => obtain ⟨e, h⟩ := h; cases e; exact .right _ h⟩

end Prod

/-- In a termination proof the condition of an `if` around a recursive call is a hypothesis. -/
@[wf_preprocess] theorem ite_eq_dite {P : Prop} {α : Sort u} {a b : α} [Decidable P] :
    ite P a b = dite P (fun h => binderNameHint h () a) (fun h => binderNameHint h () b) := rfl
