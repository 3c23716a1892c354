import Plm.Text.Parse

/-!
# A long program

Prints a module of as many operations as the argument says, and whether its text is read back.
-/

open Plm

/-- `n` additions, each of the two latest values. -/
def additions (n : Nat) {Γ : Ctx} (x y : Var Γ [2]) : Prog HOp.sig [[2]] Γ :=
  match n with
  | 0 => .ret (.cons x .nil)
  | n + 1 => .step (.binary .add [2]) (.cons x (.cons y .nil)) (additions n .here (.there x))

def long (n : Nat) : Module :=
  ⟨"long", "main", [[2], [2]], [[2]], additions n (.there .here) .here⟩

def main (_ : List String) : IO Unit := do
  let text := (long 3000).print
  IO.print (text ++ match Module.parse text with
    | some m => "// read back: " ++ toString m.prog.length
    | none => "// not read back")
