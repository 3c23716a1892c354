import Plm.Net.Spec

/-!
# The networks

The networks of chapters 3 to 5 of "Verified Deep Learning with Lean 4" and, for tests and for executing definitions, tiny ones.
-/

namespace Plm

/-- A network and the batch size it is rendered at by default. -/
structure Entry where
  spec : NetSpec
  batch : Nat := 128
  classes : Nat := 10

namespace Nets

def mnistLinear : NetSpec where
  name := "mnist-linear"
  imageH := 28
  imageW := 28
  layers := [.dense 784 10 .identity]

def mnistMlp : NetSpec where
  name := "mnist-mlp"
  imageH := 28
  imageW := 28
  layers := [
    .dense 784 512 .relu,
    .dense 512 512 .relu,
    .dense 512 10 .identity]

def mnistCnn : NetSpec where
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

def cifarCnn : NetSpec where
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

def tinyLinear : NetSpec where
  name := "tiny-linear"
  imageH := 2
  imageW := 3
  layers := [.dense 6 3 .identity]

def tinyMlp : NetSpec where
  name := "tiny-mlp"
  imageH := 2
  imageW := 3
  layers := [.dense 6 5 .relu, .dense 5 4 .relu, .dense 4 3 .identity]

def tinyCnn : NetSpec where
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

def tinyCifarCnn : NetSpec where
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

/-- Strided and valid convolutions, overlapping pooling windows, smooth activations. -/
def tinyStrided : NetSpec where
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

/-- All networks, in the order of the manifest. -/
def all : List Entry := [
  { spec := mnistLinear }, { spec := mnistMlp }, { spec := mnistCnn }, { spec := cifarCnn },
  { spec := tinyLinear, batch := 4, classes := 3 }, { spec := tinyMlp, batch := 4, classes := 3 },
  { spec := tinyCnn, batch := 2, classes := 3 }, { spec := tinyCifarCnn, batch := 2, classes := 3 },
  { spec := tinyStrided, batch := 2, classes := 3 }]

end Nets
end Plm
