import Plm.Pass.Lower.Patches

/-!
# Lowered convolutions

The program of a convolution computes it, in each of its forms: plain, on padded images, as one product with
all that the kernel reads.  So does the program of the gradient of its input, which is a convolution with the
reversed kernel, plain or on the padded cotangent.
-/

namespace Plm.Lower

variable {K : Type} [LawfulScalar K] (c : Conv)

/-- A convolution as a sum over kernel entries. -/
theorem contract_conv_out (X : Tensor K [c.n, c.h, c.w, c.ci]) (W : Tensor K [c.kh, c.kw, c.ci, c.co])
    (n : Fin c.n)
    (y : Fin c.oh) (z : Fin c.ow) (o : Fin c.co) :
    contract ((Bilin.conv c).at? .lhs) ((Bilin.conv c).at? .rhs) ((Bilin.conv c).at? .out) X W
      (n, y, z, o, ()) =
      sum fun j : Idx [c.kh, c.kw, c.ci] => padded c X n.val (y.val * c.sh + j.1.val)
        (z.val * c.sw + j.2.1.val) j.2.2.1.val *
        W (j.1, j.2.1, j.2.2.1, o, ()) := by
  refine (contract_reindex (d := (Bilin.conv c).dims) (u := [c.n, c.oh, c.ow, c.co])
    (κ := Idx [c.kh, c.kw, c.ci])
    (fun σ => (σ.1, σ.2.1, σ.2.2.1, σ.2.2.2.2.2.2.1, ())) (fun j => (n, y, z, j.1, j.2.1, j.2.2.1, o, ()))
    (fun σ => (σ.2.2.2.1, σ.2.2.2.2.1, σ.2.2.2.2.2.1, ())) (fun _ => Idx.ofList?_toList _)
    (fun _ h => by cases h; rfl) (fun _ => rfl) fun _ => rfl).trans (sum_congr fun j => ?_)
  exact congrArg (_ * ·) (entry_of_toList (s := [c.kh, c.kw, c.ci, c.co]) W (j.1, j.2.1, j.2.2.1, o, ()) rfl)

theorem den_convPlain (X : Tensor K [c.n, c.h, c.w, c.ci]) (W : Tensor K [c.kh, c.kw, c.ci, c.co]) :
    HOp.convDen ⟨c.n, c.h, c.w, c.ci, c.co, c.kh, c.kw, c.sh, c.sw, c.ph, c.pw, 1, 1, c.oh, c.ow, false⟩ X W =
      contract ((Bilin.conv c).at? .lhs) ((Bilin.conv c).at? .rhs) ((Bilin.conv c).at? .out) X W := by
  funext i
  obtain ⟨n, y, z, o, _⟩ := i
  refine Eq.trans (sum_congr fun j => ?_) (contract_conv_out c X W n y z o).symm
  obtain ⟨ky, kx, q, _⟩ := j
  refine congr (congrArg HMul.hMul ?_)
    (entry_of_toList (s := [c.kh, c.kw, c.ci, c.co]) W (ky, kx, q, o, ()) rfl)
  show entry X ((HOp.undilate (y.val * c.sh + ky.val) c.ph 1).bind fun a =>
    (HOp.undilate (z.val * c.sw + kx.val) c.pw 1).bind fun b => Idx.ofList? _ [n.val, a, b, q.val]) =
    padded c X n.val (y.val * c.sh + ky.val) (z.val * c.sw + kx.val) q.val
  rw [HOp.undilate_one, HOp.undilate_one, padded, paddedAt, bind_bind_some]

