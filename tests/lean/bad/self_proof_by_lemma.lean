-- expect: fail to show termination for first second with errors
-- at: 4:11
mutual
  theorem first : False := second
  theorem second : False := first
end
