import Plm.Run.Render

/-! `FOLDER`: write the modules of tiny networks with residual blocks, gates and branches. -/

open Plm

def residual : NetSpec where
  name := "residual"
  imageH := 4
  imageW := 4
  layers := [
    .conv2d 1 3 3 .same .relu,
    .residual [.conv2d 3 3 3 .same .relu, .conv2d 3 3 3 .same .identity],
    .activate .relu,
    .residual [.conv2dStrided 3 4 3 2 .same .hardSwish] [.conv2dStrided 3 4 1 2 .same .identity],
    .globalAvgPool,
    .dense 4 3 .identity]

def gate : NetSpec where
  name := "gate"
  imageH := 4
  imageW := 4
  layers := [
    .conv2d 1 4 3 .same .relu6,
    .gate [.globalAvgPool, .dense 4 2 .relu, .dense 2 4 .hardSigmoid],
    .residual [.gate [.globalAvgPool, .dense 4 4 .logistic]],
    .flatten,
    .dense 64 3 .identity]

def branches : NetSpec where
  name := "branches"
  imageH := 4
  imageW := 4
  channels := 2
  layers := [
    .branches [
      [.conv2d 2 2 3 .same .tanh],
      [.conv2d 2 3 1 .same .hardSwish],
      [.conv2d 2 1 3 .same .identity, .conv2d 1 2 1 .same .relu],
      []],
    .maxPool 2 2,
    .globalAvgPool,
    .dense 9 3 .identity]

def main : List String → IO Unit
  | [folder] => do
    let a ← Render.entry folder { spec := residual, batch := 2, classes := 3 }
    let b ← Render.entry folder { spec := gate, batch := 2, classes := 3 }
    let c ← Render.entry folder { spec := branches, batch := 2, classes := 3 }
    IO.FS.writeFile (folder ++ "/modules.json") (Json.enclose "[" "]" (a ++ b ++ c))
  | _ => throw (IO.userError "usage: FOLDER")
