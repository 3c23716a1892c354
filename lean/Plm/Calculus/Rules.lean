import Plm.Calculus.Jacobian

/-!
# Rules of differentiation

First for scalar-valued functions (`HasGradientAt`), then for maps (`HasJacobianAt`), which follow row by row:
constants, projections and reindexing, matrices, sums and differences, multiples, products, finite sums,
the chain rule, pairing.  Quotients and functions applied entrywise are in `Plm.Calculus.Scalars`.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {ι κ μ : Type} [FinIndex ι]

/-! ## Scalar-valued functions -/

namespace HasGradientAt
variable {f g : (ι → K) → K} {F G x : ι → K}

/-- A function that is exactly affine along `g` has gradient `g`. -/
theorem of_exact (e : ∀ h : ι → K, f (fun i => x i + h i) = f x + sum fun i => F i * h i) :
    HasGradientAt f F x := by
  intro ε hε
  refine ⟨1, one_pos, fun h r h0 _ _ => ?_⟩
  have z : f (fun i => x i + h i) - f x - (sum fun i => F i * h i) = 0 := by rw [e]; plm_ring
  rw [z, abs_zero]
  exact mul_nonneg (le_of_lt hε) h0

theorem const (c : K) (x : ι → K) : HasGradientAt (fun _ => c) (fun _ => 0) x :=
  of_exact fun h => by
    rw [sum_congr (g := fun _ => (0 : K)) fun i => by plm_ring, sum_zero, add_zero]

/-- The gradient of a linear form is its vector of coefficients. -/
theorem linear (a : ι → K) (x : ι → K) : HasGradientAt (fun y => sum fun i => a i * y i) a x :=
  of_exact fun h => by rw [← sum_add]; exact sum_congr fun i => by plm_ring

/-- An entry of the input. -/
theorem proj [LawfulFinIndex ι] (k : ι) (x : ι → K) :
    HasGradientAt (fun y => y k) (fun i => if i = k then 1 else 0) x :=
  of_exact fun h => by
    rw [sum_ite_mul k 1 h, one_mul]

