import Plm.Net.Net

/-!
# The laws of a network that a layer gives

Its operations have StableHLO programs; its parameters and buffers, as described, have the shapes of those that the
programs take, in the same order; and their names differ.
-/

namespace Plm

/-- What makes a parameter's name. -/
def Param.key (p : Param) : String × Nat := (p.label, p.number)

namespace Net
variable {inp : Shape}

/-- All operations of the network are regular. -/
def Regular (net : Net inp) : Prop := net.prog.All Op.Regular ∧ net.eval.All Op.Regular

/-- The laws, for a network whose parameters and buffers have the numbers from `k` to `k + count`. -/
structure Lawful (k count : Nat) (net : Net inp) : Prop where
  regular : net.Regular
  shapes : net.params.map (·.shape) = net.ctx
  bufferShapes : net.buffers.map (·.shape) = net.bufs
  numbered : ∀ p, p ∈ net.params ∨ p ∈ net.buffers → k ≤ p.number ∧ p.number < k + count
  distinct : (net.params.map (·.key)).Nodup
  bufferDistinct : (net.buffers.map (·.key)).Nodup
  apart : ∀ p, p ∈ net.params → ∀ b, b ∈ net.buffers → p.key ≠ b.key

/-- No two tensors that a training run keeps have the same name. -/
theorem Lawful.nodup {k count : Nat} {net : Net inp} (h : net.Lawful k count) :
    ((net.params ++ net.buffers).map (·.key)).Nodup := by
  rw [List.map_append]
  refine List.nodup_append.mpr ⟨h.distinct, h.bufferDistinct, fun a ha b hb => ?_⟩
  obtain ⟨p, hp, rfl⟩ := List.mem_map.mp ha
  obtain ⟨q, hq, rfl⟩ := List.mem_map.mp hb
  exact h.apart p hp q hq

/-! ## Regular networks -/

theorem regular_plain (params : List Param) (ctx : Ctx) (out : Shape)
    (p : Prog Op.sig [out] (inp :: (ctx ++ []))) (h : p.All Op.Regular) : (plain params ctx out p).Regular :=
  ⟨h, h⟩

theorem regular_comp (f : Net inp) (g : Net f.out) (hf : f.Regular) (hg : g.Regular) : (f.comp g).Regular :=
  ⟨Prog.all_andThen _ _ _ hf.1 fun _ _ => Prog.all_andThen _ _ _ hg.1 fun _ _ => trivial,
    Prog.all_andThen _ _ _ hf.2 fun _ _ => Prog.all_andThen _ _ _ hg.2 fun _ _ => trivial⟩

theorem regular_join (o : Binary) (f g : Net inp) (h : g.out = f.out) (hf : f.Regular) (hg : g.Regular) :
    (join o f g h).Regular :=
  ⟨Prog.all_andThen _ _ _ hf.1 fun _ _ => Prog.all_andThen _ _ _ hg.1 fun _ _ => ⟨trivial, trivial⟩,
    Prog.all_andThen _ _ _ hf.2 fun _ _ => Prog.all_andThen _ _ _ hg.2 fun _ _ => ⟨trivial, trivial⟩⟩

theorem regular_residual (f : Net inp) (h : f.out = inp) (hf : f.Regular) : (residual f h).Regular :=
  regular_join .add f (id inp) h.symm hf ⟨trivial, trivial⟩

theorem regular_gate (f : Net inp) (keep : List Bool) (h : f.out = Move.kept inp keep) (hf : f.Regular) :
    (gate f keep h).Regular :=
  ⟨Prog.all_andThen _ _ _ hf.1 fun _ _ => ⟨trivial, trivial, trivial⟩,
    Prog.all_andThen _ _ _ hf.2 fun _ _ => ⟨trivial, trivial, trivial⟩⟩

/-! ## Lawful networks -/

