import Plm.Net.Spec

/-! # mnist-linear: one dense layer, the book's chapter 3 -/

namespace Plm

def Nets.mnistLinear : NetSpec where
  name := "mnist-linear"
  imageH := 28
  imageW := 28
  layers := [.dense 784 10 .identity]

end Plm
