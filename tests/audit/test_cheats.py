"""Ways to fake a result, each a small change to the sample library. The last part of a test's name says what
catches it: `build` (it does not build), or the kind of the audit's finding."""

from dataclasses import dataclass, field

import pytest

from pylean_mlir.files import sha256_bytes

MANIFEST = "verified_mlir/manifest.json"
MAIN = "lean/Plm/Main.lean"
FACTS = "lean/Plm/Facts.lean"
BASE = "lean/Plm/Base.lean"
NAMESPACE = "namespace Plm.Num\n"
FUN_PROOF = "  funext fun n => funext fun m => add_comm n m\n"
FUN_DOC = "/-- Functions with equal"
FUN_HEAD = "theorem add_comm_fun : (fun n m : Num => n + m) = fun n m => m + n :=\n"
PLACE_PROOF = "  let ⟨k, h⟩ := i.below\n  ⟨next k, congrArg next h⟩\n"
CLASS_LAW = "  comm (a b : K) : a + b = b + a"
LT_ADD = "theorem lt_add (n k : Num) : n < n + next k := ⟨k, rfl⟩\n"


@dataclass(frozen=True)
class Cheat:
    """A cheat.

    Attributes:
        name: what is faked and what catches it.
        kind: the kind of the finding.
        text: what the finding says.
        edits: (file, old text, new text).
        files: new files.
    """

    name: str
    kind: str
    text: str
    edits: tuple[tuple[str, str, str], ...] = ()
    files: dict[str, str] = field(default_factory=dict)


def helper(
    text: str, *, using: str = FUN_PROOF
) -> dict[str, tuple[tuple[str, str, str], ...] | dict[str, str]]:
    """A new module Plm.Helper that Plm.Main imports, whose `cheat` proves the last theorem."""
    return {
        "edits": (
            (MAIN, "import Plm.Facts\n", "import Plm.Facts\nimport Plm.Helper\n"),
            (MAIN, FUN_PROOF, using),
        ),
        "files": {"lean/Plm/Helper.lean": f"import Plm.Facts\nnamespace Plm.Num\n{text}\nend Plm.Num\n"},
    }


def before_main(text: str) -> tuple[tuple[str, str, str], ...]:
    """Put a text at the beginning of the namespace of Plm.Main."""
    return ((MAIN, NAMESPACE, f"{NAMESPACE}\n{text}\n"),)


FALSE_AXIOM = "cheat : ∀ n m : Num, n = m"
BY_CHEAT = "  funext fun _ => funext fun _ => cheat _ _\n"

