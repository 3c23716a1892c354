-- expect: Tactic `decide` proved that the proposition 0 < 0 is false
-- at: 3:44
def cheat : { n : Nat // n < 0 } := ⟨0, by decide⟩
