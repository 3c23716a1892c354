import Plm.Pass.Simplify

/-!
# Maps from numbers

Binary tries: at a node stands the entry of `0`; the entry of `2 * n + 1` is that of `n` on the right, the entry
of `2 * n + 2` that of `n` on the left.
-/

namespace Plm

/-- A map from numbers. -/
inductive Trie (α : Type) where
  | leaf
  | node (v : Option α) (left right : Trie α)

namespace Trie
variable {α : Type}

/-- The entry of a number. -/
def get? : Trie α → Nat → Option α
  | leaf, _ => none
  | node v _ _, 0 => v
  | node _ l r, n + 1 => if n % 2 = 0 then r.get? (n / 2) else l.get? (n / 2)

def entry : Trie α → Option α
  | leaf => none
  | node v _ _ => v

def left : Trie α → Trie α
  | leaf => leaf
  | node _ l _ => l

def right : Trie α → Trie α
  | leaf => leaf
  | node _ _ r => r

/-- Set the entry of `n`, which is at most `fuel`. -/
def setWith (a : α) : (fuel : Nat) → Trie α → (n : Nat) → Trie α
  | 0, t, _ => node (some a) t.left t.right
  | _ + 1, t, 0 => node (some a) t.left t.right
  | fuel + 1, t, n + 1 =>
    if n % 2 = 0 then node t.entry t.left (setWith a fuel t.right (n / 2))
    else node t.entry (setWith a fuel t.left (n / 2)) t.right

/-- Set the entry of `n`. -/
def set (a : α) (t : Trie α) (n : Nat) : Trie α := setWith a n t n

theorem get?_succ (t : Trie α) (n : Nat) :
    t.get? (n + 1) = if n % 2 = 0 then t.right.get? (n / 2) else t.left.get? (n / 2) := by
  cases t with
  | leaf => split <;> rfl
  | node => rfl

theorem get?_zero (t : Trie α) : t.get? 0 = t.entry := by cases t <;> rfl

/-- The entry of zero is set. -/
theorem get?_node (a : α) (t : Trie α) (m : Nat) :
    (node (some a) t.left t.right).get? m = if m = 0 then some a else t.get? m := by
  cases m with
  | zero => rfl
  | succ m =>
    rw [if_neg (Nat.succ_ne_zero m), get?_succ t m]
    rfl

theorem get?_setWith (a : α) : (fuel : Nat) → (t : Trie α) → (n m : Nat) → n ≤ fuel →
    (setWith a fuel t n).get? m = if m = n then some a else t.get? m
  | 0, t, n, m, h => by
    cases Nat.le_zero.mp h
    exact get?_node a t m
  | _ + 1, t, 0, m, _ => get?_node a t m
  | fuel + 1, t, n + 1, m, h => by
    have ih := fun t' => get?_setWith a fuel t' (n / 2) ((m - 1) / 2) (by omega)
    show Trie.get? (if n % 2 = 0 then _ else _) m = _
    cases m with
    | zero =>
      rw [if_neg (show ¬ 0 = n + 1 by omega), get?_zero t]
      split <;> rfl
    | succ m =>
      rw [get?_succ t m]
      by_cases hn : n % 2 = 0
      · rw [if_pos hn]
        show (if m % 2 = 0 then _ else _) = _
        by_cases hm : m % 2 = 0
        · rw [if_pos hm, if_pos hm]
          refine (ih t.right).trans ?_
          by_cases e : m = n
          · rw [if_pos (congrArg Nat.succ e)]
            exact if_pos (by rw [e]; rfl)
          · rw [if_neg (show ¬ m + 1 = n + 1 by omega)]
            exact if_neg (show ¬ m / 2 = n / 2 by omega)
        · rw [if_neg hm, if_neg hm, if_neg (show ¬ m + 1 = n + 1 by omega)]
      · rw [if_neg hn]
        show (if m % 2 = 0 then _ else _) = _
        by_cases hm : m % 2 = 0
        · rw [if_pos hm, if_pos hm, if_neg (show ¬ m + 1 = n + 1 by omega)]
        · rw [if_neg hm, if_neg hm]
          refine (ih t.left).trans ?_
          by_cases e : m = n
          · rw [if_pos (congrArg Nat.succ e)]
            exact if_pos (by rw [e]; rfl)
          · rw [if_neg (show ¬ m + 1 = n + 1 by omega)]
            exact if_neg (show ¬ m / 2 = n / 2 by omega)

theorem get?_set (a : α) (t : Trie α) (n m : Nat) : (t.set a n).get? m = if m = n then some a else t.get? m :=
  get?_setWith a n t n m (Nat.le_refl n)

end Trie
end Plm
