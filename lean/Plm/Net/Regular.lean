import Plm.Net.Spec
import Plm.Prim.WF

/-!
# Networks are well-formed

The operations of a network that compiles, and those of its training step, have StableHLO programs.
-/

namespace Plm

open Op (Each)

namespace Net

/-- All operations of the network are regular. -/
abbrev Regular {inp : Shape} (net : Net inp) : Prop := net.prog.All Op.Regular

theorem regular_comp {inp : Shape} (f : Net inp) (g : Net f.out) (hf : f.Regular) (hg : g.Regular) :
    (f.comp g).Regular :=
  Prog.all_andThen _ _ _ hf fun _ _ => Prog.all_andThen _ _ _ hg fun _ _ => trivial

theorem regular_activation (s : Shape) : (a : Activation) → (activation s a).Regular
  | .identity => trivial
  | .relu => ⟨trivial, trivial⟩
  | .tanh => ⟨trivial, trivial⟩
  | .logistic => ⟨trivial, trivial⟩

theorem regular_dense (k n i o : Nat) : (dense k n i o).Regular :=
  ⟨fun r => by cases r <;> trivial, trivial, trivial, trivial⟩

theorem regular_conv (k : Nat) (c : Conv) (h : 0 < c.sh ∧ 0 < c.sw ∧ c.ph < c.kh ∧ c.pw < c.kw) :
    (conv k c).Regular :=
  ⟨fun r => by cases r <;> first | exact h | trivial, trivial, trivial, trivial⟩

/-- There is less padding than kernel. -/
theorem convAxis_lt (size kernel stride : Nat) (p : Padding) (hk : 0 < kernel) (hs : 0 < stride) :
    (convAxis size kernel stride p).2 < kernel := by
  cases p with
  | valid => exact hk
  | same =>
    show ((((size + stride - 1) / stride) - 1) * stride + kernel - size) / 2 < kernel
    have h : (size + stride - 1) / stride * stride ≤ size + stride - 1 := Nat.div_mul_le_self _ _
    have e : (((size + stride - 1) / stride) - 1) * stride =
        (size + stride - 1) / stride * stride - stride := by
      rw [Nat.sub_mul, Nat.one_mul]
    rw [e]
    omega

theorem regular_convLayer (i k n : Nat) (s : Shape) (ic oc kernel stride : Nat) (p : Padding) (a : Activation)
    (net : Net (n :: s)) (h : layer.convLayer i k n s ic oc kernel stride p a = .ok net) : net.Regular := by
  unfold layer.convLayer at h
  split at h
  · next hh ww cc =>
    split at h
    · next hc =>
      subst hc
      split at h
      · cases h
      · next hpos =>
        split at h
        · cases h
        · next hodd =>
          split at h <;> cases h
          have hk : 0 < kernel := by omega
          have hs : 0 < stride := by omega
          exact regular_comp _ _ (regular_conv k _
            ⟨hs, hs, convAxis_lt _ _ _ _ hk hs, convAxis_lt _ _ _ _ hk hs⟩) (regular_activation _ a)
    · cases h
  · cases h

theorem regular_denseLayer (i k n : Nat) (s : Shape) (fi fo : Nat) (a : Activation)
    (net : Net (n :: s)) (h : layer.denseLayer i k n s fi fo a = .ok net) : net.Regular := by
  unfold layer.denseLayer at h
  split at h
  · split at h
    · next hf =>
      subst hf
      split at h <;> cases h
      exact regular_comp _ _ (regular_dense ..) (regular_activation ..)
    · cases h
  · cases h

theorem regular_poolLayer (i n : Nat) (s : Shape) (size stride : Nat) (net : Net (n :: s))
    (h : layer.poolLayer i n s size stride = .ok net) : net.Regular := by
  unfold layer.poolLayer at h
  split at h
  · split at h
    · cases h
    · next hpos =>
      split at h
      · cases h
      · next hfit =>
        split at h <;> cases h
        exact ⟨⟨Nat.pos_of_ne_zero fun e => hpos (.inr e), Nat.pos_of_ne_zero fun e => hpos (.inr e),
          Nat.le_of_not_lt fun e => hfit (.inl e), Nat.le_of_not_lt fun e => hfit (.inr e)⟩, trivial⟩
  · cases h

theorem regular_layer (i k n : Nat) (s : Shape) (net : Net (n :: s)) : (l : Layer) →
    layer i k n s l = .ok net → net.Regular
  | .dense fi fo a, h => regular_denseLayer i k n s fi fo a net h
  | .conv2d ic oc kernel p a, h => regular_convLayer i k n s ic oc kernel 1 p a net h
  | .conv2dStrided ic oc kernel stride p a, h => regular_convLayer i k n s ic oc kernel stride p a net h
  | .maxPool size stride, h => regular_poolLayer i n s size stride net h
  | .flatten, h => by
    have h : Except.ok (ofOp (.move (.reshape (n :: s) [n, Shape.size s]) false) rfl) = Except.ok net := h
    injection h with h
    subst h
    refine ⟨?_, trivial⟩
    show n * Shape.size s = n * (Shape.size s * 1)
    rw [Nat.mul_one]

/-- All operations of the networks are regular. -/
def _root_.Plm.Stack.Regular : {s : Shape} → Stack s → Prop
  | _, .done => True
  | _, .layer f rest => f.Regular ∧ rest.Regular

theorem regular_stack : {s : Shape} → (g : Stack s) → g.Regular → {Θ : Ctx} → (x : Var Θ s) →
    (ρ : Ren g.ctx Θ) → (g.prog x ρ).All Op.Regular
  | _, .done, _, _, _, _ => trivial
  | _, .layer _ rest, h, _, _, _ => Prog.all_andThen _ _ _ h.1 fun _ _ => regular_stack rest h.2 _ _

theorem regular_layers : (ls : List Layer) → (i k n : Nat) → (s : Shape) → (g : Stack (n :: s)) →
    layers i k n s ls = .ok g → g.Regular
  | [], _, _, _, _, g, h => by
    have h : Except.ok _ = Except.ok g := h
    injection h with h
    subst h
    trivial
  | l :: ls, i, k, n, s, g, h => by
    unfold layers at h
    split at h
    · cases h
    · next f hf =>
      split at h
      · next n' s' hout =>
        split at h
        · cases h
        · next rest hrest =>
          injection h with h
          subst h
          exact ⟨regular_layer i k n s f l hf,
            cast_regular hout rest (regular_layers ls _ _ n' s' rest hrest)⟩
      · cases h
where
  cast_regular : {a b : Shape} → (h : a = b) → (g : Stack b) → g.Regular → Stack.Regular (h ▸ g : Stack a)
    | _, _, rfl, _, hg => hg

end Net

/-- All operations of a network that compiles are regular. -/
theorem NetSpec.regular_compile {spec : NetSpec} {n : Nat} {net : Net (n :: spec.inputShape)}
    (h : spec.compile n = .ok net) : net.Regular := by
  unfold NetSpec.compile at h
  split at h
  · cases h
  · split at h
    · cases h
    · split at h
      · cases h
      · split at h
        · cases h
        · next g hg =>
          injection h with h
          subst h
          exact Net.regular_stack g (Net.regular_layers _ _ _ _ _ g hg) _ _

end Plm
