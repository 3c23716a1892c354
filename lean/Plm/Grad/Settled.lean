import Plm.Grad.All
import Plm.Base.Append
import Plm.Grad.RevCorrect

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
  | derived d => exact smooth hg h
  | prim o =>
  cases o with
  | unary f s =>
    cases f with
    | relu =>
      have frozen : IsVJPAt (κ := Idx s) (fun (e : Env K [s]) i => if 0 < (g a).head i then e.head i else 0)
          (fun dy => Op.rev (.unary .relu s) (g a) dy) (g a) :=
        .one (L := fun v i => if 0 < (g a).head i then v i else 0)
          (fun i => .ite (fun _ => .head i (g a)) fun _ => .const 0 (g a)) fun v w => sum_congr fun i => by
            show (if 0 < (g a).head i then v i else 0) * w i =
              v i * (if 0 < Scalar.relu ((g a).head i) then w i else 0)
            rw [gate_relu]
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

theorem Near.comp {κ : Type} [FinIndex κ] [LawfulFinIndex κ] {g : (ι → K) → κ → K} {rg : (κ → K) → ι → K}
    {a : ι → K} {P : (κ → K) → Prop} (hg : IsVJPAt g rg a) (h : Near (g a) P) : Near a fun y => P (g y) := by
  obtain ⟨J, hJ, _⟩ := hg
  obtain ⟨ε, hε, hP⟩ := h
  obtain ⟨δ, hδ, hc⟩ := hJ.continuousAt ε hε
  exact ⟨δ, hδ, fun y hy => hP _ (hc y hy)⟩

/-! ## Pooling settles where tied entries are equal near the point -/

