prelude
import Soundness.Copy

/-! # `Nat.beq`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

set_option smartUnfolding false in
/-- The two definitions are one: unfolding both gives the same recursion.  The kernel computes nothing
here, so this also holds the definition to the copy at closed numbers such as `0` and `0`, which the
theorem below leaves to the kernel. -/
theorem beq_same : @beq = @Nat.beq := rfl

/-- The core's definition is the copy, by induction. -/
theorem beq_eq : ∀ n m, beq n m = Nat.beq n m
  | .zero, .zero => rfl
  | .zero, .succ _ => rfl
  | .succ _, .zero => rfl
  | .succ n, .succ m => beq_eq n m

/-- The copy, step by step, is what the kernel computes. -/
theorem beq_grid : agree (number beq) (number Nat.beq) 24 24 = true := by decide +kernel

end Soundness
