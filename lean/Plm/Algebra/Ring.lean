import Plm.Base.Scalar

/-!
# Commutative rings

The ring lemmas that follow from the laws of `LawfulScalar`, with Mathlib's names in the namespace `Plm`, and
the tactic `plm_ring`, which proves every identity of commutative rings.

`plm_ring` is a reflective decision procedure.  Class search (`Reify`) reads both sides of the goal as
expressions (`Expr`) over a list of atoms; an expression is normalised to a difference of two polynomials with
coefficients in `Nat` (`Expr.pos`, `Expr.neg`), each a sorted list of monomials; the kernel compares.  Every
term that is not a sum, product, difference, negation or numeral is an atom; `a / b` is read as
`a * (1 / b)` with the atom `1 / b`, so that `(a + b) / c = a / c + b / c` is within reach.
-/

namespace Plm

export LawfulScalar (add_assoc add_comm add_zero add_neg sub_eq_add_neg mul_assoc mul_comm mul_one mul_add
  div_eq zero_ne_one)

section
variable {K : Type} [LawfulScalar K]

/-! ## Lemmas -/

theorem zero_add (a : K) : 0 + a = a := by rw [add_comm, add_zero]
theorem one_mul (a : K) : 1 * a = a := by rw [mul_comm, mul_one]
theorem add_mul (a b c : K) : (a + b) * c = a * c + b * c := by
  rw [mul_comm, mul_add, mul_comm c a, mul_comm c b]
theorem neg_add_cancel (a : K) : -a + a = 0 := by rw [add_comm, add_neg]
theorem add_left_comm (a b c : K) : a + (b + c) = b + (a + c) := by
  rw [← add_assoc, add_comm a b, add_assoc]
theorem mul_left_comm (a b c : K) : a * (b * c) = b * (a * c) := by
  rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem add_add_add_comm (a b c d : K) : a + b + (c + d) = a + c + (b + d) := by
  rw [add_assoc, add_left_comm b, ← add_assoc]
theorem mul_mul_mul_comm (a b c d : K) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_left_comm b, ← mul_assoc]

theorem add_left_cancel {a b c : K} (h : a + b = a + c) : b = c := by
  have e : -a + (a + b) = -a + (a + c) := congrArg (-a + ·) h
  rw [← add_assoc, ← add_assoc, neg_add_cancel, zero_add, zero_add] at e
  exact e
theorem add_right_cancel {a b c : K} (h : a + b = c + b) : a = c := by
  rw [add_comm a b, add_comm c b] at h
  exact add_left_cancel h

theorem mul_zero (a : K) : a * 0 = 0 := by
  apply add_left_cancel (a := a * 0)
  rw [← mul_add, add_zero, add_zero]
theorem zero_mul (a : K) : 0 * a = 0 := by rw [mul_comm, mul_zero]

theorem eq_neg_of_add_eq_zero {a b : K} (h : a + b = 0) : b = -a := by
  apply add_left_cancel (a := a)
  rw [h, add_neg]
theorem neg_neg (a : K) : - -a = a := (eq_neg_of_add_eq_zero (neg_add_cancel a)).symm
theorem neg_zero : -(0 : K) = 0 := (eq_neg_of_add_eq_zero (add_zero 0)).symm
theorem neg_add (a b : K) : -(a + b) = -a + -b := by
  apply Eq.symm
  apply eq_neg_of_add_eq_zero
  rw [add_add_add_comm, add_neg, add_neg, add_zero]
theorem neg_mul (a b : K) : -a * b = -(a * b) := by
  apply eq_neg_of_add_eq_zero
  rw [← add_mul, add_neg, zero_mul]
theorem mul_neg (a b : K) : a * -b = -(a * b) := by rw [mul_comm, neg_mul, mul_comm]
theorem neg_mul_neg (a b : K) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]
theorem neg_one_mul (a : K) : -1 * a = -a := by rw [neg_mul, one_mul]

theorem sub_self (a : K) : a - a = 0 := by rw [sub_eq_add_neg, add_neg]
theorem sub_zero (a : K) : a - 0 = a := by rw [sub_eq_add_neg, neg_zero, add_zero]
theorem sub_neg_eq_add (a b : K) : a - -b = a + b := by rw [sub_eq_add_neg, neg_neg]
theorem neg_sub (a b : K) : -(a - b) = b - a := by
  rw [sub_eq_add_neg, neg_add, neg_neg, add_comm, ← sub_eq_add_neg]
