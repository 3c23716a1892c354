import Plm.Base.Env
import Plm.Op.Basic

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

/-! ## Operations of vector-Jacobian products -/

open Op (Each)

/-- A property of the operations of all programs of a vector-Jacobian product. -/
def Op.AllVjps (P : Op → Prop) {Θ : Ctx} : {Δ : Ctx} → Each (fun s => Option (Prog Op.sig [s] Θ)) Δ → Prop
  | _, .nil => True
  | _, .cons none ps => AllVjps P ps
  | _, .cons (some p) ps => p.All P ∧ AllVjps P ps

/-- Well-formed, also with another tensor of a contraction as the result. -/
def Op.Regular : Op → Prop
  | .bilin m _ => ∀ r, m.WF r
  | o => o.WF

theorem Op.Regular.wf : {o : Op} → o.Regular → o.WF
  | .bilin _ r, h => h r
  | .const .., _ => trivial
  | .unary .., _ => trivial
  | .binary .., _ => trivial
  | .move .., h => h
  | .maxPool _, h => h
  | .poolGather _, h => h
  | .poolScatter _, h => h
  | .logSoftmax .., _ => trivial

/-- The operations of vector-Jacobian products are as regular as their operation. -/
theorem Op.Regular.vjp : (o : Op) → o.Regular → Op.AllVjps Op.Regular o.vjp
  | .const .., _ => trivial
  | .unary .neg _, _ => ⟨⟨trivial, trivial⟩, trivial⟩
  | .unary .exp _, _ => ⟨⟨trivial, trivial⟩, trivial⟩
  | .unary .log _, _ => ⟨⟨trivial, trivial⟩, trivial⟩
  | .unary .sqrt _, _ => ⟨⟨trivial, trivial, trivial⟩, trivial⟩
  | .unary .rsqrt _, _ => ⟨⟨trivial, trivial, trivial, trivial, trivial⟩, trivial⟩
  | .unary .tanh _, _ => ⟨⟨trivial, trivial, trivial, trivial⟩, trivial⟩
  | .unary .logistic _, _ => ⟨⟨trivial, trivial, trivial, trivial⟩, trivial⟩
  | .unary .relu _, _ => ⟨⟨trivial, trivial⟩, trivial⟩
  | .binary .add _, _ => ⟨trivial, trivial, trivial⟩
  | .binary .sub _, _ => ⟨trivial, ⟨trivial, trivial⟩, trivial⟩
  | .binary .mul _, _ => ⟨⟨trivial, trivial⟩, ⟨trivial, trivial⟩, trivial⟩
  | .binary .div _, _ => ⟨⟨trivial, trivial⟩, ⟨trivial, trivial, trivial, trivial⟩, trivial⟩
  | .binary .gate _, _ => ⟨⟨trivial, trivial⟩, trivial⟩
  | .bilin _ .out, h => ⟨⟨h, trivial⟩, ⟨h, trivial⟩, trivial⟩
  | .bilin _ .lhs, h => ⟨⟨h, trivial⟩, ⟨h, trivial⟩, trivial⟩
  | .bilin _ .rhs, h => ⟨⟨h, trivial⟩, ⟨h, trivial⟩, trivial⟩
  | .move _ false, h => ⟨⟨h, trivial⟩, trivial⟩
  | .move _ true, h => ⟨⟨h, trivial⟩, trivial⟩
  | .maxPool _, h => ⟨⟨h, trivial⟩, trivial⟩
  | .poolGather _, h => ⟨⟨h, trivial⟩, trivial⟩
  | .poolScatter _, h => ⟨⟨h, trivial⟩, trivial⟩
  | .logSoftmax .., _ => ⟨⟨trivial, trivial, trivial, trivial, trivial, trivial⟩, trivial⟩

end Plm
