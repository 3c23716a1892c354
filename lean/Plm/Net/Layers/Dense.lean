import Plm.Net.Layer

/-!
# Fully connected layers
-/

namespace Plm
open Prog (given₃ give)
open Op.Steps

/-- `x W + b`. -/
def Net.dense (k n i o : Nat) : Net [n, i] :=
  .plain [⟨"W", k, [i, o], .heNormal i⟩, ⟨"b", k, [o], .zeros⟩] [[i, o], [o]] [n, o] <| given₃ fun x W b =>
    matmul x W fun z =>
    broadcast [n, o] [false, true] b fun c =>
    add z c fun y =>
    give y

theorem Net.lawful_dense (k n i o : Nat) : (dense k n i o).Lawful k 1 :=
  lawful_weightAndBias ⟨fun r => by cases r <;> trivial, trivial, trivial, trivial⟩

/-- Fully connected: inputs, outputs. -/
def Layer.dense (fanIn fanOut : Nat) (act : Activation) : Layer where
  kind := "dense"
  args := [("in", .nat fanIn), ("out", .nat fanOut), ("activation", .word act.name)]
  count := 1
  takesVectors := true
  compile k n
    | [f] =>
      if f ≠ fanIn then mismatch "dense" s!"[{fanIn}]" [f]
      else if f = 0 ∨ fanOut = 0 then err "dense: sizes must be positive"
      else .ok ⟨(Net.dense k n f fanOut).comp (.activation _ act),
        Net.lawful_comp (Net.lawful_dense k n f fanOut) (Net.lawful_activation _ _ act)⟩
    | s => mismatch "dense" s!"[{fanIn}]" s (hint := "; put .flatten before it")

end Plm
