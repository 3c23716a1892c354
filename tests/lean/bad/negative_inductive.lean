-- expect: \(kernel\) arg #1 of 'Bad\.mk' has a non positive occurrence of the datatypes being declared
-- at: 3:1
inductive Bad where
  | mk (f : Bad → False) : Bad
