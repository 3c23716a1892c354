import Plm.Step.Optim.Adam
import Plm.Step.Optim.Momentum
import Plm.Step.Optim.Sgd

/-!
# The optimizers

A new optimizer is a file beside this one and a line here.
-/

namespace Plm.Optimizer

def all : List Optimizer := [
  sgd,
  momentum,
  adam]

end Plm.Optimizer
