/-!
# Second opinion: the kernel alone, from the compiled files upward

`lean --run replay.lean MODULE ... -- FILE ...` starts from the constants of the given modules (from an
environment in which nothing is declared, when there are none), and gives every constant of the given .olean files
to the kernel again, each after those it uses. No parser, elaborator, macro or tactic takes part in what is
checked: only the terms in the files, and the kernel.

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

/-- Lean's `Import`. -/
structure Import where
  module : Lean.Name
  importAll : Bool
  isExported : Bool
  isMeta : Bool

/-- Lean's `OLeanLevel`: how much of the files is read. -/
inductive Level where
  | exported
  | server
  | everything

/-- Lean's tree maps, as far as the empty one goes. -/
inductive Tree where
  | node (content : Obj)
  | leaf

instance : Inhabited Import := ⟨⟨.anonymous, false, true, false⟩⟩

/-! Functions of Lean's compiled library, found by their names. -/

@[extern "native"] opaque Lean.Options.empty : Obj
@[extern "native"] opaque String.toName (text : String) : Lean.Name
@[extern "native"] opaque Lean.importModules (imports : Array Import) (options : Obj) (trustLevel : UInt32)
    (plugins : Array String) (leak loadExtensions : Bool) (level : Level) (files : Tree) : IO Obj
@[extern "native"] opaque Lean.Environment.contains (env : Obj) (name : Lean.Name) (skipRealize : Bool) : Bool
@[extern "native"] opaque Lean.readModuleData (file : String) : IO (Prod Content Obj)
@[extern "native"] opaque Lean.mkEmptyEnvironment (trustLevel : UInt32) : IO Obj
@[extern "native"] opaque Std.HashMap.emptyWithCapacity (α β : Type) (same : α → α → Bool) (hash : α → UInt64)
    (capacity : Nat) : Obj
@[extern "native"] opaque Std.HashMap.insert (α β : Type) (same : α → α → Bool) (hash : α → UInt64)
    (map : Obj) (key : α) (value : β) : Obj
@[extern "native"] opaque Lean.Environment.replay (constants env : Obj) : IO Obj
@[extern "native"] opaque Lean.Name.beq (a b : Lean.Name) : Bool
@[extern "native"] opaque Lean.Name.hash._override (name : Lean.Name) : UInt64

/-- Add the constants of one file to `map`, without copies of what is in the environment, and count them. -/
def addAll (env map : Obj) (count : Nat) : List Lean.Name → List Obj → Prod Obj Nat
  | name :: names, value :: values =>
    match Lean.Environment.contains env name true with
    | true => addAll env map (count + 1) names values
    | false =>
      addAll env
        (Std.HashMap.insert Lean.Name Obj Lean.Name.beq Lean.Name.hash._override map name value) (count + 1)
        names values
  | _, _ => (map, count)

/-- Read files and collect their constants. -/
def collect (env map : Obj) (count : Nat) : List String → IO (Prod Obj Nat)
  | [] => pure (map, count)
  | file :: files => do
    let (content, _) ← Lean.readModuleData file
    let (map, count) := addAll env map count content.names.toList content.constants.toList
    collect env map count files

/-- An environment with the constants of modules. -/
def start (modules : Array Import) : IO Obj :=
  match modules.toList with
  | [] => Lean.mkEmptyEnvironment (default : UInt32)
  | _ => Lean.importModules modules Lean.Options.empty (default : UInt32) #[] false false .everything .leaf

/-- Split the arguments at `--`. -/
def split (modules : Array Import) : List String → Prod (Array Import) (List String)
  | [] => (modules, [])
  | argument :: arguments =>
    match decide (argument = "--") with
    | true => (modules, arguments)
    | false => split (modules.push ⟨String.toName argument, false, true, false⟩) arguments

def main (arguments : List String) : IO Unit := do
  let (modules, files) := split #[] arguments
  let env ← start modules
  let empty := Std.HashMap.emptyWithCapacity Lean.Name Obj Lean.Name.beq Lean.Name.hash._override 1024
  let (constants, count) ← collect env empty 0 files
  let _ ← Lean.Environment.replay constants env
  IO.println (toString count ++ " constants accepted by the kernel")
