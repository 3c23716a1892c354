import Plm.Algebra.Sum

/-!
# The derivative

Maps `f : (ι → K) → (κ → K)` between finite index types, their derivative at a point and its matrix, the
Jacobian `J : κ → ι → K` (row `j` belongs to output `j`, column `i` to input `i`).

* `HasJacobianAt f J x`: the textbook definition of the (Fréchet) derivative in the sup norm;
* `hasJacobianAt_iff_supNorm`: the same with the norm written out;
* `hasJacobianAt_iff_slope` (`Plm.Calculus.Caratheodory`): Carathéodory's form;
* `HasJacobianAt.unique`: there is at most one Jacobian;
* `hasJacobianAt_iff`: a map has a Jacobian iff every output has a gradient (`HasGradientAt`).
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {ι κ : Type}

/-! ## Small numbers -/

section

/-- For every `M` and `ε > 0` there is `η > 0` with `M η ≤ ε`. -/
theorem exists_pos_mul_le (M : K) {ε : K} (hε : 0 < ε) : ∃ η, 0 < η ∧ M * η ≤ ε := by
  have hM : 0 < 1 + abs M := add_pos_of_pos_of_nonneg one_pos (abs_nonneg M)
  refine ⟨ε / (1 + abs M), div_pos hε hM, ?_⟩
  have := mul_le_mul_of_nonneg_right (le_trans (le_abs_self M) (le_add_of_nonneg_left (le_of_lt one_pos)))
    (le_of_lt (div_pos hε hM))
  rw [mul_comm (1 + abs M), div_mul_cancel ε (ne_of_gt hM)] at this
  exact this

theorem exists_half {ε : K} (hε : 0 < ε) : ∃ η : K, 0 < η ∧ η + η ≤ ε :=
  ⟨ε / (1 + 1), half_pos hε, le_of_eq (add_halves ε)⟩

theorem eq_of_abs_sub_le {a b : K} (h : ∀ ε : K, 0 < ε → abs (a - b) ≤ ε) : a = b :=
  sub_eq_zero.mp (eq_zero_of_forall_abs_le h)

/-- If each of finitely many properties holds of all small enough numbers, some positive number is small
enough for all of them. -/
theorem exists_pos_forall [FinIndex κ] [LawfulFinIndex κ] {P : κ → K → Prop}
    (mono : ∀ j a b, a ≤ b → P j b → P j a) (H : ∀ j, ∃ δ, 0 < δ ∧ P j δ) : ∃ δ, 0 < δ ∧ ∀ j, P j δ := by
  obtain ⟨c, hc, hle⟩ := exists_pos_le_all fun j => (Classical.choose_spec (H j)).1
  exact ⟨c, hc, fun j => mono j c _ (hle j) (Classical.choose_spec (H j)).2⟩

theorem abs_sum_mul_le [FinIndex ι] (g : ι → K) {h : ι → K} {r : K} (hh : ∀ i, abs (h i) ≤ r) :
    abs (sum fun i => g i * h i) ≤ (sum fun i => abs (g i)) * r := by
  refine le_trans (abs_sum_le _) ?_
  rw [sum_mul]
  refine sum_le_sum fun i => ?_
  rw [abs_mul]
  exact mul_le_mul_of_nonneg_left (hh i) (abs_nonneg _)

end

/-! ## Definitions -/

/-- `J` is the Jacobian of `f` at `x`: for every `ε > 0` the error of the linear approximation
`f (x + h) ≈ f x + J h` is at most `ε r` in every entry, for all `h` in a small enough box
`|h i| ≤ r` (`r ≤ δ`).  With `r` the largest `|h i|` this is the usual Fréchet derivative in the sup norm,
`‖f (x + h) - f x - J h‖ ≤ ε ‖h‖` for `‖h‖ ≤ δ`: see `hasJacobianAt_iff_supNorm`. -/
def HasJacobianAt [FinIndex ι] (f : (ι → K) → κ → K) (J : κ → ι → K) (x : ι → K) : Prop :=
  ∀ ε : K, 0 < ε → ∃ δ : K, 0 < δ ∧
    ∀ (h : ι → K) (r : K), 0 ≤ r → r ≤ δ → (∀ i, abs (h i) ≤ r) →
      ∀ j, abs (f (fun i => x i + h i) j - f x j - sum fun i => J j i * h i) ≤ ε * r

