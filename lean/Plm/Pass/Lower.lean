import Plm.Hlo.Basic
import Plm.Pass.Simplify

/-!
# Lowering to StableHLO

Every basic operation becomes a short StableHLO program with the same meaning.  Which forms run
fast on IREE is measured in `docs/performance.md`.
-/

namespace Plm

/-- Programs over StableHLO. -/
abbrev HProg (D Γ : Ctx) := Prog HOp.sig D Γ

namespace Lower

section
variable {Γ D : Ctx} {s t u : Shape}

/-- The program that applies one operation. -/
abbrev last (o : HOp) (xs : Vars Γ o.ins) : HProg [o.out] Γ := .step o xs (.ret (.cons .here .nil))

/-- The program that applies one operation and goes on. -/
abbrev step (o : HOp) (xs : Vars Γ o.ins) (rest : HProg D (o.out :: Γ)) : HProg D Γ := .step o xs rest

abbrev one (a : Var Γ s) : Vars Γ [s] := .cons a .nil
abbrev two (a : Var Γ s) (b : Var Γ t) : Vars Γ [s, t] := .cons a (.cons b .nil)
abbrev four (a b c d : Var Γ s) : Vars Γ [s, s, s, s] := .cons a (.cons b (.cons c (.cons d .nil)))

/-- The latest value, the one before, ... -/
abbrev v0 : Var (s :: Γ) s := .here
abbrev v1 {a : Shape} : Var (a :: s :: Γ) s := .there .here
abbrev v2 {a b : Shape} : Var (a :: b :: s :: Γ) s := .there (.there .here)
abbrev v3 {a b c : Shape} : Var (a :: b :: c :: s :: Γ) s := .there (.there (.there .here))
abbrev v4 {a b c d : Shape} : Var (a :: b :: c :: d :: s :: Γ) s := .there (.there (.there (.there .here)))
end

/-! ## Elementwise operations -/

def unary (s : Shape) : Unary → HProg [s] [s]
  | .neg => last (.unary .negate s) (one v0)
  | .exp => last (.unary .exponential s) (one v0)
  | .log => last (.unary .log s) (one v0)
  | .sqrt => last (.unary .sqrt s) (one v0)
  | .rsqrt => last (.unary .rsqrt s) (one v0)
  | .tanh => last (.unary .tanh s) (one v0)
  | .logistic => last (.unary .logistic s) (one v0)
  | .relu => step (.constant 0 s) .nil (last (.binary .maximum s) (two v1 v0))

def binary (s : Shape) : Binary → HProg [s] [s, s]
  | .add => last (.binary .add s) (two v0 v1)
  | .sub => last (.binary .subtract s) (two v0 v1)
  | .mul => last (.binary .multiply s) (two v0 v1)
  | .div => last (.binary .divide s) (two v0 v1)
  | .gate => step (.constant 0 s) .nil (last (.select .gt s) (four v1 v0 v2 v0))

/-! ## Moves -/

/-- The axes whose flag is set. -/
def keptAxes (keep : List Bool) (d : Nat := 0) : List Nat :=
  match keep with
  | [] => []
  | b :: bs => if b then d :: keptAxes bs (d + 1) else keptAxes bs (d + 1)

def move : (m : Move) → (back : Bool) → HProg [cond back m.src m.dst] [cond back m.dst m.src]
  | .reshape s t, false => last (.reshape s t) (one v0)
  | .reshape s t, true => last (.reshape t s) (one v0)
  | .broadcast t keep, false => last (.broadcastInDim (Move.kept t keep) t (keptAxes keep)) (one v0)
  | .broadcast [n, h, w, c] [false, false, false, true], true =>
    -- The sum over an image first: rows of channels stay contiguous.
    step (.reduce .add [n, h, w, c] [true, false, false, true]) (one v0) <|
      last (.reduce .add [n, c] [false, true]) (one v0)
  | .broadcast t keep, true => last (.reduce .add t keep) (one v0)
  | .transpose s perm, false => last (.transpose s perm) (one v0)
  | .transpose s perm, true =>
    -- The shape of the inverse transpose is `s` when `perm` is a permutation; the reshape states it.
    let t := Move.permuted s perm
    let inverse := (List.range s.length).map fun k => HOp.indexOf k perm
    step (.transpose t inverse) (one v0) (last (.reshape (inverse.map (Dot.nth t)) s) (one v0))

