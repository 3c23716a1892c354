import Plm.Prim.VjpElementwise
import Plm.Op.Language

/-!
# Swish

Also called SiLU (Ramachandran, Zoph, Le 2017).
-/

namespace Plm
open Prog (define give given)

/-- `x * logistic x`. -/
def Derived.swish (s : Shape) : Derived where
  name := "swish"
  ins := [s]
  out := s
  prog := given fun x =>
    define (.unary .logistic s) (args₁ x) fun l =>
    define (.binary .mul s) (args₂ x l) fun y => give y
  vjp := Op.vjp₁ fun dy y x =>  -- dy * (l + y - y * l)
    define (.unary .logistic s) (args₁ x) fun l =>
    define (.binary .mul s) (args₂ y l) fun yl =>
    define (.binary .add s) (args₂ l y) fun a =>
    define (.binary .sub s) (args₂ a yl) fun b =>
    define (.binary .mul s) (args₂ dy b) fun dx => give dx
  vjp_correct x := isVJPAt_unary (f := fun a => a * Scalar.logistic a)
    (r := fun i w => w * (Scalar.logistic (x.head i) + x.head i * Scalar.logistic (x.head i) -
      x.head i * Scalar.logistic (x.head i) * Scalar.logistic (x.head i)))
    (fun i => (HasDerivAt.id (x.head i)).mul (hasDerivAt_logistic (x.head i))) fun _ _ => by plm_ring
  regular := by repeat' constructor
  hlo_correct := Lower.den_expanded (by repeat' constructor)

theorem Op.den_swish {K : Type} [Scalar K] (s : Shape) (e : Env K [s]) :
    Op.den (.derived (.swish s)) e = fun i => e.head i * Scalar.logistic (e.head i) := rfl

end Plm
