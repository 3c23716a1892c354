import Plm.Calculus.Differential
import Plm.Prim.Index
import Plm.Prim.VjpElementwise

/-!
# Sums and means over groups

An index set `ι` is divided into groups by a map `π`.  The softmax over some axes of a tensor, layer norm, batch
norm and instance norm are functions of groups.
-/

namespace Plm

section
variable {K ι κ : Type} [Scalar K] [FinIndex ι] [FinIndex κ]

/-- The sum of the entries of each group. -/
def groupSum (π : ι → κ) (x : ι → K) (j : κ) : K := sum fun i => if π i = j then x i else 0

/-- The mean of each group of entries; `q` is one divided by the number of members. -/
def groupMean (π : ι → κ) (q : K) (x : ι → K) (j : κ) : K := groupSum π x j * q

/-- Every entry minus the mean of its group. -/
def centre (π : ι → κ) (q : K) (x : ι → K) (i : ι) : K := x i - groupMean π q x (π i)

/-- One divided by the standard deviation of each group; `ε` is added to the variance. -/
def invStd (π : ι → κ) (q ε : K) (x : ι → K) (j : κ) : K :=
  Scalar.rsqrt (groupMean π q (fun i => centre π q x i * centre π q x i) j + ε)

/-- Mean 0 and variance 1 in every group. -/
def standardise (π : ι → κ) (q ε : K) (x : ι → K) (i : ι) : K := centre π q x i * invStd π q ε x (π i)
end

variable {K : Type} [LawfulScalar K] {ι κ : Type} [FinIndex ι] [FinIndex κ]

section
variable (π : ι → κ) (q ε : K)

theorem groupSum_differential {n : Type} [FinIndex n] {f F : ι → (n → K) → K} {x : n → K}
    (h : ∀ i, HasDifferentialAt (f i) (F i) x) (j : κ) :
    HasDifferentialAt (fun e => groupSum π (fun i => f i e) j) (fun v => groupSum π (fun i => F i v) j) x :=
  .sum fun i => .ite (p := π i = j) (fun _ => h i) fun _ => .const 0 x

/-- Summing over groups is its own transpose. -/
theorem groupSum_adjoint (a b : ι → K) :
    (sum fun i => groupSum π a (π i) * b i) = sum fun i => a i * groupSum π b (π i) := by
  have l : (sum fun i => groupSum π a (π i) * b i) =
      sum fun i => sum fun k => if π k = π i then a k * b i else 0 := sum_congr fun i =>
    (sum_mul _ _).trans (sum_congr fun k => by split <;> plm_ring)
  rw [l, sum_comm]
  refine sum_congr fun i => ((mul_sum _ _).trans (sum_congr fun k => ?_)).symm
  by_cases h : π i = π k
  · rw [if_pos h, if_pos h.symm]
  · rw [if_neg h, if_neg fun e => h e.symm, mul_zero]

/-- A factor that is constant on groups. -/
theorem groupSum_mul (f : κ → K) (a : ι → K) (j : κ) :
    groupSum π (fun i => f (π i) * a i) j = f j * groupSum π a j :=
  (sum_congr fun i => by
    by_cases h : π i = j
    · show (if _ then f (π i) * a i else 0) = _
      rw [if_pos h, if_pos h, h]
    · rw [if_neg h, if_neg h, mul_zero]).trans (mul_sum _ _).symm

theorem groupSum_sub (a b : ι → K) (j : κ) :
    groupSum π (fun i => a i - b i) j = groupSum π a j - groupSum π b j :=
  (sum_congr fun i => by split <;> plm_ring).trans (sum_sub _ _)

/-- A sum of positive numbers over a group that has a member. -/
theorem groupSum_pos [LawfulFinIndex ι] {x : ι → K} (h : ∀ i, 0 < x i) (i : ι) : 0 < groupSum π x (π i) :=
  sum_pos_of_nonneg (fun k => by split; exact le_of_lt (h k); exact le_rfl) i (by rw [if_pos rfl]; exact h i)

/-! ## Groups of a tensor: the entries that agree in the axes that are kept -/

section
variable (s : Shape) (keep : List Bool)

/-- Every group's number at each of its entries, as programs compute it. -/
def spread {K : Type} [Scalar K] (a : Tensor K (Move.kept s keep)) : Tensor K s :=
  Plm.move (Move.broadcast s keep).from? (Move.broadcast s keep).to? a

/-- The sum of each group, as programs compute it. -/
def total {K : Type} [Scalar K] (x : Tensor K s) : Tensor K (Move.kept s keep) :=
  Plm.move (Move.broadcast s keep).to? (Move.broadcast s keep).from? x

theorem spread_eq (a : Tensor K (Move.kept s keep)) : spread s keep a = fun i => a (i.keep keep) :=
  funext fun i => move_broadcast s keep a i

theorem total_eq (x : Tensor K s) : total s keep x = groupSum (fun i : Idx s => i.keep keep) x :=
  funext fun j => move_reduce s keep x j
end

/-! ## Means -/

