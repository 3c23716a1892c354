import Plm.Pass.Lower.Move
import Plm.Algebra.Analysis

/-!
# Lowered elementwise operations and the logarithmic softmax

`relu` is the maximum with zero, `gate` a selection.  The logarithmic softmax may be shifted by any row
constant (`logSoftmax_shift`); the program shifts by the row maximum.
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K]

theorem den_const (n : Nat) (s : Shape) (e : Env K []) :
    ((op (.const n s)).den HOp.den e).head = Op.den (.const n s) e := rfl

theorem den_unary (f : Unary) (s : Shape) (e : Env K [s]) :
    ((unary s f).den HOp.den e).head = Op.den (.unary f s) e := by
  cases f with
  | relu => exact funext fun i => (relu_eq_max (e.head i)).symm
  | neg => rfl
  | exp => rfl
  | log => rfl
  | sqrt => rfl
  | rsqrt => rfl
  | tanh => rfl
  | logistic => rfl

theorem den_binary (f : Binary) (s : Shape) (e : Env K [s, s]) :
    ((binary s f).den HOp.den e).head = Op.den (.binary f s) e := by
  cases f with
  | gate =>
    funext i
    show cond (decide (0 < e.head i)) (e.tail.head i) 0 = if 0 < e.head i then e.tail.head i else 0
    by_cases h : 0 < e.head i
    · rw [if_pos h, decide_eq_true h]
      rfl
    · rw [if_neg h, decide_eq_false h]
      rfl
  | add => rfl
  | sub => rfl
  | mul => rfl
  | div => rfl

/-! ## Logarithmic softmax -/

/-- A row may be shifted by any number. -/
theorem logSoftmax_shift {c : Nat} (x : Fin c → K) (m : K) (j : Fin c) :
    (x j - m) - log (sum fun k => exp (x k - m)) = x j - log (sum fun k => exp (x k)) := by
  have h : (sum fun k => exp (x k - m)) = (sum fun k => exp (x k)) * exp (-m) := by
    rw [sum_mul]
    exact sum_congr fun k => by rw [← exp_add, sub_eq_add_neg]
  rw [h, log_mul (sum_pos j fun k => exp_pos (x k)) (exp_pos _), log_exp]
  plm_ring

theorem den_logSoftmax (n c : Nat) (e : Env K [[n, c]]) :
    ((logSoftmax n c).den HOp.den e).head = Op.den (.logSoftmax n c) e := by
  funext i
  obtain ⟨i, j, u⟩ := i
  let x : Tensor K [n, c] := e.head
  let m : Tensor K [n] := HOp.den (.reduce .max [n, c] [true, false]) (Env.push x Env.nil)
  let spread (y : Tensor K [n]) :
    Tensor K [n, c] := HOp.den (.broadcastInDim [n] [n, c] [0]) (Env.push y Env.nil)
  have hs (y : Tensor K [n]) (k : Fin c) : spread y (i, k, ()) = y (i, ()) :=
    den_broadcastInDim [n, c] [true, false] y (i, k, ())
  let z : Tensor K [n, c] := fun i => exp (x i - spread m i)
  have hz : HOp.den (.reduce .add [n, c] [true, false]) (Env.push z Env.nil) (i, ()) =
      sum fun k : Fin c => exp (x (i, k, ()) - m (i, ())) := by
    refine (den_reduce_add [n, c] [true, false] z (i, ())).trans ?_
    refine (sum_reindex (κ := Fin c) (fun k => ((i, k, ()) : Idx [n, c])) (fun σ => σ.2.1) (fun σ h => ?_)
      (fun k => rfl) (fun _ => rfl) z).trans (sum_congr fun k => ?_)
    · obtain ⟨i', k, u⟩ := σ
      have h : (i', ()) = (i, ()) := h
      injection h with h
      rw [h]
      rfl
    · show exp (x (i, k, ()) - spread m (i, k, ())) = _
      rw [hs]
  show (x (i, j, u) - spread m (i, j, u)) -
    spread (fun k => log (HOp.den (.reduce .add [n, c] [true, false]) (Env.push z Env.nil) k)) (i, j, u) = _
  rw [show u = () from rfl, hs, hs]
  refine (congrArg (fun a => x (i, j, ()) - m (i, ()) - log a) hz).trans ?_
  exact logSoftmax_shift (fun k => x (i, k, ())) (m (i, ())) j

end Plm.Lower
