import Plm.Hlo.Basic
import Plm.Pass.Simplify

/-!
# Modules

A module is one named function: a program over StableHLO.  This is what is printed, compiled and run.
-/

namespace Plm

/-- A module with one function.  Function argument `k` is the value number `k` of `ins`, counted from the
head; result `k` is number `k` of `outs`. -/
structure Module where
  name : String
  entry : String
  ins : Ctx
  outs : Ctx
  prog : Prog HOp.sig outs ins

end Plm