theorem keys_ne {k c c' : Nat} {p q : Param} (hp : k ≤ p.number ∧ p.number < k + c)
    (hq : k + c ≤ q.number ∧ q.number < k + c + c') : p.key ≠ q.key := by
  intro e
  have e : p.number = q.number := congrArg Prod.snd e
  omega

theorem nodup_keys {k c c' : Nat} {ps qs : List Param} (hp : (ps.map (·.key)).Nodup)
    (hq : (qs.map (·.key)).Nodup) (np : ∀ p, p ∈ ps → k ≤ p.number ∧ p.number < k + c)
    (nq : ∀ q, q ∈ qs → k + c ≤ q.number ∧ q.number < k + c + c') : ((ps ++ qs).map (·.key)).Nodup := by
  rw [List.map_append]
  refine List.nodup_append.mpr ⟨hp, hq, fun a ha b hb => ?_⟩
  obtain ⟨p, hp, rfl⟩ := List.mem_map.mp ha
  obtain ⟨q, hq, rfl⟩ := List.mem_map.mp hb
  exact keys_ne (np p hp) (nq q hq)

/-- A network with the parameters and buffers of two networks whose numbers follow one another. -/
theorem lawful_append {k c c' : Nat} {f : Net inp} {inp' : Shape} {g : Net inp'} (hf : f.Lawful k c)
    (hg : g.Lawful (k + c) c') {net : Net inp} (hr : net.Regular) (hp : net.params = f.params ++ g.params)
    (hc : net.ctx = f.ctx ++ g.ctx) (hb : net.buffers = f.buffers ++ g.buffers)
    (hd : net.bufs = f.bufs ++ g.bufs) : net.Lawful k (c + c') where
  regular := hr
  shapes := by rw [hp, hc, List.map_append, hf.shapes, hg.shapes]
  bufferShapes := by rw [hb, hd, List.map_append, hf.bufferShapes, hg.bufferShapes]
  numbered p h := by
    rw [hp, hb, List.mem_append, List.mem_append] at h
    have left (h : p ∈ f.params ∨ p ∈ f.buffers) : k ≤ p.number ∧ p.number < k + (c + c') := by
      have := hf.numbered p h
      omega
    have right (h : p ∈ g.params ∨ p ∈ g.buffers) : k ≤ p.number ∧ p.number < k + (c + c') := by
      have := hg.numbered p h
      omega
    exact h.elim (·.elim (left <| .inl ·) (right <| .inl ·)) (·.elim (left <| .inr ·) (right <| .inr ·))
  distinct := by
    rw [hp]
    exact nodup_keys hf.distinct hg.distinct (fun p h => hf.numbered p (.inl h))
      fun q h => hg.numbered q (.inl h)
  bufferDistinct := by
    rw [hb]
    exact nodup_keys hf.bufferDistinct hg.bufferDistinct (fun p h => hf.numbered p (.inr h))
      fun q h => hg.numbered q (.inr h)
  apart p h b h' := by
    rw [hp] at h
    rw [hb] at h'
    cases List.mem_append.mp h with
    | inl h => cases List.mem_append.mp h' with
      | inl h' => exact hf.apart p h b h'
      | inr h' => exact keys_ne (hf.numbered p (.inl h)) (hg.numbered b (.inr h'))
    | inr h => cases List.mem_append.mp h' with
      | inl h' => exact (keys_ne (hf.numbered b (.inr h')) (hg.numbered p (.inl h))).symm
      | inr h' => exact hg.apart p h b h'

/-- A program without parameters. -/
theorem lawful_ofProg {k : Nat} {s t : Shape} {p : Prog Op.sig [t] [s]} (h : p.All Op.Regular) :
    (ofProg p).Lawful k 0 :=
  ⟨⟨h, h⟩, rfl, rfl, fun _ h => h.elim (nomatch ·) (nomatch ·), .nil, .nil, fun _ h => nomatch h⟩

theorem lawful_id (k : Nat) (inp : Shape) : (id inp).Lawful k 0 := lawful_ofProg trivial

theorem lawful_activation (k : Nat) (s : Shape) (a : Activation) : (activation s a).Lawful k 0 :=
  lawful_ofProg (a.regular s)

/-- A network with a weight and a bias. -/
theorem lawful_weightAndBias {k : Nat} {s t out : Shape} {i j : Init}
    {p : Prog Op.sig [out] (inp :: ([s, t] ++ []))} (h : p.All Op.Regular) :
    (plain [⟨"W", k, s, i⟩, ⟨"b", k, t, j⟩] [s, t] out p).Lawful k 1 where
  regular := ⟨h, h⟩
  shapes := rfl
  bufferShapes := rfl
  numbered p h := by
    have e : p.number = k := h.elim (fun h => (List.mem_cons.mp h).elim (fun h => by rw [h])
      fun h => by rw [List.mem_singleton.mp h]) (nomatch ·)
    omega
  distinct := by
    refine .cons (fun a ha e => ?_) (.cons (fun _ h => nomatch h) .nil)
    cases List.mem_singleton.mp ha
    have labels : "W" = "b" := congrArg Prod.fst e
    exact absurd labels (by decide)
  bufferDistinct := .nil
  apart _ _ _ h := nomatch h

theorem lawful_comp {k c c' : Nat} {f : Net inp} {g : Net f.out} (hf : f.Lawful k c)
    (hg : g.Lawful (k + c) c') : (f.comp g).Lawful k (c + c') :=
  lawful_append hf hg (regular_comp f g hf.regular hg.regular) rfl rfl rfl rfl

theorem lawful_join {k c c' : Nat} (o : Binary) {f g : Net inp} (h : g.out = f.out) (hf : f.Lawful k c)
    (hg : g.Lawful (k + c) c') : (join o f g h).Lawful k (c + c') :=
  lawful_append hf hg (regular_join o f g h hf.regular hg.regular) rfl rfl rfl rfl

theorem lawful_gate {k c : Nat} {f : Net inp} (keep : List Bool) (h : f.out = Move.kept inp keep)
    (hf : f.Lawful k c) : (gate f keep h).Lawful k c :=
  { hf with regular := regular_gate f keep h hf.regular }

theorem lawful_withOut {s : Shape} {k c : Nat} {f : Net inp} (h : f.out = s) (hf : f.Lawful k c) :
    (f.withOut h).Lawful k c := by
  cases h
  exact hf

end Net
end Plm