/-! ## Matrix products -/

/-- How many parts a sum over `k` with `n` columns is split into: long sums run faster as a batch of shorter
ones. -/
def splits (k n : Nat) : Nat :=
  if n < 64 then 1 else if 2048 ≤ k ∧ k % 32 = 0 then 32 else if 768 ≤ k ∧ k % 2 = 0 then 2 else 1

/-- The product as a sum of `parts` products. -/
def matmulSplit (m k n parts : Nat) : HProg [[m, n]] [[m, k], [k, n]] :=
  step (.reshape [m, k] [m, parts, k / parts]) (one v0) <|
  step (.reshape [k, n] [parts, k / parts, n]) (one v2) <|
  step (.dotGeneral ⟨[m, parts, k / parts], [parts, k / parts, n], [1], [0], [2], [1]⟩) (two v1 v0) <|
  last (.reduce .add [parts, m, n] [false, true, true]) (one v0)

def matmul (m k n : Nat) : (r : Role) →
    HProg [(Bilin.matmul m k n).shape r]
      [(Bilin.matmul m k n).shape (Bilin.args r).1, (Bilin.matmul m k n).shape (Bilin.args r).2]
  | .out =>
    if splits k n = 1 then last (.dotGeneral ⟨[m, k], [k, n], [], [], [1], [0]⟩) (two v0 v1)
    else matmulSplit m k n (splits k n)
  | .lhs => last (.dotGeneral ⟨[m, n], [k, n], [], [], [1], [1]⟩) (two v0 v1)
  | .rhs => last (.dotGeneral ⟨[m, k], [m, n], [], [], [0], [0]⟩) (two v0 v1)

def bmm (b m k n : Nat) : (r : Role) →
    HProg [(Bilin.bmm b m k n).shape r]
      [(Bilin.bmm b m k n).shape (Bilin.args r).1, (Bilin.bmm b m k n).shape (Bilin.args r).2]
  | .out => last (.dotGeneral ⟨[b, m, k], [b, k, n], [0], [0], [2], [1]⟩) (two v0 v1)
  | .lhs => last (.dotGeneral ⟨[b, m, n], [b, k, n], [0], [0], [2], [2]⟩) (two v0 v1)
  | .rhs => last (.dotGeneral ⟨[b, m, k], [b, m, n], [0], [0], [1], [1]⟩) (two v0 v1)

/-! ## Convolutions -/

/-- The offsets of a window, in row-major order. -/
def offsets (kh kw : Nat) : List (Nat × Nat) :=
  (List.range kh).flatMap fun y => (List.range kw).map fun x => (y, x)

/-- The values of the programs of all positions on the values `xs`. -/
def each {E Δ : Ctx} {s : Shape} (f : Nat × Nat → HProg [s] Δ) : {Γ : Ctx} → (xs : Vars Γ Δ) →
    (os : List (Nat × Nat)) → ({Θ : Ctx} → Ren Γ Θ → Vars Θ (os.map fun _ => s) → HProg E Θ) → HProg E Γ
  | _, _, [], k => k (fun v => v) .nil
  | _, xs, o :: os, k => (f o).andThen xs.get fun σ ys => each f (xs.map σ) os fun τ vs =>
      k (fun v => τ (σ v)) (.cons (τ (ys.get .here)) vs)

