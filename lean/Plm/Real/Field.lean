import Plm.Real.Exp

/-!
# The field of real numbers

A real number is a formal difference of nonnegative real numbers.  This file has the operations and the laws
of an ordered field; `Plm.Real.Model` adds `exp`, `log` and `sqrt`.
-/

namespace Plm

/-- The formal differences `a - b` and `c - d` are equivalent if `a + d = c + b`. -/
instance Real.setoid : Setoid (NNReal × NNReal) where
  r x y := x.1 + y.2 = y.1 + x.2
  iseqv := {
    refl := fun _ => rfl
    symm := fun h => h.symm
    trans := fun {x y z} h₁ h₂ => by
      obtain ⟨a, b⟩ := x
      obtain ⟨c, d⟩ := y
      obtain ⟨e, f⟩ := z
      have h₁ : a + d = c + b := h₁
      have h₂ : c + f = e + d := h₂
      apply NNReal.add_left_cancel (z := d)
      show d + (a + f) = d + (e + b)
      calc d + (a + f) = a + d + f := by semi
        _ = c + f + b := by rw [h₁]; semi
        _ = d + (e + b) := by rw [h₂]; semi }

/-- The real numbers. -/
def Real : Type := Quotient Real.setoid

namespace Real
open NNReal (zero_add add_zero mul_zero zero_mul)

/-- The difference `a - b`. -/
def mk (a b : NNReal) : Real := Quotient.mk _ (a, b)

theorem ind {C : Real → Prop} (h : ∀ a b, C (mk a b)) (x : Real) : C x :=
  Quotient.ind (fun p => h p.1 p.2) x

theorem mk_eq {a b c d : NNReal} : mk a b = mk c d ↔ a + d = c + b := 
  ⟨fun h => Quotient.exact h, fun h => Quotient.sound h⟩

/-! ## Operations -/

/-- A nonnegative real number as a real number. -/
def ofNN (p : NNReal) : Real := mk p 0

/-- The sum. -/
def add : Real → Real → Real :=
  Quotient.lift₂ (fun x y => mk (x.1 + y.1) (x.2 + y.2)) fun x y x' y' h₁ h₂ => mk_eq.mpr (by
    have h₁ : x.1 + x'.2 = x'.1 + x.2 := h₁
    have h₂ : y.1 + y'.2 = y'.1 + y.2 := h₂
    calc x.1 + y.1 + (x'.2 + y'.2) = x.1 + x'.2 + (y.1 + y'.2) := by semi
      _ = x'.1 + y'.1 + (x.2 + y.2) := by rw [h₁, h₂]; semi)

/-- The negative. -/
def neg : Real → Real :=
  Quotient.lift (fun x => mk x.2 x.1) fun x y h => mk_eq.mpr (by
    have h : x.1 + y.2 = y.1 + x.2 := h
    rw [Semi.add_comm, ← h, Semi.add_comm])

/-- The product. -/
def mul : Real → Real → Real :=
  Quotient.lift₂ (fun x y => mk (x.1 * y.1 + x.2 * y.2) (x.1 * y.2 + x.2 * y.1)) fun x y x' y' h₁ h₂ => by
    obtain ⟨a, b⟩ := x
    obtain ⟨c, d⟩ := y
    obtain ⟨a', b'⟩ := x'
    obtain ⟨c', d'⟩ := y'
    have h₁ : a + b' = a' + b := h₁
    have h₂ : c + d' = c' + d := h₂
    show mk (a * c + b * d) (a * d + b * c) = mk (a' * c' + b' * d') (a' * d' + b' * c')
    refine Eq.trans (b := mk (a' * c + b' * d) (a' * d + b' * c)) (mk_eq.mpr ?_) (mk_eq.mpr ?_)
    · calc a * c + b * d + (a' * d + b' * c) = (a + b') * c + (a' + b) * d := by semi
        _ = (a' + b) * c + (a + b') * d := by rw [h₁]
        _ = a' * c + b' * d + (a * d + b * c) := by semi
    · calc a' * c + b' * d + (a' * d' + b' * c') = a' * (c + d') + b' * (c' + d) := by semi
        _ = a' * (c' + d) + b' * (c + d') := by rw [h₂]
        _ = a' * c' + b' * d' + (a' * d + b' * c) := by semi

instance : Zero Real := ⟨ofNN 0⟩
instance : One Real := ⟨ofNN 1⟩
instance : Add Real := ⟨add⟩
instance : Neg Real := ⟨neg⟩
instance : Sub Real := ⟨fun x y => x + -y⟩
instance : Mul Real := ⟨mul⟩

/-- `x < y` if a positive number added to `x` gives `y`. -/
instance : LT Real := ⟨fun x y => ∃ p, p ≠ 0 ∧ x + ofNN p = y⟩
/-- `x ≤ y` if `y` is not smaller than `x`. -/
instance : LE Real := ⟨fun x y => ¬y < x⟩