theorem mul_sub (a b c : K) : a * (b - c) = a * b - a * c := by
  rw [sub_eq_add_neg, mul_add, mul_neg, ← sub_eq_add_neg]
theorem sub_mul (a b c : K) : (a - b) * c = a * c - b * c := by
  rw [mul_comm, mul_sub, mul_comm c a, mul_comm c b]
theorem sub_add_cancel (a b : K) : a - b + b = a := by
  rw [sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero]
theorem add_sub_cancel_right (a b : K) : a + b - b = a := by
  rw [sub_eq_add_neg, add_assoc, add_neg, add_zero]
theorem add_sub_cancel_left (a b : K) : a + b - a = b := by rw [add_comm, add_sub_cancel_right]
theorem add_sub_add_comm (a b c d : K) : a + b - (c + d) = a - c + (b - d) := by
  rw [sub_eq_add_neg, neg_add, add_add_add_comm, ← sub_eq_add_neg, ← sub_eq_add_neg]
theorem sub_eq_zero_of_eq {a b : K} (h : a = b) : a - b = 0 := by rw [h, sub_self]
theorem eq_of_sub_eq_zero {a b : K} (h : a - b = 0) : a = b := by
  rw [← sub_add_cancel a b, h, zero_add]
theorem sub_eq_zero {a b : K} : a - b = 0 ↔ a = b := ⟨eq_of_sub_eq_zero, sub_eq_zero_of_eq⟩
theorem neg_eq_zero {a : K} : -a = 0 ↔ a = 0 :=
  ⟨fun h => by rw [← neg_neg a, h, neg_zero], fun h => by rw [h, neg_zero]⟩
theorem one_ne_zero : (1 : K) ≠ 0 := fun h => zero_ne_one h.symm

/-! ## Natural numbers as scalars -/

theorem ofNat_zero : (Scalar.ofNat 0 : K) = 0 := rfl
theorem ofNat_succ (n : Nat) : (Scalar.ofNat (n + 1) : K) = Scalar.ofNat n + 1 := rfl
theorem ofNat_one : (Scalar.ofNat 1 : K) = 1 := by rw [ofNat_succ, ofNat_zero, zero_add]
theorem ofNat_add (m n : Nat) : (Scalar.ofNat (m + n) : K) = Scalar.ofNat m + Scalar.ofNat n := by
  induction n with
  | zero => exact (add_zero _).symm
  | succ n ih =>
    show (Scalar.ofNat (m + n + 1) : K) = _
    rw [ofNat_succ, ofNat_succ, ih, add_assoc]
theorem ofNat_mul (m n : Nat) : (Scalar.ofNat (m * n) : K) = Scalar.ofNat m * Scalar.ofNat n := by
  induction n with
  | zero => exact (mul_zero _).symm
  | succ n ih =>
    show (Scalar.ofNat (m * n + m) : K) = _
    rw [ofNat_succ, ofNat_add, ih, mul_add, mul_one]
end

/-! ## Normal forms -/

namespace Ring

/-- A product of atoms, sorted by number. -/
abbrev Mono := List Nat

/-- A sum of monomials with coefficients, sorted, each monomial once. -/
abbrev Poly := List (Mono × Nat)

/-- The order in which monomials stand in a polynomial. -/
def leMono : Mono → Mono → Bool
  | [], _ => true
  | _ :: _, [] => false
  | a :: l, b :: m => cond (Nat.beq a b) (leMono l m) (Nat.ble a b)

/-- Puts `x` into place in the sorted list `m`, then merges the rest by `f`. -/
def mulWith (x : Nat) (f : Mono → Mono) : Mono → Mono
  | [] => x :: f []
  | y :: m => cond (Nat.ble x y) (x :: f (y :: m)) (y :: mulWith x f m)

/-- The product of two monomials. -/
def mulMono : Mono → Mono → Mono
  | [], m => m
  | x :: l, m => mulWith x (mulMono l) m

