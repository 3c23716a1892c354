-- expect: Type mismatch HEq\.rfl has type
-- at: 5:3
theorem cheat (α β : Type) (a : α) (b : β) (h : α = β) : HEq a b := by
  subst h
  exact HEq.rfl
