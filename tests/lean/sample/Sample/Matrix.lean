import Sample.Sum

/-! # Matrices of natural numbers

Main theorems: `Matrix.mul_assoc`, `Matrix.one_mul`, `Matrix.mul_one`, distributivity, `Matrix.transpose_mul`,
`Matrix.trace_mul_comm`. -/

namespace Sample

/-- A matrix with `m` rows and `n` columns. -/
def Matrix (m n : Nat) : Type := Fin m → Fin n → Nat

namespace Matrix
variable {k l m n : Nat}

theorem ext {A B : Matrix m n} (h : ∀ i j, A i j = B i j) : A = B := by
  funext i j
  exact h i j

def add (A B : Matrix m n) : Matrix m n := fun i j => A i j + B i j
def mul (A : Matrix l m) (B : Matrix m n) : Matrix l n := fun i k => sum m fun j => A i j * B j k
def zero : Matrix m n := fun _ _ => 0
def one : Matrix n n := fun i j => if i = j then 1 else 0
def transpose (A : Matrix m n) : Matrix n m := fun j i => A i j
def trace (A : Matrix n n) : Nat := sum n fun i => A i i

instance : Add (Matrix m n) := ⟨add⟩
instance : HMul (Matrix l m) (Matrix m n) (Matrix l n) := ⟨mul⟩

theorem add_apply (A B : Matrix m n) (i : Fin m) (j : Fin n) : (A + B) i j = A i j + B i j := rfl

theorem mul_apply (A : Matrix l m) (B : Matrix m n) (i : Fin l) (k : Fin n) :
    (A * B) i k = sum m fun j => A i j * B j k := rfl

theorem add_comm (A B : Matrix m n) : A + B = B + A := ext fun _ _ => Nat.add_comm _ _

theorem add_assoc (A B C : Matrix m n) : A + B + C = A + (B + C) := ext fun _ _ => Nat.add_assoc _ _ _

theorem zero_add (A : Matrix m n) : zero + A = A := ext fun _ _ => Nat.zero_add _

theorem mul_assoc (A : Matrix k l) (B : Matrix l m) (C : Matrix m n) : A * B * C = A * (B * C) := by
  refine ext fun i t => ?_
  calc (A * B * C) i t
    _ = sum m (fun j => sum l (fun s => A i s * B s j) * C j t) := rfl
    _ = sum m (fun j => sum l fun s => A i s * B s j * C j t) := sum_congr fun j => (sum_mul_right _ _).symm
    _ = sum l (fun s => sum m fun j => A i s * B s j * C j t) := sum_comm _
    _ = sum l (fun s => sum m fun j => A i s * (B s j * C j t)) :=
      sum_congr fun s => sum_congr fun j => Nat.mul_assoc _ _ _
    _ = sum l (fun s => A i s * sum m fun j => B s j * C j t) := sum_congr fun s => sum_mul_left _ _

theorem add_mul (A B : Matrix l m) (C : Matrix m n) : (A + B) * C = A * C + B * C := by
  refine ext fun i k => ?_
  rw [add_apply, mul_apply, mul_apply, mul_apply, ← sum_add]
  exact sum_congr fun j => Nat.add_mul _ _ _

theorem mul_add (A : Matrix l m) (B C : Matrix m n) : A * (B + C) = A * B + A * C := by
  refine ext fun i k => ?_
  rw [add_apply, mul_apply, mul_apply, mul_apply, ← sum_add]
  exact sum_congr fun j => Nat.mul_add _ _ _

theorem one_mul (A : Matrix m n) : (one : Matrix m m) * A = A := by
  refine ext fun i k => ?_
  have others : ∀ j, j ≠ i → one i j * A j k = 0 := fun j h => by
    rw [one, if_neg fun e => h e.symm, Nat.zero_mul]
  rw [mul_apply, sum_single i _ others, one, if_pos rfl, Nat.one_mul]

theorem transpose_transpose (A : Matrix m n) : A.transpose.transpose = A := rfl

theorem transpose_add (A B : Matrix m n) : (A + B).transpose = A.transpose + B.transpose := rfl

theorem transpose_mul (A : Matrix l m) (B : Matrix m n) : (A * B).transpose = B.transpose * A.transpose :=
  ext fun _ _ => sum_congr fun _ => Nat.mul_comm _ _

theorem transpose_one : (one : Matrix n n).transpose = one := by
  refine ext fun i j => ?_
  show (if j = i then 1 else 0) = if i = j then 1 else 0
  by_cases h : i = j
  · rw [if_pos h, if_pos h.symm]
  · rw [if_neg h, if_neg fun e => h e.symm]

theorem mul_one (A : Matrix m n) : A * (one : Matrix n n) = A :=
  calc A * (one : Matrix n n)
    _ = ((one : Matrix n n).transpose * A.transpose).transpose := (transpose_mul _ _).symm
    _ = ((one : Matrix n n) * A.transpose).transpose := by rw [transpose_one]
    _ = A := by rw [one_mul, transpose_transpose]

theorem trace_add (A B : Matrix n n) : (A + B).trace = A.trace + B.trace := sum_add _ _

/-- The trace of a product does not depend on the order of the factors. -/
theorem trace_mul_comm (A : Matrix m n) (B : Matrix n m) : (A * B).trace = (B * A).trace :=
  calc (A * B).trace
    _ = sum n (fun j => sum m fun i => A i j * B j i) := sum_comm _
    _ = (B * A).trace := sum_congr fun _ => sum_congr fun _ => Nat.mul_comm _ _

end Matrix
end Sample
