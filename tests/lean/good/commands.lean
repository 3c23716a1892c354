/-! #check, #print, #print axioms, #reduce, #synth, #guard_msgs -/

theorem constructive (p q : Prop) : p ∧ q → q ∧ p := fun ⟨a, b⟩ => ⟨b, a⟩
theorem extensional (p q : Prop) (h : p ↔ q) : p = q := propext h
theorem functional (f g : Nat → Nat) (h : ∀ n, f n = g n) : f = g := funext h
theorem classical' (p : Prop) : p ∨ ¬p := Classical.em p

/-- info: 'constructive' does not depend on any axioms -/
#guard_msgs in #print axioms constructive

/-- info: 'extensional' depends on axioms: [propext] -/
#guard_msgs in #print axioms extensional

/-- info: 'functional' depends on axioms: [Quot.sound] -/
#guard_msgs in #print axioms functional

/-- info: 'classical'' depends on axioms: [propext, Classical.choice, Quot.sound] -/
#guard_msgs in #print axioms classical'

axiom myAxiom : 1 = 2
theorem fromMine : 2 = 1 := myAxiom.symm

/-- info: 'fromMine' depends on axioms: [myAxiom] -/
#guard_msgs in #print axioms fromMine

/-- info: constructive (p q : Prop) : p ∧ q → q ∧ p -/
#guard_msgs in #check constructive

/-- info: 1 + 1 : Nat -/
#guard_msgs in #check 1 + 1

/-- info: fun x => x : Nat → Nat -/
#guard_msgs in #check (fun x => x : Nat → Nat)

/-- info: ∀ (n : Nat), n = n → ∃ m, ¬m < n ∨ m ≠ n : Prop -/
#guard_msgs in #check ∀ n : Nat, n = n → ∃ m, ¬m < n ∨ m ≠ n

/-- info: 5 -/
#guard_msgs in #reduce 2 + 3

/-- info: instAddNat -/
#guard_msgs in #synth Add Nat

#print Nat.add
#print Or