theorem groupMean_differential {n : Type} [FinIndex n] {f F : ι → (n → K) → K} {x : n → K}
    (h : ∀ i, HasDifferentialAt (f i) (F i) x) (j : κ) :
    HasDifferentialAt (fun e => groupMean π q (fun i => f i e) j) (fun v => groupMean π q (fun i => F i v) j) x :=
  ((groupSum_differential π h j).const_mul q).congr (fun _ => mul_comm _ _) fun _ => mul_comm _ _

/-- Averaging is its own transpose. -/
theorem groupMean_adjoint (a b : ι → K) :
    (sum fun i => a i * groupMean π q b (π i)) = sum fun i => groupMean π q a (π i) * b i := by
  refine (sum_congr fun i => (mul_assoc (a i) (groupSum π b (π i)) q).symm).trans ?_
  rw [← sum_mul, ← groupSum_adjoint, sum_mul]
  exact sum_congr fun i => by show _ = groupSum π a (π i) * q * b i; plm_ring

theorem groupMean_mul (f : κ → K) (a : ι → K) (j : κ) :
    groupMean π q (fun i => f (π i) * a i) j = f j * groupMean π q a j :=
  (congrArg (· * q) (groupSum_mul π f a j)).trans (mul_assoc _ _ _)

theorem groupMean_sub (a b : ι → K) (j : κ) :
    groupMean π q (fun i => a i - b i) j = groupMean π q a j - groupMean π q b j :=
  (congrArg (· * q) (groupSum_sub π a b j)).trans (sub_mul _ _ _)

/-! ## Standardization -/

/-- The differential of standardization in direction `v`. -/
theorem standardise_differential {n : Type} [FinIndex n] {f F : ι → (n → K) → K} {x : n → K}
    (h : ∀ i, HasDifferentialAt (f i) (F i) x) (i : ι)
    (hs : 0 < groupMean π q (fun k => centre π q (fun i => f i x) k * centre π q (fun i => f i x) k) (π i) + ε) :
    let c := centre π q fun i => f i x
    let s := groupMean π q (fun k => c k * c k) (π i) + ε
    HasDifferentialAt (fun e => standardise π q ε (fun i => f i e) i)
      (fun v => centre π q (fun i => F i v) i * Scalar.rsqrt s +
        c i * (-(Scalar.rsqrt s / (s + s)) *
          (groupMean π q (fun k => centre π q (fun i => F i v) k * c k + c k * centre π q (fun i => F i v) k)
            (π i) + 0))) x := by
  intro c s
  have hc k := (h k).sub (groupMean_differential π q h (π k))
  exact (hc i).mul (((groupMean_differential π q (fun k => (hc k).mul (hc k)) (π i)).add (.const ε x)).deriv
    (φ := Scalar.rsqrt) (hasDerivAt_rsqrt hs))

/-- The reciprocal square root squared. -/
theorem rsqrt_mul_self {s : K} (hs : 0 < s) : Scalar.rsqrt s * Scalar.rsqrt s = 1 / s := by
  have h := sqrt_pos hs
  show 1 / sqrt s * (1 / sqrt s) = 1 / s
  rw [one_div_mul_one_div (ne_of_gt h) (ne_of_gt h), sqrt_mul_self (le_of_lt hs)]

theorem rsqrt_div_add {s : K} (hs : 0 < s) :
    Scalar.rsqrt s / (s + s) + Scalar.rsqrt s / (s + s) = Scalar.rsqrt s * (Scalar.rsqrt s * Scalar.rsqrt s) := by
  rw [rsqrt_mul_self hs, div_eq]
  have half (t u z : K) (ht : (t + t) * u = 1) (hz : t * z = 1) : u + u = z := by
    have e : z * ((t + t) * u) = (t * z) * (u + u) := by plm_ring
    rw [ht, hz] at e
    rw [← mul_one z, e, one_mul]
  have h := half s _ _ (LawfulScalar.mul_inv _ (ne_of_gt (add_pos hs hs))) (LawfulScalar.mul_inv _ (ne_of_gt hs))
  rw [← h]
  plm_ring

/-- Centring is its own transpose. -/
theorem centre_adjoint (v e : ι → K) : (sum fun i => centre π q v i * e i) = sum fun i => v i * centre π q e i := by
  have l : (sum fun i => centre π q v i * e i) =
      (sum fun i => v i * e i) - sum fun i => groupMean π q v (π i) * e i := by
    rw [← sum_sub]; exact sum_congr fun i => sub_mul _ _ _
  have r : (sum fun i => v i * centre π q e i) =
      (sum fun i => v i * e i) - sum fun i => v i * groupMean π q e (π i) := by
    rw [← sum_sub]; exact sum_congr fun i => mul_sub _ _ _
  rw [l, r, groupMean_adjoint]

variable (hq : ∀ i, groupMean π q (fun _ => 1) (π i) = 1)
include hq

