import Plm.Real.Cut

/-!
# Differences and reciprocals of nonnegative real numbers

Sums can be cancelled, a smaller number can be subtracted from a larger one, every number but `0` has a
reciprocal.  All three rest on `exists_near`: a cut has elements as near to its lower end as one likes.
-/

namespace Plm
namespace NNReal
open PosRat

/-- Some element of the cut is within `d` of all the others. -/
theorem exists_near (x : NNReal) (d : PosRat) : ∃ a, x.mem a ∧ ∀ b, x.mem b → a < b + d := by
  have step : ∀ n, x.mem (ofSucc n * d) → ∃ a, x.mem a ∧ ∀ b, x.mem b → a < b + d := by
    intro n
    induction n with
    | zero =>
      intro h
      rw [ofSucc_zero, Semi.one_mul] at h
      exact ⟨d, h, fun b _ => by rw [Semi.add_comm]; exact lt_add d b⟩
    | succ n ih =>
      intro h
      rcases Classical.em (x.mem (ofSucc n * d)) with h' | h'
      · exact ih h'
      · refine ⟨_, h, fun b hb => ?_⟩
        rw [ofSucc_succ, Semi.add_mul, Semi.one_mul]
        exact add_lt_add_right (lt_of_not_mem h' hb) d
  obtain ⟨q, hq⟩ := x.ex
  obtain ⟨n, hn⟩ := exists_lt_ofSucc_mul d q
  exact step n (x.above _ _ hq hn)

/-- Sums can be cancelled. -/
theorem le_of_add_le_add_right {x y z : NNReal} (h : x + z ≤ y + z) : x ≤ y := fun q hq => by
  obtain ⟨p, hp, d, rfl⟩ := y.below q hq
  obtain ⟨a, ha, hd⟩ := z.exists_near d
  obtain ⟨c, b, hc, hb, h'⟩ := mem_add.mp (h _ (add_mem hp ha))
  refine x.above c _ hc (lt_of_add_lt_add_left (c := b) ?_)
  have h₁ := PosRat.lt_trans h' (add_lt_add_left (hd b hb) p)
  have e : p + (b + d) = b + (p + d) := Semi.add_left_comm ..
  rw [e, Semi.add_comm c] at h₁
  exact h₁
theorem le_of_add_le_add_left {x y z : NNReal} (h : z + x ≤ z + y) : x ≤ y := by
  rw [Semi.add_comm z, Semi.add_comm z] at h
  exact le_of_add_le_add_right h
theorem add_left_cancel {x y z : NNReal} (h : z + x = z + y) : x = y :=
  le_antisymm (le_of_add_le_add_left (le_of_eq h)) (le_of_add_le_add_left (le_of_eq h.symm))

/-- A smaller number can be subtracted. -/
theorem exists_add_of_le {x y : NNReal} (h : x ≤ y) : ∃ z, x + z = y := by
  refine ⟨infRat (fun b => ∀ c, x.mem c → y.mem (c + b)) ?_, le_antisymm ?_ ?_⟩
  · obtain ⟨q, hq⟩ := y.ex
    exact ⟨q, fun c _ => y.above q _ hq (by rw [Semi.add_comm]; exact lt_add q c)⟩
  · intro q hq
    obtain ⟨p, hp, d, rfl⟩ := y.below q hq
    obtain ⟨a, ha, hd⟩ := x.exists_near (half d)
    obtain ⟨b, e⟩ := hd p (h p hp)
    have h₁ : a + b < p + d := by rw [e]; exact add_lt_add_left (half_lt d) p
    obtain ⟨r, hr⟩ := exists_add_lt h₁
    refine mem_add.mpr ⟨a, b + r, ha, ⟨b, fun c hc => ?_, lt_add b r⟩, by rw [← Semi.add_assoc]; exact hr⟩
    apply y.above p _ hp
    apply lt_of_add_lt_add_left (c := half d)
    have h₂ := add_lt_add_right (hd c hc) b
    rw [e, Semi.add_comm p, Semi.add_comm c, Semi.add_assoc] at h₂
    exact h₂
  · intro q hq
    obtain ⟨a, b, ha, ⟨b', hb', h'⟩, hab⟩ := mem_add.mp hq
    exact y.above _ q (hb' a ha) (PosRat.lt_trans (add_lt_add_left h' a) hab)

