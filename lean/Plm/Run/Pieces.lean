import Plm.Lines.Pieces
import Plm.Lines.Module
import Plm.Lines.Render
import Plm.Step.Module

/-!
# Modules and their pieces

Renders the modules of a network by numbers, and writes what the kernel's check of a text in pieces needs to know.
-/

namespace Plm

deriving instance Repr for Decimal, Role, Conv, Bilin, Move, Pool, Unary, Binary, Prim
deriving instance Repr for HUnary, HBinary, Direction, Reducer, Dot, HConv, HOp, Code

namespace Lines

/-- The place of the first line that refers to a shared constant. -/
def userOf (c : Text.Shared) : List (Line HOp) → (k : Nat) → Option Nat
  | [], _ => none
  | l :: ls, k => if Text.shared l.1 = some c then some k else userOf c ls (k + 1)

/-- A rendered program as a module, all of its lines in one group. -/
def Rendered.pieces (r : Rendered) (name entry : String) (ins outs : Ctx) : Pieces where
  name := name
  entry := entry
  ins := ins
  outs := outs
  zero := userOf .zero r.lines 0
  lowest := userOf .lowest r.lines 0
  highest := userOf .highest r.lines 0
  head := ""
  body := .leaf r.lines ""
  results := r.results
  foot := ""

end Lines

/-- The text of a module whose lines are in one group, from the lines. -/
def Pieces.chars (p : Pieces) : Text.Chars :=
  p.headText (Lines.text p.ins.length 0 p.body.entries p.footText)

namespace Lines

/-- A program by numbers, rendered, and its module. -/
def module (name entry : String) (ins outs : Ctx) (code : Code Op) : Rendered × Pieces :=
  let r := render ins.length code
  (r, r.pieces name entry ins outs)

/-! ## What the check needs -/

/-- A term on one line. -/
def source {α : Type} [Repr α] (a : α) : String := (repr a).pretty 1000000000

def numbers (l : List Nat) : String :=
  match l with
  | [] => ""
  | n :: l => l.foldl (fun s n => s ++ " " ++ toString n) (toString n)

def option (o : Option Nat) : String :=
  match o with
  | none => "-"
  | some n => toString n

def options (l : List (Option Nat)) : String :=
  match l with
  | [] => ""
  | n :: l => l.foldl (fun s n => s ++ " " ++ option n) (option n)

/-- What a note says of an operation, as a term. -/
def opName : Op → String
  | .prim o => "Plm.OpName.prim (" ++ source o ++ ")"
  | .derived d => "Plm.OpName.code " ++ toString d.ins.length ++ " (" ++ source (α := Code HOp) d.hlo.code ++ ")"

/-- The pieces of a module, one fact a line, fields separated by tabs. -/
def facts (r : Rendered) (p : Pieces) : List String :=
  let note (a : Placed) : String :=
    match r.final a.result with
    | none => "N"
    | some n => "N\t" ++ opName a.op ++ "\t" ++ options (a.args.map r.final) ++ "\t" ++
        options (a.values.map r.final) ++ "\t" ++ toString n
  ("M\t" ++ p.name ++ "\t" ++ p.entry ++ "\t" ++ source p.ins ++ "\t" ++ source p.outs) ::
  ("S\t" ++ option p.zero ++ "\t" ++ option p.lowest ++ "\t" ++ option p.highest) ::
  ("R\t" ++ numbers p.results) ::
  (r.lines.map fun l => "L\t" ++ source l.1 ++ "\t" ++ numbers l.2) ++ r.placed.map note

/-- Write the text of a module and what its check needs. -/
def writeModule (path : String) (m : Rendered × Pieces) : IO Unit := do
  IO.FS.writeFile (path ++ ".mlir") (String.ofList m.2.chars)
  IO.FS.writeFile (path ++ ".pieces") (String.ofList ((facts m.1 m.2).flatMap fun s => s.toList ++ ['\n']))

end Lines
end Plm
