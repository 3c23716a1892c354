import Plm.Base.Prog
import Plm.Algebra.Order

/-!
# Finite sums

`LawfulFinIndex ι` says that the list of elements of a `FinIndex` holds every element once; all index types of
the library have it.  Sums are linear, may be swapped, split along products and disjoint unions, and a sum
with one nonzero term is that term (`sum_eq_single`, `sum_ite_eq`).  Reindexing: along a bijection
(`sum_equiv`), a map (`sum_fiberwise`), a partial map (`sum_elim`) and a partial bijection
(`sum_partial_equiv`).
-/

namespace Plm

/-- The list of elements holds every element once. -/
class LawfulFinIndex (ι : Type) [FinIndex ι] : Prop where
  mem_elems : ∀ i : ι, i ∈ FinIndex.elems (ι := ι)
  nodup_elems : (FinIndex.elems (ι := ι)).Nodup

export LawfulFinIndex (mem_elems nodup_elems)

/-! ## Sorted lists, and lists without repetition -/

theorem pairwise_flatMap {α β : Type} {R : α → α → Prop} {S : β → β → Prop} {f : α → List β}
    (hf : ∀ a, (f a).Pairwise S) (h : ∀ a b, R a b → ∀ x, x ∈ f a → ∀ y, y ∈ f b → S x y) :
    {l : List α} → l.Pairwise R → (l.flatMap f).Pairwise S
  | [], _ => .nil
  | a :: l, hl => by
    obtain ⟨ha, hl⟩ := List.pairwise_cons.mp hl
    rw [List.flatMap_cons, List.pairwise_append]
    refine ⟨hf a, pairwise_flatMap hf h hl, fun x hx y hy => ?_⟩
    obtain ⟨b, hb, hy⟩ := List.mem_flatMap.mp hy
    exact h a b (ha b hb) x hx y hy

theorem nodup_map {α β : Type} {f : α → β} (hf : ∀ a b, f a = f b → a = b) {l : List α} (h : l.Nodup) :
    (l.map f).Nodup :=
  List.pairwise_map.mpr (h.imp fun h e => h (hf _ _ e))

/-! ## The index types -/

theorem mem_finElems : {n : Nat} → (i : Fin n) → i ∈ finElems n
  | 0, i => absurd i.isLt (Nat.not_lt_zero _)
  | _ + 1, ⟨0, _⟩ => List.mem_cons_self
  | _ + 1, ⟨i + 1, h⟩ =>
    List.mem_cons_of_mem _ (List.mem_map.mpr ⟨⟨i, Nat.lt_of_succ_lt_succ h⟩, mem_finElems _, rfl⟩)

theorem sorted_finElems : (n : Nat) → (finElems n).Pairwise fun i j => i.val < j.val
  | 0 => .nil
  | n + 1 => by
    refine List.pairwise_cons.mpr ⟨fun j hj => ?_, List.pairwise_map.mpr ?_⟩
    · obtain ⟨i, _, h⟩ := List.mem_map.mp hj
      subst h
      exact Nat.zero_lt_succ i.val
    · exact (sorted_finElems n).imp Nat.succ_lt_succ

theorem nodup_finElems (n : Nat) : (finElems n).Nodup :=
  (sorted_finElems n).imp (S := (· ≠ ·)) fun h e => Nat.ne_of_lt h (congrArg Fin.val e)

instance (n : Nat) : LawfulFinIndex (Fin n) := ⟨mem_finElems, nodup_finElems n⟩
instance : LawfulFinIndex Unit := ⟨fun _ => List.mem_cons_self, List.pairwise_singleton _ _⟩
instance : LawfulFinIndex Empty := ⟨fun i => i.rec, .nil⟩

section
variable {α β : Type} [FinIndex α] [FinIndex β] [LawfulFinIndex α] [LawfulFinIndex β]

