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

/-- Two lists of variables name the same places. -/
def Vars.same {Γ : Ctx} : {Δ Θ : Ctx} → Vars Γ Δ → Vars Γ Θ → Bool
  | _, _, .nil, .nil => true
  | _, _, .cons v vs, .cons w ws => decide (v.index = w.index) && vs.same ws
  | _, _, _, _ => false

namespace Prog
variable {S : Sig} {D : Ctx}

/-- A value that has been computed: the operation, its operands and its name. -/
structure Known (S : Sig) (Γ : Ctx) where
  op : S.Op
  args : Vars Γ (S.ins op)
  value : Var Γ (S.out op)

def Known.rename {Γ Δ : Ctx} (ρ : Ren Γ Δ) (k : Known S Γ) : Known S Δ := ⟨k.op, k.args.map ρ, ρ k.value⟩

/-- The name of the value of `o` on `xs`, if it is known. -/
def lookup [DecidableEq S.Op] {Γ : Ctx} (o : S.Op) (xs : Vars Γ (S.ins o)) : List (Known S Γ) → Option (Var Γ (S.out o))
  | [] => none
  | k :: ks =>
    if h : k.op = o then
      if (h ▸ k.args : Vars Γ (S.ins o)).same xs then some (h ▸ k.value) else lookup o xs ks
    else lookup o xs ks

/-- Compute every value once.  `ρ` maps the names of the program to those of the new one. -/
def shareValues [DecidableEq S.Op] : {Γ Θ : Ctx} → Prog S D Γ → Ren Γ Θ → List (Known S Θ) → Prog S D Θ
  | _, _, .ret xs, ρ, _ => .ret (xs.map ρ)
  | _, _, .step o xs rest, ρ, known =>
    match lookup o (xs.map ρ) known with
    | some v => rest.shareValues (Ren.push v ρ) known
    | none =>
      .step o (xs.map ρ) (rest.shareValues ρ.lift
        (⟨o, (xs.map ρ).map .there, .here⟩ :: known.map (Known.rename .there)))

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
  (p.shareValues (fun v => v) []).dropUnused

end Prog
end Plm
