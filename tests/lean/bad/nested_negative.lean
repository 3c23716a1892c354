-- expect: \(kernel\) arg #1 of '_nested\.Wrap_1\.mk' has a non positive occurrence of the datatypes being declared
-- at: 5:1
structure Wrap (α : Type) where
  f : α → Nat
inductive Bad where
  | mk (w : Wrap Bad) : Bad
