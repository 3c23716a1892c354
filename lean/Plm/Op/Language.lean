import Plm.Base.Build
import Plm.Calculus.VJP
import Plm.Pass.Lower.Correct
import Plm.Prim.Rev

/-!
# The language of networks

`Op` has the basic operations and the derived ones.  A derived operation is a program in basic operations with its
own vector-Jacobian product, and perhaps its own StableHLO program; it carries the proofs that these are right.  So
what holds for all operations holds for it, and it is one file: see `Plm.Op.Derived.Swish`.

An operation that is not smooth everywhere, or whose composed vector-Jacobian product will do, needs none of this:
it is a program.
-/

namespace Plm

/-- An operation given by a program in basic operations, smooth everywhere. -/
structure Derived where
  /-- What people call it. -/
  name : String := "derived"
  ins : Ctx
  out : Shape
  /-- What it computes. -/
  prog : Prog Prim.sig [out] ins
  /-- The cotangents of the operands, from the cotangent of the result, the result and the operands. -/
  vjp : Op.Vjps (out :: out :: ins) ins
  /-- Its StableHLO program. -/
  hlo : HProg [out] ins := Lower.prog prog
  /-- It has a Jacobian everywhere, and `vjp` computes the transposed Jacobian times the cotangent. -/
  vjp_correct : ∀ {K : Type} [LawfulScalar K] (x : Env K ins),
    IsVJPAt (fun e : Env K ins => (prog.den Prim.den e).head)
      (fun dy => Op.vjpVal (Env.push dy (Env.push (prog.den Prim.den x).head x)) vjp) x
  /-- The operations in `vjp` have StableHLO programs. -/
  regular : Op.AllVjps Prim.Regular vjp
  /-- The StableHLO program computes what the program computes. -/
  hlo_correct : ∀ {K : Type} [LawfulScalar K] (e : Env K ins),
      (hlo.den HOp.den e).head = (prog.den Prim.den e).head

/-- Mathematical operations. -/
inductive Op where
  | prim (o : Prim)
  | derived (d : Derived)

namespace Op

/-! ## Basic operations -/

@[match_pattern] abbrev const (d : Decimal) (s : Shape) : Op := .prim (.const d s)
@[match_pattern] abbrev unary (f : Unary) (s : Shape) : Op := .prim (.unary f s)
@[match_pattern] abbrev binary (f : Binary) (s : Shape) : Op := .prim (.binary f s)
@[match_pattern] abbrev bilin (m : Bilin) (r : Role) : Op := .prim (.bilin m r)
@[match_pattern] abbrev move (m : Move) (back : Bool) : Op := .prim (.move m back)
@[match_pattern] abbrev maxPool (p : Pool) : Op := .prim (.maxPool p)
@[match_pattern] abbrev poolGather (p : Pool) : Op := .prim (.poolGather p)
@[match_pattern] abbrev poolScatter (p : Pool) : Op := .prim (.poolScatter p)

/-! ## Meaning -/

/-- The shapes of the operands. -/
def ins : Op → Ctx
  | .prim o => o.ins
  | .derived d => d.ins

/-- The shape of the result. -/
def out : Op → Shape
  | .prim o => o.out
  | .derived d => d.out

/-- The mathematical operations as a language of programs. -/
def sig : Sig := ⟨Op, ins, out⟩

/-- The meaning of an operation. -/
def den {K : Type} [Scalar K] : Sem sig K
  | .prim o, e => Prim.den o e
  | .derived d, e => (d.prog.den Prim.den e).head

/-- Where the meaning is differentiable. -/
def Smooth {K : Type} [Scalar K] : (o : Op) → Env K o.ins → Prop
  | .prim o, e => o.Smooth e
  | .derived _, _ => True

/-- For every operand, the program that computes its cotangent from the cotangent of the result, the result
and the operands; `none` where the cotangent is zero. -/
def vjp : (o : Op) → Vjps (o.out :: o.out :: o.ins) o.ins
  | .prim o => o.vjp
  | .derived d => d.vjp

/-- The vector-Jacobian product of an operation at `x`, as the programs of `Op.vjp` compute it. -/
def rev {K : Type} [LawfulScalar K] (o : Op) (x : Env K o.ins) (dy : Tensor K o.out) : Env K o.ins :=
  vjpVal (Env.push dy (Env.push (den o x) x)) o.vjp

/-- The program that applies one operation. -/
def apply {Γ : Ctx} (o : Op) (xs : Vars Γ o.ins) : Prog sig [o.out] Γ := .step o xs (.ret (.cons .here .nil))

/-- The shape conditions under which an operation has a StableHLO program. -/
def WF : Op → Prop
  | .prim o => o.WF
  | .derived _ => True

/-- Well-formed, also with another tensor of a contraction as the result. -/
def Regular : Op → Prop
  | .prim o => o.Regular
  | .derived _ => True

end Op

/-- A program in basic operations. -/
def Prog.basic {D : Ctx} : {Γ : Ctx} → Prog Prim.sig D Γ → Prog Op.sig D Γ
  | _, .ret xs => .ret xs
  | _, .step o xs rest => .step (S := Op.sig) (.prim o) xs rest.basic

/-! ## Lowering -/

/-- The StableHLO program of an operation. -/
def Lower.op : (o : Op) → HProg [o.out] o.ins
  | .prim o => prim o
  | .derived d => d.hlo

/-- The StableHLO program of a program: every operation lowered, each value once, no unused values. -/
def Prog.toHlo {D Γ : Ctx} (p : Prog Op.sig D Γ) : HProg D Γ :=
  (Prog.lower (T := HOp.sig) Lower.op p .all).simplify

end Plm
