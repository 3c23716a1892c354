import Plm.Algebra.Ring
import Plm.Step.Optim.Formula

/-!
# Optimizers

An optimizer is a formula with names: its slots are tensors of state, one of each name for every parameter and of
its shape; its hypers are scalars that come with every step.  A new one is one file below `Step/Optim/` and one
line in `Step/Optim/All.lean`.
-/

namespace Plm

/-- What an optimizer computes for every entry: from the hypers, the entry of the parameter, that of the gradient
and those of the slots to the new entry and the new slots.  It may depend on the shape of the parameter (biases
have one axis). -/
abbrev Rule (hyper slots : List String) :=
  {K : Type} → [Arith K] → Shape → Tuple K hyper → (θ g : K) → Tuple K slots → K × Tuple K slots

namespace Rule
variable {hyper slots : List String}

/-- The rule for scalars. -/
def value (r : Rule hyper slots) {K : Type} [Scalar K] (s : Shape) (h : Tuple K hyper) (θ g : K)
    (σ : Tuple K slots) : K × Tuple K slots :=
  have := Scalar.arith K
  r s h θ g σ

/-- The rule as formulas, from which its program is made. -/
def terms (r : Rule hyper slots) (s : Shape) :
    Tuple (Term ("parameter" :: "gradient" :: slots) hyper) ("parameter" :: slots) :=
  r s ((Tuple.places hyper).map .scalar) (.arg .here) (.arg (.there .here))
    ((Tuple.places slots).map fun p => .arg (.there (.there p)))

/-- The formulas have the values of the rule.  So it is for every rule that is written with the operations of
`Arith`, by `rfl`. -/
def Lawful (r : Rule hyper slots) : Prop :=
  ∀ (K : Type) [LawfulScalar K] (s : Shape) (h : Tuple K hyper) (θ g : K) (σ : Tuple K slots),
    (r.terms s).map (Term.eval (A := "parameter" :: "gradient" :: slots) (θ, g, σ) h) = Rule.value r s h θ g σ

end Rule

/-- A rule for a gradient that is scaled already: the reverse sweep is linear, so it may start from the scaled
cotangents of the loss, which is one small product instead of one for every parameter. -/
structure Scaled {hyper slots : List String} (r : Rule hyper slots) where
  scale : {K : Type} → [Arith K] → Tuple K hyper → K
  /-- From the scaled gradient. -/
  rule : Rule hyper slots
  scale_eval : ∀ (K : Type) [LawfulScalar K] (w : Tuple K ["cotangent"]) (h : Tuple K hyper),
    (scale ((Tuple.places hyper).map .scalar) : Term ["cotangent"] hyper).eval w h =
      @scale K (Scalar.arith K) h
  lawful : Rule.Lawful rule
  agree : ∀ (K : Type) [LawfulScalar K] (s : Shape) (h : Tuple K hyper) (θ g : K) (σ : Tuple K slots),
    Rule.value rule s h θ (@scale K (Scalar.arith K) h * g) σ = Rule.value r s h θ g σ

structure Optimizer where
  name : String
  hyper : List String
  slots : List String
  rule : Rule hyper slots
  lawful : Rule.Lawful rule
  /-- How the fused step computes it, if not from the gradient. -/
  scaled : Option (Scaled rule) := none

namespace Optimizer
variable {K : Type} [LawfulScalar K] (opt : Optimizer)

/-- What an optimizer computes, as a textbook has it: the new entry of a parameter and the new entries of its
slots. -/
def next {K : Type} [Scalar K] (s : Shape) (h : Tuple K opt.hyper) (θ g : K) (σ : Tuple K opt.slots) :
    K × Tuple K opt.slots := Rule.value opt.rule s h θ g σ

/-- The rule of the fused step. -/
def fused : Rule opt.hyper opt.slots :=
  match opt.scaled with
  | none => opt.rule
  | some f => f.rule

/-- What the sweep of the fused step starts from is multiplied by this. -/
def scale {K : Type} [Scalar K] (h : Tuple K opt.hyper) : K :=
  match opt.scaled with
  | none => 1
  | some f => @f.scale K (Scalar.arith K) h

theorem fused_lawful : Rule.Lawful opt.fused := by
  unfold fused
  split
  · exact opt.lawful
  · next f _ => exact f.lawful

theorem fused_at (s : Shape) (h : Tuple K opt.hyper) (θ g : K) (σ : Tuple K opt.slots) :
    Rule.value opt.fused s h θ (opt.scale h * g) σ = opt.next s h θ g σ := by
  unfold fused scale
  split
  · rw [one_mul]
    rfl
  · next f _ => exact f.agree K s h θ g σ

/-- The scaled cotangents. -/
def seed {E Θ : Ctx} {s : Shape} (hs : Tuple (Var Θ []) opt.hyper) (w : Var Θ s)
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' s → Prog Op.sig E Θ') : Prog Op.sig E Θ :=
  match opt.scaled with
  | none => k (fun v => v) w
  | some f =>
    (f.scale ((Tuple.places opt.hyper).map .scalar) * .arg .here : Term ["cotangent"] opt.hyper).emit
      ((w, ()) : Tuple (Var Θ s) ["cotangent"]) hs k

theorem den_seed {E Θ : Ctx} {R : Env K E} {s : Shape} (hs : Tuple (Var Θ []) opt.hyper) (w : Var Θ s)
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' s → Prog Op.sig E Θ') (e : Env K Θ)
    (hk : ∀ {Θ' : Ctx} (σ : Ren Θ Θ') (v : Var Θ' s) (e' : Env K Θ'), Sees σ e e' →
      (e'.get v = fun i => opt.scale (hs.map e.scalar) * e.get w i) → (k σ v).den Op.den e' = R) :
    (opt.seed hs w k).den Op.den e = R := by
  unfold scale at hk
  unfold seed
  split
  · next h =>
    rw [h] at hk
    exact hk _ w e (Sees.refl e) (funext fun i => (one_mul _).symm)
  · next f h =>
    rw [h] at hk
    refine Term.den_emit _ _ hs k e fun σ v e' hσ hv => hk σ v e' hσ (funext fun i => (hv i).trans ?_)
    exact congrArg (· * e.get w i) (f.scale_eval K _ _)

theorem all_seed {P : Op → Prop} (hc : ∀ n s, P (.const n s)) (hu : ∀ f s, P (.unary f s))
    (hb : ∀ f s, P (.binary f s)) (hm : ∀ s keep, P (.move (.broadcast s keep) false)) {E Θ : Ctx} {s : Shape}
    (hs : Tuple (Var Θ []) opt.hyper) (w : Var Θ s) (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' s → Prog Op.sig E Θ')
    (hk : ∀ {Θ' : Ctx} (σ : Ren Θ Θ') (v : Var Θ' s), (k σ v).All P) : (opt.seed hs w k).All P := by
  unfold seed
  split
  · exact hk _ _
  · exact Term.all_emit hc hu hb hm _ _ _ _ hk

end Optimizer
end Plm
