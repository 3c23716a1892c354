import Plm.Step.Gradient
import Plm.Step.Module
import Plm.Text.Parse

/-!
# What the main theorems say about a text

The definitions under the main statements: what it means that a text trains a network, computes its gradients,
updates its parameters, or evaluates it.  The inputs and outputs of a step are in `Plm.Step.Roles`, what a step
gives is `Net.outcome` there.
-/

namespace Plm.NetSpec
variable (K : Type) [LawfulScalar K] (spec : NetSpec) (n c : Nat)

/-- The text is read as a training step of the network whose meaning is the optimizer's textbook step at the exact
gradient, wherever the forward pass keeps its choices near the parameters: new parameters and slots by the
optimizer's rule at the gradient `g` of the mean loss in all parameters jointly, the new buffers of the network,
and the mean loss. -/
def TextTrains (text : String) (opt : Optimizer := .sgd) : Prop :=
  ∃ (net : Net (n :: spec.inputShape)) (h : net.out = [n, c])
    (program : HProg (net.StepOuts opt.slots) (net.StepIns opt.slots opt.hyper n c)),
    spec.classifier n c = .ok ⟨net, h⟩ ∧
    Module.parse text = some ⟨spec.name, "train_step", _, _, program⟩ ∧
    ∀ i : net.StepIn opt.slots opt.hyper n c K, net.Settled i.feed i.params →
      ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
        program.den HOp.den i.env = (net.outcome n c opt h i g).env

/-- `plm render` writes a training step for the specification (batches of `n`, `c` classes), and its text means
the optimizer's step at the exact gradient. -/
def TrainsExactly (opt : Optimizer := .sgd) : Prop :=
  ∃ m : Module, spec.trainModule n c opt = .ok m ∧ spec.TextTrains K n c m.print opt

/-- For networks without buffers and masks and for plain gradient descent: the text takes parameters `θ`, images
`x`, targets `t` and learning rate `lr` to `θ - lr * g` and the mean loss. -/
def TextDescends (text : String) : Prop :=
  ∃ (params : List Param) (buffers : List Buffer) (ctx : Ctx) (out : Shape)
    (prog eval : Prog Op.sig [out] ((n :: spec.inputShape) :: (ctx ++ []))) (h : out = [n, c])
    (program : HProg (ctx ++ [[]]) (ctx ++ [n :: spec.inputShape, [n, c], []])),
    let net : Net (n :: spec.inputShape) := ⟨params, buffers, ctx, [], [], out, prog, eval⟩
    spec.classifier n c = .ok ⟨net, h⟩ ∧
    Module.parse text = some ⟨spec.name, "train_step", _, _, program⟩ ∧
    ∀ (θ : Env K ctx) (x : Tensor K (n :: spec.inputShape)) (t : Tensor K [n, c]) (lr : K),
      net.Settled ⟨x, .nil, .nil⟩ θ →
      ∃ g : Env K ctx, HasGradientAt (net.meanLoss h ⟨x, .nil, .nil⟩ t) g θ ∧
        program.den HOp.den (θ.append (.push x (.push t (.push (Tensor.scalar lr) .nil)))) =
          Env.append (fun p => θ p - lr * g p)
            (Env.push (Tensor.scalar (net.meanLoss h ⟨x, .nil, .nil⟩ t θ)) Env.nil)

/-- The two texts are read as the gradients of a batch and as the optimizer's update, and in a row they are the
optimizer's step at the exact gradient. -/
def TextsTrain (gradients update : String) (opt : Optimizer := .sgd) : Prop :=
  ∃ (net : Net (n :: spec.inputShape)) (h : net.out = [n, c])
    (gradProgram : HProg (net.StepOuts []) (net.StepIns [] [] n c))
    (updateProgram : HProg (net.ctx ++ slotCtx opt.slots net.ctx) (opt.UpdateIns net.ctx)),
    spec.classifier n c = .ok ⟨net, h⟩ ∧
    Module.parse gradients = some ⟨spec.name, "gradients", _, _, gradProgram⟩ ∧
    Module.parse update = some ⟨spec.name, "update", _, _, updateProgram⟩ ∧
    ∀ i : net.StepIn opt.slots opt.hyper n c K, net.Settled i.feed i.params →
      ∃ g : Env K net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
        let o := net.outcome n c opt h i g
        gradProgram.den HOp.den i.batch.env =
          Net.StepOut.env (slots := []) ⟨g, fun _ => (), o.buffers, o.loss⟩ ∧
        updateProgram.den HOp.den
            (i.params.append (g.append ((slotEnv i.slots).append (hyperEnv i.hyper)))) =
          o.params.append (slotEnv o.slots)

/-- The text is read as the evaluation of the network: from parameters, buffers and images to the logits. -/
def TextForwards (text : String) : Prop :=
  ∃ (net : Net (n :: spec.inputShape)) (h : net.out = [n, c])
    (program : HProg [net.out] (net.ctx ++ (net.bufs ++ [n :: spec.inputShape]))),
    spec.classifier n c = .ok ⟨net, h⟩ ∧
    Module.parse text = some ⟨spec.name, "forward", _, _, program⟩ ∧
    ∀ (θ : Env K net.ctx) (β : Env K net.bufs) (x : Tensor K (n :: spec.inputShape)),
      (program.den HOp.den (θ.append (β.append (Env.push x Env.nil)))).head = net.evaluate θ β x

end Plm.NetSpec
