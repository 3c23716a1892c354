prelude
import Init.List.Lemmas
import Init.Data.Fin

/-!
# Lists: filter, any and all, reverse, take and drop, replicate, zip, range, pairwise relations

Names, argument explicitness and statements follow the official library.
-/

set_option autoImplicit false

universe u v w x

namespace List
variable {α : Type u} {β : Type v} {γ : Type w} {p q : α → Bool}

/-! ## Filter -/

@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl
@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l : List α} (pa : p a = true) :
    filter p (a :: l) = a :: filter p l := by rw [filter, pa]
@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l : List α} (pa : ¬p a = true) :
    filter p (a :: l) = filter p l := by rw [filter, Bool.eq_false_of_not_eq_true pa]
theorem filter_cons {x : α} {xs : List α} {p : α → Bool} :
    (x :: xs).filter p = if p x = true then x :: xs.filter p else xs.filter p := by
  by_cases h : p x = true
  · rw [filter_cons_of_pos h, ite_eq_left h]
  · rw [filter_cons_of_neg h, ite_eq_right h]
@[simp] theorem filter_append {p : α → Bool} (l₁ l₂ : List α) : filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l ih =>
    by_cases h : p a = true
    · rw [cons_append, filter_cons_of_pos h, filter_cons_of_pos h, ih, cons_append]
    · rw [cons_append, filter_cons_of_neg h, filter_cons_of_neg h, ih]
@[simp] theorem mem_filter {x : α} {p : α → Bool} {as : List α} : x ∈ filter p as ↔ x ∈ as ∧ p x = true := by
  induction as with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun h => absurd h.1 not_mem_nil⟩
  | cons a l ih =>
    by_cases h : p a = true
    · rw [filter_cons_of_pos h, mem_cons, ih, mem_cons, or_and_right]
      exact or_congr ⟨fun e => ⟨e, e ▸ h⟩, And.left⟩ Iff.rfl
    · rw [filter_cons_of_neg h, ih, mem_cons, or_and_right]
      exact ⟨.inr, fun h' => h'.elim (fun ⟨e, hp⟩ => absurd (e ▸ hp) h) id⟩
theorem mem_of_mem_filter {a : α} {l : List α} (h : a ∈ filter p l) : a ∈ l := (mem_filter.mp h).1
theorem mem_filter_of_mem {a : α} {l : List α} (h : a ∈ l) (hp : p a = true) : a ∈ filter p l := mem_filter.mpr ⟨h, hp⟩
theorem length_filter_le (p : α → Bool) (l : List α) : (l.filter p).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    by_cases h : p a = true
    · rw [filter_cons_of_pos h]; exact Nat.succ_le_succ ih
    · rw [filter_cons_of_neg h]; exact Nat.le_succ_of_le ih
@[simp] theorem filter_eq_self {l : List α} : filter p l = l ↔ ∀ a, a ∈ l → p a = true := by
  induction l with
  | nil => exact iff_of_true rfl fun _ h => absurd h not_mem_nil
  | cons a l ih =>
    rw [forall_mem_cons, ← ih]
    by_cases h : p a = true
    · rw [filter_cons_of_pos h, cons_eq_cons]; exact and_congr ⟨fun _ => h, fun _ => rfl⟩ Iff.rfl
    · refine iff_of_false (fun e => ?_) (fun h' => h h'.1)
      have ha : a ∈ filter p (a :: l) := by rw [e]; exact mem_cons_self
      exact h (mem_filter.mp ha).2
theorem filter_eq_nil_iff {l : List α} : filter p l = [] ↔ ∀ a, a ∈ l → ¬p a = true := by
  rw [eq_nil_iff_forall_not_mem]
  exact ⟨fun h a ha hp => h a (mem_filter_of_mem ha hp), fun h a ha => h a (mem_filter.mp ha).1 (mem_filter.mp ha).2⟩
