import Plm.Net.Stack

/-!
# Gates, as in squeeze and excitation
-/

namespace Plm

/-- Every channel of an image times the factor that the body, a network from images to vectors, gives for it
(Hu et al. 2018). -/
def Layer.gate (body : List Layer) : Layer where
  kind := "gate"
  count := counts body
  compile k n
    | [h, w, c] =>
      match compileAll 0 k n [h, w, c] body with
      | .error e => .error (e.within "body")
      | .ok f =>
        if hf : f.val.net.out = [n, c] then
          .ok ⟨.gate f.val.net [true, false, false, true] hf, Net.lawful_gate _ hf f.property.net⟩
        else err s!"gate: the body must give [{c}] factors, found {f.val.out.tail}"
    | s => mismatch "gate" "[height, width, channels]" s
  children s := [("body", describeAll s body)]

end Plm
