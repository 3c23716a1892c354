import Plm.Base.Decimal
import Plm.Base.Prog

/-!
# Basic operations

`Prim` has the operations that networks and their gradients are made of.  Each has a meaning over any scalars
(`Prim.den`), a condition under which that meaning is differentiable (`Prim.Smooth`), and a vector-Jacobian
product written again in `Prim`s (`Prim.vjp`).  What else networks use is a program of these (`Plm.Op.Language`).

All linear operations are two: a *contraction* of two tensors over an index set (`Bilin`: matrix products,
convolutions) and a *move* of one tensor along an index set (`Move`: reshapes, broadcasts and the sums that
transpose them).  Each is given by partial maps from the index set to positions of its tensors; exchanging
the roles of the tensors gives the transposes, so gradients stay in the language.  Images are NHWC, kernels
HWIO, matrices row-major.
-/

namespace Plm

/-! ## Contractions -/

/-- Which of the three tensors of a contraction is the result. -/
inductive Role where
  | lhs | rhs | out
  deriving DecidableEq

/-- A 2-D convolution: input `[n, h, w, ci]`, kernel `[kh, kw, ci, co]`, output `[n, oh, ow, co]`.
Output position `(y, x)` reads input position `(y * sh + ky - ph, x * sw + kx - pw)` for every kernel
position `(ky, kx)`; positions outside the input count as zero. -/
structure Conv where
  (n h w ci co kh kw sh sw ph pw oh ow : Nat)
  deriving DecidableEq

/-- Contractions `out[o σ] = ∑ σ, lhs[l σ] * rhs[r σ]`. -/
inductive Bilin where
  /-- Matrix product: `[m, k] × [k, n] → [m, n]`. -/
  | matmul (m k n : Nat)
  /-- Matrix product of every member of a batch: `[b, m, k] × [b, k, n] → [b, m, n]`. -/
  | bmm (b m k n : Nat)
  /-- Convolution; see `Conv`. -/
  | conv (c : Conv)
  deriving DecidableEq

namespace Bilin

/-- The index set that is summed over. -/
def dims : Bilin → Shape
  | .matmul m k n => [m, k, n]
  | .bmm b m k n => [b, m, k, n]
  | .conv c => [c.n, c.oh, c.ow, c.kh, c.kw, c.ci, c.co]

/-- The shapes of the three tensors. -/
def shape : Bilin → Role → Shape
  | .matmul m k _, .lhs => [m, k]
  | .matmul _ k n, .rhs => [k, n]
  | .matmul m _ n, .out => [m, n]
  | .bmm b m k _, .lhs => [b, m, k]
  | .bmm b _ k n, .rhs => [b, k, n]
  | .bmm b m _ n, .out => [b, m, n]
  | .conv c, .lhs => [c.n, c.h, c.w, c.ci]
  | .conv c, .rhs => [c.kh, c.kw, c.ci, c.co]
  | .conv c, .out => [c.n, c.oh, c.ow, c.co]

/-- `a - b`, if it is not negative. -/
def sub? (a b : Nat) : Option Nat := if a < b then none else some (a - b)

/-- The coordinates in each tensor that belong to a member of the index set. -/
def coords : Bilin → Role → List Nat → Option (List Nat)
  | .matmul .., .lhs, [i, j, _] => some [i, j]
  | .matmul .., .rhs, [_, j, l] => some [j, l]
  | .matmul .., .out, [i, _, l] => some [i, l]
  | .bmm .., .lhs, [b, i, j, _] => some [b, i, j]
  | .bmm .., .rhs, [b, _, j, l] => some [b, j, l]
  | .bmm .., .out, [b, i, _, l] => some [b, i, l]
  | .conv c, .lhs, [n, y, x, ky, kx, i, _] =>
    (sub? (y * c.sh + ky) c.ph).bind fun iy => (sub? (x * c.sw + kx) c.pw).bind fun ix => some [n, iy, ix, i]
  | .conv _, .rhs, [_, _, _, ky, kx, i, o] => some [ky, kx, i, o]
  | .conv _, .out, [n, y, x, _, _, _, o] => some [n, y, x, o]
  | _, _, _ => none