theorem filter_congr {l : List α} (h : ∀ x, x ∈ l → p x = q x) : filter p l = filter q l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, filter_cons, h a mem_cons_self, ih fun x hx => h x (mem_cons_of_mem a hx)]
theorem filter_map {f : β → α} {l : List β} : filter p (map f l) = map f (filter (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    rw [map_cons, filter_cons, filter_cons, ih]
    by_cases h : p (f b) = true
    · rw [ite_eq_left h, ite_eq_left (show (p ∘ f) b = true from h), map_cons]
    · rw [ite_eq_right h, ite_eq_right (show ¬(p ∘ f) b = true from h)]
theorem filter_filter {l : List α} : filter p (filter q l) = filter (fun a => p a && q a) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases hq : q a with
    | true => rw [filter_cons_of_pos hq, filter_cons, filter_cons, ih, hq, Bool.and_true]
    | false =>
      rw [filter_cons_of_neg (Bool.ne_true_of_eq_false hq), filter_cons (p := fun a => p a && q a), ih, hq, Bool.and_false]
      rfl

@[simp] theorem filterMap_nil {f : α → Option β} : filterMap f [] = [] := rfl
@[simp] theorem filterMap_cons_none {f : α → Option β} {a : α} {l : List α} (h : f a = none) :
    filterMap f (a :: l) = filterMap f l := by rw [filterMap, h]
@[simp] theorem filterMap_cons_some {f : α → Option β} {a : α} {l : List α} {b : β} (h : f a = some b) :
    filterMap f (a :: l) = b :: filterMap f l := by rw [filterMap, h]
@[simp] theorem filterMap_append {l l' : List α} {f : α → Option β} :
    filterMap f (l ++ l') = filterMap f l ++ filterMap f l' := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    cases h : f a with
    | none => rw [cons_append, filterMap_cons_none h, filterMap_cons_none h, ih]
    | some b => rw [cons_append, filterMap_cons_some h, filterMap_cons_some h, ih, cons_append]
@[simp] theorem mem_filterMap {f : α → Option β} {l : List α} {b : β} :
    b ∈ filterMap f l ↔ ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun ⟨_, h, _⟩ => absurd h not_mem_nil⟩
  | cons a l ih =>
    cases h : f a with
    | none =>
      rw [filterMap_cons_none h, ih]
      refine ⟨fun ⟨x, hx, e⟩ => ⟨x, mem_cons_of_mem a hx, e⟩, fun ⟨x, hx, e⟩ => ?_⟩
      exact (mem_cons.mp hx).elim (fun ex => absurd ((ex ▸ e).symm.trans h) (Option.some_ne_none b)) fun hx => ⟨x, hx, e⟩
    | some c =>
      rw [filterMap_cons_some h, mem_cons, ih]
      constructor
      · exact fun h' => h'.elim (fun e => ⟨a, mem_cons_self, e ▸ h⟩) fun ⟨x, hx, e⟩ => ⟨x, mem_cons_of_mem a hx, e⟩
      · exact fun ⟨x, hx, e⟩ => (mem_cons.mp hx).elim
          (fun ex => .inl (Option.some.inj ((ex ▸ e).symm.trans h))) fun hx => .inr ⟨x, hx, e⟩

/-! ## Any, all, decidable membership -/

@[simp] theorem any_nil : [].any p = false := rfl
@[simp] theorem any_cons {a : α} {l : List α} : (a :: l).any p = (p a || l.any p) := rfl
@[simp] theorem all_nil : [].all p = true := rfl
@[simp] theorem all_cons {a : α} {l : List α} : (a :: l).all p = (p a && l.all p) := rfl
@[simp] theorem any_eq_true {l : List α} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x = true := by
  induction l with
  | nil => exact iff_of_false Bool.false_ne_true fun ⟨_, h, _⟩ => not_mem_nil h
  | cons a l ih =>
    rw [any_cons, Bool.or_eq_true, ih]
    constructor
    · exact fun h => h.elim (fun h => ⟨a, mem_cons_self, h⟩) fun ⟨x, hx, h⟩ => ⟨x, mem_cons_of_mem a hx, h⟩
    · exact fun ⟨x, hx, h⟩ => (mem_cons.mp hx).elim (fun e => .inl (e ▸ h)) fun hx => .inr ⟨x, hx, h⟩
@[simp] theorem all_eq_true {l : List α} : l.all p = true ↔ ∀ x, x ∈ l → p x = true := by
  induction l with
  | nil => exact iff_of_true rfl fun _ h => absurd h not_mem_nil
  | cons a l ih => rw [all_cons, Bool.and_eq_true, ih, forall_mem_cons]
@[simp] theorem any_append {xs ys : List α} {f : α → Bool} : (xs ++ ys).any f = (xs.any f || ys.any f) := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [cons_append, any_cons, any_cons, ih, Bool.or_assoc]
@[simp] theorem all_append {xs ys : List α} {f : α → Bool} : (xs ++ ys).all f = (xs.all f && ys.all f) := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [cons_append, all_cons, all_cons, ih, Bool.and_assoc]
@[simp] theorem any_map {f : β → α} {l : List β} : (l.map f).any p = l.any (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, any_cons, any_cons, ih]; rfl
@[simp] theorem all_map {f : β → α} {l : List β} : (l.map f).all p = l.all (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, all_cons, all_cons, ih]; rfl

/-- Membership as a test, the list first. -/
abbrev contains [BEq α] (as : List α) (a : α) : Bool := elem a as

@[simp] theorem elem_nil [BEq α] {a : α} : elem a [] = false := rfl
@[simp] theorem elem_cons_self [BEq α] [LawfulBEq α] {as : List α} {a : α} : (a :: as).elem a = true := by
  rw [elem, beq_self_eq_true]
theorem elem_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} : elem a as = true ↔ a ∈ as := by
  induction as with
  | nil => exact iff_of_false Bool.false_ne_true not_mem_nil
  | cons b bs ih =>
    rw [mem_cons, ← ih, elem]
    cases h : a == b with
    | true => exact iff_of_true rfl (.inl (eq_of_beq h))
    | false => exact ⟨.inr, fun h' => h'.resolve_left (ne_of_beq_false h)⟩
theorem elem_eq_true_of_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} (h : a ∈ as) : elem a as = true := elem_iff.mpr h
theorem mem_of_elem_eq_true [BEq α] [LawfulBEq α] {a : α} {as : List α} (h : elem a as = true) : a ∈ as := elem_iff.mp h
theorem contains_iff_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} : as.contains a = true ↔ a ∈ as := elem_iff
instance instDecidableMemOfLawfulBEq [BEq α] [LawfulBEq α] (a : α) (as : List α) : Decidable (a ∈ as) :=
  decidable_of_decidable_of_iff elem_iff
theorem elem_eq_mem [BEq α] [LawfulBEq α] (a : α) (as : List α) : elem a as = decide (a ∈ as) := by
  rw [Bool.eq_iff_iff, elem_iff, decide_eq_true_eq]

instance decidableBAll (p : α → Prop) [DecidablePred p] (l : List α) : Decidable (∀ x, x ∈ l → p x) :=
  decidable_of_iff (l.all fun x => decide (p x)) <| by
    rw [all_eq_true]; exact forall_congr' fun x => imp_congr Iff.rfl decide_eq_true_iff
instance decidableBEx (p : α → Prop) [DecidablePred p] (l : List α) : Decidable (∃ x, x ∈ l ∧ p x) :=
  decidable_of_iff (l.any fun x => decide (p x)) <| by
    rw [any_eq_true]; exact exists_congr fun x => and_congr Iff.rfl decide_eq_true_iff

/-! ## Find -/

@[simp] theorem find?_nil : ([] : List α).find? p = none := rfl
@[simp] theorem find?_cons_of_pos {a : α} {l : List α} (h : p a = true) : find? p (a :: l) = some a := by rw [find?, h]
@[simp] theorem find?_cons_of_neg {a : α} {l : List α} (h : ¬p a = true) : find? p (a :: l) = find? p l := by
  rw [find?, Bool.eq_false_of_not_eq_true h]
theorem find?_some {a : α} {l : List α} (h : find? p l = some a) : p a = true := by
  induction l with
  | nil => exact absurd h.symm (Option.some_ne_none a)
  | cons b l ih =>
    by_cases hb : p b = true
    · rw [find?_cons_of_pos hb] at h; exact Option.some.inj h ▸ hb
    · rw [find?_cons_of_neg hb] at h; exact ih h
theorem mem_of_find?_eq_some {a : α} {l : List α} (h : find? p l = some a) : a ∈ l := by
  induction l with
  | nil => exact absurd h.symm (Option.some_ne_none a)
  | cons b l ih =>
    by_cases hb : p b = true
    · rw [find?_cons_of_pos hb] at h; exact Option.some.inj h ▸ mem_cons_self
    · rw [find?_cons_of_neg hb] at h; exact mem_cons_of_mem b (ih h)
theorem find?_eq_none {l : List α} : find? p l = none ↔ ∀ x, x ∈ l → ¬p x = true := by
  induction l with
  | nil => exact iff_of_true rfl fun _ h => absurd h not_mem_nil
  | cons b l ih =>
    rw [forall_mem_cons]
    by_cases hb : p b = true
    · rw [find?_cons_of_pos hb]; exact iff_of_false (Option.some_ne_none b) fun h => h.1 hb
    · rw [find?_cons_of_neg hb, ih]; exact ⟨fun h => ⟨hb, h⟩, And.right⟩

/-! ## Reverse -/

@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl
theorem reverseAux_eq_append {as bs : List α} : reverseAux as bs = reverseAux as [] ++ bs := by
  induction as generalizing bs with
  | nil => rfl
  | cons a as ih => rw [reverseAux, reverseAux, ih, ih (bs := [a]), append_assoc]; rfl
theorem reverseAux_eq {as bs : List α} : reverseAux as bs = reverse as ++ bs := reverseAux_eq_append
@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] :=
  reverseAux_eq_append (as := as)
