prelude
import Init.List.More
import Init.Omega

/-!
# Lists whose elements carry their membership

`List.attach` pairs each element with a proof that it is in the list.  Well-founded recursion uses it for calls under
`List.map`: `(xs.map f)` may call `f` on elements of `xs` only, and those are smaller than `xs`.
-/

set_option autoImplicit false

universe u v

namespace List
variable {α : Type u} {β : Type v}

/-- `map` of a function that needs a proof about the element. -/
def pmap {P : α → Prop} (f : ∀ a, P a → β) : (l : List α) → (∀ a, a ∈ l → P a) → List β
  | [], _ => []
  | a :: l, H => f a (H a List.mem_cons_self) :: pmap f l fun b h => H b (List.mem_cons_of_mem _ h)

def attachWith (l : List α) (P : α → Prop) (H : ∀ x, x ∈ l → P x) : List {x // P x} := pmap Subtype.mk l H

/-- The elements of `l` with proofs that they are in `l`. -/
def attach (l : List α) : List {x // x ∈ l} := attachWith l _ fun _ => id

/-- Forget the proofs. -/
def unattach {p : α → Prop} (l : List {x // p x}) : List α := l.map (·.val)

theorem unattach_attachWith {p : α → Prop} {l : List α} {H : ∀ a, a ∈ l → p a} : (l.attachWith p H).unattach = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (a :: ·) (ih (H := fun b h => H b (List.mem_cons_of_mem _ h)))

@[simp] theorem unattach_attach {l : List α} : l.attach.unattach = l := unattach_attachWith

theorem sizeOf_lt_of_mem [SizeOf α] {a : α} {as : List α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  induction h with
  | head as =>
    show sizeOf a < 1 + sizeOf a + sizeOf as
    omega
  | tail b _ ih =>
    rename_i as _
    show sizeOf a < 1 + sizeOf b + sizeOf as
    omega

@[wf_preprocess] theorem map_wfParam {xs : List α} {f : α → β} : (wfParam xs).map f = xs.attach.unattach.map f := by
  rw [unattach_attach]
  rfl

@[wf_preprocess] theorem map_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β} :
    xs.unattach.map f = xs.map fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  show (xs.map (·.val)).map f = _
  rw [List.map_map]
  rfl

end List

macro_rules
  | `(tactic| decreasing_trivial) =>
    `(tactic| with_reducible first
      | (apply List.sizeOf_lt_of_mem; assumption; done)
      | (refine Nat.lt_of_lt_of_le (List.sizeOf_lt_of_mem ‹_›) ?_; omega))
