prelude
import Init.Nat.Lemmas

/-!
# Natural numbers: division, remainder, divisibility, powers, minimum and maximum

Names, argument explicitness and statements follow the official library.
-/

set_option autoImplicit false

universe u

namespace Nat
variable {a b c d n m k : Nat}

/-! ## Strong induction -/

/-- Recursion on all smaller numbers. -/
@[elab_as_elim] protected noncomputable def strongRecOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  lt_wfRel.wf.fix ind n

/-! ## The recursive equations of division and remainder -/

private theorem divFuel_eq {y : Nat} : ∀ {f g x : Nat}, x ≤ f → x ≤ g → divFuel y f x = divFuel y g x := by
  intro f
  induction f with
  | zero =>
    intro g x hf _
    cases eq_zero_of_le_zero hf
    cases g with
    | zero => rfl
    | succ g => exact (if_neg fun h => Nat.not_le_of_gt h.1 h.2).symm
  | succ f ih =>
    intro g x hf hg
    cases g with
    | zero =>
      cases eq_zero_of_le_zero hg
      exact if_neg fun h => Nat.not_le_of_gt h.1 h.2
    | succ g =>
      rw [divFuel, divFuel]
      by_cases h : 0 < y ∧ y ≤ x
      · have hx : x - y < x := sub_lt (Nat.lt_of_lt_of_le h.1 h.2) h.1
        rw [ih (le_of_lt_succ (Nat.lt_of_lt_of_le hx hf)) (le_of_lt_succ (Nat.lt_of_lt_of_le hx hg))]
      · rw [if_neg h, if_neg h]

private theorem modFuel_eq {y : Nat} : ∀ {f g x : Nat}, x ≤ f → x ≤ g → modFuel y f x = modFuel y g x := by
  intro f
  induction f with
  | zero =>
    intro g x hf _
    cases eq_zero_of_le_zero hf
    cases g with
    | zero => rfl
    | succ g => exact (if_neg fun h => Nat.not_le_of_gt h.1 h.2).symm
  | succ f ih =>
    intro g x hf hg
    cases g with
    | zero =>
      cases eq_zero_of_le_zero hg
      exact if_neg fun h => Nat.not_le_of_gt h.1 h.2
    | succ g =>
      rw [modFuel, modFuel]
      by_cases h : 0 < y ∧ y ≤ x
      · have hx : x - y < x := sub_lt (Nat.lt_of_lt_of_le h.1 h.2) h.1
        rw [ih (le_of_lt_succ (Nat.lt_of_lt_of_le hx hf)) (le_of_lt_succ (Nat.lt_of_lt_of_le hx hg))]
      · rw [if_neg h, if_neg h]

theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  show divFuel y x x = if 0 < y ∧ y ≤ x then divFuel y (x - y) (x - y) + 1 else 0
  rw [divFuel_eq (Nat.le_refl x) (le_succ x), divFuel, divFuel_eq (sub_le x y) (Nat.le_refl _)]

theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  show modFuel y x x = if 0 < y ∧ y ≤ x then modFuel y (x - y) (x - y) else x
  rw [modFuel_eq (Nat.le_refl x) (le_succ x), modFuel, modFuel_eq (sub_le x y) (Nat.le_refl _)]

theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 := by
  rw [div_eq, if_neg fun h' => Nat.not_le_of_gt h h'.2]
theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := by
  rw [mod_eq, if_neg fun h' => Nat.not_le_of_gt h h'.2]
