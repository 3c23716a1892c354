import Plm.Text.Print

/-!
# Modules with one operation each

Prints, for every case below, a line `=== NAME` and the module that applies the operation to its arguments.
-/

open Plm

/-- Results: the value of the operation. -/
def single (o : HOp) : Module :=
  ⟨"op-test", "main", o.ins, [o.out], .step o (Vars.all o.ins) (.ret (.cons .here .nil))⟩

def conv : HConv where
  n := 2
  h := 5
  w := 6
  ci := 3
  co := 4
  kh := 3
  kw := 2
  sh := 2
  sw := 1
  padTop := 1
  padLeft := 0
  dilH := 1
  dilW := 1
  oh := 3
  ow := 5
  swapped := false

def cases : List (String × HOp) := [
  ("constant", .constant 3 [2, 2]),
  ("constant_scalar", .constant 128 []),
  ("constant_decimal", .constant 0.044715 [2]),
  ("constant_small", .constant 1.0e-5 []),
  ("constant_long", .constant 0.7978845608 []),
  ("constant_tenth", .constant 0.10 []),
  ("iota", .iota [2, 3] 1),
  ("negate", .unary .negate [2, 3]),
  ("exponential", .unary .exponential [2, 3]),
  ("log", .unary .log [2, 3]),
  ("sqrt", .unary .sqrt [2, 3]),
  ("rsqrt", .unary .rsqrt [2, 3]),
  ("tanh", .unary .tanh [2, 3]),
  ("logistic", .unary .logistic [2, 3]),
  ("add", .binary .add [2, 3]),
  ("subtract", .binary .subtract [2, 3]),
  ("multiply", .binary .multiply [2, 3]),
  ("divide", .binary .divide [2, 3]),
  ("maximum", .binary .maximum [2, 3]),
  ("minimum", .binary .minimum [2, 3]),
  ("select_eq", .select .eq [2, 3]),
  ("select_gt", .select .gt [2, 3]),
  ("select_ge", .select .ge [2, 3]),
  ("select_lt", .select .lt [2, 3]),
  ("reshape", .reshape [2, 3, 4] [6, 4]),
  ("transpose", .transpose [2, 3, 4] [2, 0, 1]),
  ("broadcast", .broadcastInDim [3, 1] [3, 2, 4] [0, 2]),
  ("broadcast_scalar", .broadcastInDim [] [3, 2] []),
  ("reduce_add", .reduce .add [2, 3, 4] [true, false, false]),
  ("reduce_max", .reduce .max [2, 3, 4] [true, false, true]),
  ("reduce_min", .reduce .min [2, 3, 4] [false, false, false]),
  ("dot", .dotGeneral ⟨[2, 3], [3, 4], [], [], [1], [0]⟩),
  ("dot_batched", .dotGeneral ⟨[5, 2, 3], [4, 5, 3], [0], [1], [2], [2]⟩),
  ("dot_two_axes", .dotGeneral ⟨[2, 3, 4], [2, 3, 5], [], [], [0, 1], [0, 1]⟩),
  ("convolution", .convolution conv),
  ("convolution_dilated",
    .convolution { conv with sh := 1, padTop := 2, padLeft := 1, dilH := 2, dilW := 3, oh := 11, ow := 17 }),
  ("convolution_swapped", .convolution { conv with swapped := true }),
  ("reverse", .reverse [2, 3, 4] [0, 2]),
  ("slice", .slice [5, 8] [2, 3] [1, 2] [3, 2]),
  ("pad", .pad [2, 3] [5, 8] [1, 2] [1, 0]),
  ("pad_scalar", .pad [] [] [] []),
  ("concatenate", .concatenate [[2, 3, 4], [2, 5, 4]] 1),
  ("concatenate_three", .concatenate [[2, 1, 4], [2, 5, 4], [2, 2, 4]] 1),
  ("concatenate_one", .concatenate [[2, 3]] 0),
  ("barrier", .barrier [2, 3])]

def main : IO Unit :=
  IO.print (cases.foldl (fun acc c => acc ++ "=== " ++ c.1 ++ "\n" ++ (single c.2).print) "")
