import Plm.Hlo
import Plm.Simplify

/-!
# Lowering to StableHLO

Every mathematical operation becomes a short StableHLO program with the same meaning.  Which forms run
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
  | .broadcast t keep, true => last (.reduce .add t keep) (one v0)
  | .transpose s perm, false => last (.transpose s perm) (one v0)
  | .transpose s perm, true =>
    -- The shape of the inverse transpose is `s` when `perm` is a permutation; the reshape states it.
    let t := Move.permuted s perm
    let inverse := (List.range s.length).map fun k => HOp.indexOf k perm
    step (.transpose t inverse) (one v0) (last (.reshape (inverse.map (Dot.nth t)) s) (one v0))

/-! ## Matrix products -/

def matmul (m k n : Nat) : (r : Role) → HProg [(Bilin.matmul m k n).shape r] [(Bilin.matmul m k n).shape (Bilin.args r).1, (Bilin.matmul m k n).shape (Bilin.args r).2]
  | .out => last (.dotGeneral ⟨[m, k], [k, n], [], [], [1], [0]⟩) (two v0 v1)
  | .lhs => last (.dotGeneral ⟨[m, n], [k, n], [], [], [1], [1]⟩) (two v0 v1)
  | .rhs => last (.dotGeneral ⟨[m, k], [m, n], [], [], [0], [0]⟩) (two v0 v1)

def bmm (b m k n : Nat) : (r : Role) → HProg [(Bilin.bmm b m k n).shape r] [(Bilin.bmm b m k n).shape (Bilin.args r).1, (Bilin.bmm b m k n).shape (Bilin.args r).2]
  | .out => last (.dotGeneral ⟨[b, m, k], [b, k, n], [0], [0], [2], [1]⟩) (two v0 v1)
  | .lhs => last (.dotGeneral ⟨[b, m, n], [b, k, n], [0], [0], [2], [2]⟩) (two v0 v1)
  | .rhs => last (.dotGeneral ⟨[b, m, k], [b, m, n], [0], [0], [1], [1]⟩) (two v0 v1)

/-! ## Convolutions -/

/-- The offsets of a window, in row-major order. -/
def offsets (kh kw : Nat) : List (Nat × Nat) :=
  (List.range kh).flatMap fun y => (List.range kw).map fun x => (y, x)

/-- The input at every output position, for one kernel offset, from the padded input. -/
def tapOp (c : Conv) (ph pw : Nat) (at_ : Nat × Nat) : HOp :=
  .slice [c.n, ph, pw, c.ci] [c.n, c.oh, c.ow, c.ci] [0, at_.1, at_.2, 0] [1, c.sh, c.sw, 1]

/-- The size of a padded axis: it holds the low padding, the input, and all that the kernel reads. -/
def reach (size low out stride kernel : Nat) : Nat :=
  if (out - 1) * stride + kernel < low + size then low + size else (out - 1) * stride + kernel

/-- The gradient of the kernel: for every kernel offset, the contraction of the shifted input with the
cotangent; the results are stacked. -/
def convKernelGrad (c : Conv) : HProg [[c.kh, c.kw, c.ci, c.co]] [[c.n, c.h, c.w, c.ci], [c.n, c.oh, c.ow, c.co]] :=
  let ph := reach c.h c.ph c.oh c.sh c.kh
  let pw := reach c.w c.pw c.ow c.sw c.kw
  step (.pad [c.n, c.h, c.w, c.ci] [c.n, ph, pw, c.ci] [0, c.ph, c.pw, 0] [0, 0, 0, 0]) (one v0) <|
    taps ph pw (offsets c.kh c.kw) v0 v2
where
  tap {Γ : Ctx} (ph pw : Nat) (o : Nat × Nat) (x : Var Γ [c.n, ph, pw, c.ci]) (g : Var Γ [c.n, c.oh, c.ow, c.co])
      {E : Ctx} (k : HProg E ([1, c.ci, c.co] :: [c.ci, c.co] :: [c.n, c.oh, c.ow, c.ci] :: Γ)) : HProg E Γ :=
    step (tapOp c ph pw o) (one x) <|
    step (.dotGeneral ⟨[c.n, c.oh, c.ow, c.ci], [c.n, c.oh, c.ow, c.co], [], [], [0, 1, 2], [0, 1, 2]⟩) (two v0 (.there g)) <|
    step (.reshape [c.ci, c.co] [1, c.ci, c.co]) (one v0) k
  taps {Γ : Ctx} (ph pw : Nat) (os : List (Nat × Nat)) (x : Var Γ [c.n, ph, pw, c.ci])
      (g : Var Γ [c.n, c.oh, c.ow, c.co]) : HProg [[c.kh, c.kw, c.ci, c.co]] Γ :=
    match os with
    | [] => last (.constant 0 [c.kh, c.kw, c.ci, c.co]) .nil
    | o :: os => tap ph pw o x g (stack ph pw os 1 v0 (.there (.there (.there x))) (.there (.there (.there g))))
  stack {Γ : Ctx} (ph pw : Nat) (os : List (Nat × Nat)) (m : Nat) (acc : Var Γ [m, c.ci, c.co])
      (x : Var Γ [c.n, ph, pw, c.ci]) (g : Var Γ [c.n, c.oh, c.ow, c.co]) : HProg [[c.kh, c.kw, c.ci, c.co]] Γ :=
    match os with
    | [] => last (.reshape [m, c.ci, c.co] [c.kh, c.kw, c.ci, c.co]) (one acc)
    | o :: os => tap ph pw o x g <|
      step (.concatenate [m, c.ci, c.co] [1, c.ci, c.co] 0) (two (.there (.there (.there acc))) v0) <|
        stack ph pw os (m + 1) v0 (.there (.there (.there (.there x)))) (.there (.there (.there (.there g))))

