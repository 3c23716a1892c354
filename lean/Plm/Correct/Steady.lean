import Plm.Correct.All
import Plm.Correct.Env
import Plm.Correct.Vjp

/-!
# Programs that settle near a point

`Op.Smooth` asks each operation to be differentiable in all directions.  Max pooling of a relu's output is
not where a window is all zero, which is the rule with real images; but if the zeros stay zeros near the
parameters, the whole program is differentiable in the parameters.  `Prog.Settled` asks for no more: near the
parameters, each relu keeps its side, and in each pooling window the entry that was the first largest one
stays a largest one.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {ι : Type} [FinIndex ι]

/-- The operation with the choices that it makes at `x`: the entries a relu passes, the one a window gives. -/
def Op.frozen : (o : Op) → (x e : Env K o.ins) → Tensor K o.out
  | .unary .relu _, x, e => fun i => if 0 < x.head i then e.head i else 0
  | .maxPool p, x, e => p.gather x.head e.head
  | o, _, e => Op.den o e

/-- An operation of the input `g`, a function of the parameters, settles near the parameters `a`: near `a` it
gives what its choices at `a` give; operations without choices are smooth. -/
def Op.Settled : (o : Op) → (g : (ι → K) → Env K o.ins) → (a : ι → K) → Prop
  | .unary .relu s, g, a =>
    Near a fun y => ∀ i, Op.den (.unary .relu s) (g y) i = Op.frozen (.unary .relu s) (g a) (g y) i
  | .maxPool p, g, a =>
    Near a fun y => ∀ i, Op.den (.maxPool p) (g y) i = Op.frozen (.maxPool p) (g a) (g y) i
  | o, g, a => o.Smooth (g a)

/-- With its choices kept, a relu or pooling is linear, with the same vector-Jacobian product. -/
theorem Op.isVJPAt_of_settled [LawfulFinIndex ι] (o : Op) {g : (ι → K) → Env K o.ins}
    {rg : Env K o.ins → ι → K} {a : ι → K} (hg : IsVJPAt g rg a) (h : o.Settled g a) :
    IsVJPAt (κ := Idx o.out) (fun y => Op.den o (g y)) (fun dy => rg (o.rev (g a) dy)) a := by
  have smooth {o : Op} {g : (ι → K) → Env K o.ins} {rg : Env K o.ins → ι → K} (hg : IsVJPAt g rg a)
      (h : o.Smooth (g a)) :
      IsVJPAt (κ := Idx o.out) (fun y => Op.den o (g y)) (fun dy => rg (o.rev (g a) dy)) a :=
    IsVJPAt.comp (κ := Pos o.ins) (μ := Idx o.out) (f := g) (Op.vjp_correct o (g a) h) hg
  cases o with
  | unary f s =>
    cases f with
    | relu =>
      have frozen : IsVJPAt (κ := Idx s) (fun (e : Env K [s]) i => if 0 < (g a).head i then e.head i else 0)
          (fun dy => Op.rev (.unary .relu s) (g a) dy) (g a) :=
        .one (L := fun v i => if 0 < (g a).head i then v i else 0)
          (fun i => .ite (fun _ => .head i (g a)) fun _ => .const 0 (g a)) fun v w => sum_congr fun i => by
            show (if 0 < (g a).head i then v i else 0) * w i = v i * (if 0 < (g a).head i then w i else 0)
            split
            · rfl
            · rw [zero_mul, mul_zero]
      exact (IsVJPAt.comp (κ := Pos [s]) (μ := Idx s) (f := g) frozen hg).congr_near h
    | _ => exact smooth hg h
  | maxPool p =>
    have frozen : IsVJPAt (κ := Idx p.dst) (fun e : Env K [p.src] => p.gather (g a).head e.head)
        (fun dy => Op.rev (.maxPool p) (g a) dy) (g a) :=
      .one (L := p.gather (g a).head)
        (fun o => Pool.gather_differential (g a).head (fun i => .head i (g a)) o)
        (Pool.gather_adjoint (g a).head)
    exact (IsVJPAt.comp (κ := Pos [p.src]) (μ := Idx p.dst) (f := g) frozen hg).congr_near h
  | _ => exact smooth hg h

namespace Prog
variable {D E : Ctx}

/-- Every operation of a program settles near `a`, where the inputs are a function `g` of the parameters. -/
def Settled : {Γ : Ctx} → Prog Op.sig D Γ → (g : (ι → K) → Env K Γ) → (a : ι → K) → Prop
  | _, .ret _, _, _ => True
  | _, .step o xs rest, g, a => Op.Settled o (fun y => (g y).gets xs) a ∧
      rest.Settled (fun y => (g y).push (Op.den o ((g y).gets xs))) a

