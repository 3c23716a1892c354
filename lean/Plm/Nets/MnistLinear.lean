import Plm.Net.Spec

/-!
# mnist-linear: one dense layer, chapter 3 of "Verified Deep Learning with Lean 4"
-/

namespace Plm

def Nets.mnistLinear : NetSpec where
  name := "mnist-linear"
  imageH := 28
  imageW := 28
  layers := [.dense 784 10 .identity]

end Plm
