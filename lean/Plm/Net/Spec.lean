import Plm.Net.Layers
import Plm.Net.Stack

/-!
# Specifications of networks

A `NetSpec` is a list of layers, as one writes it down.  It compiles to a network, or to an error that names the
layer.
-/

namespace Plm

structure NetSpec where
  name : String
  imageH : Nat
  imageW : Nat
  channels : Nat := 1
  layers : List Layer

namespace NetSpec

/-- The shape of one input: a vector if the first layer takes vectors, else an image. -/
def inputShape (spec : NetSpec) : Shape :=
  if Layer.takeVectors spec.layers then [spec.imageH * spec.imageW * spec.channels]
  else [spec.imageH, spec.imageW, spec.channels]

/-- The network on batches of `n`. -/
def compile (spec : NetSpec) (n : Nat) : Except SpecError (Net (n :: spec.inputShape)) :=
  if n = 0 then Layer.err "the batch size must be positive"
  else if Shape.size spec.inputShape = 0 then Layer.err "the image size must be positive"
  else if spec.layers.isEmpty then Layer.err "the network has no layers"
  else
    match Layer.compileAll 0 0 n spec.inputShape spec.layers with
    | .error e => .error e
    | .ok g => .ok g.val.net

/-- A network that compiles is lawful. -/
theorem lawful_compile {spec : NetSpec} {n : Nat} {net : Net (n :: spec.inputShape)}
    (h : spec.compile n = .ok net) : net.Lawful 0 (Layer.counts spec.layers) := by
  unfold compile at h
  repeat' split at h
  all_goals cases h
  next g _ => exact g.property.net

/-- All operations of a network that compiles are regular. -/
theorem regular_compile {spec : NetSpec} {n : Nat} {net : Net (n :: spec.inputShape)}
    (h : spec.compile n = .ok net) : net.Regular := (lawful_compile h).regular

/-- The parameters that are described have the shapes of those that the compiled program takes, in order. -/
theorem params_shapes {spec : NetSpec} {n : Nat} {net : Net (n :: spec.inputShape)}
    (h : spec.compile n = .ok net) : net.params.map (·.shape) = net.ctx := (lawful_compile h).shapes

/-- No two parameters or buffers have the same label and number. -/
theorem names_distinct {spec : NetSpec} {n : Nat} {net : Net (n :: spec.inputShape)}
    (h : spec.compile n = .ok net) : ((net.params ++ net.buffers).map (·.key)).Nodup := (lawful_compile h).nodup

end NetSpec
end Plm
