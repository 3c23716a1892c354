import Plm.Base.Env

/-!
# Joined environments

`Env.append` joins two environments; `Ren.left` and `Ren.right` find their values in it, `Ren.join` those of both.
-/

namespace Plm

variable {K : Type}

namespace Env

/-- Two environments as one. -/
def append : {Γ Δ : Ctx} → Env K Γ → Env K Δ → Env K (Γ ++ Δ)
  | [], _, _, b => b
  | _ :: _, _, a, b => (a.tail.append b).push a.head

/-- The left one of two joined environments. -/
def left : {Γ : Ctx} → (Δ : Ctx) → Env K (Γ ++ Δ) → Env K Γ
  | [], _, _ => nil
  | _ :: _, Δ, e => push (head e) (left Δ (tail e))

/-- The right one of two joined environments. -/
def right : (Γ : Ctx) → {Δ : Ctx} → Env K (Γ ++ Δ) → Env K Δ
  | [], _, e => e
  | _ :: Γ, _, e => right Γ (tail e)

theorem right_append : {Γ Δ : Ctx} → (a : Env K Γ) → (b : Env K Δ) → right Γ (a.append b) = b
  | [], _, _, _ => rfl
  | _ :: _, _, a, b => right_append a.tail b

theorem sees_of_left : {Γ Δ : Ctx} → (e : Env K (Γ ++ Δ)) → Sees (Ren.left Δ) (left Δ e) e
  | _ :: _, _, _, _, .here => rfl
  | _ :: _, _, e, _, .there v => sees_of_left (tail e) _ v

theorem sees_of_right : {Γ Δ : Ctx} → (e : Env K (Γ ++ Δ)) → Sees (Ren.right Γ) (right Γ e) e
  | [], _, _, _, _ => rfl
  | _ :: Γ, _, e, _, v => sees_of_right (Γ := Γ) (tail e) _ v

/-- The parts of a joined environment have their values where `Ren.join` says. -/
theorem _root_.Plm.Sees.join {Θ : Ctx} {e : Env K Θ} : {Γ Δ : Ctx} → {ρ : Ren Γ Θ} → {σ : Ren Δ Θ} →
    {a : Env K Γ} → {b : Env K Δ} → Sees ρ a e → Sees σ b e → Sees (Ren.join ρ σ) (a.append b) e
  | [], _, _, _, _, _, _, hb, _, v => hb _ v
  | _ :: _, _, _, _, _, _, ha, _, _, .here => ha _ .here
  | _ :: _, _, _, _, _, _, ha, hb, _, .there v => join (fun _ u => ha _ (.there u)) hb _ v

theorem sees_left : {Γ Δ : Ctx} → (a : Env K Γ) → (b : Env K Δ) → Sees (Ren.left Δ) a (a.append b)
  | _ :: _, _, _, _, _, .here => rfl
  | _ :: _, _, a, b, _, .there v => sees_left a.tail b _ v

theorem sees_right : {Γ Δ : Ctx} → (a : Env K Γ) → (b : Env K Δ) → Sees (Ren.right Γ) b (a.append b)
  | [], _, _, _, _, _ => rfl
  | _ :: _, _, a, b, _, v => sees_right a.tail b _ v

theorem gets_all : {Γ : Ctx} → (e : Env K Γ) → e.gets (Vars.all Γ) = e
  | [], e => gets_nil e e
  | _ :: Γ, e => by
    show e.gets (.cons .here ((Vars.all Γ).map .there)) = e
    have there : Sees .there e.tail e := fun _ _ => rfl
    rw [gets_cons, there.map (Vars.all Γ), gets_all e.tail]
    exact push_head_tail e

theorem gets_append {Γ : Ctx} (e : Env K Γ) : {Δ Θ : Ctx} → (vs : Vars Γ Δ) → (ws : Vars Γ Θ) →
    e.gets (vs.append ws) = (e.gets vs).append (e.gets ws)
  | _, _, .nil, _ => rfl
  | _, _, .cons v vs, ws => by
    show e.gets (.cons v (vs.append ws)) = _
    rw [gets_cons, gets_append e vs ws, gets_cons]
    rfl

end Env
end Plm
