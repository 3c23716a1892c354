import Plm.Main

/-!
# The program that renders
-/

/-- Writes the rendered module and what is said of it. -/
def main : List String → IO Unit
  | folder :: _ => IO.FS.writeFile (folder ++ "/sample.mlir") "module {}\n" >>= fun _ =>
      IO.FS.writeFile (folder ++ "/modules.json") "MODULES"
  | [] => pure ()
