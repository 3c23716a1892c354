import Plm.Base.Index

/-!
# Programs

A program is a straight line of operations over a typed context: every value has a shape and a name
(a variable), is computed once and may be used often.  The language is generic in its operations
(`Sig`): the mathematical operations (`Plm.Op`) and the StableHLO operations (`Plm.Hlo`) are two
instances of it, so lowering, elimination of repeated values and printing are maps between programs.

An environment is a function on positions: an ordinary vector, so one calculus serves scalars,
tensors and whole environments.
-/

namespace Plm

/-- The shapes of the values in scope, latest first. -/
abbrev Ctx := List Shape

/-- A value in scope, of a given shape. -/
inductive Var : Ctx → Shape → Type where
  | here {Γ : Ctx} {s : Shape} : Var (s :: Γ) s
  | there {Γ : Ctx} {s t : Shape} (v : Var Γ s) : Var (t :: Γ) s

/-- A list of values in scope with the given shapes. -/
inductive Vars (Γ : Ctx) : Ctx → Type where
  | nil : Vars Γ []
  | cons {s : Shape} {Δ : Ctx} (v : Var Γ s) (vs : Vars Γ Δ) : Vars Γ (s :: Δ)

/-- The entries of all tensors of a context. -/
def Pos : Ctx → Type
  | [] => Empty
  | s :: Γ => Idx s ⊕ Pos Γ

instance Pos.instFinIndex : (Γ : Ctx) → FinIndex (Pos Γ)
  | [] => inferInstanceAs (FinIndex Empty)
  | s :: Γ => have := Pos.instFinIndex Γ; inferInstanceAs (FinIndex (Idx s ⊕ Pos Γ))

/-- The values of all tensors of a context. -/
abbrev Env (K : Type) (Γ : Ctx) := Pos Γ → K

/-- The position of an entry of the tensor named `v`. -/
def Var.pos : {Γ : Ctx} → {s : Shape} → Var Γ s → Idx s → Pos Γ
  | _, _, .here, i => .inl i
  | _, _, .there v, i => .inr (v.pos i)

/-- The positions of the entries of the tensors named `vs`. -/
def Vars.pos : {Γ Δ : Ctx} → Vars Γ Δ → Pos Δ → Pos Γ
  | _, _, .nil, i => nomatch i
  | _, _, .cons v _, .inl i => v.pos i
  | _, _, .cons _ vs, .inr p => vs.pos p

namespace Env
variable {K : Type}

/-- The environment without values. -/
def nil : Env K [] := fun i => nomatch i

/-- One more value. -/
def push {Γ : Ctx} {s : Shape} (t : Tensor K s) (e : Env K Γ) : Env K (s :: Γ)
  | .inl i => t i
  | .inr p => e p

/-- The value of a variable. -/
def get {Γ : Ctx} {s : Shape} (e : Env K Γ) (v : Var Γ s) : Tensor K s := fun i => e (v.pos i)

/-- The values of a list of variables. -/
def gets {Γ Δ : Ctx} (e : Env K Γ) (vs : Vars Γ Δ) : Env K Δ := fun p => e (vs.pos p)

/-- The latest value. -/
def head {Γ : Ctx} {s : Shape} (e : Env K (s :: Γ)) : Tensor K s := fun i => e (.inl i)

/-- All values but the latest. -/
def tail {Γ : Ctx} {s : Shape} (e : Env K (s :: Γ)) : Env K Γ := fun p => e (.inr p)

end Env

/-! ## Renamings -/

/-- A map of names to names of equal shape. -/
abbrev Ren (Γ Δ : Ctx) := {s : Shape} → Var Γ s → Var Δ s

namespace Ren

/-- Under one more name. -/
def lift {Γ Δ : Ctx} {t : Shape} (ρ : Ren Γ Δ) : Ren (t :: Γ) (t :: Δ)
  | _, .here => .here
  | _, .there v => .there (ρ v)

/-- The newest name goes to `v`. -/
def push {Γ Δ : Ctx} {t : Shape} (v : Var Δ t) (ρ : Ren Γ Δ) : Ren (t :: Γ) Δ
  | _, .here => v
  | _, .there u => ρ u


/-- Into the left part of a concatenation, which is computed once. -/
def left {Γ : Ctx} (Δ : Ctx) : Ren Γ (Γ ++ Δ) := go (Γ ++ Δ) rfl
where
  go : {Γ : Ctx} → (Θ : Ctx) → Γ ++ Δ = Θ → Ren Γ Θ
    | _ :: _, _ :: _, h, _, .here => (List.cons.inj h).1 ▸ .here
    | _ :: _, _ :: Θ, h, _, .there v => .there (go Θ (List.cons.inj h).2 v)

/-- Into the right part of a concatenation, which is computed once. -/
def right {Δ : Ctx} (Γ : Ctx) : Ren Δ (Γ ++ Δ) := go Γ (Γ ++ Δ) rfl
where
  go : (Γ Θ : Ctx) → Γ ++ Δ = Θ → Ren Δ Θ
    | [], _, h, _, v => h ▸ v
    | _ :: Γ, _ :: Θ, h, _, v => .there (go Γ Θ (List.cons.inj h).2 v)

