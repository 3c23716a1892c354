import Plm.Lines.Typed
import Plm.Text.ParsePrint

/-!
# The text of lines

The text of a module from its lines, group by group: `Lines.progText_eq` says that it is the text of the typed
program with these lines.
-/

namespace Plm

open Text

namespace Lines

/-- The place of a value with the number `n`, when `k` values have been computed. -/
def placeOf (g k n : Nat) : Nat := cond (Nat.ble (n + 1) g) (n + k) (k - (n - g + 1))

/-- The text of lines, when `k` values have been computed. -/
def text (g : Nat) : (k : Nat) → List (Line HOp) → (rest : Chars) → Chars
  | _, [], rest => rest
  | k, l :: ls, rest => opText k l.1 (l.2.map (placeOf g k)) (text g (k + 1) ls rest)

theorem texts_append (k : Nat) (s t : Chars) : (ps : List Piece) →
    Piece.texts k ps s ++ t = Piece.texts k ps (s ++ t)
  | [] => rfl
  | p :: ps => by
    show (p.text k ++ Piece.texts k ps s) ++ t = p.text k ++ Piece.texts k ps (s ++ t)
    rw [List.append_assoc, texts_append k s t ps]

theorem opText_append (k : Nat) (o : HOp) (args : List Nat) (s t : Chars) :
    opText k o args s ++ t = opText k o args (s ++ t) := by
  unfold opText
  rw [List.append_assoc, List.append_assoc]
  show _ ++ (_ ++ ' ' :: '=' :: ' ' :: (((keyword o).toList ++ _) ++ t)) = _
  rw [List.append_assoc, texts_append]
  rfl

theorem text_append (g : Nat) (s t : Chars) : (k : Nat) → (ls : List (Line HOp)) →
    text g k ls s ++ t = text g k ls (s ++ t)
  | _, [] => rfl
  | k, l :: ls => by
    show opText k l.1 _ (text g (k + 1) ls s) ++ t = opText k l.1 _ (text g (k + 1) ls (s ++ t))
    rw [opText_append, text_append g s t (k + 1) ls]

theorem text_lines (g : Nat) (t : Chars) : (k : Nat) → (ls ms : List (Line HOp)) →
    text g k (ls ++ ms) t = text g k ls (text g (k + ls.length) ms t)
  | _, [], _ => rfl
  | k, l :: ls, ms => by
    show opText k l.1 _ (text g (k + 1) (ls ++ ms) t) = opText k l.1 _ (text g (k + 1) ls _)
    rw [text_lines g t (k + 1) ls ms, Nat.succ_add]
    rfl

/-- The numbers of the values in scope, when `k` values have been computed. -/
def scope (Γ : Ctx) : (k : Nat) → List Nat
  | 0 => consecutive 0 Γ
  | k + 1 => (Γ.length + k) :: scope Γ k

theorem placeOf_input {Γ : Ctx} {s : Shape} (x : Var Γ s) :
    placeOf Γ.length 0 (Prog.numberOf x (consecutive 0 Γ)) = x.index := by
  rw [numberOf_consecutive, Nat.zero_add]
  unfold placeOf
  rw [Nat.ble_eq_true_of_le (Nat.succ_le_of_lt x.index_lt)]
  rfl

/-- Places and numbers say the same: `Δ` are the shapes of the values computed, latest first. -/
theorem placeOf_numberOf (Γ : Ctx) : (Δ : Ctx) → {s : Shape} → (x : Var (Δ ++ Γ) s) →
    placeOf Γ.length Δ.length (Prog.numberOf x (scope Γ Δ.length)) = x.index
  | [], _, x => placeOf_input (Γ := Γ) x
  | t :: Δ, _, .here => by
    show placeOf Γ.length (Δ.length + 1) (Γ.length + Δ.length) = 0
    unfold placeOf
    have : Nat.ble (Γ.length + Δ.length + 1) Γ.length = false := by
      cases hb : Nat.ble (Γ.length + Δ.length + 1) Γ.length with
      | false => rfl
      | true => have := Nat.le_of_ble_eq_true hb; omega
    rw [this, Nat.add_sub_cancel_left]
    exact Nat.sub_self _
  | t :: Δ, _, .there x => by
    have ih := placeOf_numberOf Γ Δ x
    have hb := below_scope Γ Δ _ x
    show placeOf Γ.length (Δ.length + 1) (Prog.numberOf x (scope Γ Δ.length)) = x.index + 1
    unfold placeOf at ih ⊢
    cases hn : Nat.ble (Prog.numberOf x (scope Γ Δ.length) + 1) Γ.length with
    | true =>
      rw [hn] at ih
      rw [← ih]
      rfl
    | false =>
      rw [hn] at ih
      have hn : ¬ Prog.numberOf x (scope Γ Δ.length) + 1 ≤ Γ.length := fun e => by
        rw [Nat.ble_eq_true_of_le e] at hn
        cases hn
      rw [← ih]
      show Δ.length + 1 - (_ + 1) = Δ.length - (_ + 1) + 1
      omega
