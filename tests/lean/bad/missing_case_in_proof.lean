-- expect: Alternative `succ` has not been provided
-- at: 4:3
theorem cheat (n : Nat) : n = 0 := by
  cases n with
  | zero => rfl
