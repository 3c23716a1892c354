import Plm.Prim.FirstMax
import Plm.Pass.Lower.Pool

/-!
# The transpose of max pooling over tiles

The cotangent of a window goes to the offset with the least number among those that hold the maximum: this
is the first largest entry.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-! ## Least entries of lists -/

theorem Direction.holds_eq {a b : K} : Direction.holds .eq a b = true ↔ a = b := by
  show (!decide (a < b) && !decide (b < a)) = true ↔ a = b
  rw [Bool.and_eq_true, Bool.not_eq_true', Bool.not_eq_true', decide_eq_false_iff_not,
    decide_eq_false_iff_not]
  refine ⟨fun h => ?_, fun h => ?_⟩
  · exact ((LawfulScalar.lt_trichotomy a b).resolve_left h.1).resolve_right h.2
  · subst h
    exact ⟨lt_irrefl a, lt_irrefl a⟩

namespace Pool

/-- The smallest entry of a list. -/
theorem minimum_eq {l : List K} {a : K} (ha : a ∈ l) (h : ∀ b, b ∈ l → a ≤ b) : Reducer.fold .min l = a := by
  cases l with
  | nil => exact absurd ha List.not_mem_nil
  | cons c l =>
    have hs := foldl_spec (f := Scalar.min) (R := fun a b => a ≤ b) le_refl le_trans
      (fun a b => (min_cases a b).imp And.left And.left) min_le_left min_le_right l c
    exact le_antisymm (hs.2 a ha) (h _ hs.1)

theorem ofNat_lt {m n : Nat} (h : m < n) : (Scalar.ofNat m : K) < Scalar.ofNat n := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_lt h
  rw [Nat.add_assoc, ofNat_add]
  exact lt_add_of_pos_right _ (ofNat_succ_pos d)

theorem ofNat_injective {m n : Nat} (h : (Scalar.ofNat m : K) = Scalar.ofNat n) : m = n :=
  Nat.le_antisymm (Nat.le_of_not_lt fun hlt => ne_of_gt (ofNat_lt hlt) h)
    (Nat.le_of_not_lt fun hlt => ne_of_lt (ofNat_lt hlt) h)

theorem ofNat_le {m n : Nat} (h : m ≤ n) : (Scalar.ofNat m : K) ≤ Scalar.ofNat n :=
  (Nat.eq_or_lt_of_le h).elim (fun e => le_of_eq (congrArg _ e)) fun h => le_of_lt (ofNat_lt h)

/-! ## The first largest entry -/

section
variable {s : Shape} (f : Idx s → K)

/-- The number of every position that holds the maximum; the number of all positions for the others. -/
def numbers (q : Idx s) : K :=
  cond (Direction.holds .eq (f q) (maximum (FinIndex.elems.map f))) (Scalar.ofNat q.flat)
    (Scalar.ofNat s.size)

variable {f}

/-- The first largest entry is the one with the least number. -/
theorem firstMax_iff_least {k : Idx s} :
    FirstMax f k ↔ Scalar.ofNat k.flat = Reducer.fold .min (FinIndex.elems.map (numbers f)) := by
  obtain ⟨m, hm⟩ := exists_firstMax f k
  have top : numbers f m = Scalar.ofNat m.flat := by
    rw [numbers, Direction.holds_eq.mpr hm.eq_maximum]
    rfl
  have mem : Scalar.ofNat m.flat ∈ FinIndex.elems.map (numbers f) := top ▸ List.mem_map_of_mem (mem_elems m)
  rw [minimum_eq mem fun b hb => ?_]
  · exact ⟨fun h => h.unique hm ▸ rfl, fun h => Idx.flat_injective (ofNat_injective h) ▸ hm⟩
  · obtain ⟨q, _, rfl⟩ := List.mem_map.mp hb
    rw [numbers]
    cases hc : Direction.holds .eq (f q) (maximum (FinIndex.elems.map f)) with
    | false => exact le_of_lt (ofNat_lt (Idx.flat_lt m))
    | true => exact ofNat_le (Nat.le_of_not_lt fun h => (firstMax_iff.mp hm).2 q h (Direction.holds_eq.mp hc))
end

/-! ## Tiles -/

section
variable {p : Pool}

theorem tileIdx_injective : {o o' : Idx p.dst} → {k k' : Idx p.window} → tileIdx p o k = tileIdx p o' k' →
    o = o' ∧ k = k'
  | (_, _, _, _, ()), (_, _, _, _, ()), (_, _, ()), (_, _, ()), h => by
    cases h
    exact ⟨rfl, rfl⟩

