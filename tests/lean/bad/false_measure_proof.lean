-- expect: Type mismatch Nat\.lt_succ_self n has type n < n\.succ but is expected to have type n \+ 1 < n
-- at: 5:15
def climb (n : Nat) : Nat := climb (n + 1)
termination_by n
decreasing_by exact Nat.lt_succ_self n
