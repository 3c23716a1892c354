import Plm.Pass.Lower.Tools

/-!
# Lowered moves

Reshapes, broadcasts, sums and transposes, in both directions.
-/

namespace Plm.Lower
open Dot (nth)
open HOp (indexOf)

variable {K : Type} [LawfulScalar K]

/-! ## Reshapes -/

theorem den_reshape_forward {s t : Shape} (h : s.size = t.size) (e : Env K [s]) :
    ((move (.reshape s t) false).den HOp.den e).head = Prim.den (.move (.reshape s t) false) e := by
  refine funext fun (j : Idx t) => ?_
  have hj : j.flat < s.size := h ▸ j.flat_lt
  let i : Idx s := Idx.unflat ⟨j.flat, hj⟩
  have hi : i.flat = j.flat := Idx.flat_unflat _
  refine (den_reshape e j i hi.symm).trans (Eq.symm ?_)
  show (sum fun σ : Idx s => if Idx.ofList? t (Idx.unflatten t σ.flat) = some j then
    entry e.head (Idx.ofList? s σ.toList) else 0) = _
  refine (sum_eq_single i fun σ hσ => if_neg fun e => hσ (Idx.flat_injective ?_)).trans ?_
  · have hf : (Idx.unflat (s := t) ⟨σ.flat, h ▸ σ.flat_lt⟩).flat = σ.flat := Idx.flat_unflat _
    rw [← hf, Idx.unflatten_flat, Idx.ofList?_toList] at e
    rw [hi, ← Option.some.inj e, hf]
  · rw [hi, Idx.unflatten_flat, if_pos (Idx.ofList?_toList j)]
    exact entry_of_toList _ i rfl

theorem den_reshape_back {s t : Shape} (e : Env K [t]) :
    ((move (.reshape s t) true).den HOp.den e).head = Prim.den (.move (.reshape s t) true) e :=
  funext fun j => (Idx.sum_ofList? j fun σ : Idx s =>
    entry (Env.head (s := t) e) (Idx.ofList? t (Idx.unflatten t σ.flat))).symm

/-! ## Broadcasts -/

theorem nth_append (a : Nat) (l : List Nat) : (pre : List Nat) → nth (pre ++ a :: l) pre.length = a
  | [] => rfl
  | _ :: pre => nth_append a l pre

/-- The coordinates that a broadcast reads are those that are kept. -/
theorem broadcast_coords : {t : Shape} → (i : Idx t) → (keep : List Bool) → (pre : List Nat) →
    ((List.range (Move.kept t keep).length).map fun k => if nth (Move.kept t keep) k = 1 then 0 else
      nth (pre ++ i.toList) (nth (keptAxes keep pre.length) k)) = Move.kept i.toList keep
  | [], _, [], _ => rfl
  | [], _, _ :: _, _ => rfl
  | _ :: _, _, [], _ => rfl
  | n :: t, (i, r), false :: bs, pre => by
    have h := broadcast_coords r bs (pre ++ [i.val])
    rw [List.length_append, List.append_assoc] at h
    exact h
  | n :: t, (i, r), true :: bs, pre => by
    have h := broadcast_coords r bs (pre ++ [i.val])
    rw [List.length_append, List.append_assoc] at h
    show (List.range ((Move.kept t bs).length + 1)).map _ = i.val :: Move.kept r.toList bs
    rw [List.range_succ_eq_map, List.map_cons, List.map_map, ← h]
    refine congr (congrArg List.cons ?_) rfl
    show (if n = 1 then 0 else nth (pre ++ i.val :: r.toList) pre.length) = i.val
    rw [nth_append]
    by_cases h1 : n = 1
    · rw [if_pos h1]
      exact (Nat.lt_one_iff.mp (h1 ▸ i.isLt)).symm
    · exact if_neg h1

