prelude
import Init.ToString

/-!
# Programs

`IO` as the toolchain's interpreter runs it, printing, files, and floating-point numbers.  None of
this occurs in proofs.
-/

set_option autoImplicit false

universe u v

/-! ## State tokens -/

/-- A type that has an element. -/
def NonemptyType := Subtype fun α : Type => Nonempty α

def NonemptyType.type (t : NonemptyType) : Type := t.val

instance : Inhabited NonemptyType := ⟨⟨Unit, ⟨()⟩⟩⟩

opaque Void.nonemptyType (σ : Type) : NonemptyType

/-- A token for the state of the world; it has no run-time content.  The compiler knows it by name, and only as
a definition: with an opaque type the token would be passed around as an object. -/
def Void (σ : Type) : Type := (Void.nonemptyType σ).type

inductive EST.Out (ε σ α : Type) where
  | ok : α → Void σ → EST.Out ε σ α
  | error : ε → Void σ → EST.Out ε σ α

/-- Computations with state `σ` that may throw an `ε`. -/
def EST (ε σ α : Type) : Type := Void σ → EST.Out ε σ α

instance {ε σ : Type} : Monad (EST ε σ) where
  pure a := fun s => .ok a s
  bind x f := fun s =>
    match x s with
    | .ok a s => f a s
    | .error e s => .error e s

instance {ε σ : Type} : MonadExceptOf ε (EST ε σ) where
  throw e := fun s => .error e s
  tryCatch x c := fun s =>
    match x s with
    | .ok a s => .ok a s
    | .error e s => c e s

instance {ε σ α : Type} [Inhabited ε] : Inhabited (EST ε σ α) := ⟨fun s => .error default s⟩

/-! ## Input and output -/

opaque IO.RealWorld : Type

inductive IO.Error where
  | alreadyExists (filename : Option String) (osCode : UInt32) (details : String)
  | otherError (osCode : UInt32) (details : String)
  | resourceBusy (osCode : UInt32) (details : String)
  | resourceVanished (osCode : UInt32) (details : String)
  | unsupportedOperation (osCode : UInt32) (details : String)
  | hardwareFault (osCode : UInt32) (details : String)
  | unsatisfiedConstraints (osCode : UInt32) (details : String)
  | illegalOperation (osCode : UInt32) (details : String)
  | protocolError (osCode : UInt32) (details : String)
  | timeExpired (osCode : UInt32) (details : String)
  | interrupted (filename : String) (osCode : UInt32) (details : String)
  | noFileOrDirectory (filename : String) (osCode : UInt32) (details : String)
  | invalidArgument (filename : Option String) (osCode : UInt32) (details : String)
  | permissionDenied (filename : Option String) (osCode : UInt32) (details : String)
  | resourceExhausted (filename : Option String) (osCode : UInt32) (details : String)
  | inappropriateType (filename : Option String) (osCode : UInt32) (details : String)
  | noSuchThing (filename : Option String) (osCode : UInt32) (details : String)
  | unexpectedEof
  | userError (msg : String)

instance : Inhabited IO.Error := ⟨.userError ""⟩

def IO.userError (s : String) : IO.Error := .userError s

abbrev EIO (ε : Type) : Type → Type := EST ε IO.RealWorld
abbrev IO : Type → Type := EIO IO.Error

namespace IO

