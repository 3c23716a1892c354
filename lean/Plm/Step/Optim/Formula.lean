import Plm.Base.Append
import Plm.Op.Language
import Plm.Prim.Index

/-!
# Formulas on all entries

What an optimizer computes is a formula that is applied to every entry.  It is written once, for everything that
can be added, subtracted, multiplied and divided (`Arith`): over scalars it is the textbook's formula, over
`Term`s it is the tree from which the program is made (`Term.each`).
-/

namespace Plm

/-! ## Values with names -/

/-- One value for every name. -/
def Tuple (α : Type) : List String → Type
  | [] => Unit
  | _ :: names => α × Tuple α names

/-- A place in a list of names. -/
inductive Place : List String → Type where
  | here {a : String} {names : List String} : Place (a :: names)
  | there {a : String} {names : List String} (p : Place names) : Place (a :: names)

namespace Tuple
variable {α β γ : Type}

def map (f : α → β) : {names : List String} → Tuple α names → Tuple β names
  | [], _ => ()
  | _ :: _, t => (f t.1, map f t.2)

def get : {names : List String} → Tuple α names → Place names → α
  | _ :: _, t, .here => t.1
  | _ :: _, t, .there p => get t.2 p

/-- The same value for every name. -/
def all (a : α) : (names : List String) → Tuple α names
  | [] => ()
  | _ :: names => (a, all a names)

/-- Every name's place. -/
def places : (names : List String) → Tuple (Place names) names
  | [] => ()
  | _ :: names => (.here, map .there (places names))

def zip (f : α → β → γ) : {names : List String} → Tuple α names → Tuple β names → Tuple γ names
  | [], _, _ => ()
  | _ :: _, t, u => (f t.1 u.1, zip f t.2 u.2)

theorem map_map (g : β → γ) (f : α → β) : {names : List String} → (t : Tuple α names) →
    (t.map f).map g = t.map fun a => g (f a)
  | [], _ => rfl
  | _ :: _, t => congrArg (Prod.mk _) (map_map g f (Prod.snd t))

theorem map_congr {f g : α → β} (h : ∀ a, f a = g a) {names : List String} (t : Tuple α names) :
    t.map f = t.map g := congrArg (map · t) (funext h)

theorem map_zip {δ : Type} (g : γ → δ) (f : α → β → γ) : {names : List String} → (t : Tuple α names) →
    (u : Tuple β names) → (zip f t u).map g = zip (fun a b => g (f a b)) t u
  | [], _, _ => rfl
  | _ :: _, t, u => congrArg (Prod.mk _) (map_zip g f (Prod.snd t) (Prod.snd u))

theorem zip_left (f : α → γ) : {names : List String} → (t : Tuple α names) → (u : Tuple β names) →
    zip (fun a _ => f a) t u = t.map f
  | [], _, _ => rfl
  | _ :: _, t, u => congrArg (Prod.mk _) (zip_left f (Prod.snd t) (Prod.snd u))

theorem zip_right (f : β → γ) : {names : List String} → (t : Tuple α names) → (u : Tuple β names) →
    zip (fun _ b => f b) t u = u.map f
  | [], _, _ => rfl
  | _ :: _, t, u => congrArg (Prod.mk _) (zip_right f (Prod.snd t) (Prod.snd u))

theorem get_map (f : α → β) : {names : List String} → (t : Tuple α names) → (p : Place names) →
    (t.map f).get p = f (t.get p)
  | _ :: _, _, .here => rfl
  | _ :: _, t, .there p => get_map f (Prod.snd t) p

end Tuple

/-! ## Formulas -/

/-- What formulas are made of. -/
class Arith (K : Type) extends Add K, Sub K, Mul K, Div K where
  num : Nat → K
  sqrt : K → K

/-- Scalars have all that formulas are made of. -/
abbrev Scalar.arith (K : Type) [Scalar K] : Arith K :=
  { num := Scalar.ofNat, sqrt := Scalar.sqrt }

/-- A formula in the entries of the tensors `A` and in the scalars `H`. -/
inductive Term (A H : List String) where
  | arg (a : Place A)
  | scalar (h : Place H)
  | num (n : Nat)
  | unary (f : Unary) (t : Term A H)
  | binary (f : Binary) (t u : Term A H)

namespace Term
variable {A H B : List String}

instance : Arith (Term A H) where
  add := .binary .add
  sub := .binary .sub
  mul := .binary .mul
  div := .binary .div
  num := .num
  sqrt := .unary .sqrt

