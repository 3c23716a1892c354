import Plm.Grad.Rev

/-!
# Properties of all operations of a program

What holds for the operations of a program and of all vector-Jacobian products, holds for those of the reverse
sweep.
-/

namespace Plm

open Op (Each)

namespace Prog
variable {D E : Ctx} {P : Op → Prop}

theorem all_addCots (hadd : ∀ s, P (.binary .add s)) {Γ : Ctx} : {Δ Θ : Ctx} → (c : Cots Γ Θ) →
    (xs : Vars Γ Δ) → (ds : Cots Δ Θ) → (k : Cont E Γ Θ) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (c' : Cots Γ Θ'), (k σ c').All P) → (addCots c xs ds k).All P
  | _, _, _, .nil, .nil, _, hk => hk _ _
  | _, _, c, .cons _ xs, .cons none ds, k, hk => all_addCots hadd c xs ds k hk
  | _, _, _, .cons _ xs, .cons (some _) ds, _, hk => by
    rw [addCots]
    split
    · exact all_addCots hadd _ xs ds _ hk
    · exact ⟨hadd _, all_addCots hadd _ xs _ _ fun _ c' => hk _ c'⟩

theorem all_basic {Γ : Ctx} : (p : Prog Prim.sig D Γ) → p.All (fun o => P (.prim o)) → p.basic.All P
  | .ret _, _ => trivial
  | .step _ _ rest, h => ⟨h.1, all_basic rest h.2⟩

theorem all_runVjps {Θ₀ : Ctx} : {Δ Θ : Ctx} → (ρ : Ren Θ₀ Θ) → (ps : Op.Vjps Θ₀ Δ) → (k : Cont E Δ Θ) →
    Op.AllVjps (fun o => P (.prim o)) ps →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ds : Cots Δ Θ'), (k σ ds).All P) → (runVjps ρ ps k).All P
  | _, _, _, .nil, _, _, hk => hk _ _
  | _, _, ρ, .cons none ps, _, hps, hk => all_runVjps ρ ps _ hps fun _ _ => hk _ _
  | _, _, ρ, .cons (some p) ps, _, hps, hk =>
    all_andThen p.basic ρ _ (all_basic p hps.1) fun _ _ => all_runVjps _ ps _ hps.2 fun _ _ => hk _ _

/-- The operations of the reverse sweep. -/
theorem all_sweep (hadd : ∀ s, P (.binary .add s))
    (hv : ∀ o, P o → Op.AllVjps (fun o => P (.prim o)) o.vjp) : {Γ Θ : Ctx} →
    (p : Prog Op.sig D Γ) → (ρ : Ren Γ Θ) → (seeds : Cots D Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Cots Γ Θ' → Prog Op.sig E Θ') → p.All P →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D) (c : Cots Γ Θ'), (k σ ys c).All P) →
    (p.sweep ρ seeds k).All P
  | _, _, .ret xs, _, seeds, _, _, hk => all_addCots hadd _ xs seeds _ fun _ _ => hk _ _ _
  | _, _, .step o xs rest, ρ, seeds, k, hp, hk => by
    refine ⟨hp.1, all_sweep hadd hv rest _ _ _ hp.2 fun σ ys c => ?_⟩
    split
    · exact hk _ _ _
    · exact all_runVjps _ _ _ (hv o hp.1) fun _ ds => all_addCots hadd _ xs ds _ fun _ _ => hk _ _ _

end Prog

end Plm
