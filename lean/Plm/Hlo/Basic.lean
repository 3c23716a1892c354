import Plm.Prim.Basic

/-!
# StableHLO

The subset of StableHLO that is printed, as a second language of programs, with the meaning that the
StableHLO specification gives to each operation (section "Ops" of the specification, version 1).  All
values are tensors of floating-point numbers; `compare` occurs only together with `select`.
-/

namespace Plm

/-- Elementwise operations on one tensor. -/
inductive HUnary where
  | negate | exponential | log | sqrt | rsqrt | tanh | logistic
  deriving DecidableEq

/-- Elementwise operations on two tensors. -/
inductive HBinary where
  | add | subtract | multiply | divide | maximum | minimum
  deriving DecidableEq

/-- Comparison directions. -/
inductive Direction where
  | eq | gt | ge | lt
  deriving DecidableEq

/-- Reductions. -/
inductive Reducer where
  | add | max | min
  deriving DecidableEq

/-- `dot_general`: operand shapes, and the axes that are batched and contracted. -/
structure Dot where
  (lhs rhs : Shape)
  (lhsBatch rhsBatch lhsContract rhsContract : List Nat)
  deriving DecidableEq

/-- `convolution` of `[n, h, w, ci]` with a kernel: `window_strides`, low `padding`, `lhs_dilation`.  The
kernel is `[kh, kw, ci, co]`, or `[kh, kw, co, ci]` if `swapped`; output `[n, oh, ow, co]`.  The high padding
is what the output size asks for. -/
structure HConv where
  (n h w ci co kh kw sh sw padTop padLeft dilH dilW oh ow : Nat)
  (swapped : Bool)
  deriving DecidableEq

/-- StableHLO operations. -/
inductive HOp where
  /-- A constant all of whose entries are `d`. -/
  | constant (d : Decimal) (s : Shape)
  /-- Every entry is its own coordinate along the axis. -/
  | iota (s : Shape) (axis : Nat)
  | unary (f : HUnary) (s : Shape)
  | binary (f : HBinary) (s : Shape)
  /-- `select (compare d a b) x y` of the operands `a b x y`. -/
  | select (d : Direction) (s : Shape)
  | reshape (s t : Shape)
  | transpose (s : Shape) (perm : List Nat)
  | broadcastInDim (s t : Shape) (dims : List Nat)
  /-- Reduction over the axes that are not kept. -/
  | reduce (f : Reducer) (s : Shape) (keep : List Bool)
  | dotGeneral (d : Dot)
  | convolution (c : HConv)
  /-- Reversal along the given axes. -/
  | reverse (s : Shape) (axes : List Nat)
  /-- The `t[d]` entries `start[d], start[d] + stride[d], ...` along every axis `d`. -/
  | slice (s t : Shape) (start stride : List Nat)
  /-- Zeros before, after (so that the shape is `t`) and, if `interior > 0`, between the entries. -/
  | pad (s t : Shape) (low interior : List Nat)
  /-- The operands one after the other along an axis. -/
  | concatenate (ts : List Shape) (axis : Nat)
  /-- The identity; the compiler does not move code across it. -/
  | barrier (s : Shape)
  deriving DecidableEq

/-! ## Shapes -/

namespace Dot

/-- The axes of a tensor of rank `r` that are in neither list. -/
def free (r : Nat) (batch contract : List Nat) : List Nat :=
  (List.range r).filter fun d => !(batch.elem d || contract.elem d)

/-- Entry `d` of a list; zero beyond its end. -/
def nth (l : List Nat) (d : Nat) : Nat := ((l.drop d).head?).getD 0

def lhsFree (d : Dot) : List Nat := free d.lhs.length d.lhsBatch d.lhsContract
def rhsFree (d : Dot) : List Nat := free d.rhs.length d.rhsBatch d.rhsContract

/-- Batch axes, then free axes of the left operand, then those of the right one. -/
def out (d : Dot) : Shape :=
  d.lhsBatch.map (nth d.lhs) ++ d.lhsFree.map (nth d.lhs) ++ d.rhsFree.map (nth d.rhs)

/-- The axes that are summed over. -/
def contracted (d : Dot) : Shape := d.lhsContract.map (nth d.lhs)

end Dot

namespace HConv

def rhs (c : HConv) : Shape := cond c.swapped [c.kh, c.kw, c.co, c.ci] [c.kh, c.kw, c.ci, c.co]

/-- High padding along an axis: what brings the dilated, padded size to `(out - 1) * stride + kernel`. -/
def high (size dil low kernel stride out : Nat) : Nat :=
  ((out - 1) * stride + kernel) - (low + ((size - 1) * dil + 1))

def padBottom (c : HConv) : Nat := high c.h c.dilH c.padTop c.kh c.sh c.oh
def padRight (c : HConv) : Nat := high c.w c.dilW c.padLeft c.kw c.sw c.ow
def out (c : HConv) : Shape := [c.n, c.oh, c.ow, c.co]

end HConv

