import Plm.Calculus.Caratheodory
import Plm.Calculus.Vocabulary
import Plm.Statement.Main
import Plm.Op.Correct
import Plm.Grad.Correct
import Plm.Real.Complete

/-!
# The main theorems for real numbers

What the type `Real` is: an ordered field (`Plm.Real.Model`) that is complete and Archimedean
(`Plm.Real.Complete`), whose `exp`, `log` and `sqrt` are the only functions with the laws of a scalar type
(`exp_unique`, `log_unique`, `sqrt_unique`).

What holds for it: each theorem of the second part is the one of the same name for `Real` in place of any
lawful scalar type; nothing is proved there.
-/

namespace Plm
namespace Real

/-! ## The functions are the ones that the laws describe -/

/-- The two laws of the exponential. -/
def IsExp (f : Real → Real) : Prop := (∀ x y, f (x + y) = f x * f y) ∧ ∀ x, 1 + x ≤ f x

namespace IsExp
variable {f g : Real → Real}

theorem nonneg (hf : IsExp f) (x : Real) : 0 ≤ f x := by
  rw [← add_halves x, hf.1]
  exact mul_self_nonneg _

theorem mul_neg (hf : IsExp f) (x : Real) : f x * f (-x) = 1 := by
  have h₀ : 1 ≤ f 0 := by have := hf.2 0; rw [add_zero] at this; exact this
  have h : f 0 * f 0 = f 0 * 1 := by rw [← hf.1, add_zero, mul_one]
  rw [← hf.1, add_neg]
  exact mul_left_cancel (ne_of_gt (lt_of_lt_of_le one_pos h₀)) h

