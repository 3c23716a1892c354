import Plm.Net.Spec
import Plm.Witness.Point

/-!
# The theorems about networks are not vacuous

For every kind of network with kinks, a tiny one of the same layers and a point with small integers, checked
by computing (`decide`).  Over all lawful scalars the network is off its kinks there (`mlp_smooth`), with some
units on and others off; it is not constant (`mlp_forward_ne`); the gradient of the mean loss by an entry of
the *first* layer's weights is not zero (`mlp_gradient_ne_zero`): it has passed through all layers.
-/

namespace Plm.Witness

variable {K : Type} [LawfulScalar K]

/-- The network of a specification that compiles. -/
def compiled {inp : Shape} : Except SpecError (Net inp) → Net inp
  | .ok net => net
  | .error _ => .id inp

/-! ## Dense layers and relu, as in mnist-mlp -/

def mlpSpec : NetSpec where
  name := "witness-mlp"
  imageH := 1
  imageW := 2
  layers := [.dense 2 2 .relu, .dense 2 2 .relu, .dense 2 2 .identity]

def mlp : Net [1, 2] := compiled (mlpSpec.compile 1)

theorem mlp_compiles : mlpSpec.compile 1 = .ok mlp := rfl

/-- At the first image the hidden layers are `relu [6, -4]` and `relu [7, -6]`, the logits `[1, 7]`. -/
def mlpPoint : Point mlp where
  θ := tensors _ [[1, -2, 2, -1], [1, 0], [1, -1, 1, 1], [1, 0], [0, 1, 0, 0], [1, 0]]
  x := tensor _ [1, 2]
  x' := tensor _ [1, 3]
  param := (.here : Var ([2, 2] :: _) _)
  entry := (0, 0, ())

theorem mlp_check : mlpPoint.check = true := by decide +kernel

theorem mlp_smooth : mlp.prog.Smooth (mlp.scope (mlpPoint.params K) (mlpPoint.feed K)) :=
  mlpPoint.smooth mlp_check

theorem mlp_forward_ne : mlp.logits (mlpPoint.params K) (mlpPoint.feed K) ≠
    mlp.logits (mlpPoint.params K) (mlpPoint.feed' K) :=
  mlpPoint.forward_ne (mlpPoint.live_of_check mlp_check)

theorem mlp_gradient_ne_zero : ∃ g : Env K mlp.ctx,
    HasGradientAt (mlp.meanLoss rfl (mlpPoint.feed K) firstClass) g (mlpPoint.params K) ∧
      g (mlpPoint.param.pos mlpPoint.entry) ≠ 0 :=
  mlpPoint.gradient_ne_zero rfl (mlpPoint.live_of_check mlp_check) (mlpPoint.settled mlp_check)

/-! ## Convolutions, max pooling, dense layers, as in mnist-cnn -/

def cnnSpec : NetSpec where
  name := "witness-cnn"
  imageH := 2
  imageW := 2
  layers := [
    .conv2d 1 1 3 .same .relu,
    .conv2d 1 1 3 .same .relu,
    .maxPool 2 2,
    .flatten,
    .dense 1 2 .relu,
    .dense 2 2 .relu,
    .dense 2 2 .identity]

def cnn : Net [1, 2, 2, 1] := compiled (cnnSpec.compile 1)

theorem cnn_compiles : cnnSpec.compile 1 = .ok cnn := rfl

/-- At the first image the convolutions give `relu [-2, -5, 6, 11]` and `relu [-1, -1, 5, 4]`. -/
def cnnPoint : Point cnn where
  θ := tensors _ [[0, 1, 0, 0, 1, 0, 0, -1, 0], [1], [0, 0, 0, -1, 1, 0, 0, 0, 0], [-1],
    [1, -1], [1, 0], [1, -1, 1, 1], [1, 0], [0, 1, 0, 0], [1, 0]]
  x := tensor _ [1, 2, 4, 8]
  x' := tensor _ [1, 2, 5, 8]
  param := (.here : Var ([3, 3, 1, 1] :: _) _)
  entry := (1, 1, 0, 0, ())

theorem cnn_check : cnnPoint.check = true := by decide +kernel

theorem cnn_smooth : cnn.prog.Smooth (cnn.scope (cnnPoint.params K) (cnnPoint.feed K)) :=
  cnnPoint.smooth cnn_check

theorem cnn_forward_ne : cnn.logits (cnnPoint.params K) (cnnPoint.feed K) ≠
    cnn.logits (cnnPoint.params K) (cnnPoint.feed' K) :=
  cnnPoint.forward_ne (cnnPoint.live_of_check cnn_check)

theorem cnn_gradient_ne_zero : ∃ g : Env K cnn.ctx,
    HasGradientAt (cnn.meanLoss rfl (cnnPoint.feed K) firstClass) g (cnnPoint.params K) ∧
      g (cnnPoint.param.pos cnnPoint.entry) ≠ 0 :=
  cnnPoint.gradient_ne_zero rfl (cnnPoint.live_of_check cnn_check) (cnnPoint.settled cnn_check)

/-! ## Two stages of convolutions and max pooling, as in cifar-cnn -/

def cifarSpec : NetSpec where
  name := "witness-cifar-cnn"
  imageH := 4
  imageW := 4
  layers := [
    .conv2d 1 1 1 .same .relu,
    .conv2d 1 1 1 .same .relu,
    .maxPool 2 2,
    .conv2d 1 1 3 .same .relu,
    .conv2d 1 1 1 .same .relu,
    .maxPool 2 2,
    .flatten,
    .dense 1 2 .relu,
    .dense 2 2 .relu,
    .dense 2 2 .identity]

def cifar : Net [1, 4, 4, 1] := compiled (cifarSpec.compile 1)

theorem cifar_compiles : cifarSpec.compile 1 = .ok cifar := rfl

/-- At the first image the third convolution gives `relu [2, -7, 26, 21]`. -/
def cifarPoint : Point cifar where
  θ := tensors _ [[1], [1], [1], [-3], [0, 1, 0, 0, 1, 0, 0, -1, 0], [1], [1], [1],
    [1, -1], [1, 0], [1, -1, 1, 1], [1, 0], [0, 1, 0, 0], [1, 0]]
  x := tensor _ [1, 3, 4, 8, 0, 15, 5, 6, 9, 7, 11, 10, 14, 12, 13, 16]
  x' := tensor _ [1, 3, 4, 8, 0, 15, 5, 6, 9, 7, 11, 10, 17, 12, 13, 16]
  param := (.here : Var ([1, 1, 1, 1] :: _) _)
  entry := (0, 0, 0, 0, ())

theorem cifar_check : cifarPoint.check = true := by decide +kernel

theorem cifar_smooth : cifar.prog.Smooth (cifar.scope (cifarPoint.params K) (cifarPoint.feed K)) :=
  cifarPoint.smooth cifar_check

theorem cifar_forward_ne : cifar.logits (cifarPoint.params K) (cifarPoint.feed K) ≠
    cifar.logits (cifarPoint.params K) (cifarPoint.feed' K) :=
  cifarPoint.forward_ne (cifarPoint.live_of_check cifar_check)

theorem cifar_gradient_ne_zero : ∃ g : Env K cifar.ctx,
    HasGradientAt (cifar.meanLoss rfl (cifarPoint.feed K) firstClass) g (cifarPoint.params K) ∧
      g (cifarPoint.param.pos cifarPoint.entry) ≠ 0 :=
  cifarPoint.gradient_ne_zero rfl (cifarPoint.live_of_check cifar_check) (cifarPoint.settled cifar_check)

end Plm.Witness
