import Plm.Pass.Lower.Tools
import Plm.Pass.SimplifyCorrect

/-!
# What a kernel reads

`Lower.patches` computes all input entries that a convolution reads: `den_patches`.
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K] (c : Conv)

/-! ## Padding -/

/-- The entry of images at a position after `a` rows and `b` columns of padding; zero in the padding. -/
def paddedAt {n h w k : Nat} (a b : Nat) (x : Tensor K [n, h, w, k]) (i y z q : Nat) : K :=
  entry x (((Bilin.sub? y a).bind fun iy => (Bilin.sub? z b).bind fun ix => some [i, iy, ix, q]).bind
    (Idx.ofList? [n, h, w, k]))

/-- The entry of the input of a convolution at a position of the padded input. -/
abbrev padded (x : Tensor K [c.n, c.h, c.w, c.ci]) (n y z q : Nat) : K := paddedAt c.ph c.pw x n y z q

/-- The operation that pads rows and columns. -/
theorem den_pad {n h w k : Nat} (a b H W : Nat) (e : Env K [[n, h, w, k]]) (i : Fin n) (y : Fin H) (z : Fin W)
    (q : Fin k) :
    HOp.den (.pad [n, h, w, k] [n, H, W, k] [0, a, b, 0] [0, 0, 0, 0]) e
      ((i, y, z, q, ()) : Idx [n, H, W, k]) = paddedAt a b e.head i.val y.val z.val q.val := by
  refine (congrArg (fun o => entry (Env.head (s := [n, h, w, k]) e)
    (Option.bind o (Idx.ofList? [n, h, w, k])))
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
      (n, q, y, z, ()) (n, y, z, q, ()) ?_).trans (den_pad c.ph c.pw _ _ (e.gets (.cons x .nil)) n y z q)
    show n.val * (c.ci * (reachH c * (reachW c * 1))) + (q.val * (reachH c * (reachW c * 1)) +
        (y.val * (reachW c * 1) + (z.val * 1 + 0))) =
      n.val * (reachH c * (reachW c * (c.ci * 1))) + (y.val * (reachW c * (c.ci * 1)) +
        (z.val * (c.ci * 1) + (q.val * 1 + 0)))
    have hq : q.val = 0 := Nat.lt_one_iff.mp (h1 ▸ q.isLt)
    simp only [h1, hq, Nat.mul_one, Nat.one_mul, Nat.zero_mul, Nat.add_zero, Nat.zero_add]
  · refine hk _ _ _ (fun _ _ => rfl) fun n q y z => ?_
    exact (entry_of_toList (s := [c.n, reachH c, reachW c, c.ci]) _ (n, y, z, q, ()) rfl).trans
      (den_pad c.ph c.pw _ _ (e.gets (.cons x .nil)) n y z q)

/-! ## Stacking -/

/-- Along the second axis, the tensor holds the blocks `G o` for the positions `os`. -/
def Stacked {n w : Nat} {s : Shape} (G : Nat × Nat → Tensor K (n :: w :: s)) (os : List (Nat × Nat)) {m : Nat}
    (t : Tensor K (n :: m :: s)) : Prop :=
  m = os.length * w ∧ ∀ (i : Fin n) (r : Fin m) (k : Idx s) (j : Nat) (q : Fin w) (o : Nat × Nat),
    r.val = j * w + q.val → os[j]? = some o → t (i, r, k) = G o (i, q, k)

/-- The tensors of the positions `os`, in order. -/
def Are {s : Shape} (G : Nat × Nat → Tensor K s) : (os : List (Nat × Nat)) → Env K (os.map fun _ => s) → Prop
  | [], _ => True
  | o :: os, e => Env.head (s := s) e = G o ∧ Are G os (Env.tail (s := s) e)

