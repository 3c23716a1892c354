import Plm.Base.Env
import Plm.Pass.Simplify

/-!
# Simplification keeps the meaning

Sharing of equal values and removal of unused ones, for any set of operations.
-/

namespace Plm

universe u

namespace Prog
variable {S T : Sig} {K : Type} {D E : Ctx}

/-! ## Sharing -/

theorem _root_.Plm.Var.eq_of_index : {Γ : Ctx} → {s : Shape} → (v w : Var Γ s) → v.index = w.index → v = w
  | _, _, .here, .here, _ => rfl
  | _, _, .there v, .there w, h => congrArg Var.there (eq_of_index v w (Nat.succ.inj h))

theorem _root_.Plm.Vars.eq_of_indices {Γ : Ctx} : {Δ : Ctx} → (vs ws : Vars Γ Δ) →
    vs.indicesUnder 0 = ws.indices → vs = ws
  | _, .nil, .nil, _ => rfl
  | _, .cons v vs, .cons w ws, h => by
    injection h with h hs
    rw [Var.eq_of_index v w h, eq_of_indices vs ws hs]

theorem _root_.Plm.Vars.indicesUnder_there {Γ : Ctx} {t : Shape} (d : Nat) : {Δ : Ctx} → (vs : Vars Γ Δ) →
    (vs.map fun v => (.there v : Var (t :: Γ) _)).indicesUnder d = vs.indicesUnder (d + 1)
  | _, .nil => rfl
  | _, .cons v vs => by
    show (v.index + 1 + d) :: _ = (v.index + (d + 1)) :: _
    rw [Nat.add_right_comm, indicesUnder_there d vs]
    rfl

/-- Every known value is what its operation gives. -/
def Knows (sem : Sem S K) : {Γ : Ctx} → Known S Γ → Env K Γ → Prop
  | _, .nil, _ => True
  | _, .add _ o xs rest, e => e.head = sem o (e.tail.gets xs) ∧ Knows sem rest e.tail

theorem lookup_get [DecidableEq S.Op] {sem : Sem S K} {n : Nat} {o : S.Op} {places : List Nat}
    {args : Env K (S.ins o)} : {Γ : Ctx} → (d : Nat) → (known : Known S Γ) → (e : Env K Γ) →
    (v : Var Γ (S.out o)) → (∀ ws : Vars Γ (S.ins o), ws.indicesUnder d = places → e.gets ws = args) →
    Knows sem known e → lookup n o places d known = some v → e.get v = sem o args
  | _, _, .nil, _, _, _, _, h => nomatch h
  | _, d, .add _ o' xs rest, e, v, ha, hk, h => by
    have ha : ∀ ws, Vars.indicesUnder (d + 1) ws = places → e.tail.gets ws = args := fun ws hw => by
      rw [← ha _ ((Vars.indicesUnder_there d ws).trans hw)]
      exact ((Sees.there e.head e.tail).map ws).symm.trans (by rw [Env.push_head_tail])
    rw [lookup] at h
    split at h
    · split at h
      · next eq =>
        subst eq
        split at h
        · next same =>
          cases h
          rw [← ha xs same]
          exact hk.1
        · cases h
      · cases h
    · cases hl : lookup n o places (d + 1) rest with
      | none => rw [hl] at h; cases h
      | some u =>
        rw [hl] at h
        cases h
        exact lookup_get (d + 1) rest e.tail u ha hk.2 hl

/-! ## Sharing, and removal of unused values -/

