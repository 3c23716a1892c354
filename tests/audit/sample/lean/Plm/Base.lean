/-!
# A small library to audit: addition of its own on a type of its own
-/

namespace Plm

/-- Numbers in unary. -/
inductive Num where
  | zero
  | next (n : Num)

namespace Num

/-- Addition. -/
def add : Num → Num → Num
  | n, zero => n
  | n, next m => next (add n m)

instance : Add Num := ⟨add⟩

/-- Whether `n` comes before `m`. -/
def Below (n m : Num) : Prop := ∃ k, n + next k = m

instance : LT Num := ⟨Below⟩

/-- Places in a row of `n`. -/
structure Place (n : Num) where
  val : Num
  below : val < n

/-- Types whose addition does not mind the order. -/
class Lawful (K : Type) extends Add K where
  comm (a b : K) : a + b = b + a

theorem add_zero (n : Num) : n + zero = n := rfl

theorem add_next (n m : Num) : n + next m = next (n + m) := rfl

end Num

end Plm
