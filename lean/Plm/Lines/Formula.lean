import Plm.Lines.Sweep
import Plm.Step.Optim.Optimizer

/-!
# Formulas by numbers

`Lines.term`, `Lines.terms` and `Lines.each` are the programs of formulas (`Term.emit`, `Term.emits`,
`Term.each`) on numbers: `Term.erase_emit`, `Term.erase_emits` and `Term.erase_each` say so.
-/

namespace Plm

open Prog (numberOf numbersOf Follows)

variable {A H B : List String}

namespace Lines

/-- A formula on all entries of the tensors `as` of shape `s`. -/
def term (s : Shape) : Term A H → (as : Tuple Nat A) → (hs : Tuple Nat H) → (next : Nat) →
    (k : Nat → Nat → Code Op) → Code Op
  | .arg a, as, _, next, k => k (as.get a) next
  | .scalar h, _, hs, next, k =>
    .step (.move (.broadcast s (s.map fun _ => false)) false) [hs.get h] (k next (next + 1))
  | .num n, _, _, next, k => .step (.const n s) [] (k next (next + 1))
  | .unary f t, as, hs, next, k => term s t as hs next fun v next =>
      .step (.unary f s) [v] (k next (next + 1))
  | .binary f t u, as, hs, next, k => term s t as hs next fun v next => term s u as hs next fun w next =>
      .step (.binary f s) [v, w] (k next (next + 1))

/-- Several formulas. -/
def terms (s : Shape) : {B : List String} → Tuple (Term A H) B → (as : Tuple Nat A) → (hs : Tuple Nat H) →
    (next : Nat) → (k : Tuple Nat B → Nat → Code Op) → Code Op
  | [], _, _, _, next, k => k () next
  | _ :: _, ts, as, hs, next, k => term s ts.1 as hs next fun v next =>
      terms s (Prod.snd ts) as hs next fun vs next => k (v, vs) next

/-- Formulas on all entries of all tensors of a context. -/
def each (ts : Shape → Tuple (Term A H) B) : (Γ : Ctx) → (as : Tuple (List Nat) A) → (hs : Tuple Nat H) →
    (next : Nat) → (k : Tuple (List Nat) B → Nat → Code Op) → Code Op
  | [], _, _, next, k => k (.all [] B) next
  | s :: Γ, as, hs, next, k => terms s (ts s) (as.map first) hs next fun qs next =>
      each ts Γ (as.map List.tail) hs next fun rs next => k (.zip List.cons qs rs) next

end Lines

namespace Tuple

