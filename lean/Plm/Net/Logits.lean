import Plm.Base.Append
import Plm.Prim.FirstMax
import Plm.Pass.Lower.Matmul
import Plm.Pass.Lower.Move
import Plm.Step.Loss
import Plm.Nets
import Plm.Step.Module

/-!
# The layers as a textbook has them

The logits of each layer, as formulas in the entries of its input and parameters; that a network is its layers
one after another; the whole formulas of mnist-linear and mnist-mlp; and that the parameters as described
(in `modules.json`) have the shapes of those that the program takes, in the same order.
-/

namespace Plm

variable {K : Type}

namespace Env

/-- The right one of two joined environments. -/
def right : (Γ : Ctx) → {Δ : Ctx} → Env K (Γ ++ Δ) → Env K Δ
  | [], _, e => e
  | _ :: Γ, _, e => right Γ (tail e)

theorem sees_of_left : {Γ Δ : Ctx} → (e : Env K (Γ ++ Δ)) → Sees (Ren.left Δ) (left Δ e) e
  | _ :: _, _, _, _, .here => rfl
  | _ :: _, _, e, _, .there v => sees_of_left (tail e) _ v

theorem sees_of_right : {Γ Δ : Ctx} → (e : Env K (Γ ++ Δ)) → Sees (Ren.right Γ) (right Γ e) e
  | [], _, _, _, _ => rfl
  | _ :: Γ, _, e, _, v => sees_of_right (Γ := Γ) (tail e) _ v

end Env

variable [LawfulScalar K]

/-! ## One after another -/

/-- Two networks in a row: the second one, with its part of the parameters, on the logits of the first. -/
theorem Net.logits_comp {inp : Shape} (f : Net inp) (g : Net f.out) (θ : Env K (f.ctx ++ g.ctx))
    (x : Tensor K inp) :
    (f.comp g).logits θ x = g.logits (θ.right f.ctx) (f.logits (θ.left g.ctx) x) := by
  refine Env.head_of_eq (Prog.den_andThen Op.den f.prog _ _ ((θ.left g.ctx).push x) _
    ((Env.sees_of_left θ).lift x) fun σ ys e hσ hys => ?_)
  have hy : e.get (ys.get .here) = f.logits (θ.left g.ctx) x :=
    (Env.get_gets e ys .here).symm.trans (congrArg Env.head hys)
  have hr := Sees.push (((Env.sees_of_right θ).trans (Sees.there x θ)).trans hσ) hy
  exact Prog.den_andThen Op.den g.prog _ _ _ e hr fun τ zs e' _ hzs => hzs.trans (Env.eq_of_head rfl)

namespace Stack

/-- The output of layers one after another, each with its part of the parameters. -/
def value : {s : Shape} → (g : Stack s) → Env K g.ctx → Tensor K s → Tensor K g.out
  | _, .done, _, x => x
  | _, .layer f rest, θ, x => rest.value (Env.right f.ctx θ) (f.logits (Env.left rest.ctx θ) x)

