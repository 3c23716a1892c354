import Plm.Text.Piece

/-!
# Printing

The text of a module, in the form that `iree-compile` reads.  Computed values are named `%0`, `%1`, ... in
order, arguments `%arg0`, `%arg1`, ...; the mask of a selection is `%c` with the value's number.  Initial
values of reductions and the padding value are constants at the beginning of the function.

A new operation gets a keyword and pieces here, a form and a case of `build` in `Plm.Text.Parse`, and its
cases in `Plm.Text.ParseOp`, where the checker asks for them; most are one line.
-/

namespace Plm.Text

/-! ## Names -/

def unaryName : HUnary → String
  | .negate => "stablehlo.negate"
  | .exponential => "stablehlo.exponential"
  | .log => "stablehlo.log"
  | .sqrt => "stablehlo.sqrt"
  | .rsqrt => "stablehlo.rsqrt"
  | .tanh => "stablehlo.tanh"
  | .logistic => "stablehlo.logistic"

def binaryName : HBinary → String
  | .add => "stablehlo.add"
  | .subtract => "stablehlo.subtract"
  | .multiply => "stablehlo.multiply"
  | .divide => "stablehlo.divide"
  | .maximum => "stablehlo.maximum"
  | .minimum => "stablehlo.minimum"

def reducerName : Reducer → String
  | .add => "add"
  | .max => "maximum"
  | .min => "minimum"

def directionName : Direction → String
  | .eq => "EQ"
  | .gt => "GT"
  | .ge => "GE"
  | .lt => "LT"

/-! ## Shared constants -/

/-- Constants that operations refer to by name. -/
inductive Shared where
  | zero | lowest | highest
  deriving DecidableEq

namespace Shared

def name : Shared → String
  | zero => "zero"
  | lowest => "lowest"
  | highest => "highest"

def line : Shared → String
  | zero => "    %zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
  | lowest => "    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>\n"
  | highest => "    %highest = stablehlo.constant dense<0x7F800000> : tensor<f32>\n"

/-- The initial value of a reduction. -/
def initial : Reducer → Shared
  | .add => zero
  | .max => lowest
  | .min => highest

end Shared

/-- The shared constants that an operation refers to. -/
def shared : HOp → Option Shared
  | .reduce f _ _ => some (Shared.initial f)
  | .pad _ _ _ _ => some .zero
  | _ => none

/-! ## Operations -/

/-- The axes from `d` on that are not kept. -/
def reducedAxes : (d : Nat) → List Bool → List Nat
  | _, [] => []
  | d, true :: keep => reducedAxes (d + 1) keep
  | d, false :: keep => d :: reducedAxes (d + 1) keep

/-- A reduction that says of each axis of its operand whether it is kept; only these have the short form. -/
def regularReduce (s : Shape) (keep : List Bool) : Bool := decide (keep.length = s.length)

/-- A slice with one start and one stride for each axis; only these have the short form. -/
def regularSlice (t : Shape) (start stride : List Nat) : Bool :=
  decide (start.length = t.length) && decide (stride.length = t.length)

/-- Start, limit and stride along every axis. -/
def ranges : Shape → (start stride : List Nat) → List (Nat × Nat × Nat)
  | n :: t, a :: as, c :: cs => (a, a + (n - 1) * c + 1, c) :: ranges t as cs
  | _, _, _ => []

/-- The name of the operation, as it stands first on its line. -/
def keyword : HOp → String
  | .constant _ _ => "stablehlo.constant"
  | .iota _ _ => "stablehlo.iota"
  | .unary f _ => unaryName f
  | .binary f _ => binaryName f
  | .select _ _ => "stablehlo.compare"
  | .reshape _ _ => "stablehlo.reshape"
  | .transpose _ _ => "stablehlo.transpose"
  | .broadcastInDim _ _ _ => "stablehlo.broadcast_in_dim"
  | .reduce _ s keep => cond (regularReduce s keep) "stablehlo.reduce" "\"stablehlo.reduce\""
  | .dotGeneral _ => "stablehlo.dot_general"
  | .convolution _ => "stablehlo.convolution"
  | .reverse _ _ => "stablehlo.reverse"
  | .slice _ t start stride => cond (regularSlice t start stride) "stablehlo.slice" "\"stablehlo.slice\""
  | .pad _ _ _ _ => "stablehlo.pad"
  | .concatenate _ _ => "stablehlo.concatenate"
  | .barrier _ => "stablehlo.optimization_barrier"

