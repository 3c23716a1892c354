import Plm.Base.Scalar
import Plm.Real.Field

/-!
# The real numbers are a model

`exp`, `log` and `sqrt` of real numbers, and the instance `LawfulScalar Real`: every theorem of this library
that is stated for a lawful scalar type holds for the real numbers.  `Plm.Real.Complete` proves that they are
the real numbers: an Archimedean ordered field in which every bounded set has a least upper bound.
-/

namespace Plm

namespace NNReal

theorem recip_eq {x y : NNReal} (h : x * y = 1) : recip x = y := by
  have hx : x ≠ 0 := fun e => one_ne_zero (by rw [← h, e, zero_mul])
  exact mul_left_cancel hx ((mul_recip hx).trans h.symm)
theorem recip_one : recip 1 = 1 := recip_eq (Semi.mul_one 1)
theorem recip_mul {x y : NNReal} (hx : x ≠ 0) (hy : y ≠ 0) : recip (x * y) = recip x * recip y := by
  apply recip_eq
  calc x * y * (recip x * recip y) = x * recip x * (y * recip y) := by semi
    _ = 1 := by rw [mul_recip hx, mul_recip hy, Semi.mul_one]
theorem recip_recip {x : NNReal} (hx : x ≠ 0) : recip (recip x) = x :=
  recip_eq (by rw [Semi.mul_comm, mul_recip hx])

/-- `a / b = c / d` from the cross products. -/
theorem mul_recip_eq {a b c d : NNReal} (hb : b ≠ 0) (hd : d ≠ 0) (h : a * d = c * b) :
    a * recip b = c * recip d := by
  calc a * recip b = a * d * (recip b * recip d) := by
        rw [Semi.mul_comm (recip b), Semi.mul_assoc, ← Semi.mul_assoc d, mul_recip hd, Semi.one_mul]
    _ = c * recip d := by rw [h, Semi.mul_assoc, ← Semi.mul_assoc b, mul_recip hb, Semi.one_mul]

end NNReal

namespace Real
open NNReal (zero_add add_zero mul_zero zero_mul)

/-! ## The functions -/

/-- The exponential: that of a difference is a quotient. -/
noncomputable def exp : Real → Real :=
  Quotient.lift (fun x => ofNN (x.1.exp * x.2.exp.recip)) fun x y h => congrArg ofNN <|
    NNReal.mul_recip_eq (NNReal.exp_ne_zero _) (NNReal.exp_ne_zero _) (by
      have h : x.1 + y.2 = y.1 + x.2 := h
      rw [← NNReal.exp_add, ← NNReal.exp_add, h])

open Classical in
/-- The number with the given exponential; without meaning for numbers that are not positive. -/
noncomputable def log (x : Real) : Real := if h : ∃ y, exp y = x then choose h else 0

open Classical in
/-- The nonnegative number with the given square; without meaning for negative numbers. -/
noncomputable def sqrt (x : Real) : Real := if h : ∃ y, 0 ≤ y ∧ y * y = x then choose h else 0

theorem exp_mk (a b : NNReal) : exp (mk a b) = ofNN (a.exp * b.exp.recip) := rfl
theorem exp_ofNN (a : NNReal) : exp (ofNN a) = ofNN a.exp := by
  rw [ofNN, exp_mk, NNReal.exp_zero, NNReal.recip_one, Semi.mul_one]
theorem exp_neg_ofNN (a : NNReal) : exp (mk 0 a) = ofNN a.exp.recip := by
  rw [exp_mk, NNReal.exp_zero, Semi.one_mul]

private theorem exp_add' (x y : Real) : exp (x + y) = exp x * exp y := by
  induction x using ind with
  | h a b => induction y using ind with
    | h c d =>
      rw [mk_add, exp_mk, exp_mk, exp_mk, ofNN_mul, NNReal.exp_add, NNReal.exp_add,
        NNReal.recip_mul (NNReal.exp_ne_zero _) (NNReal.exp_ne_zero _)]
      exact congrArg ofNN (by semi)

