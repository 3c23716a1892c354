import Plm.Prim.Basic
import Plm.Base.Env
import Plm.Algebra.Ring

/-!
# The reverse map of an operation

Sums of cotangents over the variables of a list (`Env.scatter`), and what the programs of `Prim.vjp` compute
(`Prim.rev`).
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-! ## Cotangents of lists of variables -/

namespace Env

/-- The zero environment. -/
def zero (Γ : Ctx) : Env K Γ := fun _ => 0

/-- Entrywise sum. -/
def add {Γ : Ctx} (a b : Env K Γ) : Env K Γ := fun p => a p + b p

/-- The environment that is `t` at `v` and zero elsewhere. -/
def single : {Γ : Ctx} → {s : Shape} → Var Γ s → Tensor K s → Env K Γ
  | _ :: Γ, _, .here, t => (zero Γ).push t
  | _ :: _, _, .there v, t => (single v t).push fun _ => 0

/-- The transpose of `Env.gets`: the sum over the list of the cotangents at their variables. -/
def scatter {Γ : Ctx} : {Δ : Ctx} → Vars Γ Δ → Env K Δ → Env K Γ
  | _, .nil, _ => zero Γ
  | _, .cons v vs, w => add (single v w.head) (scatter vs w.tail)

theorem add_assoc {Γ : Ctx} (a b c : Env K Γ) : add (add a b) c = add a (add b c) :=
  funext fun _ => Plm.add_assoc ..

theorem add_comm {Γ : Ctx} (a b : Env K Γ) : add a b = add b a := funext fun _ => Plm.add_comm ..

theorem add_zero {Γ : Ctx} (a : Env K Γ) : add a (zero Γ) = a := funext fun _ => Plm.add_zero _

theorem zero_add {Γ : Ctx} (a : Env K Γ) : add (zero Γ) a = a := funext fun _ => Plm.zero_add _

theorem zero_push {Γ : Ctx} {s : Shape} : (zero Γ).push (fun _ => 0) = (zero (K := K) (s :: Γ)) :=
  funext fun p => match p with
    | .inl _ => rfl
    | .inr _ => rfl

theorem add_push {Γ : Ctx} {s : Shape} (a b : Env K Γ) (x y : Tensor K s) :
    add (a.push x) (b.push y) = (add a b).push fun i => x i + y i :=
  funext fun p => match p with
    | .inl _ => rfl
    | .inr _ => rfl

theorem single_zero : {Γ : Ctx} → {s : Shape} → (v : Var Γ s) → single v (fun _ => (0 : K)) = zero Γ
  | _ :: _, _, .here => zero_push
  | _ :: _, _, .there v => by rw [single, single_zero v, zero_push]

theorem scatter_zero {Γ : Ctx} : {Δ : Ctx} → (vs : Vars Γ Δ) → scatter vs (zero Δ) = zero (K := K) Γ
  | _, .nil => rfl
  | _, .cons v vs => by
    show add (single v fun _ => 0) (scatter vs (zero _)) = zero Γ
    rw [single_zero, scatter_zero vs, add_zero]

end Env

/-! ## The reverse map -/

/-- The values of the programs of a vector-Jacobian product. -/
def Op.vjpVal {Θ : Ctx} (e : Env K Θ) : {Δ : Ctx} → Op.Vjps Θ Δ → Env K Δ
  | _, .nil => Env.zero []
  | _, .cons none ps => (vjpVal e ps).push fun _ => 0
  | _, .cons (some p) ps => (vjpVal e ps).push (p.den Prim.den e).head

/-- The vector-Jacobian product of a basic operation at `x`, as the programs of `Prim.vjp` compute it. -/
def Prim.rev (o : Prim) (x : Env K o.ins) (dy : Tensor K o.out) : Env K o.ins :=
  Op.vjpVal (Env.push dy (Env.push (Prim.den o x) x)) o.vjp

end Plm
