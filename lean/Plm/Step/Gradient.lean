import Plm.Grad.Settled
import Plm.Step.Den
import Plm.Op.Correct

/-!
# The training step is the gradient step

`Net.den_trainStep_gradient`: the training step, as a program of mathematical operations, takes the parameters
`θ` to `θ - lr * g` where `g` is the gradient of the mean loss, and returns the mean loss.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

namespace Env

/-- The cotangent of the left one of two joined environments. -/
theorem isVJPAt_append : {Γ Δ : Ctx} → (b : Env K Δ) → (a : Env K Γ) →
    IsVJPAt (fun a : Env K Γ => a.append b) (fun w => left Δ w) a
  | [], _, b, _ => (IsVJPAt.const b _).congr_rev fun _ p => nomatch p
  | s :: Γ, Δ, b, a => by
    have hh := IsVJPAt.reindex (fun i : Idx s => (Sum.inl i : Pos (s :: Γ))) a
    have ht := IsVJPAt.reindex (fun p : Pos Γ => (Sum.inr p : Pos (s :: Γ))) a
    have hr := IsVJPAt.comp (f := fun a : Env K (s :: Γ) => tail a) (isVJPAt_append (Δ := Δ) b (tail a)) ht
    refine (IsVJPAt.push hh hr).congr_rev fun w p => ?_
    cases p with
    | inl i =>
      have hz : (sum fun q : Pos Γ => if (Sum.inl i : Pos (s :: Γ)) = Sum.inr q then
          left Δ (tail w) q else 0) = 0 :=
        sum_eq_zero fun q => if_neg fun e => by cases e
      have hi : (sum fun j : Idx s => if (Sum.inl i : Pos (s :: Γ)) = Sum.inl j then head w j else 0) =
          head w i :=
        (sum_eq_single i fun j hj => if_neg fun e => hj (Sum.inl.inj e).symm).trans (if_pos rfl)
      exact (Plm.add_zero (head w i)).symm.trans (congrArg₂ (· + ·) hi.symm hz.symm)
    | inr p =>
      have hz : (sum fun j : Idx s => if (Sum.inr p : Pos (s :: Γ)) = Sum.inl j then head w j else 0) = 0 :=
        sum_eq_zero fun q => if_neg fun e => by cases e
      have hi : (sum fun q : Pos Γ => if (Sum.inr p : Pos (s :: Γ)) = Sum.inr q then
          left Δ (tail w) q else 0) = left Δ (tail w) p :=
        (sum_eq_single p fun j hj => if_neg fun e => hj (Sum.inr.inj e).symm).trans (if_pos rfl)
      exact (Plm.zero_add (left Δ (tail w) p)).symm.trans (congrArg₂ (· + ·) hz.symm hi.symm)

end Env

namespace Net
variable {inp : Shape} {n c : Nat}

/-- Near the parameters `θ`, the forward pass on the images `x` keeps its choices: each relu its side, and
in each pooling window the entry that is the first largest one at `θ` stays a largest one.  So it is where no
relu is at `0` and no window has a tie (`settled_of_smooth`), but also where tied entries are zeros that
stay zeros, or are equal for all parameters, as in a blank corner of an image. -/
def Settled (net : Net inp) (x : Tensor K inp) (θ : Env K net.ctx) : Prop :=
  net.prog.Settled (fun θ : Env K net.ctx => θ.push x) θ

theorem settled_of_smooth (net : Net inp) (x : Tensor K inp) (θ : Env K net.ctx)
    (h : net.prog.Smooth (θ.push x)) : net.Settled x θ :=
  Prog.settled_of_smooth net.prog (IsVJPAt.push (IsVJPAt.const x θ) (IsVJPAt.id θ)) h

/-- The mean loss is an inner product with the log-softmax. -/
theorem dot_logSoftmax (net : Net inp) (h : net.out = [n, c]) (θ : Env K net.ctx) (x : Tensor K inp)
    (t : Tensor K [n, c]) (lr : K) :
    (sum fun j : Pos [[n, c]] => Env.push (lossWeights t) Env.nil j *
      (net.logSoftmax n c h).den Op.den (net.stepEnv θ x t lr) j) = net.meanLoss h x t θ := by
  rw [den_logSoftmax, sum_pos_cons, sum_pos_nil, add_zero]
  exact sum_lossWeights _ t

/-- Where the forward pass keeps its choices near the parameters, one step of the training program takes the
parameters `θ` to `θ - lr * g`, where `g` is the gradient of the mean loss with respect to all parameters
jointly, and returns the mean loss. -/
theorem den_trainStep_gradient (net : Net inp) (h : net.out = [n, c]) (θ : Env K net.ctx) (x : Tensor K inp)
    (t : Tensor K [n, c]) (lr : K) (hs : net.Settled x θ) :
    ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h x t) g θ ∧
      (net.trainStep sgd n c h).den Op.den (net.stepEnv θ x t lr) =
        Env.append (fun p => θ p - lr * g p) (Env.push (Tensor.scalar (net.meanLoss h x t θ)) Env.nil) := by
  let P := net.logSoftmax n c h
  let W : Env K [[n, c]] := Env.push (lossWeights t) Env.nil
  have hP : P.Settled (fun θ : Env K net.ctx => net.stepEnv θ x t lr) θ :=
    Prog.settled_andThen net.prog _ _ (fun θ : Env K net.ctx => θ.push x) _ θ
      (fun θ => (Env.sees_left θ _).push (Env.sees_right θ _ _ .here)) hs fun _ _ _ => ⟨trivial, trivial⟩
  have vjp : IsVJPAt (fun θ : Env K net.ctx => P.den Op.den (net.stepEnv θ x t lr))
      (fun w => Env.left _ (P.rev (net.stepEnv θ x t lr) w)) θ :=
    Prog.rev_correct_settled P (Env.isVJPAt_append _ θ) hP
  obtain ⟨J, hJ, hrev⟩ := vjp
  refine ⟨fun p => sum fun j => W j * J j p, ?_, ?_⟩
  · have hg := HasGradientAt.comp (f := fun θ : Env K net.ctx => P.den Op.den (net.stepEnv θ x t lr))
      (HasGradientAt.linear W _) hJ
    refine hg.congr (fun θ' => ?_) fun _ => rfl
    exact (dot_logSoftmax net h θ' x t lr).symm
  · rw [den_trainStep Op.rev_zero net h θ x t lr]
    refine congrArg (Env.append · _) (funext fun p => congrArg (θ p - ·) ?_)
    refine (hrev _ p).trans ?_
    rw [mul_sum]
    refine sum_congr fun j => ?_
    cases j with
    | inl j =>
      show J (.inl j) p * (lr * lossWeights t j) = lr * (lossWeights t j * J (.inl j) p)
      plm_ring
    | inr j => exact nomatch j

end Net
end Plm
