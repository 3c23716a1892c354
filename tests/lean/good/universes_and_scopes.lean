/-! universes, sections, variables, namespaces, open, export, private, protected, implicit arguments -/

universe u v w

def ident {α : Sort u} (a : α) : α := a
def pairUp {α : Type u} {β : Type v} (a : α) (b : β) : α × β := (a, b)
def compose {α : Sort u} {β : Sort v} {γ : Sort w} (g : β → γ) (f : α → β) : α → γ := fun a => g (f a)

example : @ident.{1} Nat 3 = 3 := rfl
example : ident (ident Nat) = Nat := rfl
example (P : Prop) (h : P) : ident h = h := rfl

structure Wrapper (α : Type u) : Type (u + 1) where
  type : Type u
  value : α

inductive Free (α : Type u) : Type u where
  | unit
  | gen (a : α)
  | mul (a b : Free α)

def Free.fold {α : Type u} {β : Type v} (f : α → β) (m : β → β → β) (e : β) : Free α → β
  | unit => e
  | gen a => f a
  | mul a b => m (a.fold f m e) (b.fold f m e)

example : (Free.mul (.gen 2) (.gen 3)).fold id (· + ·) 0 = 5 := rfl
example (α : Type u) : Type (max u 1) := α → Type
example : Type 1 := Type
example (p : Nat → Prop) : Prop := ∀ n, p n

section
variable {α : Type u} (f : α → α)
def twice (x : α) : α := f (f x)
theorem twice_eq (x : α) : twice f x = f (f x) := rfl
end
example : twice (· + 1) 3 = 5 := rfl

namespace Outer
def value := 1
namespace Inner
def value := 2
example : value = 2 := rfl
example : Outer.value = 1 := rfl
end Inner
protected def hidden := 3
private def secret := 4
example : value + Inner.value = 3 := rfl
example : secret = 4 := rfl
end Outer

example : Outer.Inner.value = 2 := rfl
open Outer in
example : value = 1 := rfl
open Outer (value) in
example : value + Outer.hidden = 4 := rfl
open Outer.Inner renaming value → inner in
example : inner = 2 := rfl
open Outer hiding value in
example : Inner.value = 2 := rfl

namespace Outer
export Inner (value)
end Outer

class HasSize (α : Type u) where
  size : α → Nat
export HasSize (size)
instance : HasSize Nat := ⟨id⟩
instance {α : Type u} {β : Type v} [HasSize α] [HasSize β] : HasSize (α × β) := ⟨fun p => size p.1 + size p.2⟩
example : size (2, (3, 4)) = 9 := rfl

def withDefault (n : Nat) (k : Nat := 10) : Nat := n + k
example : withDefault 1 = 11 := rfl
example : withDefault (k := 2) 1 = 3 := rfl
theorem strict ⦃n : Nat⦄ (h : n = n) : n = n := h
example : ∀ n : Nat, n = n → n = n := @strict
example : (fun {α : Type} (a : α) => a) 2 = 2 := rfl
example : (· + 1) 2 = 3 := rfl
example : (fun (x, y) => x + y : Nat × Nat → Nat) (1, 2) = 3 := rfl
example : let x := 2; x + x = 4 := rfl
example (h : ∃ x : Nat, 3 < x) : True := let ⟨_, _⟩ := h; trivial

set_option maxRecDepth 1000 in
example : 1 + 1 = 2 := rfl

attribute [local simp] twice in
example : twice (· + 1) 0 = 2 := by simp

@[reducible] def Index := Nat
example (i : Index) : i + 0 = i := rfl
mutual
  theorem first_fact : 1 = 1 := rfl
  theorem second_fact : 2 = 2 := rfl
end
