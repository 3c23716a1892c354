import Plm.Net.Combine
import Plm.Net.Concat
import Plm.Net.Logits

/-!
# Concatenation as a textbook has it

The channels of `Net.concat` are those of its first part, then those of its second.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

theorem move_reshape {s t : Shape} (h : s.size = t.size) (x : Tensor K s) (i : Idx t) (j : Idx s)
    (e : i.flat = j.flat) : move (Move.reshape s t).from? (Move.reshape s t).to? x i = x j :=
  (congrFun (Lower.den_reshape_forward h (Env.push x Env.nil)) i).symm.trans
    (den_reshape (Env.push x Env.nil) i j e)

/-- A contraction whose index set has one member. -/
theorem contract_one {d s t u : Shape} {a : Idx d → Option (Idx s)} {b : Idx d → Option (Idx t)}
    {o : Idx d → Option (Idx u)} {A : Tensor K s} {B : Tensor K t} {i : Idx u} (σ₀ : Idx d)
    (only : ∀ σ, σ = σ₀) :
    contract a b o A B i = if o σ₀ = some i then entry A (a σ₀) * entry B (b σ₀) else 0 :=
  sum_eq_single σ₀ fun σ h => absurd (only σ) h

namespace Net

/-- The kernel that `widen` makes: one, then zeros. -/
def unitKernel (m : Nat) : Tensor K [1, m + 1, 1, 1] :=
  contract ((Bilin.conv (unitConv m)).at? .out) ((Bilin.conv (unitConv m)).at? .rhs)
    ((Bilin.conv (unitConv m)).at? .lhs) (fun _ : Idx [1, 1, 1, 1] => Scalar.ofNat 1)
    (fun _ : Idx [1, 1, 1, 1] => Scalar.ofNat 1)

theorem unitKernel_eq (m : Nat) (k : Fin (m + 1)) :
    unitKernel m (0, k, 0, 0, ()) = if k.val = 0 then (1 : K) else 0 := by
  let σ₀ : Idx [1, 1, 1, 1, 1, 1, 1] := (0, 0, 0, 0, 0, 0, 0, ())
  have only (σ : Idx [1, 1, 1, 1, 1, 1, 1]) : σ = σ₀ := by
    have fin (a : Fin 1) : a = 0 := Fin.eq_of_val_eq (Nat.lt_one_iff.mp a.isLt)
    obtain ⟨a, b, c, d, e, f, g, _⟩ := σ
    rw [fin a, fin b, fin c, fin d, fin e, fin f, fin g]
    rfl
  let row (k : Fin (m + 1)) : Idx [1, m + 1, 1, 1] := (0, k, 0, 0, ())
  have first : (Bilin.conv (unitConv m)).at? .lhs σ₀ = some (row 0) :=
    Idx.ofList?_toList (s := [1, m + 1, 1, 1]) (row 0)
  refine (contract_one (d := [1, 1, 1, 1, 1, 1, 1]) (i := row k) σ₀ only).trans
    (ite_congr (propext ⟨fun e => ?_, fun e => ?_⟩) (fun _ => ?_) fun _ => rfl)
  · exact (congrArg (fun i : Idx [1, m + 1, 1, 1] => i.2.1.val) (Option.some.inj (first.symm.trans e))).symm
  · exact first.trans (congrArg (fun k => some (row k)) (Fin.eq_of_val_eq e.symm))
  · show (Scalar.ofNat 1 : K) * Scalar.ofNat 1 = 1
    rw [ofNat_one, mul_one]

variable {n h w c : Nat}

/-- The row of a pixel. -/
def pixel (r : Fin n) (y : Fin h) (z : Fin w) : Fin (n * h * w) :=
  ⟨(r.val * h + y.val) * w + z.val, mul_add_lt (mul_add_lt r.isLt y.isLt) z.isLt⟩

