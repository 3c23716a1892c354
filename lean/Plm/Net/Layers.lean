import Plm.Net.Layers.Activate
import Plm.Net.Layers.Branches
import Plm.Net.Layers.Conv2d
import Plm.Net.Layers.Dense
import Plm.Net.Layers.Flatten
import Plm.Net.Layers.Gate
import Plm.Net.Layers.GlobalAvgPool
import Plm.Net.Layers.MaxPool
import Plm.Net.Layers.Residual

/-!
# All layers: a line for each file
-/
