prelude
import Init.Int.Basic

/-!
# Division of integers, minimum and maximum, absolute value

`a / b` is `Int.ediv` and `a % b` is `Int.emod`: the remainder is never negative.
-/

set_option autoImplicit false

namespace Int

/-! ## Division and remainder -/

theorem dif_ofNat_zero (n : Nat) : ofNat n = subNatNat n 0 := (dif_zero n).symm

theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := by
  have key : ∀ m n : Nat, subNatNat (n + 1) (m % (n + 1) + 1) + subNatNat 0 ((n + 1) * (m / (n + 1) + 1)) =
      negSucc m := by
    intro m n
    rw [subNatNat_add_subNatNat, show negSucc m = subNatNat 0 (m + 1) from rfl]
    refine dif_eq ?_
    have h := Nat.mod_add_div m (n + 1)
    generalize m / (n + 1) = q at h ⊢
    generalize m % (n + 1) = r at h ⊢
    rw [← h, Nat.mul_add (n + 1) q 1, Nat.mul_one]
    simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.zero_add]
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n => exact congrArg ofNat (Nat.mod_add_div m n)
    | negSucc n =>
      show ofNat (m % (n + 1)) + -ofNat (n + 1) * -ofNat (m / (n + 1)) = _
      rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]
      exact congrArg ofNat (Nat.mod_add_div m (n + 1))
  | negSucc m =>
    cases b with
    | ofNat n =>
      cases n with
      | zero =>
        show negSucc (m % 0) + ofNat 0 * 0 = _
        rw [Nat.mod_zero, Int.mul_zero, Int.add_zero]
      | succ n =>
        exact (congrArg (subNatNat (n + 1) (m % (n + 1) + 1) + ·) (negOfNat_dif _)).trans (key m n)
    | negSucc n =>
      exact (congrArg (subNatNat (n + 1) (m % (n + 1) + 1) + ·) (negOfNat_dif _)).trans (key m n)

theorem emod_def (a b : Int) : a % b = a - b * (a / b) := by
  have h := congrArg (· - b * (a / b)) (emod_add_mul_ediv a b)
  simp only [Int.add_sub_cancel] at h
  exact h

theorem mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by rw [Int.add_comm, emod_add_mul_ediv]

@[simp] protected theorem ediv_zero (a : Int) : a / 0 = 0 := by
  cases a with
  | ofNat m => exact congrArg ofNat (Nat.div_zero m)
  | negSucc m => rfl

@[simp] protected theorem ediv_neg (a b : Int) : a / -b = -(a / b) := by
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n =>
      cases n with
      | zero =>
        show ofNat (m / 0) = -ofNat (m / 0)
        rw [Nat.div_zero]; rfl
      | succ n => rfl
    | negSucc n =>
      show ofNat (m / (n + 1)) = -(-ofNat (m / (n + 1)))
      rw [Int.neg_neg]
  | negSucc m =>
    cases b with
    | ofNat n => cases n <;> rfl
    | negSucc n => rfl

theorem natAbs_pos_of_ne_zero {b : Int} (h : b ≠ 0) : 0 < natAbs b := by
  cases b with
  | ofNat n => exact Nat.pos_of_ne_zero fun e => h (congrArg ofNat e)
  | negSucc n => exact Nat.succ_pos n

theorem nonneg_iff {a : Int} : 0 ≤ a ↔ NonNeg a := by
  show NonNeg (a - 0) ↔ _
  rw [Int.sub_zero]

theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b := by
  cases a with
  | ofNat m => exact natCast_nonneg _
  | negSucc m =>
    refine nonneg_iff.mpr ((nonNeg_dif _ _).mpr ?_)
    exact Nat.mod_lt m (natAbs_pos_of_ne_zero h)

theorem emod_lt_of_pos (a : Int) {b : Int} (H : 0 < b) : a % b < b := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt H)
  have hn : 0 < n := ofNat_lt.mp H
  cases a with
  | ofNat m => exact ofNat_lt.mpr (Nat.mod_lt m hn)
  | negSucc m =>
    show subNatNat n (m % n + 1) < ofNat n
    rw [dif_ofNat_zero n, dif_lt_iff]
    exact Nat.lt_add_of_pos_right (Nat.succ_pos _)

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  refine Int.le_of_sub_nonneg ?_
  rw [← emod_def]
  exact emod_nonneg x h

theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have h₁ := emod_lt_of_pos x h
  have h₂ : x % k + 1 + k * (x / k) ≤ k + k * (x / k) := Int.add_le_add_right h₁ _
  rw [Int.add_assoc, Int.add_comm 1, ← Int.add_assoc, emod_add_mul_ediv, Int.add_comm k] at h₂
  exact h₂

