import Plm.Grad.Correct

/-!
# Computing with integers

A concrete point of a network is checked by computing: `Diff` is the type of differences of natural numbers,
on which the kernel can compute, and `Diff.val` their value as a scalar.  For the operations that need no
division, `exp`, `log` or `sqrt`, the meaning over `Diff` has the same value (`Prog.den_cast`), and whether a
program is off its kinks can be decided there (`Prog.smooth_cast`).
-/

namespace Plm

/-- The integer `pos - neg`. -/
structure Diff where
  pos : Nat
  neg : Nat

namespace Diff

/-- Addition, multiplication and order are those of integers.  Division, `exp`, `log` and `sqrt` are not
used: `Op.integral` excludes them. -/
instance : Scalar Diff where
  zero := ⟨0, 0⟩
  one := ⟨1, 0⟩
  add a b := ⟨a.pos + b.pos, a.neg + b.neg⟩
  sub a b := ⟨a.pos + b.neg, a.neg + b.pos⟩
  mul a b := ⟨a.pos * b.pos + a.neg * b.neg, a.pos * b.neg + a.neg * b.pos⟩
  div a _ := a
  neg a := ⟨a.neg, a.pos⟩
  lt a b := a.pos + b.neg < b.pos + a.neg
  le a b := a.pos + b.neg ≤ b.pos + a.neg
  exp a := a
  log a := a
  sqrt a := a
  decLt a b := inferInstanceAs (Decidable (a.pos + b.neg < b.pos + a.neg))

instance {n : Nat} : OfNat Diff (n + 2) := ⟨⟨n + 2, 0⟩⟩

/-- Equality of integers. -/
def beq (a b : Diff) : Bool := a.pos + b.neg == b.pos + a.neg

section
variable {K : Type} [LawfulScalar K]

/-- The scalar with the value of an integer. -/
def val (a : Diff) : K := Scalar.ofNat a.pos - Scalar.ofNat a.neg

theorem val_add (a b : Diff) : (val (a + b) : K) = val a + val b := by
  show Scalar.ofNat (a.pos + b.pos) - Scalar.ofNat (a.neg + b.neg) = _
  rw [ofNat_add, ofNat_add, val, val]; plm_ring
theorem val_mul (a b : Diff) : (val (a * b) : K) = val a * val b := by
  show Scalar.ofNat (a.pos * b.pos + a.neg * b.neg) - Scalar.ofNat (a.pos * b.neg + a.neg * b.pos) = _
  rw [ofNat_add, ofNat_add, ofNat_mul, ofNat_mul, ofNat_mul, ofNat_mul, val, val]; plm_ring
theorem val_neg (a : Diff) : (val (-a) : K) = -val a := by
  show Scalar.ofNat a.neg - Scalar.ofNat a.pos = _
  rw [val]; plm_ring
theorem val_zero : (val 0 : K) = 0 := sub_self _
theorem val_one : (val 1 : K) = 1 := (sub_zero _).trans ofNat_one
theorem val_ofNat : (n : Nat) → (val (Scalar.ofNat n) : K) = Scalar.ofNat n
  | 0 => sub_self _
  | n + 1 => (val_add _ _).trans (congrArg₂ (· + ·) (val_ofNat n) ((sub_zero _).trans ofNat_one))

theorem ofNat_lt {m n : Nat} : (Scalar.ofNat m : K) < Scalar.ofNat n ↔ m < n := by
  refine ⟨fun h => Nat.lt_of_not_le fun hle => ?_, fun h => ?_⟩
  · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le hle
    rw [ofNat_add] at h
    exact not_lt_of_le (le_add_of_nonneg_right (ofNat_nonneg k)) h
  · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_lt h
    rw [Nat.add_assoc, ofNat_add]
    exact lt_add_of_pos_right _ (ofNat_succ_pos k)

theorem val_lt {a b : Diff} : (val a : K) < val b ↔ a < b := by
  refine Iff.trans ?_ (ofNat_lt (K := K) (m := a.pos + b.neg) (n := b.pos + a.neg))
  rw [val, val, ofNat_add, ofNat_add]
  exact ⟨fun h => by lt_comb h, fun h => by lt_comb h⟩

