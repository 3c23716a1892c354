/-! intro, exact, apply, refine, assumption, constructor, exists, left, right -/

variable (p q r : Prop)

example : p → p := by
  intro h
  exact h

example : p → q → p := by
  intros hp _
  assumption

example (hpq : p → q) (hqr : q → r) : p → r := by
  intro hp
  apply hqr
  apply hpq
  exact hp

example (hp : p) (hq : q) : p ∧ q := by
  constructor
  · exact hp
  · exact hq

example (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  refine ⟨hp, ?_, ?_⟩
  case refine_1 => exact hq
  case refine_2 => exact hr

example (hp : p) : p ∨ q := by
  left
  exact hp

example (hq : q) : p ∨ q := by
  right
  assumption

example : ∃ n : Nat, n + 1 = 4 := by
  exists 3

example : ∃ n m : Nat, n + m = 5 ∧ n ≠ m := ⟨2, 3, rfl, by decide⟩

example (h : p ∧ q) : q ∧ p := ⟨h.right, h.left⟩

example (h : p ∧ q) : q ∧ p := And.intro h.2 h.1

example : ¬(p ∧ ¬p) := fun ⟨hp, hnp⟩ => hnp hp

example (f : Nat → Nat) (h : ∀ n, f n = n) : f (f 2) = 2 := by
  rw [h, h]

example (hp : p) (hnp : ¬p) : q := by
  exfalso
  exact hnp hp

example (hp : p) (hnp : ¬p) : q := absurd hp hnp

example (h : p ↔ q) : q ↔ p := by
  constructor
  · intro hq
    exact h.mpr hq
  · intro hp
    exact h.mp hp

example (a b c : Nat) (h : a = b) (h' : b = c) : c = a := by
  symm
  exact h.trans h'

theorem refine_with_hole (hp : p) (h : p → q) : q := by
  refine h ?_
  exact hp

example (a b : Nat) (h : a = b) (hb : b = 3) : a = 3 := by
  revert h
  intro h
  subst hb
  exact h

example (a b : Nat) : a = b → b = a := by
  intro h
  generalize a = x at h
  exact h.symm

example (h : ∀ n : Nat, p → n = n → q) (hp : p) : q := by
  specialize h 0 hp rfl
  exact h

example (h : p ∧ q) : p := by
  have ⟨hp, _⟩ := h
  exact hp

example (h : 2 = 1 + 1 → p) : p := by
  replace h := h rfl
  exact h

example (x : Nat) (h : x = 2) : x + 0 = 2 := by
  change x = 2
  exact h

example (x y : Nat) (_ : x = 1) (_ : y = 2) : y = 2 := by
  rename_i _ hy
  exact hy

example (x y : Nat) (h : x = 1) (_unused : y = 2) : x = 1 := by
  clear _unused
  rename x = 1 => key
  exact key
