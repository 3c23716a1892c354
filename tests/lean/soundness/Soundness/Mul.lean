prelude
import Soundness.Add

/-! # `Nat.mul`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

set_option smartUnfolding false in
/-- The two definitions are one: unfolding both gives the same recursion.  The kernel computes nothing
here, so this also holds the definition to the copy at closed numbers such as `0` and `0`, which the
theorem below leaves to the kernel. -/
theorem mul_same : @mul = @Nat.mul := rfl

/-- The core's definition is the copy, by induction. -/
theorem mul_eq : ∀ n m, mul n m = Nat.mul n m
  | _, .zero => rfl
  | n, .succ m => (add_eq (mul n m) n).trans (congrArg (fun k => Nat.add k n) (mul_eq n m))

/-- The copy, step by step, is what the kernel computes. -/
theorem mul_grid : agree mul Nat.mul 17 17 = true := by decide +kernel

end Soundness