theorem reverse_singleton (a : α) : reverse [a] = [a] := rfl
@[simp] theorem reverse_append {as bs : List α} : (as ++ bs).reverse = bs.reverse ++ as.reverse := by
  induction as with
  | nil => rw [nil_append, reverse_nil, append_nil]
  | cons a as ih => rw [cons_append, reverse_cons, reverse_cons, ih, append_assoc]
@[simp] theorem reverse_reverse (as : List α) : as.reverse.reverse = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, reverse_append, ih]; rfl
@[simp] theorem length_reverse {as : List α} : as.reverse.length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, length_append, ih]; rfl
@[simp] theorem mem_reverse {x : α} {as : List α} : x ∈ reverse as ↔ x ∈ as := by
  induction as with
  | nil => exact Iff.rfl
  | cons a as ih => rw [reverse_cons, mem_append, ih, mem_singleton, mem_cons, or_comm]
@[simp] theorem map_reverse {f : α → β} {l : List α} : l.reverse.map f = (l.map f).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, map_append, ih, map_cons, map_cons, reverse_cons, map_nil]
theorem reverse_eq_nil_iff {xs : List α} : xs.reverse = [] ↔ xs = [] := by
  rw [← length_eq_zero_iff, length_reverse, length_eq_zero_iff]
theorem reverse_inj {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys :=
  ⟨fun h => by rw [← reverse_reverse xs, h, reverse_reverse], congrArg reverse⟩
@[simp] theorem foldr_reverse {l : List α} {f : α → β → β} {b : β} :
    l.reverse.foldr f b = l.foldl (fun x y => f y x) b := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, foldr_append, ih]; rfl
