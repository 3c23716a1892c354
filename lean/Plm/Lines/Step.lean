import Plm.Lines.Formula
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
variable {α : Type}

/-- The operations of the training pass, for an input with the number `x`, parameters, buffers and masks with
consecutive numbers from `p`, `b` and `m` on; `k` goes on with the numbers of the output and of the new buffers. -/
def emit (step : Op → List Nat → α → α) : {s : Shape} → Stack s → (x p b m next : Nat) →
    (k : Nat → List Nat → Nat → α) → α
  | _, .done, x, _, _, _, next, k => k x [] next
  | _, .layer f rest, x, p, b, m, next, k =>
    f.prog.emit step (x :: (consecutive p f.ctx ++ (consecutive b f.bufs ++ consecutive m f.masks))) next
      fun ys next => rest.emit step (Lines.first ys) (p + f.ctx.length) (b + f.bufs.length) (m + f.masks.length) next
        fun z cs next => k z (ys.tail ++ cs) next

/-- The operations of the evaluation. -/
def emitEval (step : Op → List Nat → α → α) : {s : Shape} → Stack s → (x p b next : Nat) →
    (k : Nat → Nat → α) → α
  | _, .done, x, _, _, next, k => k x next
  | _, .layer f rest, x, p, b, next, k =>
    f.eval.emit step (x :: (consecutive p f.ctx ++ consecutive b f.bufs)) next fun ys next =>
      rest.emitEval step (Lines.first ys) (p + f.ctx.length) (b + f.bufs.length) next k

end Stack

namespace Lines

/-- Numbers of all cotangents of values of shapes `ss`; zeros are made. -/
def named : (cs : List (Option Nat)) → (ss : List Shape) → (next : Nat) → (k : List Nat → Nat → Code Op) → Code Op
  | some d :: cs, _ :: ss, next, k => named cs ss next fun ds next => k (d :: ds) next
  | none :: cs, s :: ss, next, k => .step (.const 0 s) [] (named cs ss (next + 1) fun ds n => k (next :: ds) n)
  | _, _, next, k => k [] next

/-- Consecutive numbers of slots. -/
def slotNumbers (Γ : Ctx) : (start : Nat) → (slots : List String) → Tuple (List Nat) slots
  | _, [] => ()
  | n, _ :: slots => (consecutive n Γ, slotNumbers Γ (n + Γ.length) slots)

/-- Consecutive numbers of hypers. -/
def hyperNumbers : (start : Nat) → (hyper : List String) → Tuple Nat hyper
  | _, [] => ()
  | n, _ :: hyper => (n, hyperNumbers (n + 1) hyper)

/-- All numbers of slots in their order. -/
def slotList : {slots : List String} → Tuple (List Nat) slots → List Nat
  | [], _ => []
  | _ :: _, ss => ss.1 ++ slotList (Prod.snd ss)

/-- The training step. -/
def trainStep {inp : Shape} (st : Stack inp) (opt : Optimizer) (n c : Nat) : Code Op :=
  let P := st.ctx.length
  let b := P + (slotCtx opt.slots st.ctx).length
  let x := b + st.bufs.length
  let g := (st.net.StepIns opt.slots opt.hyper n c).length
  let hs := hyperNumbers (x + 2 + st.masks.length) opt.hyper
  .step (.const n [n, c]) [] <|
  .step (.binary .div [n, c]) [x + 1, g] <|
  .step (.unary .neg [n, c]) [g + 1] <|
  seed opt [n, c] hs (g + 2) (g + 3) fun w start =>
    sweep ([n, c] :: st.bufs) (some w :: st.bufs.map fun _ => none)
      (st.emit .step x 0 b (x + 2) start fun y bs next => .step (.logSoftmax n c) [y] (.ret (next :: bs))) start
      fun ys cots next => named ((consecutive 0 st.ctx).map cots.get?) st.ctx next fun gs next =>
        each (A := "parameter" :: "gradient" :: opt.slots) (Rule.terms opt.fused) st.ctx
          (consecutive 0 st.ctx, gs, slotNumbers st.ctx P opt.slots) hs next fun qs next =>
            .step (.binary .mul [n, c]) [g + 2, first ys] <|
            .step (.move (.broadcast [n, c] [false, false]) true) [next] <|
              .ret (qs.1 ++ (slotList (Prod.snd qs) ++ (ys.tail ++ [next + 1])))

