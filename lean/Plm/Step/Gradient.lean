import Plm.Grad.Settled
import Plm.Step.Den
import Plm.Op.Correct

/-!
# The training step is the optimizer's step at the gradient

`Net.den_trainStep_gradient`: the training step, as a program of mathematical operations, takes parameters and
slots to what the optimizer's rule makes of them at the gradient of the mean loss; the new buffers are those of the
network, and it returns the mean loss.  `Net.den_split`: the gradients and then the update are the same step.
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
variable {inp : Shape} {n c : Nat} {slots hyper : List String}

/-- Near the parameters `θ`, the forward pass on the images `x` keeps its choices: each relu its side, and
in each pooling window the entry that is the first largest one at `θ` stays a largest one.  So it is where no
relu is at `0` and no window has a tie (`settled_of_smooth`), but also where tied entries are zeros that
stay zeros, or are equal for all parameters, as in a blank corner of an image. -/
def Settled (net : Net inp) (x : net.Feed K) (θ : Env K net.ctx) : Prop :=
  net.prog.Settled (fun θ : Env K net.ctx => net.scope θ x) θ

/-- The training pass as a function of the parameters. -/
theorem isVJPAt_scope (net : Net inp) (x : net.Feed K) (θ : Env K net.ctx) :
    IsVJPAt (fun θ : Env K net.ctx => net.scope θ x) (fun w => Env.left _ (Env.tail (s := inp) w)) θ := by
  have := IsVJPAt.push (IsVJPAt.const x.image θ) (Env.isVJPAt_append (x.buffers.append x.masks) θ)
  exact this.congr_rev fun w p => (zero_add _).symm

theorem settled_of_smooth (net : Net inp) (x : net.Feed K) (θ : Env K net.ctx)
    (h : net.prog.Smooth (net.scope θ x)) : net.Settled x θ :=
  Prog.settled_of_smooth net.prog (net.isVJPAt_scope x θ) h

/-- The mean loss is an inner product with the log-softmax. -/
theorem dot_logSoftmax (net : Net inp) (h : net.out = [n, c]) (i : net.StepIn slots hyper n c K) :
    (sum fun j : Pos ([n, c] :: net.bufs) => Env.push (lossWeights i.target) (Env.zero net.bufs) j *
      (net.logSoftmax slots hyper n c h).den Op.den i.env j) = net.meanLoss h i.feed i.target i.params := by
  rw [den_logSoftmax, sum_pos_cons]
  refine (congr (congrArg HAdd.hAdd (sum_lossWeights _ i.target)) (sum_eq_zero fun q => ?_)).trans (add_zero _)
  exact zero_mul _

/-- Where the forward pass keeps its choices near the parameters, the mean loss has a gradient with respect to
all parameters jointly, and the sweep from `a` times the cotangents of the loss gives `a` times the gradient. -/
theorem exists_gradient (net : Net inp) (h : net.out = [n, c]) (i : net.StepIn slots hyper n c K)
    (hs : net.Settled i.feed i.params) :
    ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
      ∀ (a : K) (p : Pos net.ctx), net.sweep h i (fun j => a * lossWeights i.target j) p = a * g p := by
  let P := net.logSoftmax slots hyper n c h
  let W : Env K ([n, c] :: net.bufs) := Env.push (lossWeights i.target) (Env.zero net.bufs)
  have hP : P.Settled (fun θ : Env K net.ctx => (i.withParams θ).env) i.params :=
    Prog.settled_andThen net.prog _ _ (fun θ : Env K net.ctx => net.scope θ i.feed) _ i.params
      (fun θ => sees_scope (i.withParams θ).get_image (i.withParams θ).sees_params (i.withParams θ).sees_buffers
        (i.withParams θ).sees_masks) hs
      fun _ _ _ => ⟨trivial, trivial⟩
  have vjp : IsVJPAt (fun θ : Env K net.ctx => P.den Op.den (i.withParams θ).env)
      (fun w => Env.left _ (P.rev i.env w)) i.params :=
    Prog.rev_correct_settled P (Env.isVJPAt_append ((slotEnv i.slots).append (i.buffers.append
      (Env.push i.image (Env.push i.target (i.masks.append (hyperEnv i.hyper)))))) i.params) hP
  obtain ⟨J, hJ, hrev⟩ := vjp
  refine ⟨fun p => sum fun j => W j * J j p, ?_, fun a p => (hrev _ p).trans ?_⟩
  · have hg := HasGradientAt.comp (f := fun θ : Env K net.ctx => P.den Op.den (i.withParams θ).env)
      (HasGradientAt.linear W _) hJ
    exact hg.congr (fun θ' => (dot_logSoftmax net h (i.withParams θ')).symm) fun _ => rfl
  · rw [mul_sum]
    refine sum_congr fun j => ?_
    cases j with
    | inl j =>
      show J (.inl j) p * (a * lossWeights i.target j) = a * (lossWeights i.target j * J (.inl j) p)
      plm_ring
    | inr j =>
      show J (.inr j) p * 0 = a * (0 * J (.inr j) p)
      plm_ring

