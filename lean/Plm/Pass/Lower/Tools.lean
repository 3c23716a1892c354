import Plm.Pass.Lower
import Plm.Algebra.Sum
import Plm.Prim.Index
import Plm.Prim.WF

/-!
# Tools for the correctness of lowering

Reshapes keep row-major numbers (`den_reshape`, `sum_flat`).
Padding and dilation read where a linear equation holds (`undilate_eq_some`).
-/

namespace Plm

variable {K : Type} [LawfulScalar K]

theorem den_ite_pos {Γ : Ctx} {s : Shape} {c : Prop} [Decidable c] {p q : HProg [s] Γ} {e : Env K Γ} (h : c) :
    ((if c then p else q).den HOp.den e).head = (p.den HOp.den e).head := by
  rw [if_pos h]

theorem den_ite_neg {Γ : Ctx} {s : Shape} {c : Prop} [Decidable c] {p q : HProg [s] Γ} {e : Env K Γ}
    (h : ¬c) :
    ((if c then p else q).den HOp.den e).head = (q.den HOp.den e).head := by
  rw [if_neg h]

/-! ## Row-major numbers -/

/-- A sum over row-major numbers. -/
theorem sum_flat {s : Shape} (f : Fin s.size → K) :
    (sum fun i : Idx s => f ⟨i.flat, Idx.flat_lt i⟩) = sum f :=
  sum_equiv (fun i => ⟨i.flat, Idx.flat_lt i⟩) Idx.unflat Idx.unflat_flat
    (fun r => Fin.eq_of_val_eq (Idx.flat_unflat r)) f

omit [LawfulScalar K] in
/-- A reshape has the entry with the same row-major number. -/
theorem den_reshape [Scalar K] {s t : Shape} (e : Env K [s]) (i : Idx t) (j : Idx s) (h : i.flat = j.flat) :
    HOp.den (.reshape s t) e i = e.head (s := s) j := by
  show entry _ (Idx.ofList? s (Idx.unflatten s i.flat)) = _
  rw [h, Idx.unflatten_flat, Idx.ofList?_toList]
  rfl

/-! ## Reading at coordinates -/

/-- The position `i` is read at its coordinates. -/
theorem entry_of_toList {s : Shape} (x : Tensor K s) {l : List Nat} (i : Idx s) (h : l = i.toList) :
    entry x (Idx.ofList? s l) = x i := by
  rw [h, Idx.ofList?_toList]
  rfl

/-- A contraction whose result position leaves `κ` free. -/
theorem contract_reindex {d s t u : Shape} {κ : Type} [FinIndex κ] [LawfulFinIndex κ]
    {a : Idx d → Option (Idx s)} {b : Idx d → Option (Idx t)} {o : Idx d → Option (Idx u)} {A : Tensor K s}
    {B : Tensor K t} {i : Idx u} (o' : Idx d → Idx u) (g : κ → Idx d) (g' : Idx d → κ)
    (ho : ∀ σ, o σ = some (o' σ)) (h : ∀ σ, o' σ = i → g (g' σ) = σ) (hi : ∀ k, o' (g k) = i)
    (hg : ∀ k, g' (g k) = k) : contract a b o A B i = sum fun k => entry A (a (g k)) * entry B (b (g k)) :=
  sum_reindex g g' (fun σ e => h σ (Option.some.inj ((ho σ).symm.trans e))) (fun k => hi k ▸ ho (g k)) hg
    fun σ => entry A (a σ) * entry B (b σ)

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

theorem Bilin.sub?_eq_some {a b k : Nat} : Bilin.sub? a b = some k ↔ a = b + k := by
  rw [← HOp.undilate_one, HOp.undilate_eq_some Nat.zero_lt_one, Nat.mul_one]

theorem bind_bind_some {α β γ δ : Type} (A : Option α) (B : Option β) (g : α → β → γ) (f : γ → Option δ) :
    (A.bind fun a => B.bind fun b => some (g a b)).bind f = A.bind fun a => B.bind fun b => f (g a b) := by
  cases A <;> cases B <;> rfl

/-- Padding of the two middle axes. -/
theorem HOp.padAt_image {sh sw : Nat} (hh : 0 < sh) (hw : 0 < sw) (a b n y x c : Nat) :
    padAt [0, a, b, 0] [0, sh - 1, sw - 1, 0] [n, y, x, c] =
      (undilate y a sh).bind fun j => (undilate x b sw).bind fun k => some [n, j, k, c] := by
  show (undilate n 0 1).bind (fun n => ((undilate y a (sh - 1 + 1)).bind fun j =>
    ((undilate x b (sw - 1 + 1)).bind fun k =>
    ((undilate c 0 1).bind fun c => (some []).map (c :: ·)).map (k :: ·)).map (j :: ·)).map (n :: ·)) = _
  rw [Nat.sub_add_cancel hh, Nat.sub_add_cancel hw, undilate_one, undilate_one]
  cases undilate y a sh <;> cases undilate x b sw <;> rfl

/-- Two middle coordinates that may be outside. -/
theorem bind_ofList? {s₁ s₂ s₃ s₄ l₁ l₄ : Nat} {A B : Option Nat} {i : Idx [s₁, s₂, s₃, s₄]} :
    (A.bind fun a => B.bind fun b => Idx.ofList? [s₁, s₂, s₃, s₄] [l₁, a, b, l₄]) = some i ↔
      A = some i.2.1.val ∧ B = some i.2.2.1.val ∧ l₁ = i.1.val ∧ l₄ = i.2.2.2.1.val := by
  constructor
  · intro h
    cases A with
    | none => cases h
    | some a =>
      cases B with
      | none => cases h
      | some b =>
        have h : [l₁, a, b, l₄] = [i.1.val, i.2.1.val, i.2.2.1.val, i.2.2.2.1.val] :=
          (Idx.toList_of_ofList? h).symm
        injection h with h₁ h
        injection h with h₂ h
        injection h with h₃ h
        injection h with h₄ h
        exact ⟨congrArg some h₂, congrArg some h₃, h₁, h₄⟩
  · intro h
    rw [h.1, h.2.1, h.2.2.1, h.2.2.2]
    exact Idx.ofList?_toList i

end Plm
