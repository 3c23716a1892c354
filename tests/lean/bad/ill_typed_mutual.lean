-- expect: Type mismatch g n has type Bool but is expected to have type Nat
-- at: 6:5
mutual
  def f : Nat → Nat
    | 0 => 0
    | n + 1 => g n
  def g : Nat → Bool
    | 0 => true
    | n + 1 => f n
end