/-- If, where `x` is first largest in a window, `y` is a largest entry, pooling `y` selects it. -/
theorem Pool.maximum_eq_gather {p : Pool} {x y : Tensor K p.src} {o : Idx p.dst}
    (h : ∀ k k', p.isFirst x o k = true → p.view y o k' ≤ p.view y o k) :
    maximum (p.values y o) = p.gather x y o := by
  by_cases hw : ∃ _ : Idx p.window, True
  · obtain ⟨a, _⟩ := hw
    obtain ⟨k, hk⟩ := exists_firstMax (p.view x o) a
    have hf := (p.isFirst_iff x o k).mpr hk
    refine Eq.trans (maximum_eq (List.mem_map_of_mem (mem_elems k)) fun b hb => ?_)
      ((sum_eq_single k fun k' hk' => if_neg fun e => hk' ?_).trans ?_).symm
    · obtain ⟨k', _, rfl⟩ := List.mem_map.mp hb
      exact h k k' hf
    · exact ((p.isFirst_iff x o k').mp e).unique hk
    · exact if_pos hf
  · exact (p.maximum_values y o).trans (sum_congr fun k => absurd ⟨k, trivial⟩ hw)

/-- Max pooling settles at `a` if, in every window, each entry but the first largest one is smaller at `a` or
equal to it for all parameters near `a`: both are zeros that stay zeros, say, or see equal pixels. -/
theorem Op.settled_maxPool {p : Pool} {g : (ι → K) → Env K [p.src]} {rg : Env K [p.src] → ι → K} {a : ι → K}
    (hg : IsVJPAt g rg a) (h : ∀ o k k', k ≠ k' → p.isFirst (g a).head o k = true →
      p.view (g a).head o k' < p.view (g a).head o k ∨
      Near a fun y => p.view (g y).head o k' = p.view (g y).head o k) : Op.Settled (.maxPool p) g a := by
  have always {P : (ι → K) → Prop} (hP : ∀ y, P y) : Near a P := ⟨1, one_pos, fun y _ => hP y⟩
  have hd (o : Idx p.dst) (k : Idx p.window) :=
    HasDifferentialAt.entry (fun i => .head (Γ := []) i (g a)) (p.from? o k)
  have near : Near a fun y => ∀ o k k', p.isFirst (g a).head o k = true →
      p.view (g y).head o k' ≤ p.view (g y).head o k := by
    refine Near.all fun o => Near.all fun k => Near.all fun k' => ?_
    by_cases hf : p.isFirst (g a).head o k = true
    · by_cases hk : k = k'
      · subst hk
        exact always fun y _ => le_refl _
      · cases h o k k' hk hf with
        | inl hlt =>
          exact (Near.comp (κ := Pos [p.src]) hg ((hd o k').lt_near (hd o k) hlt)).mono
            fun _ hy _ => le_of_lt hy
        | inr he => exact he.mono fun _ hy _ => le_of_eq hy
    · exact always fun _ e => absurd e hf
  exact near.mono fun _ hy o => Pool.maximum_eq_gather (hy o)

/-- A negative entry is zero after a relu, and stays so. -/
theorem Near.relu_eq_zero {s : Shape} {h : (ι → K) → Env K [s]} {rh : Env K [s] → ι → K} {a : ι → K}
    (hh : IsVJPAt h rh a) {i : Idx s} (hi : (h a).head i < 0) :
    Near a fun y => Op.den (.unary .relu s) (h y) i = 0 :=
  (Near.comp (κ := Pos [s]) hh (HasDifferentialAt.lt_near (.head (Γ := []) i (h a)) (.const 0 (h a)) hi)).mono
    fun _ hy => if_neg (lt_asymm hy)

/-- Max pooling of a relu settles where no entry before the relu is zero and every window after it has only
one largest entry, or is all zero. -/
theorem Op.settled_maxPool_relu [LawfulFinIndex ι] {p : Pool} {h : (ι → K) → Env K [p.src]}
    {rh : Env K [p.src] → ι → K} {a : ι → K} (hh : IsVJPAt h rh a) (h₀ : ∀ i, (h a).head i ≠ 0)
    {g : (ι → K) → Env K [p.src]} (e : ∀ y, (g y).head = Op.den (.unary .relu p.src) (h y))
    (hw : ∀ o k k', k ≠ k' → p.isFirst (g a).head o k = true →
      p.view (g a).head o k' < p.view (g a).head o k ∨ p.view (g a).head o k = 0) :
    Op.Settled (.maxPool p) g a := by
  cases (funext fun y => Env.eq_of_head (e y) : g = fun y => Env.push _ Env.nil)
  have hr : IsVJPAt (κ := Idx p.src) (fun y => Op.den (.unary .relu p.src) (h y)) _ a :=
    IsVJPAt.comp (κ := Pos [p.src]) (f := h) (Op.vjp_correct (.unary .relu p.src) (h a) h₀) hh
  refine Op.settled_maxPool (hr.push (.const Env.nil a)) fun o k k' hk hf =>
    (hw o k k' hk hf).imp_right fun hz => ?_
  have zero (q : Option (Idx p.src)) (hq : entry (Op.den (.unary .relu p.src) (h a)) q ≤ 0) :
      Near a fun y => entry (Op.den (.unary .relu p.src) (h y)) q = 0 := by
    cases q with
    | none => exact ⟨1, one_pos, fun _ _ => rfl⟩
    | some i =>
      refine Near.relu_eq_zero hh ((LawfulScalar.lt_trichotomy 0 ((h a).head i)).elim (fun hp => ?_)
        fun hn => hn.resolve_left (Ne.symm (h₀ i)))
      exact absurd (lt_of_lt_of_le hp (le_trans (le_of_eq (if_pos hp).symm) hq)) (lt_irrefl 0)
  have hk' := ((p.isFirst_iff _ o k).mp hf k').1
  exact ((zero _ (hz ▸ hk')).and (zero _ (le_of_eq hz))).mono fun _ hy => hy.1.trans hy.2.symm

/-! ## Smooth programs settle -/

theorem Op.settled_of_smooth (o : Op) {g : (ι → K) → Env K o.ins} {rg : Env K o.ins → ι → K} {a : ι → K}
    (hg : IsVJPAt g rg a) (h : o.Smooth (g a)) : o.Settled g a := by
  cases o with
  | derived d => exact h
  | prim o =>
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
  | maxPool p => exact Op.settled_maxPool hg fun o k k' hk hf => .inl (h o k k' hk hf)
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
