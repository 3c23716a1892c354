prelude
import Soundness.Mul

/-! # `Nat.pow`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

set_option smartUnfolding false in
/-- The two definitions are one: unfolding both gives the same recursion.  The kernel computes nothing
here, so this also holds the definition to the copy at closed numbers such as `0` and `0`, which the
theorem below leaves to the kernel. -/
theorem pow_same : @pow = @Nat.pow := rfl

/-- The core's definition is the copy, by induction. -/
theorem pow_eq : ∀ m n, pow m n = Nat.pow m n
  | _, .zero => rfl
  | m, .succ n => (mul_eq (pow m n) m).trans (congrArg (fun k => Nat.mul k m) (pow_eq m n))

/-- The copy, step by step, is what the kernel computes; `0 ^ 0 = 1` is among the points. -/
theorem pow_grid : agree pow Nat.pow 6 5 = true := by decide +kernel

/-- The same with a small base and a larger exponent. -/
theorem pow_grid_exponent : agree pow Nat.pow 3 10 = true := by decide +kernel

end Soundness
