-- expect: Type mismatch ih has type n = n \+ 0 \* n but is expected to have type n \+ 1 = n \+ 1 \+ 0 \* \(n \+ 1\)
-- at: 6:18
theorem cheat (n : Nat) : n = n + 0 * n := by
  induction n with
  | zero => rfl
  | succ n ih => exact ih
