import Plm.Algebra.Sum
import Plm.Prim.Index

/-!
# First largest entries

Max pooling selects from every window its first largest entry, in row-major order (`FirstMax`).  It is the
first entry that is the maximum (`firstMax_iff`).
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

section
variable {s : Shape} {v : Idx s → K} {k l : Idx s}

/-- `k` is the first position, in row-major order, of the largest value of `v`. -/
def FirstMax (v : Idx s → K) (k : Idx s) : Prop := ∀ k', v k' ≤ v k ∧ (k'.flat < k.flat → v k' < v k)

theorem FirstMax.unique (hk : FirstMax v k) (hl : FirstMax v l) : k = l := by
  refine Idx.flat_injective (Nat.le_antisymm (Nat.le_of_not_lt fun h => ?_) (Nat.le_of_not_lt fun h => ?_))
  · exact not_lt_of_le (hl k).1 ((hk l).2 h)
  · exact not_lt_of_le (hk l).1 ((hl k).2 h)

theorem exists_firstMax (v : Idx s → K) (a : Idx s) : ∃ k, FirstMax v k := by
  have gen (n : Nat) : ∀ m : Idx s, m.flat < n → (∀ i, v i ≤ v m) → ∃ k, FirstMax v k := by
    induction n with
    | zero => exact fun m h => absurd h (Nat.not_lt_zero _)
    | succ n ih =>
      intro m hn hm
      by_cases h : ∃ k : Idx s, k.flat < m.flat ∧ v m ≤ v k
      · obtain ⟨k, hk, hv⟩ := h
        exact ih k (Nat.lt_of_lt_of_le hk (Nat.le_of_lt_succ hn)) fun i => le_trans (hm i) hv
      · exact ⟨m, fun k => ⟨hm k, fun hk => (lt_or_le (v k) (v m)).resolve_right fun hv => h ⟨k, hk, hv⟩⟩⟩
  obtain ⟨m, hm⟩ := exists_max v a
  exact gen _ m (Nat.lt_succ_self _) hm

/-- A value larger than all others is the first largest one. -/
theorem FirstMax.of_lt (h : ∀ k', k' ≠ k → v k' < v k) : FirstMax v k := by
  intro k'
  by_cases e : k' = k
  · subst e
    exact ⟨le_refl _, fun hlt => absurd hlt (Nat.lt_irrefl _)⟩
  · exact ⟨le_of_lt (h k' e), fun _ => h k' e⟩
end

namespace Pool

omit [LawfulScalar K] in
/-- Folding with a choice of the smaller of two entries gives a smallest entry. -/
theorem foldl_spec {f : K → K → K} {R : K → K → Prop} (refl : ∀ a, R a a)
    (trans : ∀ {a b c}, R a b → R b c → R a c) (pick : ∀ a b, f a b = a ∨ f a b = b)
    (left : ∀ a b, R (f a b) a) (right : ∀ a b, R (f a b) b) : (l : List K) → (a : K) →
    l.foldl f a ∈ a :: l ∧ ∀ b, b ∈ a :: l → R (l.foldl f a) b
  | [], a => ⟨List.mem_cons_self, fun _ hb => List.mem_singleton.mp hb ▸ refl a⟩
  | c :: l, a => by
    obtain ⟨hm, h⟩ := foldl_spec refl trans pick left right l (f a c)
    have h₀ := h _ List.mem_cons_self
    refine ⟨?_, fun b hb => ?_⟩
    · cases List.mem_cons.mp hm with
      | inl e =>
        rw [List.foldl_cons, e]
        exact (pick a c).elim (fun e => e.symm ▸ List.mem_cons_self)
          fun e => e.symm ▸ List.mem_cons_of_mem _ List.mem_cons_self
      | inr hm => exact List.mem_cons_of_mem _ (List.mem_cons_of_mem _ hm)
    · cases List.mem_cons.mp hb with
      | inl e => subst e; exact trans h₀ (left _ c)
      | inr hb =>
        cases List.mem_cons.mp hb with
        | inl e => subst e; exact trans h₀ (right a _)
        | inr hb => exact h b (List.mem_cons_of_mem _ hb)

/-- The largest entry of a list. -/
theorem maximum_eq {l : List K} {a : K} (ha : a ∈ l) (h : ∀ b, b ∈ l → b ≤ a) : maximum l = a := by
  cases l with
  | nil => exact absurd ha List.not_mem_nil
  | cons c l =>
    have hs := foldl_spec (f := Scalar.max) (R := fun a b => b ≤ a) le_refl (fun h h' => le_trans h' h)
      (fun a b => (max_cases a b).imp And.left And.left) le_max_left le_max_right l c
    exact le_antisymm (h _ hs.1) (hs.2 a ha)

variable {s : Shape} {f : Idx s → K} {k : Idx s}

theorem _root_.Plm.FirstMax.eq_maximum (h : FirstMax f k) : f k = maximum (FinIndex.elems.map f) :=
  (maximum_eq (List.mem_map_of_mem (mem_elems k)) fun b hb => by
    obtain ⟨q, _, rfl⟩ := List.mem_map.mp hb
    exact (h q).1).symm

/-- The first largest entry is the first one that is the maximum. -/
theorem firstMax_iff : FirstMax f k ↔
    f k = maximum (FinIndex.elems.map f) ∧ ∀ q, q.flat < k.flat → f q ≠ maximum (FinIndex.elems.map f) := by
  refine ⟨fun h => ⟨h.eq_maximum, fun q hq => h.eq_maximum ▸ ne_of_lt ((h q).2 hq)⟩, fun ⟨hk, h⟩ q => ?_⟩
  obtain ⟨m, hm⟩ := exists_firstMax f k
  have hle : f q ≤ f k := hk ▸ hm.eq_maximum ▸ (hm q).1
  exact ⟨hle, fun hlt => lt_of_le_of_ne hle fun e => h q hlt (e.trans hk)⟩

variable (p : Pool)

/-- The values of a window. -/
abbrev view (x : Tensor K p.src) (o : Idx p.dst) (k : Idx p.window) : K := entry x (p.from? o k)

theorem isFirst_iff (x : Tensor K p.src) (o : Idx p.dst) (k : Idx p.window) :
    p.isFirst x o k = true ↔ FirstMax (p.view x o) k := by
  rw [isFirst, List.all_eq_true]
  refine ⟨fun h k' => ?_, fun h k' _ => ?_⟩
  · have h := h k' (mem_elems k')
    rw [Bool.and_eq_true, Bool.not_eq_true', decide_eq_false_iff_not, Bool.or_eq_true, Bool.not_eq_true',
      decide_eq_false_iff_not, decide_eq_true_iff] at h
    exact ⟨le_of_not_lt h.1, fun hlt => h.2.resolve_left fun hn => hn hlt⟩
  · rw [Bool.and_eq_true, Bool.not_eq_true', decide_eq_false_iff_not, Bool.or_eq_true, Bool.not_eq_true',
      decide_eq_false_iff_not, decide_eq_true_iff]
    exact ⟨not_lt_of_le (h k').1,
      (Decidable.em (k'.flat < k.flat)).elim (fun hlt => .inr ((h k').2 hlt)) .inl⟩

end Pool
end Plm
