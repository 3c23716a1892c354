prelude
import Init.Omega.Int

/-!
# Lists of coefficients and linear combinations

What the compiled `omega` computes with, and the same computations for the kernel: a linear combination
is a constant and a list of coefficients, evaluated at the list of the atoms of a problem.
-/

set_option autoImplicit false

namespace Lean.Omega

/-- A list of integers, read as if zeros followed. -/
abbrev IntList := List Int

namespace IntList

/-- The entry at a place. -/
def get : (xs : IntList) → (i : Nat) → Int
  | [], _ => 0
  | x :: _, 0 => x
  | _ :: xs, i + 1 => get xs i

/-- Change the entry at a place. -/
def set : (xs : IntList) → (i : Nat) → (y : Int) → IntList
  | [], 0, y => [y]
  | [], i + 1, y => 0 :: set [] i y
  | _ :: xs, 0, y => y :: xs
  | x :: xs, i + 1, y => x :: set xs i y

/-- The first entry that is not zero, or zero. -/
def leading : IntList → Int
  | [] => 0
  | x :: xs => if x = 0 then leading xs else x

/-- Apply `f` to every entry. -/
def each (f : Int → Int) : IntList → IntList
  | [] => []
  | x :: xs => f x :: each f xs

/-- Combine two lists; the shorter one is filled with zeros. -/
def zipAll (f : Int → Int → Int) : IntList → IntList → IntList
  | [], ys => each (f 0) ys
  | x :: xs, [] => f x 0 :: zipAll f xs []
  | x :: xs, y :: ys => f x y :: zipAll f xs ys

def add (xs ys : IntList) : IntList := zipAll (fun x y => x + y) xs ys
def sub (xs ys : IntList) : IntList := zipAll (fun x y => x - y) xs ys
def neg (xs : IntList) : IntList := each (fun x => -x) xs
def smul (xs : IntList) (i : Int) : IntList := each (fun x => i * x) xs
def combo (a : Int) (xs : IntList) (b : Int) (ys : IntList) : IntList := zipAll (fun x y => a * x + b * y) xs ys
def sdiv (xs : IntList) (g : Int) : IntList := each (fun x => x / g) xs
def bmod (xs : IntList) (m : Nat) : IntList := each (fun x => Int.bmod x m) xs

/-- The sum of the products of entries. -/
def dot : (xs ys : IntList) → Int
  | [], _ => 0
  | _ :: _, [] => 0
  | x :: xs, y :: ys => x * y + dot xs ys

/-- The greatest common divisor of the entries. -/
def gcd : IntList → Nat
  | [] => 0
  | x :: xs => Nat.gcd x.natAbs (gcd xs)

/-! ## Evaluation -/

theorem dot_nil_right (xs : IntList) : dot xs [] = 0 := by cases xs <;> rfl

theorem dot_each {f : Int → Int} {k : Int} (h : ∀ x, f x = k * x) : ∀ xs v : IntList, dot (each f xs) v = k * dot xs v
  | [], _ => (Int.mul_zero k).symm
  | _ :: _, [] => (Int.mul_zero k).symm
  | x :: xs, y :: v => by
    show f x * y + dot (each f xs) v = k * (x * y + dot xs v)
    rw [dot_each h xs v, h x, Int.mul_add, Int.mul_assoc]

theorem dot_zipAll {f : Int → Int → Int} {a b : Int} (h : ∀ x y, f x y = a * x + b * y) :
    ∀ xs ys v : IntList, dot (zipAll f xs ys) v = a * dot xs v + b * dot ys v
  | xs, ys, [] => by
    rw [dot_nil_right, dot_nil_right, dot_nil_right, Int.mul_zero, Int.mul_zero, Int.add_zero]
  | [], ys, z :: v => by
    show dot (each (f 0) ys) (z :: v) = a * 0 + b * dot ys (z :: v)
    rw [dot_each (k := b) (fun y => by rw [h, Int.mul_zero, Int.zero_add]), Int.mul_zero, Int.zero_add]
  | x :: xs, [], z :: v => by
    show f x 0 * z + dot (zipAll f xs []) v = a * (x * z + dot xs v) + b * 0
    simp only [dot_zipAll h xs [] v, h, show dot [] v = 0 from rfl, Int.mul_zero, Int.add_zero, Int.mul_add,
      Int.mul_assoc]
  | x :: xs, y :: ys, z :: v => by
    show f x y * z + dot (zipAll f xs ys) v = a * (x * z + dot xs v) + b * (y * z + dot ys v)
    rw [dot_zipAll h xs ys v, h]
    simp only [Int.add_mul, Int.mul_add, Int.mul_assoc, Int.add_assoc, Int.add_left_comm]

