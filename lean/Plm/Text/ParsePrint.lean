import Plm.Text.ParseOp

/-!
# The text determines the module

`Hlo.parse_print`: parsing the printed form of a module gives the module, whatever its operations are; only
its names must be made of letters, digits, underscores, hyphens and full stops.  Conversely the only text
that parses to a module is its printed form (`Hlo.print_of_parse`).
-/

namespace Plm
namespace Text

/-! ## Programs -/

theorem return?_returnText (k : Nat) {Γ D : Ctx} (xs : Vars Γ D) (t : Chars) :
    ∃ u, returnText k D xs.indices t = "    return".toList ++ u ∧ return? k Γ D u = some xs := by
  refine ⟨_, rfl, ?_⟩
  cases D with
  | nil => cases xs; rfl
  | cons s D =>
    have h := commas?_commas (item := reference? k) (f := reference k) (reference?_reference k)
      (rest := " : ".toList ++ (commas ((s :: D).map (tensor "f32")) ++ '\n' :: t)) rfl rfl rfl xs.indices
    show Vars.at? Γ (s :: D) (commas? (reference? k) (commas (xs.indices.map (reference k)) ++
      (" : ".toList ++ (commas ((s :: D).map (tensor "f32")) ++ '\n' :: t)))).1 = _
    rw [h]
    exact Vars.at?_indices xs

theorem prog?_progText {D : Ctx} (t : Chars) : (fuel k : Nat) → {Γ : Ctx} → (p : Prog HOp.sig D Γ) →
    p.length < fuel → prog? D fuel k Γ (progText k p t) = some p
  | 0, _, _, _, h => absurd h (Nat.not_lt_zero _)
  | fuel + 1, k, Γ, .ret xs, _ => by
    obtain ⟨u, hu, hr⟩ := return?_returnText k xs t
    unfold prog? progText
    rw [hu, strip_append]
    exact congrArg (Option.map _) hr
  | fuel + 1, k, Γ, .step o xs p, h => by
    have ih := prog?_progText t fuel (k + 1) p (Nat.lt_of_succ_lt_succ h)
    have hop := op?_opText k o xs.indices (Vars.length_indices xs) (progText (k + 1) p t)
    have hn : strip "    return".toList (opText k o xs.indices (progText (k + 1) p t)) = none := rfl
    unfold prog? progText
    rw [hn]
    exact bind_eq hop (bind_eq (Vars.at?_indices xs) (congrArg (Option.map _) ih))

/-! ### Length -/

theorem length_le_append (u t : Chars) : t.length ≤ (u ++ t).length := by
  rw [List.length_append]
  exact Nat.le_add_left _ _

theorem length_le_texts (k : Nat) (t : Chars) : (ps : List Piece) → t.length ≤ (Piece.texts k ps t).length
  | [] => Nat.le_refl _
  | p :: ps => Nat.le_trans (length_le_texts k t ps) (length_le_append (p.text k) _)

theorem length_lt_opText (k : Nat) (o : HOp) (args : List Nat) (t : Chars) :
    t.length < (opText k o args t).length := by
  have h₁ : t.length < (Piece.texts k (pieces k o args) ('\n' :: t)).length :=
    Nat.lt_of_lt_of_le (Nat.lt_succ_self _) (length_le_texts k ('\n' :: t) _)
  have h₂ := Nat.lt_of_lt_of_le h₁ (length_le_append (keyword o).toList _)
  have h₃ := Nat.lt_of_lt_of_le h₂ (length_le_append [' ', '=', ' '] _)
  have h₄ := Nat.lt_of_lt_of_le h₃ (length_le_append (valueName k o) _)
  exact Nat.lt_of_lt_of_le h₄ (length_le_append "    %".toList _)

theorem length_lt_progText {D : Ctx} (t : Chars) : (k : Nat) → {Γ : Ctx} → (p : Prog HOp.sig D Γ) →
    p.length < (progText k p t).length
  | _, _, .ret _ => Nat.succ_pos _
  | k, _, .step o xs p =>
    Nat.lt_of_le_of_lt (length_lt_progText t (k + 1) p) (length_lt_opText k o xs.indices _)

/-! ## Shared constants -/

/-- The character that tells the first lines of a function apart: the sixth one. -/
def sixth (t : Chars) : Option Char := (t.drop 5).head?

theorem sixth_line (c : Shared) (t : Chars) : sixth (c.line.toList ++ t) = sixth c.line.toList := by
  cases c <;> rfl

theorem skipShared_of_sixth {c : Shared} {t : Chars} (h : sixth t ≠ sixth c.line.toList) :
    skipShared c t = t := by
  have hs : strip c.line.toList t = none := by
    cases hs : strip c.line.toList t with
    | none => rfl
    | some u => exact absurd (by rw [eq_append_of_strip hs, sixth_line]) h
  unfold skipShared
  rw [hs]
  rfl