/-- `g` is the gradient of the scalar-valued `f` at `x`. -/
def HasGradientAt [FinIndex ι] (f : (ι → K) → K) (g : ι → K) (x : ι → K) : Prop :=
  ∀ ε : K, 0 < ε → ∃ δ : K, 0 < δ ∧
    ∀ (h : ι → K) (r : K), 0 ≤ r → r ≤ δ → (∀ i, abs (h i) ≤ r) →
      abs (f (fun i => x i + h i) - f x - sum fun i => g i * h i) ≤ ε * r

/-- `f` is continuous at `x`. -/
def ContinuousAt (f : (ι → K) → κ → K) (x : ι → K) : Prop :=
  ∀ ε : K, 0 < ε → ∃ δ : K, 0 < δ ∧ ∀ y : ι → K, (∀ i, abs (y i - x i) ≤ δ) → ∀ j, abs (f y j - f x j) ≤ ε

/-- `P` holds at all points near `x`. -/
def Near (x : ι → K) (P : (ι → K) → Prop) : Prop :=
  ∃ δ : K, 0 < δ ∧ ∀ y : ι → K, (∀ i, abs (y i - x i) ≤ δ) → P y

/-- The largest absolute value of an entry; zero if there are no entries. -/
def supNorm [FinIndex ι] (h : ι → K) : K :=
  (FinIndex.elems (ι := ι)).foldr (fun i m => Scalar.max (abs (h i)) m) 0

/-! ## Rows -/

theorem HasJacobianAt.row [FinIndex ι] {f : (ι → K) → κ → K} {J : κ → ι → K} {x : ι → K}
    (hf : HasJacobianAt f J x) (j : κ) : HasGradientAt (fun y => f y j) (J j) x := by
  intro ε hε
  obtain ⟨δ, hδ, H⟩ := hf ε hε
  exact ⟨δ, hδ, fun h r h0 hr hh => H h r h0 hr hh j⟩

/-- A map has Jacobian `J` iff each of its outputs has the row of `J` as its gradient. -/
theorem hasJacobianAt_iff [FinIndex ι] [FinIndex κ] [LawfulFinIndex κ] {f : (ι → K) → κ → K} {J : κ → ι → K}
    {x : ι → K} : HasJacobianAt f J x ↔ ∀ j, HasGradientAt (fun y => f y j) (J j) x := by
  refine ⟨fun hf j => hf.row j, fun hf ε hε => ?_⟩
  obtain ⟨δ, hδ, H⟩ := exists_pos_forall
    (fun j a b hab H h r h0 hr hh => H h r h0 (le_trans hr hab) hh) (fun j => hf j ε hε)
  exact ⟨δ, hδ, fun h r h0 hr hh j => H j h r h0 hr hh⟩

/-! ## The sup norm -/

section
variable [FinIndex ι]

theorem max_eq_or (a b : K) : Scalar.max a b = a ∨ Scalar.max a b = b := by
  unfold Scalar.max
  split
  · exact .inr rfl
  · exact .inl rfl

theorem supNorm_nonneg (h : ι → K) : 0 ≤ supNorm h := by
  unfold supNorm
  induction FinIndex.elems (ι := ι) with
  | nil => exact le_refl _
  | cons i l ih => exact le_trans ih (le_max_right _ _)

theorem abs_le_supNorm [LawfulFinIndex ι] (h : ι → K) (i : ι) : abs (h i) ≤ supNorm h := by
  have key : ∀ l : List ι, i ∈ l → abs (h i) ≤ l.foldr (fun i m => Scalar.max (abs (h i)) m) 0 := by
    intro l
    induction l with
    | nil => intro hi; cases hi
    | cons k l ih =>
      intro hi
      cases hi with
      | head => exact le_max_left _ _
      | tail _ hi => exact le_trans (ih hi) (le_max_right _ _)
  exact key _ (mem_elems i)

theorem supNorm_le {h : ι → K} {r : K} (hr : 0 ≤ r) (hh : ∀ i, abs (h i) ≤ r) : supNorm h ≤ r := by
  unfold supNorm
  induction FinIndex.elems (ι := ι) with
  | nil => exact hr
  | cons i l ih =>
    show Scalar.max (abs (h i)) _ ≤ r
    cases max_eq_or (abs (h i)) (l.foldr (fun i m => Scalar.max (abs (h i)) m) 0) with
    | inl e => rw [e]; exact hh i
    | inr e => rw [e]; exact ih