/-- Every position of the input is in one tile. -/
theorem exists_from? (h : Lower.isTiling p = true) : (i : Idx p.src) → ∃ o k, p.from? o k = some i
  | (n, y, x, c, ()) => by
    obtain ⟨hsh, hsw, hh, hw⟩ := isTiling_iff.mp h
    have hy : y.val < p.kh * p.oh := by
      rw [Nat.mul_comm, hh]
      exact y.isLt
    have hx : x.val < p.kw * p.ow := by
      rw [Nat.mul_comm, hw]
      exact x.isLt
    have pos {a b m : Nat} (h : a < b * m) : 0 < b := by
      cases b with
      | zero => rw [Nat.zero_mul] at h; exact absurd h (Nat.not_lt_zero a)
      | succ b => exact Nat.zero_lt_succ b
    refine ⟨(n, ⟨y.val / p.kh, Nat.div_lt_of_lt_mul hy⟩, ⟨x.val / p.kw, Nat.div_lt_of_lt_mul hx⟩, c, ()),
      (⟨y.val % p.kh, Nat.mod_lt _ (pos hy)⟩, ⟨x.val % p.kw, Nat.mod_lt _ (pos hx)⟩, ()), ?_⟩
    show Idx.ofList? p.src [n.val, y.val / p.kh * p.sh + y.val % p.kh, x.val / p.kw * p.sw + x.val % p.kw,
      c.val] = _
    rw [hsh, hsw, Nat.div_add_mod', Nat.div_add_mod']
    exact Idx.ofList?_toList (s := p.src) (n, y, x, c, ())

theorem flat_from? (h : Lower.isTiling p = true) {o : Idx p.dst} {k : Idx p.window} {i : Idx p.src}
    (hi : p.from? o k = some i) : (tileIdx p o k).flat = i.flat := by
  obtain ⟨j, hj, hf⟩ := from?_tile h o k
  rw [← hf, Option.some.inj (hj.symm.trans hi)]

