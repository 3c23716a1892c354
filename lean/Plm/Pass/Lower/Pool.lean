import Plm.Pass.Lower.PoolIndex
import Plm.Pass.Lower.Tools

/-!
# Max pooling computes the maxima of its windows

In both forms of the program: over tiles, and over slices of the input.
-/

namespace Plm

variable {K : Type}

/-! ## Tiles -/

namespace Pool
variable {p : Pool}

/-- The position of an offset of a window among the tiles. -/
def tileIdx (p : Pool) : Idx p.dst → Idx p.window → Idx (Lower.tiles p)
  | (n, y, x, c, ()), (ky, kx, ()) => (n, y, ky, x, kx, c, ())

/-- The positions of a tile are the offsets of its window, in the same order. -/
theorem filter_tiles : (o : Idx p.dst) →
    (FinIndex.elems (ι := Idx (Lower.tiles p))).filter
      (fun j => Move.kept j.toList Lower.tilesKeep == o.toList) =
      (FinIndex.elems (ι := Idx p.window)).map (tileIdx p o)
  | (n, y, x, c, ()) => by
    let f : Idx [p.kh, p.kw] → Idx [p.n, p.oh, p.kh, p.ow, p.kw, p.c] := tileIdx p (n, y, x, c, ())
    show (FinIndex.elems (ι := Idx [p.n, p.oh, p.kh, p.ow, p.kw, p.c])).filter
      (fun j => Move.kept j.toList [true, true, false, true, false, true] == [n.val, y.val, x.val, c.val]) =
      (FinIndex.elems (ι := Idx [p.kh, p.kw])).map f
    rw [Idx.filter_kept_true, Idx.filter_kept_true, Idx.filter_kept_false, Idx.filter_kept_true,
      Idx.filter_kept_false, Idx.filter_kept_true, Idx.filter_kept_nil, Idx.elems_cons, Idx.elems_cons,
      Idx.elems_nil]
    simp only [List.map_flatMap, List.map_map]
    rfl

theorem isTiling_iff : Lower.isTiling p = true ↔
    p.sh = p.kh ∧ p.sw = p.kw ∧ p.oh * p.kh = p.h ∧ p.ow * p.kw = p.w := decide_eq_true_iff

theorem flat_tile (n h w y ky x kx c oh kh ow kw C : Nat) (hh : oh * kh = h) (hw : ow * kw = w) :
    n * (h * (w * (C * 1))) + ((y * kh + ky) * (w * (C * 1)) + ((x * kw + kx) * (C * 1) + (c * 1 + 0))) =
      n * (oh * (kh * (ow * (kw * (C * 1))))) + (y * (kh * (ow * (kw * (C * 1)))) +
        (ky * (ow * (kw * (C * 1))) + (x * (kw * (C * 1)) + (kx * (C * 1) + (c * 1 + 0))))) := by
  subst hh
  subst hw
  simp only [Nat.add_mul, Nat.mul_assoc, Nat.add_assoc]

/-- Windows that tile the input read the tile. -/
theorem from?_tile (h : Lower.isTiling p = true) : (o : Idx p.dst) → (k : Idx p.window) →
    ∃ j : Idx p.src, p.from? o k = some j ∧ j.flat = (tileIdx p o k).flat
  | (n, y, x, c, ()), (ky, kx, ()) => by
    obtain ⟨hsh, hsw, hh, hw⟩ := isTiling_iff.mp h
    let j : Idx p.src := (n, ⟨y.val * p.sh + ky.val, hh ▸ hsh.symm ▸ mul_add_lt y.isLt ky.isLt⟩,
      ⟨x.val * p.sw + kx.val, hw ▸ hsw.symm ▸ mul_add_lt x.isLt kx.isLt⟩, c, ())
    refine ⟨j, Idx.ofList?_toList j, ?_⟩
    show n.val * (p.h * (p.w * (p.c * 1))) + ((y.val * p.sh + ky.val) * (p.w * (p.c * 1)) +
      ((x.val * p.sw + kx.val) * (p.c * 1) + (c.val * 1 + 0))) = _
    rw [hsh, hsw]
    exact flat_tile _ _ _ _ _ _ _ _ _ _ _ _ _ hh hw

/-- An entry of the input as tiles. -/
theorem den_tiles [Scalar K] (h : Lower.isTiling p = true) (x : Env K [p.src]) (o : Idx p.dst)
    (k : Idx p.window) :
    HOp.den (.reshape p.src (Lower.tiles p)) x (tileIdx p o k) =
      entry (x.head (s := p.src)) (p.from? o k) := by
  obtain ⟨j, hj, hf⟩ := from?_tile h o k
  rw [hj]
  exact den_reshape x _ j hf.symm

/-- A reduction of every tile. -/
theorem den_tilesReduce [Scalar K] (f : Reducer) (e : Env K [Lower.tiles p]) (o : Idx p.dst) :
    HOp.den (.reduce f (Lower.tiles p) Lower.tilesKeep) e o =
      f.fold ((FinIndex.elems (ι := Idx p.window)).map fun k =>
        e.head (s := Lower.tiles p) (tileIdx p o k)) := by
  show f.fold (((FinIndex.elems (ι := Idx (Lower.tiles p))).filter
      (fun j => Move.kept j.toList Lower.tilesKeep == o.toList)).map (e.head (s := Lower.tiles p))) = _
  rw [filter_tiles, List.map_map]
  rfl

