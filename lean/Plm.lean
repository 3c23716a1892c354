import Plm.Algebra.Analysis
import Plm.Algebra.Order
import Plm.Algebra.Ring
import Plm.Algebra.Sum
import Plm.Calculus.Caratheodory
import Plm.Calculus.Differential
import Plm.Calculus.Jacobian
import Plm.Calculus.Rules
import Plm.Calculus.Scalars
import Plm.Calculus.VJP
import Plm.Calculus.Vocabulary
import Plm.Correct.All
import Plm.Correct.Env
import Plm.Correct.Index
import Plm.Correct.LowerBasic
import Plm.Correct.LowerConv
import Plm.Correct.LowerConvGrad
import Plm.Correct.LowerConvGradForms
import Plm.Correct.LowerConvGradTaps
import Plm.Correct.LowerElementwise
import Plm.Correct.LowerMatmul
import Plm.Correct.LowerMove
import Plm.Correct.LowerOp
import Plm.Correct.LowerPatches
import Plm.Correct.LowerPool
import Plm.Correct.LowerPoolIndex
import Plm.Correct.LowerPoolScatter
import Plm.Correct.LowerPoolWindows
import Plm.Correct.LowerWF
import Plm.Correct.Main
import Plm.Correct.NetWF
import Plm.Correct.Prog
import Plm.Correct.Step
import Plm.Correct.Sweep
import Plm.Correct.Train
import Plm.Correct.Vjp
import Plm.Correct.VjpElementwise
import Plm.Correct.VjpGrad
import Plm.Correct.VjpLinear
import Plm.Correct.VjpLogSoftmax
import Plm.Correct.VjpPool
import Plm.Float
import Plm.Grad
import Plm.Hlo
import Plm.Index
import Plm.Loss
import Plm.Lower
import Plm.Net
import Plm.Nets
import Plm.Op
import Plm.Prog
import Plm.Real.Complete
import Plm.Real.Cut
import Plm.Real.Divide
import Plm.Real.Exp
import Plm.Real.Field
import Plm.Real.Model
import Plm.Real.Rat
import Plm.Real.Theorems
import Plm.Render
import Plm.Scalar
import Plm.Simplify
import Plm.Text.Module
import Plm.Text.Parse
import Plm.Text.ParseOp
import Plm.Text.ParsePrint
import Plm.Text.Piece
import Plm.Text.Print
import Plm.Text.Read
import Plm.Text.ReadPiece
import Plm.Witness.Model

/-!
# The library

Every module but `Plm.Main`, the program that `plm render` runs. `docs/proof.md` says what is proved and where;
`Plm.Correct.Main` has the main theorem.
-/
