import Plm.Net.Net

/-!
# The loss that is trained

What the theorems about training steps speak about: the logits of a network and the mean softmax
cross-entropy of a batch, as in any textbook (Goodfellow, Bengio, Courville: Deep Learning, section 6.2.2).
-/

namespace Plm

variable {K : Type} [Scalar K]

/-- The mean softmax cross-entropy of logits `z` and targets `t`, for a batch of `n` and `c` classes:
`(∑ i, ∑ j, t[i, j] * (log (∑ k, exp z[i, k]) - z[i, j])) / n`. -/
def crossEntropy {n c : Nat} (z t : Tensor K [n, c]) : K :=
  (sum fun i : Fin n => sum fun j : Fin c =>
    t (i, j, ()) * (log (sum fun k : Fin c => exp (z (i, k, ()))) - z (i, j, ()))) / Scalar.ofNat n

namespace Net
variable {inp : Shape}

/-- The output of a network on a batch `x`, with parameters `θ`. -/
def logits (net : Net inp) (θ : Env K net.ctx) (x : Tensor K inp) : Tensor K net.out :=
  (net.prog.den Op.den (θ.push x)).head

/-- The mean loss of a batch `x` with targets `t`, as a function of the parameters. -/
def meanLoss {n c : Nat} (net : Net inp) (h : net.out = [n, c]) (x : Tensor K inp) (t : Tensor K [n, c])
    (θ : Env K net.ctx) : K :=
  crossEntropy (h ▸ net.logits θ x) t

end Net
end Plm
