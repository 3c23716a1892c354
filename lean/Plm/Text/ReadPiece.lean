import Plm.Text.Read

/-!
# Reading along pieces

`reads k ps` reads a text along the pieces `ps`: their fixed words and punctuation, and whatever fills their
holes.  Along pieces of the same kind as those that were printed it reads what was printed (`reads_texts`).
-/

namespace Plm.Text

/-! ## Types, lists, references -/

theorem bind_eq {α β : Type} {o : Option α} {a : α} {f : α → Option β} {r : Option β} (h : o = some a)
    (hf : f a = r) : o.bind f = r := by
  rw [h]
  exact hf

/-- A size and the `x` after it. -/
def size? (t : Chars) : Option (Nat × Chars) := (nat? t).bind fun r => (strip ['x'] r.2).map fun u => (r.1, u)

def sizeText (n : Nat) (t : Chars) : Chars := decimal n ++ 'x' :: t

/-- A tensor type with the element type `e`. -/
def tensor? (e : String) (t : Chars) : Option (Shape × Chars) :=
  (strip "tensor<".toList t).bind fun u =>
    let r := many size? u.length u
    (strip (e.toList ++ ['>']) r.2).map fun v => (r.1, v)

theorem size?_sizeText (n : Nat) (t : Chars) : size? (sizeText n t) = some (n, t) := by
  show (nat? (decimal n ++ 'x' :: t)).bind _ = _
  rw [nat?_decimal n rfl]
  rfl

theorem sizes_append (t : Chars) : (s : List Nat) → sizes s ++ t = manyText sizeText s t
  | [] => rfl
  | n :: s => by
    show (decimal n ++ 'x' :: sizes s) ++ t = decimal n ++ 'x' :: manyText sizeText s t
    rw [List.append_assoc, ← sizes_append t s]
    rfl

theorem length_lt_sizeText (n : Nat) (t : Chars) : t.length < (sizeText n t).length := by
  show t.length < (decimal n ++ 'x' :: t).length
  rw [List.length_append]
  exact Nat.lt_of_lt_of_le (Nat.lt_succ_self _) (Nat.le_add_left _ _)

theorem tensor?_tensor {e : String} (he : ∀ t, nat? (e.toList ++ t) = none) (s : Shape) (t : Chars) :
    tensor? e (tensor e s ++ t) = some (s, t) := by
  have hnone : size? ((e.toList ++ ['>']) ++ t) = none := by
    show (nat? ((e.toList ++ ['>']) ++ t)).bind _ = none
    rw [List.append_assoc, he]
    rfl
  have hmany := many_manyText (good := fun _ => true) (fun n u _ => size?_sizeText n u) (fun _ _ => rfl)
    rfl hnone s _ (length_le_manyText length_lt_sizeText ((e.toList ++ ['>']) ++ t) s)
  unfold tensor?
  rw [show tensor e s ++ t = "tensor<".toList ++ manyText sizeText s ((e.toList ++ ['>']) ++ t) by
    unfold tensor
    rw [List.append_assoc, List.append_assoc, sizes_append], strip_append]
  show (strip (e.toList ++ ['>']) (many size? _ (manyText sizeText s ((e.toList ++ ['>']) ++ t))).2).map
    (fun v => ((many size? _ (manyText sizeText s ((e.toList ++ ['>']) ++ t))).1, v)) = _
  rw [hmany]
  show (strip (e.toList ++ ['>']) ((e.toList ++ ['>']) ++ t)).map (fun v => (s, v)) = _
  rw [strip_append]
  rfl

/-- Items in brackets. -/
def bracketed? {α : Type} (item : Chars → Option (α × Chars)) (t : Chars) : Option (List α × Chars) :=
  (strip ['['] t).bind fun u => (strip [']'] (commas? item u).2).map fun v => ((commas? item u).1, v)

