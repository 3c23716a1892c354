import Plm.Run.Render

/-!
# The program behind `plm render`
-/

def main (args : List String) : IO Unit := Plm.render args
