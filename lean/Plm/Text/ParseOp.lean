import Plm.Text.Parse

/-!
# An operation is read back

For every operation: the pieces of its text are of the same kinds as those of its form (`same_pieces`), and
what fills them determines it (`build_fields`).  So its lines are read back (`op?_opText`).
-/

namespace Plm

/-! ## References -/

theorem Var.at?_index : {Γ : Ctx} → {s : Shape} → (v : Var Γ s) → Var.at? Γ s v.index = some v
  | _, _, .here => dif_pos rfl
  | t :: Γ, s, .there v => by
    show (Var.at? Γ s v.index).map (fun v => (.there v : Var (t :: Γ) s)) = _
    rw [Var.at?_index v]
    rfl

theorem Vars.at?_indices {Γ : Ctx} : {Δ : Ctx} → (vs : Vars Γ Δ) → Vars.at? Γ Δ vs.indices = some vs
  | _, .nil => rfl
  | s :: Δ, .cons v vs => by
    show (Var.at? Γ s v.index).bind (fun v => (Vars.at? Γ Δ vs.indices).map (Vars.cons v)) = _
    rw [Var.at?_index, Vars.at?_indices vs]
    rfl

theorem Vars.length_indices {Γ : Ctx} : {Δ : Ctx} → (vs : Vars Γ Δ) → vs.indices.length = Δ.length
  | _, .nil => rfl
  | _, .cons _ vs => congrArg (· + 1) (Vars.length_indices vs)

namespace Text

/-! ## Words -/

theorem reducer?_name (f : Reducer) : reducer? (reducerName f) = some f := by cases f <;> rfl

theorem direction?_name (d : Direction) : direction? (directionName d) = some d := by cases d <;> rfl

/-- The form of the kind of an operation. -/
def form : HOp → HOp
  | .constant _ _ => .constant 0 []
  | .iota _ _ => .iota [] 0
  | .unary f _ => .unary f []
  | .binary f _ => .binary f []
  | .select _ _ => .select .eq []
  | .reshape _ _ => .reshape [] []
  | .transpose _ _ => .transpose [] []
  | .broadcastInDim _ _ _ => .broadcastInDim [] [] []
  | .reduce _ s keep => cond (regularReduce s keep) (.reduce .add [] []) (.reduce .add [] [true])
  | .dotGeneral _ => .dotGeneral ⟨[], [], [], [], [], []⟩
  | .convolution _ => .convolution ⟨0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false⟩
  | .reverse _ _ => .reverse [] []
  | .slice _ t start stride => cond (regularSlice t start stride) (.slice [] [] [] []) (.slice [] [] [0] [])
  | .pad _ _ _ _ => .pad [] [] [] []
  | .concatenate _ _ => .concatenate [] 0
  | .barrier _ => .barrier []

/-- The keyword of an operation determines its form. -/
theorem form?_keyword (o : HOp) : form? (keyword o).toList = some (form o) := by
  cases o with
  | unary f s => cases f <;> rfl
  | binary f s => cases f <;> rfl
  | reduce f s keep =>
    show form? (String.toList (cond (regularReduce s keep) _ _)) = some (cond (regularReduce s keep) _ _)
    cases regularReduce s keep <;> rfl
  | slice s t start stride =>
    show form? (String.toList (cond (regularSlice t start stride) _ _)) =
      some (cond (regularSlice t start stride) _ _)
    cases regularSlice t start stride <;> rfl
  | _ => rfl

theorem keyword_ends (o : HOp) : (keyword o).toList.all (fun c => !endsKeyword c) = true := by
  cases o with
  | unary f s => cases f <;> rfl
  | binary f s => cases f <;> rfl
  | reduce f s keep =>
    show (String.toList (cond (regularReduce s keep) _ _)).all _ = true
    cases regularReduce s keep <;> rfl
  | slice s t start stride =>
    show (String.toList (cond (regularSlice t start stride) _ _)).all _ = true
    cases regularSlice t start stride <;> rfl
  | _ => rfl

