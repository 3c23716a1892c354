-- expect: Type mismatch Nonempty\.elim h \S+ has type \S+ of sort `Prop` but is expected to have type α of sort `Type`
-- at: 3:46
def cheat (α : Type) (h : Nonempty α) : α := h.elim id