/-- The product of what the kernel reads with the kernel. -/
theorem den_convPatches (e : Env K [[c.n, c.h, c.w, c.ci], [c.kh, c.kw, c.ci, c.co]]) :
    ((convPatches c).den HOp.den e).head =
      contract ((Bilin.conv c).at? .lhs) ((Bilin.conv c).at? .rhs) ((Bilin.conv c).at? .out) e.head
        e.tail.head := by
  refine Env.head_of_eq (den_patches c .here _ e fun σ m v e' hσ hm hv => Env.eq_of_head ?_)
  subst hm
  funext i
  obtain ⟨n, y, z, o, _⟩ := i
  refine Eq.trans ?_ (contract_conv_out c e.head e.tail.head n y z o).symm
  let m := Shape.size [c.kh, c.kw, c.ci]
  let W := HOp.den (.reshape [c.kh, c.kw, c.ci, c.co] [m, c.co])
    (Env.push (e'.get (σ (.there .here))) Env.nil)
  show (sum fun k : Idx [m] => entry (e'.get v)
    (Idx.ofList? [c.n, m, c.oh, c.ow] [n.val, k.1.val, y.val, z.val]) *
    entry W (Idx.ofList? [m, c.co] [k.1.val, o.val])) = _
  rw [sum_idx_cons, ← sum_flat]
  refine sum_congr fun j => ?_
  rw [sum_idx_nil]
  refine congr (congrArg HMul.hMul ?_) ?_
  · exact (entry_of_toList (s := [c.n, m, c.oh, c.ow]) _ (n, ⟨j.flat, j.flat_lt⟩, y, z, ()) rfl).trans
      (hv n j _ y z rfl)
  · refine (entry_of_toList (s := [m, c.co]) W (⟨j.flat, j.flat_lt⟩, o, ()) rfl).trans ?_
    refine (den_reshape (s := [c.kh, c.kw, c.ci, c.co]) (t := [m, c.co]) _ _
      (j.1, j.2.1, j.2.2.1, o, ()) ?_).trans (congrFun (hσ _ (.there .here)) _)
    obtain ⟨ky, kx, q, _⟩ := j
    show (ky.val * (c.kw * (c.ci * 1)) + (kx.val * (c.ci * 1) + (q.val * 1 + 0))) * (c.co * 1) +
      (o.val * 1 + 0) =
      ky.val * (c.kw * (c.ci * (c.co * 1))) +
        (kx.val * (c.ci * (c.co * 1)) + (q.val * (c.co * 1) + (o.val * 1 + 0)))
    simp only [Nat.mul_one, Nat.add_zero, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]

/-- A corner of padded images. -/
theorem den_corner {n h w k : Nat} (a b R P H W : Nat) (hH : H ≤ R) (hW : W ≤ P) (e : Env K [[n, h, w, k]])
    (i : Fin n) (y : Fin H) (z : Fin W) (q : Fin k) :
    HOp.den (.slice [n, R, P, k] [n, H, W, k] [0, 0, 0, 0] [1, 1, 1, 1])
      (Env.push (HOp.den (.pad [n, h, w, k] [n, R, P, k] [0, a, b, 0] [0, 0, 0, 0]) e) Env.nil)
      ((i, y, z, q, ()) : Idx [n, H, W, k]) = paddedAt a b e.head i.val y.val z.val q.val := by
  refine (entry_of_toList (s := [n, R, P, k]) _ (i, ⟨y.val, Nat.lt_of_lt_of_le y.isLt hH⟩,
    ⟨z.val, Nat.lt_of_lt_of_le z.isLt hW⟩, q, ()) ?_).trans (den_pad a b R P e i _ _ q)
  show [0 + i.val * 1, 0 + y.val * 1, 0 + z.val * 1, 0 + q.val * 1] = [i.val, y.val, z.val, q.val]
  simp only [Nat.zero_add, Nat.mul_one]

/-- A convolution that pads is one that does not, on padded images. -/
theorem convDen_padded {n h w ci co kh kw a b H W oh ow : Nat} {swapped : Bool} (x : Tensor K [n, h, w, ci])
    (X : Tensor K [n, H, W, ci])
    (hX : ∀ i y z q, X (i, y, z, q, ()) = paddedAt a b x i.val y.val z.val q.val)
    (hH : oh + kh ≤ H + 1) (hW : ow + kw ≤ W + 1)
    (k : Tensor K (HConv.rhs ⟨n, h, w, ci, co, kh, kw, 1, 1, a, b, 1, 1, oh, ow, swapped⟩)) :
    HOp.convDen ⟨n, H, W, ci, co, kh, kw, 1, 1, 0, 0, 1, 1, oh, ow, swapped⟩ X k =
      HOp.convDen ⟨n, h, w, ci, co, kh, kw, 1, 1, a, b, 1, 1, oh, ow, swapped⟩ x k := by
  funext i
  obtain ⟨i, y, z, o, _⟩ := i
  refine sum_congr fun j => ?_
  obtain ⟨ky, kz, q, _⟩ := j
  refine congrArg (· * _) ?_
  have inside {u v s t L : Nat} (hu : u < s) (hv : v < t) (hL : s + t ≤ L + 1) : u + v < L := by omega
  show entry X ((HOp.undilate (y.val * 1 + ky.val) 0 1).bind fun a =>
    (HOp.undilate (z.val * 1 + kz.val) 0 1).bind fun b => Idx.ofList? _ [i.val, a, b, q.val]) =
    entry x ((HOp.undilate (y.val * 1 + ky.val) a 1).bind fun a =>
    (HOp.undilate (z.val * 1 + kz.val) b 1).bind fun b => Idx.ofList? _ [i.val, a, b, q.val])
  have zero (m : Nat) : HOp.undilate m 0 1 = some m :=
    (HOp.undilate_eq_some Nat.zero_lt_one).mpr (by rw [Nat.zero_add, Nat.mul_one])
  rw [Nat.mul_one, Nat.mul_one, zero, zero]
  refine (entry_of_toList X (i, ⟨y.val + ky.val, inside y.isLt ky.isLt hH⟩,
    ⟨z.val + kz.val, inside z.isLt kz.isLt hW⟩, q, ()) rfl).trans ((hX ..).trans ?_)
  rw [paddedAt, bind_bind_some, HOp.undilate_one, HOp.undilate_one]

/-- The convolution of the padded input. -/
theorem den_convPadded (h : isFlat c = true)
    (e : Env K [[c.n, c.h, c.w, c.ci], [c.kh, c.kw, c.ci, c.co]]) :
    ((convPadded c).den HOp.den e).head =
      contract ((Bilin.conv c).at? .lhs) ((Bilin.conv c).at? .rhs) ((Bilin.conv c).at? .out) e.head
        e.tail.head := by
  obtain ⟨hh, hw, _, _, hk⟩ := of_decide_eq_true h
  refine Eq.trans ?_ (den_convPlain c e.head e.tail.head)
  rw [hh, hw]
  refine convDen_padded (H := c.oh + c.kh - 1) (W := pitch c) (co := c.co) (kh := c.kh) (kw := c.kw)
    (oh := c.oh) (ow := c.ow) (swapped := false) e.head _ (fun i y z q => den_corner c.ph c.pw (rows c)
    (pitch c) _ _ (Nat.sub_le _ _) (Nat.le_refl _) (e.gets (one v0)) i y z q) ?_ ?_ e.tail.head
  · omega
  · unfold pitch
    omega

/-- A convolution, in each of its forms. -/
theorem den_conv_out (e : Env K [[c.n, c.h, c.w, c.ci], [c.kh, c.kw, c.ci, c.co]]) :
    ((conv c .out).den HOp.den e).head = Prim.den (.bilin (.conv c) .out) e := by
  unfold conv
  by_cases h : c.ci ≤ fewChannels
  · exact (den_ite_pos h).trans (den_convPatches c e)
  · refine (den_ite_neg h).trans ?_
    by_cases hf : isFlat c = true
    · exact (den_ite_pos hf).trans (den_convPadded c hf e)
    · exact (den_ite_neg hf).trans (den_convPlain c e.head e.tail.head)

/-! ## The gradient of the input -/

/-- The positions of the cotangent that a reversed kernel position reads for an input position. -/
def backward (n : Fin c.n) (y : Fin c.h) (z : Fin c.w) (j : Idx [c.kh, c.kw, c.co]) :
    Option (Idx [c.n, c.oh, c.ow, c.co]) :=
  (HOp.undilate (y.val + j.1.val) (backH c) c.sh).bind fun a =>
    (HOp.undilate (z.val + j.2.1.val) (backW c) c.sw).bind fun b =>
      Idx.ofList? [c.n, c.oh, c.ow, c.co] [n.val, a, b, j.2.2.1.val]

/-- The last position first. -/
def rev {n : Nat} (i : Fin n) : Fin n := ⟨n - 1 - i.val, Nat.sub_one_sub_lt_of_lt i.isLt⟩

theorem rev_rev {n : Nat} (i : Fin n) : rev (rev i) = i :=
  Fin.eq_of_val_eq (Nat.sub_sub_self (Nat.le_sub_of_add_le i.isLt))

theorem add_rev {n : Nat} (i : Fin n) :
    i.val + (rev i).val = n - 1 := Nat.add_sub_cancel' (Nat.le_sub_of_add_le i.isLt)

/-- The two ways to say that the kernel position `k` joins the input position `i` and the output position `o`.
-/
theorem joins {kernel pad stride i o : Nat} (k : Fin kernel) (hp : pad < kernel) (hs : 0 < stride) :
    HOp.undilate (i + (rev k).val) (kernel - 1 - pad) stride = some o ↔ Bilin.sub? (o * stride + k.val) pad =
      some i := by
  rw [HOp.undilate_eq_some hs, Bilin.sub?_eq_some]
  have h₁ := add_rev k
  have h₂ : kernel - 1 - pad + pad = kernel - 1 := Nat.sub_add_cancel (Nat.le_sub_of_add_le hp)
  generalize kernel - 1 - pad = a at h₂ ⊢
  constructor
  · intro h
    refine Nat.add_right_cancel (m := (rev k).val) ?_
    rw [Nat.add_assoc, h₁, Nat.add_assoc, h, ← h₂]
    simp only [Nat.add_comm, Nat.add_assoc]
  · intro h
    refine Nat.add_right_cancel (m := pad) ?_
    rw [Nat.add_right_comm a, h₂, ← h₁, Nat.add_right_comm k.val, Nat.add_comm k.val, h]
    simp only [Nat.add_assoc, Nat.add_comm]

theorem at?_lhs (n' : Fin c.n) (y' : Fin c.oh) (z' : Fin c.ow) (ky : Fin c.kh) (kx : Fin c.kw) (q : Fin c.ci)
    (o : Fin c.co) (i : Idx [c.n, c.h, c.w, c.ci]) :
    (Bilin.conv c).at? .lhs (n', y', z', ky, kx, q, o, ()) = some i ↔
      Bilin.sub? (y'.val * c.sh + ky.val) c.ph = some i.2.1.val ∧
      Bilin.sub? (z'.val * c.sw + kx.val) c.pw = some i.2.2.1.val ∧ n'.val = i.1.val ∧ q.val =
        i.2.2.2.1.val := by
  exact Iff.trans (Iff.of_eq (congrArg (· = some i) (bind_bind_some ..))) bind_ofList?

/-- The members of the index set at an input position, by reversed kernel positions. -/
def member (q : Fin c.ci) (j : Idx [c.kh, c.kw, c.co]) (t : Idx [c.n, c.oh, c.ow, c.co]) :
    Idx (Bilin.conv c).dims :=
  (t.1, t.2.1, t.2.2.1, rev j.1, rev j.2.1, q, j.2.2.1, ())

theorem member_eq_some (hh : 0 < c.sh) (hw : 0 < c.sw) (hp : c.ph < c.kh) (hq : c.pw < c.kw) (n : Fin c.n)
    (y : Fin c.h) (z : Fin c.w) (q : Fin c.ci) (σ : Idx (Bilin.conv c).dims) (j : Idx [c.kh, c.kw, c.co]) :
    (backward c n y z j).map (member c q j) = some σ ↔
      (Bilin.conv c).at? .lhs σ = some (n, y, z, q, ()) ∧
        (rev σ.2.2.2.1, rev σ.2.2.2.2.1, σ.2.2.2.2.2.2.1, ()) = j := by
  obtain ⟨n', y', z', ky, kx, q', o', u⟩ := σ
  obtain ⟨jy, jx, jo, v⟩ := j
  have back (t : Idx [c.n, c.oh, c.ow, c.co]) (ky : Fin c.kh) (kx : Fin c.kw) (o : Fin c.co) :
      backward c n y z (rev ky, rev kx, o, ()) = some t ↔ _ :=
    bind_ofList?.trans (and_congr (joins ky hp hh) (and_congr_left' (joins kx hq hw)))
  constructor
  · intro h
    cases hb : backward c n y z (jy, jx, jo, v) with
    | none => rw [hb] at h; cases h
    | some t =>
      rw [hb] at h
      injection h with h
      rw [← h]
      have hb := (back t (rev jy) (rev jx) jo).mp (by rw [rev_rev, rev_rev]; exact hb)
      refine ⟨(at?_lhs c t.1 t.2.1 t.2.2.1 (rev jy) (rev jx) q jo _).mpr ⟨hb.1, hb.2.1, hb.2.2.1.symm, rfl⟩,
        ?_⟩
      show (rev (rev jy), rev (rev jx), jo, ()) = (jy, jx, jo, v)
      rw [rev_rev, rev_rev]
      rfl
  · intro ⟨h, hj⟩
    rw [← hj]
    have h := (at?_lhs c n' y' z' ky kx q' o' _).mp h
    have hb := (back (n', y', z', o', ()) ky kx o').mpr ⟨h.1, h.2.1, h.2.2.1.symm, rfl⟩
    refine (congrArg (Option.map _) hb).trans (congrArg some ?_)
    have hq : q' = q := Fin.eq_of_val_eq h.2.2.2
    show (n', y', z', rev (rev ky), rev (rev kx), q, o', ()) = (n', y', z', ky, kx, q', o', u)
    rw [rev_rev, rev_rev, hq]
    rfl

theorem convDen_swapped (hc : HConv) (x : Tensor K [hc.n, hc.h, hc.w, hc.ci]) (k : Tensor K hc.rhs)
    (hs : hc.swapped = true) (n : Fin hc.n) (y : Fin hc.oh) (z : Fin hc.ow) (o : Fin hc.co) :
    HOp.convDen hc x k (n, y, z, o, ()) = sum fun j : Idx [hc.kh, hc.kw, hc.ci] =>
      entry x ((HOp.undilate (y.val * hc.sh + j.1.val) hc.padTop hc.dilH).bind fun a =>
        (HOp.undilate (z.val * hc.sw + j.2.1.val) hc.padLeft hc.dilW).bind fun b =>
          Idx.ofList? _ [n.val, a, b, j.2.2.1.val]) *
      entry k (Idx.ofList? hc.rhs [j.1.val, j.2.1.val, o.val, j.2.2.1.val]) := by
  refine sum_congr fun j => ?_
  obtain ⟨ky, kx, q, _⟩ := j
  show entry x _ * entry k (Idx.ofList? hc.rhs
    (cond hc.swapped [ky.val, kx.val, o.val, q.val] [ky.val, kx.val, q.val, o.val])) = _
  rw [hs]
  rfl

/-- The gradient of the input: the dilated cotangent, convolved with the reversed kernel. -/
theorem den_inputGradPlain (hh : 0 < c.sh) (hw : 0 < c.sw) (hp : c.ph < c.kh) (hq : c.pw < c.kw)
    (e : Env K [[c.n, c.oh, c.ow, c.co], [c.kh, c.kw, c.ci, c.co]]) :
    ((inputGradPlain c).den HOp.den e).head =
      contract ((Bilin.conv c).at? .out) ((Bilin.conv c).at? .rhs) ((Bilin.conv c).at? .lhs) e.head
        e.tail.head := by
  funext i
  obtain ⟨n, y, z, q, _⟩ := i
  let W := HOp.den (.reverse [c.kh, c.kw, c.ci, c.co] [0, 1]) (Env.push e.tail.head Env.nil)
  refine (convDen_swapped ⟨c.n, c.oh, c.ow, c.co, c.ci, c.kh, c.kw, 1, 1, backH c, backW c, c.sh, c.sw, c.h,
    c.w, true⟩ e.head W rfl n y z q).trans ?_
  refine Eq.symm ((sum_reindex_partial (κ := Idx [c.kh, c.kw, c.co])
    (fun j => (backward c n y z j).map (member c q j))
      (fun σ => (rev σ.2.2.2.1, rev σ.2.2.2.2.1, σ.2.2.2.2.2.2.1, ()))
    (fun σ j => member_eq_some c hh hw hp hq n y z q σ j) _).trans (sum_congr fun j => ?_))
  obtain ⟨jy, jx, jo, u⟩ := j
  have hb₁ : ((HOp.undilate (y.val * 1 + jy.val) (backH c) c.sh).bind fun a =>
      (HOp.undilate (z.val * 1 + jx.val) (backW c) c.sw).bind fun b =>
        Idx.ofList? [c.n, c.oh, c.ow, c.co] [n.val, a, b, jo.val]) = backward c n y z (jy, jx, jo, u) := by
    rw [Nat.mul_one, Nat.mul_one]
    rfl
  refine Eq.trans ?_ (congrArg (fun t => entry (s := [c.n, c.oh, c.ow, c.co]) e.head t * _) hb₁.symm)
  cases hb : backward c n y z (jy, jx, jo, u) with
  | none => exact (zero_mul (K := K) _).symm
  | some t =>
    have ho := (bind_ofList?.mp hb).2.2.2
    refine congr (congrArg HMul.hMul ?_) (Eq.symm ?_)
    · exact entry_of_toList (s := [c.n, c.oh, c.ow, c.co]) e.head t
        (congrArg (fun a => [t.1.val, t.2.1.val, t.2.2.1.val, a]) ho)
    · exact entry_of_toList (s := [c.kh, c.kw, c.ci, c.co]) W (jy, jx, q, jo, ()) rfl

/-- The gradient of the input, in each of its forms. -/
theorem den_conv_lhs (hh : 0 < c.sh) (hw : 0 < c.sw) (hp : c.ph < c.kh) (hq : c.pw < c.kw)
    (e : Env K [[c.n, c.oh, c.ow, c.co], [c.kh, c.kw, c.ci, c.co]]) :
    ((conv c .lhs).den HOp.den e).head =
      contract ((Bilin.conv c).at? .out) ((Bilin.conv c).at? .rhs) ((Bilin.conv c).at? .lhs) e.head
        e.tail.head := by
  refine Eq.trans ?_ (den_inputGradPlain c hh hw hp hq e)
  unfold conv
  by_cases hs : isShared c = true
  · obtain ⟨hf, hh, hw⟩ := of_decide_eq_true hs
    obtain ⟨h1, w1, _⟩ := of_decide_eq_true hf
    refine (den_ite_pos hs).trans ?_
    show _ = HOp.convDen ⟨c.n, c.oh, c.ow, c.co, c.ci, c.kh, c.kw, 1, 1, backH c, backW c, c.sh, c.sw, c.h,
      c.w, true⟩ e.head (HOp.den (.reverse [c.kh, c.kw, c.ci, c.co] [0, 1]) (e.gets (one v1)))
    rw [h1, w1]
    refine convDen_padded (H := c.h + c.kh - 1) (W := c.w + c.kw - 1) (co := c.ci) (kh := c.kh) (kw := c.kw)
      (oh := c.h) (ow := c.w) (swapped := true) e.head _ (fun i y z q => den_corner (backH c) (backW c)
      (rows c) (pitch c) _ _ ?_ ?_ (e.gets (one v0)) i y z q) ?_ ?_ _
    all_goals omega
  · exact den_ite_neg hs

end Plm.Lower
