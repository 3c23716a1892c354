import Plm.Prim.VjpElementwise

/-!
# Vector-Jacobian products of contractions and moves

Both are given by arbitrary partial maps from an index set; nothing about their geometry is used.  A
contraction with a cotangent is the symmetric sum `∑ σ, A[a σ] * B[b σ] * C[c σ]` (`triple`), so its
vector-Jacobian products are the contractions with the roles exchanged.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {d s t u : Shape}

/-! ## Entries -/

/-- A sum over a tensor of what a partial map sends to each position. -/
theorem sum_entry (a : Idx d → Option (Idx s)) (f : Idx d → K) (w : Tensor K s) :
    (sum fun i => (sum fun σ => if a σ = some i then f σ else 0) * w i) =
      sum fun σ => f σ * entry w (a σ) := by
  rw [sum_congr fun i => sum_mul (fun σ => if a σ = some i then f σ else 0) (w i), sum_comm]
  refine sum_congr fun σ => ?_
  cases h : a σ with
  | none => rw [show entry w none = (0 : K) from rfl, mul_zero]; exact sum_eq_zero fun _ => zero_mul _
  | some k =>
    refine (sum_eq_single k fun i hi => ?_).trans ?_
    · rw [if_neg fun e => hi (Option.some.inj e).symm, zero_mul]
    · rw [if_pos rfl]; rfl

/-- An entry of a tensor that depends on other numbers. -/
theorem HasDifferentialAt.entry {ι : Type} [FinIndex ι] {f L : (ι → K) → Tensor K s} {x : ι → K}
    (h : ∀ i, HasDifferentialAt (fun e => f e i) (fun v => L v i) x) :
    (q : Option (Idx s)) → HasDifferentialAt (fun e => entry (f e) q) (fun v => entry (L v) q) x
  | some i => h i
  | none => .const 0 x

/-! ## Contractions -/

/-- `∑ σ, A[a σ] * B[b σ] * C[c σ]`. -/
def triple (a : Idx d → Option (Idx s)) (b : Idx d → Option (Idx t)) (c : Idx d → Option (Idx u))
    (A : Tensor K s) (B : Tensor K t) (C : Tensor K u) : K :=
  sum fun σ => entry A (a σ) * entry B (b σ) * entry C (c σ)

section
variable (a : Idx d → Option (Idx s)) (b : Idx d → Option (Idx t)) (c : Idx d → Option (Idx u))

theorem dot_contract (A : Tensor K s) (B : Tensor K t) (C : Tensor K u) :
    dot (contract a b c A B) C = triple a b c A B C := sum_entry c _ C

theorem triple_rotate (A : Tensor K s) (B : Tensor K t) (C : Tensor K u) :
    triple a b c A B C = triple c b a C B A := sum_congr fun _ => by plm_ring

/-- The transpose of a contraction in its first tensor. -/
theorem contract_adjoint (A : Tensor K s) (B : Tensor K t) (C : Tensor K u) :
    dot (contract a b c A B) C = dot A (contract c b a C B) := by
  rw [dot_comm A, dot_contract, dot_contract, triple_rotate]

theorem contract_comm (A : Tensor K s) (B : Tensor K t) : contract a b c A B = contract b a c B A :=
  funext fun _ => sum_congr fun _ => by rw [mul_comm]

/-- The transpose of a contraction in its second tensor. -/
theorem contract_adjoint' (A : Tensor K s) (B : Tensor K t) (C : Tensor K u) :
    dot (contract a b c A B) C = dot B (contract a c b A C) := by
  rw [contract_comm, contract_adjoint, contract_comm c a]