theorem flat_pixel (r : Fin n) (y : Fin h) (z : Fin w) (q : Fin c) :
    Idx.flat (s := [n, h, w, c]) (r, y, z, q, ()) =
      Idx.flat (s := [n * h * w, c, 1, 1]) (pixel r y z, q, 0, 0, ()) := by
  show r.val * (h * (w * (c * 1))) + (y.val * (w * (c * 1)) + (z.val * (c * 1) + (q.val * 1 + 0))) =
    ((r.val * h + y.val) * w + z.val) * (c * (1 * (1 * 1))) +
      (q.val * (1 * (1 * 1)) + (0 * (1 * 1) + (0 * 1 + 0)))
  simp only [Nat.mul_one, Nat.add_zero, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]

theorem size_pixels (n h w c : Nat) : Shape.size [n, h, w, c] = Shape.size [n * h * w, c, 1, 1] := by
  show n * (h * (w * (c * 1))) = n * h * w * (c * (1 * (1 * 1)))
  simp only [Nat.mul_one, Nat.mul_assoc]

/-- Zeros in front and behind. -/
theorem logits_widen (before total : Nat) (θ : Env K []) (x : Tensor K [n, h, w, c]) (r : Fin n) (y : Fin h)
    (z : Fin w) (j : Fin total) :
    (widen n h w c before total).logits θ ⟨x, .nil, .nil⟩ (r, y, z, j, ()) =
      if hj : before ≤ j.val ∧ j.val - before < c then x (r, y, z, ⟨j.val - before, hj.2⟩, ()) else 0 := by
  let C := widenConv (n * h * w) c before total
  let V : Tensor K [n * h * w, c, 1, 1] :=
    move (Move.reshape [n, h, w, c] [n * h * w, c, 1, 1]).from? (Move.reshape _ _).to? x
  let U : Tensor K [before + 1, 1, 1, 1] :=
    move (Move.reshape [1, before + 1, 1, 1] [before + 1, 1, 1, 1]).from? (Move.reshape _ _).to?
      (unitKernel before)
  have hU (k : Fin (before + 1)) : U (k, 0, 0, 0, ()) = if k.val = 0 then 1 else 0 := by
    refine (move_reshape (s := [1, before + 1, 1, 1]) (t := [before + 1, 1, 1, 1]) ?_ (unitKernel before)
      (k, 0, 0, 0, ()) (0, k, 0, 0, ()) ?_).trans (unitKernel_eq before k)
    · show 1 * ((before + 1) * (1 * (1 * 1))) = (before + 1) * (1 * (1 * (1 * 1)))
      rw [Nat.one_mul]
    · show k.val * 1 + 0 = 0 * _ + (k.val * 1 + 0)
      rw [Nat.zero_mul, Nat.zero_add]
  refine (move_reshape (size_pixels n h w total).symm _ (r, y, z, j, ()) (pixel r y z, j, 0, 0, ())
    (flat_pixel r y z j)).trans ?_
  refine (Lower.contract_conv_out C V U (pixel r y z) j (0 : Fin 1) (0 : Fin 1)).trans ?_
  refine (sum_eq_single (ι := Idx [before + 1, 1, 1]) (0, 0, 0, ()) fun i hi => ?_).trans ?_
  · obtain ⟨k, a, b, _⟩ := i
    have fin (a : Fin 1) : a = 0 := Fin.eq_of_val_eq (Nat.lt_one_iff.mp a.isLt)
    cases fin a
    cases fin b
    have hk : k.val ≠ 0 := fun e => hi
      (congrArg (fun k : Fin (before + 1) => ((k, 0, 0, ()) : Idx [before + 1, 1, 1])) (Fin.eq_of_val_eq (j := 0) e))
    exact (congrArg (_ * ·) ((hU k).trans (if_neg hk))).trans (mul_zero _)
  · refine (congr (congrArg HMul.hMul (padded_eq C V (pixel r y z) _ _ (0 : Fin 1))) ((hU 0).trans (if_pos rfl))).trans
      ((mul_one _).trans ?_)
    by_cases hj : before ≤ j.val ∧ j.val - before < c
    · rw [dif_pos hj]
      have e : j.val * 1 + 0 = j.val := Nat.mul_one _
      refine (dif_pos ⟨e.symm ▸ hj, Nat.zero_le _, Nat.one_pos⟩).trans ?_
      refine (congrArg V ?_).trans (move_reshape (size_pixels n h w c) x
        (pixel r y z, ⟨j.val - before, hj.2⟩, 0, 0, ()) (r, y, z, ⟨j.val - before, hj.2⟩, ())
        (flat_pixel r y z _).symm)
      exact congrArg (fun q : Fin c => ((pixel r y z, q, 0, 0, ()) : Idx [n * h * w, c, 1, 1]))
        (Fin.eq_of_val_eq (congrArg (· - before) e))
    · rw [dif_neg hj]
      exact dif_neg fun e => hj (Nat.mul_one j.val ▸ e.1)

