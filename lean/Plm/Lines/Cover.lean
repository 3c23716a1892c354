import Plm.Hlo.Basic
import Plm.Lines.Rope
import Plm.Lines.Trie
import Plm.Lines.Value

/-!
# Programs covered by lines

A program is covered by lines of another language if for each of its operations the program that lowers it
stands in these lines, wherever, in whatever order, with values shared or not: a note says where.  Notes are not
trusted: `Note.covered` compares line by line, without any state, and `Prog.den_of_notes` says that then the values
agree.
-/

namespace Plm

/-- Where the lowering of an operation stands: the numbers of its operands, of the values of the program that
lowers it (`none`: the value is not used), and of its result. -/
structure Note (O : Type) where
  op : O
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

/-- The lines have the program that lowers the operation. -/
def Note.covered [DecidableEq T.Op] (lower : (o : S.Op) → Prog T [S.out o] (S.ins o))
    (H : Nat → Option (Line T.Op)) (a : Note S.Op) : Bool :=
  stands H (place (S.ins a.op).length a.args a.locals) [a.result] (lower a.op).code a.locals

/-- The operations of the program are those of the notes, where `f` says which numbers stand for its values and
`outs` stand for its results. -/
def Note.describe [DecidableEq S.Op] (f : Nat → Option Nat) (outs : List Nat) :
    (next : Nat) → Code S.Op → List (Note S.Op) → Bool
  | _, .ret ys, [] => places f ys outs
  | next, .step o xs rest, a :: as =>
    cond (places f xs a.args) (cond (decide (o = a.op))
      (cond (places f [next] [a.result]) (describe f outs (next + 1) rest as) false) false) false
  | _, _, _ => false

/-- The value of a covered operation. -/
theorem Note.computes_of_covered [DecidableEq T.Op] {semT : Sem T K} {v : Valuation K}
    {lower : (o : S.Op) → Prog T [S.out o] (S.ins o)} {H : Nat → Option (Line T.Op)}
    (hH : ∀ n l, H n = some l → Computes semT v n l) {a : Note S.Op} (hc : a.covered lower H = true)
    {e : Env K (S.ins a.op)} (he : v.Reads a.args e) :
    v a.result = some ⟨S.out a.op, ((lower a.op).den semT e).head⟩ := by
  refine (reads_of_stands hH (lower a.op) _ _ a.locals e (fun j => ?_) (fun s x m hm => ?_) hc).1
  · unfold place
    have : Nat.ble ((S.ins a.op).length + j + 1) (S.ins a.op).length = false := by
      cases hb : Nat.ble ((S.ins a.op).length + j + 1) (S.ins a.op).length with
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

/-- A program all of whose operations are covered has the values that the lines give. -/
theorem Prog.reads_of_notes [DecidableEq S.Op] [DecidableEq T.Op] {semS : Sem S K} {semT : Sem T K}
    {v : Valuation K} {lower : (o : S.Op) → Prog T [S.out o] (S.ins o)} {P : S.Op → Prop}
    (hlower : ∀ o, P o → ∀ e, ((lower o).den semT e).head = semS o e) {H : Nat → Option (Line T.Op)}
    (hH : ∀ n l, H n = some l → Computes semT v n l) {f : Nat → Option Nat} {outs : List Nat} {D : Ctx} :
    {Γ : Ctx} → (p : Prog S D Γ) → p.All P → (ns : List Nat) → (next : Nat) → (notes : List (Note S.Op)) →
    (e : Env K Γ) → (∀ a ∈ notes, a.covered lower H = true) →
    (∀ (s : Shape) (x : Var Γ s) (m : Nat), f (numberOf x ns) = some m → v m = some ⟨s, e.get x⟩) →
    Note.describe f outs next (p.erase ns next) notes = true → v.Reads outs (p.den semS e)
  | _, .ret xs, _, _, _, [], e, _, h, hd => Note.reads_of_places h xs outs hd
  | _, .ret xs, _, _, _, _ :: _, e, _, h, hd => by cases hd
  | _, .step o xs rest, _, _, _, [], e, _, h, hd => by cases hd
  | _, .step o xs rest, hp, ns, next, a :: notes, e, hc, h, hd => by
    rw [erase, Note.describe] at hd
    cases hargs : Note.places f (numbersOf ns xs) a.args with
    | false => rw [hargs] at hd; cases hd
    | true =>
      cases ho : decide (o = a.op) with
      | false => rw [hargs, ho] at hd; cases hd
      | true =>
        cases hr : Note.places f [next] [a.result] with
        | false => rw [hargs, ho, hr] at hd; cases hd
        | true =>
          rw [hargs, ho, hr] at hd
          have hx := Note.reads_of_places h xs a.args hargs
          have hca := hc a (List.mem_cons_self ..)
          obtain ⟨op, args, locals, result⟩ := a
          cases of_decide_eq_true ho
          have hv := Note.computes_of_covered hH hca hx
          refine reads_of_notes hlower hH rest hp.2 (next :: ns) (next + 1) notes _
            (fun a ha => hc a (List.mem_cons_of_mem _ ha)) (fun s x m hm => ?_) hd
          match s, x with
          | s, .there x => exact h s x m hm
          | _, .here =>
            have hm : f next = some m := hm
            rw [Note.places, hm] at hr
            have e : m = result := Nat.eq_of_beq_eq_true (by
              cases hb : Nat.beq m result with
              | true => rfl
              | false =>
                have hr : cond (Nat.beq m result) true false = true := hr
                rw [hb] at hr
                cases hr)
            rw [e, hv]
            exact congrArg (fun t => some (Value.mk (S.out op) t)) (hlower op hp.1 _)

end
end Plm
