-- expect: Application type mismatch: The last h argument has type p → q but is expected to have type q → p in the application \{
-- at: 3:63
theorem cheat (p q : Prop) (h : p → q) : p = q := propext ⟨h, h⟩
