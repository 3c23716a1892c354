/-!
# Scalars

`Scalar K` is the data that a network computes with: the field operations, a decidable strict order,
`exp`, `log` and `sqrt`.  `LawfulScalar K` adds the laws: a linearly ordered field with an exponential,
a logarithm and a square root.  The real numbers satisfy the laws; `Float` has the data only, so that
the definitions the theorems speak about can also be executed (`Plm.Float`).
-/

namespace Plm

/-- The operations of a scalar type. -/
class Scalar (K : Type) extends Zero K, One K, Add K, Sub K, Mul K, Div K, Neg K, LT K, LE K where
  /-- The exponential function. -/
  exp : K → K
  /-- The natural logarithm; meaningful on positive numbers. -/
  log : K → K
  /-- The square root; meaningful on nonnegative numbers. -/
  sqrt : K → K
  /-- The strict order is decidable. -/
  decLt : (a b : K) → Decidable (a < b)

instance {K : Type} [Scalar K] (a b : K) : Decidable (a < b) := Scalar.decLt a b

export Scalar (exp log sqrt)

/-- The laws of a linearly ordered field with `exp`, `log` and `sqrt`. -/
class LawfulScalar (K : Type) extends Scalar K where
  add_assoc : ∀ a b c : K, a + b + c = a + (b + c)
  add_comm : ∀ a b : K, a + b = b + a
  add_zero : ∀ a : K, a + 0 = a
  add_neg : ∀ a : K, a + -a = 0
  sub_eq_add_neg : ∀ a b : K, a - b = a + -b
  mul_assoc : ∀ a b c : K, a * b * c = a * (b * c)
  mul_comm : ∀ a b : K, a * b = b * a
  mul_one : ∀ a : K, a * 1 = a
  mul_add : ∀ a b c : K, a * (b + c) = a * b + a * c
  div_eq : ∀ a b : K, a / b = a * (1 / b)
  mul_inv : ∀ a : K, a ≠ 0 → a * (1 / a) = 1
  zero_ne_one : (0 : K) ≠ 1
  le_iff_not_lt : ∀ a b : K, a ≤ b ↔ ¬b < a
  lt_irrefl : ∀ a : K, ¬a < a
  lt_trans : ∀ a b c : K, a < b → b < c → a < c
  lt_trichotomy : ∀ a b : K, a < b ∨ a = b ∨ b < a
  add_lt_add_left : ∀ a b c : K, a < b → c + a < c + b
  mul_pos : ∀ a b : K, 0 < a → 0 < b → 0 < a * b
  exp_add : ∀ a b : K, exp (a + b) = exp a * exp b
  one_add_le_exp : ∀ a : K, 1 + a ≤ exp a
  exp_log : ∀ a : K, 0 < a → exp (log a) = a
  sqrt_mul_self : ∀ a : K, 0 ≤ a → sqrt a * sqrt a = a
  sqrt_nonneg : ∀ a : K, 0 ≤ a → 0 ≤ sqrt a

namespace Scalar
variable {K : Type} [Scalar K]

/-- The scalar with the value of a natural number. -/
def ofNat : Nat → K
  | 0 => 0
  | n + 1 => ofNat n + 1

/-- The larger of two scalars; the first one where neither is larger. -/
def max (a b : K) : K := if a < b then b else a

/-- The smaller of two scalars; the first one where neither is smaller. -/
def min (a b : K) : K := if b < a then b else a

/-- The rectified linear unit, `max(x, 0)`. -/
def relu (x : K) : K := if 0 < x then x else 0

/-- The reciprocal square root. -/
def rsqrt (x : K) : K := 1 / sqrt x

/-- The logistic function, `1 / (1 + exp (-x))`. -/
def logistic (x : K) : K := 1 / (1 + exp (-x))

/-- The hyperbolic tangent. -/
def tanh (x : K) : K := (exp x - exp (-x)) / (exp x + exp (-x))

end Scalar
end Plm
