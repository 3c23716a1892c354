prelude
import Init.Nat.Div

/-!
# Integers

The official inductive type with its operations, and the laws of a commutative ring and of the order.
Every integer is a difference `subNatNat m n` of two natural numbers; the laws are proved there, by
laws of natural numbers.
-/

set_option autoImplicit false
set_option linter.unusedSimpArgs false

universe u

/-- The natural numbers map into `R`. -/
class NatCast (R : Type u) where
  protected natCast : Nat → R

/-- The image of a natural number in `R`. -/
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast

instance instNatCastNat : NatCast Nat where natCast n := n
instance {R : Type u} [NatCast R] : CoeTail Nat R where coe := Nat.cast
instance {R : Type u} [NatCast R] : CoeHTCT Nat R where coe := Nat.cast

set_option genCtorIdx false in
/-- The integers: `ofNat n` is `n`, `negSucc n` is `-(n + 1)`. -/
inductive Int : Type where
  | ofNat : Nat → Int
  | negSucc : Nat → Int

/-- The number of the constructor; used by `cases` and `contradiction`. -/
protected noncomputable def Int.ctorIdx (n : Int) : Nat :=
  Int.casesOn (motive := fun _ => Nat) n (fun _ => 0) (fun _ => 1)

attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc

instance instNatCastInt : NatCast Int where natCast n := Int.ofNat n

instance instOfNat {n : Nat} : OfNat Int n := ⟨Int.ofNat n⟩

namespace Int

instance : Inhabited Int := ⟨ofNat 0⟩

/-! ## Operations -/

/-- `-n` -/
def negOfNat : Nat → Int
  | 0 => 0
  | Nat.succ m => negSucc m

/-- `-n` -/
@[extern "lean_int_neg"] protected def neg (n : Int) : Int :=
  match n with
  | ofNat n => negOfNat n
  | negSucc n => ofNat (Nat.succ n)

@[default_instance mid] instance instNegInt : Neg Int where neg := Int.neg

/-- `m - n` -/
def subNatNat (m n : Nat) : Int :=
  match (n - m : Nat) with
  | 0 => ofNat (m - n)
  | Nat.succ k => negSucc k

@[extern "lean_int_add"] protected def add (m n : Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m + n)
  | ofNat m, negSucc n => subNatNat m (Nat.succ n)
  | negSucc m, ofNat n => subNatNat n (Nat.succ m)
  | negSucc m, negSucc n => negSucc (Nat.succ (m + n))

instance instAddInt : Add Int where add := Int.add

@[extern "lean_int_mul"] protected def mul (m n : Int) : Int :=
  match m, n with
  | ofNat m, ofNat n => ofNat (m * n)
  | ofNat m, negSucc n => negOfNat (m * Nat.succ n)
  | negSucc m, ofNat n => negOfNat (Nat.succ m * n)
  | negSucc m, negSucc n => ofNat (Nat.succ m * Nat.succ n)

instance instMulInt : Mul Int where mul := Int.mul

@[extern "lean_int_sub"] protected def sub (m n : Int) : Int := m + -n

instance instSubInt : Sub Int where sub := Int.sub

/-- `0 ≤ n` -/
inductive NonNeg : Int → Prop where
  | mk (n : Nat) : NonNeg (ofNat n)

protected def le (a b : Int) : Prop := NonNeg (b - a)
instance instLEInt : LE Int where le := Int.le

protected def lt (a b : Int) : Prop := (a + 1) ≤ b
instance instLTInt : LT Int where lt := Int.lt

/-- Equality of integers is decidable. -/
@[extern "lean_int_dec_eq"] protected def decEq (a b : Int) : Decidable (a = b) :=
  match a, b with
  | ofNat a, ofNat b =>
    match decEq a b with
    | isTrue h => isTrue (congrArg ofNat h)
    | isFalse h => isFalse (fun e => h (by injection e))
  | ofNat _, negSucc _ => isFalse (fun e => by injection e)
  | negSucc _, ofNat _ => isFalse (fun e => by injection e)
  | negSucc a, negSucc b =>
    match decEq a b with
    | isTrue h => isTrue (congrArg negSucc h)
    | isFalse h => isFalse (fun e => h (by injection e))

