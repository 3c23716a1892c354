import Plm.Pass.Lower.Conv
import Plm.Pass.Lower.ConvGradForms

/-!
# Lowered matrix products

In each role, one `dot_general`; long products are split into parts that are added up (`den_matmulSplit`).
With the convolutions, every contraction is lowered right (`den_bilin`).
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K]

/-! ## One product -/

section
variable (m k n : Nat)

/-- A matrix product, entry by entry. -/
theorem contract_matmul_out (A : Tensor K [m, k]) (B : Tensor K [k, n]) (i : Fin m) (l : Fin n) :
    contract ((Bilin.matmul m k n).at? .lhs) ((Bilin.matmul m k n).at? .rhs) ((Bilin.matmul m k n).at? .out) A
      B (i, l, ()) = sum fun j : Fin k => entry A (Idx.ofList? [m, k] [i.val, j.val]) *
        entry B (Idx.ofList? [k, n] [j.val, l.val]) :=
  contract_reindex (d := [m, k, n]) (u := [m, n]) (fun σ => (σ.1, σ.2.2.1, ())) (fun j => (i, j, l, ()))
    (fun σ => σ.2.1) (fun σ => Idx.ofList?_toList (s := [m, n]) (σ.1, σ.2.2.1, ()))
    (fun _ h => by cases h; rfl) (fun _ => rfl) fun _ => rfl

theorem den_matmul_dot (e : Env K [[m, k], [k, n]]) :
    ((last (.dotGeneral ⟨[m, k], [k, n], [], [], [1], [0]⟩) (two v0 v1) : HProg [[m, n]] _).den HOp.den
      e).head = Prim.den (.bilin (.matmul m k n) .out) e :=
  funext fun ((i, l, _) : Idx [m, n]) =>
    (sum_axis (n := k) _).trans (contract_matmul_out m k n e.head e.tail.head i l).symm

theorem den_matmul_lhs (e : Env K [[m, n], [k, n]]) :
    ((matmul m k n .lhs).den HOp.den e).head = Prim.den (.bilin (.matmul m k n) .lhs) e := by
  refine funext fun i : Idx [m, k] => (sum_axis (n := n) _).trans (Eq.symm ?_)
  exact contract_reindex (d := [m, k, n]) (u := [m, k]) (i := i)
    (fun σ => (σ.1, σ.2.1, ())) (fun l => (i.1, i.2.1, l, ())) (fun σ => σ.2.2.1)
    (fun σ => Idx.ofList?_toList (s := [m, k]) (σ.1, σ.2.1, ())) (fun _ h => by subst h; rfl)
    (fun _ => rfl) fun _ => rfl

theorem den_matmul_rhs (e : Env K [[m, k], [m, n]]) :
    ((matmul m k n .rhs).den HOp.den e).head = Prim.den (.bilin (.matmul m k n) .rhs) e := by
  refine funext fun i : Idx [k, n] => (sum_axis (n := m) _).trans (Eq.symm ?_)
  exact contract_reindex (d := [m, k, n]) (u := [k, n]) (i := i)
    (fun σ => (σ.2.1, σ.2.2.1, ())) (fun l => (l, i.1, i.2.1, ())) (fun σ => σ.1)
    (fun σ => Idx.ofList?_toList (s := [k, n]) (σ.2.1, σ.2.2.1, ())) (fun _ h => by subst h; rfl)
    (fun _ => rfl) fun _ => rfl

end

/-! ## Products in parts -/

/-- The columns of a matrix in parts. -/
theorem den_splitColumns {m k a b : Nat} (h : a * b = k) (x : Tensor K [m, k]) (i : Fin m) (p : Fin a)
    (q : Fin b) (j : Fin k) (hj : j.val = p.val * b + q.val) :
    HOp.den (.reshape [m, k] [m, a, b]) (Env.push x Env.nil) ((i, p, q, ()) : Idx [m, a, b]) =
      x (i, j, ()) := by
  subst h
  refine den_reshape (s := [m, a * b]) (t := [m, a, b]) _ _ (i, j, ()) ?_
  show i.val * (a * (b * 1)) + (p.val * (b * 1) + (q.val * 1 + 0)) = i.val * (a * b * 1) + (j.val * 1 + 0)
  rw [hj]
  simp only [Nat.mul_one, Nat.add_zero]

