import Plm.Simplify

/-!
# Transformations of programs keep their meaning

Renaming, sequencing, lowering, sharing of values and removal of unused ones, for any set of operations.
-/

namespace Plm

universe u

/-! ## Environments -/

namespace Env
variable {K : Type} {Γ Δ Θ : Ctx} {s t : Shape}

theorem gets_nil (e : Env K Γ) (e' : Env K []) : e.gets .nil = e' := funext fun p => nomatch p

theorem gets_cons (e : Env K Γ) (v : Var Γ s) (vs : Vars Γ Δ) :
    e.gets (.cons v vs) = (e.gets vs).push (e.get v) :=
  funext fun p => match p with
    | .inl _ => rfl
    | .inr _ => rfl

theorem push_head_tail (e : Env K (s :: Γ)) : e.tail.push e.head = e :=
  funext fun p => match p with
    | .inl _ => rfl
    | .inr _ => rfl

theorem eq_of_head {e : Env K [s]} {t : Tensor K s} (h : e.head = t) :
    e = push t nil := by
  subst h
  exact (push_head_tail e).symm.trans (congrArg (push e.head) (funext fun p => nomatch p))

theorem head_of_eq {e : Env K [s]} {t : Tensor K s} (h : e = push t nil) :
    e.head = t := by
  rw [h]
  rfl

/-- Environments with the same values are the same. -/
theorem ext : {Γ : Ctx} → (e e' : Env K Γ) → (∀ {s : Shape} (v : Var Γ s), e.get v = e'.get v) → e = e'
  | [], _, _, _ => funext fun p => nomatch p
  | _ :: _, e, e', h => funext fun p => match p with
    | .inl i => congrFun (h .here) i
    | .inr p => congrFun (ext e.tail e'.tail fun v => h (.there v)) p

/-- A variable of a list of variables, in the environment that the list gives. -/
theorem get_gets (e : Env K Γ) : {Δ : Ctx} → (vs : Vars Γ Δ) → {s : Shape} → (v : Var Δ s) →
    (e.gets vs).get v = e.get (vs.get v)
  | _, .cons _ _, _, .here => rfl
  | _, .cons _ vs, _, .there v => get_gets e vs v

end Env

/-- `e'` has the values of `e` under the names that `ρ` gives. -/
def Sees {K : Type} {Γ Δ : Ctx} (ρ : Ren Γ Δ) (e : Env K Γ) (e' : Env K Δ) : Prop :=
  ∀ (s : Shape) (v : Var Γ s), e'.get (ρ v) = e.get v

namespace Sees
variable {K : Type} {Γ Δ Θ : Ctx} {t : Shape}

theorem refl (e : Env K Γ) : Sees (fun v => v) e e := fun _ _ => rfl

theorem there (x : Tensor K t) (e : Env K Γ) : Sees .there e (e.push x) := fun _ _ => rfl

theorem trans {ρ : Ren Γ Δ} {σ : Ren Δ Θ} {e : Env K Γ} {e' : Env K Δ} {e'' : Env K Θ} (h : Sees ρ e e')
    (h' : Sees σ e' e'') : Sees (fun v => σ (ρ v)) e e'' := fun _ v => (h' _ (ρ v)).trans (h _ v)

theorem lift {ρ : Ren Γ Δ} {e : Env K Γ} {e' : Env K Δ} (h : Sees ρ e e') (x : Tensor K t) :
    Sees (Ren.lift ρ) (e.push x) (e'.push x)
  | _, .here => rfl
  | _, .there v => h _ v

theorem push {ρ : Ren Γ Δ} {e : Env K Γ} {e' : Env K Δ} (h : Sees ρ e e') {v : Var Δ t} {x : Tensor K t}
    (hv : e'.get v = x) : Sees (Ren.push v ρ) (e.push x) e'
  | _, .here => hv
  | _, .there u => h _ u

/-- The environment of a list of variables. -/
theorem gets (e : Env K Γ) (vs : Vars Γ Δ) : Sees vs.get (e.gets vs) e :=
  fun _ v => (Env.get_gets e vs v).symm

theorem map {ρ : Ren Γ Δ} {e : Env K Γ} {e' : Env K Δ} (h : Sees ρ e e') : {Ξ : Ctx} → (vs : Vars Γ Ξ) →
    e'.gets (vs.map ρ) = e.gets vs
  | _, .nil => Env.gets_nil _ _
  | _, .cons v vs => by
    rw [Vars.map, Env.gets_cons, Env.gets_cons, h _ v, map h vs]

end Sees

/-! ## Sequencing and lowering -/

namespace Prog
variable {S T : Sig} {K : Type} {D E : Ctx}

/-- What holds for every continuation that is right wherever it finds the results of `p`, holds for `p`
followed by it. -/
theorem den_andThen (sem : Sem S K) {R : Env K E} : {Γ Θ : Ctx} → (p : Prog S D Γ) → (ρ : Ren Γ Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Prog S E Θ') → (e : Env K Γ) → (e' : Env K Θ) → Sees ρ e e' →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D) (e'' : Env K Θ'), Sees σ e' e'' →
      e''.gets ys = p.den sem e → (k σ ys).den sem e'' = R) →
    (p.andThen ρ k).den sem e' = R
  | _, _, .ret xs, _, _, _, e', h, hk => hk _ _ e' (Sees.refl e') (h.map xs)
  | _, _, .step o xs rest, ρ, k, e, e', h, hk => by
    show (rest.andThen _ _).den sem (e'.push (sem o (e'.gets (xs.map ρ)))) = R
    rw [h.map xs]
    exact den_andThen sem rest _ _ _ _ (h.lift _) fun σ ys e'' hσ hys =>
      hk _ ys e'' (Sees.trans (Sees.there _ e') hσ) hys

/-- A property of every operation of a program. -/
def All (P : S.Op → Prop) : {Γ : Ctx} → Prog S D Γ → Prop
  | _, .ret _ => True
  | _, .step o _ rest => P o ∧ rest.All P

theorem sees_next {Γ Θ : Ctx} {s t : Shape} {ρ : Names Γ Θ} {e : Env K Γ} {e' : Env K Θ} (h : Sees ρ.get e e')
    {v : Var (t :: Θ) s} {x : Tensor K s} {y : Tensor K t} (hv : (e'.push y).get v = x) :
    Sees (Names.next v ρ).get (e.push x) (e'.push y)
  | _, .here => hv
  | _, .there u => h _ u

theorem sees_after {Γ Θ Θ' : Ctx} {s : Shape} {ρ : Names Γ Θ} {σ : Ren Θ Θ'} {e : Env K Γ} {e' : Env K Θ}
    {e'' : Env K Θ'} (h : Sees ρ.get e e') (hσ : Sees σ e' e'') {v : Var Θ' s} {x : Tensor K s}
    (hv : e''.get v = x) : Sees (Names.after σ v ρ).get (e.push x) e''
  | _, .here => hv
  | _, .there u => (hσ _ (ρ.get u)).trans (h _ u)

/-- Lowering keeps the meaning, if the program of each operation computes that operation. -/
theorem den_lower (semS : Sem S K) (semT : Sem T K) (f : (o : S.Op) → Prog T [S.out o] (S.ins o))
    (P : S.Op → Prop) (hf : ∀ o, P o → ∀ e, ((f o).den semT e).head = semS o e) :
    {Γ Θ : Ctx} → (p : Prog S D Γ) → p.All P → (ρ : Names Γ Θ) → (e : Env K Γ) → (e' : Env K Θ) →
    Sees ρ.get e e' → (p.lower f ρ).den semT e' = p.den semS e
  | _, _, .ret xs, _, _, _, _, h => h.map xs
  | _, _, .step o xs rest, hp, ρ, e, e', h => by
    have hs : Sees (xs.map ρ.get).get (e'.gets (xs.map ρ.get)) e' := Sees.gets e' (xs.map ρ.get)
    rw [h.map xs] at hs
    rw [lower]
    split
    · next o' xs' ys hfo =>
      refine den_lower semS semT f P hf rest hp.2 _ _ _ (sees_next h ?_)
      rw [← hf o hp.1 (e.gets xs), hfo, hs.map xs']
      refine ((hs.lift _ _ (ys.get .here)).trans ?_)
      exact (Env.get_gets _ ys .here).symm
    · refine den_andThen semT (f o) _ _ (e.gets xs) e' hs fun σ ys e'' hσ hys => ?_
      refine den_lower semS semT f P hf rest hp.2 _ _ e'' (sees_after h hσ ?_)
      rw [← hf o hp.1 (e.gets xs), ← hys]
      exact (Env.get_gets e'' ys .here).symm

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
