import Plm.Prim.Basic
import Plm.Algebra.Sum

/-!
# Positions and their coordinates

`Idx.toList` and `Idx.ofList?` are inverse to each other, and so are row-major numbers and coordinates.
-/

namespace Plm

namespace Idx

theorem ofList?_toList : {s : Shape} → (i : Idx s) → ofList? s i.toList = some i
  | [], () => rfl
  | n :: s, (i, r) => by
    show (if h : i.val < n then (ofList? s r.toList).map fun r => ((⟨i.val, h⟩ : Fin n), r) else none) = _
    rw [dif_pos i.isLt, ofList?_toList r]
    rfl

theorem toList_of_ofList? : {s : Shape} → {l : List Nat} → {i : Idx s} → ofList? s l = some i → i.toList = l
  | [], [], (), _ => rfl
  | n :: s, a :: l, i, h => by
    have h : (if h : a < n then (ofList? s l).map fun r => ((⟨a, h⟩ : Fin n), r) else none) = some i := h
    split at h
    · cases hr : ofList? s l with
      | none => rw [hr] at h; cases h
      | some r =>
        rw [hr] at h
        injection h with h
        subst h
        show a :: r.toList = a :: l
        rw [toList_of_ofList? hr]
    · cases h
  | [], _ :: _, _, h => nomatch h
  | _ :: _, [], _, h => nomatch h

theorem toList_injective {s : Shape} {i j : Idx s} (h : i.toList = j.toList) : i = j := by
  have : some i = some j := by rw [← ofList?_toList i, ← ofList?_toList j, h]
  injection this

theorem ofList?_eq_some {s : Shape} {l : List Nat} {i : Idx s} : ofList? s l = some i ↔ l = i.toList :=
  ⟨fun h => (toList_of_ofList? h).symm, fun h => h ▸ ofList?_toList i⟩

theorem length_toList : {s : Shape} → (i : Idx s) → i.toList.length = s.length
  | [], _ => rfl
  | _ :: _, (_, r) => congrArg Nat.succ (length_toList r)

/-- The coordinates along the axes that are kept. -/
def keep : {s : Shape} → Idx s → (flags : List Bool) → Idx (Move.kept s flags)
  | [], _, [] => ()
  | [], _, _ :: _ => ()
  | _ :: _, _, [] => ()
  | _ :: _, (_, r), false :: bs => r.keep bs
  | _ :: _, (i, r), true :: bs => (i, r.keep bs)

theorem toList_keep : {s : Shape} → (i : Idx s) → (flags : List Bool) →
    (i.keep flags).toList = Move.kept i.toList flags
  | [], _, [] => rfl
  | [], _, _ :: _ => rfl
  | _ :: _, _, [] => rfl
  | _ :: _, (_, r), false :: bs => toList_keep r bs
  | _ :: _, (i, r), true :: bs => congrArg (i.val :: ·) (toList_keep r bs)

theorem ofList?_kept {s : Shape} (i : Idx s) (flags : List Bool) :
    ofList? (Move.kept s flags) (Move.kept i.toList flags) = some (i.keep flags) := by
  rw [← toList_keep]
  exact ofList?_toList _

/-! ## Row-major numbers -/

theorem flat_lt : {s : Shape} → (i : Idx s) → i.flat < s.size
  | [], _ => Nat.zero_lt_succ 0
  | _ :: _, (i, r) => mul_add_lt i.isLt (flat_lt r)

theorem unflatten_flat : {s : Shape} → (i : Idx s) → unflatten s i.flat = i.toList
  | [], _ => rfl
  | n :: s, (i, r) => by
    show (i.val * Shape.size s + r.flat) / Shape.size s ::
      unflatten s ((i.val * Shape.size s + r.flat) % Shape.size s) = i.val :: r.toList
    have hr := flat_lt r
    have hs : 0 < Shape.size s := Nat.lt_of_le_of_lt (Nat.zero_le _) hr
    rw [Nat.mul_comm, Nat.mul_add_div hs, Nat.div_eq_of_lt hr, Nat.add_zero, Nat.mul_add_mod,
      Nat.mod_eq_of_lt hr, unflatten_flat r]

theorem flat_injective {s : Shape} {i j : Idx s} (h : i.flat = j.flat) : i = j :=
  toList_injective (by rw [← unflatten_flat i, ← unflatten_flat j, h])

/-- The position with a row-major number. -/
def unflat : {s : Shape} → Fin (Shape.size s) → Idx s
  | [], _ => ()
  | n :: s, r =>
    have h : 0 < Shape.size s := Nat.pos_of_ne_zero fun e => Nat.not_lt_zero r.val
      (Nat.lt_of_lt_of_eq r.isLt (show n * Shape.size s = 0 from e ▸ Nat.mul_zero n))
    (⟨r.val / Shape.size s, Nat.div_lt_of_lt_mul (Nat.mul_comm n _ ▸ r.isLt)⟩,
      unflat ⟨r.val % Shape.size s, Nat.mod_lt _ h⟩)

theorem flat_unflat : {s : Shape} → (r : Fin (Shape.size s)) → (unflat r).flat = r.val
  | [], r => (Nat.lt_one_iff.mp r.isLt).symm
  | _ :: s, r => by
    show r.val / Shape.size s * Shape.size s + (unflat (s := s) _).flat = r.val
    rw [flat_unflat]
    exact Nat.div_add_mod' _ _

theorem unflat_flat {s : Shape} (i : Idx s) : unflat ⟨i.flat, flat_lt i⟩ = i := flat_injective (flat_unflat _)

end Idx

/-! ## Broadcasts and sums -/

section
variable {K : Type} [LawfulScalar K]

theorem Idx.sum_ofList? {s : Shape} (j : Idx s) (f : Idx s → K) :
    (sum fun i => if ofList? s i.toList = some j then f i else 0) = f j :=
  sum_option f (some j) fun i => by rw [ofList?_toList]; exact eq_comm

/-- A broadcast repeats its input. -/
theorem move_broadcast (t : Shape) (keep : List Bool) (x : Tensor K (Move.kept t keep)) (i : Idx t) :
    move (Move.broadcast t keep).from? (Move.broadcast t keep).to? x i = x (i.keep keep) :=
  (Idx.sum_ofList? i fun σ : Idx t => entry x (Idx.ofList? _ (Move.kept σ.toList keep))).trans
    (congrArg (entry x) (Idx.ofList?_kept i keep))

/-- The transpose of a broadcast sums over the entries that came from one entry. -/
theorem move_reduce (t : Shape) (keep : List Bool) (x : Tensor K t) (j : Idx (Move.kept t keep)) :
    move (Move.broadcast t keep).to? (Move.broadcast t keep).from? x j =
      sum fun i : Idx t => if i.keep keep = j then x i else 0 := by
  refine sum_congr (ι := Idx t) fun i => ?_
  show (if Idx.ofList? (Move.kept t keep) (Move.kept i.toList keep) = some j then
    entry x (Idx.ofList? t i.toList) else 0) = _
  rw [Idx.ofList?_kept, Idx.ofList?_toList]
  exact ite_congr (propext ⟨Option.some.inj, congrArg some⟩) (fun _ => rfl) fun _ => rfl

end
end Plm
