import Plm.Lines.Sweep
import Plm.Lines.Value
import Plm.Lines.Print
import Plm.Pass.Lower

/-!
# Rendering by numbers

From a program by numbers to StableHLO lines, in time proportional to their number up to a logarithm: each
operation is lowered, equal values are shared, unused ones dropped.  Nothing is proved about it: what it writes
is checked (`Plm.Statement.Pieces`).
-/

namespace Plm
namespace Lines

/-- The lines so far, latest first; they are found by their latest operand. -/
structure Shared where
  lines : List (Nat × Line HOp) := []
  known : Trie (List (Nat × Line HOp)) := .leaf
  next : Nat

/-- The number of a line: that of an equal one, or a new one. -/
def Shared.add (s : Shared) (l : Line HOp) : Nat × Shared :=
  let key := l.2.foldl (fun k n => max k (n + 1)) 0
  let bucket := (s.known.get? key).getD []
  match bucket.find? fun m => decide (m.2.2 = l.2) && decide (m.2.1 = l.1) with
  | some m => (m.1, s)
  | none => (s.next, ⟨(s.next, l) :: s.lines, s.known.set ((s.next, l) :: bucket) key, s.next + 1⟩)

/-- Put a program among the lines; the numbers of its results and, latest first, of its values. -/
def Shared.place {D : Ctx} : {Γ : Ctx} → HProg D Γ → (ns : List Nat) → (values : List Nat) → Shared →
    List Nat × List Nat × Shared
  | _, .ret xs, ns, values, s => (Prog.numbersOf ns xs, values, s)
  | _, .step o xs rest, ns, values, s =>
    let (n, s) := s.add (o, Prog.numbersOf ns xs)
    place rest (n :: ns) (n :: values) s

/-- An operation of the program, with the numbers of its operands, of the values of its lowering, and of its
result. -/
structure Placed where
  op : Op
  args : List Nat
  values : List Nat
  result : Nat

/-- Every operation of a program by numbers, lowered; what was placed comes latest first. -/
def lower : Code Op → (y : Nat) → (names : Trie Nat) → Shared → List Placed → List Placed × List Nat × Shared
  | .ret outs, _, names, s, placed => (placed, outs.map fun n => (names.get? n).getD n, s)
  | .step o xs rest, y, names, s, placed =>
    let args := xs.map fun n => (names.get? n).getD n
    let (outs, values, s) := Shared.place (Lower.op o) args [] s
    let r := first outs
    lower rest (y + 1) (names.set r y) s (⟨o, args, values.reverse, r⟩ :: placed)

/-- The used lines among those given latest first, in order. -/
def used : List (Nat × Line HOp) → (needed : Trie Unit) → List (Nat × Line HOp) → List (Nat × Line HOp)
  | [], _, kept => kept
  | (n, l) :: ls, needed, kept =>
    match needed.get? n with
    | none => used ls needed kept
    | some _ => used ls (l.2.foldl (fun t m => t.set () m) needed) ((n, l) :: kept)

/-- Consecutive numbers from `next` on; inputs, which have no new number, keep theirs. -/
def renumbered : List (Nat × Line HOp) → (next : Nat) → (names : Trie Nat) → List (Line HOp) →
    List (Line HOp) × Trie Nat
  | [], _, names, done => (done.reverse, names)
  | (n, l) :: ls, next, names, done =>
    renumbered ls (next + 1) (names.set next n) ((l.1, l.2.map fun m => (names.get? m).getD m) :: done)

/-- A rendered program: its lines, its results, and where each operation stands. -/
structure Rendered where
  lines : List (Line HOp)
  results : List Nat
  placed : List Placed
  /-- The number of the value that stands for a value of the lowered program, if it is used. -/
  final : Nat → Option Nat

/-- Lines for a program with `g` inputs. -/
def render (g : Nat) (code : Code Op) : Rendered :=
  let (placed, outs, s) := lower code g .leaf { next := g } []
  let kept := used s.lines (outs.foldl (fun t n => t.set () n) .leaf) []
  let (lines, names) := renumbered kept g .leaf []
  let final := fun n => if n < g then some n else names.get? n
  ⟨lines, outs.map fun n => (final n).getD n, placed.reverse, final⟩

end Lines
end Plm
