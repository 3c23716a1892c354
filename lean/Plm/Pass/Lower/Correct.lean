import Plm.Pass.Lower.Elementwise
import Plm.Pass.Lower.Matmul
import Plm.Pass.Lower.PoolWindows

/-!
# Lowering is right

The StableHLO program of a program computes what the program computes, if its operations are well-formed.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-- The StableHLO program of an operation computes it. -/
theorem Lower.den_op : (o : Op) → o.WF → (e : Env K o.ins) →
    ((Lower.op o).den HOp.den e).head = Op.den o e
  | .const n s, _, e => den_const n s e
  | .unary f s, _, e => den_unary f s e
  | .binary f s, _, e => den_binary f s e
  | .bilin m r, h, e => den_bilin m r h e
  | .move m back, h, e => den_move m back h e
  | .maxPool p, _, e => den_maxPool p e
  | .poolGather p, _, e => den_poolGather p e
  | .poolScatter p, h, e => den_poolScatter p h e
  | .logSoftmax n c, _, e => den_logSoftmax n c e

/-- The StableHLO program of a program computes what the program computes. -/
theorem Hlo.lower_correct {D Γ : Ctx} (p : Prog Op.sig D Γ) (wf : p.All Op.WF) (e : Env K Γ) :
    p.toHlo.den HOp.den e = p.den Op.den e :=
  (Prog.den_simplify HOp.den _ e).trans
    (Prog.den_lower Op.den HOp.den Lower.op Op.WF Lower.den_op p wf _ e e (Sees.refl e))

end Plm
