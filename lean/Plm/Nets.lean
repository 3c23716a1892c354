import Plm.Nets.CifarCnn
import Plm.Nets.MnistCnn
import Plm.Nets.MnistLinear
import Plm.Nets.MnistMlp
import Plm.Nets.TinyCifarCnn
import Plm.Nets.TinyCnn
import Plm.Nets.TinyLinear
import Plm.Nets.TinyMlp
import Plm.Nets.TinyStrided
import Plm.Step.Optim.All

/-!
# The networks

Those of chapters 3 to 5 of "Verified Deep Learning with Lean 4" and, for tests and for executing definitions, tiny
ones: a file for each, and a line in `Nets.all`.
-/

namespace Plm

/-- A network, the batch size it is rendered at by default, and how it is trained. -/
structure Entry where
  spec : NetSpec
  batch : Nat := 128
  classes : Nat := 10
  optimizer : Optimizer := .sgd
  /-- Whether gradients and update are rendered as modules of their own, too. -/
  split : Bool := false

namespace Nets

/-- All networks, in the order of the manifest. -/
def all : List Entry := [
  { spec := mnistLinear },
  { spec := mnistMlp },
  { spec := mnistCnn },
  { spec := cifarCnn },
  { spec := tinyLinear, batch := 4, classes := 3 },
  { spec := tinyMlp, batch := 4, classes := 3 },
  { spec := tinyCnn, batch := 2, classes := 3 },
  { spec := tinyCifarCnn, batch := 2, classes := 3 },
  { spec := tinyStrided, batch := 2, classes := 3 }]

end Nets
end Plm