instance : LawfulFinIndex (α × β) where
  mem_elems i :=
    List.mem_flatMap.mpr ⟨i.1, mem_elems i.1, List.mem_map.mpr ⟨i.2, mem_elems i.2, rfl⟩⟩
  nodup_elems :=
    pairwise_flatMap (R := (· ≠ ·)) (fun _ => nodup_map (fun _ _ h => congrArg Prod.snd h) nodup_elems)
      (fun _ _ h _ hx _ hy e => (List.mem_map.mp hx).elim fun _ hx => (List.mem_map.mp hy).elim fun _ hy =>
        h (congrArg Prod.fst (hx.2.trans (e.trans hy.2.symm))))
      nodup_elems

instance : LawfulFinIndex (α ⊕ β) where
  mem_elems
    | .inl a => List.mem_append_left _ (List.mem_map.mpr ⟨a, mem_elems a, rfl⟩)
    | .inr b => List.mem_append_right _ (List.mem_map.mpr ⟨b, mem_elems b, rfl⟩)
  nodup_elems := List.nodup_append.mpr ⟨nodup_map (fun _ _ h => Sum.inl.inj h) nodup_elems,
    nodup_map (fun _ _ h => Sum.inr.inj h) nodup_elems, fun _ hx _ hy e =>
      (List.mem_map.mp hx).elim fun _ hx => (List.mem_map.mp hy).elim fun _ hy =>
        nomatch hx.2.trans (e.trans hy.2.symm)⟩
end

instance Idx.instLawfulFinIndex : (s : Shape) → LawfulFinIndex (Idx s)
  | [] => inferInstanceAs (LawfulFinIndex Unit)
  | n :: s => have := Idx.instLawfulFinIndex s; inferInstanceAs (LawfulFinIndex (Fin n × Idx s))

instance Pos.instLawfulFinIndex : (Γ : Ctx) → LawfulFinIndex (Pos Γ)
  | [] => inferInstanceAs (LawfulFinIndex Empty)
  | s :: Γ => have := Pos.instLawfulFinIndex Γ; inferInstanceAs (LawfulFinIndex (Idx s ⊕ Pos Γ))

/-- The number of elements. -/
def card (ι : Type) [FinIndex ι] : Nat := (FinIndex.elems (ι := ι)).length

/-! ## Sums over lists -/

variable {K : Type} [LawfulScalar K]

/-- `∑ i ∈ l, f i`. -/
def listSum {ι : Type} (l : List ι) (f : ι → K) : K := l.foldr (fun i acc => f i + acc) 0

section
variable {ι κ : Type}

theorem listSum_append (f : ι → K) (m : List ι) : ∀ l, listSum (l ++ m) f = listSum l f + listSum m f
  | [] => (zero_add _).symm
  | i :: l => by
    show f i + listSum (l ++ m) f = f i + listSum l f + listSum m f
    rw [listSum_append f m l, add_assoc]

theorem listSum_map (g : κ → ι) (f : ι → K) : ∀ l, listSum (l.map g) f = listSum l fun j => f (g j)
  | [] => rfl
  | j :: l => congrArg (f (g j) + ·) (listSum_map g f l)

theorem listSum_flatMap (g : κ → List ι) (f : ι → K) :
    ∀ l, listSum (l.flatMap g) f = listSum l fun j => listSum (g j) f
  | [] => rfl
  | j :: l => by
    show listSum (g j ++ l.flatMap g) f = listSum (g j) f + listSum l fun j => listSum (g j) f
    rw [listSum_append, listSum_flatMap g f l]

theorem listSum_zero : ∀ l : List ι, (listSum l fun _ => (0 : K)) = 0
  | [] => rfl
  | _ :: l => (zero_add _).trans (listSum_zero l)

theorem listSum_add (f g : ι → K) : ∀ l, (listSum l fun i => f i + g i) = listSum l f + listSum l g
  | [] => (zero_add 0).symm
  | i :: l => by
    show f i + g i + (listSum l fun i => f i + g i) = f i + listSum l f + (g i + listSum l g)
    rw [listSum_add f g l, add_add_add_comm]

theorem listSum_mul (c : K) (f : ι → K) : ∀ l, (listSum l fun i => c * f i) = c * listSum l f
  | [] => (mul_zero c).symm
  | i :: l => by
    show c * f i + (listSum l fun i => c * f i) = c * (f i + listSum l f)
    rw [listSum_mul c f l, mul_add]