/-- A broadcast repeats its input. -/
theorem den_broadcastInDim (t : Shape) (keep : List Bool) (x : Tensor K (Move.kept t keep)) (i : Idx t) :
    HOp.den (.broadcastInDim (Move.kept t keep) t (keptAxes keep)) (Env.push x Env.nil) i = x (i.keep keep) :=
  entry_of_toList x (i.keep keep) ((broadcast_coords i keep []).trans (Idx.toList_keep i keep).symm)

theorem den_broadcast_forward (t : Shape) (keep : List Bool) (e : Env K [Move.kept t keep]) :
    ((move (.broadcast t keep) false).den HOp.den e).head = Prim.den (.move (.broadcast t keep) false) e := by
  funext i
  exact (den_broadcastInDim t keep e.head i).trans (move_broadcast t keep e.head i).symm

/-! ## Sums -/

/-- The sum over the axes that are not kept. -/
theorem den_reduce_add (t : Shape) (keep : List Bool) (x : Tensor K t) (j : Idx (Move.kept t keep)) :
    HOp.den (.reduce .add t keep) (Env.push x Env.nil) j =
      sum fun i : Idx t => if i.keep keep = j then x i else 0 := by
  have gen (l : List (Idx t)) :
      ((l.filter fun i => Move.kept i.toList keep == j.toList).map x).foldr (fun a b => a + b) 0 =
        l.foldr (fun i acc => (if i.keep keep = j then x i else 0) + acc) 0 := by
    induction l with
    | nil => rfl
    | cons i l ih =>
      rw [List.foldr_cons, ← ih]
      have hk := Idx.toList_keep i keep
      by_cases h : i.keep keep = j
      · rw [if_pos h, List.filter_cons_of_pos (by rw [← hk, h]; exact beq_self_eq_true _)]
        rfl
      · rw [if_neg h, zero_add, List.filter_cons_of_neg
          (p := fun i : Idx t => Move.kept i.toList keep == j.toList) fun e =>
          h (Idx.toList_injective (hk.trans (eq_of_beq e)))]
  exact gen FinIndex.elems

