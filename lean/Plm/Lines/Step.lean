import Plm.Lines.Sweep
import Plm.Lines.Value
import Plm.Net.Spec
import Plm.Step.Step

/-!
# The training step by numbers

`Lines.trainStep` and `Lines.forward` are `Net.trainStep` and `Net.forward` on numbers, from the layers of a
network: `Stack.code_trainStep` and `Stack.code_forward` say so.
-/

namespace Plm

open Prog (numberOf numbersOf Follows cotNumbers Agrees Below Distinct)

namespace Stack

/-- The operations of a network, for an input with the number `x` and parameters with consecutive numbers from `p`
on; `k` goes on with the number of the output. -/
def emit {α : Type} (step : Op → List Nat → α → α) : {s : Shape} → Stack s → (x p next : Nat) →
    (k : Nat → Nat → α) → α
  | _, .done, x, _, next, k => k x next
  | _, .layer f rest, x, p, next, k => f.prog.emit step (x :: consecutive p f.ctx) next fun ys next =>
      rest.emit step (Lines.first ys) (p + f.ctx.length) next k

end Stack

namespace Lines

/-- New values of the parameters from number `p` on, which have these shapes, from their cotangents. -/
def update (opt : Net.Optimizer) (cots : Trie Nat) (lr : Nat) : (p : Nat) → Ctx → (next : Nat) →
    (k : List Nat → Nat → Code Op) → Code Op
  | _, [], next, k => k [] next
  | p, s :: Γ, next, k =>
    match cots.get? p with
    | none => update opt cots lr (p + 1) Γ next fun qs next => k (p :: qs) next
    | some g => (opt.update s).emit .step [p, g, lr] next fun ys next =>
        update opt cots lr (p + 1) Γ next fun qs next => k (first ys :: qs) next

/-- The training step. -/
def trainStep {inp : Shape} (st : Stack inp) (opt : Net.Optimizer) (n c : Nat) : Code Op :=
  let x := st.ctx.length
  let g := x + 3
  .step (.const n [n, c]) [] <|
  .step (.binary .div [n, c]) [x + 1, g] <|
  .step (.unary .neg [n, c]) [g + 1] <|
  (opt.seed n c).emit .step [g + 2, x + 2] (g + 3) fun seeds start =>
    sweep [[n, c]] [some (first seeds)]
      (st.emit .step x 0 start fun y next => .step (.logSoftmax n c) [y] (.ret [next])) start
      fun ys cots next =>
        update opt cots (x + 2) 0 st.ctx next fun qs next =>
          .step (.binary .mul [n, c]) [g + 2, first ys] <|
          .step (.move (.broadcast [n, c] [false, false]) true) [next] <| .ret (qs ++ [next + 1])

/-- The forward pass. -/
def forward {inp : Shape} (st : Stack inp) : Code Op :=
  st.emit .step st.ctx.length 0 (st.ctx.length + 1) fun y _ => .ret [y]

end Lines

/-! ## Numbers -/

theorem Ren.index_left {Δ : Ctx} {s : Shape} : {Γ : Ctx} → (v : Var Γ s) → (Ren.left Δ v).index = v.index
  | _, .here => rfl
  | _, .there v => congrArg Nat.succ (index_left v)

theorem Ren.index_right {Δ : Ctx} {s : Shape} : (Γ : Ctx) → (v : Var Δ s) →
    (Ren.right Γ v).index = Γ.length + v.index
  | [], _ => (Nat.zero_add _).symm
  | _ :: Γ, v => (congrArg Nat.succ (index_right Γ v)).trans (Nat.succ_add _ _).symm

namespace Prog

theorem numberOf_left {Γ Δ : Ctx} {s : Shape} (p : Nat) (v : Var Γ s) :
    numberOf (Ren.left Δ v) (consecutive p (Γ ++ Δ)) = p + v.index := by
  rw [numberOf_consecutive, Ren.index_left]

theorem numberOf_right {Γ Δ : Ctx} {s : Shape} (v : Var Δ s) :
    numberOf (Ren.right Γ v) (consecutive 0 (Γ ++ Δ)) = Γ.length + v.index := by
  rw [numberOf_consecutive, Ren.index_right, Nat.zero_add]

theorem follows_left (p : Nat) (Γ Δ : Ctx) :
    Follows (Γ := Γ) (Δ := Γ ++ Δ) (Ren.left Δ) (consecutive p Γ) (consecutive p (Γ ++ Δ)) :=
  fun _ v => by rw [numberOf_left, numberOf_consecutive]

