import Plm.Net.Net

/-!
# Specifications of networks

A `NetSpec` is a list of layers, as one writes it down.  It compiles to a network, or to an error that names the
layer.
-/

namespace Plm

/-- Zero padding of a convolution: `same` keeps `⌈size / stride⌉` positions, `valid` pads nothing. -/
inductive Padding where
  | same | valid
  deriving DecidableEq

/-- Layers, with the argument order of the reference project (lean4-mlir). -/
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

/-- Why a specification has no network. -/
structure SpecError where
  /-- Index of the layer, from 0. -/
  layer : Nat
  message : String

namespace Net
open Op (apply one two)

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

end Plm
