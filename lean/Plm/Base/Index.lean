import Plm.Base.Scalar

/-!
# Index types, finite sums, tensors

A tensor of shape `[a, b, c]` is a function on `Idx [a, b, c] = Fin a × Fin b × Fin c × Unit`.
Sums run over the list of all indices, so they can be executed.  Index maps of convolutions, pads and
reshapes are given on lists of numbers (`Idx.toList`, `Idx.ofList?`): an index that falls outside is `none`.
-/

namespace Plm

/-- A type whose elements can be listed, each once. -/
class FinIndex (ι : Type) where
  /-- All elements. -/
  elems : List ι
  decEq : DecidableEq ι

instance {ι : Type} [FinIndex ι] : DecidableEq ι := FinIndex.decEq

/-- `∑ i, f i`. -/
def sum {ι K : Type} [FinIndex ι] [Zero K] [Add K] (f : ι → K) : K :=
  (FinIndex.elems (ι := ι)).foldr (fun i acc => f i + acc) 0

/-- The elements of `Fin n`, in order. -/
def finElems : (n : Nat) → List (Fin n)
  | 0 => []
  | n + 1 => ⟨0, Nat.succ_le_succ (Nat.zero_le n)⟩ :: (finElems n).map fun i =>
    ⟨i.val + 1, Nat.succ_le_succ i.isLt⟩

instance (n : Nat) : FinIndex (Fin n) := ⟨finElems n, inferInstance⟩
instance : FinIndex Unit := ⟨[()], inferInstance⟩
instance : FinIndex Empty := ⟨[], inferInstance⟩

instance {α β : Type} [FinIndex α] [FinIndex β] : FinIndex (α × β) where
  elems := (FinIndex.elems (ι := α)).flatMap fun a => (FinIndex.elems (ι := β)).map fun b => (a, b)
  decEq := inferInstance

instance {α β : Type} [FinIndex α] [FinIndex β] : FinIndex (α ⊕ β) where
  elems := (FinIndex.elems (ι := α)).map Sum.inl ++ (FinIndex.elems (ι := β)).map Sum.inr
  decEq := inferInstance

/-! ## Shapes and indices -/

/-- The sizes of the axes of a tensor; `[]` is the shape of a scalar. -/
abbrev Shape := List Nat

/-- The number of elements of a tensor. -/
def Shape.size : Shape → Nat
  | [] => 1
  | n :: s => n * Shape.size s

/-- Positions in a tensor of the given shape. -/
def Idx : Shape → Type
  | [] => Unit
  | n :: s => Fin n × Idx s

instance Idx.instFinIndex : (s : Shape) → FinIndex (Idx s)
  | [] => inferInstanceAs (FinIndex Unit)
  | n :: s => have := Idx.instFinIndex s; inferInstanceAs (FinIndex (Fin n × Idx s))

namespace Idx

/-- The coordinates of a position. -/
def toList : {s : Shape} → Idx s → List Nat
  | [], _ => []
  | _ :: _, (i, r) => i.val :: toList r

/-- The position with the given coordinates, if they are in range. -/
def ofList? : (s : Shape) → List Nat → Option (Idx s)
  | [], [] => some ()
  | n :: s, i :: l => if h : i < n then (ofList? s l).map fun r => (⟨i, h⟩, r) else none
  | [], _ :: _ => none
  | _ :: _, [] => none

/-- The row-major number of a position. -/
def flat : {s : Shape} → Idx s → Nat
  | [], _ => 0
  | _ :: s, (i, r) => i.val * Shape.size s + flat r

/-- The coordinates of the `k`-th position in row-major order. -/
def unflatten : Shape → Nat → List Nat
  | [], _ => []
  | _ :: s, k => (k / Shape.size s) :: unflatten s (k % Shape.size s)

end Idx

/-- Tensors over `K`. -/
abbrev Tensor (K : Type) (s : Shape) := Idx s → K

namespace Tensor

/-- The values of a tensor in row-major order. -/
def toList {K : Type} {s : Shape} (t : Tensor K s) : List K := (FinIndex.elems (ι := Idx s)).map t

/-- The scalar tensor. -/
def scalar {K : Type} (a : K) : Tensor K [] := fun _ => a

end Tensor
end Plm
