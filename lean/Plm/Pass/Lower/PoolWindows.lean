import Plm.Pass.Lower.PoolScatter

/-!
# Selections of max pooling over windows, and their transpose

`poolGather` and `scatterWindows` run over the offsets of a window in row-major order and compare with the
maximum.  The first offset that holds it (`List.find?`) is the first largest entry.
-/

namespace Plm

open ListIndex Pool

/-! ## The order of positions -/

/-- The positions of a tensor are listed in row-major order. -/
theorem Idx.sorted_elems : (s : Shape) → (FinIndex.elems (ι := Idx s)).Pairwise fun i j => i.flat < j.flat
  | [] => List.pairwise_singleton _ _
  | n :: s => by
    rw [Idx.elems_cons]
    refine pairwise_flatMap (fun a => List.pairwise_map.mpr ((sorted_elems s).imp fun h => ?_))
      (fun a b h x hx y hy => ?_) (sorted_finElems n)
    · exact Nat.add_lt_add_left h _
    · obtain ⟨i, _, hx⟩ := List.mem_map.mp hx
      obtain ⟨j, _, hy⟩ := List.mem_map.mp hy
      subst hx
      subst hy
      calc a.val * Shape.size s + i.flat
          < a.val * Shape.size s + Shape.size s := Nat.add_lt_add_left (Idx.flat_lt i) _
        _ = (a.val + 1) * Shape.size s := (Nat.succ_mul ..).symm
        _ ≤ b.val * Shape.size s := Nat.mul_le_mul_right _ h
        _ ≤ b.val * Shape.size s + j.flat := Nat.le_add_right _ _

/-- The first element of an ordered list with a property. -/
theorem find?_iff {α : Type} {P : α → Bool} {n : α → Nat} {k : α} :
    {l : List α} → l.Pairwise (fun i j => n i < n j) →
    (l.find? P = some k ↔ k ∈ l ∧ P k = true ∧ ∀ q, q ∈ l → n q < n k → P q = false)
  | [], _ => ⟨fun h => (nomatch h), fun h => absurd h.1 List.not_mem_nil⟩
  | a :: l, hl => by
    obtain ⟨ha, hl⟩ := List.pairwise_cons.mp hl
    cases hP : P a with
    | true =>
      rw [List.find?_cons_of_pos hP]
      refine ⟨fun h => ?_, fun ⟨hk, _, h⟩ => congrArg some ((List.mem_cons.mp hk).resolve_right ?_).symm⟩
      · injection h with h
        subst h
        refine ⟨List.mem_cons_self, hP, fun q hq hlt => ?_⟩
        cases List.mem_cons.mp hq with
        | inl e => exact absurd hlt (e ▸ Nat.lt_irrefl _)
        | inr hq => exact absurd hlt (Nat.lt_asymm (ha q hq))
      · intro hk
        exact Bool.noConfusion (hP.symm.trans (h a List.mem_cons_self (ha k hk)))
    | false =>
      rw [List.find?_cons_of_neg (hP ▸ Bool.noConfusion), find?_iff hl]
      constructor
      · intro ⟨hk, hPk, h⟩
        refine ⟨List.mem_cons_of_mem a hk, hPk, fun q hq hlt => ?_⟩
        exact (List.mem_cons.mp hq).elim (fun e => e ▸ hP) fun hq => h q hq hlt
      · intro ⟨hk, hPk, h⟩
        refine ⟨(List.mem_cons.mp hk).resolve_left fun e => ?_, hPk, fun q hq => ?_⟩
        · exact Bool.noConfusion (hP.symm.trans (e ▸ hPk))
        · exact h q (List.mem_cons_of_mem a hq)

variable {K : Type} [LawfulScalar K]

/-! ## The first largest entry -/

namespace Pool

/-- The first largest entry is the first one in row-major order that is the maximum. -/
theorem firstMax_iff_find? {s : Shape} {f : Idx s → K} {k : Idx s} : FirstMax f k ↔
    (FinIndex.elems.find? fun q => Direction.holds .eq (f q) (maximum (FinIndex.elems.map f))) = some k := by
  rw [find?_iff (Idx.sorted_elems s), Direction.holds_eq, firstMax_iff]
  refine ⟨fun h => ⟨mem_elems k, h.1, fun q _ hq => Bool.eq_false_iff.mpr fun e => ?_⟩, fun h => ⟨h.2.1,
    fun q hq e => Bool.noConfusion ((Direction.holds_eq.mpr e).symm.trans (h.2.2 q (mem_elems q) hq))⟩⟩
  exact h.2 q hq (Direction.holds_eq.mp e)

