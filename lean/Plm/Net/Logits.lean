import Plm.Net.Combine
import Plm.Net.Layers
import Plm.Net.Stack
import Plm.Op.FirstMax
import Plm.Pass.Lower.Matmul
import Plm.Pass.Lower.Move

/-!
# The layers as a textbook has them

The logits of each layer, as formulas in the entries of its input and parameters, and that a network is its layers
one after another.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-! ## One after another -/

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

end Net

end Plm
