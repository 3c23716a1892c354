import Plm.Op.Language

/-!
# Lowering is right

The StableHLO program of a program computes what the program computes, if its operations are well-formed.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

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
