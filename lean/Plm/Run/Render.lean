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

/-! ## Descriptions as JSON -/

/-- A JSON string; the names of networks and parameters need no escapes. -/
def quote (s : String) : String := "\"" ++ s ++ "\""

/-- `open a, b, c close`. -/
def enclose (opening closing : String) : List String → String
  | [] => opening ++ closing
  | x :: xs => opening ++ xs.foldl (fun acc y => acc ++ ", " ++ y) x ++ closing

def array (xs : List String) : String := enclose "[" "]" xs

def object (fields : List (String × String)) : String :=
  enclose "{" "}" (fields.map fun (k, v) => quote k ++ ": " ++ v)

def shape (s : Shape) : String := array (s.map toString)

def _root_.Plm.Activation.name : Activation → String
  | .identity => "identity"
  | .relu => "relu"
  | .tanh => "tanh"
  | .logistic => "logistic"

def _root_.Plm.Padding.name : Padding → String
  | .same => "same"
  | .valid => "valid"

/-- The constructor of a layer and its arguments. -/
def layerFields : Layer → String × List (String × String)
  | .dense fi fo act => ("dense", [("in", toString fi), ("out", toString fo), ("activation", quote act.name)])
  | .conv2d ic oc k p act => ("conv2d", [("in", toString ic), ("out", toString oc), ("kernel", toString k),
      ("padding", quote p.name), ("activation", quote act.name)])
  | .conv2dStrided ic oc k s p act => ("conv2dStrided", [("in", toString ic), ("out", toString oc),
      ("kernel", toString k), ("stride", toString s), ("padding", quote p.name),
      ("activation", quote act.name)])
  | .maxPool size stride => ("maxPool", [("size", toString size), ("stride", toString stride)])
  | .flatten => ("flatten", [])

/-- The layers with the shapes of their outputs, without the batch axis, and their parameter counts. -/
def layers (i : Nat) (s : Shape) : List Layer → List String
  | [] => []
  | l :: ls =>
    match Net.layer i 0 1 s l with
    | .error _ => []
    | .ok net =>
      let (name, args) := layerFields l
      let count := net.ctx.foldl (fun n t => n + t.size) 0
      object [("layer", quote name), ("args", object args), ("output", shape net.out.tail),
        ("parameters", toString count)] :: layers (i + 1) net.out.tail ls

def specJson (spec : NetSpec) : String :=
  object [("name", quote spec.name), ("input", shape [spec.imageH, spec.imageW, spec.channels]),
    ("layers", array (layers 0 spec.inputShape spec.layers))]

def init : Init → String
  | .heNormal n => object [("kind", quote "he_normal"), ("fan_in", toString n)]
  | .zeros => object [("kind", quote "zeros")]

def port (name role : String) (s : Shape) (extra : List (String × String) := []) : String :=
  object ([("name", quote name), ("shape", shape s), ("dtype", quote "f32"), ("role", quote role)] ++ extra)

/-- The inputs, outputs and origin of a module. -/
def describe (e : Entry) (kind file entry : String) (params : List Param) : String :=
  let n := e.batch
  let ps := params.map fun p => port p.name "parameter" p.shape [("init", init p.init)]
  let image := port "image" "image" (n :: e.spec.inputShape)
  let logits := [n, e.classes]
  let (ins, outs) :=
    if kind = "train" then
      (ps ++ [image, port "target" "target" logits, port "learning_rate" "scalar" []],
        params.map (fun p => port p.name "parameter" p.shape) ++ [port "loss" "loss" []])
    else (ps ++ [image], [port "logits" "logits" logits])
  let count := params.foldl (fun k p => k + p.shape.size) 0
  object [("net", quote e.spec.name), ("kind", quote kind), ("batch", toString n), ("file", quote file),
    ("entry", quote entry), ("inputs", array ins), ("outputs", array outs),
    ("parameter_count", toString count), ("spec", specJson e.spec)]

/-! ## The program -/

/-- The first natural number among the constants of a program that float32 does not have. -/
def notFloat32? : List (Line HOp) → Option Nat
  | [] => none
  | (.constant ⟨n, 0⟩ _, _) :: ls => if float32Has n then notFloat32? ls else some n
  | _ :: ls => notFloat32? ls

/-- Write one module of a network to `folder`, and what the kernel's check of it needs; its description. -/
def write (folder : String) (e : Entry) (params : List Param) (kind : String) (m : Lines.Rendered × Pieces) :
    IO String := do
  if let some n := notFloat32? m.1.lines then
    throw (IO.userError (e.spec.name ++ ": float32 does not have the constant " ++ toString n ++
      "; choose another batch size"))
  let name := e.spec.name ++ "." ++ kind
  Lines.writeModule (folder ++ "/" ++ name) m
  pure (describe e kind (name ++ ".mlir") m.2.entry params)

/-- Write the modules of a network; their descriptions. -/
def entry (folder : String) (e : Entry) : IO (List String) :=
  match e.spec.stack e.batch e.classes with
  | .ok st => do
    let a ← write folder e st.params "train" (Lines.train e.spec e.classes st)
    let b ← write folder e st.params "fwd" (Lines.fwd e.spec st)
    pure [a, b]
  | .error r =>
    throw (IO.userError (e.spec.name ++ ", layer " ++ toString r.layer ++ ": " ++ r.message))

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
    let chosen := Nets.all.filter fun e => names.isEmpty || names.elem e.spec.name
    let chosen ←
      if batch = "-" then pure chosen
      else match Render.natOf? batch with
        | some n => pure (chosen.map fun e => { e with batch := n })
        | none => throw (IO.userError ("the batch size must be a number, found " ++ batch))
    let described ← Render.entries folder chosen
    IO.FS.writeFile (folder ++ "/modules.json") (Render.enclose "[\n" "\n]\n" described)
  | _ => throw (IO.userError "usage: FOLDER BATCH [NET ...]")

end Plm
