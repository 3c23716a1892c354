import Plm.Grad.RevCorrect
import Plm.Base.Append

/-!
# The emitted gradient program is correct

`Prog.grad_correct`: for every program, the program that `Prog.grad` emits computes its results and the
transposed Jacobian times the cotangents, wherever every operation is smooth.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

theorem Cots.get_val {Θ : Ctx} (e : Env K Θ) : {Γ : Ctx} → {s : Shape} → (c : Cots Γ Θ) → (v : Var Γ s) →
    (c.val e).get v = cotVal e (c.get v)
  | _, _, .cons _ _, .here => rfl
  | _, _, .cons _ c, .there v => get_val e c v

namespace Prog
variable {D E Γ : Ctx}

theorem val_seeds : (D : Ctx) → (w : Env K D) → (e : Env K Γ) → (grad.seeds D Γ).val (w.append e) = w
  | [], _, _ => funext fun p => nomatch p
  | _ :: D, w, e => by
    have there : Sees .there (w.tail.append e) ((w.tail.append e).push w.head) := Sees.there _ _
    show (Cots.val _ ((grad.seeds D Γ).rename .there)).push w.head = w
    refine (congrArg (Env.push w.head) ((Cots.val_rename there _).trans (val_seeds D w.tail e))).trans ?_
    exact Env.push_head_tail w

omit [LawfulScalar K] in
theorem sees_inputs (e : Env K Γ) : (D : Ctx) → (w : Env K D) → Sees (grad.inputs D) e (w.append e)
  | [], _, _, _ => rfl
  | _ :: D, w, _, v => sees_inputs e D w.tail _ v

theorem den_close {R : Env K E} : {Θ Δ : Ctx} → (c : Cots Γ Θ) → (xs : Vars Γ Δ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' Δ → Prog Op.sig E Θ') → (e : Env K Θ) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ds : Vars Θ' Δ) (e' : Env K Θ'), Sees σ e e' →
      e'.gets ds = (c.val e).gets xs → (k σ ds).den Op.den e' = R) →
    (grad.close c xs k).den Op.den e = R
  | _, _, _, .nil, _, e, hk => hk _ .nil e (Sees.refl e) (Env.gets_nil _ _)
  | _, _, c, .cons (s := s) x xs, k, e, hk => by
    rw [grad.close]
    split
    · next d hd =>
      refine den_close c xs _ e fun σ ds e' hσ hds => hk σ _ e' hσ ?_
      rw [Env.gets_cons, Env.gets_cons, hds, hσ, Cots.get_val, hd]
      rfl
    · next hd =>
      have there : Sees .there e (Env.push (s := s) (fun _ => 0) e) := Sees.there _ e
      refine den_close (c.rename .there) xs _ (Env.push (s := s) (fun _ => 0) e) fun σ ds e' hσ hds => ?_
      refine hk _ _ e' (there.trans hσ) ?_
      have hx : e'.get (σ .here) = fun _ => 0 := hσ s .here
      have hv : (c.val e).get x = fun _ => 0 := by
        rw [Cots.get_val, hd]
        rfl
      rw [Env.gets_cons, Env.gets_cons, hds, hv, Cots.val_rename there]
      exact congrArg (Env.push · _) hx

/-- The emitted program computes the results and the reverse sweep. -/
theorem den_grad (p : Prog Op.sig D Γ) {Δ : Ctx} (wrt : Vars Γ Δ) (e : Env K Γ) (w : Env K D) :
    (p.grad wrt).den Op.den (w.append e) = (p.den Op.den e).append ((p.rev e w).gets wrt) := by
  refine den_sweep Op.rev_zero p _ _ _ e _ (sees_inputs e D w) fun σ ys c e' hσ hys hc => ?_
  refine den_close c wrt _ e' fun τ ds e'' hτ hds => ?_
  show e''.gets ((ys.map τ).append ds) = _
  rw [Env.gets_append, hτ.map, hys, hds, hc, val_seeds]

/-- Wherever every operation of a program is smooth, the program has a Jacobian `J` in all its inputs jointly,
and the program that `Prog.grad` emits, given cotangents `w` of the results before the inputs, computes the
results and then the entries of `Jᵀ w` that belong to the inputs named by `wrt`. -/
theorem grad_correct (p : Prog Op.sig D Γ) {Δ : Ctx} (wrt : Vars Γ Δ) (e : Env K Γ) (h : p.Smooth e) :
    ∃ J : Pos D → Pos Γ → K, HasJacobianAt (fun e => p.den Op.den e) J e ∧ ∀ w : Env K D,
      (p.grad wrt).den Op.den (w.append e) =
        (p.den Op.den e).append (Env.gets (fun i => sum fun j => J j i * w j) wrt) := by
  obtain ⟨J, hJ, hrev⟩ := rev_correct p e h
  refine ⟨J, hJ, fun w => ?_⟩
  rw [den_grad p wrt e w, show p.rev e w = fun i => sum fun j => J j i * w j from funext (hrev w)]

end Prog
end Plm
