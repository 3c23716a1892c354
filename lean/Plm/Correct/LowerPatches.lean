import Plm.Correct.LowerBasic
import Plm.Correct.Prog

/-!
# What a kernel reads

`Lower.patches` computes all input entries that a convolution reads: `den_patches`.
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K] (c : Conv)

/-! ## Padding -/

/-- The entry of the input at a position of the padded input; zero in the padding. -/
def padded (x : Tensor K [c.n, c.h, c.w, c.ci]) (n y z q : Nat) : K :=
  entry x (((Bilin.sub? y c.ph).bind fun iy => (Bilin.sub? z c.pw).bind fun ix => some [n, iy, ix, q]).bind
    (Idx.ofList? [c.n, c.h, c.w, c.ci]))

/-- The operation that pads rows and columns. -/
theorem den_pad (H W : Nat) (e : Env K [[c.n, c.h, c.w, c.ci]]) (n : Fin c.n) (y : Fin H) (z : Fin W)
    (q : Fin c.ci) :
    HOp.den (.pad [c.n, c.h, c.w, c.ci] [c.n, H, W, c.ci] [0, c.ph, c.pw, 0] [0, 0, 0, 0]) e
      ((n, y, z, q, ()) : Idx [c.n, H, W, c.ci]) = padded c e.head n.val y.val z.val q.val := by
  refine (congrArg (fun o => entry (Env.head (s := [c.n, c.h, c.w, c.ci]) e)
    (Option.bind o (Idx.ofList? [c.n, c.h, c.w, c.ci])))
    (HOp.padAt_image (sh := 1) (sw := 1) Nat.zero_lt_one Nat.zero_lt_one ..)).trans ?_
  rw [HOp.undilate_one, HOp.undilate_one]
  rfl

/-- The padded input holds what the kernel reads. -/
theorem lt_reach {size low out stride kernel y k : Nat} (hy : y < out) (hk : k < kernel) :
    k + y * stride < reach size low out stride kernel := by
  have h : k + y * stride < (out - 1) * stride + kernel := by
    rw [Nat.add_comm]
    exact Nat.add_lt_add_of_le_of_lt (Nat.mul_le_mul_right _ (Nat.le_sub_of_add_le hy)) hk
  unfold reach
  split
  · next h' => exact Nat.lt_trans h h'
  · exact h

/-! ## Channels in front -/

section
variable {Γ E : Ctx} {R : Env K E}

