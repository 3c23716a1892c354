import Plm.Net.Logits
import Plm.Nets
import Plm.Step.Module

/-!
# The networks as a textbook has them

The whole formulas of mnist-linear and mnist-mlp; the layers of mnist-cnn.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

namespace Nets
open Net (dense conv activation ofOp)

theorem dense_identity (k n i o : Nat) (θ : Env K [[i, o], [o]]) (x : Tensor K [n, i]) (r : Fin n)
    (j : Fin o) : ((dense k n i o).comp (activation [n, o] .identity)).logits θ ⟨x, .nil, .nil⟩ (r, j, ()) =
      (sum fun q : Fin i => x (r, q, ()) * θ.head (q, j, ())) + θ.tail.head (j, ()) :=
  (congrFun (Net.logits_comp (dense k n i o) (activation [n, o] .identity) _ _) (r, j, ())).trans
    (Net.logits_dense k n i o θ.head θ.tail.head x r j)

theorem dense_relu (k n i o : Nat) (θ : Env K [[i, o], [o]]) (x : Tensor K [n, i]) (r : Fin n)
    (j : Fin o) : ((dense k n i o).comp (activation [n, o] .relu)).logits θ ⟨x, .nil, .nil⟩ (r, j, ()) =
      Scalar.relu ((sum fun q : Fin i => x (r, q, ()) * θ.head (q, j, ())) + θ.tail.head (j, ())) :=
  (congrFun (Net.logits_comp (dense k n i o) (activation [n, o] .relu) _ _) (r, j, ())).trans
    (congrArg Scalar.relu (Net.logits_dense k n i o θ.head θ.tail.head x r j))

/-- mnist-linear is `x W + b`. -/
theorem mnistLinear_logits : ∃ prog eval : Prog Op.sig [[128, 10]] [[128, 784], [784, 10], [10]],
    let net : Net [128, 784] :=
      ⟨[⟨"W", 0, [784, 10], .heNormal 784⟩, ⟨"b", 0, [10], .zeros⟩], [], [[784, 10], [10]], [], [], [128, 10],
        prog, eval⟩
    mnistLinear.classifier 128 10 = .ok ⟨net, rfl⟩ ∧
    ∀ (W : Tensor K [784, 10]) (b : Tensor K [10]) (x : Tensor K [128, 784]) (r : Fin 128) (j : Fin 10),
      net.logits (Env.push W (Env.push b Env.nil)) ⟨x, .nil, .nil⟩ (r, j, ()) =
        (sum fun q : Fin 784 => x (r, q, ()) * W (q, j, ())) + b (j, ()) := by
  let g : Stack [128, 784] := .layer ((dense 0 128 784 10).comp (activation _ .identity)) .done
  refine ⟨g.net.prog, g.net.eval, rfl, fun W b x r j => ?_⟩
  refine (congrFun (Stack.logits_net g _ ⟨x, .nil, .nil⟩) (r, j, ())).trans ?_
  exact (congrFun (Net.logits_comp ..) _).trans (Net.logits_dense ..)

/-- mnist-mlp: three dense layers, relu after the first two. -/
theorem mnistMlp_logits : ∃ prog eval : Prog Op.sig [[128, 10]]
      [[128, 784], [784, 512], [512], [512, 512], [512], [512, 10], [10]],
    let net : Net [128, 784] := ⟨[
        ⟨"W", 0, [784, 512], .heNormal 784⟩, ⟨"b", 0, [512], .zeros⟩,
        ⟨"W", 1, [512, 512], .heNormal 512⟩, ⟨"b", 1, [512], .zeros⟩,
        ⟨"W", 2, [512, 10], .heNormal 512⟩, ⟨"b", 2, [10], .zeros⟩], [],
      [[784, 512], [512], [512, 512], [512], [512, 10], [10]], [], [], [128, 10], prog, eval⟩
    mnistMlp.classifier 128 10 = .ok ⟨net, rfl⟩ ∧
    ∀ (W₀ : Tensor K [784, 512]) (b₀ : Tensor K [512]) (W₁ : Tensor K [512, 512]) (b₁ : Tensor K [512])
      (W₂ : Tensor K [512, 10]) (b₂ : Tensor K [10]) (x : Tensor K [128, 784]) (r : Fin 128) (j : Fin 10),
      let h₁ : Fin 512 → K := fun j =>
        Scalar.relu ((sum fun q : Fin 784 => x (r, q, ()) * W₀ (q, j, ())) + b₀ (j, ()))
      let h₂ : Fin 512 → K := fun j =>
        Scalar.relu ((sum fun q : Fin 512 => h₁ q * W₁ (q, j, ())) + b₁ (j, ()))
      net.logits (.push W₀ <| .push b₀ <| .push W₁ <| .push b₁ <| .push W₂ <| .push b₂ .nil) ⟨x, .nil, .nil⟩ (r, j, ()) =
        (sum fun q : Fin 512 => h₂ q * W₂ (q, j, ())) + b₂ (j, ()) := by
  let f₀ : Net [128, 784] := (dense 0 128 784 512).comp (activation _ .relu)
  let f₁ : Net [128, 512] := (dense 1 128 512 512).comp (activation _ .relu)
  let f₂ : Net [128, 512] := (dense 2 128 512 10).comp (activation _ .identity)
  let g : Stack [128, 784] := .layer f₀ (.layer f₁ (.layer f₂ .done))
  refine ⟨g.net.prog, g.net.eval, rfl, fun W₀ b₀ W₁ b₁ W₂ b₂ x r j => ?_⟩
  refine (congrFun (Stack.logits_net g _ ⟨x, .nil, .nil⟩) (r, j, ())).trans ?_
  refine (dense_identity 2 128 512 10 (.push W₂ (.push b₂ .nil)) _ r j).trans ?_
  refine congrArg (· + b₂ (j, ())) (sum_congr fun q => ?_)
  refine congrArg (· * W₂ (q, j, ())) ((dense_relu 1 128 512 512 (.push W₁ (.push b₁ .nil)) _ r q).trans ?_)
  refine congrArg (fun a => Scalar.relu (a + b₁ (q, ()))) (sum_congr fun q' => ?_)
  exact congrArg (· * W₁ (q', q, ())) (dense_relu 0 128 784 512 (.push W₀ (.push b₀ .nil)) x r q')

/-- mnist-cnn: two convolutions, max pooling, three dense layers. -/
theorem mnistCnn_layers : mnistCnn.classifier 128 10 = .ok ⟨Stack.net <|
    .layer ((conv 0 ⟨128, 28, 28, 1, 32, 3, 3, 1, 1, 1, 1, 28, 28⟩).comp (activation _ .relu)) <|
    .layer ((conv 1 ⟨128, 28, 28, 32, 32, 3, 3, 1, 1, 1, 1, 28, 28⟩).comp (activation _ .relu)) <|
    .layer (ofOp (.maxPool ⟨128, 28, 28, 32, 2, 2, 2, 2⟩) rfl) <|
    .layer (ofOp (.move (.reshape [128, 14, 14, 32] [128, 6272]) false) rfl) <|
    .layer ((dense 2 128 6272 512).comp (activation _ .relu)) <|
    .layer ((dense 3 128 512 512).comp (activation _ .relu)) <|
    .layer ((dense 4 128 512 10).comp (activation _ .identity)) .done, rfl⟩ := rfl

end Nets
end Plm
