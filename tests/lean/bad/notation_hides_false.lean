-- expect: Type mismatch trivial has type True but is expected to have type ok
-- at: 4:23
local notation "ok" => False
theorem cheat : ok := trivial