@[simp] theorem foldl_reverse {l : List α} {f : β → α → β} {b : β} :
    l.reverse.foldl f b = l.foldr (fun x y => f y x) b := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, foldl_append, ih]; rfl
theorem foldl_eq_foldr_reverse {l : List α} {f : β → α → β} {b : β} :
    l.foldl f b = l.reverse.foldr (fun x y => f y x) b := foldr_reverse.symm

/-! ## Take and drop -/

@[simp] theorem take_zero {l : List α} : l.take 0 = [] := by cases l <;> rfl
@[simp] theorem take_nil {i : Nat} : ([] : List α).take i = [] := by cases i <;> rfl
@[simp] theorem take_succ_cons {a : α} {as : List α} {i : Nat} : (a :: as).take (i + 1) = a :: as.take i := rfl
@[simp] theorem drop_zero {l : List α} : l.drop 0 = l := by cases l <;> rfl
@[simp] theorem drop_nil {i : Nat} : ([] : List α).drop i = [] := by cases i <;> rfl
@[simp] theorem drop_succ_cons {a : α} {l : List α} {i : Nat} : (a :: l).drop (i + 1) = l.drop i := rfl
@[simp] theorem take_append_drop (i : Nat) (l : List α) : l.take i ++ l.drop i = l := by
  induction i generalizing l with
  | zero => rw [take_zero, drop_zero]; rfl
  | succ i ih =>
    cases l with
    | nil => rfl
    | cons a l => rw [take_succ_cons, drop_succ_cons, cons_append, ih]
@[simp] theorem length_drop {i : Nat} {l : List α} : (l.drop i).length = l.length - i := by
  induction i generalizing l with
  | zero => rw [drop_zero]; rfl
  | succ i ih =>
    cases l with
    | nil => rw [drop_nil, length_nil, Nat.zero_sub]
    | cons a l => rw [drop_succ_cons, ih, length_cons, Nat.add_sub_add_right]
