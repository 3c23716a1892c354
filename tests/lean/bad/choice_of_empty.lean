-- expect: don't know how to synthesize placeholder for argument `val` context: ⊢ Empty
-- at: 3:54
noncomputable def cheat : Empty := Classical.choice ⟨_⟩