instance instDecidableEq : DecidableEq Int := Int.decEq

/-- Whether `0 ≤ m`. -/
@[extern "lean_int_dec_nonneg"] def decNonneg (m : Int) : Decidable (NonNeg m) :=
  match m with
  | ofNat m => isTrue (NonNeg.mk m)
  | negSucc _ => isFalse (fun h => nomatch h)

@[extern "lean_int_dec_le"] instance decLe (a b : Int) : Decidable (a ≤ b) := decNonneg (b - a)
@[extern "lean_int_dec_lt"] instance decLt (a b : Int) : Decidable (a < b) := decNonneg (b - (a + 1))

/-- The absolute value. -/
@[extern "lean_nat_abs"] def natAbs (m : Int) : Nat :=
  match m with
  | ofNat m => m
  | negSucc m => Nat.succ m

/-- `n` itself, or `0` if it is negative. -/
def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0

/-- Division with a remainder that is never negative. -/
@[extern "lean_int_ediv"] def ediv : Int → Int → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / Nat.succ n)
  | negSucc _, ofNat 0 => 0
  | negSucc m, ofNat (Nat.succ n) => negSucc (m / Nat.succ n)
  | negSucc m, negSucc n => ofNat (Nat.succ (m / Nat.succ n))

/-- The remainder of `ediv`. -/
@[extern "lean_int_emod"] def emod : Int → Int → Int
  | ofNat m, n => ofNat (m % natAbs n)
  | negSucc m, n => subNatNat (natAbs n) (Nat.succ (m % natAbs n))

instance instDivInt : Div Int where div := ediv
instance instModInt : Mod Int where mod := emod

/-- Power with a natural exponent. -/
protected def pow (m : Int) : Nat → Int
  | 0 => 1
  | Nat.succ n => Int.pow m n * m

instance instNatPow : NatPow Int where pow := Int.pow

instance instDvdInt : Dvd Int := ⟨fun a b => ∃ c, b = a * c⟩

instance instMinInt : Min Int := ⟨fun n m => if n ≤ m then n else m⟩
instance instMaxInt : Max Int := ⟨fun n m => if n ≤ m then m else n⟩

/-- The remainder of `x` by `m` that is closest to `0`. -/
def bmod (x : Int) (m : Nat) : Int :=
  let r := x % (m : Int)
  if r < ((m : Int) + 1) / 2 then r else r - (m : Int)

/-! ## Differences -/

theorem ofNat_eq_natCast (n : Nat) : ofNat n = (n : Int) := rfl

theorem dif_ge (n k : Nat) : subNatNat (n + k) n = ofNat k := by
  rw [subNatNat, Nat.sub_eq_zero_of_le (Nat.le_add_right n k), Nat.add_sub_cancel_left]

theorem dif_lt (n k : Nat) : subNatNat n (n + k + 1) = negSucc k := by
  rw [subNatNat, Nat.add_assoc, Nat.add_sub_cancel_left]

theorem dif_zero (n : Nat) : subNatNat n 0 = ofNat n := by
  have := dif_ge 0 n
  rw [Nat.zero_add] at this
  exact this

theorem dif_add (a b c : Nat) : subNatNat (a + c) (b + c) = subNatNat a b := by
  rw [subNatNat, subNatNat, Nat.add_sub_add_right, Nat.add_sub_add_right]

/-- When two differences are equal. -/
theorem dif_eq {a b c d : Nat} (h : a + d = c + b) : subNatNat a b = subNatNat c d := by
  rw [← dif_add a b d, h, Nat.add_comm b d, dif_add]

