import Plm.Nets
import Plm.Op.Correct
import Plm.Step.Gradient
import Plm.Step.Module
import Plm.Step.Regular
import Plm.Text.ParsePrint

/-!
# The main theorem

`Net.trainStep_correct`: what the rendered text of a training step means, is the exact gradient step.
`NetSpec.train_correct` states it for every specification that compiles; corollaries name the networks.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-- The text of a rendered training step is read back as a module whose meaning takes

* parameters `θ`, images `x`, targets `t` and learning rate `lr`
* to the parameters `θ - lr * g`, where `g` is the gradient of the mean softmax cross-entropy with respect to
  all parameters jointly, and to the mean softmax cross-entropy itself,

wherever the forward pass keeps its choices near `θ` (`Net.Settled`; by `Net.settled_of_smooth` so it does
where no relu is at 0 and no pooling window has a tie). -/
theorem Net.trainStep_correct {inp : Shape} {n c : Nat} (net : Net inp) (h : net.out = [n, c])
    (wf : net.Regular) (name : String)
    (printable : (Module.mk name "train_step" _ _ (net.trainStep Net.sgd n c h).toHlo).Printable) :
    ∃ program : HProg (net.ctx ++ [[]]) (net.ctx ++ [inp, [n, c], []]),
      Module.parse (Module.mk name "train_step" _ _ (net.trainStep Net.sgd n c h).toHlo).print =
        some (Module.mk name "train_step" _ _ program) ∧
      ∀ (θ : Env K net.ctx) (x : Tensor K inp) (t : Tensor K [n, c]) (lr : K), net.Settled x θ →
        ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h x t) g θ ∧
          program.den HOp.den (net.stepEnv θ x t lr) =
            Env.append (fun p => θ p - lr * g p)
              (Env.push (Tensor.scalar (net.meanLoss h x t θ)) Env.nil) := by
  refine ⟨(net.trainStep Net.sgd n c h).toHlo, Hlo.parse_print _ printable, fun θ x t lr hs => ?_⟩
  obtain ⟨g, hg, hstep⟩ := net.den_trainStep_gradient h θ x t lr hs
  exact ⟨g, hg, (Hlo.lower_correct _ (net.wf_trainStep h wf) _).trans hstep⟩

/-- The text of a rendered forward pass is read back as a module whose meaning takes parameters `θ` and images
`x` to the logits. -/
theorem Net.forward_correct {inp : Shape} (net : Net inp) (wf : net.Regular) (name : String)
    (printable : (Module.mk name "forward" _ _ net.forward.toHlo).Printable) :
    ∃ program : HProg [net.out] (net.ctx ++ [inp]),
      Module.parse (Module.mk name "forward" _ _ net.forward.toHlo).print =
        some (Module.mk name "forward" _ _ program) ∧
      ∀ (θ : Env K net.ctx) (x : Tensor K inp),
        (program.den HOp.den (θ.append (Env.push x Env.nil))).head = net.logits θ x := by
  refine ⟨net.forward.toHlo, Hlo.parse_print _ printable, fun θ x => ?_⟩
  refine congrArg Env.head ((Hlo.lower_correct _ (net.wf_forward wf) _).trans ?_)
  refine Prog.den_andThen Op.den net.prog _ _ (θ.push x) _ ?_ fun _ _ _ _ hy => hy
  exact (Env.sees_left θ _).push (Env.sees_right θ _ _ .here)

namespace NetSpec

theorem trainModule_eq {spec : NetSpec} {n c : Nat} {net : Net (n :: spec.inputShape)} {h : net.out = [n, c]}
    (hc : spec.classifier n c = .ok ⟨net, h⟩) :
    spec.trainModule n c = .ok ⟨spec.name, "train_step", _, _, (net.trainStep Net.sgd n c h).toHlo⟩ := by
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

/-- The text is read as a training step of the network whose meaning is the exact gradient step, wherever the
forward pass keeps its choices near `θ`: new parameters `θ - lr * g` with the gradient `g` of the mean loss in
all parameters jointly, and the mean loss. -/
def TextTrains (K : Type) [LawfulScalar K] (spec : NetSpec) (n c : Nat) (text : String) : Prop :=
  ∃ (net : Net (n :: spec.inputShape)) (h : net.out = [n, c])
    (program : HProg (net.ctx ++ [[]]) (net.ctx ++ [n :: spec.inputShape, [n, c], []])),
    spec.classifier n c = .ok ⟨net, h⟩ ∧
    Module.parse text = some ⟨spec.name, "train_step", _, _, program⟩ ∧
    ∀ (θ : Env K net.ctx) (x : Tensor K (n :: spec.inputShape)) (t : Tensor K [n, c]) (lr : K),
      net.Settled x θ →
      ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h x t) g θ ∧
        program.den HOp.den (net.stepEnv θ x t lr) =
          Env.append (fun p => θ p - lr * g p) (Env.push (Tensor.scalar (net.meanLoss h x t θ)) Env.nil)

/-- `plm render` writes a training step for the specification (batches of `n`, `c` classes), and its text means
the exact gradient step. -/
def TrainsExactly (K : Type) [LawfulScalar K] (spec : NetSpec) (n c : Nat) : Prop :=
  ∃ m : Module, spec.trainModule n c = .ok m ∧ spec.TextTrains K n c m.print

/-- Whether the specification compiles to a classifier. -/
def compiles (spec : NetSpec) (n c : Nat) : Bool :=
  match spec.classifier n c with
  | .ok _ => true
  | .error _ => false

/-- Every specification that compiles trains exactly. -/
theorem train_correct (spec : NetSpec) (n c : Nat) (hc : spec.compiles n c = true)
    (hname : spec.name.toList.all Text.nameChar = true) : spec.TrainsExactly K n c := by
  unfold compiles at hc
  split at hc
  · next r hr =>
    obtain ⟨net, h⟩ := r
    obtain ⟨program, hparse, hmain⟩ := net.trainStep_correct (K := K) h (regular_classifier hr) spec.name
      ⟨hname, rfl⟩
    exact ⟨_, trainModule_eq hr, net, h, program, hr, hparse, hmain⟩
  · cases hc

end NetSpec

/-! ## The rendered networks -/

theorem Nets.mnistLinear_correct : mnistLinear.TrainsExactly K 128 10 := NetSpec.train_correct _ _ _ rfl rfl
theorem Nets.mnistMlp_correct : mnistMlp.TrainsExactly K 128 10 := NetSpec.train_correct _ _ _ rfl rfl
theorem Nets.mnistCnn_correct : mnistCnn.TrainsExactly K 128 10 := NetSpec.train_correct _ _ _ rfl rfl
theorem Nets.cifarCnn_correct : cifarCnn.TrainsExactly K 128 10 := NetSpec.train_correct _ _ _ rfl rfl

end Plm