/-- These values, stacked along the second axis; `k` goes on with the number of rows and their name. -/
def stack {E Γ Δ : Ctx} {n w : Nat} {s : Shape} (f : Nat × Nat → HProg [n :: w :: s] Δ) (xs : Vars Γ Δ)
    (os : List (Nat × Nat))
    (k : {Θ : Ctx} → Ren Γ Θ → (m : Nat) → Var Θ (n :: m :: s) → HProg E Θ) : HProg E Γ :=
  match os with
  | [] => step (.constant 0 (n :: 0 :: s)) .nil (k .there 0 v0)
  | [o] => each f xs [o] fun σ vs => k σ w (vs.get .here)
  | o :: p :: os => each f xs (o :: p :: os) fun σ vs =>
      step (.concatenate ((o :: p :: os).map fun _ => n :: w :: s) 1) vs <|
        k (fun v => .there (σ v)) (w + HOp.extent 1 ((p :: os).map fun _ => n :: w :: s)) v0

/-- The size of a padded axis: it holds the low padding, the input, and all that the kernel reads. -/
def reach (size low out stride kernel : Nat) : Nat :=
  if (out - 1) * stride + kernel < low + size then low + size else (out - 1) * stride + kernel

section
variable (c : Conv)

def reachH : Nat := reach c.h c.ph c.oh c.sh c.kh
def reachW : Nat := reach c.w c.pw c.ow c.sw c.kw

/-! ### Few input channels: one matrix product over all kernel positions -/

/-- The padded input with its channels in front of rows and columns. -/
def planar {E : Ctx} {Γ : Ctx} (x : Var Γ [c.n, c.h, c.w, c.ci])
    (k : {Θ : Ctx} → Ren Γ Θ → Var Θ [c.n, c.ci, reachH c, reachW c] → HProg E Θ) : HProg E Γ :=
  step (.pad [c.n, c.h, c.w, c.ci] [c.n, reachH c, reachW c, c.ci] [0, c.ph, c.pw, 0] [0, 0, 0, 0]) (one x) <|
  if c.ci = 1 then
    step (.reshape [c.n, reachH c, reachW c, c.ci] [c.n, c.ci, reachH c, reachW c]) (one v0) <|
      k (fun v => .there (.there v)) v0
  else
    step (.transpose [c.n, reachH c, reachW c, c.ci] [0, 3, 1, 2]) (one v0) <|
      k (fun v => .there (.there v)) v0

/-- What the kernel reads at one of its positions. -/
def tapOp (o : Nat × Nat) : HOp :=
  .slice [c.n, c.ci, reachH c, reachW c] [c.n, c.ci, c.oh, c.ow] [0, 0, o.1, o.2] [1, 1, c.sh, c.sw]

/-- All that the kernel reads, `[n, kh * kw * ci, oh, ow]`. -/
def patches {E : Ctx} {Γ : Ctx} (x : Var Γ [c.n, c.h, c.w, c.ci])
    (k : {Θ : Ctx} → Ren Γ Θ → (m : Nat) → Var Θ [c.n, m, c.oh, c.ow] → HProg E Θ) : HProg E Γ :=
  planar c x fun σ y => stack (fun o => last (tapOp c o) (one v0)) (one y) (offsets c.kh c.kw)
    fun τ m v => k (fun v => τ (σ v)) m v

def convPatches : HProg [[c.n, c.oh, c.ow, c.co]] [[c.n, c.h, c.w, c.ci], [c.kh, c.kw, c.ci, c.co]] :=
  patches c v0 fun σ m s =>
    step (.reshape [c.kh, c.kw, c.ci, c.co] [m, c.co]) (one (σ v1)) <|
    last (.dotGeneral ⟨[c.n, m, c.oh, c.ow], [m, c.co], [], [], [1], [0]⟩) (two (.there s) v0)

def kernelGradPatches : HProg [[c.kh, c.kw, c.ci, c.co]] [[c.n, c.h, c.w, c.ci], [c.n, c.oh, c.ow, c.co]] :=
  patches c v0 fun σ m s =>
    step (.dotGeneral ⟨[c.n, m, c.oh, c.ow], [c.n, c.oh, c.ow, c.co], [0], [0], [2, 3], [1, 2]⟩)
      (two s (σ v1)) <|
    step (.reduce .add [c.n, m, c.co] [false, true, true]) (one v0) <|
    last (.reshape [m, c.co] [c.kh, c.kw, c.ci, c.co]) (one v0)

/-! ### Stride 1: padded tensors that are used twice

