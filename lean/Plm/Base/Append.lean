import Plm.Base.Env

/-!
# Joined environments

`Env.append` joins two environments; `Ren.left` and `Ren.right` find their values in it.
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
