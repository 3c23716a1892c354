-- expect: `simp` made no progress
-- at: 4:3
theorem cheat (a b : Nat) : a = b := by
  simp
