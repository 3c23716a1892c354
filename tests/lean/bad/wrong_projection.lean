-- expect: Invalid field `y`: The environment does not contain `P\.y`, so it is not possible to project the field `y` from an
-- at: 5:27
structure P where
  x : Nat
theorem cheat (p : P) : p.y = p.x := rfl