theorem val_ne {a b : Diff} : (val a : K) ≠ val b ↔ (!a.beq b) = true := by
  refine ⟨fun h => (Bool.not_eq_true' _).mpr (beq_eq_false_iff_ne.mpr fun e => h ?_), fun h => ?_⟩
  · exact le_antisymm (le_of_not_lt fun h => Nat.ne_of_gt (val_lt.mp h) e)
      (le_of_not_lt fun h => Nat.ne_of_lt (val_lt.mp h) e)
  · cases Nat.lt_or_gt_of_ne (Nat.ne_of_beq_eq_false (Bool.not_eq_true' _ ▸ h)) with
    | inl h => exact ne_of_lt (val_lt.mpr h)
    | inr h => exact ne_of_gt (val_lt.mpr h)

theorem val_ite {p q : Prop} [Decidable p] [Decidable q] (h : p ↔ q) (a b : Diff) :
    (if p then val a else val b : K) = val (if q then a else b) := by
  by_cases hq : q
  · rw [if_pos hq, if_pos (h.mpr hq)]
  · rw [if_neg hq, if_neg fun hp => hq (h.mp hp)]

theorem val_gate (a b : Diff) :
    (if (0 : K) < val a then (val b : K) else 0) = val (if 0 < a then b else 0) := by
  rw [← val_zero]
  exact val_ite (val_lt (K := K)) b 0

theorem val_max (a b : Diff) : Scalar.max (val a) (val b) = (val (Scalar.max a b) : K) := val_ite val_lt b a

theorem val_sum {ι : Type} [FinIndex ι] (f : ι → Diff) : (sum fun i => (val (f i) : K)) = val (sum f) := by
  unfold sum
  induction FinIndex.elems (ι := ι) with
  | nil => exact val_zero.symm
  | cons i l ih => exact (congrArg (val (f i) + ·) ih).trans (val_add _ _).symm

end
end Diff

/-! ## Environments -/

/-- The scalars with the values of integers. -/
def Env.cast (K : Type) [LawfulScalar K] {ι : Type} (t : ι → Diff) (i : ι) : K := (t i).val

section
variable {K : Type} [LawfulScalar K] {s t u d : Shape} {Γ : Ctx}

theorem Env.cast_push (x : Tensor Diff s) (e : Env Diff Γ) :
    Env.push (Env.cast K x) (Env.cast K e) = Env.cast K (e.push x) :=
  funext fun p => match p with
    | .inl _ => rfl
    | .inr _ => rfl

theorem Env.cast_append : {Γ Δ : Ctx} → (a : Env Diff Γ) → (b : Env Diff Δ) →
    Env.append (Env.cast K a) (Env.cast K b) = Env.cast K (a.append b)
  | [], _, _, _ => rfl
  | _ :: _, _, a, b => (congrArg (Env.push _) (cast_append a.tail b)).trans (Env.cast_push a.head _)

theorem Env.right_cast : {Γ Δ : Ctx} → (e : Env Diff (Γ ++ Δ)) →
    Env.right Γ (Env.cast K e) = Env.cast K (Env.right Γ e)
  | [], _, _ => rfl
  | _ :: Γ, _, e => right_cast (Γ := Γ) e.tail

theorem entry_cast (x : Tensor Diff s) : (i : Option (Idx s)) → entry (Env.cast K x) i = (entry x i).val
  | some _ => rfl
  | none => Diff.val_zero.symm

theorem contract_cast (a : Idx d → Option (Idx s)) (b : Idx d → Option (Idx t)) (o : Idx d → Option (Idx u))
    (A : Tensor Diff s) (B : Tensor Diff t) :
    contract a b o (Env.cast K A) (Env.cast K B) = Env.cast K (contract a b o A B) := by
  funext i
  refine Eq.trans (sum_congr fun σ => ?_) (Diff.val_sum _)
  rw [entry_cast, entry_cast, ← Diff.val_mul, ← Diff.val_zero]
  exact Diff.val_ite Iff.rfl _ _

theorem move_cast (a : Idx d → Option (Idx s)) (o : Idx d → Option (Idx t)) (A : Tensor Diff s) :
    move a o (Env.cast K A) = Env.cast K (move a o A) := by
  funext i
  refine Eq.trans (sum_congr fun σ => ?_) (Diff.val_sum _)
  rw [entry_cast, ← Diff.val_zero]
  exact Diff.val_ite Iff.rfl _ _

namespace Pool
variable (p : Pool) (x : Tensor Diff p.src)

theorem maximum_cast : (l : List Diff) → maximum (l.map fun a => (a.val : K)) = (maximum l).val
  | [] => Diff.val_zero.symm
  | a :: l => by
    show (l.map _).foldl Scalar.max a.val = (l.foldl Scalar.max a).val
    induction l generalizing a with
    | nil => rfl
    | cons b l ih =>
      show (l.map _).foldl Scalar.max (Scalar.max a.val b.val) = _
      rw [Diff.val_max]
      exact ih (Scalar.max a b)

theorem isFirst_cast (o : Idx p.dst) (k : Idx p.window) : p.isFirst (Env.cast K x) o k = p.isFirst x o k := by
  have lt (i j : Option (Idx p.src)) :
      decide (entry (Env.cast K x) i < entry (Env.cast K x) j) = decide (entry x i < entry x j) := by
    rw [entry_cast, entry_cast]
    exact decide_eq_decide.mpr Diff.val_lt
  unfold isFirst
  exact congrArg _ (funext fun k' => by rw [lt, lt])

theorem maxPool_cast (o : Idx p.dst) :
    maximum (p.values (Env.cast K x) o) = (maximum (p.values x o)).val := by
  refine Eq.trans (congrArg maximum ?_) (maximum_cast (p.values x o))
  unfold values
  rw [List.map_map]
  exact congrArg (List.map · _) (funext fun k => entry_cast x _)

theorem scatter_cast (w : Tensor Diff p.dst) :
    p.scatter (Env.cast K x) (Env.cast K w) = Env.cast K (p.scatter x w) := by
  funext i
  refine Eq.trans (sum_congr fun o => Eq.trans (sum_congr fun k => ?_) (Diff.val_sum _)) (Diff.val_sum _)
  rw [← Diff.val_zero]
  exact Diff.val_ite (by rw [isFirst_cast]) _ _

/-- No window has two largest entries. -/
def noTies? : Bool :=
  (FinIndex.elems (ι := Idx p.dst)).all fun o => (FinIndex.elems (ι := Idx p.window)).all fun k =>
    !p.isFirst x o k || (FinIndex.elems (ι := Idx p.window)).all fun k' =>
      decide (k = k') || decide (entry x (p.from? o k') < entry x (p.from? o k))

theorem noTies_cast : Prim.Smooth.NoTies p (Env.cast K x) ↔ p.noTies? x = true := by
  refine ⟨fun h => List.all_eq_true.mpr fun o _ => List.all_eq_true.mpr fun k _ => ?_,
    fun h o k k' hk hf => ?_⟩
  · cases hf : p.isFirst x o k with
    | false => rfl
    | true =>
      refine List.all_eq_true.mpr fun k' _ => ?_
      by_cases hk : k = k'
      · rw [decide_eq_true hk, Bool.true_or]
      · have h := h o k k' hk ((p.isFirst_cast x o k).trans hf)
        rw [entry_cast, entry_cast] at h
        rw [decide_eq_true (Diff.val_lt.mp h), Bool.or_true]
  · rw [isFirst_cast] at hf
    have h := List.all_eq_true.mp (List.all_eq_true.mp h o (mem_elems o)) k (mem_elems k)
    rw [hf] at h
    have h := List.all_eq_true.mp h k' (mem_elems k')
    rw [decide_eq_false hk] at h
    rw [entry_cast, entry_cast]
    exact Diff.val_lt.mpr (of_decide_eq_true h)

end Pool

/-! ## Operations and programs -/

/-- No entry is zero. -/
def nonzero? (x : Tensor Diff s) : Bool := (FinIndex.elems (ι := Idx s)).all fun i => !(x i).beq 0

theorem nonzero_cast {x : Tensor Diff s} : (∀ i, Env.cast K x i ≠ 0) ↔ nonzero? x = true := by
  rw [nonzero?, List.all_eq_true, ← Diff.val_zero]
  exact ⟨fun h i _ => Diff.val_ne.mp (h i), fun h i => Diff.val_ne.mpr (h i (mem_elems i))⟩

namespace Op

/-- The operation needs integers only, and is one of those in the gradients of the networks here. -/
def integral : Op → Bool
  | .unary .relu _ => true
  | .binary .add _ => true
  | .binary .gate _ => true
  | .const ⟨_, 0⟩ _ => true
  | .bilin _ _ => true
  | .move _ _ => true
  | .maxPool _ => true
  | .poolScatter _ => true
  | _ => false

/-- Whether an operation that needs integers only is off its kinks. -/
def smooth? : (o : Op) → Env Diff o.ins → Bool
  | .unary .relu _, e => nonzero? e.head
  | .binary .gate _, e => nonzero? e.head
  | .maxPool p, e => p.noTies? e.head
  | .poolScatter p, e => p.noTies? e.head
  | _, _ => true

theorem smooth_cast : (o : Op) → (e : Env Diff o.ins) → o.integral = true →
    (Smooth o (Env.cast K e) ↔ smooth? o e = true)
  | .unary .relu _, e, _ => nonzero_cast (x := e.head)
  | .binary .gate _, e, _ => nonzero_cast (x := e.head)
  | .maxPool p, e, _ => p.noTies_cast e.head
  | .poolScatter p, e, _ => p.noTies_cast e.head
  | .binary .add _, _, _ => iff_of_true trivial rfl
  | .const ⟨_, 0⟩ _, _, _ => iff_of_true trivial rfl
  | .bilin _ _, _, _ => iff_of_true trivial rfl
  | .move _ _, _, _ => iff_of_true trivial rfl

/-- An operation that needs integers only has the same value over integers and over scalars. -/
theorem den_cast : (o : Op) → (e : Env Diff o.ins) → o.integral = true →
    den o (Env.cast K e) = Env.cast K (den o e)
  | .unary .relu _, e, _ => funext fun i => Diff.val_gate (e.head i) (e.head i)
  | .binary .add _, e, _ => funext fun i => (Diff.val_add (e.head i) (e.tail.head i)).symm
  | .binary .gate _, e, _ => funext fun i => Diff.val_gate (e.head i) (e.tail.head i)
  | .maxPool p, e, _ => funext fun o => p.maxPool_cast e.head o
  | .poolScatter p, e, _ => p.scatter_cast e.head e.tail.head
  | .const ⟨n, 0⟩ _, _, _ => funext fun _ => (Diff.val_ofNat n).symm
  | .bilin _ _, e, _ => contract_cast _ _ _ e.head e.tail.head
  | .move m false, e, _ => move_cast m.from? m.to? (Env.head (s := m.src) e)
  | .move m true, e, _ => move_cast m.to? m.from? (Env.head (s := m.dst) e)

/-- The meaning over integers.  Every entry is computed at its name in the list of positions: so the kernel,
which remembers what it has computed, computes it once. -/
def run : Sem sig Diff := fun o e i =>
  match (FinIndex.elems (ι := Idx (out o))).find? fun j => j.flat == i.flat with
  | some j => den o e j
  | none => den o e i

theorem run_cast (o : Op) (e : Env Diff o.ins) (h : o.integral = true) :
    den o (Env.cast K e) = Env.cast K (run o e) := by
  refine (den_cast o e h).trans (congrArg (Env.cast K) (funext fun i => ?_))
  unfold run
  split
  · next j hj =>
    have hj := List.find?_some (p := fun j : Idx (out o) => j.flat == i.flat) hj
    exact congrArg (den o e) (Idx.flat_injective (Nat.eq_of_beq_eq_true hj)).symm
  · rfl

end Op

namespace Prog
variable {D : Ctx}

/-- All operations need integers only. -/
def integral : {Γ : Ctx} → Prog Op.sig D Γ → Bool
  | _, .ret _ => true
  | _, .step o _ rest => Op.integral o && rest.integral

/-- Whether a program on integers is off its kinks. -/
def smooth? : {Γ : Ctx} → Prog Op.sig D Γ → Env Diff Γ → Bool
  | _, .ret _, _ => true
  | _, .step o xs rest, e => Op.smooth? o (e.gets xs) && rest.smooth? (e.push (Op.run o (e.gets xs)))

/-- The value of an operation, pushed. -/
theorem push_run_cast {Γ : Ctx} (o : Op) (xs : Vars Γ o.ins) (e : Env Diff Γ) (h : o.integral = true) :
    Env.push (Op.den o (Env.gets (Env.cast K e) xs)) (Env.cast K e) =
      Env.cast K (e.push (Op.run o (e.gets xs))) :=
  (congrArg (fun t => Env.push t (Env.cast K e)) (Op.run_cast o (e.gets xs) h)).trans (Env.cast_push _ e)

/-- A program that needs integers only has the same value over integers and over scalars. -/
theorem den_cast : {Γ : Ctx} → (p : Prog Op.sig D Γ) → (e : Env Diff Γ) → p.integral = true →
    p.den Op.den (Env.cast K e) = Env.cast K (p.den Op.run e)
  | _, .ret _, _, _ => rfl
  | _, .step o xs rest, e, h =>
    have h := Bool.and_eq_true_iff.mp h
    (congrArg (rest.den Op.den) (push_run_cast o xs e h.1)).trans (den_cast rest _ h.2)

/-- A program that needs integers only is off its kinks over scalars exactly if it is so over integers. -/
theorem smooth_cast : {Γ : Ctx} → (p : Prog Op.sig D Γ) → (e : Env Diff Γ) → p.integral = true →
    (p.Smooth (Env.cast K e) ↔ p.smooth? e = true)
  | _, .ret _, _, _ => iff_of_true trivial rfl
  | _, .step o xs rest, e, h => by
    have h := Bool.and_eq_true_iff.mp h
    have hr : rest.Smooth (Env.cast K (e.push (Op.run o (e.gets xs)))) ↔ _ := smooth_cast rest _ h.2
    rw [← push_run_cast (K := K) o xs e h.1] at hr
    exact (and_congr (Op.smooth_cast o (e.gets xs) h.1) hr).trans Bool.and_eq_true_iff.symm

end Prog
end
end Plm
