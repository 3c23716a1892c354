prelude

/-!
# The ground: types that Lean's frontend builds on

No notation and no tactics exist yet (their syntax objects are declared in `Init.Syntax`), so
everything here is written with functions and `match`.  The order of declarations is dictated by
the frontend: see `docs/lean.md`.  Names, argument explicitness and meaning follow the official
`Init`, so that files written against either library check with both.
-/

set_option autoImplicit false
set_option genSizeOf false

universe u v w

/-! ## Constants that the code generator refers to -/

unsafe axiom lcErased : Type
unsafe axiom lcAny : Type
unsafe axiom lcVoid : Type

/-! ## Unit, equality, pairs -/

set_option bootstrap.inductiveCheckResultingUniverse false in
/-- The type with one element, in every universe. -/
inductive PUnit : Sort u where
  | unit : PUnit

/-- The type with one element. -/
abbrev Unit : Type := PUnit

@[inline] def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : α → δ := fun x => f (g x)

@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a

@[match_pattern] abbrev Unit.unit : Unit := PUnit.unit

/-- Propositional equality: the least reflexive relation. -/
inductive Eq {α : Sort u} : α → α → Prop where
  | refl (a : α) : Eq a a

/-- Substitution along an equality, for types. -/
abbrev Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : Eq a b) : motive b :=
  Eq.rec (motive := fun α _ => motive α) m h

/-- Equality between elements of possibly different types. -/
inductive HEq {α : Sort u} (a : α) : {β : Sort u} → β → Prop where
  | refl : HEq a a

@[inline] def id {α : Sort u} (a : α) : α := a

set_option linter.defProp false in
@[match_pattern] def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a

@[simp] theorem id_eq {α : Sort u} (a : α) : Eq (id a) a := rfl

theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a :=
  h ▸ rfl

theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c :=
  h₂ ▸ h₁

theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) : motive b :=
  Eq.ndrec h₂ h₁

/-- Transport along an equality of types. -/
@[macro_inline] def cast {α β : Sort u} (h : Eq α β) (a : α) : β :=
  Eq.rec (motive := fun α _ => α) a h

@[macro_inline] def Eq.mp {α β : Sort u} (h : Eq α β) (a : α) : β := Eq.rec (motive := fun α _ => α) a h

@[macro_inline] def Eq.mpr {α β : Sort u} (h : Eq α β) (b : β) : α :=
  Eq.rec (motive := fun α _ => α) b (Eq.symm h)

theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) : Eq (f a₁) (f a₂) :=
  h ▸ rfl

theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂) (h₂ : Eq a₁ a₂) :
    Eq (f₁ a₁) (f₂ a₂) :=
  h₁ ▸ h₂ ▸ rfl

theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  h ▸ rfl

theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  congrFun h a

theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  have gen : (α β : Sort u) → (a : α) → (b : β) → HEq a b → (e : Eq α β) → Eq (cast e a) b :=
    fun _ _ _ _ h₁ => h₁.rec (fun _ => rfl)
  gen α α a a' h rfl

theorem heq_of_eq {α : Sort u} {a a' : α} (h : Eq a a') : HEq a a' :=
  h ▸ HEq.refl

set_option linter.defProp false in
@[match_pattern] protected def HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl

init_quot

unsafe axiom Quot.lcInv {α : Sort u} {r : α → α → Prop} (q : Quot r) : α

/-- Pairs across all universes; `PProd` is used by the recursion compiler. -/
structure PProd (α : Sort u) (β : Sort v) where
  fst : α
  snd : β

/-- Pairs; `α × β`. -/
structure Prod (α : Type u) (β : Type v) where
  fst : α
  snd : β

attribute [unbox] Prod

/-- Pairs of the same universe, used by `do` notation. -/
structure MProd (α β : Type u) where
  fst : α
  snd : β

/-! ## Logic -/

/-- The true proposition. -/
inductive True : Prop where
  | intro : True

/-- The false proposition: it has no proof. -/
inductive False : Prop

/-- The empty type. -/
inductive Empty : Type

/-- `¬ a`: a proof of `a` gives a contradiction. -/
def Not (a : Prop) : Prop := a → False