/-- Division by a positive number, from below. -/
theorem le_ediv_of_mul_le' {t u k : Int} (h : 0 < k) (h' : k * t ≤ u) : t ≤ u / k := by
  refine Int.not_lt.mp fun h'' => ?_
  have h₁ : k * (u / k + 1) ≤ k * t := Int.mul_le_mul_of_nonneg_left h'' (Int.le_of_lt h)
  rw [Int.mul_add, Int.mul_one] at h₁
  exact Int.lt_irrefl _ (Int.lt_of_lt_of_le (lt_mul_ediv_self_add h) (Int.le_trans h₁ h'))

/-! ## Divisibility -/

theorem emod_eq_zero_of_dvd {a b : Int} (h : a ∣ b) : b % a = 0 := by
  obtain ⟨c, rfl⟩ := h
  have step : ∀ n k m : Nat, m + 1 = n * k → subNatNat n (m % n + 1) = 0 := by
    intro n k m e
    cases n with
    | zero => rw [Nat.zero_mul] at e; exact Nat.noConfusion e
    | succ n =>
      cases k with
      | zero => exact Nat.noConfusion e
      | succ k =>
        have : m = k * (n + 1) + n := by
          refine Nat.succ.inj (e.trans ?_)
          rw [Nat.mul_comm, Nat.add_mul, Nat.one_mul]; rfl
        rw [this, Nat.mul_add_mod_of_lt (Nat.lt_succ_self n)]
        exact dif_ge (n + 1) 0
  have main : ∀ (n : Nat) (x : Int) (k : Nat), (x = ofNat (n * k) ∨ x = negOfNat (n * k)) → ∀ a : Int,
      natAbs a = n → x % a = 0 := by
    intro n x k h a ha
    cases h with
    | inl h => rw [h]; show ofNat (n * k % natAbs a) = 0; rw [ha, Nat.mul_mod_right]; rfl
    | inr h =>
      rw [h]
      cases e : n * k with
      | zero => show ofNat (0 % natAbs a) = 0; rw [Nat.zero_mod]; rfl
      | succ m => show subNatNat (natAbs a) (m % natAbs a + 1) = 0; rw [ha]; exact step n k m e.symm
  cases a with
  | ofNat n =>
    cases c with
    | ofNat k => exact main n _ k (.inl rfl) _ rfl
    | negSucc k => exact main n _ (k + 1) (.inr rfl) _ rfl
  | negSucc n =>
    cases c with
    | ofNat k => exact main (n + 1) _ k (.inr rfl) _ rfl
    | negSucc k => exact main (n + 1) _ (k + 1) (.inl rfl) _ rfl

theorem dvd_of_emod_eq_zero {a b : Int} (h : b % a = 0) : a ∣ b :=
  ⟨b / a, by have e := emod_add_mul_ediv b a; rw [h, Int.zero_add] at e; exact e.symm⟩

theorem emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  cases Decidable.em (a = 0) with
  | inl h' => exact .inl h'
  | inr h' =>
    refine .inr (Int.not_le.mp fun h'' => h (dvd_of_emod_eq_zero ?_))
    exact Int.le_antisymm h'' (emod_nonneg b h')

theorem mul_ediv_of_dvd {k d : Int} (h : k ∣ d) : k * (d / k) = d := by
  have e := emod_add_mul_ediv d k
  rw [emod_eq_zero_of_dvd h, Int.zero_add] at e
  exact e

/-! ## Casts -/

theorem natCast_add (n m : Nat) : ((n + m : Nat) : Int) = (n : Int) + (m : Int) := rfl
theorem natCast_mul (n m : Nat) : ((n * m : Nat) : Int) = (n : Int) * (m : Int) := rfl
theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = (n : Int) + 1 := rfl
theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / (n : Int) := rfl
theorem natCast_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % (n : Int) := rfl
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
protected theorem pow_succ (b : Int) (e : Nat) : b ^ (e + 1) = b ^ e * b := rfl

/-! ## Minimum, maximum, absolute value -/

protected theorem min_def (n m : Int) : min n m = if n ≤ m then n else m := rfl
protected theorem max_def (n m : Int) : max n m = if n ≤ m then m else n := rfl

protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rw [Int.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl a
  · rw [if_neg h]; exact Int.le_of_lt (Int.not_le.mp h)

protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  rw [Int.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl b

protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rw [Int.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h
  · rw [if_neg h]; exact Int.le_refl a

protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [Int.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact Int.le_refl b
  · rw [if_neg h]; exact Int.le_of_lt (Int.not_le.mp h)

theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  cases a with
  | ofNat n =>
    rw [Int.max_def]
    by_cases h : ofNat n ≤ 0
    · rw [if_pos h]; exact Int.le_antisymm h (natCast_nonneg n)
    · rw [if_neg h]; rfl
  | negSucc n => rfl

theorem nonneg_iff' {a b : Int} : a ≤ b ↔ NonNeg (b - a) := Iff.rfl

theorem le_natAbs {a : Int} : a ≤ (natAbs a : Int) := by
  cases a with
  | ofNat n => exact Int.le_refl _
  | negSucc n => exact nonneg_iff'.mpr (NonNeg.mk (n + 1 + (n + 1)))

end Int
