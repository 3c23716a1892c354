import Plm.Prim.Rev
import Plm.Calculus.VJP

/-!
# Vector-Jacobian products of elementwise operations

`IsVJPAt.one` and `IsVJPAt.two` are the form in which every operation is treated: the differential of each
entry of the result in each operand, and the adjoint identity for each operand.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {s t u : Shape}

/-! ## Operations of one and two operands -/

namespace Env
variable {Γ : Ctx}

/-- An inner product over a context, tensor by tensor. -/
theorem dot_cons (v w : Env K (s :: Γ)) : dot v w = dot v.head w.head + dot v.tail w.tail :=
  sum_pos_cons fun p => v p * w p

theorem dot_nil (v w : Env K []) : dot v w = 0 := sum_pos_nil _

end Env

theorem HasDifferentialAt.head {Γ : Ctx} (i : Idx s) (x : Env K (s :: Γ)) :
    HasDifferentialAt (fun e : Env K (s :: Γ) => e.head i) (fun v => Env.head v i) x :=
  .proj (ι := Pos (s :: Γ)) (.inl i) x

theorem HasDifferentialAt.second {Γ : Ctx} (i : Idx t) (x : Env K (s :: t :: Γ)) :
    HasDifferentialAt (fun e : Env K (s :: t :: Γ) => e.tail.head i) (fun v => (Env.tail v).head i) x :=
  .proj (ι := Pos (s :: t :: Γ)) (.inr (.inl i)) x

theorem dot_zero {ι : Type} [FinIndex ι] (v : ι → K) : dot v (fun _ => 0) = 0 :=
  sum_eq_zero fun _ => mul_zero _

theorem zero_dot {ι : Type} [FinIndex ι] (v : ι → K) : dot (fun _ => 0) v = 0 :=
  sum_eq_zero fun _ => zero_mul _

theorem dot_comm {ι : Type} [FinIndex ι] (v w : ι → K) : dot v w = dot w v := sum_congr fun _ => mul_comm _ _

theorem add_dot {ι : Type} [FinIndex ι] (u v w : ι → K) : dot (fun i => u i + v i) w = dot u w + dot v w := by
  unfold dot
  rw [← sum_add]
  exact sum_congr fun i => by plm_ring

/-- A function of one tensor: a differential of every entry and the adjoint identity. -/
theorem IsVJPAt.one {f : Env K [s] → Tensor K t} {x : Env K [s]} {L : Tensor K s → Tensor K t}
    {r : Tensor K t → Tensor K s} (hL : ∀ j, HasDifferentialAt (fun e => f e j) (fun v => L (Env.head v) j) x)
    (adj : ∀ v w, dot (L v) w = dot v (r w)) : IsVJPAt f (fun w => (Env.zero []).push (r w)) x :=
  .of_differentials (L := fun v => L (Env.head v)) hL fun v w => by
    rw [Env.dot_cons, Env.dot_nil, add_zero]
    exact adj _ w

/-- A function of two tensors. -/
theorem IsVJPAt.two {f : Env K [s, t] → Tensor K u} {x : Env K [s, t]} {L₁ : Tensor K s → Tensor K u}
    {L₂ : Tensor K t → Tensor K u} {r₁ : Tensor K u → Tensor K s} {r₂ : Tensor K u → Tensor K t}
    (hL : ∀ j, HasDifferentialAt (fun e => f e j) (fun v => L₁ (Env.head v) j + L₂ (Env.tail v).head j) x)
    (adj₁ : ∀ v w, dot (L₁ v) w = dot v (r₁ w)) (adj₂ : ∀ v w, dot (L₂ v) w = dot v (r₂ w)) :
    IsVJPAt f (fun w => ((Env.zero []).push (r₂ w)).push (r₁ w)) x :=
  .of_differentials (L := fun v j => L₁ (Env.head v) j + L₂ (Env.head (Env.tail v)) j) hL fun v w => by
    rw [Env.dot_cons, Env.dot_cons, Env.dot_nil, add_zero, add_dot]
    exact congrArg₂ (· + ·) (adj₁ _ w) (adj₂ _ w)

/-! ## Functions of every entry -/

