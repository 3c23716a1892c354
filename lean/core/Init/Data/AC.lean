prelude
import Init.Nat.Div
import Init.Data.Basic
import Init.List.Lemmas

/-!
# Associative and commutative operations

The classes that `ac_rfl` looks for, and the normal form by which its proofs are checked: both sides are
flattened to lists of variable numbers, neutral elements removed, and, when the operation allows it, sorted and
merged; equal lists have equal values.
-/

set_option autoImplicit false

universe u v

namespace Std
variable {α : Sort u} {β : Sort v}

/-- `op` is associative. -/
class Associative (op : α → α → α) : Prop where
  assoc : (a b c : α) → op (op a b) c = op a (op b c)

/-- `op` is commutative. -/
class Commutative (op : α → α → α) : Prop where
  comm : (a b : α) → op a b = op b a

/-- `op x x = x` -/
class IdempotentOp (op : α → α → α) : Prop where
  idempotent : (x : α) → op x x = x

/-- Marks `o` as the left identity of `op`. -/
class LeftIdentity (op : α → β → β) (o : outParam α) : Prop
/-- `op o a = a` -/
class LawfulLeftIdentity (op : α → β → β) (o : outParam α) : Prop extends LeftIdentity op o where
  left_id : ∀ a, op o a = a
/-- Marks `o` as the right identity of `op`. -/
class RightIdentity (op : α → β → α) (o : outParam β) : Prop
/-- `op a o = a` -/
class LawfulRightIdentity (op : α → β → α) (o : outParam β) : Prop extends RightIdentity op o where
  right_id : ∀ a, op a o = a
/-- Marks `o` as the identity of `op`. -/
class Identity (op : α → α → α) (o : outParam α) : Prop extends LeftIdentity op o, RightIdentity op o
/-- `op o a = a` and `op a o = a` -/
class LawfulIdentity (op : α → α → α) (o : outParam α) : Prop extends
  Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o

end Std

namespace Lean.Data.AC
open Std

/-- A term over one operation; variables are numbered. -/
inductive Expr where
  | var (x : Nat)
  | op (lhs rhs : Expr)

/-- The value of a variable, and whether it is neutral. -/
structure Variable {α : Sort u} (op : α → α → α) : Type u where
  value : α
  neutral : Option <| PLift (LawfulIdentity op value)

/-- The operation, what is known of it, and the values of the variables. -/
structure Context (α : Sort u) where
  op : α → α → α
  assoc : Associative op
  comm : Option <| PLift <| Commutative op
  idem : Option <| PLift <| IdempotentOp op
  vars : List (Variable op)
  arbitrary : α

namespace Context
variable {α : Sort u}

/-- The entry of a list, or a default value. -/
def nth {β : Type u} (d : β) : List β → Nat → β
  | [], _ => d
  | x :: _, 0 => x
  | _ :: xs, n + 1 => nth d xs n

/-- The variable with the given number. -/
def var (ctx : Context α) (n : Nat) : Variable ctx.op := nth ⟨ctx.arbitrary, none⟩ ctx.vars n

/-- Is the variable known to be neutral? -/
def isNeutral (ctx : Context α) (n : Nat) : Bool := (ctx.var n).neutral.isSome

end Context

variable {α : Sort u}

/-- The value of a term. -/
def eval (ctx : Context α) : Expr → α
  | .var n => (ctx.var n).value
  | .op l r => ctx.op (eval ctx l) (eval ctx r)

/-- The variables of a term, from left to right. -/
def Expr.toList : Expr → List Nat
  | .var n => [n]
  | .op l r => l.toList ++ r.toList

/-- The value of a list of variables. -/
def evalList (ctx : Context α) : List Nat → α
  | [] => ctx.arbitrary
  | x :: xs => match xs with
    | [] => (ctx.var x).value
    | _ :: _ => ctx.op (ctx.var x).value (evalList ctx xs)

