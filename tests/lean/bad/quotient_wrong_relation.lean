-- expect: Application type mismatch: The argument rfl has type \S+ = \S+ but is expected to have type 1 = 2 in the
-- at: 3:82
theorem cheat : (Quot.mk (fun a b : Nat => a = b) 1) = Quot.mk _ 2 := Quot.sound rfl
