/-! injection, injections, contradiction, subst, nomatch, nofun -/

inductive Shape where
  | circle (r : Nat)
  | square (a : Nat)
  | rectangle (a b : Nat)

example (a b : Nat) (h : Shape.circle a = .circle b) : a = b := by
  injection h

example (a b c d : Nat) (h : Shape.rectangle a b = .rectangle c d) : b = d := by
  injection h with _ h₂

example (a b c d : Nat) (h : Shape.rectangle a b = .rectangle c d) : a = c ∧ b = d := by
  injection h with h₁ h₂
  exact ⟨h₁, h₂⟩

example (a b : Nat) : Shape.circle a ≠ .square b := by
  intro h
  contradiction

example (a b : Nat) : Shape.circle a ≠ .square b := nofun

example (a b : Nat) (h : Shape.circle a = .square b) : a = b := nomatch h

example (a b c d : Nat) (h : (a, b) = (c, d)) : b = d := by
  injections

example (a : Nat) (xs ys : List Nat) (h : a :: xs = a :: ys) : xs = ys := by
  cases h
  rfl

example (a b c : Nat) (h : a = b) (h' : b = c) : a = c := by
  subst h
  subst h'
  rfl

example (a b c : Nat) (h : a = b) (h' : c = b) : a = c := by
  subst_vars
  rfl

example (n : Nat) (h : n + 1 = 0) : n = 7 := by contradiction

example (n : Nat) (h : n + 1 = 0) : False := by cases h

example (n m : Nat) (h : n + 1 = m + 1) : n = m := Nat.succ.inj h

example (n m : Nat) (h : n.succ = m.succ) : n = m := by
  injection h

example (b : Bool) (h : b = true) (h' : b = false) : False := by
  rw [h] at h'
  contradiction

example (p : Prop) (h : p) (h' : ¬p) : 1 = 2 := by contradiction

example (h : False) : 1 = 2 := by contradiction

example (h : (1 : Nat) = 2) : False := by contradiction

example (h : (3 : Nat) ≠ 3) : 0 = 1 := by contradiction

example : "ab" ≠ "ac" := by decide

theorem some_inj {α : Type} {a b : α} (h : some a = some b) : a = b := Option.some.inj h

example (h : Nat × Nat → False) : False := h (0, 0)

example (f : Nat → Nat) (x : Nat) (h : f = fun n => n + 1) (hx : f x = 3) : x + 1 = 3 := by
  subst h
  exact hx

example {α β : Type} (h : α = β) (x : α) : HEq (cast h x) x := cast_heq h x

example (e : Empty) : 1 = 2 := nomatch e
