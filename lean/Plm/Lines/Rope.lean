import Plm.Lines.Code

/-!
# Long lists in pieces

A long list as a tree of short ones: an entry is found in a few steps, and a property of all pieces is put
together from proofs of the pieces (`Rope.All`).
-/

namespace Plm

/-- A list of entries with a text for each leaf; `n` is the number of entries on the left. -/
inductive Rope (α β : Type) where
  | leaf (entries : List α) (text : β)
  | node (n : Nat) (left right : Rope α β)

namespace Rope

/-- Entry `n` of a list. -/
def at? {α : Type} : List α → Nat → Option α
  | [], _ => none
  | a :: _, 0 => some a
  | _ :: l, n + 1 => at? l n

theorem at?_append_lt {α : Type} : (l m : List α) → (n : Nat) → n < l.length → at? (l ++ m) n = at? l n
  | [], _, _, h => absurd h (Nat.not_lt_zero _)
  | _ :: _, _, 0, _ => rfl
  | _ :: l, m, n + 1, h => at?_append_lt l m n (Nat.lt_of_succ_lt_succ h)

theorem at?_append_add {α : Type} : (l m : List α) → (n : Nat) → at? (l ++ m) (l.length + n) = at? m n
  | [], m, n => congrArg (at? m) (Nat.zero_add n)
  | a :: l, m, n => by
    show at? (a :: (l ++ m)) (l.length + 1 + n) = _
    rw [Nat.succ_add]
    exact at?_append_add l m n

variable {α β : Type}

/-- The entries, before those of `rest`. -/
def entries : Rope α β → List α
  | leaf l _ => l
  | node _ l r => l.entries ++ r.entries

/-- Entry `n`. -/
def get? : Rope α β → Nat → Option α
  | leaf l _, n => at? l n
  | node m l r, n => cond (Nat.ble (n + 1) m) (l.get? n) (r.get? (n - m))

/-- A property of every piece and of the number of its first entry; the numbers are right. -/
def All (P : Nat → List α → β → Prop) : (first : Nat) → Rope α β → Prop
  | k, leaf l t => P k l t
  | k, node n l r => l.entries.length = n ∧ All P k l ∧ All P (k + n) r

theorem All.get? {P : Nat → List α → β → Prop} : {r : Rope α β} → {k : Nat} → r.All P k → (n : Nat) →
    r.get? n = at? r.entries n
  | leaf _ _, _, _, _ => rfl
  | node m l r, k, ⟨hm, hl, hr⟩, n => by
    rw [Rope.get?, entries]
    cases h : Nat.ble (n + 1) m with
    | true =>
      rw [at?_append_lt _ _ _ (by rw [hm]; exact Nat.le_of_ble_eq_true h)]
      exact All.get? hl n
    | false =>
      have hn : ¬ n + 1 ≤ m := fun e => by rw [Nat.ble_eq_true_of_le e] at h; cases h
      have e : n = l.entries.length + (n - m) := by rw [hm]; omega
      refine (All.get? hr (n - m)).trans ?_
      rw [← at?_append_add l.entries r.entries (n - m), ← e]

theorem All.mono {P Q : Nat → List α → β → Prop} (h : ∀ k l t, P k l t → Q k l t) : {r : Rope α β} →
    {k : Nat} → r.All P k → r.All Q k
  | leaf _ _, _, hr => h _ _ _ hr
  | node _ _ _, _, ⟨hm, hl, hr⟩ => ⟨hm, All.mono h hl, All.mono h hr⟩

/-- What holds for every entry of each piece, holds for every entry. -/
theorem All.mem {P : α → Prop} : {r : Rope α β} → {k : Nat} → r.All (fun _ l _ => ∀ a ∈ l, P a) k →
    ∀ a ∈ r.entries, P a
  | leaf _ _, _, h => h
  | node _ _ _, _, ⟨_, hl, hr⟩ => fun a ha => (List.mem_append.mp ha).elim (All.mem hl a) (All.mem hr a)

end Rope
end Plm
