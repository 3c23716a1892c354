prelude
import Init.Core

/-!
# Congruence lemmas of `simp`, conditionals, decidable propositions
-/

set_option autoImplicit false
set_option genSizeOf false

universe u v w

/-! ## Congruence lemmas of `simp` -/

theorem Eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) : p a → p b := fun h => h₁ ▸ h
theorem Eq.mpr_prop {p q : Prop} (h₁ : p = q) (h₂ : q) : p := h₁ ▸ h₂
theorem Eq.mpr_not {p q : Prop} (h₁ : p = q) (h₂ : ¬q) : ¬p := h₁ ▸ h₂

theorem implies_congr {p₁ p₂ : Sort u} {q₁ q₂ : Sort v} (h₁ : p₁ = p₂) (h₂ : q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) :=
  h₁ ▸ h₂ ▸ rfl

theorem implies_dep_congr_ctx {p₁ p₂ q₁ : Prop} (h₁ : p₁ = p₂) {q₂ : p₂ → Prop} (h₂ : (h : p₂) → q₁ = q₂ h) :
    (p₁ → q₁) = ((h : p₂) → q₂ h) :=
  propext ⟨fun hl hp => (h₂ hp) ▸ hl (h₁ ▸ hp), fun hr hp => (h₂ (h₁ ▸ hp)) ▸ hr (h₁ ▸ hp)⟩

theorem implies_congr_ctx {p₁ p₂ q₁ q₂ : Prop} (h₁ : p₁ = p₂) (h₂ : p₂ → q₁ = q₂) : (p₁ → q₁) = (p₂ → q₂) :=
  implies_dep_congr_ctx h₁ h₂

theorem forall_congr {α : Sort u} {p q : α → Prop} (h : ∀ a, p a = q a) : (∀ a, p a) = (∀ a, q a) :=
  propext ⟨fun H a => h a ▸ H a, fun H a => (h a).symm ▸ H a⟩

theorem forall_prop_domain_congr {p₁ p₂ : Prop} {q₁ : p₁ → Prop} {q₂ : p₂ → Prop} (h₁ : p₁ = p₂)
    (h₂ : ∀ a : p₂, q₁ (h₁.mpr_prop a) = q₂ a) : (∀ a : p₁, q₁ a) = (∀ a : p₂, q₂ a) := by
  cases h₁
  exact forall_congr h₂

theorem forall_prop_congr_dom {p₁ p₂ : Prop} (h : p₁ = p₂) (q : p₁ → Prop) :
    (∀ a : p₁, q a) = (∀ a : p₂, q (h.mpr_prop a)) := h ▸ rfl

theorem let_congr {α : Sort u} {β : Sort v} {a a' : α} {b b' : α → β} (h₁ : a = a') (h₂ : ∀ x, b x = b' x) :
    (let x := a; b x) = (let x := a'; b' x) := h₁ ▸ h₂ a