theorem bracketed?_bracketed {α : Type} {item : Chars → Option (α × Chars)} {f : α → Chars}
    (hf : ∀ a t, stops t = true → item (f a ++ t) = some (a, t)) (he : ∀ t, item (']' :: t) = none)
    (l : List α) (t : Chars) : bracketed? item (bracketed (l.map f) ++ t) = some (l, t) := by
  have h := commas?_commas hf (rest := ']' :: t) rfl (he t) rfl l
  show (strip [']'] (commas? item ((commas (l.map f) ++ [']']) ++ t)).2).map
    (fun v => ((commas? item ((commas (l.map f) ++ [']']) ++ t)).1, v)) = _
  rw [List.append_assoc, show [']'] ++ t = ']' :: t from rfl, h]
  rfl

/-- `start:limit:stride`. -/
def range? (t : Chars) : Option ((Nat × Nat × Nat) × Chars) :=
  (nat? t).bind fun a => (strip [':'] a.2).bind fun t =>
    (nat? t).bind fun b => (strip [':'] b.2).bind fun t => (nat? t).map fun c => ((a.1, b.1, c.1), c.2)

theorem range?_range (r : Nat × Nat × Nat) (t : Chars) (h : stops t = true) :
    range? (range r ++ t) = some (r, t) := by
  unfold range? range
  rw [List.append_assoc, show ∀ u v : Chars, ':' :: u ++ v = ':' :: (u ++ v) from fun _ _ => rfl,
    nat?_decimal r.1 rfl]
  show (nat? ((decimal r.2.1 ++ ':' :: decimal r.2.2) ++ t)).bind _ = _
  rw [List.append_assoc, show ∀ u v : Chars, ':' :: u ++ v = ':' :: (u ++ v) from fun _ _ => rfl,
    nat?_decimal r.2.1 rfl]
  show (nat? (decimal r.2.2 ++ t)).map _ = _
  rw [nat?_decimal r.2.2 h]
  rfl

/-- The place of the value that a reference names, when `k` values have been computed. -/
def reference? (k : Nat) (t : Chars) : Option (Nat × Chars) :=
  (strip ['%'] t).bind fun u => match strip ['a', 'r', 'g'] u with
    | some v => (nat? v).map fun r => (k + r.1, r.2)
    | none => (nat? u).map fun r => (k - (r.1 + 1), r.2)

theorem strip_decimal {c : Char} (hc : value? c = none) (w : Chars) (n : Nat) (t : Chars) :
    strip (c :: w) (decimal n ++ t) = none := by
  obtain ⟨a, d, u, e, hd⟩ := decimal_head n t
  rw [e]
  refine if_neg fun h => ?_
  rw [← h, hc] at hd
  cases hd

theorem reference?_reference (k place : Nat) (t : Chars) (h : stops t = true) :
    reference? k (reference k place ++ t) = some (place, t) := by
  unfold reference? reference
  by_cases hp : place < k
  · rw [if_pos hp]
    refine bind_eq (strip_append ['%'] (decimal (k - (place + 1)) ++ t)) ?_
    rw [strip_decimal rfl, nat?_decimal _ h]
    show some (k - (k - (place + 1) + 1), t) = _
    rw [← Nat.sub_add_comm hp, Nat.add_sub_add_right, Nat.sub_sub_self (Nat.le_of_lt hp)]
  · rw [if_neg hp]
    show (nat? (decimal (place - k) ++ t)).map _ = _
    rw [nat?_decimal _ h]
    show some (k + (place - k), t) = _
    rw [Nat.add_sub_of_le (Nat.le_of_not_lt hp)]

/-- A reference and the comma after it. -/
def operand? (k : Nat) (t : Chars) : Option (Nat × Chars) :=
  (reference? k t).bind fun r => (strip [',', ' '] r.2).map fun u => (r.1, u)

theorem operand?_operand (k place : Nat) (t : Chars) : operand? k (operand k place t) = some (place, t) := by
  unfold operand? operand
  rw [reference?_reference k place (',' :: ' ' :: t) rfl]
  rfl

theorem operandsText_append (k : Nat) (s t : Chars) :
    (l : List Nat) → operandsText k l s ++ t = manyText (operand k) l (s ++ t)
  | [] => rfl
  | n :: l => by
    show (reference k n ++ ',' :: ' ' :: operandsText k l s) ++ t =
      reference k n ++ ',' :: ' ' :: manyText (operand k) l (s ++ t)
    rw [List.append_assoc, ← operandsText_append k s t l]
    rfl

