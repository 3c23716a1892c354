/-!
# Second opinion: the kernel alone, from the compiled files upward

`lean --run replay.lean NAME FILE NAME FILE ...` starts from an environment in which nothing is declared, and
gives every constant of the given .olean files to the kernel again, each after those it uses. No parser,
elaborator, macro or tactic takes part in what is checked: only the terms in the files, and the kernel.

The work is done by `Lean.Environment.replay`, which is part of Lean's compiled library. Our core library does
not have its types, so they appear here as `Obj`: what they are inside is Lean's business.
-/

/-- An object that only Lean's compiled code looks into. -/
structure Obj where
  first : Nat
  second : Nat

instance : Inhabited Obj := ⟨⟨0, 0⟩⟩

instance {ε α : Type} [Inhabited ε] : Inhabited (EIO ε α) := ⟨fun s => .error default s⟩

/-- The content of an .olean file: the fields of Lean's `ModuleData`, in its order. -/
structure Content where
  imports : Array Obj
  names : Array Lean.Name
  constants : Array Obj
  extraNames : Array Lean.Name
  entries : Array Obj
  isModule : Bool

/-! Functions of Lean's compiled library, found by their names. -/

@[extern "native"] opaque Lean.readModuleData (file : String) : IO (Prod Content Obj)
@[extern "native"] opaque Lean.mkEmptyEnvironment (trustLevel : UInt32) : IO Obj
@[extern "native"] opaque Std.HashMap.emptyWithCapacity (α β : Type) (same : α → α → Bool) (hash : α → UInt64)
    (capacity : Nat) : Obj
@[extern "native"] opaque Std.HashMap.insert (α β : Type) (same : α → α → Bool) (hash : α → UInt64)
    (map : Obj) (key : α) (value : β) : Obj
@[extern "native"] opaque Lean.Environment.replay (constants env : Obj) : IO Obj
@[extern "native"] opaque Lean.Name.beq (a b : Lean.Name) : Bool
@[extern "native"] opaque Lean.Name.hash._override (name : Lean.Name) : UInt64

/-- Add the constants of one file to `map`, and count them. -/
def addAll (map : Obj) (count : Nat) : List Lean.Name → List Obj → Prod Obj Nat
  | name :: names, value :: values =>
    addAll (Std.HashMap.insert Lean.Name Obj Lean.Name.beq Lean.Name.hash._override map name value) (count + 1)
      names values
  | _, _ => (map, count)

/-- Read files and collect their constants. -/
def collect (map : Obj) (count : Nat) : List String → IO (Prod Obj Nat)
  | [] => pure (map, count)
  | file :: files => do
    let (content, _) ← Lean.readModuleData file
    let (map, count) := addAll map count content.names.toList content.constants.toList
    collect map count files

def main (files : List String) : IO Unit := do
  let empty := Std.HashMap.emptyWithCapacity Lean.Name Obj Lean.Name.beq Lean.Name.hash._override 1024
  let (constants, count) ← collect empty 0 files
  let env ← Lean.mkEmptyEnvironment (default : UInt32)
  let _ ← Lean.Environment.replay constants env
  IO.println (toString count ++ " constants accepted by the kernel")
