-- expect: Application type mismatch: The argument rfl has type \S+ = \S+ but is expected to have type 2 = 1 in the application
-- at: 6:22
structure P where
  x : Nat
  h : x = 1
def cheat : P := ⟨2, rfl⟩
