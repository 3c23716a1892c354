/-
For users of the official Lean toolchain: `lake build`.
`lean/core` is our stand-in for the official core library and is not part of this package.
-/
import Lake
open Lake DSL

package plm where
  leanOptions := #[⟨`autoImplicit, false⟩]

@[default_target]
lean_lib Plm where
  srcDir := "lean"
  roots := #[`Plm]