theorem listSum_comm (f : ι → κ → K) (m : List κ) :
    ∀ l, (listSum l fun i => listSum m (f i)) = listSum m fun j => listSum l fun i => f i j
  | [] => (listSum_zero m).symm
  | i :: l => by
    show listSum m (f i) + (listSum l fun i => listSum m (f i)) =
      listSum m fun j => f i j + listSum l fun i => f i j
    rw [listSum_comm f m l, listSum_add]

theorem listSum_congr {f g : ι → K} : ∀ l, (∀ i, i ∈ l → f i = g i) → listSum l f = listSum l g
  | [], _ => rfl
  | i :: l, h => congrArg₂ (· + ·) (h i List.mem_cons_self)
    (listSum_congr l fun j hj => h j (List.mem_cons_of_mem i hj))

theorem listSum_single {f : ι → K} {a : ι} (h : ∀ i, i ≠ a → f i = 0) :
    ∀ l : List ι, a ∈ l → l.Nodup → listSum l f = f a
  | [], ha, _ => absurd ha List.not_mem_nil
  | i :: l, ha, hl => by
    have hl := List.nodup_cons.mp hl
    show f i + listSum l f = f a
    cases List.mem_cons.mp ha with
    | inl e =>
      have : listSum l f = listSum l fun _ => 0 :=
        listSum_congr l fun j hj => h j fun e' => hl.1 (e ▸ e' ▸ hj)
      rw [this, listSum_zero, add_zero, e]
    | inr ha =>
      rw [h i fun e => hl.1 (e ▸ ha), zero_add]
      exact listSum_single h l ha hl.2

theorem listSum_le {f g : ι → K} : ∀ l, (∀ i, i ∈ l → f i ≤ g i) → listSum l f ≤ listSum l g
  | [], _ => le_rfl
  | i :: l, h => add_le_add (h i List.mem_cons_self)
    (listSum_le l fun j hj => h j (List.mem_cons_of_mem i hj))

theorem listSum_const (c : K) : ∀ l : List ι, (listSum l fun _ => c) = Scalar.ofNat l.length * c
  | [] => (zero_mul c).symm
  | _ :: l => by
    show c + (listSum l fun _ => c) = (Scalar.ofNat l.length + 1) * c
    rw [listSum_const c l]
    plm_ring

theorem abs_listSum_le (f : ι → K) : ∀ l, abs (listSum l f) ≤ listSum l fun i => abs (f i)
  | [] => le_of_eq abs_zero
  | i :: l => le_trans (abs_add (f i) (listSum l f)) (add_le_add_left (abs_listSum_le f l) _)
end

/-! ## Linearity -/

section
variable {ι κ : Type} [FinIndex ι] [FinIndex κ]

theorem sum_congr {f g : ι → K} (h : ∀ i, f i = g i) : sum f = sum g := congrArg sum (funext h)

theorem sum_zero : (sum fun _ : ι => (0 : K)) = 0 := listSum_zero _

theorem sum_eq_zero {f : ι → K} (h : ∀ i, f i = 0) : sum f = 0 := (sum_congr h).trans sum_zero

theorem sum_add (f g : ι → K) : (sum fun i => f i + g i) = sum f + sum g := listSum_add f g _

theorem mul_sum (c : K) (f : ι → K) : c * sum f = sum fun i => c * f i := (listSum_mul c f _).symm

theorem sum_mul (f : ι → K) (c : K) : sum f * c = sum fun i => f i * c := by
  rw [mul_comm, mul_sum]; exact sum_congr fun i => mul_comm c (f i)

theorem sum_neg (f : ι → K) : (sum fun i => -f i) = -sum f := by
  rw [← neg_one_mul, mul_sum]; exact sum_congr fun i => (neg_one_mul (f i)).symm

theorem sum_sub (f g : ι → K) : (sum fun i => f i - g i) = sum f - sum g := by
  rw [sub_eq_add_neg, ← sum_neg, ← sum_add]; exact sum_congr fun i => sub_eq_add_neg (f i) (g i)

/-- Two sums may be swapped. -/
theorem sum_comm (f : ι → κ → K) : (sum fun i => sum fun j => f i j) = sum fun j => sum fun i => f i j :=
  listSum_comm f _ _

