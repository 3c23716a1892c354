/-! # Finite sums of natural numbers

`sum n f` is `f 0 + f 1 + ... + f (n - 1)`.  Main theorems: `sum_add`, `sum_mul_left`, `sum_comm`, `sum_append`,
`sum_single`, `sum_le_sum`, and the closed forms `gauss`, `sum_odd`, `sum_two_pow`. -/

namespace Sample

/-- The sum of the values of `f`. -/
def sum : (n : Nat) → (Fin n → Nat) → Nat
  | 0, _ => 0
  | n + 1, f => sum n (fun i => f i.castSucc) + f (Fin.last n)

theorem sum_zero (f : Fin 0 → Nat) : sum 0 f = 0 := rfl

theorem sum_succ (n : Nat) (f : Fin (n + 1) → Nat) :
    sum (n + 1) f = sum n (fun i => f i.castSucc) + f (Fin.last n) := rfl

theorem sum_congr {n : Nat} {f g : Fin n → Nat} (h : ∀ i, f i = g i) : sum n f = sum n g := by
  rw [show f = g from funext h]

theorem sum_const_zero (n : Nat) : sum n (fun _ => 0) = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum_succ, ih]

theorem sum_const (n c : Nat) : sum n (fun _ => c) = n * c := by
  induction n with
  | zero => exact (Nat.zero_mul c).symm
  | succ n ih => rw [sum_succ, ih, Nat.succ_mul]

/-- The sum of a sum is the sum of the sums. -/
theorem sum_add {n : Nat} (f g : Fin n → Nat) : sum n (fun i => f i + g i) = sum n f + sum n g := by
  induction n with
  | zero => rfl
  | succ n ih =>
    calc sum (n + 1) (fun i => f i + g i)
      _ = sum n (fun i => f i.castSucc) + sum n (fun i => g i.castSucc) + (f (Fin.last n) + g (Fin.last n)) := by
        rw [sum_succ, ih (fun i => f i.castSucc) (fun i => g i.castSucc)]
      _ = sum (n + 1) f + sum (n + 1) g := Nat.add_add_add_comm ..

/-- A constant factor can be taken out. -/
theorem sum_mul_left {n : Nat} (c : Nat) (f : Fin n → Nat) : sum n (fun i => c * f i) = c * sum n f := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum_succ, ih fun i => f i.castSucc, sum_succ, Nat.mul_add]

theorem sum_mul_right {n : Nat} (f : Fin n → Nat) (c : Nat) : sum n (fun i => f i * c) = sum n f * c := by
  rw [Nat.mul_comm, ← sum_mul_left]
  exact sum_congr fun i => Nat.mul_comm _ _

/-- Two finite sums can be swapped. -/
theorem sum_comm {m n : Nat} (f : Fin m → Fin n → Nat) :
    sum m (fun i => sum n fun j => f i j) = sum n fun j => sum m fun i => f i j := by
  induction m with
  | zero => exact (sum_const_zero n).symm
  | succ m ih =>
    calc sum (m + 1) (fun i => sum n fun j => f i j)
      _ = (sum n fun j => sum m fun i => f i.castSucc j) + sum n (fun j => f (Fin.last m) j) := by
        rw [sum_succ, ih fun i j => f i.castSucc j]
      _ = sum n fun j => sum (m + 1) fun i => f i j := (sum_add ..).symm

/-- A sum over `m + n` indices splits into the first `m` and the last `n`. -/
theorem sum_append {m n : Nat} (f : Fin (m + n) → Nat) :
    sum (m + n) f = sum m (fun i => f (i.castAdd n)) + sum n fun i => f (i.natAdd m) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    calc sum (m + (n + 1)) f
      _ = sum (m + n) (fun i => f i.castSucc) + f (Fin.last (m + n)) := rfl
      _ = sum m (fun i => f (i.castAdd n).castSucc) + sum n (fun i => f (i.natAdd m).castSucc)
            + f (Fin.last (m + n)) := by rw [ih fun i => f i.castSucc]
      _ = sum m (fun i => f (i.castAdd (n + 1))) + sum (n + 1) (fun i => f (i.natAdd m)) := Nat.add_assoc ..

