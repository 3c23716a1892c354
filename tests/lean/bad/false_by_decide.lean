-- expect: Tactic `decide` proved that the proposition 10 \* 10 = 101 is false
-- at: 3:37
theorem cheat : 10 * 10 = 101 := by decide
