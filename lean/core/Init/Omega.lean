prelude
import Init.Omega.Constraint

/-! `omega` works where this is imported; see `docs/lean-omega.md`. -/
