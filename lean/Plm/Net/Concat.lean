import Plm.Net.Lawful

/-!
# Concatenation along the channels

Each part is put between zeros, and the parts are added.  The zeros come from a convolution along the channels whose
kernel is one, then zeros, and whose padding is as long.
-/

namespace Plm
open Prog (given give)
open Op.Steps

namespace Net

/-- The kernel `1, 0, 0, ...` as the gradient of an input of `m + 1` rows of which the first is read. -/
def unitConv (m : Nat) : Conv := ⟨1, m + 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1⟩

/-- Rows of `c` entries, of which `before` zeros are put in front, and so many behind that there are `total`. -/
def widenConv (rows c before total : Nat) : Conv := ⟨rows, c, 1, 1, 1, before + 1, 1, 1, 1, before, 0, total, 1⟩

/-- Images of `c` channels with `before` channels of zeros in front, and so many behind that there are `total`. -/
def widen (n h w c before total : Nat) : Net [n, h, w, c] :=
  .ofProg <| given fun x =>
    reshape [n * h * w, c, 1, 1] x fun rows =>
    constant 1 [1, 1, 1, 1] fun one =>
    convolveBack (unitConv before) one one fun unit =>
    reshape [before + 1, 1, 1, 1] unit fun kernel =>
    convolve (widenConv (n * h * w) c before total) rows kernel fun wide =>
    reshape [n, h, w, total] wide fun y =>
    give y

theorem lawful_widen (k n h w c before total : Nat) : (widen n h w c before total).Lawful k 0 := by
  have size (c : Nat) : n * (h * (w * (c * 1))) = n * h * w * (c * (1 * (1 * 1))) := by
    rw [Nat.mul_one, Nat.mul_assoc, Nat.mul_assoc]
  refine lawful_ofProg ⟨size c, trivial, fun r => ?_, ?_, fun r => ?_, (size total).symm, trivial⟩
  · cases r <;> first | trivial | exact ⟨Nat.one_pos, Nat.one_pos, Nat.one_pos, Nat.one_pos⟩
  · show 1 * ((before + 1) * (1 * (1 * 1))) = (before + 1) * (1 * (1 * (1 * 1)))
    rw [Nat.one_mul]
  · cases r <;> first | trivial | exact ⟨Nat.one_pos, Nat.one_pos, Nat.lt_succ_self _, Nat.one_pos⟩

/-- Two networks on the same input, the channels of `g` after those of `f`. -/
def concat {inp : Shape} {n h w a b : Nat} (f g : Net inp) (hf : f.out = [n, h, w, a])
    (hg : g.out = [n, h, w, b]) : Net inp :=
  join .add ((f.withOut hf).comp (widen n h w a 0 (a + b))) ((g.withOut hg).comp (widen n h w b a (a + b))) rfl

theorem lawful_concat {inp : Shape} {n h w a b k c c' : Nat} {f g : Net inp} (hf : f.out = [n, h, w, a])
    (hg : g.out = [n, h, w, b]) (lf : f.Lawful k c) (lg : g.Lawful (k + c) c') :
    (concat f g hf hg).Lawful k (c + c') :=
  have left := lawful_comp (lawful_withOut hf lf) (lawful_widen (k + c) n h w a 0 (a + b))
  have right := lawful_comp (lawful_withOut hg lg) (lawful_widen (k + c + c') n h w b a (a + b))
  lawful_join (c := c) (c' := c') .add (by rfl) left right

end Net
end Plm
