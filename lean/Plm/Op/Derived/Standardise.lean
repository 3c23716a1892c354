import Plm.Algebra.Decimal
import Plm.Prim.Groups
import Plm.Op.Language

/-!
# Standardization

`(x - mean) / sqrt (var + ε)` with mean and (biased) variance of the entries that agree in the axes that are kept:
layer norm keeps the batch axis, batch norm the channels, instance norm both.  For `ε > 0` it is smooth everywhere.
The vector-Jacobian product has three terms, `(dy - mean dy - y * mean (dy * y)) / sqrt (var + ε)`; it computes the
same statistics as the value, so that they are shared.
-/

namespace Plm
open Prog (define give given)

/-! ## Groups of a tensor -/

/-- The number of entries that agree in the axes that are kept. -/
def groupSize : Shape → List Bool → Nat
  | [], _ => 1
  | n :: s, [] => n * groupSize s []
  | n :: s, b :: bs => cond b (groupSize s bs) (n * groupSize s bs)

theorem length_finElems : (n : Nat) → (finElems n).length = n
  | 0 => rfl
  | n + 1 => congrArg Nat.succ ((List.length_map _).trans (length_finElems n))

theorem groupSize_pos : (s : Shape) → (keep : List Bool) → Idx s → 0 < groupSize s keep
  | [], _, _ => Nat.zero_lt_one
  | _ :: s, [], (i, r) => Nat.mul_pos (Nat.lt_of_le_of_lt (Nat.zero_le _) i.isLt) (groupSize_pos s [] r)
  | _ :: s, false :: bs, (i, r) =>
    Nat.mul_pos (Nat.lt_of_le_of_lt (Nat.zero_le _) i.isLt) (groupSize_pos s bs r)
  | _ :: s, true :: bs, (_, r) => groupSize_pos s bs r

variable {K : Type} [LawfulScalar K]

theorem sum_fin_const (n : Nat) (c : K) : (sum fun _ : Fin n => c) = Scalar.ofNat n * c :=
  (sum_const c).trans (congrArg (fun k => Scalar.ofNat k * c) (length_finElems n))

theorem sum_ones : (s : Shape) → (sum fun _ : Idx s => (1 : K)) = Scalar.ofNat (groupSize s [])
  | [] => (sum_idx_nil _).trans (zero_add 1).symm
  | n :: s => by
    rw [sum_idx_cons, sum_congr fun _ => sum_ones s, sum_fin_const]
    exact (ofNat_mul n _).symm

/-- A group has that many entries. -/
theorem sum_keep_one : (s : Shape) → (keep : List Bool) → (j : Idx (Move.kept s keep)) →
    (sum fun i : Idx s => if i.keep keep = j then (1 : K) else 0) = Scalar.ofNat (groupSize s keep)
  | [], [], _ => (sum_idx_nil _).trans ((if_pos rfl).trans (zero_add 1).symm)
  | [], _ :: _, _ => (sum_idx_nil _).trans ((if_pos rfl).trans (zero_add 1).symm)
  | n :: s, [], _ => (sum_congr fun _ => if_pos rfl).trans (sum_ones (n :: s))
  | n :: s, false :: bs, j => by
    refine (sum_idx_cons _).trans ((sum_congr fun _ => sum_keep_one s bs j).trans ?_)
    exact (sum_fin_const n _).trans (ofNat_mul n _).symm
  | n :: s, true :: bs, (a, j) => by
    refine (sum_idx_cons _).trans ((sum_eq_single a fun b hb => sum_eq_zero fun r =>
      if_neg fun e => hb (congrArg Prod.fst e)).trans ((sum_congr fun r => ?_).trans (sum_keep_one s bs j)))
    exact ite_congr (propext ⟨fun e => congrArg Prod.snd e, fun e => congrArg (Prod.mk a) e⟩) (fun _ => rfl)
      fun _ => rfl

section
variable (s : Shape) (keep : List Bool)

/-- One divided by the number of members. -/
def share (K : Type) [Scalar K] : K := 1 / Scalar.ofNat (groupSize s keep)

/-- The mean of ones is one. -/
theorem groupMean_one (i : Idx s) :
    groupMean (fun i : Idx s => i.keep keep) (share s keep K) (fun _ => 1) (i.keep keep) = 1 := by
  rw [groupMean, groupSum, sum_keep_one]
  exact mul_one_div_cancel (ne_of_gt (ofNat_pos (groupSize_pos s keep i)))

theorem variance_pos (x : Idx s → K) {ε : K} (hε : 0 < ε) (j : Idx (Move.kept s keep)) :
    let c := centre (fun i : Idx s => i.keep keep) (share s keep K) x
    0 < groupMean (fun i : Idx s => i.keep keep) (share s keep K) (fun k => c k * c k) j + ε := by
  intro c
  refine add_pos_of_nonneg_of_pos ?_ hε
  by_cases h : ∃ _ : Idx s, True
  · obtain ⟨i, _⟩ := h
    refine mul_nonneg (sum_nonneg fun i => ?_) (le_of_lt (one_div_pos (ofNat_pos (groupSize_pos s keep i))))
    split
    · exact mul_self_nonneg _
    · exact le_rfl
  · exact le_of_eq ((congrArg (· * _) (sum_eq_zero fun i => absurd ⟨i, trivial⟩ h)).trans (zero_mul _)).symm

/-- What programs compute for the mean. -/
theorem mean_eq (x : Tensor K s) (j : Idx (Move.kept s keep)) :
    total s keep x j / Scalar.ofNat (groupSize s keep) =
      groupMean (fun i : Idx s => i.keep keep) (share s keep K) x j := by
  rw [total_eq, div_eq]
  rfl

