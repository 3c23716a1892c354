import Plm.Correct.LowerPool

/-!
# The transpose of max pooling over tiles

The cotangent of a window goes to the offset with the least number among those that hold the maximum: this
is the first largest entry.
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

/-! ## Largest and least entries of lists -/

theorem Direction.holds_eq {a b : K} : Direction.holds .eq a b = true ↔ a = b := by
  show (!decide (a < b) && !decide (b < a)) = true ↔ a = b
  rw [Bool.and_eq_true, Bool.not_eq_true', Bool.not_eq_true', decide_eq_false_iff_not,
    decide_eq_false_iff_not]
  refine ⟨fun h => ?_, fun h => ?_⟩
  · exact ((LawfulScalar.lt_trichotomy a b).resolve_left h.1).resolve_right h.2
  · subst h
    exact ⟨lt_irrefl a, lt_irrefl a⟩

namespace Pool

theorem foldl_max_spec : (l : List K) → (a : K) →
    (l.foldl Scalar.max a = a ∨ l.foldl Scalar.max a ∈ l) ∧ a ≤ l.foldl Scalar.max a ∧
      ∀ b, b ∈ l → b ≤ l.foldl Scalar.max a
  | [], _ => ⟨.inl rfl, le_rfl, fun _ h => absurd h List.not_mem_nil⟩
  | c :: l, a => by
    obtain ⟨hm, ha, hl⟩ := foldl_max_spec l (Scalar.max a c)
    rw [List.foldl_cons]
    refine ⟨?_, le_trans (le_max_left a c) ha, fun b hb => ?_⟩
    · cases hm with
      | inr h => exact .inr (List.mem_cons_of_mem c h)
      | inl h =>
        rw [h]
        exact (max_cases a c).imp And.left fun h => List.mem_cons.mpr (.inl h.1)
    · refine (List.mem_cons.mp hb).elim (fun e => ?_) (hl b)
      exact le_trans (le_of_eq e) (le_trans (le_max_right a c) ha)

/-- The maximum of a list is one of its entries, and none is larger. -/
theorem maximum_spec {l : List K} (h : l ≠ []) : maximum l ∈ l ∧ ∀ a, a ∈ l → a ≤ maximum l := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l =>
    obtain ⟨hm, ha, hl⟩ := foldl_max_spec l a
    refine ⟨?_, fun b hb => (List.mem_cons.mp hb).elim (fun e => e ▸ ha) (hl b)⟩
    exact hm.elim (fun e => List.mem_cons.mpr (.inl e)) (List.mem_cons_of_mem a)

theorem foldl_min_spec : (l : List K) → (a : K) →
    (l.foldl Scalar.min a = a ∨ l.foldl Scalar.min a ∈ l) ∧ l.foldl Scalar.min a ≤ a ∧
      ∀ b, b ∈ l → l.foldl Scalar.min a ≤ b
  | [], _ => ⟨.inl rfl, le_rfl, fun _ h => absurd h List.not_mem_nil⟩
  | c :: l, a => by
    obtain ⟨hm, ha, hl⟩ := foldl_min_spec l (Scalar.min a c)
    rw [List.foldl_cons]
    refine ⟨?_, le_trans ha (min_le_left a c), fun b hb => ?_⟩
    · cases hm with
      | inr h => exact .inr (List.mem_cons_of_mem c h)
      | inl h =>
        rw [h]
        exact (min_cases a c).imp And.left fun h => List.mem_cons.mpr (.inl h.1)
    · refine (List.mem_cons.mp hb).elim (fun e => ?_) (hl b)
      exact le_trans ha (le_trans (min_le_right a c) (ge_of_eq e))

/-- The minimum of a list is one of its entries, and none is smaller. -/
theorem minimum_spec {l : List K} (h : l ≠ []) :
    Reducer.fold .min l ∈ l ∧ ∀ a, a ∈ l → Reducer.fold .min l ≤ a := by
  cases l with
  | nil => exact absurd rfl h
  | cons a l =>
    obtain ⟨hm, ha, hl⟩ := foldl_min_spec l a
    refine ⟨?_, fun b hb => (List.mem_cons.mp hb).elim (fun e => e ▸ ha) (hl b)⟩
    exact hm.elim (fun e => List.mem_cons.mpr (.inl e)) (List.mem_cons_of_mem a)

