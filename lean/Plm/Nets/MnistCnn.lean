import Plm.Net.Spec

/-!
# mnist-cnn: two convolutions, chapter 4 of "Verified Deep Learning with Lean 4"
-/

namespace Plm

def Nets.mnistCnn : NetSpec where
  name := "mnist-cnn"
  imageH := 28
  imageW := 28
  layers := [
    .conv2d 1 32 3 .same .relu,
    .conv2d 32 32 3 .same .relu,
    .maxPool 2 2,
    .flatten,
    .dense 6272 512 .relu,
    .dense 512 512 .relu,
    .dense 512 10 .identity]

end Plm
