import Plm.Op
import Plm.Correct.Prog
import Plm.Algebra.Ring

/-!
# What the programs of a vector-Jacobian product compute

From the cotangent of a result, the result and the operands to the cotangents of the operands.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

namespace Env

/-- The zero environment. -/
def zero (Γ : Ctx) : Env K Γ := fun _ => 0

theorem zero_push {Γ : Ctx} {s : Shape} : (zero Γ).push (fun _ => 0) = (zero (K := K) (s :: Γ)) :=
  funext fun p => match p with
    | .inl _ => rfl
    | .inr _ => rfl

end Env

/-- The values of the programs of a vector-Jacobian product. -/
def Op.vjpVal {Θ : Ctx} (e : Env K Θ) : {Δ : Ctx} → Op.Vjps Θ Δ → Env K Δ
  | _, .nil => Env.zero []
  | _, .cons none ps => (vjpVal e ps).push fun _ => 0
  | _, .cons (some p) ps => (vjpVal e ps).push (p.den Prim.den e).head

/-- The vector-Jacobian product of a basic operation at `x`, as the programs of `Prim.vjp` compute it. -/
def Prim.rev (o : Prim) (x : Env K o.ins) (dy : Tensor K o.out) : Env K o.ins :=
  Op.vjpVal (Env.push dy (Env.push (Prim.den o x) x)) o.vjp

end Plm
