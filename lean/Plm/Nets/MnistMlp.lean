import Plm.Net.Spec

/-!
# mnist-mlp: three dense layers, chapter 3 of "Verified Deep Learning with Lean 4"
-/

namespace Plm

def Nets.mnistMlp : NetSpec where
  name := "mnist-mlp"
  imageH := 28
  imageW := 28
  layers := [
    .dense 784 512 .relu,
    .dense 512 512 .relu,
    .dense 512 10 .identity]

end Plm
