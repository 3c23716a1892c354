-- expect: Missing cases: Nat\.zero
-- at: 4:3
def pred : Nat → Nat
  | n + 1 => n
