prelude
import Soundness.Copy

/-! # `Nat.ble`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

set_option smartUnfolding false in
/-- The two definitions are one: unfolding both gives the same recursion.  The kernel computes nothing
here, so this also holds the definition to the copy at closed numbers such as `0` and `0`, which the
theorem below leaves to the kernel. -/
theorem ble_same : @ble = @Nat.ble := rfl

/-- The core's definition is the copy, by induction. -/
theorem ble_eq : ∀ n m, ble n m = Nat.ble n m
  | .zero, .zero => rfl
  | .zero, .succ _ => rfl
  | .succ _, .zero => rfl
  | .succ n, .succ m => ble_eq n m

/-- The copy, step by step, is what the kernel computes. -/
theorem ble_grid : agree (number ble) (number Nat.ble) 24 24 = true := by decide +kernel

end Soundness
