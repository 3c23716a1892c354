prelude
import Init.Nat.Lemmas
import Init.List.Basic

/-!
# Lemmas on propositions, Booleans, options, pairs, sums and subtypes

Names, argument explicitness and statements follow the official library.
-/

set_option autoImplicit false

universe u v w
