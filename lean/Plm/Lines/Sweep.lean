import Plm.Grad.Rev
import Plm.Lines.Code
import Plm.Lines.Trie

/-!
# The reverse sweep by numbers

`Lines.sweep` is `Prog.sweep` on numbers: cotangents are found by the number of their value, and nothing is
renamed.  `Prog.erase_sweep` says that both are the same program.
-/

namespace Plm

open Op (Each)

namespace Lines

/-- The first number. -/
def first : List Nat → Nat
  | [] => 0
  | n :: _ => n

/-- Add the cotangents `ds` of the values `xs`, which have the shapes `ss`. -/
def addCots : (cots : Trie Nat) → (xs : List Nat) → (ss : List Shape) → (ds : List (Option Nat)) → (next : Nat) →
    (k : Trie Nat → Nat → Code Op) → Code Op
  | cots, x :: xs, s :: ss, some d :: ds, next, k =>
    match cots.get? x with
    | none => addCots (cots.set d x) xs ss ds next k
    | some d' => .step (.binary .add s) [d', d] (addCots (cots.set next x) xs ss ds (next + 1) k)
  | cots, _ :: xs, _ :: ss, none :: ds, next, k => addCots cots xs ss ds next k
  | cots, _, _, _, next, k => k cots next

/-- Run the programs that compute cotangents on the values `ns`. -/
def runVjps (ns : List Nat) {Θ : Ctx} : {Δ : Ctx} → Op.Vjps Θ Δ → (next : Nat) →
    (k : List (Option Nat) → Nat → Code Op) → Code Op
  | _, .nil, next, k => k [] next
  | _, .cons none ps, next, k => runVjps ns ps next fun ds next => k (none :: ds) next
  | _, .cons (some p) ps, next, k => p.basic.emit .step ns next fun ys next =>
      runVjps ns ps next fun ds next => k (some (first ys) :: ds) next

/-- The reverse sweep over a program whose first value has the number `y`; `seeds` are the cotangents of its
results, which have the shapes `D`. -/
def sweep (D : Ctx) (seeds : List (Option Nat)) : Code Op → (y : Nat) →
    (k : List Nat → Trie Nat → Nat → Code Op) → Code Op
  | .ret outs, y, k => addCots .leaf outs D seeds y fun cots next => k outs cots next
  | .step o xs rest, y, k => .step o xs <| sweep D seeds rest (y + 1) fun ys cots next =>
    match cots.get? y with
    | none => k ys cots next
    | some d => runVjps (d :: y :: xs) o.vjp next fun ds next =>
        addCots cots xs o.ins ds next fun cots next => k ys cots next

end Lines

namespace Prog

/-! ## Numbers of names -/

/-- Different names have different numbers. -/
def Distinct (Γ : Ctx) (ns : List Nat) : Prop :=
  ∀ (s t : Shape) (v : Var Γ s) (w : Var Γ t), numberOf v ns = numberOf w ns → v.index = w.index

theorem numberOf_congr : {Γ : Ctx} → {s t : Shape} → (v : Var Γ s) → (w : Var Γ t) → (ns : List Nat) →
    v.index = w.index → numberOf v ns = numberOf w ns
  | _, _, _, _, _, [], _ => by rw [numberOf, numberOf]
  | _, _, _, .here, .here, _ :: _, _ => rfl
  | _, _, _, .there v, .there w, _ :: ns, h => numberOf_congr v w ns (Nat.succ.inj h)

theorem Distinct.push {Γ : Ctx} {ns : List Nat} {next : Nat} (h : Distinct Γ ns) (hb : Below Γ ns next)
    {t : Shape} : Distinct (t :: Γ) (next :: ns) := fun _ _ v w e =>
  match v, w with
  | .here, .here => rfl
  | .there v, .there w => congrArg Nat.succ (h _ _ v w e)
  | .here, .there w => absurd (hb _ w) (Nat.not_lt_of_le (Nat.le_of_eq e))
  | .there v, .here => absurd (hb _ v) (Nat.not_lt_of_le (Nat.le_of_eq e.symm))

