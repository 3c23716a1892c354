import Plm.Text.Parse

/-!
# The parser as a program

Reads a text from a file and prints `accepted`, with the text of what was read on the lines after it, or
`rejected`.
-/

open Plm

def main (args : List String) : IO Unit := do
  for path in args do
    match Module.parse (← IO.FS.readFile path) with
    | some m => IO.print ("accepted " ++ toString m.prog.length ++ "\n")
    | none => IO.print "rejected\n"
