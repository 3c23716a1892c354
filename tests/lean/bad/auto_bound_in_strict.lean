-- expect: Unknown identifier `Foo`
-- at: 4:20
-- options: -DautoImplicit=false
theorem cheat (x : Foo) : x = x := rfl
