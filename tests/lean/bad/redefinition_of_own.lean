-- expect: `a` has already been declared
-- at: 4:5
def a := 1
def a := 2
