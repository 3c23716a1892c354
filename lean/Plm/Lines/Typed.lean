import Plm.Lines.Rope
import Plm.Lines.Value

/-!
# Typed programs from lines

Lines whose operands are earlier values of the right shapes are a typed program (`Prog.exists_of_typed`).  Whether
they are, is seen line by line.
-/

namespace Plm

variable {S : Sig}

/-- The shapes of values, as far as they are known, are these; all numbers are below `next`. -/
def shapesAre (shape : Nat → Option Shape) (next : Nat) : (ns : List Nat) → (Γ : Ctx) → Bool
  | [], [] => true
  | n :: ns, s :: Γ => cond (Nat.ble (n + 1) next)
    (match shape n with
      | some t => cond (decide (t = s)) (shapesAre shape next ns Γ) false
      | none => false) false
  | _, _ => false

/-- The operands of every line, the first of which has the number `next`, are earlier values of the right
shapes. -/
def typed (S : Sig) (shape : Nat → Option Shape) : (next : Nat) → List (Line S.Op) → Bool
  | _, [] => true
  | next, l :: ls => cond (shapesAre shape next l.2 (S.ins l.1)) (typed S shape (next + 1) ls) false

theorem typed_append {shape : Nat → Option Shape} : {n : Nat} → (l m : List (Line S.Op)) →
    typed S shape n l = true → typed S shape (n + l.length) m = true → typed S shape n (l ++ m) = true
  | _, [], _, _, hm => hm
  | n, x :: l, m, hl, hm => by
    rw [typed] at hl
    show typed S shape n (x :: (l ++ m)) = true
    rw [typed]
    cases h : shapesAre shape n x.2 (S.ins x.1) with
    | false => rw [h] at hl; cases hl
    | true =>
      rw [h] at hl
      refine typed_append (n := n + 1) l m hl ?_
      rw [Nat.succ_add]
      exact hm

/-- What is known of the shape of a value is right. -/
def Shapes (shape : Nat → Option Shape) (Γ : Ctx) (ns : List Nat) (next : Nat) : Prop :=
  ∀ (n : Nat) (s : Shape), n < next → shape n = some s → ∃ x : Var Γ s, Prog.numberOf x ns = n

theorem exists_vars {shape : Nat → Option Shape} {Γ : Ctx} {ns : List Nat} {next : Nat}
    (h : Shapes shape Γ ns next) : (ms : List Nat) → (Δ : Ctx) → shapesAre shape next ms Δ = true →
    ∃ xs : Vars Γ Δ, Prog.numbersOf ns xs = ms
  | [], [], _ => ⟨.nil, rfl⟩
  | [], _ :: _, hs => by cases hs
  | _ :: _, [], hs => by cases hs
  | m :: ms, s :: Δ, hs => by
    rw [shapesAre] at hs
    cases hm : Nat.ble (m + 1) next with
    | false => rw [hm] at hs; cases hs
    | true =>
      rw [hm] at hs
      cases ht : shape m with
      | none => rw [ht] at hs; cases hs
      | some t =>
        rw [ht] at hs
        cases he : decide (t = s) with
        | false =>
          have hs : cond (decide (t = s)) (shapesAre shape next ms Δ) false = true := hs
          rw [he] at hs
          cases hs
        | true =>
          have hs : cond (decide (t = s)) (shapesAre shape next ms Δ) false = true := hs
          rw [he] at hs
          have hrest : shapesAre shape next ms Δ = true := hs
          cases of_decide_eq_true he
          obtain ⟨x, hx⟩ := h m _ (Nat.le_of_ble_eq_true hm) ht
          obtain ⟨xs, hxs⟩ := exists_vars h ms Δ hrest
          exact ⟨.cons x xs, congr (congrArg List.cons hx) hxs⟩

theorem Shapes.push {shape : Nat → Option Shape} {Γ : Ctx} {ns : List Nat} {next : Nat} {s : Shape}
    (h : Shapes shape Γ ns next) (hs : shape next = some s) : Shapes shape (s :: Γ) (next :: ns) (next + 1) := by
  intro n t hn ht
  by_cases e : n = next
  · subst e
    cases hs.symm.trans ht
    exact ⟨.here, rfl⟩
  · obtain ⟨x, hx⟩ := h n t (Nat.lt_of_le_of_ne (Nat.le_of_lt_succ hn) e) ht
    exact ⟨.there x, hx⟩