/-- A sum starts with its first term. -/
theorem sum_succ_left {n : Nat} (f : Fin (n + 1) → Nat) : sum (n + 1) f = f 0 + sum n fun i => f i.succ := by
  induction n with
  | zero => exact Nat.add_comm ..
  | succ n ih => rw [sum_succ, ih, sum_succ, Nat.add_assoc]; rfl

/-- All terms but one vanish. -/
theorem sum_single {n : Nat} (k : Fin n) (f : Fin n → Nat) (h : ∀ i, i ≠ k → f i = 0) : sum n f = f k := by
  induction n with
  | zero => exact k.elim0
  | succ n ih =>
    rw [sum_succ]
    by_cases hk : k = Fin.last n
    · subst hk
      have zeros : sum n (fun i => f i.castSucc) = 0 := by
        rw [← sum_const_zero n]
        exact sum_congr fun i => h _ (Fin.ne_of_lt i.castSucc_lt_last)
      rw [zeros, Nat.zero_add]
    · have hlt : k.val < n := Nat.lt_of_le_of_ne (Nat.le_of_lt_succ k.isLt) fun e => hk (Fin.ext e)
      have last : f (Fin.last n) = 0 := h _ fun e => hk e.symm
      have rest := ih ⟨k.val, hlt⟩ (fun i => f i.castSucc) fun i hi => h _ fun e => by
        subst e
        exact hi rfl
      rw [last, rest]
      rfl

theorem sum_le_sum {n : Nat} {f g : Fin n → Nat} (h : ∀ i, f i ≤ g i) : sum n f ≤ sum n g := by
  induction n with
  | zero => exact Nat.le_refl 0
  | succ n ih => exact Nat.add_le_add (ih fun i => h i.castSucc) (h _)

theorem le_sum {n : Nat} (f : Fin n → Nat) (k : Fin n) : f k ≤ sum n f := by
  have single : sum n (fun i => if i = k then f k else 0) = f k := by
    rw [sum_single k _ fun i hi => if_neg hi, if_pos rfl]
  rw [← single]
  refine sum_le_sum fun i => ?_
  show (if i = k then f k else 0) ≤ f i
  split
  next h => rw [h]; exact Nat.le_refl _
  next => exact Nat.zero_le _

/-! ## Closed forms -/

/-- `0 + 1 + ... + n = n (n + 1) / 2`. -/
theorem gauss (n : Nat) : 2 * sum (n + 1) (fun i => i.val) = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    calc 2 * sum (n + 1 + 1) (fun i => i.val)
      _ = 2 * sum (n + 1) (fun i => i.val) + 2 * (n + 1) := Nat.mul_add ..
      _ = n * (n + 1) + 2 * (n + 1) := by rw [ih]
      _ = (n + 2) * (n + 1) := (Nat.add_mul ..).symm
      _ = (n + 1) * (n + 2) := Nat.mul_comm ..

/-- `1 + 3 + ... + (2 n - 1) = n * n`. -/
theorem sum_odd (n : Nat) : sum n (fun i => 2 * i.val + 1) = n * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    calc sum (n + 1) (fun i => 2 * i.val + 1)
      _ = n * n + (2 * n + 1) := by rw [← ih]; rfl
      _ = n * n + (n + (n + 1)) := by rw [Nat.two_mul, Nat.add_assoc]
      _ = n * n + n + (n + 1) := (Nat.add_assoc ..).symm
      _ = (n + 1) * (n + 1) := by rw [Nat.succ_mul, Nat.mul_succ]

/-- `1 + 2 + 4 + ... + 2 ^ (n - 1) = 2 ^ n - 1`. -/
theorem sum_two_pow (n : Nat) : sum n (fun i => 2 ^ i.val) + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    calc sum (n + 1) (fun i => 2 ^ i.val) + 1
      _ = sum n (fun i => 2 ^ i.val) + 1 + 2 ^ n := Nat.add_right_comm ..
      _ = 2 ^ n + 2 ^ n := by rw [ih]
      _ = 2 ^ n * 2 := (Nat.mul_two _).symm

end Sample
