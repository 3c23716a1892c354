import Plm.Lines.Print

/-!
# Comparing a text with the text of lines, for the kernel

`Lines.hasText` follows a text along the pieces of lines, without writing their text first: the kernel does a few
steps for each character.  Recursors are spelled out, because it unfolds them in fewer steps than recursive
definitions.
-/

namespace Plm

open Text

namespace Lines

/-- A check of the rest of a text. -/
abbrev Check := Chars → Bool

/-- The text begins with `w`, and what follows passes `k`. -/
noncomputable def eat (w : Chars) (k : Check) : Check :=
  List.rec (motive := fun _ => Check) k (fun c _ next t =>
    List.rec (motive := fun _ => Bool) false (fun d t _ => cond (decide (c = d)) (next t) false) t) w

/-- What `f` checks is `w` and then the rest. -/
def Eats (w : Chars) (f : Check → Check) : Prop := ∀ k t, f k t = true → ∃ u, t = w ++ u ∧ k u = true

theorem eats_eat : (w : Chars) → Eats w (eat w)
  | [], _, t, h => ⟨t, rfl, h⟩
  | c :: w, k, [], h => nomatch (h : false = true)
  | c :: w, k, d :: t, h => by
    have h : cond (decide (c = d)) (eat w k t) false = true := h
    cases hb : decide (c = d) with
    | false => rw [hb] at h; cases h
    | true =>
      rw [hb] at h
      obtain ⟨u, hu, hk⟩ := eats_eat w k t h
      exact ⟨u, by rw [← of_decide_eq_true hb, hu]; rfl, hk⟩

theorem Eats.comp {v w : Chars} {f g : Check → Check} (hf : Eats v f) (hg : Eats w g) :
    Eats (v ++ w) fun k => f (g k) := fun k t h => by
  obtain ⟨u, hu, h⟩ := hf _ t h
  obtain ⟨r, hr, h⟩ := hg k u h
  exact ⟨r, by rw [hu, hr, List.append_assoc], h⟩

theorem Eats.of_eq {v w : Chars} {f : Check → Check} (h : Eats v f) (e : v = w) : Eats w f := e ▸ h

theorem eats_nil : Eats [] fun k => k := fun _ t h => ⟨t, rfl, h⟩

/-! ## Numerals -/

/-- The digits of `n`, at most `fuel + 1` of them, before `rest`. -/
noncomputable def numeral (fuel n : Nat) (rest : Chars) : Chars :=
  Nat.rec (motive := fun _ => Nat → Chars → Chars) (fun n rest => digit n :: rest)
    (fun _ next n rest => cond (Nat.ble 10 n) (next (n / 10) (digit (n % 10) :: rest)) (digit n :: rest))
    fuel n rest

theorem numeral_eq : (fuel n : Nat) → (rest : Chars) → numeral fuel n rest = digits fuel n rest
  | 0, _, _ => rfl
  | fuel + 1, n, rest => by
    show cond (Nat.ble 10 n) (numeral fuel (n / 10) (digit (n % 10) :: rest)) (digit n :: rest) =
      if n < 10 then digit n :: rest else digits fuel (n / 10) (digit (n % 10) :: rest)
    cases h : Nat.ble 10 n with
    | true =>
      rw [if_neg (Nat.not_lt_of_le (Nat.le_of_ble_eq_true h)), ← numeral_eq fuel]
      rfl
    | false =>
      have : n < 10 := Nat.lt_of_not_le fun e => by rw [Nat.ble_eq_true_of_le e] at h; cases h
      rw [if_pos this]
      rfl

/-- More fuel than digits makes no difference. -/
theorem digits_fuel : (f m n : Nat) → (rest : Chars) → n < 10 ^ (f + 1) → n ≤ m → digits f n rest = digits m n rest
  | 0, 0, n, rest, _, _ => rfl
  | 0, m + 1, n, rest, h, _ => (if_pos h).symm
  | f + 1, 0, n, rest, _, hm => by
    cases Nat.le_zero.mp hm
    exact if_pos (by decide)
  | f + 1, m + 1, n, rest, h, hm => by
    show (if n < 10 then _ else _) = (if n < 10 then _ else _)
    by_cases hn : n < 10
    · rw [if_pos hn, if_pos hn]
    · rw [if_neg hn, if_neg hn]
      refine digits_fuel f m (n / 10) _ ?_ ?_
      · exact Nat.div_lt_of_lt_mul (by rw [Nat.mul_comm]; exact h)
      · have : n / 10 < n := Nat.div_lt_self (by omega) (by decide)
        omega

/-! ## Pieces -/

/-- A text before another one. -/
noncomputable def put (s rest : Chars) : Chars := List.rec (motive := fun _ => Chars) rest (fun c _ t => c :: t) s

theorem put_eq : (s rest : Chars) → put s rest = s ++ rest
  | [], _ => rfl
  | c :: s, rest => congrArg (c :: ·) (put_eq s rest)

