import Plm.Hlo.Basic
import Plm.Lines.Rope
import Plm.Lines.Trie
import Plm.Lines.Value

/-!
# Programs covered by lines

A program is covered by lines of another language if for each of its operations the program that lowers it
stands in these lines, wherever, in whatever order, with values shared or not: a note says where.  Notes are not
trusted: `Note.stands` compares line by line, without any state, and `Prog.reads_of_notes` says that then the
values agree.
-/

namespace Plm

/-- Programs to which operations are lowered, by numbers: each with its number of inputs. -/
structure Templates (S T : Sig) where
  /-- What a note says of an operation. -/
  Name : Type
  inputs : Name → Nat
  code : Name → Code T.Op
  /-- Whether the operation is lowered to the template of that name. -/
  isNamed : S.Op → Name → Bool

/-- The operation of a name is lowered to its template. -/
def Templates.Right {S T : Sig} (M : Templates S T) (lower : (o : S.Op) → Prog T [S.out o] (S.ins o)) : Prop :=
  ∀ o k, M.isNamed o k = true → M.inputs k = (S.ins o).length ∧ M.code k = (lower o).code

/-- Where the lowering of an operation stands: the numbers of its operands, of the values of the program that
lowers it (`none`: the value is not used), and of its result. -/
structure Note (Name : Type) where
  op : Name
  args : List Nat
  locals : List (Option Nat)
  result : Nat

namespace Note

/-- The number that stands for the number `n` of a template with `g` inputs. -/
def place (g : Nat) (args : List Nat) (locals : List (Option Nat)) (n : Nat) : Option Nat :=
  cond (Nat.ble (n + 1) g) (Rope.at? args n) ((Rope.at? locals (n - g)).bind fun m => m)

/-- The numbers that stand for `ns`, if they are known and are `ms`. -/
def places (f : Nat → Option Nat) : (ns ms : List Nat) → Bool
  | [], [] => true
  | n :: ns, m :: ms => match f n with
    | some m' => cond (Nat.beq m' m) (places f ns ms) false
    | none => false
  | _, _ => false

/-- The lines `H` have the program `p`, whose values have the numbers `locals`, and the results are `outs`. -/
def stands {T : Type} [DecidableEq T] (H : Nat → Option (Line T)) (f : Nat → Option Nat) (outs : List Nat) :
    Code T → (locals : List (Option Nat)) → Bool
  | .ret ys, _ => places f ys outs
  | .step _ _ rest, none :: ns => stands H f outs rest ns
  | .step o xs rest, some n :: ns =>
    match H n with
    | some l => cond (places f xs l.2) (cond (decide (o = l.1)) (stands H f outs rest ns) false) false
    | none => false
  | .step _ _ _, [] => false

end Note

section
variable {S T : Sig} {K : Type}

theorem Note.reads_of_places {v : Valuation K} {f : Nat → Option Nat} {Γ : Ctx} {ns : List Nat} {e : Env K Γ}
    (h : ∀ (s : Shape) (x : Var Γ s) (m : Nat), f (Prog.numberOf x ns) = some m → v m = some ⟨s, e.get x⟩) :
    {Δ : Ctx} → (xs : Vars Γ Δ) → (ms : List Nat) → places f (Prog.numbersOf ns xs) ms = true →
    v.Reads ms (e.gets xs)
  | _, .nil, [], _ => trivial
  | _, .nil, _ :: _, hp => by cases hp
  | _, .cons x xs, [], hp => by cases hp
  | _, .cons x xs, m :: ms, hp => by
    rw [Prog.numbersOf, places] at hp
    split at hp
    · next m' hm =>
      cases hb : Nat.beq m' m with
      | false => rw [hb] at hp; cases hp
      | true =>
        rw [hb] at hp
        cases Nat.eq_of_beq_eq_true hb
        rw [Env.gets_cons]
        exact ⟨h _ x _ hm, reads_of_places h xs ms hp⟩
    · cases hp

