-- expect: declaration uses `sorry`
-- at: 5:9
-- options: -DwarningAsError=true
macro "easy" : tactic => `(tactic| exact sorry)
theorem cheat : 1 = 2 := by easy
