import Plm.Calculus.VJP

/-!
# Words

The vocabulary in which backpropagation is often told: the partial derivative `pdiv f x i j = ∂fⱼ/∂xᵢ`; a map
together with its backward pass (`HasVJP`, and `HasVJPAt` at one point); composition (`vjp_comp`), additive
fan-in (`biPath`) and entrywise products (`elemwiseProduct`).  All are thin wrappers around `HasJacobianAt`
and `IsVJPAt`; a `HasVJP` here includes that the map is differentiable.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {ι κ μ : Type} [FinIndex ι] [FinIndex κ] [FinIndex μ]

/-! ## Partial derivatives -/

open Classical in
/-- The partial derivative of output `j` by input `i`: entry `j i` of the Jacobian, and zero where there is
no Jacobian. -/
noncomputable def pdiv (f : (ι → K) → κ → K) (x : ι → K) (i : ι) (j : κ) : K :=
  if h : ∃ J, HasJacobianAt f J x then Classical.choose h j i else 0

section
variable [LawfulFinIndex ι] {f g : (ι → K) → κ → K} {F G : κ → ι → K} {x : ι → K}

omit [FinIndex κ] in
theorem HasJacobianAt.pdiv_eq (hf : HasJacobianAt f F x) (i : ι) (j : κ) : pdiv f x i j = F j i := by
  unfold pdiv
  have h : ∃ J, HasJacobianAt f J x := ⟨F, hf⟩
  rw [dif_pos h, (Classical.choose_spec h).unique hf]

/-- A vector-Jacobian product in terms of partial derivatives. -/
theorem IsVJPAt.eq_pdiv {rev : (κ → K) → ι → K} (h : IsVJPAt f rev x) (w : κ → K) (i : ι) :
    rev w i = Plm.sum fun j => pdiv f x i j * w j := by
  obtain ⟨J, hJ, e⟩ := h
  rw [e]
  exact sum_congr fun j => by rw [hJ.pdiv_eq]

theorem pdiv_id (x : ι → K) (i j : ι) : pdiv (fun y => y) x i j = if i = j then 1 else 0 :=
  (HasJacobianAt.id x).pdiv_eq i j

omit [FinIndex κ] in
theorem pdiv_const (c : κ → K) (x : ι → K) (i : ι) (j : κ) : pdiv (fun _ => c) x i j = 0 :=
  (HasJacobianAt.const c x).pdiv_eq i j

variable [LawfulFinIndex κ]

theorem pdiv_add (hf : HasJacobianAt f F x) (hg : HasJacobianAt g G x) (i : ι) (j : κ) :
    pdiv (fun y j => f y j + g y j) x i j = pdiv f x i j + pdiv g x i j := by
  rw [(hf.add hg).pdiv_eq, hf.pdiv_eq, hg.pdiv_eq]

theorem pdiv_mul (hf : HasJacobianAt f F x) (hg : HasJacobianAt g G x) (i : ι) (j : κ) :
    pdiv (fun y j => f y j * g y j) x i j = pdiv f x i j * g x j + f x j * pdiv g x i j := by
  rw [(hf.mul hg).pdiv_eq, hf.pdiv_eq, hg.pdiv_eq]

/-- The chain rule. -/
theorem pdiv_comp [LawfulFinIndex μ] {k : (κ → K) → μ → K} {J : μ → κ → K} (hk : HasJacobianAt k J (f x))
    (hf : HasJacobianAt f F x) (i : ι) (l : μ) :
    pdiv (fun y => k (f y)) x i l = sum fun j => pdiv f x i j * pdiv k (f x) j l := by
  rw [(hk.comp hf).pdiv_eq]
  exact sum_congr fun j => by rw [hk.pdiv_eq, hf.pdiv_eq, mul_comm]
end

/-! ## Maps with a backward pass -/

/-- A backward pass of `f` at `x`. -/
structure HasVJPAt (f : (ι → K) → κ → K) (x : ι → K) where
  /-- From the cotangent of the output to the cotangent of the input. -/
  backward : (κ → K) → ι → K
  correct : IsVJPAt f backward x

/-- A backward pass of `f` that is correct everywhere. -/
structure HasVJP (f : (ι → K) → κ → K) where
  /-- From the input and the cotangent of the output to the cotangent of the input. -/
  backward : (ι → K) → (κ → K) → ι → K
  correct : ∀ x, IsVJPAt f (backward x) x

/-- A backward pass that is correct everywhere, at one point. -/
def HasVJP.toAt {f : (ι → K) → κ → K} (h : HasVJP f) (x : ι → K) : HasVJPAt f x := ⟨h.backward x, h.correct x⟩

