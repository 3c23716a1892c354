import Plm.Real.Rat

/-!
# Nonnegative real numbers

A nonnegative real number is an upper cut: the set of the positive rational numbers above it.  Sums, products
and infima of cuts need no distinction of cases.  This file has the semiring and the order; `Plm.Real.Divide`
has differences and reciprocals.
-/

namespace Plm
open PosRat

/-- A nonnegative real number, as the set of all positive rational numbers that are larger. -/
structure NNReal where
  /-- The rational number `q` is larger. -/
  mem : PosRat → Prop
  ex : ∃ q, mem q
  below : ∀ q, mem q → ∃ p, mem p ∧ p < q
  above : ∀ p q, mem p → p < q → mem q

namespace NNReal

/-- Cuts with the same elements are equal. -/
theorem ext {x y : NNReal} (h : ∀ q, x.mem q ↔ y.mem q) : x = y := by
  obtain ⟨S, _, _, _⟩ := x
  obtain ⟨T, _, _, _⟩ := y
  have e : S = T := funext fun q => propext (h q)
  subst e
  rfl

/-- The infimum of a nonempty set of positive rational numbers. -/
def infRat (B : PosRat → Prop) (h : ∃ q, B q) : NNReal where
  mem q := ∃ p, B p ∧ p < q
  ex := h.elim fun p hp => ⟨p + 1, p, hp, lt_add p 1⟩
  below := fun _ ⟨p, hp, hq⟩ => (exists_between hq).elim fun m ⟨h₁, h₂⟩ => ⟨m, ⟨p, hp, h₁⟩, h₂⟩
  above := fun _ _ ⟨p, hp, h₁⟩ h₂ => ⟨p, hp, lt_trans h₁ h₂⟩

/-- What is not above `x` is below everything above `x`. -/
theorem lt_of_not_mem {x : NNReal} {p q : PosRat} (hp : ¬x.mem p) (hq : x.mem q) : p < q := by
  rcases lt_trichotomy p q with h | h | h
  · exact h
  · exact absurd (h ▸ hq) hp
  · exact absurd (x.above q p hq h) hp

/-! ## Operations -/

instance : Zero NNReal := ⟨infRat (fun _ => True) ⟨1, trivial⟩⟩
instance : One NNReal := ⟨infRat (fun q => q = 1) ⟨1, rfl⟩⟩
instance : Add NNReal := ⟨fun x y => infRat (fun s => ∃ a b, x.mem a ∧ y.mem b ∧ s = a + b)
  (x.ex.elim fun a ha => y.ex.elim fun b hb => ⟨a + b, a, b, ha, hb, rfl⟩)⟩
instance : Mul NNReal := ⟨fun x y => infRat (fun s => ∃ a b, x.mem a ∧ y.mem b ∧ s = a * b)
  (x.ex.elim fun a ha => y.ex.elim fun b hb => ⟨a * b, a, b, ha, hb, rfl⟩)⟩

theorem mem_zero (q : PosRat) : (0 : NNReal).mem q := ⟨half q, trivial, half_lt q⟩
theorem mem_one {q : PosRat} : (1 : NNReal).mem q ↔ 1 < q :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨1, rfl, h⟩⟩
theorem mem_add {x y : NNReal} {q : PosRat} : (x + y).mem q ↔ ∃ a b, x.mem a ∧ y.mem b ∧ a + b < q :=
  ⟨fun ⟨_, ⟨a, b, ha, hb, e⟩, h⟩ => ⟨a, b, ha, hb, e ▸ h⟩,
    fun ⟨a, b, ha, hb, h⟩ => ⟨_, ⟨a, b, ha, hb, rfl⟩, h⟩⟩
theorem mem_mul {x y : NNReal} {q : PosRat} : (x * y).mem q ↔ ∃ a b, x.mem a ∧ y.mem b ∧ a * b < q :=
  ⟨fun ⟨_, ⟨a, b, ha, hb, e⟩, h⟩ => ⟨a, b, ha, hb, e ▸ h⟩,
    fun ⟨a, b, ha, hb, h⟩ => ⟨_, ⟨a, b, ha, hb, rfl⟩, h⟩⟩

