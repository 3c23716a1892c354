prelude
import Init.Prelude

/-!
# Characters, strings, arrays

A `String` is a list of characters (`String.ofList`, `String.toList`): reasoning about text is
reasoning about lists.  At run time strings are UTF-8 buffers; every function that the core
declares `extern` has its meaning given here as well.
-/

set_option autoImplicit false
set_option genSizeOf false

universe u v w

/-! ## Machine words and characters -/

structure UInt8 where
  ofBitVec ::
  toBitVec : BitVec 8

structure UInt16 where
  ofBitVec ::
  toBitVec : BitVec 16

structure UInt32 where
  ofBitVec ::
  toBitVec : BitVec 32

structure UInt64 where
  ofBitVec ::
  toBitVec : BitVec 64

@[extern "lean_uint8_of_nat"]
def UInt8.ofNatLT (n : Nat) (h : LT.lt n (HPow.hPow 2 8)) : UInt8 := ⟨⟨⟨n, h⟩⟩⟩
@[extern "lean_uint32_of_nat"]
def UInt32.ofNatLT (n : Nat) (h : LT.lt n (HPow.hPow 2 32)) : UInt32 := ⟨⟨⟨n, h⟩⟩⟩
@[extern "lean_uint64_of_nat"]
def UInt64.ofNatLT (n : Nat) (h : LT.lt n (HPow.hPow 2 64)) : UInt64 := ⟨⟨⟨n, h⟩⟩⟩

@[extern "lean_uint8_to_nat"] def UInt8.toNat (n : UInt8) : Nat := n.toBitVec.toNat
@[extern "lean_uint32_to_nat"] def UInt32.toNat (n : UInt32) : Nat := n.toBitVec.toNat
@[extern "lean_uint64_to_nat"] def UInt64.toNat (n : UInt64) : Nat := n.toBitVec.toNat

instance : Inhabited UInt8 := ⟨UInt8.ofNatLT 0 (Nat.le_of_ble_eq_true rfl)⟩
instance : Inhabited UInt32 := ⟨UInt32.ofNatLT 0 (Nat.le_of_ble_eq_true rfl)⟩
instance : Inhabited UInt64 := ⟨UInt64.ofNatLT 0 (Nat.le_of_ble_eq_true rfl)⟩

abbrev Nat.isValidChar (n : Nat) : Prop :=
  Or (LT.lt n 0xd800) (And (LT.lt 0xdfff n) (LT.lt n 0x110000))

abbrev UInt32.isValidChar (n : UInt32) : Prop := n.toNat.isValidChar

/-- A Unicode scalar value. -/
structure Char where
  val : UInt32
  valid : val.isValidChar

theorem Nat.isValidChar.lt {n : Nat} (h : n.isValidChar) : LT.lt n (HPow.hPow 2 32) :=
  match h with
  | .inl h => Nat.le_trans h (Nat.le_of_ble_eq_true rfl)
  | .inr ⟨_, h⟩ => Nat.le_trans h (Nat.le_of_ble_eq_true rfl)

@[extern "lean_uint32_of_nat"]
def Char.ofNatAux (n : Nat) (h : n.isValidChar) : Char := ⟨⟨⟨⟨n, h.lt⟩⟩⟩, h⟩

instance instDecidableIsValidChar (n : Nat) : Decidable n.isValidChar :=
  match Nat.decLt n 0xd800, Nat.decLt 0xdfff n, Nat.decLt n 0x110000 with
  | isTrue h, _, _ => isTrue (.inl h)
  | isFalse _, isTrue h₁, isTrue h₂ => isTrue (.inr ⟨h₁, h₂⟩)
  | isFalse h₀, isFalse h₁, _ => isFalse (fun h => match h with | .inl h => h₀ h | .inr ⟨h, _⟩ => h₁ h)
  | isFalse h₀, _, isFalse h₂ => isFalse (fun h => match h with | .inl h => h₀ h | .inr ⟨_, h⟩ => h₂ h)

/-- The character with code point `n`; the zero character if there is none. -/
@[noinline, match_pattern]
def Char.ofNat (n : Nat) : Char :=
  dite n.isValidChar (fun h => Char.ofNatAux n h) (fun _ => Char.ofNatAux 0 (.inl (Nat.le_of_ble_eq_true rfl)))

@[inline] def Char.toNat (c : Char) : Nat := c.val.toNat

theorem UInt32.eq_of_toNat_eq : {a b : UInt32} → Eq a.toNat b.toNat → Eq a b
  | ⟨⟨⟨_, _⟩⟩⟩, ⟨⟨⟨_, _⟩⟩⟩, h =>
    have gen : (m n : Nat) → Eq m n → (hm : LT.lt m (HPow.hPow 2 32)) → (hn : LT.lt n (HPow.hPow 2 32)) →
        Eq (UInt32.ofBitVec ⟨⟨m, hm⟩⟩) (UInt32.ofBitVec ⟨⟨n, hn⟩⟩) := fun _ _ e =>
      match e with | rfl => fun _ _ => rfl
    gen _ _ h _ _

@[extern "lean_uint32_dec_eq"]
def UInt32.decEq (a b : UInt32) : Decidable (Eq a b) :=
  match Nat.decEq a.toNat b.toNat with
  | isTrue h => isTrue (UInt32.eq_of_toNat_eq h)
  | isFalse h => isFalse (fun h' => h (congrArg UInt32.toNat h'))

instance : DecidableEq UInt32 := UInt32.decEq

theorem Char.eq_of_val_eq : {c d : Char} → Eq c.val d.val → Eq c d
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl

instance instDecidableEqChar : DecidableEq Char := fun c d =>
  match decEq c.val d.val with
  | isTrue h => isTrue (Char.eq_of_val_eq h)
  | isFalse h => isFalse (fun h' => h (congrArg Char.val h'))

instance : Inhabited Char := ⟨Char.ofNat 65⟩

/-! ## Lists (what strings need) -/

protected def List.append {α : Type u} : (xs ys : List α) → List α
  | .nil, ys => ys
  | .cons x xs, ys => .cons x (List.append xs ys)

instance instAppendList {α : Type u} : Append (List α) := ⟨List.append⟩

def List.length {α : Type u} : List α → Nat
  | .nil => 0
  | .cons _ xs => HAdd.hAdd (length xs) 1

def List.hasDecEq {α : Type u} [DecidableEq α] : (a b : List α) → Decidable (Eq a b)
  | .nil, .nil => isTrue rfl
  | .cons _ _, .nil => isFalse (fun h => List.noConfusion rfl (heq_of_eq h))
  | .nil, .cons _ _ => isFalse (fun h => List.noConfusion rfl (heq_of_eq h))
  | .cons a as, .cons b bs =>
    match decEq a b with
    | isTrue hab =>
      match hasDecEq as bs with
      | isTrue h => isTrue (hab ▸ h ▸ rfl)
      | isFalse h => isFalse (fun e => List.noConfusion rfl (heq_of_eq e) (fun _ hs => h (eq_of_heq hs)))
    | isFalse hab => isFalse (fun e => List.noConfusion rfl (heq_of_eq e) (fun h _ => hab (eq_of_heq h)))

instance {α : Type u} [DecidableEq α] : DecidableEq (List α) := List.hasDecEq

/-! ## Strings -/

/-- A string is a list of characters. -/
structure String where
  ofList ::
  toList : List Char

attribute [extern "lean_string_mk"] String.ofList
attribute [extern "lean_string_data"] String.toList

@[extern "lean_string_append"]
def String.append (s t : String) : String := .ofList (HAppend.hAppend s.toList t.toList)

instance instAppendString : Append String := ⟨String.append⟩

@[extern "lean_string_push"]
def String.push (s : String) (c : Char) : String := .ofList (HAppend.hAppend s.toList (List.cons c .nil))

@[extern "lean_string_length"]
def String.length (s : String) : Nat := s.toList.length

theorem String.ext : {s t : String} → Eq s.toList t.toList → Eq s t
  | ⟨_⟩, ⟨_⟩, rfl => rfl

@[extern "lean_string_dec_eq"]
def String.decEq (s t : String) : Decidable (Eq s t) :=
  match List.hasDecEq s.toList t.toList with
  | isTrue h => isTrue (String.ext h)
  | isFalse h => isFalse (fun h' => h (congrArg String.toList h'))

instance instDecidableEqString : DecidableEq String := String.decEq

instance : Inhabited String := ⟨""⟩

/-! ## Arrays, positions and substrings (the syntax layer speaks of them) -/

structure Array (α : Type u) where
  mk ::
  toList : List α

attribute [extern "lean_array_mk"] Array.mk
attribute [extern "lean_array_to_list"] Array.toList

@[extern "lean_mk_empty_array_with_capacity"]
def Array.mkEmpty {α : Type u} (_c : Nat) : Array α := ⟨.nil⟩

def Array.empty {α : Type u} : Array α := .mkEmpty 0

@[extern "lean_array_push"]
def Array.push {α : Type u} (a : Array α) (v : α) : Array α := ⟨HAppend.hAppend a.toList (List.cons v .nil)⟩

@[extern "lean_array_get_size"]
def Array.size {α : Type u} (a : Array α) : Nat := a.toList.length

def Array.mkArray0 {α : Type u} : Array α := .mkEmpty 0
def Array.mkArray1 {α : Type u} (a₁ : α) : Array α := (Array.mkEmpty 1).push a₁
def Array.mkArray2 {α : Type u} (a₁ a₂ : α) : Array α := ((Array.mkEmpty 2).push a₁).push a₂
def Array.mkArray3 {α : Type u} (a₁ a₂ a₃ : α) : Array α := (((Array.mkEmpty 3).push a₁).push a₂).push a₃
def Array.mkArray4 {α : Type u} (a₁ a₂ a₃ a₄ : α) : Array α := (mkArray3 a₁ a₂ a₃).push a₄
def Array.mkArray5 {α : Type u} (a₁ a₂ a₃ a₄ a₅ : α) : Array α := (mkArray4 a₁ a₂ a₃ a₄).push a₅
def Array.mkArray6 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ : α) : Array α := (mkArray5 a₁ a₂ a₃ a₄ a₅).push a₆
def Array.mkArray7 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : α) : Array α := (mkArray6 a₁ a₂ a₃ a₄ a₅ a₆).push a₇
def Array.mkArray8 {α : Type u} (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : α) : Array α :=
  (mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇).push a₈

instance {α : Type u} : Inhabited (Array α) := ⟨.mkEmpty 0⟩

/-- A byte position in a string. -/
structure String.Pos.Raw where
  byteIdx : Nat := 0

instance : Inhabited String.Pos.Raw := ⟨⟨0⟩⟩

/-- A part of a string, between two byte positions. -/
structure Substring.Raw where
  str : String
  startPos : String.Pos.Raw
  stopPos : String.Pos.Raw

instance : Inhabited Substring.Raw := ⟨⟨"", ⟨0⟩, ⟨0⟩⟩⟩

@[extern "native"] opaque String.toRawSubstring' (s : String) : Substring.Raw
