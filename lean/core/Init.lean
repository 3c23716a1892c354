prelude
import Init.IO
import Init.Nat.Lemmas

/-! The core library for Lean from PyPI; see `docs/lean.md`. -/