/-- A contraction is linear in each tensor. -/
theorem contract_differential (x : Env K [s, t]) (i : Idx u) :
    HasDifferentialAt (fun e : Env K [s, t] => contract a b c e.head e.tail.head i)
      (fun v => contract a b c (Env.head v) x.tail.head i + contract a b c x.head (Env.tail v).head i) x := by
  have hA := HasDifferentialAt.entry fun i => HasDifferentialAt.head i x
  have hB := HasDifferentialAt.entry fun i => HasDifferentialAt.second i x
  refine (HasDifferentialAt.sum fun σ => .ite (p := c σ = some i)
    (fun _ => (hA (a σ)).mul (hB (b σ))) fun _ => .const 0 x).congr (fun _ => rfl) fun v => ?_
  show sum _ + sum _ = _
  rw [← sum_add]
  refine sum_congr fun σ => ?_
  split
  · rfl
  · exact add_zero 0

/-- The vector-Jacobian product of a contraction. -/
theorem isVJPAt_contract {r₁ : Tensor K u → Tensor K s} {r₂ : Tensor K u → Tensor K t} (x : Env K [s, t])
    (h₁ : ∀ w, r₁ w = contract c b a w x.tail.head) (h₂ : ∀ w, r₂ w = contract a c b x.head w) :
    IsVJPAt (κ := Idx u) (fun e : Env K [s, t] => contract a b c e.head e.tail.head)
      (fun w => ((Env.zero []).push (r₂ w)).push (r₁ w)) x :=
  .two (L₁ := fun v => contract a b c v x.tail.head) (L₂ := fun v => contract a b c x.head v)
    (contract_differential a b c x) (fun v w => by rw [h₁, contract_adjoint])
    fun v w => by rw [h₂, contract_adjoint']
end

theorem Prim.vjp_correct_bilin (m : Bilin) (r : Role) (x : Env K (Prim.bilin m r).ins) :
    IsVJPAt (κ := Idx (m.shape r)) (fun e : Env K (Prim.bilin m r).ins => Prim.den (.bilin m r) e)
      (fun dy => Prim.rev (.bilin m r) x dy) x :=
  match r, x with
  | .out, x => isVJPAt_contract (m.at? .lhs) (m.at? .rhs) (m.at? .out) x (fun _ => rfl) fun _ => rfl
  | .lhs, x => isVJPAt_contract (m.at? .out) (m.at? .rhs) (m.at? .lhs) x (fun _ => rfl)
      fun _ => contract_comm _ _ _ _ _
  | .rhs, x => isVJPAt_contract (m.at? .lhs) (m.at? .out) (m.at? .rhs) x (fun _ => contract_comm _ _ _ _ _)
      fun _ => rfl

/-! ## Moves -/

section
variable (a : Idx d → Option (Idx s)) (c : Idx d → Option (Idx t))

/-- The transpose of a move. -/
theorem move_adjoint (A : Tensor K s) (C : Tensor K t) : dot (move a c A) C = dot A (move c a C) := by
  rw [dot_comm A]
  refine (sum_entry c _ C).trans (Eq.trans ?_ (sum_entry a _ A).symm)
  exact sum_congr fun _ => mul_comm _ _

theorem move_differential (x : Env K [s]) (i : Idx t) :
    HasDifferentialAt (fun e : Env K [s] => move a c e.head i) (fun v => move a c (Env.head v) i) x := by
  have hA := HasDifferentialAt.entry fun i => HasDifferentialAt.head i x
  exact HasDifferentialAt.sum fun σ => .ite (p := c σ = some i) (fun _ => hA (a σ)) fun _ => .const 0 x

theorem isVJPAt_move (x : Env K [s]) : IsVJPAt (κ := Idx t) (fun e : Env K [s] => move a c e.head)
    (fun w => (Env.zero []).push (move c a w)) x :=
  .one (L := move a c) (move_differential a c x) (move_adjoint a c)
end

theorem Prim.vjp_correct_move (m : Move) (back : Bool) (x : Env K (Prim.move m back).ins) :
    IsVJPAt (κ := Idx (Prim.move m back).out) (fun e : Env K (Prim.move m back).ins => Prim.den (.move m back) e)
      (fun dy => Prim.rev (.move m back) x dy) x :=
  match back, x with
  | false, x => isVJPAt_move m.from? m.to? x
  | true, x => isVJPAt_move m.to? m.from? x

end Plm