open Classical in
/-- The reciprocal; that of `0` has no meaning. -/
noncomputable def inv (x : Real) : Real := if h : ∃ y, x * y = 1 then choose h else 0

noncomputable instance : Div Real := ⟨fun x y => x * inv y⟩

theorem mk_add (a b c d : NNReal) : mk a b + mk c d = mk (a + c) (b + d) := rfl
theorem mk_neg (a b : NNReal) : -mk a b = mk b a := rfl
theorem mk_mul (a b c d : NNReal) : mk a b * mk c d = mk (a * c + b * d) (a * d + b * c) := rfl
theorem zero_def : (0 : Real) = mk 0 0 := rfl
theorem one_def : (1 : Real) = mk 1 0 := rfl

theorem ofNN_inj {p q : NNReal} : ofNN p = ofNN q ↔ p = q := by
  rw [ofNN, ofNN, mk_eq, add_zero, add_zero]
theorem ofNN_add (p q : NNReal) : ofNN p + ofNN q = ofNN (p + q) := by
  rw [ofNN, ofNN, mk_add, add_zero]; rfl
theorem ofNN_mul (p q : NNReal) : ofNN p * ofNN q = ofNN (p * q) := by
  rw [ofNN, ofNN, mk_mul, mul_zero, zero_mul, mul_zero, add_zero, add_zero]; rfl

/-- Every real number is a nonnegative one or the negative of one. -/
theorem cases_sign (x : Real) : ∃ p, x = ofNN p ∨ x = mk 0 p := by
  induction x using ind with
  | h a b =>
    rcases NNReal.le_total b a with h | h
    · obtain ⟨z, rfl⟩ := NNReal.exists_add_of_le h
      exact ⟨z, .inl (mk_eq.mpr (by rw [add_zero, Semi.add_comm]))⟩
    · obtain ⟨z, rfl⟩ := NNReal.exists_add_of_le h
      exact ⟨z, .inr (mk_eq.mpr (by rw [zero_add]))⟩

/-! ## The laws of a ring -/

theorem add_assoc' (x y z : Real) : x + y + z = x + (y + z) := by
  induction x using ind; induction y using ind; induction z using ind
  simp only [mk_add, Semi.add_assoc]
theorem add_comm' (x y : Real) : x + y = y + x := by
  induction x using ind with
  | h a b => induction y using ind with
    | h c d => rw [mk_add, mk_add, Semi.add_comm a, Semi.add_comm b]
theorem add_zero' (x : Real) : x + 0 = x := by
  induction x using ind
  rw [zero_def, mk_add, add_zero, add_zero]
theorem add_neg' (x : Real) : x + -x = 0 := by
  induction x using ind with
  | h a b => rw [mk_neg, mk_add, zero_def, mk_eq, add_zero, zero_add, Semi.add_comm]
theorem mul_comm' (x y : Real) : x * y = y * x := by
  induction x using ind with
  | h a b => induction y using ind with
    | h c d => rw [mk_mul, mk_mul, mk_eq]; semi
theorem mul_assoc' (x y z : Real) : x * y * z = x * (y * z) := by
  induction x using ind; induction y using ind; induction z using ind
  simp only [mk_mul]; rw [mk_eq]; semi
theorem mul_one' (x : Real) : x * 1 = x := by
  induction x using ind
  rw [one_def, mk_mul]
  simp only [mul_zero, Semi.mul_one, add_zero, zero_add]
theorem mul_add' (x y z : Real) : x * (y + z) = x * y + x * z := by
  induction x using ind; induction y using ind; induction z using ind
  simp only [mk_mul, mk_add]; rw [mk_eq]; semi

theorem zero_ne_one' : (0 : Real) ≠ 1 := fun h => NNReal.one_ne_zero (ofNN_inj.mp h).symm