theorem sum_const (c : K) : (sum fun _ : ι => c) = Scalar.ofNat (card ι) * c := listSum_const c _

theorem sum_ite_zero_mul {p : Prop} [Decidable p] (a c : K) :
    (if p then a else 0) * c = if p then a * c else 0 := by
  split
  · rfl
  · exact zero_mul c

end

/-! ## Sums over composed index types -/

section
variable {ι κ : Type} [FinIndex ι] [FinIndex κ]

theorem sum_prod (f : ι × κ → K) : sum f = sum fun i => sum fun j => f (i, j) :=
  (listSum_flatMap _ f _).trans (listSum_congr _ fun _ _ => listSum_map _ f _)

theorem sum_sumType (f : ι ⊕ κ → K) : sum f = (sum fun i => f (.inl i)) + sum fun j => f (.inr j) :=
  (listSum_append f _ _).trans (congrArg₂ (· + ·) (listSum_map _ f _) (listSum_map _ f _))

theorem sum_unit (f : Unit → K) : sum f = f () := add_zero _
theorem sum_fin_zero (f : Fin 0 → K) : sum f = 0 := rfl
theorem sum_fin_succ {n : Nat} (f : Fin (n + 1) → K) :
    sum f = f ⟨0, Nat.succ_le_succ (Nat.zero_le n)⟩ +
      sum fun i : Fin n => f ⟨i.val + 1, Nat.succ_le_succ i.isLt⟩ :=
  congrArg (f ⟨0, Nat.succ_le_succ (Nat.zero_le n)⟩ + ·) (listSum_map _ f _)

theorem sum_idx_nil (f : Idx [] → K) : sum f = f () := add_zero _
theorem sum_idx_cons {n : Nat} {s : Shape} (f : Idx (n :: s) → K) :
    sum f = sum fun i : Fin n => sum fun r : Idx s => f (i, r) := sum_prod (ι := Fin n) (κ := Idx s) f
theorem sum_axis {n : Nat} (f : Idx [n] → K) : sum f = sum fun k : Fin n => f (k, ()) :=
  (sum_idx_cons f).trans (sum_congr fun _ => sum_idx_nil _)
theorem sum_matrix {n c : Nat} (f : Idx [n, c] → K) :
    sum f = sum fun i : Fin n => sum fun j : Fin c => f (i, j, ()) :=
  (sum_idx_cons f).trans (sum_congr fun i => (sum_idx_cons fun r => f (i, r)).trans
    (sum_congr fun j => sum_idx_nil fun r => f (i, j, r)))
theorem sum_pos_nil (f : Pos [] → K) : sum f = 0 := rfl
theorem sum_pos_cons {s : Shape} {Γ : Ctx} (f : Pos (s :: Γ) → K) :
    sum f = (sum fun i : Idx s => f (.inl i)) + sum fun p : Pos Γ => f (.inr p) :=
  sum_sumType (ι := Idx s) (κ := Pos Γ) f
end

/-! ## One nonzero term, reindexing -/

section
variable {ι κ : Type} [FinIndex ι] [FinIndex κ] [LawfulFinIndex ι] [LawfulFinIndex κ]

/-- A sum with one nonzero term is that term. -/
theorem sum_eq_single {f : ι → K} (a : ι) (h : ∀ i, i ≠ a → f i = 0) : sum f = f a :=
  listSum_single h _ (mem_elems a) nodup_elems

theorem sum_ite_eq (a : ι) {dec : ∀ i, Decidable (i = a)} (f : ι → K) :
    (sum fun i => if i = a then f i else 0) = f a :=
  (sum_eq_single a fun _ h => if_neg h).trans (if_pos rfl)

theorem sum_ite_eq' (a : ι) {dec : ∀ i, Decidable (a = i)} (f : ι → K) :
    (sum fun i => if a = i then f i else 0) = f a :=
  (sum_eq_single a fun _ h => if_neg fun e => h e.symm).trans (if_pos rfl)