/-! ## Lists of operands -/

theorem length_one {l : List Nat} (h : l.length = 1) : ∃ a, l = [a] :=
  match l, h with
  | [a], _ => ⟨a, rfl⟩

theorem length_two {l : List Nat} (h : l.length = 2) : ∃ a b, l = [a, b] :=
  match l, h with
  | [a, b], _ => ⟨a, b, rfl⟩

theorem length_four {l : List Nat} (h : l.length = 4) : ∃ a b c d, l = [a, b, c, d] :=
  match l, h with
  | [a, b, c, d], _ => ⟨a, b, c, d, rfl⟩

/-! ## Derived lists -/

theorem reducedAxes_ge : (d : Nat) → (keep : List Bool) → ∀ a as, reducedAxes d keep = a :: as → d ≤ a
  | d, true :: keep, a, as, h => Nat.le_of_succ_le (reducedAxes_ge (d + 1) keep a as h)
  | _, false :: _, _, _, h => Nat.le_of_eq (List.cons.inj h).1

theorem keepFlags_reducedAxes : (d : Nat) → (keep : List Bool) →
    keepFlags keep.length d (reducedAxes d keep) = keep
  | _, [] => rfl
  | d, false :: keep => (if_pos rfl).trans (congrArg (false :: ·) (keepFlags_reducedAxes (d + 1) keep))
  | d, true :: keep => by
    have ih := keepFlags_reducedAxes (d + 1) keep
    show keepFlags (keep.length + 1) d (reducedAxes (d + 1) keep) = true :: keep
    cases h : reducedAxes (d + 1) keep with
    | nil =>
      rw [h] at ih
      exact congrArg (true :: ·) ih
    | cons a as =>
      rw [h] at ih
      have ha : d + 1 ≤ a := reducedAxes_ge (d + 1) keep a as h
      exact (if_neg fun e : a = d => Nat.not_succ_le_self d (e ▸ ha)).trans
        (congrArg (true :: ·) ih)

theorem flags_numbers : (keep : List Bool) →
    (keep.map fun b => cond b 1 0).map (fun b => decide (b = 1)) = keep
  | [] => rfl
  | true :: keep => congrArg (true :: ·) (flags_numbers keep)
  | false :: keep => congrArg (false :: ·) (flags_numbers keep)

