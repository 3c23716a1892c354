import Plm.Lines.Step
import Plm.Step.Module

/-!
# The layers of a network

`NetSpec.stack` gives the layers of the network that `NetSpec.classifier` gives: from them the programs by numbers
are made.
-/

namespace Plm.NetSpec

/-- The layers of the network on batches of `n`, if its outputs are `c` logits for each input. -/
def stack (spec : NetSpec) (n c : Nat) :
    Except SpecError { st : Stack (n :: spec.inputShape) // st.net.out = [n, c] } :=
  match spec.compile n, Layer.compileAll 0 0 n spec.inputShape spec.layers with
  | .error e, _ | .ok _, .error e => .error e
  | .ok _, .ok g =>
    if h : g.val.net.out = [n, c] then .ok ⟨g.val, h⟩
    else .error ⟨[toString (spec.layers.length - 1)],
      s!"the network must end in [{c}] logits, found {g.val.net.out.tail}"⟩

theorem compile_of_ok {spec : NetSpec} {n : Nat} {net : Net (n :: spec.inputShape)} (h : spec.compile n = .ok net)
    {g : { g : Stack (n :: spec.inputShape) // g.Lawful 0 (Layer.counts spec.layers) }}
    (hg : Layer.compileAll 0 0 n spec.inputShape spec.layers = .ok g) : net = g.val.net := by
  unfold compile at h
  rw [hg] at h
  repeat' split at h
  all_goals cases h
  next e =>
    cases e
    rfl

/-- They are those of the network. -/
theorem classifier_of_stack {spec : NetSpec} {n c : Nat} {st : Stack (n :: spec.inputShape)}
    {h : st.net.out = [n, c]} (hs : spec.stack n c = .ok ⟨st, h⟩) : spec.classifier n c = .ok ⟨st.net, h⟩ := by
  unfold stack at hs
  split at hs
  · cases hs
  · cases hs
  · next net g hnet hg =>
    cases compile_of_ok hnet hg
    split at hs
    · cases hs
      unfold classifier
      rw [hnet]
      exact dif_pos h
    · cases hs

end Plm.NetSpec
