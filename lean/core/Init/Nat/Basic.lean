prelude
import Init.WF

/-!
# Natural numbers: order, addition, multiplication, subtraction, division

Names and statements follow the official library.
-/

set_option autoImplicit false

namespace Nat

/-! ## Recursion in the notation `0`, `n + 1` -/

@[induction_eliminator] protected noncomputable abbrev recAux {motive : Nat → Sort _} (zero : motive 0)
    (succ : ∀ n, motive n → motive (n + 1)) (t : Nat) : motive t :=
  Nat.rec zero succ t

@[cases_eliminator] protected abbrev casesAuxOn {motive : Nat → Sort _} (t : Nat) (zero : motive 0)
    (succ : (n : Nat) → motive (n + 1)) : motive t :=
  Nat.casesOn t zero succ

/-! ## Injectivity of the successor -/

theorem succ.inj {m n : Nat} (h : m.succ = n.succ) : m = n := congrArg pred h
theorem succ.injEq (m n : Nat) : (m.succ = n.succ) = (m = n) := propext ⟨succ.inj, congrArg succ⟩

/-! ## Division -/

/-- `x / y` by repeated subtraction, at most `fuel` times. -/
def divFuel (y : Nat) : (fuel x : Nat) → Nat
  | 0, _ => 0
  | fuel + 1, x => if 0 < y ∧ y ≤ x then divFuel y fuel (x - y) + 1 else 0

/-- `x % y` by repeated subtraction, at most `fuel` times. -/
def modFuel (y : Nat) : (fuel x : Nat) → Nat
  | 0, x => x
  | fuel + 1, x => if 0 < y ∧ y ≤ x then modFuel y fuel (x - y) else x

/-- Division rounding down; `x / 0 = 0`. -/
@[extern "lean_nat_div"] protected def div (x y : Nat) : Nat := divFuel y x x

/-- Remainder; `x % 0 = x`. -/
@[extern "lean_nat_mod"] protected def mod (x y : Nat) : Nat := modFuel y x x

instance instDivNat : Div Nat := ⟨Nat.div⟩
instance instModNat : Mod Nat := ⟨Nat.mod⟩

end Nat
