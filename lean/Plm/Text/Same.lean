import Plm.Text.Piece

/-!
# Equality of texts, for the kernel
-/

namespace Plm

/-- Equality of texts.  The recursor is spelled out because the kernel unfolds it in fewer steps than a recursive
definition. -/
noncomputable def Text.same (s : Text.Chars) : Text.Chars → Bool :=
  List.rec (motive := fun _ => Text.Chars → Bool) (fun t => t.isEmpty)
    (fun c _ same t => List.rec (motive := fun _ => Bool) false
      (fun d t _ => cond (decide (c = d)) (same t) false) t) s

theorem Text.eq_of_same : (s t : Text.Chars) → Text.same s t = true → s = t
  | [], [], _ => rfl
  | [], _ :: _, h => nomatch (h : false = true)
  | _ :: _, [], h => nomatch (h : false = true)
  | c :: s, d :: t, h => by
    have h : cond (decide (c = d)) (Text.same s t) false = true := h
    cases hb : decide (c = d) with
    | false => rw [hb] at h; cases h
    | true =>
      rw [hb] at h
      rw [of_decide_eq_true hb, eq_of_same s t h]

end Plm
