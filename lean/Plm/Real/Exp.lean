import Plm.Real.Divide

/-!
# Square root, exponential and logarithm on nonnegative real numbers

The exponential of `x` is the supremum of `(1 + x / 2 ^ n) ^ (2 ^ n)`, here `NNReal.e n x`.  Square roots and
logarithms exist by the intermediate value theorem (`exists_value`).
-/

namespace Plm
namespace NNReal

/-! ## Intermediate values -/

/-- A monotone function that grows at most linearly over short distances takes all intermediate values. -/
theorem exists_value (f : NNReal → NNReal) (mono : ∀ x y, x ≤ y → f x ≤ f y)
    (cont : ∀ s, ∃ c, ∀ t h, t ≤ s → h ≤ 1 → f (t + h) ≤ f t + h * c)
    (y : NNReal) (h₀ : f 0 ≤ y) (h₁ : ∃ x, y ≤ f x) : ∃ s, f s = y := by
  obtain ⟨s, hs, hg⟩ := exists_inf (fun x => y ≤ f x) h₁
  obtain ⟨c, hc⟩ := cont s
  refine ⟨s, le_antisymm ?_ ?_⟩
  · rcases Classical.em (s = 0) with h | h
    · rw [h]; exact h₀
    · obtain ⟨u, hu, hu₁, hus⟩ := exists_le_le one_ne_zero h
      refine le_of_forall_small (c := c) hu fun e he heu => ?_
      obtain ⟨t, rfl⟩ := exists_add_of_le (le_trans heu hus)
      rw [Semi.add_comm e t] at hc hs ⊢
      have ht : f t ≤ y := le_of_not_le fun hy => by
        have := hs t hy
        exact he (le_zero (le_of_add_le_add_left (by rw [add_zero]; exact this)))
      exact le_trans (hc t e (le_add_right t e) (le_trans heu hu₁)) (add_le_add_right ht _)
  · refine le_of_forall_small (c := c) one_ne_zero fun e he he₁ => ?_
    have hn : ¬∀ x, y ≤ f x → s + e ≤ x := fun hb =>
      he (le_zero (le_of_add_le_add_left (by rw [add_zero]; exact hg _ hb)))
    obtain ⟨x, hx⟩ := Classical.not_forall.mp hn
    obtain ⟨hy, hx⟩ := Classical.not_imp.mp hx
    exact le_trans hy (le_trans (mono _ _ (le_of_not_le hx)) (hc s e (le_refl s) he₁))

/-- Every nonnegative real number is a square. -/
theorem exists_sqrt (y : NNReal) : ∃ x, x * x = y := by
  refine exists_value (fun x => x * x) (fun _ _ h => mul_le_mul h h) (fun s => ⟨s + s + 1, ?_⟩) y ?_
    ⟨1 + y, ?_⟩
  · intro t h ht hh
    show (t + h) * (t + h) ≤ t * t + h * (s + s + 1)
    have e : (t + h) * (t + h) = t * t + h * (t + t + h) := by semi
    rw [e]
    exact add_le_add_left (mul_le_mul_left (add_le_add (add_le_add ht ht) hh) h) _
  · show 0 * 0 ≤ y
    rw [mul_zero]; exact zero_le y
  · show y ≤ (1 + y) * (1 + y)
    have e : (1 + y) * (1 + y) = y + (1 + y + y * y) := by semi
    rw [e]; exact le_add_right _ _

/-! ## Approximations of the exponential -/

/-- `(1 + x / 2 ^ n) ^ (2 ^ n)` -/
noncomputable def e : Nat → NNReal → NNReal
  | 0, x => 1 + x
  | n + 1, x => e n (x * hf) * e n (x * hf)

/-- `1 / 2 ^ n` -/
noncomputable def tiny : Nat → NNReal
  | 0 => 1
  | n + 1 => tiny n * hf

theorem one_le_e (n : Nat) : ∀ x, 1 ≤ e n x := by
  induction n with
  | zero => exact fun x => le_add_right 1 x
  | succ n ih =>
    intro x
    have := mul_le_mul (ih (x * hf)) (ih (x * hf))
    rw [Semi.mul_one] at this
    exact this

theorem e_ne_zero (n : Nat) (x : NNReal) : e n x ≠ 0 := ne_zero_of_one_le (one_le_e n x)

theorem e_mono (n : Nat) : ∀ x y, x ≤ y → e n x ≤ e n y := by
  induction n with
  | zero => exact fun x y h => add_le_add_left h 1
  | succ n ih =>
    intro x y h
    have := ih _ _ (mul_le_mul_right h hf)
    exact mul_le_mul this this

