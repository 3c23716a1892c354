import Plm.Op.Steps

/-!
# Activation functions

An activation is a program that is applied to every entry.  A new one is a definition here, or in a file of its
own: specifications may name any.
-/

namespace Plm
open Prog (given give)
open Op.Steps

structure Activation where
  name : String
  prog : (s : Shape) → Prog Op.sig [s] [s]
  /-- Its operations have StableHLO programs. -/
  regular : ∀ s, (prog s).All Op.Regular

namespace Activation

/-- One operation that exists. -/
def ofUnary (name : String) (f : Unary) : Activation where
  name := name
  prog s := Op.apply (.unary f s) (Op.one .here)
  regular _ := ⟨trivial, trivial⟩

def identity : Activation where
  name := "identity"
  prog _ := given fun x => give x
  regular _ := trivial

def relu : Activation := ofUnary "relu" .relu
def tanh : Activation := ofUnary "tanh" .tanh
def logistic : Activation := ofUnary "logistic" .logistic

/-- `min (max x 0) 6`, as `relu x - relu (x - 6)`: below 6 this is exact in floating point, too. -/
def relu6 : Activation where
  name := "relu6"
  prog s := given fun x =>
    constant 6 s fun six =>
    sub x six fun over =>
    unary .relu x fun low =>
    unary .relu over fun high =>
    sub low high fun y =>
    give y
  regular _ := by repeat' constructor

/-- `relu6 (x + 3) / 6`, piecewise linear like the logistic function (Howard et al. 2019). -/
def hardSigmoid : Activation where
  name := "hardSigmoid"
  prog s := given fun x =>
    constant 3 s fun three =>
    constant 6 s fun six =>
    add x three fun a =>
    sub a six fun over =>
    unary .relu a fun low =>
    unary .relu over fun high =>
    sub low high fun b =>
    div b six fun y =>
    give y
  regular _ := by repeat' constructor

/-- `x * relu6 (x + 3) / 6` (Howard et al. 2019). -/
def hardSwish : Activation where
  name := "hardSwish"
  prog s := (hardSigmoid.prog s).andThen (fun v => v) fun σ ys =>
    Op.apply (.binary .mul s) (Op.two (σ .here) (ys.get .here))
  regular s := Prog.all_andThen _ _ _ (hardSigmoid.regular s) fun _ _ => ⟨trivial, trivial⟩

end Activation
end Plm