/-- The position in each tensor that belongs to a member of the index set; `none` is outside. -/
def at? (m : Bilin) (r : Role) (σ : Idx m.dims) : Option (Idx (m.shape r)) :=
  (m.coords r σ.toList).bind (Idx.ofList? (m.shape r))

/-- The two tensors that a contraction with result `r` takes. -/
def args : Role → Role × Role
  | .out => (.lhs, .rhs)
  | .lhs => (.out, .rhs)
  | .rhs => (.lhs, .out)

end Bilin

/-- Entry of a tensor at a position that may be outside, where it is zero. -/
def entry {K : Type} [Zero K] {s : Shape} (t : Tensor K s) : Option (Idx s) → K
  | some i => t i
  | none => 0

/-- `out[o σ] = ∑ σ, A[a σ] * B[b σ]`: the sum runs over the members of the index set whose result
position is the given one. -/
def contract {K : Type} [Scalar K] {d s t u : Shape} (a : Idx d → Option (Idx s)) (b : Idx d → Option (Idx t))
    (o : Idx d → Option (Idx u)) (A : Tensor K s) (B : Tensor K t) : Tensor K u :=
  fun i => sum fun σ => if o σ = some i then entry A (a σ) * entry B (b σ) else 0

/-! ## Moves -/

/-- Moves `out[o σ] = ∑ σ, in[a σ]`. -/
inductive Move where
  /-- The same entries in row-major order, in another shape. -/
  | reshape (s t : Shape)
  /-- Repetition along the axes of `t` that are not kept; backward, the sum over these axes. -/
  | broadcast (t : Shape) (keep : List Bool)
  /-- Axis `perm[k]` of the input becomes axis `k` of the output. -/
  | transpose (s : Shape) (perm : List Nat)
  deriving DecidableEq

namespace Move

/-- The entries of `l` whose flag is set. -/
def kept {α : Type} : List α → List Bool → List α
  | a :: l, b :: bs => if b then a :: kept l bs else kept l bs
  | _, _ => []

/-- The entries of `l` at the positions `perm`. -/
def permuted (l : List Nat) (perm : List Nat) : List Nat := perm.map fun k => ((l.drop k).head?).getD 0

/-- The shape of the input. -/
def src : Move → Shape
  | .reshape s _ => s
  | .broadcast t keep => kept t keep
  | .transpose s _ => s

/-- The shape of the output. -/
def dst : Move → Shape
  | .reshape _ t => t
  | .broadcast t _ => t
  | .transpose s perm => permuted s perm

/-- The index set that is summed over. -/
def dims : Move → Shape
  | .reshape s _ => s
  | .broadcast t _ => t
  | .transpose s _ => s

/-- The input position of a member of the index set. -/
def from? (m : Move) (σ : Idx m.dims) : Option (Idx m.src) :=
  match m with
  | .reshape s _ => Idx.ofList? s (Idx.toList σ)
  | .broadcast t keep => Idx.ofList? (kept t keep) (kept (Idx.toList σ) keep)
  | .transpose s _ => Idx.ofList? s (Idx.toList σ)

/-- The output position of a member of the index set. -/
def to? (m : Move) (σ : Idx m.dims) : Option (Idx m.dst) :=
  match m with
  | .reshape _ t => Idx.ofList? t (Idx.unflatten t (Idx.flat σ))
  | .broadcast t _ => Idx.ofList? t (Idx.toList σ)
  | .transpose s perm => Idx.ofList? (permuted s perm) (permuted (Idx.toList σ) perm)

end Move

/-- `out[o σ] = ∑ σ, A[a σ]`. -/
def move {K : Type} [Scalar K] {d s t : Shape} (a : Idx d → Option (Idx s)) (o : Idx d → Option (Idx t))
    (A : Tensor K s) : Tensor K t :=
  fun i => sum fun σ => if o σ = some i then entry A (a σ) else 0

/-! ## Max pooling -/

/-- Max pooling of `[n, h, w, c]` with windows `kh × kw` at strides `sh, sw` and no padding; the output is
`[n, oh, ow, c]`. -/
structure Pool where
  (n h w c kh kw sh sw : Nat)
  deriving DecidableEq

namespace Pool

