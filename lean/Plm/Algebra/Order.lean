import Plm.Algebra.Ring

/-!
# The order

Lemmas on `<` and `≤`, sums, products, reciprocals, `max`, `min` and the absolute value, with Mathlib's names
in the namespace `Plm`.  Reciprocals are written `1 / a`; `1 / 0` is not specified, so their lemmas ask for
`a ≠ 0`.

Three tactics close goals by comparison with a known fact, up to ring identities:
* `le_comb h`, from `h : x ≤ y`, proves `a ≤ b` if `b - a = y - x` in every commutative ring;
* `lt_comb h`, from `h : x < y`, proves `a < b` likewise;
* `eq_comb h`, from `h : x = y`, proves `a = b` if `b - a = y - x` in every commutative ring.
-/

namespace Plm

export LawfulScalar (le_iff_not_lt lt_trichotomy)

variable {K : Type} [LawfulScalar K] {a b c d : K}

/-! ## The order alone -/

theorem lt_irrefl (a : K) : ¬a < a := LawfulScalar.lt_irrefl a
theorem lt_trans (h₁ : a < b) (h₂ : b < c) : a < c := LawfulScalar.lt_trans a b c h₁ h₂
theorem lt_asymm (h : a < b) : ¬b < a := fun h' => lt_irrefl a (lt_trans h h')
theorem ne_of_lt (h : a < b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt (h : b < a) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem not_lt : ¬a < b ↔ b ≤ a := (le_iff_not_lt b a).symm
theorem not_lt_of_le (h : b ≤ a) : ¬a < b := not_lt.mpr h
theorem le_of_not_lt (h : ¬a < b) : b ≤ a := not_lt.mp h
theorem not_le_of_lt (h : b < a) : ¬a ≤ b := fun h' => not_lt_of_le h' h
theorem lt_or_le (a b : K) : a < b ∨ b ≤ a := (Decidable.em (a < b)).imp id le_of_not_lt
theorem lt_of_not_le (h : ¬a ≤ b) : b < a := (lt_or_le b a).resolve_right h
theorem le_of_lt (h : a < b) : a ≤ b := le_of_not_lt (lt_asymm h)
theorem le_refl (a : K) : a ≤ a := le_of_not_lt (lt_irrefl a)
theorem le_rfl : a ≤ a := le_refl a
theorem le_of_eq (h : a = b) : a ≤ b := h ▸ le_refl a
theorem ge_of_eq (h : a = b) : b ≤ a := h ▸ le_refl a
theorem le_antisymm (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  (lt_trichotomy a b).elim (fun h => absurd h (not_lt_of_le h₂))
    fun h => h.elim id fun h => absurd h (not_lt_of_le h₁)
theorem lt_of_le_of_ne (h : a ≤ b) (hn : a ≠ b) : a < b :=
  (lt_or_le a b).elim id fun h' => absurd (le_antisymm h h') hn
theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b :=
  (lt_or_le a b).elim .inl fun h' => .inr (le_antisymm h h')