/-- Puts the term `x` into place in the sorted list `q`, then merges the rest by `f`. -/
def addWith (x : Mono × Nat) (f : Poly → Poly) : Poly → Poly
  | [] => x :: f []
  | y :: q =>
    if x.1 = y.1 then (x.1, x.2 + y.2) :: f q
    else cond (leMono x.1 y.1) (x :: f (y :: q)) (y :: addWith x f q)

/-- The sum of two polynomials. -/
def addPoly : Poly → Poly → Poly
  | [], q => q
  | x :: p, q => addWith x (addPoly p) q

/-- The product of a term and a polynomial. -/
def mulTerm (x : Mono × Nat) : Poly → Poly
  | [] => []
  | y :: q => addPoly [(mulMono x.1 y.1, x.2 * y.2)] (mulTerm x q)

/-- The product of two polynomials. -/
def mulPoly : Poly → Poly → Poly
  | [], _ => []
  | x :: p, q => addPoly (mulTerm x q) (mulPoly p q)

/-- The numeral `n`. -/
def numPoly (n : Nat) : Poly := cond (Nat.beq n 0) [] [([], n)]

/-- Ring expressions over numbered atoms. -/
inductive Expr where
  | atom (n : Nat)
  | num (n : Nat)
  | add (e f : Expr)
  | sub (e f : Expr)
  | neg (e : Expr)
  | mul (e f : Expr)

/-- The normal form of an expression: the first polynomial minus the second one. -/
def Expr.norm : Expr → Poly × Poly
  | .atom n => ([([n], 1)], [])
  | .num n => (numPoly n, [])
  | .add e f => match e.norm, f.norm with
    | (p, q), (r, s) => (addPoly p r, addPoly q s)
  | .sub e f => match e.norm, f.norm with
    | (p, q), (r, s) => (addPoly p s, addPoly q r)
  | .neg e => match e.norm with
    | (p, q) => (q, p)
  | .mul e f => match e.norm, f.norm with
    | (p, q), (r, s) => (addPoly (mulPoly p r) (mulPoly q s), addPoly (mulPoly p s) (mulPoly q r))

/-- Equality of normal forms. -/
def check (e f : Expr) : Bool :=
  match e.norm, f.norm with
  | (p, q), (r, s) => decide (addPoly p s = addPoly r q)

/-! ## Soundness -/

section
variable {K : Type} [LawfulScalar K]

/-- The `n`-th atom. -/
def get : List K → Nat → K
  | [], _ => 0
  | a :: _, 0 => a
  | _ :: l, n + 1 => get l n

/-- The value of a monomial. -/
def evalMono (v : List K) : Mono → K
  | [] => 1
  | n :: m => get v n * evalMono v m

/-- The value of a polynomial. -/
def evalPoly (v : List K) : Poly → K
  | [] => 0
  | x :: p => evalMono v x.1 * Scalar.ofNat x.2 + evalPoly v p

/-- The value of an expression. -/
def Expr.eval (v : List K) : Expr → K
  | .atom n => get v n
  | .num n => Scalar.ofNat n
  | .add e f => e.eval v + f.eval v
  | .sub e f => e.eval v - f.eval v
  | .neg e => -e.eval v
  | .mul e f => e.eval v * f.eval v

theorem eval_mulWith (v : List K) (x : Nat) (c : K) (f : Mono → Mono)
    (hf : ∀ m, evalMono v (f m) = c * evalMono v m) :
    ∀ m, evalMono v (mulWith x f m) = get v x * c * evalMono v m
  | [] => by
    show get v x * evalMono v (f []) = _
    rw [hf, mul_assoc]
  | y :: m => by
    show evalMono v (cond (Nat.ble x y) (x :: f (y :: m)) (y :: mulWith x f m)) = _
    cases Nat.ble x y with
    | true =>
      show get v x * evalMono v (f (y :: m)) = _
      rw [hf, mul_assoc]
    | false =>
      show get v y * evalMono v (mulWith x f m) = get v x * c * (get v y * evalMono v m)
      rw [eval_mulWith v x c f hf m, mul_left_comm]

theorem eval_mulMono (v : List K) : ∀ l m : Mono, evalMono v (mulMono l m) = evalMono v l * evalMono v m
  | [], _ => (one_mul _).symm
  | x :: l, m => eval_mulWith v x (evalMono v l) (mulMono l) (eval_mulMono v l) m