theorem dif_cases (a b : Nat) : (∃ k, a = b + k) ∨ (∃ k, b = a + k + 1) := by
  cases Nat.lt_or_ge a b with
  | inl h => exact .inr (Nat.exists_eq_add_of_lt h)
  | inr h => exact .inl (Nat.exists_eq_add_of_le h)

theorem dif_rep (x : Int) : ∃ a b, x = subNatNat a b := by
  cases x with
  | ofNat n => exact ⟨n, 0, (dif_zero n).symm⟩
  | negSucc n => exact ⟨0, n + 1, rfl⟩

theorem ofNat_add_dif (m c d : Nat) : ofNat m + subNatNat c d = subNatNat (m + c) d := by
  cases dif_cases c d with
  | inl h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_ge, Nat.add_left_comm, dif_ge]; rfl
  | inr h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_lt]
    exact dif_eq (by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.succ_eq_add_one])

theorem negSucc_add_dif (m c d : Nat) : negSucc m + subNatNat c d = subNatNat c (m + 1 + d) := by
  cases dif_cases c d with
  | inl h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_ge]
    exact dif_eq (by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.succ_eq_add_one])
  | inr h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_lt]
    exact dif_eq (a := 0) (b := m + k + 1 + 1) (by simp only [Nat.zero_add, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])

theorem subNatNat_add_subNatNat (a b c d : Nat) :
    subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  cases dif_cases a b with
  | inl h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_ge, ofNat_add_dif]
    exact dif_eq (by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])
  | inr h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_lt, negSucc_add_dif]
    exact dif_eq (by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])

theorem neg_dif (a b : Nat) : -subNatNat a b = subNatNat b a := by
  cases dif_cases a b with
  | inl h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_ge]
    cases k with
    | zero => exact (dif_ge b 0).symm
    | succ k => exact (dif_lt b k).symm
  | inr h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_lt]
    exact (dif_ge a (k + 1)).symm

theorem negOfNat_dif (n : Nat) : negOfNat n = subNatNat 0 n := by
  cases n <;> rfl

theorem mul_dif (a b c d : Nat) :
    subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  cases dif_cases a b with
  | inl h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_ge]
    cases dif_cases c d with
    | inl h =>
      obtain ⟨l, rfl⟩ := h
      rw [dif_ge, show ofNat k * ofNat l = ofNat (k * l) from rfl, ← dif_zero (k * l)]
      exact dif_eq (by simp only [Nat.add_mul, Nat.mul_add, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.add_zero, Nat.zero_add])
    | inr h =>
      obtain ⟨l, rfl⟩ := h
      rw [dif_lt, show ofNat k * negSucc l = negOfNat (k * (l + 1)) from rfl, negOfNat_dif]
      exact dif_eq (by simp only [Nat.add_mul, Nat.mul_add, Nat.mul_one, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.add_zero, Nat.zero_add])
  | inr h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_lt]
    cases dif_cases c d with
    | inl h =>
      obtain ⟨l, rfl⟩ := h
      rw [dif_ge, show negSucc k * ofNat l = negOfNat ((k + 1) * l) from rfl, negOfNat_dif]
      exact dif_eq (by simp only [Nat.add_mul, Nat.mul_add, Nat.one_mul, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.add_zero, Nat.zero_add])
    | inr h =>
      obtain ⟨l, rfl⟩ := h
      rw [dif_lt, show negSucc k * negSucc l = ofNat ((k + 1) * (l + 1)) from rfl, ← dif_zero ((k + 1) * (l + 1))]
      exact dif_eq (by simp only [Nat.add_mul, Nat.mul_add, Nat.one_mul, Nat.mul_one, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc, Nat.add_zero, Nat.zero_add])

/-! ## The ring -/

protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  rw [subNatNat_add_subNatNat, subNatNat_add_subNatNat, Nat.add_comm a, Nat.add_comm a']

protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  obtain ⟨c, c', rfl⟩ := dif_rep c
  simp only [subNatNat_add_subNatNat, Nat.add_assoc]

protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a b, Int.add_assoc]

