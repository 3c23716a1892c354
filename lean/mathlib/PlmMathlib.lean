/-
NOT CHECKED HERE.  This file needs the official Lean toolchain and Mathlib, which the rest of this repository
does without; `plm build` and `plm audit` do not see it.  The workflow `.github/workflows/mathlib.yml`
compiles it.  Until that workflow has run green, this file is a plan and not a theorem.
-/
import Mathlib
import Plm.Statement.Main

/-!
# The theorems at Mathlib's real numbers

`ℝ` of Mathlib satisfies the laws of a scalar type, with `Real.exp`, `Real.log` and `Real.sqrt`.  So the
theorems of `Plm` hold there, and somebody who trusts Mathlib's real numbers need not read `Plm.Real`.

The laws are first stated in Mathlib's own terms (`PlmMathlib.Law`), before `ℝ` gets its second set of
operations; the instance then only has to be the same up to unfolding.
-/

namespace PlmMathlib

namespace Law
variable (a b c : ℝ)

theorem add_assoc : a + b + c = a + (b + c) := by ring
theorem add_comm : a + b = b + a := by ring
theorem add_zero : a + 0 = a := by ring
theorem add_neg : a + -a = 0 := by ring
theorem sub_eq_add_neg : a - b = a + -b := by ring
theorem mul_assoc : a * b * c = a * (b * c) := by ring
theorem mul_comm : a * b = b * a := by ring
theorem mul_one : a * 1 = a := by ring
theorem mul_add : a * (b + c) = a * b + a * c := by ring
theorem div_eq : a / b = a * (1 / b) := (_root_.mul_one_div a b).symm
theorem mul_inv (h : a ≠ 0) : a * (1 / a) = 1 := _root_.mul_one_div_cancel h
theorem zero_ne_one : (0 : ℝ) ≠ 1 := _root_.zero_ne_one
theorem le_iff_not_lt : a ≤ b ↔ ¬b < a := _root_.not_lt.symm
theorem lt_irrefl : ¬a < a := _root_.lt_irrefl a
theorem lt_trans (h₁ : a < b) (h₂ : b < c) : a < c := _root_.lt_trans h₁ h₂
theorem lt_trichotomy : a < b ∨ a = b ∨ b < a := _root_.lt_trichotomy a b
theorem add_lt_add_left (h : a < b) : c + a < c + b := by linarith
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b := _root_.mul_pos ha hb
theorem exp_add : Real.exp (a + b) = Real.exp a * Real.exp b := Real.exp_add a b
theorem one_add_le_exp : 1 + a ≤ Real.exp a := by linarith [Real.add_one_le_exp a]
theorem exp_log (h : 0 < a) : Real.exp (Real.log a) = a := Real.exp_log h
theorem sqrt_mul_self (h : 0 ≤ a) : Real.sqrt a * Real.sqrt a = a := Real.mul_self_sqrt h
theorem sqrt_nonneg : 0 ≤ Real.sqrt a := Real.sqrt_nonneg a

end Law

/-! ## The instances -/

/-- The operations of `ℝ` are Mathlib's. -/
noncomputable instance : Plm.Scalar ℝ where
  toZero := inferInstance
  toOne := inferInstance
  toAdd := inferInstance
  toSub := inferInstance
  toMul := inferInstance
  toDiv := inferInstance
  toNeg := inferInstance
  toLT := inferInstance
  toLE := inferInstance
  exp := Real.exp
  log := Real.log
  sqrt := Real.sqrt
  decLt a b := Classical.propDecidable (a < b)

/-- Mathlib's real numbers satisfy the laws. -/
noncomputable instance : Plm.LawfulScalar ℝ where
  add_assoc := Law.add_assoc
  add_comm := Law.add_comm
  add_zero := Law.add_zero
  add_neg := Law.add_neg
  sub_eq_add_neg := Law.sub_eq_add_neg
  mul_assoc := Law.mul_assoc
  mul_comm := Law.mul_comm
  mul_one := Law.mul_one
  mul_add := Law.mul_add
  div_eq := Law.div_eq
  mul_inv := Law.mul_inv
  zero_ne_one := Law.zero_ne_one
  le_iff_not_lt := Law.le_iff_not_lt
  lt_irrefl := Law.lt_irrefl
  lt_trans := Law.lt_trans
  lt_trichotomy := Law.lt_trichotomy
  add_lt_add_left := Law.add_lt_add_left
  mul_pos := Law.mul_pos
  exp_add := Law.exp_add
  one_add_le_exp := Law.one_add_le_exp
  exp_log := Law.exp_log
  sqrt_mul_self := Law.sqrt_mul_self
  sqrt_nonneg := fun a _ => Law.sqrt_nonneg a

end PlmMathlib

/-! ## The main theorem -/

-- Inside `Plm`, so that `Module` and `HasGradientAt` are not Mathlib's.
namespace Plm.AtMathlib

/-- `Net.trainStep_correct` at `ℝ`: the text of a rendered training step is read back as a module whose
meaning takes parameters, slots, buffers, images, targets, masks and hypers to the optimizer's textbook step at the
gradient `g` of the mean softmax cross-entropy with respect to all parameters jointly, the new buffers and the mean
loss, wherever the forward pass keeps its choices near the parameters (`Net.Settled`). -/
theorem trainStep_correct {inp : Shape} {n c : Nat} (net : Net inp) (opt : Optimizer) (h : net.out = [n, c])
    (wf : net.Regular) (name : String)
    (printable : (Module.mk name "train_step" _ _ (net.trainStep opt n c h).toHlo).Printable) :
    ∃ program : HProg (net.StepOuts opt.slots) (net.StepIns opt.slots opt.hyper n c),
      Module.parse (Module.mk name "train_step" _ _ (net.trainStep opt n c h).toHlo).print =
        some (Module.mk name "train_step" _ _ program) ∧
      ∀ i : net.StepIn opt.slots opt.hyper n c ℝ, net.Settled i.feed i.params →
        ∃ g : Env ℝ net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
          program.den HOp.den i.env = (net.outcome n c opt h i g).env :=
  Net.trainStep_correct net opt h wf name printable

/-- `NetSpec.train_correct` at `ℝ`: every specification that compiles trains exactly, with every optimizer. -/
theorem train_correct (spec : NetSpec) (n c : Nat) (opt : Optimizer) (hc : spec.compiles n c = true)
    (hname : spec.name.toList.all Text.nameChar = true) : spec.TrainsExactly ℝ n c opt :=
  NetSpec.train_correct spec n c opt hc hname

theorem mnistMlp_correct : Nets.mnistMlp.TrainsExactly ℝ 128 10 := Nets.mnistMlp_correct

theorem mnistCnn_correct : Nets.mnistCnn.TrainsExactly ℝ 128 10 := Nets.mnistCnn_correct

end Plm.AtMathlib

#print axioms Plm.AtMathlib.trainStep_correct
