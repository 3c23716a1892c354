prelude
import Init.IO
import Init.Support

/-! The core library for Lean from PyPI; see `docs/lean.md`. -/
