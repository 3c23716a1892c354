import Plm.Pass.Lower.ConvGrad

/-!
# The gradient of a kernel, position by position

`den_gradTaps`: the products of the cotangent with the readings at all kernel positions.  `den_conv_rhs`: the
program of the gradient, in each of its forms, computes it.
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K] (c : Conv)

/-! ## Stacked products -/

section
variable {s : Shape} {len : Nat}

/-- The product of a reading with the cotangent, for every image. -/
def tapDot (R : Tensor K [c.n, len, c.ci]) (D : Tensor K [c.n, len, c.co]) : Tensor K [c.n, c.ci, c.co] :=
  fun i => sum fun l : Fin len => R (i.1, l, i.2.1, ()) * D (i.1, l, i.2.2.1, ())

theorem den_tapDot (R : Tensor K [c.n, len, c.ci]) (D : Tensor K [c.n, len, c.co]) :
    HOp.den (.dotGeneral ⟨[c.n, len, c.ci], [c.n, len, c.co], [0], [0], [1], [1]⟩)
      (Env.push R (Env.push D Env.nil)) = tapDot c R D := by
  funext i
  obtain ⟨n, q, o, _⟩ := i
  show (sum fun j : Idx [len] => entry R (Idx.ofList? [c.n, len, c.ci] [n.val, j.1.val, q.val]) *
    entry D (Idx.ofList? [c.n, len, c.co] [n.val, j.1.val, o.val])) = _
  refine (sum_idx_cons _).trans (sum_congr fun l => (sum_idx_nil _).trans ?_)
  exact congr (congrArg HMul.hMul (entry_of_toList (s := [c.n, len, c.ci]) R (n, l, q, ()) rfl))
    (entry_of_toList (s := [c.n, len, c.co]) D (n, l, o, ()) rfl)

/-- The reading at a position. -/
def readAt (read : Nat × Nat → HProg [[c.n, len, c.ci]] [s]) (X : Tensor K s) (o : Nat × Nat) :
    Tensor K [c.n, len, c.ci] := ((read o).den HOp.den (Env.push X Env.nil)).head

/-- The gradient that the readings give. -/
def gradOf (R : Nat × Nat → Tensor K [c.n, len, c.ci]) (D : Tensor K [c.n, len, c.co])
    (i : Idx [c.kh, c.kw, c.ci, c.co]) : K :=
  sum fun n : Fin c.n => tapDot c (R (i.1.val, i.2.1.val)) D (n, i.2.2.1, i.2.2.2.1, ())

omit [LawfulScalar K] in
theorem gets_one {Γ : Ctx} (e : Env K Γ) (v : Var Γ s) : e.gets (one v) = Env.push (e.get v) Env.nil := by
  rw [Env.gets_cons, Env.gets_nil e Env.nil]

/-- The operation that multiplies a reading with the cotangent. -/
theorem den_dotStep {Γ : Ctx} (e : Env K Γ) (r : Var Γ [c.n, len, c.ci]) (dy : Var Γ [c.n, len, c.co])
    {R : Tensor K [c.n, len, c.ci]} {D : Tensor K [c.n, len, c.co]} (hr : e.get r = R) (hd : e.get dy = D) :
    HOp.den (.dotGeneral ⟨[c.n, len, c.ci], [c.n, len, c.co], [0], [0], [1], [1]⟩) (e.gets (two r dy)) =
      tapDot c R D := by
  subst hr
  subst hd
  exact den_tapDot c (e.get r) (e.get dy)

/-- The program of one position. -/
theorem den_gradTap (read : Nat × Nat → HProg [[c.n, len, c.ci]] [s]) (o : Nat × Nat)
    (e : Env K [s, [c.n, len, c.co]]) :
    ((gradTaps.tap c read o).den HOp.den e).head = tapDot c (readAt c read (e.get v0) o) (e.get v1) := by
  refine Env.head_of_eq (Prog.den_andThen HOp.den (read o) _ _ (e.gets (one v0)) e (Sees.gets e _)
    fun σ ys e' hσ hy => Env.eq_of_head (den_dotStep c e' (ys.get .here) (σ v1) ?_ (hσ _ v1)))
  rw [← Env.get_gets e' ys .here, hy, gets_one]
  rfl

/-- The sum over the batch of the products with all readings. -/
theorem den_gradTaps (read : Nat × Nat → HProg [[c.n, len, c.ci]] [s]) {Γ : Ctx} (x : Var Γ s)
    (dy : Var Γ [c.n, len, c.co]) (e : Env K Γ) :
    (gradTaps c read x dy).den HOp.den e =
      Env.push (gradOf c (readAt c read (e.get x)) (e.get dy)) Env.nil := by
  refine den_stack (gradTaps.tap c read) (two x dy) _ _ e fun σ m v e' hσ ha =>
    Env.eq_of_head (funext fun i => ?_)
  have hr : (i.1.val * c.kw + i.2.1.val) * c.ci + i.2.2.1.val < m := by
    rw [ha.1, length_offsets]
    exact mul_add_lt (mul_add_lt i.1.isLt i.2.1.isLt) i.2.2.1.isLt
  refine (den_collect c (e'.get v) i ⟨_, hr⟩ rfl).trans (sum_congr fun n => ?_)
  exact (ha.2 n _ (i.2.2.2.1, ()) _ _ _ rfl (getElem?_offsets i.1 i.2.1)).trans
    (congrFun (den_gradTap c read _ (e.gets (two x dy))) _)
end

end Plm.Lower