theorem e_add_le (n : Nat) : ∀ x y, e n (x + y) ≤ e n x * e n y := by
  induction n with
  | zero =>
    intro x y
    show 1 + (x + y) ≤ (1 + x) * (1 + y)
    have e : (1 + x) * (1 + y) = 1 + (x + y) + x * y := by semi
    rw [e]; exact le_add_right _ _
  | succ n ih =>
    intro x y
    show e n ((x + y) * hf) * e n ((x + y) * hf) ≤
      e n (x * hf) * e n (x * hf) * (e n (y * hf) * e n (y * hf))
    have h := ih (x * hf) (y * hf)
    rw [← Semi.add_mul] at h
    refine le_trans (mul_le_mul h h) (le_of_eq ?_)
    generalize e n (x * hf) = a
    generalize e n (y * hf) = b
    semi

theorem e_le_succ (n : Nat) : ∀ x, e n x ≤ e (n + 1) x := by
  induction n with
  | zero =>
    intro x
    show 1 + x ≤ (1 + x * hf) * (1 + x * hf)
    have e : (1 + x * hf) * (1 + x * hf) = 1 + (x * hf + x * hf) + x * hf * (x * hf) := by semi
    rw [e, mul_hf_add]; exact le_add_right _ _
  | succ n ih => exact fun x => mul_le_mul (ih (x * hf)) (ih (x * hf))

theorem e_le_add (n k : Nat) (x : NNReal) : e n x ≤ e (n + k) x := by
  induction k with
  | zero => exact le_refl _
  | succ k ih => exact le_trans ih (e_le_succ (n + k) x)

/-- The upper bound `e ≤ 1 / (1 - x)`, without differences. -/
theorem e_le (n : Nat) : ∀ x, e n x ≤ 1 + x * e n x := by
  induction n with
  | zero =>
    intro x
    have h := mul_le_mul_left (le_add_right 1 x) x
    rw [Semi.mul_one] at h
    exact add_le_add_left h 1
  | succ n ih =>
    intro x
    show e n (x * hf) * e n (x * hf) ≤ 1 + x * (e n (x * hf) * e n (x * hf))
    have h := ih (x * hf)
    have h₁ := one_le_e n (x * hf)
    generalize e n (x * hf) = a at h h₁ ⊢
    have h₂ := mul_le_mul_left h₁ a
    rw [Semi.mul_one] at h₂
    have h₃ := mul_le_mul_right h a
    have h₄ := add_le_add_left (mul_le_mul_left h₂ (x * hf)) 1
    have e₁ : (1 + x * hf * a) * a = a + x * hf * (a * a) := by semi
    have e₂ : x * (a * a) = x * hf * (a * a) + x * hf * (a * a) := by rw [← Semi.add_mul, mul_hf_add]
    rw [e₁] at h₃
    rw [e₂, ← Semi.add_assoc]
    exact le_trans h₃ (add_le_add_right (le_trans h h₄) _)

theorem e_mul_le (n : Nat) : ∀ x y, e n x * e n y ≤ e n (x + y) * e n (x * y * tiny n) := by
  induction n with
  | zero =>
    intro x y
    show (1 + x) * (1 + y) ≤ (1 + (x + y)) * (1 + x * y * 1)
    have e : (1 + (x + y)) * (1 + x * y * 1) = (1 + x) * (1 + y) + (x + y) * (x * y) := by semi
    rw [e]; exact le_add_right _ _
  | succ n ih =>
    intro x y
    show e n (x * hf) * e n (x * hf) * (e n (y * hf) * e n (y * hf)) ≤
      e n ((x + y) * hf) * e n ((x + y) * hf) *
        (e n (x * y * (tiny n * hf) * hf) * e n (x * y * (tiny n * hf) * hf))
    have h := ih (x * hf) (y * hf)
    have e₁ : x * y * (tiny n * hf) * hf = x * hf * (y * hf) * tiny n := by semi
    rw [← Semi.add_mul] at h
    rw [e₁]
    have h := mul_le_mul h h
    generalize e n (x * hf * (y * hf) * tiny n) = c at h ⊢
    generalize e n ((x + y) * hf) = d at h ⊢
    generalize e n (x * hf) = a at h ⊢
    generalize e n (y * hf) = b at h ⊢
    have e₂ : a * a * (b * b) = a * b * (a * b) := by semi
    have e₃ : d * d * (c * c) = d * c * (d * c) := by semi
    rw [e₂, e₃]; exact h

/-! ## Small numbers and bounds -/

theorem tiny_add_le (n k : Nat) : tiny (n + k) ≤ tiny n := by
  induction k with
  | zero => exact le_refl _
  | succ k ih =>
    refine le_trans ?_ ih
    show tiny (n + k) * hf ≤ tiny (n + k)
    have := le_add_right (tiny (n + k) * hf) (tiny (n + k) * hf)
    rw [mul_hf_add] at this
    exact this

