prelude
import Init.Nat.Div
import Init.Data.Basic

/-!
# Numbers below a bound, and decidable bounded quantifiers

Names, argument explicitness and statements follow the official library.
-/

set_option autoImplicit false

universe u

/-- The number `n` is not zero; found by instance search. -/
class NeZero {R : Type u} [Zero R] (n : R) : Prop where
  out : n ≠ 0

theorem NeZero.ne {R : Type u} [Zero R] (n : R) [h : NeZero n] : n ≠ 0 := h.out
theorem Nat.pos_of_neZero (n : Nat) [h : NeZero n] : 0 < n := Nat.pos_of_ne_zero h.out
instance NeZero.succ {n : Nat} : NeZero (n + 1) := ⟨Nat.succ_ne_zero n⟩

namespace Fin
variable {n m : Nat} {a b : Fin n}

/-- A number below a bound, as a natural number. -/
instance coeToNat : CoeOut (Fin n) Nat := ⟨fun v => v.val⟩

/-! ## Equality and order -/

@[ext] protected theorem ext {a b : Fin n} (h : a.val = b.val) : a = b := Fin.eq_of_val_eq h
theorem val_inj {a b : Fin n} : a.val = b.val ↔ a = b := ⟨Fin.eq_of_val_eq, Fin.val_eq_of_eq⟩
theorem val_ne_of_ne {i j : Fin n} (h : i ≠ j) : i.val ≠ j.val := fun e => h (Fin.eq_of_val_eq e)
theorem ne_of_val_ne {i j : Fin n} (h : i.val ≠ j.val) : i ≠ j := fun e => h (Fin.val_eq_of_eq e)
theorem val_ne_iff {a b : Fin n} : a.val ≠ b.val ↔ a ≠ b := not_congr val_inj
@[simp] theorem is_lt (a : Fin n) : a.val < n := a.isLt
@[simp] theorem is_le' {a : Fin n} : a.val ≤ n := Nat.le_of_lt a.isLt
theorem is_le (i : Fin (n + 1)) : i.val ≤ n := Nat.le_of_lt_succ i.isLt
theorem pos (i : Fin n) : 0 < n := Nat.zero_lt_of_lt i.isLt
@[simp] protected theorem eta (a : Fin n) (h : a.val < n) : (⟨a.val, h⟩ : Fin n) = a := rfl
@[simp] theorem mk_val (i : Fin n) : (⟨i.val, i.isLt⟩ : Fin n) = i := rfl
theorem mk_eq_iff_val_eq {a : Fin n} {k : Nat} {hk : k < n} : ⟨k, hk⟩ = a ↔ k = a.val :=
  ⟨fun h => congrArg Fin.val h, fun h => Fin.eq_of_val_eq h⟩
theorem eq_mk_iff_val_eq {a : Fin n} {k : Nat} {hk : k < n} : a = ⟨k, hk⟩ ↔ a.val = k :=
  ⟨fun h => congrArg Fin.val h, fun h => Fin.eq_of_val_eq h⟩
protected theorem mk.inj_iff {n a b : Nat} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : Fin n) = ⟨b, hb⟩ ↔ a = b :=
  ⟨fun h => congrArg Fin.val h, fun h => Fin.eq_of_val_eq h⟩
