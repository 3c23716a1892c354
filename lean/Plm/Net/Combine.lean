import Plm.Base.Append
import Plm.Op.Index
import Plm.Step.Loss

/-!
# Networks made of networks

What they compute: one after another (`Net.comp`), side by side with their outputs joined entry by entry
(`Net.join`), as a residual block (`Net.residual`), as the factor of a gate (`Net.gate`).
-/

namespace Plm

variable {K : Type}

namespace Env

/-- The right one of two joined environments. -/
def right : (Γ : Ctx) → {Δ : Ctx} → Env K (Γ ++ Δ) → Env K Δ
  | [], _, e => e
  | _ :: Γ, _, e => right Γ (tail e)

theorem sees_of_left : {Γ Δ : Ctx} → (e : Env K (Γ ++ Δ)) → Sees (Ren.left Δ) (left Δ e) e
  | _ :: _, _, _, _, .here => rfl
  | _ :: _, _, e, _, .there v => sees_of_left (tail e) _ v

theorem sees_of_right : {Γ Δ : Ctx} → (e : Env K (Γ ++ Δ)) → Sees (Ren.right Γ) (right Γ e) e
  | [], _, _, _, _ => rfl
  | _ :: Γ, _, e, _, v => sees_of_right (Γ := Γ) (tail e) _ v

end Env

variable [LawfulScalar K]

namespace Net
variable {inp : Shape}

/-- Two networks in a row: the second one, with its part of the parameters, on the logits of the first. -/
theorem logits_comp (f : Net inp) (g : Net f.out) (θ : Env K (f.ctx ++ g.ctx))
    (x : Tensor K inp) :
    (f.comp g).logits θ x = g.logits (θ.right f.ctx) (f.logits (θ.left g.ctx) x) := by
  refine Env.head_of_eq (Prog.den_andThen Op.den f.prog _ _ ((θ.left g.ctx).push x) _
    ((Env.sees_of_left θ).lift x) fun σ ys e hσ hys => ?_)
  have hy : e.get (ys.get .here) = f.logits (θ.left g.ctx) x :=
    (Env.get_gets e ys .here).symm.trans (congrArg Env.head hys)
  have hr := Sees.push (((Env.sees_of_right θ).trans (Sees.there x θ)).trans hσ) hy
  exact Prog.den_andThen Op.den g.prog _ _ _ e hr fun τ zs e' _ hzs => hzs.trans (Env.eq_of_head rfl)

/-- Two networks side by side, each with its part of the parameters. -/
theorem logits_join (o : Binary) (f g : Net inp) (h : g.out = f.out) (θ : Env K (f.ctx ++ g.ctx))
    (x : Tensor K inp) (i : Idx f.out) : (join o f g h).logits θ x i =
      o.fn (f.logits (θ.left g.ctx) x i) ((h ▸ g.logits (θ.right f.ctx) x : Tensor K f.out) i) := by
  obtain ⟨gp, gctx, gout, gprog⟩ := g
  cases h
  suffices (join o f ⟨gp, gctx, f.out, gprog⟩ rfl).logits θ x = fun i => o.fn (f.logits (θ.left gctx) x i)
      ((Net.mk gp gctx f.out gprog).logits (θ.right f.ctx) x i) from congrFun this i
  refine Env.head_of_eq (Prog.den_andThen Op.den f.prog _ _ ((θ.left gctx).push x) _
    ((Env.sees_of_left θ).lift x) fun σ ys e hσ hys => ?_)
  have hy : e.get (ys.get .here) = f.logits (θ.left gctx) x :=
    (Env.get_gets e ys .here).symm.trans (congrArg Env.head hys)
  have hr := Sees.push (((Env.sees_of_right θ).trans (Sees.there x θ)).trans hσ) (hσ _ .here)
  refine Prog.den_andThen Op.den gprog _ _ _ e hr fun τ zs e' hτ hzs => Env.eq_of_head ?_
  have hz : e'.get (zs.get .here) = (Net.mk gp gctx f.out gprog).logits (θ.right f.ctx) x :=
    (Env.get_gets e' zs .here).symm.trans (congrArg Env.head hzs)
  funext j
  show o.fn (e'.get (τ (ys.get .here)) j) (e'.get (zs.get .here) j) = _
  rw [hτ, hy, hz]

/-- A residual block: `f x + x`. -/
theorem logits_residual (f : Net inp) (h : f.out = inp) (θ : Env K (f.ctx ++ [])) (x : Tensor K inp)
    (i : Idx f.out) : (residual f h).logits θ x i =
      f.logits (θ.left []) x i + (h.symm ▸ x : Tensor K f.out) i :=
  logits_join .add f (id inp) h.symm θ x i

/-- A gate: every entry of `x` times the factor for its place among the axes that are kept. -/
theorem logits_gate (f : Net inp) (keep : List Bool) (h : f.out = Move.kept inp keep) (θ : Env K f.ctx)
    (x : Tensor K inp) (i : Idx inp) : (gate f keep h).logits θ x i =
      x i * (h ▸ f.logits θ x : Tensor K (Move.kept inp keep)) (i.keep keep) := by
  obtain ⟨fp, fctx, fout, fprog⟩ := f
  cases h
  suffices (gate ⟨fp, fctx, Move.kept inp keep, fprog⟩ keep rfl).logits θ x = fun i =>
      x i * (Net.mk fp fctx (Move.kept inp keep) fprog).logits θ x (i.keep keep) from congrFun this i
  refine Env.head_of_eq (Prog.den_andThen Op.den fprog _ _ (θ.push x) _ (Sees.refl _) fun σ ys e hσ hys =>
    Env.eq_of_head (funext fun j => ?_))
  have hy : e.get (ys.get .here) = (Net.mk fp fctx (Move.kept inp keep) fprog).logits θ x :=
    (Env.get_gets e ys .here).symm.trans (congrArg Env.head hys)
  refine (congrArg (e.get (σ .here) j * ·) (move_broadcast inp keep (e.get (ys.get .here)) j)).trans ?_
  rw [hy, hσ]
  rfl

end Net
end Plm
