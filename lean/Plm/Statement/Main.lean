import Plm.Net.Steady
import Plm.Nets
import Plm.Op.Correct
import Plm.Statement.Definitions
import Plm.Step.Regular
import Plm.Text.ParsePrint

/-!
# The main theorem

`Net.trainStep_correct`: what the rendered text of a training step means, is the optimizer's textbook step at the
exact gradient.  `NetSpec.train_correct` states it for every specification that compiles and every optimizer,
`NetSpec.descends` says it in plain words for gradient descent; corollaries name the networks.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-- The text of a rendered training step is read back as a module whose meaning takes parameters, slots, buffers,
images, targets, masks and hypers to

* the new parameters and slots that the optimizer's textbook rule gives, entry by entry, at the gradient `g` of the
  mean softmax cross-entropy with respect to all parameters jointly,
* the new buffers of the network, and the mean softmax cross-entropy itself (`Net.outcome`),

wherever the forward pass keeps its choices near the parameters (`Net.Settled`; by `Net.settled_of_smooth` so it
does where no relu is at 0 and no pooling window has a tie). -/
theorem Net.trainStep_correct {inp : Shape} {n c : Nat} (net : Net inp) (opt : Optimizer) (h : net.out = [n, c])
    (wf : net.Regular) (name : String)
    (printable : (Module.mk name "train_step" _ _ (net.trainStep opt n c h).toHlo).Printable) :
    ∃ program : HProg (net.StepOuts opt.slots) (net.StepIns opt.slots opt.hyper n c),
      Module.parse (Module.mk name "train_step" _ _ (net.trainStep opt n c h).toHlo).print =
        some (Module.mk name "train_step" _ _ program) ∧
      ∀ i : net.StepIn opt.slots opt.hyper n c K, net.Settled i.feed i.params →
        ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
          program.den HOp.den i.env = (net.outcome n c opt h i g).env := by
  refine ⟨(net.trainStep opt n c h).toHlo, Hlo.parse_print _ printable, fun i hs => ?_⟩
  obtain ⟨g, hg, hstep⟩ := net.den_trainStep_gradient opt h i hs
  exact ⟨g, hg, (Hlo.lower_correct _ (net.wf_trainStep opt h wf) _).trans hstep⟩

/-- The forward pass takes parameters, buffers and images to the logits in evaluation. -/
theorem Net.den_forward {inp : Shape} (net : Net inp) (θ : Env K net.ctx) (β : Env K net.bufs) (x : Tensor K inp) :
    (net.forward.den Op.den (θ.append (β.append (Env.push x Env.nil)))).head = net.evaluate θ β x := by
  refine congrArg Env.head ?_
  let e := θ.append (β.append (Env.push x Env.nil))
  have hr : Sees (Ren.right net.ctx) (β.append (Env.push x Env.nil)) e := Env.sees_right θ _
  refine Prog.den_andThen Op.den net.eval _ _ ((θ.append β).push x) e ?_ fun _ _ _ _ hy => hy
  exact (Sees.join (Env.sees_left θ _) ((Env.sees_left β _).trans hr)).push
    (((Env.sees_right β (Env.push x Env.nil)).trans hr) _ .here)

/-- The text of a rendered forward pass is read back as a module whose meaning takes parameters, buffers and images
to the logits in evaluation. -/
theorem Net.forward_correct {inp : Shape} (net : Net inp) (wf : net.Regular) (name : String)
    (printable : (Module.mk name "forward" _ _ net.forward.toHlo).Printable) :
    ∃ program : HProg [net.out] (net.ctx ++ (net.bufs ++ [inp])),
      Module.parse (Module.mk name "forward" _ _ net.forward.toHlo).print =
        some (Module.mk name "forward" _ _ program) ∧
      ∀ (θ : Env K net.ctx) (β : Env K net.bufs) (x : Tensor K inp),
        (program.den HOp.den (θ.append (β.append (Env.push x Env.nil)))).head = net.evaluate θ β x :=
  ⟨net.forward.toHlo, Hlo.parse_print _ printable, fun θ β x =>
    (congrArg Env.head (Hlo.lower_correct _ (net.wf_forward wf) _)).trans (net.den_forward θ β x)⟩

namespace NetSpec

theorem trainModule_eq {spec : NetSpec} {n c : Nat} {net : Net (n :: spec.inputShape)} {h : net.out = [n, c]}
    (hc : spec.classifier n c = .ok ⟨net, h⟩) (opt : Optimizer) :
    spec.trainModule n c opt = .ok ⟨spec.name, "train_step", _, _, (net.trainStep opt n c h).toHlo⟩ := by
  rw [trainModule, hc]

theorem forwardModule_eq {spec : NetSpec} {n c : Nat} {net : Net (n :: spec.inputShape)}
    {h : net.out = [n, c]} (hc : spec.classifier n c = .ok ⟨net, h⟩) :
    spec.forwardModule n c = .ok ⟨spec.name, "forward", _, _, net.forward.toHlo⟩ := by
  rw [forwardModule, hc]

/-- A network that compiles is well-formed. -/
theorem regular_classifier {spec : NetSpec} {n c : Nat} {net : Net (n :: spec.inputShape)}
    {h : net.out = [n, c]} (hc : spec.classifier n c = .ok ⟨net, h⟩) : net.Regular := by
  rw [classifier] at hc
  split at hc
  · cases hc
  · next net' hnet =>
    split at hc
    · injection hc with hc
      cases hc
      exact regular_compile hnet
    · cases hc

