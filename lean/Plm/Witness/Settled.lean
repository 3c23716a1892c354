import Plm.Witness.Nets

/-!
# A network that settles where it is not smooth

After a relu whole pooling windows are zero: ties, but no kinks, if the entries before the relu are negative.
`Point.settled_of_check` decides by computing with integers that a network settles at a point with such ties.
`dead` is a tiny convolutional network with a point where one window is all zero: it is not off its kinks
there (`dead_not_smooth`), but settles (`dead_settled`) and has a gradient that is not zero
(`dead_gradient_ne_zero`).  So the theorems about training steps say more than they would for smooth points.
-/

namespace Plm

variable {K : Type} [LawfulScalar K] {ι : Type} [FinIndex ι]

namespace Pool
variable (p : Pool)

/-- Whether in every window each entry but the first largest one is smaller, or both are marked. -/
def settled? (z : Tensor Bool p.src) (x : Tensor Diff p.src) : Bool :=
  (FinIndex.elems (ι := Idx p.dst)).all fun o => (FinIndex.elems (ι := Idx p.window)).all fun k =>
    !p.isFirst x o k || (FinIndex.elems (ι := Idx p.window)).all fun k' =>
      decide (k = k') || decide (entry x (p.from? o k') < entry x (p.from? o k)) ||
        (marked (p.from? o k) && marked (p.from? o k'))
where
  /-- Entries outside of the tensor are always zero. -/
  marked : Option (Idx p.src) → Bool
    | some i => z i
    | none => true

end Pool

namespace Op

/-- The entries of a result that are zero near the point: those of a relu of negative entries. -/
def zero? : (o : Op) → Env Diff o.ins → Tensor Bool o.out
  | .unary .relu _, e => fun i => decide (e.head i < 0)
  | _, _ => fun _ => false

/-- Whether an operation that needs integers only settles, where the marked entries stay zero. -/
def settled? : (o : Op) → Env Bool o.ins → Env Diff o.ins → Bool
  | .maxPool p, z, e => p.settled? z.head e.head
  | o, _, e => o.smooth? e

theorem zero_cast (o : Op) {g : (ι → K) → Env K o.ins} {rg : Env K o.ins → ι → K} {a : ι → K}
    {e : Env Diff o.ins} (hg : IsVJPAt g rg a) (he : g a = Env.cast K e) {i : Idx o.out}
    (h : o.zero? e i = true) : Near a fun y => Op.den o (g y) i = 0 := by
  cases o with
  | derived d => exact absurd h Bool.false_ne_true
  | prim o =>
  cases o with
  | unary f s =>
    cases f with
    | relu =>
      refine Near.relu_eq_zero hg (he ▸ ?_)
      exact Diff.val_zero (K := K) ▸ Diff.val_lt.mpr (of_decide_eq_true h)
    | _ => exact absurd h Bool.false_ne_true
  | _ => exact absurd h Bool.false_ne_true

theorem settled_cast (o : Op) {g : (ι → K) → Env K o.ins} {rg : Env K o.ins → ι → K} {a : ι → K}
    {e : Env Diff o.ins} {z : Env Bool o.ins} (hg : IsVJPAt g rg a) (he : g a = Env.cast K e)
    (hz : ∀ q, z q = true → Near a fun y => g y q = 0) (hi : o.integral = true)
    (h : o.settled? z e = true) : Op.Settled o g a := by
  cases o with
  | derived d => exact absurd hi Bool.false_ne_true
  | prim o =>
  cases o with
  | maxPool p =>
    have zero (q : Option (Idx p.src)) (hq : Pool.settled?.marked p z.head q = true) :
        Near a fun y => entry (g y).head q = 0 := by
      cases q with
      | none => exact ⟨1, one_pos, fun _ _ => rfl⟩
      | some i => exact hz (.inl i) hq
    refine Op.settled_maxPool hg fun o k k' hk hf => ?_
    have hx : (g a).head = Env.cast K e.head := congrArg Env.head he
    rw [hx, Pool.isFirst_cast] at hf
    have h := List.all_eq_true.mp (List.all_eq_true.mp h o (mem_elems o)) k (mem_elems k)
    rw [hf] at h
    have h := List.all_eq_true.mp h k' (mem_elems k')
    rw [decide_eq_false hk, Bool.false_or] at h
    refine (Bool.or_eq_true_iff.mp h).imp (fun h => ?_) fun h => ?_
    · rw [hx, Pool.view, Pool.view, entry_cast, entry_cast]
      exact Diff.val_lt.mpr (of_decide_eq_true h)
    · have h := Bool.and_eq_true_iff.mp h
      exact ((zero _ h.2).and (zero _ h.1)).mono fun _ hy => hy.1.trans hy.2.symm
  | _ => exact Op.settled_of_smooth _ hg (he ▸ (Op.smooth_cast _ e hi).mpr h)

end Op

namespace Prog
variable {D : Ctx}

/-- Whether a program that needs integers only settles, where the marked entries stay zero. -/
def settled? : {Γ : Ctx} → Prog Op.sig D Γ → Env Bool Γ → Env Diff Γ → Bool
  | _, .ret _, _, _ => true
  | _, .step o xs rest, z, e => Op.settled? o (z.gets xs) (e.gets xs) &&
      rest.settled? (z.push (Op.zero? o (e.gets xs))) (e.push (Op.run o (e.gets xs)))

theorem settled_cast [LawfulFinIndex ι] : {Γ : Ctx} → (p : Prog Op.sig D Γ) → {g : (ι → K) → Env K Γ} →
    {rg : Env K Γ → ι → K} → {a : ι → K} → {e : Env Diff Γ} → {z : Env Bool Γ} → IsVJPAt g rg a →
    g a = Env.cast K e → (∀ q, z q = true → Near a fun y => g y q = 0) → p.integral = true →
    p.settled? z e = true → p.Settled g a
  | _, .ret _, _, _, _, _, _, _, _, _, _, _ => trivial
  | _, .step o xs rest, g, rg, a, e, z, hg, he, hz, hi, h => by
    have hi := Bool.and_eq_true_iff.mp hi
    have h := Bool.and_eq_true_iff.mp h
    have hxs : IsVJPAt (κ := Pos o.ins) (fun y => (g y).gets xs) (fun w => rg (Env.scatter xs w)) a :=
      IsVJPAt.comp (f := g) (Env.isVJPAt_gets xs (g a)) hg
    have hex : (g a).gets xs = Env.cast K (e.gets xs) := congrArg (Env.gets · xs) he
    have ho : Op.Settled o (fun y => (g y).gets xs) a :=
      Op.settled_cast o hxs hex (fun q => hz (xs.pos q)) hi.1 h.1
    refine ⟨ho, settled_cast rest (IsVJPAt.push (Op.isVJPAt_of_settled o hxs ho) hg) ?_ ?_ hi.2 h.2⟩
    · rw [he]
      exact push_run_cast o xs e hi.1
    · intro q hq
      cases q with
      | inl i => exact Op.zero_cast o hxs hex hq
      | inr q => exact hz q hq

end Prog

namespace Witness

/-- A network settles where the computation says so. -/
theorem Point.settled_of_check {inp : Shape} {net : Net inp} (a : Point net) (hi : net.prog.integral = true)
    (h : net.prog.settled? (fun _ => false) (a.scope a.x) = true) :
    net.Settled (a.feed K) (a.params K) :=
  Prog.settled_cast net.prog (net.isVJPAt_scope (a.feed K) (a.params K)) (a.scope_cast a.x)
    (fun _ h => absurd h Bool.false_ne_true) hi h

def deadSpec : NetSpec where
  name := "witness-dead"
  imageH := 2
  imageW := 4
  layers := [.conv2d 1 1 1 .same .relu, .maxPool 2 2, .flatten, .dense 2 2 .identity]

def dead : Net [1, 2, 4, 1] := compiled (deadSpec.compile 1)

theorem dead_compiles : deadSpec.compile 1 = .ok dead := rfl

/-- At the first image the convolution gives `relu [-3, -2, 1, 2, -3, -1, 3, 5]`: the left window is zero. -/
def deadPoint : Point dead where
  θ := tensors _ [[1], [-4], [1, 0, 0, 1], [1, 0]]
  x := tensor _ [1, 2, 5, 6, 1, 3, 7, 9]
  x' := tensor _ [1, 2, 5, 6, 1, 3, 7, 8]
  param := (.here : Var ([1, 1, 1, 1] :: _) _)
  entry := (0, 0, 0, 0, ())

theorem dead_live : deadPoint.live = true := by decide +kernel

theorem dead_not_smooth : ¬dead.prog.Smooth (dead.scope (deadPoint.params K) (deadPoint.feed K)) := fun h =>
  absurd ((deadPoint.smooth_iff (deadPoint.of_live dead_live).1).mp h) (by decide +kernel)

theorem dead_settled : dead.Settled (deadPoint.feed K) (deadPoint.params K) :=
  deadPoint.settled_of_check (deadPoint.of_live dead_live).1 (by decide +kernel)

theorem dead_forward_ne : dead.logits (deadPoint.params K) (deadPoint.feed K) ≠
    dead.logits (deadPoint.params K) (deadPoint.feed' K) := deadPoint.forward_ne dead_live

theorem dead_gradient_ne_zero : ∃ g : Env K dead.ctx,
    HasGradientAt (dead.meanLoss rfl (deadPoint.feed K) firstClass) g (deadPoint.params K) ∧
      g (deadPoint.param.pos deadPoint.entry) ≠ 0 :=
  deadPoint.gradient_ne_zero rfl dead_live dead_settled

end Witness
end Plm
