import Plm.Base.Json
import Plm.Net.Lawful

/-!
# Layers

A layer is a record: what it is called, its arguments as data, and the network that it makes from a batch of
inputs of a shape, together with the laws of that network.  Each layer is a function to such records in a file of
its own in `Plm.Net.Layers`; layers that hold other layers are functions of lists of layers.
-/

namespace Plm

/-- Why a specification has no network. -/
structure SpecError where
  /-- Where the layer is in the tree: its index from 0, in layers within layers a path such as `3.body.1`. -/
  path : List String
  message : String

/-- The path as one word. -/
def SpecError.layer (e : SpecError) : String :=
  match e.path with
  | [] => "0"
  | p :: ps => ps.foldl (fun acc q => acc ++ "." ++ q) p

/-- The error of a layer within a layer. -/
def SpecError.within (step : String) (e : SpecError) : SpecError := ⟨step :: e.path, e.message⟩

/-- An argument of a layer. -/
inductive Arg where
  | nat (n : Nat)
  | word (s : String)
  deriving DecidableEq

/-- Lawful networks on a batch of inputs of shape `inp`, with the numbers from `k` to `k + count`. -/
abbrev LawfulNet (inp : Shape) (k count : Nat) : Type := { net : Net inp // net.Lawful k count }

structure Layer where
  kind : String
  args : List (String × Arg) := []
  /-- How many numbers its parameters use up. -/
  count : Nat := 0
  /-- Whether its inputs are vectors. -/
  takesVectors : Bool := false
  /-- The network on a batch of `n` inputs of shape `s`, whose parameters have the numbers from `k` on. -/
  compile : (k n : Nat) → (s : Shape) → Except SpecError (LawfulNet (n :: s) k count)
  /-- JSON descriptions of the layers within, for inputs of shape `s`. -/
  children : (s : Shape) → List (String × List String) := fun _ => []

namespace Layer

/-- An error at this layer. -/
def err {α : Type} (message : String) : Except SpecError α := .error ⟨[], message⟩

/-- The input has the wrong shape. -/
def mismatch {α : Type} (layer expected : String) (found : Shape) (hint : String := "") : Except SpecError α :=
  err s!"{layer}: expected an input of shape {expected}, found {found}{hint}"

end Layer
end Plm
