-- expect: Expected type must not contain free variables p ∨ ¬p
-- at: 6:3
open Classical in
theorem cheat (p : Prop) : p ∨ ¬p := by
  have : Decidable p := inferInstance
  decide
