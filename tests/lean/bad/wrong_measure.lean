-- expect: failed to prove termination
-- at: 4:42
def collatz (n : Nat) : Nat :=
  if n ≤ 1 then 0 else if n % 2 = 0 then collatz (n / 2) else collatz (3 * n + 1)
termination_by n
