import Plm.Net.Layers.Conv2d
import Plm.Net.Layers.Dense
import Plm.Net.Layers.Flatten
import Plm.Net.Layers.MaxPool

/-! # All layers: a line for each file -/
