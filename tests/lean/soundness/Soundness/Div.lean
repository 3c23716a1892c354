prelude
import Soundness.Sub
import Soundness.Ble

/-! # `Nat.div`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

/-- The core asks with `if` what the copy asks with `ble`.  By induction on the number of steps; all
other numbers stay variables, so the kernel can compute nothing by itself. -/
theorem divFuel_eq (y : Nat) : ∀ fuel x, divFuel y fuel x = Nat.divFuel y fuel x
  | .zero, _ => rfl
  | .succ fuel, x => by
    rw [Nat.divFuel, divFuel, divFuel_eq y fuel (sub x y), sub_eq, ble_eq, ble_eq]
    cases hy : Nat.ble (.succ .zero) y with
    | false =>
      rw [if_neg (fun h => Bool.noConfusion (hy.symm.trans (Nat.ble_eq_true_of_le h.1)))]
    | true =>
      cases hx : Nat.ble y x with
      | false =>
        rw [if_neg (fun h => Bool.noConfusion (hx.symm.trans (Nat.ble_eq_true_of_le h.2)))]
      | true =>
        rw [if_pos ⟨Nat.le_of_ble_eq_true hy, Nat.le_of_ble_eq_true hx⟩]
        rfl

/-- The core's definition is the copy. -/
theorem div_eq (x y : Nat) : div x y = Nat.div x y := divFuel_eq y x x

/-- The copy, step by step, is what the kernel computes, also for `y = 0`. -/
theorem div_grid : agree div Nat.div 24 24 = true := by decide +kernel

end Soundness
