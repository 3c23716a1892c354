/-! structural, nested-pattern, mutual and well-founded recursion; where, let rec, termination_by -/

def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

example : factorial 10 = 3628800 := rfl

theorem factorial_pos (n : Nat) : 0 < factorial n := by
  induction n with
  | zero => exact Nat.zero_lt_succ 0
  | succ n ih => exact Nat.mul_pos (Nat.zero_lt_succ n) ih

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

example : fib 15 = 610 := by decide
theorem fib_step (n : Nat) : fib (n + 2) = fib n + fib (n + 1) := rfl

def half : Nat → Nat
  | n + 2 => half n + 1
  | _ => 0

theorem half_double (n : Nat) : half (2 * n) = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show half (2 * n) + 1 = n + 1
    rw [ih]

mutual
  def isEven : Nat → Bool
    | 0 => true
    | n + 1 => isOdd n
  def isOdd : Nat → Bool
    | 0 => false
    | n + 1 => isEven n
end

theorem even_or_odd (n : Nat) : isEven n = !isOdd n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [isEven, isOdd, ih]
    cases isOdd n <;> rfl

mutual
  inductive Rose where
    | node (label : Nat) (children : Forest)
  inductive Forest where
    | nil
    | cons (t : Rose) (ts : Forest)
end

mutual
  def Rose.size : Rose → Nat
    | .node _ ts => ts.size + 1
  def Forest.size : Forest → Nat
    | .nil => 0
    | .cons t ts => t.size + ts.size
end

example : (Rose.node 0 (.cons (.node 1 .nil) .nil)).size = 2 := by
  simp [Rose.size, Forest.size]

inductive Expr where
  | const (n : Nat)
  | var (i : Nat)
  | plus (a b : Expr)
  | times (a b : Expr)

namespace Expr
def eval (env : Nat → Nat) : Expr → Nat
  | const n => n
  | var i => env i
  | plus a b => eval env a + eval env b
  | times a b => eval env a * eval env b

def simplify : Expr → Expr
  | plus a b =>
    match simplify a, simplify b with
    | const 0, e => e
    | e, const 0 => e
    | e, e' => plus e e'
  | times a b => times (simplify a) (simplify b)
  | e => e

theorem eval_simplify (env : Nat → Nat) (e : Expr) : eval env (simplify e) = eval env e := by
  induction e with
  | const _ => rfl
  | var _ => rfl
  | plus a b iha ihb =>
    simp only [simplify, eval, ← iha, ← ihb]
    split
    next h => rw [h]; exact (Nat.zero_add _).symm
    next h _ => rw [h]; rfl
    next => rfl
  | times a b iha ihb => simp only [simplify, eval, iha, ihb]
end Expr

/-- The greatest common divisor by Euclid's algorithm. -/
def euclid (a b : Nat) : Nat :=
  if _h : b = 0 then a else euclid b (a % b)
termination_by b
decreasing_by exact Nat.mod_lt a (Nat.pos_of_ne_zero _h)

theorem euclid_zero (a : Nat) : euclid a 0 = a := by
  rw [euclid]
  simp

def ackermann : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackermann m 1
  | m + 1, n + 1 => ackermann m (ackermann (m + 1) n)
termination_by m n => (m, n)

theorem ackermann_zero (n : Nat) : ackermann 0 n = n + 1 := by
  rw [ackermann]

mutual
  def evenSteps (n : Nat) : Bool :=
    match n with
    | 0 => true
    | n + 1 => oddSteps n
  termination_by n
  def oddSteps (n : Nat) : Bool :=
    match n with
    | 0 => false
    | n + 1 => evenSteps n
  termination_by n
end

theorem evenSteps_two : evenSteps 2 = true := by
  rw [evenSteps, oddSteps, evenSteps]

def countDown (n : Nat) : List Nat :=
  if _h : 0 < n then n :: countDown (n - 1) else []
termination_by n
decreasing_by exact Nat.sub_lt _h Nat.one_pos

def log2 (n : Nat) : Nat :=
  if _h : n ≤ 1 then 0 else log2 (n / 2) + 1
termination_by n
decreasing_by exact Nat.div_lt_self (Nat.lt_of_lt_of_le Nat.zero_lt_one (Nat.le_of_not_le _h)) (by decide)

def sumTo (n : Nat) : Nat := go n 0
where
  go : Nat → Nat → Nat
    | 0, acc => acc
    | n + 1, acc => go n (acc + n + 1)

example : sumTo 10 = 55 := rfl

def reverse' {α : Type} (xs : List α) : List α :=
  let rec loop : List α → List α → List α
    | [], acc => acc
    | x :: xs, acc => loop xs (x :: acc)
  loop xs []

example : reverse' [1, 2, 3] = [3, 2, 1] := rfl

inductive Vec (α : Type) : Nat → Type where
  | nil : Vec α 0
  | cons {n : Nat} (x : α) (xs : Vec α n) : Vec α (n + 1)

namespace Vec
def head {α : Type} {n : Nat} : Vec α (n + 1) → α
  | cons x _ => x

def map {α β : Type} {n : Nat} (f : α → β) : Vec α n → Vec β n
  | nil => nil
  | cons x xs => cons (f x) (map f xs)

def zip {α β : Type} {n : Nat} : Vec α n → Vec β n → Vec (α × β) n
  | nil, nil => nil
  | cons x xs, cons y ys => cons (x, y) (zip xs ys)

theorem map_id {α : Type} {n : Nat} (xs : Vec α n) : xs.map id = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [map, ih]; rfl
end Vec

theorem strong (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n :=
  h n fun m _ => strong P h m
termination_by n

example : (Nat.rec 1 (fun _ x => x + x) 5 : Nat) = 32 := rfl

theorem isEven_add (m n : Nat) (h : isEven n = true) : isEven (m + n) = isEven m := by
  fun_induction half n generalizing m with
  | case1 n ih => exact ih m h
  | case2 n hn =>
    match n, hn with
    | 0, _ => rfl
    | 1, _ => cases h
    | n + 2, hn => exact absurd rfl (hn n)

inductive Sum' where
  | const (n : Nat)
  | sum (terms : List Sum')

def Sum'.eval : Sum' → Nat
  | const n => n
  | sum ts => (ts.map eval).foldr (· + ·) 0

theorem Sum'.eval_sum (ts : List Sum') : (sum ts).eval = (ts.map eval).foldr (· + ·) 0 := by
  rw [eval]

/-- info: 6 -/
#guard_msgs in #eval (Sum'.sum [.const 1, .sum [.const 2, .const 3]]).eval
