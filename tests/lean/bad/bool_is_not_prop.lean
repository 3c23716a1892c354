-- expect: Type mismatch .* but is expected to have type false = true
-- at: 4:15
theorem cheat (b : Bool) : b = true := by
  cases b <;> rfl
