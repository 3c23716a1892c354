-- expect: Fields missing: `h`
-- at: 6:18
structure P where
  x : Nat
  h : x = 1
def cheat : P := { x := 2 }