/-- The rows of a matrix in parts. -/
theorem den_splitRows {n k a b : Nat} (h : a * b = k) (x : Tensor K [k, n]) (l : Fin n) (p : Fin a)
    (q : Fin b) (j : Fin k) (hj : j.val = p.val * b + q.val) :
    HOp.den (.reshape [k, n] [a, b, n]) (Env.push x Env.nil) ((p, q, l, ()) : Idx [a, b, n]) =
      x (j, l, ()) := by
  subst h
  refine den_reshape (s := [a * b, n]) (t := [a, b, n]) _ _ (j, l, ()) ?_
  show p.val * (b * (n * 1)) + (q.val * (n * 1) + (l.val * 1 + 0)) = j.val * (n * 1) + (l.val * 1 + 0)
  rw [hj]
  simp only [Nat.mul_one, Nat.add_zero, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]

/-- The product in parts of equal length is the product. -/
theorem den_matmulSplit {m k n parts : Nat} (h : parts * (k / parts) = k) (e : Env K [[m, k], [k, n]]) :
    ((matmulSplit m k n parts).den HOp.den e).head = Prim.den (.bilin (.matmul m k n) .out) e := by
  refine funext fun ((i, l, _) : Idx [m, n]) => ?_
  refine Eq.trans ?_ (contract_matmul_out m k n e.head e.tail.head i l).symm
  refine (den_sumBatch (n := parts) (m := m) (k := n) _ i l).trans
    (Eq.trans (sum_congr fun p => ?_) (sum_rows h _).symm)
  refine (sum_axis (n := k / parts) _).trans (sum_congr fun q => ?_)
  have hj : p.val * (k / parts) + q.val < k := Nat.lt_of_lt_of_eq (mul_add_lt p.isLt q.isLt) h
  refine congr (congrArg HMul.hMul ?_) ?_
  · refine (entry_of_toList (s := [m, parts, k / parts]) _ (i, p, q, ()) rfl).trans ?_
    exact (den_splitColumns h (e.get v0) i p q ⟨_, hj⟩ rfl).trans
      (entry_of_toList (s := [m, k]) e.head (i, ⟨_, hj⟩, ()) rfl).symm
  · refine (entry_of_toList (s := [parts, k / parts, n]) _ (p, q, l, ()) rfl).trans ?_
    exact (den_splitRows h (e.get v1) l p q ⟨_, hj⟩ rfl).trans
      (entry_of_toList (s := [k, n]) e.tail.head (⟨_, hj⟩, l, ()) rfl).symm

/-- Only sums that the number of parts divides are split. -/
theorem splits_mul (k n : Nat) : splits k n * (k / splits k n) = k := by
  rw [splits]
  split
  · rw [Nat.one_mul, Nat.div_one]
  · split
    · next h => exact Nat.mul_div_cancel' (Nat.dvd_of_mod_eq_zero h.2)
    · split
      · next h => exact Nat.mul_div_cancel' (Nat.dvd_of_mod_eq_zero h.2)
      · rw [Nat.one_mul, Nat.div_one]

/-- The program of a matrix product computes it, in each role. -/
theorem den_matmul (m k n : Nat) : (r : Role) → (e : Env K (Prim.ins (.bilin (.matmul m k n) r))) →
    ((matmul m k n r).den HOp.den e).head = Prim.den (.bilin (.matmul m k n) r) e
  | .out, e => by
    rw [matmul]
    by_cases h : splits k n = 1
    · exact (den_ite_pos h).trans (den_matmul_dot m k n e)
    · exact (den_ite_neg h).trans (den_matmulSplit (splits_mul k n) e)
  | .lhs, e => den_matmul_lhs m k n e
  | .rhs, e => den_matmul_rhs m k n e

