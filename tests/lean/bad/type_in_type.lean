-- expect: Type mismatch Type has type Type 1 of sort `Type 2` but is expected to have type Type of sort `Type 1`
-- at: 3:21
def cheat : Type := Type
