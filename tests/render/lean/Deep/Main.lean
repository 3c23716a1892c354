import Plm.Run.Render

/-! `FOLDER LAYERS`: write the modules of a dense network of that many layers. -/

open Plm

def chain : Nat → List Layer
  | 0 => []
  | n + 1 => .dense 5 5 .relu :: chain n

def main : List String → IO Unit
  | [folder, layers] => do
    let hidden := (Render.natOf? layers).getD 1 - 1
    let spec : NetSpec := ⟨"deep", 1, 5, 1, chain hidden ++ [.dense 5 3 .identity]⟩
    let described ← Render.entry folder { spec, batch := 4, classes := 3 }
    IO.FS.writeFile (folder ++ "/modules.json") (Json.enclose "[" "]" described)
  | _ => throw (IO.userError "usage: FOLDER LAYERS")