@[macro_inline] def False.elim {C : Sort u} (h : False) : C := False.rec (fun _ => C) h

@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b := False.elim (h₂ h₁)

theorem trivial : True := True.intro

/-- Conjunction. -/
structure And (a b : Prop) : Prop where
  intro ::
  left : a
  right : b

/-- Disjunction. -/
inductive Or (a b : Prop) : Prop where
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b

/-- Equivalence of propositions. -/
structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a

/-- Existential quantification. -/
inductive Exists {α : Sort u} (p : α → Prop) : Prop where
  | intro (w : α) (h : p w) : Exists p

/-- The elements of `α` that satisfy `p`. -/
structure Subtype {α : Sort u} (p : α → Prop) where
  val : α
  property : p val

/-- `a ≠ b`. -/
@[reducible] def Ne {α : Sort u} (a b : α) : Prop := Not (Eq a b)

/-- The Booleans. -/
inductive Bool : Type where
  | false : Bool
  | true : Bool

export Bool (false true)

/-- `cond b x y` is `x` if `b` is `true` and `y` otherwise. -/
@[macro_inline] def cond {α : Sort u} (c : Bool) (x y : α) : α :=
  match c with
  | true => x
  | false => y

/-- A proposition with a decision procedure. -/
class inductive Decidable (p : Prop) where
  | isFalse (h : Not p) : Decidable p
  | isTrue (h : p) : Decidable p

@[inline_if_reduce, nospecialize] def Decidable.decide (p : Prop) [h : Decidable p] : Bool :=
  Decidable.casesOn (motive := fun _ => Bool) h (fun _ => false) (fun _ => true)

export Decidable (isTrue isFalse decide)

abbrev DecidablePred {α : Sort u} (r : α → Prop) := (a : α) → Decidable (r a)
abbrev DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) := (a : α) → (b : β) → Decidable (r a b)
abbrev DecidableEq (α : Sort u) := (a b : α) → Decidable (Eq a b)

def decEq {α : Sort u} [inst : DecidableEq α] (a b : α) : Decidable (Eq a b) := inst a b

@[macro_inline] def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  Decidable.casesOn (motive := fun _ => α) h e t

@[macro_inline] def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  Decidable.casesOn (motive := fun _ => α) h (fun _ => e) (fun _ => t)

/-- Lifting to a higher universe. -/
structure PULift.{r, s} (α : Sort s) : Sort (max s r 1) where
  up ::
  down : α

structure ULift.{r, s} (α : Type s) : Type (max s r) where
  up ::
  down : α

structure PLift (α : Sort u) : Type u where
  up ::
  down : α

/-! ## Natural numbers -/

set_option genCtorIdx false in
/-- The natural numbers.  The kernel represents closed numerals by binary literals. -/
inductive Nat where
  | zero : Nat
  | succ (n : Nat) : Nat

/-- A type with a chosen element. -/
class Inhabited (α : Sort u) where
  default : α

export Inhabited (default)

/-- A type with some element. -/
class inductive Nonempty (α : Sort u) : Prop where
  | intro (val : α) : Nonempty α

instance {α : Sort u} [Inhabited α] : Nonempty α := Nonempty.intro default

instance : Inhabited Nat := ⟨Nat.zero⟩
instance : Inhabited Bool := ⟨false⟩
instance : Inhabited Prop := ⟨True⟩
instance : Inhabited PUnit.{u} := ⟨PUnit.unit⟩
instance : Inhabited (Sort u) := ⟨PUnit⟩
instance {α : Sort u} {β : Sort v} [Inhabited β] : Inhabited (α → β) := ⟨fun _ => default⟩
instance Pi.instInhabited {α : Sort u} {β : α → Sort v} [(a : α) → Inhabited (β a)] : Inhabited ((a : α) → β a) :=
  ⟨fun _ => default⟩

@[reducible] def outParam (α : Sort u) : Sort u := α
@[reducible] def semiOutParam (α : Sort u) : Sort u := α
@[reducible] def optParam (α : Sort u) (_default : α) : Sort u := α
@[reducible] def namedPattern {α : Sort u} (x a : α) (_h : Eq x a) : α := a

