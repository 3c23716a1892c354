import Plm.Calculus.Jacobian

/-!
# Carathéodory's form of the derivative

`f` has Jacobian `J` at `x` iff `f y - f x = Φ y (y - x)` for a matrix `Φ y` that depends continuously on `y`
at `x`, where it is `J`.  The direction from the textbook definition takes `Φ y = J + R (y - x)ᵀ / |y - x|²`,
where `R` is the error of the linear approximation.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {ι κ : Type} [FinIndex ι]

/-- Carathéodory's form of the derivative: a slope matrix `Φ`, continuous at `x`, with value `J` there. -/
def HasSlopeAt (f : (ι → K) → κ → K) (J : κ → ι → K) (x : ι → K) : Prop :=
  ∃ Φ : (ι → K) → κ → ι → K,
    (∀ y j, f y j - f x j = sum fun i => Φ y j i * (y i - x i)) ∧
    ContinuousAt (fun y (p : κ × ι) => Φ y p.1 p.2) x ∧ ∀ j i, Φ x j i = J j i

theorem HasSlopeAt.hasJacobianAt {f : (ι → K) → κ → K} {J : κ → ι → K} {x : ι → K} (hf : HasSlopeAt f J x) :
    HasJacobianAt f J x := by
  obtain ⟨Φ, hΦ, hc, hJ⟩ := hf
  intro ε hε
  obtain ⟨η, hη, hηε⟩ := exists_pos_mul_le (sum fun _ : ι => (1 : K)) hε
  obtain ⟨δ, hδ, H⟩ := hc η hη
  refine ⟨δ, hδ, fun h r h0 hr hh j => ?_⟩
  have hy : ∀ i, x i + h i - x i = h i := fun i => by plm_ring
  rw [hΦ, ← sum_sub]
  have e : (sum fun i => Φ (fun i => x i + h i) j i * (x i + h i - x i) - J j i * h i) =
      sum fun i => (Φ (fun i => x i + h i) j i - Φ x j i) * h i := sum_congr fun i => by
    rw [hy, hJ]; plm_ring
  rw [e]
  refine le_trans (abs_sum_mul_le _ hh) (mul_le_mul_of_nonneg_right (le_trans ?_ hηε) h0)
  rw [sum_mul]
  refine sum_le_sum fun i => ?_
  rw [one_mul]
  exact H (fun i => x i + h i) (fun i => by rw [hy]; exact le_trans (hh i) hr) (j, i)

/-- A sum of squares is zero only for the zero vector. -/
theorem eq_zero_of_sum_sq [LawfulFinIndex ι] {h : ι → K} (e : (sum fun i => h i * h i) = 0) (i : ι) :
    h i = 0 := by
  have hs : supNorm h * supNorm h ≤ 0 := e ▸ supNorm_mul_self_le h
  have hz : supNorm h ≤ 0 := by
    cases lt_or_le 0 (supNorm h) with
    | inl hp => exact absurd (mul_pos hp hp) (not_lt_of_le hs)
    | inr hn => exact hn
  have ha : abs (h i) ≤ 0 := le_trans (abs_le_supNorm h i) hz
  exact abs_eq_zero.mp (le_antisymm ha (abs_nonneg _))

/-- The slope matrix of the proof: the Jacobian plus a rank-one term that carries the error. -/
def slope (f : (ι → K) → κ → K) (J : κ → ι → K) (x y : ι → K) (j : κ) (i : ι) : K :=
  J j i + (f y j - f x j - sum fun i => J j i * (y i - x i)) * (y i - x i) *
    (1 / sum fun i => (y i - x i) * (y i - x i))

theorem slope_spec [LawfulFinIndex ι] (f : (ι → K) → κ → K) (J : κ → ι → K) (x y : ι → K) (j : κ) :
    f y j - f x j = sum fun i => slope f J x y j i * (y i - x i) := by
  have e : ∀ R N : K, (sum fun i => (J j i + R * (y i - x i) * N) * (y i - x i)) =
      (sum fun i => J j i * (y i - x i)) + R * (N * sum fun i => (y i - x i) * (y i - x i)) := fun R N => by
    rw [mul_sum, mul_sum, ← sum_add]
    exact sum_congr fun i => by plm_ring
  unfold slope
  rw [e]
  by_cases hN : (sum fun i => (y i - x i) * (y i - x i)) = 0
  · have hy : y = x := funext fun i => sub_eq_zero.mp (eq_zero_of_sum_sq hN i)
    rw [hN, hy, sum_congr (g := fun _ : ι => (0 : K)) fun i => by plm_ring, sum_zero]
    plm_ring
  · rw [mul_comm (1 / _), mul_one_div_cancel hN]
    plm_ring

theorem slope_self (f : (ι → K) → κ → K) (J : κ → ι → K) (x : ι → K) (j : κ) (i : ι) :
    slope f J x x j i = J j i := by
  unfold slope
  have : x i - x i = 0 := by plm_ring
  rw [this]; plm_ring

theorem continuousAt_slope [LawfulFinIndex ι] {f : (ι → K) → κ → K} {J : κ → ι → K} {x : ι → K}
    (hf : HasJacobianAt f J x) : ContinuousAt (fun y (p : κ × ι) => slope f J x y p.1 p.2) x := by
  intro ε hε
  obtain ⟨δ, hδ, H⟩ := hf ε hε
  refine ⟨δ, hδ, fun y hy (j, i) => ?_⟩
  show abs (slope f J x y j i - slope f J x x j i) ≤ ε
  have R := H (fun i => y i - x i) _ (supNorm_nonneg fun i => y i - x i) (supNorm_le (le_of_lt hδ) hy)
    (abs_le_supNorm fun i => y i - x i) j
  rw [add_sub_self] at R
  rw [slope_self]
  unfold slope
  have e : ∀ t : K, J j i + t - J j i = t := fun t => by plm_ring
  rw [e]
  by_cases hN : (sum fun i => (y i - x i) * (y i - x i)) = 0
  · rw [eq_zero_of_sum_sq hN i, mul_zero, zero_mul, abs_zero]
    exact le_of_lt hε
  · have hp : 0 < sum fun i => (y i - x i) * (y i - x i) := lt_of_le_of_ne
      (sum_nonneg fun i => mul_self_nonneg _) (Ne.symm hN)
    have hi : 0 < 1 / sum fun i => (y i - x i) * (y i - x i) := one_div_pos hp
    rw [abs_mul, abs_mul, abs_of_nonneg (le_of_lt hi)]
    have b := mul_le_mul R (abs_le_supNorm (fun i => y i - x i) i) (abs_nonneg _)
      (mul_nonneg (le_of_lt hε) (supNorm_nonneg _))
    refine le_trans (mul_le_mul_of_nonneg_right b (le_of_lt hi)) ?_
    rw [mul_assoc ε]
    refine le_trans (mul_le_mul_of_nonneg_right (mul_le_mul_of_nonneg_left
      (supNorm_mul_self_le fun i => y i - x i) (le_of_lt hε)) (le_of_lt hi)) (le_of_eq ?_)
    rw [mul_assoc, mul_one_div_cancel hN, mul_one]

/-- The textbook definition and Carathéodory's form say the same. -/
theorem hasJacobianAt_iff_slope [LawfulFinIndex ι] {f : (ι → K) → κ → K} {J : κ → ι → K} {x : ι → K} :
    HasJacobianAt f J x ↔ HasSlopeAt f J x :=
  ⟨fun hf => ⟨slope f J x, slope_spec f J x, continuousAt_slope hf, slope_self f J x⟩,
    HasSlopeAt.hasJacobianAt⟩

end Plm
