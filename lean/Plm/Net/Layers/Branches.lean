import Plm.Net.Concat
import Plm.Net.Stack

/-!
# Branches
-/

namespace Plm

namespace Layer

/-- How many numbers the parameters of branches use up. -/
def countBranches : List (List Layer) → Nat
  | [] => 0
  | [b] => counts b
  | b :: bs => counts b + countBranches bs

/-- The channels of the branches, from branch `i` on, one after another. -/
def compileBranches (i k n : Nat) (s : Shape) : (bs : List (List Layer)) →
    Except SpecError (LawfulNet (n :: s) k (countBranches bs))
  | [] => err "branches: there are none"
  | [b] =>
    match compileAll 0 k n s b with
    | .error e => .error (e.within s!"branch{i}")
    | .ok f => .ok ⟨f.val.net, f.property.net⟩
  | b :: b' :: bs =>
    match compileAll 0 k n s b with
    | .error e => .error (e.within s!"branch{i}")
    | .ok f =>
      match compileBranches (i + 1) (k + counts b) n s (b' :: bs) with
      | .error e => .error e
      | .ok g =>
        match hf : f.val.net.out, hg : g.val.out with
        | [n', h, w, p], [n'', h', w', q] =>
          if e : n'' = n' ∧ h' = h ∧ w' = w then
            have hg : g.val.out = [n', h, w, q] := by rw [hg, e.1, e.2.1, e.2.2]
            .ok ⟨.concat f.val.net g.val hf hg, Net.lawful_concat hf hg f.property.net g.property⟩
          else err s!"branches: images of {[h, w]} can't be beside images of {[h', w']}"
        | out, out' =>
          let (j, found) := if out.length = 4 then (i + 1, out') else (i, out)
          err s!"branches: every branch must give images, branch {j} gives {found.tail}"

/-- The descriptions of branches, from branch `i` on. -/
def describeBranches (s : Shape) : (i : Nat) → List (List Layer) → List (String × List String)
  | _, [] => []
  | i, b :: bs => (s!"branch{i}", describeAll s b) :: describeBranches s (i + 1) bs

/-- Branches on the same input, whose channels are put one after another, as in inception blocks (Szegedy et
al. 2015). -/
def branches (bs : List (List Layer)) : Layer where
  kind := "branches"
  count := countBranches bs
  compile k n s := compileBranches 0 k n s bs
  children s := describeBranches s 0 bs

end Layer
end Plm
