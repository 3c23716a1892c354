import Plm.Text.Module

/-!
# Pieces of text

Text is a list of characters.  A line is a list of pieces: fixed words, and holes filled with numbers,
shapes and references to values.  One list of pieces serves printing and parsing: the parser reads along
the pieces of any operation of the same kind.
-/

namespace Plm.Text

/-- Characters of a text. -/
abbrev Chars := List Char

/-! ## Numerals -/

def digit : Nat → Char
  | 0 => '0' | 1 => '1' | 2 => '2' | 3 => '3' | 4 => '4'
  | 5 => '5' | 6 => '6' | 7 => '7' | 8 => '8' | _ => '9'

/-- The decimal digits of `n`, before `rest`; `fuel` bounds their number. -/
def digits : (fuel n : Nat) → (rest : Chars) → Chars
  | 0, n, rest => digit n :: rest
  | fuel + 1, n, rest => if n < 10 then digit n :: rest else digits fuel (n / 10) (digit (n % 10) :: rest)

/-- The decimal numeral of `n`. -/
def decimal (n : Nat) : Chars := digits n n []

/-! ## Lists -/

/-- Texts, each after a comma. -/
def afterCommas : List Chars → Chars
  | [] => []
  | t :: ts => ',' :: ' ' :: (t ++ afterCommas ts)

/-- Texts with a comma between them. -/
def commas : List Chars → Chars
  | [] => []
  | t :: ts => t ++ afterCommas ts

/-- `[1, 2]`. -/
def bracketed (ts : List Chars) : Chars := '[' :: (commas ts ++ [']'])

/-- The sizes of a shape, each before an `x`. -/
def sizes : List Nat → Chars
  | [] => []
  | n :: s => decimal n ++ 'x' :: sizes s

/-! ## Pieces -/

inductive Piece where
  /-- A character of punctuation. -/
  | sym (c : Char)
  /-- A fixed word. -/
  | lit (s : String)
  /-- A reference to the value at a place in scope, and the punctuation after it. -/
  | ref (place : Nat) (stop : Char)
  /-- References and the name of the attribute after them: `%1, %2, dim = `. -/
  | operands (places : List Nat)
  /-- A number, and the punctuation after it. -/
  | num (n : Nat) (stop : Char)
  /-- The decimal places of a number, after its point: `0`, or `0e-5` for five of them; and `> : `. -/
  | places (n : Nat)
  /-- A name in letters, and the punctuation after it. -/
  | word (w : String) (stop : Char)
  /-- `[1, 2]`. -/
  | list (l : List Nat)
  /-- ` batching_dims = [0] x [1], contracting_dims = `; without batched axes only what follows the comma. -/
  | batching (l r : List Nat)
  /-- `[start:limit:stride, ...]`. -/
  | ranges (l : List (Nat × Nat × Nat))
  /-- `tensor<2x3xf32>`. -/
  | type (s : Shape)
  /-- `tensor<2xf32>, tensor<3xf32>)`. -/
  | types (l : List Shape)
  /-- `tensor<2x3xi1>`. -/
  | mask (s : Shape)

/-- The name of the value at a place, when `k` values have been computed: the latest one has place `0`,
the function's first argument has place `k`. -/
def reference (k place : Nat) : Chars :=
  '%' :: if place < k then decimal (k - (place + 1)) else 'a' :: 'r' :: 'g' :: decimal (place - k)

/-- A reference and the comma after it. -/
def operand (k place : Nat) (t : Chars) : Chars := reference k place ++ ',' :: ' ' :: t

/-- References, each before a comma. -/
def operandsText (k : Nat) : List Nat → (rest : Chars) → Chars
  | [], rest => rest
  | place :: l, rest => operand k place (operandsText k l rest)

/-- `start:limit:stride`. -/
def range (r : Nat × Nat × Nat) : Chars := decimal r.1 ++ ':' :: (decimal r.2.1 ++ ':' :: decimal r.2.2)

/-- The batched axes of a product, up to the contracted ones. -/
def batchingText (l r : List Nat) : Chars :=
  cond (l.isEmpty && r.isEmpty) " contracting_dims = ".toList
    (" batching_dims = ".toList ++ (bracketed (l.map decimal) ++ (" x ".toList ++
      (bracketed (r.map decimal) ++ ", contracting_dims = ".toList))))

/-- `0> : `, or `0e-5> : ` for five places. -/
def placesText : Nat → Chars
  | 0 => "0> : ".toList
  | n + 1 => "0e-".toList ++ (decimal (n + 1) ++ "> : ".toList)

/-- The type of a tensor with the element type `e`. -/
def tensor (e : String) (s : Shape) : Chars := "tensor<".toList ++ (sizes s ++ (e.toList ++ ['>']))

namespace Piece

/-- The text of a piece, when `k` values have been computed. -/
def text (k : Nat) : Piece → Chars
  | sym c => [c]
  | lit s => s.toList
  | ref place stop => reference k place ++ [stop]
  | operands l => operandsText k l "dim = ".toList
  | num n stop => decimal n ++ [stop]
  | places n => placesText n
  | word w stop => w.toList ++ [stop]
  | list l => bracketed (l.map decimal)
  | batching l r => batchingText l r
  | ranges l => bracketed (l.map range)
  | type s => tensor "f32" s
  | types l => commas (l.map (tensor "f32")) ++ [')']
  | mask s => tensor "i1" s

/-- The text of a list of pieces, before `rest`. -/
def texts (k : Nat) : List Piece → (rest : Chars) → Chars
  | [], rest => rest
  | p :: ps, rest => p.text k ++ texts k ps rest

end Piece
end Plm.Text
