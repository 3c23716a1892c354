import Plm.Witness.Nets

/-!
# Statements that would be false are false

At a kink there is no derivative: of `relu` where an entry is zero (`exists_jacobian_relu_iff`), of a maximum
where two values are equal (`max_no_gradient`), of max pooling where two pixels of a window are equal
(`maxPool_no_jacobian`), of a loss behind such a `relu` (`kink_no_gradient`).  So the theorems about programs
and training steps cannot do without the hypothesis that the forward pass is off its kinks
(`not_all_gradients`).  And a vector that is not the gradient is refuted (`mlp_zero_no_gradient`).
-/

namespace Plm.Witness

open Scalar (relu)

variable {K : Type} [LawfulScalar K]

/-! ## relu at zero -/

/-- `relu` has no derivative at zero. -/
theorem relu_no_derivative : ¬∃ d : K, HasDerivAt relu d 0 := not_hasDerivAt_relu_zero

/-- The operation `relu` has a Jacobian exactly where `Op.Smooth` says so. -/
theorem exists_jacobian_relu_iff {s : Shape} (e : Env K [s]) :
    (∃ J, HasJacobianAt (fun e : Env K [s] => Op.den (.unary .relu s) e) J e) ↔
      Op.Smooth (.unary .relu s) e := by
  refine ⟨fun ⟨J, hJ⟩ i hi => ?_, fun h => ?_⟩
  · refine not_hasDerivAt_relu_zero ⟨_, ((hJ.row i).restrict (.inl i)).congr_near one_pos fun t _ => ?_⟩
    show relu t = relu (e (.inl i) + (if (.inl i : Pos [s]) = .inl i then 1 else 0) * t)
    rw [if_pos rfl, one_mul, show e (.inl i) = 0 from hi, zero_add]
  · obtain ⟨J, hJ, _⟩ := Op.vjp_correct (.unary .relu s) e h
    exact ⟨J, hJ⟩

/-! ## Maxima at a tie -/

/-- The maximum of two different entries has no gradient where they are equal. -/
theorem max_no_gradient {ι : Type} [FinIndex ι] [LawfulFinIndex ι] {x : ι → K} {i j : ι} (hij : i ≠ j)
    (h : x i = x j) : ¬∃ g, HasGradientAt (fun y => Scalar.max (y i) (y j)) g x := by
  intro ⟨g, hg⟩
  refine not_hasDerivAt_max_self (x i) ⟨g i, fun ε hε => ?_⟩
  obtain ⟨δ, hδ, H⟩ := hg.restrict i ε hε
  refine ⟨δ, hδ, fun t ht => ?_⟩
  let f (t : K) := Scalar.max (x i + (if i = i then 1 else 0) * t) (x j + (if j = i then 1 else 0) * t)
  have along (t : K) : f t = Scalar.max (x i + t) (x i) := by
    show Scalar.max (x i + (if i = i then 1 else 0) * t) (x j + (if j = i then 1 else 0) * t) = _
    rw [if_pos rfl, if_neg (Ne.symm hij), one_mul, zero_mul, add_zero, h]
  have H : abs (f (0 + t) - f 0 - g i * t) ≤ ε * abs t := H t ht
  rw [along, along, zero_add, add_zero] at H
  exact H

/-- The pool whose only window is an image of two pixels. -/
def pair : Pool := ⟨1, 1, 2, 1, 1, 2, 1, 2⟩

/-- Max pooling has no Jacobian where the two pixels of its window are equal. -/
theorem maxPool_no_jacobian (a : K) : ¬∃ J, HasJacobianAt (fun e => Op.den (.maxPool pair) e) J fun _ => a :=
  fun ⟨_, hJ⟩ => max_no_gradient (i := (.inl (0, 0, 0, 0, ()) : Pos [[1, 1, 2, 1]]))
    (j := .inl (0, 0, 1, 0, ())) (by decide) rfl ⟨_, hJ.row ((0, 0, 0, 0, ()) : Idx [1, 1, 1, 1])⟩

/-! ## A loss behind a kink -/

/-- The network whose logits are `relu` of its only parameter. -/
def kink : Net [1, 2] := .plain [] [[1, 2]] [1, 2] (Op.apply (.unary .relu [1, 2]) (Op.one (.there .here)))

/-- Where the parameter is zero, its mean loss has no gradient. -/
theorem kink_no_gradient (x : Tensor K [1, 2]) :
    ¬∃ g, HasGradientAt (kink.meanLoss rfl ⟨x, .nil, .nil⟩ firstClass) g fun _ => 0 := by
  intro ⟨g, hg⟩
  have r0 : relu (0 : K) = 0 := if_neg (lt_irrefl 0)
  let p : Pos kink.ctx := .inl (0, 1, ())
  have hd := hg.restrict p
  have loss (t : K) :
      exp (kink.meanLoss rfl ⟨x, .nil, .nil⟩ firstClass fun i => 0 + (if i = p then 1 else 0) * t) - 1 =
        exp (relu t) := by
    refine (congrArg (fun l => exp l - 1) (crossEntropy_firstClass _)).trans ?_
    show exp (log (exp (relu (0 + 0 * t)) + exp (relu (0 + 1 * t))) - relu (0 + 0 * t)) - 1 = _
    rw [zero_mul, one_mul, zero_add, zero_add, r0, sub_zero, exp_zero,
      exp_log (add_pos one_pos (exp_pos _)), add_comm, add_sub_cancel_right]
  have he := (((hasDerivAt_exp _).comp hd).sub (.const 1 0)).congr_near one_pos fun t _ => (loss t).symm
  have hl := HasDerivAt.comp (g := fun t => exp (relu t)) (hasDerivAt_log (exp_pos _)) he
  exact not_hasDerivAt_relu_zero ⟨_, hl.congr_near one_pos fun t _ => (log_exp _).symm⟩

/-- So the hypothesis that a network is off its kinks cannot be dropped. -/
theorem not_all_gradients :
    ¬∀ (net : Net [1, 2]) (h : net.out = [1, 2]) (x : net.Feed K) (θ : Env K net.ctx),
      ∃ g, HasGradientAt (net.meanLoss h x firstClass) g θ :=
  fun H => kink_no_gradient (fun _ => 0) (H kink rfl ⟨_, .nil, .nil⟩ _)

/-! ## A wrong gradient -/

/-- Zero is not the gradient of the mean loss in `mlp_gradient_ne_zero`: there is only one gradient. -/
theorem mlp_zero_no_gradient :
    ¬HasGradientAt (mlp.meanLoss rfl (mlpPoint.feed K) firstClass) (fun _ => 0) (mlpPoint.params K) := by
  obtain ⟨g, hg, h⟩ := mlp_gradient_ne_zero (K := K)
  exact fun h0 => h (congrFun (hg.unique h0) _)

end Plm.Witness
