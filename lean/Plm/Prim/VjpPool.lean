import Plm.Prim.VjpLinear
import Plm.Prim.FirstMax

/-!
# Vector-Jacobian products of max pooling

Max pooling selects from every window its first largest entry (`Pool.maximum_values`).  Where no window has a
tie, the selected offsets stay the same near the point (`Pool.isFirst_near`), so there pooling is the linear
map `Pool.gather x`, whose transpose is `Pool.scatter x` (`Pool.gather_adjoint`).  Windows may reach outside
the input, where entries are the constant zero.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

namespace Pool
variable (p : Pool)

/-- The largest entry of a window is the selected one. -/
theorem maximum_values (x : Tensor K p.src) (o : Idx p.dst) : maximum (p.values x o) = p.gather x x o := by
  by_cases h : ∃ _ : Idx p.window, True
  · obtain ⟨a, _⟩ := h
    obtain ⟨k, hk⟩ := exists_firstMax (p.view x o) a
    refine hk.eq_maximum.symm.trans ((sum_eq_single k fun k' hk' => if_neg fun e => hk' ?_).trans ?_).symm
    · exact FirstMax.unique ((p.isFirst_iff x o k').mp e) hk
    · exact if_pos ((p.isFirst_iff x o k).mpr hk)
  · refine Eq.trans ?_ (sum_eq_zero fun k => absurd ⟨k, trivial⟩ h).symm
    show maximum (List.map _ (FinIndex.elems (ι := Idx p.window))) = 0
    cases FinIndex.elems (ι := Idx p.window) with
    | nil => rfl
    | cons k _ => exact absurd ⟨k, trivial⟩ h

theorem isFirst_eq {x : Tensor K p.src} {o : Idx p.dst} {k : Idx p.window}
    (h : ∀ k', k' ≠ k → p.view x o k' < p.view x o k) (k' : Idx p.window) :
    p.isFirst x o k' = decide (k' = k) := by
  by_cases e : k' = k
  · rw [decide_eq_true e, e]
    exact (p.isFirst_iff x o k).mpr (.of_lt h)
  · rw [decide_eq_false e]
    cases hf : p.isFirst x o k' with
    | false => rfl
    | true => exact absurd (((p.isFirst_iff x o k').mp hf).unique (.of_lt h)) e

/-- Where no window has a tie, the selected offsets stay the same near the point. -/
theorem isFirst_near {Γ : Ctx} {x : Env K (p.src :: Γ)} (h : Prim.Smooth.NoTies p x.head) :
    Near x fun y => ∀ o k, p.isFirst (Env.head y) o k = p.isFirst x.head o k := by
  have always {P : Env K (p.src :: Γ) → Prop} (hP : ∀ y, P y) : Near x P := ⟨1, one_pos, fun y _ => hP y⟩
  refine Near.all fun o => ?_
  by_cases hw : ∃ _ : Idx p.window, True
  · obtain ⟨a, _⟩ := hw
    obtain ⟨k, hk⟩ := exists_firstMax (p.view x.head o) a
    have hlt (k' : Idx p.window) (e : k' ≠ k) : p.view x.head o k' < p.view x.head o k :=
      h o k k' (Ne.symm e) ((p.isFirst_iff x.head o k).mpr hk)
    have hd (k' : Idx p.window) := HasDifferentialAt.entry (fun i => .head i x) (p.from? o k')
    have near : Near x fun y => ∀ k', k' ≠ k → p.view (Env.head y) o k' < p.view (Env.head y) o k :=
      Near.all fun k' => by
        by_cases e : k' = k
        · exact always fun _ e' => absurd e e'
        · exact ((hd k').lt_near (hd k) (hlt k' e)).mono fun _ hy _ => hy
    exact near.mono fun y hy k' => (p.isFirst_eq hy k').trans (p.isFirst_eq hlt k').symm
  · exact always fun _ k => absurd ⟨k, trivial⟩ hw

/-! ## Selection is linear -/

section
variable {p} {ι : Type} [FinIndex ι] {x : ι → K} (a : Tensor K p.src)

theorem gather_congr {a b : Tensor K p.src} {o : Idx p.dst} (h : ∀ k, p.isFirst a o k = p.isFirst b o k)
    (w : Tensor K p.src) : p.gather a w o = p.gather b w o := sum_congr fun k => by rw [h]

theorem scatter_congr {a b : Tensor K p.src} (h : ∀ o k, p.isFirst a o k = p.isFirst b o k)
    (w : Tensor K p.dst) : p.scatter a w = p.scatter b w :=
  funext fun i => sum_congr fun o => sum_congr fun k => by rw [h]

theorem gather_differential {f L : (ι → K) → Tensor K p.src}
    (h : ∀ i, HasDifferentialAt (fun e => f e i) (fun v => L v i) x) (o : Idx p.dst) :
    HasDifferentialAt (fun e => p.gather a (f e) o) (fun v => p.gather a (L v) o) x :=
  .sum fun k => .ite (fun _ => .entry h (p.from? o k)) fun _ => .const 0 x

theorem scatter_differential {f L : (ι → K) → Tensor K p.dst}
    (h : ∀ i, HasDifferentialAt (fun e => f e i) (fun v => L v i) x) (i : Idx p.src) :
    HasDifferentialAt (fun e => p.scatter a (f e) i) (fun v => p.scatter a (L v) i) x :=
  .sum fun o => .sum fun _ => .ite (fun _ => h o) fun _ => .const 0 x

/-- `scatter` is the transpose of `gather`. -/
theorem gather_adjoint (v : Tensor K p.src) (w : Tensor K p.dst) :
    dot (p.gather a v) w = dot v (p.scatter a w) := by
  unfold dot scatter
  rw [sum_congr fun i => mul_sum (v i) fun o => sum fun k =>
    if p.isFirst a o k ∧ p.from? o k = some i then w o else 0, sum_comm]
  refine sum_congr fun o => ?_
  rw [sum_congr fun i => mul_sum (v i) fun k =>
    if p.isFirst a o k ∧ p.from? o k = some i then w o else 0, sum_comm]
  refine (sum_mul _ _).trans (sum_congr fun k => ?_)
  rw [sum_ite_zero_mul]
  by_cases hf : p.isFirst a o k = true
  · rw [if_pos hf]
    cases hq : p.from? o k with
    | none => exact (zero_mul _).trans (sum_eq_zero fun i => by
        rw [if_neg (fun e => nomatch e.2), mul_zero]).symm
    | some j =>
      refine ((sum_eq_single j fun i hi => ?_).trans ?_).symm
      · rw [if_neg fun e => hi (Option.some.inj e.2).symm, mul_zero]
      · rw [if_pos ⟨hf, rfl⟩]
        rfl
  · rw [if_neg hf]
    exact (sum_eq_zero fun i => by rw [if_neg fun e => hf e.1, mul_zero]).symm
end

end Pool

/-! ## The operations -/

namespace Prim
variable (p : Pool)

theorem vjp_correct_maxPool (x : Env K [p.src]) (h : Smooth.NoTies p x.head) :
    IsVJPAt (κ := Idx p.dst) (fun e : Env K [p.src] => Prim.den (.maxPool p) e)
      (fun dy => Prim.rev (.maxPool p) x dy) x :=
  .one (L := p.gather x.head) (fun o => (Pool.gather_differential x.head (fun i => .head i x) o).congr_near
    ((p.isFirst_near h).mono fun y hy => (p.maximum_values (Env.head y) o).trans
      (Pool.gather_congr (hy o) _)))
    (Pool.gather_adjoint x.head)

theorem vjp_correct_poolGather (x : Env K [p.src, p.src]) (h : Smooth.NoTies p x.head) :
    IsVJPAt (κ := Idx p.dst) (fun e : Env K [p.src, p.src] => Prim.den (.poolGather p) e)
      (fun dy => Prim.rev (.poolGather p) x dy) x :=
  .two (L₁ := fun _ _ => 0) (L₂ := p.gather x.head)
    (fun o => ((Pool.gather_differential x.head (fun i => .second i x) o).congr (fun _ => rfl)
      fun _ => zero_add _).congr_near ((p.isFirst_near h).mono fun _ hy => Pool.gather_congr (hy o) _))
    (fun _ w => (zero_dot w).trans (dot_zero _).symm) (Pool.gather_adjoint x.head)

theorem vjp_correct_poolScatter (x : Env K [p.src, p.dst]) (h : Smooth.NoTies p x.head) :
    IsVJPAt (κ := Idx p.src) (fun e : Env K [p.src, p.dst] => Prim.den (.poolScatter p) e)
      (fun dy => Prim.rev (.poolScatter p) x dy) x :=
  .two (L₁ := fun _ _ => 0) (L₂ := p.scatter x.head)
    (fun i => ((Pool.scatter_differential x.head (fun i => .second i x) i).congr (fun _ => rfl)
      fun _ => zero_add _).congr_near
        ((p.isFirst_near h).mono fun _ hy => congrFun (Pool.scatter_congr hy _) i))
    (fun _ w => (zero_dot w).trans (dot_zero _).symm)
    fun v w => by
      rw [dot_comm, ← Pool.gather_adjoint]
      exact dot_comm _ _

end Prim
end Plm
