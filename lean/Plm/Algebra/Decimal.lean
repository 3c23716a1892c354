import Plm.Algebra.Order
import Plm.Base.Decimal

/-!
# The values of decimals
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

theorem ofDigits_eq : (fuel n : Nat) → (Scalar.ofDigits fuel n : K) = Scalar.ofNat n
  | 0, _ => rfl
  | fuel + 1, n => by
    unfold Scalar.ofDigits
    split
    · rfl
    · rw [ofDigits_eq fuel, ← ofNat_mul, ← ofNat_add, Nat.div_add_mod']

/-- A decimal is the quotient of two natural numbers. -/
theorem Decimal.val_eq : (d : Decimal) → (d.val : K) = Scalar.ofNat d.digits / Scalar.ofNat (10 ^ d.places)
  | ⟨n, 0⟩ => by
    show (Scalar.ofNat n : K) = Scalar.ofNat n / Scalar.ofNat 1
    have h : (1 : K) * (1 / 1) = 1 := LawfulScalar.mul_inv 1 (Ne.symm LawfulScalar.zero_ne_one)
    rw [ofNat_one, div_eq, ← one_mul (1 / 1 : K), h, mul_one]
  | ⟨n, p + 1⟩ => by
    show Scalar.ofDigits n n / Scalar.ofDigits (10 ^ (p + 1)) (10 ^ (p + 1)) = _
    rw [ofDigits_eq, ofDigits_eq]

theorem ofNat_pos {n : Nat} (h : 0 < n) : (0 : K) < Scalar.ofNat n := by
  cases n with
  | zero => exact absurd h (Nat.lt_irrefl 0)
  | succ n => exact ofNat_succ_pos n

/-- Dropping zeros at the end keeps the value. -/
theorem Decimal.val_of : (n p : Nat) → ((Decimal.of n p).val : K) = Scalar.ofNat n / Scalar.ofNat (10 ^ p)
  | n, 0 => val_eq ⟨n, 0⟩
  | n, p + 1 => by
    unfold Decimal.of
    split
    · next h =>
      have hn : n = n / 10 * 10 := (Nat.div_mul_cancel (Nat.dvd_of_mod_eq_zero h)).symm
      have h10 : (Scalar.ofNat 10 : K) ≠ 0 := ne_of_gt (ofNat_succ_pos 9)
      have hp : (Scalar.ofNat (10 ^ p) : K) ≠ 0 := ne_of_gt (ofNat_pos (Nat.pow_pos (by omega)))
      rw [val_of (n / 10) p, Nat.pow_succ]
      refine (div_eq_iff hp).mpr ?_
      rw [ofNat_mul (10 ^ p), congrArg (fun m => (Scalar.ofNat m : K)) hn, ofNat_mul (n / 10)]
      rw [div_eq, mul_assoc, mul_comm (1 / _), ← mul_assoc, mul_assoc (Scalar.ofNat (n / 10)),
        mul_comm (Scalar.ofNat 10), mul_assoc, mul_one_div_cancel (mul_ne_zero hp h10), mul_one]
    · exact val_eq ⟨n, p + 1⟩

theorem Decimal.val_pos {d : Decimal} (h : 0 < d.digits) : (0 : K) < d.val := by
  rw [val_eq]
  exact div_pos (ofNat_pos h) (ofNat_pos (Nat.pow_pos (by omega)))

end Plm
