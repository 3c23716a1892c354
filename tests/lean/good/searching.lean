/-! solve_by_elim, apply_assumption, apply_rules, exact?, apply?, simp?, show_term, ac_rfl, casts -/

example (p q : Prop) (h : p) (h' : p → q) : q := by solve_by_elim

example (p q r : Nat → Prop) (h : ∀ n, p n → q n) (h' : ∀ n, q n → r n) (x : Nat) (hp : p x) : r x := by
  solve_by_elim

example (p q : Prop) (h : p) (h' : p → q) : q := by
  apply_assumption
  apply_assumption

example (a b c : Nat) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := by
  apply_rules [Nat.le_trans, h, h']

/--
info: Try this:
  [apply] exact Nat.add_comm a b
-/
#guard_msgs in
example (a b : Nat) : a + b = b + a := by exact?

/--
info: Try this:
  [apply] simp only [Nat.add_zero]
-/
#guard_msgs in
example (a b : Nat) (h : a = b) : a + 0 = b := by
  simp? only [Nat.add_zero]
  exact h

/--
info: Try this:
  [apply] exact h' h
-/
#guard_msgs in
example (p q : Prop) (h : p) (h' : p → q) : q := by
  show_term
    apply h'
    exact h

example (a b c d : Nat) : a + b + (c + d) = d + (b + c) + a := by ac_rfl
example (a b c : Nat) : a * b * c = c * (b * a) := by ac_rfl
example (a b c : Nat) (f : Nat → Nat) : f (a + b) + c = c + f (b + a) := by ac_rfl
example (p q r : Prop) : ((p ∧ q) ∧ r) = (r ∧ q ∧ p) := by ac_rfl
example (a b c : Nat) : max a (max b c) = max (max c a) b := by ac_rfl

example (a b : Nat) (h : a = b) : b = a := by
  subst_eqs
  rfl

example (a b : Nat) (h : a = b) : a = b := by exact_mod_cast h
example (a b : Nat) (h : a = b) : a = b := by assumption_mod_cast

example (p q : Prop) (h : p ∧ q) : q := by simp_all

def halves : Nat → Nat
  | 0 => 0
  | 1 => 0
  | n + 2 => halves n + 1

theorem halves_le (n : Nat) : halves n ≤ n := by
  fun_induction halves n with
  | case1 => exact Nat.le_refl 0
  | case2 => exact Nat.zero_le 1
  | case3 n ih => exact Nat.succ_le_succ (Nat.le_succ_of_le ih)

theorem halves_cases (n : Nat) : n ≤ 1 ∨ 0 < halves n := by
  fun_cases halves n
  · exact .inl (Nat.zero_le 1)
  · exact .inl (Nat.le_refl 1)
  · exact .inr (Nat.succ_pos _)
