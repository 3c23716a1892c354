import Plm.Text.Piece

/-!
# Reading pieces of text

Readers take the front of a text and give what they read and the rest.  They need not notice every fault: the
parser compares the text with the printed form of what it read.  Each reader reads what its printer wrote.
-/

namespace Plm.Text

/-! ## Fixed text -/

/-- What follows the prefix `w`; `none` if the text begins otherwise. -/
def strip : (w t : Chars) → Option Chars
  | [], t => some t
  | _ :: _, [] => none
  | c :: w, d :: t => if c = d then strip w t else none

theorem strip_append (w t : Chars) : strip w (w ++ t) = some t := by
  induction w with
  | nil => rfl
  | cons c w ih => exact (if_pos rfl).trans ih

theorem eq_append_of_strip {w t u : Chars} (h : strip w t = some u) : t = w ++ u := by
  induction w generalizing t with
  | nil => exact Option.some.inj h
  | cons c w ih =>
    cases t with
    | nil => cases h
    | cons d t =>
      by_cases hc : c = d
      · rw [hc]
        have h' : strip w t = some u := (if_pos hc).symm.trans h
        exact congrArg (d :: ·) (ih h')
      · have h' : none = some u := (if_neg hc).symm.trans h
        cases h'

/-- The characters before the first one with `p`, and the rest. -/
def before (p : Char → Bool) : Chars → Chars × Chars
  | [] => ([], [])
  | c :: t => match p c with
    | true => ([], c :: t)
    | false =>
      let r := before p t
      (c :: r.1, r.2)

theorem before_append {p : Char → Bool} {c : Char} (hc : p c = true) (t : Chars) :
    {w : Chars} → w.all (fun d => !p d) = true → before p (w ++ c :: t) = (w, c :: t)
  | [], _ => by rw [List.nil_append, before, hc]
  | d :: w, h => by
    have h := Bool.and_eq_true_iff.mp (show (!p d && w.all fun d => !p d) = true from h)
    rw [List.cons_append, before, (Bool.not_eq_true' _).mp h.1]
    show (d :: (before p (w ++ c :: t)).1, (before p (w ++ c :: t)).2) = _
    rw [before_append hc t h.2]

/-! ## Numbers -/

/-- The value of a digit. -/
def value? (c : Char) : Option Nat :=
  if c = '0' then some 0 else if c = '1' then some 1 else if c = '2' then some 2 else if c = '3' then some 3
  else if c = '4' then some 4 else if c = '5' then some 5 else if c = '6' then some 6
  else if c = '7' then some 7 else if c = '8' then some 8 else if c = '9' then some 9 else none

/-- The digits at the front continue the number `n`. -/
def number (n : Nat) : Chars → Nat × Chars
  | [] => (n, [])
  | c :: t => match value? c with
    | some d => number (n * 10 + d) t
    | none => (n, c :: t)

/-- A numeral. -/
def nat? : Chars → Option (Nat × Chars)
  | [] => none
  | c :: t => match value? c with
    | some d => some (number d t)
    | none => none

/-- The text does not go on with a digit. -/
def stops : Chars → Bool
  | [] => true
  | c :: _ => (value? c).isNone

theorem value?_digit : {n : Nat} → n < 10 → value? (digit n) = some n
  | 0, _ => rfl
  | 1, _ => rfl
  | 2, _ => rfl
  | 3, _ => rfl
  | 4, _ => rfl
  | 5, _ => rfl
  | 6, _ => rfl
  | 7, _ => rfl
  | 8, _ => rfl
  | 9, _ => rfl
  | n + 10, h => absurd h (Nat.not_lt_of_le (Nat.le_add_left 10 n))

theorem number_stops {n : Nat} {t : Chars} (h : stops t = true) : number n t = (n, t) := by
  cases t with
  | nil => rfl
  | cons c t => rw [number, Option.isNone_iff_eq_none.mp h]

theorem number_digit {n d : Nat} (hd : d < 10) (t : Chars) :
    number n (digit d :: t) = number (n * 10 + d) t := by rw [number, value?_digit hd]

theorem nat?_digits {fuel n : Nat} (h : n ≤ fuel) (t : Chars) :
    nat? (digits fuel n t) = some (number n t) := by
  induction fuel generalizing n t with
  | zero =>
    cases Nat.le_zero.mp h
    rfl
  | succ fuel ih =>
    by_cases hn : n < 10
    · rw [show digits (fuel + 1) n t = digit n :: t from if_pos hn, nat?, value?_digit hn]
    · rw [show digits (fuel + 1) n t = digits fuel (n / 10) (digit (n % 10) :: t) from if_neg hn]
      have hpos : 0 < n := Nat.lt_of_lt_of_le (by decide) (Nat.le_of_not_lt hn)
      rw [ih (Nat.le_of_lt_succ (Nat.lt_of_lt_of_le (Nat.div_lt_self hpos (by decide)) h)),
        number_digit (Nat.mod_lt n (by decide)), Nat.mul_comm, Nat.div_add_mod]

theorem digits_append (fuel n : Nat) (s t : Chars) : digits fuel n s ++ t = digits fuel n (s ++ t) := by
  induction fuel generalizing n s with
  | zero => rfl
  | succ fuel ih =>
    by_cases hn : n < 10
    · rw [show digits (fuel + 1) n s = digit n :: s from if_pos hn,
        show digits (fuel + 1) n (s ++ t) = digit n :: (s ++ t) from if_pos hn]
      rfl
    · rw [show digits (fuel + 1) n s = digits fuel (n / 10) (digit (n % 10) :: s) from if_neg hn,
        show digits (fuel + 1) n (s ++ t) = digits fuel (n / 10) (digit (n % 10) :: (s ++ t)) from if_neg hn]
      exact ih _ _

/-- A numeral is read back. -/
theorem nat?_decimal (n : Nat) {t : Chars} (h : stops t = true) : nat? (decimal n ++ t) = some (n, t) := by
  rw [show decimal n ++ t = digits n n t from digits_append n n [] t, nat?_digits (Nat.le_refl n),
    number_stops h]

/-- A numeral begins with a digit. -/
theorem decimal_head (n : Nat) (t : Chars) : ∃ c d u, decimal n ++ t = c :: u ∧ value? c = some d := by
  have h := nat?_digits (Nat.le_refl n) t
  rw [show decimal n ++ t = digits n n t from digits_append n n [] t]
  cases hd : digits n n t with
  | nil => rw [hd] at h; cases h
  | cons c u =>
    cases hv : value? c with
    | none => rw [hd, nat?, hv] at h; cases h
    | some d => exact ⟨c, d, u, rfl, hv⟩

/-! ## Repetition -/

/-- What `item` reads, again and again, at most `fuel` times. -/
def many {α : Type} (item : Chars → Option (α × Chars)) : (fuel : Nat) → Chars → List α × Chars
  | 0, t => ([], t)
  | fuel + 1, t => match item t with
    | none => ([], t)
    | some r =>
      let rs := many item fuel r.2
      (r.1 :: rs.1, rs.2)

/-- The texts of the entries of a list, before `rest`. -/
def manyText {α : Type} (f : α → Chars → Chars) : List α → (rest : Chars) → Chars
  | [], rest => rest
  | a :: l, rest => f a (manyText f l rest)

/-- Entries are read back if each is, before texts with `good`, which those of the list and the rest have. -/
theorem many_manyText {α : Type} {item : Chars → Option (α × Chars)} {f : α → Chars → Chars}
    {good : Chars → Bool} (hf : ∀ a t, good t = true → item (f a t) = some (a, t))
    (hg : ∀ a t, good (f a t) = true) {rest : Chars} (hr : good rest = true) (he : item rest = none) :
    (l : List α) → (fuel : Nat) → l.length ≤ fuel → many item fuel (manyText f l rest) = (l, rest)
  | [], 0, _ => rfl
  | [], fuel + 1, _ => by rw [manyText, many, he]
  | a :: l, 0, h => absurd h (Nat.not_succ_le_zero _)
  | a :: l, fuel + 1, h => by
    have hgood : good (manyText f l rest) = true := by
      cases l with
      | nil => exact hr
      | cons b l => exact hg b _
    rw [manyText, many, hf a _ hgood]
    show (a :: (many item fuel (manyText f l rest)).1, (many item fuel (manyText f l rest)).2) = _
    rw [many_manyText hf hg hr he l fuel (Nat.le_of_succ_le_succ h)]

/-- The length of a repetition is at most that of its text. -/
theorem length_le_manyText {α : Type} {f : α → Chars → Chars} (hf : ∀ a t, t.length < (f a t).length)
    (rest : Chars) : (l : List α) → l.length ≤ (manyText f l rest).length
  | [] => Nat.zero_le _
  | a :: l => Nat.lt_of_le_of_lt (length_le_manyText hf rest l) (hf a _)

/-- Items with a comma between them. -/
def commas? {α : Type} (item : Chars → Option (α × Chars)) (t : Chars) : List α × Chars :=
  match item t with
  | none => ([], t)
  | some r =>
    let rs := many (fun u => (strip [',', ' '] u).bind item) r.2.length r.2
    (r.1 :: rs.1, rs.2)

/-- One more item, after a comma. -/
def afterComma {α : Type} (f : α → Chars) (a : α) (t : Chars) : Chars := ',' :: ' ' :: (f a ++ t)

theorem afterCommas_append {α : Type} (f : α → Chars) (t : Chars) :
    (l : List α) → afterCommas (l.map f) ++ t = manyText (afterComma f) l t
  | [] => rfl
  | a :: l => by
    show ',' :: ' ' :: ((f a ++ afterCommas (l.map f)) ++ t) =
      ',' :: ' ' :: (f a ++ manyText (afterComma f) l t)
    rw [List.append_assoc, afterCommas_append f t l]

theorem length_lt_afterComma {α : Type} (f : α → Chars) (a : α) (t : Chars) :
    t.length < (afterComma f a t).length := by
  show t.length < (f a ++ t).length + 1 + 1
  rw [List.length_append]
  exact Nat.lt_succ_of_le (Nat.le_succ_of_le (Nat.le_add_left _ _))

/-- A list with commas is read back if each item is, before texts that do not go on with a digit. -/
theorem commas?_commas {α : Type} {item : Chars → Option (α × Chars)} {f : α → Chars}
    (hf : ∀ a t, stops t = true → item (f a ++ t) = some (a, t)) {rest : Chars} (hr : stops rest = true)
    (he : item rest = none) (hc : strip [',', ' '] rest = none) :
    (l : List α) → commas? item (commas (l.map f) ++ rest) = (l, rest)
  | [] => by rw [List.map_nil, commas, List.nil_append, commas?, he]
  | a :: l => by
    have hstops : stops (manyText (afterComma f) l rest) = true := by
      cases l with
      | nil => exact hr
      | cons b l => rfl
    have hl := length_le_manyText (length_lt_afterComma f) rest l
    unfold commas?
    rw [show commas ((a :: l).map f) ++ rest = f a ++ manyText (afterComma f) l rest by
      show (f a ++ afterCommas (l.map f)) ++ rest = _
      rw [List.append_assoc, afterCommas_append], hf a _ hstops]
    show (a :: (many _ _ (manyText (afterComma f) l rest)).1, _) = _
    have hnone : (strip [',', ' '] rest).bind item = none := by
      rw [hc]
      rfl
    rw [many_manyText (item := fun u => (strip [',', ' '] u).bind item) (f := afterComma f) (good := stops)
      (fun b t ht => hf b t ht) (fun _ _ => rfl) hr hnone l _ hl]

end Plm.Text
