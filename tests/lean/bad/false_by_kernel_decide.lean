-- expect: Tactic `decide` proved that the proposition 2 \^ 64 % 10 = 7 is false
-- at: 3:39
theorem cheat : 2 ^ 64 % 10 = 7 := by decide +kernel