CHEATS = [
    # holes and axioms
    Cheat(
        "sorry_behind_an_import__build",
        "build",
        "Plm.Helper",
        **helper(f"theorem {FALSE_AXIOM} := sorry", using=BY_CHEAT),
    ),
    Cheat(
        "sorry_made_by_a_macro__build",
        "build",
        "sorry",
        **helper(
            'macro "done_here" : tactic => `(tactic| exact sorryAx _)\n'
            f"theorem {FALSE_AXIOM} := by intros; done_here",
            using=BY_CHEAT,
        ),
    ),
    Cheat(
        "axiom_in_a_helper_file__axiom",
        "axiom",
        "add_comm_fun: uses Plm.Num.cheat",
        **helper(f"axiom {FALSE_AXIOM}", using=BY_CHEAT),
    ),
    Cheat(
        "axiom_made_by_a_macro__forbidden",
        "forbidden",
        "Plm.Num.cheat: Plm.Helper declares it as axiom",
        **helper(
            'macro "assume" n:ident t:term : command => `(axiom $n : $t)\nassume cheat (∀ n m : Num, n = m)',
            using=BY_CHEAT,
        ),
    ),
    Cheat(
        "axiom_under_a_name_of_lean's_own_kind__forbidden",
        "forbidden",
        "Plm.Num.add_comm_fun._proof_9: Plm.Helper declares it as axiom",
        **helper(
            "axiom add_comm_fun._proof_9 : ∀ n m : Num, n = m",
            using="  funext fun _ => funext fun _ => add_comm_fun._proof_9 _ _\n",
        ),
    ),
    Cheat(
        "private_axiom__forbidden",
        "forbidden",
        "declares it as axiom",
        edits=((MAIN, FUN_HEAD, f"private axiom {FALSE_AXIOM}\n{FUN_HEAD}"), (MAIN, FUN_PROOF, BY_CHEAT)),
    ),
    Cheat(
        "theorem_became_an_axiom__kind",
        "kind",
        "add_comm_fun: it is no theorem but a constant of kind axiom",
        edits=((MAIN, FUN_HEAD + FUN_PROOF, FUN_HEAD.replace("theorem", "axiom").replace(" :=\n", "\n")),),
    ),
    Cheat(
        "theorem_became_a_def__kind",
        "kind",
        "lt_add: it is no theorem but a constant of kind def",
        edits=((MAIN, "theorem lt_add (n", "def lt_add (n"),),
    ),
    # names
    Cheat(
        "renamed_theorem__missing",
        "missing",
        "Plm.Num.add_comm_fun: no module declares it",
        edits=((MAIN, "theorem add_comm_fun", "theorem add_comm_fun'"),),
    ),
    Cheat(
        "shadowed_name_in_an_inner_namespace__missing",
        "missing",
        "Plm.Num.lt_add: no module declares it",
        edits=(
            (MAIN, LT_ADD, "theorem Plm.Num.lt_add : True := trivial\n"),
            (MAIN, "▸ lt_add n k", "▸ (⟨k, rfl⟩ : n < n + next k)"),
        ),
    ),
    Cheat(
        "name_with_a_look_alike_letter__forbidden",
        "forbidden",
        "CYRILLIC SMALL LETTER A",
        edits=((MAIN, "theorem add_comm_fun", "theorem аdd_comm_fun"),),
    ),
    Cheat(
        "invisible_character_in_a_name__forbidden",
        "forbidden",
        "ZERO WIDTH SPACE",
        edits=((MAIN, FUN_DOC, "/-- Functions\u200b with equal"),),
    ),
    Cheat(
        "two_meanings_of_one_name__build",
        "build",
        "Plm.Num.Odd means one thing in Plm.Even and another in Plm.Odd",
        files={
            "lean/Plm/Odd.lean": "import Plm.Base\ndef Plm.Num.Odd (n : Num) : Prop := n = n\n",
            "lean/Plm/Even.lean": "import Plm.Base\ndef Plm.Num.Odd (n : Num) : Prop := n < n\n",
        },
    ),
    Cheat(
        "private_theorem__missing",
        "missing",
        "Plm.Num.add_comm_fun: no module declares it",
        edits=((MAIN, "theorem add_comm_fun", "private theorem add_comm_fun"),),
    ),
    Cheat(
        "theorem_only_in_a_comment__missing",
        "missing",
        "add_comm_fun",
        edits=((MAIN, FUN_HEAD + FUN_PROOF, f"example : True := trivial\n/-\n{FUN_HEAD + FUN_PROOF}-/\n"),),
    ),
    Cheat(
        "file_ends_before_the_theorem__missing",
        "missing",
        "add_comm_fun",
        edits=((MAIN, FUN_DOC, "#exit\n/-- Functions with equal"),),
    ),
    Cheat(
        "theorem_written_by_a_macro__forbidden",
        "forbidden",
        "a macro did",
        edits=(
            (
                MAIN,
                LT_ADD,
                'macro "claim" n:ident : command =>\n'
                "  `(theorem $n (n k : Num) : n < n + next k := ⟨k, rfl⟩)\nclaim lt_add\n",
            ),
        ),
    ),
    # what the text means
    Cheat(
        "local_notation_for_equality__changed",
        "changed",
        "add_comm_fun: the statement is another one",
        edits=(
            (
                MAIN,
                FUN_DOC,
                'local notation:50 (priority := high) a:51 " = " b:51 =>\n'
                f"  (fun (_ _ : Num → Num → Num) => True) a b\n{FUN_DOC}",
            ),
            (MAIN, FUN_PROOF, "  trivial\n"),
        ),
    ),
    Cheat(
        "local_notation__forbidden",
        "forbidden",
        "notation",
        edits=before_main('local notation "nothing" => True'),
    ),
    Cheat(
        "macro_for_a_term__forbidden",
        "forbidden",
        "Plm.Main adds it to the syntax of a term",
        edits=(
            (
                MAIN,
                FUN_DOC,
                f'macro (priority := high) a:term:51 " = " _b:term:51 : term => `(Eq $a $a)\n{FUN_DOC}',
            ),
            (MAIN, FUN_PROOF, "  rfl\n"),
        ),
    ),
    Cheat(
        "instance_for_a_type_of_the_core__forbidden",
        "forbidden",
        "Plm.Main changes what LT Nat means in the core",
        edits=before_main("instance (priority := high) : LT Nat := ⟨fun _ _ => True⟩"),
    ),
    Cheat(
        "instance_behind_an_abbreviation__forbidden",
        "forbidden",
        "Plm.Main changes what Add Nat means in the core",
        edits=before_main("abbrev Size := Nat\ninstance (priority := high) : Add Size := ⟨fun n _ => n⟩"),
    ),
    Cheat(
        "local_instance__forbidden",
        "forbidden",
        "local",
        edits=before_main("local instance (priority := high) : LT Num := ⟨fun _ _ => True⟩"),
    ),
    Cheat(
        "shadowed_type__changed",
        "changed",
        "lt_add: the statement is another one",
        edits=(
            *before_main(
                "inductive Plm.Num.Num where\n  | only\n"
                "instance : LT Plm.Num.Num := ⟨fun _ _ => True⟩\n"
                "instance : Add Plm.Num.Num := ⟨fun a _ => a⟩\n"
            ),
            (MAIN, LT_ADD, "theorem lt_add (n k : Plm.Num.Num) : n < n + k := trivial\n"),
            (MAIN, "▸ lt_add n k", "▸ (⟨k, rfl⟩ : n < n + next k)"),
        ),
    ),
    Cheat(
        "local_instance_for_addition__changed",
        "changed",
        "add_comm_fun: the statement is another one",
        edits=(
            (
                MAIN,
                FUN_DOC,
                "local instance (priority := high) : Add Num := ⟨fun _ _ => zero⟩\n/-- Functions with equal",
            ),
            (MAIN, FUN_PROOF, "  rfl\n"),
        ),
    ),
    Cheat(
        "instance_for_less_than__changed",
        "changed",
        "the statement is another one",
        edits=(
            *before_main("local instance (priority := high) : LT Num := ⟨fun _ _ => True⟩"),
            (MAIN, "⟨k, rfl⟩", "trivial"),
            (MAIN, "(add_comm n (next k)) ▸ lt_add n k", "trivial"),
            (MAIN, PLACE_PROOF, "  trivial\n"),
        ),
    ),
    Cheat(
        "weakened_definition__changed",
        "changed",
        "Plm.Num.Below: the definition is another one",
        edits=((BASE, "∃ k, n + next k = m", "∃ _k : Num, n = n"), (MAIN, PLACE_PROOF, "  ⟨n, rfl⟩\n")),
    ),
    Cheat(
        "weakened_definition_shows_at_its_theorems__changed",
        "changed",
        "Plm.Num.lt_add: the statement rests on definitions that changed",
        edits=((BASE, "∃ k, n + next k = m", "∃ _k : Num, n = n"), (MAIN, PLACE_PROOF, "  ⟨n, rfl⟩\n")),
    ),
    Cheat(
        "false_as_a_hypothesis__changed",
        "changed",
        "add_comm_fun: the statement is another one",
        edits=((MAIN, "add_comm_fun :", "add_comm_fun (h : False) :"), (MAIN, FUN_PROOF, "  h.elim\n")),
    ),
    Cheat(
        "hypothesis_added_by_variable__changed",
        "changed",
        "lt_add: the statement is another one",
        edits=(*before_main("variable (h : False)\ninclude h"), (MAIN, "▸ lt_add n k", "▸ lt_add h n k")),
    ),
    Cheat(
        "empty_type_of_indices__changed",
        "changed",
        "Plm.Num.place_lt: the statement rests on definitions that changed",
        edits=((BASE, "below : val < n", "below : False"), (MAIN, PLACE_PROOF, "  i.below.elim\n")),
    ),
    Cheat(
        "contradictory_law_in_a_class__build",
        "build",
        "Plm.Main",
        edits=((BASE, CLASS_LAW, f"{CLASS_LAW}\n  wrong (a b : K) : a = b"),),
    ),
    Cheat(
        "contradictory_law_and_no_model__changed",
        "changed",
        "Plm.Num.swap: the statement rests on definitions that changed",
        edits=(
            (BASE, CLASS_LAW, f"{CLASS_LAW}\n  wrong (a b : K) : a = b"),
            (MAIN, "instance : Lawful Num := ⟨add_comm⟩\n", ""),
            (MAIN, "rw [Lawful.comm a b, Lawful.comm c]", "exact Lawful.wrong _ _"),
        ),
    ),
    Cheat(
        "floats_in_a_statement__forbidden",
        "forbidden",
        "lt_add: its statement rests on Float",
        edits=(
            (MAIN, "theorem lt_add (n k : Num)", "theorem lt_add (n k : Num) (_ : Float)"),
            (MAIN, "▸ lt_add n k", "▸ (⟨k, rfl⟩ : n < n + next k)"),
        ),
    ),
    Cheat(
        "float_instance_in_a_theorem__forbidden",
        "forbidden",
        "Plm.Num.float_add: its statement rests on Float",
        edits=before_main(
            "instance : Add Float := ⟨fun a _ => a⟩\ntheorem float_add (a b : Float) : a + b = a := rfl"
        ),
    ),
    # switches and back doors
    Cheat(
        "kernel_switched_off__kernel",
        "kernel",
        "while replaying declaration",
        edits=before_main(
            "set_option debug.skipKernelTC true in\n"
            "theorem cheat : (true && false) = true := by decide +kernel"
        ),
    ),
    Cheat(
        "kernel_switched_off__forbidden",
        "forbidden",
        "set_option debug.skipKernelTC",
        edits=before_main("set_option debug.skipKernelTC true"),
    ),
    Cheat(
        "implemented_by__forbidden",
        "forbidden",
        "implemented_by",
        edits=before_main(
            "def one (_ : Num) : Num := zero\n@[implemented_by one] def two (n : Num) : Num := next n"
        ),
    ),
    Cheat(
        "implemented_by_from_a_macro__forbidden",
        "forbidden",
        "it changes Lean.Compiler.implementedByAttr",
        edits=before_main(
            "def one (_ : Num) : Num := zero\ndef two (n : Num) : Num := next n\n"
            'macro "exchange" : command => `(attribute [implemented_by one] two)\nexchange'
        ),
    ),
    Cheat(
        "extern__forbidden",
        "forbidden",
        "extern",
        edits=before_main('@[extern "lean_nat_add"] def two (n _ : Num) : Num := n'),
    ),
    Cheat(
        "opaque__forbidden",
        "forbidden",
        "declares it as opaque",
        edits=before_main("instance : Inhabited Num := ⟨zero⟩\nopaque unknown : Num"),
    ),
    Cheat(
        "unsafe__forbidden",
        "forbidden",
        "unsafe",
        edits=before_main("unsafe def loop (n : Num) : Num := loop n"),
    ),
    Cheat(
        "partial__forbidden",
        "forbidden",
        "partial",
        edits=before_main("instance : Inhabited Num := ⟨zero⟩\npartial def loop (n : Num) : Num := loop n"),
    ),
    Cheat(
        "native_decide__forbidden",
        "forbidden",
        "native_decide",
        edits=((MAIN, FUN_PROOF, "  by native_decide\n"),),
    ),
    Cheat("command_that_runs_code__forbidden", "forbidden", "#eval", edits=before_main("#eval IO.println 1")),
    # the core library
    Cheat(
        "axiom_in_the_core__axiom",
        "axiom",
        "add_comm_fun: uses coreCheat",
        edits=(
            ("lean/core/Init/Quot.lean", "universe u", "axiom coreCheat {p : Prop} : p\nuniverse u"),
            (MAIN, FUN_PROOF, "  coreCheat\n"),
        ),
    ),
    Cheat(
        "axiom_in_the_core_in_disguise__forbidden",
        "forbidden",
        "Init.Quot declares it as axiom",
        edits=(("lean/core/Init/Quot.lean", "universe u", "axiom coreCheat {p : Prop} : p\nuniverse u"),),
    ),
    Cheat(
        "theorem_moved_to_the_core__missing",
        "missing",
        "which is not in lean/Plm",
        edits=(
            (
                "lean/core/Init/Quot.lean",
                "universe u",
                "theorem Plm.Num.lt_add : True := trivial\nuniverse u",
            ),
            (MAIN, LT_ADD, "theorem other : True := trivial\n"),
            (MAIN, "▸ lt_add n k", "▸ (⟨k, rfl⟩ : n < n + next k)"),
        ),
    ),
    Cheat(
        "core_source_edited__stale",
        "stale",
        "lean/core/Init/Quot.lean: it has changed",
        edits=(("lean/core/Init/Quot.lean", "universe u", "theorem harmless : True := trivial\nuniverse u"),),
    ),
    Cheat(
        "function_that_the_kernel_computes_itself__stale",
        "stale",
        "lean/core/Init/Prelude.lean: it has changed",
        edits=(("lean/core/Init/Prelude.lean", "Nat.add (Nat.mul n m) n", "Nat.add (Nat.mul n m) m"),),
    ),
    # the rendered modules
    Cheat(
        "edited_module__drift",
        "drift",
        "sample.mlir: changed",
        edits=(("verified_mlir/sample.mlir", "{}", "{ }"),),
    ),
    Cheat(
        "manifest_edited__drift",
        "drift",
        "manifest.json: changed",
        edits=((MANIFEST, "sample.mlir", "other.mlir"),),
    ),
    Cheat(
        "module_and_manifest_edited__drift",
        "drift",
        "sample.mlir: changed",
        edits=(
            ("verified_mlir/sample.mlir", "{}", "{ }"),
            (MANIFEST, sha256_bytes(b"module {}\n"), sha256_bytes(b"module { }\n")),
        ),
    ),
    # the audit's own files
    Cheat(
        "theorem_dropped_from_the_policy__stale",
        "stale",
        "Plm.Num.lt_add: it was audited and is gone",
        edits=(
            (
                "audits/policy.yaml",
                '      Plm.Num.lt_add: "A number is below each of its sums with a successor."\n',
                "",
            ),
        ),
    ),
    Cheat(
        "policy_allows_sorry__stale",
        "stale",
        "the policy has changed",
        edits=(("audits/policy.yaml", "Classical.choice]", "Classical.choice, sorryAx]"),),
    ),
    Cheat(
        "edited_axioms_json__stale",
        "stale",
        "Plm.Num.add_comm_fun: its axioms were none and are Quot.sound",
        edits=(
            (
                "audits/axioms.json",
                '   "module": "Plm.Main",\n   "axioms": [\n    "Quot.sound"\n   ],',
                '   "module": "Plm.Main",\n   "axioms": [],',
            ),
        ),
    ),
    Cheat(
        "edited_table__stale",
        "stale",
        "AXIOMS.md: it is not what this audit writes",
        edits=(("audits/AXIOMS.md", "Quot.sound |", "none |"),),
    ),
    Cheat(
        "edited_statement_file__stale",
        "stale",
        "statements/Plm.Num.lt_add.txt: it is not what",
        edits=(("audits/statements/Plm.Num.lt_add.txt", "next k", "next n"),),
    ),
    Cheat(
        "statement_file_about_nothing__stale",
        "stale",
        "statements/Plm.Num.great.txt: it is about no theorem",
        files={"audits/statements/Plm.Num.great.txt": "Plm.Num.great\n"},
    ),
    Cheat(
        "edited_definition_file__stale",
        "stale",
        "statements/definitions/Plm.Base.txt: it is not what",
        edits=(("audits/statements/definitions/Plm.Base.txt", "Exists", "ExistsUnique"),),
    ),
    Cheat(
        "damaged_axioms_json__stale",
        "stale",
        "axioms.json is damaged",
        edits=(("audits/axioms.json", '"format": 1', '"format": '),),
    ),
]


@pytest.mark.parametrize("cheat", CHEATS, ids=lambda cheat: cheat.name)
def test_caught(cheat: Cheat, sample, caught) -> None:
    for name, old, new in cheat.edits:
        sample.edit(name, old, new)
    sample.write(cheat.files)
    caught(cheat.kind, cheat.text)