theorem one_sub_sq_le (hf : IsExp f) (hg : IsExp g) (x : Real) : (1 + x) * (1 + -x) ≤ f x * g (-x) := by
  have h₀ := mul_nonneg (hf.nonneg x) (hg.nonneg (-x))
  rcases lt_or_le (1 + -x) 0 with h | h
  · exact le_trans (le_of_lt (mul_neg_of_pos_of_neg (by lt_comb add_lt_add two_pos (neg_pos.mpr h)) h)) h₀
  · rcases lt_or_le (1 + x) 0 with h' | h'
    · have hp : 0 < 1 + -x := by lt_comb add_lt_add two_pos (neg_pos.mpr h')
      rw [mul_comm]
      exact le_trans (le_of_lt (mul_neg_of_pos_of_neg hp h')) h₀
    · exact mul_le_mul (hf.2 x) (hg.2 (-x)) h (hf.nonneg x)

/-- The quotient `f x * g (-x)` is at least `1`: it is at least `1 - x²`, and then, halving `x` over and over,
at least `1 - x² / m` for larger and larger `m`. -/
theorem one_le_quotient (hf : IsExp f) (hg : IsExp g) (x : Real) : 1 ≤ f x * g (-x) := by
  have near (n : Nat) : ∃ m : Real, 1 ≤ m ∧ Scalar.ofNat n ≤ m ∧ ∀ x, m * (1 - f x * g (-x)) ≤ x * x := by
    induction n with
    | zero => exact ⟨1, le_rfl, zero_le_one, fun x => by le_comb one_sub_sq_le hf hg x⟩
    | succ n ih =>
      obtain ⟨m, h₁, hn, hm⟩ := ih
      have h₀ := le_trans zero_le_one h₁
      refine ⟨m + m, le_trans h₁ (le_add_of_nonneg_left h₀), add_le_add hn h₁, fun x => ?_⟩
      suffices step : ∀ y, (m + m) * (1 - f (y + y) * g (-(y + y))) ≤ (y + y) * (y + y) from
        add_halves x ▸ step (x / (1 + 1))
      intro y
      have e : -(y + y) = -y + -y := by plm_ring
      have hs := mul_nonneg h₀ (mul_self_nonneg (1 - f y * g (-y)))
      rw [e, hf.1, hg.1]
      le_comb add_le_add (add_le_add (add_le_add (hm y) (hm y)) (add_le_add (hm y) (hm y))) (add_le_add hs hs)
  apply le_of_not_lt
  intro h
  have hd : 0 < 1 - f x * g (-x) := sub_pos.mpr h
  obtain ⟨n, hn⟩ := archimedean (x * x / (1 - f x * g (-x)))
  obtain ⟨m, _, hm, hx⟩ := near n
  exact lt_irrefl _ (lt_of_le_of_lt (hx x) ((div_lt_iff hd).mp (lt_of_lt_of_le hn hm)))

theorem le (hf : IsExp f) (hg : IsExp g) (x : Real) : g x ≤ f x := by
  have h := mul_le_mul_of_nonneg_right (one_le_quotient hf hg x) (hg.nonneg x)
  rw [one_mul, mul_assoc, mul_comm (g (-x)), hg.mul_neg, mul_one] at h
  exact h

end IsExp

/-- The exponential is the only function with `f (x + y) = f x * f y` and `1 + x ≤ f x`. -/
theorem exp_unique {f : Real → Real} (hf : ∀ x y, f (x + y) = f x * f y) (hf₁ : ∀ x, 1 + x ≤ f x) :
    f = exp :=
  have he : IsExp exp := ⟨exp_add, one_add_le_exp⟩
  funext fun x => le_antisymm (he.le ⟨hf, hf₁⟩ x) (IsExp.le ⟨hf, hf₁⟩ he x)

/-- The logarithm is the only inverse of the exponential on positive numbers. -/
theorem log_unique {f : Real → Real} (hf : ∀ x, 0 < x → exp (f x) = x) (x : Real) (hx : 0 < x) :
    f x = log x :=
  (log_eq_of_exp_eq (hf x hx)).symm

/-- The square root is the only nonnegative one. -/
theorem sqrt_unique {f : Real → Real} (hf₀ : ∀ x, 0 ≤ x → 0 ≤ f x) (hf : ∀ x, 0 ≤ x → f x * f x = x)
    (x : Real) (hx : 0 ≤ x) : f x = sqrt x :=
  (sqrt_eq_of_mul_self (hf₀ x hx) (hf x hx)).symm

/-! ## The calculus -/

section
variable {ι κ μ : Type} [FinIndex ι]

/-- `hasJacobianAt_iff_supNorm`: the Jacobian is the Fréchet derivative in the sup norm. -/
theorem hasJacobianAt_iff_supNorm [LawfulFinIndex ι] [FinIndex κ] [LawfulFinIndex κ]
    {f : (ι → Real) → κ → Real} {J : κ → ι → Real} {x : ι → Real} :
    HasJacobianAt f J x ↔ ∀ ε : Real, 0 < ε → ∃ δ : Real, 0 < δ ∧ ∀ h : ι → Real, supNorm h ≤ δ →
      supNorm (fun j => f (fun i => x i + h i) j - f x j - sum fun i => J j i * h i) ≤ ε * supNorm h :=
  Plm.hasJacobianAt_iff_supNorm

/-- `HasJacobianAt.unique`: there is at most one Jacobian. -/
theorem hasJacobianAt_unique [LawfulFinIndex ι] {f : (ι → Real) → κ → Real} {J J' : κ → ι → Real}
    {x : ι → Real} (h : HasJacobianAt f J x) (h' : HasJacobianAt f J' x) : J = J' :=
  h.unique h'

/-- `HasJacobianAt.comp`: the chain rule. -/
theorem hasJacobianAt_comp [FinIndex κ] [LawfulFinIndex κ] [FinIndex μ] [LawfulFinIndex μ]
    {f : (ι → Real) → κ → Real} {g : (κ → Real) → μ → Real} {F : κ → ι → Real} {G : μ → κ → Real}
    {x : ι → Real} (hg : HasJacobianAt g G (f x)) (hf : HasJacobianAt f F x) :
    HasJacobianAt (fun y => g (f y)) (fun k i => sum fun j => G k j * F j i) x :=
  hg.comp hf

/-- `HasVJP.backward_eq`: a backward pass is the transposed Jacobian, in partial derivatives. -/
theorem backward_eq [LawfulFinIndex ι] [FinIndex κ] {f : (ι → Real) → κ → Real} (h : HasVJP f) (x : ι → Real)
    (dy : κ → Real) (i : ι) :
    h.backward x dy i = sum fun j => pdiv f x i j * dy j :=
  h.backward_eq x dy i
end

theorem hasDerivAt_exp (x : Real) : HasDerivAt exp (exp x) x := Plm.hasDerivAt_exp x

theorem hasDerivAt_log {x : Real} (hx : 0 < x) : HasDerivAt log (1 / x) x := Plm.hasDerivAt_log hx

theorem hasDerivAt_sqrt {x : Real} (hx : 0 < x) : HasDerivAt sqrt (1 / (sqrt x + sqrt x)) x :=
  Plm.hasDerivAt_sqrt hx

/-- `not_hasDerivAt_relu_zero`: the rectified linear unit has no derivative at zero. -/
theorem not_hasDerivAt_relu_zero : ¬∃ d : Real, HasDerivAt Scalar.relu d 0 := Plm.not_hasDerivAt_relu_zero

/-! ## Vector-Jacobian products -/

/-- `Op.vjp_correct`: where an operation is smooth, the programs of its vector-Jacobian product compute the
transposed Jacobian times the cotangent. -/
theorem vjp_correct (o : Op) (x : Env Real o.ins) (h : o.Smooth x) :
    IsVJPAt (fun e : Env Real o.ins => Op.den o e) (fun dy => o.rev x dy) x :=
  Op.vjp_correct o x h

/-- `Prog.grad_correct`: where every operation of a program is smooth, the program has a Jacobian `J`, and the
program that `Prog.grad` emits computes the results and those entries of `Jᵀ w` that `wrt` names. -/
theorem grad_correct {D Γ Δ : Ctx} (p : Prog Op.sig D Γ) (wrt : Vars Γ Δ) (e : Env Real Γ)
    (h : p.Smooth e) :
    ∃ J : Pos D → Pos Γ → Real, HasJacobianAt (fun e => p.den Op.den e) J e ∧ ∀ w : Env Real D,
      (p.grad wrt).den Op.den (w.append e) =
        (p.den Op.den e).append (Env.gets (fun i => sum fun j => J j i * w j) wrt) :=
  Prog.grad_correct p wrt e h

/-! ## Training steps -/

/-- `Net.den_trainStep_gradient`: the training step gives the optimizer's textbook step at the gradient of the mean
loss, the new buffers and the mean loss. -/
theorem den_trainStep_gradient {inp : Shape} {n c : Nat} (net : Net inp) (opt : Optimizer) (h : net.out = [n, c])
    (i : net.StepIn opt.slots opt.hyper n c Real) (hs : net.Settled i.feed i.params) :
    ∃ g : Env Real net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
      (net.trainStep opt n c h).den Op.den i.env = (net.outcome n c opt h i g).env :=
  Net.den_trainStep_gradient net opt h i hs

/-- `Net.trainStep_correct`: the text of a rendered training step is read back as a module whose meaning is
the optimizer's textbook step at the exact gradient, the new buffers and the mean loss. -/
theorem trainStep_correct {inp : Shape} {n c : Nat} (net : Net inp) (opt : Optimizer) (h : net.out = [n, c])
    (wf : net.Regular) (name : String)
    (printable : (Module.mk name "train_step" _ _ (net.trainStep opt n c h).toHlo).Printable) :
    ∃ program : HProg (net.StepOuts opt.slots) (net.StepIns opt.slots opt.hyper n c),
      Module.parse (Module.mk name "train_step" _ _ (net.trainStep opt n c h).toHlo).print =
        some (Module.mk name "train_step" _ _ program) ∧
      ∀ i : net.StepIn opt.slots opt.hyper n c Real, net.Settled i.feed i.params →
        ∃ g : Env Real net.ctx, HasGradientAt (net.meanLoss h i.feed i.target) g i.params ∧
          program.den HOp.den i.env = (net.outcome n c opt h i g).env :=
  Net.trainStep_correct net opt h wf name printable

/-- `NetSpec.train_correct`: every specification that compiles trains exactly, with every optimizer. -/
theorem train_correct (spec : NetSpec) (n c : Nat) (opt : Optimizer) (hc : spec.compiles n c = true)
    (hname : spec.name.toList.all Text.nameChar = true) : spec.TrainsExactly Real n c opt :=
  NetSpec.train_correct spec n c opt hc hname

theorem mnistLinear_correct : Nets.mnistLinear.TrainsExactly Real 128 10 := Nets.mnistLinear_correct
theorem mnistMlp_correct : Nets.mnistMlp.TrainsExactly Real 128 10 := Nets.mnistMlp_correct
theorem mnistCnn_correct : Nets.mnistCnn.TrainsExactly Real 128 10 := Nets.mnistCnn_correct
theorem cifarCnn_correct : Nets.cifarCnn.TrainsExactly Real 128 10 := Nets.cifarCnn_correct

end Real
end Plm