/-- Centred entries have mean zero. -/
theorem groupMean_centre (x : ι → K) (i : ι) : groupMean π q (centre π q x) (π i) = 0 := by
  have h := groupMean_mul π q (groupMean π q x) (fun _ => 1) (π i)
  rw [hq i, mul_one] at h
  show groupMean π q (fun k => x k - groupMean π q x (π k)) (π i) = 0
  rw [groupMean_sub, show (fun k => groupMean π q x (π k)) = fun k => groupMean π q x (π k) * 1 from
    funext fun k => (mul_one _).symm, h, sub_self]

/-- The three terms of the vector-Jacobian product. -/
theorem standardise_adjoint (x v w : ι → K)
    (hs : ∀ j, 0 < groupMean π q (fun k => centre π q x k * centre π q x k) j + ε) :
    let c := centre π q x
    let s := fun j => groupMean π q (fun k => c k * c k) j + ε
    let y := standardise π q ε x
    (sum fun i => (centre π q v i * Scalar.rsqrt (s (π i)) + c i * (-(Scalar.rsqrt (s (π i)) / (s (π i) + s (π i))) *
      (groupMean π q (fun k => centre π q v k * c k + c k * centre π q v k) (π i) + 0))) * w i) =
    sum fun i => v i * ((w i - groupMean π q w (π i) - y i * groupMean π q (fun i => w i * y i) (π i)) *
      invStd π q ε x (π i)) := by
  intro c s y
  let r := fun j => Scalar.rsqrt (s j)
  let d := fun j => r j / (s j + s j)
  let C := centre π q v
  -- the second term, moved to `C`
  let b := fun i => -d (π i) * (c i * w i)
  have hb (j : κ) : groupMean π q b j = -d j * groupMean π q (fun i => c i * w i) j :=
    groupMean_mul π q (fun j => -d j) (fun i => c i * w i) j
  let e := fun i => r (π i) * w i + (groupMean π q b (π i) + groupMean π q b (π i)) * c i
  have left : (sum fun i => (C i * r (π i) + c i * (-d (π i) *
      (groupMean π q (fun k => C k * c k + c k * C k) (π i) + 0))) * w i) = sum fun i => C i * e i := by
    have h := groupMean_adjoint π q (fun k => C k * c k + c k * C k) b
    have l : (sum fun i => (C i * r (π i) + c i * (-d (π i) *
        (groupMean π q (fun k => C k * c k + c k * C k) (π i) + 0))) * w i) =
        (sum fun i => C i * (r (π i) * w i)) +
          sum fun i => groupMean π q (fun k => C k * c k + c k * C k) (π i) * b i := by
      rw [← sum_add]
      exact sum_congr fun i => by show _ = _ + _ * (-d (π i) * (c i * w i)); plm_ring
    rw [l, ← h, ← sum_add]
    exact sum_congr fun i => by
      show _ = C i * (r (π i) * w i + (groupMean π q b (π i) + groupMean π q b (π i)) * c i)
      plm_ring
  refine left.trans ((centre_adjoint π q v e).trans (sum_congr fun i => congrArg (v i * ·) ?_))
  have he : groupMean π q e (π i) = r (π i) * groupMean π q w (π i) := by
    have h := groupMean_sub π q e (fun i => (groupMean π q b (π i) + groupMean π q b (π i)) * c i) (π i)
    rw [show (fun i => e i - (groupMean π q b (π i) + groupMean π q b (π i)) * c i) = fun i => r (π i) * w i from
      funext fun i => by
        show r (π i) * w i + (groupMean π q b (π i) + groupMean π q b (π i)) * c i - _ = _
        plm_ring,
      groupMean_mul π q r w, groupMean_mul π q (fun j => groupMean π q b j + groupMean π q b j) c,
      groupMean_centre π q hq x i, mul_zero, sub_zero] at h
    exact h.symm
  have hyw : groupMean π q (fun i => w i * y i) (π i) = r (π i) * groupMean π q (fun i => c i * w i) (π i) := by
    rw [← groupMean_mul]
    exact congrArg (groupMean π q · (π i)) (funext fun k => by
      show w k * (c k * r (π k)) = _
      plm_ring)
  have hd : d (π i) + d (π i) = r (π i) * (r (π i) * r (π i)) := rsqrt_div_add (hs (π i))
  show e i - groupMean π q e (π i) = _
  rw [he, hyw]
  show r (π i) * w i + (groupMean π q b (π i) + groupMean π q b (π i)) * c i - r (π i) * groupMean π q w (π i) =
    (w i - groupMean π q w (π i) - c i * r (π i) * (r (π i) * groupMean π q (fun i => c i * w i) (π i))) * r (π i)
  rw [hb]
  have hd' : -d (π i) + -d (π i) = -(r (π i) * (r (π i) * r (π i))) := by rw [← hd]; plm_ring
  refine Eq.trans (b := r (π i) * w i + (-d (π i) + -d (π i)) * groupMean π q (fun i => c i * w i) (π i) * c i -
    r (π i) * groupMean π q w (π i)) (by plm_ring) ?_
  rw [hd']
  plm_ring

end
end Plm
