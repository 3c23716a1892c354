import Plm.Step.Step
import Plm.Grad.Rev
import Plm.Algebra.Sum

/-!
# What the training step computes

`Net.den_trainStep`: the new parameters and slots are what the optimizer makes of the cotangents of the reverse
sweep, the new buffers are those of the network, and the loss is the mean loss.
-/

namespace Plm

open Op (Each)

variable {K : Type} [LawfulScalar K]

namespace Cots

theorem val_left {Θ Δ : Ctx} (e : Env K Θ) : {Γ : Ctx} → (c : Cots (Γ ++ Δ) Θ) →
    (Cots.left c).val e = (c.val e).left Δ
  | [], _ => funext fun p => nomatch p
  | _ :: _, .cons o c => congrArg (Env.push (cotVal e o)) (val_left e c)

theorem den_named {E : Ctx} {R : Env K E} : {Γ Θ : Ctx} → (cs : Cots Γ Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' Γ → Prog Op.sig E Θ') → (e : Env K Θ) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ds : Vars Θ' Γ) (e' : Env K Θ'), Sees σ e e' →
      e'.gets ds = cs.val e → (k σ ds).den Op.den e' = R) → (named cs k).den Op.den e = R
  | _, _, .nil, _, e, hk => hk _ .nil e (Sees.refl e) (Env.gets_nil _ _)
  | _, _, .cons (some d) cs, k, e, hk => by
    refine den_named cs _ e fun σ ds e' hσ hd => hk σ _ e' hσ ?_
    rw [Env.gets_cons, hd, hσ]
    rfl
  | _, _, .cons (s := s) none cs, k, e, hk => by
    have there : Sees .there e (Env.push (s := s) (fun _ => 0) e) := Sees.there _ e
    refine den_named (Cots.rename .there cs) _ (Env.push (s := s) (fun _ => 0) e) fun σ ds e' hσ hd =>
      hk _ _ e' (there.trans hσ) ?_
    have hx : e'.get (σ .here) = fun _ => 0 := hσ s .here
    exact (Env.gets_cons _ _ _).trans (congr (congrArg Env.push hx) (hd.trans (val_rename there cs)))

end Cots

namespace Net
variable {inp : Shape} {n c : Nat} {slots hyper : List String}

/-- The weights of the log-softmax in the loss: `-(t[i, j] / n)`. -/
def lossWeights (t : Tensor K [n, c]) : Tensor K [n, c] := fun i => -(t i / Scalar.ofNat n)

theorem den_logSoftmax (net : Net inp) (h : net.out = [n, c]) (i : net.StepIn slots hyper n c K) :
    (net.logSoftmax slots hyper n c h).den Op.den i.env =
      Env.push (Op.logSoftmaxDen (h ▸ net.logits i.params i.feed)) (net.newBuffers i.params i.feed) := by
  refine Prog.den_andThen Op.den net.prog _ _ (net.scope i.params i.feed) _
    (sees_scope i.get_image i.sees_params i.sees_buffers i.sees_masks) fun σ ys e _ hy => ?_
  have hy := net.get_logits hy
  have cast {s t : Shape} (h : s = t) {Θ : Ctx} (e : Env K Θ) (v : Var Θ s) :
      e.get (h ▸ v : Var Θ t) = h ▸ e.get v := by cases h; rfl
  have value (v : Var _ [n, c]) (hv : e.get v = h ▸ net.logits i.params i.feed) :
      Op.den (.logSoftmax n c) (e.gets (Op.one v)) = Op.logSoftmaxDen (h ▸ net.logits i.params i.feed) :=
    (Op.den_logSoftmax (e.gets (Op.one v))).trans (congrArg Op.logSoftmaxDen hv)
  refine (Env.gets_cons _ _ _).trans (congr (congrArg Env.push ?_) ?_)
  · exact value _ (by rw [cast h e, hy.1])
  · exact ((Sees.there _ e).map ys.tail).trans hy.2

/-- The loss is the weighted sum of the log-softmax. -/
theorem sum_lossWeights (z t : Tensor K [n, c]) :
    (sum fun i : Idx [n, c] => lossWeights t i * Op.logSoftmaxDen z i) = crossEntropy z t := by
  rw [crossEntropy, div_eq, sum_mul, sum_matrix]
  refine sum_congr fun i => ?_
  rw [sum_mul]
  refine sum_congr fun j => ?_
  show -(t (i, j, ()) / Scalar.ofNat n) * (z (i, j, ()) - log _) = _
  plm_ring

/-- What the reverse sweep computes for the parameters from the cotangents `w` of the log-softmax. -/
def sweep (net : Net inp) (h : net.out = [n, c]) (i : net.StepIn slots hyper n c K) (w : Tensor K [n, c]) :
    Env K net.ctx :=
  ((net.logSoftmax slots hyper n c h).rev i.env (Env.push w (Env.zero net.bufs))).left _

/-- The outputs of a step whose rule finds the entries `g`. -/
def outcomeBy (net : Net inp) (h : net.out = [n, c]) (i : net.StepIn slots hyper n c K) (r : Rule hyper slots)
    (g : Env K net.ctx) : net.StepOut slots K where
  params := fun p => (Rule.value r p.shape i.hyper (i.params p) (g p) (i.slots p)).1
  slots := fun p => (Rule.value r p.shape i.hyper (i.params p) (g p) (i.slots p)).2
  buffers := net.newBuffers i.params i.feed
  loss := net.meanLoss h i.feed i.target i.params