/-- `e'` has the values of `e` under the names that `ρ` gives, as far as it gives any. -/
def PartlySees {Γ Δ : Ctx} (ρ : PartialRen Γ Δ) (e : Env K Γ) (e' : Env K Δ) : Prop :=
  ∀ (s : Shape) (v : Var Γ s) (w : Var Δ s), ρ.get? v = some w → e'.get w = e.get v

namespace PartlySees
variable {Γ Δ : Ctx} {t : Shape} {ρ : PartialRen Γ Δ} {e : Env K Γ} {e' : Env K Δ}

theorem lift (h : PartlySees ρ e e') (x : Tensor K t) : PartlySees (.lift ρ) (e.push x) (e'.push x)
  | _, .here, _, rfl => rfl
  | _, .there v, w, hw => by
    have hw : (ρ.get? v).map Var.there = some w := hw
    cases hv : ρ.get? v with
    | none => rw [hv] at hw; cases hw
    | some u =>
      rw [hv] at hw
      cases hw
      exact h _ v u hv

theorem skip (h : PartlySees ρ e e') (x : Tensor K t) : PartlySees (.skip ρ) (e.push x) e'
  | _, .there v, w, hw => h _ v w hw

theorem push (h : PartlySees ρ e e') {u : Var Δ t} {x : Tensor K t} (hu : e'.get u = x) :
    PartlySees (.push u ρ) (e.push x) e'
  | _, .here, _, rfl => hu
  | _, .there v, w, hw => h _ v w hw

theorem map (h : PartlySees ρ e e') : {Θ : Ctx} → (vs : Vars Γ Θ) → (ws : Vars Δ Θ) →
    mapVars? ρ vs = some ws → e'.gets ws = e.gets vs
  | _, .nil, .nil, _ => Env.gets_nil _ _
  | _, .cons v vs, ws, hws => by
    rw [mapVars?] at hws
    split at hws
    · cases hws
    · next w hw =>
      cases hvs : mapVars? ρ vs with
      | none => rw [hvs] at hws; cases hws
      | some ws' =>
        rw [hvs] at hws
        cases hws
        rw [Env.gets_cons, Env.gets_cons, h _ v w hw, map h vs ws' hvs]

end PartlySees

/-- Following a plan keeps the meaning. -/
theorem den_rewrite [DecidableEq S.Op] (sem : Sem S K) : {Γ Θ : Ctx} → (p : Prog S D Γ) →
    (plan : List Action) → (ρ : PartialRen Γ Θ) → (known : Known S Θ) → (q : Prog S D Θ) →
    p.rewrite plan ρ known = some q → (e : Env K Γ) → (e' : Env K Θ) → PartlySees ρ e e' →
    Knows sem known e' → q.den sem e' = p.den sem e
  | _, _, .ret xs, _, ρ, _, q, hq, e, e', h, _ => by
    have hq : (mapVars? ρ xs).map Prog.ret = some q := hq
    cases hx : mapVars? ρ xs with
    | none => rw [hx] at hq; cases hq
    | some ws =>
      rw [hx] at hq
      injection hq with hq
      subst hq
      exact PartlySees.map h xs ws hx
  | _, _, .step _ _ rest, .drop :: plan, _, known, q, hq, e, e', h, hk =>
    den_rewrite sem rest plan _ known q hq _ e' (h.skip _) hk
  | _, _, .step o xs rest, .keep n :: plan, ρ, known, q, hq, e, e', h, hk => by
    rw [rewrite] at hq
    split at hq
    · cases hq
    · next ys hx =>
      cases hr : rest.rewrite plan (.lift ρ) (.add n o ys known) with
      | none => rw [hr] at hq; cases hq
      | some q' =>
        rw [hr] at hq
        injection hq with hq
        subst hq
        show q'.den sem (e'.push (sem o (e'.gets ys))) = _
        refine den_rewrite sem rest plan _ _ q' hr _ _ ?_ ⟨rfl, hk⟩
        rw [PartlySees.map h xs ys hx]
        exact h.lift _
  | _, _, .step o xs rest, .same n :: plan, ρ, known, q, hq, e, e', h, hk => by
    rw [rewrite] at hq
    split at hq
    · cases hq
    · next ys hx =>
      split at hq
      · cases hq
      · next v hv =>
        refine den_rewrite sem rest plan _ known q hq _ e' (h.push ?_) hk
        rw [← PartlySees.map h xs ys hx]
        exact lookup_get 0 known e' v (fun ws hw => by rw [Vars.eq_of_indices ws ys hw]) hk hv
  | _, _, .step _ _ _, [], _, _, _, hq, _, _, _, _ => nomatch hq

/-- Sharing and dropping of values keep the meaning. -/
theorem den_simplify [DecidableEq S.Op] (sem : Sem S K) {Γ : Ctx} (p : Prog S D Γ) (e : Env K Γ) :
    p.simplify.den sem e = p.den sem e := by
  rw [simplify]
  cases h : p.rewrite p.plan .all .nil with
  | none => rfl
  | some q =>
    exact den_rewrite sem p _ _ .nil q h e e (fun _ _ _ hw => by cases hw; rfl) trivial

end Prog
end Plm
