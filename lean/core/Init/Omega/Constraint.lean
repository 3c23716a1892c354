prelude
import Init.Omega.Coeffs

/-!
# Constraints

An interval for the value of a linear combination, the operations on intervals that `omega` uses, and
why each of them keeps the solutions.
-/

set_option autoImplicit false

namespace Lean.Omega

abbrev LowerBound : Type := Int
abbrev UpperBound : Type := Int

/-- An interval of integers; a bound may be missing. -/
structure Constraint where
  lowerBound : Option LowerBound
  upperBound : Option UpperBound

/-- `b ≤ t`, if there is a bound. -/
def LowerBound.sat (b : Option LowerBound) (t : Int) : Prop :=
  match b with
  | none => True
  | some b => b ≤ t

/-- `t ≤ b`, if there is a bound. -/
def UpperBound.sat (b : Option UpperBound) (t : Int) : Prop :=
  match b with
  | none => True
  | some b => t ≤ b

namespace Constraint

/-- `t` lies in the interval. -/
def sat (c : Constraint) (t : Int) : Prop := LowerBound.sat c.lowerBound t ∧ UpperBound.sat c.upperBound t

/-- The value of the linear combination lies in the interval. -/
def sat' (c : Constraint) (x y : Coeffs) : Prop := c.sat (Coeffs.dot x y)

/-- Whether `0` lies in the interval. -/
def hasZero (c : Constraint) : Bool :=
  (match c.lowerBound with
    | none => true
    | some b => decide (b ≤ 0)) &&
  (match c.upperBound with
    | none => true
    | some b => decide (0 ≤ b))

def trivial : Constraint := ⟨none, none⟩
def impossible : Constraint := ⟨some 1, some 0⟩
def exact (r : Int) : Constraint := ⟨some r, some r⟩

def isImpossible : Constraint → Bool
  | ⟨some x, some y⟩ => decide (y < x)
  | _ => false

/-- Apply `f` to a bound. -/
def each (f : Int → Int) : Option Int → Option Int
  | none => none
  | some b => some (f b)

