prelude
import Init.Nat.Lemmas
import Init.List.Basic

/-!
# Lemmas on propositions, Booleans, options, pairs, sums and subtypes

Names, argument explicitness and statements follow the official library.
-/

set_option autoImplicit false

universe u v w x

/-! ## Propositions -/

section
variable {a b c d p q : Prop}

@[simp] theorem imp_false : (a → False) ↔ ¬a := Iff.rfl
@[simp] theorem imp_self : (a → a) ↔ True := iff_true_intro id
theorem imp_intro {α β : Prop} (h : α) : β → α := fun _ => h
theorem imp.swap {a b : Sort u} {c : Prop} : (a → b → c) ↔ (b → a → c) := ⟨fun h y x => h x y, fun h x y => h y x⟩
theorem imp_not_comm : (a → ¬b) ↔ (b → ¬a) := imp.swap
theorem imp_congr_left (h : a ↔ b) : (a → c) ↔ (b → c) := imp_congr h Iff.rfl
theorem imp_congr_right (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
  ⟨fun f ha => (h ha).mp (f ha), fun f ha => (h ha).mpr (f ha)⟩
theorem imp_iff_right {a : Prop} (ha : a) : (a → b) ↔ b := ⟨fun f => f ha, fun h _ => h⟩
theorem imp_iff_not (hb : ¬b) : (a → b) ↔ ¬a := ⟨fun f ha => hb (f ha), fun h ha => absurd ha h⟩
theorem iff_def : (a ↔ b) ↔ (a → b) ∧ (b → a) := ⟨fun h => ⟨h.mp, h.mpr⟩, fun h => ⟨h.1, h.2⟩⟩
theorem iff_iff_implies_and_implies : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_def
theorem not_iff_false_intro (h : a) : ¬a ↔ False := iff_of_false (not_not_intro h) id
theorem and_iff_left (hb : b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, hb⟩⟩
theorem and_iff_right (ha : a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨ha, hb⟩⟩
theorem and_congr_left (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  ⟨fun ⟨ha, hc⟩ => ⟨(h hc).mp ha, hc⟩, fun ⟨hb, hc⟩ => ⟨(h hc).mpr hb, hc⟩⟩
@[simp] theorem and_congr_left_iff : (a ∧ c ↔ b ∧ c) ↔ c → (a ↔ b) :=
  ⟨fun h hc => ⟨fun ha => (h.mp ⟨ha, hc⟩).1, fun hb => (h.mpr ⟨hb, hc⟩).1⟩, and_congr_left⟩
@[simp] theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h ha => ⟨fun hb => (h.mp ⟨ha, hb⟩).2, fun hc => (h.mpr ⟨ha, hc⟩).2⟩, and_congr_right⟩
theorem and_right_comm : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b := by rw [and_assoc, and_comm (a := b), and_assoc]
theorem and_rotate : a ∧ b ∧ c ↔ b ∧ c ∧ a := by rw [and_left_comm, and_comm (a := a)]
theorem and_and_and_comm : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d := by
  rw [and_assoc, and_assoc, and_left_comm (a := b)]
theorem and_not_self (h : a ∧ ¬a) : False := h.2 h.1
theorem not_and_self (h : ¬a ∧ a) : False := h.1 h.2
theorem not_and_of_not_left (b : Prop) (h : ¬a) : ¬(a ∧ b) := fun h' => h h'.1
theorem not_and_of_not_right (a : Prop) {b : Prop} (h : ¬b) : ¬(a ∧ b) := fun h' => h h'.2
theorem or_left_comm : a ∨ (b ∨ c) ↔ b ∨ (a ∨ c) := by rw [← or_assoc, ← or_assoc, or_comm (a := a)]
theorem or_right_comm : (a ∨ b) ∨ c ↔ (a ∨ c) ∨ b := by rw [or_assoc, or_assoc, or_comm (a := b)]
theorem or_congr_left (h : a ↔ b) : a ∨ c ↔ b ∨ c := or_congr h Iff.rfl
theorem or_congr_right (h : b ↔ c) : a ∨ b ↔ a ∨ c := or_congr Iff.rfl h
theorem or_iff_left (hb : ¬b) : a ∨ b ↔ a := ⟨fun h => h.resolve_right hb, .inl⟩
theorem or_iff_right (ha : ¬a) : a ∨ b ↔ b := ⟨fun h => h.resolve_left ha, .inr⟩
theorem or_and_left : a ∨ b ∧ c ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => h.elim (fun ha => ⟨.inl ha, .inl ha⟩) fun ⟨hb, hc⟩ => ⟨.inr hb, .inr hc⟩,
   fun ⟨h₁, h₂⟩ => h₁.elim .inl fun hb => h₂.elim .inl fun hc => .inr ⟨hb, hc⟩⟩
theorem and_or_right : (a ∧ b) ∨ c ↔ (a ∨ c) ∧ (b ∨ c) := by rw [or_comm, or_and_left, or_comm, or_comm (a := c)]
theorem not_or_intro (ha : ¬a) (hb : ¬b) : ¬(a ∨ b) := fun h => h.elim ha hb
theorem Or.rotate (h : a ∨ b ∨ c) : b ∨ c ∨ a := h.elim (fun h => .inr (.inr h)) fun h => h.elim .inl fun h => .inr (.inl h)
theorem not_not_of_not_imp (h : ¬(a → b)) : ¬¬a := fun ha => h fun a => absurd a ha
theorem not_of_not_imp (h : ¬(a → b)) : ¬b := fun hb => h fun _ => hb
theorem not_and' : ¬(a ∧ b) ↔ b → ¬a := not_and.trans imp_not_comm
theorem not_imp_of_and_not (h : a ∧ ¬b) : ¬(a → b) := fun h' => h.2 (h' h.1)
end

namespace Decidable
variable {a b : Prop}
theorem not_imp_not [Decidable a] : (¬a → ¬b) ↔ (b → a) :=
  ⟨fun h hb => Decidable.byContradiction fun ha => h ha hb, fun h ha hb => ha (h hb)⟩
theorem or_iff_not_imp_left [Decidable a] : a ∨ b ↔ (¬a → b) := ⟨Or.resolve_left, fun h => (Decidable.em a).imp id h⟩
theorem or_iff_not_imp_right [Decidable b] : a ∨ b ↔ (¬b → a) := or_comm.trans or_iff_not_imp_left
theorem not_imp_iff_and_not [Decidable a] : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨of_not_not (not_not_of_not_imp h), not_of_not_imp h⟩, not_imp_of_and_not⟩
theorem imp_iff_not_or [Decidable a] : (a → b) ↔ (¬a ∨ b) :=
  ⟨fun h => (Decidable.em a).elim (fun ha => .inr (h ha)) .inl, fun h ha => h.elim (absurd ha) id⟩
theorem not_iff_not [Decidable a] [Decidable b] : (¬a ↔ ¬b) ↔ (a ↔ b) :=
  ⟨fun h => ⟨not_imp_not.mp h.mpr, not_imp_not.mp h.mp⟩, not_congr⟩
theorem not_iff_comm [Decidable a] [Decidable b] : (¬a ↔ b) ↔ (¬b ↔ a) :=
  ⟨fun h => ⟨fun hb => byContradiction fun ha => hb (h.mp ha), fun ha hb => h.mpr hb ha⟩,
   fun h => ⟨fun ha => byContradiction fun hb => ha (h.mp hb), fun hb ha => h.mpr ha hb⟩⟩
theorem iff_iff_and_or_not_and_not [Decidable b] : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) :=
  ⟨fun h => (Decidable.em b).elim (fun hb => .inl ⟨h.mpr hb, hb⟩) fun hb => .inr ⟨fun ha => hb (h.mp ha), hb⟩,
   fun h => h.elim (fun ⟨ha, hb⟩ => iff_of_true ha hb) fun ⟨ha, hb⟩ => iff_of_false ha hb⟩
end Decidable

namespace Classical
variable {a b : Prop}
theorem or_iff_not_imp_left : a ∨ b ↔ (¬a → b) := Decidable.or_iff_not_imp_left
theorem or_iff_not_imp_right : a ∨ b ↔ (¬b → a) := Decidable.or_iff_not_imp_right
theorem not_imp_not : (¬a → ¬b) ↔ (b → a) := Decidable.not_imp_not
theorem not_imp_iff_and_not : ¬(a → b) ↔ a ∧ ¬b := Decidable.not_imp_iff_and_not
theorem imp_iff_not_or : (a → b) ↔ ¬a ∨ b := Decidable.imp_iff_not_or
theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => byContradiction fun hn => h fun x hx => hn ⟨x, hx⟩, fun ⟨x, hx⟩ h => h x hx⟩
theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  ⟨fun h x => byContradiction fun hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => hx (h x)⟩
theorem exists_of_not_forall_not {α : Sort u} {p : α → Prop} (h : ¬∀ a, ¬p a) : ∃ a, p a := not_forall_not.mp h
end Classical

section
variable {α : Sort u} {β : Sort v} {p q : α → Prop} {b : Prop}
@[simp] theorem forall_exists_index {q : (∃ x, p x) → Prop} : (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun h x hpx => h ⟨x, hpx⟩, fun h ⟨x, hpx⟩ => h x hpx⟩
theorem exists_comm {p : α → β → Prop} : (∃ a b, p a b) ↔ ∃ b a, p a b :=
  ⟨fun ⟨a, b, h⟩ => ⟨b, a, h⟩, fun ⟨b, a, h⟩ => ⟨a, b, h⟩⟩
theorem forall_comm {p : α → β → Prop} : (∀ a b, p a b) ↔ ∀ b a, p a b := ⟨fun h b a => h a b, fun h a b => h b a⟩
@[simp] theorem exists_eq_right' {a' : α} : (∃ a, p a ∧ a' = a) ↔ p a' := ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩
@[simp] theorem forall_eq_or_imp {a' : α} : (∀ a, a = a' ∨ q a → p a) ↔ p a' ∧ ∀ a, q a → p a :=
  ⟨fun h => ⟨h a' (.inl rfl), fun a ha => h a (.inr ha)⟩, fun ⟨h₁, h₂⟩ a ha => ha.elim (fun e => e ▸ h₁) (h₂ a)⟩
@[simp] theorem exists_eq_or_imp {a' : α} : (∃ a, (a = a' ∨ q a) ∧ p a) ↔ p a' ∨ ∃ a, q a ∧ p a :=
  ⟨fun ⟨a, h, hp⟩ => h.elim (fun e => .inl (e ▸ hp)) fun h => .inr ⟨a, h, hp⟩,
   fun h => h.elim (fun h => ⟨a', .inl rfl, h⟩) fun ⟨a, h, hp⟩ => ⟨a, .inr h, hp⟩⟩
@[simp] theorem exists_exists_and_eq_and {f : α → β} {p : α → Prop} {q : β → Prop} :
    (∃ b, (∃ a, p a ∧ f a = b) ∧ q b) ↔ ∃ a, p a ∧ q (f a) :=
  ⟨fun ⟨_, ⟨a, ha, hab⟩, hb⟩ => ⟨a, ha, hab.symm ▸ hb⟩, fun ⟨a, hp, hq⟩ => ⟨f a, ⟨a, hp, rfl⟩, hq⟩⟩
@[simp] theorem exists_exists_eq_and {f : α → β} {p : β → Prop} : (∃ b, (∃ a, f a = b) ∧ p b) ↔ ∃ a, p (f a) :=
  ⟨fun ⟨_, ⟨a, ha⟩, hb⟩ => ⟨a, ha.symm ▸ hb⟩, fun ⟨a, ha⟩ => ⟨f a, ⟨a, rfl⟩, ha⟩⟩
@[simp] theorem forall_const (α : Sort u) [i : Nonempty α] : (α → b) ↔ b := ⟨i.elim, fun hb _ => hb⟩
theorem forall_imp (h : ∀ a, p a → q a) : (∀ a, p a) → ∀ a, q a := fun h' a => h a (h' a)
theorem not_forall_of_exists_not (h : ∃ x, ¬p x) : ¬∀ x, p x := fun h' => h.elim fun x hx => hx (h' x)
theorem exists_prop_of_true {p : Prop} {q : p → Prop} (h : p) : (∃ h' : p, q h') ↔ q h := ⟨fun ⟨_, hq⟩ => hq, fun hq => ⟨h, hq⟩⟩
end

section
variable {α : Sort u} {c : Prop} [Decidable c]
@[simp] theorem ite_eq_left_iff {a b : α} : (if c then a else b) = a ↔ ¬c → b = a := by
  by_cases h : c
  · rw [ite_eq_left h]; exact ⟨fun _ h' => absurd h h', fun _ => rfl⟩
  · rw [ite_eq_right h]; exact ⟨fun e _ => e, fun e => e h⟩
@[simp] theorem ite_eq_right_iff {a b : α} : (if c then a else b) = b ↔ c → a = b := by
  by_cases h : c
  · rw [ite_eq_left h]; exact ⟨fun e _ => e, fun e => e h⟩
  · rw [ite_eq_right h]; exact ⟨fun _ h' => absurd h' h, fun _ => rfl⟩
theorem ite_not (a b : α) : (if ¬c then a else b) = if c then b else a := by
  by_cases h : c
  · rw [ite_eq_right (not_not_intro h), ite_eq_left h]
  · rw [ite_eq_left h, ite_eq_right h]
end

instance exists_prop_decidable {p : Prop} (P : p → Prop) [Decidable p] [∀ h, Decidable (P h)] : Decidable (∃ h, P h) :=
  if h : p then decidable_of_iff (P h) ⟨fun h2 => ⟨h, h2⟩, fun ⟨_, h2⟩ => h2⟩
  else isFalse fun ⟨h', _⟩ => h h'

instance forall_prop_decidable {p : Prop} (P : p → Prop) [Decidable p] [∀ h, Decidable (P h)] : Decidable (∀ h, P h) :=
  if h : p then decidable_of_iff (P h) ⟨fun h2 _ => h2, fun h2 => h2 h⟩
  else isTrue fun h2 => absurd h2 h

/-! ## Booleans -/

/-- Boolean equality is reflexive. -/
class ReflBEq (α : Type u) [BEq α] : Prop where
  rfl {a : α} : (a == a) = true

/-- Boolean equality is equality. -/
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  eq_of_beq : {a b : α} → (a == b) = true → a = b

export LawfulBEq (eq_of_beq)

instance {α : Type u} [DecidableEq α] : LawfulBEq α where
  rfl := decide_eq_true rfl
  eq_of_beq := of_decide_eq_true

namespace Bool
variable {x y z b : Bool}

theorem false_ne_true : false ≠ true := fun h => Bool.noConfusion h
@[simp] theorem false_eq_true : (false = true) = False := eq_false fun h => Bool.noConfusion h
@[simp] theorem true_eq_false : (true = false) = False := eq_false fun h => Bool.noConfusion h
theorem eq_false_or_eq_true (b : Bool) : b = true ∨ b = false := by cases b <;> simp
theorem eq_true_of_not_eq_false (h : ¬b = false) : b = true := (eq_false_or_eq_true b).resolve_right h
theorem eq_false_of_not_eq_true (h : ¬b = true) : b = false := (eq_false_or_eq_true b).resolve_left h
theorem ne_false_of_eq_true (h : b = true) : b ≠ false := fun e => false_ne_true (e.symm.trans h)
theorem ne_true_of_eq_false (h : b = false) : b ≠ true := fun e => false_ne_true (h.symm.trans e)
@[simp] protected theorem not_eq_true (b : Bool) : (¬b = true) = (b = false) :=
  propext ⟨eq_false_of_not_eq_true, ne_true_of_eq_false⟩
@[simp] protected theorem not_eq_false (b : Bool) : (¬b = false) = (b = true) :=
  propext ⟨eq_true_of_not_eq_false, ne_false_of_eq_true⟩
theorem eq_false_iff : b = false ↔ b ≠ true := ⟨ne_true_of_eq_false, eq_false_of_not_eq_true⟩
theorem ne_false_iff : b ≠ false ↔ b = true := ⟨eq_true_of_not_eq_false, ne_false_of_eq_true⟩
theorem eq_iff_iff {a b : Bool} : a = b ↔ (a = true ↔ b = true) :=
  ⟨fun h => h ▸ Iff.rfl, fun h => by cases a <;> cases b <;> simp_all⟩

@[simp] theorem not_true : (!true) = false := rfl
@[simp] theorem not_false : (!false) = true := rfl
@[simp] theorem not_not (b : Bool) : (!!b) = b := by cases b <;> rfl
@[simp] protected theorem not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := by cases b <;> simp
@[simp] protected theorem not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := by cases b <;> simp
@[simp] theorem and_true (b : Bool) : (b && true) = b := by cases b <;> rfl
@[simp] theorem true_and (b : Bool) : (true && b) = b := rfl
@[simp] theorem and_false (b : Bool) : (b && false) = false := by cases b <;> rfl
@[simp] theorem false_and (b : Bool) : (false && b) = false := rfl
@[simp] theorem or_true (b : Bool) : (b || true) = true := by cases b <;> rfl
@[simp] theorem true_or (b : Bool) : (true || b) = true := rfl
@[simp] theorem or_false (b : Bool) : (b || false) = b := by cases b <;> rfl
@[simp] theorem false_or (b : Bool) : (false || b) = b := rfl
@[simp] theorem and_self (b : Bool) : (b && b) = b := by cases b <;> rfl
@[simp] theorem or_self (b : Bool) : (b || b) = b := by cases b <;> rfl
theorem and_comm (x y : Bool) : (x && y) = (y && x) := by cases x <;> cases y <;> rfl
theorem or_comm (x y : Bool) : (x || y) = (y || x) := by cases x <;> cases y <;> rfl
theorem and_assoc (x y z : Bool) : (x && y && z) = (x && (y && z)) := by cases x <;> rfl
theorem or_assoc (x y z : Bool) : (x || y || z) = (x || (y || z)) := by cases x <;> rfl
@[simp] theorem not_and (x y : Bool) : (!(x && y)) = (!x || !y) := by cases x <;> rfl
@[simp] theorem not_or (x y : Bool) : (!(x || y)) = (!x && !y) := by cases x <;> rfl
@[simp] theorem and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := by
  cases a <;> cases b <;> simp
@[simp] theorem or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := by
  cases a <;> cases b <;> simp
theorem and_eq_true_iff : (x && y) = true ↔ x = true ∧ y = true := by rw [and_eq_true]
theorem or_eq_true_iff : (x || y) = true ↔ x = true ∨ y = true := by rw [or_eq_true]
theorem and_eq_false_iff : (x && y) = false ↔ x = false ∨ y = false := by cases x <;> cases y <;> simp
@[simp] theorem or_eq_false_iff : (x || y) = false ↔ x = false ∧ y = false := by cases x <;> cases y <;> simp
theorem cond_eq_ite {α : Sort u} (b : Bool) (t e : α) : cond b t e = if b = true then t else e := by cases b <;> rfl
@[simp] theorem cond_self {α : Sort u} (c : Bool) (t : α) : cond c t t = t := by cases c <;> rfl
@[simp] theorem cond_not {α : Sort u} (b : Bool) (t e : α) : cond (!b) t e = cond b e t := by cases b <;> rfl
@[simp] theorem decide_eq_true {b : Bool} [h : Decidable (b = true)] : decide (b = true) = b := by
  cases b with
  | false => exact _root_.decide_eq_false false_ne_true
  | true => exact _root_.decide_eq_true rfl
@[simp] theorem decide_and (p q : Prop) {dpq : Decidable (p ∧ q)} [dp : Decidable p] [dq : Decidable q] :
    decide (p ∧ q) = (decide p && decide q) := by
  rw [eq_iff_iff, and_eq_true, decide_eq_true_eq, decide_eq_true_eq, decide_eq_true_eq]
@[simp] theorem decide_or (p q : Prop) {dpq : Decidable (p ∨ q)} [dp : Decidable p] [dq : Decidable q] :
    decide (p ∨ q) = (decide p || decide q) := by
  rw [eq_iff_iff, or_eq_true, decide_eq_true_eq, decide_eq_true_eq, decide_eq_true_eq]
protected theorem «forall» {p : Bool → Prop} : (∀ b, p b) ↔ p false ∧ p true :=
  ⟨fun h => ⟨h false, h true⟩, fun ⟨h₁, h₂⟩ b => by cases b <;> assumption⟩
protected theorem «exists» {p : Bool → Prop} : (∃ b, p b) ↔ p false ∨ p true :=
  ⟨fun ⟨b, h⟩ => by cases b; exact .inl h; exact .inr h, fun h => h.elim (fun h => ⟨_, h⟩) fun h => ⟨_, h⟩⟩
instance {p : Bool → Prop} [DecidablePred p] : Decidable (∀ x, p x) := decidable_of_iff _ Bool.forall.symm
instance {p : Bool → Prop} [DecidablePred p] : Decidable (∃ x, p x) := decidable_of_iff _ Bool.exists.symm
end Bool

@[simp] theorem cond_true {α : Sort u} (a b : α) : cond true a b = a := rfl
@[simp] theorem cond_false {α : Sort u} (a b : α) : cond false a b = b := rfl
theorem decide_eq_true_iff {p : Prop} [Decidable p] : decide p = true ↔ p := by rw [decide_eq_true_eq]
@[simp] theorem decide_eq_false_eq {p : Prop} [Decidable p] : (decide p = false) = ¬p := propext decide_eq_false_iff_not
@[simp] theorem decide_not {p : Prop} [g : Decidable p] [h : Decidable (¬p)] : decide (¬p) = !decide p := by
  rw [Bool.eq_iff_iff, Bool.not_eq_true', decide_eq_true_eq, decide_eq_false_iff_not]
theorem not_decide_eq_true {p : Prop} [h : Decidable p] : ((!decide p) = true) = ¬p := by
  rw [Bool.not_eq_true', decide_eq_false_eq]
@[simp] theorem decide_eq_decide {p q : Prop} {_ : Decidable p} {_ : Decidable q} : decide p = decide q ↔ (p ↔ q) := by
  rw [Bool.eq_iff_iff, decide_eq_true_eq, decide_eq_true_eq]
theorem decide_implies (u v : Prop) [duv : Decidable (u → v)] [du : Decidable u] {dv : u → Decidable v} :
    decide (u → v) = if h : u then @decide v (dv h) else true := by
  by_cases h : u
  · rw [dite_eq_left h]
    have := dv h
    exact decide_eq_decide.mpr (imp_iff_right h)
  · rw [dite_eq_right h]
    exact decide_eq_true fun h' => absurd h' h

section
variable {α : Type u} [BEq α] {a b : α}
@[simp] theorem beq_self_eq_true [ReflBEq α] (a : α) : (a == a) = true := ReflBEq.rfl
theorem beq_of_eq [ReflBEq α] {a b : α} (h : a = b) : (a == b) = true := h ▸ ReflBEq.rfl
@[simp] theorem beq_iff_eq [LawfulBEq α] {a b : α} : (a == b) = true ↔ a = b := ⟨eq_of_beq, beq_of_eq⟩
@[simp] theorem beq_eq_false_iff_ne [LawfulBEq α] {a b : α} : (a == b) = false ↔ a ≠ b := by
  rw [Bool.eq_false_iff]; exact not_congr beq_iff_eq
@[simp] theorem bne_iff_ne [LawfulBEq α] {a b : α} : (a != b) = true ↔ a ≠ b := by
  rw [bne, Bool.not_eq_true', beq_eq_false_iff_ne]
theorem bne_self_eq_false [ReflBEq α] (a : α) : (a != a) = false := by rw [bne, beq_self_eq_true]; rfl
theorem ne_of_beq_false [LawfulBEq α] {a b : α} (h : (a == b) = false) : a ≠ b := beq_eq_false_iff_ne.mp h
end

namespace Nat
theorem beq_eq_true_eq {a b : Nat} : ((a == b) = true) = (a = b) :=
  propext ⟨Nat.eq_of_beq_eq_true, fun h => h ▸ Nat.beq_refl a⟩
instance : LawfulBEq Nat where
  rfl := Nat.beq_refl _
  eq_of_beq := Nat.eq_of_beq_eq_true
theorem beq_eq {x y : Nat} : (Nat.beq x y = true) = (x = y) := beq_eq_true_eq
theorem ble_eq {x y : Nat} : (Nat.ble x y = true) = (x ≤ y) := propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩
end Nat

/-! ## Options -/

namespace Option
variable {α : Type u} {β : Type v} {γ : Type w} {a b : α} {o : Option α}

theorem some_ne_none (x : α) : some x ≠ none := fun h => Option.noConfusion rfl (heq_of_eq h)
theorem some_inj {a b : α} : some a = some b ↔ a = b := ⟨Option.some.inj, congrArg some⟩
@[simp] theorem isSome_none : (@none α).isSome = false := rfl
@[simp] theorem isSome_some : (some a).isSome = true := rfl
@[simp] theorem isNone_none : (@none α).isNone = true := rfl
@[simp] theorem isNone_some : (some a).isNone = false := rfl
@[simp] theorem getD_none : getD none a = a := rfl
@[simp] theorem getD_some : getD (some a) b = a := rfl
@[simp] theorem map_none (f : α → β) : none.map f = none := rfl
@[simp] theorem map_some (f : α → β) (a : α) : (some a).map f = some (f a) := rfl
@[simp] theorem bind_none (f : α → Option β) : none.bind f = none := rfl
@[simp] theorem bind_some (a : α) (f : α → Option β) : (some a).bind f = f a := rfl
@[simp] theorem bind_fun_some (x : Option α) : x.bind some = x := by cases x <;> rfl
@[simp] theorem bind_fun_none (x : Option α) : x.bind (fun _ => none (α := β)) = none := by cases x <;> rfl
@[simp] theorem elim_none (x : β) (f : α → β) : Option.elim none x f = x := rfl
@[simp] theorem elim_some (x : β) (f : α → β) (a : α) : (some a).elim x f = f a := rfl
theorem isSome_iff_exists : o.isSome = true ↔ ∃ a, o = some a := by
  cases o with
  | none => exact ⟨fun h => absurd h Bool.false_ne_true, fun ⟨_, h⟩ => absurd h.symm (some_ne_none _)⟩
  | some a => exact ⟨fun _ => ⟨a, rfl⟩, fun _ => rfl⟩
theorem isNone_iff_eq_none : o.isNone = true ↔ o = none := by
  cases o with
  | none => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | some a => exact ⟨fun h => absurd h Bool.false_ne_true, fun h => absurd h (some_ne_none _)⟩
theorem ne_none_iff_exists : o ≠ none ↔ ∃ x, some x = o := by
  cases o with
  | none => exact ⟨fun h => absurd rfl h, fun ⟨x, h⟩ => absurd h (some_ne_none x)⟩
  | some a => exact ⟨fun _ => ⟨a, rfl⟩, fun _ => some_ne_none a⟩
theorem ne_none_iff_exists' : o ≠ none ↔ ∃ x, o = some x :=
  ne_none_iff_exists.trans (exists_congr fun _ => eq_comm)
theorem eq_none_iff_forall_ne_some : o = none ↔ ∀ a, o ≠ some a := by
  cases o with
  | none => exact ⟨fun _ a h => some_ne_none a h.symm, fun _ => rfl⟩
  | some a => exact ⟨fun h => absurd h (some_ne_none a), fun h => absurd rfl (h a)⟩
@[ext] theorem ext {o₁ o₂ : Option α} (h : ∀ a, o₁ = some a ↔ o₂ = some a) : o₁ = o₂ := by
  cases o₁ with
  | none => cases o₂ with
    | none => rfl
    | some b => exact (h b).mpr rfl
  | some a => exact ((h a).mp rfl).symm
theorem map_eq_some_iff {b : β} {x : Option α} {f : α → β} : x.map f = some b ↔ ∃ a, x = some a ∧ f a = b := by
  cases x with
  | none => exact ⟨fun h => absurd h.symm (some_ne_none b), fun ⟨_, h, _⟩ => absurd h.symm (some_ne_none _)⟩
  | some a =>
    exact ⟨fun h => ⟨a, rfl, Option.some.inj h⟩, fun ⟨a', h, e⟩ => by rw [Option.some.inj h, map_some, e]⟩
@[simp] theorem map_eq_none_iff {x : Option α} {f : α → β} : x.map f = none ↔ x = none := by
  cases x with
  | none => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | some a => exact ⟨fun h => absurd h (some_ne_none _), fun h => absurd h (some_ne_none _)⟩
theorem bind_eq_some_iff {x : Option α} {f : α → Option β} {b : β} :
    x.bind f = some b ↔ ∃ a, x = some a ∧ f a = some b := by
  cases x with
  | none => exact ⟨fun h => absurd h.symm (some_ne_none b), fun ⟨_, h, _⟩ => absurd h.symm (some_ne_none _)⟩
  | some a => exact ⟨fun h => ⟨a, rfl, h⟩, fun ⟨a', h, e⟩ => by rw [Option.some.inj h, bind_some, e]⟩
theorem bind_eq_none_iff {x : Option α} {f : α → Option β} : x.bind f = none ↔ ∀ a, x = some a → f a = none := by
  cases x with
  | none => exact ⟨fun _ _ h => absurd h.symm (some_ne_none _), fun _ => rfl⟩
  | some a => exact ⟨fun h a' e => Option.some.inj e ▸ h, fun h => h a rfl⟩
@[simp] theorem isSome_map {x : Option α} {f : α → β} : (x.map f).isSome = x.isSome := by cases x <;> rfl
@[simp] theorem isNone_map {x : Option α} {f : α → β} : (x.map f).isNone = x.isNone := by cases x <;> rfl
@[simp] theorem map_map (h : β → γ) (g : α → β) (x : Option α) : (x.map g).map h = x.map (h ∘ g) := by cases x <;> rfl
@[simp] theorem map_id_apply {x : Option α} : Option.map id x = x := by cases x <;> rfl
@[simp] theorem map_id_fun {α : Type u} : Option.map (id : α → α) = id := funext fun _ => map_id_apply
theorem map_congr {x : Option α} {f g : α → β} (h : ∀ a, x = some a → f a = g a) : x.map f = x.map g := by
  cases x with
  | none => rfl
  | some a => exact congrArg some (h a rfl)
theorem bind_congr {o : Option α} {f g : α → Option β} (h : ∀ a, o = some a → f a = g a) : o.bind f = o.bind g := by
  cases o with
  | none => rfl
  | some a => exact h a rfl
theorem bind_assoc (x : Option α) (f : α → Option β) (g : β → Option γ) :
    (x.bind f).bind g = x.bind fun y => (f y).bind g := by cases x <;> rfl
theorem bind_map {f : α → β} {g : β → Option γ} {x : Option α} : (x.map f).bind g = x.bind (g ∘ f) := by cases x <;> rfl
theorem map_bind {f : α → Option β} {g : β → γ} {x : Option α} : (x.bind f).map g = x.bind (Option.map g ∘ f) := by
  cases x <;> rfl
theorem map_eq_bind {f : α → β} {x : Option α} : x.map f = x.bind (some ∘ f) := by cases x <;> rfl
theorem getD_map (f : α → β) (x : α) (o : Option α) : (o.map f).getD (f x) = f (o.getD x) := by cases o <;> rfl
theorem map_inj_right {f : α → β} {o o' : Option α} (w : ∀ x y, f x = f y → x = y) : o.map f = o'.map f ↔ o = o' := by
  cases o with
  | none =>
    cases o' with
    | none => exact ⟨fun _ => rfl, fun _ => rfl⟩
    | some b => exact ⟨fun h => absurd h.symm (some_ne_none _), fun h => absurd h.symm (some_ne_none _)⟩
  | some a =>
    cases o' with
    | none => exact ⟨fun h => absurd h (some_ne_none _), fun h => absurd h (some_ne_none _)⟩
    | some b => exact ⟨fun h => congrArg some (w a b (Option.some.inj h)), fun h => h ▸ rfl⟩
protected theorem «forall» {p : Option α → Prop} : (∀ x, p x) ↔ p none ∧ ∀ x, p (some x) :=
  ⟨fun h => ⟨h none, fun x => h (some x)⟩, fun ⟨h₁, h₂⟩ x => by cases x; exact h₁; exact h₂ _⟩
protected theorem «exists» {p : Option α → Prop} : (∃ x, p x) ↔ p none ∨ ∃ x, p (some x) :=
  ⟨fun ⟨x, h⟩ => by cases x; exact .inl h; exact .inr ⟨_, h⟩,
   fun h => h.elim (fun h => ⟨none, h⟩) fun ⟨x, h⟩ => ⟨some x, h⟩⟩
end Option

/-! ## Pairs, sums, subtypes -/

namespace Prod
variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}

@[ext] protected theorem ext {p q : α × β} (fst : p.fst = q.fst) (snd : p.snd = q.snd) : p = q := by
  cases p; cases q; cases fst; cases snd; rfl
theorem mk_inj {a₁ a₂ : α} {b₁ b₂ : β} : (a₁, b₁) = (a₂, b₂) ↔ a₁ = a₂ ∧ b₁ = b₂ :=
  ⟨Prod.mk.inj, fun ⟨h₁, h₂⟩ => by rw [h₁, h₂]⟩
@[simp] protected theorem eta (p : α × β) : (p.1, p.2) = p := rfl
@[simp] protected theorem «forall» {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h x => h x.1 x.2⟩
@[simp] protected theorem «exists» {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun ⟨x, h⟩ => ⟨x.1, x.2, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩
/-- Apply a function to each part of a pair. -/
def map (f : α → γ) (g : β → δ) : α × β → γ × δ
  | (a, b) => (f a, g b)
@[simp] theorem map_apply (f : α → γ) (g : β → δ) (x : α) (y : β) : map f g (x, y) = (f x, g y) := rfl
@[simp] theorem map_fst (f : α → γ) (g : β → δ) (x : α × β) : (map f g x).1 = f x.1 := rfl
@[simp] theorem map_snd (f : α → γ) (g : β → δ) (x : α × β) : (map f g x).2 = g x.2 := rfl
/-- Exchange the parts of a pair. -/
def swap (p : α × β) : β × α := (p.2, p.1)
@[simp] theorem swap_swap (p : α × β) : swap (swap p) = p := rfl
@[simp] theorem fst_swap {p : α × β} : (swap p).1 = p.2 := rfl
@[simp] theorem snd_swap {p : α × β} : (swap p).2 = p.1 := rfl
end Prod

namespace Sum
variable {α : Type u} {β : Type v} {γ : Type w} {δ : Type x}

/-- Case distinction on a sum. -/
protected def elim {γ : Sort w} (f : α → γ) (g : β → γ) : α ⊕ β → γ
  | inl a => f a
  | inr b => g b
@[simp] theorem elim_inl {γ : Sort w} (f : α → γ) (g : β → γ) (x : α) : Sum.elim f g (inl x) = f x := rfl
@[simp] theorem elim_inr {γ : Sort w} (f : α → γ) (g : β → γ) (x : β) : Sum.elim f g (inr x) = g x := rfl
/-- Apply a function to each side of a sum. -/
protected def map (f : α → γ) (g : β → δ) : α ⊕ β → γ ⊕ δ
  | inl a => inl (f a)
  | inr b => inr (g b)
@[simp] theorem map_inl (f : α → γ) (g : β → δ) (x : α) : Sum.map f g (inl x) = inl (f x) := rfl
@[simp] theorem map_inr (f : α → γ) (g : β → δ) (x : β) : Sum.map f g (inr x) = inr (g x) := rfl
@[simp] protected theorem «forall» {p : α ⊕ β → Prop} : (∀ x, p x) ↔ (∀ a, p (inl a)) ∧ ∀ b, p (inr b) :=
  ⟨fun h => ⟨fun a => h (inl a), fun b => h (inr b)⟩, fun ⟨h₁, h₂⟩ x => by cases x; exact h₁ _; exact h₂ _⟩
@[simp] protected theorem «exists» {p : α ⊕ β → Prop} : (∃ x, p x) ↔ (∃ a, p (inl a)) ∨ ∃ b, p (inr b) :=
  ⟨fun ⟨x, h⟩ => by cases x; exact .inl ⟨_, h⟩; exact .inr ⟨_, h⟩,
   fun h => h.elim (fun ⟨a, h⟩ => ⟨inl a, h⟩) fun ⟨b, h⟩ => ⟨inr b, h⟩⟩
theorem inl_ne_inr {a : α} {b : β} : inl a ≠ inr b := fun h => Sum.noConfusion rfl rfl (heq_of_eq h)
theorem inr_ne_inl {a : α} {b : β} : inr b ≠ inl a := fun h => Sum.noConfusion rfl rfl (heq_of_eq h)
end Sum

namespace Subtype
variable {α : Sort u} {p q : α → Prop}

@[ext] protected theorem ext {a1 a2 : {x // p x}} (h : a1.val = a2.val) : a1 = a2 := by
  cases a1; cases a2; cases h; rfl
protected theorem eq {a1 a2 : {x // p x}} (h : a1.val = a2.val) : a1 = a2 := Subtype.ext h
@[simp] theorem eta (a : {x // p x}) (h : p a.val) : mk a.val h = a := rfl
@[simp] protected theorem «forall» {q : {a // p a} → Prop} : (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ :=
  ⟨fun h a b => h ⟨a, b⟩, fun h x => h x.1 x.2⟩
@[simp] protected theorem «exists» {q : {a // p a} → Prop} : (∃ x, q x) ↔ ∃ a b, q ⟨a, b⟩ :=
  ⟨fun ⟨x, h⟩ => ⟨x.1, x.2, h⟩, fun ⟨a, b, h⟩ => ⟨⟨a, b⟩, h⟩⟩
instance [DecidableEq α] : DecidableEq {x // p x} := fun a b =>
  decidable_of_iff (a.val = b.val) ⟨Subtype.ext, congrArg Subtype.val⟩
end Subtype

theorem Sigma.ext {α : Type u} {β : α → Type v} {p q : Sigma β} (fst : p.fst = q.fst) (snd : HEq p.snd q.snd) : p = q := by
  cases p; cases q; cases fst; cases snd; rfl
theorem PUnit.ext (x y : PUnit.{u}) : x = y := rfl
theorem PUnit.eq_punit (a : PUnit.{u}) : a = ⟨⟩ := rfl
