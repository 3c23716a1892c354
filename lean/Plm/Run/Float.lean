import Plm.Op.Derived.Gelu
import Plm.Op.Derived.Standardise
import Plm.Op.Derived.Swish
import Plm.Run.Render

/-!
# The definitions, executed

`Float` is a `Scalar`, so the meanings that the theorems speak about can be computed.  `Prog.den` is a
function of functions and would compute a value anew wherever it is used; `Prog.run` keeps every value in a
table, and `Prog.run_den` says that it computes the same.

The program behind `plm oracle`:

* `modules FOLDER` writes small networks and, for every operation, the module of its value and its
  vector-Jacobian product;
* `run FOLDER NET` reads the inputs of a network's training step from `FOLDER/in.txt` and writes what the
  mathematical operations give to `FOLDER/op.txt`, and what their lowering to StableHLO gives to
  `FOLDER/hlo.txt`.  Numbers are the bits of binary64, as decimal numerals, one on a line.
-/

namespace Plm

instance : Scalar Float where
  zero := 0
  one := 1
  add := Float.add
  sub := Float.sub
  mul := Float.mul
  div := Float.div
  neg := Float.neg
  lt := Float.lt
  le := Float.le
  exp := Float.exp
  log := Float.log
  sqrt := Float.sqrt
  decLt := Float.decLt

/-! ## Tables -/

/-- The entries of a tensor as data: nested lists. -/
def Table (K : Type) : Shape → Type
  | [] => K
  | _ :: s => List (Table K s)

namespace Table
variable {K : Type}

/-- The table of a tensor. -/
def of : {s : Shape} → Tensor K s → Table K s
  | [], t => t ()
  | n :: s, t => (finElems n).map fun i => of (s := s) fun r => t (i, r)

/-- Entry `k` of a list. -/
def nth? {α : Type} : List α → Nat → Option α
  | [], _ => none
  | a :: _, 0 => some a
  | _ :: l, k + 1 => nth? l k

/-- The tensor of a table; zero where the table has no entry. -/
def entry [Zero K] : {s : Shape} → Table K s → Tensor K s
  | [], a, _ => a
  | _ :: s, l, (i, r) =>
    match nth? l i.val with
    | some a => entry (s := s) a r
    | none => 0

theorem nth?_map {α β : Type} (f : α → β) : (l : List α) → (k : Nat) → nth? (l.map f) k = (nth? l k).map f
  | [], _ => rfl
  | _ :: _, 0 => rfl
  | _ :: l, k + 1 => nth?_map f l k

theorem nth?_finElems : (n : Nat) → (i : Fin n) → nth? (finElems n) i.val = some i
  | 0, i => i.elim0
  | _ + 1, ⟨0, _⟩ => rfl
  | n + 1, ⟨k + 1, h⟩ =>
    (nth?_map _ (finElems n) k).trans
      (congrArg (Option.map _) (nth?_finElems n ⟨k, Nat.lt_of_succ_lt_succ h⟩))

/-- A table has the entries of its tensor. -/
theorem entry_of [Zero K] : (s : Shape) → (t : Tensor K s) → (of t).entry = t
  | [], _ => rfl
  | n :: s, t => funext fun (i, r) => by
    have h : nth? (of t : List (Table K s)) i.val = some (of fun r => t (i, r)) :=
      (nth?_map _ _ _).trans (congrArg (Option.map _) (nth?_finElems n i))
    show (match nth? (of t : List (Table K s)) i.val with | some a => entry (s := s) a r | none => 0) =
      t (i, r)
    rw [h]
    exact congrFun (entry_of s fun r => t (i, r)) r

/-- The entries in row-major order. -/
def toList : {s : Shape} → Table K s → List K
  | [], a => [a]
  | _ :: s, l => List.flatMap (toList (s := s)) l

end Table

/-- The values of a context as tables. -/
abbrev Tables (K : Type) (Γ : Ctx) := Op.Each (Table K) Γ