/-- The name of the value on the first line of an operation, when `k` values have been computed. -/
def valueName (k : Nat) : HOp → Chars
  | .select _ _ => 'c' :: decimal k
  | _ => decimal k

open Piece in
/-- `(operand types) -> result type`. -/
def signature : List Shape → Shape → List Piece
  | [], t => [lit ") -> ", type t]
  | [s], t => [type s, lit ") -> ", type t]
  | s :: ss, t => type s :: lit ", " :: signature ss t

open Piece in
/-- The text of an operation after its keyword, when `k` values have been computed; `a` are the places of the
operands. -/
def pieces (k : Nat) : HOp → (a : List Nat) → List Piece
  | .constant d s, _ => [sym ' ', lit "dense<", num d.digits '.', places d.places, type s]
  | .iota s axis, _ => [sym ' ', lit "dim = ", num axis ' ', lit ": ", type s]
  | .unary _ s, [x] => [sym ' ', ref x ' ', lit ": ", type s]
  | .binary _ s, [x, y] => [sym ' ', ref x ',', lit " ", ref y ' ', lit ": ", type s]
  | .select d s, [a, b, x, y] =>
    [sym ' ', word (directionName d) ',', lit " ", ref a ',', lit " ", ref b ' ', lit ": (", type s,
      lit ", ", type s, lit ") -> ", mask s, lit "\n    %", num k ' ', lit "= stablehlo.select %c", num k ',',
      lit " ", ref x ',', lit " ", ref y ' ', lit ": ", mask s, lit ", ", type s]
  | .reshape s t, [x] => sym ' ' :: ref x ' ' :: lit ": (" :: signature [s] t
  | .transpose s perm, [x] =>
    sym ' ' :: ref x ',' :: lit " dims = " :: list perm :: lit " : (" :: signature [s] (perm.map (Dot.nth s))
  | .broadcastInDim s t dims, [x] =>
    sym ' ' :: ref x ',' :: lit " dims = " :: list dims :: lit " : (" :: signature [s] t
  | .reduce f s keep, [x] =>
    cond (regularReduce s keep)
      (sym '(' :: ref x ' ' :: lit "init: %" :: word (Shared.initial f).name ')' ::
        lit " applies stablehlo." :: word (reducerName f) ' ' :: lit "across dimensions = " ::
        list (reducedAxes 0 keep) :: lit " : (" :: signature [s, []] (Move.kept s keep))
      (sym '(' :: ref x ')' :: lit " {reducer = " :: word (reducerName f) ',' :: lit " keep = " ::
        list (keep.map fun b => cond b 1 0) :: lit "} : (" :: signature [s] (Move.kept s keep))
  | .dotGeneral d, [x, y] =>
    sym ' ' :: ref x ',' :: lit " " :: ref y ',' :: batching d.lhsBatch d.rhsBatch ::
      list d.lhsContract :: lit " x " :: list d.rhsContract :: lit " : (" :: signature [d.lhs, d.rhs] d.out
  | .convolution c, [x, y] =>
    sym '(' :: ref x ',' :: lit " " :: ref y ')' :: lit " dim_numbers = [b, 0, 1, f]x[0, 1, " ::
      word (cond c.swapped "o, i" "i, o") ']' :: lit "->[b, 0, 1, f], window = {stride = " ::
      list [c.sh, c.sw] :: lit ", pad = [" :: list [c.padTop, c.padBottom] :: lit ", " ::
      list [c.padLeft, c.padRight] :: lit "], lhs_dilate = " :: list [c.dilH, c.dilW] ::
      lit "} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (" ::
      signature [[c.n, c.h, c.w, c.ci], c.rhs] c.out
  | .reverse s axes, [x] => [sym ' ', ref x ',', lit " dims = ", list axes, lit " : ", type s]
  | .slice s t start stride, [x] =>
    cond (regularSlice t start stride)
      (sym ' ' :: ref x ' ' :: Piece.ranges (ranges t start stride) :: lit " : (" :: signature [s] t)
      (sym '(' :: ref x ')' :: lit " {start = " :: list start :: lit ", strides = " :: list stride ::
        lit "} : (" :: signature [s] t)
  | .pad s t low interior, [x] =>
    sym ' ' :: ref x ',' :: lit " %zero, low = " :: list low :: lit ", high = " ::
      list (HOp.padHigh s t low interior) :: lit ", interior = " :: list interior :: lit " : (" ::
      signature [s, []] t
  | .concatenate ts axis, xs =>
    [sym ' ', operands xs, num axis ' ', lit ": (", types ts, lit " -> ", type (HOp.joined axis ts)]
  | .barrier s, [x] => [sym ' ', ref x ' ', lit ": ", type s]
  | _, _ => []

