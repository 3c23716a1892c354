import Plm.Grad
import Plm.Op.Derived.LogSoftmax

/-!
# Networks

A `NetSpec` is a list of layers, as one writes it down.  It compiles to a program over the parameters and a
batch of images, or to an error that names the layer.  From there: the mean softmax cross-entropy loss,
the reverse sweep and the optimizer's update give the training step.
-/

namespace Plm

/-! ## Specifications -/

inductive Activation where
  | identity | relu | tanh | logistic
  deriving DecidableEq

/-- Zero padding of a convolution: `same` keeps `⌈size / stride⌉` positions, `valid` pads nothing. -/
inductive Padding where
  | same | valid
  deriving DecidableEq

/-- Layers, with the argument order of the book. -/
inductive Layer where
  /-- Fully connected: inputs, outputs. -/
  | dense (fanIn fanOut : Nat) (act : Activation)
  /-- Convolution with stride 1: channels in, channels out, kernel size. -/
  | conv2d (ic oc kernel : Nat) (padding : Padding) (act : Activation)
  /-- Convolution: channels in, channels out, kernel size, stride. -/
  | conv2dStrided (ic oc kernel stride : Nat) (padding : Padding) (act : Activation)
  /-- Max pooling: window size, stride. -/
  | maxPool (size stride : Nat)
  /-- Images to vectors, in the order (row, column, channel). -/
  | flatten

structure NetSpec where
  name : String
  imageH : Nat
  imageW : Nat
  channels : Nat := 1
  layers : List Layer

/-! ## Compilation -/

/-- How a parameter is initialised. -/
inductive Init where
  /-- Normal with variance `2 / fanIn` (He et al. 2015). -/
  | heNormal (fanIn : Nat)
  | zeros

structure Param where
  name : String
  shape : Shape
  init : Init

/-- Why a specification has no network. -/
structure SpecError where
  /-- Index of the layer, from 0. -/
  layer : Nat
  message : String

/-- A network on a batch of inputs of shape `inp`: its parameters and the program of its output. -/
structure Net (inp : Shape) where
  params : List Param
  ctx : Ctx
  out : Shape
  prog : Prog Op.sig [out] (inp :: ctx)

namespace Ren

/-- Into the left part of a concatenation, which is computed once. -/
def left {Γ : Ctx} (Δ : Ctx) : Ren Γ (Γ ++ Δ) := go (Γ ++ Δ) rfl
where
  go : {Γ : Ctx} → (Θ : Ctx) → Γ ++ Δ = Θ → Ren Γ Θ
    | _ :: _, _ :: _, h, _, .here => (List.cons.inj h).1 ▸ .here
    | _ :: _, _ :: Θ, h, _, .there v => .there (go Θ (List.cons.inj h).2 v)

/-- Into the right part of a concatenation, which is computed once. -/
def right {Δ : Ctx} (Γ : Ctx) : Ren Δ (Γ ++ Δ) := go Γ (Γ ++ Δ) rfl
where
  go : (Γ Θ : Ctx) → Γ ++ Δ = Θ → Ren Δ Θ
    | [], _, h, _, v => h ▸ v
    | _ :: Γ, _ :: Θ, h, _, v => .there (go Γ Θ (List.cons.inj h).2 v)

end Ren

namespace Net
open Op (apply one two)

/-- The network without layers. -/
def id (inp : Shape) : Net inp := ⟨[], [], inp, .ret (.cons .here .nil)⟩

/-- One network after another. -/
def comp {inp : Shape} (f : Net inp) (g : Net f.out) : Net inp where
  params := f.params ++ g.params
  ctx := f.ctx ++ g.ctx
  out := g.out
  prog := f.prog.andThen (Ren.lift (Ren.left g.ctx)) fun σ ys =>
    g.prog.andThen (Ren.push (ys.get .here) fun v => σ (.there (Ren.right f.ctx v))) fun _ zs => .ret zs

/-- An operation without parameters. -/
def ofOp (o : Op) {s : Shape} (h : o.ins = [s]) : Net s :=
  ⟨[], [], o.out, h ▸ apply o (Vars.all o.ins)⟩

/-- The activation function on every entry. -/
def activation (s : Shape) : Activation → Net s
  | .identity => id s
  | .relu => ofOp (.unary .relu s) rfl
  | .tanh => ofOp (.unary .tanh s) rfl
  | .logistic => ofOp (.unary .logistic s) rfl

