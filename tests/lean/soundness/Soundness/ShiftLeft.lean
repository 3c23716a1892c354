prelude
import Soundness.Mul

/-! # `Nat.shiftLeft`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

/-- The core's definition is the copy, by induction. -/
theorem shiftLeft_eq : ∀ n m, shiftLeft n m = Nat.shiftLeft n m
  | _, .zero => rfl
  | n, .succ m => (shiftLeft_eq _ m).trans (congrArg (fun k => Nat.shiftLeft k m) (mul_eq 2 n))

/-- The copy, step by step, is what the kernel computes. -/
theorem shiftLeft_grid : agree shiftLeft Nat.shiftLeft 12 6 = true := by decide +kernel

end Soundness