namespace Tables
variable {K : Type}

/-- The environment of tables. -/
def env [Zero K] : {Γ : Ctx} → Tables K Γ → Env K Γ
  | _, .cons a _, .inl i => a.entry i
  | _, .cons _ as, .inr p => env as p

/-- The tables of the named values. -/
def gets {Γ : Ctx} (e : Tables K Γ) : {Δ : Ctx} → Vars Γ Δ → Tables K Δ
  | _, .nil => .nil
  | _, .cons v vs => .cons (e.get v) (gets e vs)

theorem entry_get [Zero K] : {Γ : Ctx} → {s : Shape} → (e : Tables K Γ) → (v : Var Γ s) → (i : Idx s) →
    (e.get v).entry i = e.env (v.pos i)
  | _, _, .cons _ _, .here, _ => rfl
  | _, _, .cons _ as, .there v, i => entry_get as v i

theorem env_gets [Zero K] {Γ : Ctx} (e : Tables K Γ) : {Δ : Ctx} → (vs : Vars Γ Δ) →
    (e.gets vs).env = e.env.gets vs
  | _, .nil => funext fun p => nomatch p
  | _, .cons v vs => funext fun p =>
    match p with
    | .inl i => entry_get e v i
    | .inr p => congrFun (env_gets e vs) p

theorem env_cons [Zero K] {Γ : Ctx} {s : Shape} (t : Tensor K s) (e : Tables K Γ) :
    env (.cons (Table.of t) e) = e.env.push t :=
  funext fun p =>
    match p with
    | .inl i => congrFun (Table.entry_of s t) i
    | .inr _ => rfl

/-- All entries, table after table. -/
def toList : {Γ : Ctx} → Tables K Γ → List K
  | _, .nil => []
  | _, .cons a as => a.toList ++ toList as

end Tables

namespace Prog
variable {S : Sig} {D : Ctx} {K : Type} [Zero K]

/-- Compute a program, every value once. -/
def run (sem : Sem S K) : {Γ : Ctx} → Prog S D Γ → Tables K Γ → Tables K D
  | _, .ret xs, e => e.gets xs
  | _, .step o xs rest, e => rest.run sem (.cons (Table.of (sem o (e.gets xs).env)) e)

/-- Running a program computes its meaning. -/
theorem run_den (sem : Sem S K) : {Γ : Ctx} → (p : Prog S D Γ) → (e : Tables K Γ) →
    (p.run sem e).env = p.den sem e.env
  | _, .ret xs, e => e.env_gets xs
  | _, .step o xs rest, e => by
    refine (run_den sem rest _).trans (congrArg (rest.den sem) ?_)
    rw [Tables.env_cons, Tables.env_gets]

end Prog

/-! ## Cases -/

namespace Oracle

/-- Small networks that exercise one rule each. -/
def nets : List Entry := [
  { spec := ⟨"dense", 28, 28, 1, [.dense 784 10 .identity]⟩, batch := 4 },
  { spec := ⟨"dense-relu", 28, 28, 1, [.dense 784 32 .relu, .dense 32 10 .identity]⟩, batch := 4 },
  { spec := ⟨"dense-smooth", 4, 4, 1, [.dense 16 12 .tanh, .dense 12 8 .logistic, .dense 8 10 .identity]⟩,
    batch := 4 },
  { spec := ⟨"conv", 28, 28, 1, [.conv2d 1 8 3 .same .relu, .flatten, .dense 6272 10 .identity]⟩,
    batch := 4 },
  { spec := ⟨"conv-conv", 8, 8, 3,
      [.conv2d 3 8 3 .same .relu, .conv2d 8 8 3 .valid .relu, .flatten, .dense 288 10 .identity]⟩,
    batch := 4 },
  { spec := ⟨"conv-strided", 9, 8, 4,
      [.conv2dStrided 4 8 3 2 .same .relu, .conv2dStrided 8 6 3 2 .same .relu, .flatten,
        .dense 36 10 .identity]⟩,
    batch := 4 },
  { spec := ⟨"conv-pool", 28, 28, 1,
      [.conv2d 1 8 3 .same .relu, .maxPool 2 2, .flatten, .dense 1568 10 .identity]⟩, batch := 4 },
  { spec := ⟨"conv-overlap", 9, 9, 4,
      [.conv2d 4 6 3 .same .tanh, .maxPool 3 2, .conv2d 6 4 3 .same .relu, .maxPool 2 1, .flatten,
        .dense 36 10 .identity]⟩, batch := 4 }]