/-- The padded input with channels in front. -/
theorem den_planar (x : Var Γ [c.n, c.h, c.w, c.ci])
    (k : {Θ : Ctx} → Ren Γ Θ → Var Θ [c.n, c.ci, reachH c, reachW c] → HProg E Θ) (e : Env K Γ)
    (hk : ∀ {Θ : Ctx} (σ : Ren Γ Θ) (v : Var Θ [c.n, c.ci, reachH c, reachW c]) (e' : Env K Θ), Sees σ e e' →
      (∀ n q y z, e'.get v (n, q, y, z, ()) = padded c (e.get x) n.val y.val z.val q.val) →
      (k σ v).den HOp.den e' = R) :
    (planar c x k).den HOp.den e = R := by
  unfold planar
  split
  · next h1 =>
    refine hk _ _ _ (fun _ _ => rfl) fun n q y z => ?_
    refine (den_reshape (s := [c.n, reachH c, reachW c, c.ci]) (t := [c.n, c.ci, reachH c, reachW c]) _
      (n, q, y, z, ()) (n, y, z, q, ()) ?_).trans (den_pad c _ _ (e.gets (.cons x .nil)) n y z q)
    show n.val * (c.ci * (reachH c * (reachW c * 1))) + (q.val * (reachH c * (reachW c * 1)) +
        (y.val * (reachW c * 1) + (z.val * 1 + 0))) =
      n.val * (reachH c * (reachW c * (c.ci * 1))) + (y.val * (reachW c * (c.ci * 1)) +
        (z.val * (c.ci * 1) + (q.val * 1 + 0)))
    have hq : q.val = 0 := Nat.lt_one_iff.mp (h1 ▸ q.isLt)
    simp only [h1, hq, Nat.mul_one, Nat.one_mul, Nat.zero_mul, Nat.add_zero, Nat.zero_add]
  · refine hk _ _ _ (fun _ _ => rfl) fun n q y z => ?_
    exact (entry_of_toList (s := [c.n, reachH c, reachW c, c.ci]) _ (n, y, z, q, ()) rfl).trans
      (den_pad c _ _ (e.gets (.cons x .nil)) n y z q)

/-! ## Stacking -/

/-- Along the second axis, the tensor holds the blocks `G o` for the positions `os`. -/
def Stacked {n w : Nat} {s : Shape} (G : Nat × Nat → Tensor K (n :: w :: s)) (os : List (Nat × Nat)) {m : Nat}
    (t : Tensor K (n :: m :: s)) : Prop :=
  m = os.length * w ∧ ∀ (i : Fin n) (r : Fin m) (k : Idx s) (j : Nat) (q : Fin w) (o : Nat × Nat),
    r.val = j * w + q.val → os[j]? = some o → t (i, r, k) = G o (i, q, k)

omit [LawfulScalar K] in
/-- One block. -/
theorem Stacked.one {n w : Nat} {s : Shape} {G : Nat × Nat → Tensor K (n :: w :: s)} {o : Nat × Nat}
    {t : Tensor K (n :: w :: s)} (h : t = G o) : Stacked G [o] t := by
  refine ⟨(Nat.one_mul _).symm, fun i r k j q o' hr ho => ?_⟩
  cases j with
  | succ j => exact nomatch ho
  | zero =>
    injection ho with ho
    subst ho
    have hr : r = q := Fin.eq_of_val_eq (hr.trans (by rw [Nat.zero_mul, Nat.zero_add]))
    rw [hr, h]

/-- One more block. -/
theorem Stacked.push {n w m : Nat} {s : Shape} {G : Nat × Nat → Tensor K (n :: w :: s)}
    {os : List (Nat × Nat)} {t : Tensor K (n :: m :: s)} (h : Stacked G os t) (o : Nat × Nat)
    {u : Tensor K (n :: w :: s)} (hu : u = G o) :
    Stacked G (os ++ [o]) (m := m + w)
      (HOp.den (.concatenate (n :: m :: s) (n :: w :: s) 1) (Env.push t (Env.push u Env.nil))) := by
  subst hu
  refine ⟨?_, fun i r k j q o' hr ho => ?_⟩
  · rw [List.length_append, Nat.add_mul, ← h.1]
    exact congrArg (m + ·) (Nat.one_mul _).symm
  · show (match (if r.val < m then none else some ((r.val - m) :: k.toList)).map (i.val :: ·) with
      | none => entry t (Idx.ofList? (n :: m :: s) (i.val :: r.val :: k.toList))
      | some j => entry (G o) (Idx.ofList? (n :: w :: s) j)) = _
    by_cases hm : r.val < m
    · have hj : j < os.length := Nat.lt_of_mul_lt_mul_right (a := w) (by
        rw [← h.1]
        exact Nat.lt_of_le_of_lt (hr ▸ Nat.le_add_right _ _) hm)
      rw [List.getElem?_append_left hj] at ho
      rw [if_pos hm]
      exact (entry_of_toList (s := n :: m :: s) t (i, ⟨r.val, hm⟩, k) rfl).trans
        (h.2 i ⟨r.val, hm⟩ k j q o' hr ho)
    · have hj : os.length ≤ j := Nat.le_of_not_lt fun hj => hm (by
        rw [hr, h.1]
        exact mul_add_lt hj q.isLt)
      rw [List.getElem?_append_right hj] at ho
      obtain ⟨l, rfl⟩ := Nat.exists_eq_add_of_le hj
      rw [Nat.add_sub_cancel_left] at ho
      cases l with
      | succ l => exact nomatch ho
      | zero =>
        injection ho with ho
        subst ho
        have hs : r.val - m = q.val := by rw [hr, h.1, Nat.add_zero, Nat.add_sub_cancel_left]
        rw [if_neg hm]
        exact entry_of_toList (s := n :: w :: s) (G o) (i, q, k) (by rw [hs]; rfl)

/-- What the kernel reads at one of its positions. -/
def reading (x : Tensor K [c.n, c.h, c.w, c.ci]) (o : Nat × Nat) : Tensor K [c.n, c.ci, c.oh, c.ow] :=
  fun i => padded c x i.1.val (i.2.2.1.val * c.sh + o.1) (i.2.2.2.1.val * c.sw + o.2) i.2.1.val

theorem den_tap {x : Tensor K [c.n, c.h, c.w, c.ci]} (e : Env K [[c.n, c.ci, reachH c, reachW c]])
    (he : ∀ n q y z, e.head (n, q, y, z, ()) = padded c x n.val y.val z.val q.val) (o : Nat × Nat)
    (ho : o.1 < c.kh ∧ o.2 < c.kw) : HOp.den (tapOp c o) e = reading c x o := by
  funext i
  obtain ⟨n, q, y, z, _⟩ := i
  refine ((entry_of_toList (s := [c.n, c.ci, reachH c, reachW c]) _
    (n, q, ⟨o.1 + y.val * c.sh, lt_reach y.isLt ho.1⟩, ⟨o.2 + z.val * c.sw, lt_reach z.isLt ho.2⟩, ())
      ?_).trans (he ..)).trans ?_
  · show [0 + n.val * 1, 0 + q.val * 1, _, _] = [n.val, q.val, _, _]
    rw [Nat.zero_add, Nat.zero_add, Nat.mul_one, Nat.mul_one]
  · show padded c x _ (o.1 + _) (o.2 + _) _ = padded c x _ _ _ _
    rw [Nat.add_comm o.1, Nat.add_comm o.2]

theorem den_stack {X : Tensor K [c.n, c.h, c.w, c.ci]} : {Γ : Ctx} → (os pre : List (Nat × Nat)) →
    (x : Var Γ [c.n, c.ci, reachH c, reachW c]) → (m : Nat) → (acc : Var Γ [c.n, m, c.oh, c.ow]) →
    (k : {Θ : Ctx} → Ren Γ Θ → (m : Nat) → Var Θ [c.n, m, c.oh, c.ow] → HProg E Θ) → (e : Env K Γ) →
    (∀ o, o ∈ os → o.1 < c.kh ∧ o.2 < c.kw) →
    (∀ n q y z, e.get x (n, q, y, z, ()) = padded c X n.val y.val z.val q.val) →
    Stacked (reading c X) pre (e.get acc) →
    (∀ {Θ : Ctx} (σ : Ren Γ Θ) (m : Nat) (v : Var Θ [c.n, m, c.oh, c.ow]) (e' : Env K Θ), Sees σ e e' →
      Stacked (reading c X) (pre ++ os) (e'.get v) → (k σ m v).den HOp.den e' = R) →
    (stack c os x m acc k).den HOp.den e = R
  | _, [], pre, _, m, acc, _, e, _, _, ha, hk => hk _ m acc e (Sees.refl e) ((List.append_nil pre).symm ▸ ha)
  | _, o :: os, pre, x, m, acc, k, e, ho, hx, ha, hk => by
    refine den_stack os (pre ++ [o]) (.there (.there x)) (m + c.ci) .here _ _
      (fun o' h => ho o' (List.mem_cons_of_mem _ h)) hx ?_ fun σ m' v e' hσ hr => ?_
    · exact ha.push o (den_tap c (e.gets (.cons x .nil)) hx o (ho o List.mem_cons_self))
    · rw [List.append_assoc] at hr
      exact hk _ m' v e' (fun _ v => hσ _ (.there (.there v))) hr

theorem getElem?_flatMap {α β : Type} (f : α → List β) (w : Nat) (hf : ∀ a, (f a).length = w) :
    (l : List α) → (i j : Nat) → j < w → (l.flatMap f)[i * w + j]? = l[i]?.bind fun a => (f a)[j]?
  | [], _, _, _ => rfl
  | a :: l, 0, j, h => by
    rw [Nat.zero_mul, Nat.zero_add]
    exact List.getElem?_append_left ((hf a).symm ▸ h)
  | a :: l, i + 1, j, h => by
    rw [Nat.succ_mul, Nat.add_right_comm, List.getElem?_cons_succ, ← getElem?_flatMap f w hf l i j h,
      List.flatMap_cons, List.getElem?_append_right (by rw [hf a]; exact Nat.le_add_left ..), hf a,
      Nat.add_sub_cancel]

theorem length_offsets (kh kw : Nat) : (offsets kh kw).length = kh * kw := by
  have gen (l : List Nat) : (l.flatMap fun y => (List.range kw).map fun x => (y, x)).length = l.length * kw :=
    by
    induction l with
    | nil => exact (Nat.zero_mul kw).symm
    | cons a l ih =>
      rw [List.flatMap_cons, List.length_append, ih, List.length_map, List.length_range, List.length_cons,
        Nat.succ_mul, Nat.add_comm]
  rw [offsets, gen, List.length_range]

theorem mem_offsets {kh kw : Nat} {o : Nat × Nat} (h : o ∈ offsets kh kw) : o.1 < kh ∧ o.2 < kw := by
  obtain ⟨y, hy, h⟩ := List.mem_flatMap.mp h
  obtain ⟨x, hx, rfl⟩ := List.mem_map.mp h
  exact ⟨List.mem_range.mp hy, List.mem_range.mp hx⟩

/-- The row-major number of an offset is its place in the list. -/
theorem getElem?_offsets {kh kw : Nat} (y : Fin kh) (x : Fin kw) :
    (offsets kh kw)[y.val * kw + x.val]? = some (y.val, x.val) := by
  rw [offsets, getElem?_flatMap _ kw (fun _ => by rw [List.length_map, List.length_range]) _ _ _ x.isLt,
    List.getElem?_range y.isLt, Option.bind_some, List.getElem?_map, List.getElem?_range x.isLt]
  rfl

/-- All that the kernel reads: the row of a kernel entry is its row-major number. -/
theorem den_patches (x : Var Γ [c.n, c.h, c.w, c.ci])
    (k : {Θ : Ctx} → Ren Γ Θ → (m : Nat) → Var Θ [c.n, m, c.oh, c.ow] → HProg E Θ) (e : Env K Γ)
    (hk : ∀ {Θ : Ctx} (σ : Ren Γ Θ) (m : Nat) (v : Var Θ [c.n, m, c.oh, c.ow]) (e' : Env K Θ), Sees σ e e' →
      m = Shape.size [c.kh, c.kw, c.ci] →
      (∀ (n : Fin c.n) (j : Idx [c.kh, c.kw, c.ci]) (r : Fin m) (y : Fin c.oh) (z : Fin c.ow),
        r.val = j.flat →
        e'.get v (n, r, y, z, ()) =
          padded c (e.get x) n.val (y.val * c.sh + j.1.val) (z.val * c.sw + j.2.1.val) j.2.2.1.val) →
      (k σ m v).den HOp.den e' = R) :
    (patches c x k).den HOp.den e = R := by
  have fin {Θ : Ctx} (σ : Ren Γ Θ) (m : Nat) (v : Var Θ [c.n, m, c.oh, c.ow]) (e' : Env K Θ)
    (hσ : Sees σ e e')
      (hr : Stacked (reading c (e.get x)) (offsets c.kh c.kw) (e'.get v)) : (k σ m v).den HOp.den e' = R := by
    refine hk σ m v e' hσ ?_ fun n j r y z h => ?_
    · rw [hr.1, length_offsets, Nat.mul_assoc]
      exact congrArg (fun a => c.kh * (c.kw * a)) (Nat.mul_one _).symm
    · obtain ⟨ky, kx, q, _⟩ := j
      refine hr.2 n r (y, z, ()) (ky.val * c.kw + kx.val) q (ky.val, kx.val) (h.trans ?_)
        (getElem?_offsets ky kx)
      show ky.val * (c.kw * (c.ci * 1)) + (kx.val * (c.ci * 1) + (q.val * 1 + 0)) = _
      rw [Nat.mul_one, Nat.mul_one, Nat.add_zero, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]
  refine den_planar c x _ e fun σ v e' hσ hv => ?_
  have mem {o : Nat × Nat} : o ∈ offsets c.kh c.kw → o.1 < c.kh ∧ o.2 < c.kw := mem_offsets
  revert fin mem
  cases offsets c.kh c.kw with
  | nil =>
    intro fin _
    refine fin _ 0 .here _ (fun _ v => hσ _ v)
      ⟨(Nat.zero_mul _).symm, fun _ r => absurd r.isLt (Nat.not_lt_zero _)⟩
  | cons o os =>
    intro fin mem
    refine den_stack c os [o] (.there v) c.ci .here _ _ (fun o h => mem (List.mem_cons_of_mem _ h)) hv ?_
      fun τ m u e'' hτ hr => fin _ m u e'' (fun _ v => (hτ _ (.there (σ v))).trans (hσ _ v)) hr
    exact .one (den_tap c (e'.gets (.cons v .nil)) hv o (mem List.mem_cons_self))

end
end Plm.Lower