@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  rw [show (0 : Int) = subNatNat 0 0 from rfl, subNatNat_add_subNatNat]; rfl

@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by rw [Int.add_comm, Int.add_zero]

protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  rw [neg_dif, subNatNat_add_subNatNat, Nat.add_comm a' a]
  exact dif_ge (a + a') 0

protected theorem add_left_neg (a : Int) : -a + a = 0 := by rw [Int.add_comm, Int.add_right_neg]

protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl

@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a

@[simp] protected theorem neg_neg (a : Int) : -(-a) = a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  rw [neg_dif, neg_dif]

@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl

protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  simp only [neg_dif, subNatNat_add_subNatNat]

@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a

protected theorem mul_comm (a b : Int) : a * b = b * a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  simp only [mul_dif]
  exact dif_eq (by simp only [Nat.mul_comm, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])

protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  obtain ⟨c, c', rfl⟩ := dif_rep c
  simp only [mul_dif, subNatNat_add_subNatNat]
  exact dif_eq (by simp only [Nat.mul_add, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])

protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]

protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  obtain ⟨c, c', rfl⟩ := dif_rep c
  simp only [mul_dif]
  exact dif_eq (by simp only [Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])

protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a b, Int.mul_assoc]

@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 := by
  cases a <;> rfl

@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]

@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  rw [show (1 : Int) = subNatNat 1 0 from rfl, mul_dif]
  simp only [Nat.one_mul, Nat.zero_mul, Nat.add_zero]

@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by rw [Int.mul_comm, Int.one_mul]

protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  simp only [neg_dif, mul_dif]
  exact dif_eq (by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc])

@[simp] protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := (Int.neg_mul_eq_neg_mul a b).symm
@[simp] protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by
  rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]

protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  simp only [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]

protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  simp only [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul]

protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  simp only [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]

protected theorem add_sub_cancel (a b : Int) : a + b - b = a := by
  rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_right_neg, Int.add_zero]

protected theorem sub_add_cancel (a b : Int) : a - b + b = a := by
  rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_left_neg, Int.add_zero]

protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  have := congrArg (-a + ·) h
  simp only [← Int.add_assoc, Int.add_left_neg, Int.zero_add] at this
  exact this

/-! ## The order -/

theorem nonNeg_dif (a b : Nat) : NonNeg (subNatNat a b) ↔ b ≤ a := by
  cases dif_cases a b with
  | inl h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_ge]
    exact ⟨fun _ => Nat.le_add_right b k, fun _ => NonNeg.mk k⟩
  | inr h =>
    obtain ⟨k, rfl⟩ := h
    rw [dif_lt]
    exact ⟨fun h => (nomatch h), fun h => absurd h (Nat.not_le_of_gt (Nat.lt_succ_of_le (Nat.le_add_right a k)))⟩

theorem dif_le (a b c d : Nat) : subNatNat a b ≤ subNatNat c d ↔ a + d ≤ c + b := by
  show NonNeg (subNatNat c d + -subNatNat a b) ↔ _
  rw [neg_dif, subNatNat_add_subNatNat, nonNeg_dif, Nat.add_comm d a]

theorem ofNat_le {m n : Nat} : (m : Int) ≤ (n : Int) ↔ m ≤ n := by
  show ofNat m ≤ ofNat n ↔ _
  rw [← dif_zero m, ← dif_zero n, dif_le]
  exact Iff.rfl

@[simp] protected theorem le_refl (a : Int) : a ≤ a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  exact (dif_le ..).mpr (Nat.le_refl _)

protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a

protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  obtain ⟨c, c', rfl⟩ := dif_rep c
  rw [dif_le] at h₁ h₂ ⊢
  refine Nat.le_of_add_le_add_right (b := b + b') ?_
  have h := Nat.add_le_add h₁ h₂
  have e₁ : a + b' + (b + c') = a + c' + (b + b') := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  have e₂ : b + a' + (c + b') = c + a' + (b + b') := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  rw [e₁, e₂] at h
  exact h

protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  rw [dif_le] at h₁ h₂
  exact dif_eq (Nat.le_antisymm h₁ h₂)

protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  rw [dif_le, dif_le]
  exact Nat.le_total _ _

theorem dif_lt_iff (a b c d : Nat) : subNatNat a b < subNatNat c d ↔ a + d < c + b := by
  show subNatNat a b + subNatNat 1 0 ≤ _ ↔ _
  rw [subNatNat_add_subNatNat, dif_le, Nat.add_zero, Nat.add_right_comm]
  exact Iff.rfl

theorem ofNat_lt {m n : Nat} : (m : Int) < (n : Int) ↔ m < n := by
  show ofNat m < ofNat n ↔ _
  rw [← dif_zero m, ← dif_zero n, dif_lt_iff]
  exact Iff.rfl

protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  rw [dif_le, dif_lt_iff]
  exact Nat.not_le

protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  rw [dif_le, dif_lt_iff]
  exact Nat.not_lt

protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b :=
  (Int.le_total a b).elim id fun h' => absurd h (Int.not_lt.mpr h')

protected theorem lt_irrefl (a : Int) : ¬a < a := Int.not_lt.mpr (Int.le_refl a)

protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.lt_irrefl a (by rw [← e] at h; exact h)

protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ a > b := by
  cases Decidable.em (a < b) with
  | inl h' => exact .inl h'
  | inr h' => exact .inr (Int.not_le.mp fun h'' => h (Int.le_antisymm h'' (Int.not_lt.mp h')))

protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Int.not_le.mp fun h => Int.not_le.mpr h₂ (Int.le_trans h h₁)

protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  Int.not_le.mp fun h => Int.not_le.mpr h₁ (Int.le_trans h₂ h)

theorem add_one_le_of_lt {a b : Int} (H : a < b) : a + 1 ≤ b := H

theorem lt_of_add_one_le {a b : Int} (H : a + 1 ≤ b) : a < b := H

theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  rw [show (1 : Int) = subNatNat 1 0 from rfl, subNatNat_add_subNatNat, dif_le, dif_lt_iff, Nat.add_right_comm b]
  exact Nat.lt_succ_iff

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨a, a', rfl⟩ := dif_rep a
  obtain ⟨b, b', rfl⟩ := dif_rep b
  obtain ⟨c, c', rfl⟩ := dif_rep c
  rw [dif_le] at h
  rw [subNatNat_add_subNatNat, subNatNat_add_subNatNat, dif_le]
  have := Nat.add_le_add_left h (c + c')
  have e₁ : c + c' + (a + b') = c + a + (c' + b') := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  have e₂ : c + c' + (b + a') = c + b + (c' + a') := by simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  rw [e₁, e₂] at this
  exact this

protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a, Int.add_comm b]
  exact Int.add_le_add_left h c

protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)

protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  have := Int.add_le_add_right h (-b)
  rw [Int.add_right_neg] at this
  exact this

protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  have := Int.add_le_add_right h b
  rw [Int.zero_add, Int.sub_add_cancel] at this
  exact this

protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := h ▸ Int.sub_self a

protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  refine Int.le_of_sub_nonneg ?_
  rw [Int.sub_eq_add_neg, Int.neg_neg, Int.add_comm]
  exact Int.sub_nonneg_of_le h

theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = (n : Int) := by
  cases a with
  | ofNat n => exact ⟨n, rfl⟩
  | negSucc n => exact nomatch h

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  exact ofNat_le.mpr (Nat.zero_le (m * n))

protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b := by
  refine Int.le_of_sub_nonneg ?_
  rw [← Int.mul_sub]
  exact Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁)

theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := ofNat_le.mpr (Nat.zero_le n)

end Int
