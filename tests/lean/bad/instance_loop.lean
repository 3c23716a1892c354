-- expect: failed to synthesize A 0 \(deterministic\) timeout at `typeclass`, maximum number of heartbeats \(20000\) has been reached
-- at: 6:20
class A (n : Nat) where
  x : Nat
instance loop [A (n + 1)] : A n := ⟨A.x (n + 1)⟩
def cheat : A 0 := inferInstance
