/-! structures, inheritance, classes, instances, coercions, deriving -/

structure Point (α : Type) where
  x : α
  y : α

def origin : Point Nat := { x := 0, y := 0 }
def Point.add (p q : Point Nat) : Point Nat := ⟨p.x + q.x, p.y + q.y⟩
instance : Add (Point Nat) := ⟨Point.add⟩

theorem add_origin (p : Point Nat) : p + origin = p := rfl

example : ({ x := 1, y := 2 } : Point Nat).y = 2 := rfl
example (p : Point Nat) : { p with x := 3 }.y = p.y := rfl
example (p : Point Nat) : ⟨p.x, p.y⟩ = p := rfl
example : ({ origin with y := 4 } + ⟨1, 1⟩ : Point Nat).y = 5 := rfl

structure Point3 (α : Type) extends Point α where
  z : α

def lift (p : Point Nat) : Point3 Nat := { p with z := 7 }
def flat : Point3 Nat := { x := 1, y := 2, z := 3 }

example (p : Point Nat) : (lift p).toPoint = p := rfl
example : flat.x + flat.z = 4 := rfl

structure Config where
  verbose : Bool := false
  level : Nat := if verbose then 2 else 1

example : ({} : Config).level = 1 := rfl
example : { verbose := true : Config }.level = 2 := rfl

class Monoid' (α : Type) extends Mul α, One α where
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  one_mul : ∀ a : α, 1 * a = a
  mul_one : ∀ a : α, a * 1 = a

class Group' (α : Type) extends Monoid' α, Inv α where
  inv_mul : ∀ a : α, a⁻¹ * a = 1

section
variable {G : Type} [Group' G]
open Monoid' Group'

theorem mul_left_cancel' {a b c : G} (h : a * b = a * c) : b = c := by
  have h' : a⁻¹ * (a * b) = a⁻¹ * (a * c) := by rw [h]
  rw [← mul_assoc, ← mul_assoc, inv_mul, one_mul, one_mul] at h'
  exact h'

theorem mul_inv' (a : G) : a * a⁻¹ = 1 := by
  apply mul_left_cancel' (a := a⁻¹)
  rw [← mul_assoc, inv_mul, one_mul, mul_one]
end

instance : Monoid' Nat where
  mul_assoc := Nat.mul_assoc
  one_mul := Nat.one_mul
  mul_one := Nat.mul_one

instance {α β : Type} [Monoid' α] [Monoid' β] : Monoid' (α × β) where
  mul p q := (p.1 * q.1, p.2 * q.2)
  one := (1, 1)
  mul_assoc _ _ _ := Prod.ext (Monoid'.mul_assoc ..) (Monoid'.mul_assoc ..)
  one_mul _ := Prod.ext (Monoid'.one_mul _) (Monoid'.one_mul _)
  mul_one _ := Prod.ext (Monoid'.mul_one _) (Monoid'.mul_one _)

example : ((2, 3) * (4, 5) : Nat × Nat) = (8, 15) := by decide

class Area (α : Type) where
  area : α → Nat
export Area (area)

structure Square where
  side : Nat

structure Rectangle where
  width : Nat
  height : Nat

instance : Area Square := ⟨fun s => s.side * s.side⟩
instance : Area Rectangle where
  area r := r.width * r.height
instance : Coe Square Rectangle := ⟨fun s => ⟨s.side, s.side⟩⟩

theorem area_coe (s : Square) : area (s : Rectangle) = area s := rfl

def totalArea {α : Type} [Area α] : List α → Nat
  | [] => 0
  | a :: as => area a + totalArea as

example : totalArea [Square.mk 2, ⟨3⟩] = 13 := rfl

structure Endo (α : Type) where
  toFun : α → α

instance {α : Type} : CoeFun (Endo α) fun _ => α → α := ⟨Endo.toFun⟩

example (f : Endo Nat) (h : ∀ n, f n = n) : f (f 1) = 1 := by rw [h, h]

inductive Suit where
  | hearts
  | spades
deriving DecidableEq, Inhabited

example : Suit.hearts ≠ Suit.spades := by decide
example : (default : Suit) = .hearts := rfl

inductive Tree where
  | leaf
  | node (left : Tree) (label : Nat) (right : Tree)
deriving DecidableEq, BEq, Inhabited

example : Tree.node .leaf 1 .leaf ≠ .node .leaf 2 .leaf := by decide

structure Pair where
  fst : Nat
  snd : Bool
deriving DecidableEq, Inhabited

example : (⟨1, true⟩ : Pair) ≠ ⟨1, false⟩ := by decide

instance (priority := low) fallback : Inhabited Nat := ⟨3⟩
example : (default : Nat) = 0 := rfl

abbrev Matrix (m n : Nat) := Fin m → Fin n → Nat
example (A : Matrix 2 3) (i : Fin 2) : Fin 3 → Nat := A i
