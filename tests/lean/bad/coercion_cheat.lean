-- expect: Type mismatch n has type Nat of sort `Type` but is expected to have type False of sort `Prop`
-- at: 3:39
instance : Coe Nat False := ⟨fun n => n⟩
