import Plm.Lines.Den
import Plm.Lines.Module
import Plm.Statement.Committed

/-!
# Committed texts in pieces

The meaning of a text that stands in a file, from checks of its pieces: Lean's kernel computes each of them by
itself, so that long texts need little memory.  `Pieces.trains` and `Pieces.forwards` are the theorems;
`plm render --check --kernel` generates the pieces and the checks.
-/

namespace Plm

namespace Pieces

/-- The text is of a module with this name and entry, and the notes are those of `code`, a program with these
inputs and outputs. -/
def describesModule (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (name entry : String) (ins outs : Ctx)
    (code : Code Op) : Bool :=
  decide (p.name = name) && (decide (p.entry = entry) && (decide (p.ins = ins) && (decide (p.outs = outs) &&
    p.describes names notes code)))

/-- The notes are those of the training step of the network. -/
def isTrain (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (spec : NetSpec) (n c : Nat)
    (opt : Optimizer := .sgd) : Bool :=
  match spec.stack n c with
  | .error _ => false
  | .ok ⟨st, _⟩ => p.describesModule names notes spec.name "train_step" (st.net.StepIns opt.slots opt.hyper n c)
      (st.net.StepOuts opt.slots) (Lines.trainStep st opt n c)

/-- The notes are those of the gradients of a batch. -/
def isGrad (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (spec : NetSpec) (n c : Nat) :
    Bool :=
  match spec.stack n c with
  | .error _ => false
  | .ok ⟨st, _⟩ => p.describesModule names notes spec.name "gradients" (st.net.StepIns [] [] n c)
      (st.net.StepOuts []) (Lines.trainStep st .gradient n c)

/-- The notes are those of the update from gradients. -/
def isUpdate (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (spec : NetSpec) (n c : Nat)
    (opt : Optimizer := .sgd) : Bool :=
  match spec.stack n c with
  | .error _ => false
  | .ok ⟨st, _⟩ => p.describesModule names notes spec.name "update" (opt.UpdateIns st.net.ctx)
      (st.net.ctx ++ slotCtx opt.slots st.net.ctx) (opt.update st.net.ctx).code

/-- The notes are those of the evaluation of the network. -/
def isForward (p : Pieces) (names : Trie Nat) (notes : Rope (Option (Note OpName)) Unit) (spec : NetSpec)
    (n c : Nat) : Bool :=
  match spec.stack n c with
  | .error _ => false
  | .ok ⟨st, _⟩ => p.describesModule names notes spec.name "forward"
      (st.net.ctx ++ (st.net.bufs ++ [n :: spec.inputShape])) [st.net.out] (Lines.forward st)

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

/-- What is known of a text in pieces, but what program it is. -/
structure Right (p : Pieces) (notes : Rope (Option (Note OpName)) Unit) : Prop where
  frame : p.frame = true
  groups : p.Groups
  covers : p.Covers notes

variable {p : Pieces} {notes : Rope (Option (Note OpName)) Unit} {names : Trie Nat} {spec : NetSpec} {n c : Nat}
  {opt : Optimizer}

/-- **A text whose pieces are right trains the network exactly.** -/
theorem trains (hp : p.Right notes) (hm : p.isTrain names notes spec n c opt = true) :
    spec.TextTrains K n c p.text opt := by
  unfold isTrain at hm
  split at hm
  · cases hm
  · next st h hst =>
    have hc := NetSpec.classifier_of_stack hst
    let net := st.net
    rw [← st.code_trainStep opt n c h] at hm
    obtain ⟨q, hparse, hden⟩ := exists_program (K := K) hp.frame hp.groups hp.covers
      (net.wf_trainStep opt h (NetSpec.regular_classifier hc)) hm
    refine ⟨net, h, q, hc, hparse, fun i hs => ?_⟩
    obtain ⟨g, hg, hstep⟩ := net.den_trainStep_gradient opt h i hs
    exact ⟨g, hg, (hden _).trans hstep⟩

/-- **A text whose pieces are right evaluates the network.** -/
theorem forwards (hp : p.Right notes) (hm : p.isForward names notes spec n c = true) :
    spec.TextForwards K n c p.text := by
  unfold isForward at hm
  split at hm
  · cases hm
  · next st h hst =>
    have hc := NetSpec.classifier_of_stack hst
    let net := st.net
    rw [← st.code_forward] at hm
    obtain ⟨q, hparse, hden⟩ := exists_program (K := K) hp.frame hp.groups hp.covers
      (net.wf_forward (NetSpec.regular_classifier hc)) hm
    exact ⟨net, h, q, hc, hparse, fun θ β x => (congrArg Env.head (hden _)).trans (net.den_forward θ β x)⟩

/-- **Two texts whose pieces are right are the gradients and the update**, in a row the optimizer's step. -/
theorem splits (hp : p.Right notes) (hm : p.isGrad names notes spec n c = true) {p' : Pieces}
    {notes' : Rope (Option (Note OpName)) Unit} {names' : Trie Nat} (hp' : p'.Right notes')
    (hm' : p'.isUpdate names' notes' spec n c opt = true) : spec.TextsTrain K n c p.text p'.text opt := by
  unfold isGrad at hm
  unfold isUpdate at hm'
  split at hm
  · cases hm
  · next st h hst =>
    have hc := NetSpec.classifier_of_stack hst
    let net := st.net
    rw [hst] at hm'
    rw [← st.code_trainStep Optimizer.gradient n c h] at hm
    obtain ⟨q, hparse, hden⟩ := exists_program (K := K) hp.frame hp.groups hp.covers
      (net.wf_trainStep Optimizer.gradient h (NetSpec.regular_classifier hc)) hm
    obtain ⟨q', hparse', hden'⟩ := exists_program (K := K) hp'.frame hp'.groups hp'.covers
      (Net.wf_update opt net.ctx) hm'
    refine ⟨net, h, q, q', hc, hparse, hparse', fun i hs => ?_⟩
    obtain ⟨g, hg, hgrad, hupdate⟩ := net.den_split opt h i hs
    exact ⟨g, hg, (hden _).trans hgrad, (hden' _).trans hupdate⟩

end Pieces
end Plm
