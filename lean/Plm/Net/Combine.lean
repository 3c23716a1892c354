import Plm.Net.Meaning
import Plm.Prim.Index

/-!
# Networks made of networks

What they compute: side by side with their outputs joined entry by entry (`Net.join`), as a residual block
(`Net.residual`), as the factor of a gate (`Net.gate`).
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

omit [LawfulScalar K] in
theorem Env.get_cast {Γ : Ctx} {s t : Shape} (e : Env K Γ) (h : s = t) (v : Var Γ s) :
    e.get (h ▸ v : Var Γ t) = (h ▸ e.get v : Tensor K t) := by
  cases h
  rfl

namespace Net
variable {inp : Shape}

/-! ## Side by side -/

section
variable (o : Binary) (f g : Net inp) (h : g.out = f.out) (θ : Env K (f.ctx ++ g.ctx))

/-- What the first of two networks takes. -/
def Feed.first {o : Binary} {f g : Net inp} {h : g.out = f.out} (x : (join o f g h).Feed K) : f.Feed K where
  image := x.image
  buffers := Env.left (Γ := f.bufs) g.bufs x.buffers
  masks := Env.left (Γ := f.masks) g.masks x.masks

/-- What the second of two networks takes. -/
def Feed.second {o : Binary} {f g : Net inp} {h : g.out = f.out} (x : (join o f g h).Feed K) : g.Feed K where
  image := x.image
  buffers := Env.right f.bufs (Δ := g.bufs) x.buffers
  masks := Env.right f.masks (Δ := g.masks) x.masks

theorem den_join (x : (join o f g h).Feed K) : (join o f g h).prog.den Op.den ((join o f g h).scope θ x) =
    Env.push (s := f.out) (fun i => o.fn (f.logits (θ.left g.ctx) x.first i)
        ((h ▸ g.logits (θ.right f.ctx) x.second : Tensor K f.out) i))
      ((f.newBuffers (θ.left g.ctx) x.first).append (g.newBuffers (θ.right f.ctx) x.second)) := by
  let e := (join o f g h).scope θ x
  have hθ : Sees (fun v => .there (Ren.left _ v)) θ e := fun _ v => Env.sees_left θ _ _ v
  have hβ : Sees (fun v => .there (Ren.right _ (Ren.left (f.masks ++ g.masks) v))) x.buffers e := fun _ v =>
    (Env.sees_right θ (x.buffers.append x.masks) _ (Ren.left _ v)).trans (Env.sees_left x.buffers x.masks _ v)
  have hμ : Sees (fun v => .there (Ren.right _ (Ren.right (f.bufs ++ g.bufs) v))) x.masks e := fun _ v =>
    (Env.sees_right θ (x.buffers.append x.masks) _ (Ren.right _ v)).trans (Env.sees_right x.buffers x.masks _ v)
  refine Prog.den_andThen Op.den f.prog _ _ (f.scope (θ.left g.ctx) x.first) e
    (sees_scope rfl ((Env.sees_of_left θ).trans hθ) ((Env.sees_of_left (Γ := f.bufs) x.buffers).trans hβ)
      ((Env.sees_of_left (Γ := f.masks) x.masks).trans hμ)) fun σ ys e' hσ hys => ?_
  have hy := f.get_logits hys
  refine Prog.den_andThen Op.den g.prog _ _ (g.scope (θ.right f.ctx) x.second) e'
    (sees_scope (hσ _ .here) (((Env.sees_of_right θ).trans hθ).trans hσ)
      (((Env.sees_of_right (Γ := f.bufs) x.buffers).trans hβ).trans hσ)
      (((Env.sees_of_right (Γ := f.masks) x.masks).trans hμ).trans hσ)) fun τ zs e'' hτ hzs => ?_
  have hz := g.get_logits hzs
  refine (Env.gets_cons _ .here _).trans (congr (congrArg Env.push (funext fun i => ?_)) ?_)
  · show o.fn (e''.get (τ (ys.get .here)) i) (e''.get (h ▸ zs.get .here : Var _ f.out) i) = _
    rw [hτ, hy.1, Env.get_cast, hz.1]
  · refine ((Sees.there _ e'').map _).trans ?_
    refine (Env.gets_append e'' (ys.tail.map τ) zs.tail).trans ?_
    rw [hτ.map, hz.2, hy.2]

/-- Two networks side by side, each with its part of the parameters, buffers and masks. -/
theorem logits_join (x : (join o f g h).Feed K) (i : Idx f.out) : (join o f g h).logits θ x i =
    o.fn (f.logits (θ.left g.ctx) x.first i)
      ((h ▸ g.logits (θ.right f.ctx) x.second : Tensor K f.out) i) :=
  congrFun (congrArg Env.head (den_join o f g h θ x)) i

theorem newBuffers_join (x : (join o f g h).Feed K) : (join o f g h).newBuffers θ x =
    (f.newBuffers (θ.left g.ctx) x.first).append (g.newBuffers (θ.right f.ctx) x.second) :=
  congrArg Env.tail (den_join o f g h θ x)