/-- The decimal numeral of `n`, before `rest`. -/
noncomputable def numText (n : Nat) (rest : Chars) : Chars :=
  cond (Nat.ble (n + 1) 1000000000000) (numeral 11 n rest) (decimal n ++ rest)

theorem numText_eq (n : Nat) (rest : Chars) : numText n rest = decimal n ++ rest := by
  unfold numText
  cases h : Nat.ble (n + 1) 1000000000000 with
  | false => rfl
  | true =>
    show numeral 11 n rest = digits n n [] ++ rest
    rw [digits_append, numeral_eq]
    exact digits_fuel 11 n n rest (Nat.le_of_ble_eq_true h) (Nat.le_refl n)

/-- The decimal numeral of `n`. -/
noncomputable def eatNum (n : Nat) : Check → Check := eat (numText n [])

theorem eats_num (n : Nat) : Eats (decimal n) (eatNum n) :=
  (eats_eat _).of_eq ((numText_eq n []).trans (List.append_nil _))

/-- The sizes of a shape, each before an `x`, before `rest`. -/
noncomputable def sizesText (s : List Nat) (rest : Chars) : Chars :=
  List.rec (motive := fun _ => Chars) rest (fun n _ t => numText n ('x' :: t)) s

theorem sizesText_eq (rest : Chars) : (s : List Nat) → sizesText s rest = sizes s ++ rest
  | [] => rfl
  | n :: s => by
    show numText n ('x' :: sizesText s rest) = (decimal n ++ 'x' :: sizes s) ++ rest
    rw [numText_eq, sizesText_eq rest s, List.append_assoc]
    rfl

noncomputable def tensorText (e : String) (s : Shape) : Chars :=
  put "tensor<".toList (sizesText s (put e.toList ['>']))

theorem eats_tensor (e : String) (s : Shape) : Eats (tensor e s) (eat (tensorText e s)) := by
  refine (eats_eat _).of_eq ?_
  unfold tensorText
  rw [put_eq, put_eq, sizesText_eq]
  rfl

/-- A reference to the value at a place. -/
noncomputable def eatRef (k place : Nat) (next : Check) : Check :=
  cond (Nat.ble (place + 1) k) (eat ['%'] (eatNum (k - (place + 1)) next))
    (eat "%arg".toList (eatNum (place - k) next))

theorem eats_ref (k place : Nat) : Eats (reference k place) (eatRef k place) := by
  unfold eatRef
  cases h : Nat.ble (place + 1) k with
  | true =>
    exact ((eats_eat ['%']).comp (eats_num (k - (place + 1)))).of_eq
      (congrArg ('%' :: ·) (if_pos (Nat.le_of_ble_eq_true h)).symm)
  | false =>
    have hn : ¬ place < k := fun e => by rw [Nat.ble_eq_true_of_le (Nat.succ_le_of_lt e)] at h; cases h
    exact ((eats_eat "%arg".toList).comp (eats_num (place - k))).of_eq (congrArg ('%' :: ·) (if_neg hn).symm)

/-- Entries after commas. -/
noncomputable def eatRest {α : Type} (f : α → Check → Check) (l : List α) (k : Check) : Check :=
  List.rec (motive := fun _ => Check) k (fun a _ next => eat [',', ' '] (f a next)) l

theorem eats_rest {α : Type} {text : α → Chars} {f : α → Check → Check} (hf : ∀ a, Eats (text a) (f a)) :
    (l : List α) → Eats (afterCommas (l.map text)) (eatRest f l)
  | [] => eats_nil
  | a :: l => (eats_eat [',', ' ']).comp ((hf a).comp (eats_rest hf l))

/-- Entries with commas between them. -/
noncomputable def eatCommas {α : Type} (f : α → Check → Check) (l : List α) (k : Check) : Check :=
  List.rec (motive := fun _ => Check) k (fun a l _ => f a (eatRest f l k)) l

theorem eats_commas {α : Type} {text : α → Chars} {f : α → Check → Check} (hf : ∀ a, Eats (text a) (f a)) :
    (l : List α) → Eats (commas (l.map text)) (eatCommas f l)
  | [] => eats_nil
  | a :: l => (hf a).comp (eats_rest hf l)

/-- Numbers in brackets. -/
noncomputable def listText (l : List Nat) : Chars :=
  List.rec (motive := fun _ => Chars) ['[', ']'] (fun n l _ => '[' :: numText n
    (List.rec (motive := fun _ => Chars) [']'] (fun n _ t => ',' :: ' ' :: numText n t) l)) l

theorem eats_list : (l : List Nat) → Eats (bracketed (l.map decimal)) (eat (listText l))
  | [] => eats_eat ['[', ']']
  | n :: l => by
    refine (eats_eat _).of_eq ?_
    have h : ∀ l : List Nat, (List.rec (motive := fun _ => Chars) [']'] (fun n _ t => ',' :: ' ' :: numText n t) l) =
        afterCommas (l.map decimal) ++ [']'] := fun l => by
      induction l with
      | nil => rfl
      | cons n l ih =>
        show ',' :: ' ' :: numText n _ = ',' :: ' ' :: ((decimal n ++ afterCommas (l.map decimal)) ++ [']'])
        rw [numText_eq, ih, List.append_assoc]
    show '[' :: numText n _ = '[' :: ((decimal n ++ afterCommas (l.map decimal)) ++ [']'])
    rw [numText_eq, h l, List.append_assoc]

