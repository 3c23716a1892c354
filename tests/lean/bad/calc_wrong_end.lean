-- expect: unsolved goals case calc\.step a b c : Nat h : a = b h' : b = c ⊢ c = b
-- at: 3:65
theorem cheat (a b c : Nat) (h : a = b) (h' : b = c) : a = b := by
  calc a = b := h
    _ = c := h'
