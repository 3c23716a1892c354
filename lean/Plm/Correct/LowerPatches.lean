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

theorem padAt_image (p q n y z i : Nat) :
    HOp.padAt [0, p, q, 0] [0, 0, 0, 0] [n, y, z, i] =
      (Bilin.sub? y p).bind fun iy => (Bilin.sub? z q).bind fun ix => some [n, iy, ix, i] := by
  show (HOp.undilate n 0 1).bind (fun a =>
    ((HOp.undilate y p 1).bind fun b => ((HOp.undilate z q 1).bind fun d =>
    ((HOp.undilate i 0 1).bind fun j => (some []).map (j :: ·)).map (d :: ·)).map (b :: ·)).map (a :: ·)) = _
  rw [HOp.undilate_one, HOp.undilate_one, HOp.undilate_one, HOp.undilate_one]
  cases Bilin.sub? y p with
  | none => rfl
  | some _ =>
    cases Bilin.sub? z q with
    | none => rfl
    | some _ => rfl

/-- The operation that pads rows and columns. -/
theorem den_pad (H W : Nat) (e : Env K [[c.n, c.h, c.w, c.ci]]) (n : Fin c.n) (y : Fin H) (z : Fin W)
    (q : Fin c.ci) :
    HOp.den (.pad [c.n, c.h, c.w, c.ci] [c.n, H, W, c.ci] [0, c.ph, c.pw, 0] [0, 0, 0, 0]) e
      ((n, y, z, q, ()) : Idx [c.n, H, W, c.ci]) = padded c e.head n.val y.val z.val q.val :=
  congrArg (fun o => entry (Env.head (s := [c.n, c.h, c.w, c.ci]) e)
    (Option.bind o (Idx.ofList? [c.n, c.h, c.w, c.ci])))
    (padAt_image c.ph c.pw n.val y.val z.val q.val)

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

/-- What the kernel reads at one of its positions. -/
theorem den_tap {x : Tensor K [c.n, c.h, c.w, c.ci]} (e : Env K [[c.n, c.ci, reachH c, reachW c]])
    (he : ∀ n q y z, e.head (n, q, y, z, ()) = padded c x n.val y.val z.val q.val) (o : Nat × Nat)
    (ho : o.1 < c.kh ∧ o.2 < c.kw) (n : Fin c.n) (q : Fin c.ci) (y : Fin c.oh) (z : Fin c.ow) :
    HOp.den (tapOp c o) e ((n, q, y, z, ()) : Idx [c.n, c.ci, c.oh, c.ow]) =
      padded c x n.val (y.val * c.sh + o.1) (z.val * c.sw + o.2) q.val := by
  rw [Nat.add_comm _ o.1, Nat.add_comm _ o.2]
  refine (entry_of_toList (s := [c.n, c.ci, reachH c, reachW c]) _
    (n, q, ⟨o.1 + y.val * c.sh, lt_reach y.isLt ho.1⟩, ⟨o.2 + z.val * c.sw, lt_reach z.isLt ho.2⟩, ())
      ?_).trans (he ..)
  show [0 + n.val * 1, 0 + q.val * 1, _, _] = [n.val, q.val, _, _]
  rw [Nat.zero_add, Nat.zero_add, Nat.mul_one, Nat.mul_one]

/-- Entry `j` of a list. -/
def nth? {α : Type} : List α → Nat → Option α
  | [], _ => none
  | a :: _, 0 => some a
  | _ :: l, j + 1 => nth? l j

theorem nth?_append {α : Type} : (l m : List α) → (j : Nat) → j < l.length → nth? (l ++ m) j = nth? l j
  | _ :: _, _, 0, _ => rfl
  | _ :: l, m, j + 1, h => nth?_append l m j (Nat.lt_of_succ_lt_succ h)

theorem nth?_append_add {α : Type} : (l m : List α) → (j : Nat) → nth? (l ++ m) (l.length + j) = nth? m j
  | [], _, j => congrArg _ (Nat.zero_add j)
  | _ :: l, m, j => by
    rw [List.length_cons, Nat.add_right_comm]
    exact nth?_append_add l m j