variable {p : Pool}

/-- The coordinates of an offset. -/
abbrev offset (k : Idx p.window) : Nat × Nat := Idx.pair (a := p.kh) (b := p.kw) k

/-- Whether the entry at an offset is the given number, for every window. -/
def isAt (p : Pool) (x : Tensor K p.src) (m : Tensor K p.dst) (o : Idx p.dst) (k : Idx p.window) : Bool :=
  Direction.holds .eq (p.tap x o (offset k)) (m o)

theorem isFirst_iff_find? (x : Tensor K p.src) (o : Idx p.dst) (k : Idx p.window) : p.isFirst x o k = true ↔
    FinIndex.elems.find? (p.isAt x (fun o => maximum (p.values x o)) o) = some k := by
  rw [isFirst_iff, firstMax_iff_find?]
  have h : (fun q => Direction.holds .eq (entry x (p.from? o q)) (maximum (p.values x o))) =
      p.isAt x (fun o => maximum (p.values x o)) o :=
    funext fun q => congrArg (fun a => Direction.holds .eq (entry x a) _) (from?_eq_tap? o q)
  exact Iff.of_eq (congrArg (fun P => FinIndex.elems.find? P = some k) h)

end Pool

/-- The last choice from the end of a list is the one of the first element with the property. -/
theorem foldr_cond {α β : Type} (P : α → Bool) (g : α → β) (b : β) : (l : List α) →
    l.foldr (fun a r => cond (P a) (g a) r) b = (l.find? P).elim b g
  | [] => rfl
  | a :: l => by
    cases h : P a with
    | true =>
      rw [List.find?_cons_of_pos h, List.foldr_cons, h]
      rfl
    | false =>
      rw [List.find?_cons_of_neg (h ▸ Bool.noConfusion), List.foldr_cons, h, ← foldr_cond P g b l]
      rfl

namespace Lower
variable {p : Pool}

/-- The loop of `poolGather`: the last offset that holds the number `m` gives the entry. -/
theorem den_poolGather_go : {Γ : Ctx} → (os : List (Nat × Nat)) → (x w : Var Γ p.src) →
    (m acc : Var Γ p.dst) → (e : Env K Γ) →
    ((poolGather.go p os x w m acc).den HOp.den e).head = fun o => os.foldl (fun a q =>
      cond (Direction.holds .eq (p.tap (e.get x) o q) (e.get m o)) (p.tap (e.get w) o q) a) (e.get acc o)
  | _, [], _, _, _, _, _ => rfl
  | _, q :: os, x, w, m, acc, e => by
    refine (den_poolGather_go os _ _ _ v0 _).trans (funext fun o => ?_)
    exact congrArg (os.foldl _) (select_congr (den_windowOp q (e.gets (one x)) o) rfl
      (den_windowOp q (e.gets (one w)) o) rfl)