/-- The entries of blocks that are joined along the second axis. -/
theorem join_blocks {n w : Nat} {s : Shape} {G : Nat × Nat → Tensor K (n :: w :: s)} (i : Fin n) (k : Idx s)
    (q : Fin w) (o : Nat × Nat) : (os : List (Nat × Nat)) → (e : Env K (os.map fun _ => n :: w :: s)) →
    Are G os e → (j : Nat) → os[j]? = some o →
    HOp.join 1 (os.map fun _ => n :: w :: s) e (i.val :: (j * w + q.val) :: k.toList) = G o (i, q, k)
  | o' :: os, e, h, 0, ho => by
    injection ho with ho
    subst ho
    show (match (if 0 * w + q.val < w then none else _).map (i.val :: ·) with
      | none => entry (Env.head (s := n :: w :: s) e) (Idx.ofList? (n :: w :: s) _)
      | some j => _) = _
    rw [Nat.zero_mul, Nat.zero_add, if_pos q.isLt, h.1]
    exact entry_of_toList (s := n :: w :: s) (G o') (i, q, k) rfl
  | o' :: os, e, h, j + 1, ho => by
    have hw : (j + 1) * w + q.val = w + (j * w + q.val) := by
      rw [Nat.succ_mul, Nat.add_right_comm, Nat.add_comm]
    show (match (if (j + 1) * w + q.val < w then none else some (((j + 1) * w + q.val - w) :: k.toList)).map
        (i.val :: ·) with
      | none => _
      | some j => HOp.join 1 (os.map fun _ => n :: w :: s) (Env.tail (s := n :: w :: s) e) j) = _
    rw [hw, if_neg (Nat.not_lt.mpr (Nat.le_add_right _ _)), Nat.add_sub_cancel_left]
    exact join_blocks i k q o os _ h.2 j ho

omit [LawfulScalar K] in
theorem extent_blocks {n w : Nat} {s : Shape} :
    (os : List (Nat × Nat)) → HOp.extent 1 (os.map fun _ => n :: w :: s) = os.length * w
  | [] => (Nat.zero_mul w).symm
  | _ :: os => by
    show w + HOp.extent 1 (os.map fun _ => n :: w :: s) = (os.length + 1) * w
    rw [extent_blocks os, Nat.succ_mul, Nat.add_comm]

/-- The values of the programs of all positions. -/
theorem den_each {E Δ : Ctx} {R : Env K E} {s : Shape} (f : Nat × Nat → HProg [s] Δ) : {Γ : Ctx} →
    (xs : Vars Γ Δ) → (os : List (Nat × Nat)) →
    (k : {Θ : Ctx} → Ren Γ Θ → Vars Θ (os.map fun _ => s) → HProg E Θ) → (e : Env K Γ) →
    (∀ {Θ : Ctx} (σ : Ren Γ Θ) (vs : Vars Θ (os.map fun _ => s)) (e' : Env K Θ), Sees σ e e' →
      Are (fun o => ((f o).den HOp.den (e.gets xs)).head) os (e'.gets vs) → (k σ vs).den HOp.den e' = R) →
    (each f xs os k).den HOp.den e = R
  | _, _, [], _, e, hk => hk _ .nil e (Sees.refl e) trivial
  | _, xs, o :: os, k, e, hk => by
    refine Prog.den_andThen HOp.den (f o) _ _ (e.gets xs) e (Sees.gets e _) fun σ ys e' hσ hy =>
      den_each f (xs.map σ) os _ e' fun τ vs e'' hτ hA => hk _ _ e'' (fun _ v => (hτ _ (σ v)).trans (hσ _ v))
        ⟨?_, ?_⟩
    · refine (hτ _ (ys.get .here)).trans ?_
      rw [← Env.get_gets e' ys .here, hy]
      rfl
    · rw [hσ.map xs] at hA
      exact hA

/-- These values, stacked. -/
theorem den_stack {E Γ Δ : Ctx} {R : Env K E} {n w : Nat} {s : Shape}
    (f : Nat × Nat → HProg [n :: w :: s] Δ) (xs : Vars Γ Δ) (os : List (Nat × Nat))
    (k : {Θ : Ctx} → Ren Γ Θ → (m : Nat) → Var Θ (n :: m :: s) → HProg E Θ) (e : Env K Γ)
    (hk : ∀ {Θ : Ctx} (σ : Ren Γ Θ) (m : Nat) (v : Var Θ (n :: m :: s)) (e' : Env K Θ), Sees σ e e' →
      Stacked (fun o => ((f o).den HOp.den (e.gets xs)).head) os (e'.get v) → (k σ m v).den HOp.den e' = R) :
    (stack f xs os k).den HOp.den e = R := by
  match os with
  | [] =>
    exact hk _ 0 .here _ (fun _ _ => rfl)
      ⟨(Nat.zero_mul _).symm, fun _ r => absurd r.isLt (Nat.not_lt_zero _)⟩
  | [o] =>
    refine den_each f xs [o] (fun σ vs => k σ w (vs.get .here)) e fun σ vs e' hσ hA =>
      hk σ w _ e' hσ ⟨(Nat.one_mul _).symm, ?_⟩
    intro i r k j q o' hr ho
    cases j with
    | succ j => exact nomatch ho
    | zero =>
      injection ho with ho
      subst ho
      have hr : r = q := Fin.eq_of_val_eq (hr.trans (by rw [Nat.zero_mul, Nat.zero_add]))
      rw [hr, ← Env.get_gets e' vs .here]
      exact congrFun hA.1 (i, q, k)
  | o :: p :: os =>
    refine den_each f xs (o :: p :: os)
      (fun σ vs => .step (.concatenate _ 1) vs (k (fun v => .there (σ v)) _ .here))
      e fun σ vs e' hσ hA => hk _ _ .here _ (fun _ v => hσ _ v) ⟨?_, ?_⟩
    · exact extent_blocks (n := n) (s := s) (o :: p :: os)
    · intro i r k j q o' hr ho
      show HOp.join 1 _ (e'.gets vs) (i.val :: r.val :: k.toList) = _
      rw [hr]
      exact join_blocks i k q o' (o :: p :: os) _ hA j ho

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
  refine den_planar c x _ e fun σ y e' hσ hy => den_stack _ _ _ _ e' fun τ m v e'' hτ hv =>
    hk _ m v e'' (fun _ v => (hτ _ (σ v)).trans (hσ _ v)) ?_ fun n j r y' z h => ?_
  · rw [hv.1, length_offsets, Nat.mul_assoc]
    exact congrArg (fun a => c.kh * (c.kw * a)) (Nat.mul_one _).symm
  · obtain ⟨ky, kx, q, _⟩ := j
    refine (hv.2 n r (y', z, ()) (ky.val * c.kw + kx.val) q (ky.val, kx.val) (h.trans ?_)
      (getElem?_offsets ky kx)).trans
        (congrFun (den_tap c (e'.gets (.cons y .nil)) hy (ky.val, kx.val) ⟨ky.isLt, kx.isLt⟩) _)
    show ky.val * (c.kw * (c.ci * 1)) + (kx.val * (c.ci * 1) + (q.val * 1 + 0)) = _
    rw [Nat.mul_one, Nat.mul_one, Nat.add_zero, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]

end
end Plm.Lower
