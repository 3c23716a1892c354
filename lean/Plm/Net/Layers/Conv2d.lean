import Plm.Net.Layer

/-!
# Convolutions
-/

namespace Plm
open Prog (given₃ give)
open Op.Steps

/-- Zero padding of a convolution: `same` keeps `⌈size / stride⌉` positions, `valid` pads nothing. -/
inductive Padding where
  | same | valid
  deriving DecidableEq

def Padding.name : Padding → String
  | .same => "same"
  | .valid => "valid"

namespace Net

/-- Convolution and bias. -/
def conv (k : Nat) (c : Conv) : Net [c.n, c.h, c.w, c.ci] :=
  .plain [⟨"W", k, [c.kh, c.kw, c.ci, c.co], .heNormal (c.kh * c.kw * c.ci)⟩, ⟨"b", k, [c.co], .zeros⟩]
    [[c.kh, c.kw, c.ci, c.co], [c.co]] [c.n, c.oh, c.ow, c.co] <| given₃ fun x W b =>
    convolve c x W fun z =>
    broadcast [c.n, c.oh, c.ow, c.co] [false, false, false, true] b fun d =>
    add z d fun y =>
    give y

theorem lawful_conv (k : Nat) (c : Conv) (h : 0 < c.sh ∧ 0 < c.sw ∧ c.ph < c.kh ∧ c.pw < c.kw) :
    (conv k c).Lawful k 1 :=
  lawful_weightAndBias ⟨fun r => by cases r <;> first | exact h | trivial, trivial, trivial, trivial⟩

/-- Output size and low padding along one axis. -/
def convAxis (size kernel stride : Nat) : Padding → Nat × Nat
  | .valid => ((size - kernel) / stride + 1, 0)
  | .same =>
    let o := (size + stride - 1) / stride
    (o, ((o - 1) * stride + kernel - size) / 2)

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

end Net

namespace Layer

/-- The network of a convolution, or what is wrong. -/
def compileConv (oc kernel stride : Nat) (padding : Padding) (act : Activation) (ic k n : Nat) :
    (s : Shape) → Except SpecError (LawfulNet (n :: s) k 1)
  | [h, w, c] =>
    if c ≠ ic then mismatch "conv2d" s!"[height, width, {ic}]" [h, w, c]
    else if hs : c = 0 ∨ oc = 0 ∨ stride = 0 then err "conv2d: channels and stride must be positive"
    else if hk : kernel % 2 = 0 then err s!"conv2d: the kernel size must be odd, found {kernel}"
    else if padding = .valid ∧ (h < kernel ∨ w < kernel) then
      mismatch "conv2d" s!"at least [{kernel}, {kernel}, {ic}]" [h, w, c]
    else
      let y := Net.convAxis h kernel stride padding
      let x := Net.convAxis w kernel stride padding
      .ok ⟨(Net.conv k ⟨n, h, w, c, oc, kernel, kernel, stride, stride, y.2, x.2, y.1, x.1⟩).comp
          (.activation _ act), by
        have hs : 0 < stride := by omega
        have hk : 0 < kernel := by omega
        exact Net.lawful_comp (Net.lawful_conv k _ ⟨hs, hs, Net.convAxis_lt _ _ _ _ hk hs,
          Net.convAxis_lt _ _ _ _ hk hs⟩) (Net.lawful_activation _ _ act)⟩
  | s => mismatch "conv2d" s!"[height, width, {ic}]" s

/-- Convolution with stride 1: channels in, channels out, kernel size. -/
def conv2d (ic oc kernel : Nat) (padding : Padding) (act : Activation) : Layer where
  kind := "conv2d"
  args := [("in", .nat ic), ("out", .nat oc), ("kernel", .nat kernel), ("padding", .word padding.name),
    ("activation", .word act.name)]
  count := 1
  compile := compileConv oc kernel 1 padding act ic

/-- Convolution: channels in, channels out, kernel size, stride. -/
def conv2dStrided (ic oc kernel stride : Nat) (padding : Padding) (act : Activation) : Layer where
  kind := "conv2dStrided"
  args := [("in", .nat ic), ("out", .nat oc), ("kernel", .nat kernel), ("stride", .nat stride),
    ("padding", .word padding.name), ("activation", .word act.name)]
  count := 1
  compile := compileConv oc kernel stride padding act ic

end Layer
end Plm
