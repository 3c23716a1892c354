import Plm.Step.Optim.Optimizer

/-!
# Stochastic gradient descent

`θ - lr * g`.  The fused step starts its sweep from `lr` times the cotangents, so it subtracts what the sweep
gives.
-/

namespace Plm.Optimizer

def sgd : Optimizer where
  name := "sgd"
  hyper := ["learning_rate"]
  slots := []
  rule := fun _ (lr, _) θ g _ => (θ - lr * g, ())
  lawful := fun _ _ _ _ _ _ _ => rfl
  scaled := some {
    scale := fun (lr, _) => lr
    rule := fun _ _ θ u _ => (θ - u, ())
    scale_eval := fun _ _ _ _ => rfl
    lawful := fun _ _ _ _ _ _ _ => rfl
    agree := fun _ _ _ _ _ _ _ => rfl }

/-- In the letters of a textbook. -/
theorem next_sgd {K : Type} [Scalar K] (s : Shape) (lr θ g : K) : sgd.next s (lr, ()) θ g () = (θ - lr * g, ()) :=
  rfl

end Plm.Optimizer
