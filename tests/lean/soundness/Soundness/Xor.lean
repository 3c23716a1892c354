prelude
import Soundness.Bits

/-! # `Nat.xor`: the core's definition, the copy and the kernel's built-in function agree -/

namespace Soundness

/-- The truth table of the copy is the core's. -/
theorem xor_bit :
    (fun a b => match a, b with | true, false => true | false, true => true | _, _ => false :
      Bool → Bool → Bool) = bne := by
  funext a b
  cases a <;> cases b <;> rfl

/-- The core's definition is the copy. -/
theorem xor_eq (n m : Nat) : xor n m = Nat.xor n m :=
  (bitsFuel_eq _ n n m).trans (congrArg (fun f => Nat.bitwise f n m) xor_bit)

/-- The copy, step by step, is what the kernel computes. -/
theorem xor_grid : agree xor Nat.xor 24 24 = true := by decide +kernel

end Soundness
