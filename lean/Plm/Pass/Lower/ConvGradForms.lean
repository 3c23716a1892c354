import Plm.Pass.Lower.ConvGradTaps

/-!
# The forms of the kernel gradient

Slices of the padded input at any stride, and contiguous slices of rows of equal pitch at stride 1, read what
the kernel reads; so `Lower.conv c .rhs` computes the gradient (`den_conv_rhs`).
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K]

variable (c : Conv)

/-! ## Any stride -/

/-- The padded input, at any size. -/
def paddedTensor (H W : Nat) (X : Tensor K [c.n, c.h, c.w, c.ci]) : Tensor K [c.n, H, W, c.ci] :=
  fun i => padded c X i.1.val i.2.1.val i.2.2.1.val i.2.2.2.1.val

theorem den_padStep (H W : Nat) (e : Env K [[c.n, c.h, c.w, c.ci]]) :
    HOp.den (.pad [c.n, c.h, c.w, c.ci] [c.n, H, W, c.ci] [0, c.ph, c.pw, 0] [0, 0, 0, 0]) e =
      paddedTensor c H W e.head := by
  funext i
  obtain ⟨n, y, z, q, _⟩ := i
  exact den_pad c.ph c.pw H W e n y z q

/-- A tensor whose rows are joined. -/
theorem den_joinRows {n a b k : Nat} (t : Tensor K [n, a, b, k]) (i : Fin n) (y : Fin a) (z : Fin b)
    (q : Fin k) (l : Fin (a * b)) (h : l.val = y.val * b + z.val) :
    HOp.den (.reshape [n, a, b, k] [n, a * b, k]) (Env.push t Env.nil) ((i, l, q, ()) : Idx [n, a * b, k]) =
      t (i, y, z, q, ()) := by
  refine den_reshape (s := [n, a, b, k]) (t := [n, a * b, k]) _ _ (i, y, z, q, ()) ?_
  show i.val * (a * b * (k * 1)) + (l.val * (k * 1) + (q.val * 1 + 0)) =
    i.val * (a * (b * (k * 1))) + (y.val * (b * (k * 1)) + (z.val * (k * 1) + (q.val * 1 + 0)))
  rw [h]
  simp only [Nat.mul_one, Nat.add_zero, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]

/-- The slice at a kernel position. -/
theorem readAt_strided (X : Tensor K [c.n, c.h, c.w, c.ci]) (ky : Fin c.kh) (kx : Fin c.kw) (n : Fin c.n)
    (y : Fin c.oh) (z : Fin c.ow) (q : Fin c.ci) (l : Fin (c.oh * c.ow)) (h : l.val = y.val * c.ow + z.val) :
    readAt c (kernelGradStrided.read c) (paddedTensor c (reachH c) (reachW c) X) (ky.val, kx.val)
      (n, l, q, ()) =
      padded c X n.val (y.val * c.sh + ky.val) (z.val * c.sw + kx.val) q.val := by
  rw [Nat.add_comm _ ky.val, Nat.add_comm _ kx.val]
  refine (den_joinRows (n := c.n) (a := c.oh) (b := c.ow) (k := c.ci) _ n y z q l h).trans ?_
  refine entry_of_toList (s := [c.n, reachH c, reachW c, c.ci]) (paddedTensor c (reachH c) (reachW c) X)
    (n, ⟨ky.val + y.val * c.sh, lt_reach y.isLt ky.isLt⟩,
      ⟨kx.val + z.val * c.sw, lt_reach z.isLt kx.isLt⟩, q, ()) ?_
  show [0 + n.val * 1, _, _, 0 + q.val * 1] = [n.val, _, _, q.val]
  rw [Nat.zero_add, Nat.zero_add, Nat.mul_one, Nat.mul_one]

theorem den_kernelGradStrided (e : Env K [[c.n, c.h, c.w, c.ci], [c.n, c.oh, c.ow, c.co]]) :
    ((kernelGradStrided c).den HOp.den e).head = kernelGradAt c e.head e.tail.head := by
  refine Env.head_of_eq ((den_gradTaps c (kernelGradStrided.read c) v1 v0 _).trans
    (congrArg (Env.push · Env.nil) (funext fun i => sum_congr fun n => (sum_rows rfl _).trans
      (sum_congr fun y => sum_congr fun z => ?_))))
  refine congr (congrArg HMul.hMul ?_) (den_joinRows (n := c.n) (a := c.oh) (b := c.ow) (k := c.co) (e.get v1)
    n y z i.2.2.2.1 _ rfl)
  refine Eq.trans ?_ (readAt_strided c e.head i.1 i.2.1 n y z i.2.2.1
    ⟨y.val * c.ow + z.val, mul_add_lt y.isLt z.isLt⟩ rfl)
  exact congrArg (fun P => readAt c (kernelGradStrided.read c) P (i.1.val, i.2.1.val) (n, _, i.2.2.1, ()))
    (den_padStep c _ _ (e.gets (one v0)))

