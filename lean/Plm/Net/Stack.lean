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

def buffers : {s : Shape} → Stack s → List Buffer
  | _, .done => []
  | _, .layer f rest => f.buffers ++ rest.buffers

def ctx : {s : Shape} → Stack s → Ctx
  | _, .done => []
  | _, .layer f rest => f.ctx ++ rest.ctx

def bufs : {s : Shape} → Stack s → Ctx
  | _, .done => []
  | _, .layer f rest => f.bufs ++ rest.bufs

def masks : {s : Shape} → Stack s → Ctx
  | _, .done => []
  | _, .layer f rest => f.masks ++ rest.masks

def out : {s : Shape} → Stack s → Shape
  | s, .done => s
  | _, .layer _ rest => rest.out

/-- The training pass, from the names of the input, parameters, buffers and masks.  Every operation is visited
once. -/
def run {E : Ctx} : {s : Shape} → (g : Stack s) → {Θ : Ctx} → Var Θ s → Ren g.ctx Θ → Ren g.bufs Θ →
    Ren g.masks Θ → ({Θ' : Ctx} → Ren Θ Θ' → Var Θ' g.out → Vars Θ' g.bufs → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | _, .done, _, x, _, _, _, k => k (fun v => v) x .nil
  | _, .layer f rest, _, x, θ, β, μ, k =>
    let Γ := rest.ctx
    let Δ := rest.bufs
    let Ξ := rest.masks
    f.run x (fun v => θ (Ren.left Γ v)) (fun v => β (Ren.left Δ v)) (fun v => μ (Ren.left Ξ v)) fun σ y bs =>
      rest.run y (fun v => σ (θ (Ren.right (Δ := Γ) f.ctx v))) (fun v => σ (β (Ren.right (Δ := Δ) f.bufs v)))
        (fun v => σ (μ (Ren.right (Δ := Ξ) f.masks v))) fun τ z cs =>
          k (fun v => τ (σ v)) z ((bs.map τ).append cs)

/-- The evaluation, from the names of the input, parameters and buffers. -/
def runEval {E : Ctx} : {s : Shape} → (g : Stack s) → {Θ : Ctx} → Var Θ s → Ren g.ctx Θ → Ren g.bufs Θ →
    ({Θ' : Ctx} → Ren Θ Θ' → Var Θ' g.out → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | _, .done, _, x, _, _, k => k (fun v => v) x
  | _, .layer f rest, _, x, θ, β, k =>
    let Γ := rest.ctx
    let Δ := rest.bufs
    f.runEval x (fun v => θ (Ren.left Γ v)) (fun v => β (Ren.left Δ v)) fun σ y =>
      rest.runEval y (fun v => σ (θ (Ren.right (Δ := Γ) f.ctx v)))
        (fun v => σ (β (Ren.right (Δ := Δ) f.bufs v))) fun τ z => k (fun v => τ (σ v)) z

/-- All as one network. -/
def net {s : Shape} (g : Stack s) : Net s where
  params := g.params
  buffers := g.buffers
  ctx := g.ctx
  bufs := g.bufs
  masks := g.masks
  out := g.out
  prog := g.run .here (fun v => .there (Ren.left _ v)) (fun v => .there (Ren.right _ (Ren.left _ v)))
    (fun v => .there (Ren.right _ (Ren.right _ v))) fun _ z bs => .ret (.cons z bs)
  eval := g.runEval .here (fun v => .there (Ren.left _ v)) (fun v => .there (Ren.right _ v))
    fun _ z => .ret (.cons z .nil)

/-- All operations of the networks are regular. -/
def Regular : {s : Shape} → Stack s → Prop
  | _, .done => True
  | _, .layer f rest => f.Regular ∧ rest.Regular

theorem all_run {E : Ctx} : {s : Shape} → (g : Stack s) → g.Regular → {Θ : Ctx} → (x : Var Θ s) →
    (θ : Ren g.ctx Θ) → (β : Ren g.bufs Θ) → (μ : Ren g.masks Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' g.out → Vars Θ' g.bufs → Prog Op.sig E Θ') →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (y : Var Θ' g.out) (bs : Vars Θ' g.bufs), (k σ y bs).All Op.Regular) →
    (g.run x θ β μ k).All Op.Regular
  | _, .done, _, _, _, _, _, _, _, hk => hk _ _ _
  | _, .layer _ rest, h, _, _, _, _, _, _, hk =>
    Prog.all_andThen _ _ _ h.1.1 fun _ _ => all_run rest h.2 _ _ _ _ _ fun _ _ _ => hk _ _ _

theorem all_runEval {E : Ctx} : {s : Shape} → (g : Stack s) → g.Regular → {Θ : Ctx} → (x : Var Θ s) →
    (θ : Ren g.ctx Θ) → (β : Ren g.bufs Θ) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' g.out → Prog Op.sig E Θ') →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (y : Var Θ' g.out), (k σ y).All Op.Regular) →
    (g.runEval x θ β k).All Op.Regular
  | _, .done, _, _, _, _, _, _, hk => hk _ _
  | _, .layer _ rest, h, _, _, _, _, _, hk =>
    Prog.all_andThen _ _ _ h.1.2 fun _ _ => all_runEval rest h.2 _ _ _ _ fun _ _ => hk _ _

/-- The network is regular. -/
theorem Regular.net {s : Shape} {g : Stack s} (h : g.Regular) : g.net.Regular :=
  ⟨all_run g h _ _ _ _ _ fun _ _ _ => trivial, all_runEval g h _ _ _ _ fun _ _ => trivial⟩

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
  | .done => Net.lawful_id _ _
  | .layer (f := f) (rest := rest) hf hr =>
    Net.lawful_append hf hr.net (Regular.net (g := .layer f rest) ⟨hf.regular, hr.regular⟩) rfl rfl rfl rfl

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
