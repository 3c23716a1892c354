prelude
import Init.Repr
import Init.Nat.Div

/-!
# What `do` blocks are compiled into

`Id.run`, and the control flow of `break`, `continue` and early `return` out of loops and `try` blocks: such a jump is
a failing step of `OptionT` or `ExceptT`, and `runK` continues after it.
-/

set_option autoImplicit false

universe u v w

/-! ## Continuing after a jump (the elaborator refers to these matches by name, so they come first) -/

@[inline] abbrev EarlyReturn.runK {ρ α : Type u} {β : Type v} (x : Except ρ α) (ret : ρ → β) (pure : α → β) : β :=
  match x with
  | .error r => ret r
  | .ok a => pure a

@[inline] abbrev Break.runK {α : Type u} {β : Type v} (x : Option α) (breakK : Unit → β) (successK : α → β) : β :=
  match x with
  | some a => successK a
  | none => breakK ()

@[inline] abbrev Continue.runK {α : Type u} {β : Type v} (x : Option α) (continueK : Unit → β) (successK : α → β) : β :=
  match x with
  | some a => successK a
  | none => continueK ()

/-- The monad of plain values: `Id.run do ...` gives a `do` block without effects. -/
def Id (type : Type u) : Type u := type

instance : Monad Id.{u} where
  pure x := x
  bind x f := f x
  map f x := f x

namespace Id
/-- The value of a `do` block in `Id`. -/
@[inline] protected def run {α : Type u} (x : Id α) : α := x
instance {α : Type u} [Inhabited α] : Inhabited (Id α) := ⟨(default : α)⟩
end Id

/-- `m` with failure. -/
def OptionT (m : Type u → Type v) (α : Type u) : Type v := m (Option α)

namespace OptionT
variable {m : Type u → Type v} [Monad m] {α β : Type u}

@[inline] protected def mk (x : m (Option α)) : OptionT m α := x
@[inline] def run (x : OptionT m α) : m (Option α) := x

instance : Monad (OptionT m) where
  pure a := OptionT.mk (pure (some a))
  bind x f := OptionT.mk (OptionT.run x >>= fun
    | some a => OptionT.run (f a)
    | none => pure none)

instance : MonadLift m (OptionT m) := ⟨fun x => OptionT.mk (x >>= fun a => pure (some a))⟩
end OptionT

/-- `m` with exceptions of type `ε`. -/
def ExceptT (ε : Type u) (m : Type u → Type v) (α : Type u) : Type v := m (Except ε α)

namespace ExceptT
variable {ε : Type u} {m : Type u → Type v} [Monad m] {α β : Type u}

@[inline] protected def mk (x : m (Except ε α)) : ExceptT ε m α := x
@[inline] def run (x : ExceptT ε m α) : m (Except ε α) := x

instance : Monad (ExceptT ε m) where
  pure a := ExceptT.mk (pure (.ok a))
  bind x f := ExceptT.mk (ExceptT.run x >>= fun
    | .ok a => ExceptT.run (f a)
    | .error e => pure (.error e))

instance : MonadLift m (ExceptT ε m) := ⟨fun x => ExceptT.mk (x >>= fun a => pure (.ok a))⟩

instance : MonadExceptOf ε (ExceptT ε m) where
  throw e := ExceptT.mk (pure (.error e))
  tryCatch x handle := ExceptT.mk (ExceptT.run x >>= fun
    | .ok a => pure (.ok a)
    | .error e => ExceptT.run (handle e))
end ExceptT

abbrev EarlyReturnT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type v := ExceptT ρ m α
abbrev BreakT (m : Type u → Type v) (α : Type u) : Type v := OptionT m α
abbrev ContinueT (m : Type u → Type v) (α : Type u) : Type v := OptionT m α

@[inline] abbrev EarlyReturnT.return {ρ : Type u} {m : Type u → Type v} {α : Type u} [Monad m] (r : ρ) :
    EarlyReturnT ρ m α := ExceptT.mk (pure (.error r))
@[inline] abbrev BreakT.break {m : Type u → Type v} {α : Type u} [Monad m] : BreakT m α := OptionT.mk (pure none)
@[inline] abbrev ContinueT.continue {m : Type u → Type v} {α : Type u} [Monad m] : ContinueT m α :=
  OptionT.mk (pure none)

/-! ## Unbounded loops -/

namespace Lean

/-- The collection that `repeat` and `while` iterate over: it never ends. -/
inductive Loop where
  | mk

instance {α : Type u} {m : Type u → Type v} [Monad m] : Inhabited (α → m α) := ⟨pure⟩
instance {α : Type u} {m : Type u → Type v} [Inhabited α] [Monad m] : Inhabited (m α) := ⟨pure default⟩

/-- Repeat `f` until it says `done`. -/
@[inline] partial def Loop.forIn {β : Type u} {m : Type u → Type v} [Monad m] (_ : Loop) (init : β)
    (f : Unit → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) : m β :=
    f () b >>= fun
      | .done b => pure b
      | .yield b => loop b
  loop init

instance {m : Type u → Type v} [Monad m] : ForIn m Loop Unit := ⟨Loop.forIn⟩

end Lean

/-! ## Ranges -/

namespace Std.Legacy

/-- The numbers `start, start + step, ...` below `stop`; written `[start:stop:step]`. -/
structure Range where
  start : Nat := 0
  stop : Nat
  step : Nat := 1
  step_pos : 0 < step

namespace Range

@[term_parser 1000, extern "native"] opaque «term[:_]» : Lean.ParserDescr
@[term_parser 1000, extern "native"] opaque «term[_:_]» : Lean.ParserDescr
@[term_parser 1000, extern "native"] opaque «term[:_:_]» : Lean.ParserDescr
@[term_parser 1000, extern "native"] opaque «term[_:_:_]» : Lean.ParserDescr
@[macro «term[:_]», extern "native"]
opaque «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_]_1» : Lean.Macro
@[macro «term[_:_]», extern "native"]
opaque «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_]_1» : Lean.Macro
@[macro «term[:_:_]», extern "native"]
opaque «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_:_]_1» : Lean.Macro
@[macro «term[_:_:_]», extern "native"]
opaque «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_:_]_1» : Lean.Macro

/-- The number of elements. -/
def size (r : Range) : Nat := (r.stop - r.start + r.step - 1) / r.step

section
variable {β : Type u} {m : Type u → Type v} [Monad m]

/-- Run `f` on `i, i + step, ...`, at most `count` times. -/
def forInLoop (step : Nat) (f : Nat → β → m (ForInStep β)) : (count i : Nat) → β → m β
  | 0, _, b => pure b
  | count + 1, i, b => f i b >>= fun
    | .done b => pure b
    | .yield b => forInLoop step f count (i + step) b

instance : ForIn m Range Nat where
  forIn r b f := forInLoop r.step f r.size r.start b
end

end Range
end Std.Legacy

/-! ## Numerals of machine words, for exit codes of programs -/

/-- The word of `n` modulo 2 ^ 32. -/
@[extern "lean_uint32_of_nat"]
def UInt32.ofNat (n : Nat) : UInt32 := .ofNatLT (n % 2 ^ 32) (Nat.mod_lt _ (Nat.le_of_ble_eq_true rfl))

instance {n : Nat} : OfNat UInt32 n := ⟨UInt32.ofNat n⟩
instance : ToString UInt32 := ⟨fun n => n.toNat.repr⟩
instance : Repr UInt32 := ⟨fun n _ => .text n.toNat.repr⟩
