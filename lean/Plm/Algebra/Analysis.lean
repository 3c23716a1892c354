import Plm.Algebra.Order

/-!
# Exponential, logarithm, square root

Everything here follows from the laws `exp (a + b) = exp a * exp b`, `1 + a ≤ exp a`, `exp (log a) = a` for
positive `a`, and `sqrt a * sqrt a = a`, `0 ≤ sqrt a` for nonnegative `a`.  For each function there is a bound
on what is left after its tangent (`abs_exp_sub_le`, `abs_log_sub_le`, `abs_sqrt_sub_le`, `one_div_sub_eq`):
at most a constant times the square of the step.  The calculus library reads derivatives off these bounds.
-/

namespace Plm

export LawfulScalar (exp_add one_add_le_exp)

variable {K : Type} [LawfulScalar K] {a b h x y : K}

/-! ## The exponential -/

theorem exp_zero : exp (0 : K) = 1 := by
  have h₁ : (0 : K) < exp 0 :=
    lt_of_lt_of_le zero_lt_one (by have := one_add_le_exp (0 : K); rw [add_zero] at this; exact this)
  apply mul_left_cancel (ne_of_gt h₁)
  rw [← exp_add, add_zero, mul_one]

theorem exp_mul_exp_neg (x : K) : exp x * exp (-x) = 1 := by rw [← exp_add, add_neg, exp_zero]

theorem exp_ne_zero (x : K) : exp x ≠ 0 := fun e =>
  zero_ne_one (by rw [← exp_mul_exp_neg x, e, zero_mul])

theorem exp_pos (x : K) : 0 < exp x := by
  refine lt_of_le_of_ne ?_ (exp_ne_zero x).symm
  rw [← add_halves x, exp_add]
  exact mul_self_nonneg _

theorem exp_nonneg (x : K) : 0 ≤ exp x := le_of_lt (exp_pos x)

theorem exp_neg (x : K) : exp (-x) = 1 / exp x :=
  eq_one_div_of_mul_eq_one (exp_ne_zero x) (exp_mul_exp_neg x)

theorem exp_sub (x y : K) : exp (x - y) = exp x / exp y := by
  rw [sub_eq_add_neg, exp_add, exp_neg, mul_one_div]

theorem exp_lt_exp_of_lt (h : x < y) : exp x < exp y := by
  have h₁ : exp x * 1 < exp x * exp (y - x) :=
    mul_lt_mul_of_pos_left
      (lt_of_lt_of_le (lt_add_of_pos_right 1 (sub_pos.mpr h)) (one_add_le_exp (y - x))) (exp_pos x)
  have e : x + (y - x) = y := by plm_ring
  rw [← exp_add, e, mul_one] at h₁
  exact h₁

theorem exp_lt_exp : exp x < exp y ↔ x < y :=
  ⟨fun h => (lt_trichotomy x y).elim id fun h' => absurd h (h'.elim (fun e => e ▸ lt_irrefl _)
    fun h' => lt_asymm (exp_lt_exp_of_lt h')), exp_lt_exp_of_lt⟩

theorem exp_le_exp : exp x ≤ exp y ↔ x ≤ y :=
  ⟨fun h => le_of_not_lt fun h' => not_lt_of_le h (exp_lt_exp.mpr h'),
   fun h => le_of_not_lt fun h' => not_lt_of_le h (exp_lt_exp.mp h')⟩

theorem exp_injective (h : exp x = exp y) : x = y :=
  le_antisymm (exp_le_exp.mp (le_of_eq h)) (exp_le_exp.mp (ge_of_eq h))

theorem exp_le_one_div (h₁ : h < 1) : exp h ≤ 1 / (1 - h) := by
  have h₂ := one_add_le_exp (-h)
  rw [← sub_eq_add_neg] at h₂
  have h₃ := one_div_le_one_div_of_le (sub_pos.mpr h₁) h₂
  rw [exp_neg, one_div_one_div (exp_ne_zero h)] at h₃
  exact h₃

theorem add_self_le_one (hh : abs h ≤ 1 / (1 + 1)) : h + h ≤ 1 :=
  add_halves (1 : K) ▸ add_le_add (le_trans (le_abs_self h) hh) (le_trans (le_abs_self h) hh)

theorem lt_one_of_add_self (hh : h + h ≤ 1) : h < 1 :=
  lt_of_not_le fun h' =>
    not_lt_of_le hh (lt_of_lt_of_le (lt_add_of_pos_right 1 zero_lt_one) (add_le_add h' h'))

/-- `1 / (1 - h)` against its expansion to second order. -/
theorem one_div_one_sub_le (hh : h + h ≤ 1) : 1 / (1 - h) ≤ 1 + h + (1 + 1) * (h * h) := by
  rw [div_le_iff (sub_pos.mpr (lt_one_of_add_self hh))]
  le_comb mul_nonneg (mul_self_nonneg h) (sub_nonneg.mpr hh)

