import Plm.Net.Combine
import Plm.Net.Logits
import Plm.Net.Spec

/-!
# Networks that evaluate as they train

Without batch statistics and dropout the evaluation of a network gives the logits of the training pass: so it is
for a specification whose layers do (`NetSpec.evaluate_eq`).
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

theorem steady_activation (s : Shape) (a : Activation) : (activation s a).Steady := steady_plain _ _ _ _

theorem steady_join {inp : Shape} (o : Binary) {f g : Net inp} (h : g.out = f.out) (hf : f.Steady)
    (hg : g.Steady) : (join o f g h).Steady := fun K _ θ x => funext fun i =>
  (evaluate_join o f g h θ x.buffers x.image i).trans <| Eq.trans (congr
    (congrArg o.fn (congrFun (hf K (θ.left g.ctx) x.first) i))
    (congrArg (fun y => (h ▸ y : Tensor K f.out) i) (hg K (θ.right f.ctx) x.second)))
    (logits_join o f g h θ x i).symm

theorem steady_gate {inp : Shape} {f : Net inp} (keep : List Bool) (h : f.out = Move.kept inp keep)
    (hf : f.Steady) : (gate f keep h).Steady := fun K _ θ x => funext fun i =>
  (evaluate_gate f keep h θ x.buffers x.image i).trans <| Eq.trans
    (congrArg (fun y => x.image i * (h ▸ y : Tensor K (Move.kept inp keep)) (i.keep keep)) (hf K θ x.body))
    (logits_gate f keep h θ x i).symm

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

/-- The networks of the layer evaluate as they train. -/
def Layer.Steady (l : Layer) : Prop := ∀ k n s net, l.compile k n s = .ok net → net.val.Steady

theorem Layer.steady_all : (ls : List Layer) → (∀ l, l ∈ ls → l.Steady) → (i k n : Nat) → (s : Shape) →
    (g : { g : Stack (n :: s) // g.Lawful k (counts ls) }) → compileAll i k n s ls = .ok g → g.val.Steady
  | [], _, _, _, _, _, _, h => by cases h; trivial
  | l :: ls, hl, i, k, n, s, g, h => by
    unfold compileAll at h
    repeat' split at h
    all_goals cases h
    next f hf n' s' hout _ rest hrest =>
    have cast {a b : Shape} (e : a = b) (g : Stack b) (h : g.Steady) : (e ▸ g : Stack a).Steady := by
      cases e; exact h
    exact ⟨hl l (List.mem_cons_self ..) k n s f hf, cast hout rest.val
      (steady_all ls (fun l h => hl l (List.mem_cons_of_mem _ h)) _ _ n' s' rest hrest)⟩

/-- The network of a specification with such layers evaluates to the logits of its training pass. -/
theorem NetSpec.evaluate_eq {K : Type} [LawfulScalar K] {spec : NetSpec} {n : Nat}
    (hl : ∀ l, l ∈ spec.layers → l.Steady) {net : Net (n :: spec.inputShape)} (h : spec.compile n = .ok net)
    (θ : Env K net.ctx) (x : net.Feed K) : net.evaluate θ x.buffers x.image = net.logits θ x := by
  unfold NetSpec.compile at h
  repeat' split at h
  all_goals cases h
  next g hg => exact Stack.steady_net g.val (Layer.steady_all _ hl _ _ _ _ g hg) K θ x

/-! ## Layers without batch statistics and dropout -/

namespace Layer

theorem steady_dense (fi fo : Nat) (a : Activation) : (dense fi fo a).Steady := fun k n s net h => by
  unfold dense at h
  dsimp only at h
  repeat' split at h
  all_goals cases h
  exact Net.steady_comp (Net.steady_plain _ _ _ _) (Net.steady_activation _ _)

theorem steady_conv (oc kernel stride : Nat) (p : Padding) (a : Activation) (ic k n : Nat) (s : Shape)
    (net : LawfulNet (n :: s) k 1) (h : compileConv oc kernel stride p a ic k n s = .ok net) :
    net.val.Steady := by
  unfold compileConv at h
  repeat' split at h
  all_goals cases h
  exact Net.steady_comp (Net.steady_plain _ _ _ _) (Net.steady_activation _ _)

theorem steady_conv2d (ic oc kernel : Nat) (p : Padding) (a : Activation) : (conv2d ic oc kernel p a).Steady :=
  steady_conv oc kernel 1 p a ic

theorem steady_conv2dStrided (ic oc kernel stride : Nat) (p : Padding) (a : Activation) :
    (conv2dStrided ic oc kernel stride p a).Steady := steady_conv oc kernel stride p a ic

theorem steady_maxPool (size stride : Nat) : (maxPool size stride).Steady := fun k n s net h => by
  unfold maxPool at h
  dsimp only at h
  repeat' split at h
  all_goals cases h
  exact Net.steady_plain _ _ _ _

theorem steady_flatten : flatten.Steady := fun k n s net h => by
  cases h
  exact Net.steady_plain _ _ _ _

theorem steady_activate (a : Activation) : (activate a).Steady := fun k n s net h => by
  cases h
  exact Net.steady_activation _ _

theorem steady_globalAvgPool : globalAvgPool.Steady := fun k n s net h => by
  unfold globalAvgPool at h
  dsimp only at h
  repeat' split at h
  all_goals cases h
  exact Net.steady_plain _ _ _ _

theorem steady_residual {body shortcut : List Layer} (hb : ∀ l, l ∈ body → l.Steady)
    (hs : ∀ l, l ∈ shortcut → l.Steady) : (residual body shortcut).Steady := fun k n s net h => by
  unfold residual at h
  dsimp only at h
  repeat' split at h
  all_goals cases h
  next f hf _ g hg e =>
  exact Net.steady_join .add e (Stack.steady_net _ (steady_all _ hb _ _ _ _ f hf))
    (Stack.steady_net _ (steady_all _ hs _ _ _ _ g hg))

theorem steady_gate {body : List Layer} (hb : ∀ l, l ∈ body → l.Steady) : (gate body).Steady :=
    fun k n s net h => by
  unfold gate at h
  dsimp only at h
  repeat' split at h
  all_goals cases h
  next f hf e => exact Net.steady_gate _ e (Stack.steady_net _ (steady_all _ hb _ _ _ _ f hf))

end Layer
end Plm