namespace HOp
open Dot (nth)

/-- The shapes of the operands. -/
def ins : HOp → Ctx
  | .constant _ _ | .iota _ _ => []
  | .unary _ s | .reshape s _ | .transpose s _ | .broadcastInDim s _ _ | .reduce _ s _ | .reverse s _
  | .slice s _ _ _ | .pad s _ _ _ | .barrier s => [s]
  | .binary _ s => [s, s]
  | .select _ s => [s, s, s, s]
  | .dotGeneral d => [d.lhs, d.rhs]
  | .convolution c => [[c.n, c.h, c.w, c.ci], c.rhs]
  | .concatenate ts _ => ts

/-- Limits of a slice. -/
def limits : (t : Shape) → (start stride : List Nat) → List Nat
  | n :: t, a :: as, c :: cs => (a + (n - 1) * c + 1) :: limits t as cs
  | _, _, _ => []

/-- High padding of a `pad`. -/
def padHigh : (s t : Shape) → (low interior : List Nat) → List Nat
  | n :: s, m :: t, a :: as, c :: cs => (m - (a + n + (n - 1) * c)) :: padHigh s t as cs
  | _, _, _, _ => []

/-- The shape with `k` more entries along an axis. -/
def grow : Shape → (axis k : Nat) → Shape
  | n :: s, 0, k => (n + k) :: s
  | n :: s, axis + 1, k => n :: grow s axis k
  | [], _, _ => []

/-- How long shapes are together along an axis. -/
def extent (axis : Nat) : List Shape → Nat
  | [] => 0
  | t :: ts => nth t axis + extent axis ts

/-- The shape of operands joined along an axis: the first one's, longer. -/
def joined (axis : Nat) : List Shape → Shape
  | [] => []
  | t :: ts => grow t axis (extent axis ts)

/-- The shape of the result. -/
def out : HOp → Shape
  | .constant _ s | .iota s _ | .unary _ s | .binary _ s | .select _ s | .reverse s _ | .barrier s => s
  | .reshape _ t => t
  | .transpose s perm => perm.map (nth s)
  | .broadcastInDim _ t _ => t
  | .reduce _ s keep => Move.kept s keep
  | .dotGeneral d => d.out
  | .convolution c => c.out
  | .slice _ t _ _ => t
  | .pad _ t _ _ => t
  | .concatenate ts axis => joined axis ts

/-- StableHLO as a language of programs. -/
def sig : Sig := ⟨HOp, ins, out⟩

instance : DecidableEq sig.Op := inferInstanceAs (DecidableEq HOp)

/-! ## Meaning -/

section
variable {K : Type} [Scalar K]

def _root_.Plm.HUnary.fn : HUnary → K → K
  | .negate, x => -x
  | .exponential, x => Scalar.exp x
  | .log, x => Scalar.log x
  | .sqrt, x => Scalar.sqrt x
  | .rsqrt, x => Scalar.rsqrt x
  | .tanh, x => Scalar.tanh x
  | .logistic, x => Scalar.logistic x

def _root_.Plm.HBinary.fn : HBinary → K → K → K
  | .add, x, y => x + y
  | .subtract, x, y => x - y
  | .multiply, x, y => x * y
  | .divide, x, y => x / y
  | .maximum, x, y => Scalar.max x y
  | .minimum, x, y => Scalar.min x y

/-- Whether a comparison holds. -/
def _root_.Plm.Direction.holds : Direction → K → K → Bool
  | .gt, x, y => decide (y < x)
  | .lt, x, y => decide (x < y)
  | .ge, x, y => !decide (x < y)
  | .eq, x, y => !decide (x < y) && !decide (y < x)

/-- The reduction of a list of entries. -/
def _root_.Plm.Reducer.fold : Reducer → List K → K
  | .add, l => l.foldr (fun a b => a + b) 0
  | .max, l => Pool.maximum l
  | .min, [] => 0
  | .min, a :: l => l.foldl Scalar.min a

/-- The operand entry at the coordinates that belong to a result position; zero outside. -/
def read {s t : Shape} (f : List Nat → Option (List Nat)) (x : Tensor K s) : Tensor K t :=
  fun i => entry x ((f i.toList).bind (Idx.ofList? s))

/-- Position of `k` in a list. -/
def indexOf (k : Nat) : List Nat → Nat
  | [] => 0
  | a :: l => if a = k then 0 else indexOf k l + 1

/-- The coordinates of a `dot_general` operand, from those along batch, contracting and free axes. -/
def operand (rank : Nat) (batch contract freeAxes b c f : List Nat) : List Nat :=
  (List.range rank).map fun d =>
    if batch.elem d then nth b (indexOf d batch)
    else if contract.elem d then nth c (indexOf d contract)
    else nth f (indexOf d freeAxes)