where
  below_scope (Γ : Ctx) : (Δ : Ctx) → Prog.Below (Δ ++ Γ) (scope Γ Δ.length) (Γ.length + Δ.length)
    | [] => Prog.below_consecutive Γ
    | _ :: Δ => (below_scope Γ Δ).push

theorem map_placeOf (Γ Δ : Ctx) : {Θ : Ctx} → (xs : Vars (Δ ++ Γ) Θ) →
    (Prog.numbersOf (scope Γ Δ.length) xs).map (placeOf Γ.length Δ.length) = xs.indices
  | _, .nil => rfl
  | _, .cons x xs => by
    show placeOf _ _ (Prog.numberOf x _) :: (Prog.numbersOf _ xs).map _ = x.index :: xs.indices
    rw [placeOf_numberOf Γ Δ x, map_placeOf Γ Δ xs]

/-- The text of a typed program is that of its lines. -/
theorem progText_eq {D Γ : Ctx} {outs : List Nat} (rest : Chars) : (ls : List (Line HOp)) → (Δ : Ctx) →
    (p : Prog HOp.sig D (Δ ++ Γ)) →
    p.erase (scope Γ Δ.length) (Γ.length + Δ.length) = Code.ofLines outs ls →
    progText Δ.length p rest = text Γ.length Δ.length ls
      (returnText (Δ.length + ls.length) D (outs.map (placeOf Γ.length (Δ.length + ls.length))) rest)
  | [], Δ, .ret xs, h => by
    injection h with h
    show returnText _ D xs.indices rest = returnText _ D _ rest
    rw [← h]
    exact congrArg (fun l => returnText Δ.length D l rest) (map_placeOf Γ Δ xs).symm
  | [], Δ, .step _ _ _, h => by cases h
  | _ :: _, Δ, .ret _, h => by cases h
  | l :: ls, Δ, .step o xs p, h => by
    injection h with ho hx hp
    have ih := progText_eq (Γ := Γ) rest ls (HOp.sig.out o :: Δ) p hp
    show opText Δ.length o xs.indices (progText (Δ.length + 1) p rest) = opText Δ.length l.1 _ _
    rw [← ho, ← hx, map_placeOf Γ Δ xs, show progText (Δ.length + 1) p rest = _ from ih]
    show opText _ _ _ (text Γ.length (Δ.length + 1) ls (returnText (Δ.length + 1 + ls.length) D
      (outs.map (placeOf Γ.length (Δ.length + 1 + ls.length))) rest)) = _
    rw [show Δ.length + 1 + ls.length = Δ.length + (ls.length + 1) by omega]
    rfl

/-- Whether lines refer to a shared constant. -/
def refersTo (c : Shared) : List (Line HOp) → Bool
  | [] => false
  | l :: ls => shared l.1 == some c || refersTo c ls

theorem refersTo_eq {D : Ctx} {outs : List Nat} (c : Shared) : (ls : List (Line HOp)) → {Γ : Ctx} →
    (p : Prog HOp.sig D Γ) → (ns : List Nat) → (next : Nat) → p.erase ns next = Code.ofLines outs ls →
    Text.refersTo c p = refersTo c ls
  | [], _, .ret _, _, _, _ => rfl
  | [], _, .step _ _ _, _, _, h => by cases h
  | _ :: _, _, .ret _, _, _, h => by cases h
  | l :: ls, _, .step o xs p, ns, next, h => by
    injection h with ho hx hp
    show (shared o == some c || Text.refersTo c p) = (shared l.1 == some c || refersTo c ls)
    rw [refersTo_eq c ls p _ _ hp, ho]

end Lines
end Plm
