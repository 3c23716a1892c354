/-! omega on Nat, Int and Fin; termination proofs and index bounds that it finds by itself -/

example (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega
example (a b c : Nat) (h : a ≤ b) (h' : b < c) : a < c := by omega
example (a b : Nat) (h : 2 * a = 2 * b) : a = b := by omega
example (a b : Nat) (h : a < b) : ∃ c, b = a + c + 1 := ⟨b - a - 1, by omega⟩
example (a b : Nat) (h : a ≤ b) : b - a + a = b := by omega
example (a : Nat) : a % 3 < 3 := by omega
example (a : Nat) : a / 2 * 2 + a % 2 = a := by omega
example (a b : Nat) : a < b ∨ a = b ∨ b < a := by omega
example (a b : Nat) (h : ¬a ≤ b) : b < a ∧ b ≠ a := by omega
example (a b c : Nat) (h : a = b ↔ b = c) (h' : a = b) : a = c := by omega
example (a b : Nat) (h : min a b = a) : a ≤ b := by omega
example (i : Fin 7) : i.val + 1 ≤ 7 := by omega
example (n : Nat) (i : Fin n) (h : n ≤ 3) : i.val < 3 := by omega
example (x y : Int) (h : x < y) : x + 1 ≤ y := by omega
example (x y : Int) (h : 2 * x + 3 * y = 1) (h' : x = 2) : y = -1 := by omega
example (x : Int) (h : x - 3 = -1) : x = 2 := by omega
example (P : Nat → Prop) (h : P 4) (n : Nat) (hn : n + 2 = 6) : P n := by
  have : n = 4 := by omega
  rw [this]
  exact h

def countDown (n : Nat) : List Nat :=
  if _h : 0 < n then n :: countDown (n - 1) else []

def binary (n : Nat) : List Nat :=
  if _h : n ≤ 1 then [n] else n % 2 :: binary (n / 2)

def subtractive (a b : Nat) : Nat :=
  if a = 0 then b
  else if b = 0 then a
  else if a ≤ b then subtractive a (b - a)
  else subtractive (a - b) b
termination_by a + b

/-- info: ([3, 2, 1], [0, 1, 1], 6) -/
#guard_msgs in #eval (countDown 3, binary 6, subtractive 18 24)

def sumOfTwo (xs : List Nat) (i : Nat) (h : i + 1 < xs.length) : Nat := xs[i] + xs[i + 1]

example : sumOfTwo [1, 2, 3] 1 (by decide) = 5 := rfl

def maximum (xs : List Nat) : Nat := go 0 0
where
  go (i best : Nat) : Nat :=
    if h : i < xs.length then go (i + 1) (max best xs[i]) else best
  termination_by xs.length - i

/-- info: 7 -/
#guard_msgs in #eval maximum [3, 7, 5]

example : (2 : Int) - 5 = -3 := by decide
example : (-7 : Int) / 2 = -4 ∧ (-7 : Int) % 2 = 1 := by decide
example (x : Int) : x + -x = 0 := Int.add_right_neg x
