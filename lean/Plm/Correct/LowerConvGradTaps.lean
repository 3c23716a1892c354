import Plm.Correct.LowerConvGrad

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

/-- Along the second axis, the tensor holds the blocks `G o` for the positions `os`. -/
def Stacked (G : Nat × Nat → Tensor K [c.n, c.ci, c.co]) (os : List (Nat × Nat)) {m : Nat}
    (t : Tensor K [c.n, m, c.co]) : Prop :=
  m = os.length * c.ci ∧ ∀ (n : Fin c.n) (r : Fin m) (k : Fin c.co) (j : Nat) (q : Fin c.ci) (o : Nat × Nat),
    r.val = j * c.ci + q.val → nth? os j = some o → t (n, r, k, ()) = G o (n, q, k, ())

/-- One more block. -/
theorem Stacked.push {G : Nat × Nat → Tensor K [c.n, c.ci, c.co]} {os : List (Nat × Nat)} {m : Nat}
    {t : Tensor K [c.n, m, c.co]} (h : Stacked c G os t) (o : Nat × Nat) :
    Stacked c G (os ++ [o]) (m := m + c.ci)
      (HOp.den (.concatenate [c.n, m, c.co] [c.n, c.ci, c.co] 1) (Env.push t (Env.push (G o) Env.nil))) := by
  refine ⟨?_, fun n r k j q o' hr ho => ?_⟩
  · rw [List.length_append, Nat.add_mul, ← h.1]
    exact congrArg (m + ·) (Nat.one_mul _).symm
  · show (match (if r.val < m then none else some ((r.val - m) :: [k.val])).map (n.val :: ·) with
      | none => entry t (Idx.ofList? [c.n, m, c.co] [n.val, r.val, k.val])
      | some j => entry (G o) (Idx.ofList? [c.n, c.ci, c.co] j)) = _
    by_cases hm : r.val < m
    · have hj : j < os.length := Nat.lt_of_mul_lt_mul_right (a := c.ci) (by
        rw [← h.1]
        exact Nat.lt_of_le_of_lt (hr ▸ Nat.le_add_right _ _) hm)
      rw [nth?_append _ _ _ hj] at ho
      rw [if_pos hm]
      exact (entry_of_toList (s := [c.n, m, c.co]) t (n, ⟨r.val, hm⟩, k, ()) rfl).trans
        (h.2 n ⟨r.val, hm⟩ k j q o' hr ho)
    · have hj : os.length ≤ j := Nat.le_of_not_lt fun hj => hm (by
        rw [hr, h.1]
        exact Nat.lt_of_lt_of_le (Nat.add_lt_add_left q.isLt _)
          (Nat.succ_mul j c.ci ▸ Nat.mul_le_mul_right _ hj))
      obtain ⟨i, rfl⟩ := Nat.exists_eq_add_of_le hj
      rw [nth?_append_add] at ho
      cases i with
      | succ i => exact nomatch ho
      | zero =>
        injection ho with ho
        subst ho
        have hs : r.val - m = q.val := by rw [hr, h.1, Nat.add_zero, Nat.add_sub_cancel_left]
        rw [if_neg hm]
        exact entry_of_toList (s := [c.n, c.ci, c.co]) (G o) (n, q, k, ()) (by rw [hs]; rfl)

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

theorem den_gradTaps_go (read : Nat × Nat → HProg [[c.n, len, c.ci]] [s]) {X : Tensor K s}
    {D : Tensor K [c.n, len, c.co]} : {Γ : Ctx} → (os pre : List (Nat × Nat)) → (m : Nat) →
    (acc : Var Γ [c.n, m, c.co]) → (x : Var Γ s) → (dy : Var Γ [c.n, len, c.co]) → (e : Env K Γ) →
    e.get x = X → e.get dy = D →
    Stacked c (fun o => tapDot c (readAt c read X o) D) pre (e.get acc) → pre ++ os = offsets c.kh c.kw →
    (gradTaps.go c read os m acc x dy).den HOp.den e = Env.push (gradOf c (readAt c read X) D) Env.nil
  | _, [], pre, m, acc, x, dy, e, hx, hd, ha, ho => by
    refine Env.eq_of_head (funext fun i => ?_)
    rw [List.append_nil] at ho
    subst ho
    have hr : (i.1.val * c.kw + i.2.1.val) * c.ci + i.2.2.1.val < m := by
      rw [ha.1, length_offsets]
      exact Pool.lt_tile ⟨i.1.val * c.kw + i.2.1.val, Pool.lt_tile i.1 i.2.1 rfl rfl⟩ i.2.2.1 rfl rfl
    refine (den_collect c (e.get acc) i ⟨_, hr⟩ rfl).trans (sum_congr fun n => ?_)
    exact ha.2 n _ _ _ _ _ rfl (nth?_offsets i.1 i.2.1)
  | _, o :: os, pre, m, acc, x, dy, e, hx, hd, ha, ho => by
    refine Prog.den_andThen HOp.den (read o) _ _ (e.gets (one x)) e (Sees.gets e _)
      fun σ ys e' hσ hy => ?_
    have hR : e'.get (ys.get .here) = readAt c read X o := by
      rw [← Env.get_gets e' ys .here, hy, gets_one, hx]
      rfl
    refine den_gradTaps_go read os (pre ++ [o]) (m + c.ci) v0 _ _ _ ((hσ _ x).trans hx)
      ((hσ _ dy).trans hd) ?_
      (by rw [List.append_assoc]; exact ho)
    have hacc : e'.get (σ acc) = e.get acc := hσ _ acc
    have hdot := den_dotStep c e' (ys.get .here) (σ dy) hR ((hσ _ dy).trans hd)
    have hpush := Stacked.push c (t := e'.get (σ acc)) (hacc.symm ▸ ha) o
    exact Eq.mp (congrArg (fun u => Stacked c (fun o => tapDot c (readAt c read X o) D) (pre ++ [o])
      (m := m + c.ci) (HOp.den (.concatenate [c.n, m, c.co] [c.n, c.ci, c.co] 1)
        (Env.push (e'.get (σ acc)) (Env.push u Env.nil)))) hdot.symm) hpush

/-- The sum over the batch of the products with all readings. -/
theorem den_gradTaps (read : Nat × Nat → HProg [[c.n, len, c.ci]] [s]) {Γ : Ctx} (x : Var Γ s)
    (dy : Var Γ [c.n, len, c.co]) (e : Env K Γ) :
    (gradTaps c read (offsets c.kh c.kw) x dy).den HOp.den e =
      Env.push (gradOf c (readAt c read (e.get x)) (e.get dy)) Env.nil := by
  cases h : offsets c.kh c.kw with
  | nil =>
    refine Env.eq_of_head (funext fun i => ?_)
    have hi := nth?_offsets i.1 i.2.1
    rw [h] at hi
    cases hi
  | cons o os =>
    refine Prog.den_andThen HOp.den (read o) _ _ (e.gets (one x)) e (Sees.gets e _)
      fun σ ys e' hσ hy => ?_
    have hR : e'.get (ys.get .here) = readAt c read (e.get x) o := by
      rw [← Env.get_gets e' ys .here, hy, gets_one]
      rfl
    refine den_gradTaps_go c read os [o] c.ci v0 _ _ _ (hσ _ x) (hσ _ dy) ?_ h.symm
    refine ⟨(Nat.one_mul _).symm, fun n r k j q o' hr ho => ?_⟩
    cases j with
    | succ j => exact nomatch ho
    | zero =>
      injection ho with ho
      subst ho
      have hr : r = q := Fin.eq_of_val_eq (hr.trans (by rw [Nat.zero_mul, Nat.zero_add]))
      subst hr
      exact congrFun (den_dotStep c e' (ys.get .here) (σ dy) hR (hσ _ dy)) (n, r, k, ())
end

end Plm.Lower
