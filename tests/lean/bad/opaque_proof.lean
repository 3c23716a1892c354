-- expect: failed to synthesize 'Inhabited' or 'Nonempty' instance for False
-- at: 3:1
opaque cheat : False
