-- expect: Type mismatch when assigning motive .* has type p ∨ q → Type of sort
-- at: 4:3
def which {p q : Prop} (h : p ∨ q) : Bool := by
  cases h with
  | inl _ => exact true
  | inr _ => exact false
