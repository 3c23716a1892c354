import Plm.Grad.Sweep
import Plm.Op.Derived.LogSoftmax

/-!
# Networks

A `Net` is the program of a network's output on a batch, over its parameters; networks are made from operations
and put one after another.
-/

namespace Plm

inductive Activation where
  | identity | relu | tanh | logistic
  deriving DecidableEq

/-- How a parameter is initialised. -/
inductive Init where
  /-- Normal with variance `2 / fanIn` (He et al. 2015). -/
  | heNormal (fanIn : Nat)
  | zeros

structure Param where
  name : String
  shape : Shape
  init : Init

/-- A network on a batch of inputs of shape `inp`: its parameters and the program of its output. -/
structure Net (inp : Shape) where
  params : List Param
  ctx : Ctx
  out : Shape
  prog : Prog Op.sig [out] (inp :: ctx)

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

end Net
end Plm
