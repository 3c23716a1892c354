import Plm.Prim.Index
import Plm.Algebra.Sum
import Plm.Pass.Lower

/-!
# Positions in reshaped, reduced and enumerated tensors

What the programs of max pooling and of kernel gradients need to know: a reshape keeps row-major numbers, a
reduction runs over the positions with given kept coordinates (`Idx.filter_kept_true`,
`Idx.filter_kept_false`: axis by axis), and `Lower.offsets` lists the positions of a window.
-/

namespace Plm

/-! ## Lists -/

namespace ListIndex
variable {α β : Type}

theorem filter_flatMap (p : β → Bool) (f : α → List β) : (l : List α) →
    (l.flatMap f).filter p = l.flatMap fun a => (f a).filter p
  | [] => rfl
  | a :: l => by
    rw [List.flatMap_cons, List.filter_append, filter_flatMap p f l, List.flatMap_cons]

theorem flatMap_nil (f : α → List β) : (l : List α) → (∀ a, a ∈ l → f a = []) → l.flatMap f = []
  | [], _ => rfl
  | a :: l, h => by
    rw [List.flatMap_cons, h a List.mem_cons_self]
    exact flatMap_nil f l fun b hb => h b (List.mem_cons_of_mem a hb)

/-- Only one element contributes. -/
theorem flatMap_single (f : α → List β) (i : α) (h : ∀ a, a ≠ i → f a = []) :
    (l : List α) → i ∈ l → l.Nodup → l.flatMap f = f i
  | [], hi, _ => absurd hi List.not_mem_nil
  | a :: l, hi, hl => by
    have hl := List.nodup_cons.mp hl
    rw [List.flatMap_cons]
    cases List.mem_cons.mp hi with
    | inl e =>
      subst e
      rw [flatMap_nil f l fun b hb => h b fun e => hl.1 (e ▸ hb), List.append_nil]
    | inr hm =>
      rw [h a fun e => hl.1 (e ▸ hm), flatMap_single f i h l hm hl.2]
      rfl

theorem cons_beq (a b : Nat) (l m : List Nat) : (a :: l == b :: m) = (a == b && l == m) :=
  Bool.eq_iff_iff.mpr (by rw [beq_iff_eq, Bool.and_eq_true, beq_iff_eq, beq_iff_eq, List.cons_eq_cons])

theorem finElems_val : (n : Nat) → (finElems n).map Fin.val = List.range n
  | 0 => rfl
  | n + 1 => by
    rw [List.range_succ_eq_map, ← finElems_val n]
    show (0 : Nat) :: ((finElems n).map fun i => _).map Fin.val = _
    rw [List.map_map, List.map_map]
    rfl

end ListIndex

namespace Idx
open ListIndex

/-- A position, from its first coordinate and the others. -/
def cons {n : Nat} {s : Shape} (i : Fin n) (r : Idx s) : Idx (n :: s) := (i, r)

/-- The position of a scalar. -/
def unit : Idx [] := ()

theorem elems_nil : FinIndex.elems (ι := Idx []) = [unit] := rfl

theorem elems_cons (n : Nat) (s : Shape) : FinIndex.elems (ι := Idx (n :: s)) =
    (finElems n).flatMap fun a => (FinIndex.elems (ι := Idx s)).map (cons a) := rfl

/-! ## Reductions -/

/-- The positions whose kept coordinates are given, where the first axis is kept. -/
theorem filter_kept_true {n : Nat} {s : Shape} (bs : List Bool) (i : Fin n) (l : List Nat) :
    (FinIndex.elems (ι := Idx (n :: s))).filter (fun j => Move.kept j.toList (true :: bs) == i.val :: l) =
      ((FinIndex.elems (ι := Idx s)).filter fun r => Move.kept r.toList bs == l).map (cons i) := by
  have part (a : Fin n) : ((FinIndex.elems (ι := Idx s)).map (cons a)).filter
      (fun j => Move.kept j.toList (true :: bs) == i.val :: l) =
      ((FinIndex.elems (ι := Idx s)).filter fun r => a.val == i.val && Move.kept r.toList bs == l).map
        (cons a) := List.filter_map.trans (congrArg (List.map _) (List.filter_congr fun _ _ => cons_beq ..))
  rw [elems_cons, filter_flatMap, flatMap_single _ i ?_ _ (mem_finElems i) (nodup_finElems n), part]
  · refine congrArg (List.map _) (List.filter_congr fun r _ => ?_)
    rw [beq_self_eq_true i.val]
    rfl
  · intro a ha
    rw [part, List.filter_eq_nil_iff.mpr]
    · rfl
    · intro r _ h
      rw [beq_eq_false_iff_ne.mpr fun e => ha (Fin.eq_of_val_eq e)] at h
      cases h

/-- The positions whose kept coordinates are given, where the first axis is not kept. -/
theorem filter_kept_false {n : Nat} {s : Shape} (bs : List Bool) (l : List Nat) :
    (FinIndex.elems (ι := Idx (n :: s))).filter (fun j => Move.kept j.toList (false :: bs) == l) =
      (finElems n).flatMap fun a =>
        ((FinIndex.elems (ι := Idx s)).filter fun r => Move.kept r.toList bs == l).map (cons a) := by
  rw [elems_cons, filter_flatMap]
  exact List.flatMap_congr fun a _ => List.filter_map

/-- The only position of a scalar. -/
theorem filter_kept_nil :
    (FinIndex.elems (ι := Idx [])).filter (fun j => Move.kept j.toList [] == []) = [unit] :=
  List.filter_eq_self.mpr fun _ _ => beq_of_eq rfl

/-! ## Windows -/

/-- The coordinates of a position of a matrix. -/
def pair {a b : Nat} : Idx [a, b] → Nat × Nat
  | (i, j, ()) => (i.val, j.val)

theorem map_pair (a b : Nat) : (FinIndex.elems (ι := Idx [a, b])).map pair = Lower.offsets a b := by
  rw [Lower.offsets, ← finElems_val a, List.flatMap_map, elems_cons, List.map_flatMap]
  refine List.flatMap_congr fun i _ => ?_
  rw [← finElems_val b, List.map_map, List.map_map, elems_cons, List.map_flatMap, List.map_eq_flatMap]
  rfl

end Idx

end Plm
