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

/-- The chain rule for a scalar-valued function of a map. -/
theorem comp [FinIndex κ] [LawfulFinIndex κ] {g : (κ → K) → K} {G : κ → K} {f : (ι → K) → κ → K}
    {J : κ → ι → K} (hg : HasGradientAt g G (f x)) (hf : HasJacobianAt f J x) :
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

/-- Two values side by side. -/
def both (a b : K) : Unit ⊕ Unit → K
  | .inl _ => a
  | .inr _ => b

omit [FinIndex ι] in
theorem sum_both (f : Unit ⊕ Unit → K) : Plm.sum f = f (.inl ()) + f (.inr ()) := by
  rw [sum_sumType, sum_unit, sum_unit]

/-- The chain rule for a function of two values. -/
theorem comp₂ {φ : K → K → K} {a b : K}
    (hφ : HasGradientAt (fun v => φ (v (.inl ())) (v (.inr ()))) (both a b) (both (f x) (g x)))
    (hf : HasGradientAt f F x) (hg : HasGradientAt g G x) :
    HasGradientAt (fun y => φ (f y) (g y)) (fun i => a * F i + b * G i) x :=
  (comp (f := fun y => both (f y) (g y)) (J := fun s i => both (F i) (G i) s) hφ (hasJacobianAt_iff.mpr
    fun s => match s with | .inl _ => hf | .inr _ => hg)).congr (fun _ => rfl)
    fun i => (sum_both fun s => both a b s * both (F i) (G i) s).symm

theorem add (hf : HasGradientAt f F x) (hg : HasGradientAt g G x) :
    HasGradientAt (fun y => f y + g y) (fun i => F i + G i) x :=
  (comp₂ (φ := fun a b => a + b) (a := 1) (b := 1)
    (of_exact fun h => by rw [sum_both]; show _ + _ + (_ + _) = _ + _ + (1 * _ + 1 * _); plm_ring)
    hf hg).congr (fun _ => rfl) fun _ => by plm_ring

theorem const_mul (c : K) (hf : HasGradientAt f F x) :
    HasGradientAt (fun y => c * f y) (fun i => c * F i) x :=
  (comp₂ (φ := fun a _ => c * a) (a := c) (b := 0)
    (of_exact fun h => by rw [sum_both]; show c * (_ + _) = c * _ + (c * _ + 0 * _); plm_ring) hf hf).congr
    (fun _ => rfl) fun _ => by plm_ring

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
  refine (comp₂ (φ := fun a b => a * b) (a := g x) (b := f x) (fun ε hε => ⟨ε, hε, fun h r h0 hr hh => ?_⟩)
    hf hg).congr (fun _ => rfl) fun _ => by plm_ring
  have e : (f x + h (.inl ())) * (g x + h (.inr ())) - f x * g x -
      (g x * h (.inl ()) + f x * h (.inr ())) = h (.inl ()) * h (.inr ()) := by plm_ring
  rw [sum_both]
  show abs ((f x + h (.inl ())) * (g x + h (.inr ())) - f x * g x -
    (g x * h (.inl ()) + f x * h (.inr ()))) ≤ ε * r
  rw [e, abs_mul]
  exact le_trans (mul_le_mul (hh _) (hh _) (abs_nonneg _) h0) (mul_le_mul_of_nonneg_right hr h0)

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

/-- Part or copies of the outputs. -/
theorem outputs {f : (ι → K) → κ → K} (hf : HasJacobianAt f F x) (r : μ → κ) :
    HasJacobianAt (fun y j => f y (r j)) (fun j => F (r j)) x := by
  intro ε hε
  obtain ⟨δ, hδ, H⟩ := hf ε hε
  exact ⟨δ, hδ, fun h s h0 hs hh j => H h s h0 hs hh (r j)⟩

/-- Two maps side by side, `κ ⊕ μ` outputs. -/
theorem sum_iff {f : (ι → K) → κ ⊕ μ → K} {J : κ ⊕ μ → ι → K} : HasJacobianAt f J x ↔
    HasJacobianAt (fun y j => f y (.inl j)) (fun j => J (.inl j)) x ∧
    HasJacobianAt (fun y j => f y (.inr j)) (fun j => J (.inr j)) x := by
  refine ⟨fun hf => ⟨hf.outputs .inl, hf.outputs .inr⟩, fun ⟨hf, hg⟩ ε hε => ?_⟩
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
