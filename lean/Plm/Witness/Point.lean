import Plm.Step.Loss
import Plm.Step.Gradient
import Plm.Witness.Model

/-!
# Points of networks, checked by computing

A `Point` of a network has integer parameters, two integer images and the name of one parameter entry.
`Point.check` is a computation with integers.  Where it succeeds, over all lawful scalars,

* `Point.smooth`: the network is off its kinks at the parameters and the first image, so it settles there, as
  the theorems about training steps suppose;
* `Point.forward_ne`: the logits of the two images differ;
* `Point.gradient_ne_zero`: the gradient of the mean loss is not zero at the parameter entry.

The loss is no integer, but its gradient is a positive number times a difference of derivatives of logits
(`hasGradientAt_crossEntropy`), and these are integers that the emitted gradient program computes.
-/

namespace Plm.Witness

variable {K : Type} [LawfulScalar K] {inp : Shape}

/-! ## The loss of one image of the first of two classes -/

/-- The target: one image, which belongs to the first of two classes. -/
def firstClass : Tensor K [1, 2]
  | (_, j, _) => if j = 0 then 1 else 0

theorem sum_fin_one (f : Fin 1 → K) : sum f = f 0 := by
  rw [sum_fin_succ, sum_fin_zero, add_zero]
  rfl

theorem sum_fin_two (f : Fin 2 → K) : sum f = f 0 + f 1 := by
  rw [sum_fin_succ, sum_fin_succ, sum_fin_zero, add_zero]
  rfl

theorem crossEntropy_firstClass (z : Tensor K [1, 2]) :
    crossEntropy z firstClass = log (exp (z (0, 0, ())) + exp (z (0, 1, ()))) - z (0, 0, ()) := by
  rw [crossEntropy, sum_fin_one, sum_fin_two, sum_fin_two, ofNat_one, div_one]
  show 1 * _ + 0 * _ = _
  plm_ring

/-- The gradient of that loss: the probability of the second class times the difference of the gradients of
the logits. -/
theorem hasGradientAt_crossEntropy {ι : Type} [FinIndex ι] {z : (ι → K) → Tensor K [1, 2]}
    {J : Idx [1, 2] → ι → K} {θ : ι → K} (hz : HasJacobianAt z J θ) :
    HasGradientAt (fun θ => crossEntropy (z θ) firstClass) (fun p => exp (z θ (0, 1, ())) *
      (1 / (exp (z θ (0, 0, ())) + exp (z θ (0, 1, ())))) * (J (0, 1, ()) p - J (0, 0, ()) p)) θ := by
  have S := add_pos (exp_pos (z θ (0, 0, ()))) (exp_pos (z θ (0, 1, ())))
  have e (j : Fin 2) := (hasDerivAt_exp (z θ (0, j, ()))).comp_gradient (hz.row (0, j, ()))
  refine (((hasDerivAt_log S).comp_gradient ((e 0).add (e 1))).sub (hz.row (0, 0, ()))).congr
    (fun _ => crossEntropy_firstClass _) fun p => ?_
  have u := one_div_mul_cancel (ne_of_gt S)
  have key : ∀ a b q j₀ j₁ : K, q * (a + b) = 1 → b * q * (j₁ - j₀) = q * (a * j₀ + b * j₁) - j₀ :=
    fun a b q j₀ j₁ h => by
      have : q * (a + b) * j₀ = 1 * j₀ := by rw [h]
      eq_comb this.symm
  exact key _ _ _ _ _ u

/-! ## Points -/

/-- A tensor by its entries in row-major order; entries that are missing are zero. -/
def tensor (s : Shape) (l : List Diff) : Tensor Diff s := fun i => (l.drop i.flat).head?.getD 0

/-- Tensors by their entries. -/
def tensors : (Γ : Ctx) → List (List Diff) → Env Diff Γ
  | [], _ => Env.nil
  | s :: Γ, ls => Env.push (tensor s (ls.head?.getD [])) (tensors Γ ls.tail)

/-- Parameters, two images, and an entry of a parameter tensor. -/
structure Point (net : Net inp) where
  θ : Env Diff net.ctx
  buffers : Env Diff net.bufs := fun _ => 0
  masks : Env Diff net.masks := fun _ => 0
  x : Tensor Diff inp
  x' : Tensor Diff inp
  {shape : Shape}
  param : Var net.ctx shape
  entry : Idx shape

