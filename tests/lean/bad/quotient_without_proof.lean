-- expect: Type mismatch rfl has type \S+ = \S+ but is expected to have type x✝\S* = x✝\S*
-- at: 4:40
def cheat (q : Quot fun (_ _ : Nat) => True) : Nat :=
  Quot.lift (fun n => n) (fun _ _ _ => rfl) q