theorem evaluate_join (β : Env K (f.bufs ++ g.bufs)) (x : Tensor K inp) (i : Idx f.out) :
    (join o f g h).evaluate θ β x i = o.fn (f.evaluate (θ.left g.ctx) (β.left g.bufs) x i)
      ((h ▸ g.evaluate (θ.right f.ctx) (β.right f.bufs) x : Tensor K f.out) i) := by
  let e := (θ.append β).push x
  have hθ : Sees (fun v => .there (Ren.left _ v)) θ e := fun _ v => Env.sees_left θ _ _ v
  have hβ : Sees (fun v => .there (Ren.right _ v)) β e := fun _ v => Env.sees_right θ β _ v
  refine congrFun (Env.head_of_eq (?_ : (join o f g h).eval.den Op.den e = Env.push (s := f.out) (fun i =>
    o.fn (f.evaluate (θ.left g.ctx) (β.left g.bufs) x i)
      ((h ▸ g.evaluate (θ.right f.ctx) (β.right f.bufs) x : Tensor K f.out) i)) Env.nil)) i
  refine Prog.den_andThen Op.den f.eval _ _ (((θ.left g.ctx).append (β.left g.bufs)).push x) e
    ((Sees.join ((Env.sees_of_left θ).trans hθ) ((Env.sees_of_left β).trans hβ)).push rfl) fun σ ys e' hσ hys => ?_
  refine Prog.den_andThen Op.den g.eval _ _ (((θ.right f.ctx).append (β.right f.bufs)).push x) e'
    ((Sees.join (((Env.sees_of_right θ).trans hθ).trans hσ) (((Env.sees_of_right β).trans hβ).trans hσ)).push
      (hσ _ .here)) fun τ zs e'' hτ hzs => Env.eq_of_head (funext fun i => ?_)
  show o.fn (e''.get (τ (ys.get .here)) i) (e''.get (h ▸ zs.get .here : Var _ f.out) i) = _
  rw [hτ, f.get_evaluate hys, Env.get_cast, g.get_evaluate hzs]

end

/-- A residual block: `f x + x`. -/
theorem logits_residual (f : Net inp) (h : f.out = inp) (θ : Env K (f.ctx ++ [])) (x : (residual f h).Feed K)
    (i : Idx f.out) : (residual f h).logits θ x i =
      f.logits (θ.left []) x.first i + (h.symm ▸ x.image : Tensor K f.out) i :=
  logits_join .add f (id inp) h.symm θ x i

/-! ## Gates -/

section
variable (f : Net inp) (keep : List Bool) (h : f.out = Move.kept inp keep) (θ : Env K f.ctx)

/-- What the body of a gate takes. -/
def Feed.body {f : Net inp} {keep : List Bool} {h : f.out = Move.kept inp keep} (x : (gate f keep h).Feed K) :
    f.Feed K := ⟨x.image, x.buffers, x.masks⟩

theorem den_gate (x : (gate f keep h).Feed K) : (gate f keep h).prog.den Op.den ((gate f keep h).scope θ x) =
    Env.push (s := inp) (fun i => x.image i *
        (h ▸ f.logits θ x.body : Tensor K (Move.kept inp keep)) (i.keep keep))
      (f.newBuffers θ x.body) := by
  refine Prog.den_andThen Op.den f.prog _ _ (f.scope θ x.body) _ (Sees.refl _) fun σ ys e hσ hys => ?_
  have hy := f.get_logits hys
  refine (Env.gets_cons _ .here _).trans (congr (congrArg Env.push (funext fun i => ?_)) ?_)
  · refine (congrArg (e.get (σ .here) i * ·) (move_broadcast inp keep (e.get (h ▸ ys.get .here)) i)).trans ?_
    rw [Env.get_cast, hy.1, hσ]
    rfl
  · exact (((Sees.there _ e).trans (Sees.there _ _)).map ys.tail).trans hy.2

/-- A gate: every entry of the input times the factor for its place among the axes that are kept. -/
theorem logits_gate (x : (gate f keep h).Feed K) (i : Idx inp) : (gate f keep h).logits θ x i =
    x.image i * (h ▸ f.logits θ x.body : Tensor K (Move.kept inp keep)) (i.keep keep) :=
  congrFun (congrArg Env.head (den_gate f keep h θ x)) i

theorem newBuffers_gate (x : (gate f keep h).Feed K) : (gate f keep h).newBuffers θ x = f.newBuffers θ x.body :=
  congrArg Env.tail (den_gate f keep h θ x)

theorem evaluate_gate (β : Env K f.bufs) (x : Tensor K inp) (i : Idx inp) : (gate f keep h).evaluate θ β x i =
    x i * (h ▸ f.evaluate θ β x : Tensor K (Move.kept inp keep)) (i.keep keep) := by
  refine congrFun (Env.head_of_eq (?_ : (gate f keep h).eval.den Op.den ((θ.append β).push x) =
    Env.push (s := inp) (fun i => x i * (h ▸ f.evaluate θ β x : Tensor K (Move.kept inp keep)) (i.keep keep))
      Env.nil)) i
  refine Prog.den_andThen Op.den f.eval _ _ ((θ.append β).push x) _ (Sees.refl _) fun σ ys e hσ hys =>
    Env.eq_of_head (funext fun i => ?_)
  refine (congrArg (e.get (σ .here) i * ·) (move_broadcast inp keep (e.get (h ▸ ys.get .here)) i)).trans ?_
  rw [Env.get_cast, f.get_evaluate hys, hσ]
  rfl

end

end Net
end Plm
