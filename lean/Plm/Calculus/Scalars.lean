import Plm.Calculus.Rules
import Plm.Algebra.Analysis

/-!
# Derivatives of functions of one variable

`HasDerivAt f d x` is the textbook derivative of `f : K → K`.  The derivatives of `exp`, `log`, `sqrt`, `1/x`
follow from the laws of the scalars by squeezing: the error of the linear approximation is at most a constant
times `h²`.  `rsqrt`, `tanh`, `logistic` follow by the rules; `relu` and `max` have derivatives off their
kinks, and none at a kink (`exists_hasJacobianAt_relu_iff`, `not_hasDerivAt_max_self`).
-/

namespace Plm

open Scalar (relu rsqrt logistic tanh)

variable {K : Type} [LawfulScalar K] {ι κ : Type} [FinIndex ι]

/-- `d` is the derivative of `f` at `x`. -/
def HasDerivAt (f : K → K) (d x : K) : Prop :=
  ∀ ε : K, 0 < ε → ∃ δ : K, 0 < δ ∧ ∀ h : K, abs h ≤ δ → abs (f (x + h) - f x - d * h) ≤ ε * abs h

/-- The derivative is the gradient with respect to a single variable. -/
theorem hasDerivAt_iff {f : K → K} {d x : K} :
    HasDerivAt f d x ↔ HasGradientAt (fun v : Unit → K => f (v ())) (fun _ => d) (fun _ => x) := by
  have e : ∀ h : Unit → K, (sum fun i => d * h i) = d * h () := fun h => add_zero _
  constructor
  · intro hf ε hε
    obtain ⟨δ, hδ, H⟩ := hf ε hε
    refine ⟨δ, hδ, fun h r h0 hr hh => ?_⟩
    rw [e]
    exact le_trans (H (h ()) (le_trans (hh ()) hr)) (mul_le_mul_of_nonneg_left (hh ()) (le_of_lt hε))
  · intro hf ε hε
    obtain ⟨δ, hδ, H⟩ := hf ε hε
    refine ⟨δ, hδ, fun h hh => ?_⟩
    have := H (fun _ => h) (abs h) (abs_nonneg h) hh (fun _ => le_refl _)
    rw [e] at this
    exact this

/-- Chain rule: a differentiable function of a scalar-valued function. -/
theorem HasDerivAt.comp_gradient {φ : K → K} {d : K} {f : (ι → K) → K} {F x : ι → K}
    (hφ : HasDerivAt φ d (f x)) (hf : HasGradientAt f F x) :
    HasGradientAt (fun y => φ (f y)) (fun i => d * F i) x := by
  have hf' : HasJacobianAt (fun y (_ : Unit) => f y) (fun _ => F) x := hasJacobianAt_iff.mpr fun _ => hf
  have := HasGradientAt.comp (f := fun y (_ : Unit) => f y) (hasDerivAt_iff.mp hφ) hf'
  exact this.congr (fun _ => rfl) fun i => (add_zero (d * F i)).symm

/-- A function applied to every entry. -/
theorem HasJacobianAt.map [FinIndex κ] [LawfulFinIndex κ] {φ : κ → K → K} {d : κ → K} {f : (ι → K) → κ → K}
    {F : κ → ι → K} {x : ι → K} (hφ : ∀ j, HasDerivAt (φ j) (d j) (f x j)) (hf : HasJacobianAt f F x) :
    HasJacobianAt (fun y j => φ j (f y j)) (fun j i => d j * F j i) x :=
  hasJacobianAt_iff.mpr fun j => HasDerivAt.comp_gradient (f := fun y => f y j) (hφ j) (hf.row j)

/-- A function applied to every entry of the input: the Jacobian is diagonal. -/
theorem HasJacobianAt.entrywise [LawfulFinIndex ι] {φ : K → K} {d x : ι → K}
    (hφ : ∀ i, HasDerivAt φ (d i) (x i)) :
    HasJacobianAt (fun y j => φ (y j)) (fun j i => if i = j then d j else 0) x :=
  (HasJacobianAt.map (φ := fun _ => φ) hφ (HasJacobianAt.id x)).congr (fun _ _ => rfl) fun j i => by
    split
    · exact (mul_one _).symm
    · exact (mul_zero _).symm

