-- expect: \(kernel\) invalid declaration, it uses unsafe declaration 'cheat'
-- at: 4:9
unsafe def cheat : False := cheat
theorem boom : False := cheat