theorem length_lt_operand (k place : Nat) (t : Chars) : t.length < (operand k place t).length := by
  show t.length < (reference k place ++ ',' :: ' ' :: t).length
  rw [List.length_append]
  exact Nat.lt_of_lt_of_le (Nat.lt_succ_of_le (Nat.le_succ _)) (Nat.le_add_left _ _)

/-- The batched axes of a product. -/
def batching? (t : Chars) : Option ((List Nat × List Nat) × Chars) :=
  match strip " contracting_dims = ".toList t with
  | some u => some (([], []), u)
  | none => (strip " batching_dims = ".toList t).bind fun t => (bracketed? nat? t).bind fun l =>
    (strip " x ".toList l.2).bind fun t => (bracketed? nat? t).bind fun r =>
      (strip ", contracting_dims = ".toList r.2).map fun t => ((l.1, r.1), t)

theorem batching?_batchingText (l r : List Nat) (t : Chars) :
    batching? (batchingText l r ++ t) = some ((l, r), t) := by
  have hnat : ∀ (m : List Nat) (u : Chars), bracketed? nat? (bracketed (m.map decimal) ++ u) = some (m, u) :=
    bracketed?_bracketed (fun n u hu => nat?_decimal n hu) (fun _ => rfl)
  have hcons : ∀ a b : List Nat, (a.isEmpty && b.isEmpty) = false →
      batching? (batchingText a b ++ t) = some ((a, b), t) := fun a b h => by
    unfold batchingText
    rw [h]
    show batching? ((" batching_dims = ".toList ++ (bracketed (a.map decimal) ++ (" x ".toList ++
      (bracketed (b.map decimal) ++ ", contracting_dims = ".toList)))) ++ t) = _
    rw [List.append_assoc, List.append_assoc, List.append_assoc, List.append_assoc]
    unfold batching?
    rw [show strip " contracting_dims = ".toList (" batching_dims = ".toList ++ _) = none from rfl]
    refine bind_eq (strip_append _ _) ?_
    refine bind_eq (hnat a _) ?_
    refine bind_eq (strip_append " x ".toList _) ?_
    refine bind_eq (hnat b _) ?_
    show (strip ", contracting_dims = ".toList (", contracting_dims = ".toList ++ t)).map _ = _
    rw [strip_append]
    rfl
  cases l with
  | cons a l => exact hcons (a :: l) r rfl
  | nil =>
    cases r with
    | cons b r => exact hcons [] (b :: r) rfl
    | nil =>
      unfold batching?
      rw [show batchingText [] [] ++ t = " contracting_dims = ".toList ++ t from rfl, strip_append]

/-- The decimal places of a number. -/
def places? (t : Chars) : Option (Nat × Chars) :=
  match strip "0> : ".toList t with
  | some u => some (0, u)
  | none => (strip "0e-".toList t).bind fun u => (nat? u).bind fun r =>
    (strip "> : ".toList r.2).map fun u => (r.1, u)

theorem places?_placesText (n : Nat) (t : Chars) : places? (placesText n ++ t) = some (n, t) := by
  unfold places?
  cases n with
  | zero => rw [show placesText 0 = "0> : ".toList from rfl, strip_append]
  | succ n =>
    rw [show placesText (n + 1) ++ t = "0e-".toList ++ (decimal (n + 1) ++ ("> : ".toList ++ t)) by
        unfold placesText
        rw [List.append_assoc, List.append_assoc],
      show strip "0> : ".toList ("0e-".toList ++ _) = none from rfl]
    refine bind_eq (strip_append ..) (bind_eq (nat?_decimal (n + 1) rfl) ?_)
    show (strip "> : ".toList ("> : ".toList ++ t)).map _ = _
    rw [strip_append]
    rfl

/-! ## Pieces -/

/-- What fills a hole. -/
inductive Field where
  | num (n : Nat)
  | word (w : String)
  | list (l : List Nat)
  | ranges (l : List (Nat × Nat × Nat))
  | batching (l r : List Nat)
  | shapes (l : List Shape)

/-- Read with `item`, then the punctuation `stop`. -/
def andStop {α : Type} (stop : Char) (field : α → Field) (r : Option (α × Chars)) :
    Option (List Field × Chars) :=
  r.bind fun r => (strip [stop] r.2).map fun u => ([field r.1], u)

