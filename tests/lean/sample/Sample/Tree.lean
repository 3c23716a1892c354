import Sample.Sum

/-! # Binary trees

Main theorems: `Tree.mirror_mirror`, `Tree.toList_mirror`, `Tree.length_toList`, `Tree.size_lt_two_pow_height`,
`Tree.mem_insert`, `Tree.sum_labels`. -/

namespace Sample

/-- Binary trees with labels at the inner nodes. -/
inductive Tree (α : Type) where
  | leaf
  | node (left : Tree α) (label : α) (right : Tree α)

namespace Tree
variable {α β γ : Type}

def size : Tree α → Nat
  | leaf => 0
  | node l _ r => size l + 1 + size r

def height : Tree α → Nat
  | leaf => 0
  | node l _ r => max (height l) (height r) + 1

def mirror : Tree α → Tree α
  | leaf => leaf
  | node l a r => node (mirror r) a (mirror l)

def map (f : α → β) : Tree α → Tree β
  | leaf => leaf
  | node l a r => node (map f l) (f a) (map f r)

/-- The labels from left to right. -/
def toList : Tree α → List α
  | leaf => []
  | node l a r => toList l ++ a :: toList r

theorem mirror_mirror (t : Tree α) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => rw [mirror, mirror, ihl, ihr]

theorem size_mirror (t : Tree α) : t.mirror.size = t.size := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr =>
    show r.mirror.size + 1 + l.mirror.size = l.size + 1 + r.size
    rw [ihl, ihr, Nat.add_right_comm, Nat.add_comm r.size, Nat.add_right_comm]

theorem map_id (t : Tree α) : t.map id = t := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => rw [map, ihl, ihr]; rfl

theorem map_map (f : α → β) (g : β → γ) (t : Tree α) : (t.map f).map g = t.map fun a => g (f a) := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr => rw [map, map, ihl, ihr]; rfl

theorem length_toList (t : Tree α) : t.toList.length = t.size := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr =>
    rw [toList, List.length_append, List.length_cons, ihl, ihr, size, Nat.add_assoc, Nat.add_comm 1]

private theorem reverseAux_append (xs ys zs : List α) :
    List.reverseAux (xs ++ ys) zs = List.reverseAux ys (List.reverseAux xs zs) := by
  induction xs generalizing zs with
  | nil => rfl
  | cons x xs ih => exact ih (x :: zs)

private theorem reverseAux_eq (xs ys : List α) : List.reverseAux xs ys = xs.reverse ++ ys := by
  induction xs generalizing ys with
  | nil => rfl
  | cons x xs ih =>
    show List.reverseAux xs (x :: ys) = List.reverseAux xs [x] ++ ys
    rw [ih, ih [x], List.append_assoc]
    rfl

theorem toList_mirror (t : Tree α) : t.mirror.toList = t.toList.reverse := by
  induction t with
  | leaf => rfl
  | node l a r ihl ihr =>
    calc (node l a r).mirror.toList
      _ = r.toList.reverse ++ (a :: l.toList.reverse) := by rw [mirror, toList, ihl, ihr]
      _ = List.reverseAux r.toList (a :: l.toList.reverse) := (reverseAux_eq ..).symm
      _ = (node l a r).toList.reverse := (reverseAux_append l.toList (a :: r.toList) []).symm

theorem size_lt_two_pow_height (t : Tree α) : t.size + 1 ≤ 2 ^ t.height := by
  induction t with
  | leaf => exact Nat.le_refl 1
  | node l a r ihl ihr =>
    have hl : l.size + 1 ≤ 2 ^ max l.height r.height :=
      Nat.le_trans ihl (Nat.pow_le_pow_right (by decide) (Nat.le_max_left ..))
    have hr : r.size + 1 ≤ 2 ^ max l.height r.height :=
      Nat.le_trans ihr (Nat.pow_le_pow_right (by decide) (Nat.le_max_right ..))
    calc (node l a r).size + 1
      _ = (l.size + 1) + (r.size + 1) := Nat.add_assoc ..
      _ ≤ 2 ^ max l.height r.height + 2 ^ max l.height r.height := Nat.add_le_add hl hr
      _ = 2 ^ (node l a r).height := (Nat.mul_two _).symm

/-! ## Search trees -/

/-- `Mem a t`: the label `a` occurs in `t`. -/
def Mem (a : α) : Tree α → Prop
  | leaf => False
  | node l b r => Mem a l ∨ a = b ∨ Mem a r

/-- Put a number where a search looks for it. -/
def insert (a : Nat) : Tree Nat → Tree Nat
  | leaf => node leaf a leaf
  | node l b r =>
    if a < b then node (insert a l) b r
    else if b < a then node l b (insert a r)
    else node l b r

theorem mem_insert (a b : Nat) (t : Tree Nat) : Mem a (t.insert b) ↔ a = b ∨ Mem a t := by
  induction t with
  | leaf => simp only [insert, Mem, or_false, false_or]
  | node l c r ihl ihr =>
    rw [insert]
    split
    next =>
      simp only [Mem, ihl]
      exact or_assoc
    next hbc =>
      split
      next =>
        simp only [Mem, ihr]
        constructor
        · rintro (h | h | h | h)
          · exact .inr (.inl h)
          · exact .inr (.inr (.inl h))
          · exact .inl h
          · exact .inr (.inr (.inr h))
        · rintro (h | h | h | h)
          · exact .inr (.inr (.inl h))
          · exact .inl h
          · exact .inr (.inl h)
          · exact .inr (.inr (.inr h))
      next hcb =>
        have e : b = c := Nat.le_antisymm (Nat.le_of_not_lt hcb) (Nat.le_of_not_lt hbc)
        constructor
        · exact .inr
        · rintro (h | h)
          · exact .inr (.inl (h.trans e))
          · exact h

/-! ## Complete trees -/

/-- The complete tree of the given height. -/
def complete (a : α) : Nat → Tree α
  | 0 => leaf
  | n + 1 => node (complete a n) a (complete a n)

/-- A complete tree has `2 ^ i` labels at depth `i`. -/
theorem size_complete (a : α) (n : Nat) : (complete a n).size = sum n fun i => 2 ^ i.val := by
  apply Nat.add_right_cancel (m := 1)
  rw [sum_two_pow]
  induction n with
  | zero => rfl
  | succ n ih =>
    calc (complete a (n + 1)).size + 1
      _ = ((complete a n).size + 1) + ((complete a n).size + 1) := Nat.add_assoc ..
      _ = 2 ^ n * 2 := by rw [ih, Nat.mul_two]

end Tree
end Sample