theorem ofNat_lt {m n : Nat} (h : m < n) : (Scalar.ofNat m : K) < Scalar.ofNat n := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_lt h
  rw [Nat.add_assoc, ofNat_add]
  exact lt_add_of_pos_right _ (ofNat_succ_pos d)

/-! ## The first largest entry -/

section
variable {s : Shape} (f : Idx s → K)

/-- `k` holds the first largest entry. -/
def First (k : Idx s) : Prop := ∀ k', ¬f k < f k' ∧ (k'.flat < k.flat → f k' < f k)

/-- The number of every position that holds the maximum; the number of all positions for the others. -/
def numbers (q : Idx s) : K :=
  cond (Direction.holds .eq (f q) (maximum (FinIndex.elems.map f))) (Scalar.ofNat q.flat)
    (Scalar.ofNat s.size)

variable {f}

theorem first_max {k : Idx s} (h : First f k) : f k = maximum (FinIndex.elems.map f) := by
  have hk := List.mem_map_of_mem (f := f) (mem_elems k)
  obtain ⟨hm, hl⟩ := maximum_spec (List.ne_nil_of_mem hk)
  obtain ⟨q, _, hq⟩ := List.mem_map.mp hm
  exact le_antisymm (hl _ hk) (hq ▸ le_of_not_lt (h q).1)

/-- The first largest entry is the one with the least number. -/
theorem first_iff {k : Idx s} :
    First f k ↔ Scalar.ofNat k.flat = Reducer.fold .min (FinIndex.elems.map (numbers f)) := by
  have mem (q : Idx s) : numbers f q ∈ FinIndex.elems.map (numbers f) := List.mem_map_of_mem (mem_elems q)
  obtain ⟨hm, hl⟩ := minimum_spec (List.ne_nil_of_mem (mem k))
  have hk := List.mem_map_of_mem (f := f) (mem_elems k)
  obtain ⟨hM, hL⟩ := maximum_spec (List.ne_nil_of_mem hk)
  have top {q : Idx s} (h : f q = maximum (FinIndex.elems.map f)) : numbers f q = Scalar.ofNat q.flat := by
    rw [numbers, Direction.holds_eq.mpr h]
    rfl
  constructor
  · intro h
    refine le_antisymm ?_ (top (first_max h) ▸ hl _ (mem k))
    obtain ⟨q, _, hq⟩ := List.mem_map.mp hm
    rw [← hq, numbers]
    cases hc : Direction.holds .eq (f q) (maximum (FinIndex.elems.map f)) with
    | false => exact le_of_lt (ofNat_lt (Idx.flat_lt k))
    | true =>
      refine le_of_not_lt fun hlt => ?_
      refine ne_of_lt ((h q).2 ?_) ((Direction.holds_eq.mp hc).trans (first_max h).symm)
      refine Nat.lt_of_not_le fun hle => ?_
      cases Nat.eq_or_lt_of_le hle with
      | inl e => exact lt_irrefl _ (e ▸ hlt)
      | inr hlt' => exact lt_asymm hlt (ofNat_lt hlt')
  · intro h
    have hk : f k = maximum (FinIndex.elems.map f) := by
      obtain ⟨q, _, hq⟩ := List.mem_map.mp hm
      obtain ⟨r, _, hr⟩ := List.mem_map.mp hM
      have hle := hl _ (mem r)
      rw [top hr, ← hq, numbers] at hle
      rw [← hq, numbers] at h
      cases hc : Direction.holds .eq (f q) (maximum (FinIndex.elems.map f)) with
      | false =>
        rw [hc] at hle
        exact absurd (ofNat_lt (Idx.flat_lt r)) (not_lt_of_le hle)
      | true =>
        rw [hc] at h
        have h : (Scalar.ofNat k.flat : K) = Scalar.ofNat q.flat := h
        have e : k = q := Idx.flat_injective (Nat.le_antisymm
          (Nat.le_of_not_lt fun hlt => ne_of_gt (ofNat_lt hlt) h)
          (Nat.le_of_not_lt fun hlt => ne_of_lt (ofNat_lt hlt) h))
        rw [e, Direction.holds_eq.mp hc]
    intro q
    have hq := hL _ (List.mem_map_of_mem (f := f) (mem_elems q))
    refine ⟨hk ▸ not_lt_of_le hq, fun hlt => lt_of_le_of_ne (hk ▸ hq) fun e => ?_⟩
    have := hl _ (mem q)
    rw [top (e.trans hk), ← h] at this
    exact not_lt_of_le this (ofNat_lt hlt)