theorem div_eq_sub_div (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := by
  rw [div_eq a, if_pos ⟨h₁, h₂⟩]
theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  cases Nat.eq_zero_or_pos b with
  | inl h₀ => rw [h₀]; rfl
  | inr h₀ => rw [mod_eq a, if_pos ⟨h₀, h⟩]

@[simp] theorem mod_zero (a : Nat) : a % 0 = a := by rw [mod_eq, if_neg fun h => Nat.lt_irrefl 0 h.1]
@[simp] protected theorem div_zero (b : Nat) : b / 0 = 0 := by rw [div_eq, if_neg fun h => Nat.lt_irrefl 0 h.1]
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := rfl
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := rfl

/-- The quotient and the remainder determine the number. -/
theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := by
  induction m using Nat.strongRecOn with
  | ind m ih =>
    by_cases h : 0 < n ∧ n ≤ m
    · rw [div_eq, mod_eq, if_pos h, if_pos h, mul_add_one, Nat.add_right_comm,
        ih (m - n) (sub_lt (Nat.lt_of_lt_of_le h.1 h.2) h.1), Nat.sub_add_cancel h.2]
    · rw [div_eq, mod_eq, if_neg h, if_neg h, Nat.mul_zero, Nat.zero_add]

theorem mod_lt (x : Nat) {y : Nat} (h : y > 0) : x % y < y := by
  induction x using Nat.strongRecOn with
  | ind x ih =>
    by_cases hx : y ≤ x
    · rw [mod_eq_sub_mod hx]; exact ih (x - y) (sub_lt (Nat.lt_of_lt_of_le h hx) h)
    · rw [mod_eq_of_lt (Nat.lt_of_not_ge hx)]; exact Nat.lt_of_not_ge hx

theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm, div_add_mod]
theorem div_add_mod' (a b : Nat) : a / b * b + a % b = a := by rw [Nat.mul_comm, div_add_mod]
theorem mod_add_div' (a b : Nat) : a % b + a / b * b = a := by rw [Nat.mul_comm, mod_add_div]
theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := Nat.eq_sub_of_add_eq (mod_add_div m k)
theorem mod_eq_sub (x w : Nat) : x % w = x - w * (x / w) := mod_def x w
theorem mod_le (x y : Nat) : x % y ≤ x := Nat.le_trans (le_add_right _ _) (Nat.le_of_eq (mod_add_div x y))
theorem mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (mod_le a b) h

/-- The quotient of `k * n + r` where `r` is below the divisor. -/
theorem div_eq_of_lt_le (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k := by
  induction k generalizing m with
  | zero => rw [Nat.zero_add, Nat.one_mul] at hi; exact div_eq_of_lt hi
  | succ k ih =>
    have hn : 0 < n := Nat.pos_of_ne_zero fun e => by
      rw [e, Nat.mul_zero] at hi; exact not_lt_zero m hi
    have hm : n ≤ m := Nat.le_trans (by rw [add_one_mul]; exact le_add_left n _) lo
    rw [div_eq_sub_div hn hm, ih (le_sub_of_add_le (add_one_mul k n ▸ lo))]
    refine Nat.sub_lt_right_of_lt_add hm ?_
    rw [add_one_mul (k + 1)] at hi; exact hi

/-! ## Multiples -/

@[simp] theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = x / z + 1 := by
  rw [div_eq_sub_div H (le_add_left z x), Nat.add_sub_cancel]
@[simp] theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = x / z + 1 := by
  rw [Nat.add_comm, add_div_right x H]
theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z := by
  induction z with
  | zero => rfl
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_div_right _ H, ih]; rfl
theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left x y H]
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  rw [mod_eq_sub_mod (le_add_left z x), Nat.add_sub_cancel]
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  induction z with
  | zero => rfl
  | succ z ih => rw [mul_add_one, ← Nat.add_assoc, add_mod_right, ih]
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]
@[simp] theorem mul_mod_right (m n : Nat) : m * n % m = 0 := by
  have h := add_mul_mod_self_left 0 m n
  rw [Nat.zero_add] at h; exact h
@[simp] theorem mul_mod_left (m n : Nat) : m * n % n = 0 := by rw [Nat.mul_comm, mul_mod_right]
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by rw [mod_eq_sub_mod (Nat.le_refl n), Nat.sub_self, zero_mod]
@[simp] theorem mod_one (x : Nat) : x % 1 = 0 := eq_zero_of_le_zero (le_of_lt_succ (mod_lt x Nat.zero_lt_one))
@[simp] protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by
  have h := add_mul_div_right 0 m H
  rw [Nat.zero_add, Nat.zero_div, Nat.zero_add] at h; exact h
@[simp] protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel m H]
@[simp] theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := Nat.mul_div_cancel_left n H
@[simp] theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := Nat.mul_div_cancel m H
@[simp] protected theorem div_one (n : Nat) : n / 1 = n := by
  have h := Nat.mul_div_cancel n Nat.zero_lt_one
  rw [Nat.mul_one] at h; exact h
