import Plm.Net.Layers
import Plm.Net.Meaning
import Plm.Prim.FirstMax
import Plm.Pass.Lower.Matmul
import Plm.Pass.Lower.Move

/-!
# The layers as a textbook has them

The logits of each layer, as formulas in the entries of its input and parameters, and that a network is its layers
one after another.
-/

namespace Plm

variable {K : Type}

variable [LawfulScalar K]

/-! ## One after another -/

namespace Stack

/-- The output of layers one after another, each with its part of the parameters, buffers and masks. -/
def value : {s : Shape} → (g : Stack s) → Env K g.ctx → Env K g.bufs → Env K g.masks → Tensor K s → Tensor K g.out
  | _, .done, _, _, _, x => x
  | _, .layer f rest, θ, β, μ, x =>
    rest.value (Env.right f.ctx θ) (Env.right f.bufs β) (Env.right f.masks μ)
      (f.logits (Env.left rest.ctx θ) ⟨x, Env.left rest.bufs β, Env.left rest.masks μ⟩)

/-- The new buffers of layers one after another. -/
def moved : {s : Shape} → (g : Stack s) → Env K g.ctx → Env K g.bufs → Env K g.masks → Tensor K s → Env K g.bufs
  | _, .done, _, _, _, _ => Env.nil
  | _, .layer f rest, θ, β, μ, x =>
    let xf : f.Feed K := ⟨x, Env.left rest.bufs β, Env.left rest.masks μ⟩
    (f.newBuffers (Env.left rest.ctx θ) xf).append (rest.moved (Env.right f.ctx θ) (Env.right f.bufs β)
      (Env.right f.masks μ) (f.logits (Env.left rest.ctx θ) xf))

