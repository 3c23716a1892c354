import Plm.Base.Append
import Plm.Net.Net

/-!
# What a network computes

The logits of a network and its new buffers in training, and its output in evaluation; a network among other
operations (`Net.run`), and one after another.
-/

namespace Plm

variable {K : Type} [Scalar K]

/-- What a network takes besides its parameters. -/
structure Net.Feed (K : Type) {inp : Shape} (net : Net inp) where
  image : Tensor K inp
  buffers : Env K net.bufs
  masks : Env K net.masks

namespace Net
variable {inp : Shape}

/-- The inputs of the training pass. -/
def scope (net : Net inp) (θ : Env K net.ctx) (x : net.Feed K) :
    Env K (inp :: (net.ctx ++ (net.bufs ++ net.masks))) :=
  (θ.append (x.buffers.append x.masks)).push x.image

/-- The output of a network on a batch in training, with parameters `θ`. -/
def logits (net : Net inp) (θ : Env K net.ctx) (x : net.Feed K) : Tensor K net.out :=
  (net.prog.den Op.den (net.scope θ x)).head

/-- The buffers after a batch in training. -/
def newBuffers (net : Net inp) (θ : Env K net.ctx) (x : net.Feed K) : Env K net.bufs :=
  (net.prog.den Op.den (net.scope θ x)).tail

/-- The output of a network on a batch in evaluation, with the buffers `β`. -/
def evaluate (net : Net inp) (θ : Env K net.ctx) (β : Env K net.bufs) (x : Tensor K inp) : Tensor K net.out :=
  (net.eval.den Op.den ((θ.append β).push x)).head

/-! ## Among other operations -/

variable {Θ : Ctx}

omit [Scalar K] in
theorem sees_scope {net : Net inp} {θ : Env K net.ctx} {x : net.Feed K} {e : Env K Θ} {xv : Var Θ inp}
    {θv : Ren net.ctx Θ} {βv : Ren net.bufs Θ} {μv : Ren net.masks Θ} (hx : e.get xv = x.image)
    (hθ : Sees θv θ e) (hβ : Sees βv x.buffers e) (hμ : Sees μv x.masks e) :
    Sees (Ren.push xv (Ren.join θv (Ren.join βv μv))) (net.scope θ x) e :=
  (Sees.join hθ (Sees.join hβ hμ)).push hx

/-- The names of the results of the training pass stand for the logits and the new buffers. -/
theorem get_logits (net : Net inp) {θ : Env K net.ctx} {x : net.Feed K} {e : Env K Θ}
    {ys : Vars Θ (net.out :: net.bufs)} (h : e.gets ys = net.prog.den Op.den (net.scope θ x)) :
    e.get (ys.get .here) = net.logits θ x ∧ e.gets ys.tail = net.newBuffers θ x :=
  ⟨(Env.get_gets e ys .here).symm.trans (congrArg Env.head h), (Env.gets_tail e ys).trans (congrArg Env.tail h)⟩

theorem get_evaluate (net : Net inp) {θ : Env K net.ctx} {β : Env K net.bufs} {x : Tensor K inp} {e : Env K Θ}
    {ys : Vars Θ [net.out]} (h : e.gets ys = net.eval.den Op.den ((θ.append β).push x)) :
    e.get (ys.get .here) = net.evaluate θ β x :=
  (Env.get_gets e ys .here).symm.trans (congrArg Env.head h)

/-! ## One after another -/

section
variable (f : Net inp) (g : Net f.out) (θ : Env K (f.ctx ++ g.ctx)) (x : (f.comp g).Feed K)

/-- What the first of two networks takes. -/
def Feed.left {f : Net inp} {g : Net f.out} (x : (f.comp g).Feed K) : f.Feed K where
  image := x.image
  buffers := Env.left (Γ := f.bufs) g.bufs x.buffers
  masks := Env.left (Γ := f.masks) g.masks x.masks

/-- What the second of two networks takes, if the first one gives `y`. -/
def Feed.right {f : Net inp} {g : Net f.out} (x : (f.comp g).Feed K) (y : Tensor K f.out) : g.Feed K where
  image := y
  buffers := Env.right f.bufs (Δ := g.bufs) x.buffers
  masks := Env.right f.masks (Δ := g.masks) x.masks

