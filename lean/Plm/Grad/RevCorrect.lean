import Plm.Grad.Rev
import Plm.Op.Correct

/-!
# The reverse sweep is correct

`Prog.rev_correct`: the reverse sweep computes the transposed Jacobian of a whole program, for all inputs jointly,
wherever every operation is smooth.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

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