/-- Combine two bounds if both are there. -/
def both (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | some a, some b => some (f a b)
  | _, _ => none

/-- Combine two bounds; one of them alone stays. -/
def any (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | some a, some b => some (f a b)
  | some a, none => some a
  | none, b => b

def neg (c : Constraint) : Constraint := ⟨each (fun x => -x) c.upperBound, each (fun x => -x) c.lowerBound⟩
def add (x y : Constraint) : Constraint :=
  ⟨both (fun a b => a + b) x.lowerBound y.lowerBound, both (fun a b => a + b) x.upperBound y.upperBound⟩
def combine (x y : Constraint) : Constraint := ⟨any max x.lowerBound y.lowerBound, any min x.upperBound y.upperBound⟩

/-- All multiples by `k`. -/
def scale (k : Int) (y : Constraint) : Constraint :=
  if k = 0 then
    if y.isImpossible = true then y else ⟨some 0, some 0⟩
  else if 0 < k then
    ⟨each (fun x => k * x) y.lowerBound, each (fun x => k * x) y.upperBound⟩
  else
    ⟨each (fun x => k * x) y.upperBound, each (fun x => k * x) y.lowerBound⟩

def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)

/-- The integers whose multiple by `k` lies in the interval. -/
def div (c : Constraint) (k : Nat) : Constraint :=
  ⟨each (fun x => -((-x) / (k : Int))) c.lowerBound, each (fun y => y / (k : Int)) c.upperBound⟩

/-! ## Solutions are kept -/

theorem neg_sat {c : Constraint} {t : Int} (h : c.sat t) : c.neg.sat (-t) := by
  obtain ⟨lo, hi⟩ := c
  refine ⟨?_, ?_⟩
  · cases hi with
    | none => exact True.intro
    | some b => exact Int.neg_le_neg h.2
  · cases lo with
    | none => exact True.intro
    | some b => exact Int.neg_le_neg h.1

theorem add_sat {x y : Constraint} {s t : Int} (hx : x.sat s) (hy : y.sat t) : (x.add y).sat (s + t) := by
  obtain ⟨a, b⟩ := x
  obtain ⟨c, d⟩ := y
  refine ⟨?_, ?_⟩
  · cases a with
    | none => exact True.intro
    | some a =>
      cases c with
      | none => exact True.intro
      | some c => exact Int.add_le_add hx.1 hy.1
  · cases b with
    | none => exact True.intro
    | some b =>
      cases d with
      | none => exact True.intro
      | some d => exact Int.add_le_add hx.2 hy.2

private theorem max_le {a b t : Int} (h₁ : a ≤ t) (h₂ : b ≤ t) : max a b ≤ t := by
  rw [Int.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h₂
  · rw [if_neg h]; exact h₁

private theorem le_min {a b t : Int} (h₁ : t ≤ a) (h₂ : t ≤ b) : t ≤ min a b := by
  rw [Int.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h]; exact h₁
  · rw [if_neg h]; exact h₂

theorem combine_sat {x y : Constraint} {t : Int} (hx : x.sat t) (hy : y.sat t) : (x.combine y).sat t := by
  obtain ⟨a, b⟩ := x
  obtain ⟨c, d⟩ := y
  refine ⟨?_, ?_⟩
  · cases a with
    | none => exact hy.1
    | some a =>
      cases c with
      | none => exact hx.1
      | some c => exact max_le hx.1 hy.1
  · cases b with
    | none => exact hy.2
    | some b =>
      cases d with
      | none => exact hx.2
      | some d => exact le_min hx.2 hy.2

theorem not_sat_of_isImpossible {c : Constraint} (h : isImpossible c = true) (t : Int) : ¬c.sat t := by
  obtain ⟨a, b⟩ := c
  cases a with
  | none => exact Bool.noConfusion h
  | some a =>
    cases b with
    | none => exact Bool.noConfusion h
    | some b =>
      intro ⟨h₁, h₂⟩
      exact Int.not_le.mpr (of_decide_eq_true h) (Int.le_trans h₁ h₂)

private theorem mul_le_mul_neg {k a b : Int} (hk : ¬0 < k) (h : a ≤ b) : k * b ≤ k * a := by
  have e := Int.neg_le_neg (Int.mul_le_mul_of_nonneg_left h (c := -k)
    (by have := Int.neg_le_neg (Int.not_lt.mp hk); rw [Int.neg_zero] at this; exact this))
  rw [Int.neg_mul, Int.neg_mul, Int.neg_neg, Int.neg_neg] at e
  exact e

theorem scale_sat {c : Constraint} {t : Int} (k : Int) (h : c.sat t) : (scale k c).sat (k * t) := by
  rw [scale]
  by_cases hk : k = 0
  · rw [if_pos hk]
    by_cases hc : c.isImpossible = true
    · exact absurd h (not_sat_of_isImpossible hc t)
    · rw [if_neg hc, hk, Int.zero_mul]
      exact ⟨Int.le_refl 0, Int.le_refl 0⟩
  · rw [if_neg hk]
    obtain ⟨lo, hi⟩ := c
    by_cases hp : 0 < k
    · rw [if_pos hp]
      refine ⟨?_, ?_⟩
      · cases lo with
        | none => exact True.intro
        | some b => exact Int.mul_le_mul_of_nonneg_left h.1 (Int.le_of_lt hp)
      · cases hi with
        | none => exact True.intro
        | some b => exact Int.mul_le_mul_of_nonneg_left h.2 (Int.le_of_lt hp)
    · rw [if_neg hp]
      refine ⟨?_, ?_⟩
      · cases hi with
        | none => exact True.intro
        | some b => exact mul_le_mul_neg hp h.2
      · cases lo with
        | none => exact True.intro
        | some b => exact mul_le_mul_neg hp h.1

theorem div_sat {c : Constraint} {t : Int} {k : Nat} (hk : 0 < k) (h : c.sat ((k : Int) * t)) : (c.div k).sat t := by
  have hk' : 0 < (k : Int) := Int.ofNat_lt_of_lt hk
  obtain ⟨lo, hi⟩ := c
  refine ⟨?_, ?_⟩
  · cases lo with
    | none => exact True.intro
    | some b =>
      have e := Int.neg_le_neg (show b ≤ (k : Int) * t from h.1)
      rw [← Int.mul_neg] at e
      have e' := Int.neg_le_neg (Int.le_ediv_of_mul_le' hk' e)
      rw [Int.neg_neg] at e'
      exact e'
  · cases hi with
    | none => exact True.intro
    | some b => exact Int.le_ediv_of_mul_le' hk' h.2

theorem hasZero_of_sat {c : Constraint} (h : c.sat 0) : c.hasZero = true := by
  obtain ⟨lo, hi⟩ := c
  cases lo with
  | none =>
    cases hi with
    | none => rfl
    | some b => exact decide_eq_true h.2
  | some a =>
    have ha : decide (a ≤ 0) = true := decide_eq_true h.1
    cases hi with
    | none => show (decide (a ≤ 0) && true) = true; rw [ha]; rfl
    | some b =>
      have hb : decide (0 ≤ b) = true := decide_eq_true h.2
      show (decide (a ≤ 0) && decide (0 ≤ b)) = true
      rw [ha, hb]; rfl

/-! ## What the tactic asks for -/

theorem combine_sat' {s t : Constraint} {x y : Coeffs} (hs : s.sat' x y) (ht : t.sat' x y) : (s.combine t).sat' x y :=
  combine_sat hs ht

theorem not_sat'_of_isImpossible {c : Constraint} (h : isImpossible c = true) {x y : Coeffs} : ¬c.sat' x y :=
  not_sat_of_isImpossible h _

private theorem neg_le_of_add_nonneg {c t : Int} (h : 0 ≤ c + t) : -c ≤ t := by
  refine Int.le_of_sub_nonneg ?_
  rw [Int.sub_eq_add_neg, Int.neg_neg, Int.add_comm]
  exact h

theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) :
    Constraint.sat' { lowerBound := some (-c), upperBound := none } x y :=
  ⟨neg_le_of_add_nonneg w, True.intro⟩

theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) :
    Constraint.sat' { lowerBound := some (-c), upperBound := some (-c) } x y := by
  refine ⟨neg_le_of_add_nonneg (Int.le_of_eq w.symm), ?_⟩
  show Coeffs.dot x y ≤ -c
  refine Int.le_of_sub_nonneg ?_
  rw [Int.sub_eq_add_neg, ← Int.neg_add, w]
  exact Int.le_refl 0