theorem den_comp : (f.comp g).prog.den Op.den ((f.comp g).scope θ x) =
    Env.push (g.logits (θ.right f.ctx) (x.right (f.logits (θ.left g.ctx) x.left)))
      ((f.newBuffers (θ.left g.ctx) x.left).append
        (g.newBuffers (θ.right f.ctx) (x.right (f.logits (θ.left g.ctx) x.left)))) := by
  let e := (f.comp g).scope θ x
  have hθ : Sees (fun v => .there (Ren.left _ v)) θ e := fun _ v => Env.sees_left θ _ _ v
  have hβ : Sees (fun v => .there (Ren.right _ (Ren.left (f.masks ++ g.masks) v))) x.buffers e := fun _ v =>
    (Env.sees_right θ (x.buffers.append x.masks) _ (Ren.left _ v)).trans (Env.sees_left x.buffers x.masks _ v)
  have hμ : Sees (fun v => .there (Ren.right _ (Ren.right (f.bufs ++ g.bufs) v))) x.masks e := fun _ v =>
    (Env.sees_right θ (x.buffers.append x.masks) _ (Ren.right _ v)).trans (Env.sees_right x.buffers x.masks _ v)
  refine Prog.den_andThen Op.den f.prog _ _ (f.scope (θ.left g.ctx) x.left) e
    (sees_scope rfl ((Env.sees_of_left θ).trans hθ) ((Env.sees_of_left (Γ := f.bufs) x.buffers).trans hβ)
      ((Env.sees_of_left (Γ := f.masks) x.masks).trans hμ)) fun σ ys e' hσ hys => ?_
  have hy := f.get_logits hys
  refine Prog.den_andThen Op.den g.prog _ _
    (g.scope (θ.right f.ctx) (x.right (f.logits (θ.left g.ctx) x.left))) e'
    (sees_scope hy.1 (((Env.sees_of_right θ).trans hθ).trans hσ)
      (((Env.sees_of_right (Γ := f.bufs) x.buffers).trans hβ).trans hσ)
      (((Env.sees_of_right (Γ := f.masks) x.masks).trans hμ).trans hσ)) fun τ zs e'' hτ hzs => ?_
  have hz := g.get_logits hzs
  show e''.gets (.cons (zs.get .here) ((ys.tail.map τ).append zs.tail)) = _
  rw [Env.gets_cons, Env.gets_append, hτ.map, hz.1, hz.2, hy.2]

/-- Two networks in a row: the second one, with its part of the parameters, on the logits of the first. -/
theorem logits_comp : (f.comp g).logits θ x =
    g.logits (θ.right f.ctx) (x.right (f.logits (θ.left g.ctx) x.left)) :=
  congrArg Env.head (den_comp f g θ x)

theorem newBuffers_comp : (f.comp g).newBuffers θ x = (f.newBuffers (θ.left g.ctx) x.left).append
    (g.newBuffers (θ.right f.ctx) (x.right (f.logits (θ.left g.ctx) x.left))) :=
  congrArg Env.tail (den_comp f g θ x)

theorem evaluate_comp (β : Env K (f.bufs ++ g.bufs)) (x : Tensor K inp) : (f.comp g).evaluate θ β x =
    g.evaluate (θ.right f.ctx) (β.right f.bufs) (f.evaluate (θ.left g.ctx) (β.left g.bufs) x) := by
  let e := (θ.append β).push x
  have hθ : Sees (fun v => .there (Ren.left _ v)) θ e := fun _ v => Env.sees_left θ _ _ v
  have hβ : Sees (fun v => .there (Ren.right _ v)) β e := fun _ v => Env.sees_right θ β _ v
  refine Env.head_of_eq (?_ : (f.comp g).eval.den Op.den e = Env.push _ Env.nil)
  refine Prog.den_andThen Op.den f.eval _ _ (((θ.left g.ctx).append (β.left g.bufs)).push x) e
    ((Sees.join ((Env.sees_of_left θ).trans hθ) ((Env.sees_of_left β).trans hβ)).push rfl) fun σ ys e' hσ hys => ?_
  refine Prog.den_andThen Op.den g.eval _ _
    (((θ.right f.ctx).append (β.right f.bufs)).push (f.evaluate (θ.left g.ctx) (β.left g.bufs) x)) e'
    ((Sees.join (((Env.sees_of_right θ).trans hθ).trans hσ) (((Env.sees_of_right β).trans hβ).trans hσ)).push
      (f.get_evaluate hys)) fun τ zs e'' _ hzs => ?_
  exact Env.eq_of_head (g.get_evaluate hzs)

end

end Net
end Plm
