import Plm.Lower
import Plm.Algebra.Sum
import Plm.Correct.Index
import Plm.Correct.Prog
import Plm.Correct.LowerWF

/-!
# Tools for the correctness of lowering

A sum over the members of an index set with a given result position is a sum over what is left free
(`sum_reindex`, `sum_reindex_partial`).  Reshapes keep row-major numbers (`den_reshape`, `sum_flat`).
Padding and dilation read where a linear equation holds (`undilate_eq_some`).
-/

namespace Plm

/-! ## One result -/

theorem Env.eq_of_head {K : Type} {s : Shape} {e : Env K [s]} {t : Tensor K s} (h : e.head = t) :
    e = Env.push t Env.nil := by
  subst h
  exact (Env.push_head_tail e).symm.trans (congrArg (Env.push e.head) (funext fun p => nomatch p))

theorem Env.head_of_eq {K : Type} {s : Shape} {e : Env K [s]} {t : Tensor K s} (h : e = Env.push t Env.nil) :
    e.head = t := by
  rw [h]
  rfl

variable {K : Type} [LawfulScalar K]

theorem den_ite_pos {Γ : Ctx} {s : Shape} {c : Prop} [Decidable c] {p q : HProg [s] Γ} {e : Env K Γ} (h : c) :
    ((if c then p else q).den HOp.den e).head = (p.den HOp.den e).head := by
  rw [if_pos h]

theorem den_ite_neg {Γ : Ctx} {s : Shape} {c : Prop} [Decidable c] {p q : HProg [s] Γ} {e : Env K Γ}
    (h : ¬c) :
    ((if c then p else q).den HOp.den e).head = (q.den HOp.den e).head := by
  rw [if_neg h]

/-! ## Sums -/

section
variable {ι κ : Type} [FinIndex ι] [FinIndex κ] [LawfulFinIndex ι] [LawfulFinIndex κ]

