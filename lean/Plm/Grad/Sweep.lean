import Plm.Op.Language

/-!
# The reverse sweep

`Prog.grad` turns a program into the program that computes its results and the cotangents of its inputs.
The forward values are computed once and reused.  A cotangent that is zero is absent (`none`), so no dead
zeros are emitted; where several cotangents meet they are added.
-/

namespace Plm

open Op (Each)

/-- For every value in scope `Γ`, the name of its cotangent in `Θ`; `none` is zero. -/
abbrev Cots (Γ Θ : Ctx) := Each (fun s => Option (Var Θ s)) Γ

namespace Op.Each
variable {P Q : Shape → Type}

def map (f : {s : Shape} → P s → Q s) : {Γ : Ctx} → Each P Γ → Each Q Γ
  | _, .nil => .nil
  | _, .cons a as => .cons (f a) (as.map f)

def get : {Γ : Ctx} → {s : Shape} → Each P Γ → Var Γ s → P s
  | _, _, .cons a _, .here => a
  | _, _, .cons _ as, .there v => as.get v

def set : {Γ : Ctx} → {s : Shape} → Each P Γ → Var Γ s → P s → Each P Γ
  | _, _, .cons _ as, .here, b => .cons b as
  | _, _, .cons a as, .there v, b => .cons a (as.set v b)

def head : {s : Shape} → {Γ : Ctx} → Each P (s :: Γ) → P s
  | _, _, .cons a _ => a

def tail : {s : Shape} → {Γ : Ctx} → Each P (s :: Γ) → Each P Γ
  | _, _, .cons _ as => as

end Op.Each

namespace Cots

/-- No cotangents. -/
def zero {Θ : Ctx} : (Γ : Ctx) → Cots Γ Θ
  | [] => .nil
  | _ :: Γ => .cons none (zero Γ)

def rename {Γ Θ Θ' : Ctx} (ρ : Ren Θ Θ') (c : Cots Γ Θ) : Cots Γ Θ' := c.map fun o => o.map ρ

end Cots

namespace Prog
variable {E : Ctx}

/-- A program that goes on in a larger scope, given the names of some cotangents there. -/
abbrev Cont (E Γ Θ : Ctx) := {Θ' : Ctx} → Ren Θ Θ' → Cots Γ Θ' → Prog Op.sig E Θ'

/-- Add the cotangents of the operands `xs`. -/
def addCots {Γ Θ : Ctx} : {Δ : Ctx} → Cots Γ Θ → Vars Γ Δ → Cots Δ Θ → Cont E Γ Θ → Prog Op.sig E Θ
  | _, c, .nil, _, k => k (fun u => u) c
  | _, c, .cons _ xs, .cons none ds, k => addCots c xs ds k
  | _, c, .cons (s := s) x xs, .cons (some d) ds, k =>
    match c.get x with
    | none => addCots (c.set x (some d)) xs ds k
    | some d' => .step (.binary .add s) (.cons d' (.cons d .nil)) <|
        addCots ((c.rename .there).set x (some .here)) xs (Cots.rename .there ds) fun σ c' =>
          k (fun u => σ (.there u)) c'

/-- Run the programs that compute cotangents, in a scope where their inputs are named by `ρ`. -/
def runVjps {Θ₀ Θ : Ctx} (ρ : Ren Θ₀ Θ) : {Δ : Ctx} → Op.Vjps Θ₀ Δ →
    Cont E Δ Θ → Prog Op.sig E Θ
  | _, .nil, k => k (fun u => u) .nil
  | _, .cons none ps, k => runVjps ρ ps fun σ ds => k σ (.cons none ds)
  | _, .cons (some p) ps, k =>
    p.basic.andThen ρ fun σ d => runVjps (fun u => σ (ρ u)) ps fun τ ds =>
      k (fun u => τ (σ u)) (.cons (some (τ (d.get .here))) ds)

/-- The reverse sweep over `p`.  The names `Γ` of `p` are found in the scope `Θ` by `ρ`; `seeds` are the
cotangents of its results.  `k` goes on with the results and the cotangents of `Γ`. -/
def sweep {D : Ctx} : {Γ Θ : Ctx} → Prog Op.sig D Γ → Ren Γ Θ → Cots D Θ →
    ({Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Cots Γ Θ' → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | Γ, _, .ret xs, ρ, seeds, k => addCots (Cots.zero Γ) xs seeds fun σ c => k σ ((xs.map ρ).map σ) c
  | _, _, .step o xs rest, ρ, seeds, k =>
    let xs' := xs.map ρ
    .step o xs' <| rest.sweep ρ.lift (seeds.rename .there) fun σ ys c =>
      match c.head with
      | none => k (fun u => σ (.there u)) ys c.tail
      | some d =>
        let args : Ren (o.out :: o.out :: o.ins) _ :=
          Ren.push d (Ren.push (σ .here) fun u => σ (.there (xs'.get u)))
        runVjps args o.vjp fun τ ds =>
          addCots (Cots.rename τ c.tail) xs ds fun υ c' =>
            k (fun u => υ (τ (σ (.there u)))) (ys.map fun u => υ (τ u)) c'

/-- The results `D` of `p` together with the cotangents of the inputs `Δ`, for given cotangents of the
results; zero cotangents are materialised as constants. -/
def grad {D Γ : Ctx} (p : Prog Op.sig D Γ) {Δ : Ctx} (wrt : Vars Γ Δ) : Prog Op.sig (D ++ Δ) (D ++ Γ) :=
  sweep p (inputs D) (seeds D Γ) fun _ ys c => close c wrt fun τ ds => .ret ((ys.map τ).append ds)
where
  /-- The inputs stand behind the seeds. -/
  inputs {Γ : Ctx} : (D : Ctx) → Ren Γ (D ++ Γ)
    | [], _, v => v
    | _ :: D, _, v => .there (inputs D v)
  seeds : (D Γ : Ctx) → Cots D (D ++ Γ)
    | [], _ => .nil
    | _ :: D, Γ => .cons (some .here) ((seeds D Γ).rename .there)
  /-- Name the cotangents of the values `xs`. -/
  close {Γ E : Ctx} : {Θ Δ : Ctx} → Cots Γ Θ → Vars Γ Δ →
      ({Θ' : Ctx} → Ren Θ Θ' → Vars Θ' Δ → Prog Op.sig E Θ') → Prog Op.sig E Θ
    | _, _, _, .nil, k => k (fun u => u) .nil
    | _, _, c, .cons (s := s) x xs, k =>
      match c.get x with
      | some d => close c xs fun σ ds => k σ (.cons (σ d) ds)
      | none => .step (.const 0 s) .nil <| close (c.rename .there) xs fun σ ds =>
          k (fun u => σ (.there u)) (.cons (σ .here) ds)

end Prog
end Plm
