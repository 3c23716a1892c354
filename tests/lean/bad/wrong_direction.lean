-- expect: Type mismatch h has type p → q but is expected to have type q → p
-- at: 3:51
theorem cheat (p q : Prop) (h : p → q) : q → p := h
