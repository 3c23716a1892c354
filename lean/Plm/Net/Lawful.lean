import Plm.Net.Net

/-!
# The laws of a network that a layer gives

Its operations have StableHLO programs; its parameters, as described, have the shapes of those that the program
takes, in the same order; and their names differ.
-/

namespace Plm

/-- What makes a parameter's name. -/
def Param.key (p : Param) : String × Nat := (p.label, p.number)

namespace Net
variable {inp : Shape}

/-- All operations of the network are regular. -/
abbrev Regular (net : Net inp) : Prop := net.prog.All Op.Regular

/-- The laws, for a network whose parameters have the numbers from `k` to `k + count`. -/
structure Lawful (k count : Nat) (net : Net inp) : Prop where
  regular : net.Regular
  shapes : net.params.map (·.shape) = net.ctx
  distinct : (net.params.map (·.key)).Nodup
  numbered : ∀ p, p ∈ net.params → k ≤ p.number ∧ p.number < k + count

theorem regular_comp (f : Net inp) (g : Net f.out) (hf : f.Regular) (hg : g.Regular) : (f.comp g).Regular :=
  Prog.all_andThen _ _ _ hf fun _ _ => Prog.all_andThen _ _ _ hg fun _ _ => trivial

theorem regular_join (o : Binary) (f g : Net inp) (h : g.out = f.out) (hf : f.Regular) (hg : g.Regular) :
    (join o f g h).Regular :=
  Prog.all_andThen _ _ _ hf fun _ _ => Prog.all_andThen _ _ _ hg fun _ _ => ⟨trivial, trivial⟩

theorem regular_residual (f : Net inp) (h : f.out = inp) (hf : f.Regular) : (residual f h).Regular :=
  regular_join .add f (id inp) h.symm hf trivial

theorem regular_gate (f : Net inp) (keep : List Bool) (h : f.out = Move.kept inp keep) (hf : f.Regular) :
    (gate f keep h).Regular :=
  Prog.all_andThen _ _ _ hf fun _ _ => ⟨trivial, trivial, trivial⟩

/-! ## Parameters -/

/-- Lists of parameters with numbers in ranges that follow one another. -/
theorem lawful_append {k c c' : Nat} {f : Net inp} {inp' : Shape} {g : Net inp'} (hf : f.Lawful k c)
    (hg : g.Lawful (k + c) c') {net : Net inp} (hr : net.Regular) (hp : net.params = f.params ++ g.params)
    (hc : net.ctx = f.ctx ++ g.ctx) : net.Lawful k (c + c') where
  regular := hr
  shapes := by rw [hp, hc, List.map_append, hf.shapes, hg.shapes]
  distinct := by
    rw [hp, List.map_append]
    refine List.nodup_append.mpr ⟨hf.distinct, hg.distinct, fun a ha b hb e => ?_⟩
    obtain ⟨p, hp, rfl⟩ := List.mem_map.mp ha
    obtain ⟨q, hq, rfl⟩ := List.mem_map.mp hb
    have hp := (hf.numbered p hp).2
    have hq := (hg.numbered q hq).1
    have e : p.number = q.number := congrArg Prod.snd e
    omega
  numbered p h := by
    rw [hp] at h
    cases List.mem_append.mp h with
    | inl h => exact ⟨(hf.numbered p h).1, by have := (hf.numbered p h).2; omega⟩
    | inr h => exact ⟨by have := (hg.numbered p h).1; omega, by have := (hg.numbered p h).2; omega⟩

/-- A network without parameters. -/
theorem lawful_plain {k : Nat} {net : Net inp} (hr : net.Regular) (hp : net.params = []) (hc : net.ctx = []) :
    net.Lawful k 0 :=
  ⟨hr, by rw [hp, hc]; rfl, by rw [hp]; exact .nil, fun p h => by rw [hp] at h; cases h⟩

/-- A network with a weight and a bias. -/
theorem Lawful.weightAndBias {k : Nat} {net : Net inp} {s t : Shape} {i j : Init} (hr : net.Regular)
    (hp : net.params = [⟨"W", k, s, i⟩, ⟨"b", k, t, j⟩]) (hc : net.ctx = [s, t]) : net.Lawful k 1 where
  regular := hr
  shapes := by rw [hp, hc]; rfl
  distinct := by
    rw [hp]
    refine .cons (fun a ha e => ?_) (.cons (fun _ h => nomatch h) .nil)
    cases List.mem_singleton.mp ha
    have labels : "W" = "b" := congrArg Prod.fst e
    exact absurd labels (by decide)
  numbered p h := by
    rw [hp] at h
    have e : p.number = k := by
      cases List.mem_cons.mp h with
      | inl h => rw [h]
      | inr h => rw [List.mem_singleton.mp h]
    omega

theorem lawful_id (k : Nat) (inp : Shape) : (id inp).Lawful k 0 := lawful_plain trivial rfl rfl

theorem lawful_comp {k c c' : Nat} {f : Net inp} {g : Net f.out} (hf : f.Lawful k c)
    (hg : g.Lawful (k + c) c') : (f.comp g).Lawful k (c + c') :=
  lawful_append hf hg (regular_comp f g hf.regular hg.regular) rfl rfl

theorem lawful_activation (k : Nat) (s : Shape) (a : Activation) : (activation s a).Lawful k 0 :=
  lawful_plain (a.regular s) rfl rfl

theorem lawful_join {k c c' : Nat} (o : Binary) {f g : Net inp} (h : g.out = f.out) (hf : f.Lawful k c)
    (hg : g.Lawful (k + c) c') : (join o f g h).Lawful k (c + c') :=
  lawful_append hf hg (regular_join o f g h hf.regular hg.regular) rfl rfl

theorem lawful_gate {k c : Nat} {f : Net inp} (keep : List Bool) (h : f.out = Move.kept inp keep)
    (hf : f.Lawful k c) : (gate f keep h).Lawful k c :=
  ⟨regular_gate f keep h hf.regular, hf.shapes, hf.distinct, hf.numbered⟩

end Net
end Plm
