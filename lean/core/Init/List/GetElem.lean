prelude
import Init.List.More
import Init.Data.Basic

/-!
# Entries of a list by number: `l[i]`, `l[i]?`, `l[i]!`, `l[i]'h`

Names, argument explicitness and statements follow the official library.
-/

set_option autoImplicit false

universe u v w

@[term_parser 1000, extern "native"] opaque «term__[_]_?» : Lean.TrailingParserDescr
@[term_parser 1000, extern "native"] opaque «term__[_]_!» : Lean.TrailingParserDescr
@[term_parser 1000, extern "native"] opaque «term__[_]'_» : Lean.TrailingParserDescr
@[macro «term__[_]_?», extern "native"] opaque «_aux_Init_GetElem___macroRules_term__[_]_?_1» : Lean.Macro
@[macro «term__[_]_!», extern "native"] opaque «_aux_Init_GetElem___macroRules_term__[_]_!_1» : Lean.Macro
@[macro «term__[_]'_», extern "native"] opaque «_aux_Init_GetElem___macroRules_term__[_]'__1» : Lean.Macro

/-- Collections with entries `xs[i]` for the valid `i`. -/
class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w)) (valid : outParam (coll → idx → Prop)) where
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem

export GetElem (getElem)

/-- Collections with entries `xs[i]?`, `none` where `i` is not valid. -/
class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w)) (valid : outParam (coll → idx → Prop))
    extends GetElem coll idx elem valid where
  getElem? : coll → idx → Option elem
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem := (getElem? xs i).getD default

export GetElem? (getElem? getElem!)

namespace List
variable {α : Type u} {β : Type v} {γ : Type w}

/-- The entry with the given number. -/
def get : (as : List α) → Fin as.length → α
  | a :: _, ⟨0, _⟩ => a
  | _ :: as, ⟨i + 1, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩

/-- The entry with the given number, if there is one. -/
def get?Internal : (as : List α) → (i : Nat) → Option α
  | [], _ => none
  | a :: _, 0 => some a
  | _ :: as, i + 1 => get?Internal as i

instance instGetElemNatLtLength : GetElem (List α) Nat α fun as i => i < as.length where
  getElem as i h := as.get ⟨i, h⟩

instance instGetElem?NatLtLength : GetElem? (List α) Nat α fun as i => i < as.length where
  getElem? as i := as.get?Internal i

/-- The entry with the given number, or the given value. -/
def getD (as : List α) (i : Nat) (a₀ : α) : α := as[i]?.getD a₀

@[simp] theorem get_eq_getElem {l : List α} {i : Fin l.length} : l.get i = l[i.val]'i.isLt := rfl
@[simp] theorem getElem_cons_zero (a : α) (as : List α) (h : 0 < (a :: as).length) : (a :: as)[0]'h = a := rfl
@[simp] theorem getElem_cons_succ (a : α) (as : List α) (i : Nat) (h : i + 1 < (a :: as).length) :
    (a :: as)[i + 1]'h = as[i]'(Nat.lt_of_succ_lt_succ h) := rfl
@[simp] theorem getElem?_nil {i : Nat} : ([] : List α)[i]? = none := rfl
@[simp] theorem getElem?_cons_zero {a : α} {l : List α} : (a :: l)[0]? = some a := rfl
@[simp] theorem getElem?_cons_succ {a : α} {l : List α} {i : Nat} : (a :: l)[i + 1]? = l[i]? := rfl
theorem getD_eq_getElem?_getD {l : List α} {i : Nat} {a : α} : getD l i a = l[i]?.getD a := rfl
theorem head?_eq_getElem? {l : List α} : l.head? = l[0]? := by cases l <;> rfl

