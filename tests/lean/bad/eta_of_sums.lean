-- expect: Not a definitional equality: the left-hand side x is not definitionally equal to the right-hand side Two\.a
-- at: 6:1
inductive Two where
  | a
  | b
theorem cheat (x : Two) : x = Two.a := rfl
