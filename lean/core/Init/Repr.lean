prelude
import Init.ToString

/-!
# Source text of values: `Repr`, `deriving Repr`, `#eval`

A `Std.Format` is text with possible line breaks; the toolchain lays it out (its functions act on these very
objects, so the order of constructors and fields is part of the interface).  None of this occurs in proofs.
-/

set_option autoImplicit false

universe u v w

namespace Std

inductive Format.FlattenBehavior where
  | allOrNone
  | fill

/-- Text with possible line breaks.  Officially `indent` is an integer; a natural number looks the same at run time. -/
inductive Format where
  | nil : Format
  | line : Format
  | align (force : Bool) : Format
  | text : String → Format
  | nest (indent : Nat) (f : Format) : Format
  | append : Format → Format → Format
  | group (f : Format) (behavior : Format.FlattenBehavior := .allOrNone) : Format
  | tag : Nat → Format → Format

namespace Format

instance : Inhabited Format := ⟨nil⟩
instance : Append Format := ⟨append⟩
instance : Coe String Format := ⟨text⟩

def bracket (l : String) (x : Format) (r : String) : Format :=
  group (nest l.length (text l ++ x ++ text r))
def paren (f : Format) : Format := bracket "(" f ")"
def sbracket (f : Format) : Format := bracket "[" f "]"
def bracketFill (l : String) (x : Format) (r : String) : Format :=
  group (nest l.length (text l ++ x ++ text r)) .fill
def fill (f : Format) : Format := group f .fill
def nestD (f : Format) : Format := nest 2 f
def indentD (f : Format) : Format := nestD (line ++ f)

@[extern "native"] opaque pretty (f : Format) (width : Nat := 120) (indent : Nat := 0) (column : Nat := 0) : String

end Format

/-- Values that have a formatted text. -/
class ToFormat (α : Type u) where
  format : α → Format
export ToFormat (format)

instance (priority := low) {α : Type u} [ToString α] : ToFormat α := ⟨fun a => .text (toString a)⟩
instance : ToFormat Format := ⟨id⟩

def Format.joinSep {α : Type u} [ToFormat α] : List α → Format → Format
  | [], _ => nil
  | [a], _ => format a
  | a :: as, sep => format a ++ sep ++ joinSep as sep

instance : ToString Format := ⟨fun f => f.pretty⟩

end Std

open Std

/-- Values that have a source text; `reprPrec a p` is in parentheses if `p` demands it. -/
class Repr (α : Type u) where
  reprPrec : α → Nat → Format
export Repr (reprPrec)

def repr {α : Type u} [Repr α] (a : α) : Format := reprPrec a 0
abbrev reprStr {α : Type u} [Repr α] (a : α) : String := (repr a).pretty
abbrev reprArg {α : Type u} [Repr α] (a : α) : Format := reprPrec a 1024

/-- Types whose values read as one word need no parentheses in arguments. -/
class ReprAtom (α : Type u)

def Repr.addAppParen (f : Format) (prec : Nat) : Format :=
  match Nat.ble 1024 prec with
  | true => f.paren
  | false => f

/-- The escaped form of a character inside a literal. -/
def Char.quoteCore (c : Char) : String :=
  if c = '\n' then "\\n"
  else if c = '\t' then "\\t"
  else if c = '\\' then "\\\\"
  else if c = '\"' then "\\\""
  else "".push c

def List.quoteChars : List Char → String
  | [] => ""
  | c :: cs => c.quoteCore ++ quoteChars cs

/-- The string literal of `s`. -/
def String.quote (s : String) : String := "\"" ++ s.toList.quoteChars ++ "\""

instance : Repr Nat := ⟨fun n _ => .text n.repr⟩
instance : Repr Bool := ⟨fun b _ => .text (toString b)⟩
instance : Repr String := ⟨fun s _ => .text s.quote⟩
instance : Repr Char := ⟨fun c _ => .text ("'" ++ c.quoteCore ++ "'")⟩
instance : Repr PUnit.{u + 1} := ⟨fun _ _ => .text "()"⟩
instance : Repr Format := ⟨fun f _ => f⟩
instance {n : Nat} : Repr (Fin n) := ⟨fun i _ => .text i.val.repr⟩
instance {p : Prop} : Repr (Decidable p) := ⟨fun | .isTrue _, _ => .text "true" | .isFalse _, _ => .text "false"⟩

instance : ReprAtom Nat := ⟨⟩
instance : ReprAtom Bool := ⟨⟩
instance : ReprAtom String := ⟨⟩
instance : ReprAtom Char := ⟨⟩

section
variable {α : Type u} {β : Type v} [Repr α] [Repr β]

instance {p : α → Prop} : Repr (Subtype p) := ⟨fun s prec => reprPrec s.val prec⟩
instance : Repr (Option α) where
  reprPrec
    | none, _ => .text "none"
    | some a, p => Repr.addAppParen (.text "some " ++ reprArg a) p
instance : Repr (Sum α β) where
  reprPrec
    | .inl a, p => Repr.addAppParen (.text "Sum.inl " ++ reprArg a) p
    | .inr b, p => Repr.addAppParen (.text "Sum.inr " ++ reprArg b) p

/-- The formatted parts of a nested pair. -/
class ReprTuple (α : Type u) where
  reprTuple : α → List Format → List Format
export ReprTuple (reprTuple)

instance (priority := low) : ReprTuple α := ⟨fun a xs => repr a :: xs⟩
instance [ReprTuple β] : ReprTuple (α × β) := ⟨fun p xs => reprTuple p.2 (repr p.1 :: xs)⟩
instance [ReprTuple β] : Repr (α × β) where
  reprPrec p _ := .bracket "(" (.joinSep (List.reverse (reprTuple p.2 [repr p.1])) (.text "," ++ .line)) ")"

def List.reprParts : List α → List Format
  | [] => []
  | a :: as => repr a :: reprParts as

instance : Repr (List α) where
  reprPrec as _ :=
    match as with
    | [] => .text "[]"
    | as => .bracket "[" (.joinSep as.reprParts (.text "," ++ .line)) "]"
end

/-! ## Running actions by `#eval` -/

class MonadEval (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  monadEval : {α : Type u} → m α → n α

class MonadEvalT (m : Type u → Type v) (n : Type u → Type w) where
  monadEval : {α : Type u} → m α → n α

instance (m : Type u → Type v) (n o : Type u → Type w) [MonadEval n o] [MonadEvalT m n] : MonadEvalT m o where
  monadEval x := MonadEval.monadEval (m := n) (MonadEvalT.monadEval x)

instance (m : Type u → Type v) : MonadEvalT m m where
  monadEval x := x