The padded input serves the output and the gradient of the kernel, the padded cotangent both gradients. -/

/-- Rows of the padded tensors: with one more than the kernel reads, each slice of the flat form is inside. -/
def rows : Nat := c.oh + c.kh

/-- Entries of a row: an output row and what a kernel row reads beyond it. -/
def pitch : Nat := c.ow + c.kw - 1

/-- The padding of the cotangent before rows and columns, for the gradient of the input. -/
def backH : Nat := c.kh - 1 - c.ph
def backW : Nat := c.kw - 1 - c.pw

/-- The input with zeros around. -/
def padInput : HOp :=
  .pad [c.n, c.h, c.w, c.ci] [c.n, rows c, pitch c, c.ci] [0, c.ph, c.pw, 0] [0, 0, 0, 0]

/-- The cotangent of the output with zeros around. -/
def padCotangent : HOp :=
  .pad [c.n, c.oh, c.ow, c.co] [c.n, rows c, pitch c, c.co] [0, backH c, backW c, 0] [0, 0, 0, 0]

/-- The first `h` rows and `w` columns of a padded tensor with `k` channels. -/
def corner (k h w : Nat) : HOp := .slice [c.n, rows c, pitch c, k] [c.n, h, w, k] [0, 0, 0, 0] [1, 1, 1, 1]

/-- The flat form applies: stride 1, and the rows hold the padded input. -/
def isFlat : Bool := decide (c.sh = 1 ∧ c.sw = 1 ∧ c.h + c.ph ≤ rows c ∧ c.w + c.pw ≤ pitch c ∧ 0 < c.kw)

/-- The padded cotangent also holds what the gradient of the input reads. -/
def isShared : Bool := decide (isFlat c = true ∧ c.h + c.kh ≤ rows c + 1 ∧ c.w + c.kw ≤ pitch c + 1)

/-- The convolution of the padded input. -/
def convPadded : HProg [[c.n, c.oh, c.ow, c.co]] [[c.n, c.h, c.w, c.ci], [c.kh, c.kw, c.ci, c.co]] :=
  step (padInput c) (one v0) <|
  step (corner c c.ci (c.oh + c.kh - 1) (pitch c)) (one v0) <|
  last (.convolution ⟨c.n, c.oh + c.kh - 1, pitch c, c.ci, c.co, c.kh, c.kw, 1, 1, 0, 0, 1, 1, c.oh, c.ow,
    false⟩) (two v0 v3)

/-- The padded cotangent, convolved with the reversed kernel whose channels are swapped. -/
def inputGradPadded : HProg [[c.n, c.h, c.w, c.ci]] [[c.n, c.oh, c.ow, c.co], [c.kh, c.kw, c.ci, c.co]] :=
  step (padCotangent c) (one v0) <|
  step (corner c c.co (c.h + c.kh - 1) (c.w + c.kw - 1)) (one v0) <|
  step (.reverse [c.kh, c.kw, c.ci, c.co] [0, 1]) (one v3) <|
  last (.convolution ⟨c.n, c.h + c.kh - 1, c.w + c.kw - 1, c.co, c.ci, c.kh, c.kw, 1, 1, 0, 0, 1, 1, c.h, c.w,
    true⟩) (two v1 v0)

/-- The same at any stride: the cotangent is dilated by it. -/
def inputGradPlain : HProg [[c.n, c.h, c.w, c.ci]] [[c.n, c.oh, c.ow, c.co], [c.kh, c.kw, c.ci, c.co]] :=
  step (.reverse [c.kh, c.kw, c.ci, c.co] [0, 1]) (one v1) <|
  last (.convolution ⟨c.n, c.oh, c.ow, c.co, c.ci, c.kh, c.kw, 1, 1, backH c, backW c, c.sh, c.sw, c.h, c.w,
    true⟩) (two v1 v0)

/-! ### Many input channels: one batched product per kernel position -/

