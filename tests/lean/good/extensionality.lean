/-! funext, ext, propext, choice, quotients; the three axioms -/

example (f g : Nat → Nat) (h : ∀ n, f n = g n) : f = g := by
  funext n
  exact h n

example (f g : Nat → Nat → Nat) (h : ∀ n m, f n m = g n m) : f = g := by
  funext n m
  exact h n m

example (f g : Nat → Nat) (h : ∀ n, f n = g n) : f = g := by
  ext n
  exact h n

theorem and_swap_eq (p q : Prop) : (p ∧ q) = (q ∧ p) :=
  propext ⟨fun h => ⟨h.2, h.1⟩, fun h => ⟨h.2, h.1⟩⟩

@[ext] structure Point where
  x : Nat
  y : Nat

def Point.swap (p : Point) : Point := ⟨p.y, p.x⟩

theorem Point.swap_swap (p : Point) : p.swap.swap = p := by
  ext
  · rfl
  · rfl

example (p q : Point) (h : p.x = q.x) (h' : p.y = q.y) : p = q := Point.ext h h'

theorem choose_function {α β : Type} (R : α → β → Prop) (h : ∀ a, ∃ b, R a b) : ∃ f : α → β, ∀ a, R a (f a) :=
  ⟨fun a => Classical.choose (h a), fun a => Classical.choose_spec (h a)⟩

theorem double_negation (p : Prop) (h : ¬¬p) : p := Classical.byContradiction h

theorem excluded_middle (p : Prop) : p ∨ ¬p := Classical.em p

noncomputable def indicator (s : Nat → Prop) (n : Nat) : Nat :=
  open Classical in if s n then 1 else 0

theorem indicator_of_mem (s : Nat → Prop) (n : Nat) (h : s n) : indicator s n = 1 := by
  unfold indicator
  exact if_pos h

/-- Pairs of numbers, seen as differences. -/
def sameDifference (p q : Nat × Nat) : Prop := p.1 + q.2 = q.1 + p.2

theorem sameDifference.refl (p : Nat × Nat) : sameDifference p p := rfl
theorem sameDifference.symm {p q : Nat × Nat} (h : sameDifference p q) : sameDifference q p := Eq.symm h
theorem sameDifference.trans {p q r : Nat × Nat} (h : sameDifference p q) (h' : sameDifference q r) :
    sameDifference p r := by
  unfold sameDifference at *
  apply Nat.add_right_cancel (m := q.2)
  rw [Nat.add_right_comm, h, Nat.add_right_comm, h', Nat.add_right_comm]

instance differences : Setoid (Nat × Nat) where
  r := sameDifference
  iseqv := ⟨sameDifference.refl, sameDifference.symm, sameDifference.trans⟩

def Difference : Type := Quotient differences

def Difference.mk (a b : Nat) : Difference := Quotient.mk _ (a, b)

theorem Difference.mk_eq {a b c d : Nat} (h : a + d = c + b) : mk a b = mk c d := Quotient.sound h

theorem Difference.mk_exact {a b c d : Nat} (h : mk a b = mk c d) : a + d = c + b := Quotient.exact h

def Difference.neg : Difference → Difference :=
  Quotient.lift (fun p => mk p.2 p.1) fun p q h => mk_eq (by
    show p.2 + q.1 = q.2 + p.1
    rw [Nat.add_comm p.2, Nat.add_comm q.2]
    exact Eq.symm h)

theorem Difference.neg_neg (x : Difference) : x.neg.neg = x :=
  Quotient.inductionOn x fun _ => rfl

def parity : Quot (fun a b : Nat => a % 2 = b % 2) → Nat := Quot.lift (fun a => a % 2) fun _ _ h => h

example : parity (Quot.mk _ 7) = 1 := rfl

example (a b : Nat) (h : a % 2 = b % 2) :
    (Quot.mk _ a : Quot fun a b : Nat => a % 2 = b % 2) = Quot.mk _ b := Quot.sound h
