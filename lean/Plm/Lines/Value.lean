import Plm.Base.Env
import Plm.Lines.Code

/-!
# Values by numbers

A valuation gives every number a tensor with its shape, or nothing.  `Code.Solves` says that it gives each value
of a program what the operation computes from the operands; `Prog.solve` that there is such a valuation for the
numbers of every typed program.
-/

namespace Plm

/-- A tensor with its shape. -/
structure Value (K : Type) where
  shape : Shape
  data : Tensor K shape

/-- What is known of the values by their numbers. -/
abbrev Valuation (K : Type) := Nat → Option (Value K)

namespace Valuation
variable {K : Type}

/-- The numbers are those of the tensors of an environment. -/
def Reads (v : Valuation K) : List Nat → {Δ : Ctx} → Env K Δ → Prop
  | [], [], _ => True
  | n :: ns, s :: _, e => v n = some ⟨s, e.head⟩ ∧ Reads v ns e.tail
  | [], _ :: _, _ => False
  | _ :: _, [], _ => False

theorem Reads.unique {v : Valuation K} : {ns : List Nat} → {Δ : Ctx} → {a b : Env K Δ} → v.Reads ns a →
    v.Reads ns b → a = b
  | [], [], _, _, _, _ => funext fun p => nomatch p
  | n :: ns, s :: Δ, a, b, ha, hb => by
    have h := Option.some.inj (ha.1.symm.trans hb.1)
    injection h with _ h
    have ht : a.tail = b.tail := Reads.unique ha.2 hb.2
    rw [← Env.push_head_tail a, ← Env.push_head_tail b, ht, h]

/-- Numbers of variables, in an environment whose variables have the right numbers. -/
theorem reads_numbersOf {v : Valuation K} {Γ : Ctx} {ns : List Nat} {e : Env K Γ}
    (h : ∀ (s : Shape) (x : Var Γ s), v (Prog.numberOf x ns) = some ⟨s, e.get x⟩) : {Δ : Ctx} →
    (xs : Vars Γ Δ) → v.Reads (Prog.numbersOf ns xs) (e.gets xs)
  | _, .nil => trivial
  | _, .cons x xs => by
    rw [Env.gets_cons]
    exact ⟨h _ x, reads_numbersOf h xs⟩

theorem Reads.get {v : Valuation K} : {ns : List Nat} → {Δ : Ctx} → {e : Env K Δ} → v.Reads ns e → {s : Shape} →
    (x : Var Δ s) → v (Prog.numberOf x ns) = some ⟨s, e.get x⟩
  | _ :: _, _ :: _, _, h, _, .here => h.1
  | _ :: _, _ :: _, _, h, _, .there x => Reads.get h.2 x
  | [], _ :: _, _, h, _, _ => False.elim h

theorem Reads.congr {v w : Valuation K} : {ns : List Nat} → {Δ : Ctx} → {e : Env K Δ} → v.Reads ns e →
    (∀ n, n ∈ ns → w n = v n) → w.Reads ns e
  | [], [], _, _, _ => trivial
  | n :: _, _ :: _, _, h, hw =>
    ⟨(hw n (List.mem_cons_self ..)).trans h.1, Reads.congr h.2 fun m hm => hw m (List.mem_cons_of_mem _ hm)⟩

end Valuation

variable {S : Sig} {K : Type}

/-- The value `n` is what the operation computes from the values `args`. -/
def Computes (sem : Sem S K) (v : Valuation K) (n : Nat) (l : Line S.Op) : Prop :=
  ∃ a : Env K (S.ins l.1), v.Reads l.2 a ∧ v n = some ⟨S.out l.1, sem l.1 a⟩

/-- Each value of the program, from number `n` on, is what its operation computes; the results are `r`. -/
def Code.Solves (sem : Sem S K) (v : Valuation K) {D : Ctx} (r : Env K D) : (n : Nat) → Code S.Op → Prop
  | _, .ret outs => v.Reads outs r
  | n, .step o args rest => Computes sem v n (o, args) ∧ Solves sem v r (n + 1) rest

namespace Prog
variable {D : Ctx}

theorem mem_numbersOf {Γ : Ctx} {ns : List Nat} {next : Nat} (h : Below Γ ns next) : {Δ : Ctx} →
    (xs : Vars Γ Δ) → ∀ n ∈ numbersOf ns xs, n < next
  | _, .cons x xs, n, hn => by
    cases hn with
    | head => exact h _ x
    | tail _ hn => exact mem_numbersOf h xs n hn

