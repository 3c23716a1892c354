-- expect: Not a definitional equality: the left-hand side Nat is not definitionally equal to the right-hand side Bool
-- at: 3:1
theorem h : Nat = Bool := rfl
def cheat : Nat := cast h.symm true