/-- In tiles, a position gets its window's cotangent if it is the first largest one. -/
theorem scatter_tile (h : Lower.isTiling p = true) (x : Tensor K p.src) (w : Tensor K p.dst) {o : Idx p.dst}
    {k : Idx p.window} {i : Idx p.src} (hi : p.from? o k = some i) :
    p.scatter x w i = if p.isFirst x o k = true then w o else 0 := by
  have one (o' : Idx p.dst) (k' : Idx p.window) (hi' : p.from? o' k' = some i) : o' = o ∧ k' = k :=
    tileIdx_injective (Idx.flat_injective ((flat_from? h hi').trans (flat_from? h hi).symm))
  refine (sum_eq_single o fun o' ho => sum_eq_zero fun k' => if_neg fun hc => ho (one o' k' hc.2).1).trans ?_
  refine (sum_eq_single k fun k' hk => if_neg fun hc => hk (one o k' hc.2).2).trans ?_
  exact ite_congr (propext ⟨And.left, fun hf => ⟨hf, hi⟩⟩) (fun _ => rfl) fun _ => rfl

/-- The repetition over the offsets of tiles. -/
theorem den_tilesSpread (e : Env K [p.dst]) : (o : Idx p.dst) → (k : Idx p.window) →
    HOp.den (Lower.tilesSpread p) e (tileIdx p o k) = e.head (s := p.dst) o
  | (n, y, x, c, ()), (ky, kx, ()) => by
    have one {m : Nat} (a : Fin m) : (if m = 1 then 0 else a.val) = a.val := by
      split
      · next h =>
        subst h
        exact (Nat.lt_one_iff.mp a.isLt).symm
      · rfl
    show entry _ (Idx.ofList? p.dst [if p.n = 1 then 0 else n.val, if p.oh = 1 then 0 else y.val,
      if p.ow = 1 then 0 else x.val, if p.c = 1 then 0 else c.val]) = _
    rw [one n, one y, one x, one c]
    exact congrArg (entry _) (Idx.ofList?_toList (s := p.dst) (n, y, x, c, ()))

theorem number_eq : (o : Idx p.dst) → (k : Idx p.window) →
    (Scalar.ofNat (Dot.nth (tileIdx p o k).toList 2) * Scalar.ofNat p.kw +
      Scalar.ofNat (Dot.nth (tileIdx p o k).toList 4) : K) = Scalar.ofNat k.flat
  | (n, y, x, c, ()), (ky, kx, ()) => by
    show (Scalar.ofNat ky.val * Scalar.ofNat p.kw + Scalar.ofNat kx.val : K) =
      Scalar.ofNat (ky.val * (p.kw * 1) + (kx.val * 1 + 0))
    rw [ofNat_add, ofNat_mul, Nat.mul_one, Nat.mul_one, Nat.add_zero]

theorem select_congr {d : Direction} {a a' b b' x x' y y' : K} (ha : a = a') (hb : b = b') (hx : x = x')
    (hy : y = y') : cond (d.holds a b) x y = cond (d.holds a' b') x' y' := by
  rw [ha, hb, hx, hy]
end

end Pool

namespace Lower
variable {p : Pool}
open Pool

/-- The program over tiles scatters. -/
theorem den_scatterTiles (h : isTiling p = true) (e : Env K [p.src, p.dst]) :
    ((scatterTiles p).den HOp.den e).head = p.scatter e.head e.tail.head := by
  funext i
  obtain ⟨o, k, hi⟩ := exists_from? h i
  let f : Idx p.window → K := fun k => entry (e.head (s := p.src)) (p.from? o k)
  let x : Tensor K (tiles p) := HOp.den (.reshape p.src (tiles p)) (e.gets (one v0))
  let m : Tensor K (tiles p) := HOp.den (tilesSpread p)
    (Env.push (HOp.den (tilesMax p) (Env.push x Env.nil)) Env.nil)
  let num : Tensor K (tiles p) := fun j =>
    Scalar.ofNat (Dot.nth j.toList 2) * Scalar.ofNat p.kw + Scalar.ofNat (Dot.nth j.toList 4)
  let sel : Tensor K (tiles p) := fun j =>
    cond (Direction.holds .eq (x j) (m j)) (num j) (Scalar.ofNat (p.kh * p.kw))
  let least : Tensor K (tiles p) := HOp.den (tilesSpread p)
    (Env.push (HOp.den (.reduce .min (tiles p) tilesKeep) (Env.push sel Env.nil)) Env.nil)
  let dy : Tensor K (tiles p) := HOp.den (tilesSpread p) (Env.push e.tail.head Env.nil)
  have hm (q : Idx p.window) : m (tileIdx p o q) = maximum (FinIndex.elems.map f) :=
    (den_tilesSpread _ o q).trans ((den_tilesReduce .max _ o).trans
      (congrArg maximum (List.map_congr_left fun r _ => den_tiles h (e.gets (one v0)) o r)))
  have hs (q : Idx p.window) : sel (tileIdx p o q) = numbers f q :=
    select_congr (den_tiles h (e.gets (one v0)) o q) (hm q) (number_eq o q)
      (congrArg (fun a => (Scalar.ofNat (p.kh * a) : K)) (Nat.mul_one p.kw).symm)
  have hl : least (tileIdx p o k) = Reducer.fold .min (FinIndex.elems.map (numbers f)) :=
    (den_tilesSpread _ o k).trans ((den_tilesReduce .min _ o).trans
      (congrArg (Reducer.fold .min) (List.map_congr_left fun q _ => hs q)))
  refine Eq.trans ?_ (scatter_tile h _ _ hi).symm
  refine (den_reshape (Env.push
    (fun j => cond (Direction.holds .eq (num j) (least j)) (dy j) (Scalar.ofNat 0)) Env.nil)
    i (tileIdx p o k) (flat_from? h hi).symm).trans ?_
  refine (select_congr (number_eq o k) hl (den_tilesSpread _ o k) (rfl : Scalar.ofNat 0 = (0 : K))).trans ?_
  by_cases hf : p.isFirst e.head o k = true
  · rw [if_pos hf, Direction.holds_eq.mpr (firstMax_iff_least.mp ((p.isFirst_iff _ o k).mp hf))]
    rfl
  · rw [if_neg hf]
    cases hc : Direction.holds .eq (Scalar.ofNat k.flat)
      (Reducer.fold .min (FinIndex.elems.map (numbers f))) with
    | false => rfl
    | true => exact absurd ((p.isFirst_iff _ o k).mpr (firstMax_iff_least.mpr (Direction.holds_eq.mp hc))) hf

end Lower
end Plm
