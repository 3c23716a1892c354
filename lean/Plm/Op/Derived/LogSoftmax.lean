import Plm.Prim.Groups
import Plm.Op.Language

/-!
# The logarithmic softmax

Over the axes that are not kept: `y[i] = x[i] - log ∑ k, exp x[k]`, where `k` runs over the entries that agree with
`i` in the kept axes.  Its differential is `v[i] - (∑ k, exp x[k] * v[k]) / ∑ k, exp x[k]`, with the adjoint
`w[i] - (∑ k, w[k]) * exp y[i]`.  The StableHLO program first subtracts the largest entry of each group, so that
nothing overflows (`logSoftmax_shift`).
-/

namespace Plm
open Prog (define give given)

variable {K : Type} [LawfulScalar K]

/-! ## Groups -/

section
variable {ι κ : Type} [FinIndex ι] [FinIndex κ] [LawfulFinIndex ι] (π : ι → κ)

/-- `x[i] - log ∑ k, exp x[k]`. -/
def groupLogSoftmax {K ι κ : Type} [Scalar K] [FinIndex ι] [FinIndex κ] (π : ι → κ) (x : ι → K) (i : ι) : K :=
  x i - log (groupSum π (fun k => exp (x k)) (π i))

theorem exp_groupLogSoftmax (x : ι → K) (i : ι) :
    exp (groupLogSoftmax π x i) = exp (x i) * (1 / groupSum π (fun k => exp (x k)) (π i)) := by
  show exp (_ - log _) = _
  rw [exp_sub, exp_log (groupSum_pos π (fun k => exp_pos (x k)) i), div_eq]

/-- A group may be shifted by any number. -/
theorem logSoftmax_shift (x : ι → K) (m : κ → K) (i : ι) :
    (x i - m (π i)) - log (groupSum π (fun k => exp (x k - m (π k))) (π i)) = groupLogSoftmax π x i := by
  have h : groupSum π (fun k => exp (x k - m (π k))) (π i) =
      exp (-m (π i)) * groupSum π (fun k => exp (x k)) (π i) := by
    rw [← groupSum_mul π fun j => exp (-m j)]
    exact congrArg (groupSum π · (π i)) (funext fun k => by rw [← exp_add, sub_eq_add_neg, add_comm])
  rw [h, log_mul (exp_pos _) (groupSum_pos π (fun k => exp_pos (x k)) i), log_exp]
  show _ = x i - log _
  plm_ring

omit [LawfulFinIndex ι] in
/-- The adjoint of the differential. -/
theorem logSoftmax_adjoint (v w e : ι → K) (q : κ → K) :
    (sum fun i => (v i - q (π i) * groupSum π (fun k => e k * v k) (π i)) * w i) =
      sum fun i => v i * (w i - groupSum π w (π i) * (e i * q (π i))) := by
  have h := groupSum_adjoint π (fun k => e k * v k) fun i => q (π i) * w i
  rw [sum_congr fun i => congrArg (e i * v i * ·) (groupSum_mul π q w (π i))] at h
  have l : (sum fun i => (v i - q (π i) * groupSum π (fun k => e k * v k) (π i)) * w i) =
      (sum fun i => v i * w i) - sum fun i => groupSum π (fun k => e k * v k) (π i) * (q (π i) * w i) := by
    rw [← sum_sub]
    exact sum_congr fun i => by plm_ring
  rw [l, h, ← sum_sub]
  exact sum_congr fun i => by plm_ring

end

/-! ## The operation -/

namespace Lower

/-- `(x[i] - m[i]) - log ∑ k, exp (x[k] - m[k])` with the largest entry `m` of each group: no overflow. -/
def logSoftmax (s : Shape) (keep : List Bool) : HProg [s] [s] :=
  step (.reduce .max s keep) (one v0) <|
  step (.broadcastInDim (Move.kept s keep) s (keptAxes keep)) (one v0) <|
  step (.binary .subtract s) (two v2 v0) <|
  step (.unary .exponential s) (one v0) <|
  step (.reduce .add s keep) (one v0) <|
  step (.unary .log (Move.kept s keep)) (one v0) <|
  step (.broadcastInDim (Move.kept s keep) s (keptAxes keep)) (one v0) <|
  last (.binary .subtract s) (two v4 v0)

end Lower

section
variable (s : Shape) (keep : List Bool)

theorem logSoftmax_vjp (x : Env K [s]) :
    IsVJPAt (κ := Idx s) (fun e : Env K [s] => groupLogSoftmax (fun i : Idx s => i.keep keep) e.head)
      (fun w => (Env.zero []).push fun i => w i - groupSum (fun i : Idx s => i.keep keep) w (i.keep keep) *
        exp (groupLogSoftmax (fun i : Idx s => i.keep keep) x.head i)) x := by
  let π := fun i : Idx s => i.keep keep
  refine .one (L := fun v i => v i - 1 / groupSum π (fun k => exp (x.head k)) (π i) *
    groupSum π (fun k => exp (x.head k) * v k) (π i)) (fun i => ?_) fun v w => ?_
  · have a k := HasDifferentialAt.head (Γ := []) k x
    have S := groupSum_differential π (fun k => (a k).deriv (hasDerivAt_exp (x.head k))) (π i)
    exact (a i).sub (S.deriv (hasDerivAt_log (groupSum_pos π (fun _ => exp_pos _) i)))
  · refine (logSoftmax_adjoint π v w (fun k => exp (x.head k))
      fun j => 1 / groupSum π (fun k => exp (x.head k)) j).trans (sum_congr fun i => ?_)
    rw [← exp_groupLogSoftmax]

