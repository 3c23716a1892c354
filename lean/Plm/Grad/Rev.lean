import Plm.Grad.Sweep
import Plm.Prim.Rev

/-!
# What the reverse sweep computes

`Prog.rev` is the reverse sweep as mathematics: from the cotangents of the results to those of all values in
scope.  `Prog.den_sweep` proves that the program which `Prog.sweep` emits computes it.
-/

namespace Plm

open Op (Each)

variable {K : Type} [LawfulScalar K]

/-! ## Values of optional cotangents -/

/-- The value of an optional cotangent; absent is zero. -/
def cotVal {Θ : Ctx} {s : Shape} (e : Env K Θ) : Option (Var Θ s) → Tensor K s
  | none => fun _ => 0
  | some d => e.get d

namespace Cots

/-- The cotangents as an environment. -/
def val {Θ : Ctx} (e : Env K Θ) : {Γ : Ctx} → Cots Γ Θ → Env K Γ
  | _, .nil => Env.zero []
  | _, .cons o c => (val e c).push (cotVal e o)

variable {Θ Θ' : Ctx}

theorem val_zero (e : Env K Θ) : (Γ : Ctx) → (Cots.zero Γ : Cots Γ Θ).val e = Env.zero Γ
  | [] => rfl
  | _ :: Γ => by
    show ((Cots.zero Γ : Cots Γ Θ).val e).push (fun _ => 0) = _
    rw [val_zero e Γ, Env.zero_push]

theorem cotVal_map {ρ : Ren Θ Θ'} {e : Env K Θ} {e' : Env K Θ'} (h : Sees ρ e e') {s : Shape} :
    (o : Option (Var Θ s)) → cotVal e' (o.map ρ) = cotVal e o
  | none => rfl
  | some d => h _ d

theorem val_rename {ρ : Ren Θ Θ'} {e : Env K Θ} {e' : Env K Θ'} (h : Sees ρ e e') : {Γ : Ctx} →
    (c : Cots Γ Θ) → (c.rename ρ).val e' = c.val e
  | _, .nil => rfl
  | _, .cons o c => by
    show (val e' (Cots.rename ρ c)).push (cotVal e' (o.map ρ)) = _
    rw [val_rename h c, cotVal_map h]
    rfl

theorem head_val (e : Env K Θ) {Γ : Ctx} {s : Shape} : (c : Cots (s :: Γ) Θ) →
    (c.val e).head = cotVal e c.head
  | .cons _ _ => rfl

theorem tail_val (e : Env K Θ) {Γ : Ctx} {s : Shape} : (c : Cots (s :: Γ) Θ) → (c.val e).tail = val e c.tail
  | .cons _ _ => rfl

theorem get_rename (ρ : Ren Θ Θ') : {Γ : Ctx} → {s : Shape} → (c : Cots Γ Θ) → (v : Var Γ s) →
    (c.rename ρ).get v = (c.get v).map ρ
  | _ :: _, _, .cons _ _, .here => rfl
  | _ :: _, _, .cons _ c, .there v => get_rename ρ c v

/-- Setting a cotangent to its sum with another one adds the other one. -/
theorem val_set (e : Env K Θ) : {Γ : Ctx} → {s : Shape} → (c : Cots Γ Θ) → (v : Var Γ s) → (d : Var Θ s) →
    (t : Tensor K s) → (∀ i, e.get d i = cotVal e (c.get v) i + t i) →
    Cots.val e (Op.Each.set c v (some d)) = Env.add (c.val e) (Env.single v t)
  | _ :: _, _, .cons o c, .here, d, t, h => by
    show (val e c).push (e.get d) = Env.add ((val e c).push (cotVal e o)) ((Env.zero _).push t)
    rw [Env.add_push, Env.add_zero]
    exact congrArg (Env.push · _) (funext h)
  | _ :: _, _, .cons o c, .there v, d, t, h => by
    show (val e (Op.Each.set c v (some d))).push (cotVal e o) =
      Env.add ((val e c).push (cotVal e o)) ((Env.single v t).push fun _ => 0)
    rw [Env.add_push, val_set e c v d t h]
    exact congrArg (Env.push · _) (funext fun i => (Plm.add_zero _).symm)

end Cots

/-! ## Mathematics of the reverse sweep -/

namespace Prog
variable {D E : Ctx}

/-- The cotangents of all values in scope, from those of the results. -/
def rev : {Γ : Ctx} → Prog Op.sig D Γ → Env K Γ → Env K D → Env K Γ
  | _, .ret xs, _, w => Env.scatter xs w
  | _, .step o xs rest, e, w =>
    let g := rest.rev (e.push (Op.den o (e.gets xs))) w
    g.tail.add (Env.scatter xs (Op.rev o (e.gets xs) g.head))

/-- Every operation of the program is differentiable where it is applied. -/
def Smooth : {Γ : Ctx} → Prog Op.sig D Γ → Env K Γ → Prop
  | _, .ret _, _ => True
  | _, .step o xs rest, e => Op.Smooth o (e.gets xs) ∧ rest.Smooth (e.push (Op.den o (e.gets xs)))

/-! ## The emitted program -/

/-- A program in basic operations computes the same in the whole language. -/
theorem den_basic : {Γ : Ctx} → (p : Prog Prim.sig D Γ) → (e : Env K Γ) → p.basic.den Op.den e = p.den Prim.den e
  | _, .ret _, _ => rfl
  | _, .step _ _ rest, _ => den_basic rest _

theorem den_addCots {Γ : Ctx} {R : Env K E} : {Δ Θ : Ctx} → (c : Cots Γ Θ) → (xs : Vars Γ Δ) →
    (ds : Cots Δ Θ) → (k : Cont E Γ Θ) → (e : Env K Θ) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (c' : Cots Γ Θ') (e' : Env K Θ'), Sees σ e e' →
      c'.val e' = (c.val e).add (Env.scatter xs (ds.val e)) → (k σ c').den Op.den e' = R) →
    (addCots c xs ds k).den Op.den e = R
  | _, _, c, .nil, .nil, k, e, hk => hk _ c e (Sees.refl e) (Env.add_zero _).symm
  | _, _, c, .cons x xs, .cons none ds, k, e, hk => by
    refine den_addCots c xs ds k e fun σ c' e' hσ hc => hk σ c' e' hσ ?_
    rw [hc]
    show _ = (c.val e).add (Env.add (Env.single x fun _ => 0) _)
    rw [Env.single_zero, Env.zero_add]
    rfl
  | _, _, c, .cons (s := s) x xs, .cons (some d) ds, k, e, hk => by
    rw [addCots]
    split
    · next h =>
      refine den_addCots _ xs ds k e fun σ c' e' hσ hc => hk σ c' e' hσ ?_
      rw [hc, Cots.val_set e c x d _ fun i => by rw [h]; exact (zero_add _).symm, Env.add_assoc]
      rfl
    · next d' h =>
      have there : Sees .there e (Env.push (s := s) (fun i => e.get d' i + e.get d i) e) := Sees.there _ e
      refine den_addCots _ xs _ _ (Env.push (s := s) (fun i => e.get d' i + e.get d i) e)
        fun σ c' e' hσ hc => hk _ c' e' (there.trans hσ) (hc.trans ?_)
      refine (congrArg₂ (fun a b => Env.add a (Env.scatter xs b)) ?_ (Cots.val_rename there ds)).trans
        (Env.add_assoc _ _ _)
      rw [← Cots.val_rename there c]
      exact Cots.val_set _ (c.rename .there) x .here (e.get d) fun i => by rw [Cots.get_rename, h]; rfl

theorem den_runVjps {Θ₀ : Ctx} {R : Env K E} (e₀ : Env K Θ₀) : {Δ Θ : Ctx} → (ρ : Ren Θ₀ Θ) →
    (ps : Op.Vjps Θ₀ Δ) → (k : Cont E Δ Θ) → (e : Env K Θ) → Sees ρ e₀ e →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ds : Cots Δ Θ') (e' : Env K Θ'), Sees σ e e' →
      ds.val e' = Op.vjpVal e₀ ps → (k σ ds).den Op.den e' = R) →
    (runVjps ρ ps k).den Op.den e = R
  | _, _, _, .nil, k, e, _, hk => hk _ .nil e (Sees.refl e) rfl
  | _, _, ρ, .cons none ps, k, e, h, hk => by
    refine den_runVjps e₀ ρ ps _ e h fun σ ds e' hσ hd => hk σ _ e' hσ ?_
    show (ds.val e').push _ = _
    rw [hd]
    rfl
  | _, _, ρ, .cons (some p) ps, k, e, h, hk => by
    refine den_andThen Op.den p.basic ρ _ e₀ e h fun σ d e' hσ hd => ?_
    refine den_runVjps e₀ _ ps _ e' (h.trans hσ) fun τ ds e'' hτ hds => hk _ _ e'' (hσ.trans hτ) ?_
    show (ds.val e'').push (e''.get (τ (d.get .here))) = _
    rw [hds, hτ _ (d.get .here), ← Env.get_gets e' d .here, hd, den_basic]
    rfl

/-- The program that `sweep` emits computes the results and `rev`. -/
theorem den_sweep (hz : ∀ (o : Op) (x : Env K o.ins), o.rev x (fun _ => 0) = Env.zero _)
    {R : Env K E} : {Γ Θ : Ctx} → (p : Prog Op.sig D Γ) → (ρ : Ren Γ Θ) → (seeds : Cots D Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Cots Γ Θ' → Prog Op.sig E Θ') → (e : Env K Γ) → (e' : Env K Θ) →
    Sees ρ e e' →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D) (c : Cots Γ Θ') (e'' : Env K Θ'), Sees σ e' e'' →
      e''.gets ys = p.den Op.den e → c.val e'' = p.rev e (seeds.val e') → (k σ ys c).den Op.den e'' = R) →
    (p.sweep ρ seeds k).den Op.den e' = R
  | _, _, .ret xs, ρ, seeds, k, e, e', h, hk => by
    refine den_addCots _ xs seeds _ e' fun σ c e'' hσ hc => hk σ _ c e'' hσ ?_ ?_
    · rw [hσ.map, h.map]
      rfl
    · rw [hc, Cots.val_zero, Env.zero_add]
      rfl
  | _, _, .step o xs rest, ρ, seeds, k, e, e', h, hk => by
    show (rest.sweep _ _ _).den Op.den (e'.push (Op.den o (e'.gets (xs.map ρ)))) = R
    rw [h.map xs]
    have there := Sees.there (Op.den o (e.gets xs)) e'
    refine den_sweep hz rest _ _ _ (e.push (Op.den o (e.gets xs))) _ (h.lift _)
      fun σ ys c e'' hσ hys hc => ?_
    rw [Cots.val_rename there] at hc
    have hd : cotVal e'' c.head = (rest.rev (e.push (Op.den o (e.gets xs))) (seeds.val e')).head := by
      rw [← hc, Cots.head_val]
    have ht : Cots.val e'' c.tail = (rest.rev (e.push (Op.den o (e.gets xs))) (seeds.val e')).tail := by
      rw [← hc, Cots.tail_val]
    split
    · next hnone =>
      refine hk _ ys _ e'' (there.trans hσ) hys ?_
      rw [hnone] at hd
      show _ = Env.add _ (Env.scatter xs (Op.rev o (e.gets xs) _))
      rw [ht, ← hd]
      have hz' : Op.rev o (e.gets xs) (fun _ => 0) = Env.zero (Op.sig.ins o) := hz o _
      show _ = Env.add _ (Env.scatter xs (Op.rev o (e.gets xs) fun _ => 0))
      rw [hz', Env.scatter_zero, Env.add_zero]
    · next d hsome =>
      rw [hsome] at hd
      refine den_runVjps (Env.push (e''.get d) (Env.push (Op.den o (e.gets xs)) (e.gets xs))) _ _ _ e'' ?_
        fun τ ds e₃ hτ hds => ?_
      · have args : Sees (fun u => σ (.there ((xs.map ρ).get u))) (e.gets xs) e'' := by
          intro s u
          rw [hσ _ (.there _)]
          show e'.get ((xs.map ρ).get u) = _
          rw [← Env.get_gets, h.map]
        exact (args.push (hσ _ .here)).push rfl
      · refine den_addCots _ xs ds _ e₃ fun υ c' e₄ hυ hc' => hk _ _ c' e₄ ?_ ?_ ?_
        · exact (there.trans hσ).trans (hτ.trans hυ)
        · have := (hτ.trans hυ).map ys
          rw [this, hys]
          rfl
        · have hd' : e''.get d = (rest.rev (e.push (Op.den o (e.gets xs))) (seeds.val e')).head := hd
          have hds' : Cots.val e₃ ds = Op.rev o (e.gets xs) (e''.get d) := hds
          have hds' := hds'.trans (congrArg (fun t => Op.rev o (e.gets xs) t) hd')
          rw [hc', Cots.val_rename hτ, ht]
          exact congrArg (fun w : Env K (Op.sig.ins o) => Env.add _ (Env.scatter xs w)) hds'

end Prog
end Plm
