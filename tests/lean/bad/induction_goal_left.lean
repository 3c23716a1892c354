-- expect: unsolved goals case succ f : Nat → Nat h : f 0 = 0 n : Nat ih : f n = 0 ⊢ f \(n \+ 1\) = f n
-- at: 6:15
theorem cheat (f : Nat → Nat) (h : f 0 = 0) (n : Nat) : f n = 0 := by
  induction n with
  | zero => exact h
  | succ n ih => rw [← ih]
