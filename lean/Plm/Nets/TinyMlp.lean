import Plm.Net.Spec

/-!
# tiny-mlp: mnist-mlp for tests
-/

namespace Plm

def Nets.tinyMlp : NetSpec where
  name := "tiny-mlp"
  imageH := 2
  imageW := 3
  layers := [.dense 6 5 .relu, .dense 5 4 .relu, .dense 4 3 .identity]

end Plm
