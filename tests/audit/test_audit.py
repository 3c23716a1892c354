"""The audit of a library in which nothing is faked, the files it writes, and the command."""

import json
from pathlib import Path

import pytest

from pylean_mlir.audit import audit, explain
from pylean_mlir.audit._policy import load_policy
from pylean_mlir.commands import audit as command
from pylean_mlir.errors import PlmError

from .conftest import POLICY, REPOSITORY, Sample

MAIN = "lean/Plm/Main.lean"
BASE = "lean/Plm/Base.lean"


@pytest.fixture
def run(sample: Sample, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Run `plm audit` in the sample; returns the exit code and what it printed."""
    monkeypatch.chdir(sample.root)
    monkeypatch.setattr(command, "audit", lambda project, observer: audit(project, cache=sample.cache))

    def run_(theorem: str | None = None, *, update: bool = False, as_json: bool = False) -> tuple[int, str]:
        code = command.run(theorem, update=update, quiet=False, as_json=as_json)
        captured = capsys.readouterr()
        return code, captured.out if as_json else captured.out + captured.err

    return run_


def test_an_honest_library_passes(run) -> None:
    code, said = run(as_json=True)
    content = json.loads(said)
    assert (code, content["ok"], content["findings"]) == (0, True, [])
    assert content["replayed"] > 1000
    assert content["theorems"]["Plm.Num.add_comm_fun"]["axioms"] == ["Quot.sound"]
    assert content["library"][""] > 5
    code, said = run()
    assert code == 0
    assert "Quot.sound" in said
    assert "ok: 6 theorems of the policy" in said


def test_names_of_lean_are_told_from_names_of_persons(sample: Sample) -> None:
    sample.edit(MAIN, "theorem lt_add_left", "theorem Sum.elim : True := trivial\ntheorem lt_add_left")
    record = sample.audit().record
    assert record is not None
    names = {name for names in record.library.values() for name in names}
    assert "Plm.Num.Sum.elim" in names
    assert "Plm.Num.Place.mk.injEq" not in names


def test_comments_and_names_of_variables_do_not_change_statements(sample: Sample) -> None:
    sample.edit(
        MAIN, "theorem lt_add (n k : Num) : n < n + next k", "theorem lt_add (a b : Num) : a < a + next b"
    )
    sample.edit(MAIN, ":= ⟨k, rfl⟩", ":= ⟨b, rfl⟩ -- by definition")
    assert {finding.kind for finding in sample.audit().findings} == {"stale"}


def test_the_files_say_what_a_theorem_states(sample: Sample) -> None:
    text = (sample.root / "audits/statements/Plm.Num.lt_add.txt").read_text(encoding="utf-8")
    assert "n < n + k.next" in text
    assert "LT.lt.{0}" in text
    assert "Plm.Num.Below" in text
    definitions = (sample.root / "audits/statements/definitions/Plm.Base.txt").read_text(encoding="utf-8")
    assert "def Plm.Num.Below" in definitions
    assert "Exists.{1}" in definitions
    assert "| Plm.Num.next : Plm.Num → Plm.Num" in definitions


def test_update_shows_what_changed_and_writes_it(run, sample: Sample) -> None:
    sample.edit(MAIN, "(n k : Num) : n < next k + n", "(n k : Num) (_ : True) : n < next k + n")
    code, said = run()
    assert code == 1
    assert "changed: Plm.Num.lt_add_left: the statement is another one" in said
    code, said = run(update=True)
    assert code == 0
    assert any(line.startswith("+") and "True" in line for line in said.splitlines())
    assert "written: axioms.json" in said
    code, said = run(update=True)
    assert (code, "nothing changed" in said) == (0, True)
    assert run()[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("theorem add_comm_fun", "theorem gone", "missing"),
        ("theorem lt_add (n", "def lt_add (n", "kind"),
        ("/-- Functions", "axiom cheat : False\n/-- Functions", "forbidden"),
        ("/-- Functions", "theorem cheat : False := sorry\n/-- Functions", "build"),
    ],
)
def test_update_does_not_accept_a_cheat(run, sample: Sample, old: str, new: str, kind: str) -> None:
    before = (sample.root / "audits/axioms.json").read_bytes()
    sample.edit(MAIN, old, new)
    code, said = run(update=True, as_json=True)
    content = json.loads(said)
    assert (code, content["changed"]) == (1, [])
    assert kind in {finding["kind"] for finding in content["findings"]}
    assert (sample.root / "audits/axioms.json").read_bytes() == before


def test_update_does_not_accept_an_edited_module(run, sample: Sample) -> None:
    sample.edit("verified_mlir/sample.mlir", "{}", "{ }")
    assert run(update=True)[0] == 1


def test_one_theorem_is_explained(sample: Sample) -> None:
    found = explain(type(sample.project)(sample.root, sample.cache), "add_comm_fun")
    assert (found.name, found.module) == ("Plm.Num.add_comm_fun", "Plm.Main")
    assert found.axioms == ("Quot.sound",)
    assert found.statement.endswith("(fun n m => n + m) = fun n m => m + n")
    assert "HAdd.hAdd.{0,0,0}" in found.elaborated
    assert {"Plm.Num", "Plm.Num.add"} <= set(found.definitions)
    assert "Plm.Num.add_comm" in found.lemmas
    with pytest.raises(PlmError, match="no theorem lt_ad;"):
        explain(type(sample.project)(sample.root, sample.cache), "lt_ad")


def test_the_policy_of_the_library_can_be_read() -> None:
    policy = load_policy(REPOSITORY / POLICY)
    assert policy.axioms == ("propext", "Quot.sound", "Classical.choice")
    groups = ["foundation", "ops", "programs", "lowering", "text", "nets", "witnesses", "reals"]
    assert [group.name for group in policy.groups] == groups
    assert all(group.theorems for group in policy.groups)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [", "not valid YAML"),
        ("axioms: []\nlibrary: {}\ncore: {}\ngroups: {}\n", "no theorem is listed"),
        ("library: {}\ncore: {}\ngroups: {g: {about: x, theorems: {T: 1}}}\n", "needs one line"),
        (
            "library: {}\ncore: {}\ngroups: {g: &g {about: x, theorems: {T: t}}, h: *g}\n",
            "listed twice",
        ),
    ],
)
def test_a_wrong_policy_is_refused(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "policy.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(PlmError, match=message):
        load_policy(tmp_path / "policy.yaml")
