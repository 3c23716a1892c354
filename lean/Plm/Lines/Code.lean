import Plm.Pass.Simplify

/-!
# Programs by numbers

A program without types: operations and the numbers of their operands.  Inputs have the numbers `0, ..., g - 1`,
later values the following ones.  A number stays what it is in every larger scope, so nothing is renamed when
programs are put together, and what is known about a value is found by its number (`Trie`).

`Prog.erase` says what a typed program is by numbers; `Prog.erase_andThen` says what its sequencing is.
-/

namespace Plm

/-- An operation and the numbers of its operands. -/
abbrev Line (O : Type) := O × List Nat

/-- A program by numbers: the value of each operation has the next number. -/
inductive Code (O : Type) where
  /-- Return the values named. -/
  | ret (outs : List Nat)
  /-- Apply an operation. -/
  | step (o : O) (args : List Nat) (rest : Code O)
  deriving DecidableEq

namespace Code
variable {O : Type}

/-- Lines, then the results. -/
def ofLines (outs : List Nat) : List (Line O) → Code O
  | [] => .ret outs
  | l :: ls => .step l.1 l.2 (ofLines outs ls)

end Code

namespace Prog
variable {S : Sig} {D E : Ctx}

/-- A program by numbers; `ns` are the numbers of the values in scope and `next` is the next free one. -/
def erase : {Γ : Ctx} → Prog S D Γ → (ns : List Nat) → (next : Nat) → Code S.Op
  | _, .ret xs, ns, _ => .ret (numbersOf ns xs)
  | _, .step o xs rest, ns, next => .step o (numbersOf ns xs) (rest.erase (next :: ns) (next + 1))

/-- The same, and then `k`, which receives the numbers of the results and the next free one. -/
def emit {α : Type} (step : S.Op → List Nat → α → α) :
    {Γ : Ctx} → Prog S D Γ → (ns : List Nat) → (next : Nat) → (k : List Nat → Nat → α) → α
  | _, .ret xs, ns, next, k => k (numbersOf ns xs) next
  | _, .step o xs rest, ns, next, k => step o (numbersOf ns xs) (rest.emit step (next :: ns) (next + 1) k)

/-- The number of a value is that of its image. -/
def Follows {Γ Δ : Ctx} (ρ : Ren Γ Δ) (ns ms : List Nat) : Prop :=
  ∀ (s : Shape) (v : Var Γ s), numberOf (ρ v) ms = numberOf v ns

namespace Follows
variable {Γ Δ Θ : Ctx} {t : Shape} {ns ms ls : List Nat}

theorem refl (ns : List Nat) : Follows (Γ := Γ) (fun v => v) ns ns := fun _ _ => rfl

theorem there (n : Nat) (ns : List Nat) : Follows (Γ := Γ) (.there (t := t)) ns (n :: ns) := fun _ _ => rfl