/-- Insert a number into a sorted list. -/
def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | a :: as => match Nat.ble x a with
    | true => x :: a :: as
    | false => a :: insert x as

/-- Insertion sort. -/
def sort : List Nat → List Nat
  | [] => []
  | x :: xs => insert x (sort xs)

/-- `x` in front of the list, unless it is the first entry already. -/
def consMerge (x : Nat) : List Nat → List Nat
  | [] => [x]
  | a :: as => match Nat.beq x a with
    | true => a :: as
    | false => x :: a :: as

/-- Drop repetitions next to each other. -/
def mergeIdem : List Nat → List Nat
  | [] => []
  | x :: xs => consMerge x (mergeIdem xs)

/-- `x` in front of the list, where one of the two may be neutral. -/
def consNeutral (ctx : Context α) (x : Nat) (l : List Nat) : List Nat :=
  match ctx.isNeutral x with
  | true => l
  | false => match l with
    | [] => [x]
    | [y] => match ctx.isNeutral y with
      | true => [x]
      | false => [x, y]
    | y :: z :: l => x :: y :: z :: l

/-- Drop neutral variables, except a single remaining one. -/
def removeNeutrals (ctx : Context α) : List Nat → List Nat
  | [] => []
  | x :: xs => match xs with
    | [] => [x]
    | _ :: _ => consNeutral ctx x (removeNeutrals ctx xs)

/-- The normal form of a term. -/
def norm (ctx : Context α) (e : Expr) : List Nat :=
  let l := removeNeutrals ctx e.toList
  match ctx.comm with
  | none => match ctx.idem with
    | none => l
    | some _ => mergeIdem l
  | some _ => match ctx.idem with
    | none => sort l
    | some _ => mergeIdem (sort l)

section
variable (ctx : Context α)

private theorem evalList_cons {x : Nat} {l : List Nat} (h : l ≠ []) :
    evalList ctx (x :: l) = ctx.op (ctx.var x).value (evalList ctx l) := by
  cases l with
  | nil => exact absurd rfl h
  | cons y l => rfl

private theorem evalList_append {l m : List Nat} (hl : l ≠ []) (hm : m ≠ []) :
    evalList ctx (l ++ m) = ctx.op (evalList ctx l) (evalList ctx m) := by
  induction l with
  | nil => exact absurd rfl hl
  | cons x l ih =>
    cases l with
    | nil => exact evalList_cons ctx hm
    | cons y l =>
      rw [List.cons_append, evalList_cons ctx (show y :: l ++ m ≠ [] from List.cons_ne_nil _ _), ih (List.cons_ne_nil y l),
        evalList_cons ctx (List.cons_ne_nil y l), ctx.assoc.assoc]

private theorem toList_ne_nil (e : Expr) : e.toList ≠ [] := by
  induction e with
  | var x => exact List.cons_ne_nil x []
  | op l r ihl _ => exact fun h => ihl (List.append_eq_nil_iff.mp h).1

private theorem evalList_toList (e : Expr) : evalList ctx e.toList = eval ctx e := by
  induction e with
  | var x => rfl
  | op l r ihl ihr => rw [Expr.toList, evalList_append ctx (toList_ne_nil l) (toList_ne_nil r), ihl, ihr]; rfl

private theorem insert_ne_nil (x : Nat) (l : List Nat) : insert x l ≠ [] := by
  cases l with
  | nil => exact List.cons_ne_nil x []
  | cons a l => rw [insert]; cases Nat.ble x a <;> exact List.cons_ne_nil _ _

