import Plm.Step.Optim.Optimizer

/-!
# Adam

Kingma and Ba 2015, algorithm 1, with their constants `β₁ = 0.9`, `β₂ = 0.999`, `ε = 1e-8`.  The corrections
`c1 = 1 - β₁ ^ t` and `c2 = 1 - β₂ ^ t` come with every step.
-/

namespace Plm

/-- `a ^ t`. -/
def Scalar.pow {K : Type} [Scalar K] (a : K) : Nat → K
  | 0 => 1
  | t + 1 => pow a t * a

namespace Optimizer
open Arith (num)

def adam : Optimizer where
  name := "adam"
  hyper := ["learning_rate", "c1", "c2"]
  slots := ["m", "v"]
  rule := fun {K} _ _ (lr, c1, c2, _) θ g (m, v, _) =>
    let β₁ : K := num 9 / num 10
    let β₂ : K := num 999 / num 1000
    let ε : K := num 1 / num 100000000
    let m' := β₁ * m + (num 1 - β₁) * g
    let v' := β₂ * v + (num 1 - β₂) * (g * g)
    (θ - lr * (m' / c1 / (Arith.sqrt (v' / c2) + ε)), m', v', ())
  lawful := fun _ _ _ _ _ _ _ => rfl

/-- One step of Adam as the paper has it; `t` counts from 1. -/
def adamPaper {K : Type} [Scalar K] (lr β₁ β₂ ε : K) (t : Nat) (θ g m v : K) : K × K × K :=
  let m' := β₁ * m + (1 - β₁) * g
  let v' := β₂ * v + (1 - β₂) * (g * g)
  let mHat := m' / (1 - Scalar.pow β₁ t)
  let vHat := v' / (1 - Scalar.pow β₂ t)
  (θ - lr * (mHat / (sqrt vHat + ε)), m', v')

/-- With the corrections of step `t` it is the paper's step. -/
theorem next_adam {K : Type} [LawfulScalar K] (s : Shape) (lr : K) (t : Nat) (θ g m v : K) :
    let β₁ : K := Scalar.ofNat 9 / Scalar.ofNat 10
    let β₂ : K := Scalar.ofNat 999 / Scalar.ofNat 1000
    let r := adamPaper lr β₁ β₂ (1 / Scalar.ofNat 100000000) t θ g m v
    adam.next s (lr, 1 - Scalar.pow β₁ t, 1 - Scalar.pow β₂ t, ()) θ g (m, v, ()) = (r.1, r.2.1, r.2.2, ()) := by
  intro β₁ β₂ _
  let f (one : K) : K × K × K × Unit :=
    let m' := β₁ * m + (one - β₁) * g
    let v' := β₂ * v + (one - β₂) * (g * g)
    (θ - lr * (m' / (1 - Scalar.pow β₁ t) / (sqrt (v' / (1 - Scalar.pow β₂ t)) + one / Scalar.ofNat 100000000)),
      m', v', ())
  exact congrArg f ofNat_one

end Optimizer
end Plm