namespace Point
variable {net : Net inp} (a : Point net)

/-- The emitted program of the gradient by the parameter tensor. -/
def gradient : Prog Op.sig ((net.out :: net.bufs) ++ [a.shape])
    ((net.out :: net.bufs) ++ (inp :: (net.ctx ++ (net.bufs ++ net.masks)))) :=
  net.prog.grad (.cons (.there (Ren.left _ a.param)) .nil)

/-- The inputs of the network with an image. -/
def scope (x : Tensor Diff inp) : Env Diff (inp :: (net.ctx ++ (net.bufs ++ net.masks))) :=
  (a.θ.append (a.buffers.append a.masks)).push x

/-- The cotangents of the output: the last logit minus the first one (of two). -/
def cotangents (net : Net inp) : Env Diff (net.out :: net.bufs) := Env.push (tensor net.out [-1, 1]) fun _ => 0

/-- The derivative by the parameter entry of the last logit minus the first one (of two). -/
def derivative : Diff :=
  (Env.right (net.out :: net.bufs) (a.gradient.den Op.run ((cotangents net).append (a.scope a.x)))).head a.entry

/-- The logits of an image. -/
def logits (x : Tensor Diff inp) : Tensor Diff net.out := (net.prog.den Op.run (a.scope x)).head

/-- The network needs integers only, the derivative is not zero, and some logit of the two images differs. -/
def live : Bool :=
  (net.prog.integral && a.gradient.integral) && !a.derivative.beq 0 &&
    (FinIndex.elems (ι := Idx net.out)).any fun i => !(a.logits a.x i).beq (a.logits a.x' i)

/-- The computation: `live`, and the network is off its kinks. -/
def check : Bool := a.live && net.prog.smooth? (a.scope a.x)

/-- The parameters as scalars. -/
def params (K : Type) [LawfulScalar K] : Env K net.ctx := Env.cast K a.θ
/-- An image, with buffers and masks, as scalars. -/
def feeding (K : Type) [LawfulScalar K] (x : Tensor Diff inp) : net.Feed K :=
  ⟨Env.cast K x, Env.cast K a.buffers, Env.cast K a.masks⟩
/-- The first image. -/
abbrev feed (K : Type) [LawfulScalar K] : net.Feed K := a.feeding K a.x
/-- The second image. -/
abbrev feed' (K : Type) [LawfulScalar K] : net.Feed K := a.feeding K a.x'

theorem scope_cast (x : Tensor Diff inp) :
    net.scope (a.params K) (a.feeding K x) = Env.cast K (a.scope x) := by
  refine Eq.trans (congrArg (Env.push (Env.cast K x)) ?_) (Env.cast_push x _)
  exact (congrArg (Env.append (Env.cast K a.θ)) (Env.cast_append a.buffers a.masks)).trans (Env.cast_append a.θ _)

theorem of_live (h : a.live = true) : net.prog.integral = true ∧ a.gradient.integral = true ∧
    (!a.derivative.beq 0) = true ∧ ∃ i, (!(a.logits a.x i).beq (a.logits a.x' i)) = true := by
  obtain ⟨h, hx⟩ := Bool.and_eq_true_iff.mp h
  obtain ⟨h, hd⟩ := Bool.and_eq_true_iff.mp h
  obtain ⟨hi, hg⟩ := Bool.and_eq_true_iff.mp h
  obtain ⟨i, _, hx⟩ := List.any_eq_true.mp hx
  exact ⟨hi, hg, hd, i, hx⟩

theorem live_of_check (h : a.check = true) : a.live = true := (Bool.and_eq_true_iff.mp h).1

/-- The network is off its kinks exactly where the computation says so. -/
theorem smooth_iff (hi : net.prog.integral = true) :
    net.prog.Smooth (net.scope (a.params K) (a.feed K)) ↔ net.prog.smooth? (a.scope a.x) = true :=
  a.scope_cast (K := K) a.x ▸ Prog.smooth_cast net.prog _ hi

/-- The network is off its kinks. -/
theorem smooth (h : a.check = true) : net.prog.Smooth (net.scope (a.params K) (a.feed K)) :=
  (a.smooth_iff (a.of_live (a.live_of_check h)).1).mpr (Bool.and_eq_true_iff.mp h).2

theorem logits_cast (hi : net.prog.integral = true) (x : Tensor Diff inp) :
    net.logits (a.params K) (a.feeding K x) = Env.cast K (a.logits x) := by
  unfold Net.logits
  rw [scope_cast, Prog.den_cast _ _ hi]
  rfl

/-- The network is not constant. -/
theorem forward_ne (h : a.live = true) :
    net.logits (a.params K) (a.feed K) ≠ net.logits (a.params K) (a.feed' K) := by
  obtain ⟨hi, _, _, i, hx⟩ := a.of_live h
  intro e
  rw [a.logits_cast hi, a.logits_cast hi] at e
  exact Diff.val_ne (K := K) |>.mpr hx (congrFun e i)

/-- So the network settles there. -/
theorem settled (h : a.check = true) : net.Settled (a.feed K) (a.params K) :=
  net.settled_of_smooth _ _ (a.smooth h)

/-- The Jacobian of the logits by the parameters, and what the computed derivative is in terms of it. -/
theorem exists_jacobian (h : a.live = true) (hs : net.Settled (a.feed K) (a.params K)) :
    ∃ J, HasJacobianAt (fun θ => net.logits θ (a.feed K)) J (a.params K) ∧
      (sum fun j => J j (a.param.pos a.entry) * (tensor net.out [-1, 1] j).val) ≠ 0 := by
  obtain ⟨_, hg, hd, _⟩ := a.of_live h
  let w : Env K (net.out :: net.bufs) := Env.cast K (cotangents net)
  obtain ⟨J, hJ, hrev⟩ := Prog.rev_correct_settled net.prog (net.isVJPAt_scope (a.feed K) (a.params K)) hs
  refine ⟨fun j => J (.inl j), hJ.outputs fun j => .inl j, fun e => Diff.val_ne (K := K) |>.mpr hd ?_⟩
  have hc : w.append (net.scope (a.params K) (a.feed K)) = Env.cast K ((cotangents net).append (a.scope a.x)) :=
    (congrArg w.append (a.scope_cast a.x)).trans (Env.cast_append _ _)
  have hp := Prog.den_grad net.prog (.cons (.there (Ren.left _ a.param)) .nil)
    (net.scope (a.params K) (a.feed K)) w
  rw [hc] at hp
  have hp := congrArg (Env.right (net.out :: net.bufs)) ((Prog.den_cast (K := K) a.gradient _ hg).symm.trans hp)
  have hp := (Env.right_cast _).symm.trans (hp.trans (Env.right_append _ _))
  have hd : (a.derivative.val : K) = _ := (congrFun hp (.inl a.entry)).trans
    (congrFun (Env.sees_of_left (Env.tail (s := inp) (net.prog.rev (net.scope (a.params K) (a.feed K)) w)) _ a.param)
      a.entry)
  refine hd.trans ((hrev w _).trans ?_)
  rw [sum_pos_cons, Diff.val_zero]
  refine (congr (congrArg HAdd.hAdd e) (sum_eq_zero fun q => ?_)).trans (add_zero _)
  show _ * Diff.val 0 = _
  rw [Diff.val_zero, mul_zero]

/-- The gradient of the mean loss is not zero at the parameter entry. -/
theorem gradient_ne_zero (hout : net.out = [1, 2]) (h : a.live = true)
    (hs : net.Settled (a.feed K) (a.params K)) : ∃ g : Env K net.ctx,
    HasGradientAt (net.meanLoss hout (a.feed K) firstClass) g (a.params K) ∧
      g (a.param.pos a.entry) ≠ 0 := by
  obtain ⟨J, hJ, hd⟩ := a.exists_jacobian (K := K) h hs
  obtain ⟨ps, ctx, out, prog⟩ := net
  cases hout
  refine ⟨_, hasGradientAt_crossEntropy hJ, mul_ne_zero (mul_ne_zero (exp_ne_zero _)
    (one_div_ne_zero (ne_of_gt (add_pos (exp_pos _) (exp_pos _))))) fun e => hd ?_⟩
  rw [sum_matrix, sum_fin_one, sum_fin_two]
  show _ * Diff.val (-1) + _ * Diff.val 1 = _
  rw [Diff.val_neg, Diff.val_one, ← e]
  plm_ring

end Point
end Plm.Witness
