import Plm.Pass.Lower.Patches
import Plm.Pass.Lower.Pool

/-!
# The gradient of the kernel of a convolution

Its entry at the kernel position `(ky, kx)` and the channels `(q, o)` is the sum, over images and output
positions, of what the kernel position reads in channel `q` times the cotangent in channel `o`
(`contract_conv_rhs`).  Here: products with all that the kernel reads, in rows that are stacked along the
second axis, summed over the batch.
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K] (c : Conv)

/-- The gradient of a kernel entry, as a sum over images and output positions. -/
def kernelGradAt (X : Tensor K [c.n, c.h, c.w, c.ci]) (D : Tensor K [c.n, c.oh, c.ow, c.co])
    (i : Idx [c.kh, c.kw, c.ci, c.co]) : K :=
  sum fun n : Fin c.n => sum fun y : Fin c.oh => sum fun z : Fin c.ow =>
    padded c X n.val (y.val * c.sh + i.1.val) (z.val * c.sw + i.2.1.val) i.2.2.1.val *
      D (n, y, z, i.2.2.2.1, ())

theorem contract_conv_rhs (X : Tensor K [c.n, c.h, c.w, c.ci]) (D : Tensor K [c.n, c.oh, c.ow, c.co]) :
    contract ((Bilin.conv c).at? .lhs) ((Bilin.conv c).at? .out) ((Bilin.conv c).at? .rhs) X D =
      kernelGradAt c X D := by
  funext i
  obtain ⟨ky, kx, q, o, _⟩ := i
  refine (contract_reindex (d := (Bilin.conv c).dims) (u := [c.kh, c.kw, c.ci, c.co])
    (κ := Idx [c.n, c.oh, c.ow])
    (fun σ => (σ.2.2.2.1, σ.2.2.2.2.1, σ.2.2.2.2.2.1, σ.2.2.2.2.2.2.1, ()))
    (fun j => (j.1, j.2.1, j.2.2.1, ky, kx, q, o, ())) (fun σ => (σ.1, σ.2.1, σ.2.2.1, ()))
    (fun _ => Idx.ofList?_toList _) (fun _ h => by cases h; rfl) (fun _ => rfl) fun _ => rfl).trans ?_
  refine (sum_idx_cons _).trans (sum_congr fun n => (sum_idx_cons _).trans (sum_congr fun y =>
    (sum_idx_cons _).trans (sum_congr fun z => (sum_idx_nil _).trans ?_)))
  exact congrArg (_ * ·) (entry_of_toList (s := [c.n, c.oh, c.ow, c.co]) D (n, y, z, o, ()) rfl)

/-! ## Rows of a stack, summed over the batch -/

/-- The sum over the first axis. -/
theorem den_sumBatch {n m k : Nat} (t : Tensor K [n, m, k]) (r : Fin m) (o : Fin k) :
    HOp.den (.reduce .add [n, m, k] [false, true, true]) (Env.push t Env.nil) ((r, o, ()) : Idx [m, k]) =
      sum fun a : Fin n => t (a, r, o, ()) := by
  show ((((FinIndex.elems (ι := Idx [n, m, k])).filter fun j => Move.kept j.toList [false, true, true] ==
    [r.val, o.val]).map t).foldr (fun a b => a + b) 0) = _
  rw [Idx.filter_kept_false, Idx.filter_kept_true, Idx.filter_kept_true, Idx.filter_kept_nil, List.foldr_map]
  exact (listSum_flatMap _ t _).trans (listSum_congr _ fun a _ => add_zero _)

/-- A row of the stack becomes an entry of the kernel. -/
theorem den_collect {m : Nat} (t : Tensor K [c.n, m, c.co]) (i : Idx [c.kh, c.kw, c.ci, c.co]) (r : Fin m)
    (h : r.val = (i.1.val * c.kw + i.2.1.val) * c.ci + i.2.2.1.val) :
    HOp.den (.reshape [m, c.co] [c.kh, c.kw, c.ci, c.co])
      (Env.push (HOp.den (.reduce .add [c.n, m, c.co] [false, true, true]) (Env.push t Env.nil)) Env.nil) i =
      sum fun n : Fin c.n => t (n, r, i.2.2.2.1, ()) := by
  obtain ⟨ky, kx, q, o, _⟩ := i
  refine (den_reshape (s := [m, c.co]) (t := [c.kh, c.kw, c.ci, c.co]) _ _ (r, o, ()) ?_).trans
    (den_sumBatch t r o)
  have h : r.val = (ky.val * c.kw + kx.val) * c.ci + q.val := h
  show ky.val * (c.kw * (c.ci * (c.co * 1))) + (kx.val * (c.ci * (c.co * 1)) + (q.val * (c.co * 1) +
    (o.val * 1 + 0))) = r.val * (c.co * 1) + (o.val * 1 + 0)
  rw [h]
  simp only [Nat.mul_one, Nat.add_zero, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]

/-! ## Few input channels -/

/-- The products of the cotangent with the rows of what the kernel reads. -/
theorem den_rowsDot {n m oh ow k : Nat} (t : Tensor K [n, m, oh, ow]) (D : Tensor K [n, oh, ow, k])
    (a : Fin n) (r : Fin m) (o : Fin k) :
    HOp.den (.dotGeneral ⟨[n, m, oh, ow], [n, oh, ow, k], [0], [0], [2, 3], [1, 2]⟩)
      (Env.push t (Env.push D Env.nil))
      ((a, r, o, ()) : Idx [n, m, k]) =
      sum fun y : Fin oh => sum fun z : Fin ow => t (a, r, y, z, ()) * D (a, y, z, o, ()) := by
  show (sum fun j : Idx [oh, ow] => entry t (Idx.ofList? [n, m, oh, ow] [a.val, r.val, j.1.val, j.2.1.val]) *
    entry D (Idx.ofList? [n, oh, ow, k] [a.val, j.1.val, j.2.1.val, o.val])) = _
  refine (sum_idx_cons _).trans (sum_congr fun y => (sum_idx_cons _).trans (sum_congr fun z =>
    (sum_idx_nil _).trans ?_))
  exact congr (congrArg HMul.hMul (entry_of_toList (s := [n, m, oh, ow]) t (a, r, y, z, ()) rfl))
    (entry_of_toList (s := [n, oh, ow, k]) D (a, y, z, o, ()) rfl)

/-- One product with all that the kernel reads. -/
theorem den_kernelGradPatches (e : Env K [[c.n, c.h, c.w, c.ci], [c.n, c.oh, c.ow, c.co]]) :
    ((kernelGradPatches c).den HOp.den e).head = kernelGradAt c e.head e.tail.head := by
  refine Env.head_of_eq (den_patches c .here _ e fun σ m v e' hσ hm hv => Env.eq_of_head (funext fun i => ?_))
  subst hm
  let j : Idx [c.kh, c.kw, c.ci] := (i.1, i.2.1, i.2.2.1, ())
  refine (den_collect c _ i ⟨j.flat, j.flat_lt⟩ ?_).trans (sum_congr fun n => ?_)
  · show i.1.val * (c.kw * (c.ci * 1)) + (i.2.1.val * (c.ci * 1) + (i.2.2.1.val * 1 + 0)) = _
    rw [Nat.mul_one, Nat.mul_one, Nat.add_zero, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]
  · refine (den_rowsDot (e'.get v) (e'.get (σ v1)) n _ _).trans (sum_congr fun y => sum_congr fun z => ?_)
    exact congr (congrArg HMul.hMul (hv n j _ y z rfl)) (congrFun (hσ _ v1) _)

end Plm.Lower
