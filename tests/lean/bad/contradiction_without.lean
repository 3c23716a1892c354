-- expect: Tactic `contradiction` failed p q : Prop hp : p hq : ¬q ⊢ False
-- at: 3:61
theorem cheat (p q : Prop) (hp : p) (hq : ¬q) : False := by contradiction
