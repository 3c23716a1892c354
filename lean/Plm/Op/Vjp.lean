import Plm.Op.VjpLogSoftmax
import Plm.Op.VjpPool

/-!
# Every vector-Jacobian product is correct

`Op.vjp_correct`: the programs of `Op.vjp` compute the transposed Jacobian of their operation, wherever the
operation is smooth.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-! ## Operations -/

namespace Op

/-- At every point where an operation is smooth, it has a Jacobian, and the programs of its vector-Jacobian
product compute the transposed Jacobian times the cotangent. -/
theorem vjp_correct (o : Op) (x : Env K o.ins) (h : o.Smooth x) :
    IsVJPAt (fun e : Env K o.ins => Op.den o e) (fun dy => o.rev x dy) x :=
  match o, x, h with
  | .const n _, x, _ => vjp_correct_const n x
  | .unary f _, x, h => vjp_correct_unary f x h
  | .binary f _, x, h => vjp_correct_binary f x h
  | .bilin m r, x, _ => vjp_correct_bilin m r x
  | .move m back, x, _ => vjp_correct_move m back x
  | .maxPool p, x, h => vjp_correct_maxPool p x h
  | .poolGather p, x, h => vjp_correct_poolGather p x h
  | .poolScatter p, x, h => vjp_correct_poolScatter p x h
  | .logSoftmax _ _, x, _ => vjp_correct_logSoftmax x

/-- A zero cotangent stays zero. -/
theorem rev_zero (o : Op) (x : Env K o.ins) : o.rev x (fun _ => 0) = Env.zero _ :=
  match o, x with
  | .unary .log _, x => one fun i => div0 (x.head i)
  | .unary .sqrt _, x => one fun i => div0 (sqrt (x.head i) + sqrt (x.head i))
  | .unary .rsqrt _, x => one fun i => by
      show -((0 : K) * Scalar.rsqrt (x.head i) / (x.head i + x.head i)) = 0
      rw [zero_mul, div0, neg_zero]
  | .unary .relu _, x => one fun i => ite_self (0 < Scalar.relu (x.head i))
  | .binary .div _, x => two (fun i => div0 (x.tail.head i)) fun i => by
      show -((0 : K) * (x.head i / x.tail.head i) / x.tail.head i) = 0
      rw [zero_mul, div0, neg_zero]
  | .binary .gate _, x => two (fun _ => rfl) fun i => ite_self (0 < x.head i)
  | .maxPool p, x => one fun i => scatter0 p x.head i
  | .poolGather p, x => two (fun _ => rfl) fun i => scatter0 p x.head i
  | .poolScatter p, x => two (fun _ => rfl) fun o => sum_eq_zero fun k => by
      show (if p.isFirst x.head o k then entry (fun _ : Idx p.src => (0 : K)) (p.from? o k) else 0) = 0
      cases p.from? o k <;> exact ite_self _
  | .const n _, x => of_smooth (o := .const n _) x trivial
  | .unary .neg _, x => of_smooth (o := .unary .neg _) x trivial
  | .unary .exp _, x => of_smooth (o := .unary .exp _) x trivial
  | .unary .tanh _, x => of_smooth (o := .unary .tanh _) x trivial
  | .unary .logistic _, x => of_smooth (o := .unary .logistic _) x trivial
  | .binary .add _, x => of_smooth (o := .binary .add _) x trivial
  | .binary .sub _, x => of_smooth (o := .binary .sub _) x trivial
  | .binary .mul _, x => of_smooth (o := .binary .mul _) x trivial
  | .bilin m r, x => of_smooth (o := .bilin m r) x trivial
  | .move m false, x => of_smooth (o := .move m false) x trivial
  | .move m true, x => of_smooth (o := .move m true) x trivial
  | .logSoftmax n c, x => of_smooth (o := .logSoftmax n c) x trivial
where
  of_smooth {o : Op} (x : Env K o.ins) (h : o.Smooth x) : o.rev x (fun _ => 0) = Env.zero _ := by
    obtain ⟨J, _, e⟩ := vjp_correct o x h
    exact funext fun p => (e _ p).trans (sum_eq_zero fun _ => mul_zero _)
  div0 (a : K) : 0 / a = 0 := by rw [div_eq, zero_mul]
  ite_self (p : Prop) [Decidable p] : (if p then (0 : K) else 0) = 0 := by split <;> rfl
  one {s : Shape} {t : Tensor K s} (h : ∀ i, t i = 0) : (Env.zero []).push t = Env.zero [s] := by
    rw [show t = fun _ => 0 from funext h, Env.zero_push]
  two {s u : Shape} {t : Tensor K s} {t' : Tensor K u} (h : ∀ i, t i = 0) (h' : ∀ i, t' i = 0) :
      ((Env.zero []).push t').push t = Env.zero [s, u] := by
    rw [show t = fun _ => 0 from funext h, one h', Env.zero_push]
  scatter0 (p : Pool) (x : Tensor K p.src) (i : Idx p.src) : p.scatter x (fun _ => 0) i = 0 :=
    sum_eq_zero fun _ => sum_eq_zero fun _ => ite_self _

end Op

end Plm