/-- The value of a formula. -/
def eval {K : Type} [Scalar K] (as : Tuple K A) (hs : Tuple K H) : Term A H → K
  | .arg a => as.get a
  | .scalar h => hs.get h
  | .num n => Scalar.ofNat n
  | .unary f t => f.fn (t.eval as hs)
  | .binary f t u => f.fn (t.eval as hs) (u.eval as hs)

/-! ## Programs of formulas -/

/-- Broadcasting a scalar keeps no axis. -/
theorem kept_none : (s : Shape) → [] = (Move.broadcast s (s.map fun _ => false)).src
  | [] => rfl
  | _ :: s => kept_none s

/-- A scalar as the input of its broadcast to `s`. -/
def spread {Θ : Ctx} (s : Shape) (v : Var Θ []) : Var Θ (Move.broadcast s (s.map fun _ => false)).src :=
  kept_none s ▸ v

open Op (one two)
variable {E : Ctx} {s : Shape}

/-- The formula on all entries of the tensors named `as`; `k` goes on with the name of the result. -/
def emit : (t : Term A H) → {Θ : Ctx} → Tuple (Var Θ s) A → Tuple (Var Θ []) H →
    ({Θ' : Ctx} → Ren Θ Θ' → Var Θ' s → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | .arg a, _, as, _, k => k (fun v => v) (as.get a)
  | .scalar h, _, _, hs, k =>
    .step (.move (.broadcast s (s.map fun _ => false)) false) (one (spread s (hs.get h))) (k .there .here)
  | .num n, _, _, _, k => .step (.const n s) .nil (k .there .here)
  | .unary f t, _, as, hs, k => t.emit as hs fun σ v => .step (.unary f s) (one v) (k (fun u => .there (σ u)) .here)
  | .binary f t u, _, as, hs, k => t.emit as hs fun σ v =>
      u.emit (as.map fun a => σ a) (hs.map fun a => σ a) fun τ w =>
        .step (.binary f s) (two (τ v) w) (k (fun u => .there (τ (σ u))) .here)

/-- Several formulas. -/
def emits : {B : List String} → (ts : Tuple (Term A H) B) → {Θ : Ctx} → Tuple (Var Θ s) A → Tuple (Var Θ []) H →
    ({Θ' : Ctx} → Ren Θ Θ' → Tuple (Var Θ' s) B → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | [], _, _, _, _, k => k (fun v => v) ()
  | _ :: _, ts, _, as, hs, k => emit (Prod.fst ts) as hs fun σ v =>
      emits (Prod.snd ts) (as.map fun a => σ a) (hs.map fun a => σ a) fun τ vs => k (fun u => τ (σ u)) (τ v, vs)

/-- Formulas on all entries of all tensors of a context; they may depend on the shape. -/
def each (ts : Shape → Tuple (Term A H) B) : {Γ Θ : Ctx} → Tuple (Vars Θ Γ) A → Tuple (Var Θ []) H →
    ({Θ' : Ctx} → Ren Θ Θ' → Tuple (Vars Θ' Γ) B → Prog Op.sig E Θ') → Prog Op.sig E Θ
  | [], _, _, _, k => k (fun v => v) (.all .nil B)
  | s :: _, _, as, hs, k => emits (ts s) (as.map fun v => v.get .here) hs fun σ qs =>
      each ts (as.map fun v => v.tail.map fun u => σ u) (hs.map fun a => σ a) fun τ rs =>
        k (fun u => τ (σ u)) (.zip .cons (qs.map fun a => τ a) rs)

end Term

/-- The value of a scalar. -/
def Env.scalar {K : Type} {Θ : Ctx} (e : Env K Θ) (v : Var Θ []) : K := e.get v ()

/-- The shape of the tensor of an entry. -/
def Pos.shape : {Γ : Ctx} → Pos Γ → Shape
  | s :: _, .inl _ => s
  | _ :: _, .inr p => p.shape

namespace Term
variable {K : Type} [LawfulScalar K] {A H B : List String} {E Θ : Ctx} {s : Shape} {R : Env K E}

omit [LawfulScalar K] in
theorem get_spread (e : Env K Θ) (v : Var Θ []) {t : Shape} (h : [] = t) (i : Idx t) :
    e.get (h ▸ v : Var Θ t) i = e.scalar v := by
  cases h
  rfl

omit [LawfulScalar K] in
theorem map_get {e : Env K Θ} {Θ' : Ctx} {e' : Env K Θ'} {σ : Ren Θ Θ'} (h : Sees σ e e') (i : Idx s)
    (as : Tuple (Var Θ s) A) : (as.map fun a => σ a).map (fun a => e'.get a i) = as.map fun a => e.get a i :=
  (Tuple.map_map _ _ as).trans (Tuple.map_congr (fun a => congrFun (h s a) i) as)

omit [LawfulScalar K] in
theorem map_scalar {e : Env K Θ} {Θ' : Ctx} {e' : Env K Θ'} {σ : Ren Θ Θ'} (h : Sees σ e e')
    (hs : Tuple (Var Θ []) A) : (hs.map fun a => σ a).map e'.scalar = hs.map e.scalar := map_get (s := []) h () hs

theorem den_emit : (t : Term A H) → {Θ : Ctx} → (as : Tuple (Var Θ s) A) → (hs : Tuple (Var Θ []) H) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' s → Prog Op.sig E Θ') → (e : Env K Θ) →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (v : Var Θ' s) (e' : Env K Θ'), Sees σ e e' →
      (∀ i, e'.get v i = t.eval (as.map fun a => e.get a i) (hs.map e.scalar)) →
      (k σ v).den Op.den e' = R) → (t.emit as hs k).den Op.den e = R
  | .arg a, _, as, _, _, e, hk => hk _ _ e (Sees.refl e) fun i => (Tuple.get_map (fun a => e.get a i) as a).symm
  | .scalar h, _, _, hs, _, e, hk => by
    refine hk _ _ _ (Sees.there _ e) fun i => ?_
    refine (move_broadcast s (s.map fun _ => false) _ i).trans ?_
    refine (get_spread e (hs.get h) (kept_none s) _).trans (Tuple.get_map e.scalar hs h).symm
  | .num _, _, _, _, _, e, hk => hk _ _ _ (Sees.there _ e) fun _ => rfl
  | .unary f t, _, as, hs, k, e, hk => by
    refine den_emit t as hs _ e fun σ v e' hσ hv => hk _ _ _ (hσ.trans (Sees.there _ e')) fun i => ?_
    exact congrArg f.fn (hv i)
  | .binary f t u, _, as, hs, k, e, hk => by
    refine den_emit t as hs _ e fun σ v e' hσ hv => ?_
    refine den_emit u _ _ _ e' fun τ w e'' hτ hw => hk _ _ _ ((hσ.trans hτ).trans (Sees.there _ e'')) fun i => ?_
    refine congr (congrArg f.fn ((congrFun (hτ s v) i).trans (hv i))) ((hw i).trans ?_)
    rw [map_get hσ, map_scalar hσ]

theorem den_emits : {B : List String} → (ts : Tuple (Term A H) B) → {Θ : Ctx} → (as : Tuple (Var Θ s) A) →
    (hs : Tuple (Var Θ []) H) → (k : {Θ' : Ctx} → Ren Θ Θ' → Tuple (Var Θ' s) B → Prog Op.sig E Θ') →
    (e : Env K Θ) → (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (vs : Tuple (Var Θ' s) B) (e' : Env K Θ'), Sees σ e e' →
      (∀ i, vs.map (fun v => e'.get v i) =
        ts.map (eval (as.map fun a => e.get a i) (hs.map e.scalar))) →
      (k σ vs).den Op.den e' = R) → (emits ts as hs k).den Op.den e = R
  | [], _, _, _, _, _, e, hk => hk _ _ e (Sees.refl e) fun _ => rfl
  | _ :: _, ts, _, as, hs, k, e, hk => by
    refine den_emit (Prod.fst ts) as hs _ e fun σ v e' hσ hv => ?_
    refine den_emits (Prod.snd ts) _ _ _ e' fun τ vs e'' hτ hvs => hk _ _ _ (hσ.trans hτ) fun i => ?_
    refine congr (congrArg Prod.mk ((congrFun (hτ s v) i).trans (hv i))) ((hvs i).trans ?_)
    rw [map_get hσ, map_scalar hσ]

omit [LawfulScalar K] in
theorem map_gets {Γ : Ctx} {e : Env K Θ} {Θ' : Ctx} {e' : Env K Θ'} {σ : Ren Θ Θ'} (h : Sees σ e e') (p : Pos Γ)
    (as : Tuple (Vars Θ Γ) A) :
    (as.map fun v => v.map fun u => σ u).map (fun v => e'.gets v p) = as.map fun v => e.gets v p :=
  (Tuple.map_map _ _ as).trans (Tuple.map_congr (fun a => congrFun (h.map a) p) as)

/-- The program of formulas computes them on every entry. -/
theorem den_each (ts : Shape → Tuple (Term A H) B) : {Γ Θ : Ctx} → (as : Tuple (Vars Θ Γ) A) →
    (hs : Tuple (Var Θ []) H) → (k : {Θ' : Ctx} → Ren Θ Θ' → Tuple (Vars Θ' Γ) B → Prog Op.sig E Θ') →
    (e : Env K Θ) → (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (vs : Tuple (Vars Θ' Γ) B) (e' : Env K Θ'), Sees σ e e' →
      (∀ p : Pos Γ, vs.map (fun v => e'.gets v p) =
        (ts p.shape).map (eval (as.map fun v => e.gets v p) (hs.map e.scalar))) →
      (k σ vs).den Op.den e' = R) → (each ts as hs k).den Op.den e = R
  | [], _, _, _, _, e, hk => hk _ _ e (Sees.refl e) fun p => nomatch p
  | s :: Γ, _, as, hs, k, e, hk => by
    refine den_emits (ts s) _ hs _ e fun σ qs e' hσ hqs => ?_
    refine den_each ts _ _ _ e' fun τ rs e'' hτ hrs => hk _ _ _ (hσ.trans hτ) fun p => ?_
    cases p with
    | inl i =>
      refine (Tuple.map_zip _ _ _ _).trans ((Tuple.zip_left (fun a => e''.get a i) _ _).trans ?_)
      refine (map_get hτ i qs).trans ((hqs i).trans ?_)
      rw [Tuple.map_map]
      refine congrArg (fun as => Tuple.map (eval as _) (ts s)) (Tuple.map_congr (fun v => ?_) as)
      exact (congrFun (Env.get_gets e v .here) i).symm
    | inr p =>
      refine (Tuple.map_zip _ _ _ _).trans ((Tuple.zip_right (fun v => e''.gets v p) _ _).trans ?_)
      refine (hrs p).trans ?_
      rw [map_scalar hσ, Tuple.map_map]
      refine congrArg (fun as => Tuple.map (eval as _) (ts p.shape)) (Tuple.map_congr (fun v => ?_) as)
      exact (congrFun (hσ.map v.tail) p).trans (congrFun (Env.gets_tail e v) p)

/-! ## The operations of formulas -/

section
variable {P : Op → Prop} (hc : ∀ n s, P (.const n s)) (hu : ∀ f s, P (.unary f s)) (hb : ∀ f s, P (.binary f s))
  (hm : ∀ s keep, P (.move (.broadcast s keep) false))
include hc hu hb hm

theorem all_emit : (t : Term A H) → {Θ : Ctx} → (as : Tuple (Var Θ s) A) → (hs : Tuple (Var Θ []) H) →
    (k : {Θ' : Ctx} → Ren Θ Θ' → Var Θ' s → Prog Op.sig E Θ') →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (v : Var Θ' s), (k σ v).All P) → (t.emit as hs k).All P
  | .arg _, _, _, _, _, hk => hk _ _
  | .scalar _, _, _, _, _, hk => ⟨hm _ _, hk _ _⟩
  | .num _, _, _, _, _, hk => ⟨hc _ _, hk _ _⟩
  | .unary _ t, _, as, hs, _, hk => all_emit t as hs _ fun _ _ => ⟨hu _ _, hk _ _⟩
  | .binary _ t u, _, as, hs, _, hk => all_emit t as hs _ fun _ _ => all_emit u _ _ _ fun _ _ => ⟨hb _ _, hk _ _⟩

theorem all_emits : {B : List String} → (ts : Tuple (Term A H) B) → {Θ : Ctx} → (as : Tuple (Var Θ s) A) →
    (hs : Tuple (Var Θ []) H) → (k : {Θ' : Ctx} → Ren Θ Θ' → Tuple (Var Θ' s) B → Prog Op.sig E Θ') →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (vs : Tuple (Var Θ' s) B), (k σ vs).All P) → (emits ts as hs k).All P
  | [], _, _, _, _, _, hk => hk _ _
  | _ :: _, ts, _, as, hs, _, hk =>
    all_emit hc hu hb hm (Prod.fst ts) as hs _ fun _ _ => all_emits (Prod.snd ts) _ _ _ fun _ _ => hk _ _

theorem all_each (ts : Shape → Tuple (Term A H) B) : {Γ Θ : Ctx} → (as : Tuple (Vars Θ Γ) A) →
    (hs : Tuple (Var Θ []) H) → (k : {Θ' : Ctx} → Ren Θ Θ' → Tuple (Vars Θ' Γ) B → Prog Op.sig E Θ') →
    (∀ {Θ' : Ctx} (σ : Ren Θ Θ') (vs : Tuple (Vars Θ' Γ) B), (k σ vs).All P) → (each ts as hs k).All P
  | [], _, _, _, _, hk => hk _ _
  | s :: _, _, _, hs, _, hk =>
    all_emits hc hu hb hm (ts s) _ hs _ fun _ _ => all_each ts _ _ _ fun _ _ => hk _ _

end
end Term
end Plm
