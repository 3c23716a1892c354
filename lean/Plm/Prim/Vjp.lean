import Plm.Prim.VjpLinear
import Plm.Prim.VjpPool

/-!
# The vector-Jacobian products of basic operations are correct

`Prim.vjp_correct`: the programs of `Prim.vjp` compute the transposed Jacobian of their operation, wherever it is
smooth.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-- A vector-Jacobian product that is correct takes zero to zero. -/
theorem IsVJPAt.zero {ι κ : Type} [FinIndex ι] [FinIndex κ] {f : (ι → K) → κ → K} {rev : (κ → K) → ι → K}
    {x : ι → K} (h : IsVJPAt f rev x) : rev (fun _ => 0) = fun _ => 0 := by
  obtain ⟨J, _, e⟩ := h
  exact funext fun i => (e _ i).trans (sum_eq_zero fun _ => mul_zero _)

namespace Prim

/-- At every point where an operation is smooth, it has a Jacobian, and the programs of its vector-Jacobian
product compute the transposed Jacobian times the cotangent. -/
theorem vjp_correct (o : Prim) (x : Env K o.ins) (h : o.Smooth x) :
    IsVJPAt (fun e : Env K o.ins => Prim.den o e) (fun dy => o.rev x dy) x :=
  match o, x, h with
  | .const d _, x, _ => vjp_correct_const d x
  | .unary f _, x, h => vjp_correct_unary f x h
  | .binary f _, x, h => vjp_correct_binary f x h
  | .bilin m r, x, _ => vjp_correct_bilin m r x
  | .move m back, x, _ => vjp_correct_move m back x
  | .maxPool p, x, h => vjp_correct_maxPool p x h
  | .poolGather p, x, h => vjp_correct_poolGather p x h
  | .poolScatter p, x, h => vjp_correct_poolScatter p x h

/-- A zero cotangent stays zero, also where an operation is not smooth. -/
theorem rev_zero (o : Prim) (x : Env K o.ins) : o.rev x (fun _ => 0) = Env.zero _ :=
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
  | .unary .neg _, x | .unary .exp _, x | .unary .tanh _, x | .unary .logistic _, x | .const _ _, x
  | .binary .add _, x | .binary .sub _, x | .binary .mul _, x | .bilin _ _, x | .move _ _, x =>
      (vjp_correct _ x trivial).zero
where
  div0 (a : K) : 0 / a = 0 := by rw [div_eq, zero_mul]
  ite_self (p : Prop) [Decidable p] : (if p then (0 : K) else 0) = 0 := by split <;> rfl
  one {s : Shape} {t : Tensor K s} (h : ∀ i, t i = 0) : (Env.zero []).push t = Env.zero [s] := by
    rw [show t = fun _ => 0 from funext h, Env.zero_push]
  two {s u : Shape} {t : Tensor K s} {t' : Tensor K u} (h : ∀ i, t i = 0) (h' : ∀ i, t' i = 0) :
      ((Env.zero []).push t').push t = Env.zero [s, u] := by
    rw [show t = fun _ => 0 from funext h, one h', Env.zero_push]
  scatter0 (p : Pool) (x : Tensor K p.src) (i : Idx p.src) : p.scatter x (fun _ => 0) i = 0 :=
    sum_eq_zero fun _ => sum_eq_zero fun _ => ite_self _

end Prim

end Plm