theorem skipShared_sharedText (c : Shared) (needed : Bool) {t : Chars} (h : sixth t ≠ sixth c.line.toList) :
    skipShared c (sharedText c needed t) = t := by
  cases needed with
  | false => exact skipShared_of_sixth h
  | true =>
    show (strip c.line.toList (c.line.toList ++ t)).getD _ = _
    rw [strip_append]
    rfl

theorem sixth_sharedText {c d : Shared} (needed : Bool) {t : Chars}
    (hc : sixth c.line.toList ≠ sixth d.line.toList) (h : sixth t ≠ sixth d.line.toList) :
    sixth (sharedText c needed t) ≠ sixth d.line.toList := by
  cases needed with
  | false => exact h
  | true =>
    show sixth (c.line.toList ++ t) ≠ _
    rw [sixth_line]
    exact hc

theorem sixth_opText (c : Shared) (k : Nat) (o : HOp) (args : List Nat) (t : Chars) :
    sixth (opText k o args t) ≠ sixth c.line.toList := by
  have hd : ∀ u, (decimal k ++ u).head? ≠ sixth c.line.toList := fun u => by
    obtain ⟨a, d, v, e, hd⟩ := decimal_head k u
    rw [e]
    intro h
    cases c <;> cases h <;> cases hd
  cases o with
  | select d s => cases c <;> exact fun h => by cases h
  | _ => exact hd _

theorem sixth_progText (c : Shared) {D : Ctx} (t : Chars) (k : Nat) {Γ : Ctx} (p : Prog HOp.sig D Γ) :
    sixth (progText k p t) ≠ sixth c.line.toList := by
  cases p with
  | ret xs => cases c <;> exact fun h => by cases h
  | step o xs p => exact sixth_opText c k o xs.indices _

/-! ## Names -/

theorem all_of_all {p q : Char → Bool} (h : ∀ c, p c = true → q c = true) :
    (l : Chars) → l.all p = true → l.all q = true
  | [], _ => rfl
  | c :: l, hl => by
    have hl := Bool.and_eq_true_iff.mp (show (p c && l.all p) = true from hl)
    exact Bool.and_eq_true_iff.mpr ⟨h c hl.1, all_of_all h l hl.2⟩

/-- The text does not go on with a character of a bare name. -/
def endsName : Chars → Bool
  | [] => false
  | c :: _ => !plain c

theorem name?_bare {n t : Chars} (hn : bare n = true) (ht : endsName t = true) :
    name? (n ++ t) = some (n, t) := by
  cases n with
  | nil => cases hn
  | cons c n =>
    obtain ⟨hc, hs⟩ := Bool.and_eq_true_iff.mp (show (letter c && n.all plain) = true from hn)
    have hne : '"' ≠ c := fun h => by
      rw [← h] at hc
      cases hc
    have hp : (c :: n).all plain = true := by
      show (plain c && n.all plain) = true
      rw [show plain c = true by unfold plain; rw [hc]; rfl]
      exact hs
    have hstrip : strip ['"'] (c :: n ++ t) = none := if_neg hne
    unfold name?
    rw [hstrip]
    cases t with
    | nil => cases ht
    | cons d t =>
      show some (before (fun c => !plain c) (c :: n ++ d :: t)) = _
      rw [before_append (p := fun c => !plain c) ht t
        (all_of_all (fun d hd => by show (!(!plain d)) = true; rw [hd]; rfl) _ hp)]

theorem name?_nameText {n t : Chars} (hn : n.all nameChar = true) (ht : endsName t = true) :
    name? (nameText n t) = some (n, t) := by
  unfold nameText
  cases hb : bare n with
  | true => exact name?_bare hb ht
  | false =>
    have hq : n.all (fun c => !decide (c = '"')) = true := all_of_all (fun c hc => by
      have hne : c ≠ '"' := fun h => by
        rw [h] at hc
        cases hc
      show (!decide (c = '"')) = true
      rw [decide_eq_false hne]
      rfl) n hn
    have h := before_append (p := fun c => decide (c = '"')) (decide_eq_true rfl) t hq
    show (strip ['"'] (before (fun c => decide (c = '"')) (n ++ '"' :: t)).2).map
      (fun u => ((before (fun c => decide (c = '"')) (n ++ '"' :: t)).1, u)) = _
    rw [h]
    rfl

/-! ## Arguments -/

theorem arg?_argText (a : Nat × Shape) (t : Chars) (_ : stops t = true) :
    arg? (argText a ++ t) = some (a, t) := by
  have h : argText a ++ t = "%arg".toList ++ (decimal a.1 ++ (": ".toList ++ (tensor "f32" a.2 ++ t))) := by
    unfold argText
    rw [List.append_assoc, List.append_assoc, List.append_assoc]
  rw [h]
  refine bind_eq (strip_append _ _) ?_
  refine bind_eq (nat?_decimal a.1 rfl) ?_
  refine bind_eq (strip_append ": ".toList (tensor "f32" a.2 ++ t)) ?_
  show (tensor? "f32" (tensor "f32" a.2 ++ t)).map _ = _
  rw [tensor?_tensor fun _ => rfl]
  rfl

