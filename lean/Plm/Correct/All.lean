import Plm.Net
import Plm.Correct.LowerWF
import Plm.Correct.Sweep

/-!
# Properties of all operations of a program

What holds for the operations of a program and of all vector-Jacobian products, holds for the operations of
the training step.
-/

namespace Plm

open Op (Each)

namespace Prog
variable {S : Sig} {D E : Ctx} {P : S.Op → Prop}

theorem all_andThen : {Γ Θ : Ctx} → (p : Prog S D Γ) → (ρ : Ren Γ Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Prog S E Θ') → p.All P →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D), (k σ ys).All P) → (p.andThen ρ k).All P
  | _, _, .ret _, _, _, _, hk => hk _ _
  | _, _, .step _ _ rest, _, _, hp, hk => ⟨hp.1, all_andThen rest _ _ hp.2 fun _ ys => hk _ ys⟩

end Prog

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

theorem all_basic {D Γ : Ctx} : (p : Prog Prim.sig D Γ) → p.All (fun o => P (.prim o)) → p.basic.All P
  | .ret _, _ => trivial
  | .step _ _ rest, h => ⟨h.1, all_basic rest h.2⟩

theorem all_runVjps {Θ₀ : Ctx} : {Δ Θ : Ctx} → (ρ : Ren Θ₀ Θ) →
    (ps : Op.Vjps Θ₀ Δ) → (k : Cont E Δ Θ) → Op.AllVjps (fun o => P (.prim o)) ps →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ds : Cots Δ Θ'), (k σ ds).All P) → (runVjps ρ ps k).All P
  | _, _, _, .nil, _, _, hk => hk _ _
  | _, _, ρ, .cons none ps, _, hps, hk => all_runVjps ρ ps _ hps fun _ _ => hk _ _
  | _, _, ρ, .cons (some p) ps, _, hps, hk =>
    all_andThen p.basic ρ _ (all_basic p hps.1) fun _ _ => all_runVjps _ ps _ hps.2 fun _ _ => hk _ _

/-- The operations of the reverse sweep. -/
theorem all_sweep (hadd : ∀ s, P (.binary .add s)) (hv : ∀ o, P o → Op.AllVjps (fun o => P (.prim o)) o.vjp) : {Γ Θ : Ctx} →
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

namespace Net
variable {P : Op → Prop} {inp : Shape} {n c : Nat}

theorem all_update (hsub : ∀ s, P (.binary .sub s)) {E : Ctx} : {Θ Δ : Ctx} → (lr : Var Θ []) →
    (ps : Vars Θ Δ) → (cs : Cots Δ Θ) → (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' Δ → Prog Op.sig E Θ') →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (qs : Vars Θ' Δ), (k σ qs).All P) → (update sgd lr ps cs k).All P
  | _, _, _, .nil, _, _, hk => hk _ _
  | _, _, lr, .cons _ ps, .cons none cs, _, hk => all_update hsub lr ps cs _ fun _ _ => hk _ _
  | _, _, _, .cons (s := s) _ _, .cons (some _) _, _, hk =>
    Prog.all_andThen _ _ _ ⟨hsub s, trivial⟩ fun _ _ => all_update hsub _ _ _ _ fun _ _ => hk _ _

/-- The operations of the training step: those of the network, of their vector-Jacobian products, and
a few. -/
theorem all_trainStep (net : Net inp) (h : net.out = [n, c]) (hp : net.prog.All P)
    (hv : ∀ o, P o → Op.AllVjps (fun o => P (.prim o)) o.vjp) (hbin : ∀ f s, P (.binary f s)) (hneg : ∀ s, P (.unary .neg s))
    (hconst : ∀ (d : Decimal) s, P (.const d s)) (hls : P (.logSoftmax n c))
    (hsum : ∀ back, P (.move (.broadcast [n, c] [false, false]) back)) : (net.trainStep sgd n c h).All P := by
  refine ⟨hconst _ _, hbin _ _, hneg _, Prog.all_andThen _ _ _ ⟨hsum false, hbin _ _, trivial⟩
    fun ρ seeds => ?_⟩
  refine Prog.all_sweep (hbin .add) hv _ _ _ _ (Prog.all_andThen _ _ _ hp fun _ _ => ⟨hls, trivial⟩)
    fun _ _ _ => ?_
  exact all_update (hbin .sub) _ _ _ _ fun _ _ => ⟨hbin _ _, hsum true, trivial⟩

/-- The operations of the forward pass are those of the network. -/
theorem all_forward (net : Net inp) (hp : net.prog.All P) : net.forward.All P :=
  Prog.all_andThen _ _ _ hp fun _ _ => trivial

end Net
end Plm