theorem numberOf_cast {Γ : Ctx} {s t : Shape} (h : s = t) (v : Var Γ s) (ms : List Nat) :
    numberOf (h ▸ v) ms = numberOf v ms := by
  cases h
  rfl

theorem numbersOf_all : (Γ : Ctx) → (p : Nat) → numbersOf (consecutive p Γ) (Vars.all Γ) = consecutive p Γ
  | [], _ => rfl
  | _ :: Γ, p => by
    show p :: numbersOf (p :: consecutive (p + 1) Γ) ((Vars.all Γ).map .there) = _
    rw [(Follows.there p (consecutive (p + 1) Γ)).map, numbersOf_all Γ (p + 1)]
    rfl

theorem distinct_consecutive (Γ : Ctx) : Distinct Γ (consecutive 0 Γ) := fun _ _ v w h => by
  rw [numberOf_consecutive, numberOf_consecutive, Nat.zero_add, Nat.zero_add] at h
  exact h

theorem cotNumbers_left {Θ Δ : Ctx} {ms : List Nat} {t : Trie Nat} : {Γ : Ctx} → (p : Nat) →
    (c : Cots (Γ ++ Δ) Θ) → Agrees (consecutive p (Γ ++ Δ)) c ms t →
    cotNumbers ms (Cots.left c) = (consecutive p Γ).map t.get?
  | [], _, _, _ => rfl
  | _ :: Γ, p, .cons o c, h => by
    have hh : t.get? p = o.map fun d => numberOf d ms := h _ .here
    show o.map _ :: cotNumbers ms (Cots.left c) = t.get? p :: _
    rw [cotNumbers_left (p + 1) c fun s v => h s (.there v), hh]

theorem numbersOf_append (ms : List Nat) {Γ : Ctx} : {Δ Θ : Ctx} → (vs : Vars Γ Δ) → (ws : Vars Γ Θ) →
    numbersOf ms (vs.append ws) = numbersOf ms vs ++ numbersOf ms ws
  | _, _, .nil, _ => rfl
  | _, _, .cons v vs, ws => congrArg (numberOf v ms :: ·) (numbersOf_append ms vs ws)

end Prog

/-! ## The same programs -/

namespace Stack
variable {α : Type} {step : Op → List Nat → α → α}

theorem emit_prog {kt : List Nat → Nat → α} {kr : Nat → Nat → α} (hk : ∀ y next, kt [y] next = kr y next) :
    {s : Shape} → (g : Stack s) → {Θ : Ctx} → (x : Var Θ s) → (ρ : Ren g.ctx Θ) → (ms : List Nat) →
    (p next : Nat) → (∀ (s : Shape) (v : Var g.ctx s), numberOf (ρ v) ms = p + v.index) →
    (g.prog x ρ).emit step ms next kt = g.emit step (numberOf x ms) p next kr
  | _, .done, _, x, _, ms, _, next, _ => hk (numberOf x ms) next
  | _, .layer f rest, Θ, x, ρ, ms, p, next, hρ => by
    have hf : Follows (Ren.push x fun v => ρ (Ren.left rest.ctx v)) (numberOf x ms :: consecutive p f.ctx) ms :=
      Follows.push (fun s v => ((hρ s (Ren.left rest.ctx v)).trans
        (congrArg (p + ·) (Ren.index_left v))).trans (numberOf_consecutive v p).symm) rfl
    refine Prog.emit_andThen f.prog _ _ _ ms next hf fun σ ys ms' next' hσ _ => ?_
    rw [Prog.first_numbersOf]
    refine emit_prog hk rest (ys.get .here) _ ms' (p + f.ctx.length) next' fun s v => ?_
    exact (hσ s _).trans ((hρ s (Ren.right f.ctx v)).trans
      ((congrArg (p + ·) (Ren.index_right f.ctx v)).trans (Nat.add_assoc ..).symm))

/-- The network, where its inputs have consecutive numbers. -/
theorem emit_net {kt : List Nat → Nat → α} {kr : Nat → Nat → α} (hk : ∀ y next, kt [y] next = kr y next)
    {s : Shape} (g : Stack s) (next : Nat) :
    g.net.prog.emit step (g.ctx.length :: consecutive 0 g.ctx) next kt = g.emit step g.ctx.length 0 next kr :=
  emit_prog hk g .here .there (g.ctx.length :: consecutive 0 g.ctx) 0 next fun _ v => numberOf_consecutive v 0

