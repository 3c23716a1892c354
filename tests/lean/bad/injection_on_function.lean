-- expect: Tactic `injection` failed: equality of constructor applications expected f : Nat → Nat a b : Nat h : f a = f b ⊢ a = b
-- at: 4:3
theorem cheat (f : Nat → Nat) (a b : Nat) (h : f a = f b) : a = b := by
  injection h
