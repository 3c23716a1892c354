/-!
# Positive rational numbers

The first step of the construction of the real numbers (`Plm.Real.Model`): positive rational numbers are
pairs of positive natural numbers modulo equality of cross products.  They form a commutative semiring with
reciprocals; `p < q` means that `q = p + r` for some `r`, so that every law of the order is an identity.

`Semi` collects the laws of a commutative semiring, so that one tactic, `semi`, serves for positive rational
numbers and for nonnegative real numbers.
-/

namespace Plm

/-- The laws of a commutative semiring with `1` (and perhaps without `0`). -/
class Semi (K : Type) extends One K, Add K, Mul K where
  add_comm : ∀ a b : K, a + b = b + a
  add_assoc : ∀ a b c : K, a + b + c = a + (b + c)
  mul_comm : ∀ a b : K, a * b = b * a
  mul_assoc : ∀ a b c : K, a * b * c = a * (b * c)
  mul_one : ∀ a : K, a * 1 = a
  mul_add : ∀ a b c : K, a * (b + c) = a * b + a * c

namespace Semi
variable {K : Type} [Semi K]

theorem add_left_comm (a b c : K) : a + (b + c) = b + (a + c) := by
  rw [← add_assoc, add_comm a b, add_assoc]
theorem mul_left_comm (a b c : K) : a * (b * c) = b * (a * c) := by
  rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem one_mul (a : K) : 1 * a = a := by rw [mul_comm, mul_one]
theorem add_mul (a b c : K) : (a + b) * c = a * c + b * c := by
  rw [mul_comm, mul_add, mul_comm c a, mul_comm c b]

end Semi

