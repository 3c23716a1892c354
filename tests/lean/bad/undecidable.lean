-- expect: Expected type must not contain free variables ∀ \(n : Nat\), p n ∨ ¬p n
-- at: 3:56
theorem cheat (p : Nat → Prop) : ∀ n, p n ∨ ¬p n := by decide
