import Plm.Text.Parse

/-!
# The parser as a program

For every file named: `accepted` and the number of operations if its text is the printed form of a module, else
`rejected`.
-/

open Plm

def verdict : Option Module → String
  | some m => "accepted " ++ toString m.prog.length
  | none => "rejected"

def main (files : List String) : IO Unit := do
  for file in files do
    IO.println (verdict (Module.parse (← IO.FS.readFile file)))