/-- A function applied to every entry: the cotangent `w i` becomes `r i (w i)`, which is its
product with the derivative. -/
theorem isVJPAt_unary {f : K → K} {d : Idx s → K} {r : Idx s → K → K} {x : Env K [s]}
    (hd : ∀ i, HasDerivAt f (d i) (x.head i)) (hr : ∀ i w, r i w = d i * w) :
    IsVJPAt (κ := Idx s) (fun (e : Env K [s]) i => f (e.head i))
      (fun w => (Env.zero []).push fun i => r i (w i)) x :=
  .one (L := fun v i => d i * v i) (fun i => .deriv (hd i) (.head i x)) fun v w => sum_congr fun i => by
    show d i * v i * w i = v i * r i (w i)
    rw [hr]; plm_ring

theorem Prim.vjp_correct_unary (f : Unary) (x : Env K [s]) (h : Prim.Smooth (.unary f s) x) :
    IsVJPAt (κ := Idx s) (fun e : Env K [s] => Prim.den (.unary f s) e)
      (fun dy => Prim.rev (.unary f s) x dy) x :=
  match f, h with
  | .neg, _ => isVJPAt_unary (f := fun a => -a) (d := fun _ => -1) (r := fun _ w => -w)
      (fun i => .neg (.id (x.head i))) fun _ w => by plm_ring
  | .exp, _ => isVJPAt_unary (r := fun i w => w * exp (x.head i)) (fun i => hasDerivAt_exp (x.head i))
      fun _ _ => mul_comm _ _
  | .log, h => isVJPAt_unary (r := fun i w => w / x.head i) (fun i => hasDerivAt_log (h i)) fun _ _ => by
      rw [div_eq, mul_comm]
  | .sqrt, h => isVJPAt_unary (r := fun i w => w / (sqrt (x.head i) + sqrt (x.head i)))
      (fun i => hasDerivAt_sqrt (h i)) fun _ _ => by rw [div_eq, mul_comm]
  | .rsqrt, h => isVJPAt_unary (r := fun i w => -(w * Scalar.rsqrt (x.head i) / (x.head i + x.head i)))
      (fun i => hasDerivAt_rsqrt (h i)) fun _ _ => by
        rw [div_eq (_ * _), div_eq (Scalar.rsqrt _)]; plm_ring
  | .tanh, _ => isVJPAt_unary (r := fun i w => w - w * Scalar.tanh (x.head i) * Scalar.tanh (x.head i))
      (fun i => hasDerivAt_tanh (x.head i)) fun _ _ => by plm_ring
  | .logistic, _ => isVJPAt_unary
      (r := fun i w => w * Scalar.logistic (x.head i) -
        w * Scalar.logistic (x.head i) * Scalar.logistic (x.head i))
      (fun i => hasDerivAt_logistic (x.head i)) fun _ _ => by plm_ring
  | .relu, h => isVJPAt_unary (r := fun i w => if 0 < Scalar.relu (x.head i) then w else 0)
      (fun i => hasDerivAt_relu (h i)) fun i w => by rw [gate_relu, sum_ite_zero_mul, one_mul]

/-- A function applied to corresponding entries of two tensors. -/
theorem isVJPAt_binary {f : K → K → K} {d₁ d₂ : Idx s → K} {r₁ r₂ : Idx s → K → K} {x : Env K [s, s]}
    (hd : ∀ i, HasDifferentialAt (fun e : Env K [s, s] => f (e.head i) (e.tail.head i))
      (fun v => d₁ i * Env.head v i + d₂ i * (Env.tail v).head i) x)
    (hr₁ : ∀ i w, r₁ i w = d₁ i * w) (hr₂ : ∀ i w, r₂ i w = d₂ i * w) :
    IsVJPAt (κ := Idx s) (fun (e : Env K [s, s]) i => f (e.head i) (e.tail.head i))
      (fun w => ((Env.zero []).push fun i => r₂ i (w i)).push fun i => r₁ i (w i)) x :=
  .two (L₁ := fun v i => d₁ i * v i) (L₂ := fun v i => d₂ i * v i) hd
    (fun v w => sum_congr fun i => by show d₁ i * v i * w i = v i * r₁ i (w i); rw [hr₁]; plm_ring)
    fun v w => sum_congr fun i => by show d₂ i * v i * w i = v i * r₂ i (w i); rw [hr₂]; plm_ring

