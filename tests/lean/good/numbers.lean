/-! numerals, Nat, Fin -/

example : 2 + 3 * 4 = 14 := rfl
example : 0x1F + 0b101 + 0o17 = 51 := rfl
example : 7 / 2 = 3 ∧ 7 % 2 = 1 ∧ 7 / 0 = 0 ∧ 7 % 0 = 7 ∧ 3 - 5 = 0 := by decide
example : 2 ^ 10 = 1024 := rfl
example : Nat.succ 3 = 4 := rfl
example : 1_000_000 = 10 ^ 6 := rfl

example (a b c : Nat) : a + b + c = c + b + a := by
  rw [Nat.add_comm a b, Nat.add_comm (b + a), Nat.add_comm b a, Nat.add_comm a b, ← Nat.add_assoc]

example (a b : Nat) (h : a ≤ b) : a ≤ b + 1 := Nat.le_succ_of_le h
example (a b c : Nat) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := Nat.le_trans h h'
example (a b : Nat) (h : a < b) : a ≠ b := Nat.ne_of_lt h
example (a b : Nat) (h : a ≤ b) (h' : b ≤ a) : a = b := Nat.le_antisymm h h'
example (a b c : Nat) (h : a ≤ b) : a + c ≤ b + c := Nat.add_le_add_right h c
example (a b c : Nat) (h : a ≤ b) : c * a ≤ c * b := Nat.mul_le_mul_left c h
example (a b : Nat) : a < b ∨ a = b ∨ b < a := Nat.lt_trichotomy a b
example (a b : Nat) : a ≤ b ∨ b ≤ a := Nat.le_total a b
example (a b : Nat) (h : b ≤ a) : a - b + b = a := Nat.sub_add_cancel h
example (a b : Nat) : a + b - b = a := Nat.add_sub_cancel a b
example (n : Nat) (h : n < 1) : n = 0 := Nat.lt_one_iff.mp h
example (a b : Nat) : a % b + b * (a / b) = a := Nat.mod_add_div a b
example (a b : Nat) (h : 0 < b) : a % b < b := Nat.mod_lt a h
example (a b : Nat) (h : 0 < b) : a * b / b = a := Nat.mul_div_cancel a h
example (a b c : Nat) (h : a * c = b * c) (hc : 0 < c) : a = b := Nat.eq_of_mul_eq_mul_right hc h
example (a b : Nat) (h : a ∣ b) : ∃ c, b = a * c := h
example (n m : Nat) (h : n < m) : ¬m ≤ n := Nat.not_le_of_lt h
example (n m : Nat) (h : ¬m ≤ n) : n < m := Nat.lt_of_not_le h
example (n : Nat) (h : n ≠ 0) : 0 < n := Nat.pos_of_ne_zero h
example (a b c d : Nat) (h : a ≤ b) (h' : c ≤ d) : a + c ≤ b + d := Nat.add_le_add h h'
example (a b c : Nat) : a * (b + c) = a * b + a * c := Nat.mul_add a b c
example (a b : Nat) : min a b ≤ a := Nat.min_le_left a b
example (a b : Nat) : a ≤ max a b := Nat.le_max_left a b
example (x m n : Nat) : x ^ (m + n) = x ^ m * x ^ n := Nat.pow_add x m n

def two : Fin 5 := 2
example : two.val = 2 := rfl
example : (3 : Fin 5) + 4 = 2 := by decide
example : ∀ i : Fin 5, i.val < 5 := fun i => i.isLt
example (i : Fin 3) : i.val ≤ 2 := Nat.le_of_lt_succ i.isLt
example : (⟨1, by decide⟩ : Fin 3) ≠ ⟨2, by decide⟩ := by decide
example (i j : Fin 4) (h : i.val = j.val) : i = j := Fin.ext h
example (i : Fin 0) : False := i.elim0
example (i : Fin 7) : i.castSucc.val = i.val := rfl
example (i : Fin 7) : i.succ.val = i.val + 1 := rfl

theorem sum_of_odds (f : Nat → Nat) (h0 : f 0 = 0) (hs : ∀ n, f (n + 1) = f n + (2 * n + 1)) (n : Nat) :
    f n = n * n := by
  induction n with
  | zero => exact h0
  | succ n ih =>
    rw [hs, ih, Nat.add_mul, Nat.mul_add, Nat.one_mul, Nat.mul_one, Nat.two_mul, Nat.add_assoc n n 1,
      ← Nat.add_assoc (n * n)]