/-- The evaluation. -/
def forward {inp : Shape} (st : Stack inp) : Code Op :=
  let b := st.ctx.length
  let x := b + st.bufs.length
  st.emitEval .step x 0 b (x + 1) fun y _ => .ret [y]

end Lines

/-! ## Numbers -/

theorem Ren.index_left {Δ : Ctx} {s : Shape} : {Γ : Ctx} → (v : Var Γ s) → (Ren.left Δ v).index = v.index
  | _, .here => rfl
  | _, .there v => congrArg Nat.succ (index_left v)

theorem Ren.index_right {Δ : Ctx} {s : Shape} : (Γ : Ctx) → (v : Var Δ s) →
    (Ren.right Γ v).index = Γ.length + v.index
  | [], _ => (Nat.zero_add _).symm
  | _ :: Γ, v => (congrArg Nat.succ (index_right Γ v)).trans (Nat.succ_add _ _).symm

theorem length_consecutive : (Γ : Ctx) → (p : Nat) → (consecutive p Γ).length = Γ.length
  | [], _ => rfl
  | _ :: Γ, p => congrArg Nat.succ (length_consecutive Γ (p + 1))

namespace Prog

/-- The names have consecutive numbers. -/
def From {Γ Θ : Ctx} (ρ : Ren Γ Θ) (p : Nat) (ms : List Nat) : Prop :=
  ∀ (s : Shape) (v : Var Γ s), numberOf (ρ v) ms = p + v.index

theorem From.follows {Γ Θ : Ctx} {ρ : Ren Γ Θ} {p : Nat} {ms : List Nat} (h : From ρ p ms) :
    Follows ρ (consecutive p Γ) ms := fun s v => (h s v).trans (numberOf_consecutive v p).symm

theorem From.left {Γ Δ Θ : Ctx} {ρ : Ren (Γ ++ Δ) Θ} {p : Nat} {ms : List Nat} (h : From ρ p ms) :
    From (fun v => ρ (Ren.left Δ v)) p ms := fun s v =>
  (h s (Ren.left Δ v)).trans (congrArg (p + ·) (Ren.index_left v))

theorem From.right {Γ Δ Θ : Ctx} {ρ : Ren (Γ ++ Δ) Θ} {p : Nat} {ms : List Nat} (h : From ρ p ms) :
    From (fun v => ρ (Ren.right (Δ := Δ) Γ v)) (p + Γ.length) ms := fun s v =>
  (h s (Ren.right Γ v)).trans ((congrArg (p + ·) (Ren.index_right Γ v)).trans (Nat.add_assoc ..).symm)

theorem From.behind {Γ Δ Θ : Ctx} {ρ : Ren (Γ ++ Δ) Θ} {ms : List Nat} (h : From ρ 0 ms) :
    From (fun v => ρ (Ren.right (Δ := Δ) Γ v)) Γ.length ms := fun s v =>
  (h.right s v).trans (congrArg (· + v.index) (Nat.zero_add Γ.length))

theorem From.there {Γ Θ : Ctx} {s : Shape} {ρ : Ren (s :: Γ) Θ} {p : Nat} {ms : List Nat} (h : From ρ p ms) :
    From (fun v => ρ (.there v)) (p + 1) ms := fun t v =>
  (h t (.there v)).trans ((Nat.add_succ p v.index).trans (Nat.succ_add p v.index).symm)