/-- `sorry` elaborates to this axiom; `#print axioms` reports it. -/
axiom sorryAx (α : Sort u) (synthetic : Bool) : α

/-- Numerals: `OfNat α n` interprets the literal `n` in `α`. -/
class OfNat (α : Type u) (_ : Nat) where
  ofNat : α

@[default_instance 100]
instance instOfNatNat (n : Nat) : OfNat Nat n := ⟨n⟩

/-! ## Operator classes -/

class LE (α : Type u) where le : α → α → Prop
class LT (α : Type u) where lt : α → α → Prop

@[reducible] def GE.ge {α : Type u} [LE α] (a b : α) : Prop := LE.le b a
@[reducible] def GT.gt {α : Type u} [LT α] (a b : α) : Prop := LT.lt b a

abbrev DecidableLT (α : Type u) [LT α] := DecidableRel (LT.lt : α → α → Prop)
abbrev DecidableLE (α : Type u) [LE α] := DecidableRel (LE.le : α → α → Prop)

class Max (α : Type u) where max : α → α → α
export Max (max)
class Min (α : Type u) where min : α → α → α
export Min (min)

class BEq (α : Type u) where beq : α → α → Bool
export BEq (beq)

class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where hAdd : α → β → γ
class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where hSub : α → β → γ
class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where hMul : α → β → γ
class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where hDiv : α → β → γ
class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where hMod : α → β → γ
class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where hPow : α → β → γ
class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where hAppend : α → β → γ
class HOrElse (α : Type u) (β : Type v) (γ : outParam (Type w)) where hOrElse : α → (Unit → β) → γ
class HAndThen (α : Type u) (β : Type v) (γ : outParam (Type w)) where hAndThen : α → (Unit → β) → γ
class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where hSMul : α → β → γ

class Zero (α : Type u) where zero : α
class One (α : Type u) where one : α
class Add (α : Type u) where add : α → α → α
class Sub (α : Type u) where sub : α → α → α
class Mul (α : Type u) where mul : α → α → α
class Neg (α : Type u) where neg : α → α
class Inv (α : Type u) where inv : α → α
class Div (α : Type u) where div : α → α → α
class Mod (α : Type u) where mod : α → α → α
class Dvd (α : Type u) where dvd : α → α → Prop
class Pow (α : Type u) (β : Type v) where pow : α → β → α
class NatPow (α : Type u) where pow : α → Nat → α
class Append (α : Type u) where append : α → α → α
class OrElse (α : Type u) where orElse : α → (Unit → α) → α
class AndThen (α : Type u) where andThen : α → (Unit → α) → α
class SMul (M : Type u) (α : Type v) where smul : M → α → α
class EmptyCollection (α : Type u) where emptyCollection : α
class Union (α : Type u) where union : α → α → α
class Inter (α : Type u) where inter : α → α → α
class SDiff (α : Type u) where sdiff : α → α → α
class HasSubset (α : Type u) where Subset : α → α → Prop
class HasEquiv (α : Sort u) where Equiv : α → α → Sort v
class Membership (α : outParam (Type u)) (γ : Type v) where mem : γ → α → Prop
class Singleton (α : outParam (Type u)) (β : Type v) where singleton : α → β
class Insert (α : outParam (Type u)) (γ : Type v) where insert : α → γ → γ

@[default_instance] instance instHAdd {α : Type u} [Add α] : HAdd α α α := ⟨fun a b => Add.add a b⟩
@[default_instance] instance instHSub {α : Type u} [Sub α] : HSub α α α := ⟨fun a b => Sub.sub a b⟩
@[default_instance] instance instHMul {α : Type u} [Mul α] : HMul α α α := ⟨fun a b => Mul.mul a b⟩
@[default_instance] instance instHDiv {α : Type u} [Div α] : HDiv α α α := ⟨fun a b => Div.div a b⟩
@[default_instance] instance instHMod {α : Type u} [Mod α] : HMod α α α := ⟨fun a b => Mod.mod a b⟩
@[default_instance] instance instHPow {α : Type u} {β : Type v} [Pow α β] : HPow α β α := ⟨fun a b => Pow.pow a b⟩
@[default_instance 10000] instance instPowNat {α : Type u} [NatPow α] : Pow α Nat := ⟨fun a n => NatPow.pow a n⟩
@[default_instance] instance instHAppendOfAppend {α : Type u} [Append α] : HAppend α α α :=
  ⟨fun a b => Append.append a b⟩
