import Plm.Net.Spec

/-!
# tiny-cnn: mnist-cnn for tests
-/

namespace Plm

def Nets.tinyCnn : NetSpec where
  name := "tiny-cnn"
  imageH := 4
  imageW := 4
  layers := [
    .conv2d 1 4 3 .same .relu,
    .conv2d 4 4 3 .same .relu,
    .maxPool 2 2,
    .flatten,
    .dense 16 5 .relu,
    .dense 5 3 .identity]

end Plm
