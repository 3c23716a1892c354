prelude
import Init.Nat.Basic

/-!
# Lists and options: definitions

Names and meaning follow the official library; lemmas are in the files beside this one.
-/

set_option autoImplicit false

universe u v w

namespace Option
variable {α : Type u} {β : Type v}

@[inline] protected def map (f : α → β) : Option α → Option β
  | none => none
  | some a => some (f a)

@[inline] protected def bind : Option α → (α → Option β) → Option β
  | none, _ => none
  | some a, f => f a

@[inline] def getD : Option α → α → α
  | some a, _ => a
  | none, d => d

@[inline] def isSome : Option α → Bool
  | some _ => true
  | none => false

@[inline] def isNone : Option α → Bool
  | some _ => false
  | none => true

@[macro_inline] protected def elim : Option α → β → (α → β) → β
  | some a, _, f => f a
  | none, b, _ => b

@[inline] protected def orElse : Option α → (Unit → Option α) → Option α
  | some a, _ => some a
  | none, b => b ()

instance : OrElse (Option α) := ⟨Option.orElse⟩

deriving instance DecidableEq for Option
end Option

deriving instance DecidableEq for Sum
deriving instance DecidableEq for Prod

namespace List
variable {α : Type u} {β : Type v} {γ : Type w}

def map (f : α → β) : List α → List β
  | [] => []
  | a :: as => f a :: map f as

def foldr (f : α → β → β) (init : β) : List α → β
  | [] => init
  | a :: as => f a (foldr f init as)

def foldl (f : β → α → β) (init : β) : List α → β
  | [] => init
  | a :: as => foldl f (f init a) as

def filter (p : α → Bool) : List α → List α
  | [] => []
  | a :: as => match p a with
    | true => a :: filter p as
    | false => filter p as

def filterMap (f : α → Option β) : List α → List β
  | [] => []
  | a :: as => match f a with
    | none => filterMap f as
    | some b => b :: filterMap f as

def flatten : List (List α) → List α
  | [] => []
  | l :: ls => l ++ flatten ls

@[inline] def flatMap (b : α → List β) (as : List α) : List β := flatten (map b as)

def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)

def reverse (as : List α) : List α := reverseAux as []

def zipWith (f : α → β → γ) : List α → List β → List γ
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
  | _, _ => []

def zip : List α → List β → List (α × β) := zipWith Prod.mk

def replicate : (n : Nat) → α → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a

def take : (n : Nat) → List α → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, a :: as => a :: take n as

def drop : (n : Nat) → List α → List α
  | 0, as => as
  | _ + 1, [] => []
  | n + 1, _ :: as => drop n as

def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as => match p a with
    | true => some a
    | false => find? p as

def findSome? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: as => match f a with
    | some b => some b
    | none => findSome? f as

def any : (l : List α) → (p : α → Bool) → Bool
  | [], _ => false
  | h :: t, p => p h || any t p

def all : (l : List α) → (p : α → Bool) → Bool
  | [], _ => true
  | h :: t, p => p h && all t p

def range.loop : Nat → List Nat → List Nat
  | 0, ns => ns
  | n + 1, ns => loop n (n :: ns)

def range (n : Nat) : List Nat := range.loop n []

def head? : List α → Option α
  | [] => none
  | a :: _ => some a

def getLast? : List α → Option α
  | [] => none
  | [a] => some a
  | _ :: b :: as => getLast? (b :: as)

def tail : List α → List α
  | [] => []
  | _ :: as => as

def isEmpty : List α → Bool
  | [] => true
  | _ :: _ => false

def elem [BEq α] (a : α) : (l : List α) → Bool
  | [] => false
  | b :: bs => match a == b with
    | true => true
    | false => elem a bs

/-- The sum of a list of numbers. -/
def sum [Add α] [Zero α] : List α → α := foldr (fun a b => a + b) 0

/-- Membership. -/
inductive Mem (a : α) : List α → Prop where
  | head (as : List α) : Mem a (a :: as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)

instance : Membership α (List α) := ⟨fun l a => Mem a l⟩

/-- The relation holds between every entry and every later one. -/
inductive Pairwise (R : α → α → Prop) : List α → Prop where
  | nil : Pairwise R []
  | cons : ∀ {a : α} {l : List α}, (∀ a' ∈ l, R a a') → Pairwise R l → Pairwise R (a :: l)

/-- No entry occurs twice. -/
def Nodup (l : List α) : Prop := Pairwise (fun a b => a ≠ b) l

end List