/-- Where the forward pass keeps its choices near the parameters, one step of the training program takes
parameters and slots to what the optimizer's rule makes of them at the gradient of the mean loss with respect to
all parameters jointly, moves the buffers as the network does, and returns the mean loss. -/
theorem den_trainStep_gradient (net : Net inp) (opt : Optimizer) (h : net.out = [n, c])
    (i : net.StepIn opt.slots opt.hyper n c K) (hs : net.Settled i.feed i.params) :
    ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
      (net.trainStep opt n c h).den Op.den i.env = (net.outcome n c opt h i g).env := by
  obtain ⟨g, hg, hsweep⟩ := net.exists_gradient h i hs
  refine ⟨g, hg, (den_trainStep Op.rev_zero net opt h i).trans (congrArg StepOut.env ?_)⟩
  have hr (p : Pos net.ctx) : Rule.value opt.fused p.shape i.hyper (i.params p)
      (net.sweep h i (fun j => opt.scale i.hyper * lossWeights i.target j) p) (i.slots p) =
      opt.next p.shape i.hyper (i.params p) (g p) (i.slots p) := by
    rw [hsweep]
    exact opt.fused_at _ _ _ _ _
  unfold outcomeBy
  rw [show (fun p => (Rule.value opt.fused p.shape i.hyper (i.params p) (net.sweep h i
      (fun j => opt.scale i.hyper * lossWeights i.target j) p) (i.slots p)).1) = _ from
    funext fun p => congrArg Prod.fst (hr p), show (fun p => (Rule.value opt.fused p.shape i.hyper (i.params p)
      (net.sweep h i (fun j => opt.scale i.hyper * lossWeights i.target j) p) (i.slots p)).2) = _ from
    funext fun p => congrArg Prod.snd (hr p)]
  rfl

/-! ## In two: gradients and update -/

