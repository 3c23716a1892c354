/-! rw, rwa, simp, simp only, simpa, dsimp, conv, unfold, delta -/

variable (f g : Nat → Nat) (a b c : Nat)

example (h : a = b) : f a = f b := by
  rw [h]

example (h : b = a) : f a = f b := by
  rw [← h]

example (h : a = b) (h' : b = c) : f a = f c := by
  rw [h, h']

example (h : ∀ n, f n = g n) (h' : g a = b) : f a = b := by
  rw [h]
  exact h'

example (h : a = b) (h' : f b = c) : f a = c := by
  rwa [h]

example (h : a = b) (h' : f a = c) : f b = c := by
  rw [h] at h'
  exact h'

example (h : ∀ n, f n = n) : f (f a) = a := by
  simp only [h]

example (h : ∀ n, f n = n) (h' : f a = b) : a = b := by
  simp only [h] at h'
  exact h'

example (h : ∀ n, f n = n) (h' : f a = b) : a = b := by
  simpa only [h] using h'

example (h : f a = b) (p : Prop) (hp : p) : f a = b ∧ p := by
  simp only [h, hp, and_self]

example (p : Prop) (hp : p) : p ∧ True := by
  simp [hp]

example (xs : List Nat) : xs ++ [] = xs := by
  simp

def twice (n : Nat) : Nat := n + n

example : twice 2 = 4 := by
  unfold twice
  rfl

example : twice a = a + a := by
  simp only [twice]

example : twice a = a + a := by
  delta twice
  rfl

example : (fun x : Nat => x + 1) a = a + 1 := by
  dsimp only

example (h : a + b = c) : (a, b).1 + (a, b).2 = c := by
  dsimp only
  exact h

example (h : a = b) : a + a = b + a := by
  conv => lhs; lhs; rw [h]

example (h : b = a) : a + a = a + b := by
  conv =>
    rhs
    rw [h]

example : (fun n : Nat => n + 0) = fun n => n := by
  conv =>
    lhs
    ext n
    rw [Nat.add_zero]

example (h : a = b) (H : f a + a = c) : f a + b = c := by
  conv at H =>
    lhs
    rhs
    rw [h]
  exact H

example : a + b + c = c + (b + a) := by
  rw [Nat.add_comm a b, Nat.add_comm]

@[simp] theorem twice_zero : twice 0 = 0 := rfl

example (h : a = 0) : twice a = 0 := by
  simp [h]

example (h : a = twice 0) : a = 0 := by
  simpa using h

theorem if_and (p : Prop) [Decidable p] (hp : p) : (if p then a else b) = a := by
  simp [hp]

theorem not_and_intro (p q : Prop) (h : p → ¬q) : ¬(p ∧ q) := by
  simp only [not_and]
  exact h

example (h : f a = g b) (h' : g b = c) : f a = c := by
  rw [h, h']

example (s t : Nat → Nat → Nat) (h : s a b = t b a) : f (s a b) = f (t b a) := by
  congr 1

example (p q : Prop) (h : p = q) (hp : p) : q := by
  rw [← h]
  assumption

example (p q : Prop) (h : p ↔ q) (hq : q) : p := by
  rw [h]
  exact hq

example (h : a + 0 = b) : a = b := by
  simp only [Nat.add_zero] at h
  exact h

example (p q r : Prop) (h : p ↔ q) (h' : q ↔ r) : p ↔ r := by
  simp only [h, h']
