import Plm.Algebra.Order
import Plm.Real.Model

/-!
# The real numbers are complete

The type `Real` is an ordered field (`Plm.Real.Model`) in which every nonempty set with an upper bound has a
least one; there is only one such field, up to isomorphism.  That it is Archimedean follows.
-/

namespace Plm
namespace Real

theorem exists_add_ofNN {x y : Real} (h : x ≤ y) : ∃ p, x + ofNN p = y := by
  obtain ⟨p, hp⟩ := nonneg_iff.mp (sub_nonneg.mpr h)
  exact ⟨p, by rw [← hp, add_comm, sub_add_cancel]⟩

theorem add_ofNN_le {x : Real} {p q : NNReal} : x + ofNN p ≤ x + ofNN q ↔ p ≤ q :=
  ⟨fun h => ofNN_le.mp (le_of_add_le_add_left h), fun h => add_le_add_left (ofNN_le.mpr h) x⟩

/-- Every nonempty set of real numbers with an upper bound has a least upper bound. -/
theorem complete (U : Real → Prop) (hU : ∃ x, U x) (hb : ∃ b, ∀ x, U x → x ≤ b) :
    ∃ s, (∀ x, U x → x ≤ s) ∧ ∀ b, (∀ x, U x → x ≤ b) → s ≤ b := by
  obtain ⟨x₀, h₀⟩ := hU
  have bound : ∀ b, (∀ x, U x → x ≤ b) → ∃ c, x₀ + ofNN c = b ∧
      ∀ p, (∃ u, U u ∧ x₀ + ofNN p ≤ u) → p ≤ c := fun b hb => by
    obtain ⟨c, rfl⟩ := exists_add_ofNN (hb x₀ h₀)
    exact ⟨c, rfl, fun p ⟨u, hu, h⟩ => add_ofNN_le.mp (le_trans h (hb u hu))⟩
  obtain ⟨b, hb⟩ := hb
  obtain ⟨c, _, hc⟩ := bound b hb
  obtain ⟨s, h₁, h₂⟩ := NNReal.exists_sup (fun p => ∃ u, U u ∧ x₀ + ofNN p ≤ u) ⟨c, hc⟩
  refine ⟨x₀ + ofNN s, fun x hx => ?_, fun b hb => ?_⟩
  · rcases le_total x₀ x with h | h
    · obtain ⟨p, rfl⟩ := exists_add_ofNN h
      exact add_ofNN_le.mpr (h₁ p ⟨_, hx, le_rfl⟩)
    · exact le_trans h (le_add_of_nonneg_right (nonneg_iff.mpr ⟨s, rfl⟩))
  · obtain ⟨c, rfl, hc⟩ := bound b hb
    exact add_ofNN_le.mpr (h₂ c hc)

/-- Every real number is smaller than some natural number. -/
theorem archimedean (x : Real) : ∃ n, x < Scalar.ofNat n := by
  apply Classical.byContradiction
  intro hn
  obtain ⟨s, h₁, h₂⟩ := complete (fun y => ∃ n, y = Scalar.ofNat n) ⟨_, 0, rfl⟩
    ⟨x, fun y ⟨n, hy⟩ => hy ▸ le_of_not_lt fun h => hn ⟨n, h⟩⟩
  have h₃ : s ≤ s - 1 := h₂ _ fun y ⟨n, hy⟩ => by
    rw [hy, le_sub_iff_add_le]
    exact h₁ _ ⟨n + 1, rfl⟩
  rw [le_sub_iff_add_le] at h₃
  exact not_le_of_lt (lt_add_one s) h₃

end Real
end Plm
