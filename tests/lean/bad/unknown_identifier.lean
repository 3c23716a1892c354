-- expect: Unknown identifier `no_such_lemma`
-- at: 3:26
theorem cheat : 1 = 1 := no_such_lemma