theorem exp_sub_one_sub_nonneg (h : K) : 0 ≤ exp h - 1 - h := by le_comb one_add_le_exp h

theorem exp_sub_one_sub_le (hh : h + h ≤ 1) : exp h - 1 - h ≤ (1 + 1) * (h * h) := by
  le_comb le_trans (exp_le_one_div (lt_one_of_add_self hh)) (one_div_one_sub_le hh)

/-- `exp` against its tangent at `0`. -/
theorem abs_exp_sub_one_sub_le (hh : abs h ≤ 1 / (1 + 1)) : abs (exp h - 1 - h) ≤ (1 + 1) * (h * h) := by
  rw [abs_of_nonneg (exp_sub_one_sub_nonneg h)]
  exact exp_sub_one_sub_le (add_self_le_one hh)

/-- `exp` against its tangent at `x`. -/
theorem abs_exp_sub_le (x : K) (hh : abs h ≤ 1 / (1 + 1)) :
    abs (exp (x + h) - exp x - exp x * h) ≤ exp x * ((1 + 1) * (h * h)) := by
  have e : exp (x + h) - exp x - exp x * h = exp x * (exp h - 1 - h) := by rw [exp_add]; plm_ring
  rw [e, abs_mul, abs_of_pos (exp_pos x)]
  exact mul_le_mul_of_nonneg_left (abs_exp_sub_one_sub_le hh) (exp_nonneg x)

/-! ## The logarithm -/

theorem exp_log (h : 0 < x) : exp (log x) = x := LawfulScalar.exp_log x h

theorem log_exp (x : K) : log (exp x) = x := exp_injective (exp_log (exp_pos x))

theorem log_eq_of_exp_eq (h : exp y = x) : log x = y := h ▸ log_exp y

theorem log_mul (hx : 0 < x) (hy : 0 < y) : log (x * y) = log x + log y :=
  log_eq_of_exp_eq (by rw [exp_add, exp_log hx, exp_log hy])

theorem log_one_div (hx : 0 < x) : log (1 / x) = -log x :=
  log_eq_of_exp_eq (by rw [exp_neg, exp_log hx])

theorem log_le_sub_one (hx : 0 < x) : log x ≤ x - 1 := by
  have := one_add_le_exp (log x)
  rw [exp_log hx] at this
  le_comb this

theorem one_sub_one_div_le_log (hx : 0 < x) : 1 - 1 / x ≤ log x := by
  have := log_le_sub_one (one_div_pos hx)
  rw [log_one_div hx] at this
  le_comb this

theorem one_add_pos_of_abs_le (hh : abs h ≤ 1 / (1 + 1)) : 0 < 1 + h := by
  rw [← sub_neg_eq_add, sub_pos]
  exact lt_one_of_add_self (add_self_le_one (abs_neg h ▸ hh))

/-- `log` against its tangent at `1`. -/
theorem abs_log_one_add_sub_le (hh : abs h ≤ 1 / (1 + 1)) : abs (log (1 + h) - h) ≤ (1 + 1) * (h * h) := by
  have hp := one_add_pos_of_abs_le hh
  have h₁ : log (1 + h) ≤ h := by le_comb log_le_sub_one hp
  have h₂ := one_sub_one_div_le_log hp
  have h₃ := one_div_one_sub_le (add_self_le_one (abs_neg h ▸ hh))
  rw [sub_neg_eq_add] at h₃
  rw [abs_sub_comm, abs_of_nonneg (sub_nonneg.mpr h₁)]
  le_comb add_le_add h₂ h₃

/-- `log` against its tangent at `x`. -/
theorem abs_log_sub_le (hx : 0 < x) (hh : abs (h / x) ≤ 1 / (1 + 1)) :
    abs (log (x + h) - log x - h / x) ≤ (1 + 1) * (h / x * (h / x)) := by
  have e : x + h = x * (1 + h / x) := by
    rw [mul_add, mul_one, mul_comm x (h / x), div_mul_cancel h (ne_of_gt hx)]
  rw [e, log_mul hx (one_add_pos_of_abs_le hh), add_sub_cancel_left]
  exact abs_log_one_add_sub_le hh

/-! ## Reciprocals -/

/-- `1 / x` against its tangent: what is left is exactly quadratic. -/
theorem one_div_sub_eq (hx : x ≠ 0) (hy : x + h ≠ 0) :
    1 / (x + h) - 1 / x - -(1 / x * (1 / x)) * h = h * h * (1 / x * (1 / x) * (1 / (x + h))) := by
  have e := one_div_sub_one_div hx hy
  have e : (h * (1 / x) - 1) * (1 / x - 1 / (x + h)) =
    (h * (1 / x) - 1) * ((x + h - x) * (1 / x * (1 / (x + h)))) := congrArg _ e
  eq_comb e