theorem eval_addWith (v : List K) (x : Mono × Nat) (c : K) (f : Poly → Poly)
    (hf : ∀ q, evalPoly v (f q) = c + evalPoly v q) :
    ∀ q, evalPoly v (addWith x f q) = evalMono v x.1 * Scalar.ofNat x.2 + c + evalPoly v q
  | [] => by
    show evalMono v x.1 * Scalar.ofNat x.2 + evalPoly v (f []) = _
    rw [hf, add_assoc]
  | y :: q => by
    rw [addWith]
    split
    · next h =>
      show evalMono v x.1 * Scalar.ofNat (x.2 + y.2) + evalPoly v (f q) =
        _ + (evalMono v y.1 * Scalar.ofNat y.2 + evalPoly v q)
      rw [hf, ofNat_add, mul_add, h, add_add_add_comm]
    · cases leMono x.1 y.1 with
      | true =>
        show evalMono v x.1 * Scalar.ofNat x.2 + evalPoly v (f (y :: q)) = _
        rw [hf, add_assoc]
      | false =>
        show evalMono v y.1 * Scalar.ofNat y.2 + evalPoly v (addWith x f q) =
          _ + (evalMono v y.1 * Scalar.ofNat y.2 + evalPoly v q)
        rw [eval_addWith v x c f hf q, add_left_comm]

theorem eval_addPoly (v : List K) : ∀ p q : Poly, evalPoly v (addPoly p q) = evalPoly v p + evalPoly v q
  | [], _ => (zero_add _).symm
  | x :: p, q => eval_addWith v x (evalPoly v p) (addPoly p) (eval_addPoly v p) q

theorem eval_mulTerm (v : List K) (x : Mono × Nat) :
    ∀ q : Poly, evalPoly v (mulTerm x q) = evalMono v x.1 * Scalar.ofNat x.2 * evalPoly v q
  | [] => (mul_zero _).symm
  | y :: q => by
    show evalPoly v (addPoly [(mulMono x.1 y.1, x.2 * y.2)] (mulTerm x q)) =
      _ * (evalMono v y.1 * Scalar.ofNat y.2 + evalPoly v q)
    rw [eval_addPoly, eval_mulTerm v x q, mul_add]
    show evalMono v (mulMono x.1 y.1) * Scalar.ofNat (x.2 * y.2) + 0 + _ = _
    rw [eval_mulMono, ofNat_mul, add_zero, mul_mul_mul_comm]

theorem eval_mulPoly (v : List K) : ∀ p q : Poly, evalPoly v (mulPoly p q) = evalPoly v p * evalPoly v q
  | [], _ => (zero_mul _).symm
  | x :: p, q => by
    show evalPoly v (addPoly (mulTerm x q) (mulPoly p q)) =
      (evalMono v x.1 * Scalar.ofNat x.2 + evalPoly v p) * _
    rw [eval_addPoly, eval_mulTerm, eval_mulPoly v p q, add_mul]

theorem eval_numPoly (v : List K) (n : Nat) : evalPoly v (numPoly n) = Scalar.ofNat n := by
  show evalPoly v (cond (Nat.beq n 0) [] [([], n)]) = _
  cases h : Nat.beq n 0 with
  | true => rw [Nat.eq_of_beq_eq_true h]; rfl
  | false =>
    show 1 * Scalar.ofNat n + (0 : K) = _
    rw [one_mul, add_zero]

private theorem sub_add_sub (p q r s : K) : p - q + (r - s) = p + r - (q + s) := (add_sub_add_comm ..).symm

private theorem sub_mul_sub (p q r s : K) : (p - q) * (r - s) = p * r + q * s - (p * s + q * r) := by
  rw [sub_mul, mul_sub, mul_sub, sub_eq_add_neg (p * r - p * s), neg_sub, sub_add_sub]