@[default_instance] instance instHSMul {α : Type u} {β : Type v} [SMul α β] : HSMul α β β := ⟨fun a b => SMul.smul a b⟩
@[default_instance] instance instHOrElseOfOrElse {α : Type u} [OrElse α] : HOrElse α α α :=
  ⟨fun a b => OrElse.orElse a b⟩
@[default_instance] instance instHAndThenOfAndThen {α : Type u} [AndThen α] : HAndThen α α α :=
  ⟨fun a b => AndThen.andThen a b⟩

attribute [match_pattern] HAdd.hAdd Add.add Neg.neg Mul.mul HMul.hMul

/-! ## Arithmetic on natural numbers

The kernel evaluates `add sub mul div mod pow gcd beq ble land lor xor shiftLeft shiftRight log2`
on literals natively, by name.  Each of those that the core defines must therefore be the official
function; `tests/lean` checks them (see `docs/trust.md`). -/

set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_add"]
protected def Nat.add : (n m : Nat) → Nat
  | n, .zero => n
  | n, .succ m => .succ (Nat.add n m)

attribute [match_pattern] Nat.add

instance instAddNat : Add Nat := ⟨Nat.add⟩

set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_mul"]
protected def Nat.mul : (n m : Nat) → Nat
  | _, .zero => .zero
  | n, .succ m => Nat.add (Nat.mul n m) n

instance instMulNat : Mul Nat := ⟨Nat.mul⟩

set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_pow"]
protected def Nat.pow (m : Nat) : (n : Nat) → Nat
  | .zero => .succ .zero
  | .succ n => Nat.mul (Nat.pow m n) m

instance instNatPowNat : NatPow Nat := ⟨Nat.pow⟩

set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_dec_eq"]
def Nat.beq : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.beq n m

set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_dec_le"]
def Nat.ble : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => Nat.ble n m

theorem Nat.eq_of_beq_eq_true : {n m : Nat} → Eq (Nat.beq n m) true → Eq n m
  | .zero, .zero, _ => rfl
  | .zero, .succ _, h => Bool.noConfusion h
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h =>
    have h : Eq (Nat.beq n m) true := h
    congrArg Nat.succ (Nat.eq_of_beq_eq_true h)

theorem Nat.beq_refl : (n : Nat) → Eq (Nat.beq n n) true
  | .zero => rfl
  | .succ n => Nat.beq_refl n

theorem Nat.ne_of_beq_eq_false {n m : Nat} (h : Eq (Nat.beq n m) false) : Not (Eq n m) :=
  fun e => Bool.noConfusion (Eq.trans (Eq.symm (Nat.beq_refl n)) (Eq.trans (congrArg (Nat.beq n) e) h))

@[extern "lean_nat_dec_eq"]
def Nat.decEq (n m : Nat) : Decidable (Eq n m) :=
  match h : Nat.beq n m with
  | true => isTrue (Nat.eq_of_beq_eq_true h)
  | false => isFalse (Nat.ne_of_beq_eq_false h)

@[inline] instance instDecidableEqNat : DecidableEq Nat := Nat.decEq

instance : BEq Nat := ⟨Nat.beq⟩

instance (priority := 500) instBEqOfDecidableEq {α : Type u} [DecidableEq α] : BEq α where
  beq a b := decide (Eq a b)

set_option linter.unusedVariables false in
/-- `Nat.le n m`: `m` is reached from `n` by adding one some number of times. -/
protected inductive Nat.le (n : Nat) : Nat → Prop where
  | refl : Nat.le n n
  | step {m : Nat} : Nat.le n m → Nat.le n (.succ m)

protected def Nat.lt (n m : Nat) : Prop := Nat.le (.succ n) m

instance instLENat : LE Nat := ⟨Nat.le⟩
instance instLTNat : LT Nat := ⟨Nat.lt⟩