@[simp] theorem length_take {i : Nat} {l : List α} : (l.take i).length = min i l.length := by
  induction i generalizing l with
  | zero => rw [take_zero, Nat.zero_min]; rfl
  | succ i ih =>
    cases l with
    | nil => rw [take_nil, length_nil, Nat.min_zero]
    | cons a l =>
      rw [take_succ_cons, length_cons, length_cons, ih]
      refine (Nat.le_total i l.length).elim (fun h => ?_) (fun h => ?_)
      · rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.succ_le_succ h)]
      · rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.succ_le_succ h)]
theorem length_take_le (i : Nat) (l : List α) : (l.take i).length ≤ i := by rw [length_take]; exact Nat.min_le_left _ _
theorem length_take_of_le {i : Nat} {l : List α} (h : i ≤ l.length) : (l.take i).length = i := by
  rw [length_take, Nat.min_eq_left h]
theorem drop_eq_nil_of_le {as : List α} {i : Nat} (h : as.length ≤ i) : as.drop i = [] :=
  eq_nil_of_length_eq_zero (by rw [length_drop, Nat.sub_eq_zero_of_le h])
theorem drop_of_length_le {i : Nat} {l : List α} (h : l.length ≤ i) : l.drop i = [] := drop_eq_nil_of_le h
theorem take_of_length_le {l : List α} {i : Nat} (h : l.length ≤ i) : l.take i = l := by
  have e := take_append_drop i l
  rw [drop_eq_nil_of_le h, append_nil] at e; exact e
@[simp] theorem take_length {l : List α} : l.take l.length = l := take_of_length_le (Nat.le_refl _)
@[simp] theorem drop_length {l : List α} : l.drop l.length = [] := drop_eq_nil_of_le (Nat.le_refl _)
@[simp] theorem take_left {l₁ l₂ : List α} : (l₁ ++ l₂).take l₁.length = l₁ := by
  induction l₁ with
  | nil => exact take_zero
  | cons a l ih => rw [cons_append, length_cons, take_succ_cons, ih]
@[simp] theorem drop_left {l₁ l₂ : List α} : (l₁ ++ l₂).drop l₁.length = l₂ := by
  induction l₁ with
  | nil => exact drop_zero
  | cons a l ih => rw [cons_append, length_cons, drop_succ_cons, ih]
theorem take_left' {l₁ l₂ : List α} {i : Nat} (h : l₁.length = i) : (l₁ ++ l₂).take i = l₁ := h ▸ take_left
theorem drop_left' {l₁ l₂ : List α} {i : Nat} (h : l₁.length = i) : (l₁ ++ l₂).drop i = l₂ := h ▸ drop_left
theorem drop_drop {i j : Nat} {l : List α} : (l.drop j).drop i = l.drop (j + i) := by
  induction j generalizing l with
  | zero => rw [drop_zero, Nat.zero_add]
  | succ j ih =>
    cases l with
    | nil => rw [drop_nil, drop_nil, drop_nil]
    | cons a l => rw [drop_succ_cons, ih, Nat.add_right_comm, drop_succ_cons]
@[simp] theorem map_take {f : α → β} {l : List α} {i : Nat} : (l.take i).map f = (l.map f).take i := by
  induction i generalizing l with
  | zero => rw [take_zero, take_zero]; rfl
  | succ i ih =>
    cases l with
    | nil => rfl
    | cons a l => rw [take_succ_cons, map_cons, map_cons, take_succ_cons, ih]
@[simp] theorem map_drop {f : α → β} {l : List α} {i : Nat} : (l.drop i).map f = (l.map f).drop i := by
  induction i generalizing l with
  | zero => rw [drop_zero, drop_zero]
  | succ i ih =>
    cases l with
    | nil => rfl
    | cons a l => rw [drop_succ_cons, map_cons, drop_succ_cons, ih]
theorem mem_of_mem_take {a : α} {i : Nat} {l : List α} (h : a ∈ l.take i) : a ∈ l :=
  take_append_drop i l ▸ mem_append_left _ h
theorem mem_of_mem_drop {a : α} {i : Nat} {l : List α} (h : a ∈ l.drop i) : a ∈ l := by
  rw [← take_append_drop i l]; exact mem_append_right _ h

/-! ## Replicate -/

@[simp] theorem replicate_zero {a : α} : replicate 0 a = [] := rfl
theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl
@[simp] theorem length_replicate {n : Nat} {a : α} : (replicate n a).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, length_cons, ih]
theorem eq_of_mem_replicate {a b : α} {n : Nat} (h : b ∈ replicate n a) : b = a := by
  induction n with
  | zero => exact absurd h not_mem_nil
  | succ n ih => exact (mem_cons.mp h).elim id ih
