-- expect: No goals to be solved
-- at: 5:3
theorem cheat (p : Prop) (hp : p) : p := by
  exact hp
  exact hp
