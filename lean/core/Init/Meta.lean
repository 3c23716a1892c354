prelude
import Init.Text

/-!
# Monads, names, syntax objects and macros

Compiled parsers and macros of the toolchain build and inspect values of these types, so the order
of constructors and fields is part of the interface (`docs/lean.md`).  Functions marked
`extern "native"` are the toolchain's own; they act on syntax only and never occur in a proof.
-/

set_option autoImplicit false
set_option genSizeOf false

universe u v w

/-! ## Monads -/

class Functor (f : Type u → Type v) : Type (max (u+1) v) where
  map : {α β : Type u} → (α → β) → f α → f β
  mapConst : {α β : Type u} → α → f β → f α := fun a => map (fun _ => a)

class Pure (f : Type u → Type v) where
  pure {α : Type u} : α → f α
export Pure (pure)

class Bind (m : Type u → Type v) where
  bind : {α β : Type u} → m α → (α → m β) → m β
export Bind (bind)

class Seq (f : Type u → Type v) : Type (max (u+1) v) where
  seq : {α β : Type u} → f (α → β) → (Unit → f α) → f β

class SeqLeft (f : Type u → Type v) : Type (max (u+1) v) where
  seqLeft : {α β : Type u} → f α → (Unit → f β) → f α

class SeqRight (f : Type u → Type v) : Type (max (u+1) v) where
  seqRight : {α β : Type u} → f α → (Unit → f β) → f β

class Applicative (f : Type u → Type v) extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map := fun x y => Seq.seq (pure x) fun _ => y
  seqLeft := fun a b => Seq.seq (Functor.map (fun x _ => x) a) b
  seqRight := fun a b => Seq.seq (Functor.map (fun _ y => y) a) b

class Monad (m : Type u → Type v) : Type (max (u+1) v) extends Applicative m, Bind m where
  map f x := bind x fun a => pure (f a)
  seq f x := bind f fun y => Functor.map y (x Unit.unit)
  seqLeft x y := bind x fun a => bind (y Unit.unit) (fun _ => pure a)
  seqRight x y := bind x fun _ => y Unit.unit

class MonadLift (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  monadLift : {α : Type u} → m α → n α

class MonadLiftT (m : Type u → Type v) (n : Type u → Type w) where
  monadLift : {α : Type u} → m α → n α
export MonadLiftT (monadLift)

@[always_inline]
instance (m : Type u → Type v) (n o : Type u → Type w) [MonadLift n o] [MonadLiftT m n] : MonadLiftT m o where
  monadLift x := MonadLift.monadLift (m := n) (monadLift x)

instance (m : Type u → Type v) : MonadLiftT m m where
  monadLift x := x

class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α

class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} : m α → (ε → m α) → m α
export MonadExcept (throw tryCatch)

instance (ε : outParam (Type u)) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m where
  throw := MonadExceptOf.throw
  tryCatch := MonadExceptOf.tryCatch

def throwThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (e : ε) : m α := MonadExceptOf.throw e

/-- Computations with read access to a `ρ`. -/
def ReaderT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) := (a : @&ρ) → m α

@[always_inline]
instance {ρ : Type u} {m : Type u → Type v} [Monad m] : Monad (ReaderT ρ m) where
  pure a := fun _ => pure a
  bind x f := fun r => bind (x r) fun a => f a r

instance {ρ : Type u} {m : Type u → Type v} : MonadLift m (ReaderT ρ m) where
  monadLift x := fun _ => x

instance {ρ : Type u} {m : Type u → Type v} {ε : Type w} [MonadExceptOf ε m] : MonadExceptOf ε (ReaderT ρ m) where
  throw e := fun _ => MonadExceptOf.throw e
  tryCatch x c := fun r => MonadExceptOf.tryCatch (x r) fun e => c e r

class MonadReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  read : m ρ

class MonadReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  read : m ρ
export MonadReader (read)

instance {ρ : Type u} {m : Type u → Type v} [MonadReaderOf ρ m] : MonadReader ρ m where
  read := MonadReaderOf.read

instance {ρ : Type u} {m : Type u → Type v} [Monad m] : MonadReaderOf ρ (ReaderT ρ m) where
  read := fun r => pure r

/-- Computations with a mutable `σ`. -/
def StateT (σ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) := σ → m (Prod α σ)

