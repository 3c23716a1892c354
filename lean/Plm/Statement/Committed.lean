import Plm.Statement.Main
import Plm.Text.Same

/-!
# Committed texts

The main theorem for a text that stands in a file: Lean's kernel computes that the network prints this text
(`prints`, `printsForward`), and then `text_correct` says what the text means, without mention of the
functions that wrote it.  `plm render --check --kernel` generates such a theorem for every committed module.
-/

namespace Plm

namespace NetSpec

/-- Whether a module was made, is printable, and its text is `text`. -/
noncomputable def writes (module : Except SpecError Module) (text : String) : Bool :=
  match module with
  | .ok m => decide m.Printable && Text.same m.chars text.toList
  | .error _ => false

/-- The training step of the network has this text. -/
noncomputable def prints (spec : NetSpec) (n c : Nat) (text : String) (opt : Optimizer := .sgd) : Bool :=
  writes (spec.trainModule n c opt) text

/-- The forward pass of the network has this text. -/
noncomputable def printsForward (spec : NetSpec) (n c : Nat) (text : String) : Bool :=
  writes (spec.forwardModule n c) text

theorem of_writes {module : Except SpecError Module} {text : String} (h : writes module text = true) :
    ∃ m, module = .ok m ∧ m.Printable ∧ m.print = text := by
  cases module with
  | error _ => cases h
  | ok m =>
    obtain ⟨hp, hs⟩ := Bool.and_eq_true_iff.mp (show (decide m.Printable && _) = true from h)
    exact ⟨m, rfl, of_decide_eq_true hp, (congrArg String.ofList (Text.eq_of_same _ _ hs)).trans rfl⟩

variable {K : Type} [LawfulScalar K]

/-- A text that the network prints trains it exactly. -/
theorem text_correct {spec : NetSpec} {n c : Nat} {text : String} {opt : Optimizer}
    (h : spec.prints n c text opt = true) : spec.TextTrains K n c text opt := by
  obtain ⟨m, hm, hp, rfl⟩ := of_writes h
  cases hc : spec.classifier n c with
  | error _ => rw [trainModule, hc] at hm; cases hm
  | ok r =>
    cases (trainModule_eq hc opt).symm.trans hm
    obtain ⟨m, hm', ht⟩ := train_correct (K := K) spec n c opt (by unfold compiles; rw [hc]) hp.1
    cases hm.symm.trans hm'
    exact ht

/-- A text that the network prints as its forward pass computes its logits. -/
theorem forward_text_correct {spec : NetSpec} {n c : Nat} {text : String}
    (h : spec.printsForward n c text = true) : spec.TextForwards K n c text := by
  obtain ⟨m, hm, hp, rfl⟩ := of_writes h
  cases hc : spec.classifier n c with
  | error _ => rw [forwardModule, hc] at hm; cases hm
  | ok r =>
    cases (forwardModule_eq hc).symm.trans hm
    obtain ⟨program, hparse, hden⟩ := r.1.forward_correct (K := K) (regular_classifier hc) spec.name hp
    exact ⟨r.1, r.2, program, hc, hparse, hden⟩

/-- And these are the logits of the training pass, if no layer has batch statistics or dropout. -/
theorem forward_logits {spec : NetSpec} {n c : Nat} {text : String} (hl : ∀ l, l ∈ spec.layers → l.Steady) (h : spec.TextForwards K n c text) :
    ∃ (net : Net (n :: spec.inputShape)) (h : net.out = [n, c])
      (program : HProg [net.out] (net.ctx ++ (net.bufs ++ [n :: spec.inputShape]))),
      spec.classifier n c = .ok ⟨net, h⟩ ∧
      Module.parse text = some ⟨spec.name, "forward", _, _, program⟩ ∧
      ∀ (θ : Env K net.ctx) (x : net.Feed K),
        (program.den HOp.den (θ.append (x.buffers.append (Env.push x.image Env.nil)))).head = net.logits θ x := by
  obtain ⟨net, h, program, hc, hparse, hden⟩ := h
  exact ⟨net, h, program, hc, hparse, fun θ x => (hden θ _ _).trans (evaluate_classifier hl hc θ x)⟩

end NetSpec
end Plm
