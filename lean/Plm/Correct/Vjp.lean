import Plm.Correct.VjpLogSoftmax
import Plm.Correct.VjpPool

/-!
# Every vector-Jacobian product is correct

* `Op.vjp_correct`: the programs of `Op.vjp` compute the transposed Jacobian of their operation, wherever the
  operation is smooth;
* `Prog.rev_correct`: the reverse sweep computes the transposed Jacobian of a whole program, for all inputs
  jointly, wherever every operation is smooth.
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

/-! ## Scattering is the transpose of naming -/

namespace Env
variable {Γ Δ : Ctx} {s : Shape}

theorem single_apply : {Γ : Ctx} → (v : Var Γ s) → (t : Tensor K s) → (p : Pos Γ) →
    single v t p = sum fun i => if p = v.pos i then t i else 0
  | _ :: _, .here, t, .inl i => by
    refine Eq.trans ?_ (sum_eq_single i fun j hj => if_neg fun e => hj (Sum.inl.inj e).symm).symm
    exact (if_pos rfl).symm
  | _ :: _, .here, t, .inr p => (sum_eq_zero fun i => if_neg fun e => nomatch e).symm
  | _ :: _, .there v, t, .inl i => (sum_eq_zero fun i => if_neg fun e => nomatch e).symm
  | _ :: _, .there v, t, .inr p => (single_apply v t p).trans (sum_congr fun i => by
    by_cases h : p = v.pos i
    · rw [if_pos h]
      exact (if_pos (congrArg Sum.inr h)).symm
    · rw [if_neg h]
      exact (if_neg fun e => h (Sum.inr.inj e)).symm)

theorem scatter_apply : {Δ : Ctx} → (vs : Vars Γ Δ) → (w : Env K Δ) → (p : Pos Γ) →
    scatter vs w p = sum fun q => if p = vs.pos q then w q else 0
  | _, .nil, _, _ => rfl
  | _, .cons v vs, w, p => by
    rw [sum_pos_cons]
    exact congrArg₂ (· + ·) (single_apply v w.head p) (scatter_apply vs w.tail p)

/-- The cotangent of `gets` is `scatter`. -/
theorem isVJPAt_gets (vs : Vars Γ Δ) (e : Env K Γ) : IsVJPAt (fun e : Env K Γ => e.gets vs) (scatter vs) e :=
  (IsVJPAt.gets vs e).congr_rev (scatter_apply vs)

end Env

/-! ## Programs -/

namespace Prog
variable {D : Ctx}

/-- Wherever every operation of a program is smooth, the program has a Jacobian in all its inputs jointly,
and the reverse sweep computes the transposed Jacobian times the cotangent. -/
theorem rev_correct : {Γ : Ctx} → (p : Prog Op.sig D Γ) → (e : Env K Γ) → p.Smooth e →
    IsVJPAt (fun e => p.den Op.den e) (p.rev e) e
  | _, .ret xs, e, _ => Env.isVJPAt_gets xs e
  | _, .step o xs rest, e, h => by
    have op : IsVJPAt (fun e : Env K _ => Op.den o (e.gets xs))
        (fun w => Env.scatter xs (Op.rev o (e.gets xs) w)) e :=
      IsVJPAt.comp (κ := Pos o.ins) (μ := Idx o.out) (f := fun e : Env K _ => e.gets xs)
        (Op.vjp_correct o (e.gets xs) h.1) (Env.isVJPAt_gets xs e)
    exact (IsVJPAt.bind (s := o.out) (k := fun e => rest.den Op.den e) (rev_correct rest _ h.2) op).congr_rev
      fun w p => add_comm _ _

end Prog
end Plm