/-- Renamed names have the same numbers. -/
theorem map_numberOf {Θ Θ' : Ctx} {σ : Ren Θ Θ'} {ms ms' : List Nat} (h : Follows σ ms ms') {s : Shape}
    (as : Tuple (Var Θ s) A) :
    (as.map fun a => σ a).map (fun a => numberOf a ms') = as.map fun a => numberOf a ms :=
  (Tuple.map_map _ _ as).trans (Tuple.map_congr (fun a => h s a) as)

theorem map_numbersOf {Θ Θ' : Ctx} {σ : Ren Θ Θ'} {ms ms' : List Nat} (h : Follows σ ms ms') {Γ : Ctx}
    (as : Tuple (Vars Θ Γ) A) :
    (as.map fun v => v.map fun u => σ u).map (numbersOf ms') = as.map (numbersOf ms) :=
  (Tuple.map_map _ _ as).trans (Tuple.map_congr (fun a => h.map a) as)

theorem map_all {α β : Type} (f : α → β) (a : α) : (names : List String) → (all a names).map f = all (f a) names
  | [] => rfl
  | _ :: names => congrArg (Prod.mk _) (map_all f a names)

end Tuple

namespace Prog

theorem numberOf_cast {Γ : Ctx} {s t : Shape} (h : s = t) (v : Var Γ s) (ms : List Nat) :
    numberOf (h ▸ v) ms = numberOf v ms := by
  cases h
  rfl

theorem numbersOf_tail (ms : List Nat) {Γ Δ : Ctx} {s : Shape} : (vs : Vars Γ (s :: Δ)) →
    numbersOf ms vs.tail = (numbersOf ms vs).tail
  | .cons _ _ => rfl

theorem first_numbersOf_cons (ms : List Nat) {Γ Δ : Ctx} {s : Shape} : (vs : Vars Γ (s :: Δ)) →
    Lines.first (numbersOf ms vs) = numberOf (vs.get .here) ms
  | .cons _ _ => rfl

end Prog

namespace Term
variable {E : Ctx} {s : Shape}

theorem erase_emit : (t : Term A H) → {Θ : Ctx} → (as : Tuple (Var Θ s) A) → (hs : Tuple (Var Θ []) H) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' s → Prog Op.sig E Θ') → (ms : List Nat) → (next : Nat) →
    (kr : Nat → Nat → Code Op) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (v : Var Θ' s) (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ v).erase ms' next' = kr (numberOf v ms') next') →
    (t.emit as hs k).erase ms next =
      Lines.term s t (as.map fun a => numberOf a ms) (hs.map fun a => numberOf a ms) next kr
  | .arg a, _, as, hs, k, ms, next, kr, hk => by
    refine (hk _ (as.get a) ms next (Follows.refl ms) (Nat.le_refl _)).trans ?_
    exact congrArg (kr · next) (Tuple.get_map (fun a => numberOf a ms) as a).symm
  | .scalar h, _, as, hs, k, ms, next, kr, hk => by
    show Code.step (O := Op) _ [numberOf (spread s (hs.get h)) ms] _ = Code.step _ [_] _
    rw [Tuple.get_map, spread, Prog.numberOf_cast]
    exact congrArg (Code.step (O := Op) _ _) (hk .there .here _ _ (Follows.there next ms) (Nat.le_succ _))
  | .num n, _, _, _, k, ms, next, kr, hk =>
    congrArg (Code.step (O := Op) _ _) (hk .there .here _ _ (Follows.there next ms) (Nat.le_succ _))
  | .unary f t, _, as, hs, k, ms, next, kr, hk => by
    refine erase_emit t as hs _ ms next _ fun σ v ms' next' hσ hn => ?_
    exact congrArg (Code.step (O := Op) _ _)
      (hk _ .here _ _ (hσ.trans (Follows.there next' ms')) (Nat.le_succ_of_le hn))
  | .binary f t u, _, as, hs, k, ms, next, kr, hk => by
    refine erase_emit t as hs _ ms next _ fun σ v ms' next' hσ hn => ?_
    rw [← Tuple.map_numberOf hσ as, ← Tuple.map_numberOf hσ hs]
    refine erase_emit u _ _ _ ms' next' _ fun τ w ms'' next'' hτ hn' => ?_
    show Code.step (O := Op) _ [numberOf (τ v) ms'', numberOf w ms''] _ = _
    rw [hτ]
    exact congrArg (Code.step (O := Op) _ _) (hk _ .here _ _ ((hσ.trans hτ).trans (Follows.there next'' ms''))
      (Nat.le_succ_of_le (Nat.le_trans hn hn')))

theorem erase_emits : {B : List String} → (ts : Tuple (Term A H) B) → {Θ : Ctx} → (as : Tuple (Var Θ s) A) →
    (hs : Tuple (Var Θ []) H) → (k : {Θ' : Ctx} → Ren Θ Θ' → Tuple (Var Θ' s) B → Prog Op.sig E Θ') →
    (ms : List Nat) → (next : Nat) → (kr : Tuple Nat B → Nat → Code Op) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (vs : Tuple (Var Θ' s) B) (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ vs).erase ms' next' = kr (vs.map fun v => numberOf v ms') next') →
    (emits ts as hs k).erase ms next =
      Lines.terms s ts (as.map fun a => numberOf a ms) (hs.map fun a => numberOf a ms) next kr
  | [], _, _, _, _, _, ms, next, _, hk => hk _ () ms next (Follows.refl ms) (Nat.le_refl _)
  | _ :: _, ts, _, as, hs, k, ms, next, kr, hk => by
    refine erase_emit (Prod.fst ts) as hs _ ms next _ fun σ v ms' next' hσ hn => ?_
    rw [← Tuple.map_numberOf hσ as, ← Tuple.map_numberOf hσ hs]
    refine erase_emits (Prod.snd ts) _ _ _ ms' next' _ fun τ vs ms'' next'' hτ hn' => ?_
    refine (hk _ _ ms'' next'' (hσ.trans hτ) (Nat.le_trans hn hn')).trans (congrArg (kr · next'') ?_)
    exact congrArg (Prod.mk · _) (hτ s v)

theorem zip_numbersOf (ms : List Nat) {Θ Γ : Ctx} : {B : List String} → (qs : Tuple (Var Θ s) B) →
    (rs : Tuple (Vars Θ Γ) B) → (Tuple.zip .cons qs rs).map (numbersOf ms) =
      Tuple.zip List.cons (qs.map fun v => numberOf v ms) (rs.map (numbersOf ms))
  | [], _, _ => rfl
  | _ :: _, qs, rs => congrArg (Prod.mk _) (zip_numbersOf ms (Prod.snd qs) (Prod.snd rs))

theorem erase_each (ts : Shape → Tuple (Term A H) B) : {Γ Θ : Ctx} → (as : Tuple (Vars Θ Γ) A) →
    (hs : Tuple (Var Θ []) H) → (k : {Θ' : Ctx} → Ren Θ Θ' → Tuple (Vars Θ' Γ) B → Prog Op.sig E Θ') →
    (ms : List Nat) → (next : Nat) → (kr : Tuple (List Nat) B → Nat → Code Op) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (vs : Tuple (Vars Θ' Γ) B) (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ vs).erase ms' next' = kr (vs.map (numbersOf ms')) next') →
    (each ts as hs k).erase ms next =
      Lines.each ts Γ (as.map (numbersOf ms)) (hs.map fun a => numberOf a ms) next kr
  | [], _, _, _, _, ms, next, kr, hk =>
    (hk _ _ ms next (Follows.refl ms) (Nat.le_refl _)).trans
      (congrArg (kr · next) (Tuple.map_all (numbersOf ms) .nil B))
  | s :: Γ, _, as, hs, k, ms, next, kr, hk => by
    rw [each, Lines.each, show (as.map (numbersOf ms)).map Lines.first =
      (as.map fun v => v.get .here).map (fun a => numberOf a ms) from (Tuple.map_map _ _ as).trans
        ((Tuple.map_congr (fun v => Prog.first_numbersOf_cons ms v) as).trans
          (Tuple.map_map (fun a => numberOf a ms) (fun v : Vars _ (s :: Γ) => v.get .here) as).symm)]
    refine erase_emits (ts s) _ hs _ ms next _ fun σ qs ms' next' hσ hn => ?_
    rw [show (as.map (numbersOf ms)).map List.tail =
      (as.map fun v => v.tail.map fun u => σ u).map (numbersOf ms') from (Tuple.map_map _ _ as).trans
        ((Tuple.map_congr (fun v => (Prog.numbersOf_tail ms v).symm.trans (hσ.map v.tail).symm) as).trans
          (Tuple.map_map (numbersOf ms') (fun v : Vars _ (s :: Γ) => v.tail.map fun u => σ u) as).symm),
      ← Tuple.map_numberOf hσ hs]
    refine erase_each ts _ _ _ ms' next' _ fun τ rs ms'' next'' hτ hn' => ?_
    rw [hk _ _ ms'' next'' (hσ.trans hτ) (Nat.le_trans hn hn'), zip_numbersOf, Tuple.map_numberOf hτ]

end Term

/-! ## Seeds -/

namespace Lines

/-- The scaled cotangents. -/
def seed (opt : Optimizer) (s : Shape) (hs : Tuple Nat opt.hyper) (w next : Nat) (k : Nat → Nat → Code Op) : Code Op :=
  match opt.scaled with
  | none => k w next
  | some f => term (A := ["cotangent"]) (H := opt.hyper) s
      (f.scale ((Tuple.places opt.hyper).map .scalar) * .arg .here : Term ["cotangent"] opt.hyper) (w, ()) hs next k

end Lines

theorem Optimizer.erase_seed (opt : Optimizer) {E Θ : Ctx} {s : Shape} (hs : Tuple (Var Θ []) opt.hyper) (w : Var Θ s)
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' s → Prog Op.sig E Θ') (ms : List Nat) (next : Nat)
    (kr : Nat → Nat → Code Op)
    (hk : ∀ {Θ' : Ctx} (σ : Ren Θ Θ') (v : Var Θ' s) (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ v).erase ms' next' = kr (numberOf v ms') next') :
    (opt.seed hs w k).erase ms next =
      Lines.seed opt s (hs.map fun a => numberOf a ms) (numberOf w ms) next kr := by
  unfold seed Lines.seed
  split
  · next h =>
    rw [h]
    exact hk _ w ms next (Follows.refl ms) (Nat.le_refl _)
  · next f h =>
    rw [h]
    exact Term.erase_emit (A := ["cotangent"]) _ ((w, ()) : Tuple (Var Θ s) ["cotangent"]) hs k ms next kr hk

end Plm