/-- An expression has the value of its normal form. -/
theorem eval_norm (v : List K) : ∀ e : Expr, e.eval v = evalPoly v e.norm.1 - evalPoly v e.norm.2
  | .atom n => by
    show get v n = get v n * 1 * Scalar.ofNat 1 + 0 - 0
    rw [ofNat_one, mul_one, mul_one, add_zero, sub_zero]
  | .num n => by
    show Scalar.ofNat n = evalPoly v (numPoly n) - 0
    rw [eval_numPoly, sub_zero]
  | .add e f => by
    show e.eval v + f.eval v = evalPoly v (addPoly e.norm.1 f.norm.1) - evalPoly v (addPoly e.norm.2 f.norm.2)
    rw [eval_norm v e, eval_norm v f, eval_addPoly, eval_addPoly, sub_add_sub]
  | .sub e f => by
    show e.eval v - f.eval v = evalPoly v (addPoly e.norm.1 f.norm.2) - evalPoly v (addPoly e.norm.2 f.norm.1)
    rw [eval_norm v e, eval_norm v f, eval_addPoly, eval_addPoly, ← sub_add_sub, sub_eq_add_neg, neg_sub]
  | .neg e => by
    show -e.eval v = evalPoly v e.norm.2 - evalPoly v e.norm.1
    rw [eval_norm v e, neg_sub]
  | .mul e f => by
    show e.eval v * f.eval v =
      evalPoly v (addPoly (mulPoly e.norm.1 f.norm.1) (mulPoly e.norm.2 f.norm.2)) -
      evalPoly v (addPoly (mulPoly e.norm.1 f.norm.2) (mulPoly e.norm.2 f.norm.1))
    rw [eval_norm v e, eval_norm v f, eval_addPoly, eval_addPoly, eval_mulPoly, eval_mulPoly, eval_mulPoly,
      eval_mulPoly, sub_mul_sub]

/-- Expressions with equal normal forms have equal values. -/
theorem check_sound (v : List K) (e f : Expr) (h : check e f = true) : e.eval v = f.eval v := by
  have h : evalPoly v (addPoly e.norm.1 f.norm.2) = evalPoly v (addPoly f.norm.1 e.norm.2) :=
    congrArg (evalPoly v) (of_decide_eq_true h)
  rw [eval_addPoly, eval_addPoly] at h
  rw [eval_norm v e, eval_norm v f]
  apply eq_of_sub_eq_zero
  rw [sub_eq_add_neg, neg_sub, sub_add_sub, h, add_comm (evalPoly v e.norm.2), sub_self]

/-! ## Reading expressions -/