theorem ranges_start : (t : Shape) → (start stride : List Nat) → start.length = t.length →
    stride.length = t.length → (ranges t start stride).map (fun r => r.1) = start
  | [], [], _, _, _ => rfl
  | _ :: t, a :: as, _ :: cs, h, h' =>
    congrArg (a :: ·) (ranges_start t as cs (Nat.succ.inj h) (Nat.succ.inj h'))

theorem ranges_stride : (t : Shape) → (start stride : List Nat) → start.length = t.length →
    stride.length = t.length → (ranges t start stride).map (fun r => r.2.2) = stride
  | [], _, [], _, _ => rfl
  | _ :: t, _ :: as, c :: cs, h, h' =>
    congrArg (c :: ·) (ranges_stride t as cs (Nat.succ.inj h) (Nat.succ.inj h'))

theorem regularSlice_iff {t : Shape} {start stride : List Nat} (h : regularSlice t start stride = true) :
    start.length = t.length ∧ stride.length = t.length := by
  have h := Bool.and_eq_true_iff.mp h
  exact ⟨of_decide_eq_true h.1, of_decide_eq_true h.2⟩

/-! ## Operations -/

/-- The pieces of an operation and of its form are of the same kinds. -/
theorem same_pieces (k : Nat) (o : HOp) (args : List Nat) (h : args.length = o.ins.length) :
    SameAll (formPieces k (form o)) (pieces k o args) := by
  cases o with
  | constant n s => repeat' constructor
  | iota s axis => repeat' constructor
  | binary f s => obtain ⟨x, y, rfl⟩ := length_two h; repeat' constructor
  | select d s => obtain ⟨a, b, x, y, rfl⟩ := length_four h; cases d <;> repeat' constructor
  | reduce f s keep =>
    obtain ⟨x, rfl⟩ := length_one h
    show SameAll (formPieces k (cond (regularReduce s keep) _ _)) (cond (regularReduce s keep) _ _)
    cases regularReduce s keep <;> cases f <;> repeat' constructor
  | dotGeneral d => obtain ⟨x, y, rfl⟩ := length_two h; repeat' constructor
  | convolution c =>
    obtain ⟨x, y, rfl⟩ := length_two h
    obtain ⟨n, h, w, ci, co, kh, kw, sh, sw, top, left, dh, dw, oh, ow, swapped⟩ := c
    cases swapped <;> repeat' constructor
  | slice s t start stride =>
    obtain ⟨x, rfl⟩ := length_one h
    show SameAll (formPieces k (cond (regularSlice t start stride) _ _))
      (cond (regularSlice t start stride) _ _)
    cases regularSlice t start stride <;> repeat' constructor
  | concatenate ts axis => repeat' constructor
  | _ => obtain ⟨x, rfl⟩ := length_one h; repeat' constructor

/-- What fills the pieces of an operation determines it and its operands. -/
theorem build_fields (k : Nat) (o : HOp) (args : List Nat) (h : args.length = o.ins.length) :
    build (form o) (fields (pieces k o args)) = some (o, args) := by
  cases o with
  | constant n s => cases List.eq_nil_of_length_eq_zero h; rfl
  | iota s axis => cases List.eq_nil_of_length_eq_zero h; rfl
  | select d s =>
    obtain ⟨a, b, x, y, rfl⟩ := length_four h
    exact congrArg (Option.map _) (direction?_name d)
  | binary f s => obtain ⟨x, y, rfl⟩ := length_two h; rfl
  | dotGeneral d => obtain ⟨x, y, rfl⟩ := length_two h; rfl
  | concatenate ts axis => rfl
  | convolution c =>
    obtain ⟨x, y, rfl⟩ := length_two h
    obtain ⟨n, h, w, ci, co, kh, kw, sh, sw, top, left, dh, dw, oh, ow, swapped⟩ := c
    cases swapped <;> rfl
  | reduce f s keep =>
    obtain ⟨x, rfl⟩ := length_one h
    cases hr : regularReduce s keep with
    | true =>
      have hl : keep.length = s.length := of_decide_eq_true hr
      have hk := keepFlags_reducedAxes 0 keep
      rw [hl] at hk
      show build (cond (regularReduce s keep) _ _) (fields (cond (regularReduce s keep) _ _)) = _
      rw [hr]
      show (reducer? (reducerName f)).map
        (fun f => (HOp.reduce f s (keepFlags s.length 0 (reducedAxes 0 keep)), [x])) = _
      rw [reducer?_name, hk]
      rfl
    | false =>
      show build (cond (regularReduce s keep) _ _) (fields (cond (regularReduce s keep) _ _)) = _
      rw [hr]
      show (reducer? (reducerName f)).map
        (fun f => (HOp.reduce f s ((keep.map fun b => cond b 1 0).map fun b => decide (b = 1)), [x])) = _
      rw [reducer?_name, flags_numbers]
      rfl
  | slice s t start stride =>
    obtain ⟨x, rfl⟩ := length_one h
    show build (cond (regularSlice t start stride) _ _) (fields (cond (regularSlice t start stride) _ _)) = _
    cases hr : regularSlice t start stride with
    | true =>
      obtain ⟨h₁, h₂⟩ := regularSlice_iff hr
      show some (HOp.slice s t ((ranges t start stride).map fun r => r.1)
        ((ranges t start stride).map fun r => r.2.2), [x]) = _
      rw [ranges_start t start stride h₁ h₂, ranges_stride t start stride h₁ h₂]
    | false => rfl
  | _ => obtain ⟨x, rfl⟩ := length_one h; rfl

/-- The text after a keyword begins with a space or a parenthesis. -/
theorem pieces_head (k : Nat) (o : HOp) (args : List Nat) (h : args.length = o.ins.length) (t : Chars) :
    ∃ c u, Piece.texts k (pieces k o args) t = c :: u ∧ endsKeyword c = true := by
  cases o with
  | constant n s => exact ⟨_, _, rfl, rfl⟩
  | iota s axis => exact ⟨_, _, rfl, rfl⟩
  | select d s => obtain ⟨a, b, x, y, rfl⟩ := length_four h; exact ⟨_, _, rfl, rfl⟩
  | binary f s => obtain ⟨x, y, rfl⟩ := length_two h; exact ⟨_, _, rfl, rfl⟩
  | dotGeneral d => obtain ⟨x, y, rfl⟩ := length_two h; exact ⟨_, _, rfl, rfl⟩
  | concatenate ts axis => exact ⟨_, _, rfl, rfl⟩
  | convolution c => obtain ⟨x, y, rfl⟩ := length_two h; exact ⟨_, _, rfl, rfl⟩
  | reduce f s keep =>
    obtain ⟨x, rfl⟩ := length_one h
    show ∃ c u, Piece.texts k (cond (regularReduce s keep) _ _) t = c :: u ∧ _
    cases regularReduce s keep <;> exact ⟨_, _, rfl, rfl⟩
  | slice s t start stride =>
    obtain ⟨x, rfl⟩ := length_one h
    show ∃ c u, Piece.texts k (cond (regularSlice t start stride) _ _) _ = c :: u ∧ _
    cases regularSlice t start stride <;> exact ⟨_, _, rfl, rfl⟩
  | _ => obtain ⟨x, rfl⟩ := length_one h; exact ⟨_, _, rfl, rfl⟩

/-- Without its first letter `c`, if it has one, the name of a value is its number. -/
theorem skip_c (k : Nat) (o : HOp) (t : Chars) :
    (strip ['c'] (valueName k o ++ t)).getD (valueName k o ++ t) = decimal k ++ t := by
  have hd : (strip ['c'] (decimal k ++ t)).getD (decimal k ++ t) = decimal k ++ t := by
    rw [strip_decimal (c := 'c') rfl]
    rfl
  cases o with
  | select d s => rfl
  | _ => exact hd

theorem strip_equals (w t : Chars) : strip (w ++ [' ', '=', ' ']) (w ++ ' ' :: '=' :: ' ' :: t) = some t := by
  have h : (w ++ [' ', '=', ' ']) ++ t = w ++ ' ' :: '=' :: ' ' :: t := List.append_assoc w [' ', '=', ' '] t
  rw [← h, strip_append]

/-- The lines of an operation are read back. -/
theorem op?_opText (k : Nat) (o : HOp) (args : List Nat) (h : args.length = o.ins.length) (t : Chars) :
    op? k (opText k o args t) = some ((o, args), t) := by
  obtain ⟨c, u, hu, hc⟩ := pieces_head k o args h ('\n' :: t)
  have hb : before endsKeyword ((keyword o).toList ++ Piece.texts k (pieces k o args) ('\n' :: t)) =
      ((keyword o).toList, Piece.texts k (pieces k o args) ('\n' :: t)) := by
    rw [hu, before_append hc u (keyword_ends o)]
  unfold op? opText
  refine bind_eq (strip_append ..) ?_
  rw [skip_c, strip_equals]
  show (form? (before endsKeyword ((keyword o).toList ++ _)).1).bind _ = _
  rw [hb]
  refine bind_eq (form?_keyword o) (bind_eq (reads_texts k (same_pieces k o args h) _) ?_)
  exact bind_eq (build_fields k o args h) rfl

end Text
end Plm
