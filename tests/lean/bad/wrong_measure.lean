-- expect: failed to prove termination, .* ⊢ 3 \* n \+ 1 < n
-- at: 4:63
def collatz (n : Nat) : Nat :=
  if n ≤ 1 then 0 else if n % 2 = 0 then collatz (n / 2) else collatz (3 * n + 1)
termination_by n
