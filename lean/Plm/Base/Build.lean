import Plm.Base.Prog

/-!
# Programs with named steps

    Prog.given fun x =>
    define (S := Op.sig) (.unary .logistic s) (args₁ x) fun l =>
    define (S := Op.sig) (.binary .mul s) (args₂ x l) fun y =>
    give y

A name may be used in every later scope: `Within` finds the renaming.  `Plm.Op.Steps` has a word for each
operation.  All of this unfolds to the constructors of `Prog`.
-/

namespace Plm

/-- The scope `Δ` is `Γ` with newer names. -/
class Within (Γ Δ : Ctx) where
  up : {s : Shape} → Var Γ s → Var Δ s

instance (Γ : Ctx) : Within Γ Γ := ⟨fun v => v⟩
instance (Γ Δ : Ctx) (t : Shape) [Within Γ Δ] : Within Γ (t :: Δ) := ⟨fun v => .there (Within.up v)⟩

section
variable {Γ Δ Δ' : Ctx} {s t : Shape}

abbrev args₁ (x : Var Δ s) [Within Δ Γ] : Vars Γ [s] := .cons (Within.up x) .nil
abbrev args₂ (x : Var Δ s) (y : Var Δ' t) [Within Δ Γ] [Within Δ' Γ] : Vars Γ [s, t] :=
  .cons (Within.up x) (.cons (Within.up y) .nil)

namespace Prog
variable {S : Sig} {D : Ctx}

/-- Apply an operation, name its value and go on. -/
abbrev define (o : S.Op) (xs : Vars Γ (S.ins o)) (k : Var (S.out o :: Γ) (S.out o) → Prog S D (S.out o :: Γ)) :
    Prog S D Γ := .step o xs (k .here)

/-- A program of one input. -/
abbrev given (k : Var [s] s → Prog S D [s]) : Prog S D [s] := k .here

/-- A program of three inputs. -/
abbrev given₃ {u : Shape} (k : Var [s, t, u] s → Var [s, t, u] t → Var [s, t, u] u → Prog S D [s, t, u]) :
    Prog S D [s, t, u] := k .here (.there .here) (.there (.there .here))

/-- Return one value. -/
abbrev give (x : Var Δ s) [Within Δ Γ] : Prog S [s] Γ := .ret (args₁ x)

end Prog
end
end Plm