theorem add_mem {x y : NNReal} {a b : PosRat} (ha : x.mem a) (hb : y.mem b) : (x + y).mem (a + b) := by
  obtain ⟨a', ha', h⟩ := x.below a ha
  obtain ⟨b', hb', h'⟩ := y.below b hb
  exact mem_add.mpr ⟨a', b', ha', hb', add_lt_add h h'⟩
theorem mul_mem {x y : NNReal} {a b : PosRat} (ha : x.mem a) (hb : y.mem b) : (x * y).mem (a * b) := by
  obtain ⟨a', ha', h⟩ := x.below a ha
  obtain ⟨b', hb', h'⟩ := y.below b hb
  exact mem_mul.mpr ⟨a', b', ha', hb', mul_lt_mul h h'⟩

/-! ## The order -/

/-- `x ≤ y` if everything above `y` is above `x`. -/
instance : LE NNReal := ⟨fun x y => ∀ q, y.mem q → x.mem q⟩

theorem le_refl (x : NNReal) : x ≤ x := fun _ h => h
theorem le_of_eq {x y : NNReal} (h : x = y) : x ≤ y := h ▸ le_refl x
theorem le_trans {x y z : NNReal} (h₁ : x ≤ y) (h₂ : y ≤ z) : x ≤ z := fun q h => h₁ q (h₂ q h)
theorem le_antisymm {x y : NNReal} (h₁ : x ≤ y) (h₂ : y ≤ x) : x = y := ext fun q => ⟨h₂ q, h₁ q⟩
theorem le_total (x y : NNReal) : x ≤ y ∨ y ≤ x := by
  rcases Classical.em (∃ q, y.mem q ∧ ¬x.mem q) with ⟨q, hy, hx⟩ | h
  · exact .inr fun r hr => y.above q r hy (lt_of_not_mem hx hr)
  · exact .inl fun q hq => Classical.byContradiction fun hn => h ⟨q, hq, hn⟩
theorem zero_le (x : NNReal) : 0 ≤ x := fun q _ => mem_zero q
theorem le_of_not_le {x y : NNReal} (h : ¬x ≤ y) : y ≤ x := (le_total x y).resolve_left h

instance : Trans (α := NNReal) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨le_trans⟩

theorem add_le_add_left {x y : NNReal} (h : x ≤ y) (z : NNReal) : z + x ≤ z + y := fun q hq => by
  obtain ⟨a, b, ha, hb, hab⟩ := mem_add.mp hq
  exact mem_add.mpr ⟨a, b, ha, h b hb, hab⟩
theorem mul_le_mul_left {x y : NNReal} (h : x ≤ y) (z : NNReal) : z * x ≤ z * y := fun q hq => by
  obtain ⟨a, b, ha, hb, hab⟩ := mem_mul.mp hq
  exact mem_mul.mpr ⟨a, b, ha, h b hb, hab⟩

/-! ## The laws of a semiring -/

private theorem add_comm_le (x y : NNReal) : x + y ≤ y + x := fun q hq => by
  obtain ⟨a, b, ha, hb, hab⟩ := mem_add.mp hq
  exact mem_add.mpr ⟨b, a, hb, ha, Semi.add_comm a b ▸ hab⟩
private theorem mul_comm_le (x y : NNReal) : x * y ≤ y * x := fun q hq => by
  obtain ⟨a, b, ha, hb, hab⟩ := mem_mul.mp hq
  exact mem_mul.mpr ⟨b, a, hb, ha, Semi.mul_comm a b ▸ hab⟩
private theorem add_comm' (x y : NNReal) : x + y = y + x := le_antisymm (add_comm_le x y) (add_comm_le y x)
private theorem mul_comm' (x y : NNReal) : x * y = y * x := le_antisymm (mul_comm_le x y) (mul_comm_le y x)