/-- The lines of an operation, before `rest`. -/
def opText (k : Nat) (o : HOp) (args : List Nat) (rest : Chars) : Chars :=
  "    %".toList ++ (valueName k o ++ (' ' :: '=' :: ' ' :: ((keyword o).toList ++
    Piece.texts k (pieces k o args) ('\n' :: rest))))

/-! ## Functions -/

/-- The last line of a function. -/
def returnText (k : Nat) (outs : Ctx) (xs : List Nat) (rest : Chars) : Chars :=
  "    return".toList ++ match outs with
    | [] => '\n' :: rest
    | _ :: _ => ' ' :: (commas (xs.map (reference k)) ++ (" : ".toList ++ (commas (outs.map (tensor "f32")) ++
        '\n' :: rest)))

/-- The lines of a program, when `k` values have been computed. -/
def progText {D : Ctx} : (k : Nat) → {Γ : Ctx} → Prog HOp.sig D Γ → (rest : Chars) → Chars
  | k, _, .ret xs, rest => returnText k D xs.indices rest
  | k, _, .step o xs p, rest => opText k o xs.indices (progText (k + 1) p rest)

/-- Whether a program refers to a shared constant. -/
def refersTo (c : Shared) {D : Ctx} : {Γ : Ctx} → Prog HOp.sig D Γ → Bool
  | _, .ret _ => false
  | _, .step o _ p => shared o == some c || refersTo c p

/-- The line of a shared constant, if it is needed, before `rest`. -/
def sharedText (c : Shared) (needed : Bool) (rest : Chars) : Chars := cond needed (c.line.toList ++ rest) rest

/-- The lines of a function: the shared constants that it needs, then its program. -/
def bodyText {D Γ : Ctx} (p : Prog HOp.sig D Γ) (rest : Chars) : Chars :=
  sharedText .zero (refersTo .zero p) <| sharedText .lowest (refersTo .lowest p) <|
    sharedText .highest (refersTo .highest p) <| progText 0 p rest

/-- A letter or an underscore. -/
def letter (c : Char) : Bool :=
  (decide (97 ≤ c.toNat) && decide (c.toNat ≤ 122)) || (decide (65 ≤ c.toNat) && decide (c.toNat ≤ 90)) ||
    decide (c = '_')

/-- A letter, a digit or an underscore. -/
def plain (c : Char) : Bool := letter c || (decide (48 ≤ c.toNat) && decide (c.toNat ≤ 57))

/-- A character that a name may have: a letter, a digit, an underscore, a hyphen or a full stop. -/
def nameChar (c : Char) : Bool := plain c || decide (c = '-') || decide (c = '.')

/-- Whether a name can stand without quotation marks. -/
def bare : Chars → Bool
  | [] => false
  | c :: cs => letter c && cs.all plain

/-- The name of a module or function. -/
def nameText (n : Chars) (rest : Chars) : Chars := cond (bare n) (n ++ rest) ('"' :: (n ++ '"' :: rest))

/-- `%arg3: tensor<2xf32>`. -/
def argText (a : Nat × Shape) : Chars := "%arg".toList ++ (decimal a.1 ++ (": ".toList ++ tensor "f32" a.2))

/-- Consecutive numbers from `n` on for the entries of a list. -/
def numbered : (n : Nat) → Ctx → List (Nat × Shape)
  | _, [] => []
  | n, s :: Γ => (n, s) :: numbered (n + 1) Γ

end Text

open Text

/-- The characters of the text of a module. -/
def Module.chars (m : Module) : Chars :=
  "module @".toList ++ nameText m.name.toList (" {\n  func.func public @".toList ++ nameText m.entry.toList
    ('(' :: (commas ((numbered 0 m.ins).map argText) ++
      (") -> (".toList ++ (commas (m.outs.map (tensor "f32")) ++
        (") {\n".toList ++ bodyText m.prog "  }\n}\n".toList))))))

/-- The names of the module are made of letters, digits, underscores, hyphens and full stops. -/
def Module.Printable (m : Module) : Prop :=
  m.name.toList.all nameChar = true ∧ m.entry.toList.all nameChar = true

instance (m : Module) : Decidable m.Printable := inferInstanceAs (Decidable (_ ∧ _))

/-- The text of a module. -/
def Module.print (m : Module) : String := String.ofList m.chars

end Plm