@[simp] theorem mem_replicate {a b : α} {n : Nat} : b ∈ replicate n a ↔ n ≠ 0 ∧ b = a := by
  cases n with
  | zero => exact ⟨fun h => absurd h not_mem_nil, fun h => absurd rfl h.1⟩
  | succ n =>
    exact ⟨fun h => ⟨Nat.succ_ne_zero n, eq_of_mem_replicate h⟩, fun h => by rw [h.2]; exact mem_cons_self⟩
@[simp] theorem map_replicate {n : Nat} {a : α} {f : α → β} : (replicate n a).map f = replicate n (f a) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, map_cons, ih]; rfl
theorem eq_replicate_of_mem {a : α} {l : List α} (h : ∀ b, b ∈ l → b = a) : l = replicate l.length a := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    rw [length_cons, replicate_succ, ← ih fun x hx => h x (mem_cons_of_mem b hx), h b mem_cons_self]
theorem eq_replicate_iff {a : α} {n : Nat} {l : List α} : l = replicate n a ↔ l.length = n ∧ ∀ b, b ∈ l → b = a :=
  ⟨fun h => by rw [h]; exact ⟨length_replicate, fun _ hb => eq_of_mem_replicate hb⟩,
   fun ⟨h₁, h₂⟩ => h₁ ▸ eq_replicate_of_mem h₂⟩
theorem map_const' {l : List α} {b : β} : map (fun _ => b) l = replicate l.length b := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl
theorem replicate_append_replicate {n m : Nat} {a : α} : replicate n a ++ replicate m a = replicate (n + m) a := by
  induction n with
  | zero => rw [Nat.zero_add]; rfl
  | succ n ih => rw [replicate_succ, cons_append, ih, Nat.add_right_comm, replicate_succ]

/-! ## Zip -/

@[simp] theorem zipWith_nil_left {f : α → β → γ} {l : List β} : zipWith f [] l = [] := rfl
@[simp] theorem zipWith_nil_right {f : α → β → γ} {l : List α} : zipWith f l [] = [] := by cases l <;> rfl
@[simp] theorem zipWith_cons_cons {f : α → β → γ} {a : α} {as : List α} {b : β} {bs : List β} :
    zipWith f (a :: as) (b :: bs) = f a b :: zipWith f as bs := rfl
@[simp] theorem zip_nil_left {l : List β} : zip ([] : List α) l = [] := rfl
@[simp] theorem zip_nil_right {l : List α} : zip l ([] : List β) = [] := by cases l <;> rfl
@[simp] theorem zip_cons_cons {a : α} {b : β} {as : List α} {bs : List β} :
    zip (a :: as) (b :: bs) = (a, b) :: zip as bs := rfl
theorem zip_eq_zipWith {l₁ : List α} {l₂ : List β} : zip l₁ l₂ = zipWith Prod.mk l₁ l₂ := rfl
@[simp] theorem length_zipWith {f : α → β → γ} {l₁ : List α} {l₂ : List β} :
    (zipWith f l₁ l₂).length = min l₁.length l₂.length := by
  induction l₁ generalizing l₂ with
  | nil => rw [zipWith_nil_left, length_nil, length_nil, Nat.zero_min]
  | cons a l₁ ih =>
    cases l₂ with
    | nil => rw [zipWith_nil_right, length_nil, length_nil, Nat.min_zero]
    | cons b l₂ =>
      rw [zipWith_cons_cons, length_cons, length_cons, length_cons, ih]
      refine (Nat.le_total l₁.length l₂.length).elim (fun h => ?_) (fun h => ?_)
      · rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.succ_le_succ h)]
      · rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.succ_le_succ h)]
@[simp] theorem length_zip {l₁ : List α} {l₂ : List β} : (zip l₁ l₂).length = min l₁.length l₂.length := length_zipWith
theorem map_fst_zip {l₁ : List α} {l₂ : List β} (h : l₁.length ≤ l₂.length) : map Prod.fst (zip l₁ l₂) = l₁ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l₁ ih =>
    cases l₂ with
    | nil => exact absurd h (Nat.not_succ_le_zero _)
    | cons b l₂ => rw [zip_cons_cons, map_cons, ih (Nat.le_of_succ_le_succ h)]
