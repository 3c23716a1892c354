-- expect: failed to compile 'partial' definition `cheat`, could not prove that the type ∀ \(n : Nat\), False is nonempty
-- at: 3:1
partial def cheat (n : Nat) : False := cheat (n + 1)