theorem dot_set_nil : ∀ (i : Nat) (y : Int) (v : IntList), dot (set [] i y) v = y * get v i
  | i, y, [] => by rw [dot_nil_right]; exact (Int.mul_zero y).symm
  | 0, y, z :: v => Int.add_zero (y * z)
  | i + 1, y, z :: v => by
    show 0 * z + dot (set [] i y) v = y * get v i
    rw [Int.zero_mul, Int.zero_add, dot_set_nil i y v]

theorem dot_set : ∀ (xs : IntList) (i : Nat) (y : Int) (v : IntList), xs.length ≤ i →
    dot (set xs i y) v = dot xs v + y * get v i
  | xs, i, y, [], _ => by
    rw [dot_nil_right, dot_nil_right]
    show 0 = 0 + y * 0
    rw [Int.mul_zero]; rfl
  | [], i, y, z :: v, _ => by rw [dot_set_nil]; exact (Int.zero_add _).symm
  | x :: xs, 0, y, z :: v, h => absurd h (Nat.not_succ_le_zero _)
  | x :: xs, i + 1, y, z :: v, h => by
    show x * z + dot (set xs i y) v = x * z + dot xs v + y * get v i
    rw [dot_set xs i y v (Nat.le_of_succ_le_succ h), Int.add_assoc]

theorem length_each (f : Int → Int) : ∀ xs : IntList, (each f xs).length = xs.length
  | [] => rfl
  | _ :: xs => congrArg (· + 1) (length_each f xs)

theorem dot_of_isZero : ∀ xs v : IntList, (∀ x, x ∈ xs → x = 0) → dot xs v = 0
  | [], _, _ => rfl
  | _ :: _, [], _ => rfl
  | x :: xs, y :: v, h => by
    show x * y + dot xs v = 0
    rw [h x (List.Mem.head xs), Int.zero_mul, Int.zero_add, dot_of_isZero xs v fun z hz => h z (List.Mem.tail x hz)]

/-! ## The greatest common divisor divides -/

private theorem gcdFuel_dvd : ∀ fuel m n : Nat, m ≤ fuel → Nat.gcdFuel fuel m n ∣ m ∧ Nat.gcdFuel fuel m n ∣ n
  | 0, m, n, h => by
    have : m = 0 := Nat.eq_zero_of_le_zero h
    subst this
    exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  | fuel + 1, m, n, h => by
    rw [Nat.gcdFuel]
    by_cases hm : m = 0
    · rw [if_pos hm, hm]
      exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
    · rw [if_neg hm]
      have hlt : n % m < m := Nat.mod_lt n (Nat.pos_of_ne_zero hm)
      have ih := gcdFuel_dvd fuel (n % m) m (Nat.le_of_lt_succ (Nat.lt_of_lt_of_le hlt h))
      refine ⟨ih.2, ?_⟩
      have e := Nat.dvd_add ih.1 (Nat.dvd_mul_right_of_dvd ih.2 (n / m))
      rw [Nat.mod_add_div] at e
      exact e

theorem gcd_dvd (m n : Nat) : Nat.gcd m n ∣ m ∧ Nat.gcd m n ∣ n := gcdFuel_dvd m m n (Nat.le_refl m)

theorem dvd_of_dvd_natAbs {k : Nat} {x : Int} (h : k ∣ x.natAbs) : (k : Int) ∣ x := by
  obtain ⟨c, hc⟩ := h
  cases x with
  | ofNat n => exact ⟨(c : Int), congrArg Int.ofNat hc⟩
  | negSucc n =>
    refine ⟨-(c : Int), ?_⟩
    rw [Int.mul_neg]
    exact congrArg (fun n : Nat => -(n : Int)) hc

