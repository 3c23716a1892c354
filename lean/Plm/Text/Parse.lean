import Plm.Text.Print
import Plm.Text.ReadPiece

/-!
# Parsing

`Module.parse` gives the module that a text is the printed form of.  It reads the text along the printer's own
pieces, looks every reference up in scope, and accepts only if printing gives the text back: so every shape,
limit and name in the text is checked, and no other spelling of a module is accepted.
-/

namespace Plm

/-! ## References -/

/-- The variable of the given shape at a place. -/
def Var.at? : (Γ : Ctx) → (s : Shape) → (place : Nat) → Option (Var Γ s)
  | [], _, _ => none
  | t :: _, s, 0 => if h : t = s then some (h ▸ .here) else none
  | _ :: Γ, s, place + 1 => (Var.at? Γ s place).map .there

/-- The variables of the given shapes at the places. -/
def Vars.at? (Γ : Ctx) : (Δ : Ctx) → (places : List Nat) → Option (Vars Γ Δ)
  | [], [] => some .nil
  | s :: Δ, place :: places => (Var.at? Γ s place).bind fun v => (Vars.at? Γ Δ places).map (.cons v)
  | _, _ => none

namespace Text

/-! ## Operations -/

/-- The `keep` flags of a reduction over the axes `axes` of the `rank` axes from `d` on. -/
def keepFlags : (rank d : Nat) → (axes : List Nat) → List Bool
  | 0, _, _ => []
  | rank + 1, d, [] => true :: keepFlags rank (d + 1) []
  | rank + 1, d, a :: axes =>
    if a = d then false :: keepFlags rank (d + 1) axes else true :: keepFlags rank (d + 1) (a :: axes)

def reducer? (w : String) : Option Reducer :=
  [Reducer.add, .max, .min].find? fun f => decide (reducerName f = w)

def direction? (w : String) : Option Direction :=
  [Direction.eq, .gt, .ge, .lt].find? fun d => decide (directionName d = w)

/-- An operation of each kind: its text has the same pieces as that of any other of the kind. -/
def forms : List HOp := [
  .constant 0 [], .iota [] 0, .unary .negate [], .unary .exponential [], .unary .log [], .unary .sqrt [],
  .unary .rsqrt [], .unary .tanh [], .unary .logistic [], .binary .add [], .binary .subtract [],
  .binary .multiply [], .binary .divide [], .binary .maximum [], .binary .minimum [], .select .eq [],
  .reshape [] [], .transpose [] [], .broadcastInDim [] [] [], .reduce .add [] [], .reduce .add [] [true],
  .dotGeneral ⟨[], [], [], [], [], []⟩, .convolution ⟨0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false⟩,
  .reverse [] [], .slice [] [] [] [], .slice [] [] [0] [], .pad [] [] [] [], .concatenate [] 0,
  .barrier []]

/-- The form whose keyword stands first on a line. -/
def form? (w : Chars) : Option HOp := forms.find? fun o => decide ((keyword o).toList = w)

/-- The pieces of any operation of the kind of `o`. -/
def formPieces (k : Nat) (o : HOp) : List Piece := pieces k o (o.ins.map fun _ => 0)

/-- The operation of the kind of the first argument whose pieces are so filled, with the places of its
operands. -/
def build : HOp → List Field → Option (HOp × List Nat)
  | .constant _ _, [.num n, .num p, .list s] => some (.constant ⟨n, p⟩ s, [])
  | .iota _ _, [.num axis, .list s] => some (.iota s axis, [])
  | .unary f _, [.num x, .list s] => some (.unary f s, [x])
  | .binary f _, [.num x, .num y, .list s] => some (.binary f s, [x, y])
  | .select _ _, [.word d, .num a, .num b, .list s, _, _, _, _, .num x, .num y, _, _] =>
    (direction? d).map fun d => (.select d s, [a, b, x, y])
  | .reshape _ _, [.num x, .list s, .list t] => some (.reshape s t, [x])
  | .transpose _ _, [.num x, .list perm, .list s, _] => some (.transpose s perm, [x])
  | .broadcastInDim _ _ _, [.num x, .list dims, .list s, .list t] => some (.broadcastInDim s t dims, [x])
  | .reduce _ _ _, [.num x, _, .word f, .list axes, .list s, _, _] =>
    (reducer? f).map fun f => (.reduce f s (keepFlags s.length 0 axes), [x])
  | .reduce _ _ _, [.num x, .word f, .list flags, .list s, _] =>
    (reducer? f).map fun f => (.reduce f s (flags.map fun b => decide (b = 1)), [x])
  | .dotGeneral _, [.num x, .num y, .batching lb rb, .list lc, .list rc, .list l, .list r, _] =>
    some (.dotGeneral ⟨l, r, lb, rb, lc, rc⟩, [x, y])
  | .convolution _, [.num x, .num y, .word io, .list [sh, sw], .list [top, _], .list [left, _],
      .list [dh, dw], .list [n, h, w, ci], .list [kh, kw, _, _], .list [_, oh, ow, co]] =>
    some (.convolution
      ⟨n, h, w, ci, co, kh, kw, sh, sw, top, left, dh, dw, oh, ow, decide (io = "o, i")⟩, [x, y])
  | .reverse _ _, [.num x, .list axes, .list s] => some (.reverse s axes, [x])
  | .slice _ _ _ _, [.num x, .ranges r, .list s, .list t] =>
    some (.slice s t (r.map fun r => r.1) (r.map fun r => r.2.2), [x])
  | .slice _ _ _ _, [.num x, .list start, .list stride, .list s, .list t] =>
    some (.slice s t start stride, [x])
  | .pad _ _ _ _, [.num x, .list low, _, .list interior, .list s, _, .list t] =>
    some (.pad s t low interior, [x])
  | .concatenate _ _, [.list xs, .num axis, .shapes ts, _] => some (.concatenate ts axis, xs)
  | .barrier _, [.num x, .list s] => some (.barrier s, [x])
  | _, _ => none

