-- expect: Application type mismatch: The argument rfl has type \S+ = \S+ but is expected to have type 1 \* 1 = 2 in the
-- at: 3:45
theorem cheat : ∃ n : Nat, n * n = 2 := ⟨1, rfl⟩