/-- Of a concatenation: the names of its two parts. -/
def join {Θ : Ctx} : {Γ Δ : Ctx} → Ren Γ Θ → Ren Δ Θ → Ren (Γ ++ Δ) Θ
  | [], _, _, σ, _, v => σ v
  | _ :: _, _, ρ, _, _, .here => ρ .here
  | _ :: _, _, ρ, σ, _, .there v => join (fun u => ρ (.there u)) σ v

end Ren

namespace Vars

/-- Renaming. -/
def map {Γ Δ : Ctx} (ρ : Ren Γ Δ) : {Θ : Ctx} → Vars Γ Θ → Vars Δ Θ
  | _, .nil => .nil
  | _, .cons v vs => .cons (ρ v) (vs.map ρ)

/-- The variable at a position of the list. -/
def get : {Γ Δ : Ctx} → {s : Shape} → Vars Γ Δ → Var Δ s → Var Γ s
  | _, _, _, .cons v _, .here => v
  | _, _, _, .cons _ vs, .there u => vs.get u

/-- All but the first. -/
def tail {Γ Δ : Ctx} {s : Shape} : Vars Γ (s :: Δ) → Vars Γ Δ
  | .cons _ vs => vs

/-- Concatenation. -/
def append {Γ : Ctx} : {Δ Θ : Ctx} → Vars Γ Δ → Vars Γ Θ → Vars Γ (Δ ++ Θ)
  | _, _, .nil, ws => ws
  | _, _, .cons v vs, ws => .cons v (vs.append ws)

/-- All names of the context. -/
def all : (Γ : Ctx) → Vars Γ Γ
  | [] => .nil
  | _ :: Γ => .cons .here ((all Γ).map .there)

end Vars

/-! ## Programs -/

/-- A set of operations: the shapes that each takes and the shape that it gives. -/
structure Sig where
  Op : Type
  ins : Op → Ctx
  out : Op → Shape

/-- A meaning of the operations over `K`. -/
abbrev Sem (S : Sig) (K : Type) := (o : S.Op) → Env K (S.ins o) → Tensor K (S.out o)

/-- A program over `S` with results `D`, where the values `Γ` are in scope. -/
inductive Prog (S : Sig) (D : Ctx) : Ctx → Type where
  /-- Return the values named. -/
  | ret {Γ : Ctx} (xs : Vars Γ D) : Prog S D Γ
  /-- Apply an operation; its value is the latest name of the rest. -/
  | step {Γ : Ctx} (o : S.Op) (xs : Vars Γ (S.ins o)) (rest : Prog S D (S.out o :: Γ)) : Prog S D Γ

namespace Prog
variable {S T : Sig} {D : Ctx}

/-- The results of a program. -/
def den {K : Type} (sem : Sem S K) : {Γ : Ctx} → Prog S D Γ → Env K Γ → Env K D
  | _, .ret xs, e => e.gets xs
  | _, .step o xs rest, e => rest.den sem (e.push (sem o (e.gets xs)))

/-- The number of operations. -/
def length : {Γ : Ctx} → Prog S D Γ → Nat
  | _, .ret _ => 0
  | _, .step _ _ rest => rest.length + 1

/-- Continue with `k` after the program, in a larger context: `k` receives the renaming into that
context and the names of the results. -/
def andThen {E : Ctx} : {Γ Θ : Ctx} → Prog S D Γ → Ren Γ Θ →
    ({Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Prog S E Θ') → Prog S E Θ
  | _, _, .ret xs, ρ, k => k (fun v => v) (xs.map ρ)
  | _, _, .step o xs rest, ρ, k =>
    .step o (xs.map ρ) (rest.andThen ρ.lift fun σ ys => k (fun v => σ (.there v)) ys)

/-- Names of the values of a program in another one, step by step; as data they are followed quickly. -/
inductive Names : Ctx → Ctx → Type where
  | all {Γ : Ctx} : Names Γ Γ
  /-- One operation for one: the newest name goes to `v`. -/
  | next {Γ Θ : Ctx} {s t : Shape} (v : Var (t :: Θ) s) (ρ : Names Γ Θ) : Names (s :: Γ) (t :: Θ)
  /-- A program for an operation: the newest name goes to `v`, older ones are renamed by `σ`. -/
  | after {Γ Θ Θ' : Ctx} {s : Shape} (σ : Ren Θ Θ') (v : Var Θ' s) (ρ : Names Γ Θ) : Names (s :: Γ) Θ'

/-- The renaming. -/
def Names.get : {Γ Θ : Ctx} → Names Γ Θ → Ren Γ Θ
  | _, _, .all, _, v => v
  | _, _, .next v _, _, .here => v
  | _, _, .next _ ρ, _, .there u => .there (ρ.get u)
  | _, _, .after _ v _, _, .here => v
  | _, _, .after σ _ ρ, _, .there u => σ (ρ.get u)

/-- Replace every operation by a program. -/
def lower (f : (o : S.Op) → Prog T [S.out o] (S.ins o)) : {Γ Θ : Ctx} → Prog S D Γ → Names Γ Θ → Prog T D Θ
  | _, _, .ret xs, ρ => .ret (xs.map ρ.get)
  | _, _, .step o xs rest, ρ =>
    let args := xs.map ρ.get
    match f o with
    | .step o' xs' (.ret ys) =>
      .step o' (xs'.map args.get) (rest.lower f (.next (Ren.lift args.get (ys.get .here)) ρ))
    | p => p.andThen args.get fun σ ys => rest.lower f (.after σ (ys.get .here) ρ)

end Prog
end Plm