def oh (p : Pool) : Nat := (p.h - p.kh) / p.sh + 1
def ow (p : Pool) : Nat := (p.w - p.kw) / p.sw + 1
def src (p : Pool) : Shape := [p.n, p.h, p.w, p.c]
def dst (p : Pool) : Shape := [p.n, p.oh, p.ow, p.c]
/-- Offsets within a window. -/
def window (p : Pool) : Shape := [p.kh, p.kw]

/-- The input position of an offset in the window of an output position. -/
def from? (p : Pool) (o : Idx p.dst) (k : Idx p.window) : Option (Idx p.src) :=
  match o.toList, k.toList with
  | [n, y, x, c], [ky, kx] => Idx.ofList? p.src [n, y * p.sh + ky, x * p.sw + kx, c]
  | _, _ => none

variable {K : Type} [Scalar K]

/-- The entries of the window of an output position, in row-major order. -/
def values (p : Pool) (x : Tensor K p.src) (o : Idx p.dst) : List K :=
  (FinIndex.elems (ι := Idx p.window)).map fun k => entry x (p.from? o k)

/-- The largest entry of a list; zero if there is none. -/
def maximum : List K → K
  | [] => 0
  | a :: l => l.foldl Scalar.max a

/-- Whether offset `k` holds the first largest entry of its window: none is larger, and all earlier ones
are smaller. -/
def isFirst (p : Pool) (x : Tensor K p.src) (o : Idx p.dst) (k : Idx p.window) : Bool :=
  (FinIndex.elems (ι := Idx p.window)).all fun k' =>
    !decide (entry x (p.from? o k) < entry x (p.from? o k')) &&
    (!decide (k'.flat < k.flat) || decide (entry x (p.from? o k') < entry x (p.from? o k)))

/-- `out[o] = ∑ k, [k is the first largest of window o] w[o, k]`. -/
def gather (p : Pool) (x w : Tensor K p.src) : Tensor K p.dst :=
  fun o => sum fun k => if p.isFirst x o k then entry w (p.from? o k) else 0

/-- `out[i] = ∑ (o, k) at i, [k is the first largest of window o] w[o]`. -/
def scatter (p : Pool) (x : Tensor K p.src) (w : Tensor K p.dst) : Tensor K p.src :=
  fun i => sum fun o => sum fun k => if p.isFirst x o k ∧ p.from? o k = some i then w o else 0

end Pool

/-! ## The language -/

/-- Functions applied to every entry. -/
inductive Unary where
  | neg | exp | log | sqrt | rsqrt | tanh | logistic | relu
  deriving DecidableEq

/-- Functions applied to corresponding entries; `gate x w` is `w` where `x` is positive, else zero. -/
inductive Binary where
  | add | sub | mul | div | gate
  deriving DecidableEq

def Unary.fn {K : Type} [Scalar K] : Unary → K → K
  | .neg, x => -x
  | .exp, x => Scalar.exp x
  | .log, x => Scalar.log x
  | .sqrt, x => Scalar.sqrt x
  | .rsqrt, x => Scalar.rsqrt x
  | .tanh, x => Scalar.tanh x
  | .logistic, x => Scalar.logistic x
  | .relu, x => Scalar.relu x

def Binary.fn {K : Type} [Scalar K] : Binary → K → K → K
  | .add, x, y => x + y
  | .sub, x, y => x - y
  | .mul, x, y => x * y
  | .div, x, y => x / y
  | .gate, x, w => if 0 < x then w else 0

/-- Basic operations. -/
inductive Prim where
  /-- The tensor whose entries are all `d`. -/
  | const (d : Decimal) (s : Shape)
  | unary (f : Unary) (s : Shape)
  | binary (f : Binary) (s : Shape)
  /-- A contraction; `r` says which of its tensors is the result. -/
  | bilin (m : Bilin) (r : Role)
  /-- A move, or backward its transpose. -/
  | move (m : Move) (back : Bool)
  | maxPool (p : Pool)
  /-- Selects from the second tensor what max pooling selects from the first. -/
  | poolGather (p : Pool)
  /-- The transpose of `poolGather` in its second tensor. -/
  | poolScatter (p : Pool)
  deriving DecidableEq

namespace Prim

/-- The shapes of the operands. -/
def ins : Prim → Ctx
  | .const _ _ => []
  | .unary _ s => [s]
  | .binary _ s => [s, s]
  | .bilin m r => [m.shape (Bilin.args r).1, m.shape (Bilin.args r).2]
  | .move m back => [cond back m.dst m.src]
  | .maxPool p => [p.src]
  | .poolGather p => [p.src, p.src]
  | .poolScatter p => [p.src, p.dst]

/-- The shape of the result. -/
def out : Prim → Shape
  | .const _ s | .unary _ s | .binary _ s => s
  | .bilin m r => m.shape r
  | .move m back => cond back m.src m.dst
  | .maxPool p => p.dst
  | .poolGather p => p.dst
  | .poolScatter p => p.src

/-- The basic operations as a language of programs. -/
def sig : Sig := ⟨Prim, ins, out⟩

/-- The meaning of an operation. -/
def den {K : Type} [Scalar K] : Sem sig K
  | .const d _, _ => fun _ => d.val
  | .unary f _, e => fun i => f.fn (e.head i)
  | .binary f _, e => fun i => f.fn (e.head i) (e.tail.head i)
  | .bilin m r, e => contract (m.at? (Bilin.args r).1) (m.at? (Bilin.args r).2) (m.at? r) e.head e.tail.head
  | .move m false, e => Plm.move m.from? m.to? (Env.head (s := m.src) e)
  | .move m true, e => Plm.move m.to? m.from? (Env.head (s := m.dst) e)
  | .maxPool p, e => fun o => Pool.maximum (p.values e.head o)
  | .poolGather p, e => p.gather e.head e.tail.head
  | .poolScatter p, e => p.scatter e.head e.tail.head

/-- Where the meaning is differentiable: off the kinks of `relu` and `gate`, where no window of a pool has
two largest entries, and inside the domains of `log`, `sqrt`, `rsqrt` and division. -/
def Smooth {K : Type} [Scalar K] : (o : Prim) → Env K o.ins → Prop
  | .unary .relu _, e => ∀ i, e.head i ≠ 0
  | .unary .log _, e => ∀ i, 0 < e.head i
  | .unary .sqrt _, e => ∀ i, 0 < e.head i
  | .unary .rsqrt _, e => ∀ i, 0 < e.head i
  | .binary .div _, e => ∀ i, e.tail.head i ≠ 0
  | .binary .gate _, e => ∀ i, e.head i ≠ 0
  | .maxPool p, e => NoTies p e.head
  | .poolGather p, e => NoTies p e.head
  | .poolScatter p, e => NoTies p e.head
  | _, _ => True
where
  /-- In every window, the first largest entry is larger than every other one. -/
  NoTies {K : Type} [Scalar K] (p : Pool) (x : Tensor K p.src) : Prop :=
    ∀ o k k', k ≠ k' → p.isFirst x o k = true → entry x (p.from? o k') < entry x (p.from? o k)

end Prim

/-! ## Vector-Jacobian products -/

namespace Op

/-- Something for every shape of a context. -/
inductive Each (P : Shape → Type) : Ctx → Type where
  | nil : Each P []
  | cons {s : Shape} {Γ : Ctx} (a : P s) (as : Each P Γ) : Each P (s :: Γ)

/-- For every tensor of `Δ`, a program in basic operations that computes its cotangent from the values `Θ`; `none`
where it is zero. -/
abbrev Vjps (Θ Δ : Ctx) := Each (fun s => Option (Prog Prim.sig [s] Θ)) Δ

section
variable {Γ : Ctx} {s t u v : Shape}
/-- The cotangent of the result, in the scope of a vector-Jacobian product. -/
abbrev dy : Var (s :: Γ) s := .here
/-- The result. -/
abbrev y : Var (s :: t :: Γ) t := .there .here
/-- The first operand. -/
abbrev x₁ : Var (s :: t :: u :: Γ) u := .there (.there .here)
/-- The second operand. -/
abbrev x₂ : Var (s :: t :: u :: v :: Γ) v := .there (.there (.there .here))
abbrev one (a : Var Γ s) : Vars Γ [s] := .cons a .nil
abbrev two (a : Var Γ s) (b : Var Γ t) : Vars Γ [s, t] := .cons a (.cons b .nil)

/-- The vector-Jacobian product of an operation of one operand. -/
abbrev vjp₁ (k : (dy y : Var [t, t, s] t) → (x : Var [t, t, s] s) → Prog Prim.sig [s] [t, t, s]) :
    Vjps [t, t, s] [s] := .cons (some (k dy y x₁)) .nil
end

end Op

namespace Prim
open Op (Vjps dy y x₁ x₂ one two)

/-- The program that applies one operation. -/
def apply {Γ : Ctx} (o : Prim) (xs : Vars Γ o.ins) : Prog sig [o.out] Γ := .step o xs (.ret (.cons .here .nil))

/-- For every operand, the program that computes its cotangent from the cotangent of the result, the result
and the operands; `none` where the cotangent is zero. -/
def vjp : (o : Prim) → Vjps (o.out :: o.out :: o.ins) o.ins
  | .const _ _ => .nil
  | .unary .neg s => .cons (some (apply (.unary .neg s) (one dy))) .nil
  | .unary .exp s => .cons (some (apply (.binary .mul s) (two dy y))) .nil
  | .unary .log s => .cons (some (apply (.binary .div s) (two dy x₁))) .nil
  | .unary .sqrt s => .cons (some                       -- dy / (y + y)
      (.step (.binary .add s) (two y y) (apply (.binary .div s) (two (.there dy) .here)))) .nil
  | .unary .rsqrt s => .cons (some                      -- -((dy * y) / (x + x))
      (.step (.binary .mul s) (two dy y) (.step (.binary .add s) (two (.there x₁) (.there x₁))
        (.step (.binary .div s) (two (.there .here) .here) (apply (.unary .neg s) (one .here)))))) .nil
  | .unary .tanh s => .cons (some                       -- dy - dy * y * y
      (.step (.binary .mul s) (two dy y) (.step (.binary .mul s) (two .here (.there y))
        (apply (.binary .sub s) (two (.there (.there dy)) .here))))) .nil
  | .unary .logistic s => .cons (some                   -- dy * y - dy * y * y
      (.step (.binary .mul s) (two dy y) (.step (.binary .mul s) (two .here (.there y))
        (apply (.binary .sub s) (two (.there .here) .here))))) .nil
  | .unary .relu s => .cons (some (apply (.binary .gate s) (two y dy))) .nil   -- y > 0 where x > 0
  | .binary .add _ => .cons (some (.ret (one dy))) (.cons (some (.ret (one dy))) .nil)
  | .binary .sub s => .cons (some (.ret (one dy))) (.cons (some (apply (.unary .neg s) (one dy))) .nil)
  | .binary .mul s => .cons (some (apply (.binary .mul s) (two dy x₂)))
      (.cons (some (apply (.binary .mul s) (two dy x₁))) .nil)
  | .binary .div s => .cons (some (apply (.binary .div s) (two dy x₂)))
      (.cons (some                                      -- -((dy * y) / x₂)
        (.step (.binary .mul s) (two dy y) (.step (.binary .div s) (two .here (.there x₂))
          (apply (.unary .neg s) (one .here))))) .nil)
  | .binary .gate s => .cons none (.cons (some (apply (.binary .gate s) (two x₁ dy))) .nil)
  | .bilin m .out => .cons (some (apply (.bilin m .lhs) (two dy x₂)))
      (.cons (some (apply (.bilin m .rhs) (two x₁ dy))) .nil)
  | .bilin m .lhs => .cons (some (apply (.bilin m .out) (two dy x₂)))
      (.cons (some (apply (.bilin m .rhs) (two dy x₁))) .nil)
  | .bilin m .rhs => .cons (some (apply (.bilin m .lhs) (two x₂ dy)))
      (.cons (some (apply (.bilin m .out) (two x₁ dy))) .nil)
  | .move m false => .cons (some (apply (.move m true) (one dy))) .nil
  | .move m true => .cons (some (apply (.move m false) (one dy))) .nil
  | .maxPool p => .cons (some (apply (.poolScatter p) (two x₁ dy))) .nil
  | .poolGather p => .cons none (.cons (some (apply (.poolScatter p) (two x₁ dy))) .nil)
  | .poolScatter p => .cons none (.cons (some (apply (.poolGather p) (two x₁ dy))) .nil)

end Prim
end Plm
