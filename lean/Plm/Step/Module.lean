import Plm.Net.Spec
import Plm.Pass.Lower
import Plm.Step.Optim.Sgd
import Plm.Step.Step
import Plm.Text.Module

/-!
# The modules of a network

The training step, its two parts, and the forward pass of a specification, as StableHLO modules.
-/

namespace Plm

namespace NetSpec

/-- The network on batches of `n`, if its outputs are `c` logits for each input. -/
def classifier (spec : NetSpec) (n c : Nat) :
    Except SpecError { net : Net (n :: spec.inputShape) // net.out = [n, c] } :=
  match spec.compile n with
  | .error e => .error e
  | .ok net =>
    if h : net.out = [n, c] then .ok ⟨net, h⟩
    else .error ⟨[toString (spec.layers.length - 1)], s!"the network must end in [{c}] logits, found {net.out.tail}"⟩

/-- The module of the training step: from the inputs of a step to its outputs (`Net.StepIns`, `Net.StepOuts`). -/
def trainModule (spec : NetSpec) (n c : Nat) (opt : Optimizer := .sgd) : Except SpecError Module :=
  match spec.classifier n c with
  | .error e => .error e
  | .ok ⟨net, h⟩ => .ok ⟨spec.name, "train_step", _, _, (net.trainStep opt n c h).toHlo⟩

/-- The module of the gradients of a batch. -/
def gradModule (spec : NetSpec) (n c : Nat) : Except SpecError Module :=
  match spec.classifier n c with
  | .error e => .error e
  | .ok ⟨net, h⟩ => .ok ⟨spec.name, "gradients", _, _, (net.gradStep n c h).toHlo⟩

/-- The module of the update from gradients. -/
def updateModule (spec : NetSpec) (n c : Nat) (opt : Optimizer := .sgd) : Except SpecError Module :=
  match spec.classifier n c with
  | .error e => .error e
  | .ok ⟨net, _⟩ => .ok ⟨spec.name, "update", _, _, (opt.update net.ctx).toHlo⟩

/-- The module of the forward pass: parameters, buffers and images to logits. -/
def forwardModule (spec : NetSpec) (n c : Nat) : Except SpecError Module :=
  match spec.classifier n c with
  | .error e => .error e
  | .ok ⟨net, _⟩ => .ok ⟨spec.name, "forward", _, _, net.forward.toHlo⟩

end NetSpec

end Plm
