-- expect: Tactic `rewrite` failed: Did not find an occurrence of the pattern b in the target expression a \+ a = c a b c : Nat h :
-- at: 4:7
theorem cheat (a b c : Nat) (h : b = c) : a + a = c := by
  rw [h]
