-- expect: unknown module prefix .No.
-- at: 3:1
import No.Such.Module
theorem t : 1 = 1 := rfl
