import Plm.Grad.All
import Plm.Net.Lawful
import Plm.Op.Correct
import Plm.Step.Step

/-!
# The operations of a training step

They are those of the network, of their vector-Jacobian products, and a few; so they have StableHLO programs.
-/

namespace Plm

theorem Cots.all_named {P : Op → Prop} (hc : ∀ n s, P (.const n s)) {E : Ctx} : {Γ Θ : Ctx} → (cs : Cots Γ Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' Γ → Prog Op.sig E Θ') →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ds : Vars Θ' Γ), (k σ ds).All P) → (cs.named k).All P
  | _, _, .nil, _, hk => hk _ _
  | _, _, .cons (some _) cs, _, hk => all_named hc cs _ fun _ _ => hk _ _
  | _, _, .cons none _, _, hk => ⟨hc _ _, all_named hc _ _ fun _ _ => hk _ _⟩

namespace Net
variable {P : Op → Prop} {inp : Shape} {n c : Nat}

/-- The operations of the training step: those of the network, of their vector-Jacobian products, and
a few. -/
theorem all_trainStep (net : Net inp) (opt : Optimizer) (h : net.out = [n, c]) (hp : net.prog.All P)
    (hv : ∀ o, P o → Op.AllVjps (fun o => P (.prim o)) o.vjp) (hbin : ∀ f s, P (.binary f s))
    (hun : ∀ f s, P (.unary f s)) (hconst : ∀ (d : Decimal) s, P (.const d s)) (hls : P (.logSoftmax n c))
    (hsum : ∀ s keep back, P (.move (.broadcast s keep) back)) : (net.trainStep opt n c h).All P := by
  have spread := fun s keep => hsum s keep false
  refine ⟨hconst _ _, hbin _ _, hun _ _, opt.all_seed hconst hun hbin spread _ _ _ fun ρ seeds => ?_⟩
  refine Prog.all_sweep (hbin .add) hv _ _ _ _ (Prog.all_andThen _ _ _ hp fun _ _ => ⟨hls, trivial⟩)
    fun _ _ _ => ?_
  refine Cots.all_named hconst _ _ fun _ _ => ?_
  exact Term.all_each hconst hun hbin spread _ _ _ _ fun _ _ => ⟨hbin _ _, hsum _ _ true, trivial⟩

/-- The operations of the forward pass are those of the network. -/
theorem all_forward (net : Net inp) (hp : net.eval.All P) : net.forward.All P :=
  Prog.all_andThen _ _ _ hp fun _ _ => trivial

/-- The operations of the training step of a regular network have StableHLO programs. -/
theorem wf_trainStep (net : Net inp) (opt : Optimizer) (h : net.out = [n, c]) (hr : net.Regular) :
    (net.trainStep opt n c h).All Op.WF :=
  Prog.All.mono (fun _ h => h.wf) _ <|
    all_trainStep (P := Op.Regular) net opt h hr.1 Op.Regular.vjp (fun _ _ => trivial) (fun _ _ => trivial)
      (fun _ _ => trivial) trivial fun _ _ _ => trivial

theorem wf_update (opt : Optimizer) (Γ : Ctx) : (opt.update Γ).All Op.WF :=
  Term.all_each (fun _ _ => trivial) (fun _ _ => trivial) (fun _ _ => trivial) (fun _ _ => trivial) _ _ _ _
    fun _ _ => trivial

theorem wf_forward (net : Net inp) (hr : net.Regular) : net.forward.All Op.WF :=
  Prog.All.mono (fun _ h => h.wf) _ (all_forward net hr.2)

end Net
end Plm