@[extern "native"] opaque print {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque println {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque eprint {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque eprintln {α : Type u} [ToString α] (s : α) : IO Unit

end IO

namespace System

/-- A path in the file system. -/
structure FilePath where
  toString : String

instance : Coe String FilePath := ⟨FilePath.mk⟩

end System

namespace IO.FS

@[extern "native"] opaque writeFile (fname : System.FilePath) (content : String) : IO Unit
@[extern "native"] opaque readFile (fname : System.FilePath) : IO String

end IO.FS

/-- Texts of errors. -/
def IO.Error.message : IO.Error → String
  | .userError msg => msg
  | .unexpectedEof => "end of file"
  | .alreadyExists _ _ d | .otherError _ d | .resourceBusy _ d | .resourceVanished _ d | .unsupportedOperation _ d
  | .hardwareFault _ d | .unsatisfiedConstraints _ d | .illegalOperation _ d | .protocolError _ d | .timeExpired _ d
  | .interrupted _ _ d | .noFileOrDirectory _ _ d | .invalidArgument _ _ d | .permissionDenied _ _ d
  | .resourceExhausted _ _ d | .inappropriateType _ _ d | .noSuchThing _ _ d => d

instance : ToString IO.Error := ⟨IO.Error.message⟩

/-! ## Floating-point numbers -/

structure FloatSpec where
  float : Type
  val : float
  lt : float → float → Prop
  le : float → float → Prop

instance : Inhabited FloatSpec := ⟨⟨Unit, (), fun _ _ => True, fun _ _ => True⟩⟩

opaque floatSpec : FloatSpec

/-- IEEE 754 binary64 numbers.  Opaque to the logic: nothing can be proved about their arithmetic. -/
structure Float where
  val : floatSpec.float

instance : Nonempty Float := ⟨⟨floatSpec.val⟩⟩

namespace Float

@[extern "lean_float_add"] opaque add : Float → Float → Float
@[extern "lean_float_sub"] opaque sub : Float → Float → Float
@[extern "lean_float_mul"] opaque mul : Float → Float → Float
@[extern "lean_float_div"] opaque div : Float → Float → Float
@[extern "lean_float_negate"] opaque neg : Float → Float
def lt : Float → Float → Prop := fun a b => floatSpec.lt a.val b.val
def le : Float → Float → Prop := fun a b => floatSpec.le a.val b.val

end Float

noncomputable section
open Classical
instance {a b : Float} : Inhabited (Decidable (Float.lt a b)) := ⟨propDecidable _⟩
instance {a b : Float} : Inhabited (Decidable (Float.le a b)) := ⟨propDecidable _⟩
end

namespace Float

instance : Add Float := ⟨Float.add⟩
instance : Sub Float := ⟨Float.sub⟩
instance : Mul Float := ⟨Float.mul⟩
instance : Div Float := ⟨Float.div⟩
instance : Neg Float := ⟨Float.neg⟩
instance : LT Float := ⟨Float.lt⟩
instance : LE Float := ⟨Float.le⟩

@[extern "lean_float_beq"] opaque beq (a b : Float) : Bool
instance : BEq Float := ⟨Float.beq⟩

@[extern "lean_float_decLt"] opaque decLt (a b : Float) : Decidable (a.lt b)
@[extern "lean_float_decLe"] opaque decLe (a b : Float) : Decidable (a.le b)

instance floatDecLt (a b : Float) : Decidable (a < b) := Float.decLt a b
instance floatDecLe (a b : Float) : Decidable (a ≤ b) := Float.decLe a b

@[extern "native"] opaque ofNat (n : Nat) : Float
@[extern "native"] opaque ofScientific (mantissa : Nat) (exponentSign : Bool) (decimalExponent : Nat) : Float
@[extern "lean_float_to_string"] protected opaque toString : Float → String
@[extern "lean_float_to_bits"] opaque toBits : Float → UInt64
@[extern "lean_float_of_bits"] opaque ofBits : UInt64 → Float
@[extern "exp"] opaque exp : Float → Float
@[extern "log"] opaque log : Float → Float
@[extern "sqrt"] opaque sqrt : Float → Float
@[extern "tanh"] opaque tanh : Float → Float
@[extern "lean_float_isnan"] opaque isNaN : Float → Bool

instance (n : Nat) : OfNat Float n := ⟨Float.ofNat n⟩
instance : ToString Float := ⟨Float.toString⟩

end Float

/-- Decimal literals such as `1.5e-3`. -/
class OfScientific (α : Type u) where
  ofScientific (mantissa : Nat) (exponentSign : Bool) (decimalExponent : Nat) : α

@[default_instance] instance instOfScientificFloat : OfScientific Float := ⟨Float.ofScientific⟩