/-- The sup norm is at most the Euclidean norm. -/
theorem supNorm_mul_self_le (h : ι → K) : supNorm h * supNorm h ≤ sum fun i => h i * h i := by
  unfold supNorm sum
  induction FinIndex.elems (ι := ι) with
  | nil => exact le_of_eq (by show (0 : K) * 0 = 0; plm_ring)
  | cons i l ih =>
    show Scalar.max (abs (h i)) (l.foldr (fun i m => Scalar.max (abs (h i)) m) 0) *
      Scalar.max (abs (h i)) (l.foldr (fun i m => Scalar.max (abs (h i)) m) 0) ≤
      h i * h i + l.foldr (fun i acc => h i * h i + acc) 0
    cases max_eq_or (abs (h i)) (l.foldr (fun i m => Scalar.max (abs (h i)) m) 0) with
    | inl e =>
      rw [e, ← abs_mul, abs_of_nonneg (mul_self_nonneg _)]
      exact by le_comb (le_trans (mul_self_nonneg _) ih)
    | inr e =>
      rw [e]
      exact le_trans ih (by le_comb (mul_self_nonneg (h i)))

/-- The derivative in the sup norm: `‖f (x + h) - f x - J h‖ ≤ ε ‖h‖` for all small `h`. -/
theorem hasJacobianAt_iff_supNorm [LawfulFinIndex ι] [FinIndex κ] [LawfulFinIndex κ] {f : (ι → K) → κ → K}
    {J : κ → ι → K} {x : ι → K} : HasJacobianAt f J x ↔
      ∀ ε : K, 0 < ε → ∃ δ : K, 0 < δ ∧ ∀ h : ι → K, supNorm h ≤ δ →
        supNorm (fun j => f (fun i => x i + h i) j - f x j - sum fun i => J j i * h i) ≤ ε * supNorm h := by
  constructor
  · intro hf ε hε
    obtain ⟨δ, hδ, H⟩ := hf ε hε
    exact ⟨δ, hδ, fun h hh => supNorm_le (mul_nonneg (le_of_lt hε) (supNorm_nonneg h))
      (H h _ (supNorm_nonneg h) hh (abs_le_supNorm h))⟩
  · intro hf ε hε
    obtain ⟨δ, hδ, H⟩ := hf ε hε
    refine ⟨δ, hδ, fun h r h0 hr hh j => ?_⟩
    have hs : supNorm h ≤ r := supNorm_le h0 hh
    exact le_trans (abs_le_supNorm (fun j => f (fun i => x i + h i) j - f x j - sum fun i => J j i * h i) j)
      (le_trans (H h (le_trans hs hr)) (mul_le_mul_of_nonneg_left hs (le_of_lt hε)))

/-! ## Growth and continuity -/

/-- A differentiable map grows at most linearly near the point. -/
theorem HasJacobianAt.bound [FinIndex κ] [LawfulFinIndex κ] {f : (ι → K) → κ → K} {J : κ → ι → K} {x : ι → K}
    (hf : HasJacobianAt f J x) : ∃ M δ : K, 0 < M ∧ 0 < δ ∧
      ∀ (h : ι → K) (r : K), 0 ≤ r → r ≤ δ → (∀ i, abs (h i) ≤ r) →
        ∀ j, abs (f (fun i => x i + h i) j - f x j) ≤ M * r := by
  obtain ⟨δ, hδ, H⟩ := hf 1 one_pos
  have hs : ∀ j, 0 ≤ sum fun i => abs (J j i) := fun j => sum_nonneg fun i => abs_nonneg _
  refine ⟨1 + sum fun j => sum fun i => abs (J j i), δ, add_pos_of_pos_of_nonneg one_pos (sum_nonneg hs), hδ,
    fun h r h0 hr hh j => ?_⟩
  have e : f (fun i => x i + h i) j - f x j =
      (f (fun i => x i + h i) j - f x j - sum fun i => J j i * h i) + sum fun i => J j i * h i := by plm_ring
  rw [e]
  refine le_trans (abs_add _ _) (le_trans (add_le_add (H h r h0 hr hh j) (abs_sum_mul_le _ hh)) ?_)
  le_comb mul_le_mul_of_nonneg_right (single_le_sum hs j) h0

/-- A function with a gradient grows at most linearly near the point. -/
theorem HasGradientAt.bound {f : (ι → K) → K} {g x : ι → K} (hf : HasGradientAt f g x) :
    ∃ M δ : K, 0 < M ∧ 0 < δ ∧ ∀ (h : ι → K) (r : K), 0 ≤ r → r ≤ δ → (∀ i, abs (h i) ≤ r) →
      abs (f (fun i => x i + h i) - f x) ≤ M * r := by
  obtain ⟨M, δ, hM, hδ, H⟩ := HasJacobianAt.bound (f := fun y (_ : Unit) => f y)
    (hasJacobianAt_iff.mpr fun _ => hf)
  exact ⟨M, δ, hM, hδ, fun h r h0 hr hh => H h r h0 hr hh ()⟩