/-- References, each before a comma. -/
noncomputable def eatOperands (k : Nat) (l : List Nat) (next : Check) : Check :=
  List.rec (motive := fun _ => Check) next (fun place _ next => eatRef k place (eat [',', ' '] next)) l

theorem eats_operands (k : Nat) (rest : Chars) : (l : List Nat) →
    Eats (operandsText k l rest) fun next => eatOperands k l (eat rest next)
  | [] => eats_eat rest
  | place :: l => ((eats_ref k place).comp ((eats_eat [',', ' ']).comp (eats_operands k rest l)) :)

/-- The text of a piece. -/
noncomputable def eatPiece (k : Nat) : Piece → Check → Check
  | .sym c, next => eat [c] next
  | .lit s, next => eat s.toList next
  | .ref place stop, next => eatRef k place (eat [stop] next)
  | .operands l, next => eatOperands k l (eat "dim = ".toList next)
  | .num n stop, next => eatNum n (eat [stop] next)
  | .places n, next => eat (placesText n) next
  | .word w stop, next => eat w.toList (eat [stop] next)
  | .list l, next => eat (listText l) next
  | .batching l r, next => eat (batchingText l r) next
  | .ranges l, next => eat (bracketed (l.map range)) next
  | .type s, next => eat (tensorText "f32" s) next
  | .types l, next => eatCommas (fun s => eat (tensorText "f32" s)) l (eat [')'] next)
  | .mask s, next => eat (tensorText "i1" s) next

theorem eats_piece (k : Nat) : (p : Piece) → Eats (p.text k) (eatPiece k p)
  | .sym c => eats_eat [c]
  | .lit s => eats_eat s.toList
  | .ref place stop => (eats_ref k place).comp (eats_eat [stop])
  | .operands l => eats_operands k _ l
  | .num n stop => (eats_num n).comp (eats_eat [stop])
  | .places n => eats_eat (placesText n)
  | .word w stop => (eats_eat w.toList).comp (eats_eat [stop])
  | .list l => eats_list l
  | .batching l r => eats_eat (batchingText l r)
  | .ranges l => eats_eat (bracketed (l.map range))
  | .type s => eats_tensor "f32" s
  | .types l => (eats_commas (eats_tensor "f32") l).comp (eats_eat [')'])
  | .mask s => eats_tensor "i1" s

noncomputable def eatPieces (k : Nat) (ps : List Piece) (next : Check) : Check :=
  List.rec (motive := fun _ => Check) next (fun p _ next => eatPiece k p next) ps

theorem eats_pieces (k : Nat) : (ps : List Piece) → Eats (Piece.texts k ps []) (eatPieces k ps)
  | [] => eats_nil
  | p :: ps => (eats_piece k p).comp (eats_pieces k ps)

/-! ## Lines -/

/-- The text of an operation. -/
noncomputable def eatLine (k : Nat) (o : HOp) (args : List Nat) (next : Check) : Check :=
  eat "    %".toList (eat (valueName k o) (eat " = ".toList (eat (keyword o).toList
    (eatPieces k (pieces k o args) (eat ['\n'] next)))))

theorem eats_line (k : Nat) (o : HOp) (args : List Nat) : Eats (opText k o args []) (eatLine k o args) := by
  refine ((eats_eat "    %".toList).comp ((eats_eat (valueName k o)).comp ((eats_eat " = ".toList).comp
    ((eats_eat (keyword o).toList).comp ((eats_pieces k (pieces k o args)).comp (eats_eat ['\n'])))))).of_eq ?_
  rw [texts_append]
  rfl

/-- The text is that of the lines. -/
noncomputable def hasText (g : Nat) (ls : List (Line HOp)) : (k : Nat) → Check :=
  List.rec (motive := fun _ => Nat → Check) (fun _ t => t.isEmpty)
    (fun l _ next k => eatLine k l.1 (l.2.map (placeOf g k)) (next (Nat.succ k))) ls

theorem text_of_hasText (g : Nat) : (k : Nat) → (ls : List (Line HOp)) → (t : Chars) →
    hasText g ls k t = true → text g k ls [] = t
  | _, [], [], _ => rfl
  | _, [], _ :: _, h => nomatch (h : false = true)
  | k, l :: ls, t, h => by
    obtain ⟨u, hu, h⟩ := eats_line k l.1 (l.2.map (placeOf g k)) _ t h
    show opText k l.1 (l.2.map (placeOf g k)) (text g (k + 1) ls []) = t
    rw [text_of_hasText g (k + 1) ls u h, hu, opText_append]
    rfl

end Lines
end Plm
