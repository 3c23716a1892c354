import Plm.Lines.Cover
import Plm.Lines.Pieces
import Plm.Op.Correct

/-!
# The meaning of a text in pieces

`Pieces.den_eq`: if every operation of a mathematical program is covered by the lines of a text, the program that
the text is read as computes what the mathematical program computes.
-/

namespace Plm

theorem Code.Solves.ofLines {S : Sig} {K : Type} {sem : Sem S K} {v : Valuation K} {D : Ctx} {r : Env K D}
    {outs : List Nat} : {n : Nat} → (ls : List (Line S.Op)) → Code.Solves sem v r n (Code.ofLines outs ls) →
    (∀ i l, Rope.at? ls i = some l → Computes sem v (n + i) l) ∧ v.Reads outs r
  | _, [], h => ⟨fun _ _ hl => (nomatch hl), h⟩
  | n, x :: ls, h => by
    obtain ⟨hs, hr⟩ := ofLines ls h.2
    refine ⟨fun i l hl => ?_, hr⟩
    cases i with
    | zero =>
      cases hl
      exact h.1
    | succ i =>
      have h := hs i l hl
      rw [Nat.succ_add] at h
      exact h

/-- The number that stands for a number: an input stands for itself. -/
def renumber (g : Nat) (names : Trie Nat) (n : Nat) : Option Nat := cond (Nat.ble (n + 1) g) (some n) (names.get? n)

/-- What a note says of an operation: a basic operation, or the program that lowers it. -/
inductive OpName where
  | prim (o : Prim)
  | code (inputs : Nat) (c : Code HOp)

namespace OpName

def inputs : OpName → Nat
  | prim o => o.ins.length
  | code g _ => g

def template : OpName → Code HOp
  | prim o => (Lower.prim o).code
  | code _ c => c

def same (c d : Code HOp) : Bool := decide (c = d)

theorem eq_of_same {c d : Code HOp} (h : same c d = true) : c = d := of_decide_eq_true h

/-- Whether the operation is that of the name, or has its program. -/
def isNamed : Op → OpName → Bool
  | .prim o, prim o' => decide (o = o')
  | .derived _, prim _ => false
  | o, code g c => cond (Nat.beq g o.ins.length) (same c (Lower.op o).code) false

theorem isNamed_code {o : Op} {g : Nat} {c : Code HOp} (h : isNamed o (code g c) = true) :
    g = o.ins.length ∧ c = (Lower.op o).code := by
  have h : cond (Nat.beq g o.ins.length) (same c (Lower.op o).code) false = true := by
    cases o <;> exact h
  cases hg : Nat.beq g o.ins.length with
  | false => rw [hg] at h; cases h
  | true =>
    rw [hg] at h
    exact ⟨Nat.eq_of_beq_eq_true hg, eq_of_same h⟩

end OpName

/-- The programs that lower mathematical operations. -/
def Lines.templates : Templates Op.sig HOp.sig where
  Name := OpName
  inputs := OpName.inputs
  code := OpName.template
  isNamed := OpName.isNamed

theorem Lines.templates_right : templates.Right Lower.op := fun (o : Op) k h => by
  have h : OpName.isNamed o k = true := h
  cases k with
  | code g c => exact OpName.isNamed_code h
  | prim o' =>
    cases o with
    | derived d => cases h
    | prim o =>
      cases (of_decide_eq_true h : o = o')
      exact ⟨rfl, rfl⟩

namespace Pieces

/-- The line of the value with that number. -/
def line? (p : Pieces) (n : Nat) : Option (Line HOp) :=
  cond (Nat.ble (n + 1) p.ins.length) none (p.body.get? (n - p.ins.length))

/-- Every operation of a group of notes is covered by the lines of the text. -/
def covers (p : Pieces) : List (Option (Note OpName)) → Bool
  | [] => true
  | none :: as => covers p as
  | some a :: as => cond (Lines.templates.covered p.line? a) (covers p as) false

/-- Every group of notes is right. -/
def Covers (p : Pieces) (notes : Rope (Option (Note OpName)) Unit) : Prop := notes.All (fun _ l _ => p.covers l = true) 0

theorem covered_of_covers {p : Pieces} : (l : List (Option (Note OpName))) → p.covers l = true →
    ∀ a, some a ∈ l → Lines.templates.covered p.line? a = true
  | none :: as, h, b, hb => by
    cases hb with
    | tail _ hb => exact covered_of_covers as h b hb
  | some a :: as, h, b, hb => by
    rw [covers] at h
    cases ha : Lines.templates.covered p.line? a with
    | false => rw [ha] at h; cases h
    | true =>
      rw [ha] at h
      cases hb with
      | head => exact ha
      | tail _ hb => exact covered_of_covers as h b hb

/-- The notes are those of the operations of a program by numbers. -/
def describes (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (code : Code Op) : Bool :=
  Lines.templates.describe (renumber p.ins.length names) p.results p.ins.length code notes.entries

variable {K : Type} [LawfulScalar K]

/-- **A program whose operations are all covered by the lines of a text is what the text computes.** -/
theorem den_eq {p : Pieces} (hg : p.Groups) {q : HProg p.outs p.ins}
    (hq : q.code = Code.ofLines p.results p.body.entries) {P : Prog Op.sig p.outs p.ins} (wf : P.All Op.WF)
    {names : Trie Nat} {notes : Rope (Option (Note OpName)) Unit} (hc : p.Covers notes)
    (hd : p.describes names notes P.code = true) (e : Env K p.ins) :
    q.den HOp.den e = P.den Op.den e := by
  obtain ⟨v, hv, hs⟩ := q.solve_code HOp.den e
  rw [hq] at hs
  obtain ⟨hl, hr⟩ := hs.ofLines
  refine hr.unique (Prog.reads_of_notes (semT := HOp.den) (H := p.line?) (f := renumber p.ins.length names)
    Lower.den_op Lines.templates_right (fun n l h => ?_) P wf (consecutive 0 p.ins)
    p.ins.length notes.entries e ?_ (fun s x m hm => ?_) hd)
  · unfold line? at h
    cases hn : Nat.ble (n + 1) p.ins.length with
    | true => rw [hn] at h; cases h
    | false =>
      rw [hn] at h
      have hle : p.ins.length ≤ n := Nat.le_of_not_lt fun e => by
        rw [Nat.ble_eq_true_of_le (Nat.succ_le_of_lt e)] at hn
        cases hn
      have h : p.body.get? (n - p.ins.length) = some l := h
      rw [hg.get?] at h
      have := hl _ l h
      rw [Nat.add_sub_of_le hle] at this
      exact this
  · exact fun a ha => Rope.All.mem (P := fun a => ∀ b, a = some b → Lines.templates.covered p.line? b = true)
      (Rope.All.mono (fun _ l _ (h : p.covers l = true) a (ha : a ∈ l) b (hb : a = some b) =>
        covered_of_covers l h b (hb ▸ ha)) hc) _ ha a rfl
  · rw [numberOf_consecutive, Nat.zero_add] at hm
    unfold renumber at hm
    rw [Nat.ble_eq_true_of_le (Nat.succ_le_of_lt x.index_lt)] at hm
    cases hm
    exact hv s x

end Pieces
end Plm
