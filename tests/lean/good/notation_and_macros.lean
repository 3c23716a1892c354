/-! notation, infix, macro, macro_rules, syntax -/

notation "⟪" a ", " b "⟫" => Prod.mk a (Prod.mk b ())
infixl:65 " ⊕⊕ " => fun (a b : Nat) => a + 2 * b
prefix:max "√" => fun n : Nat => n / 2
postfix:max "‼" => fun n : Nat => n + 1

example : ⟪1, 2⟫ = (1, 2, ()) := rfl
example : (1 ⊕⊕ 2) ⊕⊕ 3 = 11 := rfl
example : 1 ⊕⊕ 2 ⊕⊕ 3 = 11 := rfl
example : √8 = 4 := rfl
example : 3 ‼ = 4 := rfl

def Sub' (A B : Nat → Prop) : Prop := ∀ n, A n → B n
local infix:50 " ⊑ " => Sub'
theorem Sub'.trans {A B C : Nat → Prop} (h : A ⊑ B) (h' : B ⊑ C) : A ⊑ C := fun n hn => h' n (h n hn)

macro "three" : term => `(3)
example : three + three = 6 := rfl

macro "split_and" : tactic => `(tactic| refine ⟨?_, ?_⟩)
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  split_and
  · exact hp
  · exact hq

macro "finish" : tactic => `(tactic| first | rfl | assumption | contradiction | decide)
example (p : Prop) (h : p) : p := by finish
example : 2 + 2 = 4 := by finish
example (h : False) : 0 = 1 := by finish

macro "use" e:term : tactic => `(tactic| refine ⟨$e, ?_⟩)
example : ∃ n : Nat, n * n = 49 := by
  use 7
  rfl

syntax "max_of" term:max term:max : term
macro_rules
  | `(max_of $a $b) => `(if $a ≤ $b then $b else $a)
example : max_of 3 5 = 5 := rfl
example : max_of (2 + 2) 1 = 4 := rfl

syntax "sum_of" "(" term,* ")" : term
macro_rules
  | `(sum_of ()) => `(0)
  | `(sum_of ($x)) => `($x)
  | `(sum_of ($x, $xs,*)) => `($x + sum_of ($xs,*))
example : sum_of (1, 2, 3) = 6 := rfl
example : sum_of () = 0 := rfl

declare_syntax_cat arith
syntax num : arith
syntax arith " plus " arith : arith
syntax "(" arith ")" : arith
syntax "arith!" arith : term
macro_rules
  | `(arith! $n:num) => `($n)
  | `(arith! $a plus $b) => `((arith! $a) + (arith! $b))
  | `(arith! ($a)) => `(arith! $a)
example : arith! 1 plus (2 plus 3) = 6 := rfl

macro "lemma_of " n:ident " : " t:term " := " v:term : command => `(theorem $n : $t := $v)
lemma_of two_is_two : 2 = 2 := rfl
example : 2 = 2 := two_is_two

/-- A name that a macro introduces does not capture one of the user. -/
macro "const_fun" e:term : term => `(fun _x : Nat => $e)
example (x : Nat) : (const_fun x) 5 = x := rfl

macro_rules
  | `(tactic| finish) => `(tactic| exact Nat.le_refl _)
example (n : Nat) : n ≤ n := by finish

namespace Inner
scoped notation "ℵ" => (40 : Nat)
example : ℵ + 2 = 42 := rfl
end Inner
open Inner in
example : ℵ = 40 := rfl

macro "given " x:ident ", " b:term : term => `(fun $x => $b)
example : (given n, n + 1) 1 = 2 := rfl

@[app_unexpander Sub'] def unexpandSub' : Lean.PrettyPrinter.Unexpander
  | `($_ $a $b) => `($a ⊑ $b)
  | _ => throw ()
