import Plm.Prim.VjpElementwise
import Plm.Op.Language

/-!
# GELU

The Gaussian error linear unit in its form with `tanh` (Hendrycks, Gimpel 2016, section 2), with the decimals
`0.7978845608` for `sqrt (2 / π)` and `0.044715`.
-/

namespace Plm
open Prog (define give given)

/-- The values that gradient and value share: `a * x²`, `tanh (c * (x + a * x³))`, `x / 2`. -/
def geluCore {D Γ : Ctx} {s : Shape} (x : Var Γ s)
    (k : {Θ : Ctx} → [Within Γ Θ] → (c ax2 t h hx : Var Θ s) → Prog Prim.sig D Θ) : Prog Prim.sig D Γ :=
  define (.const 0.7978845608 s) .nil fun c =>
  define (.const 0.044715 s) .nil fun a =>
  define (.binary .mul s) (args₂ x x) fun x2 =>
  define (.binary .mul s) (args₂ a x2) fun ax2 =>
  define (.binary .mul s) (args₂ ax2 x) fun ax3 =>
  define (.binary .add s) (args₂ x ax3) fun v =>
  define (.binary .mul s) (args₂ c v) fun u =>
  define (.unary .tanh s) (args₁ u) fun t =>
  define (.const 0.5 s) .nil fun h =>
  define (.binary .mul s) (args₂ h x) fun hx => k (Within.up c) (Within.up ax2) (Within.up t) (Within.up h) hx

/-- `x / 2 * (1 + tanh (0.7978845608 * (x + 0.044715 * x³)))`. -/
def Derived.geluTanh (s : Shape) : Derived where
  name := "gelu_tanh"
  ins := [s]
  out := s
  prog := given fun x =>
    geluCore x fun _ _ t _ hx =>
    define (.binary .mul s) (args₂ hx t) fun ht =>
    define (.binary .add s) (args₂ hx ht) fun y => give y
  vjp := Op.vjp₁ fun dy _ x =>
    geluCore x fun c ax2 t h hx =>
    define (.binary .mul s) (args₂ dy hx) fun g =>
    define (.binary .mul s) (args₂ g t) fun gt =>
    define (.binary .mul s) (args₂ gt t) fun gtt =>
    define (.binary .sub s) (args₂ g gtt) fun du =>
    define (.binary .mul s) (args₂ du c) fun dv =>
    define (.binary .mul s) (args₂ dv ax2) fun p =>
    define (.binary .add s) (args₂ p p) fun p2 =>
    define (.binary .add s) (args₂ p2 p) fun p3 =>
    define (.binary .add s) (args₂ dv p3) fun d =>
    define (.binary .mul s) (args₂ h dy) fun hdy =>
    define (.binary .mul s) (args₂ hdy t) fun hdyt =>
    define (.binary .add s) (args₂ hdy hdyt) fun b =>
    define (.binary .add s) (args₂ b d) fun dx => give dx
  vjp_correct {K} _ x :=
    let c : K := (0.7978845608 : Decimal).val
    let a : K := (0.044715 : Decimal).val
    let h : K := (0.5 : Decimal).val
    let u (x : K) := c * (x + a * (x * x) * x)
    let t (x : K) := Scalar.tanh (u x)
    isVJPAt_unary (f := fun x => h * x + h * x * t x)
      (r := fun i w =>
        let x := x.head i
        let dv := (w * (h * x) - w * (h * x) * t x * t x) * c
        h * w + h * w * t x + (dv + (dv * (a * (x * x)) + dv * (a * (x * x)) + dv * (a * (x * x)))))
      (fun i =>
        let x := x.head i
        let hx := (HasDerivAt.const h x).mul (.id x)
        let hu := (HasDerivAt.const c x).mul
          ((HasDerivAt.id x).add (((HasDerivAt.const a x).mul ((HasDerivAt.id x).mul (.id x))).mul (.id x)))
        hx.add (hx.mul (HasDerivAt.comp (g := u) (hasDerivAt_tanh (u x)) hu)))
      fun _ _ => by plm_ring
  regular := by repeat' constructor
  hlo_correct := Lower.den_expanded (by repeat' constructor)

theorem Op.den_geluTanh {K : Type} [Scalar K] (s : Shape) (e : Env K [s]) :
    Op.den (.derived (.geluTanh s)) e = fun i =>
      let x := e.head i
      let half := (0.5 : Decimal).val * x
      half + half * Scalar.tanh ((0.7978845608 : Decimal).val * (x + (0.044715 : Decimal).val * (x * x) * x)) := rfl

end Plm
