import Plm.Lines.Eat
import Plm.Text.Same

/-!
# A text in pieces

The text of a module as pieces: head, lines in groups, foot.  Each piece is checked by itself; `Pieces.parse` says
that then the whole text is read as a typed program with these lines.
-/

namespace Plm

open Text

/-- A text in pieces, and what is claimed of it: names, inputs, outputs, lines with the text of each group, the
numbers of the results, and for each shared constant the place of a line that refers to it. -/
structure Pieces where
  name : String
  entry : String
  ins : Ctx
  outs : Ctx
  zero : Option Nat
  lowest : Option Nat
  highest : Option Nat
  head : String
  body : Rope (Line HOp) String
  results : List Nat
  foot : String

namespace Rope
variable {α β : Type}

/-- The number of entries. -/
def size : Rope α β → Nat
  | leaf l _ => l.length
  | node n _ r => n + r.size

theorem All.size_eq {P : Nat → List α → β → Prop} : {r : Rope α β} → {k : Nat} → r.All P k →
    r.size = r.entries.length
  | leaf _ _, _, _ => rfl
  | node n l r, _, ⟨hn, _, hr⟩ => by
    show n + r.size = (l.entries ++ r.entries).length
    rw [List.length_append, All.size_eq hr, hn]

/-- The texts in order, before `rest`. -/
def texts : Rope α String → (rest : Chars) → Chars
  | leaf _ t, rest => t.toList ++ rest
  | node _ l r, rest => l.texts (r.texts rest)

end Rope

namespace Pieces

/-- The text. -/
def text (p : Pieces) : String := String.ofList (p.head.toList ++ p.body.texts p.foot.toList)

/-- The place of a line that refers to a shared constant. -/
def user (p : Pieces) : Shared → Option Nat
  | .zero => p.zero
  | .lowest => p.lowest
  | .highest => p.highest

/-- The shape of a value. -/
def shape (p : Pieces) : Nat → Option Shape := shapeOf HOp.sig p.ins.length p.ins p.body.get?

/-- Lines refer to no shared constant but those that are declared. -/
def declared (p : Pieces) : List (Line HOp) → Bool
  | [] => true
  | l :: ls => match shared l.1 with
    | none => declared p ls
    | some c => cond (p.user c).isSome (declared p ls) false

/-- A group of lines, before which `k` values have been computed, has this text, the operands have the right
shapes, and shared constants are declared. -/
noncomputable def group (p : Pieces) (k : Nat) (ls : List (Line HOp)) (t : String) : Bool :=
  Lines.hasText p.ins.length ls k t.toList &&
    (typed HOp.sig p.shape (p.ins.length + k) ls && declared p ls)

/-- The text before the first line, before `rest`. -/
def headText (p : Pieces) (rest : Chars) : Chars :=
  "module @".toList ++ nameText p.name.toList (" {\n  func.func public @".toList ++ nameText p.entry.toList
    ('(' :: (commas ((numbered 0 p.ins).map argText) ++
      (") -> (".toList ++ (commas (p.outs.map (tensor "f32")) ++
        (") {\n".toList ++ sharedText .zero (p.user .zero).isSome (sharedText .lowest (p.user .lowest).isSome
          (sharedText .highest (p.user .highest).isSome rest))))))))

/-- The text after the last line. -/
def footText (p : Pieces) : Chars :=
  returnText p.body.size p.outs (p.results.map (Lines.placeOf p.ins.length p.body.size)) "  }\n}\n".toList

/-- A declared constant is used. -/
def used (p : Pieces) (c : Shared) : Bool :=
  match p.user c with
  | none => true
  | some n => match p.body.get? n with
    | some l => shared l.1 == some c
    | none => false

/-- Head and foot are as they should be. -/
noncomputable def frame (p : Pieces) : Bool :=
  p.name.toList.all nameChar && (p.entry.toList.all nameChar && (same (p.headText []) p.head.toList &&
    (same p.footText p.foot.toList && (shapesAre p.shape (p.ins.length + p.body.size) p.results p.outs &&
      (p.used .zero && (p.used .lowest && p.used .highest))))))

/-- Every group is right. -/
def Groups (p : Pieces) : Prop := p.body.All (fun k ls t => p.group k ls t = true) 0

theorem group_iff {p : Pieces} {k : Nat} {ls : List (Line HOp)} {t : String} (h : p.group k ls t = true) :
    Lines.text p.ins.length k ls [] = t.toList ∧ typed HOp.sig p.shape (p.ins.length + k) ls = true ∧
      declared p ls = true := by
  obtain ⟨h₁, h⟩ := Bool.and_eq_true_iff.mp (show (Lines.hasText _ _ _ _ && _) = true from h)
  obtain ⟨h₂, h₃⟩ := Bool.and_eq_true_iff.mp h
  exact ⟨Lines.text_of_hasText _ _ _ _ h₁, h₂, h₃⟩