/-- `x W + b`. -/
def dense (k n i o : Nat) : Net [n, i] where
  params := [⟨"W" ++ toString k, [i, o], .heNormal i⟩, ⟨"b" ++ toString k, [o], .zeros⟩]
  ctx := [[i, o], [o]]
  out := [n, o]
  prog := .step (.bilin (.matmul n i o) .out) (two .here (.there .here))
    (.step (.move (.broadcast [n, o] [false, true]) false) (one (.there (.there (.there .here))))
      (apply (.binary .add [n, o]) (two (.there .here) .here)))

/-- Convolution and bias. -/
def conv (k : Nat) (c : Conv) : Net [c.n, c.h, c.w, c.ci] where
  params := [⟨"W" ++ toString k, [c.kh, c.kw, c.ci, c.co], .heNormal (c.kh * c.kw * c.ci)⟩,
    ⟨"b" ++ toString k, [c.co], .zeros⟩]
  ctx := [[c.kh, c.kw, c.ci, c.co], [c.co]]
  out := [c.n, c.oh, c.ow, c.co]
  prog := .step (.bilin (.conv c) .out) (two .here (.there .here))
    (.step (.move (.broadcast [c.n, c.oh, c.ow, c.co] [false, false, false, true]) false)
        (one (.there (.there (.there .here))))
      (apply (.binary .add [c.n, c.oh, c.ow, c.co]) (two (.there .here) .here)))

/-- Output size and low padding along one axis. -/
def convAxis (size kernel stride : Nat) : Padding → Nat × Nat
  | .valid => ((size - kernel) / stride + 1, 0)
  | .same =>
    let o := (size + stride - 1) / stride
    (o, ((o - 1) * stride + kernel - size) / 2)

/-- A layer on a batch of `n` inputs of shape `s`; `i` is its index and `k` the number of layers with
parameters before it. -/
def layer (i k n : Nat) (s : Shape) : Layer → Except SpecError (Net (n :: s))
  | .dense fi fo act => denseLayer fi fo act
  | .conv2d ic oc kernel padding act => convLayer ic oc kernel 1 padding act
  | .conv2dStrided ic oc kernel stride padding act => convLayer ic oc kernel stride padding act
  | .maxPool size stride => poolLayer size stride
  | .flatten => .ok (ofOp (.move (.reshape (n :: s) [n, Shape.size s]) false) rfl)
where
  err {α : Type} (m : String) : Except SpecError α := .error ⟨i, m⟩
  mismatch {α : Type} (what expected : String) (hint : String := "") : Except SpecError α :=
    err s!"{what}: expected an input of shape {expected}, found {s}{hint}"
  denseLayer (fi fo : Nat) (act : Activation) : Except SpecError (Net (n :: s)) :=
    match s with
    | [f] =>
      if h : f = fi then
        if fi = 0 ∨ fo = 0 then err "dense: sizes must be positive"
        else .ok ((h ▸ dense k n fi fo : Net [n, f]).comp (activation _ act))
      else mismatch "dense" s!"[{fi}]"
    | _ => mismatch "dense" s!"[{fi}]" (hint := "; put .flatten before it")
  poolLayer (size stride : Nat) : Except SpecError (Net (n :: s)) :=
    match s with
    | [h, w, c] =>
      if size = 0 ∨ stride = 0 then err "maxPool: window and stride must be positive"
      else if h < size ∨ w < size then mismatch "maxPool" s!"at least [{size}, {size}, {c}]"
      else if (h - size) % stride ≠ 0 ∨ (w - size) % stride ≠ 0 then
        err s!"maxPool: windows of {size} at stride {stride} do not divide {s}"
      else .ok (ofOp (.maxPool ⟨n, h, w, c, size, size, stride, stride⟩) rfl)
    | _ => mismatch "maxPool" "[height, width, channels]"
  convLayer (ic oc kernel stride : Nat) (padding : Padding) (act : Activation) :
      Except SpecError (Net (n :: s)) :=
    match s with
    | [h, w, c] =>
      if hc : c = ic then
        if ic = 0 ∨ oc = 0 ∨ stride = 0 then err "conv2d: channels and stride must be positive"
        else if kernel % 2 = 0 then err s!"conv2d: the kernel size must be odd, found {kernel}"
        else if padding = .valid ∧ (h < kernel ∨ w < kernel) then
          mismatch "conv2d" s!"at least [{kernel}, {kernel}, {ic}]"
        else
          let (oh, ph) := convAxis h kernel stride padding
          let (ow, pw) := convAxis w kernel stride padding
          .ok ((hc ▸ conv k ⟨n, h, w, ic, oc, kernel, kernel, stride, stride, ph, pw, oh, ow⟩ :
            Net [n, h, w, c]).comp (activation _ act))
      else mismatch "conv2d" s!"[height, width, {ic}]"
    | _ => mismatch "conv2d" s!"[height, width, {ic}]"