/-- Where a program settles, the reverse sweep computes the transposed Jacobian in the parameters. -/
theorem rev_correct_settled [LawfulFinIndex ι] : {Γ : Ctx} → (p : Prog Op.sig D Γ) → {g : (ι → K) → Env K Γ} →
    {rg : Env K Γ → ι → K} → {a : ι → K} → IsVJPAt g rg a → p.Settled g a →
    IsVJPAt (fun y => p.den Op.den (g y)) (fun w => rg (p.rev (g a) w)) a
  | _, .ret xs, g, _, a, hg, _ => IsVJPAt.comp (f := g) (Env.isVJPAt_gets xs (g a)) hg
  | _, .step o xs rest, g, rg, a, hg, h => by
    have hxs : IsVJPAt (κ := Pos o.ins) (fun y => (g y).gets xs) (fun w => rg (Env.scatter xs w)) a :=
      IsVJPAt.comp (f := g) (Env.isVJPAt_gets xs (g a)) hg
    have hpush := IsVJPAt.push (Op.isVJPAt_of_settled o hxs h.1) hg
    refine (rev_correct_settled rest hpush h.2).congr_rev fun w i => ?_
    obtain ⟨J, _, e⟩ := hg
    rw [e]
    show _ = rg _ i + rg _ i
    rw [e, e, ← sum_add]
    refine sum_congr fun j => ?_
    exact (mul_add _ _ _).trans (Plm.add_comm _ _)

omit [FinIndex ι] in
theorem settled_andThen : {Γ Θ : Ctx} → (p : Prog Op.sig D Γ) → (ρ : Ren Γ Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Vars Θ' D → Prog Op.sig E Θ') → (g : (ι → K) → Env K Γ) →
    (g' : (ι → K) → Env K Θ) → (a : ι → K) → (∀ y, Sees ρ (g y) (g' y)) → p.Settled g a →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (ys : Vars Θ' D) (g'' : (ι → K) → Env K Θ'), (k σ ys).Settled g'' a) →
    (p.andThen ρ k).Settled g' a
  | _, _, .ret _, _, _, _, _, _, _, _, hk => hk _ _ _
  | _, _, .step o xs rest, ρ, k, g, g', a, h, hs, hk => by
    have hx : (fun y => (g' y).gets (xs.map ρ)) = fun y => (g y).gets xs := funext fun y => (h y).map xs
    refine ⟨Eq.mpr (congrArg (fun x : (ι → K) → Env K (Op.ins o) => Op.Settled o x a) hx) hs.1, ?_⟩
    refine settled_andThen rest _ _ _ _ a (fun y => ?_) hs.2 fun σ ys g'' => hk _ ys g''
    rw [(h y).map xs]
    exact (h y).lift _

end Prog

/-! ## Smooth programs settle -/

theorem Near.comp {κ : Type} [FinIndex κ] [LawfulFinIndex κ] {g : (ι → K) → κ → K} {rg : (κ → K) → ι → K}
    {a : ι → K} {P : (κ → K) → Prop} (hg : IsVJPAt g rg a) (h : Near (g a) P) : Near a fun y => P (g y) := by
  obtain ⟨J, hJ, _⟩ := hg
  obtain ⟨ε, hε, hP⟩ := h
  obtain ⟨δ, hδ, hc⟩ := hJ.continuousAt ε hε
  exact ⟨δ, hδ, fun y hy => hP _ (hc y hy)⟩

theorem Op.settled_of_smooth (o : Op) {g : (ι → K) → Env K o.ins} {rg : Env K o.ins → ι → K} {a : ι → K}
    (hg : IsVJPAt g rg a) (h : o.Smooth (g a)) : o.Settled g a := by
  cases o with
  | unary f s =>
    cases f with
    | relu =>
      refine Near.comp (κ := Pos [s]) (P := fun e : Env K [s] => ∀ i,
        (if 0 < e.head i then e.head i else 0) = if 0 < (g a).head i then e.head i else 0) hg
          (Near.all fun i => ?_)
      have hd := HasDifferentialAt.head (Γ := []) i (g a)
      cases LawfulScalar.lt_trichotomy 0 ((g a).head i) with
      | inl hp =>
        exact (HasDifferentialAt.lt_near (.const 0 (g a)) hd hp).mono fun y hy =>
          (if_pos hy).trans (if_pos hp).symm
      | inr hn =>
        have hn := hn.resolve_left (Ne.symm (h i))
        exact (HasDifferentialAt.lt_near hd (.const 0 (g a)) hn).mono fun y hy =>
          (if_neg (lt_asymm hy)).trans (if_neg (lt_asymm hn)).symm
    | _ => exact h
  | maxPool p =>
    have near : Near (g a) fun e : Env K [p.src] => ∀ o : Idx p.dst,
        Pool.maximum (p.values (Env.head e) o) = p.gather (Env.head (g a)) (Env.head e) o :=
      (p.isFirst_near (x := g a) h).mono fun e he o =>
        (p.maximum_values (Env.head e) o).trans (Pool.gather_congr (fun k => he o k) (Env.head e))
    exact Near.comp (κ := Pos [p.src]) hg near
  | _ => exact h

theorem Prog.settled_of_smooth {D : Ctx} [LawfulFinIndex ι] : {Γ : Ctx} → (p : Prog Op.sig D Γ) →
    {g : (ι → K) → Env K Γ} → {rg : Env K Γ → ι → K} → {a : ι → K} → IsVJPAt g rg a → p.Smooth (g a) →
    p.Settled g a
  | _, .ret _, _, _, _, _, _ => trivial
  | _, .step o xs rest, g, rg, a, hg, h => by
    have hxs : IsVJPAt (κ := Pos o.ins) (fun y => (g y).gets xs) (fun w => rg (Env.scatter xs w)) a :=
      IsVJPAt.comp (f := g) (Env.isVJPAt_gets xs (g a)) hg
    have ho := Op.settled_of_smooth o hxs h.1
    exact ⟨ho, settled_of_smooth rest (IsVJPAt.push (Op.isVJPAt_of_settled o hxs ho) hg) h.2⟩

end Plm
