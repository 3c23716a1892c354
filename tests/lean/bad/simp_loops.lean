-- expect: Tactic `simp` failed with a nested error: maximum recursion depth has been reached
-- at: 4:3
theorem cheat (f : Nat → Nat) (h : ∀ n, f n = f (n + 1)) : f 0 = 0 := by
  simp only [h]