/-- The numbers `1 / 2 ^ n` become as small as one likes. -/
theorem exists_tiny_le {d : NNReal} (hd : d ≠ 0) : ∃ n, tiny n ≤ d := by
  apply Classical.byContradiction
  intro hn
  obtain ⟨i, h₁, h₂⟩ := exists_inf (fun x => ∃ n, x = tiny n) ⟨_, 0, rfl⟩
  have h₃ : i + i ≤ i + 0 := by
    rw [add_zero]
    refine h₂ _ fun x hx => ?_
    obtain ⟨n, rfl⟩ := hx
    have := h₁ _ ⟨n + 1, rfl⟩
    rw [← mul_hf_add (tiny n)]
    exact add_le_add this this
  have h₄ : d ≤ i := h₂ _ fun x ⟨n, hx⟩ => hx ▸ le_of_not_le fun h => hn ⟨n, h⟩
  exact hd (le_zero (le_trans h₄ (le_of_add_le_add_left h₃)))

private theorem bdd_small {x : NNReal} (h : x ≤ hf) (n : Nat) : e n x ≤ 1 + 1 := by
  have h₁ := le_trans (e_le n x) (add_le_add_left (mul_le_mul_right h (e n x)) 1)
  rw [Semi.mul_comm hf] at h₁
  generalize e n x = a at h₁ ⊢
  have h₂ : a * hf + a * hf ≤ 1 + a * hf := by rw [mul_hf_add]; exact h₁
  have h₃ := le_of_add_le_add_right h₂
  have h₄ := add_le_add h₃ h₃
  rw [mul_hf_add] at h₄
  exact h₄

private theorem bdd_double {x : NNReal} (h : ∃ b, ∀ n, e n x ≤ b) : ∃ b, ∀ n, e n (x + x) ≤ b :=
  h.elim fun b hb => ⟨b * b, fun n => le_trans (e_add_le n x x) (mul_le_mul (hb n) (hb n))⟩

private theorem bdd_of_tiny (k : Nat) : ∀ x, (∃ b, ∀ n, e n (x * tiny k) ≤ b) → ∃ b, ∀ n, e n x ≤ b := by
  induction k with
  | zero => intro x h; rw [← Semi.mul_one x]; exact h
  | succ k ih =>
    intro x h
    have e₁ : x * tiny (k + 1) = x * hf * tiny k := by
      show x * (tiny k * hf) = _
      semi
    rw [e₁] at h
    have := bdd_double (ih _ h)
    rw [mul_hf_add] at this
    exact this

/-- The approximations of the exponential are bounded. -/
theorem e_bdd (x : NNReal) : ∃ b, ∀ n, e n x ≤ b := by
  rcases Classical.em (x = 0) with h | h
  · exact ⟨1 + 1, fun n => bdd_small (h ▸ zero_le hf) n⟩
  · obtain ⟨k, hk⟩ := exists_tiny_le (mul_ne_zero hf_ne_zero (recip_ne_zero h))
    refine bdd_of_tiny k x ⟨1 + 1, fun n => bdd_small ?_ n⟩
    have := mul_le_mul_left hk x
    rw [Semi.mul_left_comm, mul_recip h, Semi.mul_one] at this
    exact this

/-! ## The exponential -/

private theorem exists_exp (x : NNReal) : ∃ s, (∀ n, e n x ≤ s) ∧ ∀ b, (∀ n, e n x ≤ b) → s ≤ b := by
  obtain ⟨b, hb⟩ := e_bdd x
  obtain ⟨s, h₁, h₂⟩ := exists_sup (fun v => ∃ n, v = e n x) ⟨b, fun v ⟨n, hv⟩ => hv ▸ hb n⟩
  exact ⟨s, fun n => h₁ _ ⟨n, rfl⟩, fun b hb => h₂ b fun v ⟨n, hv⟩ => hv ▸ hb n⟩

/-- The exponential of a nonnegative real number. -/
noncomputable def exp (x : NNReal) : NNReal := Classical.choose (exists_exp x)

theorem e_le_exp (n : Nat) (x : NNReal) : e n x ≤ exp x := (Classical.choose_spec (exists_exp x)).1 n
theorem exp_le {x b : NNReal} : (∀ n, e n x ≤ b) → exp x ≤ b := (Classical.choose_spec (exists_exp x)).2 b