theorem let_val_congr {α : Sort u} {β : Sort v} {a a' : α} (b : α → β) (h : a = a') :
    (let x := a; b x) = (let x := a'; b x) := h ▸ rfl

theorem let_body_congr {α : Sort u} {β : α → Sort v} {b b' : (a : α) → β a} (a : α) (h : ∀ x, b x = b' x) :
    (let x := a; b x) = (let x := a; b' x) := h a

theorem have_congr {α : Sort u} {β : Sort v} {a a' : α} {f f' : α → β} (h₁ : a = a') (h₂ : ∀ x, f x = f' x) :
    f a = f' a' := h₁ ▸ h₂ a

/-! ## Conditionals -/

instance instDecidableTrue : Decidable True := isTrue trivial
instance instDecidableFalse : Decidable False := isFalse id

theorem Decidable.em (p : Prop) [Decidable p] : p ∨ ¬p :=
  match ‹Decidable p› with
  | isTrue h => .inl h
  | isFalse h => .inr h

section
variable {α : Sort u} {c : Prop}

@[simp] theorem ite_true (a b : α) : (if True then a else b) = a := rfl
@[simp] theorem ite_false (a b : α) : (if False then a else b) = b := rfl
@[simp] theorem dite_true {t : True → α} {e : ¬True → α} : dite True t e = t trivial := rfl
@[simp] theorem dite_false {t : False → α} {e : ¬False → α} : dite False t e = e not_false := rfl

end

section
variable {c : Prop}

theorem if_pos {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (if c then t else e) = t :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc

theorem if_neg {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : (if c then t else e) = e :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl

theorem dif_pos {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc

theorem dif_neg {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl

theorem ite_eq_left {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : (if c then t else e) = t := if_pos hc
theorem ite_eq_right {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : (if c then t else e) = e := if_neg hnc
theorem dite_eq_left {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := dif_pos hc
theorem dite_eq_right {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc :=
  dif_neg hnc
end

section
variable {α : Sort u} {c : Prop}

theorem dif_eq_if (c : Prop) [h : Decidable c] (t e : α) : dite c (fun _ => t) (fun _ => e) = ite c t e :=
  match h with
  | isTrue _ => rfl
  | isFalse _ => rfl

theorem ite_cond_eq_true {_ : Decidable c} (a b : α) (h : c = True) : (if c then a else b) = a := if_pos (of_eq_true h)
theorem ite_cond_eq_false {_ : Decidable c} (a b : α) (h : c = False) : (if c then a else b) = b := if_neg (of_eq_false h)
theorem dite_cond_eq_true {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) : dite c t e = t (of_eq_true h) :=
  dif_pos _
theorem dite_cond_eq_false {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) : dite c t e = e (of_eq_false h) :=
  dif_neg _
theorem ite_eq_left_of_eq_true {_ : Decidable c} (a b : α) (h : c = True) : (if c then a else b) = a :=
  if_pos (of_eq_true h)
theorem ite_eq_right_of_eq_false {_ : Decidable c} (a b : α) (h : c = False) : (if c then a else b) = b :=
  if_neg (of_eq_false h)
theorem dite_eq_left_of_eq_true {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) : dite c t e = t (of_eq_true h) :=
  dif_pos _
theorem dite_eq_right_of_eq_false {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) :
    dite c t e = e (of_eq_false h) := dif_neg _

@[simp] theorem ite_self {d : Decidable c} (a : α) : (if c then a else a) = a := by
  cases d with
  | isTrue _ => rfl
  | isFalse _ => rfl

@[congr] theorem ite_congr {b : Prop} {x y u v : α} {s : Decidable b} [Decidable c] (h₁ : b = c) (h₂ : c → x = u)
    (h₃ : ¬c → y = v) : ite b x y = ite c u v := by
  cases Decidable.em c with
  | inl h => rw [if_pos (h₁.mpr_prop h), if_pos h, h₂ h]
  | inr h => rw [if_neg (h₁.mpr_not h), if_neg h, h₃ h]

@[congr] theorem dite_congr {b : Prop} {s : Decidable b} [Decidable c] {x : b → α} {u : c → α} {y : ¬b → α} {v : ¬c → α}
    (h₁ : b = c) (h₂ : (h : c) → x (h₁.mpr_prop h) = u h) (h₃ : (h : ¬c) → y (h₁.mpr_not h) = v h) :
    dite b x y = dite c u v := by
  cases Decidable.em c with
  | inl h => rw [dif_pos (h₁.mpr_prop h), dif_pos h, h₂ h]
  | inr h => rw [dif_neg (h₁.mpr_not h), dif_neg h, h₃ h]

theorem apply_ite {β : Sort v} (f : α → β) (P : Prop) [Decidable P] (x y : α) :
    f (if P then x else y) = if P then f x else f y :=
  (Decidable.em P).elim (fun h => by rw [if_pos h, if_pos h]) (fun h => by rw [if_neg h, if_neg h])

theorem apply_dite {β : Sort v} (f : α → β) (P : Prop) [Decidable P] (x : P → α) (y : ¬P → α) :
    f (dite P x y) = dite P (fun h => f (x h)) (fun h => f (y h)) :=
  (Decidable.em P).elim (fun h => by rw [dif_pos h, dif_pos h]) (fun h => by rw [dif_neg h, dif_neg h])
end

/-! ## Decidable propositions -/

namespace Decidable

@[macro_inline] def byCases {p : Prop} {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q :=
  match dec with
  | isTrue h => h1 h
  | isFalse h => h2 h

theorem byContradiction {p : Prop} [dec : Decidable p] (h : ¬p → False) : p :=
  byCases id fun np => False.elim (h np)

theorem of_not_not {p : Prop} [Decidable p] : ¬ ¬p → p := fun h => byContradiction h

theorem not_not_iff {p : Prop} [Decidable p] : (¬ ¬p) ↔ p := ⟨of_not_not, not_not_intro⟩
@[simp] theorem not_not {p : Prop} [Decidable p] : (¬ ¬p) ↔ p := ⟨of_not_not, not_not_intro⟩

theorem not_and_iff_or_not_not {a b : Prop} [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => byCases (fun ha => .inr fun hb => h ⟨ha, hb⟩) .inl, fun h ⟨ha, hb⟩ => h.elim (· ha) (· hb)⟩

theorem not_imp_comm {a b : Prop} [Decidable a] (h : ¬a → b) : ¬b → a := fun hb => byContradiction fun ha => hb (h ha)

theorem decide_eq_true {p : Prop} [inst : Decidable p] : p → decide p = true := fun h =>
  match inst with
  | isTrue _ => rfl
  | isFalse h' => absurd h h'

end Decidable

@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p := by
  apply propext
  cases ‹Decidable p› with
  | isTrue h => exact ⟨fun _ => h, fun _ => rfl⟩
  | isFalse h => exact ⟨fun h' => Bool.noConfusion h', fun h' => absurd h' h⟩

theorem decide_eq_true {p : Prop} [Decidable p] (h : p) : decide p = true := by rw [decide_eq_true_eq]; exact h
theorem of_decide_eq_true {p : Prop} [inst : Decidable p] (h : decide p = true) : p := decide_eq_true_eq (p := p) ▸ h
theorem decide_eq_false {p : Prop} [inst : Decidable p] (h : ¬p) : decide p = false := by
  cases inst with
  | isTrue h' => exact absurd h' h
  | isFalse _ => rfl
theorem of_decide_eq_false {p : Prop} [inst : Decidable p] (h : decide p = false) : ¬p := fun hp => by
  rw [decide_eq_true hp] at h; cases h
@[simp] theorem decide_eq_false_iff_not {p : Prop} [Decidable p] : (decide p = false) ↔ ¬p :=
  ⟨of_decide_eq_false, decide_eq_false⟩
@[simp] theorem decide_true {h : Decidable True} : @decide True h = true := decide_eq_true trivial
@[simp] theorem decide_false {h : Decidable False} : @decide False h = false := decide_eq_false id
@[macro_inline] instance instDecidableAnd {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ∧ q) :=
  match dp with
  | isTrue hp =>
    match dq with
    | isTrue hq => isTrue ⟨hp, hq⟩
    | isFalse hq => isFalse fun h => hq h.2
  | isFalse hp => isFalse fun h => hp h.1

@[macro_inline] instance instDecidableOr {p q : Prop} [dp : Decidable p] [dq : Decidable q] : Decidable (p ∨ q) :=
  match dp with
  | isTrue hp => isTrue (.inl hp)
  | isFalse hp =>
    match dq with
    | isTrue hq => isTrue (.inr hq)
    | isFalse hq => isFalse fun h => h.elim hp hq

@[macro_inline] instance instDecidableNot {p : Prop} [dp : Decidable p] : Decidable (¬p) :=
  match dp with
  | isTrue hp => isFalse fun h => h hp
  | isFalse hp => isTrue hp

@[macro_inline] instance instDecidableForall {p q : Prop} [Decidable p] [Decidable q] : Decidable (p → q) :=
  if hp : p then
    if hq : q then isTrue fun _ => hq
    else isFalse fun h => hq (h hp)
  else isTrue fun h => absurd h hp

@[macro_inline] instance instDecidableIff {p q : Prop} [Decidable p] [Decidable q] : Decidable (p ↔ q) :=
  if hp : p then
    if hq : q then isTrue ⟨fun _ => hq, fun _ => hp⟩
    else isFalse fun h => hq (h.1 hp)
  else
    if hq : q then isFalse fun h => hp (h.2 hq)
    else isTrue ⟨fun h => absurd h hp, fun h => absurd h hq⟩

instance instDecidableNe {α : Sort u} [DecidableEq α] (a b : α) : Decidable (a ≠ b) :=
  instDecidableNot (p := a = b)

@[reducible, inline] def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b :=
  if ha : a then isTrue (h.mp ha) else isFalse fun hb => ha (h.mpr hb)

def decidable_of_decidable_of_iff {p q : Prop} [Decidable p] (h : p ↔ q) : Decidable q :=
  if hp : p then isTrue (h.mp hp) else isFalse fun hq => hp (h.mpr hq)

set_option checkBinderAnnotations false in
/-- A term of a class, found by instance search. -/
abbrev inferInstance {α : Sort u} [i : α] : α := i

