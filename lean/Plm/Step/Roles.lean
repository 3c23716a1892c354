import Plm.Step.Loss
import Plm.Step.Optim.Optimizer

/-!
# The roles of a step's inputs and outputs

The one place that knows their order:

* inputs: parameters, slots, buffers, image, target, masks, hypers;
* outputs: parameters, slots, buffers, loss.

Slots stand by name: those of the first name for all parameters, then those of the second one, and so on.
-/

namespace Plm

/-- The shapes of the slots of all parameters. -/
def slotCtx : List String → Ctx → Ctx
  | [], _ => []
  | _ :: slots, Γ => Γ ++ slotCtx slots Γ

/-- The slots of all parameters, from those of every entry. -/
def slotEnv {K : Type} {Γ : Ctx} : {slots : List String} → (Pos Γ → Tuple K slots) → Env K (slotCtx slots Γ)
  | [], _ => Env.nil
  | _ :: _, σ => Env.append (fun p => (σ p).1) (slotEnv fun p => Prod.snd (σ p))

/-- Hypers are scalars. -/
def hyperCtx : List String → Ctx
  | [] => []
  | _ :: hyper => [] :: hyperCtx hyper

def hyperEnv {K : Type} : {hyper : List String} → Tuple K hyper → Env K (hyperCtx hyper)
  | [], _ => Env.nil
  | _ :: _, h => Env.push (Tensor.scalar h.1) (hyperEnv (Prod.snd h))

/-- The names of the slots, in a scope where `ρ` finds them. -/
def slotVars {Γ Θ : Ctx} : {slots : List String} → Ren (slotCtx slots Γ) Θ → Tuple (Vars Θ Γ) slots
  | [], _ => ()
  | _ :: slots, ρ =>
    ((Vars.all Γ).map fun v => ρ (Ren.left (slotCtx slots Γ) v), slotVars fun v => ρ (Ren.right Γ v))

/-- All slots in their order. -/
def slotList {Γ Θ : Ctx} : {slots : List String} → Tuple (Vars Θ Γ) slots → Vars Θ (slotCtx slots Γ)
  | [], _ => .nil
  | _ :: _, ss => ss.1.append (slotList (Prod.snd ss))

/-- The names of the hypers, in a scope where `ρ` finds them. -/
def hyperVars {Θ : Ctx} : {hyper : List String} → Ren (hyperCtx hyper) Θ → Tuple (Var Θ []) hyper
  | [], _ => ()
  | _ :: _, ρ => (ρ .here, hyperVars fun v => ρ (.there v))

namespace Net
variable {inp : Shape} (net : Net inp) (slots hyper : List String) (n c : Nat)

/-- The inputs of a step. -/
abbrev StepIns : Ctx :=
  net.ctx ++ (slotCtx slots net.ctx ++ (net.bufs ++ (inp :: [n, c] :: (net.masks ++ hyperCtx hyper))))

/-- The outputs of a step. -/
abbrev StepOuts : Ctx := net.ctx ++ (slotCtx slots net.ctx ++ (net.bufs ++ [[]]))

/-! ## Names of the inputs -/

def paramRen : Ren net.ctx (net.StepIns slots hyper n c) := Ren.left _
def slotRen : Ren (slotCtx slots net.ctx) (net.StepIns slots hyper n c) := fun v =>
  Ren.right net.ctx (Ren.left _ v)
/-- Behind the slots. -/
def batchRen : Ren (net.bufs ++ (inp :: [n, c] :: (net.masks ++ hyperCtx hyper))) (net.StepIns slots hyper n c) :=
  fun v => Ren.right net.ctx (Ren.right (slotCtx slots net.ctx) v)
def bufferRen : Ren net.bufs (net.StepIns slots hyper n c) := fun v => net.batchRen slots hyper n c (Ren.left _ v)
def imageVar : Var (net.StepIns slots hyper n c) inp := net.batchRen slots hyper n c (Ren.right net.bufs .here)
def targetVar : Var (net.StepIns slots hyper n c) [n, c] :=
  net.batchRen slots hyper n c (Ren.right net.bufs (.there .here))
def maskRen : Ren net.masks (net.StepIns slots hyper n c) := fun v =>
  net.batchRen slots hyper n c (Ren.right net.bufs (.there (.there (Ren.left _ v))))
def hyperRen : Ren (hyperCtx hyper) (net.StepIns slots hyper n c) := fun v =>
  net.batchRen slots hyper n c (Ren.right net.bufs (.there (.there (Ren.right net.masks v))))

/-! ## Values -/

/-- What a step takes. -/
structure StepIn (K : Type) where
  params : Env K net.ctx
  /-- The slots of every entry of a parameter. -/
  slots : Pos net.ctx → Tuple K slots
  buffers : Env K net.bufs
  image : Tensor K inp
  target : Tensor K [n, c]
  masks : Env K net.masks
  hyper : Tuple K hyper

/-- What a step gives. -/
structure StepOut (K : Type) where
  params : Env K net.ctx
  slots : Pos net.ctx → Tuple K slots
  buffers : Env K net.bufs
  loss : K

namespace StepIn
variable {net slots hyper n c} {K : Type} (i : net.StepIn slots hyper n c K)

