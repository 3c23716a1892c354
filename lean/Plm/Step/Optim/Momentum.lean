import Plm.Step.Optim.Optimizer

/-!
# Gradient descent with momentum

`u' = mu * u + g` and `θ' = θ - lr * u'` (Sutskever et al. 2013, in the form of PyTorch without dampening).
-/

namespace Plm.Optimizer

def momentum : Optimizer where
  name := "momentum"
  hyper := ["learning_rate", "mu"]
  slots := ["momentum"]
  rule := fun _ (lr, mu, _) θ g (u, _) =>
    let u' := mu * u + g
    (θ - lr * u', u', ())
  lawful := fun _ _ _ _ _ _ _ => rfl

/-- In the letters of a textbook. -/
theorem next_momentum {K : Type} [Scalar K] (s : Shape) (lr mu θ g u : K) :
    momentum.next s (lr, mu, ()) θ g (u, ()) = (θ - lr * (mu * u + g), mu * u + g, ()) := rfl

end Plm.Optimizer