/-- The members with a property, parameterised by a partial map `g` with inverse `g'`. -/
theorem sum_reindex_partial {p : ι → Prop} {dec : ∀ i, Decidable (p i)} (g : κ → Option ι)
    (g' : ι → κ) (h : ∀ i k, g k = some i ↔ p i ∧ g' i = k) (f : ι → K) :
    (sum fun i => if p i then f i else 0) = sum fun k => (g k).elim 0 f := by
  rw [sum_elim (dec := fun _ _ => inferInstance) g fun _ => f]
  refine sum_congr fun i => ?_
  by_cases hp : p i
  · rw [if_pos hp, sum_eq_single (g' i) fun k hk => if_neg fun e => hk ((h i k).mp e).2.symm,
      if_pos ((h i (g' i)).mpr ⟨hp, rfl⟩)]
  · rw [if_neg hp]
    exact (sum_eq_zero fun k => if_neg fun e => hp ((h i k).mp e).1).symm

/-- The members with a property, parameterised by a map `g` with inverse `g'`. -/
theorem sum_reindex {p : ι → Prop} {dec : ∀ i, Decidable (p i)} (g : κ → ι) (g' : ι → κ)
    (h : ∀ i, p i → g (g' i) = i) (hp : ∀ k, p (g k)) (h' : ∀ k, g' (g k) = k) (f : ι → K) :
    (sum fun i => if p i then f i else 0) = sum fun k => f (g k) := by
  refine sum_reindex_partial (fun k => some (g k)) g' (fun i k => ⟨fun e => ?_, fun e => ?_⟩) f
  · have e := Option.some.inj e
    exact e ▸ ⟨hp k, h' k⟩
  · rw [← e.2, h i e.1]
end

/-! ## Row-major numbers -/

namespace Idx

/-- The position with a row-major number. -/
def unflat : {s : Shape} → Fin (Shape.size s) → Idx s
  | [], _ => ()
  | n :: s, r =>
    have h : 0 < Shape.size s := Nat.pos_of_ne_zero fun e => Nat.not_lt_zero r.val
      (Nat.lt_of_lt_of_eq r.isLt (show n * Shape.size s = 0 from e ▸ Nat.mul_zero n))
    (⟨r.val / Shape.size s, Nat.div_lt_of_lt_mul (Nat.mul_comm n _ ▸ r.isLt)⟩,
      unflat ⟨r.val % Shape.size s, Nat.mod_lt _ h⟩)

theorem flat_unflat : {s : Shape} → (r : Fin (Shape.size s)) → (unflat r).flat = r.val
  | [], r => (Nat.lt_one_iff.mp r.isLt).symm
  | _ :: s, r => by
    show r.val / Shape.size s * Shape.size s + (unflat (s := s) _).flat = r.val
    rw [flat_unflat]
    exact Nat.div_add_mod' _ _

theorem unflat_flat {s : Shape} (i : Idx s) : unflat ⟨i.flat, flat_lt i⟩ = i := flat_injective (flat_unflat _)

end Idx

/-- A sum over row-major numbers. -/
theorem sum_flat {s : Shape} (f : Fin s.size → K) :
    (sum fun i : Idx s => f ⟨i.flat, Idx.flat_lt i⟩) = sum f :=
  sum_equiv (fun i => ⟨i.flat, Idx.flat_lt i⟩) Idx.unflat Idx.unflat_flat
    (fun r => Fin.eq_of_val_eq (Idx.flat_unflat r)) f

/-- A reshape has the entry with the same row-major number. -/
theorem den_reshape {s t : Shape} (x : Tensor K s) (i : Idx t) (j : Idx s) (h : i.flat = j.flat) :
    HOp.den (.reshape s t) (Env.push x Env.nil) i = x j := by
  show entry x (Idx.ofList? s (Idx.unflatten s i.flat)) = _
  rw [h, Idx.unflatten_flat, Idx.ofList?_toList]
  rfl

/-! ## Reading at coordinates -/

/-- The position `i` is read at its coordinates. -/
theorem entry_of_toList {s : Shape} (x : Tensor K s) {l : List Nat} (i : Idx s) (h : l = i.toList) :
    entry x (Idx.ofList? s l) = x i := by
  rw [h, Idx.ofList?_toList]
  rfl

theorem Bilin.sub?_eq_some {a b k : Nat} : Bilin.sub? a b = some k ↔ a = b + k := by
  unfold Bilin.sub?
  by_cases h : a < b
  · rw [if_pos h]
    exact ⟨fun e => (nomatch e), fun e => absurd (e ▸ h) (Nat.not_lt.mpr (Nat.le_add_right _ _))⟩
  · rw [if_neg h]
    have h := Nat.not_lt.mp h
    exact ⟨fun e => Option.some.inj e ▸ (Nat.add_sub_cancel' h).symm, fun e =>
      by rw [e, Nat.add_sub_cancel_left]⟩

/-- Dilated and padded axes are read where a linear equation holds. -/
theorem HOp.undilate_eq_some {a low dil k : Nat} (hd : 0 < dil) :
    undilate a low dil = some k ↔ a = low + k * dil := by
  unfold undilate
  by_cases h : a < low
  · rw [if_pos h]
    exact ⟨fun e => (nomatch e), fun e => absurd (e ▸ h) (Nat.not_lt.mpr (Nat.le_add_right _ _))⟩
  · rw [if_neg h]
    have h := Nat.not_lt.mp h
    constructor
    · intro e
      by_cases hm : (a - low) % dil = 0
      · rw [if_pos hm] at e
        rw [← Option.some.inj e, Nat.div_mul_cancel (Nat.dvd_of_mod_eq_zero hm), Nat.add_sub_cancel' h]
      · rw [if_neg hm] at e
        cases e
    · intro e
      rw [e, Nat.add_sub_cancel_left, Nat.mul_mod_left, if_pos rfl, Nat.mul_div_left _ hd]

theorem HOp.undilate_one (a low : Nat) : undilate a low 1 = Bilin.sub? a low := by
  unfold undilate Bilin.sub?
  rw [Nat.mod_one, if_pos rfl, Nat.div_one]

end Plm