/-! ## Batches of products -/

theorem den_bmm_out (b m k n : Nat) (e : Env K [[b, m, k], [b, k, n]]) :
    ((bmm b m k n .out).den HOp.den e).head = Prim.den (.bilin (.bmm b m k n) .out) e := by
  refine funext fun i : Idx [b, m, n] => (sum_axis (n := k) _).trans (Eq.symm ?_)
  exact contract_reindex (d := [b, m, k, n]) (u := [b, m, n]) (i := i)
    (fun σ => (σ.1, σ.2.1, σ.2.2.2.1, ())) (fun l => (i.1, i.2.1, l, i.2.2.1, ())) (fun σ => σ.2.2.1)
    (fun σ => Idx.ofList?_toList (s := [b, m, n]) (σ.1, σ.2.1, σ.2.2.2.1, ())) (fun _ h => by subst h; rfl)
    (fun _ => rfl) fun _ => rfl

theorem den_bmm_lhs (b m k n : Nat) (e : Env K [[b, m, n], [b, k, n]]) :
    ((bmm b m k n .lhs).den HOp.den e).head = Prim.den (.bilin (.bmm b m k n) .lhs) e := by
  refine funext fun i : Idx [b, m, k] => (sum_axis (n := n) _).trans (Eq.symm ?_)
  exact contract_reindex (d := [b, m, k, n]) (u := [b, m, k]) (i := i)
    (fun σ => (σ.1, σ.2.1, σ.2.2.1, ())) (fun l => (i.1, i.2.1, i.2.2.1, l, ())) (fun σ => σ.2.2.2.1)
    (fun σ => Idx.ofList?_toList (s := [b, m, k]) (σ.1, σ.2.1, σ.2.2.1, ())) (fun _ h => by subst h; rfl)
    (fun _ => rfl) fun _ => rfl

theorem den_bmm_rhs (b m k n : Nat) (e : Env K [[b, m, k], [b, m, n]]) :
    ((bmm b m k n .rhs).den HOp.den e).head = Prim.den (.bilin (.bmm b m k n) .rhs) e := by
  refine funext fun i : Idx [b, k, n] => (sum_axis (n := m) _).trans (Eq.symm ?_)
  exact contract_reindex (d := [b, m, k, n]) (u := [b, k, n]) (i := i)
    (fun σ => (σ.1, σ.2.2.1, σ.2.2.2.1, ())) (fun l => (i.1, l, i.2.1, i.2.2.1, ())) (fun σ => σ.2.1)
    (fun σ => Idx.ofList?_toList (s := [b, k, n]) (σ.1, σ.2.2.1, σ.2.2.2.1, ())) (fun _ h => by subst h; rfl)
    (fun _ => rfl) fun _ => rfl

/-- The program of a batch of matrix products computes it, in each role. -/
theorem den_bmm (b m k n : Nat) : (r : Role) → (e : Env K (Prim.ins (.bilin (.bmm b m k n) r))) →
    ((bmm b m k n r).den HOp.den e).head = Prim.den (.bilin (.bmm b m k n) r) e
  | .out, e => den_bmm_out b m k n e
  | .lhs, e => den_bmm_lhs b m k n e
  | .rhs, e => den_bmm_rhs b m k n e

/-! ## All contractions -/

/-- The program of a contraction computes it, in each role. -/
theorem den_bilin : (m : Bilin) → (r : Role) → m.WF r → (e : Env K (Prim.ins (.bilin m r))) →
    ((bilin m r).den HOp.den e).head = Prim.den (.bilin m r) e
  | .matmul m k n, r, _, e => den_matmul m k n r e
  | .bmm b m k n, r, _, e => den_bmm b m k n r e
  | .conv c, .out, _, e => den_conv_out c e
  | .conv c, .lhs, h, e => den_conv_lhs c h.1 h.2.1 h.2.2.1 h.2.2.2 e
  | .conv c, .rhs, _, e => den_conv_rhs c e

end Plm.Lower