end

/-! ## Tiles -/

section
variable {p : Pool}

theorem isFirst_iff_first (x : Tensor K p.src) (o : Idx p.dst) (k : Idx p.window) :
    p.isFirst x o k = true ↔ First (fun k => entry x (p.from? o k)) k := by
  rw [isFirst, List.all_eq_true]
  refine ⟨fun h q => ?_, fun h q _ => ?_⟩
  · have h := h q (mem_elems q)
    rw [Bool.and_eq_true, Bool.not_eq_true', decide_eq_false_iff_not, Bool.or_eq_true, Bool.not_eq_true',
      decide_eq_false_iff_not, decide_eq_true_iff] at h
    exact ⟨h.1, fun hlt => h.2.resolve_left fun hn => hn hlt⟩
  · rw [Bool.and_eq_true, Bool.not_eq_true', decide_eq_false_iff_not, Bool.or_eq_true, Bool.not_eq_true',
      decide_eq_false_iff_not, decide_eq_true_iff]
    exact ⟨(h q).1, (Decidable.em (q.flat < k.flat)).elim (fun hlt => .inr ((h q).2 hlt)) .inl⟩

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
  by_cases hf : p.isFirst x o k = true
  · rw [if_pos hf, if_pos ⟨hf, hi⟩]
  · rw [if_neg hf, if_neg fun hc => hf hc.1]

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

/-- A reduction of every tile. -/
theorem den_tilesReduce (f : Reducer) (e : Env K [Lower.tiles p]) (o : Idx p.dst) :
    HOp.den (.reduce f (Lower.tiles p) Lower.tilesKeep) e o =
      f.fold ((FinIndex.elems (ι := Idx p.window)).map fun k =>
        e.head (s := Lower.tiles p) (tileIdx p o k)) := by
  show f.fold (((FinIndex.elems (ι := Idx (Lower.tiles p))).filter
      (fun j => Move.kept j.toList Lower.tilesKeep == o.toList)).map (e.head (s := Lower.tiles p))) = _
  rw [filter_tiles, List.map_map]
  rfl

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
    (den_tilesSpread _ o q).trans ((den_tilesMax _ o).trans
      (congrArg maximum (List.map_congr_left fun r _ => den_tiles h (e.gets (one v0)) o r)))
  have hs (q : Idx p.window) : sel (tileIdx p o q) = numbers f q :=
    select_congr (den_tiles h (e.gets (one v0)) o q) (hm q) (number_eq o q)
      (congrArg (fun a => (Scalar.ofNat (p.kh * a) : K)) (Nat.mul_one p.kw).symm)
  have hl : least (tileIdx p o k) = Reducer.fold .min (FinIndex.elems.map (numbers f)) :=
    (den_tilesSpread _ o k).trans ((den_tilesReduce .min _ o).trans
      (congrArg (Reducer.fold .min) (List.map_congr_left fun q _ => hs q)))
  refine Eq.trans ?_ (scatter_tile h _ _ hi).symm
  refine (HOp.den_reshape (Env.push
    (fun j => cond (Direction.holds .eq (num j) (least j)) (dy j) (Scalar.ofNat 0))
    Env.nil) (flat_from? h hi)).trans ?_
  refine (select_congr (number_eq o k) hl (den_tilesSpread _ o k) (rfl : Scalar.ofNat 0 = (0 : K))).trans ?_
  by_cases hf : p.isFirst e.head o k = true
  · rw [if_pos hf, Direction.holds_eq.mpr (first_iff.mp ((isFirst_iff_first _ o k).mp hf))]
    rfl
  · rw [if_neg hf]
    cases hc : Direction.holds .eq (Scalar.ofNat k.flat)
      (Reducer.fold .min (FinIndex.elems.map (numbers f))) with
    | false => rfl
    | true => exact absurd ((isFirst_iff_first _ o k).mpr (first_iff.mpr (Direction.holds_eq.mp hc))) hf

end Lower
end Plm
