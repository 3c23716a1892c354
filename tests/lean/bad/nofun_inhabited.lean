-- expect: Missing cases: Eq\.refl
-- at: 3:29
theorem cheat : ¬(0 = 0) := nofun
