import Plm.Net.Layer

/-!
# Layers one after another

A list of layers compiles to a `Stack` of networks, whose program visits every operation once.
-/

namespace Plm

/-- Networks one after another. -/
inductive Stack : Shape → Type where
  | done {s : Shape} : Stack s
  | layer {s : Shape} (f : Net s) (rest : Stack f.out) : Stack s

namespace Stack

def params : {s : Shape} → Stack s → List Param
  | _, .done => []
  | _, .layer f rest => f.params ++ rest.params

def ctx : {s : Shape} → Stack s → Ctx
  | _, .done => []
  | _, .layer f rest => f.ctx ++ rest.ctx

def out : {s : Shape} → Stack s → Shape
  | s, .done => s
  | _, .layer _ rest => rest.out

/-- The output, from the names of the input and of the parameters.  Every operation is visited once. -/
def prog : {s : Shape} → (g : Stack s) → {Θ : Ctx} → Var Θ s → Ren g.ctx Θ → Prog Op.sig [g.out] Θ
  | _, .done, _, x, _ => .ret (.cons x .nil)
  | _, .layer f rest, _, x, ρ =>
    let Δ := rest.ctx
    f.prog.andThen (Ren.push x fun v => ρ (Ren.left Δ v)) fun σ ys =>
      rest.prog (ys.get .here) fun v => σ (ρ (Ren.right (Δ := Δ) f.ctx v))

/-- All as one network. -/
def net {s : Shape} (g : Stack s) : Net s := ⟨g.params, g.ctx, g.out, g.prog .here .there⟩

/-- All operations of the networks are regular. -/
def Regular : {s : Shape} → Stack s → Prop
  | _, .done => True
  | _, .layer f rest => f.Regular ∧ rest.Regular

theorem all_prog : {s : Shape} → (g : Stack s) → g.Regular → {Θ : Ctx} → (x : Var Θ s) →
    (ρ : Ren g.ctx Θ) → (g.prog x ρ).All Op.Regular
  | _, .done, _, _, _, _ => trivial
  | _, .layer _ rest, h, _, _, _ => Prog.all_andThen _ _ _ h.1 fun _ _ => all_prog rest h.2 _ _

/-- Lawful networks one after another. -/
inductive Lawful : {s : Shape} → (k count : Nat) → Stack s → Prop where
  | done {s : Shape} {k : Nat} : Lawful k 0 (.done (s := s))
  | layer {s : Shape} {k c c' : Nat} {f : Net s} {rest : Stack f.out} (hf : f.Lawful k c)
      (hr : Lawful (k + c) c' rest) : Lawful k (c + c') (.layer f rest)

theorem Lawful.regular {s : Shape} {k c : Nat} {g : Stack s} : g.Lawful k c → g.Regular
  | .done => trivial
  | .layer hf hr => ⟨hf.regular, hr.regular⟩

/-- They make a lawful network. -/
theorem Lawful.net {s : Shape} {k c : Nat} {g : Stack s} : g.Lawful k c → g.net.Lawful k c
  | .done => Net.lawful_plain trivial rfl rfl
  | .layer (f := f) (rest := rest) hf hr =>
    Net.lawful_append hf hr.net (all_prog (.layer f rest) ⟨hf.regular, hr.regular⟩ _ _) rfl rfl

theorem Lawful.cast {a b : Shape} {k c : Nat} : (h : a = b) → {g : Stack b} → g.Lawful k c →
    Stack.Lawful k c (h ▸ g : Stack a)
  | rfl, _, hg => hg

end Stack

namespace Layer

/-- How many numbers the parameters of a list of layers use up. -/
def counts : List Layer → Nat
  | [] => 0
  | l :: ls => l.count + counts ls

/-- Whether the first of a list of layers takes vectors. -/
def takeVectors : List Layer → Bool
  | [] => false
  | l :: _ => l.takesVectors

/-- Layers one after another, from index `i` on. -/
def compileAll (i k n : Nat) (s : Shape) : (ls : List Layer) →
    Except SpecError { g : Stack (n :: s) // g.Lawful k (counts ls) }
  | [] => .ok ⟨.done, .done⟩
  | l :: ls =>
    match l.compile k n s with
    | .error e => .error (e.within (toString i))
    | .ok f =>
      match h : f.val.out with
      | n' :: s' =>
        match compileAll (i + 1) (k + l.count) n' s' ls with
        | .error e => .error e
        | .ok g => .ok ⟨.layer f.val (h ▸ g.val), .layer f.property (.cast h g.property)⟩
      | [] => .error ⟨[toString i], "the layer has no batch axis"⟩

/-- The JSON description of a layer on inputs of shape `s`, and the shape of its outputs. -/
def describe (s : Shape) (l : Layer) : Option (String × Shape) :=
  match l.compile 0 1 s with
  | .error _ => none
  | .ok f =>
    let arg : Arg → String
      | .nat n => toString n
      | .word w => Json.quote w
    let count := f.val.ctx.foldl (fun n t => n + t.size) 0
    let children := (l.children s).map fun (name, inner) => (name, Json.array inner)
    let fields := [("layer", Json.quote l.kind), ("args", Json.object (l.args.map fun (k, v) => (k, arg v))),
      ("output", Json.shape f.val.out.tail), ("parameters", toString count)]
    let more := if children.isEmpty then [] else [("children", Json.object children)]
    some (Json.object (fields ++ more), f.val.out.tail)

/-- The descriptions of layers one after another. -/
def describeAll (s : Shape) : List Layer → List String
  | [] => []
  | l :: ls =>
    match l.describe s with
    | none => []
    | some (text, out) => text :: describeAll out ls

end Layer
end Plm
