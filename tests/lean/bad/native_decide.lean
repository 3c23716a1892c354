-- expect: unknown tactic
-- at: 3:30
theorem cheat : 1 = 2 := by native_decide
