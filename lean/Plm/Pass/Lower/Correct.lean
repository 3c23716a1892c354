import Plm.Pass.Lower.Elementwise
import Plm.Pass.Lower.Matmul
import Plm.Pass.Lower.PoolWindows

/-!
# Lowering of basic operations is right

The StableHLO program of a basic operation computes it, if it is well-formed; so that of a program in basic
operations computes what the program computes.
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K]

/-- The StableHLO program of a basic operation computes it. -/
theorem den_prim : (o : Prim) → o.WF → (e : Env K o.ins) → ((prim o).den HOp.den e).head = Prim.den o e
  | .const d s, _, e => den_const d s e
  | .unary f s, _, e => den_unary f s e
  | .binary f s, _, e => den_binary f s e
  | .bilin m r, h, e => den_bilin m r h e
  | .move m back, h, e => den_move m back h e
  | .maxPool p, _, e => den_maxPool p e
  | .poolGather p, _, e => den_poolGather p e
  | .poolScatter p, h, e => den_poolScatter p h e

/-- The StableHLO program of a program computes what the program computes. -/
theorem den_prog {D Γ : Ctx} (p : Prog Prim.sig D Γ) (wf : p.All Prim.WF) (e : Env K Γ) :
    (prog p).den HOp.den e = p.den Prim.den e :=
  Prog.den_lower Prim.den HOp.den prim Prim.WF den_prim p wf _ e e (Sees.refl e)

/-- Where a derived operation has the StableHLO program of its program. -/
theorem den_expanded {Γ : Ctx} {s : Shape} {p : Prog Prim.sig [s] Γ} (wf : p.All Prim.WF) (e : Env K Γ) :
    ((prog p).den HOp.den e).head = (p.den Prim.den e).head := congrArg Env.head (den_prog p wf e)

end Plm.Lower