@[simp] protected theorem div_self (H : 0 < n) : n / n = 1 := by
  have h := Nat.mul_div_cancel 1 H
  rw [Nat.one_mul] at h; exact h
protected theorem div_eq_of_eq_mul_left (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by
  rw [H2, Nat.mul_div_cancel k H1]
protected theorem div_eq_of_eq_mul_right (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by
  rw [H2, Nat.mul_div_cancel_left k H1]
@[simp] theorem mod_mod (a n : Nat) : a % n % n = a % n := by
  cases Nat.eq_zero_or_pos n with
  | inl h => rw [h, mod_zero, mod_zero]
  | inr h => exact mod_eq_of_lt (mod_lt a h)
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have h := add_mul_mod_self_left (m % n + k) n (m / n)
  rw [Nat.add_right_comm, mod_add_div] at h; exact h.symm
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := by rw [add_mod_mod, mod_add_mod]
@[simp] theorem mod_mul_mod (a b c : Nat) : a % c * b % c = a * b % c := by
  have h := add_mul_mod_self_left (a % c * b) c (a / c * b)
  rw [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div] at h; exact h.symm
@[simp] theorem mul_mod_mod (a b c : Nat) : a * (b % c) % c = a * b % c := by
  rw [Nat.mul_comm, mod_mul_mod, Nat.mul_comm]
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by rw [mul_mod_mod, mod_mul_mod]
theorem sub_mul_mod {x k n : Nat} (h₁ : n * k ≤ x) : (x - n * k) % n = x % n := by
  have h := add_mul_mod_self_left (x - n * k) n k
  rw [Nat.sub_add_cancel h₁] at h; exact h.symm

/-! ## Division and order -/

theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := Nat.le_trans (le_add_right _ _) (Nat.le_of_eq (div_add_mod m n))
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := Nat.mul_comm n (m / n) ▸ mul_div_le m n
theorem lt_mul_div_succ (a : Nat) {b : Nat} (hb : 0 < b) : a < b * (a / b + 1) := by
  rw [mul_add_one]
  exact Nat.lt_of_eq_of_lt (div_add_mod a b).symm (Nat.add_lt_add_left (mod_lt a hb) _)
theorem lt_div_mul_add {a b : Nat} (hb : 0 < b) : a < a / b * b + b := by
  have h := lt_mul_div_succ a hb
  rw [mul_add_one, Nat.mul_comm] at h; exact h
protected theorem le_div_iff_mul_le (k0 : 0 < k) {x y : Nat} : x ≤ y / k ↔ x * k ≤ y := by
  constructor
  · exact fun h => Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
  · intro h
    refine Nat.le_of_lt_succ (Nat.lt_of_mul_lt_mul_left (a := k) ?_)
    rw [Nat.mul_comm]; exact Nat.lt_of_le_of_lt h (lt_mul_div_succ y k0)
protected theorem div_lt_iff_lt_mul (Hk : 0 < k) {x y : Nat} : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le, Nat.le_div_iff_mul_le Hk]
theorem div_lt_of_lt_mul (h : m < n * k) : m / n < k := by
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => by rw [e, Nat.zero_mul] at h; exact not_lt_zero m h
  exact (Nat.div_lt_iff_lt_mul hn).mpr (Nat.mul_comm n k ▸ h)
protected theorem div_le_of_le_mul {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := by
  cases Nat.eq_zero_or_pos k with
  | inl hk => rw [hk, Nat.div_zero]; exact zero_le n
  | inr hk =>
    refine Nat.le_of_lt_succ ((Nat.div_lt_iff_lt_mul hk).mpr (Nat.lt_of_le_of_lt h ?_))
    rw [Nat.mul_comm k]; exact Nat.mul_lt_mul_of_pos_right (lt_succ_self n) hk
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases Nat.eq_zero_or_pos k with
  | inl hk => rw [hk, Nat.div_zero]; exact zero_le n
  | inr hk => exact Nat.div_le_of_le_mul (Nat.le_mul_of_pos_left n hk)
theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n := by
  refine (Nat.div_lt_iff_lt_mul (Nat.lt_trans Nat.zero_lt_one hLtK)).mpr ?_
  exact Nat.lt_of_eq_of_lt (Nat.mul_one n).symm (Nat.mul_lt_mul_of_pos_left hLtK hLtN)
theorem div_lt_one_iff (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [Nat.div_lt_iff_lt_mul hb, Nat.one_mul]
theorem one_le_div_iff {a b : Nat} (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [Nat.le_div_iff_mul_le hb, Nat.one_mul]
theorem div_pos (hba : b ≤ a) (hb : 0 < b) : 0 < a / b := (one_le_div_iff hb).mpr hba
protected theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  cases Nat.eq_zero_or_pos c with
  | inl hc => rw [hc, Nat.div_zero]; exact zero_le _
  | inr hc => exact (Nat.le_div_iff_mul_le hc).mpr (Nat.le_trans (div_mul_le_self a c) h)
theorem div_eq_zero_iff_lt {x y : Nat} (hy : 0 < y) : x / y = 0 ↔ x < y := by
  rw [← lt_one_iff, div_lt_one_iff hy]

protected theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases Nat.eq_zero_or_pos n with
  | inl hn => rw [hn, Nat.div_zero, Nat.zero_div, Nat.zero_mul, Nat.div_zero]
  | inr hn =>
    cases Nat.eq_zero_or_pos k with
    | inl hk => rw [hk, Nat.div_zero, Nat.mul_zero, Nat.div_zero]
    | inr hk =>
      have h : ∀ x, x ≤ m / n / k ↔ x ≤ m / (n * k) := fun x => by
        rw [Nat.le_div_iff_mul_le hk, Nat.le_div_iff_mul_le hn, Nat.le_div_iff_mul_le (Nat.mul_pos hn hk),
          Nat.mul_comm n k, Nat.mul_assoc]
      exact Nat.le_antisymm ((h _).mp (Nat.le_refl _)) ((h _).mpr (Nat.le_refl _))
protected theorem div_right_comm (a b c : Nat) : a / b / c = a / c / b := by
  rw [Nat.div_div_eq_div_mul, Nat.mul_comm, Nat.div_div_eq_div_mul]
theorem mod_mul {x a b : Nat} : x % (a * b) = x % a + a * (x / a % b) := by
  rw [mod_def x (a * b), ← Nat.div_div_eq_div_mul]
  refine Nat.sub_eq_of_eq_add ?_
  rw [Nat.mul_assoc, Nat.add_assoc, ← Nat.mul_add, mod_add_div, mod_add_div]
@[simp] theorem mod_mul_right_mod (a b c : Nat) : a % (b * c) % b = a % b := by
  rw [mod_mul, add_mul_mod_self_left, mod_mod]
@[simp] theorem mod_mul_left_mod (a b c : Nat) : a % (b * c) % c = a % c := by
  rw [Nat.mul_comm, mod_mul_right_mod]
theorem mod_mul_right_div_self (m n k : Nat) : m % (n * k) / n = m / n % k := by
  cases Nat.eq_zero_or_pos n with
  | inl hn => rw [hn, Nat.div_zero, Nat.div_zero]; rfl
  | inr hn => rw [mod_mul, add_mul_div_left _ _ hn, div_eq_of_lt (mod_lt m hn), Nat.zero_add]
protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_cancel_left n H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm n, Nat.mul_comm k, Nat.mul_div_mul_left n k H]
theorem mul_mod_mul_left (z x y : Nat) : z * x % (z * y) = z * (x % y) := by
  cases Nat.eq_zero_or_pos z with
  | inl hz => rw [hz, Nat.zero_mul, Nat.zero_mul, zero_mod]; exact (Nat.zero_mul _).symm
  | inr hz => rw [mod_mul, mul_mod_right, Nat.zero_add, Nat.mul_div_cancel_left x hz]
theorem mul_mod_mul_right (z x y : Nat) : x * z % (y * z) = (x % y) * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, Nat.mul_comm (x % y), mul_mod_mul_left]

/-- The digits of `q * k + r` in base `k`: the quotient. -/
theorem mul_add_div {m : Nat} (m_pos : m > 0) (x y : Nat) : (m * x + y) / m = x + y / m := by
  rw [Nat.add_comm, add_mul_div_left y x m_pos, Nat.add_comm]
/-- The digits of `q * k + r` in base `k`: the remainder. -/
theorem mul_add_mod (m x y : Nat) : (m * x + y) % m = y % m := by rw [Nat.add_comm, add_mul_mod_self_left]
theorem mul_add_mod' (a b c : Nat) : (a * b + c) % b = c % b := by rw [Nat.mul_comm, mul_add_mod]
theorem mul_add_mod_of_lt {a b c : Nat} (h : c < b) : (a * b + c) % b = c := by
  rw [mul_add_mod', mod_eq_of_lt h]
theorem div_mod_unique {n k m d : Nat} (h : 0 < k) : n / k = d ∧ n % k = m ↔ m + k * d = n ∧ m < k :=
  ⟨fun ⟨e₁, e₂⟩ => by rw [← e₁, ← e₂]; exact ⟨mod_add_div n k, mod_lt n h⟩,
   fun ⟨e, hm⟩ => by
    rw [← e, add_mul_div_left _ _ h, add_mul_mod_self_left, div_eq_of_lt hm, mod_eq_of_lt hm, Nat.zero_add]
    exact ⟨rfl, rfl⟩⟩
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by
  have h : n % 2 < 2 := mod_lt n Nat.zero_lt_two
  refine (Nat.eq_zero_or_pos (n % 2)).imp id fun h' => Nat.le_antisymm (le_of_lt_succ h) h'

/-! ## Divisibility -/

/-- `m ∣ n`: `n` is a multiple of `m`. -/
instance instDvdNat : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩

@[simp] protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
@[simp] protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
@[simp] protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
@[simp] protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩
protected theorem dvd_trans {a b c : Nat} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨d, hd⟩ := h₁
  obtain ⟨e, he⟩ := h₂
  exact ⟨d * e, by rw [he, hd, Nat.mul_assoc]⟩
protected theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c :=
  Nat.dvd_trans h (Nat.dvd_mul_right b c)
protected theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b :=
  Nat.dvd_trans h (Nat.dvd_mul_left b c)
protected theorem eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 := by
  obtain ⟨c, hc⟩ := h
  rw [hc, Nat.zero_mul]
protected theorem dvd_add {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m + n := by
  obtain ⟨d, hd⟩ := h₁
  obtain ⟨e, he⟩ := h₂
  exact ⟨d + e, by rw [hd, he, Nat.mul_add]⟩
protected theorem mul_dvd_mul {a b c d : Nat} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨x, hx⟩ := h₁
  obtain ⟨y, hy⟩ := h₂
  exact ⟨x * y, by rw [hx, hy, Nat.mul_mul_mul_comm]⟩
theorem dvd_sub {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := by
  obtain ⟨d, hd⟩ := h₁
  obtain ⟨e, he⟩ := h₂
  exact ⟨d - e, by rw [hd, he, Nat.mul_sub]⟩
protected theorem dvd_add_right {m k : Nat} (h : k ∣ m) : k ∣ m + n ↔ k ∣ n :=
  ⟨fun h' => by have := dvd_sub h' h; rw [Nat.add_sub_cancel_left] at this; exact this, Nat.dvd_add h⟩
theorem le_of_dvd {m n : Nat} (h1 : 0 < n) (h : m ∣ n) : m ≤ n := by
  obtain ⟨k, hk⟩ := h
  refine Nat.le_trans (Nat.le_mul_of_pos_right m (Nat.pos_of_ne_zero fun e => ?_)) (Nat.ge_of_eq hk)
  rw [hk, e] at h1; exact Nat.lt_irrefl 0 h1
protected theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  cases Nat.eq_zero_or_pos n with
  | inl hn => rw [hn] at h₂ ⊢; exact Nat.eq_zero_of_zero_dvd h₂
  | inr hn =>
    cases Nat.eq_zero_or_pos m with
    | inl hm => rw [hm] at h₁ ⊢; exact (Nat.eq_zero_of_zero_dvd h₁).symm
    | inr hm => exact Nat.le_antisymm (le_of_dvd hn h₁) (le_of_dvd hm h₂)
theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero fun e => Nat.ne_of_gt H2 (Nat.eq_zero_of_zero_dvd (e ▸ H1))
theorem mod_eq_zero_of_dvd {k n : Nat} (H : k ∣ n) : n % k = 0 := by
  obtain ⟨c, hc⟩ := H
  rw [hc, mul_mod_right]
theorem dvd_of_mod_eq_zero {k n : Nat} (h : n % k = 0) : k ∣ n := by
  refine ⟨n / k, ?_⟩
  have e := div_add_mod n k
  rw [h] at e; exact e.symm
theorem dvd_iff_mod_eq_zero {k n : Nat} : k ∣ n ↔ n % k = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
instance decidable_dvd (m n : Nat) : Decidable (m ∣ n) := decidable_of_iff (n % m = 0) dvd_iff_mod_eq_zero.symm
protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have e := div_add_mod m n
  rw [mod_eq_zero_of_dvd H] at e; exact e
protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel' H]
protected theorem mul_div_assoc {k n : Nat} (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) := by
  cases Nat.eq_zero_or_pos k with
  | inl hk => rw [hk, Nat.div_zero, Nat.div_zero]; rfl
  | inr hk =>
    obtain ⟨c, hc⟩ := H
    rw [hc, Nat.mul_div_cancel_left c hk, Nat.mul_left_comm, Nat.mul_div_cancel_left _ hk]
@[simp] theorem mod_mod_of_dvd (a : Nat) (h : c ∣ b) : a % b % c = a % c := by
  obtain ⟨d, hd⟩ := h
  rw [hd, mod_mul_right_mod]

/-! ## Powers -/

@[simp] protected theorem pow_zero (b : Nat) : b ^ 0 = 1 := rfl
protected theorem pow_succ {b n : Nat} : b ^ (n + 1) = b ^ n * b := rfl
protected theorem pow_add_one {b n : Nat} : b ^ (n + 1) = b ^ n * b := rfl
protected theorem pow_succ' {b n : Nat} : b ^ (n + 1) = b * b ^ n := by rw [Nat.pow_succ, Nat.mul_comm]
@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a := by rw [Nat.pow_succ, Nat.pow_zero, Nat.one_mul]
@[simp] protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih]
protected theorem pow_two (a : Nat) : a ^ 2 = a * a := by rw [Nat.pow_succ, Nat.pow_one]
protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Nat.mul_one _).symm
  | succ n ih => rw [← Nat.add_assoc, Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_assoc]
protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, Nat.pow_succ, Nat.pow_succ, ih, Nat.mul_mul_mul_comm]
protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [mul_add_one, Nat.pow_add, Nat.pow_succ, ih]
protected theorem pow_pos {b n : Nat} (h : 0 < b) : 0 < b ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => rw [Nat.pow_succ]; exact Nat.mul_pos ih h
protected theorem two_pow_pos (w : Nat) : 0 < 2 ^ w := Nat.pow_pos Nat.zero_lt_two
theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := by
  induction i with
  | zero => exact Nat.le_refl 1
  | succ i ih => rw [Nat.pow_succ, Nat.pow_succ]; exact Nat.mul_le_mul ih h
theorem pow_le_pow_right {n m : Nat} {b : Nat} (h : b > 0) (hnm : n ≤ m) : b ^ n ≤ b ^ m := by
  obtain ⟨k, hk⟩ := le.dest hnm
  rw [← hk, Nat.pow_add]; exact Nat.le_mul_of_pos_right _ (Nat.pow_pos h)

/-! ## Minimum and maximum -/

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl
@[simp] protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := if_pos h
@[simp] protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := if_pos h
@[simp] protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by
  by_cases h' : a ≤ b
  · rw [Nat.min_eq_left h', Nat.le_antisymm h h']
  · exact if_neg h'
@[simp] protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by
  by_cases h' : a ≤ b
  · rw [Nat.max_eq_right h', Nat.le_antisymm h h']
  · exact if_neg h'
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by
  refine (Nat.le_total b c).elim (fun h => ?_) (fun h => ?_)
  · rw [Nat.min_eq_left h]; exact ⟨fun h' => ⟨h', Nat.le_trans h' h⟩, fun h' => h'.1⟩
  · rw [Nat.min_eq_right h]; exact ⟨fun h' => ⟨Nat.le_trans h' h, h'⟩, fun h' => h'.2⟩
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by
  refine (Nat.le_total a b).elim (fun h => ?_) (fun h => ?_)
  · rw [Nat.max_eq_right h]; exact ⟨fun h' => ⟨Nat.le_trans h h', h'⟩, fun h' => h'.2⟩
  · rw [Nat.max_eq_left h]; exact ⟨fun h' => ⟨h', Nat.le_trans h h'⟩, fun h' => h'.1⟩
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := Nat.le_min
protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c := by
  refine (Nat.le_total a b).elim (fun h => ?_) (fun h => ?_)
  · rw [Nat.max_eq_right h]; exact ⟨fun h' => ⟨Nat.lt_of_le_of_lt h h', h'⟩, fun h' => h'.2⟩
  · rw [Nat.max_eq_left h]; exact ⟨fun h' => ⟨h', Nat.lt_of_le_of_lt h h'⟩, fun h' => h'.1⟩
protected theorem le_min_of_le_of_le {a b c : Nat} (hb : a ≤ b) (hc : a ≤ c) : a ≤ min b c := Nat.le_min.mpr ⟨hb, hc⟩
protected theorem max_le_of_le_of_le {a b c : Nat} (ha : a ≤ c) (hb : b ≤ c) : max a b ≤ c := Nat.max_le.mpr ⟨ha, hb⟩
protected theorem min_le_left (a b : Nat) : min a b ≤ a := (Nat.le_min.mp (Nat.le_refl _)).1
protected theorem min_le_right (a b : Nat) : min a b ≤ b := (Nat.le_min.mp (Nat.le_refl _)).2
protected theorem le_max_left (a b : Nat) : a ≤ max a b := (Nat.max_le.mp (Nat.le_refl _)).1
protected theorem le_max_right (a b : Nat) : b ≤ max a b := (Nat.max_le.mp (Nat.le_refl _)).2
protected theorem min_comm (a b : Nat) : min a b = min b a := by
  refine (Nat.le_total a b).elim (fun h => ?_) (fun h => ?_)
  · rw [Nat.min_eq_left h, Nat.min_eq_right h]
  · rw [Nat.min_eq_left h, Nat.min_eq_right h]
protected theorem max_comm (a b : Nat) : max a b = max b a := by
  refine (Nat.le_total a b).elim (fun h => ?_) (fun h => ?_)
  · rw [Nat.max_eq_left h, Nat.max_eq_right h]
  · rw [Nat.max_eq_left h, Nat.max_eq_right h]
protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) := by
  have h : ∀ x, x ≤ min (min a b) c ↔ x ≤ min a (min b c) := fun x => by
    rw [Nat.le_min, Nat.le_min, Nat.le_min, Nat.le_min, and_assoc]
  exact Nat.le_antisymm ((h _).mp (Nat.le_refl _)) ((h _).mpr (Nat.le_refl _))
protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) := by
  have h : ∀ x, max (max a b) c ≤ x ↔ max a (max b c) ≤ x := fun x => by
    rw [Nat.max_le, Nat.max_le, Nat.max_le, Nat.max_le, and_assoc]
  exact Nat.le_antisymm ((h _).mpr (Nat.le_refl _)) ((h _).mp (Nat.le_refl _))
