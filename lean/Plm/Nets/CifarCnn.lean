import Plm.Net.Spec

/-!
# cifar-cnn: four convolutions, chapter 5 of "Verified Deep Learning with Lean 4"
-/

namespace Plm

def Nets.cifarCnn : NetSpec where
  name := "cifar-cnn"
  imageH := 32
  imageW := 32
  channels := 3
  layers := [
    .conv2d 3 32 3 .same .relu,
    .conv2d 32 32 3 .same .relu,
    .maxPool 2 2,
    .conv2d 32 64 3 .same .relu,
    .conv2d 64 64 3 .same .relu,
    .maxPool 2 2,
    .flatten,
    .dense 4096 512 .relu,
    .dense 512 512 .relu,
    .dense 512 10 .identity]

end Plm