/-- A program that stands in the lines has the values that the lines give. -/
theorem Note.reads_of_stands [DecidableEq T.Op] {sem : Sem T K} {v : Valuation K} {H : Nat → Option (Line T.Op)}
    (hH : ∀ n l, H n = some l → Computes sem v n l) {f : Nat → Option Nat} {outs : List Nat} {D : Ctx} :
    {Γ : Ctx} → (p : Prog T D Γ) → (ns : List Nat) → (next : Nat) → (locals : List (Option Nat)) → (e : Env K Γ) →
    (∀ j, f (next + j) = (Rope.at? locals j).bind fun m => m) →
    (∀ (s : Shape) (x : Var Γ s) (m : Nat), f (Prog.numberOf x ns) = some m → v m = some ⟨s, e.get x⟩) →
    stands H f outs (p.erase ns next) locals = true → v.Reads outs (p.den sem e)
  | _, .ret xs, _, _, _, e, _, h, hs => reads_of_places h xs outs hs
  | _, .step o xs rest, ns, next, [], e, _, _, hs => by cases hs
  | _, .step o xs rest, ns, next, none :: locals, e, hf, h, hs => by
    refine reads_of_stands hH rest (next :: ns) (next + 1) locals _ (fun j => ?_) (fun s x m hm => ?_) hs
    · rw [Nat.succ_add, ← Nat.add_succ]
      exact hf (j + 1)
    · match s, x with
      | _, .here => cases (hf 0).symm.trans hm
      | s, .there x => exact h s x m hm
  | _, .step o xs rest, ns, next, some n :: locals, e, hf, h, hs => by
    rw [Prog.erase, stands] at hs
    split at hs
    · next l hl =>
      cases hp : places f (Prog.numbersOf ns xs) l.2 with
      | false => rw [hp] at hs; cases hs
      | true =>
        rw [hp] at hs
        cases ho : decide (o = l.1) with
        | false => rw [ho] at hs; cases hs
        | true =>
          rw [ho] at hs
          obtain ⟨a, ha, hn⟩ := hH n l hl
          obtain ⟨o', ys⟩ := l
          cases of_decide_eq_true ho
          cases Valuation.Reads.unique ha (reads_of_places h xs ys hp)
          refine reads_of_stands hH rest (next :: ns) (next + 1) locals _ (fun j => ?_) (fun s x m hm => ?_) hs
          · rw [Nat.succ_add, ← Nat.add_succ]
            exact hf (j + 1)
          · match s, x with
            | _, .here =>
              cases (hf 0).symm.trans hm
              exact hn
            | s, .there x => exact h s x m hm
    · cases hs

/-- The lines have the template. -/
def Templates.covered [DecidableEq T.Op] (M : Templates S T) (H : Nat → Option (Line T.Op)) (a : Note M.Name) :
    Bool :=
  Note.stands H (Note.place (M.inputs a.op) a.args a.locals) [a.result] (M.code a.op) a.locals

/-- The operations of the program are those of the notes, where `f` says which numbers stand for its values and
`outs` stand for its results.  A value that is not used has no note and no number. -/
def Templates.describe (M : Templates S T) (f : Nat → Option Nat) (outs : List Nat) :
    (next : Nat) → Code S.Op → List (Option (Note M.Name)) → Bool
  | _, .ret ys, [] => Note.places f ys outs
  | next, .step _ _ rest, none :: as => cond (f next).isNone (describe M f outs (next + 1) rest as) false
  | next, .step o xs rest, some a :: as =>
    cond (Note.places f xs a.args) (cond (M.isNamed o a.op)
      (cond (Note.places f [next] [a.result]) (describe M f outs (next + 1) rest as) false) false) false
  | _, _, _ => false

/-- The value of a covered operation. -/
theorem Note.computes_of_stands [DecidableEq T.Op] {semT : Sem T K} {v : Valuation K}
    {H : Nat → Option (Line T.Op)} (hH : ∀ n l, H n = some l → Computes semT v n l) {Γ : Ctx} {s : Shape}
    {p : Prog T [s] Γ} {args : List Nat} {locals : List (Option Nat)} {result : Nat}
    (hc : stands H (place Γ.length args locals) [result] p.code locals = true) {e : Env K Γ}
    (he : v.Reads args e) : v result = some ⟨s, (p.den semT e).head⟩ := by
  refine (reads_of_stands hH p _ _ locals e (fun j => ?_) (fun s x m hm => ?_) hc).1
  · unfold place
    have : Nat.ble (Γ.length + j + 1) Γ.length = false := by
      cases hb : Nat.ble (Γ.length + j + 1) Γ.length with
      | false => rfl
      | true => have := Nat.le_of_ble_eq_true hb; omega
    rw [this, Nat.add_sub_cancel_left]
    rfl
  · rw [numberOf_consecutive, Nat.zero_add] at hm
    unfold place at hm
    rw [Nat.ble_eq_true_of_le (Nat.succ_le_of_lt x.index_lt)] at hm
    exact (reads_at? he x hm)
