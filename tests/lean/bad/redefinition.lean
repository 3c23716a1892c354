-- expect: `Nat\.add_comm` has already been declared
-- at: 3:9
theorem Nat.add_comm (n m : Nat) : n + m = n * m := sorry