theorem sum_ite_mul (a : ι) {dec : ∀ i, Decidable (i = a)} (c : K) (f : ι → K) :
    (sum fun i => (if i = a then c else 0) * f i) = c * f a :=
  (sum_eq_single a fun i h => by rw [if_neg h, zero_mul]).trans (by rw [if_pos rfl])

theorem sum_ite_mul' (a : ι) {dec : ∀ i, Decidable (a = i)} (c : K) (f : ι → K) :
    (sum fun i => (if a = i then c else 0) * f i) = c * f a :=
  (sum_eq_single a fun i h => by rw [if_neg fun e => h e.symm, zero_mul]).trans (by rw [if_pos rfl])

omit [LawfulFinIndex ι] in
/-- A sum is the sum over all `j` of the terms that a map sends to `j`. -/
theorem sum_fiberwise (g : ι → κ) {dec : ∀ i j, Decidable (g i = j)} (f : ι → K) :
    (sum fun j => sum fun i => if g i = j then f i else 0) = sum f := by
  rw [sum_comm]
  exact sum_congr fun i => sum_ite_eq' (g i) fun _ => f i

omit [LawfulFinIndex κ] in
/-- A sum with one term, if there is one. -/
theorem sum_option {P : ι → Prop} {dec : ∀ i, Decidable (P i)} (g : ι → K) :
    (o : Option ι) → (∀ i, P i ↔ o = some i) → (sum fun i => if P i then g i else 0) = o.elim 0 g
  | none, h => sum_eq_zero fun i => if_neg fun hi => nomatch (h i).mp hi
  | some k, h => by
    refine (sum_eq_single k fun i hi => if_neg fun hP => hi ?_).trans (if_pos ((h k).mpr rfl))
    exact (Option.some.inj ((h i).mp hP)).symm

omit [LawfulFinIndex ι] in
/-- A sum along a partial map, collected by values. -/
theorem sum_elim (g : ι → Option κ) {dec : ∀ i j, Decidable (g i = some j)} (f : ι → κ → K) :
    (sum fun i => (g i).elim 0 (f i)) = sum fun j => sum fun i => if g i = some j then f i j else 0 := by
  rw [sum_comm]
  exact sum_congr fun i => (sum_option (f i) (g i) fun _ => Iff.rfl).symm