theorem lt_of_le_of_lt (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  (lt_or_eq_of_le h₁).elim (fun h => lt_trans h h₂) fun e => e ▸ h₂
theorem lt_of_lt_of_le (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  (lt_or_eq_of_le h₂).elim (lt_trans h₁) fun e => e ▸ h₁
theorem le_trans (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c :=
  le_of_not_lt fun h => lt_irrefl c (lt_of_lt_of_le h (le_trans' h₁ h₂))
where le_trans' (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c :=
  (lt_or_eq_of_le h₁).elim (fun h => le_of_lt (lt_of_lt_of_le h h₂)) fun e => e ▸ h₂
theorem le_total (a b : K) : a ≤ b ∨ b ≤ a := (lt_or_le a b).imp le_of_lt id
theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ b < a :=
  (lt_trichotomy a b).imp id fun h' => h'.resolve_left h

instance : Trans (α := K) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨le_trans⟩
instance : Trans (α := K) (· < ·) (· < ·) (· < ·) := ⟨lt_trans⟩
instance : Trans (α := K) (· ≤ ·) (· < ·) (· < ·) := ⟨lt_of_le_of_lt⟩
instance : Trans (α := K) (· < ·) (· ≤ ·) (· < ·) := ⟨lt_of_lt_of_le⟩
instance (a b : K) : Decidable (a ≤ b) := decidable_of_iff (¬b < a) (le_iff_not_lt a b).symm

/-! ## Sums -/

theorem add_lt_add_left (h : a < b) (c : K) : c + a < c + b := LawfulScalar.add_lt_add_left a b c h
theorem add_lt_add_right (h : a < b) (c : K) : a + c < b + c := by
  rw [add_comm a, add_comm b]; exact add_lt_add_left h c
theorem add_lt_add (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  lt_trans (add_lt_add_right h₁ c) (add_lt_add_left h₂ b)
theorem lt_of_add_lt_add_left (h : c + a < c + b) : a < b := by
  have := add_lt_add_left h (-c)
  rw [← add_assoc, ← add_assoc, neg_add_cancel, zero_add, zero_add] at this
  exact this
theorem lt_of_add_lt_add_right (h : a + c < b + c) : a < b := by
  rw [add_comm a, add_comm b] at h; exact lt_of_add_lt_add_left h
theorem add_le_add_left (h : a ≤ b) (c : K) : c + a ≤ c + b :=
  le_of_not_lt fun h' => not_lt_of_le h (lt_of_add_lt_add_left h')
theorem add_le_add_right (h : a ≤ b) (c : K) : a + c ≤ b + c :=
  le_of_not_lt fun h' => not_lt_of_le h (lt_of_add_lt_add_right h')
theorem add_le_add (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  le_trans (add_le_add_right h₁ c) (add_le_add_left h₂ b)
theorem le_of_add_le_add_left (h : c + a ≤ c + b) : a ≤ b :=
  le_of_not_lt fun h' => not_lt_of_le h (add_lt_add_left h' c)
theorem le_of_add_le_add_right (h : a + c ≤ b + c) : a ≤ b :=
  le_of_not_lt fun h' => not_lt_of_le h (add_lt_add_right h' c)
theorem add_lt_add_of_le_of_lt (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  lt_of_le_of_lt (add_le_add_right h₁ c) (add_lt_add_left h₂ b)
theorem add_lt_add_of_lt_of_le (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  lt_of_lt_of_le (add_lt_add_right h₁ c) (add_le_add_left h₂ b)

/-! ## Comparison up to ring identities -/

theorem le_of_comb {x y : K} (h : x ≤ y) (e : a + y = b + x) : a ≤ b :=
  le_of_add_le_add_right (e ▸ add_le_add_left h a)
theorem lt_of_comb {x y : K} (h : x < y) (e : a + y = b + x) : a < b :=
  lt_of_add_lt_add_right (e ▸ add_lt_add_left h a)
theorem eq_of_comb {x y : K} (h : x = y) (e : a + y = b + x) : a = b :=
  add_right_cancel (h ▸ e)

/-- From `h : x ≤ y` proves `a ≤ b` if `b - a = y - x` is a ring identity. -/
macro "le_comb " h:term : tactic => `(tactic| exact Plm.le_of_comb $h (by plm_ring))
/-- From `h : x < y` proves `a < b` if `b - a = y - x` is a ring identity. -/
macro "lt_comb " h:term : tactic => `(tactic| exact Plm.lt_of_comb $h (by plm_ring))
/-- From `h : x = y` proves `a = b` if `b - a = y - x` is a ring identity. -/
macro "eq_comb " h:term : tactic => `(tactic| exact Plm.eq_of_comb $h (by plm_ring))

theorem neg_pos : 0 < -a ↔ a < 0 := ⟨fun h => by lt_comb h, fun h => by lt_comb h⟩
theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := ⟨fun h => by le_comb h, fun h => by le_comb h⟩
theorem neg_lt_zero : -a < 0 ↔ 0 < a := ⟨fun h => by lt_comb h, fun h => by lt_comb h⟩
theorem neg_nonpos : -a ≤ 0 ↔ 0 ≤ a := ⟨fun h => by le_comb h, fun h => by le_comb h⟩
theorem neg_le : -a ≤ b ↔ -b ≤ a := ⟨fun h => by le_comb h, fun h => by le_comb h⟩
theorem sub_pos : 0 < a - b ↔ b < a := ⟨fun h => by lt_comb h, fun h => by lt_comb h⟩
theorem sub_nonneg : 0 ≤ a - b ↔ b ≤ a := ⟨fun h => by le_comb h, fun h => by le_comb h⟩
theorem le_sub_iff_add_le : a ≤ c - b ↔ a + b ≤ c := ⟨fun h => by le_comb h, fun h => by le_comb h⟩
theorem add_pos (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by lt_comb add_lt_add ha hb
theorem add_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by le_comb add_le_add ha hb
theorem add_pos_of_pos_of_nonneg (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by
  lt_comb add_lt_add_of_lt_of_le ha hb
theorem add_pos_of_nonneg_of_pos (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := by
  lt_comb add_lt_add_of_le_of_lt ha hb
theorem le_add_of_nonneg_right (h : 0 ≤ b) : a ≤ a + b := by le_comb h
theorem le_add_of_nonneg_left (h : 0 ≤ b) : a ≤ b + a := by le_comb h
theorem lt_add_of_pos_right (a : K) (h : 0 < b) : a < a + b := by lt_comb h

/-! ## Products -/

theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := LawfulScalar.mul_pos a b ha hb
theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  cases lt_or_eq_of_le ha with
  | inr h => rw [← h, zero_mul]; exact le_rfl
  | inl h =>
    cases lt_or_eq_of_le hb with
    | inr h' => rw [← h', mul_zero]; exact le_rfl
    | inl h' => exact le_of_lt (mul_pos h h')
theorem mul_lt_mul_of_pos_left (h : b < c) (ha : 0 < a) : a * b < a * c := by
  lt_comb mul_pos ha (sub_pos.mpr h)
theorem mul_lt_mul_of_pos_right (h : b < c) (ha : 0 < a) : b * a < c * a := by
  lt_comb mul_pos ha (sub_pos.mpr h)
theorem mul_le_mul_of_nonneg_left (h : b ≤ c) (ha : 0 ≤ a) : a * b ≤ a * c := by
  le_comb mul_nonneg ha (sub_nonneg.mpr h)
theorem mul_le_mul_of_nonneg_right (h : b ≤ c) (ha : 0 ≤ a) : b * a ≤ c * a := by
  le_comb mul_nonneg ha (sub_nonneg.mpr h)
theorem mul_le_mul (h₁ : a ≤ b) (h₂ : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h₁ hc) (mul_le_mul_of_nonneg_left h₂ hb)
theorem lt_of_mul_lt_mul_left (h : a * b < a * c) (ha : 0 ≤ a) : b < c :=
  lt_of_not_le fun h' => not_lt_of_le (mul_le_mul_of_nonneg_left h' ha) h
theorem le_of_mul_le_mul_right (h : b * a ≤ c * a) (ha : 0 < a) : b ≤ c :=
  le_of_not_lt fun h' => not_lt_of_le h (mul_lt_mul_of_pos_right h' ha)
theorem mul_self_nonneg (a : K) : 0 ≤ a * a := by
  cases le_total 0 a with
  | inl h => exact mul_nonneg h h
  | inr h => rw [← neg_mul_neg]; exact mul_nonneg (neg_nonneg.mpr h) (neg_nonneg.mpr h)
theorem zero_lt_one : (0 : K) < 1 :=
  lt_of_le_of_ne (by have := mul_self_nonneg (1 : K); rw [mul_one] at this; exact this) zero_ne_one
theorem one_pos : (0 : K) < 1 := zero_lt_one
theorem zero_le_one : (0 : K) ≤ 1 := le_of_lt zero_lt_one
theorem two_pos : (0 : K) < 1 + 1 := add_pos zero_lt_one zero_lt_one
theorem two_ne_zero : (1 + 1 : K) ≠ 0 := ne_of_gt two_pos
theorem lt_add_one (a : K) : a < a + 1 := lt_add_of_pos_right a zero_lt_one
theorem mul_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  lt_comb mul_pos ha (neg_pos.mpr hb)
theorem mul_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  lt_comb mul_pos (neg_pos.mpr ha) (neg_pos.mpr hb)
theorem eq_zero_of_mul (h : a * b = 0) (ha : a ≠ 0) : b = 0 := by
  rw [← one_mul b, ← LawfulScalar.mul_inv a ha, mul_comm a, mul_assoc, h, mul_zero]
theorem mul_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => hb (eq_zero_of_mul h ha)
theorem mul_eq_zero : a * b = 0 ↔ a = 0 ∨ b = 0 :=
  ⟨fun h => (Classical.em (a = 0)).imp id (eq_zero_of_mul h),
   fun h => h.elim (fun h => by rw [h, zero_mul]) fun h => by rw [h, mul_zero]⟩
theorem mul_left_cancel (ha : a ≠ 0) (h : a * b = a * c) : b = c :=
  eq_of_sub_eq_zero ((mul_eq_zero.mp (by rw [mul_sub, h, sub_self])).resolve_left ha)

/-! ## Natural numbers -/

theorem ofNat_nonneg : (n : Nat) → 0 ≤ (Scalar.ofNat n : K)
  | 0 => le_rfl
  | n + 1 => add_nonneg (ofNat_nonneg n) zero_le_one
theorem ofNat_succ_pos (n : Nat) : 0 < (Scalar.ofNat (n + 1) : K) :=
  add_pos_of_nonneg_of_pos (ofNat_nonneg n) zero_lt_one

/-! ## Reciprocals and quotients -/

theorem mul_one_div_cancel (h : a ≠ 0) : a * (1 / a) = 1 := LawfulScalar.mul_inv a h
theorem one_div_mul_cancel (h : a ≠ 0) : 1 / a * a = 1 := by rw [mul_comm, mul_one_div_cancel h]
theorem eq_one_div_of_mul_eq_one (ha : a ≠ 0) (h : a * b = 1) : b = 1 / a :=
  mul_left_cancel ha (h.trans (mul_one_div_cancel ha).symm)
theorem one_div_ne_zero (h : a ≠ 0) : 1 / a ≠ 0 := fun e =>
  zero_ne_one (by rw [← mul_one_div_cancel h, e, mul_zero])
theorem one_div_pos (h : 0 < a) : 0 < 1 / a :=
  lt_of_mul_lt_mul_left (by rw [mul_zero, mul_one_div_cancel (ne_of_gt h)]; exact zero_lt_one) (le_of_lt h)
theorem one_div_one_div (h : a ≠ 0) : 1 / (1 / a) = a :=
  (eq_one_div_of_mul_eq_one (one_div_ne_zero h) (one_div_mul_cancel h)).symm
theorem one_div_mul_one_div (ha : a ≠ 0) (hb : b ≠ 0) : 1 / a * (1 / b) = 1 / (a * b) :=
  eq_one_div_of_mul_eq_one (mul_ne_zero ha hb)
    (by rw [mul_mul_mul_comm, mul_one_div_cancel ha, mul_one_div_cancel hb, mul_one])
theorem div_one (a : K) : a / 1 = a := by
  rw [div_eq, ← one_mul (1 / 1), mul_one_div_cancel one_ne_zero, mul_one]
theorem mul_one_div (a b : K) : a * (1 / b) = a / b := (div_eq a b).symm
theorem div_mul_cancel (a : K) (h : b ≠ 0) : a / b * b = a := by
  rw [div_eq, mul_assoc, one_div_mul_cancel h, mul_one]
theorem mul_div_cancel_right (a : K) (h : b ≠ 0) : a * b / b = a := by
  rw [div_eq, mul_assoc, mul_one_div_cancel h, mul_one]
theorem add_div (a b c : K) : (a + b) / c = a / c + b / c := by plm_ring
theorem div_add_div_same (a b c : K) : a / c + b / c = (a + b) / c := (add_div a b c).symm
theorem div_mul_div_comm (a c : K) (hb : b ≠ 0) (hd : d ≠ 0) : a / b * (c / d) = a * c / (b * d) := by
  rw [div_eq a, div_eq c, mul_mul_mul_comm, one_div_mul_one_div hb hd, mul_one_div]
theorem div_eq_iff (h : b ≠ 0) : a / b = c ↔ a = c * b :=
  ⟨fun e => by rw [← e, div_mul_cancel a h], fun e => by rw [e, mul_div_cancel_right c h]⟩
theorem div_pos (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by rw [div_eq]; exact mul_pos ha (one_div_pos hb)
theorem div_nonneg (ha : 0 ≤ a) (hb : 0 < b) : 0 ≤ a / b := by
  rw [div_eq]; exact mul_nonneg ha (le_of_lt (one_div_pos hb))
theorem div_le_div_of_nonneg_right (h : a ≤ b) (hc : 0 < c) : a / c ≤ b / c := by
  rw [div_eq, div_eq b]; exact mul_le_mul_of_nonneg_right h (le_of_lt (one_div_pos hc))
theorem div_lt_div_of_pos_right (h : a < b) (hc : 0 < c) : a / c < b / c := by
  rw [div_eq, div_eq b]; exact mul_lt_mul_of_pos_right h (one_div_pos hc)
theorem le_div_iff (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b :=
  ⟨fun h => by rw [← div_mul_cancel b (ne_of_gt hc)]; exact mul_le_mul_of_nonneg_right h (le_of_lt hc),
   fun h => by rw [← mul_div_cancel_right a (ne_of_gt hc)]; exact div_le_div_of_nonneg_right h hc⟩
theorem div_le_iff (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c :=
  ⟨fun h => by rw [← div_mul_cancel a (ne_of_gt hc)]; exact mul_le_mul_of_nonneg_right h (le_of_lt hc),
   fun h => by rw [← mul_div_cancel_right b (ne_of_gt hc)]; exact div_le_div_of_nonneg_right h hc⟩
theorem div_lt_iff (hc : 0 < c) : a / c < b ↔ a < b * c :=
  ⟨fun h => by rw [← div_mul_cancel a (ne_of_gt hc)]; exact mul_lt_mul_of_pos_right h hc,
   fun h => by rw [← mul_div_cancel_right b (ne_of_gt hc)]; exact div_lt_div_of_pos_right h hc⟩
theorem one_div_le_one_div_of_le (ha : 0 < a) (h : a ≤ b) : 1 / b ≤ 1 / a := by
  have hb : 0 < b := lt_of_lt_of_le ha h
  rw [div_le_iff hb, mul_comm, mul_one_div, le_div_iff ha, one_mul]
  exact h

/-- The difference of two reciprocals. -/
theorem one_div_sub_one_div (ha : a ≠ 0) (hb : b ≠ 0) : 1 / a - 1 / b = (b - a) * (1 / a * (1 / b)) := by
  have e : (b - a) * (1 / a * (1 / b)) = b * (1 / b) * (1 / a) - a * (1 / a) * (1 / b) := by plm_ring
  rw [e, mul_one_div_cancel ha, mul_one_div_cancel hb, one_mul, one_mul]

/-! ## Halves and small numbers -/

theorem add_halves (a : K) : a / (1 + 1) + a / (1 + 1) = a := by
  rw [div_add_div_same, div_eq_iff two_ne_zero]; plm_ring
theorem half_pos (h : 0 < a) : 0 < a / (1 + 1) := div_pos h two_pos
theorem half_lt_self (h : 0 < a) : a / (1 + 1) < a := by
  have := lt_add_of_pos_right (a / (1 + 1)) (half_pos h)
  rw [add_halves] at this
  exact this

/-- A number that is at most every positive number is not positive. -/
theorem le_of_forall_pos_le_add (h : ∀ ε : K, 0 < ε → a ≤ b + ε) : a ≤ b := by
  apply le_of_not_lt
  intro hab
  have h₁ := h _ (half_pos (sub_pos.mpr hab))
  have h₂ := half_lt_self (sub_pos.mpr hab)
  have h₃ : a < a := by lt_comb add_lt_add_of_le_of_lt h₁ h₂
  exact lt_irrefl a h₃

/-! ## Maximum and minimum -/

theorem max_eq_left (h : b ≤ a) : Scalar.max a b = a := if_neg (not_lt_of_le h)
theorem max_eq_right_of_lt (h : a < b) : Scalar.max a b = b := if_pos h
theorem max_eq_right (h : a ≤ b) : Scalar.max a b = b :=
  (lt_or_eq_of_le h).elim max_eq_right_of_lt fun e => by rw [e]; exact max_eq_left le_rfl
theorem max_cases (a b : K) : Scalar.max a b = a ∧ b ≤ a ∨ Scalar.max a b = b ∧ a < b :=
  (lt_or_le a b).elim (fun h => .inr ⟨max_eq_right_of_lt h, h⟩) fun h => .inl ⟨max_eq_left h, h⟩
theorem le_max_left (a b : K) : a ≤ Scalar.max a b :=
  (max_cases a b).elim (fun h => ge_of_eq h.1) fun h => h.1.symm ▸ le_of_lt h.2
theorem le_max_right (a b : K) : b ≤ Scalar.max a b :=
  (max_cases a b).elim (fun h => h.1.symm ▸ h.2) fun h => ge_of_eq h.1
theorem max_self (a : K) : Scalar.max a a = a := max_eq_left le_rfl

theorem min_eq_left (h : a ≤ b) : Scalar.min a b = a := if_neg (not_lt_of_le h)
theorem min_eq_right_of_lt (h : b < a) : Scalar.min a b = b := if_pos h
theorem min_cases (a b : K) : Scalar.min a b = a ∧ a ≤ b ∨ Scalar.min a b = b ∧ b < a :=
  (lt_or_le b a).elim (fun h => .inr ⟨min_eq_right_of_lt h, h⟩) fun h => .inl ⟨min_eq_left h, h⟩
theorem min_le_left (a b : K) : Scalar.min a b ≤ a :=
  (min_cases a b).elim (fun h => le_of_eq h.1) fun h => h.1.symm ▸ le_of_lt h.2
theorem min_le_right (a b : K) : Scalar.min a b ≤ b :=
  (min_cases a b).elim (fun h => h.1.symm ▸ h.2) fun h => le_of_eq h.1
theorem lt_min (h₁ : c < a) (h₂ : c < b) : c < Scalar.min a b :=
  (min_cases a b).elim (fun h => h.1.symm ▸ h₁) fun h => h.1.symm ▸ h₂

theorem relu_of_pos (h : 0 < a) : Scalar.relu a = a := if_pos h
theorem relu_of_nonpos (h : a ≤ 0) : Scalar.relu a = 0 := if_neg (not_lt_of_le h)

/-- A relu passes on where its result is positive. -/
theorem gate_relu (a b : K) : (if 0 < Scalar.relu a then b else 0) = if 0 < a then b else 0 := by
  by_cases h : 0 < a
  · rw [relu_of_pos h]
  · rw [Scalar.relu, if_neg h, if_neg h, if_neg (lt_irrefl 0)]

theorem relu_eq_max (a : K) : Scalar.relu a = Scalar.max a 0 :=
  (lt_or_le 0 a).elim (fun h => (relu_of_pos h).trans (max_eq_left (le_of_lt h)).symm)
    fun h => (relu_of_nonpos h).trans (max_eq_right h).symm

/-- Below two positive numbers there is a third one. -/
theorem exists_pos_le_le (ha : 0 < a) (hb : 0 < b) : ∃ c, 0 < c ∧ c ≤ a ∧ c ≤ b :=
  ⟨Scalar.min a b, lt_min ha hb, min_le_left a b, min_le_right a b⟩

/-! ## Absolute value -/

/-- The absolute value. -/
def abs (a : K) : K := if a < 0 then -a else a

theorem abs_of_nonneg (h : 0 ≤ a) : abs a = a := if_neg (not_lt_of_le h)
theorem abs_of_pos (h : 0 < a) : abs a = a := abs_of_nonneg (le_of_lt h)
theorem abs_of_neg (h : a < 0) : abs a = -a := if_pos h
theorem abs_of_nonpos (h : a ≤ 0) : abs a = -a :=
  (lt_or_eq_of_le h).elim abs_of_neg fun e => by rw [e, abs_of_nonneg le_rfl, neg_zero]
theorem abs_cases (a : K) : abs a = a ∧ 0 ≤ a ∨ abs a = -a ∧ a < 0 :=
  (lt_or_le a 0).elim (fun h => .inr ⟨abs_of_neg h, h⟩) fun h => .inl ⟨abs_of_nonneg h, h⟩
theorem abs_zero : abs (0 : K) = 0 := abs_of_nonneg le_rfl
theorem abs_one : abs (1 : K) = 1 := abs_of_nonneg zero_le_one
theorem abs_nonneg (a : K) : 0 ≤ abs a :=
  (abs_cases a).elim (fun h => h.1.symm ▸ h.2) fun h => h.1.symm ▸ le_of_lt (neg_pos.mpr h.2)
theorem le_abs_self (a : K) : a ≤ abs a :=
  (abs_cases a).elim (fun h => ge_of_eq h.1) fun h => le_of_lt (lt_of_lt_of_le h.2 (abs_nonneg a))
theorem abs_neg (a : K) : abs (-a) = abs a := by
  cases abs_cases a with
  | inl h => rw [h.1, abs_of_nonpos (neg_nonpos.mpr h.2), neg_neg]
  | inr h => rw [h.1, abs_of_pos (neg_pos.mpr h.2)]
theorem neg_le_abs (a : K) : -a ≤ abs a := abs_neg a ▸ le_abs_self (-a)
theorem abs_le : abs a ≤ b ↔ -b ≤ a ∧ a ≤ b :=
  ⟨fun h => ⟨neg_le.mp (le_trans (neg_le_abs a) h), le_trans (le_abs_self a) h⟩,
   fun h => (abs_cases a).elim (fun e => e.1.symm ▸ h.2) fun e => e.1.symm ▸ neg_le.mp h.1⟩
theorem abs_le_of_le_of_neg_le (h₁ : a ≤ b) (h₂ : -a ≤ b) : abs a ≤ b := abs_le.mpr ⟨neg_le.mp h₂, h₁⟩
theorem abs_add (a b : K) : abs (a + b) ≤ abs a + abs b :=
  abs_le_of_le_of_neg_le (add_le_add (le_abs_self a) (le_abs_self b))
    (neg_add a b ▸ add_le_add (neg_le_abs a) (neg_le_abs b))
theorem abs_sub_comm (a b : K) : abs (a - b) = abs (b - a) := by rw [← abs_neg, neg_sub]
theorem abs_sub (a b : K) : abs (a - b) ≤ abs a + abs b := by
  rw [sub_eq_add_neg, ← abs_neg b]; exact abs_add a (-b)
theorem abs_mul (a b : K) : abs (a * b) = abs a * abs b := by
  cases abs_cases a with
  | inl h =>
    cases abs_cases b with
    | inl h' => rw [h.1, h'.1, abs_of_nonneg (mul_nonneg h.2 h'.2)]
    | inr h' =>
      have := mul_nonneg h.2 (le_of_lt (neg_pos.mpr h'.2))
      rw [h.1, h'.1, abs_of_nonpos (by le_comb this), mul_neg]
  | inr h =>
    cases abs_cases b with
    | inl h' =>
      have := mul_nonneg (le_of_lt (neg_pos.mpr h.2)) h'.2
      rw [h.1, h'.1, abs_of_nonpos (by le_comb this), neg_mul]
    | inr h' => rw [h.1, h'.1, neg_mul_neg, abs_of_pos (mul_pos_of_neg_of_neg h.2 h'.2)]
theorem abs_eq_zero : abs a = 0 ↔ a = 0 := by
  constructor
  · intro h
    have h' := abs_le.mp (le_of_eq h)
    rw [neg_zero] at h'
    exact le_antisymm h'.2 h'.1
  · intro h; rw [h, abs_zero]
theorem abs_pos : 0 < abs a ↔ a ≠ 0 :=
  ⟨fun h e => ne_of_gt h (abs_eq_zero.mpr e),
   fun h => lt_of_le_of_ne (abs_nonneg a) fun e => h (abs_eq_zero.mp e.symm)⟩
theorem abs_mul_self (a : K) : abs a * abs a = a * a := by
  rw [← abs_mul, abs_of_nonneg (mul_self_nonneg a)]
theorem eq_zero_of_forall_abs_le (h : ∀ ε : K, 0 < ε → abs a ≤ ε) : a = 0 :=
  abs_eq_zero.mp (le_antisymm
    (le_of_forall_pos_le_add fun ε hε => by rw [zero_add]; exact h ε hε) (abs_nonneg a))

end Plm
