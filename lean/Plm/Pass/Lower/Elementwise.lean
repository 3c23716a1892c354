import Plm.Pass.Lower.Move
import Plm.Algebra.Analysis

/-!
# Lowered elementwise operations

`relu` is the maximum with zero, `gate` a selection.
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K]

theorem den_const (d : Decimal) (s : Shape) (e : Env K []) :
    ((prim (.const d s)).den HOp.den e).head = Prim.den (.const d s) e := rfl

theorem den_unary (f : Unary) (s : Shape) (e : Env K [s]) :
    ((unary s f).den HOp.den e).head = Prim.den (.unary f s) e := by
  cases f with
  | relu => exact funext fun i => (relu_eq_max (e.head i)).symm
  | neg => rfl
  | exp => rfl
  | log => rfl
  | sqrt => rfl
  | rsqrt => rfl
  | tanh => rfl
  | logistic => rfl

theorem den_binary (f : Binary) (s : Shape) (e : Env K [s, s]) :
    ((binary s f).den HOp.den e).head = Prim.den (.binary f s) e := by
  cases f with
  | gate =>
    funext i
    show cond (decide (0 < e.head i)) (e.tail.head i) 0 = if 0 < e.head i then e.tail.head i else 0
    by_cases h : 0 < e.head i
    · rw [if_pos h, decide_eq_true h]
      rfl
    · rw [if_neg h, decide_eq_false h]
      rfl
  | add => rfl
  | sub => rfl
  | mul => rfl
  | div => rfl

end Plm.Lower