theorem numbered_shapes : (n : Nat) → (Γ : Ctx) → (numbered n Γ).map (fun a => a.2) = Γ
  | _, [] => rfl
  | n, s :: Γ => congrArg (s :: ·) (numbered_shapes (n + 1) Γ)

/-! ## Modules -/

/-- The beginning of the body is skipped. -/
theorem skip_shared {D Γ : Ctx} (a b c : Bool) (k : Nat) (p : Prog HOp.sig D Γ) (t : Chars) :
    skipShared .highest (skipShared .lowest (skipShared .zero (sharedText .zero a
      (sharedText .lowest b (sharedText .highest c (progText k p t)))))) = progText k p t := by
  have h := fun s => sixth_progText s t k p
  rw [skipShared_sharedText .zero a, skipShared_sharedText .lowest b, skipShared_sharedText .highest c (h _)]
  · exact sixth_sharedText c (fun e => by cases e) (h _)
  · exact sixth_sharedText b (fun e => by cases e) (sixth_sharedText c (fun e => by cases e) (h _))

theorem module?_chars (m : Module) (h : m.Printable) : module? m.chars = some m := by
  obtain ⟨name, entry, ins, outs, p⟩ := m
  obtain ⟨hn, he⟩ := h
  let body := bodyText p "  }\n}\n".toList
  let v := ") {\n".toList ++ body
  let u := ") -> (".toList ++ (commas (outs.map (tensor "f32")) ++ v)
  let t := " {\n  func.func public @".toList ++ nameText entry.toList
    ('(' :: (commas ((numbered 0 ins).map argText) ++ u))
  have hname : name? (nameText name.toList t) = some (name.toList, t) := name?_nameText hn rfl
  have hentry : name? (nameText entry.toList ('(' :: (commas ((numbered 0 ins).map argText) ++ u))) =
      some (entry.toList, '(' :: (commas ((numbered 0 ins).map argText) ++ u)) := name?_nameText he rfl
  have hins : commas? arg? (commas ((numbered 0 ins).map argText) ++ u) = (numbered 0 ins, u) :=
    commas?_commas arg?_argText rfl rfl rfl (numbered 0 ins)
  have houts : commas? (tensor? "f32") (commas (outs.map (tensor "f32")) ++ v) = (outs, v) :=
    commas?_commas (fun s r _ => tensor?_tensor (fun _ => rfl) s r) rfl rfl rfl outs
  have hbody : skipShared .highest (skipShared .lowest (skipShared .zero body)) =
      progText 0 p "  }\n}\n".toList := skip_shared _ _ _ 0 p _
  have hprog := prog?_progText "  }\n}\n".toList _ 0 p (length_lt_progText "  }\n}\n".toList 0 p)
  refine bind_eq (strip_append "module @".toList (nameText name.toList t)) ?_
  refine bind_eq hname ?_
  refine bind_eq (strip_append " {\n  func.func public @".toList _) ?_
  refine bind_eq hentry ?_
  refine bind_eq (strip_append ['('] (commas ((numbered 0 ins).map argText) ++ u)) ?_
  show (strip ") -> (".toList (commas? arg? (commas ((numbered 0 ins).map argText) ++ u)).2).bind _ = _
  rw [hins]
  refine bind_eq (strip_append ") -> (".toList _) ?_
  show (strip ") {\n".toList (commas? (tensor? "f32") (commas (outs.map (tensor "f32")) ++ v)).2).bind _ = _
  rw [houts]
  refine bind_eq (strip_append ") {\n".toList body) ?_
  show (prog? outs (skipShared .highest (skipShared .lowest (skipShared .zero body))).length 0
    ((numbered 0 ins).map fun a => a.2)
    (skipShared .highest (skipShared .lowest (skipShared .zero body)))).map _ = _
  rw [hbody, numbered_shapes, hprog]
  rfl

end Text

open Text

/-- **The text determines the module**: parsing what was printed gives the module back. -/
theorem Hlo.parse_print (m : Module) (h : m.Printable) : Module.parse m.print = some m := by
  show (module? m.chars).bind (fun n => if n.print = m.print then some n else none) = some m
  rw [module?_chars m h]
  exact if_pos rfl

/-- Only the printed form of a module parses to it. -/
theorem Hlo.print_of_parse {s : String} {m : Module} (h : Module.parse s = some m) : m.print = s := by
  have h' : (module? s.toList).bind (fun n => if n.print = s then some n else none) = some m := h
  cases hm : module? s.toList with
  | none => rw [hm] at h'; cases h'
  | some n =>
    rw [hm] at h'
    by_cases hp : n.print = s
    · cases (if_pos hp).symm.trans h'
      exact hp
    · cases (if_neg hp).symm.trans h'

end Plm