theorem one_add_le_exp (x : NNReal) : 1 + x ≤ exp x := e_le_exp 0 x
theorem one_le_exp (x : NNReal) : 1 ≤ exp x := e_le_exp 0 x |> le_trans (le_add_right 1 x)
theorem exp_ne_zero (x : NNReal) : exp x ≠ 0 := ne_zero_of_one_le (one_le_exp x)
theorem exp_mono {x y : NNReal} (h : x ≤ y) : exp x ≤ exp y :=
  exp_le fun n => le_trans (e_mono n x y h) (e_le_exp n y)

/-- The upper bound `exp x ≤ 1 / (1 - x)`, without differences. -/
theorem exp_le_one_add (x : NNReal) : exp x ≤ 1 + x * exp x :=
  exp_le fun n => le_trans (e_le n x) (add_le_add_left (mul_le_mul_left (e_le_exp n x) x) 1)

private theorem exp_mul_le_of {x c a : NNReal} (hc : c ≠ 0) (h : ∀ n, e n x * c ≤ a) : exp x * c ≤ a := by
  have h₁ : exp x ≤ a * recip c := exp_le fun n => by
    have := mul_le_mul_right (h n) (recip c)
    rw [Semi.mul_assoc, mul_recip hc, Semi.mul_one] at this
    exact this
  have h₂ := mul_le_mul_right h₁ c
  rw [Semi.mul_assoc a, Semi.mul_comm (recip c), mul_recip hc, Semi.mul_one] at h₂
  exact h₂

private theorem e_mul_le_exp (n : Nat) (x y : NNReal) : e n x * e n y ≤ exp (x + y) := by
  refine le_of_forall_small (c := exp (x + y) * (x * y * exp (x * y))) one_ne_zero fun d hd hd₁ => ?_
  obtain ⟨k, hk⟩ := exists_tiny_le hd
  have ht : tiny (n + k) ≤ d := le_trans (by rw [Nat.add_comm]; exact tiny_add_le k n) hk
  have h₁ := mul_le_mul (e_le_add n k x) (e_le_add n k y)
  have h₂ := e_mul_le (n + k) x y
  have h₃ : e (n + k) (x * y * tiny (n + k)) ≤ exp (x * y * d) :=
    le_trans (e_le_exp _ _) (exp_mono (mul_le_mul_left ht _))
  have h₄ : exp (x * y * d) ≤ 1 + x * y * d * exp (x * y) := by
    refine le_trans (exp_le_one_add _) (add_le_add_left (mul_le_mul_left (exp_mono ?_) _) 1)
    have := mul_le_mul_left hd₁ (x * y)
    rw [Semi.mul_one] at this
    exact this
  have h₅ := mul_le_mul (e_le_exp (n + k) (x + y)) (le_trans h₃ h₄)
  refine le_trans h₁ (le_trans h₂ (le_trans h₅ (le_of_eq ?_)))
  generalize exp (x + y) = a
  generalize exp (x * y) = b
  semi

/-- The exponential of a sum. -/
theorem exp_add (x y : NNReal) : exp (x + y) = exp x * exp y := by
  apply le_antisymm
  · exact exp_le fun n => le_trans (e_add_le n x y) (mul_le_mul (e_le_exp n x) (e_le_exp n y))
  · refine exp_mul_le_of (exp_ne_zero y) fun n => ?_
    rw [Semi.mul_comm]
    refine exp_mul_le_of (e_ne_zero n x) fun m => ?_
    have h₁ := e_le_add n m x
    have h₂ := e_le_add m n y
    rw [Nat.add_comm m n] at h₂
    rw [Semi.mul_comm]
    exact le_trans (mul_le_mul h₁ h₂) (e_mul_le_exp (n + m) x y)

theorem exp_zero : exp 0 = 1 := by
  apply le_antisymm _ (one_le_exp 0)
  have := exp_le_one_add 0
  rw [zero_mul, add_zero] at this
  exact this

/-- Every number that is at least `1` is an exponential. -/
theorem exists_log {y : NNReal} (hy : 1 ≤ y) : ∃ x, exp x = y := by
  refine exists_value exp (fun _ _ h => exp_mono h) (fun s => ⟨exp s * exp 1, ?_⟩) y ?_ ⟨y, ?_⟩
  · intro t h ht hh
    have h₁ := le_trans (exp_le_one_add h) (add_le_add_left (mul_le_mul_left (exp_mono hh) h) 1)
    have h₂ := mul_le_mul_left h₁ (exp t)
    rw [exp_add]
    refine le_trans h₂ ?_
    rw [Semi.mul_add, Semi.mul_one, Semi.mul_left_comm]
    exact add_le_add_left (mul_le_mul_left (mul_le_mul_right (exp_mono ht) _) h) _
  · rw [exp_zero]; exact hy
  · exact le_trans (le_add_left y 1) (one_add_le_exp y)

end NNReal
end Plm