/-- Selecting by the sign of another number is locally constant in that number. -/
theorem HasDifferentialAt.gate {ι : Type} [FinIndex ι] {f g : (ι → K) → K} {F G : (ι → K) → K} {x : ι → K}
    (hf : HasDifferentialAt f F x) (hg : HasDifferentialAt g G x) (h : f x ≠ 0) :
    HasDifferentialAt (fun y => if 0 < f y then g y else 0) (fun v => if 0 < f x then G v else 0) x := by
  cases LawfulScalar.lt_trichotomy 0 (f x) with
  | inl hp =>
    refine (hg.congr (fun _ => rfl) fun _ => if_pos hp).congr_near ?_
    exact (HasDifferentialAt.lt_near (.const 0 x) hf hp).mono fun y hy => if_pos hy
  | inr hn =>
    have hn : f x < 0 := hn.resolve_left (Ne.symm h)
    refine ((HasDifferentialAt.const 0 x).congr (fun _ => rfl) fun _ => if_neg (lt_asymm hn)).congr_near ?_
    exact (HasDifferentialAt.lt_near hf (.const 0 x) hn).mono fun y hy => if_neg (lt_asymm hy)

theorem Prim.vjp_correct_binary (f : Binary) (x : Env K [s, s]) (h : Prim.Smooth (.binary f s) x) :
    IsVJPAt (κ := Idx s) (fun e : Env K [s, s] => Prim.den (.binary f s) e)
      (fun dy => Prim.rev (.binary f s) x dy) x :=
  have a i := HasDifferentialAt.head i x
  have b i := HasDifferentialAt.second i x
  match f, h with
  | .add, _ => isVJPAt_binary (f := fun a b => a + b) (d₁ := fun _ => 1) (d₂ := fun _ => 1)
      (r₁ := fun _ w => w) (r₂ := fun _ w => w)
      (fun i => ((a i).add (b i)).congr (fun _ => rfl) fun _ => by plm_ring)
      (fun _ _ => by plm_ring) fun _ _ => by plm_ring
  | .sub, _ => isVJPAt_binary (f := fun a b => a - b) (d₁ := fun _ => 1) (d₂ := fun _ => -1)
      (r₁ := fun _ w => w) (r₂ := fun _ w => -w)
      (fun i => ((a i).sub (b i)).congr (fun _ => rfl) fun _ => by plm_ring)
      (fun _ _ => by plm_ring) fun _ _ => by plm_ring
  | .mul, _ => isVJPAt_binary (f := fun a b => a * b) (d₁ := fun i => x.tail.head i) (d₂ := fun i => x.head i)
      (r₁ := fun i w => w * x.tail.head i) (r₂ := fun i w => w * x.head i)
      (fun i => ((a i).mul (b i)).congr (fun _ => rfl) fun _ => by plm_ring)
      (fun _ _ => by plm_ring) fun _ _ => by plm_ring
  | .div, h => isVJPAt_binary (f := fun a b => a / b) (d₁ := fun i => 1 / x.tail.head i)
      (d₂ := fun i => -(x.head i / x.tail.head i * (1 / x.tail.head i)))
      (r₁ := fun i w => w / x.tail.head i)
      (r₂ := fun i w => -(w * (x.head i / x.tail.head i) / x.tail.head i))
      (fun i => ((a i).div (b i) (h i)).congr (fun _ => rfl) fun v => by
        rw [div_eq (_ - _)]; plm_ring)
      (fun _ _ => by rw [div_eq, mul_comm]) fun _ _ => by rw [div_eq (_ * _)]; plm_ring
  | .gate, h => isVJPAt_binary (f := fun a w => if 0 < a then w else 0) (d₁ := fun _ => 0)
      (d₂ := fun i => if 0 < x.head i then 1 else 0) (r₁ := fun _ _ => 0)
      (r₂ := fun i w => if 0 < x.head i then w else 0)
      (fun i => ((a i).gate (b i) (h i)).congr (fun _ => rfl) fun v => by
        rw [sum_ite_zero_mul, one_mul, zero_mul, zero_add])
      (fun _ _ => (zero_mul _).symm) fun _ _ => by rw [sum_ite_zero_mul, one_mul]

/-- A constant has no operands. -/
theorem Prim.vjp_correct_const (d : Decimal) (x : Env K []) :
    IsVJPAt (κ := Idx s) (fun e : Env K [] => Prim.den (.const d s) e) (fun dy => Prim.rev (.const d s) x dy) x :=
  IsVJPAt.const (κ := Idx s) (fun _ => d.val) x

end Plm
