/-
The theorems at Mathlib's real numbers.  Built by `.github/workflows/mathlib.yml`, with the official Lean and
Mathlib; not by `lake build` in the repository's root, `plm build` or `plm audit`.
-/
import Lake
open Lake DSL

package plmMathlib where
  leanOptions := #[⟨`autoImplicit, false⟩]

require plm from ".." / ".."

-- The tag that belongs to the version in `lean-toolchain`.
require mathlib from git "https://github.com/leanprover-community/mathlib4" @ "v4.35.0"

@[default_target]
lean_lib PlmMathlib
