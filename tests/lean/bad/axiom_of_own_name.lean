-- expect: `propext` has already been declared
-- at: 3:7
axiom propext : False
