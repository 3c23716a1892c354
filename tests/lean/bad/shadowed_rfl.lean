-- expect: Not a definitional equality: the left-hand side 2 is not definitionally equal to the right-hand side 3
-- at: 5:1
namespace Cheat
theorem rfl : True := trivial
theorem two : 2 = 3 := rfl
end Cheat