/-! ## Stride 1 -/

theorem entry_beyond {n a b k : Nat} (D : Tensor K [n, a, b, k]) {i y z o : Nat} (h : b ≤ z) :
    entry D (Idx.ofList? [n, a, b, k] [i, y, z, o]) = 0 := by
  cases hj : Idx.ofList? [n, a, b, k] [i, y, z, o] with
  | none => rfl
  | some j =>
    obtain ⟨_, _, z', _⟩ := j
    have hl := Idx.toList_of_ofList? hj
    injection hl with _ hl
    injection hl with _ hl
    injection hl with hl _
    exact absurd z'.isLt (Nat.not_lt.mpr (hl ▸ h))

/-- The entries of an image in rows of equal pitch, from a kernel position on. -/
theorem readAt_flat (X : Tensor K [c.n, c.h, c.w, c.ci]) (ky : Fin c.kh) (kx : Fin c.kw) (n : Fin c.n)
    (y : Fin c.oh) (z : Fin c.ow) (q : Fin c.ci) (l : Fin (c.oh * pitch c))
    (h : l.val = y.val * pitch c + z.val) :
    readAt c (kernelGradFlat.read c)
      (HOp.den (.reshape [c.n, rows c, pitch c, c.ci] [c.n, rows c * pitch c, c.ci])
        (Env.push (paddedTensor c (rows c) (pitch c) X) Env.nil)) (ky.val, kx.val) (n, l, q, ()) =
      padded c X n.val (y.val + ky.val) (z.val + kx.val) q.val := by
  let y' : Fin (rows c) := ⟨y.val + ky.val, Nat.add_lt_add y.isLt ky.isLt⟩
  let z' : Fin (pitch c) := ⟨z.val + kx.val, by
    have hz := z.isLt
    have hk := kx.isLt
    unfold pitch
    omega⟩
  refine Eq.trans ?_ (den_joinRows (paddedTensor c (rows c) (pitch c) X) n y' z' q
    ⟨y'.val * pitch c + z'.val, mul_add_lt y'.isLt z'.isLt⟩ rfl)
  refine entry_of_toList (s := [c.n, rows c * pitch c, c.ci]) _ (n, ⟨_, mul_add_lt y'.isLt z'.isLt⟩, q, ()) ?_
  show [0 + n.val * 1, ky.val * pitch c + kx.val + l.val * 1, 0 + q.val * 1] =
    [n.val, (y.val + ky.val) * pitch c + (z.val + kx.val), q.val]
  rw [Nat.zero_add, Nat.zero_add, Nat.mul_one, Nat.mul_one, Nat.mul_one, h, Nat.add_mul]
  simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]

/-- The rows of the cotangent in the flat form: zero beyond the output. -/
theorem den_flatCot (hh : 0 < c.kh) (hk : 0 < c.kw) (e : Env K [[c.n, c.oh, c.ow, c.co]]) (n : Fin c.n)
    (y : Fin c.oh) (z : Fin (pitch c)) (o : Fin c.co) (l : Fin (c.oh * pitch c))
    (hl : l.val = y.val * pitch c + z.val) :
    HOp.den (.slice [c.n, rows c * pitch c, c.co] [c.n, c.oh * pitch c, c.co]
        [0, backH c * pitch c + backW c, 0] [1, 1, 1])
      (Env.push (HOp.den (.reshape [c.n, rows c, pitch c, c.co] [c.n, rows c * pitch c, c.co])
        (Env.push (HOp.den (padCotangent c) e) Env.nil)) Env.nil)
      ((n, l, o, ()) : Idx [c.n, c.oh * pitch c, c.co]) =
      entry e.head (Idx.ofList? [c.n, c.oh, c.ow, c.co] [n.val, y.val, z.val, o.val]) := by
  have hb : backW c + c.ow ≤ pitch c := by
    unfold backW pitch
    omega
  have hrow {r : Nat} (h : r ≤ backH c + y.val + 1) : r < rows c := by
    have hy := y.isLt
    unfold backH at h
    unfold rows
    omega
  -- where the entry lies in the padded cotangent
  obtain ⟨r, q, hrq, hv⟩ : ∃ (r : Fin (rows c)) (q : Fin (pitch c)),
      backH c * pitch c + backW c + l.val = r.val * pitch c + q.val ∧
      paddedAt (backH c) (backW c) e.head n.val r.val q.val o.val =
        entry e.head (Idx.ofList? [c.n, c.oh, c.ow, c.co] [n.val, y.val, z.val, o.val]) := by
    by_cases hz : backW c + z.val < pitch c
    · refine ⟨⟨backH c + y.val, hrow (Nat.le_succ _)⟩, ⟨backW c + z.val, hz⟩, ?_, ?_⟩
      · show backH c * pitch c + backW c + l.val = (backH c + y.val) * pitch c + (backW c + z.val)
        rw [hl, Nat.add_mul]
        simp only [Nat.add_assoc, Nat.add_comm, Nat.add_left_comm]
      · rw [paddedAt, Bilin.sub?_eq_some.mpr rfl, Bilin.sub?_eq_some.mpr rfl]
        rfl
    · obtain ⟨d, hd⟩ := Nat.exists_eq_add_of_le (Nat.le_of_not_lt hz)
      have hzp := z.isLt
      have hdb : d < backW c := by omega
      refine ⟨⟨backH c + y.val + 1, hrow (Nat.le_refl _)⟩, ⟨d, by omega⟩, ?_,
        Eq.trans ?_ (entry_beyond e.head (by omega)).symm⟩
      · show backH c * pitch c + backW c + l.val = (backH c + y.val + 1) * pitch c + d
        rw [hl, Nat.succ_mul, Nat.add_mul]
        omega
      · have none : Bilin.sub? d (backW c) = none := if_pos hdb
        rw [paddedAt, none]
        cases Bilin.sub? (backH c + y.val + 1) (backH c) <;> rfl
  refine (entry_of_toList (s := [c.n, rows c * pitch c, c.co]) _
    (n, ⟨r.val * pitch c + q.val, mul_add_lt r.isLt q.isLt⟩, o, ()) ?_).trans
    ((den_joinRows _ n r q o _ rfl).trans
      ((den_pad (backH c) (backW c) (rows c) (pitch c) e n r q o).trans hv))
  show [0 + n.val * 1, backH c * pitch c + backW c + l.val * 1, 0 + o.val * 1] = [n.val, _, o.val]
  rw [Nat.zero_add, Nat.zero_add, Nat.mul_one, Nat.mul_one, Nat.mul_one, hrq]