omit [FinIndex ι] in
theorem add_sub_self {x y : ι → K} : (fun i => x i + (y i - x i)) = y := funext fun i => by plm_ring

end

/-! ## Locality -/

theorem Near.self {P : (ι → K) → Prop} {x : ι → K} (h : Near x P) : P x := by
  obtain ⟨δ, hδ, H⟩ := h
  refine H x fun i => ?_
  rw [sub_self, abs_zero]
  exact le_of_lt hδ

theorem Near.mono {P Q : (ι → K) → Prop} {x : ι → K} (h : Near x P) (hPQ : ∀ y, P y → Q y) : Near x Q := by
  obtain ⟨δ, hδ, H⟩ := h
  exact ⟨δ, hδ, fun y hy => hPQ y (H y hy)⟩

theorem Near.and {P Q : (ι → K) → Prop} {x : ι → K} (hP : Near x P) (hQ : Near x Q) :
    Near x fun y => P y ∧ Q y := by
  obtain ⟨δ₁, hδ₁, H₁⟩ := hP
  obtain ⟨δ₂, hδ₂, H₂⟩ := hQ
  obtain ⟨δ, hδ, hδδ₁, hδδ₂⟩ := exists_pos_le_le hδ₁ hδ₂
  exact ⟨δ, hδ, fun y hy => ⟨H₁ y fun i => le_trans (hy i) hδδ₁, H₂ y fun i => le_trans (hy i) hδδ₂⟩⟩

/-- Finitely many properties that hold near `x` hold together near `x`. -/
theorem Near.all [FinIndex κ] [LawfulFinIndex κ] {P : κ → (ι → K) → Prop} {x : ι → K}
    (h : ∀ j, Near x (P j)) : Near x fun y => ∀ j, P j y := by
  obtain ⟨δ, hδ, H⟩ := exists_pos_forall
    (fun j a b hab (H : ∀ y : ι → K, (∀ i, abs (y i - x i) ≤ b) → P j y) y hy =>
      H y fun i => le_trans (hy i) hab) h
  exact ⟨δ, hδ, fun y hy j => H j y hy⟩

/-- A function with a gradient is continuous. -/
theorem HasGradientAt.near [FinIndex ι] {f : (ι → K) → K} {g x : ι → K} (hf : HasGradientAt f g x) {ε : K}
    (hε : 0 < ε) : Near x fun y => abs (f y - f x) ≤ ε := by
  obtain ⟨M, δ, hM, hδ, H⟩ := hf.bound
  obtain ⟨η, hη, hMη⟩ := exists_pos_mul_le M hε
  obtain ⟨c, hc, hcδ, hcη⟩ := exists_pos_le_le hδ hη
  refine ⟨c, hc, fun y hy => ?_⟩
  have := H (fun i => y i - x i) c (le_of_lt hc) hcδ hy
  rw [add_sub_self] at this
  exact le_trans this (le_trans (mul_le_mul_of_nonneg_left hcη (le_of_lt hM)) hMη)

/-- A differentiable map is continuous. -/
theorem HasJacobianAt.continuousAt [FinIndex ι] [FinIndex κ] [LawfulFinIndex κ] {f : (ι → K) → κ → K}
    {J : κ → ι → K} {x : ι → K} (hf : HasJacobianAt f J x) : ContinuousAt f x :=
  fun _ hε => Near.all fun j => (hf.row j).near hε

/-- A function with a gradient that is positive at `x` is positive near `x`. -/
theorem HasGradientAt.pos_near [FinIndex ι] {f : (ι → K) → K} {g x : ι → K} (hf : HasGradientAt f g x)
    (hx : 0 < f x) : Near x fun y => 0 < f y := by
  obtain ⟨η, hη, hηx⟩ := exists_half hx
  refine (hf.near hη).mono fun y hy => ?_
  have := (abs_le.mp hy).1
  lt_comb add_lt_add_of_lt_of_le hη (add_le_add hηx this)

