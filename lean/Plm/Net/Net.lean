import Plm.Grad.Sweep
import Plm.Net.Activation
import Plm.Op.Derived.LogSoftmax

/-!
# Networks

A `Net` is a program of a network's output on a batch, over its parameters; networks are made from operations
and put one after another.  In training a network may also move buffers (running statistics) and take masks
(dropout); for evaluation it has a program of its own, with the buffers as they are and without masks.
-/

namespace Plm

/-- How a parameter is initialised. -/
inductive Init where
  /-- Normal with variance `2 / fanIn` (He et al. 2015). -/
  | heNormal (fanIn : Nat)
  | zeros
  | ones

/-- A parameter: its name is the label, in letters, and the number of its layer among those with parameters. -/
structure Param where
  label : String
  number : Nat
  shape : Shape
  init : Init

def Param.name (p : Param) : String := p.label ++ toString p.number

/-- A tensor that training moves without a gradient: running statistics. -/
abbrev Buffer := Param

/-- A network on a batch of inputs of shape `inp`. -/
structure Net (inp : Shape) where
  params : List Param
  buffers : List Buffer := []
  /-- The shapes of the parameters. -/
  ctx : Ctx
  /-- The shapes of the buffers. -/
  bufs : Ctx := []
  /-- The shapes of the masks. -/
  masks : Ctx := []
  out : Shape
  /-- Training: from the input, parameters, buffers and masks to the output and the new buffers. -/
  prog : Prog Op.sig (out :: bufs) (inp :: (ctx ++ (bufs ++ masks)))
  /-- Evaluation: from the input, parameters and buffers to the output. -/
  eval : Prog Op.sig [out] (inp :: (ctx ++ bufs))

namespace Net
open Op (apply one two)

/-- A network without buffers and masks: training and evaluation are one program. -/
def plain {inp : Shape} (params : List Param) (ctx : Ctx) (out : Shape)
    (prog : Prog Op.sig [out] (inp :: (ctx ++ []))) : Net inp where
  params := params
  ctx := ctx
  out := out
  prog := prog
  eval := prog

/-- The network without layers. -/
def id (inp : Shape) : Net inp := plain [] [] inp (.ret (.cons .here .nil))

section
variable {inp : Shape} (f : Net inp) {E Θ : Ctx}

/-- The training pass among other operations: from the names of the input, parameters, buffers and masks; `k`
goes on with the names of the output and of the new buffers. -/
def run (x : Var Θ inp) (θ : Ren f.ctx Θ) (β : Ren f.bufs Θ) (μ : Ren f.masks Θ)
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' f.out → Vars Θ' f.bufs → Prog Op.sig E Θ') : Prog Op.sig E Θ :=
  f.prog.andThen (Ren.push x (Ren.join θ (Ren.join β μ))) fun σ ys => k σ (ys.get .here) ys.tail

/-- The evaluation among other operations. -/
def runEval (x : Var Θ inp) (θ : Ren f.ctx Θ) (β : Ren f.bufs Θ)
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' f.out → Prog Op.sig E Θ') : Prog Op.sig E Θ :=
  f.eval.andThen (Ren.push x (Ren.join θ β)) fun σ ys => k σ (ys.get .here)

end

/-- One network after another. -/
def comp {inp : Shape} (f : Net inp) (g : Net f.out) : Net inp where
  params := f.params ++ g.params
  buffers := f.buffers ++ g.buffers
  ctx := f.ctx ++ g.ctx
  bufs := f.bufs ++ g.bufs
  masks := f.masks ++ g.masks
  out := g.out
  prog :=
    let θ : Ren (f.ctx ++ g.ctx) _ := fun v => .there (Ren.left ((f.bufs ++ g.bufs) ++ (f.masks ++ g.masks)) v)
    let β : Ren (f.bufs ++ g.bufs) _ := fun v => .there (Ren.right _ (Ren.left (f.masks ++ g.masks) v))
    let μ : Ren (f.masks ++ g.masks) _ := fun v => .there (Ren.right _ (Ren.right (f.bufs ++ g.bufs) v))
    f.run .here (fun v => θ (Ren.left _ v)) (fun v => β (Ren.left _ v)) (fun v => μ (Ren.left _ v)) fun σ y bs =>
      g.run y (fun v => σ (θ (Ren.right _ v))) (fun v => σ (β (Ren.right _ v))) (fun v => σ (μ (Ren.right _ v)))
        fun τ z cs => .ret (.cons z ((bs.map τ).append cs))
  eval :=
    let θ : Ren (f.ctx ++ g.ctx) _ := fun v => .there (Ren.left (f.bufs ++ g.bufs) v)
    let β : Ren (f.bufs ++ g.bufs) _ := fun v => .there (Ren.right _ v)
    f.runEval .here (fun v => θ (Ren.left _ v)) (fun v => β (Ren.left _ v)) fun σ y =>
      g.runEval y (fun v => σ (θ (Ren.right _ v))) (fun v => σ (β (Ren.right _ v)))
        fun _ z => .ret (.cons z .nil)

