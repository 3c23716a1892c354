import Plm.Grad.RevCorrect
import Plm.Net.Combine
import Plm.Net.Layer

/-!
# Global average pooling
-/

namespace Plm
open Prog (given give)
open Op.Steps

/-- The mean of every channel. -/
def Net.globalAvgPool (n h w c : Nat) : Net [n, h, w, c] :=
  .ofProg <| given fun x =>
    sumOver [true, false, false, true] x fun total =>
    constant (h * w) [n, c] fun area =>
    div total area fun y =>
    give y

/-- The mean of every channel: images to vectors. -/
def Layer.globalAvgPool : Layer where
  kind := "globalAvgPool"
  compile _ n
    | [h, w, c] =>
      if h * w = 0 then err "globalAvgPool: the image size must be positive"
      else .ok ⟨.globalAvgPool n h w c, Net.lawful_ofProg ⟨trivial, trivial, trivial, trivial⟩⟩
    | s => mismatch "globalAvgPool" "[height, width, channels]" s

namespace Net
variable {K : Type} [LawfulScalar K] (n h w c : Nat)

/-- The mean over rows and columns. -/
theorem logits_globalAvgPool (θ : Env K []) (x : Tensor K [n, h, w, c]) (r : Fin n) (q : Fin c) :
    (globalAvgPool n h w c).logits θ ⟨x, .nil, .nil⟩ (r, q, ()) =
      (sum fun y : Fin h => sum fun z : Fin w => x (r, y, z, q, ())) / Scalar.ofNat (h * w) := by
  refine congrArg (· / Scalar.ofNat (h * w))
    ((move_reduce [n, h, w, c] [true, false, false, true] x (r, q, ())).trans ?_)
  refine (sum_reindex (κ := Fin h × Fin w) (p := fun i : Idx [n, h, w, c] =>
    i.keep [true, false, false, true] = (r, q, ()))
    (fun k => (r, k.1, k.2, q, ())) (fun i => (i.2.1, i.2.2.1)) (fun i e => ?_) (fun _ => rfl) (fun _ => rfl)
    x).trans (sum_prod _)
  obtain ⟨i, y, z, j, _⟩ := i
  cases e
  rfl

/-- Its only condition is that there is an image. -/
theorem smooth_globalAvgPool (h0 : h * w ≠ 0) (e : Env K ([n, h, w, c] :: ([] ++ ([] ++ [])))) :
    (globalAvgPool n h w c).prog.Smooth e := by
  refine ⟨trivial, trivial, fun _ => ?_, trivial⟩
  show (Scalar.ofNat (h * w) : K) ≠ 0
  obtain ⟨m, hm⟩ := Nat.exists_eq_succ_of_ne_zero h0
  rw [hm]
  exact ne_of_gt (ofNat_succ_pos m)

end Net
end Plm