/-- The update computes the optimizer's rule on every entry. -/
theorem den_update (opt : Optimizer) (Γ : Ctx) (θ g : Env K Γ) (σ : Pos Γ → Tuple K opt.slots)
    (hyper : Tuple K opt.hyper) :
    (opt.update Γ).den Op.den (θ.append (g.append ((slotEnv σ).append (hyperEnv hyper)))) =
      Env.append (fun p => (opt.next p.shape hyper (θ p) (g p) (σ p)).1)
        (slotEnv fun p => (opt.next p.shape hyper (θ p) (g p) (σ p)).2) := by
  let e := θ.append (g.append ((slotEnv σ).append (hyperEnv hyper)))
  have hg : Sees (fun v => Ren.right Γ v) (g.append ((slotEnv σ).append (hyperEnv hyper))) e := Env.sees_right _ _
  have hσ : Sees (fun v => Ren.right Γ (Ren.right Γ v)) ((slotEnv σ).append (hyperEnv hyper)) e :=
    (Env.sees_right g _).trans hg
  refine Term.den_each _ _ _ _ e fun υ qs e' hυ hqs => ?_
  have hq (p : Pos Γ) : qs.map (fun v => e'.gets v p) = opt.next p.shape hyper (θ p) (g p) (σ p) := by
    refine (hqs p).trans (Eq.trans ?_ (opt.lawful K p.shape hyper _ _ _))
    refine congrArg₂ (fun as hs => Tuple.map (Term.eval as hs) (Rule.terms opt.rule p.shape)) ?_
      (map_hyperVars ((Env.sees_right (slotEnv σ) _).trans hσ))
    have all {a : Env K Γ} {ρ : Ren Γ _} (h : Sees ρ a e) : e.gets ((Vars.all Γ).map ρ) p = a p :=
      (congrFun (h.map (Vars.all Γ)) p).trans (congrFun (Env.gets_all a) p)
    exact congr (congrArg Prod.mk (all (Env.sees_left θ _))) (congr (congrArg Prod.mk
      (all ((Env.sees_left g _).trans hg))) (map_slotVars p ((Env.sees_left (slotEnv σ) _).trans hσ)))
  exact (Env.gets_append _ _ _).trans (congr (congrArg Env.append (funext fun p => congrArg Prod.fst (hq p)))
    (gets_slotList (Prod.snd qs) _ fun p => congrArg Prod.snd (hq p)))

/-- The inputs of a step without slots and hypers. -/
def StepIn.batch {net : Net inp} (i : net.StepIn slots hyper n c K) : net.StepIn [] [] n c K where
  params := i.params
  slots := fun _ => ()
  buffers := i.buffers
  image := i.image
  target := i.target
  masks := i.masks
  hyper := ()

/-- The gradients, and then the update, are the step: the first program gives the gradient `g`, the new buffers and
the loss; the second one makes of `g` the parameters and slots of the step. -/
theorem den_split (net : Net inp) (opt : Optimizer) (h : net.out = [n, c])
    (i : net.StepIn opt.slots opt.hyper n c K) (hs : net.Settled i.feed i.params) :
    ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
      let o := net.outcome n c opt h i g
      (net.gradStep n c h).den Op.den i.batch.env = StepOut.env (slots := []) ⟨g, fun _ => (), o.buffers, o.loss⟩ ∧
      (opt.update net.ctx).den Op.den (i.params.append (g.append ((slotEnv i.slots).append (hyperEnv i.hyper)))) =
        o.params.append (slotEnv o.slots) := by
  obtain ⟨g, hg, hgrad⟩ := net.den_trainStep_gradient Optimizer.gradient h i.batch hs
  exact ⟨g, hg, hgrad, den_update opt net.ctx i.params g i.slots i.hyper⟩

/-- In one program or in two, a step has the same results. -/
theorem split_eq (net : Net inp) (opt : Optimizer) (h : net.out = [n, c])
    (i : net.StepIn opt.slots opt.hyper n c K) (hs : net.Settled i.feed i.params) :
    ∃ (g : Env K net.ctx) (o : net.StepOut opt.slots K), (net.trainStep opt n c h).den Op.den i.env = o.env ∧
      (net.gradStep n c h).den Op.den i.batch.env = StepOut.env (slots := []) ⟨g, fun _ => (), o.buffers, o.loss⟩ ∧
      (opt.update net.ctx).den Op.den (i.params.append (g.append ((slotEnv i.slots).append (hyperEnv i.hyper)))) =
        o.params.append (slotEnv o.slots) := by
  obtain ⟨g, hg, hstep⟩ := net.den_trainStep_gradient opt h i hs
  obtain ⟨g', hg', hsplit⟩ := net.den_split opt h i hs
  cases hg'.unique hg
  exact ⟨g, _, hstep, hsplit⟩

end Net
end Plm
