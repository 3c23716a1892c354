import Plm.Base.Scalar

/-!
# Decimals

Constants of networks are exact: `0.044715` is the quotient of two natural numbers, `⟨44715, 6⟩`.
-/

namespace Plm

/-- The number `digits / 10 ^ places`. -/
structure Decimal where
  digits : Nat
  places : Nat
  deriving DecidableEq

/-- `n / 10 ^ p`, without zeros at the end: equal numbers are equal decimals. -/
def Decimal.of : (n p : Nat) → Decimal
  | n, 0 => ⟨n, 0⟩
  | n, p + 1 => if n % 10 = 0 then of (n / 10) p else ⟨n, p + 1⟩

instance : Coe Nat Decimal := ⟨fun n => ⟨n, 0⟩⟩
instance (n : Nat) : OfNat Decimal n := ⟨⟨n, 0⟩⟩
instance : OfScientific Decimal := ⟨fun n negative e => cond negative (.of n e) ⟨n * 10 ^ e, 0⟩⟩

section
variable {K : Type} [Scalar K]

/-- The scalar with the value of a natural number, digit by digit: as `Scalar.ofNat` (`ofDigits_eq`), but computed in
as many steps as it has digits. -/
def Scalar.ofDigits : (fuel n : Nat) → K
  | 0, n => ofNat n
  | fuel + 1, n => if n < 10 then ofNat n else ofDigits fuel (n / 10) * ofNat 10 + ofNat (n % 10)

/-- The value of a decimal, `digits / 10 ^ places` (`Decimal.val_eq`). -/
def Decimal.val : Decimal → K
  | ⟨n, 0⟩ => Scalar.ofNat n
  | ⟨n, p + 1⟩ => Scalar.ofDigits n n / Scalar.ofDigits (10 ^ (p + 1)) (10 ^ (p + 1))

end

/-- Whether float32 has the natural number `n`: it has at most 24 binary digits after its trailing zeros, and is
below `2 ^ 128`. -/
def float32Has (n : Nat) : Bool := decide (n < 2 ^ 128) && go 128 n
where
  go : (fuel n : Nat) → Bool
    | 0, n => decide (n < 2 ^ 24)
    | fuel + 1, n => decide (n < 2 ^ 24) || (n % 2 == 0 && go fuel (n / 2))

end Plm