@[always_inline]
instance {σ : Type u} {m : Type u → Type v} [Monad m] : Monad (StateT σ m) where
  pure a := fun s => pure ⟨a, s⟩
  bind x f := fun s => bind (x s) fun r => f r.1 r.2

namespace EStateM

/-- The result of a stateful computation that may fail. -/
inductive Result (ε σ α : Type u) where
  | ok : α → σ → Result ε σ α
  | error : ε → σ → Result ε σ α

end EStateM

def EStateM (ε σ α : Type u) := σ → EStateM.Result ε σ α

@[always_inline]
instance {ε σ : Type u} : Monad (EStateM ε σ) where
  pure a := fun s => .ok a s
  bind x f := fun s =>
    match x s with
    | .ok a s => f a s
    | .error e s => .error e s

instance {ε σ : Type u} : MonadExceptOf ε (EStateM ε σ) where
  throw e := fun s => .error e s
  tryCatch x c := fun s =>
    match x s with
    | .ok a s => .ok a s
    | .error e s => c e s

instance {ε : Type u} : Monad (Except.{u, v} ε) where
  pure a := .ok a
  bind x f := match x with
    | .ok a => f a
    | .error e => .error e

instance {ε : Type u} : MonadExceptOf ε (Except.{u, v} ε) where
  throw e := .error e
  tryCatch x c := match x with
    | .ok a => .ok a
    | .error e => c e

instance : Monad Option.{u} where
  pure a := some a
  bind x f := match x with
    | some a => f a
    | none => none

/-! ## Names -/

namespace Lean

/-- Hierarchical names. -/
inductive Name where
  | anonymous : Name
  | str (pre : Name) (str : String)
  | num (pre : Name) (i : Nat)

instance : Inhabited Name := ⟨.anonymous⟩

@[extern "native"] opaque Name.str._override (p : Name) (s : String) : Name
@[extern "native"] opaque Name.num._override (p : Name) (n : Nat) : Name
attribute [implemented_by Name.str._override] Name.str
attribute [implemented_by Name.num._override] Name.num

namespace Name

abbrev mkStr (p : Name) (s : String) : Name := .str p s
abbrev mkNum (p : Name) (v : Nat) : Name := .num p v
abbrev mkSimple (s : String) : Name := .str .anonymous s

@[reducible] def mkStr1 (s₁ : String) : Name := .str .anonymous s₁
@[reducible] def mkStr2 (s₁ s₂ : String) : Name := .str (mkStr1 s₁) s₂
@[reducible] def mkStr3 (s₁ s₂ s₃ : String) : Name := .str (mkStr2 s₁ s₂) s₃
@[reducible] def mkStr4 (s₁ s₂ s₃ s₄ : String) : Name := .str (mkStr3 s₁ s₂ s₃) s₄
@[reducible] def mkStr5 (s₁ s₂ s₃ s₄ s₅ : String) : Name := .str (mkStr4 s₁ s₂ s₃ s₄) s₅
@[reducible] def mkStr6 (s₁ s₂ s₃ s₄ s₅ s₆ : String) : Name := .str (mkStr5 s₁ s₂ s₃ s₄ s₅) s₆
@[reducible] def mkStr7 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ : String) : Name := .str (mkStr6 s₁ s₂ s₃ s₄ s₅ s₆) s₇
@[reducible] def mkStr8 (s₁ s₂ s₃ s₄ s₅ s₆ s₇ s₈ : String) : Name := .str (mkStr7 s₁ s₂ s₃ s₄ s₅ s₆ s₇) s₈

end Name

/-! ## Syntax -/

/-- Where a piece of syntax came from. -/
inductive SourceInfo where
  | original (leading : Substring.Raw) (pos : String.Pos.Raw) (trailing : Substring.Raw) (endPos : String.Pos.Raw)
  | synthetic (pos : String.Pos.Raw) (endPos : String.Pos.Raw) (canonical : Bool := false)
  | protected none

instance : Inhabited SourceInfo := ⟨.none⟩

abbrev SyntaxNodeKind := Name

/-- Pre-resolved meanings of identifiers in quotations. -/
inductive Syntax.Preresolved where
  | namespace (ns : Name)
  | decl (n : Name) (fields : List String)

/-- Syntax trees. -/
inductive Syntax where
  | missing : Syntax
  | node (info : SourceInfo) (kind : SyntaxNodeKind) (args : Array Syntax) : Syntax
  | atom (info : SourceInfo) (val : String) : Syntax
  | ident (info : SourceInfo) (rawVal : Substring.Raw) (val : Name) (preresolved : List Syntax.Preresolved) : Syntax