theorem map_snd_zip {l₁ : List α} {l₂ : List β} (h : l₂.length ≤ l₁.length) : map Prod.snd (zip l₁ l₂) = l₂ := by
  induction l₁ generalizing l₂ with
  | nil =>
    cases l₂ with
    | nil => rfl
    | cons b l₂ => exact absurd h (Nat.not_succ_le_zero _)
  | cons a l₁ ih =>
    cases l₂ with
    | nil => rfl
    | cons b l₂ => rw [zip_cons_cons, map_cons, ih (Nat.le_of_succ_le_succ h)]
theorem of_mem_zip {a : α} {b : β} {l₁ : List α} {l₂ : List β} (h : (a, b) ∈ zip l₁ l₂) : a ∈ l₁ ∧ b ∈ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => exact absurd h not_mem_nil
  | cons c l₁ ih =>
    cases l₂ with
    | nil => exact absurd h not_mem_nil
    | cons d l₂ =>
      rw [zip_cons_cons] at h
      refine (mem_cons.mp h).elim (fun e => ?_) fun h => ?_
      · have e := Prod.mk.inj e
        exact ⟨e.1 ▸ mem_cons_self, e.2 ▸ mem_cons_self⟩
      · exact ⟨mem_cons_of_mem c (ih h).1, mem_cons_of_mem d (ih h).2⟩
theorem map_zipWith {δ : Type x} {f : α → β} {g : γ → δ → α} {l : List γ} {l' : List δ} :
    map f (zipWith g l l') = zipWith (fun x y => f (g x y)) l l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih =>
    cases l' with
    | nil => rfl
    | cons b l' => rw [zipWith_cons_cons, map_cons, ih, zipWith_cons_cons]

/-! ## Range -/

private theorem range_loop_eq {n : Nat} {ns : List Nat} : range.loop n ns = range.loop n [] ++ ns := by
  induction n generalizing ns with
  | zero => rfl
  | succ n ih => rw [range.loop, range.loop, ih, ih (ns := [n]), append_assoc]; rfl
@[simp] theorem range_zero : range 0 = [] := rfl
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := range_loop_eq (n := n)
@[simp] theorem length_range {n : Nat} : (range n).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [range_succ, length_append, ih]; rfl
@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by
  induction n with
  | zero => exact iff_of_false not_mem_nil (Nat.not_lt_zero m)
  | succ n ih => rw [range_succ, mem_append, mem_singleton, ih, Nat.lt_succ_iff, Nat.le_iff_lt_or_eq]
theorem range_succ_eq_map {n : Nat} : range (n + 1) = 0 :: map Nat.succ (range n) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have e : map Nat.succ (range (n + 1)) = map Nat.succ (range n) ++ [n + 1] := by rw [range_succ, map_append]; rfl
    rw [range_succ (n := n + 1), e, ih]; rfl
theorem self_mem_range_succ {n : Nat} : n ∈ range (n + 1) := mem_range.mpr (Nat.lt_succ_self n)

/-! ## Pairwise relations, lists without repetition -/

section
variable {R S : α → α → Prop}
@[simp] theorem pairwise_cons {a : α} {l : List α} : Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h₁ h₂ => exact ⟨h₁, h₂⟩, fun ⟨h₁, h₂⟩ => .cons h₁ h₂⟩
theorem rel_of_pairwise_cons {a : α} {l : List α} (p : (a :: l).Pairwise R) {a' : α} (h : a' ∈ l) : R a a' :=
  (pairwise_cons.mp p).1 a' h
theorem Pairwise.of_cons {a : α} {l : List α} (p : (a :: l).Pairwise R) : Pairwise R l := (pairwise_cons.mp p).2
theorem pairwise_singleton (R : α → α → Prop) (a : α) : Pairwise R [a] :=
  pairwise_cons.mpr ⟨fun _ h => absurd h not_mem_nil, .nil⟩
theorem Pairwise.imp {R S : α → α → Prop} (H : ∀ {a b}, R a b → S a b) {l : List α} (h : l.Pairwise R) : l.Pairwise S := by
  induction h with
  | nil => exact .nil
  | cons h _ ih => exact .cons (fun a ha => H (h a ha)) ih
theorem Pairwise.imp_of_mem {l : List α} (H : ∀ {a b}, a ∈ l → b ∈ l → R a b → S a b) (p : Pairwise R l) : Pairwise S l := by
  induction p with
  | nil => exact .nil
  | cons h _ ih =>
    refine .cons (fun a ha => H mem_cons_self (mem_cons_of_mem _ ha) (h a ha)) (ih fun ha hb => ?_)
    exact H (mem_cons_of_mem _ ha) (mem_cons_of_mem _ hb)
theorem pairwise_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).Pairwise R ↔ l₁.Pairwise R ∧ l₂.Pairwise R ∧ ∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → R a b := by
  induction l₁ with
  | nil => exact ⟨fun h => ⟨.nil, h, fun _ h => absurd h not_mem_nil⟩, fun h => h.2.1⟩
  | cons c l ih =>
    rw [cons_append, pairwise_cons, ih, pairwise_cons, forall_mem_cons]
    constructor
    · exact fun ⟨h, h₁, h₂, h₃⟩ => ⟨⟨fun a ha => h a (mem_append_left _ ha), h₁⟩, h₂,
        fun b hb => h b (mem_append_right _ hb), h₃⟩
    · exact fun ⟨⟨h, h₁⟩, h₂, h₃, h₄⟩ => ⟨fun a ha => (mem_append.mp ha).elim (h a) (h₃ a), h₁, h₂, h₄⟩
theorem pairwise_map {f : β → α} {l : List β} : (l.map f).Pairwise R ↔ l.Pairwise fun a b => R (f a) (f b) := by
  induction l with
  | nil => exact ⟨fun _ => .nil, fun _ => .nil⟩
  | cons c l ih => rw [map_cons, pairwise_cons, pairwise_cons, ih, forall_mem_map]
end

@[simp] theorem nodup_nil : Nodup ([] : List α) := Pairwise.nil
theorem nodup_cons {a : α} {l : List α} : Nodup (a :: l) ↔ ¬a ∈ l ∧ Nodup l := by
  rw [Nodup, pairwise_cons]
  exact and_congr ⟨fun h ha => h a ha rfl, fun h a' ha e => h (e ▸ ha)⟩ Iff.rfl
theorem nodup_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).Nodup ↔ l₁.Nodup ∧ l₂.Nodup ∧ ∀ a, a ∈ l₁ → ∀ b, b ∈ l₂ → a ≠ b := pairwise_append
theorem nodup_range {n : Nat} : Nodup (range n) := by
  induction n with
  | zero => exact nodup_nil
  | succ n ih =>
    rw [range_succ, nodup_append]
    refine ⟨ih, pairwise_singleton _ n, fun a ha b hb e => ?_⟩
    exact Nat.ne_of_lt (mem_range.mp ha) (e.trans (mem_singleton.mp hb))

