import Plm.Calculus.Scalars

/-!
# Differentials without matrices

`HasDifferentialAt f L x`: the scalar-valued `f` has a gradient at `x`, and `L v` is its inner product with
the direction `v` (the directional derivative).  The rules compute `L` by the usual formal differentiation,
entry `y k` becoming `v k`, so that no matrix of zeros and ones appears.  `IsVJPAt.of_differentials` in
`Plm.Calculus.VJP` turns them, with the adjoint identity, into a vector-Jacobian product.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {ι κ : Type} [FinIndex ι]

/-- `f` is differentiable at `x` with derivative `L v` in direction `v`. -/
def HasDifferentialAt (f : (ι → K) → K) (L : (ι → K) → K) (x : ι → K) : Prop :=
  ∃ g : ι → K, HasGradientAt f g x ∧ ∀ v, L v = sum fun i => g i * v i

namespace HasDifferentialAt
variable {f g : (ι → K) → K} {F G : (ι → K) → K} {x : ι → K}

theorem congr (hf : HasDifferentialAt f F x) (e : ∀ y, g y = f y) (e' : ∀ v, G v = F v) :
    HasDifferentialAt g G x := by
  cases funext e; cases funext e'; exact hf

theorem congr_near (hf : HasDifferentialAt f F x) (e : Near x fun y => g y = f y) :
    HasDifferentialAt g F x := by
  obtain ⟨a, ha, ea⟩ := hf
  exact ⟨a, ha.congr_near e, ea⟩

theorem const (c : K) (x : ι → K) : HasDifferentialAt (fun _ => c) (fun _ => 0) x :=
  ⟨_, .const c x, fun v => (sum_eq_zero fun i => zero_mul (v i)).symm⟩

/-- An entry of the input. -/
theorem proj [LawfulFinIndex ι] (k : ι) (x : ι → K) : HasDifferentialAt (fun y => y k) (fun v => v k) x :=
  ⟨_, .proj k x, fun v => by rw [sum_ite_mul k 1 v, one_mul]⟩

theorem add (hf : HasDifferentialAt f F x) (hg : HasDifferentialAt g G x) :
    HasDifferentialAt (fun y => f y + g y) (fun v => F v + G v) x := by
  obtain ⟨a, ha, ea⟩ := hf
  obtain ⟨b, hb, eb⟩ := hg
  refine ⟨_, ha.add hb, fun v => ?_⟩
  show F v + G v = _
  rw [ea, eb, ← sum_add]
  exact sum_congr fun i => by plm_ring

theorem const_mul (c : K) (hf : HasDifferentialAt f F x) :
    HasDifferentialAt (fun y => c * f y) (fun v => c * F v) x := by
  obtain ⟨a, ha, ea⟩ := hf
  refine ⟨_, ha.const_mul c, fun v => ?_⟩
  show c * F v = _
  rw [ea, mul_sum]
  exact sum_congr fun i => by plm_ring

theorem neg (hf : HasDifferentialAt f F x) : HasDifferentialAt (fun y => -f y) (fun v => -F v) x :=
  (hf.const_mul (-1)).congr (fun _ => by plm_ring) fun _ => by plm_ring

theorem sub (hf : HasDifferentialAt f F x) (hg : HasDifferentialAt g G x) :
    HasDifferentialAt (fun y => f y - g y) (fun v => F v - G v) x :=
  (hf.add hg.neg).congr (fun _ => by plm_ring) fun _ => by plm_ring

/-- The product rule. -/
theorem mul (hf : HasDifferentialAt f F x) (hg : HasDifferentialAt g G x) :
    HasDifferentialAt (fun y => f y * g y) (fun v => F v * g x + f x * G v) x := by
  obtain ⟨a, ha, ea⟩ := hf
  obtain ⟨b, hb, eb⟩ := hg
  refine ⟨_, ha.mul hb, fun v => ?_⟩
  show F v * g x + f x * G v = _
  rw [ea, eb, sum_mul, mul_sum, ← sum_add]
  exact sum_congr fun i => by plm_ring

/-- A differentiable function of one variable, applied to the value. -/
theorem deriv {φ : K → K} {d : K} (hφ : HasDerivAt φ d (f x)) (hf : HasDifferentialAt f F x) :
    HasDifferentialAt (fun y => φ (f y)) (fun v => d * F v) x := by
  obtain ⟨a, ha, ea⟩ := hf
  refine ⟨_, hφ.comp_gradient ha, fun v => ?_⟩
  show d * F v = _
  rw [ea, mul_sum]
  exact sum_congr fun i => by plm_ring

/-- The quotient rule. -/
theorem div (hf : HasDifferentialAt f F x) (hg : HasDifferentialAt g G x) (h : g x ≠ 0) :
    HasDifferentialAt (fun y => f y / g y) (fun v => (F v - f x / g x * G v) / g x) x :=
  (hf.mul (hg.deriv (hasDerivAt_one_div h))).congr (fun y => div_eq _ _) fun v => by plm_ring

/-- A finite sum. -/
theorem sum [FinIndex κ] {f F : κ → (ι → K) → K} (hf : ∀ j, HasDifferentialAt (f j) (F j) x) :
    HasDifferentialAt (fun y => Plm.sum fun j => f j y) (fun v => Plm.sum fun j => F j v) x := by
  unfold Plm.sum
  induction FinIndex.elems (ι := κ) with
  | nil => exact const 0 x
  | cons j l ih => exact (hf j).add ih

/-- A condition that does not depend on the variable. -/
theorem ite {p : Prop} [Decidable p] (hf : p → HasDifferentialAt f F x) (hg : ¬p → HasDifferentialAt g G x) :
    HasDifferentialAt (fun y => if p then f y else g y) (fun v => if p then F v else G v) x := by
  by_cases h : p
  · exact (hf h).congr (fun _ => if_pos h) fun _ => if_pos h
  · exact (hg h).congr (fun _ => if_neg h) fun _ => if_neg h

/-- Where `f x < g x`, this stays so near `x`. -/
theorem lt_near (hf : HasDifferentialAt f F x) (hg : HasDifferentialAt g G x) (h : f x < g x) :
    Near x fun y => f y < g y := by
  obtain ⟨_, ha, _⟩ := hf
  obtain ⟨_, hb, _⟩ := hg
  exact ((hb.sub ha).pos_near (sub_pos.mpr h)).mono fun y hy => sub_pos.mp hy

end HasDifferentialAt
end Plm
