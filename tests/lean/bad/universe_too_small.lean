-- expect: Invalid universe level in constructor `Box\.mk`: Parameter `α` has type Type at universe level 2 which is not less than
-- at: 4:3
inductive Box : Type where
  | mk (α : Type) : Box
