prelude
import Init.Nat.Basic

/-!
# The remaining functions that the kernel computes natively

The kernel evaluates `Nat.gcd land lor xor shiftLeft shiftRight` on literals by name, whoever defined
them.  If the core left one of these names free, a file could define it wrongly and prove `False`
without an axiom (`tests/lean/test_soundness.py` shows it).  So the core takes all of them; the other
accelerated functions are in `Init.Prelude` and `Init.Nat.Basic`.
-/

set_option autoImplicit false

namespace Nat

/-- `gcd m n` by Euclid's algorithm, at most `fuel` steps. -/
def gcdFuel : (fuel m n : Nat) → Nat
  | 0, _, n => n
  | fuel + 1, m, n => if m = 0 then n else gcdFuel fuel (n % m) m

/-- The greatest common divisor; `gcd 0 n = n`. -/
def gcd (m n : Nat) : Nat := gcdFuel m m n

/-- `bitwise f n m`, looking at `fuel` bits at most. -/
def bitwiseFuel (f : Bool → Bool → Bool) : (fuel n m : Nat) → Nat
  | 0, _, m => if f false true = true then m else 0
  | fuel + 1, n, m =>
    if n = 0 then
      if f false true = true then m else 0
    else if m = 0 then
      if f true false = true then n else 0
    else if f (decide (n % 2 = 1)) (decide (m % 2 = 1)) = true then
      bitwiseFuel f fuel (n / 2) (m / 2) + bitwiseFuel f fuel (n / 2) (m / 2) + 1
    else
      bitwiseFuel f fuel (n / 2) (m / 2) + bitwiseFuel f fuel (n / 2) (m / 2)

/-- Apply `f` to the binary digits of two numbers. -/
def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat := bitwiseFuel f n n m

/-- Bitwise "and". -/
def land : Nat → Nat → Nat := bitwise and

/-- Bitwise "or". -/
def lor : Nat → Nat → Nat := bitwise or

/-- Bitwise "exclusive or". -/
def xor : Nat → Nat → Nat := bitwise bne

/-- `n * 2 ^ m` -/
def shiftLeft : Nat → Nat → Nat
  | n, 0 => n
  | n, succ m => shiftLeft (2 * n) m

/-- `n / 2 ^ m` -/
def shiftRight : Nat → Nat → Nat
  | n, 0 => n
  | n, succ m => shiftRight n m / 2

end Nat