theorem den_trainStep (hz : ∀ (o : Op) (x : Env K o.ins), o.rev x (fun _ => 0) = Env.zero _)
    (net : Net inp) (opt : Optimizer) (h : net.out = [n, c]) (i : net.StepIn opt.slots opt.hyper n c K) :
    (net.trainStep opt n c h).den Op.den i.env = (net.outcomeBy h i opt.fused
      (net.sweep h i fun j => opt.scale i.hyper * lossWeights i.target j)).env := by
  let e := i.env
  let ct : Tensor K [n, c] := fun _ => Scalar.ofNat n
  let dt : Tensor K [n, c] := fun j => i.target j / Scalar.ofNat n
  let e₀ := Env.push (lossWeights i.target) (Env.push dt (Env.push ct e))
  show (opt.seed _ _ _).den Op.den (Env.push (s := [n, c])
    (fun j => -((e.get (net.targetVar opt.slots opt.hyper n c) j) / Scalar.ofNat n)) (Env.push (s := [n, c])
    (fun j => (e.get (net.targetVar opt.slots opt.hyper n c) j) / Scalar.ofNat n) (Env.push ct e))) = _
  rw [show e.get (net.targetVar opt.slots opt.hyper n c) = i.target from i.get_target]
  have olds : Sees (fun v => .there (.there (.there v))) e e₀ := fun _ _ => rfl
  refine opt.den_seed _ _ _ e₀ fun ρ seed e₁ hρ hseed => ?_
  have hseed := hseed.trans (funext fun j => congrArg (fun h => opt.scale h * lossWeights i.target j)
    (map_hyperVars (i.sees_hyper.trans olds)))
  refine Prog.den_sweep hz _ _ _ _ e _ (olds.trans hρ) fun σ ys cots e₂ hσ hys hc => ?_
  have hsc : Cots.val e₁ (.cons (some seed) (Cots.zero net.bufs)) =
      Env.push (fun j => opt.scale i.hyper * lossWeights i.target j) (Env.zero net.bufs) :=
    congr (congrArg Env.push hseed) (Cots.val_zero e₁ net.bufs)
  have hc : Cots.val e₂ cots = (net.logSoftmax opt.slots opt.hyper n c h).rev e
      (Env.push (fun j => opt.scale i.hyper * lossWeights i.target j) (Env.zero net.bufs)) :=
    hc.trans (congrArg _ hsc)
  have hys := hys.trans (den_logSoftmax net h i)
  refine Cots.den_named _ _ e₂ fun τ gs e₃ hτ hgs => ?_
  have hgs := hgs.trans ((Cots.val_left e₂ cots).trans (congrArg (Env.left _) hc))
  have hold := ((olds.trans hρ).trans hσ).trans hτ
  refine Term.den_each _ _ _ _ e₃ fun υ qs e₄ hυ hqs => ?_
  have hq (p : Pos net.ctx) : qs.map (fun v => e₄.gets v p) = Rule.value opt.fused p.shape i.hyper (i.params p)
      (net.sweep h i (fun j => opt.scale i.hyper * lossWeights i.target j) p) (i.slots p) := by
    refine (hqs p).trans (Eq.trans ?_ (opt.fused_lawful K p.shape i.hyper _ _ _))
    refine congrArg₂ (fun as hs => Tuple.map (Term.eval as hs) (Rule.terms opt.fused p.shape)) ?_
      (map_hyperVars (i.sees_hyper.trans hold))
    refine congr (congrArg Prod.mk ?_) (congr (congrArg Prod.mk (congrFun hgs p))
      (map_slotVars p (i.sees_slots.trans hold)))
    exact (congrFun ((i.sees_params.trans hold).map (Vars.all net.ctx)) p).trans (congrFun (Env.gets_all _) p)
  let a : Tensor K [n, c] := fun j => e₄.get (υ (τ (σ (ρ .here)))) j * e₄.get (υ (τ (ys.get .here))) j
  have hw : e₄.get (υ (τ (σ (ρ .here)))) = lossWeights i.target :=
    (hυ _ _).trans ((hτ _ _).trans ((hσ _ _).trans (hρ _ .here)))
  have hy : e₄.get (υ (τ (ys.get .here))) = Op.logSoftmaxDen (h ▸ net.logits i.params i.feed) :=
    (hυ _ _).trans ((hτ _ _).trans ((Env.get_gets e₂ ys .here).symm.trans
      (congrArg (fun e => Env.get e .here) hys)))
  have up (b : Tensor K []) : Sees (fun v => .there (.there v)) e₄ (Env.push b (Env.push a e₄)) := fun _ _ => rfl
  refine (Env.gets_append _ _ _).trans (congr (congrArg Env.append (((up _).map qs.1).trans
    (funext fun p => congrArg Prod.fst (hq p)))) ?_)
  refine (Env.gets_append _ _ _).trans (congr (congrArg Env.append (((up _).map (slotList (Prod.snd qs))).trans
    (gets_slotList (Prod.snd qs) _ fun p => congrArg Prod.snd (hq p)))) ?_)
  refine (Env.gets_append _ _ _).trans (congr (congrArg Env.append ((((hτ.trans hυ).trans (up _)).map ys.tail).trans
    ((Env.gets_tail e₂ ys).trans (congrArg Env.tail hys)))) (Env.eq_of_head (funext fun j => ?_)))
  refine (move_reduce [n, c] [false, false] a j).trans ?_
  show (sum fun k => _) = net.meanLoss h i.feed i.target i.params
  refine (sum_congr fun k => (if_pos rfl).trans ?_).trans (sum_lossWeights _ i.target)
  exact congr (congrArg HMul.hMul (congrFun hw k)) (congrFun hy k)

end Net
end Plm