/-! ## Rules -/

namespace HasDerivAt
variable {f g : K → K} {d e x : K}

theorem congr_deriv (hf : HasDerivAt f d x) (h : d = e) : HasDerivAt f e x := h ▸ hf

theorem const (c x : K) : HasDerivAt (fun _ => c) 0 x := hasDerivAt_iff.mpr (.const c _)

theorem id (x : K) : HasDerivAt (fun y => y) 1 x := hasDerivAt_iff.mpr (.proj () _)

theorem add (hf : HasDerivAt f d x) (hg : HasDerivAt g e x) : HasDerivAt (fun y => f y + g y) (d + e) x :=
  hasDerivAt_iff.mpr ((hasDerivAt_iff.mp hf).add (hasDerivAt_iff.mp hg))

theorem sub (hf : HasDerivAt f d x) (hg : HasDerivAt g e x) : HasDerivAt (fun y => f y - g y) (d - e) x :=
  hasDerivAt_iff.mpr ((hasDerivAt_iff.mp hf).sub (hasDerivAt_iff.mp hg))

theorem neg (hf : HasDerivAt f d x) : HasDerivAt (fun y => -f y) (-d) x :=
  hasDerivAt_iff.mpr (hasDerivAt_iff.mp hf).neg

theorem mul (hf : HasDerivAt f d x) (hg : HasDerivAt g e x) :
    HasDerivAt (fun y => f y * g y) (d * g x + f x * e) x :=
  hasDerivAt_iff.mpr ((hasDerivAt_iff.mp hf).mul (hasDerivAt_iff.mp hg))

theorem comp (hf : HasDerivAt f d (g x)) (hg : HasDerivAt g e x) : HasDerivAt (fun y => f (g y)) (d * e) x :=
  hasDerivAt_iff.mpr (comp_gradient (f := fun v : Unit → K => g (v ())) hf (hasDerivAt_iff.mp hg))

