-- expect: Not a definitional equality: the left-hand side right is not definitionally equal to the right-hand side 1
-- at: 5:1
def wrong : Nat := 1
@[implemented_by wrong] def right : Nat := 0
theorem cheat : right = 1 := rfl
