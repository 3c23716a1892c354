-- expect: Unknown constant `Nat\.le\.secret`
-- at: 3:17
theorem cheat : Nat.le.secret = 1 := rfl
