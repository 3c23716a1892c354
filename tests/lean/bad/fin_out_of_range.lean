-- expect: Tactic `decide` proved that the proposition 3 < 3 is false
-- at: 3:29
def cheat : Fin 3 := ⟨3, by decide⟩