instance instDecidablePairwise {R : α → α → Prop} [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue .nil
  | a :: l =>
    have := instDecidablePairwise (R := R) l
    decidable_of_iff ((∀ a', a' ∈ l → R a a') ∧ Pairwise R l) pairwise_cons.symm
instance nodupDecidable [DecidableEq α] (l : List α) : Decidable (Nodup l) :=
  instDecidablePairwise (R := fun a b => a ≠ b) l

/-! ## Head, tail, sum -/

@[simp] theorem head?_nil : ([] : List α).head? = none := rfl
@[simp] theorem head?_cons {a : α} {l : List α} : (a :: l).head? = some a := rfl
@[simp] theorem tail_nil : ([] : List α).tail = [] := rfl
@[simp] theorem tail_cons {a : α} {as : List α} : (a :: as).tail = as := rfl
@[simp] theorem length_tail {l : List α} : l.tail.length = l.length - 1 := by cases l <;> rfl
@[simp] theorem isEmpty_nil : ([] : List α).isEmpty = true := rfl
@[simp] theorem isEmpty_cons {x : α} {xs : List α} : (x :: xs).isEmpty = false := rfl
@[simp] theorem isEmpty_iff {l : List α} : l.isEmpty = true ↔ l = [] := by
  cases l with
  | nil => exact iff_of_true rfl rfl
  | cons a l => exact iff_of_false Bool.false_ne_true (cons_ne_nil a l)
@[simp] theorem sum_nil [Add α] [Zero α] : [].sum = (0 : α) := rfl
@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl
theorem length_flatten {L : List (List α)} : L.flatten.length = (L.map length).sum := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, length_append, ih]; rfl
theorem length_flatMap {l : List α} {f : α → List β} : (l.flatMap f).length = (l.map fun a => (f a).length).sum := by
  rw [flatMap_def, length_flatten, map_map]; rfl

end List
