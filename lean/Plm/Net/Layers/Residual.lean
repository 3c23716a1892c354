import Plm.Net.Stack

/-!
# Residual blocks
-/

namespace Plm

/-- `body x + shortcut x` (He et al. 2016); without a shortcut, `body x + x`. -/
def Layer.residual (body : List Layer) (shortcut : List Layer := []) : Layer where
  kind := "residual"
  count := counts body + counts shortcut
  takesVectors := takeVectors body
  compile k n s :=
    match compileAll 0 k n s body with
    | .error e => .error (e.within "body")
    | .ok f =>
      match compileAll 0 (k + counts body) n s shortcut with
      | .error e => .error (e.within "shortcut")
      | .ok g =>
        if h : g.val.net.out = f.val.net.out then
          .ok ⟨.join .add f.val.net g.val.net h, Net.lawful_join .add h f.property.net g.property.net⟩
        else err s!"residual: the body gives {f.val.out.tail}, the shortcut {g.val.out.tail}"
  children s := ("body", describeAll s body) ::
    if shortcut.isEmpty then [] else [("shortcut", describeAll s shortcut)]

end Plm
