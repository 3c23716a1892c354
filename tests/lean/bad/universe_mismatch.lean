-- expect: Type mismatch α → Type u has type Type \(u \+ 1\) of sort `Type \(u \+ 2\)` but is expected to have type Type u of sort `Type
-- at: 4:35
universe u
def self (α : Type u) : Type u := α → Type u