/-- Proves an identity of commutative semirings. -/
macro "semi" : tactic => `(tactic| simp only [Semi.mul_add, Semi.add_mul, Semi.mul_one, Semi.one_mul,
  Semi.mul_assoc, Semi.mul_comm, Semi.mul_left_comm, Semi.add_assoc, Semi.add_comm, Semi.add_left_comm])

/-! ## Fractions -/

/-- A fraction of positive natural numbers. -/
structure PosFrac where
  num : Nat
  den : Nat
  num_pos : 0 < num
  den_pos : 0 < den

/-- Fractions are equivalent if their cross products are equal. -/
instance PosFrac.setoid : Setoid PosFrac where
  r p q := p.num * q.den = q.num * p.den
  iseqv := {
    refl := fun _ => rfl
    symm := fun h => h.symm
    trans := fun {p q r} h₁ h₂ => by
      have h₁ : p.num * q.den = q.num * p.den := h₁
      have h₂ : q.num * r.den = r.num * q.den := h₂
      apply Nat.eq_of_mul_eq_mul_right q.den_pos
      calc p.num * r.den * q.den = p.num * q.den * r.den := Nat.mul_right_comm ..
        _ = q.num * r.den * p.den := by rw [h₁, Nat.mul_right_comm]
        _ = r.num * p.den * q.den := by rw [h₂, Nat.mul_right_comm] }

/-- A positive rational number. -/
def PosRat : Type := Quotient PosFrac.setoid

namespace PosRat

/-- The fraction `a / b`. -/
def mk (a b : Nat) (ha : 0 < a) (hb : 0 < b) : PosRat := Quotient.mk _ ⟨a, b, ha, hb⟩

theorem ind {C : PosRat → Prop} (h : ∀ a b ha hb, C (mk a b ha hb)) (p : PosRat) : C p :=
  Quotient.ind (fun p => h p.num p.den p.num_pos p.den_pos) p

theorem sound {a b c d : Nat} (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) (hd : 0 < d) (h : a * d = c * b) :
    mk a b ha hb = mk c d hc hd := Quotient.sound h

theorem exact {a b c d : Nat} {ha : 0 < a} {hb : 0 < b} {hc : 0 < c} {hd : 0 < d}
    (h : mk a b ha hb = mk c d hc hd) : a * d = c * b := Quotient.exact h

/-- The sum. -/
def add : PosRat → PosRat → PosRat :=
  Quotient.lift₂ (fun p q => mk (p.num * q.den + q.num * p.den) (p.den * q.den)
    (Nat.add_pos_left (Nat.mul_pos p.num_pos q.den_pos) _) (Nat.mul_pos p.den_pos q.den_pos))
    fun p q p' q' h₁ h₂ => sound _ _ _ _ (by
      have h₁ : p.num * p'.den = p'.num * p.den := h₁
      have h₂ : q.num * q'.den = q'.num * q.den := h₂
      have e₁ : p.num * q.den * (p'.den * q'.den) = p.num * p'.den * (q.den * q'.den) := by ac_rfl
      have e₂ : q.num * p.den * (p'.den * q'.den) = q.num * q'.den * (p.den * p'.den) := by ac_rfl
      rw [Nat.add_mul, Nat.add_mul, e₁, e₂, h₁, h₂]
      ac_rfl)

/-- The product. -/
def mul : PosRat → PosRat → PosRat :=
  Quotient.lift₂ (fun p q => mk (p.num * q.num) (p.den * q.den)
    (Nat.mul_pos p.num_pos q.num_pos) (Nat.mul_pos p.den_pos q.den_pos))
    fun p q p' q' h₁ h₂ => sound _ _ _ _ (by
      have h₁ : p.num * p'.den = p'.num * p.den := h₁
      have h₂ : q.num * q'.den = q'.num * q.den := h₂
      rw [Nat.mul_mul_mul_comm, h₁, h₂]
      ac_rfl)

/-- The reciprocal. -/
def inv : PosRat → PosRat :=
  Quotient.lift (fun p => mk p.den p.num p.den_pos p.num_pos)
    fun p q h => sound _ _ _ _ (by
      have h : p.num * q.den = q.num * p.den := h
      rw [Nat.mul_comm, ← h, Nat.mul_comm])

instance : One PosRat := ⟨mk 1 1 Nat.one_pos Nat.one_pos⟩
instance : Add PosRat := ⟨add⟩
instance : Mul PosRat := ⟨mul⟩

theorem mk_add (a b c d ha hb hc hd) : mk a b ha hb + mk c d hc hd = mk (a * d + c * b) (b * d)
    (Nat.add_pos_left (Nat.mul_pos ha hd) _) (Nat.mul_pos hb hd) := rfl
theorem mk_mul (a b c d ha hb hc hd) : mk a b ha hb * mk c d hc hd = mk (a * c) (b * d)
    (Nat.mul_pos ha hc) (Nat.mul_pos hb hd) := rfl

instance : Semi PosRat where
  add_comm p q := by
    induction p using ind; induction q using ind
    rw [mk_add, mk_add]; apply sound; ac_rfl
  add_assoc p q r := by
    induction p using ind; induction q using ind; induction r using ind
    rw [mk_add, mk_add, mk_add, mk_add]; apply sound
    simp only [Nat.add_mul]; ac_rfl
  mul_comm p q := by
    induction p using ind; induction q using ind
    rw [mk_mul, mk_mul]; apply sound; ac_rfl
  mul_assoc p q r := by
    induction p using ind; induction q using ind; induction r using ind
    rw [mk_mul, mk_mul, mk_mul, mk_mul]; apply sound; ac_rfl
  mul_one p := by
    induction p using ind
    apply sound; rw [Nat.mul_one, Nat.mul_one]
  mul_add p q r := by
    induction p using ind; induction q using ind; induction r using ind
    rw [mk_add, mk_mul, mk_mul, mk_mul, mk_add]; apply sound
    simp only [Nat.add_mul, Nat.mul_add]; ac_rfl

theorem mul_inv (p : PosRat) : p * inv p = 1 := by
  induction p using ind with
  | h a b => apply sound; rw [Nat.mul_one, Nat.one_mul, Nat.mul_comm]

theorem mul_inv_cancel (p q : PosRat) : p * (inv p * q) = q := by
  rw [← Semi.mul_assoc, mul_inv, Semi.one_mul]

theorem add_ne (p r : PosRat) : p + r ≠ p := by
  intro h
  induction p using ind with
  | h a b ha hb =>
    induction r using ind with
    | h c d hc hd =>
      have h : (a * d + c * b) * b = a * (b * d) := exact h
      have h₀ := Nat.mul_pos (Nat.mul_pos hc hb) hb
      rw [Nat.add_mul, Nat.mul_assoc, Nat.mul_comm d b] at h
      omega

/-! ## The order -/

/-- `p < q` if `q` is `p` and something more. -/
instance : LT PosRat := ⟨fun p q => ∃ r, p + r = q⟩

theorem lt_add (p r : PosRat) : p < p + r := ⟨r, rfl⟩
theorem lt_irrefl (p : PosRat) : ¬p < p := fun ⟨r, h⟩ => add_ne p r h
theorem lt_trans {p q r : PosRat} : p < q → q < r → p < r := by
  rintro ⟨a, rfl⟩ ⟨b, rfl⟩
  exact ⟨a + b, (Semi.add_assoc ..).symm⟩
theorem lt_asymm {p q : PosRat} (h : p < q) (h' : q < p) : False := lt_irrefl p (lt_trans h h')

theorem lt_of_cross {a b c d : Nat} (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) (hd : 0 < d) (h : a * d < c * b) :
    mk a b ha hb < mk c d hc hd := by
  refine ⟨mk (c * b - a * d) (b * d) (Nat.sub_pos_of_lt h) (Nat.mul_pos hb hd), ?_⟩
  rw [mk_add]
  apply sound
  have e : a * d + (c * b - a * d) = c * b := Nat.add_sub_cancel' (Nat.le_of_lt h)
  calc (a * (b * d) + (c * b - a * d) * b) * d = (a * d + (c * b - a * d)) * (b * d) := by
        rw [Nat.add_mul, Nat.add_mul]; ac_rfl
    _ = c * (b * (b * d)) := by rw [e]; ac_rfl

theorem lt_trichotomy (p q : PosRat) : p < q ∨ p = q ∨ q < p := by
  induction p using ind with
  | h a b ha hb =>
    induction q using ind with
    | h c d hc hd =>
      rcases Nat.lt_trichotomy (a * d) (c * b) with h | h | h
      · exact .inl (lt_of_cross ha hb hc hd h)
      · exact .inr (.inl (sound ha hb hc hd h))
      · exact .inr (.inr (lt_of_cross hc hd ha hb h))

theorem add_lt_add_left {p q : PosRat} (h : p < q) (c : PosRat) : c + p < c + q := by
  obtain ⟨r, rfl⟩ := h
  exact ⟨r, Semi.add_assoc ..⟩
theorem add_lt_add_right {p q : PosRat} (h : p < q) (c : PosRat) : p + c < q + c := by
  rw [Semi.add_comm p, Semi.add_comm q]; exact add_lt_add_left h c
theorem add_lt_add {p q r s : PosRat} (h : p < q) (h' : r < s) : p + r < q + s :=
  lt_trans (add_lt_add_right h r) (add_lt_add_left h' q)
theorem mul_lt_mul_left {p q : PosRat} (h : p < q) (c : PosRat) : c * p < c * q := by
  obtain ⟨r, rfl⟩ := h
  exact ⟨c * r, (Semi.mul_add ..).symm⟩
theorem mul_lt_mul_right {p q : PosRat} (h : p < q) (c : PosRat) : p * c < q * c := by
  rw [Semi.mul_comm p, Semi.mul_comm q]; exact mul_lt_mul_left h c
theorem mul_lt_mul {p q r s : PosRat} (h : p < q) (h' : r < s) : p * r < q * s :=
  lt_trans (mul_lt_mul_right h r) (mul_lt_mul_left h' q)
theorem lt_of_add_lt_add_left {p q c : PosRat} (h : c + p < c + q) : p < q := by
  rcases lt_trichotomy p q with h' | h' | h'
  · exact h'
  · rw [h'] at h; exact absurd h (lt_irrefl _)
  · exact absurd h fun h => lt_asymm h (add_lt_add_left h' c)

/-- Half of `p`. -/
def half (p : PosRat) : PosRat := p * inv (1 + 1)

theorem half_add_half (p : PosRat) : half p + half p = p := by
  have : p * ((1 + 1) * inv (1 + 1)) = p := by rw [mul_inv, Semi.mul_one]
  rw [Semi.add_mul, Semi.one_mul, Semi.mul_add] at this
  exact this
theorem half_lt (p : PosRat) : half p < p := ⟨half p, half_add_half p⟩

theorem exists_add_lt {p q : PosRat} : p < q → ∃ r, p + r < q := by
  rintro ⟨r, rfl⟩
  exact ⟨half r, add_lt_add_left (half_lt r) p⟩
theorem exists_between {p q : PosRat} (h : p < q) : ∃ r, p < r ∧ r < q :=
  (exists_add_lt h).elim fun r h => ⟨p + r, lt_add p r, h⟩
theorem exists_mul_lt {p q : PosRat} (h : p < q) : ∃ r, 1 < r ∧ p * r < q := by
  obtain ⟨m, h₁, h₂⟩ := exists_between h
  refine ⟨inv p * m, ?_, by rw [mul_inv_cancel]; exact h₂⟩
  have := mul_lt_mul_left h₁ (inv p)
  rw [Semi.mul_comm _ p, mul_inv] at this
  exact this

/-! ## Multiples -/

/-- The number `n + 1`. -/
def ofSucc (n : Nat) : PosRat := mk (n + 1) 1 (Nat.succ_pos n) Nat.one_pos

theorem ofSucc_zero : ofSucc 0 = 1 := rfl
theorem ofSucc_succ (n : Nat) : ofSucc (n + 1) = ofSucc n + 1 :=
  sound _ _ _ _ (by simp only [Nat.mul_one])

/-- The positive rational numbers are Archimedean. -/
theorem exists_lt_ofSucc_mul (p q : PosRat) : ∃ n, q < ofSucc n * p := by
  induction p using ind with
  | h a b ha hb =>
    induction q using ind with
    | h c d hc hd =>
      refine ⟨c * b, lt_of_cross hc hd _ _ ?_⟩
      show c * (1 * b) < (c * b + 1) * a * d
      rw [Nat.one_mul, Nat.mul_assoc]
      exact Nat.lt_of_lt_of_le (Nat.lt_succ_self _) (Nat.le_mul_of_pos_right _ (Nat.mul_pos ha hd))

end PosRat
end Plm