theorem le_def {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
theorem lt_def {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl
theorem le_iff_val_le_val {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
theorem lt_iff_val_lt_val {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl
@[simp] protected theorem not_le {a b : Fin n} : ¬a ≤ b ↔ b < a := Nat.not_le
@[simp] protected theorem not_lt {a b : Fin n} : ¬a < b ↔ b ≤ a := Nat.not_lt
protected theorem ne_of_lt {a b : Fin n} (h : a < b) : a ≠ b := ne_of_val_ne (Nat.ne_of_lt h)
protected theorem ne_of_gt {a b : Fin n} (h : a < b) : b ≠ a := ne_of_val_ne (Nat.ne_of_gt h)
protected theorem le_refl (a : Fin n) : a ≤ a := Nat.le_refl a.val
protected theorem le_trans {a b c : Fin n} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := Nat.le_trans h₁ h₂
protected theorem lt_trans {a b c : Fin n} (h₁ : a < b) (h₂ : b < c) : a < c := Nat.lt_trans h₁ h₂
protected theorem lt_irrefl (a : Fin n) : ¬a < a := Nat.lt_irrefl a.val
protected theorem le_total (a b : Fin n) : a ≤ b ∨ b ≤ a := Nat.le_total a.val b.val
protected theorem le_antisymm {x y : Fin n} (h₁ : x ≤ y) (h₂ : y ≤ x) : x = y := Fin.ext (Nat.le_antisymm h₁ h₂)
protected theorem lt_or_eq_of_le {a b : Fin n} (h : a ≤ b) : a < b ∨ a = b :=
  (Nat.lt_or_eq_of_le h).imp id Fin.eq_of_val_eq
protected theorem forall_iff {p : Fin n → Prop} : (∀ i, p i) ↔ ∀ i h, p ⟨i, h⟩ := ⟨fun h i hi => h ⟨i, hi⟩, fun h i => h i.1 i.2⟩
protected theorem exists_iff {p : Fin n → Prop} : (∃ i, p i) ↔ ∃ i h, p ⟨i, h⟩ :=
  ⟨fun ⟨i, h⟩ => ⟨i.1, i.2, h⟩, fun ⟨i, hi, h⟩ => ⟨⟨i, hi⟩, h⟩⟩

/-! ## Numerals, successor, embeddings -/

/-- Nothing is below zero. -/
def elim0 {α : Sort u} (x : Fin 0) : α := absurd x.isLt (Nat.not_lt_zero x.val)

/-- `a` modulo `n`. -/
protected def ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n := ⟨a % n, Nat.mod_lt a (Nat.pos_of_neZero n)⟩

instance instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i := ⟨Fin.ofNat n i⟩
instance instInhabited {n : Nat} [NeZero n] : Inhabited (Fin n) := ⟨0⟩
@[simp] theorem val_zero (n : Nat) [NeZero n] : (0 : Fin n).val = 0 := Nat.zero_mod n
@[simp] theorem zero_eta : (⟨0, Nat.zero_lt_succ n⟩ : Fin (n + 1)) = 0 := rfl
@[simp] theorem mk_zero : (⟨0, Nat.zero_lt_succ n⟩ : Fin (n + 1)) = 0 := rfl
@[simp] theorem val_ofNat (n : Nat) [NeZero n] (a : Nat) : (Fin.ofNat n a).val = a % n := rfl
@[simp] protected theorem zero_le (a : Fin (n + 1)) : 0 ≤ a := Nat.zero_le a.val

/-- `i + 1`, in the next larger type. -/
def succ (i : Fin n) : Fin (n + 1) := ⟨i.val + 1, Nat.succ_lt_succ i.isLt⟩
/-- The same number under an equal bound. -/
protected def cast (eq : n = m) (i : Fin n) : Fin m := ⟨i.val, eq ▸ i.isLt⟩
/-- The same number under a larger bound. -/
def castLE (h : n ≤ m) (i : Fin n) : Fin m := ⟨i.val, Nat.lt_of_lt_of_le i.isLt h⟩
/-- The same number under a smaller bound. -/
def castLT (i : Fin m) (h : i.val < n) : Fin n := ⟨i.val, h⟩
/-- The same number; the bound grows by `m`. -/
def castAdd (m : Nat) (i : Fin n) : Fin (n + m) := castLE (Nat.le_add_right n m) i
/-- The same number; the bound grows by one. -/
def castSucc (i : Fin n) : Fin (n + 1) := castAdd 1 i
/-- `i + m`, the bound grows by `m`. -/
def addNat (i : Fin n) (m : Nat) : Fin (n + m) := ⟨i.val + m, Nat.add_lt_add_right i.isLt m⟩
/-- `n + i`, the bound grows by `n`. -/
def natAdd (n : Nat) (i : Fin m) : Fin (n + m) := ⟨n + i.val, Nat.add_lt_add_left i.isLt n⟩
/-- The largest number below `n + 1`. -/
def last (n : Nat) : Fin (n + 1) := ⟨n, Nat.lt_succ_self n⟩
/-- `n - 1 - i`. -/
def rev (i : Fin n) : Fin n := ⟨n - (i.val + 1), Nat.sub_lt (pos i) (Nat.zero_lt_succ i.val)⟩
/-- `i - 1` of a number that is not zero. -/
def pred (i : Fin (n + 1)) (h : i ≠ 0) : Fin n :=
  ⟨i.val - 1, Nat.sub_lt_right_of_lt_add (Nat.pos_of_ne_zero fun e => h (Fin.ext e)) i.isLt⟩

@[simp] theorem val_succ (j : Fin n) : j.succ.val = j.val + 1 := rfl
@[simp] theorem val_cast (h : n = m) (i : Fin n) : (i.cast h).val = i.val := rfl
@[simp] theorem val_castLE (h : n ≤ m) (i : Fin n) : (castLE h i).val = i.val := rfl
@[simp] theorem val_castLT (i : Fin m) (h : i.val < n) : (castLT i h).val = i.val := rfl
@[simp] theorem val_castAdd (m : Nat) (i : Fin n) : (castAdd m i).val = i.val := rfl
@[simp] theorem val_castSucc (i : Fin n) : (castSucc i).val = i.val := rfl
@[simp] theorem val_addNat (m : Nat) (i : Fin n) : (addNat i m).val = i.val + m := rfl
@[simp] theorem val_natAdd (n : Nat) {m : Nat} (i : Fin m) : (natAdd n i).val = n + i.val := rfl
@[simp] theorem val_last (n : Nat) : (last n).val = n := rfl
@[simp] theorem val_rev (i : Fin n) : (rev i).val = n - (i.val + 1) := rfl
theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.isLt
@[simp] theorem succ_inj {a b : Fin n} : a.succ = b.succ ↔ a = b :=
  ⟨fun h => Fin.ext (Nat.succ.inj (congrArg Fin.val h)), congrArg succ⟩
@[simp] theorem castSucc_inj {a b : Fin n} : castSucc a = castSucc b ↔ a = b :=
  ⟨fun h => Fin.ext (show a.castSucc.val = b.castSucc.val from congrArg Fin.val h), congrArg castSucc⟩
theorem succ_ne_zero (k : Fin n) : succ k ≠ 0 := fun h => Nat.succ_ne_zero k.val (congrArg Fin.val h)
@[simp] theorem succ_pos (a : Fin n) : 0 < succ a := Nat.zero_lt_succ a.val
theorem castSucc_lt_last (a : Fin n) : castSucc a < last n := a.isLt
theorem castSucc_lt_succ {i : Fin n} : castSucc i < i.succ := Nat.lt_succ_self i.val
@[simp] theorem succ_pred (i : Fin (n + 1)) (h : i ≠ 0) : (i.pred h).succ = i :=
  Fin.ext (Nat.sub_one_add_one fun e => h (Fin.ext e))
@[simp] theorem pred_succ (i : Fin n) {h : i.succ ≠ 0} : i.succ.pred h = i := rfl
@[simp] theorem rev_rev (i : Fin n) : rev (rev i) = i := Fin.ext <| by
  show n - (n - (i.val + 1) + 1) = i.val
  rw [Nat.sub_add_eq n i.val 1, Nat.sub_one_add_one (Nat.sub_ne_zero_of_lt i.isLt), Nat.sub_sub_self (Nat.le_of_lt i.isLt)]
theorem eq_zero_or_eq_succ {n : Nat} : ∀ i : Fin (n + 1), i = 0 ∨ ∃ j : Fin n, i = j.succ
  | ⟨0, _⟩ => .inl rfl
  | ⟨k + 1, h⟩ => .inr ⟨⟨k, Nat.lt_of_succ_lt_succ h⟩, rfl⟩
theorem eq_succ_of_ne_zero {n : Nat} {i : Fin (n + 1)} (hi : i ≠ 0) : ∃ j : Fin n, i = j.succ :=
  (eq_zero_or_eq_succ i).resolve_left hi

/-- Case distinction: zero, or a successor. -/
@[elab_as_elim] def cases {motive : Fin (n + 1) → Sort u} (zero : motive 0) (succ : ∀ i : Fin n, motive i.succ) :
    ∀ i : Fin (n + 1), motive i
  | ⟨0, _⟩ => zero
  | ⟨k + 1, h⟩ => succ ⟨k, Nat.lt_of_succ_lt_succ h⟩

@[simp] theorem cases_zero {motive : Fin (n + 1) → Sort u} {zero : motive 0} {succ : ∀ i : Fin n, motive i.succ} :
    @Fin.cases n motive zero succ 0 = zero := rfl
@[simp] theorem cases_succ {motive : Fin (n + 1) → Sort u} {zero : motive 0} {succ : ∀ i : Fin n, motive i.succ}
    (i : Fin n) : @Fin.cases n motive zero succ i.succ = succ i := rfl

/-- Induction from `0` in steps of one. -/
@[elab_as_elim] def induction {motive : Fin (n + 1) → Sort u} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) : ∀ i : Fin (n + 1), motive i
  | ⟨i, hi⟩ => go i hi
where
  go : ∀ (i : Nat) (hi : i < n + 1), motive ⟨i, hi⟩
    | 0, _ => zero
    | i + 1, hi => succ ⟨i, Nat.lt_of_succ_lt_succ hi⟩ (go i (Nat.lt_of_succ_lt hi))

theorem forall_fin_zero {P : Fin 0 → Prop} : (∀ i, P i) ↔ True := iff_true_intro fun i => i.elim0
theorem exists_fin_zero {P : Fin 0 → Prop} : (∃ i, P i) ↔ False := iff_false_intro fun ⟨i, _⟩ => i.elim0
theorem forall_fin_succ {P : Fin (n + 1) → Prop} : (∀ i, P i) ↔ P 0 ∧ ∀ i : Fin n, P i.succ :=
  ⟨fun h => ⟨h 0, fun i => h i.succ⟩, fun ⟨h₀, h₁⟩ i => Fin.cases h₀ h₁ i⟩
theorem exists_fin_succ {P : Fin (n + 1) → Prop} : (∃ i, P i) ↔ P 0 ∨ ∃ i : Fin n, P i.succ := by
  constructor
  · intro ⟨i, h⟩
    cases eq_zero_or_eq_succ i with
    | inl e => exact .inl (e ▸ h)
    | inr e => obtain ⟨j, e⟩ := e; exact .inr ⟨j, e ▸ h⟩
  · exact fun h => h.elim (fun h => ⟨0, h⟩) fun ⟨i, h⟩ => ⟨i.succ, h⟩
theorem forall_fin_one {p : Fin 1 → Prop} : (∀ i, p i) ↔ p 0 :=
  ⟨fun h => h 0, fun h i => Fin.cases h (fun j => j.elim0) i⟩
theorem forall_fin_two {p : Fin 2 → Prop} : (∀ i, p i) ↔ p 0 ∧ p 1 :=
  forall_fin_succ.trans (and_congr Iff.rfl forall_fin_one)
instance subsingleton_one : Subsingleton (Fin 1) := ⟨fun a b => Fin.ext <|
  (Nat.lt_one_iff.mp a.isLt).trans (Nat.lt_one_iff.mp b.isLt).symm⟩
instance subsingleton_zero : Subsingleton (Fin 0) := ⟨fun a => a.elim0⟩

/-! ## Arithmetic modulo the bound -/

/-- Addition modulo `n`. -/
protected def add : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a + b) % n, Nat.mod_lt _ (Nat.zero_lt_of_lt h)⟩
/-- Multiplication modulo `n`. -/
protected def mul : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a * b) % n, Nat.mod_lt _ (Nat.zero_lt_of_lt h)⟩
/-- Subtraction modulo `n`. -/
protected def sub : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(n - b + a) % n, Nat.mod_lt _ (Nat.zero_lt_of_lt h)⟩
instance : Add (Fin n) := ⟨Fin.add⟩
instance : Mul (Fin n) := ⟨Fin.mul⟩
instance : Sub (Fin n) := ⟨Fin.sub⟩
theorem val_add (a b : Fin n) : (a + b).val = (a.val + b.val) % n := rfl
theorem val_mul (a b : Fin n) : (a * b).val = a.val * b.val % n := rfl
theorem val_sub (a b : Fin n) : (a - b).val = (n - b.val + a.val) % n := rfl

end Fin

/-! ## Bounded quantifiers are decidable -/

namespace Nat

/-- `∀ k < n, P k` is decided by trying all `k`. -/
instance decidableBallLT : ∀ (n : Nat) (P : ∀ k, k < n → Prop) [∀ n h, Decidable (P n h)], Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue fun _ h => absurd h (not_lt_zero _)
  | n + 1, P, _ =>
    match decidableBallLT n fun k h => P k (lt_succ_of_lt h) with
    | isFalse h => isFalse fun h' => h fun k hk => h' k (lt_succ_of_lt hk)
    | isTrue h =>
      if p : P n (lt_succ_self n) then
        isTrue fun _ h' => (Nat.lt_or_eq_of_le (le_of_lt_succ h')).elim (fun hl => h _ hl) fun e => by cases e; exact p
      else isFalse fun h' => p (h' _ _)

