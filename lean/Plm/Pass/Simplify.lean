import Plm.Base.Prog

/-!
# Each value once, no unused values

`Prog.plan` says what becomes of every operation: one that repeats an earlier operation on the same operands
is replaced by its value, one whose value is not used is dropped.  It works on numbers and nothing is proved
about it: `Prog.rewrite` follows a plan and checks it on the way.
-/

namespace Plm

/-- Equality of variables of possibly different shapes, by their place. -/
def Var.index : {Γ : Ctx} → {s : Shape} → Var Γ s → Nat
  | _, _, .here => 0
  | _, _, .there v => v.index + 1

/-- The places of a list of variables. -/
def Vars.indices {Γ : Ctx} : {Δ : Ctx} → Vars Γ Δ → List Nat
  | _, .nil => []
  | _, .cons v vs => v.index :: vs.indices

/-- The places of a list of variables where there are `d` newer names. -/
def Vars.indicesUnder (d : Nat) {Γ : Ctx} : {Δ : Ctx} → Vars Γ Δ → List Nat
  | _, .nil => []
  | _, .cons v vs => (v.index + d) :: vs.indicesUnder d

namespace Prog
variable {S : Sig} {D : Ctx}

/-! ## Plans -/

/-- What becomes of an operation. -/
inductive Action where
  /-- It is kept, under a number. -/
  | keep (number : Nat)
  /-- It is not used. -/
  | drop
  /-- It repeats the kept operation with that number. -/
  | same (number : Nat)

/-- The number of a variable. -/
def numberOf : {Γ : Ctx} → {s : Shape} → Var Γ s → (numbers : List Nat) → Nat
  | _, _, .here, n :: _ => n
  | _, _, .there v, _ :: ns => numberOf v ns
  | _, _, _, [] => 0

def numbersOf (numbers : List Nat) {Γ : Ctx} : {Δ : Ctx} → Vars Γ Δ → List Nat
  | _, .nil => []
  | _, .cons v vs => numberOf v numbers :: numbersOf numbers vs

/-- The number of `o` on the operands `args`, the latest of which is `newest`; known values come latest first.
No value is older than its operands, so the search ends there. -/
def numberOf? [DecidableEq S.Op] (o : S.Op) (args : List Nat) (newest : Nat) :
    (known : List (Nat × List Nat × S.Op)) → Option Nat
  | [] => none
  | (n, args', o') :: known =>
    if n < newest then none
    else if args' = args then if o' = o then some n else numberOf? o args newest known
    else numberOf? o args newest known

/-- Every operation's number and those of its operands, and the numbers of the results: equal values have
equal numbers.  `next` is the next free one. -/
def number [DecidableEq S.Op] : {Γ : Ctx} → Prog S D Γ → (numbers : List Nat) → (next : Nat) →
    (known : List (Nat × List Nat × S.Op)) → List (Nat × List Nat) × List Nat
  | _, .ret xs, numbers, _, _ => ([], numbersOf numbers xs)
  | _, .step o xs rest, numbers, next, known =>
    let args := numbersOf numbers xs
    match numberOf? o args (args.foldl max 0) known with
    | some n =>
      let r := rest.number (n :: numbers) next known
      ((n, args) :: r.1, r.2)
    | none =>
      let r := rest.number (next :: numbers) (next + 1) ((next, args, o) :: known)
      ((next, args) :: r.1, r.2)

/-- Whether a set of numbers has the element `n`; it is the sum of the powers `2 ^ n` of its elements. -/
def has (set n : Nat) : Bool := set / 2 ^ n % 2 == 1

def insert (set n : Nat) : Nat := if has set n then set else set + 2 ^ n

/-- The actions for operations with these numbers, and which numbers are used, for the results `outs`. -/
def actions (outs : List Nat) : (next : Nat) → List (Nat × List Nat) → List Action × Nat
  | _, [] => ([], outs.foldl insert 0)
  | next, (n, args) :: steps =>
    let r := actions outs (if n = next then next + 1 else next) steps
    if has r.2 n then (cond (n == next) (.keep n) (.same n) :: r.1, args.foldl insert r.2)
    else (.drop :: r.1, r.2)

