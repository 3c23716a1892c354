prelude
import Soundness.Div

/-! # `Nat.shiftRight`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

/-- The core's definition is the copy, by induction. -/
theorem shiftRight_eq : ∀ n m, shiftRight n m = Nat.shiftRight n m
  | _, .zero => rfl
  | n, .succ m => (div_eq (shiftRight n m) 2).trans (congrArg (fun k => Nat.div k 2) (shiftRight_eq n m))

/-- The copy, step by step, is what the kernel computes. -/
theorem shiftRight_grid : agree shiftRight Nat.shiftRight 40 7 = true := by decide +kernel

end Soundness