theorem first_numbersOf (ms : List Nat) {Θ : Ctx} {s : Shape} : (ys : Vars Θ [s]) →
    Lines.first (numbersOf ms ys) = numberOf (ys.get .here) ms
  | .cons _ .nil => rfl

/-! ## Cotangents -/

/-- The numbers of cotangents. -/
def cotNumbers (ms : List Nat) {Θ : Ctx} : {Γ : Ctx} → Cots Γ Θ → List (Option Nat)
  | _, .nil => []
  | _, .cons o c => o.map (fun d => numberOf d ms) :: cotNumbers ms c

theorem map_follows {Θ Θ' : Ctx} {σ : Ren Θ Θ'} {ms ms' : List Nat} (h : Follows σ ms ms') {s : Shape} :
    (o : Option (Var Θ s)) → (o.map σ).map (fun d => numberOf d ms') = o.map fun d => numberOf d ms
  | none => rfl
  | some d => congrArg some (h _ d)

theorem cotNumbers_rename {Θ Θ' : Ctx} {σ : Ren Θ Θ'} {ms ms' : List Nat} (h : Follows σ ms ms') : {Γ : Ctx} →
    (c : Cots Γ Θ) → cotNumbers ms' (c.rename σ) = cotNumbers ms c
  | _, .nil => rfl
  | _, .cons o c => congr (congrArg List.cons (map_follows h o)) (cotNumbers_rename h c)

/-- The map knows the numbers of the cotangents of the values, which have the numbers `fs`. -/
def Agrees {Γ Θ : Ctx} (fs : List Nat) (c : Cots Γ Θ) (ms : List Nat) (t : Trie Nat) : Prop :=
  ∀ (s : Shape) (v : Var Γ s), t.get? (numberOf v fs) = (c.get v).map fun d => numberOf d ms

theorem get_set {Θ : Ctx} (ms : List Nat) : {Γ : Ctx} → {s t : Shape} → (c : Cots Γ Θ) → (x : Var Γ s) →
    (y : Var Γ t) → (d : Var Θ s) →
    ((Each.set c x (some d)).get y).map (fun d => numberOf d ms) =
      if y.index = x.index then some (numberOf d ms) else (c.get y).map fun d => numberOf d ms
  | _ :: _, _, _, .cons _ _, .here, .here, _ => rfl
  | _ :: _, _, _, .cons _ _, .here, .there _, _ => (if_neg (Nat.succ_ne_zero _)).symm
  | _ :: _, _, _, .cons _ _, .there _, .here, _ => (if_neg fun h => Nat.succ_ne_zero _ h.symm).symm
  | _ :: _, _, _, .cons _ c, .there x, .there y, d => by
    refine (get_set ms c x y d).trans ?_
    by_cases h : y.index = x.index
    · rw [if_pos h]
      exact (if_pos (congrArg Nat.succ h)).symm
    · rw [if_neg h]
      exact (if_neg fun e => h (Nat.succ.inj e)).symm

namespace Agrees
variable {Γ Θ Θ' : Ctx} {fs ms ms' : List Nat} {c : Cots Γ Θ} {t : Trie Nat}

theorem rename {σ : Ren Θ Θ'} (h : Agrees fs c ms t) (hσ : Follows σ ms ms') :
    Agrees fs (c.rename σ) ms' t := fun s v => by
  rw [Cots.get_rename, h s v, map_follows hσ]

theorem set (hd : Distinct Γ fs) (h : Agrees fs c ms t) {s : Shape} (x : Var Γ s) (d : Var Θ s) :
    Agrees fs (Each.set c x (some d)) ms (t.set (numberOf d ms) (numberOf x fs)) := fun s' y => by
  rw [Trie.get?_set, get_set, h s' y]
  by_cases e : y.index = x.index
  · rw [if_pos e, if_pos (numberOf_congr y x fs e)]
  · rw [if_neg e, if_neg fun e' => e (hd _ _ y x e')]

theorem zero (Γ : Ctx) : Agrees fs (Cots.zero Γ : Cots Γ Θ) ms .leaf := fun _ v => by
  rw [get_zero v]
  rfl
where
  get_zero : {Γ : Ctx} → {s : Shape} → (v : Var Γ s) → (Cots.zero Γ : Cots Γ Θ).get v = none
    | _, _, .here => rfl
    | _, _, .there v => get_zero v

theorem tail {n : Nat} {s : Shape} : {c : Cots (s :: Γ) Θ} → Agrees (n :: fs) c ms t → Agrees fs c.tail ms t
  | .cons _ _, h => fun s v => h s (.there v)

theorem head {n : Nat} {s : Shape} : {c : Cots (s :: Γ) Θ} → Agrees (n :: fs) c ms t →
    t.get? n = c.head.map fun d => numberOf d ms
  | .cons _ _, h => h _ .here

end Agrees

/-! ## The same program -/

theorem erase_addCots {E Γ : Ctx} {fs : List Nat} (hfs : Distinct Γ fs) {kr : Trie Nat → Nat → Code Op} :
    {Δ Θ : Ctx} → (c : Cots Γ Θ) → (xs : Vars Γ Δ) → (ds : Cots Δ Θ) → (k : Cont E Γ Θ) → (ms : List Nat) →
    (next : Nat) → (t : Trie Nat) → Agrees fs c ms t →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (c' : Cots Γ Θ') (ms' : List Nat) (next' : Nat) (t' : Trie Nat),
      Follows σ ms ms' → next ≤ next' → Agrees fs c' ms' t' → (k σ c').erase ms' next' = kr t' next') →
    (addCots c xs ds k).erase ms next =
      Lines.addCots t (numbersOf fs xs) Δ (cotNumbers ms ds) next kr
  | _, _, c, .nil, .nil, k, ms, next, t, h, hk => hk _ c ms next t (Follows.refl ms) (Nat.le_refl _) h
  | _, _, c, .cons x xs, .cons none ds, k, ms, next, t, h, hk =>
    erase_addCots hfs c xs ds k ms next t h hk
  | _, _, c, .cons (s := s) x xs, .cons (some d) ds, k, ms, next, t, h, hk => by
    show _ = Lines.addCots t (numberOf x fs :: numbersOf fs xs) _ (some (numberOf d ms) :: cotNumbers ms ds) _ _
    rw [addCots, Lines.addCots, h s x]
    split
    · next hx =>
      rw [hx]
      exact erase_addCots hfs _ xs ds k ms next _ (h.set hfs x d) hk
    · next d' hx =>
      rw [hx]
      refine congrArg (Code.step _ _) ?_
      rw [← cotNumbers_rename (Follows.there (t := s) next ms) ds]
      refine erase_addCots hfs _ xs _ _ (next :: ms) (next + 1) _
        ((h.rename (Follows.there (t := s) next ms)).set hfs x .here) ?_
      intro Θ' σ c' ms' next' t' hσ hn ha
      exact hk _ c' ms' next' t' (fun s v => hσ s (.there v)) (Nat.le_of_succ_le hn) ha

