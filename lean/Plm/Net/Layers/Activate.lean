import Plm.Net.Layer

/-!
# An activation as a layer
-/

namespace Plm

/-- The activation function on every entry, as after a residual block. -/
def Layer.activate (act : Activation) : Layer where
  kind := "activate"
  args := [("activation", .word act.name)]
  compile k n s := .ok ⟨.activation (n :: s) act, Net.lawful_activation k (n :: s) act⟩

end Plm
