prelude
import Init.IO
import Init.Do
import Init.Nat.Accelerated
import Init.Omega
import Init.Nat.Lemmas
import Init.Nat.Div
import Init.Data.Fin
import Init.Data.AC
import Init.List.Lemmas
import Init.List.More
import Init.List.GetElem
import Init.List.Attach

/-! The core library for Lean from PyPI; see `docs/lean.md`. -/
