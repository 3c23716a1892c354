prelude
import Init.List.Basic

/-!
# Text from values

`ToString`, `Nat.repr` by decimal digits, and string interpolation.
-/

set_option autoImplicit false

universe u v w x

/-- Values that have a text. -/
class ToString (α : Type u) where
  toString : α → String
export ToString (toString)

instance : ToString String := ⟨id⟩
instance : ToString Bool := ⟨fun b => cond b "true" "false"⟩
instance : ToString Unit := ⟨fun _ => "()"⟩
instance : ToString Char := ⟨fun c => "".push c⟩

/-! ## Iteration in `do` blocks -/

inductive ForInStep (α : Type u) where
  | done (a : α) : ForInStep α
  | yield (a : α) : ForInStep α

class ForIn (m : Type u → Type v) (ρ : Type w) (α : outParam (Type x)) where
  forIn {β : Type u} (xs : ρ) (b : β) (f : α → β → m (ForInStep β)) : m β
export ForIn (forIn)

def List.forInLoop {α : Type w} {β : Type u} {m : Type u → Type v} [Monad m] (f : α → β → m (ForInStep β)) :
    List α → β → m β
  | [], b => pure b
  | a :: as, b => f a b >>= fun
    | .done b => pure b
    | .yield b => List.forInLoop f as b

instance {m : Type u → Type v} {α : Type w} [Monad m] : ForIn m (List α) α where
  forIn xs b f := List.forInLoop f xs b

/-- The decimal digits of `n`, least significant first; `fuel` bounds their number. -/
def Nat.digitsRev (fuel n : Nat) (digits : List Char) : List Char :=
  match fuel with
  | 0 => digits
  | fuel + 1 =>
    let digits := Char.ofNat (48 + n % 10) :: digits
    if n / 10 = 0 then digits else Nat.digitsRev fuel (n / 10) digits

/-- The decimal numeral of `n`. -/
protected def Nat.repr (n : Nat) : String := String.ofList (Nat.digitsRev (n + 1) n [])

instance : ToString Nat := ⟨Nat.repr⟩
instance {n : Nat} : ToString (Fin n) := ⟨fun i => i.val.repr⟩

/-- `[a, b, c]`, given the texts of the elements. -/
def List.toStringAux : List String → String
  | [] => ""
  | x :: xs => ", " ++ x ++ List.toStringAux xs

def List.toTexts {α : Type u} [ToString α] : List α → List String
  | [] => []
  | x :: xs => toString x :: List.toTexts xs

protected def List.toString {α : Type u} [ToString α] (xs : List α) : String :=
  match xs.toTexts with
  | [] => "[]"
  | x :: xs => "[" ++ x ++ List.toStringAux xs ++ "]"

instance {α : Type u} [ToString α] : ToString (List α) := ⟨List.toString⟩
instance {α : Type u} {β : Type v} [ToString α] [ToString β] : ToString (α × β) :=
  ⟨fun (a, b) => "(" ++ toString a ++ ", " ++ toString b ++ ")"⟩
instance {α : Type u} [ToString α] : ToString (Option α) :=
  ⟨fun | none => "none" | some a => "(some " ++ toString a ++ ")"⟩
