prelude
import Soundness.Bits

/-! # `Nat.lor`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

/-- The truth table of the copy is the core's. -/
theorem lor_bit : (fun a b => match a with | true => true | false => b : Bool → Bool → Bool) = or := by
  funext a b
  cases a <;> cases b <;> rfl

/-- The core's definition is the copy. -/
theorem lor_eq (n m : Nat) : lor n m = Nat.lor n m :=
  (bitsFuel_eq _ n n m).trans (congrArg (fun f => Nat.bitwise f n m) lor_bit)

/-- The copy, step by step, is what the kernel computes. -/
theorem lor_grid : agree lor Nat.lor 24 24 = true := by decide +kernel

end Soundness