theorem follows_input {inp : Shape} (P Δ : Ctx) :
    Follows (Ren.push (Ren.right P (.here : Var (inp :: Δ) inp)) (Ren.left (inp :: Δ)))
      (P.length :: consecutive 0 P) (consecutive 0 (P ++ inp :: Δ)) :=
  (Prog.follows_left 0 P (inp :: Δ)).push (Prog.numberOf_right .here)

/-- The forward pass, by names and by numbers. -/
theorem code_forward {inp : Shape} (st : Stack inp) : st.net.forward.code = Lines.forward st := by
  show st.net.forward.erase (consecutive 0 (st.ctx ++ [inp])) (st.ctx ++ [inp]).length = _
  rw [List.length_append]
  refine (Prog.erase_andThen st.net.prog _ _ _ _ _ (follows_input st.ctx []) fun σ ys ms' next' _ _ => ?_).trans
    (emit_net (kt := fun ys _ => Code.ret [Lines.first ys]) (fun _ _ => rfl) st _)
  show Code.ret (numbersOf ms' ys) = Code.ret [Lines.first (numbersOf ms' ys)]
  match ys with
  | .cons y .nil => rfl

theorem erase_logSoftmax {inp : Shape} (st : Stack inp) (n c : Nat) (h : st.net.out = [n, c]) (next : Nat) :
    (st.net.logSoftmax n c h).erase (consecutive 0 (st.ctx ++ [inp, [n, c], []])) next =
      st.emit .step st.ctx.length 0 next fun y next => .step (.logSoftmax n c) [y] (.ret [next]) := by
  refine (Prog.erase_andThen st.net.prog _ _ _ _ _ (follows_input st.ctx [[n, c], []])
    fun σ ys ms' next' _ _ => ?_).trans (emit_net (kt := fun ys next => Code.step (O := Op)
      (Op.logSoftmax n c) [Lines.first ys] (.ret [next])) (fun _ _ => rfl) st _)
  show Code.step (O := Op) _ [numberOf (h ▸ ys.get .here) ms'] _ = _
  rw [Prog.numberOf_cast, Prog.first_numbersOf]
  rfl

end Stack

namespace Net

theorem erase_update {opt : Optimizer} {E : Ctx} {t : Trie Nat} {lrn : Nat} : {P Θ : Ctx} → (p : Nat) →
    (lr : Var Θ []) → (ps : Vars Θ P) → (cs : Cots P Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' P → Prog Op.sig E Θ') → (ms : List Nat) → (next : Nat) →
    (kr : List Nat → Nat → Code Op) → numberOf lr ms = lrn → numbersOf ms ps = consecutive p P →
    cotNumbers ms cs = (consecutive p P).map t.get? →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (qs : Vars Θ' P) (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ qs).erase ms' next' = kr (numbersOf ms' qs) next') →
    (update opt lr ps cs k).erase ms next = Lines.update opt t lrn p P next kr
  | [], _, _, _, .nil, .nil, k, ms, next, _, _, _, _, hk => hk _ .nil ms next (Follows.refl ms) (Nat.le_refl _)
  | _ :: P, _, p, lr, .cons x ps, .cons none cs, k, ms, next, kr, hlr, hps, hcs, hk => by
    injection hps with hx hps
    injection hcs with hc hcs
    rw [Lines.update, ← hc]
    refine erase_update (p + 1) lr ps cs _ ms next _ hlr hps hcs fun σ qs ms' next' hσ hn => ?_
    rw [hk σ _ ms' next' hσ hn]
    show kr (numberOf (σ x) ms' :: _) _ = _
    rw [hσ, hx]
  | s :: P, _, p, lr, .cons x ps, .cons (some g) cs, k, ms, next, kr, hlr, hps, hcs, hk => by
    injection hps with hx hps
    injection hcs with hc hcs
    rw [Lines.update, ← hc]
    show _ = (opt.update s).emit Code.step [p, numberOf g ms, lrn] next _
    have hf := Follows.get ms (.cons x (.cons g (.cons lr .nil)))
    rw [show numbersOf ms (.cons x (.cons g (.cons lr .nil))) = [p, numberOf g ms, lrn] by
      rw [← hx, ← hlr]; rfl] at hf
    refine Prog.erase_andThen (opt.update s) _ _ _ ms next hf fun σ q ms' next' hσ hn => ?_
    refine erase_update (p + 1) (σ lr) (ps.map σ) (Cots.rename σ cs) _ ms' next' _ ((hσ _ lr).trans hlr)
      ((hσ.map ps).trans hps) ((Prog.cotNumbers_rename hσ cs).trans hcs) fun τ qs ms'' next'' hτ hn' => ?_
    rw [hk _ _ ms'' next'' (hσ.trans hτ) (Nat.le_trans hn hn'), Prog.first_numbersOf]
    show kr (numberOf (τ (q.get .here)) ms'' :: _) _ = _
    rw [hτ]

end Net

/-- The training step, by names and by numbers. -/
theorem Stack.code_trainStep {inp : Shape} (st : Stack inp) (opt : Net.Optimizer) (n c : Nat)
    (h : st.net.out = [n, c]) : (st.net.trainStep opt n c h).code = Lines.trainStep st opt n c := by
  let Γ := st.ctx ++ [inp, [n, c], []]
  let x := st.ctx.length
  let ms := consecutive 0 Γ
  have hg : Γ.length = x + 3 := List.length_append
  have hlr : numberOf (Net.trainStep.lrVar n c st.net) ms = x + 2 := Prog.numberOf_right (.there (.there .here))
  have ht : numberOf (Ren.right st.ctx (.there .here) : Var Γ [n, c]) ms = x + 1 :=
    Prog.numberOf_right (.there .here)
  show (st.net.trainStep opt n c h).erase ms Γ.length = _
  rw [hg]
  let g := x + 3
  let ms₃ := (g + 2) :: (g + 1) :: g :: ms
  show Code.step (O := Op) _ [] (.step _ [numberOf (Ren.right st.ctx (.there .here) : Var Γ [n, c]) ms, g]
    (.step _ [g + 1] (Prog.erase (S := Op.sig) _ ms₃ (g + 3)))) = _
  rw [ht]
  refine congrArg (Code.step _ _) (congrArg (Code.step _ _) (congrArg (Code.step _ _) ?_))
  have olds : Follows (Γ := Γ) (Δ := [n, c] :: [n, c] :: [n, c] :: Γ) (fun v => .there (.there (.there v))) ms ms₃ := fun _ _ => rfl
  let vs : Vars ([n, c] :: [n, c] :: [n, c] :: Γ) [[n, c], []] :=
    Op.two .here (.there (.there (.there (Net.trainStep.lrVar n c st.net))))
  have hseed := Follows.get ms₃ vs
  rw [show numbersOf ms₃ vs = [g + 2, x + 2] by rw [← hlr]; rfl] at hseed
  refine Prog.erase_andThen (opt.seed n c) _ _ _ ms₃ (g + 3) hseed fun ρ seeds ms₄ start hρ hstart => ?_
  rw [Prog.first_numbersOf]
  refine Eq.trans ?_ (congrArg (fun code => Lines.sweep [[n, c]] _ code start _)
    (st.erase_logSoftmax n c h start))
  refine Prog.erase_sweep (st.net.logSoftmax n c h) _ _ _ ms ms₄ start _ (olds.trans hρ)
    (Below.mono (Prog.below_consecutive Γ) (by rw [hg]; exact Nat.le_trans (Nat.le_add_right g 3) hstart))
    (Prog.distinct_consecutive Γ) fun σ ys cots ms₅ next t hσ hn ha => ?_
  have hold := (olds.trans hρ).trans hσ
  refine Net.erase_update 0 _ _ _ _ ms₅ next _ ((hold _ _).trans hlr) ?_ (Prog.cotNumbers_left 0 cots ha)
    fun τ qs ms₆ next' hτ _ => ?_
  · exact (hold.map _).trans (((Prog.follows_left 0 st.ctx _).map _).trans (Prog.numbersOf_all st.ctx 0))
  · have hw : numberOf (τ (σ (ρ .here))) ms₆ = g + 2 := (hτ _ _).trans ((hσ _ _).trans (hρ _ .here))
    have hy : numberOf (τ (ys.get .here)) ms₆ = Lines.first (numbersOf ms₅ ys) :=
      (hτ _ _).trans (Prog.first_numbersOf ms₅ ys).symm
    show Code.step _ [numberOf (τ (σ (ρ .here))) ms₆, numberOf (τ (ys.get .here)) ms₆] (.step _ _ (.ret _)) = _
    rw [hw, hy, Prog.numbersOf_append]
    have hq := Follows.map (ρ := fun v => .there (.there v)) (ns := ms₆)
      (ms := (next' + 1) :: next' :: ms₆) (Δ := [] :: [n, c] :: _) (fun _ _ => rfl) qs
    exact congrArg (fun l => Code.step (O := Op) _ _ (.step _ _ (.ret (l ++ [next' + 1])))) hq

end Plm
