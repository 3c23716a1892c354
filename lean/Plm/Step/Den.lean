import Plm.Step.Loss
import Plm.Step.Step
import Plm.Base.Append
import Plm.Prim.Index
import Plm.Grad.Rev
import Plm.Algebra.Sum

/-!
# What the training step computes

`Net.den_trainStep`: the new parameters are `θ - lr * g` for the cotangents `g` of the reverse sweep, and the
loss is the mean loss.
-/

namespace Plm

open Op (Each)

variable {K : Type} [LawfulScalar K]

namespace Net
variable {inp : Shape} {n c : Nat}

/-! ## The optimizer -/

theorem den_sgd_seed (e : Env K [[n, c], []]) :
    ((sgd.seed n c).den Op.den e).head = fun i => e.tail.head () * e.head i := by
  funext i
  have spread := move_broadcast [n, c] [false, false] e.tail.head i
  exact congrArg (fun a => a * e.head i) spread

/-- `update` subtracts what the sweep gives from every parameter. -/
theorem den_update {E : Ctx} {R : Env K E} : {P Θ : Ctx} → (lr : Var Θ []) → (ps : Vars Θ P) →
    (cs : Cots P Θ) → (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' P → Prog Op.sig E Θ') → (e : Env K Θ) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (qs : Vars Θ' P) (e' : Env K Θ'), Sees σ e e' →
      e'.gets qs = (fun p => e.gets ps p - cs.val e p) → (k σ qs).den Op.den e' = R) →
    (update sgd lr ps cs k).den Op.den e = R
  | _, _, _, .nil, .nil, k, e, hk => hk _ .nil e (Sees.refl e) (Env.gets_nil _ _)
  | _, _, lr, .cons p ps, .cons none cs, k, e, hk => by
    refine den_update lr ps cs _ e fun σ qs e' hσ hq => hk σ _ e' hσ ?_
    rw [Env.gets_cons, hq, hσ _ p]
    funext q
    cases q with
    | inl i =>
      show e.get p i = e.get p i - 0
      rw [sub_zero]
    | inr q => rfl
  | _, _, lr, .cons (s := s) p ps, .cons (some g) cs, k, e, hk => by
    refine Prog.den_andThen Op.den (sgd.update s) _ _ (e.gets (.cons p (.cons g (.cons lr .nil)))) e
      (Sees.gets e _) fun σ y e' hσ hy => ?_
    refine den_update (σ lr) (ps.map σ) (Cots.rename σ cs) _ e' fun τ qs e'' hτ hq =>
      hk _ _ e'' (hσ.trans hτ) ?_
    rw [Env.gets_cons, hq, hσ.map ps, Cots.val_rename hσ cs, hτ _ (y.get .here),
      ← Env.get_gets e' y .here, hy]
    funext q
    cases q with
    | inl i => rfl
    | inr q => rfl

/-! ## The training step -/

theorem val_left {Θ Δ : Ctx} (e : Env K Θ) : {Γ : Ctx} → (c : Cots (Γ ++ Δ) Θ) →
    (Cots.left c).val e = (c.val e).left Δ
  | [], _ => funext fun p => nomatch p
  | _ :: _, .cons o c => congrArg (Env.push (cotVal e o)) (val_left e c)

/-- The inputs of a training step. -/
def stepEnv (net : Net inp) (θ : Env K net.ctx) (x : Tensor K inp) (t : Tensor K [n, c]) (lr : K) :
    Env K (net.ctx ++ [inp, [n, c], []]) :=
  θ.append (Env.push x (Env.push t (Env.push (Tensor.scalar lr) Env.nil)))

/-- The weights of the log-softmax in the loss: `-(t[i, j] / n)`. -/
def lossWeights (t : Tensor K [n, c]) : Tensor K [n, c] := fun i => -(t i / Scalar.ofNat n)

theorem den_logSoftmax (net : Net inp) (h : net.out = [n, c]) (θ : Env K net.ctx) (x : Tensor K inp)
    (t : Tensor K [n, c]) (lr : K) :
    (net.logSoftmax n c h).den Op.den (net.stepEnv θ x t lr) =
      Env.push (Op.logSoftmaxDen (h ▸ net.logits θ x)) Env.nil := by
  obtain ⟨params, ctx, out, prog⟩ := net
  cases h
  refine Prog.den_andThen Op.den prog _ _ (θ.push x) _ ?_ fun σ ys e hσ hy => ?_
  · exact (Env.sees_left θ _).push (Env.sees_right θ _ _ .here)
  · refine Env.eq_of_head ((Op.den_logSoftmax (e.gets (Op.one (ys.get .here)))).trans ?_)
    refine congrArg Op.logSoftmaxDen (?_ : e.get (ys.get .here) = _)
    rw [← Env.get_gets e ys .here, hy]
    rfl

/-- The loss is the weighted sum of the log-softmax. -/
theorem sum_lossWeights (z t : Tensor K [n, c]) :
    (sum fun i : Idx [n, c] => lossWeights t i * Op.logSoftmaxDen z i) = crossEntropy z t := by
  rw [crossEntropy, div_eq, sum_mul, sum_matrix]
  refine sum_congr fun i => ?_
  rw [sum_mul]
  refine sum_congr fun j => ?_
  show -(t (i, j, ()) / Scalar.ofNat n) * (z (i, j, ()) - log _) = _
  plm_ring

/-- What the reverse sweep computes for the parameters: `lr` times the gradient. -/
def sweepUpdate (net : Net inp) (h : net.out = [n, c]) (θ : Env K net.ctx) (x : Tensor K inp)
    (t : Tensor K [n, c]) (lr : K) : Env K net.ctx :=
  ((net.logSoftmax n c h).rev (net.stepEnv θ x t lr)
    (Env.push (fun i => lr * lossWeights t i) Env.nil)).left _

theorem den_trainStep (hz : ∀ (o : Op) (x : Env K o.ins), o.rev x (fun _ => 0) = Env.zero _)
    (net : Net inp) (h : net.out = [n, c]) (θ : Env K net.ctx) (x : Tensor K inp) (t : Tensor K [n, c])
    (lr : K) :
    (net.trainStep sgd n c h).den Op.den (net.stepEnv θ x t lr) =
      Env.append (fun p => θ p - net.sweepUpdate h θ x t lr p)
        (Env.push (Tensor.scalar (net.meanLoss h x t θ)) Env.nil) := by
  let e := net.stepEnv θ x t lr
  let ct : Tensor K [n, c] := fun _ => Scalar.ofNat n
  let dt : Tensor K [n, c] := fun i => t i / Scalar.ofNat n
  let e₀ := Env.push (lossWeights t) (Env.push dt (Env.push ct e))
  have ht : e.get (Ren.right net.ctx (.there .here)) = t := Env.sees_right θ _ _ (.there .here)
  have hlr : e.get (trainStep.lrVar n c net) = Tensor.scalar lr :=
    Env.sees_right θ _ _ (.there (.there .here))
  show (Prog.andThen _ _ _).den Op.den (Env.push (s := [n, c])
    (fun i => -((e.get (Ren.right net.ctx (.there .here)) i) / Scalar.ofNat n)) (Env.push (s := [n, c])
    (fun i => (e.get (Ren.right net.ctx (.there .here)) i) / Scalar.ofNat n)
    (Env.push ct e))) = _
  rw [ht]
  refine Prog.den_andThen Op.den (sgd.seed n c) _ _
    (e₀.gets (Op.two .here (.there (.there (.there (trainStep.lrVar n c net)))))) e₀ (Sees.gets e₀ _)
    fun ρ seeds e₁ hρ hseeds => ?_
  have hseed : e₁.get (seeds.get .here) = fun i => lr * lossWeights t i := by
    rw [← Env.get_gets e₁ seeds .here, hseeds]
    refine (den_sgd_seed _).trans (funext fun i => ?_)
    exact congrArg (fun a : Tensor K [] => a () * lossWeights t i) hlr
  have olds : Sees (fun v => .there (.there (.there v))) e e₀ := fun _ _ => rfl
  refine Prog.den_sweep hz _ _ _ _ e _ (olds.trans hρ) fun σ ys cots e₂ hσ hys hc => ?_
  have hsc : Cots.val e₁ (.cons (some (seeds.get .here)) .nil : Cots [[n, c]] _) =
      Env.push (fun i => lr * lossWeights t i) Env.nil := Env.eq_of_head hseed
  have hc : Cots.val e₂ cots =
      (net.logSoftmax n c h).rev e (Env.push (fun i => lr * lossWeights t i) Env.nil) :=
    hc.trans (congrArg _ hsc)
  rw [den_logSoftmax] at hys
  have hold := (olds.trans hρ).trans hσ
  refine den_update _ _ _ _ e₂ fun τ qs e₃ hτ hq => ?_
  have hps : e₂.gets (((Vars.all net.ctx).map (Ren.left [inp, [n, c], []])).map
      fun v => σ (ρ (.there (.there (.there v))))) = θ := by
    have hleft : Sees (Ren.left [inp, [n, c], []]) θ e := Env.sees_left θ _
    rw [hold.map, hleft.map, Env.gets_all]
  have hcs : cots.left.val e₂ = net.sweepUpdate h θ x t lr := by
    rw [val_left, hc]
    rfl
  have hq : e₃.gets qs = fun p => θ p - net.sweepUpdate h θ x t lr p := by
    rw [hq]
    funext p
    exact congr (congrArg (fun (a : Env K net.ctx) b => a p - b) hps) (congrFun hcs p)
  refine (Env.gets_append _ (qs.map fun v => .there (.there v)) (.cons .here .nil)).trans ?_
  have hqs : ∀ (a : Tensor K [n, c]) (b : Tensor K []),
      (Env.push b (Env.push a e₃)).gets (qs.map fun v => .there (.there v)) = e₃.gets qs := fun a b =>
    Sees.map (ρ := fun v => .there (.there v)) (fun _ _ => rfl) qs
  refine congr (congrArg Env.append ((hqs _ _).trans hq)) ?_
  refine Env.eq_of_head (funext fun i => ?_)
  have hw : e₃.get (τ (σ (ρ .here))) = lossWeights t := (hτ _ _).trans ((hσ _ _).trans (hρ _ .here))
  have hy : e₃.get (τ (ys.get .here)) = Op.logSoftmaxDen (h ▸ net.logits θ x) :=
    (hτ _ _).trans ((Env.get_gets e₂ ys .here).symm.trans (congrArg (fun e => Env.get e .here) hys))
  refine (move_reduce [n, c] [false, false]
    (fun i : Idx [n, c] => e₃.get (τ (σ (ρ .here))) i * e₃.get (τ (ys.get .here)) i) i).trans ?_
  rw [hw, hy]
  exact (sum_congr fun j => if_pos rfl).trans (sum_lossWeights _ t)

end Net
end Plm