def hasParams : Layer → Bool
  | .dense .. | .conv2d .. | .conv2dStrided .. => true
  | _ => false

end Net

/-- Networks one after another. -/
inductive Stack : Shape → Type where
  | done {s : Shape} : Stack s
  | layer {s : Shape} (f : Net s) (rest : Stack f.out) : Stack s

namespace Stack

def params : {s : Shape} → Stack s → List Param
  | _, .done => []
  | _, .layer f rest => f.params ++ rest.params

def ctx : {s : Shape} → Stack s → Ctx
  | _, .done => []
  | _, .layer f rest => f.ctx ++ rest.ctx

def out : {s : Shape} → Stack s → Shape
  | s, .done => s
  | _, .layer _ rest => rest.out

/-- The output, from the names of the input and of the parameters.  Every operation is visited once. -/
def prog : {s : Shape} → (g : Stack s) → {Θ : Ctx} → Var Θ s → Ren g.ctx Θ → Prog Op.sig [g.out] Θ
  | _, .done, _, x, _ => .ret (.cons x .nil)
  | _, .layer f rest, _, x, ρ =>
    let Δ := rest.ctx
    f.prog.andThen (Ren.push x fun v => ρ (Ren.left Δ v)) fun σ ys =>
      rest.prog (ys.get .here) fun v => σ (ρ (Ren.right (Δ := Δ) f.ctx v))

/-- All as one network. -/
def net {s : Shape} (g : Stack s) : Net s := ⟨g.params, g.ctx, g.out, g.prog .here .there⟩

end Stack

namespace Net

/-- The layers from index `i` on. -/
def layers (i k n : Nat) (s : Shape) : List Layer → Except SpecError (Stack (n :: s))
  | [] => .ok .done
  | l :: ls =>
    match layer i k n s l with
    | .error e => .error e
    | .ok f =>
      match h : f.out with
      | n' :: s' =>
        match layers (i + 1) (cond (hasParams l) (k + 1) k) n' s' ls with
        | .error e => .error e
        | .ok g => .ok (.layer f (h ▸ g))
      | [] => .error ⟨i, "the layer has no batch axis"⟩

end Net

namespace NetSpec

/-- The shape of one input: a vector if the first layer is dense, else an image. -/
def inputShape (spec : NetSpec) : Shape :=
  match spec.layers with
  | .dense .. :: _ => [spec.imageH * spec.imageW * spec.channels]
  | _ => [spec.imageH, spec.imageW, spec.channels]

/-- The network on batches of `n`. -/
def compile (spec : NetSpec) (n : Nat) : Except SpecError (Net (n :: spec.inputShape)) :=
  if n = 0 then .error ⟨0, "the batch size must be positive"⟩
  else if Shape.size spec.inputShape = 0 then .error ⟨0, "the image size must be positive"⟩
  else if spec.layers.isEmpty then .error ⟨0, "the network has no layers"⟩
  else
    match Net.layers 0 0 n spec.inputShape spec.layers with
    | .error e => .error e
    | .ok g => .ok g.net

end NetSpec

/-! ## Loss, optimizer, training step -/

/-- The cotangents of the left part of a scope. -/
def Cots.left {Θ Δ : Ctx} : {Γ : Ctx} → Cots (Γ ++ Δ) Θ → Cots Γ Θ
  | [], _ => .nil
  | _ :: _, .cons c cs => .cons c (Cots.left cs)

namespace Net
open Op (apply one two)

/-- The logarithms of the softmax of the network's logits, from parameters and images (targets and learning
rate are in scope, too). -/
def logSoftmax {inp : Shape} (net : Net inp) (n c : Nat) (h : net.out = [n, c]) :
    Prog Op.sig [[n, c]] (net.ctx ++ [inp, [n, c], []]) :=
  net.prog.andThen (Ren.push (Ren.right net.ctx .here) (Ren.left _)) fun _ ys =>
    apply (.logSoftmax n c) (one (h ▸ ys.get .here))