/-! ## Programs -/

variable (eps : Decimal)

/-- Compute the number of members, the centred entries and `1 / sqrt (var + ε)` at every entry, and go on. -/
def withStats {D Γ : Ctx} (x : Var Γ s) (k : {Θ : Ctx} → [Within Γ Θ] → (n : Var Θ (Move.kept s keep)) →
    (c r : Var Θ s) → Prog Prim.sig D Θ) : Prog Prim.sig D Γ :=
  define (.const (groupSize s keep) (Move.kept s keep)) .nil fun n =>
  define (.move (.broadcast s keep) true) (args₁ x) fun total =>
  define (.binary .div (Move.kept s keep)) (args₂ total n) fun mean =>
  define (.move (.broadcast s keep) false) (args₁ mean) fun means =>
  define (.binary .sub s) (args₂ x means) fun c =>
  define (.binary .mul s) (args₂ c c) fun squares =>
  define (.move (.broadcast s keep) true) (args₁ squares) fun total =>
  define (.binary .div (Move.kept s keep)) (args₂ total n) fun var =>
  define (.const eps (Move.kept s keep)) .nil fun ε =>
  define (.binary .add (Move.kept s keep)) (args₂ var ε) fun v =>
  define (.unary .rsqrt (Move.kept s keep)) (args₁ v) fun r =>
  define (.move (.broadcast s keep) false) (args₁ r) fun r => k (Within.up n) (Within.up c) r

/-- What the program computes. -/
theorem standardiseProg_eq (x : Tensor K s) :
    let mean := fun (x : Tensor K s) j => total s keep x j / Scalar.ofNat (groupSize s keep)
    let c := fun i => x i - spread s keep (mean x) i
    (fun i => c i * spread s keep (fun j => Scalar.rsqrt (mean (fun i => c i * c i) j + eps.val)) i) =
      standardise (fun i : Idx s => i.keep keep) (share s keep K) eps.val x := by
  intro mean c
  funext i
  simp only [mean, c, spread_eq, mean_eq]
  rfl

/-- What the program of the vector-Jacobian product computes. -/
theorem standardiseProg_vjp (heps : 0 < eps.digits) (x : Env K [s]) :
    let mean := fun (x : Tensor K s) j => total s keep x j / Scalar.ofNat (groupSize s keep)
    let c := fun (x : Tensor K s) i => x i - spread s keep (mean x) i
    let r := fun (x : Tensor K s) i =>
      spread s keep (fun j => Scalar.rsqrt (mean (fun i => c x i * c x i) j + eps.val)) i
    let f := fun (x : Tensor K s) i => c x i * r x i
    IsVJPAt (κ := Idx s) (fun e : Env K [s] => f e.head) (fun w => (Env.zero []).push fun i =>
      (w i - spread s keep (mean w) i - f x.head i * spread s keep (mean fun i => w i * f x.head i) i) *
        r x.head i) x := by
  intro mean c r f
  have hs := variance_pos s keep x.head (Decimal.val_pos (K := K) heps)
  have key := IsVJPAt.one (s := s) (t := s) (x := x)
    (f := fun e : Env K [s] => standardise (fun i : Idx s => i.keep keep) (share s keep K) eps.val e.head)
    (fun i => standardise_differential _ _ _ (fun k => HasDifferentialAt.head k x) i (hs _))
    (fun v w => standardise_adjoint _ _ _ (groupMean_one s keep) x.head v w hs)
  have hf : f = standardise (fun i : Idx s => i.keep keep) (share s keep K) eps.val :=
    funext (standardiseProg_eq s keep eps)
  rw [hf]
  simp only [r, mean, c, spread_eq, mean_eq]
  exact key

end

/-- `(x - mean) / sqrt (var + eps)` over the axes that are not kept. -/
def Derived.standardise (s : Shape) (keep : List Bool) (eps : Decimal) (heps : 0 < eps.digits) : Derived where
  name := "standardise"
  ins := [s]
  out := s
  prog := given fun x =>
    withStats s keep eps x fun _ c r =>
    define (.binary .mul s) (args₂ c r) fun y => give y
  vjp := Op.vjp₁ fun dy y x =>
    withStats s keep eps x fun n _ r =>
    define (.move (.broadcast s keep) true) (args₁ dy) fun total =>
    define (.binary .div (Move.kept s keep)) (args₂ total n) fun mean =>
    define (.move (.broadcast s keep) false) (args₁ mean) fun meanDy =>
    define (.binary .mul s) (args₂ dy y) fun products =>
    define (.move (.broadcast s keep) true) (args₁ products) fun total =>
    define (.binary .div (Move.kept s keep)) (args₂ total n) fun mean =>
    define (.move (.broadcast s keep) false) (args₁ mean) fun meanDyY =>
    define (.binary .sub s) (args₂ dy meanDy) fun d =>
    define (.binary .mul s) (args₂ y meanDyY) fun e =>
    define (.binary .sub s) (args₂ d e) fun d =>
    define (.binary .mul s) (args₂ d r) fun dx => give dx
  vjp_correct x := standardiseProg_vjp s keep eps heps x
  regular := by repeat' constructor
  hlo_correct := Lower.den_expanded (by repeat' constructor)

theorem Op.den_standardise (s : Shape) (keep : List Bool) (eps : Decimal) (h : 0 < eps.digits) (e : Env K [s]) :
    Op.den (.derived (.standardise s keep eps h)) e =
      Plm.standardise (fun i : Idx s => i.keep keep) (share s keep K) eps.val e.head :=
  standardiseProg_eq s keep eps e.head

end Plm