/-- A valuation of the numbers of a typed program. -/
theorem solve (sem : Sem S K) : {Γ : Ctx} → (p : Prog S D Γ) → (ns : List Nat) → (next : Nat) → (e : Env K Γ) →
    (w : Valuation K) → Below Γ ns next →
    (∀ (s : Shape) (x : Var Γ s), w (numberOf x ns) = some ⟨s, e.get x⟩) →
    ∃ v : Valuation K, (∀ n, n < next → v n = w n) ∧ (p.erase ns next).Solves sem v (p.den sem e) next
  | _, .ret xs, ns, _, e, w, _, hw => ⟨w, fun _ _ => rfl, Valuation.reads_numbersOf hw xs⟩
  | _, .step o xs rest, ns, next, e, w, hb, hw => by
    let t := sem o (e.gets xs)
    let w' : Valuation K := fun n => if n = next then some ⟨S.out o, t⟩ else w n
    have hw' : ∀ n, n < next → w' n = w n := fun n hn => if_neg (Nat.ne_of_lt hn)
    obtain ⟨v, hv, hs⟩ := solve sem rest (next :: ns) (next + 1) (e.push t) w' hb.push fun s x =>
      match s, x with
      | _, .here => if_pos rfl
      | s, .there x => (hw' _ (hb s x)).trans (hw s x)
    have hlow : ∀ n, n < next → v n = w n := fun n hn => (hv n (Nat.lt_succ_of_lt hn)).trans (hw' n hn)
    refine ⟨v, hlow, ⟨e.gets xs, ?_, ?_⟩, hs⟩
    · exact Valuation.Reads.congr (Valuation.reads_numbersOf hw xs) fun n hn =>
        hlow n (mem_numbersOf hb xs n hn)
    · exact (hv next (Nat.lt_succ_self next)).trans (if_pos rfl)

end Prog

namespace Env

/-- The values of an environment, by the places of their names. -/
def at? : {Γ : Ctx} → Env K Γ → Valuation K
  | [], _, _ => none
  | s :: _, e, 0 => some ⟨s, e.head⟩
  | _ :: _, e, n + 1 => at? e.tail n

theorem at?_index : {Γ : Ctx} → (e : Env K Γ) → {s : Shape} → (x : Var Γ s) → e.at? x.index = some ⟨s, e.get x⟩
  | _ :: _, _, _, .here => rfl
  | _ :: _, e, _, .there x => at?_index e.tail x

end Env

/-- Consecutive numbers. -/
def consecutive : (start : Nat) → Ctx → List Nat
  | _, [] => []
  | n, _ :: Γ => n :: consecutive (n + 1) Γ

theorem numberOf_consecutive : {Γ : Ctx} → {s : Shape} → (x : Var Γ s) → (n : Nat) →
    Prog.numberOf x (consecutive n Γ) = n + x.index
  | _, _, .here, _ => rfl
  | _, _, .there x, n => (numberOf_consecutive x (n + 1)).trans (Nat.succ_add n x.index)

theorem Var.index_lt : {Γ : Ctx} → {s : Shape} → (x : Var Γ s) → x.index < Γ.length
  | _, _, .here => Nat.succ_pos _
  | _, _, .there x => Nat.succ_lt_succ (index_lt x)

theorem Prog.below_consecutive (Γ : Ctx) : Below Γ (consecutive 0 Γ) Γ.length := fun _ x => by
  rw [numberOf_consecutive, Nat.zero_add]
  exact x.index_lt

/-- A program by numbers, from its inputs on. -/
def Prog.code {D Γ : Ctx} (p : Prog S D Γ) : Code S.Op := p.erase (consecutive 0 Γ) Γ.length

/-- A valuation of a program in an environment. -/
theorem Prog.solve_code (sem : Sem S K) {D Γ : Ctx} (p : Prog S D Γ) (e : Env K Γ) :
    ∃ v : Valuation K, (∀ (s : Shape) (x : Var Γ s), v x.index = some ⟨s, e.get x⟩) ∧
      p.code.Solves sem v (p.den sem e) Γ.length := by
  obtain ⟨v, hv, hs⟩ := p.solve sem (consecutive 0 Γ) Γ.length e e.at? (below_consecutive Γ) fun s x => by
    rw [numberOf_consecutive, Nat.zero_add]
    exact e.at?_index x
  exact ⟨v, fun s x => (hv _ x.index_lt).trans (e.at?_index x), hs⟩

end Plm
