prelude
import Soundness.Bits

/-! # `Nat.land`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

/-- The truth table of the copy is the core's. -/
theorem land_bit : (fun a b => match a with | true => b | false => false : Bool → Bool → Bool) = and := by
  funext a b
  cases a <;> cases b <;> rfl

/-- The core's definition is the copy. -/
theorem land_eq (n m : Nat) : land n m = Nat.land n m :=
  (bitsFuel_eq _ n n m).trans (congrArg (fun f => Nat.bitwise f n m) land_bit)

/-- The copy, step by step, is what the kernel computes. -/
theorem land_grid : agree land Nat.land 24 24 = true := by decide +kernel

end Soundness
