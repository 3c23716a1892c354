import Plm.Prog

/-!
# Each value once, no unused values

`Prog.shareValues` replaces a repeated operation on the same operands by the value that it already has;
`Prog.dropUnused` removes operations whose value is not used.
-/

namespace Plm

/-- Equality of variables of possibly different shapes, by their place. -/
def Var.index : {Γ : Ctx} → {s : Shape} → Var Γ s → Nat
  | _, _, .here => 0
  | _, _, .there v => v.index + 1

/-- Two variables name the same place; as quick as the nearer one is near. -/
def Var.same : {Γ : Ctx} → {s t : Shape} → Var Γ s → Var Γ t → Bool
  | _, _, _, .here, .here => true
  | _, _, _, .there v, .there w => v.same w
  | _, _, _, _, _ => false

/-- Two lists of variables name the same places. -/
def Vars.same {Γ : Ctx} : {Δ Θ : Ctx} → Vars Γ Δ → Vars Γ Θ → Bool
  | _, _, .nil, .nil => true
  | _, _, .cons v vs, .cons w ws => v.same w && vs.same ws
  | _, _, _, _ => false

/-- The same variables without the newest name, if it is not among them. -/
def Vars.older {Γ : Ctx} {t : Shape} : {Δ : Ctx} → Vars (t :: Γ) Δ → Option (Vars Γ Δ)
  | _, .nil => some .nil
  | _, .cons .here _ => none
  | _, .cons (.there v) vs => vs.older.map (.cons v)

namespace Prog
variable {S : Sig} {D : Ctx}

/-- The values that have been computed: their operations and operands, latest first. -/
inductive Known (S : Sig) : Ctx → Type where
  | nil {Γ : Ctx} : Known S Γ
  | add {Γ : Ctx} (o : S.Op) (xs : Vars Γ (S.ins o)) (rest : Known S Γ) : Known S (S.out o :: Γ)

/-- The name of the value of `o` on `xs`, if it is known.  No value is older than its operands, so the search
ends at the latest of them. -/
def lookup [DecidableEq S.Op] (o : S.Op) : {Γ : Ctx} → Known S Γ → Vars Γ (S.ins o) → Option (Var Γ (S.out o))
  | _, .nil, _ => none
  | _, .add o' xs' rest, xs =>
    match xs.older with
    | none => none
    | some ys =>
      if h : o' = o then
        if (h ▸ xs' : Vars _ (S.ins o)).same ys then some (h ▸ .here) else (lookup o rest ys).map .there
      else (lookup o rest ys).map .there

/-- Compute every value once.  `ρ` maps the names of the program to those of the new one. -/
def shareValues [DecidableEq S.Op] : {Γ Θ : Ctx} → Prog S D Γ → Ren Γ Θ → Known S Θ → Prog S D Θ
  | _, _, .ret xs, ρ, _ => .ret (xs.map ρ)
  | _, _, .step o xs rest, ρ, known =>
    match lookup o known (xs.map ρ) with
    | some v => rest.shareValues (Ren.push v ρ) known
    | none => .step o (xs.map ρ) (rest.shareValues ρ.lift (.add o (xs.map ρ) known))

/-! ### Unused values -/

/-- A map of names to names of equal shape, for some of the names. -/
abbrev PartialRen (Γ Δ : Ctx) := {s : Shape} → Var Γ s → Option (Var Δ s)

namespace PartialRen

def lift {Γ Δ : Ctx} {t : Shape} (ρ : PartialRen Γ Δ) : PartialRen (t :: Γ) (t :: Δ)
  | _, .here => some .here
  | _, .there v => (ρ v).map .there

/-- The newest name has no image. -/
def skip {Γ Δ : Ctx} {t : Shape} (ρ : PartialRen Γ Δ) : PartialRen (t :: Γ) Δ
  | _, .here => none
  | _, .there v => ρ v

end PartialRen

def mapVars? {Γ Δ : Ctx} (ρ : PartialRen Γ Δ) : {Θ : Ctx} → Vars Γ Θ → Option (Vars Δ Θ)
  | _, .nil => some .nil
  | _, .cons v vs =>
    match ρ v, mapVars? ρ vs with
    | some w, some ws => some (.cons w ws)
    | _, _ => none

/-- Keep the operations whose flag is set; `none` if one that is kept uses one that is not. -/
def prune : {Γ Θ : Ctx} → Prog S D Γ → List Bool → PartialRen Γ Θ → Option (Prog S D Θ)
  | _, _, .ret xs, _, ρ => (mapVars? ρ xs).map .ret
  | _, _, .step o xs rest, true :: flags, ρ =>
    match mapVars? ρ xs, rest.prune flags ρ.lift with
    | some xs', some rest' => some (.step o xs' rest')
    | _, _ => none
  | _, _, .step _ _ rest, false :: flags, ρ => rest.prune flags ρ.skip
  | _, _, .step _ _ _, [], _ => none

/-- Flags of the names in a list of variables. -/
def usedBy {Γ : Ctx} : {Δ : Ctx} → Vars Γ Δ → List Bool → List Bool
  | _, .nil, used => used
  | _, .cons v vs, used => mark v.index (usedBy vs used)
where
  mark : Nat → List Bool → List Bool
    | 0, [] => [true]
    | 0, _ :: bs => true :: bs
    | n + 1, [] => false :: mark n []
    | n + 1, b :: bs => b :: mark n bs

/-- Which operations have a value that is used, and which names in scope are used. -/
def liveness : {Γ : Ctx} → Prog S D Γ → List Bool × List Bool
  | _, .ret xs => ([], usedBy xs [])
  | _, .step _ xs rest =>
    match rest.liveness with
    | (flags, true :: used) => (true :: flags, usedBy xs used)
    | (flags, used) => (false :: flags, used.tail)

/-- The program without the operations whose value is not used. -/
def dropUnused {Γ : Ctx} (p : Prog S D Γ) : Prog S D Γ :=
  (p.prune p.liveness.1 fun v => some v).getD p

/-- Each value once, no unused values. -/
def simplify [DecidableEq S.Op] {Γ : Ctx} (p : Prog S D Γ) : Prog S D Γ :=
  (p.shareValues (fun v => v) .nil).dropUnused

end Prog
end Plm
