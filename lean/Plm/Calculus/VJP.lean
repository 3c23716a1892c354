import Plm.Calculus.Differential

/-!
# Vector-Jacobian products

`IsVJPAt f rev x`: at the point `x`, `rev` maps every cotangent `w` of the output of `f` to `Jᵀ w`, where
`J` is the Jacobian of `f` at `x`.  That is what reverse-mode differentiation computes, and what
`Op.vjp_correct` and `Prog.grad_correct` claim.  The rules: identity, reindexing, matrices, composition,
fan-in (`add`), pairing, a value that is computed and then used (`bind`), entrywise functions and products.
`IsVJPAt.of_adjoint` and `IsVJPAt.of_differentials` establish it from the adjoint identity
`⟨J v, w⟩ = ⟨v, rev w⟩`.  The words of `Plm.Calculus.Vocabulary` are built on it.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {ι κ μ : Type} [FinIndex ι] [FinIndex κ]

/-- At `x`, `rev` is the vector-Jacobian product of `f`: `f` has a Jacobian `J` at `x`, and `rev w = Jᵀ w`. -/
def IsVJPAt (f : (ι → K) → κ → K) (rev : (κ → K) → ι → K) (x : ι → K) : Prop :=
  ∃ J : κ → ι → K, HasJacobianAt f J x ∧ ∀ w i, rev w i = sum fun j => J j i * w j

/-- The inner product. -/
def dot (v w : ι → K) : K := sum fun i => v i * w i

theorem HasJacobianAt.isVJPAt {f : (ι → K) → κ → K} {J : κ → ι → K} {x : ι → K} (hf : HasJacobianAt f J x) :
    IsVJPAt f (fun w i => Plm.sum fun j => J j i * w j) x :=
  ⟨J, hf, fun _ _ => rfl⟩