/-- `a` is the `n`-th atom of `l'`, which extends `l`. -/
class Lookup (l : List K) (a : K) (l' : outParam (List K)) (n : outParam Nat) : Prop where
  ext : ∃ t, l' = l ++ t
  eq : ∀ t, get (l' ++ t) n = a

instance Lookup.here {l : List K} {a : K} : Lookup (a :: l) a (a :: l) 0 where
  ext := ⟨[], congrArg (a :: ·) (List.append_nil l).symm⟩
  eq _ := rfl

instance (priority := low) Lookup.there {l l' : List K} {a b : K} {n : Nat} [h : Lookup l a l' n] :
    Lookup (b :: l) a (b :: l') (n + 1) where
  ext := h.ext.elim fun t e => ⟨t, congrArg (b :: ·) e⟩
  eq := h.eq

instance Lookup.new {a : K} : Lookup [] a [a] 0 where
  ext := ⟨[a], rfl⟩
  eq _ := rfl

/-- The expression `e` over the atoms `l'`, which extend `l`, has the value `a`. -/
class Reify (l : List K) (a : K) (l' : outParam (List K)) (e : outParam Expr) : Prop where
  ext : ∃ t, l' = l ++ t
  eq : ∀ t, e.eval (l' ++ t) = a

/-- What was read first keeps its value over the atoms found later. -/
theorem Reify.eq_of_ext {l l₁ l₂ : List K} {a : K} {e : Expr} (h : Reify l a l₁ e) (h₂ : ∃ t, l₂ = l₁ ++ t)
    (t : List K) : e.eval (l₂ ++ t) = a :=
  h₂.elim fun s hs => by rw [hs, List.append_assoc]; exact h.eq (s ++ t)

omit [LawfulScalar K] in
theorem ext_trans {l l₁ l₂ : List K} (h₁ : ∃ t, l₁ = l ++ t) (h₂ : ∃ t, l₂ = l₁ ++ t) : ∃ t, l₂ = l ++ t :=
  h₁.elim fun s hs => h₂.elim fun t ht => ⟨s ++ t, by rw [ht, hs, List.append_assoc]⟩

instance (priority := low) Reify.atom {l l' : List K} {a : K} {n : Nat} [h : Lookup l a l' n] :
    Reify l a l' (.atom n) := ⟨h.ext, h.eq⟩

instance Reify.zero {l : List K} : Reify l 0 l (.num 0) := ⟨⟨[], (List.append_nil l).symm⟩, fun _ => rfl⟩

instance Reify.one {l : List K} : Reify l 1 l (.num 1) :=
  ⟨⟨[], (List.append_nil l).symm⟩, fun _ => ofNat_one⟩

theorem Reify.ofNat (l : List K) (n : Nat) : Reify l (Scalar.ofNat n) l (.num n) :=
  ⟨⟨[], (List.append_nil l).symm⟩, fun _ => rfl⟩

-- Small literals are read as numbers; every other `Scalar.ofNat n` is an atom.
instance {l : List K} : Reify l (Scalar.ofNat 0) l (.num 0) := .ofNat l 0
instance {l : List K} : Reify l (Scalar.ofNat 1) l (.num 1) := .ofNat l 1
instance {l : List K} : Reify l (Scalar.ofNat 2) l (.num 2) := .ofNat l 2
instance {l : List K} : Reify l (Scalar.ofNat 3) l (.num 3) := .ofNat l 3
instance {l : List K} : Reify l (Scalar.ofNat 4) l (.num 4) := .ofNat l 4

instance Reify.add {l l₁ l₂ : List K} {a b : K} {e f : Expr} [h₁ : Reify l a l₁ e] [h₂ : Reify l₁ b l₂ f] :
    Reify l (a + b) l₂ (.add e f) where
  ext := ext_trans h₁.ext h₂.ext
  eq t := congrArg₂ (· + ·) (h₁.eq_of_ext h₂.ext t) (h₂.eq t)

instance Reify.sub {l l₁ l₂ : List K} {a b : K} {e f : Expr} [h₁ : Reify l a l₁ e] [h₂ : Reify l₁ b l₂ f] :
    Reify l (a - b) l₂ (.sub e f) where
  ext := ext_trans h₁.ext h₂.ext
  eq t := congrArg₂ (· - ·) (h₁.eq_of_ext h₂.ext t) (h₂.eq t)

instance Reify.mul {l l₁ l₂ : List K} {a b : K} {e f : Expr} [h₁ : Reify l a l₁ e] [h₂ : Reify l₁ b l₂ f] :
    Reify l (a * b) l₂ (.mul e f) where
  ext := ext_trans h₁.ext h₂.ext
  eq t := congrArg₂ (· * ·) (h₁.eq_of_ext h₂.ext t) (h₂.eq t)

instance Reify.neg {l l' : List K} {a : K} {e : Expr} [h : Reify l a l' e] : Reify l (-a) l' (.neg e) where
  ext := h.ext
  eq t := congrArg (- ·) (h.eq t)

instance Reify.div {l l₁ l₂ : List K} {a b : K} {e : Expr} {n : Nat} [h₁ : Reify l a l₁ e]
    [h₂ : Lookup l₁ (1 / b) l₂ n] : Reify l (a / b) l₂ (.mul e (.atom n)) where
  ext := ext_trans h₁.ext h₂.ext
  eq t := by
    rw [div_eq]
    exact congrArg₂ (· * ·) (h₁.eq_of_ext h₂.ext t) (h₂.eq t)

/-- Two scalars are equal if the expressions read from them have equal normal forms. -/
theorem eq_of_check {a b : K} {l l' : List K} {e f : Expr} [h₁ : Reify [] a l e] [h₂ : Reify l b l' f]
    (h : check e f = true) : a = b := by
  rw [← h₁.eq_of_ext h₂.ext [], ← h₂.eq []]
  exact check_sound _ e f h

end
end Ring

/-- Proves an identity of commutative rings between scalars. -/
macro "plm_ring" : tactic => `(tactic|
  set_option synthInstance.maxSize 10000 in
  set_option synthInstance.maxHeartbeats 400000 in
  exact Plm.Ring.eq_of_check (by decide +kernel))

end Plm
