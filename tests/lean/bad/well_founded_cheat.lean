-- expect: Expected type must not contain free variables m < n
-- at: 7:15
theorem noMin (p : Nat → Prop) (h : ∀ n, p n → ∃ m, p m) (n : Nat) (hn : p n) : False :=
  match h n hn with
  | ⟨m, hm⟩ => noMin p h m hm
termination_by n
decreasing_by decide
