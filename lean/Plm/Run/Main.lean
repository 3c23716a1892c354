import Plm.Run.Render
import Plm.Run.Stages

/-!
# The program behind `plm render` and `plm nets`
-/

/-- `--stages NET`, or the arguments of `Plm.render`. -/
def main : List String → IO Unit
  | ["--stages", name] => Plm.Stages.run name
  | args => Plm.render args
