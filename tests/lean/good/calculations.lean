/-! calc with equalities, orders, equivalences and own relations -/

example (a b c d : Nat) (h₁ : a = b) (h₂ : b = c) (h₃ : c = d) : a = d :=
  calc
    a = b := h₁
    _ = c := h₂
    _ = d := h₃

example (a b c : Nat) (h₁ : a = b) (h₂ : b ≤ c) : a ≤ c := by
  calc a
    _ = b := h₁
    _ ≤ c := h₂

example (a b c d : Nat) (h₁ : a ≤ b) (h₂ : b < c) (h₃ : c = d) : a < d :=
  calc a ≤ b := h₁
    _ < c := h₂
    _ = d := h₃

example (p q r : Prop) (h₁ : p ↔ q) (h₂ : q ↔ r) : p ↔ r :=
  calc
    p ↔ q := h₁
    _ ↔ r := h₂

theorem square_of_sum (a b : Nat) : (a + b) * (a + b) = a * a + b * a + (a * b + b * b) :=
  calc (a + b) * (a + b)
    _ = (a + b) * a + (a + b) * b := Nat.mul_add ..
    _ = a * a + b * a + (a + b) * b := by rw [Nat.add_mul a b a]
    _ = a * a + b * a + (a * b + b * b) := by rw [Nat.add_mul a b b]

def Divides (a b : Nat) : Prop := ∃ c, b = a * c

theorem Divides.trans {a b c : Nat} : Divides a b → Divides b c → Divides a c
  | ⟨k, hk⟩, ⟨l, hl⟩ => ⟨k * l, by rw [hl, hk, Nat.mul_assoc]⟩

theorem divides_mul (a b : Nat) : Divides a (a * b) := ⟨b, rfl⟩

instance : Trans Divides Divides Divides := ⟨Divides.trans⟩

infix:50 " ∣∣ " => Divides

example (a b c d : Nat) (h : a ∣∣ b) : a ∣∣ b * c * d :=
  calc a ∣∣ b := h
    _ ∣∣ b * c := divides_mul b c
    _ ∣∣ b * c * d := divides_mul (b * c) d

example (a b c : Nat) (h : a ∣∣ b) (e : b = c) : a ∣∣ c :=
  calc
    a ∣∣ b := h
    _ = c := e