where
  reads_at? {v : Valuation K} : {ns : List Nat} → {Δ : Ctx} → {e : Env K Δ} → v.Reads ns e → {s : Shape} →
      (x : Var Δ s) → {m : Nat} → Rope.at? ns x.index = some m → v m = some ⟨s, e.get x⟩
    | _ :: _, _ :: _, _, h, _, .here, _, hm => Option.some.inj hm ▸ h.1
    | _ :: _, _ :: _, _, h, _, .there x, _, hm => reads_at? h.2 x hm
    | [], _ :: _, _, h, _, _, _, _ => False.elim h

theorem Note.eq_of_places {f : Nat → Option Nat} {n m k : Nat} (h : places f [n] [m] = true) (hk : f n = some k) :
    k = m := by
  rw [places, hk] at h
  have h : cond (Nat.beq k m) true false = true := h
  cases hb : Nat.beq k m with
  | true => exact Nat.eq_of_beq_eq_true hb
  | false => rw [hb] at h; cases h

/-- A program all of whose operations are covered has the values that the lines give. -/
theorem Prog.reads_of_notes [DecidableEq T.Op] {semS : Sem S K} {semT : Sem T K} {v : Valuation K}
    {lower : (o : S.Op) → Prog T [S.out o] (S.ins o)} {P : S.Op → Prop}
    (hlower : ∀ o, P o → ∀ e, ((lower o).den semT e).head = semS o e) {M : Templates S T} (hM : M.Right lower)
    {H : Nat → Option (Line T.Op)} (hH : ∀ n l, H n = some l → Computes semT v n l) {f : Nat → Option Nat}
    {outs : List Nat} {D : Ctx} : {Γ : Ctx} → (p : Prog S D Γ) → p.All P → (ns : List Nat) → (next : Nat) →
    (notes : List (Option (Note M.Name))) → (e : Env K Γ) → (∀ a, some a ∈ notes → M.covered H a = true) →
    (∀ (s : Shape) (x : Var Γ s) (m : Nat), f (numberOf x ns) = some m → v m = some ⟨s, e.get x⟩) →
    M.describe f outs next (p.erase ns next) notes = true → v.Reads outs (p.den semS e)
  | _, .ret xs, _, _, _, [], e, _, h, hd => Note.reads_of_places h xs outs hd
  | _, .ret xs, _, _, _, _ :: _, e, _, h, hd => by cases hd
  | _, .step o xs rest, _, _, _, [], e, _, h, hd => by cases hd
  | _, .step o xs rest, hp, ns, next, none :: notes, e, hc, h, hd => by
    rw [erase, Templates.describe] at hd
    cases hn : f next with
    | some _ => rw [hn] at hd; cases hd
    | none =>
      rw [hn] at hd
      refine reads_of_notes hlower hM hH rest hp.2 (next :: ns) (next + 1) notes _
        (fun a ha => hc a (List.mem_cons_of_mem _ ha)) (fun s x m hm => ?_) hd
      match s, x with
      | s, .there x => exact h s x m hm
      | _, .here => cases hn.symm.trans hm
  | _, .step o xs rest, hp, ns, next, some a :: notes, e, hc, h, hd => by
    rw [erase, Templates.describe] at hd
    cases hargs : Note.places f (numbersOf ns xs) a.args with
    | false => rw [hargs] at hd; cases hd
    | true =>
      cases ho : M.isNamed o a.op with
      | false => rw [hargs, ho] at hd; cases hd
      | true =>
        cases hr : Note.places f [next] [a.result] with
        | false => rw [hargs, ho, hr] at hd; cases hd
        | true =>
          rw [hargs, ho, hr] at hd
          have hx := Note.reads_of_places h xs a.args hargs
          have hca := hc a (List.mem_cons_self ..)
          rw [Templates.covered, (hM o a.op ho).1, (hM o a.op ho).2] at hca
          have hv := (Note.computes_of_stands hH hca hx).trans
            (congrArg (fun t => some (Value.mk (S.out o) t)) (hlower o hp.1 _))
          refine reads_of_notes hlower hM hH rest hp.2 (next :: ns) (next + 1) notes _
            (fun a ha => hc a (List.mem_cons_of_mem _ ha)) (fun s x m hm => ?_) hd
          match s, x with
          | s, .there x => exact h s x m hm
          | _, .here =>
            rw [Note.eq_of_places hr hm]
            exact hv

end
end Plm
