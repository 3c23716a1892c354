import Plm.Base.Env
import Plm.Prim.Basic

/-!
# Well-formed operations

Some operations have a StableHLO program only under conditions on their shapes; `Prim.WF` says which.  The
operations of every network that compiles satisfy them.
-/

namespace Plm

/-- A reshape keeps the number of entries; the axes of a transpose are all axes, each once. -/
def Move.WF : Move → Prop
  | .reshape s t => s.size = t.size
  | .broadcast _ _ => True
  | .transpose s perm => perm.length = s.length ∧ ∀ k, k < s.length → k ∈ perm

/-- The gradient of the input of a convolution is a convolution if strides are positive and there is less
padding than kernel. -/
def Bilin.WF : Bilin → Role → Prop
  | .conv c, .lhs => 0 < c.sh ∧ 0 < c.sw ∧ c.ph < c.kh ∧ c.pw < c.kw
  | _, _ => True

/-- Strides are positive and windows fit into the input. -/
def Pool.WF (p : Pool) : Prop := 0 < p.sh ∧ 0 < p.sw ∧ p.kh ≤ p.h ∧ p.kw ≤ p.w

/-- The shape conditions under which an operation has a StableHLO program. -/
def Prim.WF : Prim → Prop
  | .bilin m r => m.WF r
  | .move m _ => m.WF
  | .maxPool p => p.WF
  | .poolGather p => p.WF
  | .poolScatter p => p.WF
  | _ => True

/-- Well-formed, also with another tensor of a contraction as the result. -/
def Prim.Regular : Prim → Prop
  | .bilin m _ => ∀ r, m.WF r
  | o => o.WF

theorem Prim.Regular.wf : {o : Prim} → o.Regular → o.WF
  | .bilin _ r, h => h r
  | .const .., _ | .unary .., _ | .binary .., _ => trivial
  | .move .., h | .maxPool _, h | .poolGather _, h | .poolScatter _, h => h

/-- A property of the operations of all programs of a vector-Jacobian product. -/
def Op.AllVjps (P : Prim → Prop) {Θ : Ctx} : {Δ : Ctx} → Op.Vjps Θ Δ → Prop
  | _, .nil => True
  | _, .cons none ps => AllVjps P ps
  | _, .cons (some p) ps => p.All P ∧ AllVjps P ps

/-- The operations of vector-Jacobian products are as regular as their operation. -/
theorem Prim.Regular.vjp (o : Prim) (h : o.Regular) : Op.AllVjps Prim.Regular o.vjp := by
  cases o with
  | unary f _ => cases f <;> repeat' constructor
  | binary f _ => cases f <;> repeat' constructor
  | bilin _ r => cases r <;> exact ⟨⟨h, trivial⟩, ⟨h, trivial⟩, trivial⟩
  | move _ back => cases back <;> exact ⟨⟨h, trivial⟩, trivial⟩
  | const => trivial
  | _ => exact ⟨⟨h, trivial⟩, trivial⟩

end Plm