/-- What the program computes. -/
theorem den_logSoftmaxProg (x : Tensor K s) :
    (fun i => x i - spread s keep (fun j => log (total s keep (fun k => exp (x k)) j)) i) =
      groupLogSoftmax (fun i : Idx s => i.keep keep) x := by
  simp only [spread_eq, total_eq]
  rfl

/-- What the program of the vector-Jacobian product computes. -/
theorem logSoftmaxProg_vjp (x : Env K [s]) :
    let f := fun (x : Tensor K s) i => x i - spread s keep (fun j => log (total s keep (fun k => exp (x k)) j)) i
    IsVJPAt (κ := Idx s) (fun e : Env K [s] => f e.head) (fun w => (Env.zero []).push fun i =>
      w i - spread s keep (total s keep w) i * exp (f x.head i)) x := by
  intro f
  rw [show f = _ from funext (den_logSoftmaxProg s keep)]
  simp only [spread_eq, total_eq]
  exact logSoftmax_vjp s keep x

theorem den_hloLogSoftmax (e : Env K [s]) : ((Lower.logSoftmax s keep).den HOp.den e).head =
    groupLogSoftmax (fun i : Idx s => i.keep keep) e.head := by
  funext i
  let x : Tensor K s := e.head
  let m : Tensor K (Move.kept s keep) := HOp.den (.reduce .max s keep) (Env.push x Env.nil)
  let spread (y : Tensor K (Move.kept s keep)) : Tensor K s :=
    HOp.den (.broadcastInDim (Move.kept s keep) s (Lower.keptAxes keep)) (Env.push y Env.nil)
  have hs (y : Tensor K (Move.kept s keep)) : spread y = fun i => y (i.keep keep) :=
    funext fun i => Lower.den_broadcastInDim s keep y i
  show (x i - spread m i) - spread (fun k => log (HOp.den (.reduce .add s keep)
    (Env.push (fun i => exp (x i - spread m i)) Env.nil) k)) i = _
  rw [hs, hs]
  refine Eq.trans ?_ (logSoftmax_shift (fun i : Idx s => i.keep keep) x m i)
  exact congrArg (fun a => x i - m (i.keep keep) - log a) (Lower.den_reduce_add s keep _ (i.keep keep))

end

/-- `x[i] - log ∑ k, exp x[k]` over the axes that are not kept. -/
def Derived.logSoftmax (s : Shape) (keep : List Bool) : Derived where
  name := "log_softmax"
  ins := [s]
  out := s
  prog := given fun x =>
    define (.unary .exp s) (args₁ x) fun e =>
    define (.move (.broadcast s keep) true) (args₁ e) fun a =>
    define (.unary .log (Move.kept s keep)) (args₁ a) fun l =>
    define (.move (.broadcast s keep) false) (args₁ l) fun b =>
    define (.binary .sub s) (args₂ x b) fun y => give y
  vjp := Op.vjp₁ fun dy y _ =>
    define (.move (.broadcast s keep) true) (args₁ dy) fun a =>
    define (.move (.broadcast s keep) false) (args₁ a) fun b =>
    define (.unary .exp s) (args₁ y) fun e =>
    define (.binary .mul s) (args₂ b e) fun c =>
    define (.binary .sub s) (args₂ dy c) fun dx => give dx
  hlo := Lower.logSoftmax s keep
  vjp_correct x := logSoftmaxProg_vjp s keep x
  regular := by repeat' constructor
  hlo_correct e := (den_hloLogSoftmax s keep e).trans (den_logSoftmaxProg s keep e.head).symm

/-! ## Of the rows of a matrix -/

namespace Op
variable {n c : Nat}

/-- For every row of an `[n, c]` matrix. -/
abbrev logSoftmax (n c : Nat) : Op := .derived (.logSoftmax [n, c] [true, false])

/-- `x[i, j] - log ∑ k, exp x[i, k]`. -/
def logSoftmaxDen {K : Type} [Scalar K] (x : Tensor K [n, c]) : Tensor K [n, c] :=
  fun (i, j, _) => x (i, j, ()) - log (sum fun k : Fin c => exp (x (i, k, ())))

theorem den_logSoftmax (e : Env K [[n, c]]) : Op.den (.logSoftmax n c) e = logSoftmaxDen e.head := by
  refine (den_logSoftmaxProg [n, c] [true, false] e.head).trans (funext fun (i, j, _) => ?_)
  refine congrArg (fun a => e.head (i, j, ()) - log a) ?_
  refine sum_reindex (κ := Fin c) (fun k => ((i, k, ()) : Idx [n, c])) (fun σ => σ.2.1) (fun σ h => ?_)
    (fun _ => rfl) (fun _ => rfl) fun k => exp (e.head k)
  obtain ⟨i', k, u⟩ := σ
  have h : (i', ()) = (i, ()) := h
  injection h with h
  rw [h]
  rfl

end Op
end Plm