/-- Every operation, by name. -/
def ops : List (String × Op) := [
  ("neg", .unary .neg [2, 3]), ("exp", .unary .exp [2, 3]), ("log", .unary .log [2, 3]),
  ("sqrt", .unary .sqrt [2, 3]), ("rsqrt", .unary .rsqrt [2, 3]), ("tanh", .unary .tanh [2, 3]),
  ("logistic", .unary .logistic [2, 3]), ("relu", .unary .relu [2, 3]),
  ("add", .binary .add [2, 3]), ("sub", .binary .sub [2, 3]), ("mul", .binary .mul [2, 3]),
  ("div", .binary .div [2, 3]), ("gate", .binary .gate [2, 3]),
  ("matmul", .bilin (.matmul 2 3 4) .out), ("matmul-lhs", .bilin (.matmul 2 3 4) .lhs),
  ("matmul-rhs", .bilin (.matmul 2 3 4) .rhs),
  ("bmm", .bilin (.bmm 2 3 2 4) .out), ("bmm-lhs", .bilin (.bmm 2 3 2 4) .lhs),
  ("bmm-rhs", .bilin (.bmm 2 3 2 4) .rhs),
  ("conv-few", .bilin (.conv ⟨2, 4, 5, 2, 3, 3, 3, 1, 1, 1, 1, 4, 5⟩) .out),
  ("conv", .bilin (.conv ⟨2, 4, 5, 4, 3, 3, 3, 1, 1, 1, 1, 4, 5⟩) .out),
  ("conv-valid", .bilin (.conv ⟨2, 4, 5, 4, 3, 3, 3, 1, 1, 0, 0, 2, 3⟩) .out),
  ("conv-strided", .bilin (.conv ⟨2, 5, 4, 4, 3, 3, 3, 2, 2, 1, 0, 3, 2⟩) .out),
  ("conv-lhs", .bilin (.conv ⟨2, 4, 5, 4, 3, 3, 3, 1, 1, 1, 1, 4, 5⟩) .lhs),
  ("conv-rhs", .bilin (.conv ⟨2, 4, 5, 4, 3, 3, 3, 1, 1, 1, 1, 4, 5⟩) .rhs),
  ("reshape", .move (.reshape [2, 6] [3, 4]) false), ("reshape-back", .move (.reshape [2, 6] [3, 4]) true),
  ("broadcast", .move (.broadcast [2, 3, 4] [true, false, true]) false),
  ("broadcast-back", .move (.broadcast [2, 3, 4] [true, false, true]) true),
  ("transpose", .move (.transpose [2, 3, 4] [1, 2, 0]) false),
  ("transpose-back", .move (.transpose [2, 3, 4] [1, 2, 0]) true),
  ("max-pool", .maxPool ⟨2, 4, 6, 2, 2, 3, 2, 3⟩), ("max-pool-overlap", .maxPool ⟨2, 4, 5, 2, 2, 3, 1, 2⟩),
  ("pool-gather", .poolGather ⟨2, 4, 6, 2, 2, 3, 2, 3⟩),
  ("pool-scatter", .poolScatter ⟨2, 4, 6, 2, 2, 3, 2, 3⟩),
  ("log-softmax", .logSoftmax 3 4),
  ("log-softmax-middle", .derived (.logSoftmax [2, 4, 3] [true, false, true])),
  ("swish", .derived (.swish [2, 3])), ("gelu-tanh", .derived (.geluTanh [2, 3])),
  ("layer-norm", .derived (.standardise [3, 4] [true, false] 1.0e-5 (by decide))),
  ("batch-norm", .derived (.standardise [2, 2, 3, 2] [false, false, false, true] 1.0e-5 (by decide)))]