/-- What becomes of every operation. -/
def plan [DecidableEq S.Op] {Γ : Ctx} (p : Prog S D Γ) : List Action :=
  let r := p.number (List.range Γ.length).reverse Γ.length []
  (actions r.2 Γ.length r.1).1

/-! ## Following a plan -/

/-- The kept operations: numbers, operations and operands, latest first. -/
inductive Known (S : Sig) : Ctx → Type where
  | nil {Γ : Ctx} : Known S Γ
  | add {Γ : Ctx} (number : Nat) (o : S.Op) (xs : Vars Γ (S.ins o)) (rest : Known S Γ) :
      Known S (S.out o :: Γ)

/-- The name of the value with that number, if it is the value of `o` on operands with these places, which are
those among the known values and `d` newer ones. -/
def lookup [DecidableEq S.Op] (number : Nat) (o : S.Op) (places : List Nat) : {Γ : Ctx} → (d : Nat) →
    Known S Γ → Option (Var Γ (S.out o))
  | _, _, .nil => none
  | _, d, .add n o' xs rest =>
    if n = number then
      if h : o' = o then if xs.indicesUnder (d + 1) = places then some (h ▸ .here) else none else none
    else (lookup number o places (d + 1) rest).map .there

/-- A map of names to names of equal shape, for some of the names. -/
inductive PartialRen : Ctx → Ctx → Type where
  /-- Every name goes to itself. -/
  | all {Γ : Ctx} : PartialRen Γ Γ
  /-- Under one more name. -/
  | lift {Γ Δ : Ctx} {t : Shape} (ρ : PartialRen Γ Δ) : PartialRen (t :: Γ) (t :: Δ)
  /-- The newest name has no image. -/
  | skip {Γ Δ : Ctx} {t : Shape} (ρ : PartialRen Γ Δ) : PartialRen (t :: Γ) Δ
  /-- The newest name goes to `v`. -/
  | push {Γ Δ : Ctx} {t : Shape} (v : Var Δ t) (ρ : PartialRen Γ Δ) : PartialRen (t :: Γ) Δ

/-- The image of a name, if it has one. -/
def PartialRen.get? : {Γ Δ : Ctx} → {s : Shape} → PartialRen Γ Δ → Var Γ s → Option (Var Δ s)
  | _, _, _, .all, v => some v
  | _, _, _, .skip _, .here => none
  | _, _, _, .lift _, .here => some .here
  | _, _, _, .push v _, .here => some v
  | _, _, _, .skip ρ, .there v => ρ.get? v
  | _, _, _, .lift ρ, .there v => (ρ.get? v).map .there
  | _, _, _, .push _ ρ, .there v => ρ.get? v

def mapVars? {Γ Δ : Ctx} (ρ : PartialRen Γ Δ) : {Θ : Ctx} → Vars Γ Θ → Option (Vars Δ Θ)
  | _, .nil => some .nil
  | _, .cons v vs =>
    match ρ.get? v with
    | none => none
    | some w => (mapVars? ρ vs).map (.cons w)

/-- Follow a plan; `none` if it is wrong.  `ρ` maps the names of the program to those of the new one. -/
def rewrite [DecidableEq S.Op] : {Γ Θ : Ctx} → Prog S D Γ → List Action → PartialRen Γ Θ → Known S Θ →
    Option (Prog S D Θ)
  | _, _, .ret xs, _, ρ, _ => (mapVars? ρ xs).map .ret
  | _, _, .step _ _ rest, .drop :: plan, ρ, known => rest.rewrite plan (.skip ρ) known
  | _, _, .step o xs rest, .keep n :: plan, ρ, known =>
    match mapVars? ρ xs with
    | none => none
    | some ys => (rest.rewrite plan (.lift ρ) (.add n o ys known)).map (.step o ys)
  | _, _, .step o xs rest, .same n :: plan, ρ, known =>
    match mapVars? ρ xs with
    | none => none
    | some ys =>
      match lookup n o ys.indices 0 known with
      | none => none
      | some v => rest.rewrite plan (.push v ρ) known
  | _, _, .step _ _ _, [], _, _ => none

/-- Each value once, no unused values. -/
def simplify [DecidableEq S.Op] {Γ : Ctx} (p : Prog S D Γ) : Prog S D Γ :=
  (p.rewrite p.plan .all .nil).getD p

end Prog
end Plm
