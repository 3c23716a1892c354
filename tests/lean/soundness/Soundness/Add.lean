prelude
import Soundness.Copy

/-! # `Nat.add`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

set_option smartUnfolding false in
/-- The two definitions are one: unfolding both gives the same recursion.  The kernel computes nothing
here, so this also holds the definition to the copy at closed numbers such as `0` and `0`, which the
theorem below leaves to the kernel. -/
theorem add_same : @add = @Nat.add := rfl

/-- The core's definition is the copy, by induction. -/
theorem add_eq : ∀ n m, add n m = Nat.add n m
  | _, .zero => rfl
  | n, .succ m => congrArg Nat.succ (add_eq n m)

/-- The copy, step by step, is what the kernel computes. -/
theorem add_grid : agree add Nat.add 24 24 = true := by decide +kernel

end Soundness