theorem erase_runVjps {E Θ₀ : Ctx} {ns : List Nat} : {Δ Θ : Ctx} → (ρ : Ren Θ₀ Θ) →
    (ps : Op.Vjps Θ₀ Δ) → (k : Cont E Δ Θ) → (ms : List Nat) → (next : Nat) →
    (kr : List (Option Nat) → Nat → Code Op) → Follows ρ ns ms →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ds : Cots Δ Θ') (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ ds).erase ms' next' = kr (cotNumbers ms' ds) next') →
    (runVjps ρ ps k).erase ms next = Lines.runVjps ns ps next kr
  | _, _, _, .nil, k, ms, next, _, _, hk => hk _ .nil ms next (Follows.refl ms) (Nat.le_refl _)
  | _, _, ρ, .cons none ps, k, ms, next, kr, h, hk =>
    erase_runVjps ρ ps _ ms next _ h fun σ ds ms' next' hσ hn => hk σ (.cons none ds) ms' next' hσ hn
  | _, _, ρ, .cons (some p) ps, k, ms, next, kr, h, hk => by
    refine erase_andThen p.basic ρ _ ns ms next h fun σ d ms' next' hσ hn => ?_
    refine erase_runVjps _ ps _ ms' next' _ (h.trans hσ) fun τ ds ms'' next'' hτ hn' => ?_
    rw [hk _ _ ms'' next'' (hσ.trans hτ) (Nat.le_trans hn hn'), first_numbersOf]
    show kr (some (numberOf (τ (d.get .here)) ms'') :: _) _ = _
    rw [hτ]

/-- The reverse sweep, by names and by numbers. -/
theorem erase_sweep {D E : Ctx} : {Γ Θ : Ctx} → (p : Prog Op.sig D Γ) → (ρ : Ren Γ Θ) → (seeds : Cots D Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Cots Γ Θ' → Prog Op.sig E Θ') → (fs ms : List Nat) → (next : Nat) →
    (kr : List Nat → Trie Nat → Nat → Code Op) → Follows ρ fs ms → Below Γ fs next → Distinct Γ fs →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D) (c : Cots Γ Θ') (ms' : List Nat) (next' : Nat) (t : Trie Nat),
      Follows σ ms ms' → next ≤ next' → Agrees fs c ms' t →
      (k σ ys c).erase ms' next' = kr (numbersOf ms' ys) t next') →
    (p.sweep ρ seeds k).erase ms next = Lines.sweep D (cotNumbers ms seeds) (p.erase fs next) next kr
  | Γ, _, .ret xs, ρ, seeds, k, fs, ms, next, kr, h, _, hd, hk => by
    refine erase_addCots hd _ xs seeds _ ms next .leaf (Agrees.zero Γ) fun σ c ms' next' t hσ hn ha => ?_
    rw [hk σ _ c ms' next' t hσ hn ha, hσ.map, h.map]
  | Γ, Θ, .step o xs rest, ρ, seeds, k, fs, ms, next, kr, h, hb, hd, hk => by
    show Code.step o (numbersOf ms (xs.map ρ)) _ = Code.step o (numbersOf fs xs) _
    have there : Follows (Γ := Θ) (.there (t := o.out)) ms (next :: ms) := Follows.there next ms
    rw [h.map xs, ← cotNumbers_rename there seeds]
    refine congrArg _ (erase_sweep rest _ _ _ (next :: fs) (next :: ms) (next + 1) _ (h.lift next) hb.push
      (hd.push hb) fun σ ys c ms' next' t hσ hn ha => ?_)
    rw [ha.head]
    split
    · next hnone =>
      rw [hnone]
      exact hk _ ys c.tail ms' next' t (there.trans hσ) (Nat.le_of_succ_le hn) ha.tail
    · next d hsome =>
      rw [hsome]
      refine erase_runVjps (ns := numberOf d ms' :: next :: numbersOf fs xs) _ _ _ ms' next' _ ?_
        fun τ ds ms'' next'' hτ hn' => ?_
      · have args : Follows (fun u => σ (.there ((xs.map ρ).get u))) (numbersOf fs xs) ms' := by
          rw [← h.map xs]
          exact ((Follows.get ms (xs.map ρ)).trans there).trans hσ
        exact (args.push (hσ _ .here)).push rfl
      · refine erase_addCots hd _ xs ds _ ms'' next'' t (ha.tail.rename hτ)
          fun υ c' m₃ n₃ t' hυ hn'' ha' => ?_
        refine (hk _ _ c' m₃ n₃ t' ((there.trans hσ).trans (hτ.trans hυ))
          (Nat.le_trans (Nat.le_of_succ_le hn) (Nat.le_trans hn' hn'')) ha').trans ?_
        exact congrArg (fun l => kr l t' n₃) ((hτ.trans hυ).map ys)

end Prog
end Plm