/-- Along the second axis, the tensor holds what the kernel reads at the positions `os`. -/
def Rows (x : Tensor K [c.n, c.h, c.w, c.ci]) (os : List (Nat × Nat)) {m : Nat}
    (t : Tensor K [c.n, m, c.oh, c.ow]) : Prop :=
  m = os.length * c.ci ∧ ∀ (n : Fin c.n) (r : Fin m) (y : Fin c.oh) (z : Fin c.ow) (j q : Nat)
    (o : Nat × Nat),
    r.val = j * c.ci + q → q < c.ci → nth? os j = some o →
    t (n, r, y, z, ()) = padded c x n.val (y.val * c.sh + o.1) (z.val * c.sw + o.2) q

/-- One more position. -/
theorem Rows.push {x : Tensor K [c.n, c.h, c.w, c.ci]} {os : List (Nat × Nat)} {m : Nat}
    {t : Tensor K [c.n, m, c.oh, c.ow]} (h : Rows c x os t) (o : Nat × Nat)
      (u : Tensor K [c.n, c.ci, c.oh, c.ow])
    (hu : ∀ n q y z, u (n, q, y, z, ()) = padded c x n.val (y.val * c.sh + o.1) (z.val * c.sw + o.2) q.val) :
    Rows c x (os ++ [o]) (m := m + c.ci)
      (HOp.den (.concatenate [c.n, m, c.oh, c.ow] [c.n, c.ci, c.oh, c.ow] 1)
        (Env.push t (Env.push u Env.nil))) := by
  refine ⟨?_, fun n r y z j q o' hr hq ho => ?_⟩
  · rw [List.length_append, Nat.add_mul, ← h.1]
    exact congrArg (m + ·) (Nat.one_mul _).symm
  · show (match (if r.val < m then none else some ((r.val - m) :: [y.val, z.val])).map (n.val :: ·) with
      | none => entry t (Idx.ofList? [c.n, m, c.oh, c.ow] [n.val, r.val, y.val, z.val])
      | some j => entry u (Idx.ofList? [c.n, c.ci, c.oh, c.ow] j)) = _
    by_cases hm : r.val < m
    · have hj : j < os.length := Nat.lt_of_mul_lt_mul_right (a := c.ci) (by
        rw [← h.1]
        exact Nat.lt_of_le_of_lt (hr ▸ Nat.le_add_right _ _) hm)
      rw [nth?_append _ _ _ hj] at ho
      rw [if_pos hm]
      exact (entry_of_toList (s := [c.n, m, c.oh, c.ow]) t (n, ⟨r.val, hm⟩, y, z, ()) rfl).trans
        (h.2 n ⟨r.val, hm⟩ y z j q o' hr hq ho)
    · have hj : os.length ≤ j := Nat.le_of_not_lt fun hj => hm (by
        rw [hr, h.1]
        exact Nat.lt_of_lt_of_le (Nat.add_lt_add_left hq _) (Nat.succ_mul j c.ci ▸ Nat.mul_le_mul_right _ hj))
      obtain ⟨i, rfl⟩ := Nat.exists_eq_add_of_le hj
      rw [nth?_append_add] at ho
      cases i with
      | succ i => exact nomatch ho
      | zero =>
        injection ho with ho
        subst ho
        have hs : r.val - m = q := by rw [hr, h.1, Nat.add_zero, Nat.add_sub_cancel_left]
        rw [if_neg hm]
        exact (entry_of_toList (s := [c.n, c.ci, c.oh, c.ow]) u (n, ⟨q, hq⟩, y, z, ())
          (by rw [hs]; rfl)).trans (hu ..)

theorem den_stack {X : Tensor K [c.n, c.h, c.w, c.ci]} : {Γ : Ctx} → (os pre : List (Nat × Nat)) →
    (x : Var Γ [c.n, c.ci, reachH c, reachW c]) → (m : Nat) → (acc : Var Γ [c.n, m, c.oh, c.ow]) →
    (k : {Θ : Ctx} → Ren Γ Θ → (m : Nat) → Var Θ [c.n, m, c.oh, c.ow] → HProg E Θ) → (e : Env K Γ) →
    (∀ o, o ∈ os → o.1 < c.kh ∧ o.2 < c.kw) →
    (∀ n q y z, e.get x (n, q, y, z, ()) = padded c X n.val y.val z.val q.val) → Rows c X pre (e.get acc) →
    (∀ {Θ : Ctx} (σ : Ren Γ Θ) (m : Nat) (v : Var Θ [c.n, m, c.oh, c.ow]) (e' : Env K Θ), Sees σ e e' →
      Rows c X (pre ++ os) (e'.get v) → (k σ m v).den HOp.den e' = R) →
    (stack c os x m acc k).den HOp.den e = R
  | _, [], pre, _, m, acc, _, e, _, _, ha, hk => hk _ m acc e (Sees.refl e) ((List.append_nil pre).symm ▸ ha)
  | _, o :: os, pre, x, m, acc, k, e, ho, hx, ha, hk => by
    refine den_stack os (pre ++ [o]) (.there (.there x)) (m + c.ci) .here _ _
      (fun o' h => ho o' (List.mem_cons_of_mem _ h)) hx ?_ fun σ m' v e' hσ hr => ?_
    · exact ha.push c o _ (den_tap c (e.gets (.cons x .nil)) hx o (ho o List.mem_cons_self))
    · rw [List.append_assoc] at hr
      exact hk _ m' v e' (fun _ v => hσ _ (.there (.there v))) hr

theorem nth?_range : (n j : Nat) → j < n → nth? (List.range n) j = some j
  | n + 1, j, h => by
    rw [List.range_succ_eq_map]
    cases j with
    | zero => rfl
    | succ j =>
      show nth? ((List.range n).map Nat.succ) j = _
      rw [nth?_map, nth?_range n j (Nat.lt_of_succ_lt_succ h)]
      rfl
where
  nth?_map {α β : Type} (f : α → β) : (l : List α) → (j : Nat) → nth? (l.map f) j = (nth? l j).map f
    | [], _ => rfl
    | _ :: _, 0 => rfl
    | _ :: l, j + 1 => nth?_map f l j

theorem nth?_flatMap {α β : Type} (f : α → List β) (w : Nat) (hf : ∀ a, (f a).length = w) :
    (l : List α) → (i j : Nat) →
    j < w → nth? (l.flatMap f) (i * w + j) = (nth? l i).bind fun a => nth? (f a) j
  | [], _, _, _ => rfl
  | a :: l, 0, j, h => by
    rw [Nat.zero_mul, Nat.zero_add]
    exact nth?_append (f a) (l.flatMap f) j ((hf a).symm ▸ h)
  | a :: l, i + 1, j, h => by
    rw [Nat.succ_mul, Nat.add_comm _ w, Nat.add_assoc, ← hf a]
    refine (nth?_append_add (f a) (l.flatMap f) _).trans ?_
    rw [hf a]
    exact nth?_flatMap f w hf l i j h

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
theorem nth?_offsets {kh kw : Nat} (y : Fin kh) (x : Fin kw) :
    nth? (offsets kh kw) (y.val * kw + x.val) = some (y.val, x.val) := by
  rw [offsets, nth?_flatMap _ kw (fun _ => by rw [List.length_map, List.length_range]) _ _ _ x.isLt,
    nth?_range _ _ y.isLt]
  show nth? ((List.range kw).map _) x.val = _
  rw [nth?_range.nth?_map, nth?_range _ _ x.isLt]
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
      (hr : Rows c (e.get x) (offsets c.kh c.kw) (e'.get v)) : (k σ m v).den HOp.den e' = R := by
    refine hk σ m v e' hσ ?_ fun n j r y z h => ?_
    · rw [hr.1, length_offsets, Nat.mul_assoc]
      exact congrArg (fun a => c.kh * (c.kw * a)) (Nat.mul_one _).symm
    · obtain ⟨ky, kx, q, _⟩ := j
      refine hr.2 n r y z (ky.val * c.kw + kx.val) q.val (ky.val, kx.val) (h.trans ?_) q.isLt
        (nth?_offsets ky kx)
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
    refine ⟨(Nat.one_mul _).symm, fun n r y z j q o' hr hq ho => ?_⟩
    cases j with
    | succ j => exact nomatch ho
    | zero =>
      injection ho with ho
      subst ho
      have hr : r.val = q := by rw [hr, Nat.zero_mul, Nat.zero_add]
      exact hr ▸ den_tap c (e'.gets (.cons v .nil)) hv o (mem List.mem_cons_self) n r y z

end
end Plm.Lower