/-- The inputs in their order. -/
def env : Env K (net.StepIns slots hyper n c) :=
  i.params.append ((slotEnv i.slots).append (i.buffers.append
    (Env.push i.image (Env.push i.target (i.masks.append (hyperEnv i.hyper))))))

/-- What the network takes. -/
def feed : net.Feed K := ⟨i.image, i.buffers, i.masks⟩

/-- The same inputs with other parameters. -/
def withParams (θ : Env K net.ctx) : net.StepIn slots hyper n c K := { i with params := θ }

theorem sees_params : Sees (net.paramRen slots hyper n c) i.params i.env := Env.sees_left _ _

theorem sees_batch : Sees (net.batchRen slots hyper n c) (i.buffers.append
    (Env.push i.image (Env.push i.target (i.masks.append (hyperEnv i.hyper))))) i.env :=
  (Env.sees_right (slotEnv i.slots) _).trans (Env.sees_right i.params _)

theorem sees_slots : Sees (net.slotRen slots hyper n c) (slotEnv i.slots) i.env :=
  (Env.sees_left (slotEnv i.slots) _).trans (Env.sees_right i.params _)

theorem sees_buffers : Sees (net.bufferRen slots hyper n c) i.buffers i.env :=
  (Env.sees_left i.buffers _).trans i.sees_batch

theorem get_image : i.env.get (net.imageVar slots hyper n c) = i.image :=
  ((Env.sees_right i.buffers _).trans i.sees_batch) _ .here

theorem get_target : i.env.get (net.targetVar slots hyper n c) = i.target :=
  ((Env.sees_right i.buffers _).trans i.sees_batch) _ (.there .here)

theorem sees_masks : Sees (net.maskRen slots hyper n c) i.masks i.env := fun _ v =>
  (((Env.sees_right i.buffers _).trans i.sees_batch) _ (.there (.there (Ren.left _ v)))).trans
    (Env.sees_left i.masks _ _ v)

theorem sees_hyper : Sees (net.hyperRen slots hyper n c) (hyperEnv i.hyper) i.env := fun _ v =>
  (((Env.sees_right i.buffers _).trans i.sees_batch) _ (.there (.there (Ren.right net.masks v)))).trans
    (Env.sees_right i.masks _ _ v)

end StepIn

/-- The outputs in their order. -/
def StepOut.env {inp : Shape} {net : Net inp} {slots : List String} {K : Type} (o : net.StepOut slots K) :
    Env K (net.StepOuts slots) :=
  o.params.append ((slotEnv o.slots).append (o.buffers.append (Env.push (Tensor.scalar o.loss) Env.nil)))

/-- What a step of the optimizer gives, where `g` is the gradient: new parameters and slots by its rule, entry by
entry; the new buffers of the network; the mean loss. -/
def outcome {K : Type} [Scalar K] (opt : Optimizer) (h : net.out = [n, c])
    (i : net.StepIn opt.slots opt.hyper n c K) (g : Env K net.ctx) : net.StepOut opt.slots K where
  params := fun p => (opt.next p.shape i.hyper (i.params p) (g p) (i.slots p)).1
  slots := fun p => (opt.next p.shape i.hyper (i.params p) (g p) (i.slots p)).2
  buffers := net.newBuffers i.params i.feed
  loss := net.meanLoss h i.feed i.target i.params

end Net

/-! ## Names and values of slots and hypers -/

section
variable {K : Type} {Γ Θ : Ctx}

theorem map_slotVars {e : Env K Θ} (p : Pos Γ) : {slots : List String} → {ρ : Ren (slotCtx slots Γ) Θ} →
    {σ : Pos Γ → Tuple K slots} → Sees ρ (slotEnv σ) e → (slotVars ρ).map (fun v => e.gets v p) = σ p
  | [], _, _, _ => rfl
  | _ :: _, _, σ, h => by
    refine congr (congrArg Prod.mk ?_) (map_slotVars p ((Env.sees_right (fun p => (σ p).1) _).trans h))
    refine (congrFun (((Env.sees_left (fun p => (σ p).1) _).trans h).map (Vars.all Γ)) p).trans ?_
    exact congrFun (Env.gets_all _) p

theorem gets_slotList {e : Env K Θ} : {slots : List String} → (ss : Tuple (Vars Θ Γ) slots) →
    (σ : Pos Γ → Tuple K slots) → (∀ p, ss.map (fun v => e.gets v p) = σ p) →
    e.gets (slotList ss) = slotEnv σ
  | [], _, _, _ => Env.gets_nil _ _
  | _ :: _, ss, σ, h => by
    refine (Env.gets_append e ss.1 (slotList (Prod.snd ss))).trans (congr (congrArg Env.append ?_) ?_)
    · exact funext fun p => congrArg Prod.fst (h p)
    · exact gets_slotList (Prod.snd ss) _ fun p => congrArg Prod.snd (h p)

theorem map_hyperVars {e : Env K Θ} : {hyper : List String} → {ρ : Ren (hyperCtx hyper) Θ} →
    {h : Tuple K hyper} → Sees ρ (hyperEnv h) e → (hyperVars ρ).map e.scalar = h
  | [], _, _, _ => rfl
  | _ :: _, _, h, hs => congr (congrArg Prod.mk (congrFun (hs _ .here) ()))
      (map_hyperVars ((Sees.there (Tensor.scalar h.1) (hyperEnv (Prod.snd h))).trans hs))

end
end Plm