namespace IsVJPAt
variable {f g : (ι → K) → κ → K} {rev rev' : (κ → K) → ι → K} {x : ι → K}

/-- The vector-Jacobian product in terms of any Jacobian: there is only one. -/
theorem eq_of_jacobian [LawfulFinIndex ι] {J : κ → ι → K} (h : IsVJPAt f rev x) (hJ : HasJacobianAt f J x)
    (w : κ → K) (i : ι) : rev w i = sum fun j => J j i * w j := by
  obtain ⟨J', hJ', e⟩ := h
  rw [hJ.unique hJ']
  exact e w i

/-- There is at most one vector-Jacobian product. -/
theorem unique [LawfulFinIndex ι] (h : IsVJPAt f rev x) (h' : IsVJPAt f rev' x) : rev = rev' := by
  obtain ⟨J, hJ, e⟩ := h
  exact funext fun w => funext fun i => (e w i).trans (h'.eq_of_jacobian hJ w i).symm

theorem congr (h : IsVJPAt f rev x) (e : ∀ y j, g y j = f y j) (e' : ∀ w i, rev' w i = rev w i) :
    IsVJPAt g rev' x := by
  cases funext fun y => funext (e y); cases funext fun w => funext (e' w); exact h

theorem congr_rev (h : IsVJPAt f rev x) (e : ∀ w i, rev' w i = rev w i) : IsVJPAt f rev' x :=
  h.congr (fun _ _ => rfl) e

/-- Maps that agree near `x` have the same vector-Jacobian product there. -/
theorem congr_near [LawfulFinIndex κ] (h : IsVJPAt f rev x) (e : Near x fun y => ∀ j, g y j = f y j) :
    IsVJPAt g rev x := by
  obtain ⟨J, hJ, e'⟩ := h
  exact ⟨J, hJ.congr_near e, e'⟩

/-- The adjoint identity: `⟨J v, w⟩ = ⟨v, rev w⟩`. -/
theorem dot_eq {J : κ → ι → K} (e : ∀ w i, rev w i = sum fun j => J j i * w j) (v : ι → K) (w : κ → K) :
    dot (fun j => sum fun i => J j i * v i) w = dot v (rev w) := by
  unfold dot
  rw [sum_congr fun j => sum_mul (fun i => J j i * v i) (w j), sum_comm]
  refine sum_congr fun i => ?_
  rw [e, mul_sum]
  exact sum_congr fun j => by plm_ring

/-- The adjoint identity is enough. -/
theorem of_adjoint [LawfulFinIndex ι] {J : κ → ι → K} (hJ : HasJacobianAt f J x)
    (adj : ∀ v w, dot (fun j => sum fun i => J j i * v i) w = dot v (rev w)) : IsVJPAt f rev x := by
  refine ⟨J, hJ, fun w i => ?_⟩
  have := adj (fun k => if k = i then 1 else 0) w
  unfold dot at this
  rw [sum_ite_mul i 1 (rev w), one_mul] at this
  rw [← this]
  refine sum_congr fun j => ?_
  have e : (sum fun k => J j k * if k = i then 1 else 0) = J j i := by
    rw [sum_congr fun k => mul_comm (J j k) _, sum_ite_mul i 1 (J j), one_mul]
  exact congrArg (· * w j) e

/-- From the gradients of all outputs. -/
theorem of_gradients [LawfulFinIndex κ] {G : κ → ι → K} (hG : ∀ j, HasGradientAt (fun y => f y j) (G j) x)
    (e : ∀ w i, rev w i = sum fun j => G j i * w j) : IsVJPAt f rev x :=
  ⟨G, hasJacobianAt_iff.mpr hG, e⟩

/-- From the differentials of all outputs and the adjoint identity `⟨L v, w⟩ = ⟨v, rev w⟩`. -/
theorem of_differentials [LawfulFinIndex ι] [LawfulFinIndex κ] {L : (ι → K) → κ → K}
    (hL : ∀ j, HasDifferentialAt (fun y => f y j) (fun v => L v j) x)
    (adj : ∀ v w, dot (L v) w = dot v (rev w)) : IsVJPAt f rev x := by
  refine of_adjoint (J := fun j => Classical.choose (hL j))
    (hasJacobianAt_iff.mpr fun j => (Classical.choose_spec (hL j)).1) fun v w => ?_
  rw [← adj]
  exact sum_congr fun j => congrArg (· * w j) ((Classical.choose_spec (hL j)).2 v).symm

/-! ## Rules -/

/-- The identity passes cotangents on. -/
theorem id [LawfulFinIndex ι] (x : ι → K) : IsVJPAt (fun y => y) (fun w => w) x :=
  (HasJacobianAt.id x).isVJPAt.congr_rev fun w i => by rw [sum_ite_mul' i 1 w, one_mul]

/-- A constant has the cotangent zero. -/
theorem const (c : κ → K) (x : ι → K) : IsVJPAt (fun _ => c) (fun _ _ => 0) x :=
  (HasJacobianAt.const c x).isVJPAt.congr_rev fun w _ =>
    (sum_eq_zero fun j => zero_mul (w j)).symm

/-- Copies of entries: the cotangents of all copies of an entry are added. -/
theorem reindex [LawfulFinIndex ι] (r : κ → ι) (x : ι → K) :
    IsVJPAt (fun y j => y (r j)) (fun w i => sum fun j => if i = r j then w j else 0) x :=
  (HasJacobianAt.reindex r x).isVJPAt.congr_rev fun w i => sum_congr fun j => by
    rw [sum_ite_zero_mul, one_mul]

/-- A matrix: its transpose. -/
theorem linear (A : κ → ι → K) (x : ι → K) :
    IsVJPAt (fun y j => sum fun i => A j i * y i) (fun w i => sum fun j => A j i * w j) x :=
  (HasJacobianAt.linear A x).isVJPAt

/-- Composition: cotangents go backward through `g`, then through `f`. -/
theorem comp [LawfulFinIndex κ] [FinIndex μ] [LawfulFinIndex μ] {g : (κ → K) → μ → K}
    {rg : (μ → K) → κ → K} {rf : (κ → K) → ι → K} (hg : IsVJPAt g rg (f x)) (hf : IsVJPAt f rf x) :
    IsVJPAt (fun y => g (f y)) (fun w => rf (rg w)) x := by
  obtain ⟨G, hG, eg⟩ := hg
  obtain ⟨F, hF, ef⟩ := hf
  refine ⟨_, hG.comp hF, fun w i => ?_⟩
  show rf (rg w) i = _
  rw [ef, sum_congr fun k => sum_mul (fun j => G k j * F j i) (w k), sum_comm]
  refine sum_congr fun j => ?_
  rw [eg, mul_sum]
  exact sum_congr fun k => by plm_ring

/-- Two maps side by side: the cotangents of the input are added. -/
theorem pair [FinIndex μ] {f : (ι → K) → κ ⊕ μ → K} {r₁ : (κ → K) → ι → K} {r₂ : (μ → K) → ι → K}
    (h₁ : IsVJPAt (fun y j => f y (.inl j)) r₁ x) (h₂ : IsVJPAt (fun y j => f y (.inr j)) r₂ x) :
    IsVJPAt f (fun w i => r₁ (fun j => w (.inl j)) i + r₂ (fun j => w (.inr j)) i) x := by
  obtain ⟨J₁, hJ₁, e₁⟩ := h₁
  obtain ⟨J₂, hJ₂, e₂⟩ := h₂
  refine ⟨fun p => match p with | .inl j => J₁ j | .inr j => J₂ j, HasJacobianAt.sum_iff.mpr ⟨hJ₁, hJ₂⟩, ?_⟩
  intro w i
  show r₁ _ i + r₂ _ i = _
  rw [e₁, e₂, sum_sumType]

/-- A function applied to every output scales the cotangents by the derivatives. -/
theorem map [LawfulFinIndex κ] {φ : κ → K → K} {d : κ → K} (hφ : ∀ j, HasDerivAt (φ j) (d j) (f x j))
    (hf : IsVJPAt f rev x) : IsVJPAt (fun y j => φ j (f y j)) (fun w => rev fun j => d j * w j) x := by
  obtain ⟨F, hF, e⟩ := hf
  refine ⟨_, HasJacobianAt.map hφ hF, fun w i => ?_⟩
  show rev _ i = _
  rw [e]
  exact sum_congr fun j => by plm_ring

/-- A function applied to every entry: the cotangent is scaled by the derivatives. -/
theorem entrywise [LawfulFinIndex ι] {φ : K → K} {d : ι → K} (hφ : ∀ i, HasDerivAt φ (d i) (x i)) :
    IsVJPAt (fun y i => φ (y i)) (fun w i => d i * w i) x :=
  map (φ := fun _ => φ) hφ (id x)

section
variable [LawfulFinIndex κ] {rf rg : (κ → K) → ι → K}

/-- Fan-in: the cotangents of two paths are added. -/
theorem add (hf : IsVJPAt f rf x) (hg : IsVJPAt g rg x) :
    IsVJPAt (fun y j => f y j + g y j) (fun w i => rf w i + rg w i) x := by
  obtain ⟨F, hF, ef⟩ := hf
  obtain ⟨G, hG, eg⟩ := hg
  refine ⟨_, hF.add hG, fun w i => ?_⟩
  show rf _ i + rg _ i = _
  rw [ef, eg, ← sum_add]
  exact sum_congr fun j => by plm_ring

theorem sub (hf : IsVJPAt f rf x) (hg : IsVJPAt g rg x) :
    IsVJPAt (fun y j => f y j - g y j) (fun w i => rf w i - rg w i) x := by
  obtain ⟨F, hF, ef⟩ := hf
  obtain ⟨G, hG, eg⟩ := hg
  refine ⟨_, hF.sub hG, fun w i => ?_⟩
  show rf _ i - rg _ i = _
  rw [ef, eg, ← sum_sub]
  exact sum_congr fun j => by plm_ring

/-- Entrywise product: each factor scales the cotangent of the other one. -/
theorem mul (hf : IsVJPAt f rf x) (hg : IsVJPAt g rg x) : IsVJPAt (fun y j => f y j * g y j)
    (fun w i => rf (fun j => g x j * w j) i + rg (fun j => f x j * w j) i) x := by
  obtain ⟨F, hF, ef⟩ := hf
  obtain ⟨G, hG, eg⟩ := hg
  refine ⟨_, hF.mul hG, fun w i => ?_⟩
  show rf _ i + rg _ i = _
  rw [ef, eg, ← sum_add]
  exact sum_congr fun j => by plm_ring

/-- Entrywise maximum where the two differ: the cotangent goes to the larger one. -/
theorem max (hf : IsVJPAt f rf x) (hg : IsVJPAt g rg x) (h : ∀ j, f x j ≠ g x j) :
    IsVJPAt (fun y j => Scalar.max (f y j) (g y j))
      (fun w i => rf (fun j => if f x j < g x j then 0 else w j) i +
        rg (fun j => if f x j < g x j then w j else 0) i) x := by
  obtain ⟨F, hF, ef⟩ := hf
  obtain ⟨G, hG, eg⟩ := hg
  refine of_gradients (fun j => (hF.row j).max (hG.row j) (h j)) fun w i => ?_
  rw [ef, eg, ← sum_add]
  refine sum_congr fun j => ?_
  by_cases hl : f x j < g x j
  · rw [if_pos hl, if_pos hl, if_pos hl]; plm_ring
  · rw [if_neg hl, if_neg hl, if_neg hl]; plm_ring

/-- A finite sum of maps: the cotangents of all paths are added. -/
theorem sum [FinIndex μ] {f : μ → (ι → K) → κ → K} {r : μ → (κ → K) → ι → K}
    (h : ∀ k, IsVJPAt (f k) (r k) x) :
    IsVJPAt (fun y j => Plm.sum fun k => f k y j) (fun w i => Plm.sum fun k => r k w i) x := by
  refine ⟨_, HasJacobianAt.sum fun k => (Classical.choose_spec (h k)).1, fun w i => ?_⟩
  rw [sum_congr fun j => sum_mul (fun k => Classical.choose (h k) j i) (w j), sum_comm]
  exact sum_congr fun k => (Classical.choose_spec (h k)).2 w i

/-- Entrywise quotient. -/
theorem div (hf : IsVJPAt f rf x) (hg : IsVJPAt g rg x) (h : ∀ j, g x j ≠ 0) :
    IsVJPAt (fun y j => f y j / g y j)
      (fun w i => rf (fun j => w j / g x j) i + rg (fun j => -(w j * (f x j / g x j) / g x j)) i) x := by
  obtain ⟨F, hF, ef⟩ := hf
  obtain ⟨G, hG, eg⟩ := hg
  refine ⟨_, hF.div hG h, fun w i => ?_⟩
  show rf _ i + rg _ i = _
  rw [ef, eg, ← sum_add]
  exact sum_congr fun j => by plm_ring
end

/-! ## Environments -/

section
variable {Γ Δ : Ctx} {s : Shape}

/-- A value and an environment computed from the same input. -/
theorem push {t : (ι → K) → Tensor K s} {e : (ι → K) → Env K Γ} {rt : Tensor K s → ι → K}
    {re : Env K Γ → ι → K} (ht : IsVJPAt t rt x) (he : IsVJPAt e re x) :
    IsVJPAt (κ := Pos (s :: Γ)) (fun y => Env.push (t y) (e y))
      (fun w i => rt (Env.head w) i + re (Env.tail w) i) x :=
  pair (f := fun y => Env.push (t y) (e y)) ht he

/-- A value is computed from the environment and then used together with it, `k (t e) e`: the cotangent of the
environment is the one that `k` gives directly, plus what `t` makes of the cotangent of its value. -/
theorem bind [FinIndex μ] [LawfulFinIndex μ] {t : Env K Γ → Tensor K s} {k : Env K (s :: Γ) → μ → K}
    {rt : Tensor K s → Env K Γ} {rk : (μ → K) → Env K (s :: Γ)} {e : Env K Γ}
    (hk : IsVJPAt k rk (Env.push (t e) e)) (ht : IsVJPAt t rt e) :
    IsVJPAt (fun e => k (Env.push (t e) e)) (fun w p => rt (Env.head (rk w)) p + Env.tail (rk w) p) e :=
  comp (f := fun e => Env.push (t e) e) hk (push ht (id e))

/-- Values named in the environment. -/
theorem gets (vs : Vars Γ Δ) (e : Env K Γ) :
    IsVJPAt (fun e : Env K Γ => e.gets vs) (fun w p => Plm.sum fun q => if p = vs.pos q then w q else 0) e :=
  reindex vs.pos e

theorem get (v : Var Γ s) (e : Env K Γ) :
    IsVJPAt (fun e : Env K Γ => e.get v) (fun w p => Plm.sum fun i => if p = v.pos i then w i else 0) e :=
  reindex v.pos e
end

end IsVJPAt
end Plm