theorem mul_dot_sdiv (k : Nat) : ∀ xs v : IntList, k ∣ gcd xs → (k : Int) * dot (sdiv xs k) v = dot xs v
  | [], _, _ => Int.mul_zero _
  | _ :: _, [], _ => Int.mul_zero _
  | x :: xs, y :: v, h => by
    have hx : (k : Int) * (x / k) = x :=
      Int.mul_ediv_of_dvd (dvd_of_dvd_natAbs (Nat.dvd_trans h (gcd_dvd _ _).1))
    have ih := mul_dot_sdiv k xs v (Nat.dvd_trans h (gcd_dvd _ _).2)
    show (k : Int) * (x / k * y + dot (sdiv xs k) v) = x * y + dot xs v
    rw [Int.mul_add, ← Int.mul_assoc, hx, ih]

end IntList

/-! ## The names that the tactic uses -/

/-- The coefficients of a linear combination. -/
abbrev Coeffs := IntList

namespace Coeffs

abbrev ofList (xs : List Int) : Coeffs := xs
abbrev toList (xs : Coeffs) : List Int := xs
abbrev get (xs : Coeffs) (i : Nat) : Int := IntList.get xs i
abbrev set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs := IntList.set xs i y
abbrev gcd (xs : Coeffs) : Nat := IntList.gcd xs
abbrev smul (xs : Coeffs) (g : Int) : Coeffs := IntList.smul xs g
abbrev sdiv (xs : Coeffs) (g : Int) : Coeffs := IntList.sdiv xs g
abbrev dot (xs ys : Coeffs) : Int := IntList.dot xs ys
abbrev leading (xs : Coeffs) : Int := IntList.leading xs
abbrev combo (a : Int) (xs : Coeffs) (b : Int) (ys : Coeffs) : Coeffs := IntList.combo a xs b ys
abbrev length (xs : Coeffs) : Nat := List.length xs
abbrev bmod (xs : Coeffs) (m : Nat) : Coeffs := IntList.bmod xs m

/-- All coefficients are zero. -/
def isZero (xs : Coeffs) : Prop := ∀ x, x ∈ xs → x = 0

/-- Whether all coefficients are zero. -/
def decIsZero : (xs : Coeffs) → Decidable (isZero xs)
  | [] => isTrue (fun _ h => nomatch h)
  | x :: xs =>
    match Int.instDecidableEq x 0, decIsZero xs with
    | isTrue hx, isTrue hxs => isTrue (fun y h => match h with | .head _ => hx | .tail _ h => hxs y h)
    | isFalse hx, _ => isFalse (fun h => hx (h x (List.Mem.head xs)))
    | _, isFalse hxs => isFalse (fun h => hxs (fun y hy => h y (List.Mem.tail x hy)))

instance (xs : Coeffs) : Decidable (isZero xs) := decIsZero xs

end Coeffs

/-- `const + coeffs · atoms` -/
structure LinearCombo where
  const : Int := 0
  coeffs : Coeffs := []

namespace LinearCombo

/-- The value at given atoms. -/
def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + Coeffs.dot lc.coeffs values

/-- One atom. -/
def coordinate (i : Nat) : LinearCombo where
  const := 0
  coeffs := Coeffs.set [] i 1

