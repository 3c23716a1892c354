import Plm.Net.Layer

/-!
# Max pooling
-/

namespace Plm

/-- Max pooling: window size, stride. -/
def Layer.maxPool (size stride : Nat) : Layer where
  kind := "maxPool"
  args := [("size", .nat size), ("stride", .nat stride)]
  compile _ n
    | [h, w, c] =>
      if hp : size = 0 ∨ stride = 0 then err "maxPool: window and stride must be positive"
      else if hw : h < size ∨ w < size then mismatch "maxPool" s!"at least [{size}, {size}, {c}]" [h, w, c]
      else if (h - size) % stride ≠ 0 ∨ (w - size) % stride ≠ 0 then
        err s!"maxPool: windows of {size} at stride {stride} do not divide {[h, w, c]}"
      else .ok ⟨.ofOp (.maxPool ⟨n, h, w, c, size, size, stride, stride⟩) rfl, by
        have hs : 0 < stride := by omega
        have fits : size ≤ h ∧ size ≤ w := by omega
        exact Net.lawful_ofProg (p := Op.apply _ _) ⟨⟨hs, hs, fits⟩, trivial⟩⟩
    | s => mismatch "maxPool" "[height, width, channels]" s

end Plm