set_option bootstrap.genMatcherCode false in
@[extern "lean_nat_pred"]
def Nat.pred : Nat → Nat
  | .zero => .zero
  | .succ n => n

set_option bootstrap.genMatcherCode false in
/-- Truncated subtraction: `n - m = 0` when `n ≤ m`. -/
@[extern "lean_nat_sub"]
protected def Nat.sub : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => Nat.pred (Nat.sub n m)

instance instSubNat : Sub Nat := ⟨Nat.sub⟩

/-- Constructor indices of the types that precede `Nat`; used by `cases` and `contradiction`. -/
def Nat.ctorIdx : Nat → Nat
  | .zero => 0
  | .succ _ => 1

def Bool.ctorIdx : Bool → Nat
  | false => 0
  | true => 1

def Decidable.ctorIdx {p : Prop} : Decidable p → Nat
  | isFalse _ => 0
  | isTrue _ => 1

theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    Bool.rec (motive := fun _ => Prop) False True (Nat.beq (f a) (f b)) :=
  h ▸ (Nat.beq_refl (f a)).symm ▸ trivial

theorem Nat.zero_le : (n : Nat) → LE.le Nat.zero n
  | .zero => Nat.le.refl
  | .succ n => Nat.le.step (Nat.zero_le n)

theorem Nat.succ_le_succ {n m : Nat} : LE.le n m → LE.le (Nat.succ n) (Nat.succ m)
  | .refl => Nat.le.refl
  | .step h => Nat.le.step (Nat.succ_le_succ h)

protected theorem Nat.le_trans {n m k : Nat} : LE.le n m → LE.le m k → LE.le n k
  | h, .refl => h
  | h, .step h' => Nat.le.step (Nat.le_trans h h')

theorem Nat.pred_le_pred : {n m : Nat} → LE.le n m → LE.le (Nat.pred n) (Nat.pred m)
  | _, _, .refl => Nat.le.refl
  | .zero, .succ _, .step h => h
  | .succ _, .succ _, .step h => Nat.le_trans (Nat.le.step Nat.le.refl) h

theorem Nat.le_of_succ_le_succ {n m : Nat} (h : LE.le (Nat.succ n) (Nat.succ m)) : LE.le n m :=
  Nat.pred_le_pred h

theorem Nat.not_succ_le_zero (n : Nat) : Not (LE.le (Nat.succ n) Nat.zero) := fun h =>
  have gen : (m : Nat) → Eq m Nat.zero → LE.le (Nat.succ n) m → False := fun _ hm h =>
    match h with
    | .refl => Nat.noConfusion hm
    | .step _ => Nat.noConfusion hm
  gen Nat.zero rfl h

theorem Nat.not_succ_le_self : (n : Nat) → Not (LE.le (Nat.succ n) n)
  | .zero => Nat.not_succ_le_zero Nat.zero
  | .succ n => fun h => Nat.not_succ_le_self n (Nat.le_of_succ_le_succ h)

protected theorem Nat.lt_irrefl (n : Nat) : Not (LT.lt n n) := Nat.not_succ_le_self n

theorem Nat.le_of_ble_eq_true : {n m : Nat} → Eq (Nat.ble n m) true → LE.le n m
  | .zero, _, _ => Nat.zero_le _
  | .succ _, .zero, h => Bool.noConfusion h
  | .succ n, .succ m, h =>
    have h : Eq (Nat.ble n m) true := h
    Nat.succ_le_succ (Nat.le_of_ble_eq_true h)

theorem Nat.ble_eq_true_of_le : {n m : Nat} → LE.le n m → Eq (Nat.ble n m) true
  | .zero, .zero, _ => rfl
  | .zero, .succ _, _ => rfl
  | .succ _, .zero, h => absurd h (Nat.not_succ_le_zero _)
  | .succ n, .succ m, h =>
    have : Eq (Nat.ble n m) true := Nat.ble_eq_true_of_le (Nat.le_of_succ_le_succ h)
    this

theorem Nat.not_le_of_not_ble_eq_true {n m : Nat} (h : Not (Eq (Nat.ble n m) true)) : Not (LE.le n m) :=
  fun h' => h (Nat.ble_eq_true_of_le h')

