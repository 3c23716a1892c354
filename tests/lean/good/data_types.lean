/-! List, Option, Prod, Sum, Subtype, Sigma, functions -/

variable {α β γ : Type}

example : [1, 2] ++ [3] = [1, 2, 3] := rfl
example (xs ys : List α) : (xs ++ ys).length = xs.length + ys.length := List.length_append
example (xs : List α) : xs ++ [] = xs := List.append_nil xs
example (xs ys zs : List α) : xs ++ ys ++ zs = xs ++ (ys ++ zs) := List.append_assoc xs ys zs
example (f : α → β) (g : β → γ) (xs : List α) : (xs.map f).map g = xs.map (g ∘ f) := List.map_map
example : [1, 2, 3].map (· + 1) = [2, 3, 4] := rfl
example : [1, 2, 3, 4].filter (· % 2 == 0) = [2, 4] := rfl
example : [1, 2, 3].foldr (· + ·) 0 = 6 := rfl
example : [3, 1, 2].reverse = [2, 1, 3] := rfl
example : [1, 2].zip ["a", "b"] = [(1, "a"), (2, "b")] := rfl
example : List.replicate 3 'x' = ['x', 'x', 'x'] := rfl
example : [1, 2, 3, 4].take 2 = [1, 2] := rfl
example : 3 ∈ [1, 2, 3] := by decide
example (x : α) (xs ys : List α) : x ∈ xs ++ ys ↔ x ∈ xs ∨ x ∈ ys := List.mem_append
example (x : α) (xs : List α) : x ∈ x :: xs := List.mem_cons_self

example (xs : List Nat) (h : 2 < xs.length) : Nat := xs[0] + xs[2]
example : [5, 6, 7][1] = 6 := rfl
example : ([5, 6, 7][3]?, [5, 6, 7][2]?) = (none, some 7) := rfl

def sum : List Nat → Nat
  | [] => 0
  | x :: xs => x + sum xs

theorem sum_append (xs ys : List Nat) : sum (xs ++ ys) = sum xs + sum ys := by
  induction xs with
  | nil => exact (Nat.zero_add _).symm
  | cons x xs ih =>
    show x + sum (xs ++ ys) = x + sum xs + sum ys
    rw [ih, Nat.add_assoc]

example : (some 2).map (· + 1) = some 3 := rfl
example : (none : Option Nat).getD 7 = 7 := rfl
example (x : Option α) (h : x.isSome = true) : ∃ a, x = some a := by
  cases x with
  | none => contradiction
  | some a => exact ⟨a, rfl⟩
example : (do let x ← some 1; let y ← some 2; pure (x + y)) = some 3 := rfl
example : (do let x ← some 1; let _ ← (none : Option Nat); pure x) = none := rfl

example (p : α × β) : (p.fst, p.snd) = p := rfl
example (p q : α × β) (h : p.1 = q.1) (h' : p.2 = q.2) : p = q := Prod.ext h h'
example (p : Nat × Nat) : let (a, b) := p; a + b = p.1 + p.2 := rfl
def swap : α × β → β × α := fun (a, b) => (b, a)
theorem swap_swap (p : α × β) : swap (swap p) = p := rfl

def describe : Nat ⊕ String → String
  | .inl _ => "number"
  | .inr s => s
example : describe (.inr "text") = "text" := rfl

def Positive := { n : Nat // 0 < n }
def one : Positive := ⟨1, by decide⟩
def Positive.succ (n : Positive) : Positive := ⟨n.val + 1, Nat.succ_pos _⟩
example : one.succ.val = 2 := rfl
example (m n : { n : Nat // 0 < n }) (h : m.val = n.val) : m = n := Subtype.ext h

example : (Sigma fun n : Nat => Fin n) := ⟨3, 1⟩
example (f : α → β) : f ∘ id = f := rfl
example (x : α) : (Function.const β x : β → α) = fun _ => x := rfl
example : (fun x : Nat => x + 1) ∘ (fun x => 2 * x) = fun x => 2 * x + 1 := rfl
example : "abc" ++ "d" = "abcd" := by decide
example : "abc".length = 3 := by decide
example : ('a'.toNat, (true && false, !true, true || false)) = (97, (false, false, true)) := rfl
example : (Unit.unit : Unit) = () := rfl
example (f : Nat → Nat) (h : f 1 = 2) : (1 |> f) = 2 := h
example (f : Nat → Nat) (h : f (f 1) = 2) : (f <| f <| 1) = 2 := h
