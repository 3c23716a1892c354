prelude
import Init.Decidable

/-!
# Quotients, function extensionality, choice

The axioms `Quot.sound` and `Classical.choice`, and what follows from them.
-/

set_option autoImplicit false
set_option genSizeOf false

universe u v w

/-! ## Subsingletons -/

/-- A type with at most one element. -/
class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : (a b : α) → a = b

protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → a = b := h.allEq
protected theorem Subsingleton.helim {α β : Sort u} [Subsingleton α] (h : α = β) (a : α) (b : β) : HEq a b := by
  cases h
  exact heq_of_eq (Subsingleton.elim a b)

instance (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩
instance : Subsingleton PUnit.{u} := ⟨fun _ _ => rfl⟩
instance : Subsingleton Empty := ⟨fun a => a.rec⟩
instance (p : Prop) : Subsingleton (Decidable p) := ⟨fun a b => by
  cases a with
  | isTrue h => cases b with
    | isTrue _ => rfl
    | isFalse h' => exact absurd h h'
  | isFalse h => cases b with
    | isTrue h' => exact absurd h' h
    | isFalse _ => rfl⟩

instance decidableEqPUnit : DecidableEq PUnit.{u} := fun _ _ => isTrue rfl
instance : DecidableEq Empty := fun a => a.rec

/-! ## Quotients -/

namespace Quot

/-- Related elements have equal classes.  One of the three axioms of Lean's library. -/
axiom sound {α : Sort u} {r : α → α → Prop} {a b : α} : r a b → Quot.mk r a = Quot.mk r b

protected theorem liftBeta {α : Sort u} {r : α → α → Prop} {β : Sort v} (f : α → β) (c : (a b : α) → r a b → f a = f b) (a : α) :
    Quot.lift f c (Quot.mk r a) = f a := rfl

@[elab_as_elim] protected theorem inductionOn {α : Sort u} {r : α → α → Prop} {motive : Quot r → Prop} (q : Quot r)
    (h : (a : α) → motive (Quot.mk r a)) : motive q := Quot.ind h q

theorem exists_rep {α : Sort u} {r : α → α → Prop} (q : Quot r) : ∃ a : α, Quot.mk r a = q :=
  Quot.ind (β := fun q => ∃ a : α, Quot.mk r a = q) (fun a => ⟨a, rfl⟩) q

/-- `Quot.lift` with the quotient first. -/
protected abbrev liftOn {α : Sort u} {β : Sort v} {r : α → α → Prop} (q : Quot r) (f : α → β)
    (c : (a b : α) → r a b → f a = f b) : β := Quot.lift f c q

end Quot

/-- Functions with equal values are equal. -/
theorem funext {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : ∀ x, f x = g x) : f = g :=
  let eqv (f g : (x : α) → β x) := ∀ x, f x = g x
  let extfunApp (f : Quot eqv) (x : α) : β x := Quot.liftOn f (fun f => f x) fun _ _ h => h x
  show extfunApp (Quot.mk eqv f) = extfunApp (Quot.mk eqv g) from congrArg extfunApp (Quot.sound h)

attribute [ext] funext

instance {α : Sort u} {β : α → Sort v} [∀ a, Subsingleton (β a)] : Subsingleton ((a : α) → β a) :=
  ⟨fun _ _ => funext fun _ => Subsingleton.elim ..⟩

structure Equivalence {α : Sort u} (r : α → α → Prop) : Prop where
  refl : ∀ x, r x x
  symm : ∀ {x y}, r x y → r y x
  trans : ∀ {x y z}, r x y → r y z → r x z

class Setoid (α : Sort u) where
  r : α → α → Prop
  iseqv : Equivalence r

instance {α : Sort u} [Setoid α] : HasEquiv α := ⟨Setoid.r⟩

namespace Setoid
variable {α : Sort u} [Setoid α]
theorem refl (a : α) : a ≈ a := iseqv.refl a
theorem symm {a b : α} (h : a ≈ b) : b ≈ a := iseqv.symm h
theorem trans {a b c : α} (h₁ : a ≈ b) (h₂ : b ≈ c) : a ≈ c := iseqv.trans h₁ h₂
end Setoid

/-- The quotient of a type by an equivalence relation. -/
def Quotient {α : Sort u} (s : Setoid α) := @Quot α Setoid.r

namespace Quotient

protected def mk {α : Sort u} (s : Setoid α) (a : α) : Quotient s := Quot.mk Setoid.r a
protected abbrev mk' {α : Sort u} [s : Setoid α] (a : α) : Quotient s := Quotient.mk s a
theorem sound {α : Sort u} {s : Setoid α} {a b : α} : a ≈ b → Quotient.mk s a = Quotient.mk s b := Quot.sound
protected abbrev lift {α : Sort u} {β : Sort v} {s : Setoid α} (f : α → β) : ((a b : α) → a ≈ b → f a = f b) → Quotient s → β :=
  Quot.lift f
@[elab_as_elim] protected theorem ind {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} : ((a : α) → motive (Quotient.mk s a)) →
    (q : Quotient s) → motive q := Quot.ind
protected abbrev liftOn {α : Sort u} {β : Sort v} {s : Setoid α} (q : Quotient s) (f : α → β)
    (c : (a b : α) → a ≈ b → f a = f b) : β := Quot.liftOn q f c
@[elab_as_elim] protected theorem inductionOn {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} (q : Quotient s)
    (h : (a : α) → motive (Quotient.mk s a)) : motive q := Quot.inductionOn q h
theorem exists_rep {α : Sort u} {s : Setoid α} (q : Quotient s) : ∃ a : α, Quotient.mk s a = q := Quot.exists_rep q

protected abbrev lift₂ {α : Sort u} {β : Sort v} {φ : Sort w} {s₁ : Setoid α} {s₂ : Setoid β} (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂)
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) : φ :=
  Quotient.lift (fun a₁ => Quotient.lift (f a₁) (fun _ _ h => c a₁ _ a₁ _ (Setoid.refl a₁) h) q₂)
    (fun _ _ h => Quotient.ind (motive := fun q₂ => Quotient.lift _ _ q₂ = Quotient.lift _ _ q₂)
      (fun b => c _ b _ b h (Setoid.refl b)) q₂) q₁

