prelude
import Soundness.Copy

/-! # `Nat.sub`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

set_option smartUnfolding false in
/-- The two definitions are one: unfolding both gives the same recursion.  The kernel computes nothing
here, so this also holds the definition to the copy at closed numbers such as `0` and `0`, which the
theorem below leaves to the kernel. -/
theorem sub_same : @sub = @Nat.sub := rfl

/-- The copy of `pred` is the core's. -/
theorem pred_eq : ∀ n, pred n = Nat.pred n
  | .zero => rfl
  | .succ _ => rfl

/-- The core's definition is the copy, by induction. -/
theorem sub_eq : ∀ n m, sub n m = Nat.sub n m
  | _, .zero => rfl
  | n, .succ m => (pred_eq (sub n m)).trans (congrArg Nat.pred (sub_eq n m))

/-- The copy, step by step, is what the kernel computes, also for `n < m`. -/
theorem sub_grid : agree sub Nat.sub 24 24 = true := by decide +kernel

end Soundness