private theorem evalList_insert (h : Commutative ctx.op) (x : Nat) (l : List Nat) :
    evalList ctx (insert x l) = evalList ctx (x :: l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [insert]
    cases Nat.ble x a with
    | true => rfl
    | false =>
      show evalList ctx (a :: insert x l) = _
      rw [evalList_cons ctx (insert_ne_nil x l), ih, evalList_cons ctx (x := x) (List.cons_ne_nil a l)]
      cases l with
      | nil => exact h.comm _ _
      | cons b l =>
        rw [evalList_cons ctx (List.cons_ne_nil b l), evalList_cons ctx (List.cons_ne_nil b l), ← ctx.assoc.assoc,
          ← ctx.assoc.assoc, h.comm (ctx.var a).value]

private theorem sort_ne_nil {l : List Nat} (h : l ≠ []) : sort l ≠ [] := by
  cases l with
  | nil => exact h
  | cons x l => exact insert_ne_nil x (sort l)

private theorem evalList_sort (h : Commutative ctx.op) (l : List Nat) : evalList ctx (sort l) = evalList ctx l := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    rw [sort, evalList_insert ctx h]
    cases l with
    | nil => rfl
    | cons y l =>
      rw [evalList_cons ctx (sort_ne_nil (List.cons_ne_nil y l)), ih, evalList_cons ctx (List.cons_ne_nil y l)]

private theorem consMerge_ne_nil (x : Nat) (l : List Nat) : consMerge x l ≠ [] := by
  cases l with
  | nil => exact List.cons_ne_nil x []
  | cons a l => rw [consMerge]; cases Nat.beq x a <;> exact List.cons_ne_nil _ _

private theorem evalList_consMerge (h : IdempotentOp ctx.op) (x : Nat) (l : List Nat) :
    evalList ctx (consMerge x l) = evalList ctx (x :: l) := by
  cases l with
  | nil => rfl
  | cons a l =>
    rw [consMerge]
    cases hx : Nat.beq x a with
    | false => rfl
    | true =>
      show evalList ctx (a :: l) = _
      rw [Nat.eq_of_beq_eq_true hx, evalList_cons ctx (x := a) (List.cons_ne_nil a l)]
      cases l with
      | nil => exact (h.idempotent _).symm
      | cons b l => rw [evalList_cons ctx (List.cons_ne_nil b l), ← ctx.assoc.assoc, h.idempotent]

private theorem evalList_mergeIdem (h : IdempotentOp ctx.op) (l : List Nat) :
    evalList ctx (mergeIdem l) = evalList ctx l := by
  induction l with
  | nil => rfl
  | cons x l ih =>
    rw [mergeIdem, evalList_consMerge ctx h]
    cases l with
    | nil => rfl
    | cons y l =>
      rw [evalList_cons ctx (show mergeIdem (y :: l) ≠ [] from consMerge_ne_nil y (mergeIdem l)), ih]; rfl

private theorem neutral_of_isNeutral {x : Nat} (h : ctx.isNeutral x = true) : LawfulIdentity ctx.op (ctx.var x).value := by
  obtain ⟨p, _⟩ := Option.isSome_iff_exists.mp h
  exact p.down

private theorem evalList_consNeutral (x : Nat) {l : List Nat} (hl : l ≠ []) :
    consNeutral ctx x l ≠ [] ∧ evalList ctx (consNeutral ctx x l) = evalList ctx (x :: l) := by
  unfold consNeutral
  rw [evalList_cons ctx hl]
  cases hx : ctx.isNeutral x with
  | true => exact ⟨hl, ((neutral_of_isNeutral ctx hx).left_id _).symm⟩
  | false =>
    match l with
    | [] => exact absurd rfl hl
    | [y] =>
      show (match ctx.isNeutral y with | true => [x] | false => [x, y]) ≠ [] ∧
        evalList ctx (match ctx.isNeutral y with | true => [x] | false => [x, y]) = _
      cases hy : ctx.isNeutral y with
      | true => exact ⟨List.cons_ne_nil x [], ((neutral_of_isNeutral ctx hy).right_id _).symm⟩
      | false => exact ⟨List.cons_ne_nil x [y], rfl⟩
    | y :: z :: l => exact ⟨List.cons_ne_nil x _, rfl⟩

private theorem evalList_removeNeutrals (l : List Nat) (hl : l ≠ []) :
    removeNeutrals ctx l ≠ [] ∧ evalList ctx (removeNeutrals ctx l) = evalList ctx l := by
  induction l with
  | nil => exact absurd rfl hl
  | cons x l ih =>
    cases l with
    | nil => exact ⟨hl, rfl⟩
    | cons y l =>
      have ⟨h₁, h₂⟩ := ih (List.cons_ne_nil y l)
      have ⟨h₃, h₄⟩ := evalList_consNeutral ctx x h₁
      refine ⟨h₃, h₄.trans ?_⟩
      rw [evalList_cons ctx h₁, h₂]; rfl

private theorem evalList_norm (e : Expr) : evalList ctx (norm ctx e) = eval ctx e := by
  have h := (evalList_removeNeutrals ctx e.toList (toList_ne_nil e)).2.trans (evalList_toList ctx e)
  rw [norm]
  match ctx.comm, ctx.idem with
  | none, none => exact h
  | none, some hi => exact (evalList_mergeIdem ctx hi.down _).trans h
  | some hc, none => exact (evalList_sort ctx hc.down _).trans h
  | some hc, some hi => exact ((evalList_mergeIdem ctx hi.down _).trans (evalList_sort ctx hc.down _)).trans h

end

/-- Terms with equal normal forms have equal values; `ac_rfl` proves equations by this theorem. -/
theorem Context.eq_of_norm (ctx : Context α) (a b : Expr) (h : (norm ctx a == norm ctx b) = true) :
    eval ctx a = eval ctx b := by
  rw [← evalList_norm ctx a, ← evalList_norm ctx b, eq_of_beq h]

end Lean.Data.AC

/-! ## Instances -/

instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩
instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero
instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩
instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩
instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
  left_id := Nat.one_mul
  right_id := Nat.mul_one
instance : Std.Associative (α := Nat) min := ⟨Nat.min_assoc⟩
instance : Std.Commutative (α := Nat) min := ⟨Nat.min_comm⟩
instance : Std.IdempotentOp (α := Nat) min := ⟨Nat.min_self⟩
instance : Std.Associative (α := Nat) max := ⟨Nat.max_assoc⟩
instance : Std.Commutative (α := Nat) max := ⟨Nat.max_comm⟩
instance : Std.IdempotentOp (α := Nat) max := ⟨Nat.max_self⟩
instance : Std.LawfulIdentity (α := Nat) max 0 where
  left_id := Nat.zero_max
  right_id := Nat.max_zero
instance : Std.Associative And := ⟨fun _ _ _ => propext and_assoc⟩
instance : Std.Commutative And := ⟨fun _ _ => propext and_comm⟩
instance : Std.IdempotentOp And := ⟨and_self⟩
instance : Std.LawfulIdentity And True where
  left_id := true_and
  right_id := and_true
instance : Std.Associative Or := ⟨fun _ _ _ => propext or_assoc⟩
instance : Std.Commutative Or := ⟨fun _ _ => propext or_comm⟩
instance : Std.IdempotentOp Or := ⟨or_self⟩
instance : Std.LawfulIdentity Or False where
  left_id := false_or
  right_id := or_false
instance : Std.Commutative Iff := ⟨fun _ _ => propext Iff.comm⟩
instance : Std.Associative and := ⟨Bool.and_assoc⟩
instance : Std.Commutative and := ⟨Bool.and_comm⟩
instance : Std.IdempotentOp and := ⟨Bool.and_self⟩
instance : Std.Associative or := ⟨Bool.or_assoc⟩
instance : Std.Commutative or := ⟨Bool.or_comm⟩
instance : Std.IdempotentOp or := ⟨Bool.or_self⟩
instance {α : Type u} : Std.Associative (α := List α) (· ++ ·) := ⟨List.append_assoc⟩
instance {α : Type u} : Std.LawfulIdentity (α := List α) (· ++ ·) [] where
  left_id := List.nil_append
  right_id := List.append_nil