@[elab_as_elim] protected theorem inductionOn₂ {α : Sort u} {β : Sort v} {s₁ : Setoid α} {s₂ : Setoid β}
    {motive : Quotient s₁ → Quotient s₂ → Prop} (q₁ : Quotient s₁) (q₂ : Quotient s₂)
    (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) : motive q₁ q₂ :=
  Quotient.ind (motive := fun q => motive q q₂) (fun a => Quotient.ind (motive := motive _) (h a) q₂) q₁

theorem exact {α : Sort u} {s : Setoid α} {a b : α} (h : Quotient.mk s a = Quotient.mk s b) : a ≈ b := by
  have hr : (fun q : Quotient s => Quot.liftOn q (fun x => a ≈ x)
      (fun x y hxy => propext ⟨fun h => Setoid.trans h hxy, fun h => Setoid.trans h (Setoid.symm hxy)⟩))
      (Quotient.mk s b) := h ▸ Setoid.refl a
  exact hr

end Quotient

/-! ## Choice -/

/-- Every nonempty type has a chosen element.  One of the three axioms of Lean's library. -/
axiom Classical.choice {α : Sort u} : Nonempty α → α

instance instNonemptyPi {α : Sort u} {β : α → Sort v} [(a : α) → Nonempty (β a)] : Nonempty ((a : α) → β a) :=
  ⟨fun _ => Classical.choice inferInstance⟩

namespace Classical

protected noncomputable def ofNonempty {α : Sort u} [h : Nonempty α] : α := choice h

noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : {x // p x} :=
  choice <| let ⟨x, px⟩ := h; ⟨⟨x, px⟩⟩

noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val

theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) := (indefiniteDescription p h).property

/-- Diaconescu's theorem: excluded middle from choice. -/
theorem em (p : Prop) : p ∨ ¬p :=
  let U (x : Prop) : Prop := x = True ∨ p
  let V (x : Prop) : Prop := x = False ∨ p
  have exU : ∃ x, U x := ⟨True, .inl rfl⟩
  have exV : ∃ x, V x := ⟨False, .inl rfl⟩
  have hU : U (choose exU) := choose_spec exU
  have hV : V (choose exV) := choose_spec exV
  have not_uv_or_p : choose exU ≠ choose exV ∨ p := by
    cases hU with
    | inr h => exact .inr h
    | inl hu =>
      cases hV with
      | inr h => exact .inr h
      | inl hv =>
        refine .inl fun e => ?_
        rw [hu, hv] at e
        exact e ▸ trivial
  have p_implies_uv : p → choose exU = choose exV := fun hp =>
    have hpred : U = V := funext fun x => propext ⟨fun _ => .inr hp, fun _ => .inr hp⟩
    have h : ∀ exU exV, @choose _ U exU = @choose _ V exV := hpred ▸ fun _ _ => rfl
    h exU exV
  not_uv_or_p.elim (fun hne => .inr fun hp => hne (p_implies_uv hp)) .inl

/-- Every proposition is decidable, classically. -/
noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a :=
  choice <| match em a with
    | .inl h => ⟨isTrue h⟩
    | .inr h => ⟨isFalse h⟩

@[reducible] noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) := ⟨propDecidable a⟩

theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq
theorem byContradiction {p : Prop} (h : ¬p → False) : p := (em p).elim id fun hn => (h hn).elim
@[simp] theorem not_not {a : Prop} : ¬ ¬a ↔ a := ⟨fun h => byContradiction h, not_not_intro⟩
theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun hn => h fun x => byContradiction fun hx => hn ⟨x, hx⟩, fun ⟨x, hx⟩ h => hx (h x)⟩
theorem not_and_iff_not_or_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Decidable.not_and_iff_or_not_not
theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨byContradiction fun ha => h fun a => absurd a ha, fun hb => h fun _ => hb⟩, fun ⟨ha, hb⟩ h => hb (h ha)⟩

theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : (x : α) → β x → Prop} (h : ∀ x, ∃ y, r x y) :
    ∃ f : (x : α) → β x, ∀ x, r x (f x) := ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩

end Classical