/-- Evaluation gives the logits of the training pass, if no layer has batch statistics or dropout. -/
theorem evaluate_classifier {spec : NetSpec} {n c : Nat} (hl : ∀ l, l ∈ spec.layers → l.Steady) {net : Net (n :: spec.inputShape)}
    {h : net.out = [n, c]} (hc : spec.classifier n c = .ok ⟨net, h⟩) (θ : Env K net.ctx) (x : net.Feed K) :
    net.evaluate θ x.buffers x.image = net.logits θ x := by
  rw [classifier] at hc
  split at hc
  · cases hc
  · next net' hnet =>
    split at hc
    · injection hc with hc
      cases hc
      exact evaluate_eq hl hnet θ x
    · cases hc

/-- Whether the specification compiles to a classifier. -/
def compiles (spec : NetSpec) (n c : Nat) : Bool :=
  match spec.classifier n c with
  | .ok _ => true
  | .error _ => false

/-- Every specification that compiles trains exactly, with every optimizer. -/
theorem train_correct (spec : NetSpec) (n c : Nat) (opt : Optimizer) (hc : spec.compiles n c = true)
    (hname : spec.name.toList.all Text.nameChar = true) : spec.TrainsExactly K n c opt := by
  unfold compiles at hc
  split at hc
  · next r hr =>
    obtain ⟨net, h⟩ := r
    obtain ⟨program, hparse, hmain⟩ := net.trainStep_correct (K := K) opt h (regular_classifier hr) spec.name
      ⟨hname, rfl⟩
    exact ⟨_, trainModule_eq hr opt, net, h, program, hr, hparse, hmain⟩
  · cases hc

/-- So do the gradients and the update, one after the other. -/
theorem split_correct (spec : NetSpec) (n c : Nat) (opt : Optimizer) (hc : spec.compiles n c = true)
    (hname : spec.name.toList.all Text.nameChar = true) :
    ∃ gradients update : Module, spec.gradModule n c = .ok gradients ∧ spec.updateModule n c opt = .ok update ∧
      spec.TextsTrain K n c gradients.print update.print opt := by
  unfold compiles at hc
  split at hc
  · next r hr =>
    obtain ⟨net, h⟩ := r
    refine ⟨⟨spec.name, "gradients", _, _, (net.gradStep n c h).toHlo⟩,
      ⟨spec.name, "update", _, _, (opt.update net.ctx).toHlo⟩, by rw [gradModule, hr], by rw [updateModule, hr],
      net, h, _, _, hr, Hlo.parse_print _ ⟨hname, rfl⟩, Hlo.parse_print _ ⟨hname, rfl⟩, fun i hs => ?_⟩
    obtain ⟨g, hg, hgrad, hupdate⟩ := net.den_split opt h i hs
    exact ⟨g, hg, (Hlo.lower_correct _ (net.wf_trainStep _ h (regular_classifier hr)) _).trans hgrad,
      (Hlo.lower_correct _ (Net.wf_update opt net.ctx) _).trans hupdate⟩
  · cases hc

/-- Whether the network of the specification has neither buffers nor masks. -/
def stateless (spec : NetSpec) (n c : Nat) : Bool :=
  match spec.classifier n c with
  | .ok ⟨net, _⟩ => net.bufs.isEmpty && net.masks.isEmpty
  | .error _ => false

/-- What a text that trains by gradient descent means, if the network has neither buffers nor masks. -/
theorem descends {spec : NetSpec} {n c : Nat} {text : String} (hs : spec.stateless n c = true)
    (ht : spec.TextTrains K n c text) : spec.TextDescends K n c text := by
  obtain ⟨net, h, program, hc, hparse, hmain⟩ := ht
  unfold stateless at hs
  rw [hc] at hs
  obtain ⟨params, buffers, ctx, bufs, masks, out, prog, eval⟩ := net
  obtain ⟨hb, hm⟩ := Bool.and_eq_true_iff.mp hs
  cases bufs with
  | cons _ _ => cases hb
  | nil =>
    cases masks with
    | cons _ _ => cases hm
    | nil =>
      refine ⟨params, buffers, ctx, out, prog, eval, h, program, hc, hparse, fun θ x t lr hs => ?_⟩
      obtain ⟨g, hg, hstep⟩ := hmain ⟨θ, fun _ => (), .nil, x, t, .nil, (lr, ())⟩ hs
      exact ⟨g, hg, hstep⟩

end NetSpec

/-! ## The rendered networks -/

theorem Nets.mnistLinear_correct : mnistLinear.TrainsExactly K 128 10 := NetSpec.train_correct _ _ _ _ rfl rfl
theorem Nets.mnistMlp_correct : mnistMlp.TrainsExactly K 128 10 := NetSpec.train_correct _ _ _ _ rfl rfl
theorem Nets.mnistCnn_correct : mnistCnn.TrainsExactly K 128 10 := NetSpec.train_correct _ _ _ _ rfl rfl
theorem Nets.cifarCnn_correct : cifarCnn.TrainsExactly K 128 10 := NetSpec.train_correct _ _ _ _ rfl rfl

/-! With state: the same network, other optimizers. -/

theorem Nets.mnistMlp_momentum_correct : mnistMlp.TrainsExactly K 128 10 .momentum :=
  NetSpec.train_correct _ _ _ _ rfl rfl
theorem Nets.mnistMlp_adam_correct : mnistMlp.TrainsExactly K 128 10 .adam := NetSpec.train_correct _ _ _ _ rfl rfl

/-- In plain words: the text of mnist-mlp takes `θ` to `θ - lr * g`, and gives the mean loss. -/
theorem Nets.mnistMlp_descends : ∃ m : Module, mnistMlp.trainModule 128 10 = .ok m ∧
    mnistMlp.TextDescends K 128 10 m.print := by
  obtain ⟨m, hm, ht⟩ := Nets.mnistMlp_correct (K := K)
  exact ⟨m, hm, NetSpec.descends rfl ht⟩

end Plm
