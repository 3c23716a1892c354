-- expect: Type mismatch h has type f 0 = g 0 but is expected to have type f n = g n
-- at: 5:3
theorem cheat (f g : Nat → Nat) (h : f 0 = g 0) : f = g := by
  funext n
  exact h
