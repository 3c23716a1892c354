-- expect: Type mismatch h' has type c = d but is expected to have type b = d
-- at: 5:14
theorem cheat (a b c d : Nat) (h : a = b) (h' : c = d) : a = d :=
  calc a = b := h
    _ = d := h'
