-- expect: Tactic `subst` failed: invalid equality proof, it is not of the form \(x = t\) or \(t = x\) 1 = 2 h : 1 = 2 p : Nat → Prop
-- at: 4:3
theorem cheat (h : 1 = 2) (p : Nat → Prop) (q : p 1) : p 3 := by
  subst h
  exact q