theorem From.trans {Γ Θ Θ' : Ctx} {ρ : Ren Γ Θ} {σ : Ren Θ Θ'} {p : Nat} {ms ms' : List Nat} (h : From ρ p ms)
    (hσ : Follows σ ms ms') : From (fun v => σ (ρ v)) p ms' := fun s v => (hσ s (ρ v)).trans (h s v)

theorem from_all (Γ : Ctx) : From (Γ := Γ) (fun v => v) 0 (consecutive 0 Γ) := fun _ v => numberOf_consecutive v 0

theorem numberOf_left {Δ : Ctx} {s : Shape} (ns : List Nat) : {Γ : Ctx} → (p : Nat) → (v : Var Γ s) →
    numberOf (Ren.left Δ v) (consecutive p Γ ++ ns) = p + v.index
  | _, _, .here => rfl
  | _, p, .there v => (numberOf_left ns (p + 1) v).trans (Nat.succ_add p v.index)

theorem numberOf_right {Δ : Ctx} {s : Shape} (ns : List Nat) : (Γ : Ctx) → (p : Nat) → (v : Var Δ s) →
    numberOf (Ren.right Γ v) (consecutive p Γ ++ ns) = numberOf v ns
  | [], _, _ => rfl
  | _ :: Γ, p, v => numberOf_right ns Γ (p + 1) v

/-- Names of two contexts. -/
theorem Follows.join {Θ : Ctx} {ns' ms : List Nat} : {Γ Δ : Ctx} → {ρ : Ren Γ Θ} → {σ : Ren Δ Θ} →
    {p : Nat} → From ρ p ms → Follows σ ns' ms → Follows (Ren.join ρ σ) (consecutive p Γ ++ ns') ms
  | [], _, _, _, _, _, hσ => hσ
  | _ :: _, _, _, _, _, hρ, hσ => fun s v =>
    match s, v with
    | _, .here => hρ _ .here
    | s, .there v => Follows.join hρ.there hσ s v

theorem numbersOf_all : (Γ : Ctx) → (p : Nat) → numbersOf (consecutive p Γ) (Vars.all Γ) = consecutive p Γ
  | [], _ => rfl
  | _ :: Γ, p => by
    show p :: numbersOf (p :: consecutive (p + 1) Γ) ((Vars.all Γ).map .there) = _
    rw [(Follows.there p (consecutive (p + 1) Γ)).map, numbersOf_all Γ (p + 1)]
    rfl

/-- All names of a context with consecutive numbers. -/
theorem From.numbersOf {Γ Θ : Ctx} {ρ : Ren Γ Θ} {p : Nat} {ms : List Nat} (h : From ρ p ms) :
    Prog.numbersOf ms ((Vars.all Γ).map ρ) = consecutive p Γ := (h.follows.map _).trans (numbersOf_all Γ p)

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

theorem cotNumbers_zero (ms : List Nat) {Θ : Ctx} : (Γ : Ctx) →
    cotNumbers ms (Cots.zero Γ : Cots Γ Θ) = Γ.map fun _ => none
  | [] => rfl
  | _ :: Γ => congrArg (none :: ·) (cotNumbers_zero ms Γ)

theorem numbersOf_append (ms : List Nat) {Γ : Ctx} : {Δ Θ : Ctx} → (vs : Vars Γ Δ) → (ws : Vars Γ Θ) →
    numbersOf ms (vs.append ws) = numbersOf ms vs ++ numbersOf ms ws
  | _, _, .nil, _ => rfl
  | _, _, .cons v vs, ws => congrArg (numberOf v ms :: ·) (numbersOf_append ms vs ws)

/-! ## Slots and hypers -/

theorem slotVars_numbers {Γ Θ : Ctx} {ms : List Nat} : {slots : List String} → {ρ : Ren (slotCtx slots Γ) Θ} →
    {p : Nat} → From ρ p ms → (slotVars ρ).map (numbersOf ms) = Lines.slotNumbers Γ p slots
  | [], _, _, _ => rfl
  | _ :: _, _, _, h => congr (congrArg Prod.mk h.left.numbersOf) (slotVars_numbers h.right)

theorem hyperVars_numbers {Θ : Ctx} {ms : List Nat} : {hyper : List String} → {ρ : Ren (hyperCtx hyper) Θ} →
    {p : Nat} → From ρ p ms → (hyperVars ρ).map (fun a => numberOf a ms) = Lines.hyperNumbers p hyper
  | [], _, _, _ => rfl
  | _ :: _, _, _, h => congr (congrArg Prod.mk (h _ .here)) (hyperVars_numbers h.there)

theorem slotList_numbers {Γ Θ : Ctx} (ms : List Nat) : {slots : List String} → (ss : Tuple (Vars Θ Γ) slots) →
    numbersOf ms (slotList ss) = Lines.slotList (ss.map (numbersOf ms))
  | [], _ => rfl
  | _ :: _, ss => (numbersOf_append ms ss.1 (slotList (Prod.snd ss))).trans
    (congrArg (numbersOf ms ss.1 ++ ·) (slotList_numbers ms (Prod.snd ss)))

end Prog

/-! ## The same programs -/

theorem Cots.erase_named {E : Ctx} : {Γ Θ : Ctx} → (cs : Cots Γ Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' Γ → Prog Op.sig E Θ') → (ms : List Nat) → (next : Nat) →
    (kr : List Nat → Nat → Code Op) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ds : Vars Θ' Γ) (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ ds).erase ms' next' = kr (numbersOf ms' ds) next') →
    (cs.named k).erase ms next = Lines.named (cotNumbers ms cs) Γ next kr
  | _, _, .nil, _, ms, next, _, hk => hk _ .nil ms next (Follows.refl ms) (Nat.le_refl _)
  | _, _, .cons (some d) cs, k, ms, next, kr, hk => by
    refine erase_named cs _ ms next _ fun σ ds ms' next' hσ hn => ?_
    rw [hk σ _ ms' next' hσ hn]
    show kr (numberOf (σ d) ms' :: _) _ = _
    rw [hσ]
  | _, Θ, .cons (s := s) none cs, k, ms, next, kr, hk => by
    have there : Follows (Γ := Θ) (.there (t := s)) ms (next :: ms) := Follows.there next ms
    show Code.step (O := Op) (.const 0 s) [] _ = Code.step _ [] _
    rw [← Prog.cotNumbers_rename there cs]
    refine congrArg _ (erase_named _ _ (next :: ms) (next + 1) _ fun σ ds ms' next' hσ hn => ?_)
    refine (hk _ _ ms' next' (there.trans hσ) (Nat.le_of_succ_le hn)).trans ?_
    exact congrArg (fun d => kr (d :: numbersOf ms' ds) next') (hσ _ .here)

namespace Stack
variable {α : Type} {step : Op → List Nat → α → α} {E : Ctx}

theorem emit_run {kt : List Nat → Nat → α} {kr : Nat → List Nat → Nat → α} : {s : Shape} → (g : Stack s) →
    {Θ : Ctx} → (x : Var Θ s) → (θ : Ren g.ctx Θ) → (β : Ren g.bufs Θ) → (μ : Ren g.masks Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' g.out → Vars Θ' g.bufs → Prog Op.sig E Θ') → (ms : List Nat) →
    (p b m next : Nat) → Prog.From θ p ms → Prog.From β b ms → Prog.From μ m ms →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (y : Var Θ' g.out) (bs : Vars Θ' g.bufs) (ms' : List Nat) (next' : Nat),
      Follows σ ms ms' → (k σ y bs).emit step ms' next' kt = kr (numberOf y ms') (numbersOf ms' bs) next') →
    (g.run x θ β μ k).emit step ms next kt = g.emit step (numberOf x ms) p b m next kr
  | _, .done, _, x, _, _, _, k, ms, _, _, _, next, _, _, _, hk => hk _ x .nil ms next (Follows.refl ms)
  | _, .layer f rest, Θ, x, θ, β, μ, k, ms, p, b, m, next, hθ, hβ, hμ, hk => by
    have hf := (Follows.join hθ.left (Follows.join hβ.left hμ.left.follows)).push (v := x) rfl
    refine Prog.emit_andThen f.prog _ _ _ ms next hf fun σ ys ms' next' hσ _ => ?_
    rw [Prog.first_numbersOf_cons]
    refine emit_run rest (ys.get .here) _ _ _ _ ms' _ _ _ next' (hθ.right.trans hσ) (hβ.right.trans hσ)
      (hμ.right.trans hσ) fun τ z cs ms'' next'' hτ => ?_
    refine (hk _ z _ ms'' next'' (hσ.trans hτ)).trans (congrArg (fun l => kr (numberOf z ms'') l next'') ?_)
    exact (Prog.numbersOf_append ..).trans (congrArg (· ++ numbersOf ms'' cs)
      ((hτ.map ys.tail).trans (Prog.numbersOf_tail ms' ys)))

theorem emit_runEval {kt : List Nat → Nat → α} {kr : Nat → Nat → α} : {s : Shape} → (g : Stack s) →
    {Θ : Ctx} → (x : Var Θ s) → (θ : Ren g.ctx Θ) → (β : Ren g.bufs Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' g.out → Prog Op.sig E Θ') → (ms : List Nat) →
    (p b next : Nat) → Prog.From θ p ms → Prog.From β b ms →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (y : Var Θ' g.out) (ms' : List Nat) (next' : Nat),
      Follows σ ms ms' → (k σ y).emit step ms' next' kt = kr (numberOf y ms') next') →
    (g.runEval x θ β k).emit step ms next kt = g.emitEval step (numberOf x ms) p b next kr
  | _, .done, _, x, _, _, k, ms, _, _, next, _, _, hk => hk _ x ms next (Follows.refl ms)
  | _, .layer f rest, Θ, x, θ, β, k, ms, p, b, next, hθ, hβ, hk => by
    have hf := (Follows.join hθ.left hβ.left.follows).push (v := x) rfl
    refine Prog.emit_andThen f.eval _ _ _ ms next hf fun σ ys ms' next' hσ _ => ?_
    rw [Prog.first_numbersOf_cons]
    exact emit_runEval rest (ys.get .here) _ _ _ ms' _ _ next' (hθ.right.trans hσ) (hβ.right.trans hσ)
      fun τ z ms'' next'' hτ => hk _ z ms'' next'' (hσ.trans hτ)

/-- The forward pass, by names and by numbers. -/
theorem code_forward {inp : Shape} (st : Stack inp) : st.net.forward.code = Lines.forward st := by
  let ms := consecutive 0 (st.ctx ++ (st.bufs ++ [inp]))
  let b := st.ctx.length
  let x := b + st.bufs.length
  have hall := Prog.from_all (st.ctx ++ (st.bufs ++ [inp]))
  have hβ := hall.behind.left
  have hlen : (st.ctx ++ (st.bufs ++ [inp])).length = x + 1 := by
    rw [List.length_append, List.length_append, ← Nat.add_assoc]
    rfl
  show st.net.forward.erase ms (st.ctx ++ (st.bufs ++ [inp])).length = _
  rw [hlen]
  refine (Prog.erase_andThen (kr := fun ys _ => .ret [Lines.first ys]) st.net.eval _ _ _ ms _
    ((Follows.join hall.left hβ.follows).push (hall.behind.right _ .here)) fun σ ys ms' next' _ _ => ?_).trans ?_
  · show Code.ret (numbersOf ms' ys) = Code.ret [Lines.first (numbersOf ms' ys)]
    match ys with
    | .cons y .nil => rfl
  · exact emit_runEval (kt := fun ys _ => Code.ret (O := Op) [Lines.first ys]) (kr := fun y _ => Code.ret (O := Op) [y]) st .here
      _ _ _ _ 0 b _
      (fun _ v => Prog.numberOf_left _ 0 v)
      (fun _ v => (Prog.numberOf_right _ st.ctx 0 v).trans (numberOf_consecutive v b)) fun _ _ _ _ _ => rfl

/-- The logarithms of the softmax, by names and by numbers. -/
theorem erase_logSoftmax {inp : Shape} (st : Stack inp) (slots hyper : List String) (n c : Nat)
    (h : st.net.out = [n, c]) (ms : List Nat) {b m x : Nat} (hθ : Prog.From (st.net.paramRen slots hyper n c) 0 ms)
    (hβ : Prog.From (st.net.bufferRen slots hyper n c) b ms) (hμ : Prog.From (st.net.maskRen slots hyper n c) m ms)
    (hx : numberOf (st.net.imageVar slots hyper n c) ms = x) (next : Nat) :
    (st.net.logSoftmax slots hyper n c h).erase ms next =
      st.emit .step x 0 b m next fun y bs next => .step (.logSoftmax n c) [y] (.ret (next :: bs)) := by
  refine (Prog.erase_andThen (kr := fun ys next => Code.step (O := Op) (.logSoftmax n c) [Lines.first ys]
    (.ret (next :: ys.tail))) st.net.prog _ _ _ ms _ ((Follows.join hθ (Follows.join hβ hμ.follows)).push hx)
    fun σ ys ms' next' _ _ => ?_).trans ?_
  · show Code.step (O := Op) _ [numberOf (h ▸ ys.get .here) ms'] (.ret (next' :: _)) = _
    rw [Prog.numberOf_cast, Prog.first_numbersOf_cons, ← Prog.numbersOf_tail]
    exact congrArg (fun l => Code.step (O := Op) _ _ (.ret (next' :: l)))
      ((Follows.there (t := [n, c]) next' ms').map ys.tail)
  · exact emit_run (kr := fun y bs next => Code.step (O := Op) (.logSoftmax n c) [y] (.ret (next :: bs))) st .here _ _ _
      _ _ 0 b m next (fun _ v => Prog.numberOf_left _ 0 v)
      (fun _ v => (Prog.numberOf_right _ st.ctx 0 _).trans (Prog.numberOf_left _ b v))
      (fun _ v => (Prog.numberOf_right _ st.ctx 0 _).trans ((Prog.numberOf_right _ st.bufs b v).trans
        (numberOf_consecutive v m))) fun _ _ _ _ _ _ => rfl

/-- The training step, by names and by numbers. -/
theorem code_trainStep {inp : Shape} (st : Stack inp) (opt : Optimizer) (n c : Nat) (h : st.net.out = [n, c]) :
    (st.net.trainStep opt n c h).code = Lines.trainStep st opt n c := by
  let Γ := st.net.StepIns opt.slots opt.hyper n c
  let ms := consecutive 0 Γ
  let g := Γ.length
  let P := st.ctx.length
  let b := P + (slotCtx opt.slots st.ctx).length
  let x := b + st.bufs.length
  have hall := Prog.from_all Γ
  have hθ : Prog.From (st.net.paramRen opt.slots opt.hyper n c) 0 ms := hall.left
  have hslot : Prog.From (st.net.slotRen opt.slots opt.hyper n c) P ms := hall.behind.left
  have hbatch : Prog.From (st.net.batchRen opt.slots opt.hyper n c) b ms := hall.behind.right
  have hβ : Prog.From (st.net.bufferRen opt.slots opt.hyper n c) b ms := hbatch.left
  have hx : numberOf (st.net.imageVar opt.slots opt.hyper n c) ms = x := hbatch.right _ .here
  have ht : numberOf (st.net.targetVar opt.slots opt.hyper n c) ms = x + 1 := hbatch.right _ (.there .here)
  have hμ : Prog.From (st.net.maskRen opt.slots opt.hyper n c) (x + 2) ms := hbatch.right.there.there.left
  have hh : Prog.From (st.net.hyperRen opt.slots opt.hyper n c) (x + 2 + st.masks.length) ms :=
    hbatch.right.there.there.right
  let ms₃ := (g + 2) :: (g + 1) :: g :: ms
  have olds : Follows (Γ := Γ) (Δ := [n, c] :: [n, c] :: [n, c] :: Γ) (fun v => .there (.there (.there v))) ms ms₃ :=
    fun _ _ => rfl
  show Code.step (O := Op) _ [] (.step _ [numberOf (st.net.targetVar opt.slots opt.hyper n c) ms, g]
    (.step _ [g + 1] (Prog.erase (S := Op.sig) _ ms₃ (g + 3)))) = _
  rw [ht]
  refine congrArg (Code.step _ _) (congrArg (Code.step _ _) (congrArg (Code.step _ _) ?_))
  refine (opt.erase_seed _ _ _ ms₃ (g + 3) _ fun ρ w ms₄ start hρ hstart => ?_).trans
    (congrArg (fun hs => Lines.seed opt [n, c] hs (g + 2) (g + 3) _) (Prog.hyperVars_numbers (hh.trans olds)))
  refine Eq.trans ?_ (congrArg (fun code => Lines.sweep _ _ code start _)
    (st.erase_logSoftmax opt.slots opt.hyper n c h ms hθ hβ hμ hx start))
  refine (Prog.erase_sweep _ _ _ _ ms ms₄ start _ (olds.trans hρ)
    (Below.mono (Prog.below_consecutive Γ) (Nat.le_trans (Nat.le_add_right g 3) hstart))
    (Prog.distinct_consecutive Γ) fun σ ys cots ms₅ next t hσ _ ha => ?_).trans (congrArg (fun cs =>
      Lines.sweep _ (some (numberOf w ms₄) :: cs) _ start _) (Prog.cotNumbers_zero ms₄ st.bufs))
  have hold := (olds.trans hρ).trans hσ
  refine (Cots.erase_named _ _ ms₅ next _ fun τ gs ms₆ next' hτ _ => ?_).trans (congrArg (fun cs =>
    Lines.named cs st.ctx next _) (Prog.cotNumbers_left 0 cots ha))
  have hold := hold.trans hτ
  have args : Tuple.map (names := "parameter" :: "gradient" :: opt.slots) (numbersOf ms₆)
      ((Vars.all st.net.ctx).map (fun v => τ (σ (ρ (.there (.there (.there
        (st.net.paramRen opt.slots opt.hyper n c v))))))), gs,
        slotVars fun v => τ (σ (ρ (.there (.there (.there (st.net.slotRen opt.slots opt.hyper n c v))))))) =
      (consecutive 0 st.ctx, numbersOf ms₆ gs, Lines.slotNumbers st.ctx P opt.slots) :=
    congr (congrArg Prod.mk (hθ.trans hold).numbersOf)
      (congrArg (Prod.mk _) (Prog.slotVars_numbers (hslot.trans hold)))
  refine Eq.trans ?_ ((congrArg (fun as => Lines.each _ st.ctx as _ next' _) args).trans
    (congrArg (fun hs => Lines.each _ st.ctx _ hs next' _) (Prog.hyperVars_numbers (hh.trans hold))))
  refine Term.erase_each _ _ _ _ ms₆ next' _ fun υ qs ms₇ next'' hυ _ => ?_
  have hw : numberOf (υ (τ (σ (ρ .here)))) ms₇ = g + 2 :=
    (hυ _ _).trans ((hτ _ _).trans ((hσ _ _).trans (hρ _ .here)))
  have hy : numberOf (υ (τ (ys.get .here))) ms₇ = Lines.first (numbersOf ms₅ ys) :=
    (hυ _ _).trans ((hτ _ _).trans (Prog.first_numbersOf_cons ms₅ ys).symm)
  show Code.step (O := Op) _ [numberOf (υ (τ (σ (ρ .here)))) ms₇, numberOf (υ (τ (ys.get .here))) ms₇]
    (.step _ _ (.ret _)) = _
  rw [hw, hy]
  exact congrArg (fun l => Code.step (O := Op) (.binary .mul [n, c]) [g + 2, Lines.first (numbersOf ms₅ ys)]
      (.step (.move (.broadcast [n, c] [false, false]) true) [next''] (.ret l)))
    ((step_results (hτ.trans hυ) ys.tail qs).trans
      (congrArg (fun l => _ ++ (_ ++ (l ++ [next'' + 1]))) (Prog.numbersOf_tail ms₅ ys)))
where
  step_results {Ω Θ P D : Ctx} {slots : List String} {ns ms : List Nat} {s t : Shape} {k : Nat} {ρ : Ren Ω Θ}
      (hρ : Follows ρ ns ms) (ys : Vars Ω D) (qs : Vars Θ P × Tuple (Vars Θ P) slots) :
      numbersOf ((k + 1) :: k :: ms) ((qs.1.map fun v => (.there (.there v) : Var (s :: t :: Θ) _)).append
        (((slotList qs.2).map fun v => .there (.there v)).append ((ys.map fun v => .there (.there (ρ v))).append
          (.cons .here .nil)))) =
        numbersOf ms qs.1 ++ (Lines.slotList (qs.2.map (numbersOf ms)) ++ (numbersOf ns ys ++ [k + 1])) := by
    have up : Follows (Γ := Θ) (Δ := s :: t :: Θ) (fun v => .there (.there v)) ms ((k + 1) :: k :: ms) :=
      fun _ _ => rfl
    rw [Prog.numbersOf_append, Prog.numbersOf_append, Prog.numbersOf_append, up.map, up.map, (hρ.trans up).map,
      Prog.slotList_numbers]
    rfl

end Stack
end Plm