theorem trans {ρ : Ren Γ Δ} {σ : Ren Δ Θ} (h : Follows ρ ns ms) (h' : Follows σ ms ls) :
    Follows (fun v => σ (ρ v)) ns ls := fun _ v => (h' _ (ρ v)).trans (h _ v)

theorem lift {ρ : Ren Γ Δ} (h : Follows ρ ns ms) (n : Nat) : Follows (Ren.lift (t := t) ρ) (n :: ns) (n :: ms)
  | _, .here => rfl
  | _, .there v => h _ v

theorem push {ρ : Ren Γ Δ} (h : Follows ρ ns ms) {v : Var Δ t} {n : Nat} (hv : numberOf v ms = n) :
    Follows (Ren.push v ρ) (n :: ns) ms
  | _, .here => hv
  | _, .there u => h _ u

theorem map {ρ : Ren Γ Δ} (h : Follows ρ ns ms) : {Ξ : Ctx} → (vs : Vars Γ Ξ) →
    numbersOf ms (vs.map ρ) = numbersOf ns vs
  | _, .nil => rfl
  | _, .cons v vs => congr (congrArg List.cons (h _ v)) (map h vs)

/-- The names of a list have the numbers of the list. -/
theorem get (ms : List Nat) : {Ξ : Ctx} → (vs : Vars Δ Ξ) → Follows vs.get (numbersOf ms vs) ms
  | _, .cons _ _, _, .here => rfl
  | _, .cons _ vs, _, .there v => get ms vs _ v

end Follows

theorem length_numbersOf (ns : List Nat) {Γ : Ctx} : {Δ : Ctx} → (vs : Vars Γ Δ) →
    (numbersOf ns vs).length = Δ.length
  | _, .nil => rfl
  | _, .cons _ vs => congrArg Nat.succ (length_numbersOf ns vs)

/-- Every value in scope has a number below `next`. -/
def Below (Γ : Ctx) (ns : List Nat) (next : Nat) : Prop := ∀ (s : Shape) (v : Var Γ s), numberOf v ns < next

theorem Below.push {Γ : Ctx} {ns : List Nat} {next : Nat} (h : Below Γ ns next) {t : Shape} :
    Below (t :: Γ) (next :: ns) (next + 1)
  | _, .here => Nat.lt_succ_self _
  | _, .there v => Nat.lt_succ_of_lt (h _ v)

theorem Below.mono {Γ : Ctx} {ns : List Nat} {m n : Nat} (h : Below Γ ns m) (hn : m ≤ n) : Below Γ ns n :=
  fun _ v => Nat.lt_of_lt_of_le (h _ v) hn

theorem erase_eq_emit : {Γ : Ctx} → (p : Prog S D Γ) → (ns : List Nat) → (next : Nat) →
    p.erase ns next = p.emit .step ns next fun outs _ => .ret outs
  | _, .ret _, _, _ => rfl
  | _, .step o xs rest, ns, _ => congrArg (Code.step o (numbersOf ns xs)) (erase_eq_emit rest _ _)

/-- A program followed by another one.  Names are renamed under the continuation; numbers stay. -/
theorem emit_andThen {α : Type} {step : S.Op → List Nat → α → α} {kt kr : List Nat → Nat → α} : {Γ Θ : Ctx} →
    (p : Prog S D Γ) → (ρ : Ren Γ Θ) → (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Prog S E Θ') →
    (ns ms : List Nat) → (next : Nat) → Follows ρ ns ms →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D) (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ ys).emit step ms' next' kt = kr (numbersOf ms' ys) next') →
    (p.andThen ρ k).emit step ms next kt = p.emit step ns next kr
  | _, _, .ret xs, ρ, k, ns, ms, next, h, hk => by
    show (k _ (xs.map ρ)).emit step ms next kt = kr (numbersOf ns xs) next
    rw [hk _ _ ms next (Follows.refl ms) (Nat.le_refl _), h.map xs]
  | _, _, .step o xs rest, ρ, k, ns, ms, next, h, hk => by
    show step o (numbersOf ms (xs.map ρ)) _ = step o (numbersOf ns xs) _
    rw [h.map xs]
    refine congrArg _ (emit_andThen rest _ _ (next :: ns) (next :: ms) (next + 1) (h.lift next) ?_)
    intro Θ' σ ys ms' next' hσ hn
    exact hk _ ys ms' next' (fun s v => hσ s (.there v)) (Nat.le_of_succ_le hn)

theorem erase_andThen {kr : List Nat → Nat → Code S.Op} {Γ Θ : Ctx} (p : Prog S D Γ) (ρ : Ren Γ Θ)
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Prog S E Θ') (ns ms : List Nat) (next : Nat)
    (h : Follows ρ ns ms)
    (hk : ∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D) (ms' : List Nat) (next' : Nat), Follows σ ms ms' →
      next ≤ next' → (k σ ys).erase ms' next' = kr (numbersOf ms' ys) next') :
    (p.andThen ρ k).erase ms next = p.emit .step ns next kr := by
  rw [erase_eq_emit]
  exact emit_andThen p ρ k ns ms next h fun σ ys ms' next' hσ hn =>
    (erase_eq_emit ..).symm.trans (hk σ ys ms' next' hσ hn)

end Prog
end Plm