theorem den_kernelGradFlat (h : isFlat c = true)
    (e : Env K [[c.n, c.h, c.w, c.ci], [c.n, c.oh, c.ow, c.co]]) :
    ((kernelGradFlat c).den HOp.den e).head = kernelGradAt c e.head e.tail.head := by
  obtain ⟨hh, hw, _, _, hk⟩ := of_decide_eq_true h
  have hp : c.ow ≤ pitch c := by
    unfold pitch
    omega
  refine Env.head_of_eq ((den_gradTaps c (kernelGradFlat.read c) v4 v0 _).trans
    (congrArg (Env.push · Env.nil) (funext fun i => sum_congr fun n => (sum_rows rfl _).trans
      (sum_congr fun y => (sum_below hp _ fun z hz => ?_).trans (sum_congr fun z => ?_)))))
  all_goals have hD := den_flatCot c (Nat.lt_of_le_of_lt (Nat.zero_le _) i.1.isLt) hk (e.gets (one v1))
  · exact (congrArg (_ * ·) ((hD n y z i.2.2.2.1 _ rfl).trans (entry_beyond _ hz))).trans (mul_zero _)
  · refine congr (congrArg HMul.hMul ?_) ((hD n y ⟨z.val, _⟩ i.2.2.2.1 _ rfl).trans
      (entry_of_toList (s := [c.n, c.oh, c.ow, c.co]) _ (n, y, z, i.2.2.2.1, ()) rfl))
    rw [hh, hw, Nat.mul_one, Nat.mul_one]
    refine Eq.trans ?_ (readAt_flat c e.head i.1 i.2.1 n y z i.2.2.1
      ⟨y.val * pitch c + z.val, mul_add_lt y.isLt (Nat.lt_of_lt_of_le z.isLt hp)⟩ rfl)
    exact congrArg (fun P => readAt c (kernelGradFlat.read c)
      (HOp.den (.reshape [c.n, rows c, pitch c, c.ci] [c.n, rows c * pitch c, c.ci]) (Env.push P Env.nil))
      (i.1.val, i.2.1.val) (n, _, i.2.2.1, ())) (den_padStep c _ _ (e.gets (one v0)))

/-! ## The program -/

/-- The program of the kernel gradient computes it, in each of its forms. -/
theorem den_conv_rhs (e : Env K [[c.n, c.h, c.w, c.ci], [c.n, c.oh, c.ow, c.co]]) :
    ((conv c .rhs).den HOp.den e).head = Prim.den (.bilin (.conv c) .rhs) e := by
  refine Eq.trans ?_ (contract_conv_rhs c e.head e.tail.head).symm
  unfold conv
  by_cases h : c.ci ≤ fewChannels
  · exact (den_ite_pos h).trans (den_kernelGradPatches c e)
  · refine (den_ite_neg h).trans ?_
    by_cases hf : isFlat c = true
    · exact (den_ite_pos hf).trans (den_kernelGradFlat c hf e)
    · exact (den_ite_neg hf).trans (den_kernelGradStrided c e)

end Plm.Lower
