import Plm.Base

/-!
# Facts about addition
-/

namespace Plm.Num

theorem zero_add (n : Num) : zero + n = n := by
  induction n with
  | zero => rfl
  | next n h => exact congrArg next h

theorem next_add (n m : Num) : next n + m = next (n + m) := by
  induction m with
  | zero => rfl
  | next m h => exact congrArg next h

/-- The order of the summands does not matter. -/
theorem add_comm (n m : Num) : n + m = m + n := by
  induction m with
  | zero => exact (zero_add n).symm
  | next m h => exact (congrArg next h).trans (next_add m n).symm

end Plm.Num