@[simp] theorem getElem?_eq_getElem {l : List α} {i : Nat} (h : i < l.length) : l[i]? = some (l[i]'h) := by
  induction l generalizing i with
  | nil => exact absurd h (Nat.not_lt_zero i)
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
@[simp] theorem getElem?_eq_none {l : List α} {i : Nat} (h : l.length ≤ i) : l[i]? = none := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih =>
    cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i => exact ih (Nat.le_of_succ_le_succ h)
@[simp] theorem getElem?_eq_none_iff {l : List α} {i : Nat} : l[i]? = none ↔ l.length ≤ i := by
  refine ⟨fun h => Nat.le_of_not_lt fun hi => ?_, getElem?_eq_none⟩
  rw [getElem?_eq_getElem hi] at h
  exact Option.some_ne_none _ h
theorem getElem?_eq_some_iff {l : List α} {i : Nat} {a : α} : l[i]? = some a ↔ ∃ h : i < l.length, l[i]'h = a := by
  by_cases hi : i < l.length
  · rw [getElem?_eq_getElem hi]
    exact ⟨fun h => ⟨hi, Option.some.inj h⟩, fun ⟨_, h⟩ => congrArg some h⟩
  · rw [getElem?_eq_none (Nat.le_of_not_lt hi)]
    exact ⟨fun h => absurd h.symm (Option.some_ne_none a), fun ⟨h, _⟩ => absurd h hi⟩
theorem getElem_of_getElem? {l : List α} {i : Nat} {a : α} (h : l[i]? = some a) : ∃ h : i < l.length, l[i]'h = a :=
  getElem?_eq_some_iff.mp h
@[simp] theorem getElem_mem {l : List α} {n : Nat} (h : n < l.length) : l[n]'h ∈ l := by
  induction l generalizing n with
  | nil => exact absurd h (Nat.not_lt_zero n)
  | cons a l ih =>
    cases n with
    | zero => exact mem_cons_self
    | succ n => exact mem_cons_of_mem a (ih (Nat.lt_of_succ_lt_succ h))
theorem mem_of_getElem? {l : List α} {i : Nat} {a : α} (e : l[i]? = some a) : a ∈ l := by
  obtain ⟨h, e⟩ := getElem?_eq_some_iff.mp e
  exact e ▸ getElem_mem h
theorem getElem_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ (i : Nat) (h : i < l.length), l[i]'h = a := by
  induction h with
  | head as => exact ⟨0, Nat.zero_lt_succ _, rfl⟩
  | tail b _ ih =>
    obtain ⟨i, h, e⟩ := ih
    exact ⟨i + 1, Nat.succ_lt_succ h, e⟩
theorem mem_iff_getElem {a : α} {l : List α} : a ∈ l ↔ ∃ (i : Nat) (h : i < l.length), l[i]'h = a :=
  ⟨getElem_of_mem, fun ⟨_, h, e⟩ => e ▸ getElem_mem h⟩
theorem mem_iff_getElem? {a : α} {l : List α} : a ∈ l ↔ ∃ i : Nat, l[i]? = some a :=
  mem_iff_getElem.trans (exists_congr fun _ => getElem?_eq_some_iff.symm)

/-- Lists with the same entries are equal. -/
theorem ext_getElem? {l₁ l₂ : List α} (h : ∀ i : Nat, l₁[i]? = l₂[i]?) : l₁ = l₂ := by
  induction l₁ generalizing l₂ with
  | nil =>
    cases l₂ with
    | nil => rfl
    | cons b l₂ => exact absurd (h 0).symm (Option.some_ne_none b)
  | cons a l₁ ih =>
    cases l₂ with
    | nil => exact absurd (h 0) (Option.some_ne_none a)
    | cons b l₂ => rw [Option.some.inj (h 0), ih fun i => h (i + 1)]
theorem ext_getElem {l₁ l₂ : List α} (hl : l₁.length = l₂.length)
    (h : ∀ (i : Nat) (h₁ : i < l₁.length) (h₂ : i < l₂.length), l₁[i]'h₁ = l₂[i]'h₂) : l₁ = l₂ := by
  refine ext_getElem? fun i => ?_
  by_cases hi : i < l₁.length
  · rw [getElem?_eq_getElem hi, getElem?_eq_getElem (hl ▸ hi), h i hi (hl ▸ hi)]
  · have hi := Nat.le_of_not_lt hi
    rw [getElem?_eq_none hi, getElem?_eq_none (hl ▸ hi)]

@[simp] theorem getElem?_map {f : α → β} {l : List α} {i : Nat} : (map f l)[i]? = Option.map f l[i]? := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih
@[simp] theorem getElem_map (f : α → β) {l : List α} {i : Nat} {h : i < (map f l).length} :
    (map f l)[i]'h = f (l[i]'(length_map (as := l) f ▸ h)) := by
  refine Option.some.inj ?_
  rw [← getElem?_eq_getElem, getElem?_map, getElem?_eq_getElem]; rfl
