prelude
import Soundness.Mod

/-! # `Nat.gcd`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

/-- By induction on the number of steps; the other numbers stay variables. -/
theorem gcdFuel_eq : ∀ fuel m n, gcdFuel fuel m n = Nat.gcdFuel fuel m n
  | .zero, _, _ => rfl
  | .succ fuel, .zero, n => by rw [Nat.gcdFuel, gcdFuel, if_pos rfl]
  | .succ fuel, .succ m, n => by
    rw [Nat.gcdFuel, if_neg (fun h => Nat.noConfusion h), gcdFuel, gcdFuel_eq fuel, mod_eq]
    rfl

/-- The core's definition is the copy. -/
theorem gcd_eq (m n : Nat) : gcd m n = Nat.gcd m n := gcdFuel_eq m m n

/-- The copy, step by step, is what the kernel computes. -/
theorem gcd_grid : agree gcd Nat.gcd 24 24 = true := by decide +kernel

end Soundness
