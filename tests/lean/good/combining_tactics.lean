/-! have, show, suffices, let, repeat, try, first, all_goals, any_goals, <;>, ·, case, next, fail_if_success -/

variable (p q r s : Prop)

example (hp : p) (hpq : p → q) (hqr : q → r) : r := by
  have hq : q := hpq hp
  have : r := hqr hq
  exact this

example (hp : p) (hpq : p → q) (hqr : q → r) : r := by
  suffices hq : q by exact hqr hq
  exact hpq hp

example (hp : p) (hpq : p → q) (hqr : q → r) : r := by
  suffices h : q from hqr h
  show q
  exact hpq hp

example (hp : p) (hpq : p → q) : q :=
  have hp' := hp
  show q from hpq hp'

example (hp : p) (hq : q) (hr : r) (hs : s) : (p ∧ q) ∧ r ∧ s := by
  constructor <;> constructor <;> assumption

example (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  refine ⟨?_, ?_, ?_⟩
  repeat first | exact hp | exact hq | exact hr

example (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  repeat' constructor
  · exact hp
  · exact hq
  · exact hr

example (hp : p) : p ∧ True := by
  constructor
  any_goals trivial

example (hp : p) (hq : q) : p ∧ q := by
  constructor
  all_goals first | exact hp | exact hq

example (h : p ∨ q) (hpr : p → r) (hqr : q → r) : r := by
  rcases h with h | h <;> first | exact hpr h | exact hqr h

example (hp : p) : p := by
  try exact absurd
  try rfl
  exact hp

example (hp : p) (hq : q) : p ∧ q := by
  refine And.intro ?left ?right
  case right => exact hq
  case left => exact hp

example (hp : p) (hq : q) : p ∧ q := by
  constructor
  next => exact hp
  next => exact hq

example (hp : p) (hq : q) : p ∧ q := by
  constructor
  rotate_left
  · exact hq
  · exact hp

example (hp : p) : p := by
  fail_if_success exact (rfl : 1 = 2)
  skip
  exact hp

example : ∃ x : Nat, x + x = 4 := by
  let y := 1
  exact ⟨y + 1, rfl⟩

example (n : Nat) : n + 0 = n := by
  focus
    rfl
  done

example (h : p ∧ q) : q ∧ p :=
  let ⟨hp, hq⟩ := h
  ⟨hq, hp⟩

example (x : Nat) (h : x = 2) : x * x = 4 := by
  (rw [h])

example : (∀ x : Nat, x = x) ∧ True := by
  and_intros
  · intro x; rfl
  · trivial

example (h : p → q) (h' : q → r) : p → r := fun hp => hp |> h |> h'

example (f : Nat → Nat) (hf : ∀ x, f x = x) : f 1 + f 2 = 3 := by
  iterate 2 rw [hf]

example (hp : p) (hnp : ¬p) : q := by
  apply False.elim
  exact hnp ‹p›

example (a b : Nat) : (if a = b then a else b) = b := by
  split <;> try assumption
  rfl

example (hp : p) : ¬¬p := by
  intro hnp
  apply hnp
  assumption

example (hp : p) (hq : q) : (p ∧ q) ∧ (q ∧ p) := by
  exact ⟨by constructor <;> assumption, by constructor <;> assumption⟩