@[simp] protected theorem min_self (a : Nat) : min a a = a := Nat.min_eq_left (Nat.le_refl a)
@[simp] protected theorem max_self (a : Nat) : max a a = a := Nat.max_eq_left (Nat.le_refl a)
@[simp] protected theorem zero_min (a : Nat) : min 0 a = 0 := Nat.min_eq_left (zero_le a)
@[simp] protected theorem min_zero (a : Nat) : min a 0 = 0 := Nat.min_eq_right (zero_le a)
@[simp] protected theorem zero_max (a : Nat) : max 0 a = a := Nat.max_eq_right (zero_le a)
@[simp] protected theorem max_zero (a : Nat) : max a 0 = a := Nat.max_eq_left (zero_le a)
protected theorem sub_add_eq_max (a b : Nat) : a - b + b = max a b := by
  refine (Nat.le_total a b).elim (fun h => ?_) (fun h => ?_)
  · rw [Nat.max_eq_right h, sub_eq_zero_of_le h, Nat.zero_add]
  · rw [Nat.max_eq_left h, Nat.sub_add_cancel h]
protected theorem sub_eq_sub_min (n m : Nat) : n - m = n - min n m := by
  refine (Nat.le_total n m).elim (fun h => ?_) (fun h => ?_)
  · rw [Nat.min_eq_left h, Nat.sub_self, sub_eq_zero_of_le h]
  · rw [Nat.min_eq_right h]

end Nat