/-- Reindexing along a partial bijection. -/
theorem sum_partial_equiv (g : ι → Option κ) (g' : κ → Option ι) (h : ∀ i j, g i = some j ↔ g' j = some i)
    (f : ι → κ → K) : (sum fun i => (g i).elim 0 (f i)) = sum fun j => (g' j).elim 0 fun i => f i j :=
  (sum_elim (dec := fun _ _ => inferInstance) g f).trans
    (sum_congr fun j => sum_option (fun i => f i j) (g' j) fun i => h i j)

/-- Reindexing along a bijection. -/
theorem sum_equiv (e : ι → κ) (e' : κ → ι) (h : ∀ i, e' (e i) = i) (h' : ∀ j, e (e' j) = j) (f : κ → K) :
    (sum fun i => f (e i)) = sum f :=
  sum_partial_equiv (fun i => some (e i)) (fun j => some (e' j))
    (fun i j => ⟨fun p => congrArg some ((congrArg e' (Option.some.inj p)).symm.trans (h i)),
      fun p => congrArg some ((congrArg e (Option.some.inj p)).symm.trans (h' j))⟩) fun _ j => f j

/-- The members with a property, parameterised by a partial map `g` with inverse `g'`. -/
theorem sum_reindex_partial {p : ι → Prop} {dec : ∀ i, Decidable (p i)} (g : κ → Option ι)
    (g' : ι → κ) (h : ∀ i k, g k = some i ↔ p i ∧ g' i = k) (f : ι → K) :
    (sum fun i => if p i then f i else 0) = sum fun k => (g k).elim 0 f := by
  rw [sum_elim (dec := fun _ _ => inferInstance) g fun _ => f]
  refine sum_congr fun i => ?_
  by_cases hp : p i
  · rw [if_pos hp, sum_eq_single (g' i) fun k hk => if_neg fun e => hk ((h i k).mp e).2.symm,
      if_pos ((h i (g' i)).mpr ⟨hp, rfl⟩)]
  · rw [if_neg hp]
    exact (sum_eq_zero fun k => if_neg fun e => hp ((h i k).mp e).1).symm

/-- The members with a property, parameterised by a map `g` with inverse `g'`. -/
theorem sum_reindex {p : ι → Prop} {dec : ∀ i, Decidable (p i)} (g : κ → ι) (g' : ι → κ)
    (h : ∀ i, p i → g (g' i) = i) (hp : ∀ k, p (g k)) (h' : ∀ k, g' (g k) = k) (f : ι → K) :
    (sum fun i => if p i then f i else 0) = sum fun k => f (g k) := by
  refine sum_reindex_partial (fun k => some (g k)) g' (fun i k => ⟨fun e => ?_, fun e => ?_⟩) f
  · have e := Option.some.inj e
    exact e ▸ ⟨hp k, h' k⟩
  · rw [← e.2, h i e.1]

end

/-! ## Sums over rows -/

theorem mul_add_lt {m n i j : Nat} (hi : i < m) (hj : j < n) : i * n + j < m * n :=
  calc i * n + j < i * n + n := Nat.add_lt_add_left hj _
    _ = (i + 1) * n := (Nat.succ_mul ..).symm
    _ ≤ m * n := Nat.mul_le_mul_right _ hi

/-- A sum over the entries of equal rows. -/
theorem sum_rows {a b n : Nat} (h : a * b = n) (f : Fin n → K) : sum f =
    sum fun y : Fin a => sum fun z : Fin b => f ⟨y.val * b + z.val, h ▸ mul_add_lt y.isLt z.isLt⟩ := by
  subst h
  have pos (l : Fin (a * b)) : 0 < b := Nat.pos_of_ne_zero fun e => by
    subst e
    exact Nat.not_lt_zero _ l.isLt
  let g (j : Fin a × Fin b) : Fin (a * b) := ⟨j.1.val * b + j.2.val, mul_add_lt j.1.isLt j.2.isLt⟩
  let g' (l : Fin (a * b)) : Fin a × Fin b :=
    (⟨l.val / b, Nat.div_lt_of_lt_mul (Nat.mul_comm a b ▸ l.isLt)⟩, ⟨l.val % b, Nat.mod_lt _ (pos l)⟩)
  refine Eq.trans ?_ (sum_prod fun j : Fin a × Fin b => f (g j))
  refine (sum_equiv g g' (fun ⟨y, z⟩ => ?_) (fun l => Fin.eq_of_val_eq (Nat.div_add_mod' l.val b)) f).symm
  refine Prod.mk_inj.mpr ⟨Fin.eq_of_val_eq ?_, Fin.eq_of_val_eq (Nat.mul_add_mod_of_lt z.isLt)⟩
  show (y.val * b + z.val) / b = y.val
  rw [Nat.mul_comm, Nat.mul_add_div (Nat.zero_lt_of_lt z.isLt), Nat.div_eq_of_lt z.isLt, Nat.add_zero]

/-- A sum whose terms beyond a bound are zero. -/
theorem sum_below {m n : Nat} (h : m ≤ n) (f : Fin n → K) (hf : ∀ i : Fin n, m ≤ i.val → f i = 0) :
    sum f = sum fun i : Fin m => f ⟨i.val, Nat.lt_of_lt_of_le i.isLt h⟩ := by
  let g : Fin n → Option (Fin m) := fun i => if hi : i.val < m then some ⟨i.val, hi⟩ else none
  let g' : Fin m → Option (Fin n) := fun k => some ⟨k.val, Nat.lt_of_lt_of_le k.isLt h⟩
  have hg (i : Fin n) : f i = (g i).elim 0 fun _ => f i := by
    by_cases hi : i.val < m
    · rw [show g i = some ⟨i.val, hi⟩ from dif_pos hi]
      rfl
    · rw [show g i = none from dif_neg hi, hf i (Nat.le_of_not_lt hi)]
      rfl
  refine (sum_congr hg).trans (sum_partial_equiv g g' (fun i k => ⟨fun e => ?_, fun e => ?_⟩) fun i _ => f i)
  · by_cases hi : i.val < m
    · have e := Option.some.inj ((dif_pos hi).symm.trans e)
      exact congrArg some (Fin.eq_of_val_eq (congrArg Fin.val e).symm)
    · exact nomatch (dif_neg hi).symm.trans e
  · have e := congrArg Fin.val (Option.some.inj e)
    have hi : i.val < m := Nat.lt_of_eq_of_lt e.symm k.isLt
    exact (dif_pos hi).trans (congrArg some (Fin.eq_of_val_eq e.symm))

/-! ## Order -/

section
variable {ι : Type} [FinIndex ι]

theorem sum_le_sum {f g : ι → K} (h : ∀ i, f i ≤ g i) : sum f ≤ sum g := listSum_le _ fun i _ => h i

theorem sum_nonneg {f : ι → K} (h : ∀ i, 0 ≤ f i) : 0 ≤ sum f := by
  have := sum_le_sum h
  rw [sum_zero] at this
  exact this

theorem abs_sum_le (f : ι → K) : abs (sum f) ≤ sum fun i => abs (f i) := abs_listSum_le f _

variable [LawfulFinIndex ι]

theorem single_le_sum {f : ι → K} (h : ∀ i, 0 ≤ f i) (a : ι) : f a ≤ sum f := by
  rw [← sum_ite_eq (dec := fun _ => inferInstance) a f]
  apply sum_le_sum
  intro i
  cases Decidable.em (i = a) with
  | inl e => rw [if_pos e]; exact le_rfl
  | inr e => rw [if_neg e]; exact h i

theorem sum_pos_of_nonneg {f : ι → K} (h : ∀ i, 0 ≤ f i) (a : ι) (ha : 0 < f a) : 0 < sum f :=
  lt_of_lt_of_le ha (single_le_sum h a)

theorem sum_pos {f : ι → K} (a : ι) (h : ∀ i, 0 < f i) : 0 < sum f :=
  sum_pos_of_nonneg (fun i => le_of_lt (h i)) a (h a)

/-! ## Largest and smallest values -/

/-- A function on a nonempty index type takes a largest value. -/
theorem exists_max (f : ι → K) (a : ι) : ∃ m, ∀ i, f i ≤ f m :=
  have gen : ∀ l : List ι, ∃ m, f a ≤ f m ∧ ∀ i, i ∈ l → f i ≤ f m := fun l => by
    induction l with
    | nil => exact ⟨a, le_rfl, fun _ h => absurd h List.not_mem_nil⟩
    | cons j l ih =>
      obtain ⟨m, ha, hm⟩ := ih
      cases le_total (f j) (f m) with
      | inl h => exact ⟨m, ha, fun i hi => (List.mem_cons.mp hi).elim (fun e => e ▸ h) (hm i)⟩
      | inr h =>
        exact ⟨j, le_trans ha h, fun i hi =>
          (List.mem_cons.mp hi).elim (fun e => e ▸ le_rfl) fun hi => le_trans (hm i hi) h⟩
  (gen FinIndex.elems).elim fun m h => ⟨m, fun i => h.2 i (mem_elems i)⟩

/-- Below finitely many positive numbers there is a positive one. -/
theorem exists_pos_le_all {f : ι → K} (h : ∀ i, 0 < f i) : ∃ c, 0 < c ∧ ∀ i, c ≤ f i :=
  have gen : ∀ l : List ι, ∃ c, 0 < c ∧ ∀ i, i ∈ l → c ≤ f i := fun l => by
    induction l with
    | nil => exact ⟨1, zero_lt_one, fun _ h => absurd h List.not_mem_nil⟩
    | cons j l ih =>
      obtain ⟨c, hc, hl⟩ := ih
      obtain ⟨d, hd, h₁, h₂⟩ := exists_pos_le_le hc (h j)
      exact ⟨d, hd, fun i hi =>
        (List.mem_cons.mp hi).elim (fun e => e ▸ h₂) fun hi => le_trans h₁ (hl i hi)⟩
  (gen FinIndex.elems).elim fun c hc => ⟨c, hc.1, fun i => hc.2 i (mem_elems i)⟩
end
end Plm