/-- From the cotangent of an operation's result and its operands to the result and the operands'
cotangents. -/
def opModule (name : String) (o : Op) : Module :=
  ⟨name, "vjp", _, _, ((Op.apply o (Vars.all o.ins)).grad (Vars.all o.ins)).toHlo⟩

/-- Write the modules of the operations to a folder. -/
def writeOps (folder : String) : List (String × Op) → IO Unit
  | [] => pure ()
  | (name, o) :: rest => do
    IO.FS.writeFile (folder ++ "/op-" ++ name ++ ".mlir") (opModule name o).print
    writeOps folder rest

/-! ## Numbers as text -/

def ofBits (n : Nat) : Float := if h : n < 2 ^ 64 then .ofBits (UInt64.ofNatLT n h) else 0

/-- The numbers in a text: runs of digits. -/
def numerals : (pending : Option Nat) → List Char → List Nat
  | none, [] => []
  | some n, [] => [n]
  | p, c :: cs =>
    if 48 ≤ c.toNat ∧ c.toNat < 58 then numerals (some (10 * p.getD 0 + (c.toNat - 48))) cs
    else match p with
      | none => numerals none cs
      | some n => n :: numerals none cs

/-- One number on each line. -/
def lines (xs : List Float) : String := xs.foldl (fun text x => text ++ toString x.toBits.toNat ++ "\n") ""

/-- A table from the front of a list, and the rest of it. -/
def take : (s : Shape) → List Float → Table Float s × List Float
  | [], xs => (xs.head?.getD 0, xs.tail)
  | n :: s, xs => go s n xs
where
  go (s : Shape) : Nat → List Float → List (Table Float s) × List Float
    | 0, xs => ([], xs)
    | n + 1, xs =>
      let (a, xs) := take s xs
      let (as, xs) := go s n xs
      (a :: as, xs)

/-- Tables for a whole context. -/
def takes : (Γ : Ctx) → List Float → Tables Float Γ
  | [], _ => .nil
  | s :: Γ, xs => let (a, xs) := take s xs; .cons a (takes Γ xs)

/-! ## The program -/

/-- Run a network's training step, and its lowering, on the numbers in the folder. -/
def run (folder : String) (e : Entry) : IO Unit :=
  match e.spec.classifier e.batch e.classes with
  | .error r => throw (IO.userError r.message)
  | .ok ⟨net, h⟩ => do
    let text ← IO.FS.readFile (folder ++ "/in.txt")
    let inputs := takes _ ((numerals none text.toList).map ofBits)
    let step := net.trainStep e.optimizer e.batch e.classes h
    IO.FS.writeFile (folder ++ "/op.txt") (lines (step.run Op.den inputs).toList)
    IO.FS.writeFile (folder ++ "/hlo.txt") (lines (step.toHlo.run HOp.den inputs).toList)

def main : List String → IO Unit
  | ["modules", folder] => do
    let described ← Render.entries folder nets
    IO.FS.writeFile (folder ++ "/modules.json") (Json.enclose "[\n" "\n]\n" described)
    writeOps folder ops
  | ["run", folder, name] =>
    match (Nets.all ++ nets).filter fun e => e.spec.name = name with
    | e :: _ => run folder e
    | [] => throw (IO.userError ("there is no network " ++ name))
  | _ => throw (IO.userError "usage: modules FOLDER | run FOLDER NET")

end Oracle
end Plm