/-- The program of `poolGather` selects what max pooling selects. -/
theorem den_poolGather (p : Pool) (e : Env K [p.src, p.src]) :
    ((poolGather p).den HOp.den e).head = Prim.den (.poolGather p) e := by
  refine Env.head_of_eq (den_windowMax v0 _ e fun σ m e' hσ hm => Env.eq_of_head ?_)
  refine (den_poolGather_go _ _ _ _ v0 _).trans (funext fun o => ?_)
  let x : Tensor K p.src := e.head
  let w : Tensor K p.src := e.tail.head
  have hx : e'.get (σ v0) = x := hσ _ _
  have hw : e'.get (σ v1) = w := hσ _ _
  show List.foldl (fun a q => cond (Direction.holds .eq (p.tap (e'.get (σ v0)) o q) (e'.get m o))
    (p.tap (e'.get (σ v1)) o q) a) 0 _ = p.gather x w o
  rw [hx, hw, hm, List.foldl_reverse, ← Idx.map_pair, List.foldr_map]
  let M : Tensor K p.dst := fun o => maximum (p.values x o)
  refine (foldr_cond (p.isAt x M o) (fun k => p.tap w o (offset k)) 0 _).trans ?_
  refine (sum_option (dec := fun _ => inferInstance) _ _ (isFirst_iff_find? x o)).symm.trans ?_
  exact sum_congr fun k => congrArg (fun a => if p.isFirst x o k then entry w a else 0)
    (from?_eq_tap? o k).symm

/-! ## The transpose -/

/-- Interior padding puts the value of a window where the window reads at the offset. -/
theorem padAt_iff (hh : 0 < p.sh) (hw : 0 < p.sw) (q : Nat × Nat) : (o : Idx p.dst) → (i : Idx p.src) →
    (p.tap? o q = some i ↔
      (HOp.padAt [0, q.1, q.2, 0] [0, p.sh - 1, p.sw - 1, 0] i.toList).bind (Idx.ofList? p.dst) = some o)
  | (n', y', x', c', ()), (n, y, x, c, ()) => by
    have key {a b c s : Nat} (hs : 0 < s) : some (a * s + b) = some c ↔ HOp.undilate c b s = some a := by
      rw [HOp.undilate_eq_some hs, Nat.add_comm b]
      exact ⟨fun h => (Option.some.inj h).symm, fun h => congrArg some h.symm⟩
    refine (bind_ofList? (A := some (y'.val * p.sh + q.1)) (B := some (x'.val * p.sw + q.2)) (l₁ := n'.val)
      (l₄ := c'.val) (i := (n, y, x, c, ()))).trans ?_
    refine Iff.trans ?_ (Iff.of_eq (congrArg (· = some _) ((congrArg (Option.bind · (Idx.ofList? p.dst))
      (HOp.padAt_image hh hw ..)).trans (bind_bind_some ..)).symm))
    exact (and_congr (key hh) (and_congr (key hw) (and_congr eq_comm eq_comm))).trans
      (bind_ofList? (i := (n', y', x', c', ()))).symm

/-- Values of windows, at the places in the input that the windows read at an offset. -/
def place (k : Idx p.window) (t : Tensor K p.dst) : Tensor K p.src :=
  fun i => sum fun o => if p.tap? o (offset k) = some i then t o else 0

theorem den_placeOp (hh : 0 < p.sh) (hw : 0 < p.sw) (k : Idx p.window) (e : Env K [p.dst]) :
    HOp.den (placeOp p (offset k)) e = place k (e.head (s := p.dst)) := funext fun i => by
  have h : (o : Option (Idx p.dst)) → entry (e.head (s := p.dst)) o = o.elim 0 (e.head (s := p.dst))
    | none => rfl
    | some _ => rfl
  exact (h _).trans (sum_option (dec := fun _ => inferInstance) _ _ fun o => padAt_iff hh hw _ o i).symm

section
variable {α : Type} [DecidableEq α] {P : α → Bool} {l : List α} {a k : α}

/-- What `k` gets, if all goes to the first element with a property. -/
def share (P : α → Bool) (l : List α) (k : α) (w : K) : K := if l.find? P = some k then w else 0

theorem share_self (ha : a ∉ l) (w : K) : share P (a :: l) a w = cond (P a) w 0 := by
  rw [share]
  cases h : P a with
  | true =>
    rw [List.find?_cons_of_pos h]
    exact if_pos rfl
  | false =>
    rw [List.find?_cons_of_neg (h ▸ Bool.noConfusion)]
    exact if_neg fun e => ha (List.mem_of_find?_eq_some e)

theorem share_mem (ha : a ∉ l) (hk : k ∈ l) (w : K) :
    share P (a :: l) k w = share P l k (cond (P a) 0 w) := by
  rw [share, share]
  cases h : P a with
  | true =>
    rw [List.find?_cons_of_pos h]
    exact (if_neg fun (e : some a = some k) => ha (Option.some.inj e ▸ hk)).trans (ite_self _).symm
  | false =>
    rw [List.find?_cons_of_neg (h ▸ Bool.noConfusion)]
    rfl
end

/-- The loop of `scatterWindows`: the first offset that holds the number `m` takes what is left. -/
theorem den_scatterWindows_go (hh : 0 < p.sh) (hw : 0 < p.sw) : {Γ : Ctx} → (l : List (Idx p.window)) →
    l.Nodup → (x : Var Γ p.src) → (m z left : Var Γ p.dst) → (acc : Var Γ p.src) → (e : Env K Γ) →
    (∀ o, e.get z o = 0) → ((scatterWindows.go p (l.map offset) x m z left acc).den HOp.den e).head =
      fun i => e.get acc i + listSum l fun k => place k (fun o =>
        share (p.isAt (e.get x) (e.get m) o) l k (e.get left o)) i
  | _, [], _, _, _, _, _, _, _, _ => funext fun _ => (add_zero _).symm
  | _, a :: l, hl, x, m, z, left, acc, e, hz => by
    obtain ⟨ha, hl⟩ := List.nodup_cons.mp hl
    refine (den_scatterWindows_go hh hw l hl _ _ _ _ _ _ (by exact hz)).trans (funext fun i => ?_)
    let P := p.isAt (e.get x) (e.get m)
    let t := HOp.den (windowOp p (offset a)) (e.gets (one x))
    have ht (o : Idx p.dst) : t o = p.tap (e.get x) o (offset a) := den_windowOp _ (e.gets (one x)) o
    have taken : (fun o => cond (Direction.holds .eq (t o) (e.get m o)) (e.get left o) (e.get z o)) =
        fun o => share (P o) (a :: l) a (e.get left o) :=
      funext fun o => (select_congr (ht o) rfl rfl (hz o)).trans
        (share_self (P := P o) ha (e.get left o)).symm
    have rest (k : Idx p.window) (hk : k ∈ l) : (fun o => share (P o) l k
        (cond (Direction.holds .eq (t o) (e.get m o)) (e.get z o) (e.get left o))) =
        fun o => share (P o) (a :: l) k (e.get left o) :=
      funext fun o => (congrArg (share (P o) l k) (select_congr (ht o) rfl (hz o) rfl)).trans
        (share_mem (P := P o) ha hk (e.get left o)).symm
    refine Eq.trans ?_ (add_assoc (e.get acc i) (place a _ i) (listSum l fun k => place k (fun o =>
      share (P o) (a :: l) k (e.get left o)) i))
    refine congrArg₂ (· + ·) (congrArg (e.get acc i + ·) ?_) (listSum_congr l fun k hk => ?_)
    · exact (congrFun (den_placeOp hh hw a _) i).trans (congrArg (fun t => place a t i) taken)
    · exact congrArg (fun t => place k t i) (rest k hk)

/-- The program over windows scatters. -/
theorem den_scatterWindows (wf : p.WF) (e : Env K [p.src, p.dst]) :
    ((scatterWindows p).den HOp.den e).head = p.scatter e.head e.tail.head := by
  refine Env.head_of_eq (den_windowMax v0 _ e fun σ m e' hσ hm => Env.eq_of_head ?_)
  let x : Tensor K p.src := e.head
  let w : Tensor K p.dst := e.tail.head
  have hx : e'.get (σ v0) = x := hσ _ _
  have hw : e'.get (σ v1) = w := hσ _ _
  rw [← Idx.map_pair]
  refine (den_scatterWindows_go wf.1 wf.2.1 FinIndex.elems (nodup_elems (ι := Idx p.window)) _ _ v1 _ v0 _
    fun _ => rfl).trans (funext fun i => (zero_add _).trans ?_)
  show (sum fun k => sum fun o => if p.tap? o (offset k) = some i then
    share (p.isAt (e'.get (σ v0)) (e'.get m) o) FinIndex.elems k (e'.get (σ v1) o) else 0) = _
  rw [hx, hw, hm]
  refine Eq.trans ?_ (sum_comm _)
  refine sum_congr fun k => sum_congr fun o => ?_
  rw [← from?_eq_tap?]
  have hf := isFirst_iff_find? x o k
  by_cases hi : p.from? o k = some i
  · rw [if_pos hi]
    by_cases h : p.isFirst x o k = true
    · exact (if_pos (hf.mp h)).trans (if_pos ⟨h, hi⟩).symm
    · exact (if_neg fun h' => h (hf.mpr h')).trans (if_neg fun h' => h h'.1).symm
  · rw [if_neg hi]
    exact (if_neg fun h => hi h.2).symm

/-- The program of `poolScatter` computes the transpose of `poolGather`. -/
theorem den_poolScatter (p : Pool) (wf : p.WF) (e : Env K [p.src, p.dst]) :
    ((poolScatter p).den HOp.den e).head = Prim.den (.poolScatter p) e := by
  rw [poolScatter]
  split
  · next h => exact den_scatterTiles h e
  · exact den_scatterWindows wf e

end Lower
end Plm
