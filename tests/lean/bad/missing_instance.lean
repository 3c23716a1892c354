-- expect: failed to synthesize instance of type class HAdd P P \S+
-- at: 5:28
structure P where
  x : Nat
def cheat (p q : P) : P := p + q
