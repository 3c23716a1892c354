import Plm.Lines.Den
import Plm.Lines.Step
import Plm.Statement.Committed

/-!
# Committed texts in pieces

The meaning of a text that stands in a file, from checks of its pieces: Lean's kernel computes each of them by
itself, so that long texts need little memory.  `Pieces.trains` and `Pieces.forwards` are the theorems;
`plm render --check --kernel` generates the pieces and the checks.
-/

namespace Plm

namespace NetSpec

/-- What is compiled is a network of layers. -/
theorem layers_of_classifier {spec : NetSpec} {n c : Nat} {net : Net (n :: spec.inputShape)}
    {h : net.out = [n, c]} (hc : spec.classifier n c = .ok ⟨net, h⟩) :
    ∃ st, Net.layers 0 0 n spec.inputShape spec.layers = .ok st ∧ net = st.net := by
  rw [classifier] at hc
  split at hc
  · cases hc
  · next net' hnet =>
    rw [compile] at hnet
    split at hnet
    · cases hnet
    · split at hnet
      · cases hnet
      · split at hnet
        · cases hnet
        · split at hnet
          · cases hnet
          · next st hst =>
            cases hnet
            split at hc
            · cases hc
              exact ⟨st, hst, rfl⟩
            · cases hc

theorem exists_of_compiles {spec : NetSpec} {n c : Nat} (hc : spec.compiles n c = true) :
    ∃ (st : Stack (n :: spec.inputShape)) (h : st.net.out = [n, c]), spec.classifier n c = .ok ⟨st.net, h⟩ ∧
      Net.layers 0 0 n spec.inputShape spec.layers = .ok st := by
  unfold compiles at hc
  split at hc
  · next r hr =>
    obtain ⟨net, h⟩ := r
    obtain ⟨st, hst, rfl⟩ := layers_of_classifier hr
    exact ⟨st, h, hr, hst⟩
  · cases hc

end NetSpec

namespace Pieces

/-- The text is of a module with this name and entry, and the notes are those of `code`, a program with these
inputs and outputs. -/
def describesModule (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (name entry : String) (ins outs : Ctx)
    (code : Code Op) : Bool :=
  decide (p.name = name) && (decide (p.entry = entry) && (decide (p.ins = ins) && (decide (p.outs = outs) &&
    p.describes names notes code)))

/-- The notes are those of the training step of the network. -/
def isTrain (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (spec : NetSpec) (n c : Nat) : Bool :=
  match Net.layers 0 0 n spec.inputShape spec.layers with
  | .error _ => false
  | .ok st => p.describesModule names notes spec.name "train_step" (st.ctx ++ [n :: spec.inputShape, [n, c], []])
      (st.ctx ++ [[]]) (Lines.trainStep st Net.sgd n c)

/-- The notes are those of the forward pass of the network. -/
def isForward (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (spec : NetSpec) (n : Nat) : Bool :=
  match Net.layers 0 0 n spec.inputShape spec.layers with
  | .error _ => false
  | .ok st => p.describesModule names notes spec.name "forward" (st.ctx ++ [n :: spec.inputShape]) [st.out]
      (Lines.forward st)

variable {K : Type} [LawfulScalar K]

/-- A text that matches a program is read as a program that computes the same. -/
theorem exists_program {p : Pieces} (hf : p.frame = true) (hg : p.Groups) {notes : Rope (Option (Note OpName)) Unit}
    (hc : p.Covers notes) {names : Trie Nat} {name entry : String} {ins outs : Ctx} {P : Prog Op.sig outs ins}
    (wf : P.All Op.WF) (hm : p.describesModule names notes name entry ins outs P.code = true) :
    ∃ q : HProg outs ins, Module.parse p.text = some ⟨name, entry, ins, outs, q⟩ ∧
      ∀ e : Env K ins, q.den HOp.den e = P.den Op.den e := by
  obtain ⟨hname, hm⟩ := Bool.and_eq_true_iff.mp (show (_ && _) = true from hm)
  obtain ⟨hentry, hm⟩ := Bool.and_eq_true_iff.mp hm
  obtain ⟨hins, hm⟩ := Bool.and_eq_true_iff.mp hm
  obtain ⟨houts, hd⟩ := Bool.and_eq_true_iff.mp hm
  cases of_decide_eq_true hname
  cases of_decide_eq_true hentry
  cases of_decide_eq_true hins
  cases of_decide_eq_true houts
  obtain ⟨q, hparse, hq⟩ := p.parse hf hg
  exact ⟨q, hparse, fun e => den_eq hg hq wf hc hd e⟩

/-- **A text whose pieces are right trains the network exactly.** -/
theorem trains {p : Pieces} (hf : p.frame = true) (hg : p.Groups) {notes : Rope (Option (Note OpName)) Unit}
    (hc : p.Covers notes) {names : Trie Nat} {spec : NetSpec} {n c : Nat} (hs : spec.compiles n c = true)
    (hm : p.isTrain names notes spec n c = true) : spec.TextTrains K n c p.text := by
  obtain ⟨st, h, hclass, hst⟩ := NetSpec.exists_of_compiles hs
  rw [isTrain, hst] at hm
  have hm : p.describesModule names notes spec.name "train_step" (st.ctx ++ [n :: spec.inputShape, [n, c], []])
    (st.ctx ++ [[]]) (Lines.trainStep st Net.sgd n c) = true := hm
  rw [← st.code_trainStep Net.sgd n c h] at hm
  obtain ⟨q, hparse, hden⟩ := exists_program (K := K) hf hg hc
    (st.net.wf_trainStep h (NetSpec.regular_classifier hclass)) hm
  refine ⟨st.net, h, q, hclass, hparse, fun θ x t lr hset => ?_⟩
  obtain ⟨g, hgrad, hstep⟩ := st.net.den_trainStep_gradient h θ x t lr hset
  exact ⟨g, hgrad, (hden _).trans hstep⟩

/-- **A text whose pieces are right computes the logits of the network.** -/
theorem forwards {p : Pieces} (hf : p.frame = true) (hg : p.Groups) {notes : Rope (Option (Note OpName)) Unit}
    (hc : p.Covers notes) {names : Trie Nat} {spec : NetSpec} {n c : Nat} (hs : spec.compiles n c = true)
    (hm : p.isForward names notes spec n = true) : spec.TextForwards K n c p.text := by
  obtain ⟨st, h, hclass, hst⟩ := NetSpec.exists_of_compiles hs
  rw [isForward, hst] at hm
  have hm : p.describesModule names notes spec.name "forward" (st.ctx ++ [n :: spec.inputShape]) [st.out]
    (Lines.forward st) = true := hm
  rw [← st.code_forward] at hm
  obtain ⟨q, hparse, hden⟩ := exists_program (K := K) hf hg hc
    (st.net.wf_forward (NetSpec.regular_classifier hclass)) hm
  refine ⟨st.net, h, q, hclass, hparse, fun θ x => (congrArg Env.head (hden _)).trans (congrArg Env.head ?_)⟩
  refine Prog.den_andThen Op.den st.net.prog _ _ (θ.push x) _ ?_ fun _ _ _ _ hy => hy
  exact (Env.sees_left θ _).push (Env.sees_right θ _ _ .here)

end Pieces
end Plm