theorem logits_widen_feed (before total : Nat) (θ : Env K []) (x : (widen n h w c before total).Feed K) (r : Fin n)
    (y : Fin h) (z : Fin w) (j : Fin total) : (widen n h w c before total).logits θ x (r, y, z, j, ()) =
      if hj : before ≤ j.val ∧ j.val - before < c then x.image (r, y, z, ⟨j.val - before, hj.2⟩, ()) else 0 := by
  obtain ⟨x, β, μ⟩ := x
  have hβ : β = (Env.nil : Env K []) := funext fun p => nomatch (p : Pos [])
  have hμ : μ = (Env.nil : Env K []) := funext fun p => nomatch (p : Pos [])
  rw [hβ, hμ]
  exact logits_widen before total θ x r y z j

theorem logits_withOut {inp s : Shape} (f : Net inp) (e : f.out = s) (θ : Env K f.ctx) (x : f.Feed K) :
    (f.withOut e).logits θ ⟨x.image, x.buffers, x.masks⟩ = e ▸ f.logits θ x := by
  cases e
  rfl

/-- The channels of `f`, then those of `g`. -/
theorem logits_concat {inp : Shape} {a b : Nat} (f g : Net inp) (hf : f.out = [n, h, w, a])
    (hg : g.out = [n, h, w, b]) (θ : Env K ((f.ctx ++ []) ++ (g.ctx ++ []))) (x : (concat f g hf hg).Feed K)
    (r : Fin n) (y : Fin h) (z : Fin w) (j : Fin (a + b)) :
    (concat f g hf hg).logits θ x (r, y, z, j, ()) =
      if hj : j.val < a then
        (f.withOut hf).logits ((θ.left (g.ctx ++ [])).left []) x.first.left (r, y, z, ⟨j.val, hj⟩, ())
      else
        (g.withOut hg).logits ((θ.right (f.ctx ++ [])).left []) x.second.left
          (r, y, z, ⟨j.val - a, by omega⟩, ()) := by
  let F := (f.withOut hf).comp (widen n h w a 0 (a + b))
  let G := (g.withOut hg).comp (widen n h w b a (a + b))
  have left : F.logits (θ.left (g.ctx ++ [])) x.first (r, y, z, j, ()) = _ :=
    (congrFun (logits_comp (f.withOut hf) (widen n h w a 0 (a + b)) _ x.first) (r, y, z, j, ())).trans
      (logits_widen_feed 0 (a + b) _ _ r y z j)
  have right : G.logits (θ.right (f.ctx ++ [])) x.second (r, y, z, j, ()) = _ :=
    (congrFun (logits_comp (g.withOut hg) (widen n h w b a (a + b)) _ x.second) (r, y, z, j, ())).trans
      (logits_widen_feed a (a + b) _ _ r y z j)
  refine (logits_join .add F G rfl θ x (r, y, z, j, ())).trans
    ((congr (congrArg HAdd.hAdd left) right).trans ?_)
  by_cases hj : j.val < a
  · rw [dif_pos hj]
    refine (congr (congrArg HAdd.hAdd (dif_pos ⟨Nat.zero_le _, hj⟩))
      (dif_neg fun e => Nat.not_lt.mpr e.1 hj)).trans (add_zero _)
  · rw [dif_neg hj]
    refine (congr (congrArg HAdd.hAdd (dif_neg fun e => hj e.2))
      (dif_pos ⟨Nat.le_of_not_lt hj, by omega⟩)).trans (zero_add _)

end Net
end Plm