/-- A program without parameters. -/
def ofProg {s t : Shape} (p : Prog Op.sig [t] [s]) : Net s := plain [] [] t p

/-- An operation without parameters. -/
def ofOp (o : Op) {s : Shape} (h : o.ins = [s]) : Net s :=
  plain [] [] o.out (h ▸ apply o (Vars.all o.ins))

/-- The activation function on every entry. -/
def activation (s : Shape) (a : Activation) : Net s := ofProg (a.prog s)

/-- Two networks on the same input, their outputs joined entry by entry. -/
def join {inp : Shape} (o : Binary) (f g : Net inp) (h : g.out = f.out) : Net inp where
  params := f.params ++ g.params
  buffers := f.buffers ++ g.buffers
  ctx := f.ctx ++ g.ctx
  bufs := f.bufs ++ g.bufs
  masks := f.masks ++ g.masks
  out := f.out
  prog :=
    let θ : Ren (f.ctx ++ g.ctx) _ := fun v => .there (Ren.left ((f.bufs ++ g.bufs) ++ (f.masks ++ g.masks)) v)
    let β : Ren (f.bufs ++ g.bufs) _ := fun v => .there (Ren.right _ (Ren.left (f.masks ++ g.masks) v))
    let μ : Ren (f.masks ++ g.masks) _ := fun v => .there (Ren.right _ (Ren.right (f.bufs ++ g.bufs) v))
    f.run .here (fun v => θ (Ren.left _ v)) (fun v => β (Ren.left _ v)) (fun v => μ (Ren.left _ v)) fun σ y bs =>
      g.run (σ .here) (fun v => σ (θ (Ren.right _ v))) (fun v => σ (β (Ren.right _ v)))
        (fun v => σ (μ (Ren.right _ v))) fun τ z cs =>
          .step (.binary o f.out) (two (τ y) (h ▸ z)) <|
            .ret (.cons .here (((bs.map τ).append cs).map .there))
  eval :=
    let θ : Ren (f.ctx ++ g.ctx) _ := fun v => .there (Ren.left (f.bufs ++ g.bufs) v)
    let β : Ren (f.bufs ++ g.bufs) _ := fun v => .there (Ren.right _ v)
    f.runEval .here (fun v => θ (Ren.left _ v)) (fun v => β (Ren.left _ v)) fun σ y =>
      g.runEval (σ .here) (fun v => σ (θ (Ren.right _ v))) (fun v => σ (β (Ren.right _ v)))
        fun τ z => apply (.binary o f.out) (two (τ y) (h ▸ z))

/-- `f x + x`. -/
def residual {inp : Shape} (f : Net inp) (h : f.out = inp) : Net inp := join .add f (id inp) h.symm

/-- `x * f x`, where `f` gives one factor for all entries that agree in the axes that are kept. -/
def gate {inp : Shape} (f : Net inp) (keep : List Bool) (h : f.out = Move.kept inp keep) : Net inp where
  params := f.params
  buffers := f.buffers
  ctx := f.ctx
  bufs := f.bufs
  masks := f.masks
  out := inp
  prog := f.prog.andThen (fun v => v) fun σ ys =>
    .step (.move (.broadcast inp keep) false) (one (h ▸ ys.get .here : Var _ (Move.kept inp keep))) <|
    .step (.binary .mul inp) (two (.there (σ .here)) .here) <|
      .ret (.cons .here (ys.tail.map fun v => .there (.there v)))
  eval := f.eval.andThen (fun v => v) fun σ ys =>
    .step (.move (.broadcast inp keep) false) (one (h ▸ ys.get .here : Var _ (Move.kept inp keep))) <|
      apply (.binary .mul inp) (two (.there (σ .here)) .here)

/-- The same network, with the shape of its output written in another way. -/
def withOut {inp s : Shape} (f : Net inp) (h : f.out = s) : Net inp :=
  { f with out := s, prog := h ▸ f.prog, eval := h ▸ f.eval }

end Net
end Plm
