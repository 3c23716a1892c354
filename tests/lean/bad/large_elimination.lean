-- expect: Tactic `cases` failed with a nested error: Tactic `induction` failed: recursor `Exists\.casesOn` can only eliminate into
-- at: 4:3
def witness {p : Nat → Prop} (h : ∃ n, p n) : Nat :=
  match h with
  | ⟨n, _⟩ => n
