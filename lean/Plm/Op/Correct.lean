import Plm.Op.Language
import Plm.Prim.Vjp

/-!
# What holds for all operations

* `Op.vjp_correct`: the programs of `Op.vjp` compute the transposed Jacobian of their operation, wherever the
  operation is smooth;
* `Hlo.lower_correct`: the StableHLO program of a program computes what the program computes, if its operations are
  well-formed.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-! ## Vector-Jacobian products -/

namespace Op

/-- At every point where an operation is smooth, it has a Jacobian, and the programs of its vector-Jacobian
product compute the transposed Jacobian times the cotangent. -/
theorem vjp_correct : (o : Op) → (x : Env K o.ins) → o.Smooth x →
    IsVJPAt (fun e : Env K o.ins => Op.den o e) (fun dy => o.rev x dy) x
  | .prim o, x, h => Prim.vjp_correct o x h
  | .derived d, x, _ => d.vjp_correct x

/-- A zero cotangent stays zero. -/
theorem rev_zero : (o : Op) → (x : Env K o.ins) → o.rev x (fun _ => 0) = Env.zero _
  | .prim o, x => Prim.rev_zero o x
  | .derived d, x => (d.vjp_correct x).zero

theorem Regular.wf : {o : Op} → o.Regular → o.WF
  | .prim _, h => Prim.Regular.wf h
  | .derived _, _ => trivial

/-- The operations of vector-Jacobian products are as regular as their operation. -/
theorem Regular.vjp : (o : Op) → o.Regular → Op.AllVjps Prim.Regular o.vjp
  | .prim o, h => Prim.Regular.vjp o h
  | .derived d, _ => d.regular

end Op

/-! ## Lowering -/

/-- The StableHLO program of an operation computes it. -/
theorem Lower.den_op : (o : Op) → o.WF → (e : Env K o.ins) → ((Lower.op o).den HOp.den e).head = Op.den o e
  | .prim o, h, e => den_prim o h e
  | .derived d, _, e => d.hlo_correct e

/-- The StableHLO program of a program computes what the program computes. -/
theorem Hlo.lower_correct {D Γ : Ctx} (p : Prog Op.sig D Γ) (wf : p.All Op.WF) (e : Env K Γ) :
    p.toHlo.den HOp.den e = p.den Op.den e :=
  (Prog.den_simplify HOp.den _ e).trans
    (Prog.den_lower Op.den HOp.den Lower.op Op.WF Lower.den_op p wf _ e e (Sees.refl e))

end Plm
