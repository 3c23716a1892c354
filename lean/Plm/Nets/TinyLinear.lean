import Plm.Net.Spec

/-!
# tiny-linear: mnist-linear for tests
-/

namespace Plm

def Nets.tinyLinear : NetSpec where
  name := "tiny-linear"
  imageH := 2
  imageW := 3
  layers := [.dense 6 3 .identity]

end Plm