private theorem one_add_le_exp' (x : Real) : 1 + x ≤ exp x := by
  obtain ⟨p, rfl | rfl⟩ := cases_sign x
  · rw [exp_ofNN]
    show ofNN 1 + ofNN p ≤ _
    rw [ofNN_add, ofNN_le]
    exact NNReal.one_add_le_exp p
  · rw [exp_neg_ofNN, one_def, mk_add, ofNN, mk_le, add_zero, add_zero, zero_add]
    have h := NNReal.mul_le_mul_right (NNReal.exp_le_one_add p) p.exp.recip
    rw [Semi.add_mul, Semi.mul_assoc, NNReal.mul_recip (NNReal.exp_ne_zero p), Semi.one_mul,
      Semi.mul_one] at h
    exact h

private theorem exp_log' (x : Real) (h : 0 < x) : exp (log x) = x := by
  have h' : ∃ y, exp y = x := by
    obtain ⟨p, hp, rfl⟩ := pos_iff.mp h
    rcases NNReal.le_total 1 p with h₁ | h₁
    · obtain ⟨y, hy⟩ := NNReal.exists_log h₁
      exact ⟨ofNN y, by rw [exp_ofNN, hy]⟩
    · have h₂ := NNReal.mul_le_mul_right h₁ p.recip
      rw [NNReal.mul_recip hp, Semi.one_mul] at h₂
      obtain ⟨y, hy⟩ := NNReal.exists_log h₂
      exact ⟨mk 0 y, by rw [exp_neg_ofNN, hy, NNReal.recip_recip hp]⟩
  rw [log, dif_pos h']
  exact Classical.choose_spec h'

private theorem sqrt_spec (x : Real) (h : 0 ≤ x) : 0 ≤ sqrt x ∧ sqrt x * sqrt x = x := by
  have h' : ∃ y, 0 ≤ y ∧ y * y = x := by
    obtain ⟨p, rfl⟩ := nonneg_iff.mp h
    obtain ⟨y, rfl⟩ := NNReal.exists_sqrt p
    exact ⟨ofNN y, nonneg_iff.mpr ⟨y, rfl⟩, ofNN_mul y y⟩
  rw [sqrt, dif_pos h']
  exact Classical.choose_spec h'

/-! ## The instances -/

noncomputable instance : Scalar Real where
  exp := exp
  log := log
  sqrt := sqrt
  decLt a b := Classical.propDecidable (a < b)

/-- The real numbers satisfy the laws of a scalar type. -/
noncomputable instance : LawfulScalar Real where
  add_assoc := add_assoc'
  add_comm := add_comm'
  add_zero := add_zero'
  add_neg := add_neg'
  sub_eq_add_neg _ _ := rfl
  mul_assoc := mul_assoc'
  mul_comm := mul_comm'
  mul_one := mul_one'
  mul_add := mul_add'
  div_eq a b := by
    show a * inv b = a * (1 * inv b)
    rw [mul_comm' 1, mul_one']
  mul_inv a h := by
    show a * (1 * inv a) = 1
    rw [mul_comm' 1, mul_one', mul_inv' h]
  zero_ne_one := zero_ne_one'
  le_iff_not_lt _ _ := Iff.rfl
  lt_irrefl := lt_irrefl'
  lt_trans _ _ _ := lt_trans'
  lt_trichotomy := lt_trichotomy'
  add_lt_add_left _ _ c := add_lt_add_left' c
  mul_pos _ _ := mul_pos'
  exp_add := exp_add'
  one_add_le_exp := one_add_le_exp'
  exp_log := exp_log'
  sqrt_mul_self x h := (sqrt_spec x h).2
  sqrt_nonneg x h := (sqrt_spec x h).1

end Real
end Plm