instance : Inhabited Syntax := ⟨.missing⟩

abbrev SyntaxNodeKinds := List SyntaxNodeKind

/-- Syntax of one of the given kinds. -/
structure TSyntax (ks : SyntaxNodeKinds) where
  raw : Syntax

instance {ks : SyntaxNodeKinds} : Inhabited (TSyntax ks) := ⟨⟨.missing⟩⟩

/-- Arrays of typed syntax, represented by arrays of syntax. -/
structure TSyntaxArray.Repr (ks : SyntaxNodeKinds) where
  raw : Array Syntax

abbrev choiceKind : SyntaxNodeKind := `choice
abbrev nullKind : SyntaxNodeKind := `null
abbrev groupKind : SyntaxNodeKind := `group
abbrev identKind : SyntaxNodeKind := `ident
abbrev strLitKind : SyntaxNodeKind := `str
abbrev charLitKind : SyntaxNodeKind := `char
abbrev numLitKind : SyntaxNodeKind := `num
abbrev scientificLitKind : SyntaxNodeKind := `scientific
abbrev nameLitKind : SyntaxNodeKind := `name
abbrev fieldIdxKind : SyntaxNodeKind := `fieldIdx
abbrev hygieneInfoKind : SyntaxNodeKind := `hygieneInfo
abbrev interpolatedStrKind : SyntaxNodeKind := `interpolatedStrKind

namespace Syntax