/-- Equality of Booleans is decidable. -/
def Bool.decEq : (a b : Bool) → Decidable (Eq a b)
  | false, false => isTrue rfl
  | false, true => isFalse (fun h => Bool.noConfusion h)
  | true, false => isFalse (fun h => Bool.noConfusion h)
  | true, true => isTrue rfl

instance : DecidableEq Bool := Bool.decEq

@[extern "lean_nat_dec_le"]
instance Nat.decLe (n m : Nat) : Decidable (LE.le n m) :=
  match h : Nat.ble n m with
  | true => isTrue (Nat.le_of_ble_eq_true h)
  | false => isFalse (fun h' => Bool.noConfusion (Eq.trans (Eq.symm h) (Nat.ble_eq_true_of_le h')))

@[extern "lean_nat_dec_lt"]
instance Nat.decLt (n m : Nat) : Decidable (LT.lt n m) := Nat.decLe (.succ n) m

instance instMinNat : Min Nat := ⟨fun n m => ite (LE.le n m) n m⟩
instance instMaxNat : Max Nat := ⟨fun n m => ite (LE.le n m) m n⟩

/-! ## Booleans -/

@[macro_inline] def Bool.or : Bool → Bool → Bool
  | true, _ => true
  | false, b => b

@[macro_inline] def Bool.and : Bool → Bool → Bool
  | false, _ => false
  | true, b => b

@[inline] def Bool.not : Bool → Bool
  | true => false
  | false => true

export Bool (or and not)

@[macro_inline] def bne {α : Type u} [BEq α] (a b : α) : Bool := not (beq a b)

/-! ## Data types -/

/-- Disjoint unions; `α ⊕ β`. -/
inductive Sum (α : Type u) (β : Type v) where
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β

/-- Dependent pairs. -/
structure Sigma {α : Type u} (β : α → Type v) where
  fst : α
  snd : β fst

/-- Optional values. -/
inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α

attribute [unbox] Option
export Option (none some)
instance {α : Type u} : Inhabited (Option α) := ⟨none⟩

/-- Finite lists. -/
inductive List (α : Type u) where
  | nil : List α
  | cons (head : α) (tail : List α) : List α

instance {α : Type u} : Inhabited (List α) := ⟨.nil⟩

/-- `Except ε α`: a value, or an error. -/
inductive Except (ε : Type u) (α : Type v) where
  | error : ε → Except ε α
  | ok : α → Except ε α

/-- Natural numbers below `n`. -/
@[pp_using_anonymous_constructor]
structure Fin (n : Nat) where
  mk ::
  val : Nat
  isLt : LT.lt val n

attribute [coe] Fin.val

theorem Fin.eq_of_val_eq {n : Nat} : {i j : Fin n} → Eq i.val j.val → Eq i j
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

theorem Fin.val_eq_of_eq {n : Nat} {i j : Fin n} (h : Eq i j) : Eq i.val j.val := h ▸ rfl

instance instDecidableEqFin (n : Nat) : DecidableEq (Fin n) := fun i j =>
  match decEq i.val j.val with
  | isTrue h => isTrue (Fin.eq_of_val_eq h)
  | isFalse h => isFalse (fun h' => h (Fin.val_eq_of_eq h'))

instance {n : Nat} : LT (Fin n) := ⟨fun a b => LT.lt a.val b.val⟩
instance {n : Nat} : LE (Fin n) := ⟨fun a b => LE.le a.val b.val⟩
instance Fin.decLt {n : Nat} (a b : Fin n) : Decidable (LT.lt a b) := Nat.decLt a.val b.val
instance Fin.decLe {n : Nat} (a b : Fin n) : Decidable (LE.le a b) := Nat.decLe a.val b.val

/-- Bit vectors of a fixed width, as numbers below a power of two. -/
structure BitVec (w : Nat) where
  ofFin ::
  toFin : Fin (HPow.hPow 2 w)

@[implicit_reducible] protected def BitVec.toNat {w : Nat} (x : BitVec w) : Nat := x.toFin.val
