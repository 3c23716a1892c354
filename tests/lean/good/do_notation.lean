/-! do-notation over our own monads: state, reader, nested actions, mutable variables -/

def State (σ α : Type) : Type := σ → α × σ

namespace State
variable {σ α β : Type}
instance : Monad (State σ) where
  pure a := fun s => (a, s)
  bind x f := fun s => let (a, s) := x s; f a s

def get : State σ σ := fun s => (s, s)
def set (s : σ) : State σ Unit := fun _ => ((), s)
def modify (f : σ → σ) : State σ Unit := do
  let s ← get
  set (f s)

theorem pure_bind (a : α) (f : α → State σ β) : (pure a >>= f) = f a := rfl
theorem bind_pure (x : State σ α) : (x >>= pure) = x := rfl
end State

open State

def next : State Nat Nat := do
  let n ← get
  set (n + 1)
  return n

def three : State Nat (Nat × Nat × Nat) := do
  let a ← next
  let b ← next
  return (a, b, ← next)

example : three 5 = ((5, 6, 7), 8) := rfl

def label : List String → State Nat (List (Nat × String))
  | [] => pure []
  | x :: xs => do
    let n ← next
    let rest ← label xs
    pure ((n, x) :: rest)

example : (label ["a", "b"] 0).1 = [(0, "a"), (1, "b")] := rfl

def conditional (b : Bool) : State Nat Unit := do
  if b then
    modify (· + 10)
  unless b do
    modify (· + 1)
  modify (2 * ·)

example : (conditional true 1).2 = 22 := rfl
example : (conditional false 1).2 = 4 := rfl

def withMut (n : Nat) : Option Nat := do
  let mut x := n
  x := x + 1
  if x > 5 then
    x := x * 2
  let y ← if x = 2 then none else some x
  return y

example : withMut 1 = none := rfl
example : withMut 2 = some 3 := rfl
example : withMut 5 = some 12 := rfl

example : (some 1 >>= fun x => some (x + 1)) = some 2 := rfl
example : ((· + 1) <$> some 1) = some 2 := rfl
example : (none <|> some 3 : Option Nat) = some 3 := rfl

def lookup (key : Nat) : List (Nat × String) → Option String
  | [] => none
  | (k, v) :: rest => if k = key then some v else lookup key rest

def both (env : List (Nat × String)) : Option String := do
  let a ← lookup 1 env
  let some b := lookup 2 env | none
  return a ++ b

example : both [(1, "x"), (2, "y")] = some "xy" := by decide
example : both [(1, "x")] = none := rfl
