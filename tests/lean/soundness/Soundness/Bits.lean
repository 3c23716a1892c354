prelude
import Soundness.Div
import Soundness.Mod
import Soundness.Add
import Soundness.Beq

/-! # Combining binary digits: what `Nat.land`, `Nat.lor` and `Nat.xor` share -/

namespace Soundness

/-- The core asks `n % 2 = 1`, the copy uses `beq`. -/
theorem odd_eq (n : Nat) : beq (mod n 2) 1 = decide (n % 2 = 1) := by
  rw [mod_eq, beq_eq]
  show Nat.beq (n % 2) 1 = decide (n % 2 = 1)
  cases h : Nat.beq (n % 2) 1 with
  | true => exact (decide_eq_true (Nat.eq_of_beq_eq_true h)).symm
  | false => exact (decide_eq_false (Nat.ne_of_beq_eq_false h)).symm

/-- By induction on the number of digits; `f` and the other numbers stay variables. -/
theorem bitsFuel_eq (f : Bool → Bool → Bool) :
    ∀ fuel n m, bitsFuel f fuel n m = Nat.bitwiseFuel f fuel n m
  | .zero, n, m => by
    rw [Nat.bitwiseFuel, bitsFuel]
    cases f false true with
    | true => rfl
    | false => rfl
  | .succ fuel, .zero, m => by
    rw [Nat.bitwiseFuel, bitsFuel, if_pos rfl]
    cases f false true with
    | true => rfl
    | false => rfl
  | .succ fuel, .succ n, .zero => by
    rw [Nat.bitwiseFuel, bitsFuel, if_neg (fun h => Nat.noConfusion h), if_pos rfl]
    cases f true false with
    | true => rfl
    | false => rfl
  | .succ fuel, .succ n, .succ m => by
    rw [Nat.bitwiseFuel, if_neg (fun h => Nat.noConfusion h), if_neg (fun h => Nat.noConfusion h)]
    rw [← odd_eq (.succ n), ← odd_eq (.succ m)]
    have hn : div (.succ n) 2 = .succ n / 2 := div_eq _ _
    have hm : div (.succ m) 2 = .succ m / 2 := div_eq _ _
    rw [← hn, ← hm, ← bitsFuel_eq f fuel]
    show (match f (beq (mod (.succ n) 2) 1) (beq (mod (.succ m) 2) 1) with
      | true => Nat.succ (add _ _)
      | false => add _ _) = _
    rw [add_eq]
    cases f (beq (mod (.succ n) 2) 1) (beq (mod (.succ m) 2) 1) with
    | true => rfl
    | false => rfl

end Soundness