/-- The text of all groups. -/
theorem text_body {p : Pieces} (rest : Chars) : {r : Rope (Line HOp) String} → {k : Nat} →
    r.All (fun k ls t => p.group k ls t = true) k → Lines.text p.ins.length k r.entries rest = r.texts rest
  | .leaf ls t, k, h => by
    show Lines.text p.ins.length k ls rest = t.toList ++ rest
    rw [← (group_iff h).1, Lines.text_append, List.nil_append]
  | .node n l r, k, ⟨hn, hl, hr⟩ => by
    show Lines.text p.ins.length k (l.entries ++ r.entries) rest = l.texts (r.texts rest)
    rw [Lines.text_lines, hn, text_body rest hr, text_body _ hl]

theorem typed_body {p : Pieces} : {r : Rope (Line HOp) String} → {k : Nat} →
    r.All (fun k ls t => p.group k ls t = true) k → typed HOp.sig p.shape (p.ins.length + k) r.entries = true
  | .leaf ls t, k, h => (group_iff h).2.1
  | .node n l r, k, ⟨hn, hl, hr⟩ => by
    refine typed_append (S := HOp.sig) l.entries r.entries (typed_body hl) ?_
    have e : p.ins.length + k + l.entries.length = p.ins.length + (k + n) := by rw [hn, Nat.add_assoc]
    exact e ▸ typed_body hr

theorem refersTo_of_declared {p : Pieces} {c : Shared} (hc : p.user c = none) : (ls : List (Line HOp)) →
    declared p ls = true → Lines.refersTo c ls = false
  | [], _ => rfl
  | l :: ls, h => by
    show (shared l.1 == some c || Lines.refersTo c ls) = false
    rw [declared] at h
    cases hs : shared l.1 with
    | none =>
      rw [hs] at h
      rw [refersTo_of_declared hc ls h]
      rfl
    | some d =>
      rw [hs] at h
      have h : cond (p.user d).isSome (declared p ls) false = true := h
      cases hd : p.user d with
      | none => rw [hd] at h; cases h
      | some n =>
        rw [hd] at h
        rw [refersTo_of_declared hc ls h]
        have hne : d ≠ c := fun e => by rw [e, hc] at hd; cases hd
        cases c <;> cases d <;> first | rfl | exact absurd rfl hne

theorem refersTo_append (c : Shared) (m : List (Line HOp)) : (l : List (Line HOp)) →
    Lines.refersTo c (l ++ m) = (Lines.refersTo c l || Lines.refersTo c m)
  | [] => rfl
  | x :: l => by
    show (shared x.1 == some c || Lines.refersTo c (l ++ m)) = ((shared x.1 == some c || _) || _)
    rw [refersTo_append c m l, Bool.or_assoc]

theorem refersTo_body {p : Pieces} {c : Shared} (hc : p.user c = none) : {r : Rope (Line HOp) String} → {k : Nat} →
    r.All (fun k ls t => p.group k ls t = true) k → Lines.refersTo c r.entries = false
  | .leaf ls t, _, h => refersTo_of_declared hc ls (group_iff h).2.2
  | .node n l r, _, ⟨_, hl, hr⟩ => by
    show Lines.refersTo c (l.entries ++ r.entries) = false
    rw [refersTo_append, refersTo_body hc hl, refersTo_body hc hr]
    rfl

theorem refersTo_of_at? {c : Shared} : (ls : List (Line HOp)) → {n : Nat} → {l : Line HOp} →
    Rope.at? ls n = some l → (shared l.1 == some c) = true → Lines.refersTo c ls = true
  | x :: ls, 0, l, h, hs => by
    cases h
    show (shared x.1 == some c || _) = true
    rw [hs]
    rfl
  | x :: ls, n + 1, l, h, hs => by
    show (shared x.1 == some c || Lines.refersTo c ls) = true
    rw [refersTo_of_at? ls h hs, Bool.or_true]

/-- A shared constant is declared if and only if a line refers to it. -/
theorem refersTo_iff {p : Pieces} (hg : p.Groups) {c : Shared} (hu : p.used c = true) :
    Lines.refersTo c p.body.entries = (p.user c).isSome := by
  cases h : p.user c with
  | none => exact refersTo_body h hg
  | some n =>
    rw [used, h] at hu
    have hu : (match p.body.get? n with | some l => shared l.1 == some c | none => false) = true := hu
    cases hl : p.body.get? n with
    | none => rw [hl] at hu; cases hu
    | some l =>
      rw [hl] at hu
      exact refersTo_of_at? _ (hg.get? n ▸ hl) hu

