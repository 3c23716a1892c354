-- expect: unsolved goals case right p q : Prop hp : p ⊢ q
-- at: 3:48
theorem cheat (p q : Prop) (hp : p) : p ∧ q := by
  constructor
  · exact hp
