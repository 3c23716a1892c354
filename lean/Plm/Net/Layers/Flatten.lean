import Plm.Net.Layer

/-!
# Images to vectors
-/

namespace Plm

/-- Images to vectors, in the order (row, column, channel). -/
def Layer.flatten : Layer where
  kind := "flatten"
  compile _ n s := .ok ⟨.ofOp (.move (.reshape (n :: s) [n, Shape.size s]) false) rfl,
    Net.lawful_ofProg (p := Op.apply _ _)
      ⟨show n * Shape.size s = n * (Shape.size s * 1) by rw [Nat.mul_one], trivial⟩⟩

end Plm