theorem sharedText_append (c : Shared) (b : Bool) (s t : Chars) :
    sharedText c b s ++ t = sharedText c b (s ++ t) := by
  cases b with
  | false => rfl
  | true => exact List.append_assoc ..

theorem nameText_append (n s t : Chars) : nameText n s ++ t = nameText n (s ++ t) := by
  unfold nameText
  cases bare n with
  | true => exact List.append_assoc ..
  | false => exact congrArg ('"' :: ·) (List.append_assoc ..)

theorem headText_append (p : Pieces) (t : Chars) : p.headText [] ++ t = p.headText t := by
  unfold headText
  rw [List.append_assoc, nameText_append, List.append_assoc, nameText_append,
    show ∀ u v : Chars, '(' :: u ++ v = '(' :: (u ++ v) from fun _ _ => rfl, List.append_assoc, List.append_assoc, List.append_assoc, List.append_assoc, sharedText_append,
    sharedText_append, sharedText_append, List.nil_append]

/-- The text of a typed program with these lines. -/
theorem print_eq {p : Pieces} (hg : p.Groups) (hz : p.used .zero = true) (hl : p.used .lowest = true)
    (hh : p.used .highest = true) {q : Prog HOp.sig p.outs p.ins}
    (hq : q.code = Code.ofLines p.results p.body.entries) :
    (Module.mk p.name p.entry p.ins p.outs q).chars = p.headText [] ++ p.body.texts p.footText := by
  have hbody := Lines.progText_eq (Γ := p.ins) (outs := p.results) "  }\n}\n".toList p.body.entries [] q hq
  rw [headText_append, ← text_body (p := p) (footText p) hg]
  have hc : ∀ c, p.used c = true → Text.refersTo c q = (p.user c).isSome := fun c hu =>
    (Lines.refersTo_eq c _ q _ _ hq).trans (refersTo_iff hg hu)
  have hb : bodyText q "  }\n}\n".toList = sharedText .zero (p.user .zero).isSome
      (sharedText .lowest (p.user .lowest).isSome (sharedText .highest (p.user .highest).isSome
        (Lines.text p.ins.length 0 p.body.entries p.footText))) := by
    unfold bodyText footText
    rw [hc _ hz, hc _ hl, hc _ hh, hg.size_eq, show progText 0 q _ = _ from hbody]
    show _ = sharedText _ _ (sharedText _ _ (sharedText _ _ (Lines.text _ _ _
      (returnText (p.body.entries.length) _ _ _))))
    rw [show ([] : Ctx).length + p.body.entries.length = p.body.entries.length from Nat.zero_add _]
    rfl
  unfold Module.chars headText
  rw [hb]

/-- **A text whose pieces are right is read as a typed program with their lines.** -/
theorem parse (p : Pieces) (hf : p.frame = true) (hg : p.Groups) :
    ∃ q : Prog HOp.sig p.outs p.ins, Module.parse p.text = some ⟨p.name, p.entry, p.ins, p.outs, q⟩ ∧
      q.code = Code.ofLines p.results p.body.entries := by
  obtain ⟨hname, hf⟩ := Bool.and_eq_true_iff.mp (show (_ && _) = true from hf)
  obtain ⟨hentry, hf⟩ := Bool.and_eq_true_iff.mp hf
  obtain ⟨hhead, hf⟩ := Bool.and_eq_true_iff.mp hf
  obtain ⟨hfoot, hf⟩ := Bool.and_eq_true_iff.mp hf
  obtain ⟨hresults, hf⟩ := Bool.and_eq_true_iff.mp hf
  obtain ⟨hz, hf⟩ := Bool.and_eq_true_iff.mp hf
  obtain ⟨hlow, hhigh⟩ := Bool.and_eq_true_iff.mp hf
  have hsize : p.body.size = p.body.entries.length := hg.size_eq
  obtain ⟨q, hq⟩ := Prog.exists_code (D := p.outs) (Γ := p.ins) (outs := p.results) hg.get?
    (typed_body hg) (hsize ▸ hresults)
  refine ⟨q, ?_, hq⟩
  have hprint : (Module.mk p.name p.entry p.ins p.outs q).print = p.text := by
    refine congrArg String.ofList ((print_eq hg hz hlow hhigh hq).trans ?_)
    rw [eq_of_same _ _ hhead, eq_of_same _ _ hfoot]
  rw [← hprint]
  exact Hlo.parse_print (Module.mk p.name p.entry p.ins p.outs q) ⟨hname, hentry⟩

end Pieces
end Plm
