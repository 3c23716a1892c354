import Plm.Op

/-!
# Well-formed operations

Some operations have a StableHLO program only under conditions on their shapes; `Op.WF` says which.  The
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
def Op.WF : Op → Prop
  | .bilin m r => m.WF r
  | .move m _ => m.WF
  | .maxPool p => p.WF
  | .poolGather p => p.WF
  | .poolScatter p => p.WF
  | _ => True

instance : (m : Move) → Decidable m.WF
  | .reshape s t => inferInstanceAs (Decidable (s.size = t.size))
  | .broadcast _ _ => isTrue trivial
  | .transpose s perm => inferInstanceAs (Decidable (perm.length = s.length ∧ ∀ k, k < s.length → k ∈ perm))

instance : (m : Bilin) → (r : Role) → Decidable (m.WF r)
  | .conv c, .lhs => inferInstanceAs (Decidable (0 < c.sh ∧ 0 < c.sw ∧ c.ph < c.kh ∧ c.pw < c.kw))
  | .conv _, .rhs => isTrue trivial
  | .conv _, .out => isTrue trivial
  | .matmul .., _ => isTrue trivial
  | .bmm .., _ => isTrue trivial

instance (p : Pool) : Decidable p.WF :=
  inferInstanceAs (Decidable (0 < p.sh ∧ 0 < p.sw ∧ p.kh ≤ p.h ∧ p.kw ≤ p.w))

instance : (o : Op) → Decidable o.WF
  | .bilin m r => inferInstanceAs (Decidable (m.WF r))
  | .move m _ => inferInstanceAs (Decidable m.WF)
  | .maxPool p => inferInstanceAs (Decidable p.WF)
  | .poolGather p => inferInstanceAs (Decidable p.WF)
  | .poolScatter p => inferInstanceAs (Decidable p.WF)
  | .const .. => isTrue trivial
  | .unary .. => isTrue trivial
  | .binary .. => isTrue trivial
  | .logSoftmax .. => isTrue trivial

end Plm