theorem den_run {E : Ctx} {R : Env K E} : {s : Shape} → (g : Stack s) → {Θ : Ctx} → (v : Var Θ s) →
    (θv : Ren g.ctx Θ) → (βv : Ren g.bufs Θ) → (μv : Ren g.masks Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' g.out → Vars Θ' g.bufs → Prog Op.sig E Θ') →
    (θ : Env K g.ctx) → (β : Env K g.bufs) → (μ : Env K g.masks) → (x : Tensor K s) → (e : Env K Θ) →
    e.get v = x → Sees θv θ e → Sees βv β e → Sees μv μ e →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (y : Var Θ' g.out) (bs : Vars Θ' g.bufs) (e' : Env K Θ'), Sees σ e e' →
      e'.get y = g.value θ β μ x → e'.gets bs = g.moved θ β μ x → (k σ y bs).den Op.den e' = R) →
    (g.run v θv βv μv k).den Op.den e = R
  | _, .done, _, v, _, _, _, k, _, _, _, _, e, hv, _, _, _, hk => hk _ v .nil e (Sees.refl e) hv (Env.gets_nil _ _)
  | _, .layer f rest, Θ, v, θv, βv, μv, k, θ, β, μ, x, e, hv, hθ, hβ, hμ, hk => by
    let xf : f.Feed K := ⟨x, Env.left (Γ := f.bufs) rest.bufs β, Env.left (Γ := f.masks) rest.masks μ⟩
    refine Prog.den_andThen Op.den f.prog _ _ (f.scope (Env.left (Γ := f.ctx) rest.ctx θ) xf) e
      (Net.sees_scope hv ((Env.sees_of_left (Γ := f.ctx) θ).trans hθ)
        ((Env.sees_of_left (Γ := f.bufs) β).trans hβ) ((Env.sees_of_left (Γ := f.masks) μ).trans hμ))
      fun σ ys e' hσ hys => ?_
    refine den_run rest _ _ _ _ _ (Env.right (Γ := f.ctx) θ) (Env.right (Γ := f.bufs) β)
      (Env.right (Γ := f.masks) μ) _ e' (f.get_logits hys).1 (((Env.sees_of_right (Γ := f.ctx) θ).trans hθ).trans hσ)
      (((Env.sees_of_right (Γ := f.bufs) β).trans hβ).trans hσ)
      (((Env.sees_of_right (Γ := f.masks) μ).trans hμ).trans hσ)
      fun τ z cs e'' hτ hz hcs => hk _ z _ e'' (hσ.trans hτ) hz ?_
    refine (Env.gets_append e'' (ys.tail.map τ) cs).trans ?_
    rw [hτ.map, (f.get_logits hys).2, hcs]
    rfl

theorem den_net {s : Shape} (g : Stack s) (θ : Env K g.ctx) (x : g.net.Feed K) :
    g.net.prog.den Op.den (g.net.scope θ x) =
      Env.push (g.value θ x.buffers x.masks x.image) (g.moved θ x.buffers x.masks x.image) := by
  let e := g.net.scope θ x
  have hθ : Sees (fun v => .there (Ren.left _ v)) θ e := fun _ v => Env.sees_left θ _ _ v
  have hβ : Sees (fun v => .there (Ren.right _ (Ren.left g.masks v))) x.buffers e := fun _ v =>
    (Env.sees_right θ (x.buffers.append x.masks) _ (Ren.left _ v)).trans (Env.sees_left x.buffers x.masks _ v)
  have hμ : Sees (fun v => .there (Ren.right _ (Ren.right g.bufs v))) x.masks e := fun _ v =>
    (Env.sees_right θ (x.buffers.append x.masks) _ (Ren.right _ v)).trans (Env.sees_right x.buffers x.masks _ v)
  exact den_run g _ _ _ _ _ θ x.buffers x.masks x.image e rfl hθ hβ hμ fun σ y bs e' hσ hy hbs =>
    (Env.gets_cons e' y bs).trans (congr (congrArg Env.push hy) hbs)

/-- A network is its layers one after another. -/
theorem logits_net {s : Shape} (g : Stack s) (θ : Env K g.ctx) (x : g.net.Feed K) :
    g.net.logits θ x = g.value θ x.buffers x.masks x.image := congrArg Env.head (den_net g θ x)

end Stack

/-! ## The layers -/

namespace Net

/-- An activation is applied to every entry. -/
theorem logits_activation (s : Shape) (θ : Env K []) (x : Tensor K s) (i : Idx s) :
    (activation s .identity).logits θ ⟨x, .nil, .nil⟩ i = x i ∧
    (activation s .relu).logits θ ⟨x, .nil, .nil⟩ i = Scalar.relu (x i) ∧
    (activation s .tanh).logits θ ⟨x, .nil, .nil⟩ i = Scalar.tanh (x i) ∧
    (activation s .logistic).logits θ ⟨x, .nil, .nil⟩ i = Scalar.logistic (x i) := ⟨rfl, rfl, rfl, rfl⟩

/-- The piecewise activations, in terms of relu. -/
theorem logits_piecewise (s : Shape) (θ : Env K []) (x : Tensor K s) (i : Idx s) :
    let relu6 := fun a : K => Scalar.relu a - Scalar.relu (a - Scalar.ofNat 6)
    (activation s .relu6).logits θ ⟨x, .nil, .nil⟩ i = relu6 (x i) ∧
    (activation s .hardSigmoid).logits θ ⟨x, .nil, .nil⟩ i =
      relu6 (x i + Scalar.ofNat 3) / Scalar.ofNat 6 ∧
    (activation s .hardSwish).logits θ ⟨x, .nil, .nil⟩ i =
      x i * (relu6 (x i + Scalar.ofNat 3) / Scalar.ofNat 6) := ⟨rfl, rfl, rfl⟩

/-- `relu x - relu (x - 6)` is the textbook's relu6: 0 below 0, 6 above 6, `x` between. -/
theorem relu6_eq (a : K) : Scalar.relu a - Scalar.relu (a - Scalar.ofNat 6) =
    if a ≤ 0 then 0 else if a ≤ Scalar.ofNat 6 then a else Scalar.ofNat 6 := by
  have six : (0 : K) ≤ Scalar.ofNat 6 := ofNat_nonneg 6
  by_cases h : a ≤ 0
  · have h' : a - Scalar.ofNat 6 ≤ 0 := by le_comb add_le_add h six
    rw [if_pos h, relu_of_nonpos h, relu_of_nonpos h', sub_zero]
  · rw [if_neg h, relu_of_pos (lt_of_not_le h)]
    by_cases h6 : a ≤ Scalar.ofNat 6
    · have h' : a - Scalar.ofNat 6 ≤ 0 := by le_comb h6
      rw [if_pos h6, relu_of_nonpos h', sub_zero]
    · have h' : 0 < a - Scalar.ofNat 6 := by lt_comb lt_of_not_le h6
      rw [if_neg h6, relu_of_pos h']
      plm_ring

/-- A dense layer: `x W + b`. -/
theorem logits_dense (k n i o : Nat) (W : Tensor K [i, o]) (b : Tensor K [o]) (x : Tensor K [n, i])
    (r : Fin n) (j : Fin o) :
    (dense k n i o).logits (Env.push W (Env.push b Env.nil)) ⟨x, .nil, .nil⟩ (r, j, ()) =
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
    (conv k c).logits (Env.push W (Env.push b Env.nil)) ⟨x, .nil, .nil⟩ (r, y, z, o, ()) =
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
    let out : K := (ofOp (.maxPool p) rfl : Net p.src).logits θ ⟨x, .nil, .nil⟩ (r, y, z, q, ())
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
    (ofOp (.move (.reshape (n :: s) [n, s.size]) false) rfl : Net (n :: s)).logits θ ⟨x, .nil, .nil⟩
      (r, ⟨i.flat, i.flat_lt⟩, ()) = x (r, i) := by
  let j : Idx [n, s.size] := (r, ⟨i.flat, i.flat_lt⟩, ())
  have size : Shape.size (n :: s) = Shape.size [n, s.size] := congrArg (n * ·) (Nat.mul_one _).symm
  have flat : j.flat = Idx.flat (s := n :: s) (r, i) :=
    congr (congrArg HAdd.hAdd (congrArg (r.val * ·) (Nat.mul_one s.size))) (Nat.mul_one i.flat)
  exact (congrFun (Lower.den_reshape_forward size (Env.push x Env.nil)) j).symm.trans
    (den_reshape (Env.push x Env.nil) j (r, i) flat)

end Net
end Plm
