import Plm.Net.Spec

/-!
# tiny-strided, for tests: strided and valid convolutions, overlapping pooling windows, smooth activations
-/

namespace Plm

def Nets.tinyStrided : NetSpec where
  name := "tiny-strided"
  imageH := 7
  imageW := 6
  channels := 2
  layers := [
    .conv2dStrided 2 4 3 2 .same .tanh,
    .conv2d 4 4 1 .valid .relu,
    .maxPool 2 1,
    .conv2dStrided 4 2 1 2 .valid .logistic,
    .flatten,
    .dense 4 3 .identity]

end Plm