def dotDen (d : Dot) (x : Tensor K d.lhs) (y : Tensor K d.rhs) : Tensor K d.out := fun i =>
  let b := i.toList.take d.lhsBatch.length
  let l := (i.toList.drop d.lhsBatch.length).take d.lhsFree.length
  let r := (i.toList.drop d.lhsBatch.length).drop d.lhsFree.length
  sum fun k : Idx d.contracted =>
    entry x (Idx.ofList? d.lhs (operand d.lhs.length d.lhsBatch d.lhsContract d.lhsFree b k.toList l)) *
    entry y (Idx.ofList? d.rhs (operand d.rhs.length d.rhsBatch d.rhsContract d.rhsFree b k.toList r))

/-- The input coordinate at a position of the padded, dilated input; `none` in the padding or between
entries. -/
def undilate (at_ low dil : Nat) : Option Nat :=
  if at_ < low then none else if (at_ - low) % dil = 0 then some ((at_ - low) / dil) else none

def convDen (c : HConv) (x : Tensor K [c.n, c.h, c.w, c.ci]) (k : Tensor K c.rhs) : Tensor K c.out := fun i =>
  sum fun j : Idx [c.kh, c.kw, c.ci] =>
    match i.toList, j.toList with
    | [n, y, z, o], [ky, kz, q] =>
      entry x ((undilate (y * c.sh + ky) c.padTop c.dilH).bind fun a =>
        (undilate (z * c.sw + kz) c.padLeft c.dilW).bind fun b => Idx.ofList? _ [n, a, b, q]) *
      entry k (Idx.ofList? c.rhs (cond c.swapped [ky, kz, o, q] [ky, kz, q, o]))
    | _, _ => 0

/-- `start + i * stride` along every axis. -/
def sliceAt : (start stride i : List Nat) → List Nat
  | a :: as, c :: cs, i :: is => (a + i * c) :: sliceAt as cs is
  | _, _, _ => []

/-- The operand coordinates at result coordinates of a `pad`; `none` in the padding. -/
def padAt : (low interior i : List Nat) → Option (List Nat)
  | a :: as, c :: cs, i :: is => (undilate i a (c + 1)).bind fun j => (padAt as cs is).map (j :: ·)
  | [], [], [] => some []
  | _, _, _ => none

/-- Coordinates reversed along the axes of the list. -/
def reverseAt (axes : List Nat) : (d : Nat) → (s i : List Nat) → List Nat
  | d, n :: s, i :: is => cond (axes.elem d) (n - 1 - i) i :: reverseAt axes (d + 1) s is
  | _, _, _ => []

/-- Coordinates lowered by `k` along an axis, if they are not below `k` there. -/
def lowerAt (k : Nat) : (axis : Nat) → List Nat → Option (List Nat)
  | 0, i :: is => if i < k then none else some ((i - k) :: is)
  | axis + 1, i :: is => (lowerAt k axis is).map (i :: ·)
  | _, [] => none

/-- The entry at coordinates of tensors that are joined along an axis. -/
def join (axis : Nat) : (ts : List Shape) → Env K ts → List Nat → K
  | [], _, _ => 0
  | t :: ts, e, i => match lowerAt (nth t axis) axis i with
    | none => entry (e.head (s := t)) (Idx.ofList? t i)
    | some j => join axis ts e.tail j

/-- The meaning of an operation, after the StableHLO specification. -/
def den : Sem sig K
  | .constant d _, _ => fun _ => d.val
  | .iota _ axis, _ => fun i => Scalar.ofNat (nth i.toList axis)
  | .unary f s, e => fun i => f.fn (e.head (s := s) i)
  | .binary f s, e => fun i => f.fn (e.head (s := s) i) (e.tail.head (s := s) i)
  | .select d s, e => fun i =>
    cond (d.holds (e.head (s := s) i) (e.tail.head (s := s) i)) (e.tail.tail.head (s := s) i)
      (e.tail.tail.tail.head (s := s) i)
  | .reshape s _, e => fun i => entry (e.head (s := s)) (Idx.ofList? s (Idx.unflatten s i.flat))
  | .transpose s perm, e => read (fun i => some ((List.range s.length).map fun k => nth i (indexOf k perm)))
      (e.head (s := s))
  | .broadcastInDim s _ dims, e => read (fun i =>
      some ((List.range s.length).map fun k => if nth s k = 1 then 0 else nth i (nth dims k)))
      (e.head (s := s))
  | .reduce f s keep, e => fun i =>
    f.fold (((FinIndex.elems (ι := Idx s)).filter fun j => Move.kept j.toList keep == i.toList).map
      (e.head (s := s)))
  | .dotGeneral d, e => dotDen d e.head e.tail.head
  | .convolution c, e => convDen c e.head e.tail.head
  | .reverse s axes, e => read (fun i => some (reverseAt axes 0 s i)) (e.head (s := s))
  | .slice s _ start stride, e => read (fun i => some (sliceAt start stride i)) (e.head (s := s))
  | .pad s _ low interior, e => read (padAt low interior) (e.head (s := s))
  | .concatenate ts axis, e => fun i => join axis ts e i.toList
  | .barrier s, e => e.head (s := s)

end
end HOp
end Plm
