import Plm.Grad.All
import Plm.Net.Regular
import Plm.Op.Correct
import Plm.Step.Step

/-!
# The operations of a training step

They are those of the network, of their vector-Jacobian products, and a few; so they have StableHLO programs.
-/

namespace Plm

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

/-- The operations of the training step of a regular network have StableHLO programs. -/
theorem wf_trainStep (net : Net inp) (h : net.out = [n, c]) (hr : net.Regular) :
    (net.trainStep sgd n c h).All Op.WF :=
  Prog.All.mono (fun _ h => h.wf) _ <|
    all_trainStep (P := Op.Regular) net h hr Op.Regular.vjp (fun _ _ => trivial) (fun _ => trivial)
      (fun _ _ => trivial) trivial fun _ => trivial

theorem wf_forward (net : Net inp) (hr : net.Regular) : net.forward.All Op.WF :=
  Prog.All.mono (fun _ h => h.wf) _ (all_forward net hr)

end Net
end Plm