end Constraint

/-! ## Normal form: divide by the common divisor, make the first coefficient positive -/

def normalize? (s : Constraint) (x : Coeffs) : Option (Constraint × Coeffs) :=
  if Coeffs.gcd x = 0 then
    if s.hasZero = true then some (.trivial, x) else some (.impossible, x)
  else if Coeffs.gcd x = 1 then none
  else some (s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x))

def normalize (p : Constraint × Coeffs) : Constraint × Coeffs :=
  match normalize? p.1 p.2 with
  | some q => q
  | none => p

def positivize (p : Constraint × Coeffs) : Constraint × Coeffs :=
  if 0 ≤ Coeffs.leading p.2 then p else (p.1.neg, Coeffs.smul p.2 (-1))

def tidy (p : Constraint × Coeffs) : Constraint × Coeffs := normalize (positivize p)

abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2

theorem normalize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) :
    (normalize (s, x)).1.sat' (normalize (s, x)).2 v := by
  by_cases h : Coeffs.gcd x = 0
  · have hd : Coeffs.dot x v = 0 := by
      have e := IntList.mul_dot_sdiv 0 x v (h ▸ Nat.dvd_refl _)
      exact e.symm.trans (Int.zero_mul _)
    have hz : s.hasZero = true := Constraint.hasZero_of_sat (hd ▸ w)
    have e : normalize (s, x) = (.trivial, x) := by
      rw [normalize, normalize?, if_pos h, if_pos hz]
    rw [e]
    exact ⟨True.intro, True.intro⟩
  · by_cases h' : Coeffs.gcd x = 1
    · have e : normalize (s, x) = (s, x) := by
        rw [normalize, normalize?, if_neg h, if_pos h']
      rw [e]
      exact w
    · have e : normalize (s, x) = (s.div (Coeffs.gcd x), Coeffs.sdiv x (Coeffs.gcd x)) := by
        rw [normalize, normalize?, if_neg h, if_neg h']
      rw [e]
      refine Constraint.div_sat (Nat.pos_of_ne_zero h) ?_
      have e' := IntList.mul_dot_sdiv (Coeffs.gcd x) x v (Nat.dvd_refl _)
      show s.sat ((Coeffs.gcd x : Int) * IntList.dot (IntList.sdiv x (Coeffs.gcd x)) v)
      rw [e']
      exact w

theorem positivize_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) :
    (positivize (s, x)).1.sat' (positivize (s, x)).2 v := by
  by_cases h : 0 ≤ Coeffs.leading x
  · have e : positivize (s, x) = (s, x) := if_pos h
    rw [e]
    exact w
  · have e : positivize (s, x) = (s.neg, Coeffs.smul x (-1)) := if_neg h
    rw [e]
    have e' : IntList.dot (IntList.smul x (-1)) v = -IntList.dot x v := by
      rw [IntList.smul, IntList.dot_each (k := -1) (fun _ => rfl), Int.neg_mul, Int.one_mul]
    show s.neg.sat (IntList.dot (IntList.smul x (-1)) v)
    rw [e']
    exact Constraint.neg_sat w

theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v :=
  normalize_sat (positivize_sat w)

theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs) (wx : s.sat' x v)
    (wy : t.sat' y v) : (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  have e : Coeffs.dot (Coeffs.combo a x b y) v = a * Coeffs.dot x v + b * Coeffs.dot y v :=
    IntList.dot_zipAll (fun _ _ => rfl) x y v
  show (Constraint.add _ _).sat (Coeffs.dot (Coeffs.combo a x b y) v)
  rw [e]
  exact Constraint.add_sat (Constraint.scale_sat a wx) (Constraint.scale_sat b wy)

/-! ## Equations modulo `m` -/

/-- The value of the new variable that an equation modulo `m` introduces. -/
def bmod_div_term (m : Nat) (a b : Coeffs) : Int :=
  (Int.bmod (IntList.dot a b) m - IntList.dot (IntList.bmod a m) b) / (m : Int)

/-- The coefficients of the equation modulo `m`, with the new variable at place `i`. -/
def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i (m : Int)

private theorem bmod_eq (z : Int) (m : Nat) : ∃ q, Int.bmod z m = z + (m : Int) * q := by
  show ∃ q, (if z % (m : Int) < ((m : Int) + 1) / 2 then z % (m : Int) else z % (m : Int) - (m : Int)) = z + (m : Int) * q
  by_cases h : z % (m : Int) < ((m : Int) + 1) / 2
  · refine ⟨-(z / (m : Int)), ?_⟩
    rw [if_pos h, Int.emod_def, Int.mul_neg]; rfl
  · refine ⟨-(z / (m : Int)) + -1, ?_⟩
    rw [if_neg h, Int.emod_def, Int.mul_add, Int.mul_neg, Int.mul_neg, Int.mul_one, ← Int.add_assoc]; rfl

private theorem dot_bmod (m : Nat) : ∀ x v : IntList, ∃ q, IntList.dot (IntList.bmod x m) v = IntList.dot x v + (m : Int) * q
  | [], _ => ⟨0, by rw [Int.mul_zero]; rfl⟩
  | _ :: _, [] => ⟨0, by rw [Int.mul_zero]; rfl⟩
  | x :: xs, y :: v => by
    obtain ⟨q, hq⟩ := dot_bmod m xs v
    obtain ⟨p, hp⟩ := bmod_eq x m
    refine ⟨p * y + q, ?_⟩
    show Int.bmod x m * y + IntList.dot (IntList.bmod xs m) v = x * y + IntList.dot xs v + (m : Int) * (p * y + q)
    rw [hq, hp]
    simp only [Int.add_mul, Int.mul_add, Int.mul_assoc, Int.add_assoc, Int.add_left_comm]

theorem mul_bmod_div_term (m : Nat) (x v : Coeffs) :
    (m : Int) * bmod_div_term m x v = Int.bmod (IntList.dot x v) m - IntList.dot (IntList.bmod x m) v := by
  refine Int.mul_ediv_of_dvd ?_
  obtain ⟨p, hp⟩ := bmod_eq (IntList.dot x v) m
  obtain ⟨q, hq⟩ := dot_bmod m x v
  refine ⟨p - q, ?_⟩
  rw [hp, hq, Int.mul_sub, Int.sub_eq_add_neg, Int.neg_add]
  have e : IntList.dot x v + (m : Int) * p + (-IntList.dot x v + -((m : Int) * q)) =
      IntList.dot x v + -IntList.dot x v + ((m : Int) * p + -((m : Int) * q)) := by
    simp only [Int.add_assoc, Int.add_left_comm]
  rw [e, Int.add_right_neg, Int.zero_add]; rfl

theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : x.length ≤ i)
    (p : Coeffs.get v i = bmod_div_term m x v) (w : (Constraint.exact r).sat' x v) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have hr : IntList.dot x v = r := Int.le_antisymm w.2 w.1
  have hl : (IntList.bmod x m).length ≤ i := by
    rw [IntList.bmod, IntList.length_each]; exact h
  have e : IntList.dot (bmod_coeffs m i x) v = Int.bmod r m := by
    rw [bmod_coeffs, IntList.dot_set _ _ _ _ hl]
    rw [show IntList.get v i = bmod_div_term m x v from p, mul_bmod_div_term, hr, Int.add_comm, Int.sub_add_cancel]
  show (Constraint.exact _).sat (IntList.dot (bmod_coeffs m i x) v)
  rw [e]
  exact ⟨Int.le_refl _, Int.le_refl _⟩

end Lean.Omega
