-- expect: unterminated comment
-- at: 4:1
/- theorem t : 1 = 1 := rfl
