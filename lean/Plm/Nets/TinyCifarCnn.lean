import Plm.Net.Spec

/-!
# tiny-cifar-cnn: cifar-cnn for tests
-/

namespace Plm

def Nets.tinyCifarCnn : NetSpec where
  name := "tiny-cifar-cnn"
  imageH := 4
  imageW := 4
  channels := 3
  layers := [
    .conv2d 3 4 3 .same .relu,
    .conv2d 4 2 3 .same .relu,
    .maxPool 2 2,
    .conv2d 2 4 3 .same .relu,
    .conv2d 4 3 3 .same .relu,
    .maxPool 2 2,
    .flatten,
    .dense 3 4 .relu,
    .dense 4 3 .identity]

end Plm
