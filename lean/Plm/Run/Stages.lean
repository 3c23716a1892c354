import Plm.Nets
import Plm.Step.Module

/-!
# A training step to read

The program of a training step in mathematical operations, one line each, with the parts marked: the weights of
the loss, the forward pass, the backward pass, the update, the loss.  `plm nets NET --stage ops` runs it.
-/

namespace Plm.Stages

def shape (s : Shape) : String :=
  match s with
  | [] => "scalar"
  | n :: s => s.foldl (fun acc m => acc ++ "x" ++ toString m) (toString n)

def axes (keep : List Bool) : List Nat → List String
  | [] => []
  | d :: ds => match keep with
    | [] => []
    | k :: ks => if k then axes ks ds else toString d :: axes ks ds

def list (l : List String) : String :=
  match l with
  | [] => ""
  | a :: l => l.foldl (fun acc b => acc ++ ", " ++ b) a

def unary : Unary → String
  | .neg => "negate" | .exp => "exp" | .log => "log" | .sqrt => "sqrt" | .rsqrt => "rsqrt" | .tanh => "tanh"
  | .logistic => "logistic" | .relu => "relu"

def binary : Binary → String
  | .add => "add" | .sub => "subtract" | .mul => "multiply" | .div => "divide" | .gate => "gate"

/-- Which tensor a contraction computes, in the words of its use. -/
def role (product : String) : Role → String
  | .out => product
  | .lhs => product ++ ".vjp_lhs"
  | .rhs => product ++ ".vjp_rhs"

def bilin : Bilin → Role → String
  | .matmul .., r => role "matmul" r
  | .bmm .., r => role "batch_matmul" r
  | .conv c, r => role "convolution" r ++ " " ++ shape [c.kh, c.kw] ++ " stride " ++ shape [c.sh, c.sw]

def move : Move → Bool → String
  | .reshape .., _ => "reshape"
  | .broadcast t keep, back => (if back then "sum" else "broadcast") ++ " over axes [" ++
      list (axes keep (List.range t.length)) ++ "]"
  | .transpose _ perm, _ => "transpose [" ++ list (perm.map toString) ++ "]"

def pool (name : String) (p : Pool) : String :=
  name ++ " " ++ shape [p.kh, p.kw] ++ " stride " ++ shape [p.sh, p.sw]

def prim : Prim → String
  | .const d _ => "constant " ++ toString d.digits ++ (if d.places = 0 then "" else "e-" ++ toString d.places)
  | .unary f _ => unary f
  | .binary f _ => binary f
  | .bilin m r => bilin m r
  | .move m back => move m back
  | .maxPool p => pool "max_pool" p
  | .poolGather p => pool "max_pool.gather" p
  | .poolScatter p => pool "max_pool.vjp" p

/-- The name of an operation. -/
def op : Op → String
  | .prim o => prim o
  | .derived d => d.name

/-- What a value is called: `%5`, or the name of an input. -/
def value (inputs : List String) (values n : Nat) : String :=
  if n < values then "%" ++ toString (values - 1 - n) else ((inputs.drop (n - values)).head?).getD "?"

def operands (inputs : List String) (values : Nat) {Γ Δ : Ctx} (xs : Vars Γ Δ) : String :=
  list (xs.indices.map (value inputs values))

/-- Print a program; a part begins at the number of operations that stands before its title. -/
def print {D : Ctx} (inputs : List String) (parts : List (Nat × String)) : {Γ : Ctx} → (values : Nat) →
    Prog Op.sig D Γ → IO Unit
  | _, values, .ret xs => IO.println ("return " ++ operands inputs values xs)
  | _, values, .step o xs rest => do
    for part in parts do
      if part.1 = values then IO.println ("# " ++ part.2)
    IO.println ("%" ++ toString values ++ " = " ++ op o ++ " (" ++ operands inputs values xs ++ ") : " ++
      shape o.out)
    print inputs parts (values + 1) rest

section
variable {inp : Shape} (net : Net inp) (opt : Optimizer) (n c : Nat) (h : net.out = [n, c])

/-- The names of a step's inputs, in the order of `Plm.Step.Roles`. -/
def inputs : List String :=
  let ps := net.params.map (·.name)
  ps ++ (opt.slots.flatMap fun slot => ps.map fun p => p ++ "." ++ slot) ++ net.buffers.map (·.name) ++
    ["image", "target"] ++ net.masks.map (fun _ => "mask") ++ opt.hyper

/-- Where the parts of a step begin: the programs before and behind the sweep have known lengths. -/
def parts : List (Nat × String) :=
  let whole := (net.trainStep opt n c h).length
  let seed := (opt.seed (E := [[n, c]]) (s := [n, c]) (Θ := [n, c] :: hyperCtx opt.hyper)
    (hyperVars fun v => .there v) .here fun _ v => .ret (.cons v .nil)).length
  let update := (Term.each (E := []) (A := "parameter" :: "gradient" :: opt.slots) (Rule.terms opt.fused)
    ((Vars.all net.ctx).map (Ren.left _), (Vars.all net.ctx).map fun v => Ren.right net.ctx (Ren.left _ v),
      slotVars fun v => Ren.right net.ctx (Ren.right net.ctx (Ren.left _ v)))
    (hyperVars fun v => Ren.right net.ctx (Ren.right net.ctx (Ren.right (slotCtx opt.slots net.ctx) v)))
    fun _ _ => .ret .nil).length
  let forward := 3 + seed
  [(0, "loss: the weights of the log-softmax, which the backward pass starts from"),
    (forward, "forward pass"),
    (forward + net.prog.length + 1, "backward pass"),
    (whole - 2 - update, "update: " ++ opt.name),
    (whole - 2, "loss")]

end

def entry (e : Entry) : IO Unit :=
  match e.spec.classifier e.batch e.classes with
  | .error r => throw (IO.userError (e.spec.name ++ ", layer " ++ r.layer ++ ": " ++ r.message))
  | .ok ⟨net, h⟩ => print (inputs net e.optimizer) (parts net e.optimizer e.batch e.classes h) 0
      (net.trainStep e.optimizer e.batch e.classes h)

/-- Print the operations of a network's training step. -/
def run (name : String) : IO Unit :=
  match Nets.all.find? fun e => e.spec.name == name with
  | some e => entry e
  | none => throw (IO.userError ("there is no network " ++ name))

end Plm.Stages