theorem unique (hf : HasDerivAt f d x) (hf' : HasDerivAt f e x) : d = e :=
  congrFun ((hasDerivAt_iff.mp hf).unique (hasDerivAt_iff.mp hf')) ()

/-- Functions that agree near `x` have the same derivative there. -/
theorem congr_near (hf : HasDerivAt f d x) {δ : K} (hδ : 0 < δ) (h : ∀ y, abs (y - x) ≤ δ → g y = f y) :
    HasDerivAt g d x :=
  hasDerivAt_iff.mpr ((hasDerivAt_iff.mp hf).congr_near ⟨δ, hδ, fun y hy => h (y ()) (hy ())⟩)

/-- It is enough that the error is at most a constant times `h²`. -/
theorem of_quadratic {C δ : K} (hC : 0 ≤ C) (hδ : 0 < δ)
    (H : ∀ h, abs h ≤ δ → abs (f (x + h) - f x - d * h) ≤ C * (h * h)) : HasDerivAt f d x := by
  intro ε hε
  obtain ⟨η, hη, hηε⟩ := exists_pos_mul_le C hε
  obtain ⟨c, hc, hcδ, hcη⟩ := exists_pos_le_le hδ hη
  refine ⟨c, hc, fun h hh => le_trans (H h (le_trans hh hcδ)) ?_⟩
  rw [← abs_mul_self, ← mul_assoc]
  exact mul_le_mul_of_nonneg_right (le_trans (mul_le_mul_of_nonneg_left (le_trans hh hcη) hC) hηε)
    (abs_nonneg h)

/-- Along a ray (`s > 0` or `s < 0`) on which `f` is linear with slope `c`, the derivative can only be `c`. -/
theorem eq_of_ray (hf : HasDerivAt f d x) {s c : K} (hs : s ≠ 0)
    (H : ∀ t, 0 < t → f (x + s * t) - f x = c * (s * t)) : c = d := by
  refine eq_of_abs_sub_le fun ε hε => ?_
  obtain ⟨δ, hδ, hf⟩ := hf ε hε
  obtain ⟨t, ht, hst⟩ := exists_pos_mul_le (abs s) hδ
  have hp : 0 < abs (s * t) := abs_pos.mpr (mul_ne_zero hs (ne_of_gt ht))
  have := hf (s * t) (by rw [abs_mul, abs_of_pos ht]; exact hst)
  rw [H t ht, ← sub_mul, abs_mul] at this
  exact le_of_mul_le_mul_right this hp

end HasDerivAt

/-! ## Reciprocals and quotients -/

/-- `1/x` has the derivative `-1/x²` off zero. -/
theorem hasDerivAt_one_div {x : K} (hx : x ≠ 0) : HasDerivAt (fun y => 1 / y) (-(1 / x * (1 / x))) x := by
  have hax : 0 < abs x := abs_pos.mpr hx
  obtain ⟨δ, hδ, hδx⟩ := exists_half hax
  refine .of_quadratic (C := (1 / x * (1 / x)) * ((1 + 1) * abs (1 / x))) ?_ hδ fun h hh => ?_
  · exact mul_nonneg (mul_self_nonneg _) (mul_nonneg (le_of_lt two_pos) (abs_nonneg _))
  · have hax2 : abs x ≤ (1 + 1) * abs (x + h) := by
      have := abs_sub (x + h) h
      have e : x + h - h = x := by plm_ring
      rw [e] at this
      le_comb add_le_add (add_le_add this (add_le_add this hδx)) (add_le_add hh hh)
    have hy : x + h ≠ 0 := fun e => by
      rw [e, abs_zero, mul_zero] at hax2
      exact not_lt_of_le hax2 hax
    have eu : x * (1 / x) = 1 := mul_one_div_cancel hx
    have ev : (x + h) * (1 / (x + h)) = 1 := mul_one_div_cancel hy
    have hv : abs (1 / (x + h)) ≤ (1 + 1) * abs (1 / x) := by
      refine le_of_mul_le_mul_right (?_ : _ ≤ _ * abs x) hax
      have e₁ : (1 + 1) * abs (1 / x) * abs x = 1 + 1 := by
        rw [mul_assoc, ← abs_mul, mul_comm (1 / x), eu, abs_one]; plm_ring
      have e₂ : abs (1 / (x + h)) * abs (x + h) = 1 := by
        rw [← abs_mul, mul_comm, ev, abs_one]
      rw [e₁]
      have := mul_le_mul_of_nonneg_left hax2 (abs_nonneg (1 / (x + h)))
      rw [mul_left_comm, e₂, mul_one] at this
      exact this
    rw [one_div_sub_eq hx hy, abs_mul, abs_mul (1 / x * (1 / x)), abs_of_nonneg (mul_self_nonneg h),
      abs_of_nonneg (mul_self_nonneg (1 / x))]
    le_comb mul_le_mul_of_nonneg_left hv (mul_nonneg (mul_self_nonneg (1 / x)) (mul_self_nonneg h))

/-- The quotient rule. -/
theorem HasGradientAt.div {f g : (ι → K) → K} {F G x : ι → K} (hf : HasGradientAt f F x)
    (hg : HasGradientAt g G x) (h : g x ≠ 0) :
    HasGradientAt (fun y => f y / g y) (fun i => (F i - f x / g x * G i) / g x) x :=
  (hf.mul ((hasDerivAt_one_div h).comp_gradient hg)).congr (fun y => div_eq _ _) fun i => by plm_ring

theorem HasDerivAt.div {f g : K → K} {d e x : K} (hf : HasDerivAt f d x) (hg : HasDerivAt g e x)
    (h : g x ≠ 0) : HasDerivAt (fun y => f y / g y) ((d - f x / g x * e) / g x) x :=
  hasDerivAt_iff.mpr (HasGradientAt.div (g := fun v : Unit → K => g (v ())) (hasDerivAt_iff.mp hf)
    (hasDerivAt_iff.mp hg) h)

/-- The quotient rule, entrywise. -/
theorem HasJacobianAt.div [FinIndex κ] [LawfulFinIndex κ] {f g : (ι → K) → κ → K} {F G : κ → ι → K}
    {x : ι → K} (hf : HasJacobianAt f F x) (hg : HasJacobianAt g G x) (h : ∀ j, g x j ≠ 0) :
    HasJacobianAt (fun y j => f y j / g y j) (fun j i => (F j i - f x j / g x j * G j i) / g x j) x :=
  hasJacobianAt_iff.mpr fun j => (hf.row j).div (hg.row j) (h j)

/-! ## exp, log, sqrt and their kin -/

theorem hasDerivAt_exp (x : K) : HasDerivAt exp (exp x) x :=
  .of_quadratic (C := exp x * (1 + 1)) (mul_nonneg (exp_nonneg x) (le_of_lt two_pos)) (one_div_pos two_pos)
    fun h hh => by rw [mul_assoc]; exact abs_exp_sub_le x hh

/-- `log` has the derivative `1/x` at `x > 0`. -/
theorem hasDerivAt_log {x : K} (hx : 0 < x) : HasDerivAt log (1 / x) x := by
  obtain ⟨δ, hδ, hδx⟩ := exists_pos_mul_le (1 / x) (one_div_pos (two_pos (K := K)))
  refine .of_quadratic (C := (1 + 1) * (1 / x * (1 / x)))
    (mul_nonneg (le_of_lt two_pos) (mul_self_nonneg _)) hδ fun h hh => ?_
  have hu := le_of_lt (one_div_pos hx)
  have small : abs (h / x) ≤ 1 / (1 + 1) := by
    rw [div_eq, abs_mul, abs_of_nonneg hu, mul_comm]
    exact le_trans (mul_le_mul_of_nonneg_left hh hu) hδx
  have e : 1 / x * h = h / x := by rw [div_eq h, mul_comm]
  rw [e]
  le_comb abs_log_sub_le hx small

/-- `sqrt` has the derivative `1 / (2 sqrt x)` at `x > 0`. -/
theorem hasDerivAt_sqrt {x : K} (hx : 0 < x) : HasDerivAt sqrt (1 / (sqrt x + sqrt x)) x := by
  have e : sqrt x + sqrt x = (1 + 1) * sqrt x := by plm_ring
  have hd := one_div_pos (mul_pos two_pos (sqrt_pos hx))
  rw [e]
  exact .of_quadratic (mul_nonneg (le_of_lt hd) (le_of_lt (one_div_pos hx))) hx fun h hh =>
    abs_sqrt_sub_le hx (by le_comb add_le_add hh (neg_le_abs h))

/-- `1 / sqrt x` has the derivative `-(1 / sqrt x) / (2 x)` at `x > 0`. -/
theorem hasDerivAt_rsqrt {x : K} (hx : 0 < x) : HasDerivAt rsqrt (-(rsqrt x / (x + x))) x := by
  have hs := sqrt_pos hx
  refine (HasDerivAt.div (.const 1 x) (hasDerivAt_sqrt hx) (ne_of_gt hs)).congr_deriv ?_
  have e : 1 / (sqrt x + sqrt x) * (1 / sqrt x) = 1 / (x + x) := by
    rw [one_div_mul_one_div (ne_of_gt (add_pos hs hs)) (ne_of_gt hs), add_mul,
      LawfulScalar.sqrt_mul_self x (le_of_lt hx)]
  show (0 - 1 / sqrt x * (1 / (sqrt x + sqrt x))) / sqrt x = -(1 / sqrt x / (x + x))
  rw [div_eq (1 / sqrt x) (x + x), ← e]
  plm_ring

theorem hasDerivAt_exp_neg (x : K) : HasDerivAt (fun y => exp (-y)) (-exp (-x)) x :=
  (HasDerivAt.comp (g := fun y => -y) (hasDerivAt_exp (-x)) (HasDerivAt.id x).neg).congr_deriv (by plm_ring)

/-- `tanh' = 1 - tanh²`. -/
theorem hasDerivAt_tanh (x : K) : HasDerivAt tanh (1 - tanh x * tanh x) x := by
  have hq : exp x + exp (-x) ≠ 0 := ne_of_gt (add_pos (exp_pos x) (exp_pos (-x)))
  refine (HasDerivAt.div ((hasDerivAt_exp x).sub (hasDerivAt_exp_neg x))
    ((hasDerivAt_exp x).add (hasDerivAt_exp_neg x)) hq).congr_deriv ?_
  have e := mul_one_div_cancel hq
  have e' : ∀ p q u : K, q * u = 1 → (q - p * u * p) * u = 1 - p * u * (p * u) := fun p q u e => by
    eq_comb e
  have := e' (exp x - exp (-x)) _ _ e
  show _ = 1 - (exp x - exp (-x)) / (exp x + exp (-x)) * ((exp x - exp (-x)) / (exp x + exp (-x)))
  rw [div_eq (exp x - exp (-x)), ← this, div_eq]
  plm_ring

/-- `logistic' = logistic - logistic²`. -/
theorem hasDerivAt_logistic (x : K) : HasDerivAt logistic (logistic x - logistic x * logistic x) x := by
  have hq : 1 + exp (-x) ≠ 0 := ne_of_gt (add_pos one_pos (exp_pos (-x)))
  refine (HasDerivAt.div (.const 1 x) ((HasDerivAt.const 1 x).add (hasDerivAt_exp_neg x)) hq).congr_deriv ?_
  have e := mul_one_div_cancel hq
  have e' : ∀ q u : K, (1 + q) * u = 1 → u * q * u = u - u * u := fun q u e => by
    have : u * ((1 + q) * u) = u * 1 := by rw [e]
    eq_comb this
  show _ = 1 / (1 + exp (-x)) - 1 / (1 + exp (-x)) * (1 / (1 + exp (-x)))
  rw [← e' _ _ e]
  plm_ring

/-! ## Kinks -/

/-- The derivative of `relu` off zero. -/
theorem hasDerivAt_relu {x : K} (hx : x ≠ 0) : HasDerivAt relu (if 0 < x then 1 else 0) x := by
  cases lt_or_gt_of_ne hx with
  | inl h =>
    rw [if_neg (not_lt_of_le (le_of_lt h))]
    refine (HasDerivAt.const 0 x).congr_near (neg_pos.mpr h) fun y hy => ?_
    exact if_neg (not_lt_of_le (by le_comb (le_trans (le_abs_self _) hy)))
  | inr h =>
    rw [if_pos h]
    obtain ⟨δ, hδ, hδx⟩ := exists_half h
    refine (HasDerivAt.id x).congr_near hδ fun y hy => if_pos ?_
    have := (abs_le.mp hy).1
    lt_comb add_lt_add_of_lt_of_le hδ (add_le_add hδx this)

/-- `relu` has no derivative at zero. -/
theorem not_hasDerivAt_relu_zero : ¬∃ d : K, HasDerivAt relu d 0 := by
  intro ⟨d, hd⟩
  have r0 : relu (0 : K) = 0 := if_neg (lt_irrefl 0)
  have h1 : 1 = d := hd.eq_of_ray (s := 1) one_ne_zero fun t ht => by
    have : relu (0 + 1 * t) = t := by rw [zero_add, one_mul]; exact if_pos ht
    rw [this, r0]; plm_ring
  have h0 : 0 = d := hd.eq_of_ray (s := -1) (fun h => one_ne_zero (neg_eq_zero.mp h)) fun t ht => by
    have e : 0 + -1 * t = -t := by plm_ring
    have : relu (0 + -1 * t) = 0 := by rw [e]; exact if_neg (not_lt_of_le (le_of_lt (neg_lt_zero.mpr ht)))
    rw [this, r0]; plm_ring
  exact zero_ne_one (h0.trans h1.symm)

/-- A gradient restricted to one variable is a derivative. -/
theorem HasGradientAt.restrict [LawfulFinIndex ι] {f : (ι → K) → K} {F x : ι → K} (hf : HasGradientAt f F x)
    (k : ι) : HasDerivAt (fun t => f fun i => x i + (if i = k then 1 else 0) * t) (F k) 0 := by
  have line : HasJacobianAt (fun (v : Unit → K) i => x i + (if i = k then 1 else 0) * v ())
      (fun i _ => if i = k then 1 else 0) (fun _ => 0) :=
    .of_exact fun h i => by rw [sum_unit]; plm_ring
  have at0 : (fun i => x i + (if i = k then 1 else 0) * 0) = x := funext fun i => by plm_ring
  have hf : HasGradientAt f F (fun i => x i + (if i = k then 1 else 0) * 0) := at0.symm ▸ hf
  refine hasDerivAt_iff.mpr ((HasGradientAt.comp
    (f := fun (v : Unit → K) i => x i + (if i = k then 1 else 0) * v ()) hf line).congr
    (fun _ => rfl) fun _ => ?_)
  rw [sum_congr fun i => mul_comm (F i) _, sum_ite_mul k 1 F, one_mul]

/-- `relu` on every entry is differentiable exactly where no entry is zero. -/
theorem exists_hasJacobianAt_relu_iff [LawfulFinIndex ι] {x : ι → K} :
    (∃ J, HasJacobianAt (fun y i => relu (y i)) J x) ↔ ∀ i, x i ≠ 0 := by
  constructor
  · intro ⟨J, hJ⟩ k hk
    have := (hJ.row k).restrict k
    refine not_hasDerivAt_relu_zero ⟨_, this.congr_near one_pos fun t _ => ?_⟩
    show relu t = relu (x k + (if k = k then 1 else 0) * t)
    rw [hk, if_pos rfl, zero_add, one_mul]
  · exact fun hx => ⟨_, .entrywise fun i => hasDerivAt_relu (hx i)⟩

/-- The gradient of `max f g` where `f ≠ g` is that of the larger one. -/
theorem HasGradientAt.max {f g : (ι → K) → K} {F G x : ι → K} (hf : HasGradientAt f F x)
    (hg : HasGradientAt g G x) (h : f x ≠ g x) :
    HasGradientAt (fun y => Scalar.max (f y) (g y)) (fun i => if f x < g x then G i else F i) x := by
  cases lt_or_gt_of_ne h with
  | inl h =>
    refine (hg.congr_near (f' := fun y => Scalar.max (f y) (g y)) ?_).congr (fun _ => rfl) fun i => if_pos h
    exact ((hg.sub hf).pos_near (sub_pos.mpr h)).mono fun y hy => max_eq_right_of_lt (sub_pos.mp hy)
  | inr h =>
    refine (hf.congr_near (f' := fun y => Scalar.max (f y) (g y)) ?_).congr (fun _ => rfl)
      fun i => if_neg (not_lt_of_le (le_of_lt h))
    exact ((hf.sub hg).pos_near (sub_pos.mpr h)).mono fun y hy => max_eq_left (le_of_lt (sub_pos.mp hy))

/-- The maximum of a variable and a constant has no derivative where they are equal. -/
theorem not_hasDerivAt_max_self (a : K) : ¬∃ d : K, HasDerivAt (fun y => Scalar.max y a) d a := by
  intro ⟨d, hd⟩
  have h1 : 1 = d := hd.eq_of_ray (s := 1) one_ne_zero fun t ht => by
    have : Scalar.max (a + 1 * t) a = a + t := by
      rw [one_mul]; exact max_eq_left (le_add_of_nonneg_right (le_of_lt ht))
    show Scalar.max (a + 1 * t) a - Scalar.max a a = _
    rw [this, max_self]; plm_ring
  have h0 : 0 = d := hd.eq_of_ray (s := -1) (fun h => one_ne_zero (neg_eq_zero.mp h)) fun t ht => by
    have : Scalar.max (a + -1 * t) a = a := max_eq_right_of_lt (by lt_comb ht)
    show Scalar.max (a + -1 * t) a - Scalar.max a a = _
    rw [this, max_self]; plm_ring
  exact zero_ne_one (h0.trans h1.symm)

end Plm