/-! ## The square root -/

theorem sqrt_nonneg (h : 0 ≤ x) : 0 ≤ sqrt x := LawfulScalar.sqrt_nonneg x h

theorem sqrt_mul_self (h : 0 ≤ x) : sqrt x * sqrt x = x := LawfulScalar.sqrt_mul_self x h

theorem mul_self_injective (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a * a = b * b) : a = b := by
  have e : (a - b) * (a + b) = 0 := by
    have := sub_eq_zero_of_eq h
    eq_comb this
  cases mul_eq_zero.mp e with
  | inl h => exact eq_of_sub_eq_zero h
  | inr h =>
    have h₁ : a ≤ 0 := by rw [← h]; exact le_add_of_nonneg_right hb
    have h₂ : b ≤ 0 := by rw [← h]; exact le_add_of_nonneg_left ha
    rw [le_antisymm h₁ ha, le_antisymm h₂ hb]

/-- The square root is the one nonnegative number with the given square. -/
theorem sqrt_eq_of_mul_self (hy : 0 ≤ y) (h : y * y = x) : sqrt x = y := by
  have hx : 0 ≤ x := h ▸ mul_self_nonneg y
  exact mul_self_injective (sqrt_nonneg hx) hy ((sqrt_mul_self hx).trans h.symm)

theorem sqrt_pos (h : 0 < x) : 0 < sqrt x :=
  lt_of_le_of_ne (sqrt_nonneg (le_of_lt h)) fun e =>
    ne_of_gt h (by rw [← sqrt_mul_self (le_of_lt h), ← e, mul_zero])

theorem sqrt_sub_mul_add (hx : 0 ≤ x) (hy : 0 ≤ y) :
    (sqrt y - sqrt x) * (sqrt y + sqrt x) = y - x := by
  have e : (sqrt y - sqrt x) * (sqrt y + sqrt x) = sqrt y * sqrt y - sqrt x * sqrt x := by plm_ring
  rw [e, sqrt_mul_self hx, sqrt_mul_self hy]

/-- `sqrt` is Lipschitz away from `0`. -/
theorem abs_sqrt_sub_sqrt_le (hx : 0 < x) (hy : 0 ≤ y) : abs (sqrt y - sqrt x) ≤ abs (y - x) / sqrt x := by
  rw [le_div_iff (sqrt_pos hx), ← sqrt_sub_mul_add (le_of_lt hx) hy, abs_mul]
  apply mul_le_mul_of_nonneg_left _ (abs_nonneg _)
  exact le_trans (le_add_of_nonneg_left (sqrt_nonneg hy)) (le_abs_self _)

/-- `sqrt` against its tangent at `x`. -/
theorem abs_sqrt_sub_le (hx : 0 < x) (hy : 0 ≤ x + h) :
    abs (sqrt (x + h) - sqrt x - 1 / ((1 + 1) * sqrt x) * h) ≤
      1 / ((1 + 1) * sqrt x) * (1 / x) * (h * h) := by
  have hs := sqrt_pos hx
  have ht : 0 < (1 + 1) * sqrt x := mul_pos two_pos hs
  have e₁ := mul_one_div_cancel (ne_of_gt ht)
  have eh : h = (sqrt (x + h) - sqrt x) * (sqrt (x + h) + sqrt x) := by
    rw [sqrt_sub_mul_add (le_of_lt hx) hy, add_sub_cancel_left]
  have hl := abs_sqrt_sub_sqrt_le hx hy
  rw [add_sub_cancel_left] at hl
  have hl₂ := mul_le_mul hl hl (abs_nonneg _) (div_nonneg (abs_nonneg h) hs)
  rw [div_mul_div_comm _ _ (ne_of_gt hs) (ne_of_gt hs), sqrt_mul_self (le_of_lt hx), abs_mul_self,
    abs_mul_self] at hl₂
  have e : sqrt (x + h) - sqrt x - 1 / ((1 + 1) * sqrt x) * h =
      -(1 / ((1 + 1) * sqrt x) * ((sqrt (x + h) - sqrt x) * (sqrt (x + h) - sqrt x))) := by
    generalize sqrt (x + h) = u at eh ⊢
    generalize sqrt x = v at e₁ eh ⊢
    generalize 1 / ((1 + 1) * v) = w at e₁ ⊢
    have e₂ : u - v = (u - v) * ((1 + 1) * v * w) := by rw [e₁, mul_one]
    rw [eh]
    eq_comb e₂
  have hw := one_div_pos ht
  rw [e, abs_neg, abs_of_nonneg (mul_nonneg (le_of_lt hw) (mul_self_nonneg _))]
  le_comb mul_le_mul_of_nonneg_left hl₂ (le_of_lt hw)

end Plm