/-- The products of the cotangent with what the kernel reads at its positions, for every image: the reading
at a position is a program on the tensor `x`.  They are stacked and summed over the batch. -/
def gradTaps {Γ : Ctx} {s : Shape} {len : Nat} (read : Nat × Nat → HProg [[c.n, len, c.ci]] [s])
    (x : Var Γ s) (dy : Var Γ [c.n, len, c.co]) : HProg [[c.kh, c.kw, c.ci, c.co]] Γ :=
  stack tap (two x dy) (offsets c.kh c.kw) fun _ m v =>
    step (.reduce .add [c.n, m, c.co] [false, true, true]) (one v) <|
    last (.reshape [m, c.co] [c.kh, c.kw, c.ci, c.co]) (one v0)
where
  tap (o : Nat × Nat) : HProg [[c.n, c.ci, c.co]] [s, [c.n, len, c.co]] :=
    (read o).andThen (Vars.get (one v0)) fun σ ys =>
      last (.dotGeneral ⟨[c.n, len, c.ci], [c.n, len, c.co], [0], [0], [1], [1]⟩) (two (ys.get .here) (σ v1))

/-- Any stride: slices of the padded input. -/
def kernelGradStrided : HProg [[c.kh, c.kw, c.ci, c.co]] [[c.n, c.h, c.w, c.ci], [c.n, c.oh, c.ow, c.co]] :=
  step (.pad [c.n, c.h, c.w, c.ci] [c.n, reachH c, reachW c, c.ci] [0, c.ph, c.pw, 0] [0, 0, 0, 0])
    (one v0) <|
  step (.reshape [c.n, c.oh, c.ow, c.co] [c.n, c.oh * c.ow, c.co]) (one v2) <|
    gradTaps c read v1 v0
where
  read (o : Nat × Nat) : HProg [[c.n, c.oh * c.ow, c.ci]] [[c.n, reachH c, reachW c, c.ci]] :=
    step (.slice [c.n, reachH c, reachW c, c.ci] [c.n, c.oh, c.ow, c.ci] [0, o.1, o.2, 0] [1, c.sh, c.sw, 1])
      (one v0) <|
    last (.reshape [c.n, c.oh, c.ow, c.ci] [c.n, c.oh * c.ow, c.ci]) (one v0)

/-- Stride 1: rows of equal pitch make every kernel position one contiguous slice of an image.  Beyond its
rows, the cotangent is zero.  The barriers keep the compiler from undoing this. -/
def kernelGradFlat : HProg [[c.kh, c.kw, c.ci, c.co]] [[c.n, c.h, c.w, c.ci], [c.n, c.oh, c.ow, c.co]] :=
  step (padInput c) (one v0) <|
  step (.reshape [c.n, rows c, pitch c, c.ci] [c.n, rows c * pitch c, c.ci]) (one v0) <|
  step (.barrier [c.n, rows c * pitch c, c.ci]) (one v0) <|
  step (padCotangent c) (one v4) <|
  step (.reshape [c.n, rows c, pitch c, c.co] [c.n, rows c * pitch c, c.co]) (one v0) <|
  step (.barrier [c.n, rows c * pitch c, c.co]) (one v0) <|
  step (.slice [c.n, rows c * pitch c, c.co] [c.n, c.oh * pitch c, c.co]
    [0, backH c * pitch c + backW c, 0] [1, 1, 1]) (one v0) <|
    gradTaps c read v4 v0
where
  read (o : Nat × Nat) : HProg [[c.n, c.oh * pitch c, c.ci]] [[c.n, rows c * pitch c, c.ci]] :=
    last (.slice [c.n, rows c * pitch c, c.ci] [c.n, c.oh * pitch c, c.ci]
      [0, o.1 * pitch c + o.2, 0] [1, 1, 1]) (one v0)

/-- Channels up to which the forms for few input channels are used. -/
def fewChannels : Nat := 3