/-- Two sums in a row. -/
theorem sum_keep_keep {t : Shape} (keep keep' : List Bool) (x : Tensor K t)
    (j : Idx (Move.kept (Move.kept t keep) keep')) :
    (sum fun k : Idx (Move.kept t keep) => if k.keep keep' = j then
      (sum fun i : Idx t => if i.keep keep = k then x i else 0) else 0) =
      sum fun i : Idx t => if (i.keep keep).keep keep' = j then x i else 0 := by
  rw [← sum_fiberwise (dec := fun _ _ => inferInstance) (fun i : Idx t => i.keep keep)]
  refine sum_congr fun k => ?_
  split
  · next h => exact sum_congr fun i => ite_congr rfl (fun hi => by rw [hi, if_pos h]) fun _ => rfl
  · next h => exact (sum_eq_zero fun i =>
      (ite_congr rfl (fun hi => by rw [hi, if_neg h]) fun _ => rfl).trans (ite_self 0)).symm

theorem den_reduce_reduce (t : Shape) (keep keep' : List Bool) (x : Tensor K t)
    (j : Idx (Move.kept (Move.kept t keep) keep')) :
    HOp.den (.reduce .add (Move.kept t keep) keep')
      (Env.push (HOp.den (.reduce .add t keep) (Env.push x Env.nil)) Env.nil) j =
      sum fun i : Idx t => if (i.keep keep).keep keep' = j then x i else 0 := by
  have h : HOp.den (.reduce .add t keep) (Env.push x Env.nil) = _ := funext fun k => den_reduce_add t keep x k
  refine (den_reduce_add (Move.kept t keep) keep' _ j).trans ?_
  rw [h]
  exact sum_keep_keep keep keep' x j

theorem den_reduce_images (n h w c : Nat) (e : Env K [[n, h, w, c]]) :
    ((move (.broadcast [n, h, w, c] [false, false, false, true]) true).den HOp.den e).head =
      Prim.den (.move (.broadcast [n, h, w, c] [false, false, false, true]) true) e :=
  funext fun (j : Idx [c]) =>
    (den_reduce_reduce [n, h, w, c] [true, false, false, true] [false, true] e.head j).trans
      (move_reduce [n, h, w, c] [false, false, false, true] e.head j).symm

/-- The sum over all axes but the last one of four is the only one in two steps. -/
theorem move_sum : (t : Shape) → (keep : List Bool) →
    (¬∃ n h w c, t = [n, h, w, c] ∧ keep = [false, false, false, true]) →
    move (.broadcast t keep) true = last (.reduce .add t keep) (one v0)
  | [], _, _ | [_], _, _ | [_, _], _, _ | [_, _, _], _, _ | _ :: _ :: _ :: _ :: _ :: _, _, _ => rfl
  | [_, _, _, _], [], _ | [_, _, _, _], true :: _, _ | [_, _, _, _], [false], _ => rfl
  | [_, _, _, _], false :: true :: _, _ | [_, _, _, _], [false, false], _ => rfl
  | [_, _, _, _], false :: false :: true :: _, _ | [_, _, _, _], [false, false, false], _ => rfl
  | [_, _, _, _], false :: false :: false :: false :: _, _ => rfl
  | [_, _, _, _], false :: false :: false :: true :: _ :: _, _ => rfl
  | [n, h, w, c], [false, false, false, true], hn => absurd ⟨n, h, w, c, rfl, rfl⟩ hn

theorem den_broadcast_back (t : Shape) (keep : List Bool) (e : Env K [t]) :
    ((move (.broadcast t keep) true).den HOp.den e).head = Prim.den (.move (.broadcast t keep) true) e := by
  by_cases h : ∃ n h w c, t = [n, h, w, c] ∧ keep = [false, false, false, true]
  · obtain ⟨n, h, w, c, rfl, rfl⟩ := h
    exact den_reduce_images n h w c e
  · have hm := move_sum t keep h
    refine funext fun (j : Idx (Move.kept t keep)) => ?_
    refine (congrFun (congrArg (fun p : HProg [Move.kept t keep] [t] => (p.den HOp.den e).head) hm) j).trans
      ?_
    exact (den_reduce_add t keep e.head j).trans (move_reduce t keep e.head j).symm

/-! ## Transposes -/

theorem nth_map (f : Nat → Nat) : (l : List Nat) → (k : Nat) → k < l.length → nth (l.map f) k = f (nth l k)
  | _ :: _, 0, _ => rfl
  | _ :: l, k + 1, h => nth_map f l k (Nat.lt_of_succ_lt_succ h)

theorem range_map_nth : (l : List Nat) → (List.range l.length).map (nth l) = l
  | [] => rfl
  | a :: l => by
    rw [List.length_cons, List.range_succ_eq_map, List.map_cons, List.map_map]
    exact congrArg (a :: ·) (range_map_nth l)

theorem nth_map_range {n k : Nat} (f : Nat → Nat) (h : k < n) : nth ((List.range n).map f) k = f k := by
  have nth_eq : (l : List Nat) → (k : Nat) → nth l k = l[k]?.getD 0 := fun l => by
    induction l with
    | nil => exact fun k => by cases k <;> rfl
    | cons a l ih => exact fun k => by cases k with | zero => rfl | succ k => exact ih k
  rw [nth_eq, List.getElem?_map, List.getElem?_range h]
  rfl

theorem nth_mem : (l : List Nat) → (k : Nat) → k < l.length → nth l k ∈ l
  | _ :: _, 0, _ => List.mem_cons_self
  | _ :: l, k + 1, h => List.mem_cons_of_mem _ (nth_mem l k (Nat.lt_of_succ_lt_succ h))

/-- Where a member of a list is. -/
theorem nth_indexOf {k : Nat} : (l : List Nat) → k ∈ l → indexOf k l < l.length ∧ nth l (indexOf k l) = k
  | a :: l, h => by
    by_cases e : a = k
    · rw [indexOf, if_pos e]
      exact ⟨Nat.zero_lt_succ _, e⟩
    · have ih := nth_indexOf l ((List.mem_cons.mp h).resolve_left fun e' => e e'.symm)
      rw [indexOf, if_neg e]
      exact ⟨Nat.succ_lt_succ ih.1, ih.2⟩

theorem indexOf_nth : (l : List Nat) → l.Nodup → (p : Nat) → p < l.length → indexOf (nth l p) l = p
  | _ :: _, _, 0, _ => if_pos rfl
  | a :: l, hl, p + 1, h => by
    have h := Nat.lt_of_succ_lt_succ h
    have hl := List.nodup_cons.mp hl
    show (if a = nth l p then 0 else indexOf (nth l p) l + 1) = p + 1
    rw [if_neg fun e : a = nth l p => hl.1 (e ▸ nth_mem l p h), indexOf_nth l hl.2 p h]

/-- A list that holds all numbers below its length holds each once, and no other. -/
theorem nodup_of_all : (n : Nat) → (l : List Nat) → l.length ≤ n → (∀ k, k < n → k ∈ l) →
    l.Nodup ∧ ∀ k, k ∈ l → k < n
  | 0, l, hl, _ => by
    rw [List.length_eq_zero_iff.mp (Nat.le_zero.mp hl)]
    exact ⟨List.nodup_nil, fun _ h => nomatch h⟩
  | n + 1, l, hl, hk => by
    obtain ⟨a, b, rfl⟩ := List.append_of_mem (hk n (Nat.lt_succ_self n))
    have ih := nodup_of_all n (a ++ b) (by
      rw [List.length_append] at hl ⊢
      exact Nat.le_of_succ_le_succ hl) fun k h => by
        cases List.mem_append.mp (hk k (Nat.lt_succ_of_lt h)) with
        | inl h => exact List.mem_append_left b h
        | inr h' => exact List.mem_append_right a ((List.mem_cons.mp h').resolve_left (Nat.ne_of_lt h))
    have hn : ∀ k, k ∈ a ++ b → k ≠ n := fun k hk => Nat.ne_of_lt (ih.2 k hk)
    have hd := List.nodup_append.mp ih.1
    refine ⟨List.nodup_append.mpr ⟨hd.1,
      List.nodup_cons.mpr ⟨fun h => hn n (List.mem_append_right a h) rfl, hd.2.1⟩,
      fun x hx y hy e => ?_⟩, fun k hk => ?_⟩
    · cases List.mem_cons.mp hy with
      | inl h => exact hn x (List.mem_append_left b hx) (e.trans h)
      | inr h => exact hd.2.2 x hx y h e
    · cases List.mem_append.mp hk with
      | inl h => exact Nat.lt_succ_of_lt (ih.2 k (List.mem_append_left b h))
      | inr h =>
        cases List.mem_cons.mp h with
        | inl h => exact h ▸ Nat.lt_succ_self n
        | inr h => exact Nat.lt_succ_of_lt (ih.2 k (List.mem_append_right a h))

theorem nth_lt : {s : Shape} → (i : Idx s) → (k : Nat) → k < s.length → nth i.toList k < nth s k
  | _ :: _, (i, _), 0, _ => i.isLt
  | _ :: _, (_, r), k + 1, h => nth_lt r k (Nat.lt_of_succ_lt_succ h)

theorem exists_of_nth_lt : {s : Shape} → (l : List Nat) → l.length = s.length →
    (∀ k, k < s.length → nth l k < nth s k) → ∃ i : Idx s, i.toList = l
  | [], [], _, _ => ⟨(), rfl⟩
  | _ :: _, a :: l, hl, h =>
    have ⟨r, hr⟩ := exists_of_nth_lt l (Nat.succ.inj hl) fun k hk => h (k + 1) (Nat.succ_lt_succ hk)
    ⟨(⟨a, h 0 (Nat.zero_lt_succ _)⟩, r), congrArg (a :: ·) hr⟩

/-- A reshape to the same shape keeps the coordinates. -/
theorem den_reshape_same {s t : Shape} (hst : s = t) (x : Tensor K s) (i : Idx t) :
    HOp.den (.reshape s t) (Env.push x Env.nil) i = entry x (Idx.ofList? s i.toList) := by
  subst hst
  exact (den_reshape (Env.push x Env.nil) i i rfl).trans (entry_of_toList x i rfl).symm

section
variable {s : Shape} {perm : List Nat} (h : perm.length = s.length ∧ ∀ k, k < s.length → k ∈ perm)
include h

theorem unpermute (l : List Nat) (hl : l.length = s.length) :
    ((List.range s.length).map fun k => nth (Move.permuted l perm) (indexOf k perm)) = l := by
  refine Eq.trans (List.map_congr_left fun k hk => ?_) (hl ▸ range_map_nth l)
  have hp := nth_indexOf perm (h.2 k (List.mem_range.mp hk))
  refine (nth_map (nth l) perm _ hp.1).trans ?_
  rw [hp.2]

theorem permute (l : List Nat) (hl : l.length = s.length) :
    Move.permuted ((List.range s.length).map fun k => nth l (indexOf k perm)) perm = l := by
  have hn := nodup_of_all s.length perm (Nat.le_of_eq h.1) h.2
  have e : Move.permuted ((List.range s.length).map fun k => nth l (indexOf k perm)) perm =
      perm.map fun k => nth l (indexOf k perm) := by
    refine List.map_congr_left fun k hk => ?_
    exact nth_map_range _ (hn.2 k hk)
  rw [e]
  conv => lhs; arg 2; rw [← range_map_nth perm]
  rw [List.map_map]
  refine Eq.trans (List.map_congr_left fun p hp => ?_) ((h.1.trans hl.symm) ▸ range_map_nth l)
  exact congrArg (nth l) (indexOf_nth perm hn.1 p (List.mem_range.mp hp))

/-- The inverse permutation of positions. -/
theorem indexOf_inverse (k : Nat) (hk : k < s.length) :
    indexOf k ((List.range s.length).map fun k => indexOf k perm) = nth perm k := by
  have hn := nodup_of_all s.length perm (Nat.le_of_eq h.1) h.2
  have hp : k < perm.length := h.1.symm ▸ hk
  have hq := hn.2 _ (nth_mem perm k hp)
  have hl : ((List.range s.length).map fun k => indexOf k perm).length = s.length := by
    rw [List.length_map, List.length_range]
  have hi := nodup_of_all s.length _ (Nat.le_of_eq hl) fun k hk =>
    List.mem_map.mpr ⟨nth perm k, List.mem_range.mpr (hn.2 _ (nth_mem perm k (h.1.symm ▸ hk))),
      indexOf_nth perm hn.1 k (h.1.symm ▸ hk)⟩
  refine Eq.trans (congrArg (indexOf · _) ?_) (indexOf_nth _ hi.1 (nth perm k) (hl.symm ▸ hq))
  exact ((nth_map_range _ hq).trans (indexOf_nth perm hn.1 k hp)).symm

theorem den_transpose_forward (e : Env K [s]) :
    ((move (.transpose s perm) false).den HOp.den e).head = Prim.den (.move (.transpose s perm) false) e := by
  refine funext fun (j : Idx (Move.permuted s perm)) => ?_
  have hj : j.toList.length = s.length := (Idx.length_toList j).trans ((List.length_map _).trans h.1)
  obtain ⟨i, hi⟩ := exists_of_nth_lt (s := s)
    ((List.range s.length).map fun k => nth j.toList (indexOf k perm))
    (by rw [List.length_map, List.length_range]) fun k hk => by
      have hp := nth_indexOf perm (h.2 k hk)
      have hlt := nth_lt j (indexOf k perm) (Nat.lt_of_lt_of_eq hp.1 (List.length_map _).symm)
      rw [nth_map_range _ hk]
      exact Nat.lt_of_lt_of_eq hlt ((nth_map (nth s) perm _ hp.1).trans (congrArg (nth s) hp.2))
  refine (entry_of_toList (s := s) e.head i hi.symm).trans (Eq.symm ?_)
  show (sum fun σ : Idx s => if Idx.ofList? (Move.permuted s perm) (Move.permuted σ.toList perm) = some j then
    entry e.head (Idx.ofList? s σ.toList) else 0) = _
  refine (sum_eq_single i fun σ hσ => if_neg fun e => hσ (Idx.toList_injective ?_)).trans ?_
  · rw [hi, ← Idx.ofList?_eq_some.mp e, unpermute h _ (Idx.length_toList σ)]
  · rw [if_pos (Idx.ofList?_eq_some.mpr (by rw [hi, permute h _ hj]))]
    exact entry_of_toList e.head i rfl

theorem den_transpose_back (e : Env K [Move.permuted s perm]) :
    ((move (.transpose s perm) true).den HOp.den e).head = Prim.den (.move (.transpose s perm) true) e := by
  refine funext fun (j : Idx s) => ?_
  let t := Move.permuted s perm
  let inverse := (List.range s.length).map fun k => indexOf k perm
  have hs : inverse.map (nth t) = s := by
    rw [List.map_map]
    exact unpermute h s rfl
  let x : Tensor K t := e.head
  refine Eq.trans ?_ (Idx.sum_ofList? j fun σ : Idx s =>
    entry x (Idx.ofList? t (Move.permuted σ.toList perm))).symm
  refine (den_reshape_same hs (HOp.den (.transpose t inverse) (Env.push x Env.nil)) j).trans ?_
  obtain ⟨i, hi⟩ : ∃ i : Idx (inverse.map (nth t)), i.toList = j.toList := by
    rw [hs]
    exact ⟨j, rfl⟩
  refine (entry_of_toList (s := inverse.map (nth t)) (HOp.den (.transpose t inverse) (Env.push x Env.nil)) i
    hi.symm).trans ?_
  show entry x (Idx.ofList? t ((List.range t.length).map fun k => nth i.toList (indexOf k inverse))) = _
  have ht : t.length = s.length := (List.length_map _).trans h.1
  refine congrArg (fun l => entry x (Idx.ofList? t l)) ?_
  rw [hi, ht]
  refine Eq.trans (List.map_congr_left fun k hk => ?_)
    (show (List.range s.length).map (fun k => nth j.toList (nth perm k)) =
    Move.permuted j.toList perm from ?_)
  · rw [indexOf_inverse h k (List.mem_range.mp hk)]
  · rw [← h.1]
    refine Eq.trans ?_ (congrArg (List.map (nth j.toList)) (range_map_nth perm))
    rw [List.map_map]
    rfl

end

/-- The program of a move computes it. -/
theorem den_move : (m : Move) → (back : Bool) → m.WF → (e : Env K [cond back m.dst m.src]) →
    ((move m back).den HOp.den e).head = Prim.den (.move m back) e
  | .reshape _ _, false, h, e => den_reshape_forward h e
  | .reshape _ _, true, _, e => den_reshape_back e
  | .broadcast t keep, false, _, e => den_broadcast_forward t keep e
  | .broadcast t keep, true, _, e => den_broadcast_back t keep e
  | .transpose _ _, false, h, e => den_transpose_forward h e
  | .transpose _ _, true, h, e => den_transpose_back h e

end Plm.Lower
