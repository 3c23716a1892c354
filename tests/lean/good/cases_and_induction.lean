/-! cases, induction, rcases, obtain, rintro, match -/

theorem or_swap {p q : Prop} (h : p ∨ q) : q ∨ p := by
  cases h with
  | inl hp => exact Or.inr hp
  | inr hq => exact Or.inl hq

theorem or_swap' {p q : Prop} : p ∨ q → q ∨ p := by
  rintro (hp | hq)
  · exact .inr hp
  · exact .inl hq

theorem nested {p q r s : Prop} (h : (p ∧ q) ∨ (r ∧ s)) : p ∨ s := by
  rcases h with ⟨hp, -⟩ | ⟨_, hs⟩
  · left; exact hp
  · right; exact hs

theorem from_exists {α : Type} {P Q : α → Prop} (h : ∃ x, P x ∧ Q x) : ∃ x, Q x := by
  obtain ⟨x, -, hq⟩ := h
  exact ⟨x, hq⟩

theorem from_exists' {α : Type} {P Q : α → Prop} : (∃ x, P x ∧ Q x) → ∃ x, P x
  | ⟨x, hp, _⟩ => ⟨x, hp⟩

theorem zero_plus (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]

def double : Nat → Nat
  | 0 => 0
  | n + 1 => double n + 2

theorem double_eq (n : Nat) : double n = n + n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show double n + 2 = (n + 1) + (n + 1)
    rw [ih, Nat.add_assoc n 1 (n + 1), Nat.add_left_comm 1 n 1, ← Nat.add_assoc]

theorem addAux (n m : Nat) : n + (m + 1) = n + m + 1 := by
  match n with
  | 0 => rfl
  | _ + 1 => rfl

theorem plus_comm (n : Nat) : ∀ m, n + m = m + n := by
  intro m
  induction m generalizing n with
  | zero => exact (Nat.zero_add n).symm
  | succ m ih => rw [← Nat.add_assoc, ih, Nat.succ_add]

inductive Color where
  | red
  | green
  | blue

def Color.next : Color → Color
  | red => green
  | green => blue
  | blue => red

theorem Color.next_next_next (c : Color) : c.next.next.next = c := by
  cases c <;> rfl

theorem Color.next_ne (c : Color) : c.next ≠ c := by
  intro h
  cases c
  all_goals cases h

inductive Even : Nat → Prop where
  | zero : Even 0
  | step {n : Nat} : Even n → Even (n + 2)

theorem Even.add {m n : Nat} (hm : Even m) (hn : Even n) : Even (m + n) := by
  induction hn with
  | zero => exact hm
  | step _ ih => exact ih.step

theorem not_even_one : ¬Even 1 := by
  intro h
  cases h

theorem not_even_three : ¬Even 3 := by
  rintro (_ | h)
  cases h

theorem even_half {n : Nat} (h : Even n) : ∃ m, n = m + m := by
  induction h with
  | zero => exact ⟨0, rfl⟩
  | step _ ih =>
    obtain ⟨m, rfl⟩ := ih
    exact ⟨m + 1, by rw [← Nat.add_assoc, Nat.add_right_comm m 1 m]⟩

example (p q : Prop) (h : p ∧ q) : q := by
  cases h
  assumption

example (n : Nat) (h : n ≠ 0) : ∃ m, n = m + 1 := by
  cases n with
  | zero => exact absurd rfl h
  | succ m => exact ⟨m, rfl⟩

example (x : Nat × Nat) : (x.1, x.2) = x := by
  rcases x with ⟨_, _⟩
  rfl

example (x : Option Nat) (h : x ≠ none) : ∃ n, x = some n := by
  match x, h with
  | some n, _ => exact ⟨n, rfl⟩
  | none, h => exact absurd rfl h

example (a b : Nat) (h : a = b) (P : Nat → Prop) (ha : P a) : P b := by
  cases h
  exact ha

example (e : Nat ⊕ Bool) : (∃ n, e = .inl n) ∨ ∃ b, e = .inr b := by
  cases h : e with
  | inl n => exact .inl ⟨n, rfl⟩
  | inr b => exact .inr ⟨b, rfl⟩