def conv : (r : Role) →
    HProg [(Bilin.conv c).shape r]
      [(Bilin.conv c).shape (Bilin.args r).1, (Bilin.conv c).shape (Bilin.args r).2]
  | .out =>
    if c.ci ≤ fewChannels then convPatches c
    else if isFlat c then convPadded c
    else last (.convolution ⟨c.n, c.h, c.w, c.ci, c.co, c.kh, c.kw, c.sh, c.sw, c.ph, c.pw, 1, 1, c.oh,
      c.ow, false⟩)
      (two v0 v1)
  | .lhs => if isShared c then inputGradPadded c else inputGradPlain c
  | .rhs =>
    if c.ci ≤ fewChannels then kernelGradPatches c
    else if isFlat c then kernelGradFlat c
    else kernelGradStrided c
end

def bilin : (m : Bilin) → (r : Role) → HProg [m.shape r] [m.shape (Bilin.args r).1, m.shape (Bilin.args r).2]
  | .matmul m k n, r => matmul m k n r
  | .bmm b m k n, r => bmm b m k n r
  | .conv c, r => conv c r

/-! ## Max pooling -/

section
variable (p : Pool)

/-- The entries at one offset of all windows. -/
def windowOp (o : Nat × Nat) : HOp := .slice p.src p.dst [0, o.1, o.2, 0] [1, p.sh, p.sw, 1]

/-- The values at offset `o` of the windows, put at their places in the input. -/
def placeOp (o : Nat × Nat) : HOp := .pad p.dst p.src [0, o.1, o.2, 0] [0, p.sh - 1, p.sw - 1, 0]

/-- The maximum of every window, and what follows. -/
def windowMax {Γ E : Ctx} (x : Var Γ p.src) (k : {Θ : Ctx} → Ren Γ Θ → Var Θ p.dst → HProg E Θ) : HProg E Γ :=
  match offsets p.kh p.kw with
  | [] => step (.constant 0 p.dst) .nil (k .there v0)
  | o :: os => step (windowOp p o) (one x) (go os (.there x) v0 fun σ m => k (fun v => σ (.there v)) m)
where
  go {Γ E : Ctx} : List (Nat × Nat) → Var Γ p.src → Var Γ p.dst →
    ({Θ : Ctx} → Ren Γ Θ → Var Θ p.dst → HProg E Θ) → HProg E Γ
    | [], _, m, k => k (fun v => v) m
    | o :: os, x, m, k =>
      step (windowOp p o) (one x) <| step (.binary .maximum p.dst) (two (.there m) v0) <|
        go os (.there (.there x)) v0 fun σ m => k (fun v => σ (.there (.there v))) m

/-- The windows tile the input. -/
def isTiling : Bool := decide (p.sh = p.kh ∧ p.sw = p.kw ∧ p.oh * p.kh = p.h ∧ p.ow * p.kw = p.w)

/-- The input as windows: rows and columns are split into window and offset. -/
def tiles : Shape := [p.n, p.oh, p.kh, p.ow, p.kw, p.c]

/-- The axes of `tiles` that are not offsets. -/
def tilesKeep : List Bool := [true, true, false, true, false, true]

/-- The maximum over the offsets of tiles. -/
def tilesMax : HOp := .reduce .max (tiles p) tilesKeep

def maxPool : HProg [p.dst] [p.src] :=
  if isTiling p then step (.reshape p.src (tiles p)) (one v0) <| last (tilesMax p) (one v0)
  else windowMax p v0 fun _ m => .ret (one m)

/-- From the last offset to the first: the second tensor's entry where the first one is the maximum, else
what later offsets gave; so the first maximum wins. -/
def poolGather : HProg [p.dst] [p.src, p.src] :=
  windowMax p v0 fun σ m => step (.constant 0 p.dst) .nil <|
    go (offsets p.kh p.kw).reverse (.there (σ v0)) (.there (σ v1)) (.there m) v0
where
  go {Γ : Ctx} : List (Nat × Nat) → Var Γ p.src → Var Γ p.src → Var Γ p.dst → Var Γ p.dst → HProg [p.dst] Γ
    | [], _, _, _, acc => .ret (one acc)
    | o :: os, x, w, m, acc =>
      step (windowOp p o) (one x) <| step (windowOp p o) (one (.there w)) <|
      step (.select .eq p.dst) (four v1 (.there (.there m)) v0 (.there (.there acc))) <|
        go os (.there (.there (.there x))) (.there (.there (.there w))) (.there (.there (.there m))) v0