theorem mul_inv' {x : Real} (h : x ≠ 0) : x * inv x = 1 := by
  have h' : ∃ y, x * y = 1 := by
    obtain ⟨p, rfl | rfl⟩ := cases_sign x
    · have hp : p ≠ 0 := fun e => h (by rw [e]; rfl)
      exact ⟨ofNN p.recip, by rw [ofNN_mul, NNReal.mul_recip hp]; rfl⟩
    · have hp : p ≠ 0 := fun e => h (by rw [e]; rfl)
      refine ⟨mk 0 p.recip, ?_⟩
      rw [mk_mul, mul_zero, zero_mul, mul_zero, zero_add, add_zero, NNReal.mul_recip hp]
      rfl
  rw [inv, dif_pos h']
  exact Classical.choose_spec h'

/-! ## The laws of the order -/

theorem lt_irrefl' (x : Real) : ¬x < x := by
  rintro ⟨p, hp, h⟩
  induction x using ind with
  | h a b =>
    rw [ofNN, mk_add, mk_eq, add_zero, Semi.add_assoc, Semi.add_comm p, ← Semi.add_assoc] at h
    exact hp (NNReal.add_left_cancel (h.trans (add_zero _).symm))

theorem lt_trans' {x y z : Real} : x < y → y < z → x < z := by
  rintro ⟨p, hp, rfl⟩ ⟨q, hq, rfl⟩
  exact ⟨p + q, NNReal.add_ne_zero hp q, by rw [← ofNN_add, add_assoc']⟩

theorem lt_trichotomy' (x y : Real) : x < y ∨ x = y ∨ y < x := by
  have key : ∀ {x y : Real} {p : NNReal}, y + -x = ofNN p → x < y ∨ x = y := by
    intro x y p h
    have e : x + ofNN p = y := by rw [← h, add_comm', add_assoc', add_comm' (-x), add_neg', add_zero']
    rcases Classical.em (p = 0) with hp | hp
    · rw [hp] at e
      exact .inr ((add_zero' x).symm.trans e)
    · exact .inl ⟨p, hp, e⟩
  obtain ⟨p, h | h⟩ := cases_sign (y + -x)
  · exact (key h).imp id .inl
  · have h' : x + -y = ofNN p := by
      induction x using ind with
      | h a b => induction y using ind with
        | h c d =>
          rw [mk_neg, mk_add, mk_eq, zero_add] at h
          rw [mk_neg, mk_add, ofNN, mk_eq, add_zero, Semi.add_comm a, Semi.add_comm b, ← h, Semi.add_comm]
    exact .inr ((key h').symm.imp Eq.symm id)

theorem add_lt_add_left' {x y : Real} (z : Real) : x < y → z + x < z + y := by
  rintro ⟨p, hp, rfl⟩
  exact ⟨p, hp, add_assoc' ..⟩

theorem pos_iff {x : Real} : 0 < x ↔ ∃ p, p ≠ 0 ∧ x = ofNN p := by
  constructor
  · rintro ⟨p, hp, rfl⟩
    exact ⟨p, hp, by rw [add_comm', add_zero']⟩
  · rintro ⟨p, hp, rfl⟩
    exact ⟨p, hp, by rw [add_comm', add_zero']⟩

theorem mul_pos' {x y : Real} (hx : 0 < x) (hy : 0 < y) : 0 < x * y := by
  obtain ⟨p, hp, rfl⟩ := pos_iff.mp hx
  obtain ⟨q, hq, rfl⟩ := pos_iff.mp hy
  exact pos_iff.mpr ⟨p * q, NNReal.mul_ne_zero hp hq, ofNN_mul p q⟩

theorem mk_le {a b c d : NNReal} : mk a b ≤ mk c d ↔ a + d ≤ c + b := by
  have key : mk c d < mk a b ↔ ∃ p, p ≠ 0 ∧ c + b + p = a + d := by
    constructor
    · rintro ⟨p, hp, h⟩
      rw [ofNN, mk_add, mk_eq, add_zero] at h
      exact ⟨p, hp, by rw [← h]; semi⟩
    · rintro ⟨p, hp, h⟩
      refine ⟨p, hp, ?_⟩
      rw [ofNN, mk_add, mk_eq, add_zero, ← h]
      semi
  constructor
  · intro h
    refine Classical.byContradiction fun hn => ?_
    obtain ⟨p, hp⟩ := NNReal.exists_add_of_le (NNReal.le_of_not_le hn)
    refine h (key.mpr ⟨p, fun e => hn ?_, hp⟩)
    rw [e, add_zero] at hp
    exact NNReal.le_of_eq hp.symm
  · intro h h'
    obtain ⟨p, hp, e⟩ := key.mp h'
    rw [← e] at h
    refine hp (NNReal.le_zero (NNReal.le_of_add_le_add_left (z := c + b) ?_))
    rw [add_zero]
    exact h

theorem ofNN_le {p q : NNReal} : ofNN p ≤ ofNN q ↔ p ≤ q := by
  rw [ofNN, ofNN, mk_le, add_zero, add_zero]

theorem nonneg_iff {x : Real} : 0 ≤ x ↔ ∃ p, x = ofNN p := by
  constructor
  · intro h
    obtain ⟨p, rfl | rfl⟩ := cases_sign x
    · exact ⟨p, rfl⟩
    · rw [zero_def, mk_le, zero_add, zero_add] at h
      exact ⟨0, by rw [NNReal.le_zero h]; rfl⟩
  · rintro ⟨p, rfl⟩
    exact ofNN_le.mpr (NNReal.zero_le p)

end Real
end Plm
