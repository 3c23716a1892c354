-- expect: Type mismatch "one" has type String but is expected to have type Nat
-- at: 3:20
def cheat : Nat := "one"
