import Plm.Grad.Sweep
import Plm.Step.Optim.Optimizer
import Plm.Step.Roles

/-!
# The training step

From a network: the mean softmax cross-entropy loss, the reverse sweep and the optimizer's update; the same step
in two, gradients and update; the evaluation.
-/

namespace Plm

namespace Cots

/-- The cotangents of the left part of a scope. -/
def left {Θ Δ : Ctx} : {Γ : Ctx} → Cots (Γ ++ Δ) Θ → Cots Γ Θ
  | [], _ => .nil
  | _ :: _, .cons c cs => .cons c (left cs)

/-- Names of all cotangents; zeros are made. -/
def named {E : Ctx} : {Γ Θ : Ctx} → Cots Γ Θ →
    ({Θ' : Ctx} → Ren Θ Θ' → Vars Θ' Γ → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | _, _, .nil, k => k (fun v => v) .nil
  | _, _, .cons (some d) cs, k => named cs fun σ ds => k σ (.cons (σ d) ds)
  | _, _, .cons (s := s) none cs, k => .step (.const 0 s) .nil <|
      named (Cots.rename .there cs) fun σ ds => k (fun v => σ (.there v)) (.cons (σ .here) ds)

end Cots

namespace Net
open Op (one two)
variable {inp : Shape} (net : Net inp)

/-- The logarithms of the softmax of the network's logits, and the new buffers, from the inputs of a step. -/
def logSoftmax (slots hyper : List String) (n c : Nat) (h : net.out = [n, c]) :
    Prog Op.sig ([n, c] :: net.bufs) (net.StepIns slots hyper n c) :=
  net.prog.andThen (Ren.push (net.imageVar slots hyper n c) (Ren.join (net.paramRen slots hyper n c)
      (Ren.join (net.bufferRen slots hyper n c) (net.maskRen slots hyper n c)))) fun _ ys =>
    .step (.logSoftmax n c) (one (h ▸ ys.get .here)) (.ret (.cons .here (ys.tail.map .there)))

/-- One training step: from parameters, slots, buffers, images, targets, masks and hypers to the new parameters,
slots and buffers and the mean softmax cross-entropy `∑ i j, -(t[i, j] / n) * logSoftmax[i, j]`.  The loss is
linear in `logSoftmax`, so the weights `-(t / n)` are the cotangents that the reverse sweep starts from. -/
def trainStep (opt : Optimizer) (n c : Nat) (h : net.out = [n, c]) :
    Prog Op.sig (net.StepOuts opt.slots) (net.StepIns opt.slots opt.hyper n c) :=
  .step (.const n [n, c]) .nil <|
  .step (.binary .div [n, c]) (two (.there (net.targetVar opt.slots opt.hyper n c)) .here) <|
  .step (.unary .neg [n, c]) (one .here) <|
  opt.seed (hyperVars fun v => .there (.there (.there (net.hyperRen opt.slots opt.hyper n c v)))) .here
    fun ρ seed => (net.logSoftmax opt.slots opt.hyper n c h).sweep (fun v => ρ (.there (.there (.there v))))
        (.cons (some seed) (Cots.zero net.bufs)) fun σ ys cots =>
      (Cots.left cots).named fun τ gs =>
        let old : Ren (net.StepIns opt.slots opt.hyper n c) _ := fun v => τ (σ (ρ (.there (.there (.there v)))))
        Term.each (A := "parameter" :: "gradient" :: opt.slots) (Rule.terms opt.fused)
            ((Vars.all net.ctx).map fun v => old (net.paramRen opt.slots opt.hyper n c v), gs,
              slotVars fun v => old (net.slotRen opt.slots opt.hyper n c v))
            (hyperVars fun v => old (net.hyperRen opt.slots opt.hyper n c v)) fun υ qs =>
          .step (.binary .mul [n, c]) (two (υ (τ (σ (ρ .here)))) (υ (τ (ys.get .here)))) <|
          .step (.move (.broadcast [n, c] [false, false]) true) (one .here) <|
            let up : Ren _ _ := fun v => .there (.there v)
            .ret ((qs.1.map up).append (((slotList (Prod.snd qs)).map up).append
              ((ys.tail.map fun v => up (υ (τ v))).append (.cons .here .nil))))

/-- The gradients of a batch: the step of the optimizer whose new parameter is the gradient, which has neither
slots nor hypers. -/
def _root_.Plm.Optimizer.gradient : Optimizer where
  name := "gradient"
  hyper := []
  slots := []
  rule := fun _ _ _ g _ => (g, ())
  lawful := fun _ _ _ _ _ _ _ => rfl

/-- From parameters, buffers, images, targets and masks to the gradients, the new buffers and the loss. -/
abbrev gradStep (n c : Nat) (h : net.out = [n, c]) :
    Prog Op.sig (net.StepOuts []) (net.StepIns [] [] n c) := net.trainStep Optimizer.gradient n c h

/-- The inputs of an update: parameters, gradients, slots, hypers. -/
abbrev _root_.Plm.Optimizer.UpdateIns (opt : Optimizer) (Γ : Ctx) : Ctx :=
  Γ ++ (Γ ++ (slotCtx opt.slots Γ ++ hyperCtx opt.hyper))

/-- From parameters, gradients, slots and hypers to the new parameters and slots. -/
def _root_.Plm.Optimizer.update (opt : Optimizer) (Γ : Ctx) :
    Prog Op.sig (Γ ++ slotCtx opt.slots Γ) (opt.UpdateIns Γ) :=
  Term.each (A := "parameter" :: "gradient" :: opt.slots) (Rule.terms opt.rule)
    ((Vars.all Γ).map (Ren.left _), (Vars.all Γ).map fun v => Ren.right Γ (Ren.left _ v),
      slotVars fun v => Ren.right Γ (Ren.right Γ (Ren.left _ v)))
    (hyperVars fun v => Ren.right Γ (Ren.right Γ (Ren.right (slotCtx opt.slots Γ) v))) fun _ qs =>
      .ret (qs.1.append (slotList (Prod.snd qs)))

/-- The network's output in evaluation, from parameters, buffers and images. -/
def forward : Prog Op.sig [net.out] (net.ctx ++ (net.bufs ++ [inp])) :=
  net.eval.andThen (Ren.push (Ren.right net.ctx (Ren.right net.bufs .here))
    (Ren.join (Ren.left _) fun v => Ren.right net.ctx (Ren.left _ v))) fun _ ys => .ret ys

end Net
end Plm
