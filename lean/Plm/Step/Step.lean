import Plm.Net.Net

/-!
# The training step

From a network: the mean softmax cross-entropy loss, the reverse sweep and the optimizer's update.
-/

namespace Plm

/-! ## Loss, optimizer, training step -/

/-- The cotangents of the left part of a scope. -/
def Cots.left {Θ Δ : Ctx} : {Γ : Ctx} → Cots (Γ ++ Δ) Θ → Cots Γ Θ
  | [], _ => .nil
  | _ :: _, .cons c cs => .cons c (Cots.left cs)

namespace Net
open Op (apply one two)

/-- The logarithms of the softmax of the network's logits, from parameters and images (targets and learning
rate are in scope, too). -/
def logSoftmax {inp : Shape} (net : Net inp) (n c : Nat) (h : net.out = [n, c]) :
    Prog Op.sig [[n, c]] (net.ctx ++ [inp, [n, c], []]) :=
  net.prog.andThen (Ren.push (Ren.right net.ctx .here) (Ren.left _)) fun _ ys =>
    apply (.logSoftmax n c) (one (h ▸ ys.get .here))

/-- An optimizer: what the reverse sweep starts from, and how its results change the parameters. -/
structure Optimizer where
  /-- The seeds of the sweep, from the cotangents of the loss and the learning rate. -/
  seed : (n c : Nat) → Prog Op.sig [[n, c]] [[n, c], []]
  /-- The update of one parameter: from the parameter, what the sweep gives for it, and the learning rate. -/
  update : (s : Shape) → Prog Op.sig [s] [s, s, []]

/-- Stochastic gradient descent: `θ - lr * g`.  The sweep is linear, so it starts from `lr` times the
cotangents and gives `lr * g`: one small product instead of one for every parameter. -/
def sgd : Optimizer where
  seed n c :=
    .step (.move (.broadcast [n, c] [false, false]) false) (one (.there .here)) <|
    apply (.binary .mul [n, c]) (two .here (.there .here))
  update s := apply (.binary .sub s) (two .here (.there .here))

/-- New values of the parameters `ps`, from their cotangents. -/
def update (opt : Optimizer) {Θ : Ctx} (lr : Var Θ []) {E : Ctx} : {P : Ctx} → Vars Θ P → Cots P Θ →
    ({Θ' : Ctx} → Ren Θ Θ' → Vars Θ' P → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | _, .nil, _, k => k (fun v => v) .nil
  | _, .cons p ps, .cons none cs, k => update opt lr ps cs fun σ qs => k σ (.cons (σ p) qs)
  | _, .cons (s := s) p ps, .cons (some g) cs, k =>
    (opt.update s).andThen (Vars.get (.cons p (.cons g (.cons lr .nil)))) fun σ q =>
      update opt (σ lr) (ps.map σ) (Cots.rename σ cs) fun τ qs =>
        k (fun v => τ (σ v)) (.cons (τ (q.get .here)) qs)

/-- One training step: from parameters, images, targets and learning rate to the new parameters and the
mean softmax cross-entropy `∑ i j, -(t[i, j] / n) * logSoftmax[i, j]`.  The loss is linear in `logSoftmax`,
so the weights `-(t / n)` are the cotangents that the reverse sweep starts from. -/
def trainStep {inp : Shape} (net : Net inp) (opt : Optimizer) (n c : Nat) (h : net.out = [n, c]) :
    Prog Op.sig (net.ctx ++ [[]]) (net.ctx ++ [inp, [n, c], []]) :=
  .step (.const n [n, c]) .nil <|
  .step (.binary .div [n, c]) (two (.there (Ren.right net.ctx (.there .here))) .here) <|
  .step (.unary .neg [n, c]) (one .here) <|
  (opt.seed n c).andThen (Vars.get (two .here (.there (.there (.there (lrVar net)))))) fun ρ seeds =>
    (net.logSoftmax n c h).sweep (Γ := net.ctx ++ [inp, [n, c], []]) (fun v => ρ (.there (.there (.there v))))
        (.cons (some (seeds.get .here)) .nil) fun σ ys cots =>
      let old := fun {s : Shape} (v : Var (net.ctx ++ [inp, [n, c], []]) s) =>
        σ (ρ (.there (.there (.there v))))
      let ps := ((Vars.all net.ctx).map (Ren.left [inp, [n, c], []])).map old
      update opt (old (lrVar net)) ps (Cots.left cots) fun τ qs =>
        .step (.binary .mul [n, c]) (two (τ (σ (ρ .here))) (τ (ys.get .here))) <|
        .step (.move (.broadcast [n, c] [false, false]) true) (one .here) <|
          .ret ((qs.map fun v => .there (.there v)).append (.cons .here .nil))
where
  /-- The learning rate, among the inputs. -/
  lrVar (net : Net inp) : Var (net.ctx ++ [inp, [n, c], []]) [] := Ren.right net.ctx (.there (.there .here))

/-- The network's output, from parameters and images. -/
def forward {inp : Shape} (net : Net inp) : Prog Op.sig [net.out] (net.ctx ++ [inp]) :=
  net.prog.andThen (Ren.push (Ren.right net.ctx .here) (Ren.left _)) fun _ ys => .ret ys

end Net
end Plm
