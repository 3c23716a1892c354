import Plm.Op.VjpLinear
import Plm.Op.Index

/-!
# The vector-Jacobian product of the logarithmic softmax

Row by row, `y[j] = x[j] - log ∑ k, exp x[k]` has differential
`v[j] - (∑ k, exp x[k] * v[k]) / ∑ k, exp x[k]`.
Its adjoint is `w[j] - (∑ k, w[k]) * exp y[j]`.  The row sum and its repetition along the row are the two
directions of one broadcast.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {n c : Nat}

/-! ## Matrices -/

/-- A matrix in which each entry is the sum of its row. -/
theorem move_rowSum (A : Tensor K [n, c]) (i : Fin n) (j : Fin c) :
    move (Move.broadcast [n, c] [true, false]).from? (Move.broadcast [n, c] [true, false]).to?
      (move (Move.broadcast [n, c] [true, false]).to? (Move.broadcast [n, c] [true, false]).from? A)
      (i, j, ()) = sum fun k : Fin c => A (i, k, ()) := by
  refine (move_broadcast [n, c] [true, false] _ (i, j, ())).trans ?_
  refine (move_reduce [n, c] [true, false] A (i, ())).trans ((sum_matrix _).trans ?_)
  refine (sum_eq_single i fun i' h => sum_eq_zero fun k => if_neg fun e => h ?_).trans ?_
  · exact congrArg Prod.fst (e : (i', ()) = (i, ()))
  · exact sum_congr fun k => if_pos rfl

/-! ## One row -/

theorem row_adjoint (v w e : Fin c → K) (q : K) :
    (sum fun j => (v j - q * sum fun k => e k * v k) * w j) =
      sum fun j => v j * (w j - sum w * (e j * q)) := by
  have l (E : K) : (sum fun j => (v j - q * E) * w j) = (sum fun j => v j * w j) - q * E * sum w := by
    rw [mul_sum, ← sum_sub]
    exact sum_congr fun j => by plm_ring
  have r (W : K) : (sum fun j => v j * (w j - W * (e j * q))) =
      (sum fun j => v j * w j) - q * (sum fun k => e k * v k) * W := by
    rw [mul_comm _ W, mul_sum, mul_sum, ← sum_sub]
    exact sum_congr fun j => by plm_ring
  rw [l, r]

/-- The softmax is the exponential of the logarithmic softmax. -/
theorem exp_logSoftmax (x : Tensor K [n, c]) (i : Fin n) (j : Fin c) :
    exp (Op.logSoftmaxDen x (i, j, ())) =
      exp (x (i, j, ())) * (1 / sum fun k : Fin c => exp (x (i, k, ()))) := by
  show exp (_ - log _) = _
  rw [exp_sub, exp_log (sum_pos j fun _ => exp_pos _), div_eq]

/-- The differential of the logarithmic softmax in direction `v`. -/
def logSoftmaxDiff (x v : Tensor K [n, c]) : Tensor K [n, c] :=
  fun (i, j, _) => v (i, j, ()) - (1 / sum fun k : Fin c => exp (x (i, k, ()))) *
    sum fun k : Fin c => exp (x (i, k, ())) * v (i, k, ())

theorem logSoftmax_differential (x : Env K [[n, c]]) : (i : Idx [n, c]) →
    HasDifferentialAt (fun e : Env K [[n, c]] => Op.logSoftmaxDen e.head i)
      (fun v => logSoftmaxDiff x.head (Env.head v) i) x
  | (i, j, ()) =>
    have a k := HasDifferentialAt.head (s := [n, c]) (i, k, ()) x
    have S := HasDifferentialAt.sum fun k : Fin c => (a k).deriv (hasDerivAt_exp (x.head (i, k, ())))
    (a j).sub (S.deriv (hasDerivAt_log (sum_pos j fun _ => exp_pos _)))

theorem Op.vjp_correct_logSoftmax (x : Env K [[n, c]]) :
    IsVJPAt (κ := Idx [n, c]) (fun e : Env K [[n, c]] => Op.den (.logSoftmax n c) e)
      (fun dy => Op.rev (.logSoftmax n c) x dy) x := by
  refine .one (s := [n, c]) (t := [n, c]) (logSoftmax_differential x) fun v w => ?_
  unfold dot
  rw [sum_matrix, sum_matrix]
  refine sum_congr fun i => Eq.trans (row_adjoint (fun j => v (i, j, ())) (fun j => w (i, j, ())) _ _) ?_
  refine sum_congr fun j => ?_
  rw [← exp_logSoftmax, ← move_rowSum]
  rfl

end Plm
