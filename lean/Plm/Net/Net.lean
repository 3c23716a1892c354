import Plm.Grad.Sweep
import Plm.Net.Activation

/-!
# Networks

A `Net` is the program of a network's output on a batch, over its parameters; networks are made from operations
and put one after another.
-/

namespace Plm

/-- How a parameter is initialised. -/
inductive Init where
  /-- Normal with variance `2 / fanIn` (He et al. 2015). -/
  | heNormal (fanIn : Nat)
  | zeros

/-- A parameter: its name is the label, in letters, and the number of its layer among those with parameters. -/
structure Param where
  label : String
  number : Nat
  shape : Shape
  init : Init

def Param.name (p : Param) : String := p.label ++ toString p.number

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

/-- A program without parameters. -/
def ofProg {s t : Shape} (p : Prog Op.sig [t] [s]) : Net s := ⟨[], [], t, p⟩

/-- An operation without parameters. -/
def ofOp (o : Op) {s : Shape} (h : o.ins = [s]) : Net s :=
  ⟨[], [], o.out, h ▸ apply o (Vars.all o.ins)⟩

/-- The activation function on every entry. -/
def activation (s : Shape) (a : Activation) : Net s := ofProg (a.prog s)

/-- Two networks on the same input, joined entry by entry. -/
def join {inp : Shape} (o : Binary) (f g : Net inp) (h : g.out = f.out) : Net inp where
  params := f.params ++ g.params
  ctx := f.ctx ++ g.ctx
  out := f.out
  prog := f.prog.andThen (Ren.lift (Ren.left g.ctx)) fun σ ys =>
    g.prog.andThen (Ren.push (σ .here) fun v => σ (.there (Ren.right f.ctx v))) fun τ zs =>
      apply (.binary o f.out) (two (τ (ys.get .here)) (h ▸ zs.get .here))

/-- `f x + x`. -/
def residual {inp : Shape} (f : Net inp) (h : f.out = inp) : Net inp := join .add f (id inp) h.symm

/-- `x * f x`, where `f` gives one factor for all entries that agree in the axes that are kept. -/
def gate {inp : Shape} (f : Net inp) (keep : List Bool) (h : f.out = Move.kept inp keep) : Net inp where
  params := f.params
  ctx := f.ctx
  out := inp
  prog := f.prog.andThen (fun v => v) fun σ ys =>
    .step (.move (.broadcast inp keep) false) (one (h ▸ ys.get .here : Var _ (Move.kept inp keep))) <|
      apply (.binary .mul inp) (two (.there (σ .here)) .here)

end Net
end Plm
