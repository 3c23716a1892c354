import Plm.Net.Meaning

/-!
# The loss that is trained

What the theorems about training steps speak about: the mean softmax cross-entropy of a batch, as in any
textbook (Goodfellow, Bengio, Courville: Deep Learning, section 6.2.2).
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

/-- The mean loss of a batch `x` with targets `t`, as a function of the parameters. -/
def meanLoss {n c : Nat} (net : Net inp) (h : net.out = [n, c]) (x : net.Feed K) (t : Tensor K [n, c])
    (θ : Env K net.ctx) : K :=
  crossEntropy (h ▸ net.logits θ x) t

end Net
end Plm
