-- expect: Function expected at Nat\.add_comm a b but this term has type a \+ b = b \+ a
-- at: 3:46
theorem cheat (a b : Nat) : a + b = b + a := Nat.add_comm a b a