/-- From the first offset to the last: an offset that holds the maximum takes what is left of the window's
cotangent; so the first maximum takes it. -/
def scatterWindows : HProg [p.src] [p.src, p.dst] :=
  windowMax p v0 fun σ m => step (.constant 0 p.dst) .nil <| step (.constant 0 p.src) .nil <|
    go (offsets p.kh p.kw) (.there (.there (σ v0))) (.there (.there m)) v1 (.there (.there (σ v1))) v0
where
  go {Γ : Ctx} : List (Nat × Nat) → Var Γ p.src → Var Γ p.dst → (zero left : Var Γ p.dst) → Var Γ p.src →
    HProg [p.src] Γ
    | [], _, _, _, _, acc => .ret (one acc)
    | o :: os, x, m, z, l, acc =>
      step (windowOp p o) (one x) <|
      step (.select .eq p.dst) (four v0 (.there m) (.there l) (.there z)) <|
      step (.select .eq p.dst) (four v1 (.there (.there m)) (.there (.there z)) (.there (.there l))) <|
      step (placeOp p o) (one v1) <|
      step (.binary .add p.src) (two (.there (.there (.there (.there acc)))) v0) <|
        go os (.there (.there (.there (.there (.there x))))) (.there (.there (.there (.there (.there m)))))
          (.there (.there (.there (.there (.there z))))) v2 v0
/-- The repetition over the offsets of tiles. -/
def tilesSpread : HOp := .broadcastInDim p.dst (tiles p) [0, 1, 3, 5]

/-- Tiles: the number of an offset is `ky * kw + kx`; the cotangent goes to the offset with the least number
among those that hold the maximum. -/
def scatterTiles : HProg [p.src] [p.src, p.dst] :=
  step (.reshape p.src (tiles p)) (one v0) <|                        -- x
  step (tilesMax p) (one v0) <|                                      -- m
  step (tilesSpread p) (one v0) <|                                   -- mb
  step (.iota (tiles p) 2) .nil <|                                   -- ky
  step (.constant p.kw (tiles p)) .nil <|
  step (.binary .multiply (tiles p)) (two v1 v0) <|                  -- ky * kw
  step (.iota (tiles p) 4) .nil <|                                   -- kx
  step (.binary .add (tiles p)) (two v1 v0) <|                       -- number
  step (.constant (p.kh * p.kw) (tiles p)) .nil <|
  step (.select .eq (tiles p)) (four                                 -- number where x is the maximum
    (.there (.there (.there (.there (.there (.there (.there (.there .here))))))))
    (.there (.there (.there (.there (.there (.there .here)))))) v1 v0) <|
  step (.reduce .min (tiles p) tilesKeep) (one v0) <|                -- the least one
  step (tilesSpread p) (one v0) <|
  step (tilesSpread p) (one                                          -- dy
    (.there (.there (.there (.there (.there (.there (.there (.there (.there (.there (.there (.there (.there
      .here)))))))))))))) <|
  step (.constant 0 (tiles p)) .nil <|
  step (.select .eq (tiles p)) (four (.there (.there (.there (.there (.there (.there .here)))))) v2 v1 v0) <|
  last (.reshape (tiles p) p.src) (one v0)

def poolScatter : HProg [p.src] [p.src, p.dst] := if isTiling p then scatterTiles p else scatterWindows p
end

/-! ## All of them -/

/-- The StableHLO program of a basic operation. -/
def prim : (o : Prim) → HProg [o.out] o.ins
  | .const d s => last (.constant d s) .nil
  | .unary f s => unary s f
  | .binary f s => binary s f
  | .bilin m r => bilin m r
  | .move m back => move m back
  | .maxPool p => maxPool p
  | .poolGather p => poolGather p
  | .poolScatter p => poolScatter p

/-- The StableHLO program of a program in basic operations. -/
def prog {D Γ : Ctx} (p : Prog Prim.sig D Γ) : HProg D Γ := Prog.lower (T := HOp.sig) prim p .all

end Lower
end Plm