/-- Lines with the right shapes are a typed program. -/
theorem Prog.exists_of_typed {shape : Nat → Option Shape} {D : Ctx} {outs : List Nat} :
    (ls : List (Line S.Op)) → (Γ : Ctx) → (ns : List Nat) → (next : Nat) → Shapes shape Γ ns next →
    (∀ j l, Rope.at? ls j = some l → shape (next + j) = some (S.out l.1)) → typed S shape next ls = true →
    shapesAre shape (next + ls.length) outs D = true →
    ∃ p : Prog S D Γ, p.erase ns next = Code.ofLines outs ls
  | [], Γ, ns, next, h, _, _, ho => by
    obtain ⟨xs, hxs⟩ := exists_vars h outs D ho
    exact ⟨.ret xs, congrArg Code.ret hxs⟩
  | l :: ls, Γ, ns, next, h, hl, ht, ho => by
    rw [typed] at ht
    cases hs : shapesAre shape next l.2 (S.ins l.1) with
    | false => rw [hs] at ht; cases ht
    | true =>
      rw [hs] at ht
      obtain ⟨xs, hxs⟩ := exists_vars h l.2 (S.ins l.1) hs
      obtain ⟨p, hp⟩ := exists_of_typed ls (S.out l.1 :: Γ) (next :: ns) (next + 1) (h.push (hl 0 l rfl))
        (fun j m hm => by rw [Nat.succ_add]; exact hl (j + 1) m hm) ht
        (by rw [Nat.succ_add]; exact ho)
      refine ⟨.step l.1 xs p, ?_⟩
      rw [erase, hxs, hp]
      rfl

/-- The shape of a value: of an input, or of what a line gives. -/
def shapeOf (S : Sig) (g : Nat) (ins : Ctx) (line? : Nat → Option (Line S.Op)) (n : Nat) : Option Shape :=
  cond (Nat.ble (n + 1) g) (Rope.at? ins n) ((line? (n - g)).map fun l => S.out l.1)

theorem exists_var_of_at? : {Γ : Ctx} → {n : Nat} → {s : Shape} → Rope.at? Γ n = some s → ∃ x : Var Γ s, x.index = n
  | _ :: _, 0, _, h => by
    cases h
    exact ⟨.here, rfl⟩
  | _ :: Γ, n + 1, _, h => by
    obtain ⟨x, hx⟩ := exists_var_of_at? (Γ := Γ) (n := n) h
    exact ⟨.there x, congrArg Nat.succ hx⟩
  | [], _, _, h => by cases h

/-- Lines with the right shapes are a typed program of their inputs. -/
theorem Prog.exists_code {D Γ : Ctx} {outs : List Nat} {ls : List (Line S.Op)} {line? : Nat → Option (Line S.Op)}
    (hl : ∀ n, line? n = Rope.at? ls n) (ht : typed S (shapeOf S Γ.length Γ line?) Γ.length ls = true)
    (ho : shapesAre (shapeOf S Γ.length Γ line?) (Γ.length + ls.length) outs D = true) :
    ∃ p : Prog S D Γ, p.code = Code.ofLines outs ls := by
  refine exists_of_typed ls Γ (consecutive 0 Γ) Γ.length (fun n s hn hs => ?_) (fun j l h => ?_) ht ho
  · unfold shapeOf at hs
    rw [Nat.ble_eq_true_of_le (Nat.succ_le_of_lt hn)] at hs
    obtain ⟨x, hx⟩ := exists_var_of_at? hs
    exact ⟨x, by rw [numberOf_consecutive, Nat.zero_add, hx]⟩
  · unfold shapeOf
    have : Nat.ble (Γ.length + j + 1) Γ.length = false := by
      cases hb : Nat.ble (Γ.length + j + 1) Γ.length with
      | false => rfl
      | true => have := Nat.le_of_ble_eq_true hb; omega
    rw [this, Nat.add_sub_cancel_left, hl, h]
    rfl

end Plm