theorem exists_not_mem {x : NNReal} (h : x ≠ 0) : ∃ p, ¬x.mem p :=
  Classical.byContradiction fun hn => h <| ext fun q =>
    ⟨fun _ => mem_zero q, fun _ => Classical.byContradiction fun hq => hn ⟨q, hq⟩⟩

private theorem exists_ratio {x : NNReal} (h : x ≠ 0) {q : PosRat} (hq : 1 < q) :
    ∃ a p, x.mem a ∧ ¬x.mem p ∧ a < p * q := by
  obtain ⟨e, rfl⟩ := hq
  obtain ⟨p, hp⟩ := exists_not_mem h
  obtain ⟨a, ha, hd⟩ := x.exists_near (half (p * e))
  have h₁ : p + half (p * e) < p * (1 + e) := by
    rw [Semi.mul_add, Semi.mul_one]; exact add_lt_add_left (half_lt _) p
  have h₂ : a < p * (1 + e) ∨ p + half (p * e) < a := by
    rcases lt_trichotomy a (p * (1 + e)) with h | h | h
    · exact .inl h
    · exact .inr (h ▸ h₁)
    · exact .inr (PosRat.lt_trans h₁ h)
  rcases h₂ with h₂ | ⟨r, e'⟩
  · exact ⟨a, p, ha, hp, h₂⟩
  · have e₁ : a = p + r + half (p * e) := by
      rw [← e', Semi.add_assoc, Semi.add_assoc, Semi.add_comm r]
    refine ⟨a, p + r, ha, fun hm => ?_, ?_⟩
    · have := hd _ hm
      rw [← e₁] at this
      exact PosRat.lt_irrefl a this
    · rw [e₁, Semi.mul_add, Semi.mul_one, Semi.add_mul]
      exact add_lt_add_left (PosRat.lt_trans (half_lt _) (lt_add _ _)) _

/-- Every number but `0` has a reciprocal. -/
theorem exists_mul_eq_one {x : NNReal} (h : x ≠ 0) : ∃ y, x * y = 1 := by
  refine ⟨infRat (fun s => ∃ p, ¬x.mem p ∧ s = inv p) ?_, ext fun q => ⟨?_, ?_⟩⟩
  · exact (exists_not_mem h).elim fun p hp => ⟨inv p, p, hp, rfl⟩
  · intro hq
    obtain ⟨a, b, ha, ⟨_, ⟨p, hp, rfl⟩, hb⟩, hab⟩ := mem_mul.mp hq
    have := mul_lt_mul (lt_of_not_mem hp ha) hb
    rw [mul_inv] at this
    exact mem_one.mpr (PosRat.lt_trans this hab)
  · intro hq
    obtain ⟨a, p, ha, hp, h'⟩ := exists_ratio h (mem_one.mp hq)
    have h₁ := mul_lt_mul_left h' (inv p)
    rw [← Semi.mul_assoc, Semi.mul_comm _ p, mul_inv, Semi.one_mul] at h₁
    obtain ⟨r, hr, h₂⟩ := exists_mul_lt h₁
    refine mem_mul.mpr ⟨a, inv p * r, ha, ⟨inv p, ⟨p, hp, rfl⟩, ?_⟩, ?_⟩
    · have := mul_lt_mul_left hr (inv p)
      rw [Semi.mul_one] at this
      exact this
    · rw [← Semi.mul_assoc, Semi.mul_comm a]
      exact h₂

open Classical in
/-- The reciprocal; that of `0` has no meaning. -/
noncomputable def recip (x : NNReal) : NNReal := if h : ∃ y, x * y = 1 then choose h else 0

theorem mul_recip {x : NNReal} (h : x ≠ 0) : x * recip x = 1 := by
  have h' := exists_mul_eq_one h
  rw [recip, dif_pos h']
  exact Classical.choose_spec h'

theorem mul_ne_zero {x y : NNReal} (hx : x ≠ 0) (hy : y ≠ 0) : x * y ≠ 0 := fun e => hy <| by
  rw [← Semi.mul_one y, ← mul_recip hx, ← Semi.mul_assoc, Semi.mul_comm y, e, zero_mul]
theorem add_ne_zero {x : NNReal} (hx : x ≠ 0) (y : NNReal) : x + y ≠ 0 := fun e =>
  hx (le_zero (e ▸ le_add_right x y))
theorem recip_ne_zero {x : NNReal} (hx : x ≠ 0) : recip x ≠ 0 := fun e =>
  one_ne_zero (by rw [← mul_recip hx, e, mul_zero])
theorem le_of_mul_le_mul_left {x y z : NNReal} (hz : z ≠ 0) (h : z * x ≤ z * y) : x ≤ y := by
  have h := mul_le_mul_left h (recip z)
  rw [← Semi.mul_assoc, ← Semi.mul_assoc, Semi.mul_comm _ z, mul_recip hz, Semi.one_mul, Semi.one_mul] at h
  exact h
theorem mul_left_cancel {x y z : NNReal} (hz : z ≠ 0) (h : z * x = z * y) : x = y :=
  le_antisymm (le_of_mul_le_mul_left hz (le_of_eq h)) (le_of_mul_le_mul_left hz (le_of_eq h.symm))
theorem ne_zero_of_one_le {x : NNReal} (h : 1 ≤ x) : x ≠ 0 := fun e => one_ne_zero (le_zero (e ▸ h))

/-! ## Halves, and comparison up to small multiples -/

/-- One half. -/
noncomputable def hf : NNReal := recip (1 + 1)

theorem two_ne_zero : (1 + 1 : NNReal) ≠ 0 := add_ne_zero one_ne_zero 1
theorem hf_ne_zero : hf ≠ 0 := recip_ne_zero two_ne_zero
theorem hf_add_hf : hf + hf = 1 := by
  have := mul_recip two_ne_zero
  rw [Semi.add_mul, Semi.one_mul] at this
  exact this
theorem mul_hf_add (x : NNReal) : x * hf + x * hf = x := by rw [← Semi.mul_add, hf_add_hf, Semi.mul_one]

/-- The smaller of two numbers. -/
theorem exists_le_le {x y : NNReal} (hx : x ≠ 0) (hy : y ≠ 0) : ∃ m, m ≠ 0 ∧ m ≤ x ∧ m ≤ y :=
  (le_total x y).elim (fun h => ⟨x, hx, le_refl x, h⟩) fun h => ⟨y, hy, h, le_refl y⟩

/-- If `a` is at most `b` and a small multiple of `c`, then `a` is at most `b`. -/
theorem le_of_forall_small {a b c u : NNReal} (hu : u ≠ 0)
    (h : ∀ e, e ≠ 0 → e ≤ u → a ≤ b + e * c) : a ≤ b := by
  rcases le_total a b with h' | h'
  · exact h'
  · obtain ⟨d, rfl⟩ := exists_add_of_le h'
    rcases Classical.em (d = 0) with hd | hd
    · rw [hd, add_zero]; exact le_refl b
    rcases Classical.em (c = 0) with hc | hc
    · have := h u hu (le_refl u)
      rw [hc, mul_zero, add_zero] at this
      exact this
    obtain ⟨e, he, heu, hed⟩ := exists_le_le hu (mul_ne_zero (mul_ne_zero hd hf_ne_zero) (recip_ne_zero hc))
    have h₁ := le_of_add_le_add_left (h e he heu)
    have h₂ := mul_le_mul_right hed c
    rw [Semi.mul_assoc, Semi.mul_comm (recip c), mul_recip hc, Semi.mul_one] at h₂
    have h₃ : d * hf + d * hf ≤ d * hf + 0 := by
      rw [add_zero, mul_hf_add]; exact le_trans h₁ h₂
    exact absurd (le_zero (le_of_add_le_add_left h₃)) (mul_ne_zero hd hf_ne_zero)

end NNReal
end Plm
