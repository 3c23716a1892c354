import Plm.Net.Logits

/-!
# Networks that evaluate as they train

Without batch statistics and dropout the evaluation of a network gives the logits of the training pass.  So it is
for all layers of `Layer`: `NetSpec.evaluate_eq`.
-/

namespace Plm

/-- Evaluation gives the logits of the training pass. -/
def Net.Steady {inp : Shape} (net : Net inp) : Prop :=
  ∀ (K : Type) [LawfulScalar K] (θ : Env K net.ctx) (x : net.Feed K),
    net.evaluate θ x.buffers x.image = net.logits θ x

namespace Net

theorem steady_plain {inp : Shape} (params : List Param) (ctx : Ctx) (out : Shape)
    (p : Prog Op.sig [out] (inp :: (ctx ++ []))) : (plain params ctx out p).Steady := fun K _ θ x =>
  have e : x.buffers = Env.append (Γ := []) x.buffers x.masks := funext fun p => nomatch (p : Empty)
  congrArg (fun β : Env K [] => (p.den Op.den ((θ.append β).push x.image)).head) e

theorem steady_comp {inp : Shape} {f : Net inp} {g : Net f.out} (hf : f.Steady) (hg : g.Steady) :
    (f.comp g).Steady := fun K _ θ x => by
  refine (evaluate_comp f g θ x.buffers x.image).trans (Eq.trans ?_ (logits_comp f g θ x).symm)
  refine (hg K _ (x.right (f.evaluate (Env.left g.ctx θ) x.left.buffers x.left.image))).trans ?_
  exact congrArg (fun y => g.logits _ (x.right y)) (hf K _ x.left)

theorem steady_activation (s : Shape) (a : Activation) : (activation s a).Steady := by
  cases a <;> exact steady_plain _ _ _ _

theorem steady_layer (i k n : Nat) (s : Shape) (net : Net (n :: s)) (l : Layer)
    (h : layer i k n s l = .ok net) : net.Steady := by
  cases l
  all_goals unfold layer at h
  all_goals try unfold layer.denseLayer at h
  all_goals try unfold layer.convLayer at h
  all_goals try unfold layer.poolLayer at h
  all_goals repeat' split at h
  all_goals subst_vars
  all_goals cases h
  all_goals first
    | exact steady_comp (steady_plain _ _ _ _) (steady_activation _ _)
    | exact steady_plain _ _ _ _

end Net

namespace Stack

/-- All networks are steady. -/
def Steady : {s : Shape} → Stack s → Prop
  | _, .done => True
  | _, .layer f rest => f.Steady ∧ rest.Steady

variable {K : Type} [LawfulScalar K]

theorem den_runEval {E : Ctx} {R : Env K E} : {s : Shape} → (g : Stack s) → g.Steady → {Θ : Ctx} → (v : Var Θ s) →
    (θv : Ren g.ctx Θ) → (βv : Ren g.bufs Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' g.out → Prog Op.sig E Θ') →
    (θ : Env K g.ctx) → (β : Env K g.bufs) → (μ : Env K g.masks) → (x : Tensor K s) → (e : Env K Θ) →
    e.get v = x → Sees θv θ e → Sees βv β e →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (y : Var Θ' g.out) (e' : Env K Θ'), Sees σ e e' →
      e'.get y = g.value θ β μ x → (k σ y).den Op.den e' = R) →
    (g.runEval v θv βv k).den Op.den e = R
  | _, .done, _, _, v, _, _, _, _, _, _, _, e, hv, _, _, hk => hk _ v e (Sees.refl e) hv
  | _, .layer f rest, hs, Θ, v, θv, βv, k, θ, β, μ, x, e, hv, hθ, hβ, hk => by
    let xf : f.Feed K := ⟨x, Env.left (Γ := f.bufs) rest.bufs β, Env.left (Γ := f.masks) rest.masks μ⟩
    refine Prog.den_andThen Op.den f.eval _ _
      (Env.push x (Env.append (Env.left (Γ := f.ctx) rest.ctx θ) xf.buffers)) e
      ((Sees.join ((Env.sees_of_left (Γ := f.ctx) θ).trans hθ)
        ((Env.sees_of_left (Γ := f.bufs) β).trans hβ)).push hv) fun σ ys e' hσ hys => ?_
    exact den_runEval rest hs.2 _ _ _ _ (Env.right (Γ := f.ctx) θ) (Env.right (Γ := f.bufs) β)
      (Env.right (Γ := f.masks) μ) _ e' ((f.get_evaluate hys).trans (hs.1 K _ xf))
      (((Env.sees_of_right (Γ := f.ctx) θ).trans hθ).trans hσ)
      (((Env.sees_of_right (Γ := f.bufs) β).trans hβ).trans hσ)
      fun τ z e'' hτ hz => hk _ z e'' (hσ.trans hτ) hz

theorem steady_net {s : Shape} (g : Stack s) (h : g.Steady) : g.net.Steady := fun K _ θ x => by
  have hr : Sees (fun v => .there (Ren.right _ v)) x.buffers ((θ.append x.buffers).push x.image) := fun _ v =>
    Env.sees_right θ x.buffers _ v
  refine (Env.head_of_eq (?_ : g.net.eval.den Op.den _ = Env.push _ Env.nil)).trans (logits_net g θ x).symm
  exact den_runEval g h _ _ _ _ θ x.buffers x.masks x.image _ rfl (fun _ v => Env.sees_left θ x.buffers _ v) hr
    fun σ y e' _ hy => Env.eq_of_head hy

end Stack

namespace Net

theorem steady_layers : (ls : List Layer) → (i k n : Nat) → (s : Shape) → (g : Stack (n :: s)) →
    layers i k n s ls = .ok g → g.Steady
  | [], _, _, _, _, _, h => by cases h; trivial
  | l :: ls, i, k, n, s, g, h => by
    unfold layers at h
    repeat' split at h
    all_goals cases h
    next f hf n' s' hout _ rest hrest =>
    have cast {a b : Shape} (e : a = b) (g : Stack b) (h : g.Steady) : (e ▸ g : Stack a).Steady := by
      cases e; exact h
    exact ⟨steady_layer i k n s f l hf, cast hout rest (steady_layers ls _ _ n' s' rest hrest)⟩

end Net

/-- The network of a specification evaluates to the logits of its training pass. -/
theorem NetSpec.evaluate_eq {K : Type} [LawfulScalar K] {spec : NetSpec} {n : Nat}
    {net : Net (n :: spec.inputShape)} (h : spec.compile n = .ok net) (θ : Env K net.ctx) (x : net.Feed K) :
    net.evaluate θ x.buffers x.image = net.logits θ x := by
  unfold NetSpec.compile at h
  repeat' split at h
  all_goals cases h
  next g hg => exact Stack.steady_net g (Net.steady_layers _ _ _ _ _ g hg) K θ x

end Plm