/-- Read one piece, when `k` values have been computed. -/
def Piece.read (k : Nat) : Piece → Chars → Option (List Field × Chars)
  | sym c, t => (strip [c] t).map fun u => ([], u)
  | lit s, t => (strip s.toList t).map fun u => ([], u)
  | ref _ stop, t => andStop stop .num (reference? k t)
  | operands _, t =>
    let r := many (operand? k) t.length t
    (strip "dim = ".toList r.2).map fun u => ([.list r.1], u)
  | num _ stop, t => andStop stop .num (nat? t)
  | places _, t => (places? t).map fun r => ([.num r.1], r.2)
  | word _ stop, t =>
    andStop stop (fun w => .word (String.ofList w)) (some (before (fun d => decide (d = stop)) t))
  | list _, t => (bracketed? nat? t).map fun r => ([.list r.1], r.2)
  | batching _ _, t => (batching? t).map fun r => ([.batching r.1.1 r.1.2], r.2)
  | ranges _, t => (bracketed? range? t).map fun r => ([.ranges r.1], r.2)
  | type _, t => (tensor? "f32" t).map fun r => ([.list r.1], r.2)
  | types _, t =>
    let r := commas? (tensor? "f32") t
    (strip [')'] r.2).map fun u => ([.shapes r.1], u)
  | mask _, t => (tensor? "i1" t).map fun r => ([.list r.1], r.2)

/-- What fills a piece. -/
def Piece.fields : Piece → List Field
  | sym _ | lit _ => []
  | ref n _ | num n _ | places n => [.num n]
  | word w _ => [.word w]
  | operands l | list l | type l | mask l => [.list l]
  | types l => [.shapes l]
  | batching l r => [.batching l r]
  | ranges l => [.ranges l]

/-- Read along a list of pieces. -/
def reads (k : Nat) : List Piece → Chars → Option (List Field × Chars)
  | [], t => some ([], t)
  | p :: ps, t => (p.read k t).bind fun r => (reads k ps r.2).map fun rs => (r.1 ++ rs.1, rs.2)

/-- What fills a list of pieces. -/
def fields : List Piece → List Field
  | [] => []
  | p :: ps => p.fields ++ fields ps

/-- Two pieces of the same kind: only what fills them differs.  A number is not followed by a digit, and a
word does not contain the punctuation after it. -/
inductive Same : Piece → Piece → Prop where
  | sym {c : Char} : Same (.sym c) (.sym c)
  | lit {s : String} : Same (.lit s) (.lit s)
  | ref {m n : Nat} {stop : Char} (h : value? stop = none) : Same (.ref m stop) (.ref n stop)
  | operands {l m : List Nat} : Same (.operands l) (.operands m)
  | num {m n : Nat} {stop : Char} (h : value? stop = none) : Same (.num m stop) (.num n stop)
  | places {m n : Nat} : Same (.places m) (.places n)
  | word {v w : String} {stop : Char} (h : w.toList.all (fun d => !decide (d = stop)) = true) :
    Same (.word v stop) (.word w stop)
  | list {l m : List Nat} : Same (.list l) (.list m)
  | ranges {l m : List (Nat × Nat × Nat)} : Same (.ranges l) (.ranges m)
  | batching {l r l' r' : List Nat} : Same (.batching l r) (.batching l' r')
  | type {s t : Shape} : Same (.type s) (.type t)
  | types {l m : List Shape} : Same (.types l) (.types m)
  | mask {s t : Shape} : Same (.mask s) (.mask t)

/-- Two lists of pieces of the same kinds. -/
inductive SameAll : List Piece → List Piece → Prop where
  | nil : SameAll [] []
  | cons {p q : Piece} {ps qs : List Piece} (h : Same p q) (hs : SameAll ps qs) : SameAll (p :: ps) (q :: qs)

private theorem ofList_toList (s : String) : String.ofList s.toList = s := rfl

theorem stops_cons {c : Char} (h : value? c = none) (t : Chars) : stops (c :: t) = true := by
  show (value? c).isNone = true
  rw [h]
  rfl

