import Plm.Facts

/-!
# The results
-/

namespace Plm.Num

/-- A number is below each of its sums with a successor. -/
theorem lt_add (n k : Num) : n < n + next k := ⟨k, rfl⟩

/-- A sum is above its second part too. -/
theorem lt_add_left (n k : Num) : n < next k + n :=
  (add_comm n (next k)) ▸ lt_add n k

/-- Every place is below the end. -/
theorem place_lt (n : Num) (i : Place n) : i.val < next n :=
  let ⟨k, h⟩ := i.below
  ⟨next k, congrArg next h⟩

instance : Lawful Num := ⟨add_comm⟩

/-- Sums of two terms, twice. -/
theorem swap {K : Type} [Lawful K] (a b c : K) : a + b + c = c + (b + a) := by
  rw [Lawful.comm a b, Lawful.comm c]

/-- Functions with equal values are equal. -/
theorem add_comm_fun : (fun n m : Num => n + m) = fun n m => m + n :=
  funext fun n => funext fun m => add_comm n m

end Plm.Num
