-- expect: Tactic `decide` proved that the proposition 2 \^ 64 \* 3 = 3 \* 2 \^ 64 \+ 1 is false
-- at: 3:51
theorem cheat : 2 ^ 64 * 3 = 3 * 2 ^ 64 + 1 := by decide