/-! ## Slices -/

/-- The input position that a window reads at an offset. -/
def tap? (p : Pool) : Idx p.dst → Nat × Nat → Option (Idx p.src)
  | (n, y, x, c, ()), q => Idx.ofList? p.src [n.val, y.val * p.sh + q.1, x.val * p.sw + q.2, c.val]

theorem from?_eq_tap? : (o : Idx p.dst) → (k : Idx p.window) →
    p.from? o k = p.tap? o (Idx.pair (a := p.kh) (b := p.kw) k)
  | (_, _, _, _, ()), (_, _, ()) => rfl

variable [Scalar K]

/-- The entry that a window reads at an offset. -/
def tap (p : Pool) (x : Tensor K p.src) (o : Idx p.dst) (q : Nat × Nat) : K := entry x (p.tap? o q)

theorem values_eq (x : Tensor K p.src) (o : Idx p.dst) :
    p.values x o = (Lower.offsets p.kh p.kw).map (p.tap x o) := by
  rw [← Idx.map_pair, List.map_map]
  exact List.map_congr_left fun k _ => congrArg (entry x) (from?_eq_tap? o k)

/-- The slice at an offset holds what the windows read there. -/
theorem den_windowOp (q : Nat × Nat) (e : Env K [p.src]) : (o : Idx p.dst) →
    HOp.den (Lower.windowOp p q) e o = p.tap (e.head (s := p.src)) o q
  | (n, y, x, c, ()) => by
    show entry _ (Idx.ofList? p.src
      [0 + n.val * 1, q.1 + y.val * p.sh, q.2 + x.val * p.sw, 0 + c.val * 1]) = _
    rw [Nat.zero_add, Nat.mul_one, Nat.zero_add, Nat.mul_one, Nat.add_comm q.1, Nat.add_comm q.2]
    rfl

end Pool

namespace Lower
variable [Scalar K] {p : Pool} {E : Ctx} {R : Env K E}
open Pool (tap)

/-- What is right wherever it finds the running maxima, is right after the maxima over more offsets. -/
theorem den_windowMax_go : {Γ : Ctx} → (os : List (Nat × Nat)) → (x : Var Γ p.src) → (m : Var Γ p.dst) →
    (k : {Θ : Ctx} → Ren Γ Θ → Var Θ p.dst → HProg E Θ) → (e : Env K Γ) →
    (∀ {Θ : Ctx} (σ : Ren Γ Θ) (m' : Var Θ p.dst) (e' : Env K Θ), Sees σ e e' →
      e'.get m' = (fun o => (os.map (p.tap (e.get x) o)).foldl Scalar.max (e.get m o)) →
      (k σ m').den HOp.den e' = R) →
    (windowMax.go p os x m k).den HOp.den e = R
  | _, [], _, m, _, e, hk => hk _ m e (Sees.refl e) rfl
  | _, q :: os, x, m, k, e, hk => by
    refine den_windowMax_go os (.there (.there x)) v0 _ _ fun σ m' e' hσ hm => ?_
    refine hk _ m' e' (((Sees.there _ e).trans (Sees.there _ _)).trans hσ) (hm.trans (funext fun o => ?_))
    exact congrArg (fun a => (os.map (p.tap (e.get x) o)).foldl Scalar.max (Scalar.max (e.get m o) a))
      (Pool.den_windowOp q (e.gets (one x)) o)

/-- What is right wherever it finds the maxima of the windows, is right after `windowMax`. -/
theorem den_windowMax {Γ : Ctx} (x : Var Γ p.src) (k : {Θ : Ctx} → Ren Γ Θ → Var Θ p.dst → HProg E Θ)
    (e : Env K Γ) (hk : ∀ {Θ : Ctx} (σ : Ren Γ Θ) (m : Var Θ p.dst) (e' : Env K Θ), Sees σ e e' →
      e'.get m = (fun o => Pool.maximum (p.values (e.get x) o)) → (k σ m).den HOp.den e' = R) :
    (windowMax p x k).den HOp.den e = R := by
  rw [windowMax]
  split
  · next h =>
    refine hk _ _ _ (Sees.there _ e) (funext fun o => ?_)
    rw [Pool.values_eq, h]
    rfl
  · next q os h =>
    refine den_windowMax_go os (.there x) v0 _ _ fun σ m e' hσ hm => ?_
    refine hk _ m e' ((Sees.there _ e).trans hσ) (hm.trans (funext fun o => ?_))
    rw [Pool.values_eq, h]
    exact congrArg (fun a => (os.map (p.tap (e.get x) o)).foldl Scalar.max a)
      (Pool.den_windowOp q (e.gets (one x)) o)

/-- The program of max pooling computes the maxima of the windows. -/
theorem den_maxPool (p : Pool) (e : Env K [p.src]) :
    ((maxPool p).den HOp.den e).head = Prim.den (.maxPool p) e := by
  rw [maxPool]
  split
  · next h =>
    funext o
    refine (Pool.den_tilesReduce .max (Env.push (HOp.den (.reshape p.src (tiles p)) e) Env.nil) o).trans ?_
    exact congrArg Pool.maximum (List.map_congr_left fun k _ => Pool.den_tiles h e o k)
  · exact Env.head_of_eq (den_windowMax _ _ e fun _ _ _ _ hm => Env.eq_of_head hm)

end Lower
end Plm
