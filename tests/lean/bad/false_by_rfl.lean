-- expect: Not a definitional equality: the left-hand side 2 \+ 2 is not definitionally equal to the right-hand side 5
-- at: 3:1
theorem cheat : 2 + 2 = 5 := rfl
