prelude
import Init.Int.Div
import Init.Nat.Accelerated
import Init.Data.Fin

/-!
# Facts about numbers and connectives that `omega` asks for by name

The compiled tactic turns statements about natural numbers, `Fin` and integers into linear facts about
integers with these lemmas.  Names and arguments are those of the official library.
-/

set_option autoImplicit false

universe u v

theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁

/-- Some element as it is known to exist. -/
noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : α := Classical.choose P

theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (P : ∃ a, p a) : p P.choose := Classical.choose_spec P

theorem Decidable.not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b :=
  if ha : a then .inr (h ha) else .inl ha

protected theorem Nat.emod_pos_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : b % a > 0 :=
  Nat.pos_of_ne_zero fun e => h (Nat.dvd_of_mod_eq_zero e)

namespace Fin

theorem val_congr {n : Nat} {a b : Fin n} (h : a = b) : (a.val : Nat) = b.val := congrArg Fin.val h
theorem val_le_of_le {n : Nat} {a b : Fin n} (h : a ≤ b) : a.val ≤ b.val := h
theorem val_le_of_ge {n : Nat} {a b : Fin n} (h : a ≥ b) : b.val ≤ a.val := h
theorem val_add_one_le_of_lt {n : Nat} {a b : Fin n} (h : a < b) : a.val + 1 ≤ b.val := h
theorem val_add_one_le_of_gt {n : Nat} {a b : Fin n} (h : a > b) : b.val + 1 ≤ a.val := h

end Fin

namespace Lean.Omega

/-! ## Connectives -/

theorem and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩

theorem Decidable.or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  if hp : p then .inr fun hq => h ⟨hp, hq⟩ else .inl hp

theorem Decidable.and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) : (p ∧ q) ∨ (¬p ∧ ¬q) :=
  if hq : q then .inl ⟨h.mpr hq, hq⟩ else .inr ⟨fun hp => hq (h.mp hp), hq⟩

theorem Decidable.and_not_or_not_and_of_not_iff {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ↔ q)) :
    p ∧ ¬q ∨ ¬p ∧ q :=
  if hp : p then .inl ⟨hp, fun hq => h ⟨fun _ => hq, fun _ => hp⟩⟩
  else if hq : q then .inr ⟨hp, hq⟩ else absurd ⟨fun h' => absurd h' hp, fun h' => absurd h' hq⟩ h

theorem Decidable.and_not_of_not_imp {p q : Prop} [Decidable p] (h : ¬(p → q)) : p ∧ ¬q :=
  if hp : p then ⟨hp, fun hq => h fun _ => hq⟩ else absurd (fun h' => absurd h' hp) h

theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬P ∧ (if P then a else b) = b) :=
  if h : P then .inl ⟨h, if_pos h⟩ else .inr ⟨h, if_neg h⟩

/-! ## Natural numbers -/

theorem Nat.lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem Nat.le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h

namespace Fin

theorem lt_or_gt_of_ne {n : Nat} {i j : Fin n} (h : i ≠ j) : i < j ∨ i > j :=
  Nat.lt_or_gt_of_ne fun e => h (_root_.Fin.eq_of_val_eq e)
theorem le_of_not_lt {n : Nat} {i j : Fin n} (h : ¬i < j) : j ≤ i := _root_.Nat.le_of_not_lt h
theorem lt_of_not_le {n : Nat} {i j : Fin n} (h : ¬i ≤ j) : j < i := _root_.Nat.lt_of_not_le h

theorem ofNat_val_add {n : Nat} {x y : Fin n} : ((x + y).val : Int) = ((x.val : Int) + (y.val : Int)) % (n : Int) := rfl
theorem ofNat_val_mul {n : Nat} {x y : Fin n} : ((x * y).val : Int) = ((x.val : Int) * (y.val : Int)) % (n : Int) := rfl
theorem ofNat_val_sub {n : Nat} {x y : Fin n} :
    ((x - y).val : Int) = (((n - y.val : Nat) + x.val : Nat) : Int) % (n : Int) := rfl

end Fin

namespace Prod

theorem of_lex {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} (w : Prod.Lex r s p q) :
    r p.fst q.fst ∨ p.fst = q.fst ∧ s p.snd q.snd := Prod.lex_def.mp w

theorem of_not_lex {α : Type u} {r : α → α → Prop} [DecidableEq α] {β : Type v} {s : β → β → Prop} {p q : α × β}
    (w : ¬Prod.Lex r s p q) : ¬r p.fst q.fst ∧ (p.fst ≠ q.fst ∨ ¬s p.snd q.snd) :=
  have h : ¬(r p.fst q.fst ∨ p.fst = q.fst ∧ s p.snd q.snd) := fun h => w (Prod.lex_def.mpr h)
  ⟨fun h' => h (.inl h'), if e : p.fst = q.fst then .inr fun h' => h (.inr ⟨e, h'⟩) else .inl e⟩