def add (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const + l₂.const, IntList.add l₁.coeffs l₂.coeffs⟩
def sub (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const - l₂.const, IntList.sub l₁.coeffs l₂.coeffs⟩
def neg (lc : LinearCombo) : LinearCombo := ⟨-lc.const, IntList.neg lc.coeffs⟩
def smul (lc : LinearCombo) (i : Int) : LinearCombo := ⟨i * lc.const, IntList.smul lc.coeffs i⟩

instance : Add LinearCombo := ⟨add⟩
instance : Sub LinearCombo := ⟨sub⟩
instance : Neg LinearCombo := ⟨neg⟩
instance : HMul Int LinearCombo LinearCombo := ⟨fun i lc => lc.smul i⟩

/-- The product, when one factor is constant. -/
def mul (l₁ l₂ : LinearCombo) : LinearCombo := l₂.const * l₁ + l₁.const * l₂ - ⟨l₁.const * l₂.const, []⟩

theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = v.get i := by
  show 0 + IntList.dot (IntList.set [] i 1) v = IntList.get v i
  rw [IntList.dot_set_nil, Int.zero_add, Int.one_mul]

theorem coordinate_eval_0 {a0 : Int} {t : List Int} : (coordinate 0).eval (.ofList (a0 :: t)) = a0 := coordinate_eval 0 _
theorem coordinate_eval_1 {a0 a1 : Int} {t : List Int} : (coordinate 1).eval (.ofList (a0 :: a1 :: t)) = a1 :=
  coordinate_eval 1 _
theorem coordinate_eval_2 {a0 a1 a2 : Int} {t : List Int} :
    (coordinate 2).eval (.ofList (a0 :: a1 :: a2 :: t)) = a2 := coordinate_eval 2 _
theorem coordinate_eval_3 {a0 a1 a2 a3 : Int} {t : List Int} :
    (coordinate 3).eval (.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 := coordinate_eval 3 _
theorem coordinate_eval_4 {a0 a1 a2 a3 a4 : Int} {t : List Int} :
    (coordinate 4).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 := coordinate_eval 4 _
theorem coordinate_eval_5 {a0 a1 a2 a3 a4 a5 : Int} {t : List Int} :
    (coordinate 5).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 := coordinate_eval 5 _
theorem coordinate_eval_6 {a0 a1 a2 a3 a4 a5 a6 : Int} {t : List Int} :
    (coordinate 6).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 := coordinate_eval 6 _
theorem coordinate_eval_7 {a0 a1 a2 a3 a4 a5 a6 a7 : Int} {t : List Int} :
    (coordinate 7).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 := coordinate_eval 7 _
theorem coordinate_eval_8 {a0 a1 a2 a3 a4 a5 a6 a7 a8 : Int} {t : List Int} :
    (coordinate 8).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 := coordinate_eval 8 _
theorem coordinate_eval_9 {a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int} {t : List Int} :
    (coordinate 9).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 :=
  coordinate_eval 9 _

theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show l₁.const + l₂.const + IntList.dot (IntList.zipAll _ l₁.coeffs l₂.coeffs) v = l₁.const + IntList.dot l₁.coeffs v +
    (l₂.const + IntList.dot l₂.coeffs v)
  rw [IntList.dot_zipAll (a := 1) (b := 1) (fun x y => by rw [Int.one_mul, Int.one_mul]), Int.one_mul, Int.one_mul]
  simp only [Int.add_assoc, Int.add_left_comm]

theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  show l₁.const - l₂.const + IntList.dot (IntList.zipAll _ l₁.coeffs l₂.coeffs) v = l₁.const + IntList.dot l₁.coeffs v -
    (l₂.const + IntList.dot l₂.coeffs v)
  rw [IntList.dot_zipAll (a := 1) (b := -1) (fun x y => by rw [Int.one_mul, Int.neg_mul, Int.one_mul]; rfl),
    Int.one_mul, Int.neg_mul, Int.one_mul]
  simp only [Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc, Int.add_left_comm]

theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = -lc.eval v := by
  show -lc.const + IntList.dot (IntList.each _ lc.coeffs) v = -(lc.const + IntList.dot lc.coeffs v)
  rw [IntList.dot_each (k := -1) (fun x => by rw [Int.neg_mul, Int.one_mul]), Int.neg_mul, Int.one_mul, Int.neg_add]

theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (i * lc).eval v = i * lc.eval v := by
  show i * lc.const + IntList.dot (IntList.each _ lc.coeffs) v = i * (lc.const + IntList.dot lc.coeffs v)
  rw [IntList.dot_each (k := i) (fun _ => rfl), Int.mul_add]

theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (h : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) :
    (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  have hc : (⟨l₁.const * l₂.const, []⟩ : LinearCombo).eval v = l₁.const * l₂.const := Int.add_zero _
  rw [mul, sub_eval, add_eval, smul_eval, smul_eval, hc]
  cases h with
  | inl h =>
    have e : l₁.eval v = l₁.const := by
      show l₁.const + IntList.dot l₁.coeffs v = _
      rw [IntList.dot_of_isZero _ _ h, Int.add_zero]
    rw [e, Int.mul_comm l₂.const, Int.add_comm, Int.add_sub_cancel]
  | inr h =>
    have e : l₂.eval v = l₂.const := by
      show l₂.const + IntList.dot l₂.coeffs v = _
      rw [IntList.dot_of_isZero _ _ h, Int.add_zero]
    rw [e, Int.add_sub_cancel, Int.mul_comm]

end LinearCombo

end Lean.Omega