/-- The end of a keyword. -/
def endsKeyword (c : Char) : Bool := decide (c = ' ') || decide (c = '(')

/-- The lines of an operation: the operation, the places of its operands, the rest of the text. -/
def op? (k : Nat) (t : Chars) : Option ((HOp × List Nat) × Chars) :=
  (strip "    %".toList t).bind fun t =>
  (strip (decimal k ++ [' ', '=', ' ']) ((strip ['c'] t).getD t)).bind fun t =>
  (form? (before endsKeyword t).1).bind fun o =>
  (reads k (formPieces k o) (before endsKeyword t).2).bind fun r =>
  (build o r.1).bind fun o => (strip ['\n'] r.2).map fun t => (o, t)

/-! ## Functions -/

/-- The variables that a function returns. -/
def return? (k : Nat) (Γ D : Ctx) (t : Chars) : Option (Vars Γ D) :=
  match D with
  | [] => some .nil
  | s :: D => (strip [' '] t).bind fun t => Vars.at? Γ (s :: D) (commas? (reference? k) t).1

/-- A program of at most `fuel` steps, when `k` values have been computed. -/
def prog? (D : Ctx) : (fuel k : Nat) → (Γ : Ctx) → Chars → Option (Prog HOp.sig D Γ)
  | 0, _, _, _ => none
  | fuel + 1, k, Γ, t => match strip "    return".toList t with
    | some t => (return? k Γ D t).map .ret
    | none => (op? k t).bind fun r => (Vars.at? Γ r.1.1.ins r.1.2).bind fun xs =>
      (prog? D fuel (k + 1) (r.1.1.out :: Γ) r.2).map fun p => .step (S := HOp.sig) r.1.1 xs p

/-- What follows the line of a shared constant, if the text begins with it. -/
def skipShared (c : Shared) (t : Chars) : Chars := (strip c.line.toList t).getD t

/-- A name, with or without quotation marks. -/
def name? (t : Chars) : Option (Chars × Chars) :=
  match strip ['"'] t with
  | some t => (strip ['"'] (before (fun c => decide (c = '"')) t).2).map fun u =>
    ((before (fun c => decide (c = '"')) t).1, u)
  | none => some (before (fun c => !plain c) t)

/-- `%arg3: tensor<2xf32>`. -/
def arg? (t : Chars) : Option ((Nat × Shape) × Chars) :=
  (strip "%arg".toList t).bind fun t => (nat? t).bind fun n =>
    (strip ": ".toList n.2).bind fun t => (tensor? "f32" t).map fun s => ((n.1, s.1), s.2)

/-- A module, if the text is the printed form of one. -/
def module? (t : Chars) : Option Module :=
  (strip "module @".toList t).bind fun t => (name? t).bind fun name =>
  (strip " {\n  func.func public @".toList name.2).bind fun t => (name? t).bind fun entry =>
  (strip ['('] entry.2).bind fun t =>
  (strip ") -> (".toList (commas? arg? t).2).bind fun u =>
  (strip ") {\n".toList (commas? (tensor? "f32") u).2).bind fun v =>
  let w := skipShared .highest (skipShared .lowest (skipShared .zero v))
  let ins := (commas? arg? t).1.map fun a => a.2
  let outs := (commas? (tensor? "f32") u).1
  (prog? outs w.length 0 ins w).map fun p => ⟨String.ofList name.1, String.ofList entry.1, ins, outs, p⟩

end Text

/-- The module whose printed form is the text. -/
def Module.parse (s : String) : Option Module :=
  (Text.module? s.toList).bind fun m => if m.print = s then some m else none

end Plm
