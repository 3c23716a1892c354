import Plm.Run.Pieces
import Plm.Nets
import Plm.Text.Print

/-!
# Rendering

The modules of a network, and the program that writes them as StableHLO text together with their
description (`modules.json`).  `plm render` runs it and adds the hashes.
-/

namespace Plm

namespace Render
open Json

/-! ## Descriptions as JSON -/

def specJson (spec : NetSpec) : String :=
  object [("name", quote spec.name), ("input", shape [spec.imageH, spec.imageW, spec.channels]),
    ("layers", array (Layer.describeAll spec.inputShape spec.layers))]

def init : Init → String
  | .heNormal n => object [("kind", quote "he_normal"), ("fan_in", toString n)]
  | .zeros => object [("kind", quote "zeros")]
  | .ones => object [("kind", quote "ones")]

def port (name role : String) (s : Shape) (extra : List (String × String) := []) : String :=
  object ([("name", quote name), ("shape", shape s), ("dtype", quote "f32"), ("role", quote role)] ++ extra)

/-! Ports by their roles, in the order of `Plm.Step.Roles`. -/

section
variable {inp : Shape} (net : Net inp) (e : Entry)

def parameters : List String := net.params.map fun p => port p.name "parameter" p.shape
def started : List String := net.params.map fun p => port p.name "parameter" p.shape [("init", init p.init)]
def gradients : List String := net.params.map fun p =>
  port (p.name ++ ".grad") "gradient" p.shape [("of", quote p.name)]
def slots : List String := e.optimizer.slots.flatMap fun slot => net.params.map fun p =>
  port (p.name ++ "." ++ slot) "slot" p.shape [("of", quote p.name), ("slot", quote slot), ("init", init .zeros)]
def buffers : List String := net.buffers.map fun b => port b.name "buffer" b.shape [("init", init b.init)]
def image : String := port "image" "image" (e.batch :: e.spec.inputShape)
def target : String := port "target" "target" [e.batch, e.classes]
def masks (k : Nat) : List Shape → List String
  | [] => []
  | s :: ss => port ("mask" ++ toString k) "mask" s :: masks (k + 1) ss
def hypers : List String := e.optimizer.hyper.map fun name => port name "hyper" []
def loss : String := port "loss" "loss" []
def logits : String := port "logits" "logits" [e.batch, e.classes]

/-- The inputs and outputs of a module. -/
def ports : String → List String × List String
  | "train" =>
    (started net ++ (slots net e ++ (buffers net ++ (image e :: target e :: (masks 0 net.masks ++ hypers e)))),
      parameters net ++ (slots net e ++ (buffers net ++ [loss])))
  | "grad" => (started net ++ (buffers net ++ (image e :: target e :: masks 0 net.masks)),
      gradients net ++ (buffers net ++ [loss]))
  | "update" => (started net ++ (gradients net ++ (slots net e ++ hypers e)), parameters net ++ slots net e)
  | _ => (started net ++ (buffers net ++ [image e]), [logits e])

/-- The inputs, outputs and origin of a module. -/
def describe (kind file entry : String) : String :=
  let (ins, outs) := ports net e kind
  let count := net.params.foldl (fun k p => k + p.shape.size) 0
  object [("net", quote e.spec.name), ("kind", quote kind), ("batch", toString e.batch), ("file", quote file),
    ("entry", quote entry), ("inputs", array ins), ("outputs", array outs),
    ("parameter_count", toString count), ("spec", specJson e.spec)]

/-! ## The program -/

/-- The first natural number among the constants of a program that float32 does not have. -/
def notFloat32? : List (Line HOp) → Option Nat
  | [] => none
  | (.constant ⟨n, 0⟩ _, _) :: ls => if float32Has n then notFloat32? ls else some n
  | _ :: ls => notFloat32? ls

/-- Write one module of a network to `folder`, and what the kernel's check of it needs; its description. -/
def write (folder : String) (kind : String) (m : Lines.Rendered × Pieces) : IO String := do
  if let some n := notFloat32? m.1.lines then
    throw (IO.userError (e.spec.name ++ ": float32 does not have the constant " ++ toString n ++
      "; choose another batch size"))
  let name := e.spec.name ++ "." ++ kind
  Lines.writeModule (folder ++ "/" ++ name) m
  pure (describe net e kind (name ++ ".mlir") m.2.entry)

end

/-- Write the modules of a network; their descriptions. -/
def entry (folder : String) (e : Entry) : IO (List String) :=
  match e.spec.stack e.batch e.classes with
  | .ok ⟨st, _⟩ => do
    let net := st.net
    let opt := e.optimizer
    let step (name : String) (opt : Optimizer) := Lines.module e.spec.name name
      (net.StepIns opt.slots opt.hyper e.batch e.classes) (net.StepOuts opt.slots)
      (Lines.trainStep st opt e.batch e.classes)
    let train ← write net e folder "train" (step "train_step" opt)
    let forward ← write net e folder "fwd" (Lines.module e.spec.name "forward"
      (net.ctx ++ (net.bufs ++ [e.batch :: e.spec.inputShape])) [net.out] (Lines.forward st))
    if e.split then
      let grad ← write net e folder "grad" (step "gradients" .gradient)
      let update ← write net e folder "update" (Lines.module e.spec.name "update" (opt.UpdateIns net.ctx)
        (net.ctx ++ slotCtx opt.slots net.ctx) (opt.update net.ctx).code)
      pure [train, forward, grad, update]
    else pure [train, forward]
  | .error r => throw (IO.userError (e.spec.name ++ ", layer " ++ r.layer ++ ": " ++ r.message))

def entries (folder : String) : List Entry → IO (List String)
  | [] => pure []
  | e :: es => do
    let a ← entry folder e
    let b ← entries folder es
    pure (a ++ b)

/-- The digits of a numeral; `none` if there is another character. -/
def natOf? (s : String) : Option Nat :=
  s.toList.foldl (fun acc c => acc.bind fun n =>
    if 48 ≤ c.toNat ∧ c.toNat < 58 then some (10 * n + (c.toNat - 48)) else none) (some 0)

end Render

/-- `FOLDER BATCH [NET ...]`: write the modules of the networks (default: all) to the folder, for a batch size
(`-` is each network's own), and their descriptions to `modules.json` there. -/
def render : List String → IO Unit
  | folder :: batch :: names => do
    let size ←
      if batch = "-" then pure none
      else match Render.natOf? batch with
        | some n => pure (some n)
        | none => throw (IO.userError ("the batch size must be a number, found " ++ batch))
    let chosen := Nets.all.filter fun e => names.isEmpty || names.elem e.spec.name
    let described ← Render.entries folder (chosen.map fun e => { e with batch := size.getD e.batch })
    IO.FS.writeFile (folder ++ "/modules.json") (Json.enclose "[\n" "\n]\n" described)
  | _ => throw (IO.userError "usage: FOLDER BATCH [NET ...]")

end Plm