theorem add (hf : HasGradientAt f F x) (hg : HasGradientAt g G x) :
    HasGradientAt (fun y => f y + g y) (fun i => F i + G i) x := by
  intro ε hε
  obtain ⟨η, hη, hηε⟩ := exists_half hε
  obtain ⟨δ₁, hδ₁, H₁⟩ := hf η hη
  obtain ⟨δ₂, hδ₂, H₂⟩ := hg η hη
  obtain ⟨δ, hδ, hδδ₁, hδδ₂⟩ := exists_pos_le_le hδ₁ hδ₂
  refine ⟨δ, hδ, fun h r h0 hr hh => ?_⟩
  have e : (sum fun i => (F i + G i) * h i) = (sum fun i => F i * h i) + sum fun i => G i * h i := by
    rw [← sum_add]; exact sum_congr fun i => by plm_ring
  have e' : f (fun i => x i + h i) + g (fun i => x i + h i) - (f x + g x) - (sum fun i => (F i + G i) * h i) =
      (f (fun i => x i + h i) - f x - sum fun i => F i * h i) +
      (g (fun i => x i + h i) - g x - sum fun i => G i * h i) := by rw [e]; plm_ring
  rw [e']
  refine le_trans (abs_add _ _) (le_trans
    (add_le_add (H₁ h r h0 (le_trans hr hδδ₁) hh) (H₂ h r h0 (le_trans hr hδδ₂) hh)) ?_)
  exact le_trans (le_of_eq (by plm_ring)) (mul_le_mul_of_nonneg_right hηε h0)

theorem const_mul (c : K) (hf : HasGradientAt f F x) :
    HasGradientAt (fun y => c * f y) (fun i => c * F i) x := by
  intro ε hε
  obtain ⟨η, hη, hηε⟩ := exists_pos_mul_le (abs c) hε
  obtain ⟨δ, hδ, H⟩ := hf η hη
  refine ⟨δ, hδ, fun h r h0 hr hh => ?_⟩
  have e : c * f (fun i => x i + h i) - c * f x - (sum fun i => c * F i * h i) =
      c * (f (fun i => x i + h i) - f x - sum fun i => F i * h i) := by
    have e₁ : (sum fun i => c * F i * h i) = c * sum fun i => F i * h i := by
      rw [mul_sum]; exact sum_congr fun i => by plm_ring
    rw [e₁]; plm_ring
  rw [e, abs_mul]
  refine le_trans (mul_le_mul_of_nonneg_left (H h r h0 hr hh) (abs_nonneg c)) ?_
  exact le_trans (le_of_eq (by plm_ring)) (mul_le_mul_of_nonneg_right hηε h0)

theorem mul_const (hf : HasGradientAt f F x) (c : K) :
    HasGradientAt (fun y => f y * c) (fun i => F i * c) x :=
  (hf.const_mul c).congr (fun _ => mul_comm _ _) fun _ => mul_comm _ _

theorem neg (hf : HasGradientAt f F x) : HasGradientAt (fun y => -f y) (fun i => -F i) x :=
  (hf.const_mul (-1)).congr (fun _ => by plm_ring) fun _ => by plm_ring

theorem sub (hf : HasGradientAt f F x) (hg : HasGradientAt g G x) :
    HasGradientAt (fun y => f y - g y) (fun i => F i - G i) x :=
  (hf.add hg.neg).congr (fun _ => by plm_ring) fun _ => by plm_ring

/-- The product rule. -/
theorem mul (hf : HasGradientAt f F x) (hg : HasGradientAt g G x) :
    HasGradientAt (fun y => f y * g y) (fun i => F i * g x + f x * G i) x := by
  intro ε hε
  obtain ⟨ε', hε', hεε⟩ := exists_half hε
  obtain ⟨η, hη, hηε⟩ := exists_pos_mul_le (abs (f x) + abs (g x)) hε'
  obtain ⟨δ₁, hδ₁, H₁⟩ := hf η hη
  obtain ⟨δ₂, hδ₂, H₂⟩ := hg η hη
  obtain ⟨M, δ₃, hM, hδ₃, H₃⟩ := hf.bound
  obtain ⟨N, δ₄, hN, hδ₄, H₄⟩ := hg.bound
  obtain ⟨δ₅, hδ₅, H₅⟩ := exists_pos_mul_le (M * N) hε'
  obtain ⟨a, ha, ha₁, ha₂⟩ := exists_pos_le_le hδ₁ hδ₂
  obtain ⟨b, hb, hb₃, hb₄⟩ := exists_pos_le_le hδ₃ hδ₄
  obtain ⟨c, hc, hca, hcb⟩ := exists_pos_le_le ha hb
  obtain ⟨δ, hδ, hδc, hδ₅⟩ := exists_pos_le_le hc hδ₅
  refine ⟨δ, hδ, fun h r h0 hr hh => ?_⟩
  have ra : r ≤ a := le_trans hr (le_trans hδc hca)
  have rb : r ≤ b := le_trans hr (le_trans hδc hcb)
  have R₁ := H₁ h r h0 (le_trans ra ha₁) hh
  have R₂ := H₂ h r h0 (le_trans ra ha₂) hh
  have D := mul_le_mul (H₃ h r h0 (le_trans rb hb₃) hh) (H₄ h r h0 (le_trans rb hb₄) hh) (abs_nonneg _)
    (mul_nonneg (le_of_lt hM) h0)
  have e : (sum fun i => (F i * g x + f x * G i) * h i) =
      g x * (sum fun i => F i * h i) + f x * sum fun i => G i * h i := by
    rw [mul_sum, mul_sum, ← sum_add]; exact sum_congr fun i => by plm_ring
  rw [e]
  have e' : ∀ fy gy SF SG : K, fy * gy - f x * g x - (g x * SF + f x * SG) =
      f x * (gy - g x - SG) + g x * (fy - f x - SF) + (fy - f x) * (gy - g x) := fun _ _ _ _ => by plm_ring
  rw [e']
  refine le_trans (abs_add _ _) (le_trans (add_le_add (abs_add _ _) (le_refl _)) ?_)
  rw [abs_mul, abs_mul, abs_mul]
  refine le_trans (add_le_add (add_le_add (mul_le_mul_of_nonneg_left R₂ (abs_nonneg (f x)))
    (mul_le_mul_of_nonneg_left R₁ (abs_nonneg (g x)))) D) ?_
  have s₁ : (abs (f x) + abs (g x)) * η * r ≤ ε' * r := mul_le_mul_of_nonneg_right hηε h0
  have s₂ : M * N * r * r ≤ ε' * r := mul_le_mul_of_nonneg_right (le_trans
    (mul_le_mul_of_nonneg_left (le_trans hr hδ₅) (le_of_lt (mul_pos hM hN))) H₅) h0
  refine le_trans (le_of_eq (?_ : _ = (abs (f x) + abs (g x)) * η * r + M * N * r * r)) ?_
  · plm_ring
  · exact le_trans (add_le_add s₁ s₂) (le_trans (le_of_eq (by plm_ring))
      (mul_le_mul_of_nonneg_right hεε h0))

/-- A finite sum of functions. -/
theorem sum [FinIndex κ] {f : κ → (ι → K) → K} {F : κ → ι → K} (hf : ∀ j, HasGradientAt (f j) (F j) x) :
    HasGradientAt (fun y => Plm.sum fun j => f j y) (fun i => Plm.sum fun j => F j i) x := by
  unfold Plm.sum
  induction FinIndex.elems (ι := κ) with
  | nil => exact const 0 x
  | cons j l ih => exact (hf j).add ih

/-- A condition that does not depend on the variable. -/
theorem ite {p : Prop} [Decidable p] (hf : p → HasGradientAt f F x) (hg : ¬p → HasGradientAt g G x) :
    HasGradientAt (fun y => if p then f y else g y) (fun i => if p then F i else G i) x := by
  by_cases h : p
  · exact (hf h).congr (fun _ => if_pos h) fun _ => if_pos h
  · exact (hg h).congr (fun _ => if_neg h) fun _ => if_neg h

end HasGradientAt

/-- A differentiable map grows at most linearly near the point. -/
theorem HasJacobianAt.bound [FinIndex κ] [LawfulFinIndex κ] {f : (ι → K) → κ → K} {J : κ → ι → K} {x : ι → K}
    (hf : HasJacobianAt f J x) : ∃ M δ : K, 0 < M ∧ 0 < δ ∧
      ∀ (h : ι → K) (r : K), 0 ≤ r → r ≤ δ → (∀ i, abs (h i) ≤ r) →
        ∀ j, abs (f (fun i => x i + h i) j - f x j) ≤ M * r := by
  obtain ⟨c, hc, H⟩ := exists_pos_forall
    (P := fun j c => ∀ (h : ι → K) (r : K), 0 ≤ r → r ≤ c → (∀ i, abs (h i) ≤ r) →
      c * abs (f (fun i => x i + h i) j - f x j) ≤ r)
    (fun j a b hab H h r h0 hr hh => le_trans (mul_le_mul_of_nonneg_right hab (abs_nonneg _))
      (H h r h0 (le_trans hr hab) hh))
    (fun j => by
      obtain ⟨M, δ, hM, hδ, H⟩ := (hf.row j).bound
      obtain ⟨η, hη, hηM⟩ := exists_pos_mul_le M (one_pos : (0 : K) < 1)
      obtain ⟨c, hc, hcδ, hcη⟩ := exists_pos_le_le hδ hη
      refine ⟨c, hc, fun h r h0 hr hh => ?_⟩
      refine le_trans (mul_le_mul hcη (H h r h0 (le_trans hr hcδ) hh) (abs_nonneg _) (le_of_lt hη)) ?_
      have e : η * (M * r) = M * η * r := by plm_ring
      rw [e]
      exact le_trans (mul_le_mul_of_nonneg_right hηM h0) (le_of_eq (one_mul r)))
  refine ⟨1 / c, c, one_div_pos hc, hc, fun h r h0 hr hh j => ?_⟩
  have t := mul_le_mul_of_nonneg_left (H j h r h0 hr hh) (le_of_lt (one_div_pos hc))
  rw [← mul_assoc, mul_comm (1 / c) c, mul_one_div_cancel (ne_of_gt hc), one_mul] at t
  exact t

/-- The chain rule for a scalar-valued function of a map. -/
theorem HasGradientAt.comp [FinIndex κ] [LawfulFinIndex κ] {g : (κ → K) → K} {G : κ → K} {f : (ι → K) → κ → K}
    {J : κ → ι → K} {x : ι → K} (hg : HasGradientAt g G (f x)) (hf : HasJacobianAt f J x) :
    HasGradientAt (fun y => g (f y)) (fun i => Plm.sum fun j => G j * J j i) x := by
  intro ε hε
  obtain ⟨ε', hε', hεε⟩ := exists_half hε
  obtain ⟨M, δ₁, hM, hδ₁, B⟩ := hf.bound
  obtain ⟨η, hη, hηε⟩ := exists_pos_mul_le M hε'
  obtain ⟨δg, hδg, Hg⟩ := hg η hη
  obtain ⟨δ₂, hδ₂, hMδ⟩ := exists_pos_mul_le M hδg
  obtain ⟨θ, hθ, hθε⟩ := exists_pos_mul_le (Plm.sum fun j => abs (G j)) hε'
  obtain ⟨δf, hδf, Hf⟩ := hf θ hθ
  obtain ⟨a, ha, ha₁, ha₂⟩ := exists_pos_le_le hδ₁ hδ₂
  obtain ⟨δ, hδ, hδa, hδf'⟩ := exists_pos_le_le ha hδf
  refine ⟨δ, hδ, fun h r h0 hr hh => ?_⟩
  have ra : r ≤ a := le_trans hr hδa
  have A := Hg (fun j => f (fun i => x i + h i) j - f x j) (M * r) (mul_nonneg (le_of_lt hM) h0)
    (le_trans (mul_le_mul_of_nonneg_left (le_trans ra ha₂) (le_of_lt hM)) hMδ)
    (B h r h0 (le_trans ra ha₁) hh)
  rw [add_sub_self] at A
  have C := abs_sum_mul_le G (Hf h r h0 (le_trans hr hδf') hh)
  have e₁ : (Plm.sum fun i => (Plm.sum fun j => G j * J j i) * h i) =
      Plm.sum fun j => G j * Plm.sum fun i => J j i * h i := by
    rw [sum_congr fun i => sum_mul (fun j => G j * J j i) (h i), sum_comm]
    refine sum_congr fun j => ?_
    rw [mul_sum]
    exact sum_congr fun i => mul_assoc _ _ _
  have e₂ : (Plm.sum fun j => G j * (f (fun i => x i + h i) j - f x j - Plm.sum fun i => J j i * h i)) =
      (Plm.sum fun j => G j * (f (fun i => x i + h i) j - f x j)) -
      Plm.sum fun j => G j * Plm.sum fun i => J j i * h i := by
    rw [← sum_sub]; exact sum_congr fun j => by plm_ring
  rw [e₂] at C
  rw [e₁]
  have e₃ : ∀ p s t : K, p - s = (p - t) + (t - s) := fun _ _ _ => by plm_ring
  rw [e₃ _ _ (Plm.sum fun j => G j * (f (fun i => x i + h i) j - f x j))]
  refine le_trans (abs_add _ _) (le_trans (add_le_add A C) ?_)
  have s₁ := mul_le_mul_of_nonneg_right hηε h0
  have s₂ := mul_le_mul_of_nonneg_right hθε h0
  refine le_trans (le_of_eq (?_ : _ = M * η * r + (Plm.sum fun j => abs (G j)) * θ * r)) ?_
  · plm_ring
  · exact le_trans (add_le_add s₁ s₂) (le_trans (le_of_eq (by plm_ring))
      (mul_le_mul_of_nonneg_right hεε h0))

/-! ## Maps -/

namespace HasJacobianAt
variable {f g : (ι → K) → κ → K} {F G : κ → ι → K} {x : ι → K}

/-- A map that is exactly affine with matrix `J` has Jacobian `J`. -/
theorem of_exact (e : ∀ (h : ι → K) j, f (fun i => x i + h i) j = f x j + Plm.sum fun i => F j i * h i) :
    HasJacobianAt f F x := by
  intro ε hε
  refine ⟨1, one_pos, fun h r h0 _ _ j => ?_⟩
  have z : f (fun i => x i + h i) j - f x j - (Plm.sum fun i => F j i * h i) = 0 := by rw [e]; plm_ring
  rw [z, abs_zero]
  exact mul_nonneg (le_of_lt hε) h0

theorem const (c : κ → K) (x : ι → K) : HasJacobianAt (fun _ => c) (fun _ _ => 0) x :=
  of_exact fun h j => by
    rw [sum_congr (g := fun _ => (0 : K)) fun i => by plm_ring, sum_zero, add_zero]

/-- Each output is a copy of an input: projections, permutations, repetitions; `Env.get`, `Env.gets`,
`Env.head` and `Env.tail` are of this form. -/
theorem reindex [LawfulFinIndex ι] (r : κ → ι) (x : ι → K) :
    HasJacobianAt (fun y j => y (r j)) (fun j i => if i = r j then 1 else 0) x :=
  of_exact fun h j => by
    rw [sum_ite_mul (r j) 1 h, one_mul]

theorem id [LawfulFinIndex ι] (x : ι → K) :
    HasJacobianAt (fun y => y) (fun j i => if i = j then 1 else 0) x :=
  reindex (fun j => j) x

/-- A matrix is its own Jacobian. -/
theorem linear (A : κ → ι → K) (x : ι → K) : HasJacobianAt (fun y j => Plm.sum fun i => A j i * y i) A x :=
  of_exact fun h j => by rw [← sum_add]; exact sum_congr fun i => by plm_ring

/-- Two maps side by side, `κ ⊕ μ` outputs. -/
theorem sum_iff {f : (ι → K) → κ ⊕ μ → K} {J : κ ⊕ μ → ι → K} : HasJacobianAt f J x ↔
    HasJacobianAt (fun y j => f y (.inl j)) (fun j => J (.inl j)) x ∧
    HasJacobianAt (fun y j => f y (.inr j)) (fun j => J (.inr j)) x := by
  constructor
  · intro hf
    constructor
    · intro ε hε
      obtain ⟨δ, hδ, H⟩ := hf ε hε
      exact ⟨δ, hδ, fun h r h0 hr hh j => H h r h0 hr hh (.inl j)⟩
    · intro ε hε
      obtain ⟨δ, hδ, H⟩ := hf ε hε
      exact ⟨δ, hδ, fun h r h0 hr hh j => H h r h0 hr hh (.inr j)⟩
  · intro ⟨hf, hg⟩ ε hε
    obtain ⟨δ₁, hδ₁, H₁⟩ := hf ε hε
    obtain ⟨δ₂, hδ₂, H₂⟩ := hg ε hε
    obtain ⟨δ, hδ, hδδ₁, hδδ₂⟩ := exists_pos_le_le hδ₁ hδ₂
    refine ⟨δ, hδ, fun h r h0 hr hh j => ?_⟩
    cases j with
    | inl j => exact H₁ h r h0 (le_trans hr hδδ₁) hh j
    | inr j => exact H₂ h r h0 (le_trans hr hδδ₂) hh j

/-- A value put before an environment. -/
theorem push {s : Shape} {Γ : Ctx} {t : (ι → K) → Tensor K s} {e : (ι → K) → Env K Γ} {T : Idx s → ι → K}
    {E : Pos Γ → ι → K} (ht : HasJacobianAt t T x) (he : HasJacobianAt e E x) :
    HasJacobianAt (κ := Pos (s :: Γ)) (fun y => Env.push (t y) (e y))
      (fun p => match p with | .inl i => T i | .inr q => E q) x :=
  sum_iff.mpr ⟨ht, he⟩

/-- Part or copies of the outputs. -/
theorem outputs {f : (ι → K) → κ → K} (hf : HasJacobianAt f F x) (r : μ → κ) :
    HasJacobianAt (fun y j => f y (r j)) (fun j => F (r j)) x := by
  intro ε hε
  obtain ⟨δ, hδ, H⟩ := hf ε hε
  exact ⟨δ, hδ, fun h s h0 hs hh j => H h s h0 hs hh (r j)⟩

/-- The chain rule: the Jacobian of a composition is the product of the Jacobians. -/
theorem comp [FinIndex κ] [LawfulFinIndex κ] [FinIndex μ] [LawfulFinIndex μ] {g : (κ → K) → μ → K}
    {G : μ → κ → K} (hg : HasJacobianAt g G (f x)) (hf : HasJacobianAt f F x) :
    HasJacobianAt (fun y => g (f y)) (fun k i => Plm.sum fun j => G k j * F j i) x :=
  hasJacobianAt_iff.mpr fun k => (hg.row k).comp hf

variable [FinIndex κ] [LawfulFinIndex κ]

theorem add (hf : HasJacobianAt f F x) (hg : HasJacobianAt g G x) :
    HasJacobianAt (fun y j => f y j + g y j) (fun j i => F j i + G j i) x :=
  hasJacobianAt_iff.mpr fun j => (hf.row j).add (hg.row j)

theorem sub (hf : HasJacobianAt f F x) (hg : HasJacobianAt g G x) :
    HasJacobianAt (fun y j => f y j - g y j) (fun j i => F j i - G j i) x :=
  hasJacobianAt_iff.mpr fun j => (hf.row j).sub (hg.row j)

theorem neg (hf : HasJacobianAt f F x) : HasJacobianAt (fun y j => -f y j) (fun j i => -F j i) x :=
  hasJacobianAt_iff.mpr fun j => (hf.row j).neg

theorem const_mul (c : K) (hf : HasJacobianAt f F x) :
    HasJacobianAt (fun y j => c * f y j) (fun j i => c * F j i) x :=
  hasJacobianAt_iff.mpr fun j => (hf.row j).const_mul c

/-- Entrywise product. -/
theorem mul (hf : HasJacobianAt f F x) (hg : HasJacobianAt g G x) :
    HasJacobianAt (fun y j => f y j * g y j) (fun j i => F j i * g x j + f x j * G j i) x :=
  hasJacobianAt_iff.mpr fun j => (hf.row j).mul (hg.row j)

/-- A finite sum of maps. -/
theorem sum [FinIndex μ] {f : μ → (ι → K) → κ → K} {F : μ → κ → ι → K}
    (hf : ∀ k, HasJacobianAt (f k) (F k) x) :
    HasJacobianAt (fun y j => Plm.sum fun k => f k y j) (fun j i => Plm.sum fun k => F k j i) x :=
  hasJacobianAt_iff.mpr fun j => HasGradientAt.sum fun k => (hf k).row j

end HasJacobianAt
end Plm