private theorem add_assoc_le (x y z : NNReal) : x + (y + z) ≤ x + y + z := fun q hq => by
  obtain ⟨d, c, hd, hc, h⟩ := mem_add.mp hq
  obtain ⟨a, b, ha, hb, h'⟩ := mem_add.mp hd
  refine mem_add.mpr ⟨a, b + c, ha, add_mem hb hc, ?_⟩
  rw [← Semi.add_assoc]
  exact lt_trans (add_lt_add_right h' c) h
private theorem mul_assoc_le (x y z : NNReal) : x * (y * z) ≤ x * y * z := fun q hq => by
  obtain ⟨d, c, hd, hc, h⟩ := mem_mul.mp hq
  obtain ⟨a, b, ha, hb, h'⟩ := mem_mul.mp hd
  refine mem_mul.mpr ⟨a, b * c, ha, mul_mem hb hc, ?_⟩
  rw [← Semi.mul_assoc]
  exact lt_trans (mul_lt_mul_right h' c) h

private theorem mul_add_le (x y z : NNReal) : x * y + x * z ≤ x * (y + z) := fun q hq => by
  obtain ⟨a, d, ha, hd, h⟩ := mem_mul.mp hq
  obtain ⟨b, c, hb, hc, h'⟩ := mem_add.mp hd
  refine mem_add.mpr ⟨a * b, a * c, mul_mem ha hb, mul_mem ha hc, ?_⟩
  rw [← Semi.mul_add]
  exact lt_trans (mul_lt_mul_left h' a) h

/-- Two elements above a number have a smaller one. -/
theorem exists_min {x : NNReal} {a b : PosRat} (ha : x.mem a) (hb : x.mem b) :
    ∃ m, x.mem m ∧ m < a ∧ m < b := by
  obtain ⟨a', ha', h₁⟩ := x.below a ha
  obtain ⟨b', hb', h₂⟩ := x.below b hb
  rcases lt_trichotomy a' b' with h | h | h
  · exact ⟨a', ha', h₁, lt_trans h h₂⟩
  · exact ⟨a', ha', h₁, h ▸ h₂⟩
  · exact ⟨b', hb', lt_trans h h₁, h₂⟩

private theorem le_mul_add (x y z : NNReal) : x * (y + z) ≤ x * y + x * z := fun q hq => by
  obtain ⟨d, e, hd, he, h⟩ := mem_add.mp hq
  obtain ⟨a, b, ha, hb, h₁⟩ := mem_mul.mp hd
  obtain ⟨a', c, ha', hc, h₂⟩ := mem_mul.mp he
  obtain ⟨m, hm, hma, hmb⟩ := exists_min ha ha'
  refine mem_mul.mpr ⟨m, b + c, hm, add_mem hb hc, ?_⟩
  rw [Semi.mul_add]
  exact lt_trans (add_lt_add (lt_trans (mul_lt_mul_right hma b) h₁) (lt_trans (mul_lt_mul_right hmb c) h₂)) h

instance : Semi NNReal where
  add_comm := add_comm'
  mul_comm := mul_comm'
  add_assoc x y z := by
    apply le_antisymm _ (add_assoc_le x y z)
    rw [add_comm' (x + y) z, add_comm' x y, add_comm' x (y + z), add_comm' y z]
    exact add_assoc_le z y x
  mul_assoc x y z := by
    apply le_antisymm _ (mul_assoc_le x y z)
    rw [mul_comm' (x * y) z, mul_comm' x y, mul_comm' x (y * z), mul_comm' y z]
    exact mul_assoc_le z y x
  mul_one x := ext fun q => by
    constructor
    · intro h
      obtain ⟨a, b, ha, hb, h⟩ := mem_mul.mp h
      have := mul_lt_mul_left (mem_one.mp hb) a
      rw [Semi.mul_one] at this
      exact x.above a q ha (lt_trans this h)
    · intro h
      obtain ⟨a, ha, h⟩ := x.below q h
      obtain ⟨r, hr, h⟩ := exists_mul_lt h
      exact mem_mul.mpr ⟨a, r, ha, mem_one.mpr hr, h⟩
  mul_add x y z := le_antisymm (le_mul_add x y z) (mul_add_le x y z)

theorem add_zero (x : NNReal) : x + 0 = x := ext fun q => by
  constructor
  · intro h
    obtain ⟨a, b, ha, _, h⟩ := mem_add.mp h
    exact x.above a q ha (lt_trans (lt_add a b) h)
  · intro h
    obtain ⟨a, ha, h⟩ := x.below q h
    obtain ⟨r, h⟩ := exists_add_lt h
    exact mem_add.mpr ⟨a, r, ha, mem_zero r, h⟩
theorem zero_add (x : NNReal) : 0 + x = x := by rw [Semi.add_comm, add_zero]

theorem mul_zero (x : NNReal) : x * 0 = 0 := ext fun q => by
  constructor
  · intro _; exact mem_zero q
  · intro _
    obtain ⟨a, ha⟩ := x.ex
    exact mem_mul.mpr ⟨a, inv a * half q, ha, mem_zero _, by rw [mul_inv_cancel]; exact half_lt q⟩
theorem zero_mul (x : NNReal) : 0 * x = 0 := by rw [Semi.mul_comm, mul_zero]

theorem one_ne_zero : (1 : NNReal) ≠ 0 := fun e => by
  have h : (1 : NNReal).mem 1 := e ▸ mem_zero 1
  exact PosRat.lt_irrefl 1 (mem_one.mp h)

/-! ## More on the order -/

theorem add_le_add_right {x y : NNReal} (h : x ≤ y) (z : NNReal) : x + z ≤ y + z := by
  rw [Semi.add_comm x, Semi.add_comm y]; exact add_le_add_left h z
theorem add_le_add {x y z w : NNReal} (h : x ≤ y) (h' : z ≤ w) : x + z ≤ y + w :=
  le_trans (add_le_add_right h z) (add_le_add_left h' y)
theorem mul_le_mul_right {x y : NNReal} (h : x ≤ y) (z : NNReal) : x * z ≤ y * z := by
  rw [Semi.mul_comm x, Semi.mul_comm y]; exact mul_le_mul_left h z
theorem mul_le_mul {x y z w : NNReal} (h : x ≤ y) (h' : z ≤ w) : x * z ≤ y * w :=
  le_trans (mul_le_mul_right h z) (mul_le_mul_left h' y)
theorem le_add_right (x y : NNReal) : x ≤ x + y := by
  have := add_le_add_left (zero_le y) x
  rw [add_zero] at this
  exact this
theorem le_add_left (x y : NNReal) : x ≤ y + x := by rw [Semi.add_comm]; exact le_add_right x y
theorem le_zero {x : NNReal} (h : x ≤ 0) : x = 0 := le_antisymm h (zero_le x)

/-! ## Infima -/

/-- Every nonempty set of nonnegative real numbers has a greatest lower bound. -/
theorem exists_inf (U : NNReal → Prop) (hU : ∃ x, U x) :
    ∃ i, (∀ x, U x → i ≤ x) ∧ ∀ b, (∀ x, U x → b ≤ x) → b ≤ i := by
  refine ⟨infRat (fun q => ∃ x, U x ∧ x.mem q) ?_, ?_, ?_⟩
  · obtain ⟨x, hx⟩ := hU
    exact x.ex.elim fun q hq => ⟨q, x, hx, hq⟩
  · intro x hx q hq
    obtain ⟨p, hp, h⟩ := x.below q hq
    exact ⟨p, ⟨x, hx, hp⟩, h⟩
  · intro b hb q hq
    obtain ⟨p, ⟨x, hx, hp⟩, h⟩ := hq
    exact b.above p q (hb x hx p hp) h

/-- Every bounded set of nonnegative real numbers has a least upper bound. -/
theorem exists_sup (U : NNReal → Prop) (hU : ∃ b, ∀ x, U x → x ≤ b) :
    ∃ s, (∀ x, U x → x ≤ s) ∧ ∀ b, (∀ x, U x → x ≤ b) → s ≤ b := by
  obtain ⟨s, h₁, h₂⟩ := exists_inf (fun b => ∀ x, U x → x ≤ b) hU
  exact ⟨s, fun x hx => h₂ x fun b hb => hb x hx, h₁⟩

end NNReal
end Plm
