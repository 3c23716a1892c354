/-! # The greatest common divisor

Defined by Euclid's algorithm, which is well-founded recursion.  Main theorems: `gcd_dvd`, `dvd_gcd`. -/

namespace Sample

/-- Euclid's algorithm. -/
def gcd (a b : Nat) : Nat :=
  if _h : b = 0 then a else gcd b (a % b)
termination_by b
decreasing_by exact Nat.mod_lt a (Nat.pos_of_ne_zero _h)

theorem gcd_zero (a : Nat) : gcd a 0 = a := by
  rw [gcd]
  exact dif_pos rfl

theorem gcd_step (a : Nat) {b : Nat} (h : b ≠ 0) : gcd a b = gcd b (a % b) := by
  rw [gcd]
  exact dif_neg h

/-- Induction along the steps of Euclid's algorithm. -/
theorem gcd_induction {P : Nat → Nat → Prop} (zero : ∀ a, P a 0) (step : ∀ a b, b ≠ 0 → P b (a % b) → P a b)
    (a b : Nat) : P a b :=
  if h : b = 0 then h ▸ zero a else step a b h (gcd_induction zero step b (a % b))
termination_by b
decreasing_by exact Nat.mod_lt a (Nat.pos_of_ne_zero h)

def Divides (d n : Nat) : Prop := ∃ c, n = d * c

theorem Divides.add {d m n : Nat} : Divides d m → Divides d n → Divides d (m + n)
  | ⟨a, ha⟩, ⟨b, hb⟩ => ⟨a + b, by rw [ha, hb, Nat.mul_add]⟩

theorem Divides.mul_right {d m : Nat} (n : Nat) : Divides d m → Divides d (m * n)
  | ⟨a, ha⟩ => ⟨a * n, by rw [ha, Nat.mul_assoc]⟩

theorem Divides.sub {d m n : Nat} : Divides d m → Divides d n → Divides d (m - n)
  | ⟨a, ha⟩, ⟨b, hb⟩ => ⟨a - b, by rw [ha, hb, Nat.mul_sub]⟩

/-- The greatest common divisor divides both numbers. -/
theorem gcd_dvd (a b : Nat) : Divides (gcd a b) a ∧ Divides (gcd a b) b := by
  refine gcd_induction (P := fun a b => Divides (gcd a b) a ∧ Divides (gcd a b) b) ?_ ?_ a b
  · intro a
    rw [gcd_zero]
    exact ⟨⟨1, (Nat.mul_one a).symm⟩, ⟨0, rfl⟩⟩
  · intro a b hb ⟨h₁, h₂⟩
    rw [gcd_step a hb]
    refine ⟨?_, h₁⟩
    have h := h₂.add (h₁.mul_right (a / b))
    rw [Nat.mod_add_div] at h
    exact h

/-- Every common divisor divides the greatest one. -/
theorem dvd_gcd (a b : Nat) {d : Nat} : Divides d a → Divides d b → Divides d (gcd a b) := by
  refine gcd_induction (P := fun a b => Divides d a → Divides d b → Divides d (gcd a b)) ?_ ?_ a b
  · intro a ha _
    rw [gcd_zero]
    exact ha
  · intro a b hb ih ha hb'
    rw [gcd_step a hb]
    refine ih hb' ?_
    have e : a % b = a - b * (a / b) := by
      have h := congrArg (· - b * (a / b)) (Nat.mod_add_div a b)
      simp only [Nat.add_sub_cancel] at h
      exact h
    rw [e]
    exact ha.sub (hb'.mul_right _)

end Sample