abbrev Term := TSyntax (.cons `term .nil)
abbrev Command := TSyntax (.cons `command .nil)
abbrev Tactic := TSyntax (.cons `tactic .nil)
abbrev Ident := TSyntax (.cons identKind .nil)
abbrev StrLit := TSyntax (.cons strLitKind .nil)
abbrev NumLit := TSyntax (.cons numLitKind .nil)

/-- Syntax arrays with separators between the elements. -/
structure SepArray (sep : String) where
  elemsAndSeps : Array Syntax

/-- Typed syntax arrays with separators between the elements. -/
structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  elemsAndSeps : Array Syntax

@[extern "native"] opaque getKind (stx : Syntax) : SyntaxNodeKind
@[extern "native"] opaque isOfKind (stx : Syntax) (k : SyntaxNodeKind) : Bool
@[extern "native"] opaque getArg (stx : Syntax) (i : Nat) : Syntax
@[extern "native"] opaque getArgs (stx : Syntax) : Array Syntax
@[extern "native"] opaque getNumArgs (stx : Syntax) : Nat
@[extern "native"] opaque isNone (stx : Syntax) : Bool
@[extern "native"] opaque getId (stx : Syntax) : Name
@[extern "native"] opaque matchesNull (stx : Syntax) (n : Nat) : Bool
@[extern "native"] opaque matchesIdent (stx : Syntax) (id : Name) : Bool
@[extern "native"] opaque matchesLit (stx : Syntax) (k : SyntaxNodeKind) (val : String) : Bool

def node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax :=
  .node info kind (Array.mkArray1 a₁)
def node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax :=
  .node info kind (Array.mkArray2 a₁ a₂)
def node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  .node info kind (Array.mkArray3 a₁ a₂ a₃)
def node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  .node info kind (Array.mkArray4 a₁ a₂ a₃ a₄)
def node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  .node info kind (Array.mkArray5 a₁ a₂ a₃ a₄ a₅)
def node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  .node info kind (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆)
def node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  .node info kind (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇)
def node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  .node info kind (Array.mkArray8 a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈)

end Syntax

export Syntax (Term Command Tactic Ident StrLit NumLit)

@[extern "native"] opaque SourceInfo.fromRef (ref : Syntax) (canonical : Bool := false) : SourceInfo

/-! ## Parser descriptions -/

inductive ParserDescr where
  | const (name : Name)
  | unary (name : Name) (p : ParserDescr)
  | binary (name : Name) (p₁ p₂ : ParserDescr)
  | node (kind : SyntaxNodeKind) (prec : Nat) (p : ParserDescr)
  | trailingNode (kind : SyntaxNodeKind) (prec lhsPrec : Nat) (p : ParserDescr)
  | symbol (val : String)
  | nonReservedSymbol (val : String) (includeIdent : Bool)
  | cat (catName : Name) (rbp : Nat)
  | parser (declName : Name)
  | nodeWithAntiquot (name : String) (kind : SyntaxNodeKind) (p : ParserDescr)
  | sepBy (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | sepBy1 (p : ParserDescr) (sep : String) (psep : ParserDescr) (allowTrailingSep : Bool := false)
  | unicodeSymbol (val asciiVal : String) (preserveForPP : Bool)

instance : Inhabited ParserDescr := ⟨.symbol ""⟩
abbrev TrailingParserDescr := ParserDescr

structure Parser.Category

/-! ## Macros -/

abbrev MacroScope := Nat

class MonadRef (m : Type → Type) where
  getRef : m Syntax
  withRef {α : Type} : Syntax → m α → m α

export MonadRef (getRef)

def MonadRef.mkInfoFromRefPos {m : Type → Type} [Monad m] [MonadRef m] : m SourceInfo :=
  bind getRef fun ref => pure (SourceInfo.fromRef ref)

class MonadQuotation (m : Type → Type) extends MonadRef m where
  getCurrMacroScope : m MacroScope
  getContext : m Name
  withFreshMacroScope {α : Type} : m α → m α

export MonadQuotation (getCurrMacroScope withFreshMacroScope)

@[extern "native"] opaque addMacroScope (mainModule n : Name) (scp : MacroScope) : Name

namespace Macro

/-- The expander's callbacks; opaque here. -/
opaque MethodsRef : Type

structure Context where
  methods : MethodsRef
  quotContext : Name
  currMacroScope : MacroScope
  currRecDepth : Nat := 0
  maxRecDepth : Nat := 512
  ref : Syntax

inductive Exception where
  | error : Syntax → String → Exception
  | unsupportedSyntax : Exception

structure State where
  macroScope : MacroScope
  expandedMacroDecls : List Name := .nil
  traceMsgs : List (Prod Name String) := .nil

end Macro

abbrev MacroM := ReaderT Macro.Context (EStateM Macro.Exception Macro.State)

abbrev Macro := Syntax → MacroM Syntax

namespace Macro

instance {α : Type} : Inhabited (MacroM α) := ⟨fun _ s => .error .unsupportedSyntax s⟩

instance : MonadRef MacroM where
  getRef := fun c => pure c.ref
  withRef ref x := fun c => x { c with ref := ref }

def addMacroScope (n : Name) : MacroM Name := fun c =>
  pure (Lean.addMacroScope c.quotContext n c.currMacroScope)

def throwUnsupported {α : Type} : MacroM α := fun _ s => .error .unsupportedSyntax s

def throwError {α : Type} (msg : String) : MacroM α := fun c s => .error (.error c.ref msg) s

def throwErrorAt {α : Type} (ref : Syntax) (msg : String) : MacroM α := fun _ s => .error (.error ref msg) s

protected def getCurrMacroScope : MacroM MacroScope := fun c => pure c.currMacroScope

protected def getContext : MacroM Name := fun c => pure c.quotContext

protected def withFreshMacroScope {α : Type} (x : MacroM α) : MacroM α := fun c s =>
  x { c with currMacroScope := s.macroScope } { s with macroScope := HAdd.hAdd s.macroScope 1 }

instance : MonadQuotation MacroM where
  getCurrMacroScope := Macro.getCurrMacroScope
  getContext := Macro.getContext
  withFreshMacroScope := Macro.withFreshMacroScope

end Macro

namespace PrettyPrinter

abbrev UnexpandM := ReaderT Syntax (EStateM Unit Unit)

/-- Functions that turn an application back into notation when terms are printed. -/
abbrev Unexpander := Syntax → UnexpandM Syntax

instance {α : Type} : Inhabited (UnexpandM α) := ⟨fun _ s => .error Unit.unit s⟩

instance : MonadQuotation UnexpandM where
  getRef := fun ref => pure ref
  withRef ref x := fun _ => x ref
  getCurrMacroScope := pure 0
  getContext := pure `_fakeMod
  withFreshMacroScope x := x

end PrettyPrinter

@[extern "native"] opaque Syntax.isNatLit? (s : Syntax) : Option Nat
@[extern "native"] opaque TSyntax.getNat (s : NumLit) : Nat
@[extern "native"] opaque mkIdent (val : Name) : Ident
@[extern "native"] opaque Syntax.getSepArgs (stx : Syntax) : Array Syntax
@[extern "native"] opaque mkSepArray (as : Array Syntax) (sep : Syntax) : Array Syntax

end Lean