/-- An optimizer: what the reverse sweep starts from, and how its results change the parameters. -/
structure Optimizer where
  /-- The seeds of the sweep, from the cotangents of the loss and the learning rate. -/
  seed : (n c : Nat) → Prog Op.sig [[n, c]] [[n, c], []]
  /-- The update of one parameter: from the parameter, what the sweep gives for it, and the learning rate. -/
  update : (s : Shape) → Prog Op.sig [s] [s, s, []]

/-- Stochastic gradient descent: `θ - lr * g`.  The sweep is linear, so it starts from `lr` times the
cotangents and gives `lr * g`: one small product instead of one for every parameter. -/
def sgd : Optimizer where
  seed n c :=
    .step (.move (.broadcast [n, c] [false, false]) false) (one (.there .here)) <|
    apply (.binary .mul [n, c]) (two .here (.there .here))
  update s := apply (.binary .sub s) (two .here (.there .here))

/-- New values of the parameters `ps`, from their cotangents. -/
def update (opt : Optimizer) {Θ : Ctx} (lr : Var Θ []) {E : Ctx} : {P : Ctx} → Vars Θ P → Cots P Θ →
    ({Θ' : Ctx} → Ren Θ Θ' → Vars Θ' P → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | _, .nil, _, k => k (fun v => v) .nil
  | _, .cons p ps, .cons none cs, k => update opt lr ps cs fun σ qs => k σ (.cons (σ p) qs)
  | _, .cons (s := s) p ps, .cons (some g) cs, k =>
    (opt.update s).andThen (Vars.get (.cons p (.cons g (.cons lr .nil)))) fun σ q =>
      update opt (σ lr) (ps.map σ) (Cots.rename σ cs) fun τ qs =>
        k (fun v => τ (σ v)) (.cons (τ (q.get .here)) qs)

/-- One training step: from parameters, images, targets and learning rate to the new parameters and the
mean softmax cross-entropy `∑ i j, -(t[i, j] / n) * logSoftmax[i, j]`.  The loss is linear in `logSoftmax`,
so the weights `-(t / n)` are the cotangents that the reverse sweep starts from. -/
def trainStep {inp : Shape} (net : Net inp) (opt : Optimizer) (n c : Nat) (h : net.out = [n, c]) :
    Prog Op.sig (net.ctx ++ [[]]) (net.ctx ++ [inp, [n, c], []]) :=
  .step (.const n [n, c]) .nil <|
  .step (.binary .div [n, c]) (two (.there (Ren.right net.ctx (.there .here))) .here) <|
  .step (.unary .neg [n, c]) (one .here) <|
  (opt.seed n c).andThen (Vars.get (two .here (.there (.there (.there (lrVar net)))))) fun ρ seeds =>
    (net.logSoftmax n c h).sweep (Γ := net.ctx ++ [inp, [n, c], []]) (fun v => ρ (.there (.there (.there v))))
        (.cons (some (seeds.get .here)) .nil) fun σ ys cots =>
      let old := fun {s : Shape} (v : Var (net.ctx ++ [inp, [n, c], []]) s) =>
        σ (ρ (.there (.there (.there v))))
      let ps := ((Vars.all net.ctx).map (Ren.left [inp, [n, c], []])).map old
      update opt (old (lrVar net)) ps (Cots.left cots) fun τ qs =>
        .step (.binary .mul [n, c]) (two (τ (σ (ρ .here))) (τ (ys.get .here))) <|
        .step (.move (.broadcast [n, c] [false, false]) true) (one .here) <|
          .ret ((qs.map fun v => .there (.there v)).append (.cons .here .nil))
where
  /-- The learning rate, among the inputs. -/
  lrVar (net : Net inp) : Var (net.ctx ++ [inp, [n, c], []]) [] := Ren.right net.ctx (.there (.there .here))

/-- The network's output, from parameters and images. -/
def forward {inp : Shape} (net : Net inp) : Prog Op.sig [net.out] (net.ctx ++ [inp]) :=
  net.prog.andThen (Ren.push (Ren.right net.ctx .here) (Ren.left _)) fun _ ys => .ret ys

end Net
end Plm
