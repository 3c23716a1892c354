import Plm.Base.Prog

/-!
# What programs mean

Environments, renamings that find the same values (`Sees`), sequencing and lowering keep the meaning of programs;
properties of all operations of a program.
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

theorem gets_tail (e : Env K Γ) : (vs : Vars Γ (s :: Δ)) → e.gets vs.tail = (e.gets vs).tail
  | .cons _ _ => rfl

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

/-! ## Properties of all operations -/

variable {P : S.Op → Prop}

theorem all_andThen : {Γ Θ : Ctx} → (p : Prog S D Γ) → (ρ : Ren Γ Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Prog S E Θ') → p.All P →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D), (k σ ys).All P) → (p.andThen ρ k).All P
  | _, _, .ret _, _, _, _, hk => hk _ _
  | _, _, .step _ _ rest, _, _, hp, hk => ⟨hp.1, all_andThen rest _ _ hp.2 fun _ ys => hk _ ys⟩

/-- A property of operations may be weakened. -/
theorem All.mono {S : Sig} {D : Ctx} {P Q : S.Op → Prop} (h : ∀ o, P o → Q o) : {Γ : Ctx} → (p : Prog S D Γ) →
    p.All P → p.All Q
  | _, .ret _, _ => trivial
  | _, .step o _ rest, hp => ⟨h o hp.1, All.mono h rest hp.2⟩

end Prog
end Plm
