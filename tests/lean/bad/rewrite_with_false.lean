-- expect: unsolved goals a b : Nat h : a = b ⊢ b = b \+ 1
-- at: 3:54
theorem cheat (a b : Nat) (h : a = b) : a = a + 1 := by
  rw [h]
