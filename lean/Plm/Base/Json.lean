/-!
# JSON

Texts that need no escapes: names of networks, layers and parameters, numbers.
-/

namespace Plm.Json

/-- A string. -/
def quote (s : String) : String := "\"" ++ s ++ "\""

/-- `open a, b, c close`. -/
def enclose (opening closing : String) : List String → String
  | [] => opening ++ closing
  | x :: xs => opening ++ xs.foldl (fun acc y => acc ++ ", " ++ y) x ++ closing

def array (xs : List String) : String := enclose "[" "]" xs

def object (fields : List (String × String)) : String :=
  enclose "{" "}" (fields.map fun (k, v) => quote k ++ ": " ++ v)

/-- The sizes of a shape. -/
def shape (s : List Nat) : String := array (s.map toString)

end Plm.Json