/-- Entry `i` of the backward pass is `∑ j, ∂fⱼ/∂xᵢ * dyⱼ`. -/
theorem HasVJPAt.backward_eq [LawfulFinIndex ι] {f : (ι → K) → κ → K} {x : ι → K} (h : HasVJPAt f x)
    (dy : κ → K) (i : ι) : h.backward dy i = sum fun j => pdiv f x i j * dy j := h.correct.eq_pdiv dy i

theorem HasVJP.backward_eq [LawfulFinIndex ι] {f : (ι → K) → κ → K} (h : HasVJP f) (x : ι → K) (dy : κ → K)
    (i : ι) : h.backward x dy i = sum fun j => pdiv f x i j * dy j := (h.correct x).eq_pdiv dy i

/-- Where a partial derivative is not zero, the backward pass is not the zero map. -/
theorem HasVJPAt.backward_ne_zero_of_pdiv_ne [LawfulFinIndex ι] [LawfulFinIndex κ] {f : (ι → K) → κ → K}
    {x : ι → K} (h : HasVJPAt f x) {i : ι} {j : κ} (hp : pdiv f x i j ≠ 0) : ∃ dy, h.backward dy i ≠ 0 := by
  refine ⟨fun k => if k = j then 1 else 0, ?_⟩
  rw [h.backward_eq, sum_congr fun k => mul_comm (pdiv f x i k) _,
    sum_ite_mul j 1 (fun k => pdiv f x i k), one_mul]
  exact hp

/-- The identity. -/
def identity_has_vjp [LawfulFinIndex ι] : HasVJP (fun y : ι → K => y) := ⟨fun _ dy => dy, fun x => .id x⟩

/-! ## Composition -/

/-- `g ∘ f`: back through `g`, then back through `f`. -/
def vjp_comp_at [LawfulFinIndex κ] [LawfulFinIndex μ] {f : (ι → K) → κ → K} {g : (κ → K) → μ → K} {x : ι → K}
    (hg : HasVJPAt g (f x)) (hf : HasVJPAt f x) : HasVJPAt (fun y => g (f y)) x :=
  ⟨fun dy => hf.backward (hg.backward dy), hg.correct.comp hf.correct⟩

def vjp_comp [LawfulFinIndex κ] [LawfulFinIndex μ] {f : (ι → K) → κ → K} {g : (κ → K) → μ → K} (hg : HasVJP g)
    (hf : HasVJP f) : HasVJP (fun y => g (f y)) :=
  ⟨fun x dy => hf.backward x (hg.backward (f x) dy), fun x => (hg.correct (f x)).comp (hf.correct x)⟩

/-! ## Fan-in and products -/

/-- Two paths whose results are added. -/
def biPath (f g : (ι → K) → κ → K) : (ι → K) → κ → K := fun y j => f y j + g y j

/-- Two paths whose results are multiplied entrywise. -/
def elemwiseProduct (f g : (ι → K) → κ → K) : (ι → K) → κ → K := fun y j => f y j * g y j

section
variable [LawfulFinIndex κ] {f g : (ι → K) → κ → K} {x : ι → K}

/-- The cotangents of the two paths are added. -/
def biPath_has_vjp_at (hf : HasVJPAt f x) (hg : HasVJPAt g x) : HasVJPAt (biPath f g) x :=
  ⟨fun dy i => hf.backward dy i + hg.backward dy i, hf.correct.add hg.correct⟩

def biPath_has_vjp (hf : HasVJP f) (hg : HasVJP g) : HasVJP (biPath f g) :=
  ⟨fun x dy i => hf.backward x dy i + hg.backward x dy i, fun x => (hf.correct x).add (hg.correct x)⟩

/-- Each factor scales the cotangent that goes back through the other one. -/
def elemwiseProduct_has_vjp_at (hf : HasVJPAt f x) (hg : HasVJPAt g x) : HasVJPAt (elemwiseProduct f g) x :=
  ⟨fun dy i => hf.backward (fun j => g x j * dy j) i + hg.backward (fun j => f x j * dy j) i,
    hf.correct.mul hg.correct⟩

def elemwiseProduct_has_vjp (hf : HasVJP f) (hg : HasVJP g) : HasVJP (elemwiseProduct f g) :=
  ⟨fun x dy i => hf.backward x (fun j => g x j * dy j) i + hg.backward x (fun j => f x j * dy j) i,
    fun x => (hf.correct x).mul (hg.correct x)⟩
end

/-- `relu` on every entry, where no entry is zero. -/
def relu_has_vjp_at [LawfulFinIndex ι] {x : ι → K} (hx : ∀ i, x i ≠ 0) :
    HasVJPAt (fun y i => Scalar.relu (y i)) x :=
  ⟨fun dy i => (if 0 < x i then 1 else 0) * dy i, .entrywise fun i => hasDerivAt_relu (hx i)⟩

end Plm