/-- A piece is read back. -/
theorem Piece.read_text (k : Nat) {p q : Piece} (h : Same p q) (t : Chars) :
    p.read k (q.text k ++ t) = some (q.fields, t) := by
  cases h with
  | sym => exact congrArg (Option.map _) (strip_append [_] t)
  | lit => exact congrArg (Option.map _) (strip_append _ t)
  | @ref m n stop h =>
    show andStop stop .num (reference? k ((reference k n ++ [stop]) ++ t)) = _
    rw [List.append_assoc, reference?_reference k n ([stop] ++ t) (stops_cons h t)]
    exact congrArg (Option.map _) (strip_append [stop] t)
  | @operands l m =>
    have hm := many_manyText (good := fun _ => true) (fun n u _ => operand?_operand k n u) (fun _ _ => rfl)
      (rest := "dim = ".toList ++ t) rfl rfl m _ (length_le_manyText (length_lt_operand k)
        ("dim = ".toList ++ t) m)
    rw [← operandsText_append] at hm
    exact (congrArg (fun r : List Nat × Chars => (strip "dim = ".toList r.2).map fun u =>
      ([Field.list r.1], u)) hm).trans (congrArg (Option.map _) (strip_append _ t))
  | @num m n stop h =>
    show andStop stop .num (nat? ((decimal n ++ [stop]) ++ t)) = _
    rw [List.append_assoc, nat?_decimal n (t := [stop] ++ t) (stops_cons h t)]
    exact congrArg (Option.map _) (strip_append [stop] t)
  | @places m n =>
    show (places? (placesText n ++ t)).map _ = _
    rw [places?_placesText]
    rfl
  | @word v w stop h =>
    show andStop stop (fun w => .word (String.ofList w))
      (some (before (fun d => decide (d = stop)) ((w.toList ++ [stop]) ++ t))) = _
    rw [List.append_assoc, show [stop] ++ t = stop :: t from rfl, before_append (decide_eq_true rfl) t h]
    show (strip [stop] (stop :: t)).map (fun u => ([Field.word (String.ofList w.toList)], u)) = _
    rw [ofList_toList, show strip [stop] (stop :: t) = some t from strip_append [stop] t]
    rfl
  | @list l m =>
    show (bracketed? nat? (bracketed (m.map decimal) ++ t)).map _ = _
    rw [bracketed?_bracketed (fun n u hu => nat?_decimal n hu) (fun _ => rfl)]
    rfl
  | @ranges l m =>
    show (bracketed? range? (bracketed (m.map range) ++ t)).map _ = _
    rw [bracketed?_bracketed range?_range (fun _ => rfl)]
    rfl
  | @batching l r l' r' =>
    show (batching? (batchingText l' r' ++ t)).map _ = _
    rw [batching?_batchingText]
    rfl
  | type =>
    show (tensor? "f32" (tensor "f32" _ ++ t)).map _ = _
    rw [tensor?_tensor (fun _ => rfl)]
    rfl
  | @types l m =>
    show (fun r : List Shape × Chars => (strip [')'] r.2).map fun u => ([Field.shapes r.1], u))
      (commas? (tensor? "f32") ((commas (m.map (tensor "f32")) ++ [')']) ++ t)) = _
    rw [List.append_assoc, show [')'] ++ t = ')' :: t from rfl,
      commas?_commas (fun s u _ => tensor?_tensor (fun _ => rfl) s u) (rest := ')' :: t) rfl rfl rfl m]
    rfl
  | mask =>
    show (tensor? "i1" (tensor "i1" _ ++ t)).map _ = _
    rw [tensor?_tensor (fun _ => rfl)]
    rfl

/-- What was printed is read back, along any pieces of the same kinds. -/
theorem reads_texts (k : Nat) {ps qs : List Piece} (h : SameAll ps qs) (t : Chars) :
    reads k ps (Piece.texts k qs t) = some (fields qs, t) := by
  induction h with
  | nil => rfl
  | @cons p q ps qs h hs ih =>
    show (p.read k (q.text k ++ Piece.texts k qs t)).bind _ = _
    rw [Piece.read_text k h]
    show (reads k ps (Piece.texts k qs t)).map _ = _
    rw [ih]
    rfl

end Plm.Text