theorem den_prog : {s : Shape} → (g : Stack s) → {Θ : Ctx} → (v : Var Θ s) → (ρ : Ren g.ctx Θ) →
    (θ : Env K g.ctx) → (x : Tensor K s) → (e : Env K Θ) → e.get v = x → Sees ρ θ e →
    (g.prog v ρ).den Op.den e = Env.push (g.value θ x) Env.nil
  | _, .done, _, v, ρ, θ, x, e, hv, _ => Env.eq_of_head hv
  | _, .layer f rest, Θ, v, ρ, θ, x, e, hv, h => by
    refine Prog.den_andThen Op.den f.prog _ _ ((Env.left rest.ctx θ).push x) e
      (((Env.sees_of_left (Γ := f.ctx) θ).trans h).push hv) fun σ ys e' hσ hys => ?_
    exact den_prog rest _ _ (Env.right f.ctx θ) _ e'
      ((Env.get_gets e' ys .here).symm.trans (congrArg Env.head hys))
      (((Env.sees_of_right (Γ := f.ctx) θ).trans h).trans hσ)

/-- A network is its layers one after another. -/
theorem logits_net {s : Shape} (g : Stack s) (θ : Env K g.ctx) (x : Tensor K s) :
    g.net.logits θ x = g.value θ x :=
  Env.head_of_eq (den_prog g _ _ θ x _ rfl (Sees.there x θ))

end Stack

/-! ## The layers -/

namespace Net

/-- An activation is applied to every entry. -/
theorem logits_activation (s : Shape) (θ : Env K []) (x : Tensor K s) (i : Idx s) :
    (activation s .identity).logits θ x i = x i ∧
    (activation s .relu).logits θ x i = Scalar.relu (x i) ∧
    (activation s .tanh).logits θ x i = Scalar.tanh (x i) ∧
    (activation s .logistic).logits θ x i = Scalar.logistic (x i) := ⟨rfl, rfl, rfl, rfl⟩

/-- A dense layer: `x W + b`. -/
theorem logits_dense (k n i o : Nat) (W : Tensor K [i, o]) (b : Tensor K [o]) (x : Tensor K [n, i])
    (r : Fin n) (j : Fin o) :
    (dense k n i o).logits (Env.push W (Env.push b Env.nil)) x (r, j, ()) =
      (sum fun q : Fin i => x (r, q, ()) * W (q, j, ())) + b (j, ()) := by
  refine congr (congrArg HAdd.hAdd ?_) (move_broadcast [n, o] [false, true] b (r, j, ()))
  refine (Lower.contract_matmul_out n i o x W r j).trans (sum_congr fun q => ?_)
  exact congr (congrArg HMul.hMul (entry_of_toList (s := [n, i]) x (r, q, ()) rfl))
    (entry_of_toList (s := [i, o]) W (q, j, ()) rfl)

/-- The images with `c.ph` rows and `c.pw` columns of zeros in front, and zeros after the end. -/
def zeroPadded (c : Conv) (x : Tensor K [c.n, c.h, c.w, c.ci]) (r : Fin c.n) (y z : Nat) (q : Fin c.ci) : K :=
  if h : (c.ph ≤ y ∧ y - c.ph < c.h) ∧ c.pw ≤ z ∧ z - c.pw < c.w then
    x (r, ⟨y - c.ph, h.1.2⟩, ⟨z - c.pw, h.2.2⟩, q, ())
  else 0

theorem padded_eq (c : Conv) (x : Tensor K [c.n, c.h, c.w, c.ci]) (r : Fin c.n) (y z : Nat) (q : Fin c.ci) :
    Lower.padded c x r.val y z q.val = zeroPadded c x r y z q := by
  rw [Lower.padded, Lower.paddedAt, bind_bind_some, zeroPadded]
  split
  · next h =>
    let i : Idx [c.n, c.h, c.w, c.ci] := (r, ⟨y - c.ph, h.1.2⟩, ⟨z - c.pw, h.2.2⟩, q, ())
    exact congrArg (entry x) ((bind_ofList? (i := i)).mpr
      ⟨Bilin.sub?_eq_some.mpr (Nat.add_sub_cancel' h.1.1).symm,
        Bilin.sub?_eq_some.mpr (Nat.add_sub_cancel' h.2.1).symm, rfl, rfl⟩)
  · next h =>
    refine congrArg (entry x) (Option.eq_none_iff_forall_ne_some.mpr fun i hi => h ?_)
    obtain ⟨hy, hz, -, -⟩ := bind_ofList?.mp hi
    rw [Bilin.sub?_eq_some.mp hy, Bilin.sub?_eq_some.mp hz, Nat.add_sub_cancel_left, Nat.add_sub_cancel_left]
    exact ⟨⟨Nat.le_add_right .., i.2.1.isLt⟩, Nat.le_add_right .., i.2.2.1.isLt⟩

/-- A convolution: the kernel slides over the padded images in steps of `c.sh` rows and `c.sw` columns, and a
bias is added. -/
theorem logits_conv (k : Nat) (c : Conv) (W : Tensor K [c.kh, c.kw, c.ci, c.co]) (b : Tensor K [c.co])
    (x : Tensor K [c.n, c.h, c.w, c.ci]) (r : Fin c.n) (y : Fin c.oh) (z : Fin c.ow) (o : Fin c.co) :
    (conv k c).logits (Env.push W (Env.push b Env.nil)) x (r, y, z, o, ()) =
      (sum fun ky : Fin c.kh => sum fun kx : Fin c.kw => sum fun q : Fin c.ci =>
        zeroPadded c x r (y.val * c.sh + ky.val) (z.val * c.sw + kx.val) q * W (ky, kx, q, o, ())) +
      b (o, ()) := by
  refine congr (congrArg HAdd.hAdd ?_)
    (move_broadcast [c.n, c.oh, c.ow, c.co] [false, false, false, true] b (r, y, z, o, ()))
  refine (Lower.contract_conv_out c x W r y z o).trans ((sum_idx_cons _).trans (sum_congr fun ky => ?_))
  refine (sum_idx_cons _).trans (sum_congr fun kx => (sum_axis _).trans (sum_congr fun q => ?_))
  exact congrArg (· * W (ky, kx, q, o, ())) (padded_eq c x r _ _ q)

/-- Windows lie within the input. -/
theorem window_lt {size kernel stride y k : Nat} (h : kernel ≤ size) (hy : y < (size - kernel) / stride + 1)
    (hk : k < kernel) : y * stride + k < size :=
  calc y * stride + k < (size - kernel) + kernel := Nat.add_lt_add_of_le_of_lt
        (Nat.le_trans (Nat.mul_le_mul_right _ (Nat.le_of_lt_succ hy)) (Nat.div_mul_le_self _ _)) hk
    _ = size := Nat.sub_add_cancel h

/-- Max pooling: the output is an entry of its window, and none there is larger. -/
theorem logits_maxPool (p : Pool) (hh : 0 < p.kh ∧ p.kh ≤ p.h) (hw : 0 < p.kw ∧ p.kw ≤ p.w) (θ : Env K [])
    (x : Tensor K p.src) (r : Fin p.n) (y : Fin p.oh) (z : Fin p.ow) (q : Fin p.c) :
    let window : Fin p.kh → Fin p.kw → K := fun ky kx => x (r,
      ⟨y.val * p.sh + ky.val, window_lt hh.2 y.isLt ky.isLt⟩,
      ⟨z.val * p.sw + kx.val, window_lt hw.2 z.isLt kx.isLt⟩, q, ())
    let out : K := (ofOp (.maxPool p) rfl : Net p.src).logits θ x (r, y, z, q, ())
    (∃ ky kx, out = window ky kx) ∧ ∀ ky kx, window ky kx ≤ out := by
  intro window out
  have hwin (ky : Fin p.kh) (kx : Fin p.kw) : p.view x (r, y, z, q, ()) (ky, kx, ()) = window ky kx :=
    entry_of_toList (s := p.src) x (r, ⟨_, window_lt hh.2 y.isLt ky.isLt⟩,
      ⟨_, window_lt hw.2 z.isLt kx.isLt⟩, q, ()) rfl
  obtain ⟨⟨ky, kx, _⟩, hk⟩ := exists_firstMax (p.view x (r, y, z, q, ())) (⟨0, hh.1⟩, ⟨0, hw.1⟩, ())
  have hout : out = window ky kx := hk.eq_maximum.symm.trans (hwin ky kx)
  exact ⟨⟨ky, kx, hout⟩, fun ky' kx' =>
    hout ▸ hwin ky kx ▸ hwin ky' kx' ▸ (hk (ky', kx', ())).1⟩

/-- Flattening keeps the order: the entry at position `i` of an image goes to the row-major number of `i`. -/
theorem logits_flatten (n : Nat) (s : Shape) (θ : Env K []) (x : Tensor K (n :: s)) (r : Fin n) (i : Idx s) :
    (ofOp (.move (.reshape (n :: s) [n, s.size]) false) rfl : Net (n :: s)).logits θ x
      (r, ⟨i.flat, i.flat_lt⟩, ()) = x (r, i) := by
  let j : Idx [n, s.size] := (r, ⟨i.flat, i.flat_lt⟩, ())
  have size : Shape.size (n :: s) = Shape.size [n, s.size] := congrArg (n * ·) (Nat.mul_one _).symm
  have flat : j.flat = Idx.flat (s := n :: s) (r, i) :=
    congr (congrArg HAdd.hAdd (congrArg (r.val * ·) (Nat.mul_one s.size))) (Nat.mul_one i.flat)
  exact (congrFun (Lower.den_reshape_forward size (Env.push x Env.nil)) j).symm.trans
    (den_reshape (Env.push x Env.nil) j (r, i) flat)

/-! ## The parameters -/

theorem shapes_append {ps qs : List Param} {Γ Δ : Ctx} (hp : ps.map (·.shape) = Γ)
    (hq : qs.map (·.shape) = Δ) : (ps ++ qs).map (·.shape) = Γ ++ Δ :=
  List.map_append.trans (congr (congrArg HAppend.hAppend hp) hq)

theorem shapes_layer (i k n : Nat) (s : Shape) (net : Net (n :: s)) (l : Layer)
    (h : layer i k n s l = .ok net) : net.params.map (·.shape) = net.ctx := by
  have activation (s a) : (activation s a).params.map (·.shape) = (activation s a).ctx := by cases a <;> rfl
  cases l
  all_goals unfold layer at h
  all_goals try unfold layer.denseLayer at h
  all_goals try unfold layer.convLayer at h
  all_goals try unfold layer.poolLayer at h
  all_goals repeat' split at h
  all_goals subst_vars
  all_goals cases h
  all_goals first | rfl | exact shapes_append rfl (activation _ _)

theorem shapes_layers : (ls : List Layer) → (i k n : Nat) → (s : Shape) → (g : Stack (n :: s)) →
    layers i k n s ls = .ok g → g.params.map (·.shape) = g.ctx
  | [], _, _, _, _, _, h => by cases h; rfl
  | l :: ls, i, k, n, s, g, h => by
    unfold layers at h
    repeat' split at h
    all_goals cases h
    next f hf n' s' hout _ rest hrest =>
    have cast {a b : Shape} (e : a = b) (g : Stack b) (h : g.params.map (·.shape) = g.ctx) :
        (e ▸ g : Stack a).params.map (·.shape) = (e ▸ g : Stack a).ctx := by cases e; exact h
    exact shapes_append (shapes_layer i k n s f l hf)
      (cast hout rest (shapes_layers ls _ _ n' s' rest hrest))

/-- The parameters that are described have the shapes of those that the compiled program takes, in order. -/
theorem _root_.Plm.NetSpec.params_shapes {spec : NetSpec} {n : Nat} {net : Net (n :: spec.inputShape)}
    (h : spec.compile n = .ok net) : net.params.map (·.shape) = net.ctx := by
  unfold NetSpec.compile at h
  repeat' split at h
  all_goals cases h
  next g hg => exact Net.shapes_layers _ _ _ _ _ g hg

end Net

/-! ## Whole networks -/

namespace Nets
open Net (dense conv activation ofOp)

theorem dense_identity (k n i o : Nat) (θ : Env K [[i, o], [o]]) (x : Tensor K [n, i]) (r : Fin n)
    (j : Fin o) : ((dense k n i o).comp (activation [n, o] .identity)).logits θ x (r, j, ()) =
      (sum fun q : Fin i => x (r, q, ()) * θ.head (q, j, ())) + θ.tail.head (j, ()) :=
  (congrFun (Net.logits_comp (dense k n i o) (activation [n, o] .identity) _ x) (r, j, ())).trans
    (Net.logits_dense k n i o θ.head θ.tail.head x r j)

theorem dense_relu (k n i o : Nat) (θ : Env K [[i, o], [o]]) (x : Tensor K [n, i]) (r : Fin n)
    (j : Fin o) : ((dense k n i o).comp (activation [n, o] .relu)).logits θ x (r, j, ()) =
      Scalar.relu ((sum fun q : Fin i => x (r, q, ()) * θ.head (q, j, ())) + θ.tail.head (j, ())) :=
  (congrFun (Net.logits_comp (dense k n i o) (activation [n, o] .relu) _ x) (r, j, ())).trans
    (congrArg Scalar.relu (Net.logits_dense k n i o θ.head θ.tail.head x r j))

/-- mnist-linear is `x W + b`. -/
theorem mnistLinear_logits : ∃ prog : Prog Op.sig [[128, 10]] [[128, 784], [784, 10], [10]],
    let net : Net [128, 784] :=
      ⟨[⟨"W0", [784, 10], .heNormal 784⟩, ⟨"b0", [10], .zeros⟩], [[784, 10], [10]], [128, 10], prog⟩
    mnistLinear.classifier 128 10 = .ok ⟨net, rfl⟩ ∧
    ∀ (W : Tensor K [784, 10]) (b : Tensor K [10]) (x : Tensor K [128, 784]) (r : Fin 128) (j : Fin 10),
      net.logits (Env.push W (Env.push b Env.nil)) x (r, j, ()) =
        (sum fun q : Fin 784 => x (r, q, ()) * W (q, j, ())) + b (j, ()) := by
  let g : Stack [128, 784] := .layer ((dense 0 128 784 10).comp (activation _ .identity)) .done
  refine ⟨g.net.prog, rfl, fun W b x r j => ?_⟩
  refine (congrFun (Stack.logits_net g _ x) (r, j, ())).trans ?_
  exact (congrFun (Net.logits_comp ..) _).trans (Net.logits_dense ..)

/-- mnist-mlp: three dense layers, relu after the first two. -/
theorem mnistMlp_logits : ∃ prog : Prog Op.sig [[128, 10]]
      [[128, 784], [784, 512], [512], [512, 512], [512], [512, 10], [10]],
    let net : Net [128, 784] := ⟨[
        ⟨"W0", [784, 512], .heNormal 784⟩, ⟨"b0", [512], .zeros⟩,
        ⟨"W1", [512, 512], .heNormal 512⟩, ⟨"b1", [512], .zeros⟩,
        ⟨"W2", [512, 10], .heNormal 512⟩, ⟨"b2", [10], .zeros⟩],
      [[784, 512], [512], [512, 512], [512], [512, 10], [10]], [128, 10], prog⟩
    mnistMlp.classifier 128 10 = .ok ⟨net, rfl⟩ ∧
    ∀ (W₀ : Tensor K [784, 512]) (b₀ : Tensor K [512]) (W₁ : Tensor K [512, 512]) (b₁ : Tensor K [512])
      (W₂ : Tensor K [512, 10]) (b₂ : Tensor K [10]) (x : Tensor K [128, 784]) (r : Fin 128) (j : Fin 10),
      let h₁ : Fin 512 → K := fun j =>
        Scalar.relu ((sum fun q : Fin 784 => x (r, q, ()) * W₀ (q, j, ())) + b₀ (j, ()))
      let h₂ : Fin 512 → K := fun j =>
        Scalar.relu ((sum fun q : Fin 512 => h₁ q * W₁ (q, j, ())) + b₁ (j, ()))
      net.logits (.push W₀ <| .push b₀ <| .push W₁ <| .push b₁ <| .push W₂ <| .push b₂ .nil) x (r, j, ()) =
        (sum fun q : Fin 512 => h₂ q * W₂ (q, j, ())) + b₂ (j, ()) := by
  let f₀ : Net [128, 784] := (dense 0 128 784 512).comp (activation _ .relu)
  let f₁ : Net [128, 512] := (dense 1 128 512 512).comp (activation _ .relu)
  let f₂ : Net [128, 512] := (dense 2 128 512 10).comp (activation _ .identity)
  let g : Stack [128, 784] := .layer f₀ (.layer f₁ (.layer f₂ .done))
  refine ⟨g.net.prog, rfl, fun W₀ b₀ W₁ b₁ W₂ b₂ x r j => ?_⟩
  refine (congrFun (Stack.logits_net g _ x) (r, j, ())).trans ?_
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
