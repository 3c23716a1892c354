-- expect: Application type mismatch: The argument id has type \S+ → \S+ but is expected to have type 0 = 0 → False in the
-- at: 3:56
theorem cheat : False := Nat.noConfusion (rfl : 1 = 1) id