instance decidableForallFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_iff (∀ k h, P ⟨k, h⟩) Fin.forall_iff.symm

instance decidableBallLE (n : Nat) (P : ∀ k, k ≤ n → Prop) [∀ n h, Decidable (P n h)] : Decidable (∀ n h, P n h) :=
  decidable_of_iff (∀ (k : Nat) (h : k < succ n), P k (le_of_lt_succ h))
    ⟨fun m k h => m k (lt_succ_of_le h), fun m k _ => m k _⟩

instance decidableExistsLT {p : Nat → Prop} [h : DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m < n ∧ p m
  | 0 => isFalse fun ⟨_, h, _⟩ => not_lt_zero _ h
  | n + 1 =>
    match decidableExistsLT (p := p) n with
    | isTrue h => isTrue (h.elim fun m hm => ⟨m, lt_succ_of_lt hm.1, hm.2⟩)
    | isFalse hn =>
      if hp : p n then isTrue ⟨n, lt_succ_self n, hp⟩
      else isFalse fun ⟨m, hm, hpm⟩ => (Nat.lt_or_eq_of_le (le_of_lt_succ hm)).elim
        (fun hl => hn ⟨m, hl, hpm⟩) fun e => hp (e ▸ hpm)

instance decidableExistsLE {p : Nat → Prop} [DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m ≤ n ∧ p m :=
  fun n => decidable_of_iff (∃ m, m < n + 1 ∧ p m) (exists_congr fun _ => and_congr_left' Nat.lt_succ_iff)

instance decidableExistsFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∃ i, P i) :=
  decidable_of_iff (∃ k, k < n ∧ ∀ h : k < n, P ⟨k, h⟩)
    ⟨fun ⟨k, hk, h⟩ => ⟨⟨k, hk⟩, h hk⟩, fun ⟨i, h⟩ => ⟨i.val, i.isLt, fun _ => h⟩⟩

end Nat