theorem getElem?_append_left {l₁ l₂ : List α} {i : Nat} (hn : i < l₁.length) : (l₁ ++ l₂)[i]? = l₁[i]? := by
  induction l₁ generalizing i with
  | nil => exact absurd hn (Nat.not_lt_zero i)
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => exact ih (Nat.lt_of_succ_lt_succ hn)
theorem getElem?_append_right {l₁ l₂ : List α} {i : Nat} (h : l₁.length ≤ i) :
    (l₁ ++ l₂)[i]? = l₂[i - l₁.length]? := by
  induction l₁ generalizing i with
  | nil => rfl
  | cons a l ih =>
    cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i =>
      rw [cons_append, getElem?_cons_succ, length_cons, Nat.add_sub_add_right]
      exact ih (Nat.le_of_succ_le_succ h)
theorem getElem?_append {l₁ l₂ : List α} {i : Nat} :
    (l₁ ++ l₂)[i]? = if i < l₁.length then l₁[i]? else l₂[i - l₁.length]? := by
  by_cases h : i < l₁.length
  · rw [ite_eq_left h, getElem?_append_left h]
  · rw [ite_eq_right h, getElem?_append_right (Nat.le_of_not_lt h)]
@[simp] theorem getElem?_drop {xs : List α} {i j : Nat} : (xs.drop i)[j]? = xs[i + j]? := by
  induction i generalizing xs with
  | zero => rw [drop_zero, Nat.zero_add]
  | succ i ih =>
    cases xs with
    | nil => rw [drop_nil]; rfl
    | cons a xs => rw [drop_succ_cons, ih, Nat.add_right_comm, getElem?_cons_succ]
theorem getElem?_take_of_lt {l : List α} {i j : Nat} (h : i < j) : (l.take j)[i]? = l[i]? := by
  induction j generalizing l i with
  | zero => exact absurd h (Nat.not_lt_zero i)
  | succ j ih =>
    cases l with
    | nil => rw [take_nil]
    | cons a l =>
      cases i with
      | zero => rfl
      | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
theorem getElem?_replicate {a : α} {n i : Nat} : (replicate n a)[i]? = if i < n then some a else none := by
  by_cases h : i < n
  · rw [ite_eq_left h, getElem?_eq_getElem (by rw [length_replicate]; exact h), eq_of_mem_replicate (getElem_mem _)]
  · rw [ite_eq_right h, getElem?_eq_none (by rw [length_replicate]; exact Nat.le_of_not_lt h)]
theorem getElem?_range {i n : Nat} (h : i < n) : (range n)[i]? = some i := by
  induction n with
  | zero => exact absurd h (Nat.not_lt_zero i)
  | succ n ih =>
    rw [range_succ]
    by_cases hi : i < n
    · rw [getElem?_append_left (by rw [length_range]; exact hi), ih hi]
    · have e : i = n := Nat.le_antisymm (Nat.le_of_lt_succ h) (Nat.le_of_not_lt hi)
      rw [e, getElem?_append_right (by rw [length_range]; exact Nat.le_refl n), length_range, Nat.sub_self]; rfl
@[simp] theorem getElem_range {j n : Nat} (h : j < (range n).length) : (range n)[j]'h = j := by
  refine Option.some.inj ?_
  rw [← getElem?_eq_getElem, getElem?_range (length_range (n := n) ▸ h)]

end List