theorem fst_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.mk x y).fst = x := rfl
theorem snd_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.mk x y).snd = y := rfl

end Prod

/-! ## Integers -/

namespace Int

theorem natCast_ofNat {x : Nat} : @Nat.cast Int instNatCastInt (OfNat.ofNat x) = OfNat.ofNat x := rfl

theorem ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := by
  induction b with
  | zero => rfl
  | succ b ih => exact congrArg (· * (a : Int)) ih

theorem pos_pow_of_pos (a : Int) (b : Nat) (h : 0 < a) : 0 < a ^ b := by
  obtain ⟨n, rfl⟩ := _root_.Int.eq_ofNat_of_zero_le (_root_.Int.le_of_lt h)
  rw [← ofNat_pow]
  exact _root_.Int.ofNat_lt.mpr (_root_.Nat.pow_pos (_root_.Int.ofNat_lt.mp h))

theorem ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := _root_.Int.ofNat_lt.mpr h
theorem ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := _root_.Int.ofNat_lt.mpr h
theorem ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := _root_.Int.ofNat_le.mpr h
theorem ofNat_congr {a b : Nat} (h : a = b) : (a : Int) = (b : Int) := congrArg _ h

theorem lt_of_not_le {x y : Int} (h : ¬x ≤ y) : y < x := _root_.Int.not_le.mp h
theorem lt_of_not_ge {x y : Int} (h : ¬x ≤ y) : y < x := _root_.Int.not_le.mp h
theorem le_of_not_lt {x y : Int} (h : ¬x < y) : y ≤ x := _root_.Int.not_lt.mp h
theorem le_of_not_gt {x y : Int} (h : ¬y > x) : y ≤ x := _root_.Int.not_lt.mp h
theorem lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h

theorem add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by rw [h₁, h₂]
theorem mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := by rw [h₁, h₂]
theorem mul_congr_left {a b : Int} (h₁ : a = b) (c : Int) : a * c = b * c := by rw [h₁]
theorem sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := by rw [h₁, h₂]
theorem neg_congr {a b : Int} (h₁ : a = b) : -a = -b := by rw [h₁]

theorem ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * b := _root_.Int.natCast_nonneg (a * b)

theorem ofNat_sub {a b : Nat} (h : b ≤ a) : ((a - b : Nat) : Int) = (a : Int) - (b : Int) := by
  have e := congrArg (fun n : Nat => (n : Int) - (b : Int)) (_root_.Nat.sub_add_cancel h)
  exact (_root_.Int.add_sub_cancel ((a - b : Nat) : Int) (b : Int)).symm.trans e

theorem ofNat_sub_eq_zero {b a : Nat} (h : ¬b ≤ a) : ((a - b : Nat) : Int) = 0 := by
  rw [_root_.Nat.sub_eq_zero_of_le (_root_.Nat.le_of_not_le h)]; rfl

theorem ofNat_sub_dichotomy {a b : Nat} :
    b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 :=
  if h : b ≤ a then .inl ⟨h, ofNat_sub h⟩ else .inr ⟨_root_.Nat.lt_of_not_le h, ofNat_sub_eq_zero h⟩

theorem ofNat_sub_sub {a b c : Nat} : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) :=
  congrArg _ (_root_.Nat.sub_sub a b c)

theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := by
  show ((if a ≤ b then a else b : Nat) : Int) = if (a : Int) ≤ (b : Int) then (a : Int) else (b : Int)
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (_root_.Int.ofNat_le.mpr h)]
  · rw [if_neg h, if_neg (fun h' => h (_root_.Int.ofNat_le.mp h'))]

theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := by
  show ((if a ≤ b then b else a : Nat) : Int) = if (a : Int) ≤ (b : Int) then (b : Int) else (a : Int)
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (_root_.Int.ofNat_le.mpr h)]
  · rw [if_neg h, if_neg (fun h' => h (_root_.Int.ofNat_le.mp h'))]

theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := by
  cases a with
  | ofNat n => exact (if_pos (_root_.Int.natCast_nonneg n)).symm
  | negSucc n => exact (if_neg (c := 0 ≤ Int.negSucc n) (fun h => nomatch h)).symm

theorem neg_le_natAbs {a : Int} : -a ≤ (a.natAbs : Int) := by
  cases a with
  | ofNat n =>
    exact _root_.Int.le_trans (_root_.Int.neg_le_neg (_root_.Int.natCast_nonneg n)) (_root_.Int.natCast_nonneg n)
  | negSucc n => exact _root_.Int.le_refl _

theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := _root_.Int.natCast_nonneg _

theorem ofNat_fst_mk {β : Type v} {x : Nat} {y : β} : ((Prod.mk x y).fst : Int) = x := rfl
theorem ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : ((Prod.mk x y).snd : Int) = y := rfl

end Int

end Lean.Omega
