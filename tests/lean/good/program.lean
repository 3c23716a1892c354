/-! A program: arguments, printing, floats, exceptions, exit code. `test_the_program_runs` runs it. -/

def dot : List Float → List Float → Float
  | x :: xs, y :: ys => x * y + dot xs ys
  | _, _ => 0

/-- The square root of `a` by `n` steps of Newton's method. -/
def newton (a : Float) (n : Nat) : Float := Id.run do
  let mut x := a
  for _ in [0:n] do
    x := (x + a / x) / 2
  return x

def parse : List String → Except String Nat
  | [] => throw "no argument"
  | [name] => return name.length
  | _ => throw "too many arguments"

def main (args : List String) : IO UInt32 := do
  match parse args with
  | .error e =>
    IO.eprintln s!"error: {e}"
    return 2
  | .ok n =>
    IO.println s!"length {n}"
    IO.println s!"dot {dot [1, 2, 3] [0.5, 0.25, 2]} newton {newton 2 6} exp {Float.exp 1}"
    IO.println s!"{decide ((1 : Float) / 3 < 0.5)} {[1.5, -2.0]}"
    try
      throw (IO.userError "thrown")
    catch e =>
      IO.println s!"caught {e}"
    return 0
