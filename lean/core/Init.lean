prelude
import Init.IO

/-! The core library for Lean from PyPI; see `docs/lean.md`. -/
