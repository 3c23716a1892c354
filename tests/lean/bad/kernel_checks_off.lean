-- expect: Type mismatch rfl has type 1 = 1 but is expected to have type 1 = 2
-- at: 5:3
set_option debug.skipKernelTC true
theorem cheat : 1 = 2 := by
  exact (rfl : 1 = 1)
