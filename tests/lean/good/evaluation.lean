/-! #eval, deriving Repr, do-notation, string interpolation, IO -/

/-- info: 42 -/
#guard_msgs in #eval 6 * 7

/-- info: "a\"b" -/
#guard_msgs in #eval "a\"" ++ "b"

/-- info: [(1, 'x'), (2, 'y')] -/
#guard_msgs in #eval [1, 2].zip ['x', 'y']

/-- info: true -/
#guard_msgs in #eval 3 < 4

/-- info: some (some 1) -/
#guard_msgs in #eval some (some 1)

/-- info: 4.000000 -/
#guard_msgs in #eval (1.5 + 2.5 : Float)

structure Person where
  name : String
  age : Nat
deriving Repr

/-- info: { name := "Ada", age := 36 } -/
#guard_msgs in #eval ({ name := "Ada", age := 36 } : Person)

inductive Term where
  | var (n : Nat)
  | app (f x : Term)
deriving Repr

/-- info: Term.app (Term.var 0) (Term.var 1) -/
#guard_msgs in #eval Term.app (.var 0) (.var 1)

def hidden : Nat × String := (3, "three")

/-- info: "3 is three, and 1 + 1 = 2" -/
#guard_msgs in #eval s!"{hidden.1} is {hidden.2}, and 1 + 1 = {1 + 1}"

def total (xs : List Nat) : Nat := Id.run do
  let mut sum := 0
  for x in xs do
    sum := sum + x
  return sum

/-- info: 10 -/
#guard_msgs in #eval total [1, 2, 3, 4]

def firstOver (limit : Nat) (xs : List Nat) : Option Nat := do
  for x in xs do
    if x > limit then
      return x
  none

/-- info: (some 5, none) -/
#guard_msgs in #eval (firstOver 3 [1, 5, 7], firstOver 9 [1, 5, 7])

def safeDiv (a b : Nat) : Except String Nat := do
  if b = 0 then
    throw "division by zero"
  return a / b

def report : Except String Nat → String
  | .ok n => s!"result {n}"
  | .error e => s!"error: {e}"

/-- info: ("result 3", "error: division by zero") -/
#guard_msgs in #eval (report (safeDiv 7 2), report (safeDiv 7 0))

def greet (names : List String) : IO Unit := do
  for name in names do
    IO.println s!"hello {name}"
  let n := names.length
  if n = 0 then
    IO.println "nobody"
  else
    IO.println s!"{n} in all"

/--
info: hello Ada
hello Alan
2 in all
-/
#guard_msgs in #eval greet ["Ada", "Alan"]

def attempt : IO Unit := do
  try
    throw (IO.userError "no")
  catch e =>
    IO.println s!"caught: {e}"

/-- info: caught: no -/
#guard_msgs in #eval attempt

def triangle (n : Nat) : Nat := Id.run do
  let mut sum := 0
  for i in [0:n + 1] do
    sum := sum + i
  return sum

/-- info: [0, 1, 3, 6] -/
#guard_msgs in #eval [0, 1, 2, 3].map triangle

def loops : IO Unit := do
  let mut i := 0
  while true do
    i := i + 1
    if i = 2 then continue
    if i > 4 then break
    IO.println s!"i = {i}"
  for x in [1, 2] do
    for y in [1, 2] do
      if x + y = 4 then return
      IO.println s!"{x} {y}"
  IO.println "not reached"

/--
info: i = 1
i = 3
i = 4
1 1
1 2
2 1
-/
#guard_msgs in #eval loops

def early (n : Nat) : IO Nat := do
  try
    if n = 0 then
      throw (IO.userError "zero")
    if n = 1 then
      return 100
  catch e =>
    IO.println s!"caught: {e}"
  return n

/--
info: caught: zero
---
info: 0
-/
#guard_msgs in #eval early 0

/-- info: 100 -/
#guard_msgs in #eval early 1