def conv (c : Conv) : (r : Role) → HProg [(Bilin.conv c).shape r] [(Bilin.conv c).shape (Bilin.args r).1, (Bilin.conv c).shape (Bilin.args r).2]
  | .out => last (.convolution ⟨c.n, c.h, c.w, c.ci, c.co, c.kh, c.kw, c.sh, c.sw, c.ph, c.pw, 1, 1, c.oh, c.ow, false⟩)
      (two v0 v1)
  | .lhs =>
    -- The cotangent, dilated by the stride, convolved with the reversed kernel whose channels are swapped.
    step (.reverse [c.kh, c.kw, c.ci, c.co] [0, 1]) (one v1) <|
    last (.convolution ⟨c.n, c.oh, c.ow, c.co, c.ci, c.kh, c.kw, 1, 1, c.kh - 1 - c.ph, c.kw - 1 - c.pw, c.sh, c.sw,
      c.h, c.w, true⟩) (two v1 v0)
  | .rhs => convKernelGrad c

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
  go {Γ E : Ctx} : List (Nat × Nat) → Var Γ p.src → Var Γ p.dst → ({Θ : Ctx} → Ren Γ Θ → Var Θ p.dst → HProg E Θ) → HProg E Γ
    | [], _, m, k => k (fun v => v) m
    | o :: os, x, m, k =>
      step (windowOp p o) (one x) <| step (.binary .maximum p.dst) (two (.there m) v0) <|
        go os (.there (.there x)) v0 fun σ m => k (fun v => σ (.there (.there v))) m

def maxPool : HProg [p.dst] [p.src] := windowMax p v0 fun _ m => .ret (one m)

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
def poolScatter : HProg [p.src] [p.src, p.dst] :=
  windowMax p v0 fun σ m => step (.constant 0 p.dst) .nil <| step (.constant 0 p.src) .nil <|
    go (offsets p.kh p.kw) (.there (.there (σ v0))) (.there (.there m)) v1 (.there (.there (σ v1))) v0
where
  go {Γ : Ctx} : List (Nat × Nat) → Var Γ p.src → Var Γ p.dst → (zero left : Var Γ p.dst) → Var Γ p.src → HProg [p.src] Γ
    | [], _, _, _, _, acc => .ret (one acc)
    | o :: os, x, m, z, l, acc =>
      step (windowOp p o) (one x) <|
      step (.select .eq p.dst) (four v0 (.there m) (.there l) (.there z)) <|
      step (.select .eq p.dst) (four v1 (.there (.there m)) (.there (.there z)) (.there (.there l))) <|
      step (placeOp p o) (one v1) <|
      step (.binary .add p.src) (two (.there (.there (.there (.there acc)))) v0) <|
        go os (.there (.there (.there (.there (.there x))))) (.there (.there (.there (.there (.there m)))))
          (.there (.there (.there (.there (.there z))))) v2 v0
end

/-! ## Log-softmax -/

/-- `(x[i, j] - m[i]) - log ∑ k, exp (x[i, k] - m[i])` with the row maximum `m`: no overflow. -/
def logSoftmax (n c : Nat) : HProg [[n, c]] [[n, c]] :=
  step (.reduce .max [n, c] [true, false]) (one v0) <|
  step (.broadcastInDim [n] [n, c] [0]) (one v0) <|
  step (.binary .subtract [n, c]) (two v2 v0) <|
  step (.unary .exponential [n, c]) (one v0) <|
  step (.reduce .add [n, c] [true, false]) (one v0) <|
  step (.unary .log [n]) (one v0) <|
  step (.broadcastInDim [n] [n, c] [0]) (one v0) <|
  last (.binary .subtract [n, c]) (two v4 v0)

/-- The StableHLO program of an operation. -/
def op : (o : Op) → HProg [o.out] o.ins
  | .const n s => last (.constant n s) .nil
  | .unary f s => unary s f
  | .binary f s => binary s f
  | .bilin m r => bilin m r
  | .move m back => move m back
  | .maxPool p => maxPool p
  | .poolGather p => poolGather p
  | .poolScatter p => poolScatter p
  | .logSoftmax n c => logSoftmax n c

end Lower

/-- The StableHLO program of a program: every operation lowered, each value once, no unused values. -/
def Prog.toHlo {D Γ : Ctx} (p : Prog Op.sig D Γ) : HProg D Γ :=
  (Prog.lower (T := HOp.sig) Lower.op p fun v => v).simplify

end Plm