/-- Functions that agree near `x` have the same gradient there. -/
theorem HasGradientAt.congr_near [FinIndex ι] {f f' : (ι → K) → K} {g x : ι → K} (hf : HasGradientAt f g x)
    (e : Near x fun y => f' y = f y) : HasGradientAt f' g x := by
  have e₂ : f' x = f x := e.self
  intro ε hε
  obtain ⟨δ, hδ, e⟩ := e
  obtain ⟨δ', hδ', H⟩ := hf ε hε
  obtain ⟨c, hc, hcδ, hcδ'⟩ := exists_pos_le_le hδ hδ'
  refine ⟨c, hc, fun h r h0 hr hh => ?_⟩
  have e₁ : f' (fun i => x i + h i) = f (fun i => x i + h i) := e _ fun i => by
    have : x i + h i - x i = h i := by plm_ring
    rw [this]
    exact le_trans (hh i) (le_trans hr hcδ)
  rw [e₁, e₂]
  exact H h r h0 (le_trans hr hcδ') hh

/-- Maps that agree near `x` have the same Jacobian there. -/
theorem HasJacobianAt.congr_near [FinIndex ι] [FinIndex κ] [LawfulFinIndex κ] {f f' : (ι → K) → κ → K}
    {J : κ → ι → K} {x : ι → K} (hf : HasJacobianAt f J x) (e : Near x fun y => ∀ j, f' y j = f y j) :
    HasJacobianAt f' J x :=
  hasJacobianAt_iff.mpr fun j => (hf.row j).congr_near (e.mono fun _ h => h j)

section
variable [FinIndex ι]

theorem HasGradientAt.congr {f f' : (ι → K) → K} {g g' x : ι → K} (hf : HasGradientAt f g x)
    (e : ∀ y, f' y = f y) (e' : ∀ i, g' i = g i) : HasGradientAt f' g' x := by
  cases funext e; cases funext e'; exact hf

theorem HasJacobianAt.congr {f f' : (ι → K) → κ → K} {J J' : κ → ι → K} {x : ι → K} (hf : HasJacobianAt f J x)
    (e : ∀ y j, f' y j = f y j) (e' : ∀ j i, J' j i = J j i) : HasJacobianAt f' J' x := by
  cases funext fun y => funext (e y); cases funext fun j => funext (e' j); exact hf

/-! ## Uniqueness -/

/-- A scalar-valued function has at most one gradient. -/
theorem HasGradientAt.unique [LawfulFinIndex ι] {f : (ι → K) → K} {g g' x : ι → K} (hg : HasGradientAt f g x)
    (hg' : HasGradientAt f g' x) : g = g' := by
  funext k
  refine eq_of_abs_sub_le fun ε hε => ?_
  obtain ⟨η, hη, hηε⟩ := exists_half hε
  obtain ⟨δ, hδ, H⟩ := hg η hη
  obtain ⟨δ', hδ', H'⟩ := hg' η hη
  obtain ⟨t, ht, htδ, htδ'⟩ := exists_pos_le_le hδ hδ'
  have h0 : 0 ≤ t := le_of_lt ht
  have hh : ∀ i, abs (if i = k then t else 0) ≤ t := fun i => by
    split
    · exact le_of_eq (abs_of_nonneg h0)
    · rw [abs_zero]; exact h0
  have dir : ∀ a : ι → K, (sum fun i => a i * if i = k then t else 0) = a k * t := fun a => by
    rw [mul_comm (a k), ← sum_ite_mul k t a]
    exact sum_congr fun i => mul_comm _ _
  have A := H (fun i => if i = k then t else 0) t h0 htδ hh
  have A' := H' (fun i => if i = k then t else 0) t h0 htδ' hh
  rw [dir] at A A'
  have B : abs ((g k - g' k) * t) ≤ ε * t := by
    have e : ∀ d : K, (g k - g' k) * t = d - g' k * t + -(d - g k * t) := fun d => by plm_ring
    rw [e (f (fun i => x i + if i = k then t else 0) - f x)]
    refine le_trans (abs_add _ _) ?_
    rw [abs_neg]
    refine le_trans (add_le_add A' A) (le_trans (le_of_eq (?_ : _ = t * (η + η))) ?_)
    · plm_ring
    · exact le_trans (mul_le_mul_of_nonneg_left hηε h0) (le_of_eq (by plm_ring))
  rw [abs_mul, abs_of_nonneg h0] at B
  exact le_of_mul_le_mul_right B ht

/-- There is at most one Jacobian. -/
theorem HasJacobianAt.unique [LawfulFinIndex ι] {f : (ι → K) → κ → K} {J J' : κ → ι → K} {x : ι → K}
    (hJ : HasJacobianAt f J x) (hJ' : HasJacobianAt f J' x) : J = J' :=
  funext fun j => (hJ.row j).unique (hJ'.row j)

end
end Plm
