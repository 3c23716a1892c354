import Plm.Base.Build
import Plm.Op.Language

/-!
# Operations as named steps

    matmul x W fun z =>
    broadcast [n, o] [false, true] b fun c =>
    add z c fun y =>
    give y

reads: `z` is the product of `x` and `W`, `c` repeats `b` for every row, and `y`, their sum, is the result.
-/

namespace Plm.Op.Steps

variable {D Γ Δ Δ' : Ctx} {s t : Shape} [Within Δ Γ] [Within Δ' Γ]

/-- A program with one more name in scope. -/
abbrev Rest (D Γ : Ctx) (s : Shape) := Var (s :: Γ) s → Prog sig D (s :: Γ)

abbrev constant (n : Nat) (s : Shape) (k : Rest D Γ s) : Prog sig D Γ :=
  .step (.const n s) .nil (k .here)

abbrev unary (f : Unary) (x : Var Δ s) (k : Rest D Γ s) : Prog sig D Γ :=
  .step (.unary f s) (args₁ x) (k .here)

abbrev binary (f : Binary) (x : Var Δ s) (y : Var Δ' s) (k : Rest D Γ s) : Prog sig D Γ :=
  .step (.binary f s) (args₂ x y) (k .here)

abbrev add (x : Var Δ s) (y : Var Δ' s) (k : Rest D Γ s) : Prog sig D Γ := binary .add x y k
abbrev sub (x : Var Δ s) (y : Var Δ' s) (k : Rest D Γ s) : Prog sig D Γ := binary .sub x y k
abbrev mul (x : Var Δ s) (y : Var Δ' s) (k : Rest D Γ s) : Prog sig D Γ := binary .mul x y k
abbrev div (x : Var Δ s) (y : Var Δ' s) (k : Rest D Γ s) : Prog sig D Γ := binary .div x y k

/-- The matrix product. -/
abbrev matmul {m i o : Nat} (x : Var Δ [m, i]) (w : Var Δ' [i, o]) (k : Rest D Γ [m, o]) : Prog sig D Γ :=
  .step (.bilin (.matmul m i o) .out) (args₂ x w) (k .here)

/-- A convolution of images with a kernel. -/
abbrev convolve (c : Conv) (x : Var Δ [c.n, c.h, c.w, c.ci]) (w : Var Δ' [c.kh, c.kw, c.ci, c.co])
    (k : Rest D Γ [c.n, c.oh, c.ow, c.co]) : Prog sig D Γ :=
  .step (.bilin (.conv c) .out) (args₂ x w) (k .here)

/-- The gradient of a convolution in its input: from the cotangent of the result and the kernel. -/
abbrev convolveBack (c : Conv) (dy : Var Δ [c.n, c.oh, c.ow, c.co]) (w : Var Δ' [c.kh, c.kw, c.ci, c.co])
    (k : Rest D Γ [c.n, c.h, c.w, c.ci]) : Prog sig D Γ :=
  .step (.bilin (.conv c) .lhs) (args₂ dy w) (k .here)

/-- Repetition along the axes of `t` that are not kept. -/
abbrev broadcast (t : Shape) (keep : List Bool) (x : Var Δ (Move.kept t keep)) (k : Rest D Γ t) : Prog sig D Γ :=
  .step (.move (.broadcast t keep) false) (args₁ x) (k .here)

/-- The sum over the axes that are not kept. -/
abbrev sumOver (keep : List Bool) (x : Var Δ s) (k : Rest D Γ (Move.kept s keep)) : Prog sig D Γ :=
  .step (.move (.broadcast s keep) true) (args₁ x) (k .here)

/-- The same entries in row-major order, in another shape. -/
abbrev reshape (t : Shape) (x : Var Δ s) (k : Rest D Γ t) : Prog sig D Γ :=
  .step (.move (.reshape s t) false) (args₁ x) (k .here)

end Plm.Op.Steps
