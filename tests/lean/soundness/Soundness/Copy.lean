prelude
import Init.Nat.Accelerated

/-!
# Independent copies of the accelerated functions

Lean's kernel computes some functions on natural numbers natively, by name, whatever the core library
says they are.  This file says again what they should be, by plain recursion on `zero` and `succ`, under
names that the kernel does not know.  The files next to it compare the two.
-/

namespace Soundness

/-- `n + m` -/
def add : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => .succ (add n m)

/-- The number before, and `0` before `0`. -/
def pred : Nat → Nat
  | .zero => .zero
  | .succ n => n

/-- `n - m`, cut off at `0` -/
def sub : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => pred (sub n m)

/-- `n * m` -/
def mul : Nat → Nat → Nat
  | _, .zero => .zero
  | n, .succ m => add (mul n m) n

/-- `m ^ n` -/
def pow (m : Nat) : Nat → Nat
  | .zero => .succ .zero
  | .succ n => mul (pow m n) m

/-- Whether two numbers are equal. -/
def beq : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => beq n m

/-- Whether `n ≤ m`. -/
def ble : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => ble n m

/-- How often `y` can be taken from `x`, at most `fuel` times; never when `y = 0`. -/
def divFuel (y : Nat) : (fuel x : Nat) → Nat
  | .zero, _ => .zero
  | .succ fuel, x =>
    match ble (.succ .zero) y, ble y x with
    | true, true => .succ (divFuel y fuel (sub x y))
    | _, _ => .zero

/-- `x / y`, and `x / 0 = 0` -/
def div (x y : Nat) : Nat := divFuel y x x

/-- What is left of `x` after taking `y` away as often as it can be, at most `fuel` times. -/
def modFuel (y : Nat) : (fuel x : Nat) → Nat
  | .zero, x => x
  | .succ fuel, x =>
    match ble (.succ .zero) y, ble y x with
    | true, true => modFuel y fuel (sub x y)
    | _, _ => x

/-- `x % y`, and `x % 0 = x` -/
def mod (x y : Nat) : Nat := modFuel y x x

/-- The greatest common divisor by Euclid's algorithm, at most `fuel` steps. -/
def gcdFuel : (fuel m n : Nat) → Nat
  | .zero, _, n => n
  | .succ fuel, m, n =>
    match m with
    | .zero => n
    | .succ k => gcdFuel fuel (mod n (.succ k)) (.succ k)

/-- The greatest common divisor, and `gcd 0 n = n`. -/
def gcd (m n : Nat) : Nat := gcdFuel m m n

/-- The binary digits of `n` and `m`, combined one by one; `fuel` digits at most. -/
def bitsFuel (f : Bool → Bool → Bool) : (fuel n m : Nat) → Nat
  | .zero, _, m => match f false true with
    | true => m
    | false => .zero
  | .succ _, .zero, m => match f false true with
    | true => m
    | false => .zero
  | .succ _, .succ n, .zero => match f true false with
    | true => .succ n
    | false => .zero
  | .succ fuel, .succ n, .succ m =>
    let rest := bitsFuel f fuel (div (.succ n) (.succ (.succ .zero))) (div (.succ m) (.succ (.succ .zero)))
    match f (beq (mod (.succ n) (.succ (.succ .zero))) (.succ .zero))
        (beq (mod (.succ m) (.succ (.succ .zero))) (.succ .zero)) with
    | true => .succ (add rest rest)
    | false => add rest rest

/-- Bitwise "and". -/
def land (n m : Nat) : Nat := bitsFuel (fun a b => match a with | true => b | false => false) n n m

/-- Bitwise "or". -/
def lor (n m : Nat) : Nat := bitsFuel (fun a b => match a with | true => true | false => b) n n m

/-- Bitwise "exclusive or". -/
def xor (n m : Nat) : Nat :=
  bitsFuel (fun a b => match a, b with | true, false => true | false, true => true | _, _ => false) n n m

/-- `n * 2 ^ m` -/
def shiftLeft : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => shiftLeft (mul (.succ (.succ .zero)) n) m

/-- `n / 2 ^ m` -/
def shiftRight : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => div (shiftRight n m) (.succ (.succ .zero))

/-! ## Comparison on a grid -/

/-- Whether `test n 0`, ..., `test n (m - 1)` are all `true`. -/
def allRow (test : Nat → Nat → Bool) (n : Nat) : (m : Nat) → Bool
  | .zero => true
  | .succ m => match test n m with
    | true => allRow test n m
    | false => false

/-- Whether `test n m` is `true` for all `n < rows` and `m < columns`. -/
def all (test : Nat → Nat → Bool) (columns : Nat) : (rows : Nat) → Bool
  | .zero => true
  | .succ n => match allRow test n columns with
    | true => all test columns n
    | false => false

/-- Whether `f` and `g` agree on all `n < rows`, `m < columns`. -/
def agree (f g : Nat → Nat → Nat) (rows columns : Nat) : Bool :=
  all (fun n m => beq (f n m) (g n m)) columns rows

/-- `true` as `1`, `false` as `0`: makes a comparison a function that `agree` takes. -/
def number (f : Nat → Nat → Bool) (n m : Nat) : Nat :=
  match f n m with
  | true => .succ .zero
  | false => .zero

end Soundness
