/-! decide, by_cases, split, if-then-else, Bool -/

example : 2 + 2 = 4 := by decide
example : 10 < 20 ∧ ¬3 = 4 := by decide
example : 3 ≠ 4 := by decide
example : (fun n : Nat => n % 2) 7 = 1 := by decide
example : [1, 2, 3] ≠ [1, 2] := by decide
example : some 3 = some (2 + 1) := by decide
example : ('a', "b") ≠ ('a', "c") := by decide
example : ∀ b : Bool, (b && true) = b := by decide
example : 123456789 * 987654321 = 121932631112635269 := by decide
example : 2 ^ 100 % 97 = 16 := by decide

example (p q : Prop) [Decidable p] : (p → q) → (¬p → q) → q := by
  intro h h'
  by_cases hp : p
  · exact h hp
  · exact h' hp

theorem em_use (p : Prop) : p ∨ ¬p := by
  by_cases h : p
  · exact .inl h
  · exact .inr h

def larger (a b : Nat) : Nat := if a ≤ b then b else a

theorem le_larger_left (a b : Nat) : a ≤ larger a b := by
  unfold larger
  split
  · assumption
  · exact Nat.le_refl a

theorem larger_self (a : Nat) : larger a a = a := by
  simp only [larger, ite_self]

example (a b : Nat) (h : larger a b = 7) (hab : a ≤ b) : b = 7 := by
  unfold larger at h
  split at h
  · exact h
  · contradiction

example (a : Nat) (h : 3 < a) : (if 3 < a then 1 else 0) = 1 := if_pos h
example (a : Nat) (h : ¬3 < a) : (if 3 < a then 1 else 0) = 0 := by rw [if_neg h]

def safePred (n : Nat) : Nat := if h : 0 < n then n - (fun _ => 1) h else 0

example : safePred 5 = 4 := rfl

def classify : Nat → String
  | 0 => "zero"
  | 1 => "one"
  | _ => "many"

theorem classify_ne (n : Nat) (h : classify n = "zero") : n = 0 := by
  unfold classify at h
  split at h
  · rfl
  · exact absurd h (by decide)
  · exact absurd h (by decide)

example (x : Option Nat) : (match x with | none => 0 | some _ => 0) = 0 := by
  split <;> rfl

example (a b : Bool) : (a && b) = (b && a) := by cases a <;> cases b <;> rfl
example (a b : Bool) : (!(a || b)) = (!a && !b) := by cases a <;> cases b <;> rfl
example (a : Bool) (h : a = true) : (if a then 1 else 2) = 1 := by simp [h]

example (p : Prop) [Decidable p] (h : ¬¬p) : p := Decidable.byContradiction h

instance decidableAll (P : Nat → Prop) [DecidablePred P] : (n : Nat) → Decidable (∀ m, m < n → P m)
  | 0 => isTrue fun m h => absurd h (Nat.not_lt_zero m)
  | n + 1 =>
    match decidableAll P n, (inferInstance : Decidable (P n)) with
    | isTrue h, isTrue hn => isTrue fun m hm =>
      if e : m = n then e ▸ hn else h m (Nat.lt_of_le_of_ne (Nat.le_of_lt_succ hm) e)
    | isFalse h, _ => isFalse fun H => h fun m hm => H m (Nat.lt_succ_of_lt hm)
    | _, isFalse h => isFalse fun H => h (H n (Nat.lt_succ_self n))

example : ∀ m, m < 10 → m * m < 100 := by decide
