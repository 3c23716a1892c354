"""Compiled files that are not what their sources say, and settings that lead Lean to other files.

The last part of a test's name says what catches it; `without_effect` means that the audit is the one of the
sources all the same.
"""

import json
import shutil
from pathlib import Path
from uuid import uuid4

import pytest

from pylean_mlir.audit import audit
from pylean_mlir.audit._lean import replay
from pylean_mlir.audit._olean import Olean
from pylean_mlir.files import sha256_bytes
from pylean_mlir.lean.build import Builder, BuildObserver, BuildReport
from pylean_mlir.lean.toolchain import find_toolchain

from .conftest import Sample, find

MAIN = "lean/Plm/Main.lean"
LT_ADD = "theorem lt_add (n k : Num) : n < n + next k := ⟨k, rfl⟩\n"
WEAK = (LT_ADD, "theorem lt_add (n k : Num) : n < n + next k ∨ True := .inr trivial\n")
BELOW = ("▸ lt_add n k", "▸ (⟨k, rfl⟩ : n < n + next k)")
NO_PROOF = (
    "namespace Plm.Num\n",
    "namespace Plm.Num\nset_option debug.skipKernelTC true in\n"
    "theorem cheat : (true && false) = true := by decide +kernel\n",
)


def build(sample: Sample, cache: Path) -> BuildReport:
    report = Builder(sample.project, find_toolchain("wheel", cache), cache=cache).build()
    assert report.ok, report
    return report


def entry(report: BuildReport) -> Path:
    """The folder in the cache that holds the compiled Plm.Main."""
    return (report.lean_path / "Plm" / "Main.olean").resolve().parent


@pytest.fixture
def private_cache(sample: Sample, tmp_path: Path) -> Path:
    """A cache of this test's own with everything that the sample needs."""
    cache = tmp_path / "cache"
    report = build(sample, sample.cache)
    for path in report.lean_path.rglob("*.olean"):
        found = path.resolve().parent
        shutil.copytree(found, cache / "modules" / found.name)
    return cache


def forge(sample: Sample, cache: Path, *edits: tuple[str, str]) -> None:
    """Put what an edited Plm.Main compiles to where the honest one belongs, with the hash that fits."""
    honest = entry(build(sample, cache))
    other = sample.copy(sample.root.with_name("other"))
    for old, new in edits:
        other.edit(MAIN, old, new)
    plant(honest, (entry(build(other, cache)) / "module.olean").read_bytes())


def plant(folder: Path, data: bytes) -> None:
    """Replace a compiled module in the cache, and its hash."""
    (folder / "module.olean").write_bytes(data)
    result = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    result["sha256"] = sha256_bytes(data)
    (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")


def without_recorded_axioms(path: Path, name: str) -> bytes:
    """A compiled module in which the list of axioms that Lean keeps with a theorem is empty."""
    olean = Olean("Plm.Main", path)
    data = bytearray(olean.data)
    for entry in olean.entries("_private.Lean.Util.CollectAxioms.0.Lean.exportedAxiomsExt"):
        if olean.name(olean.field(entry, 0)) == name:
            size = (olean.place(olean.field(entry, 1)) + 1) * 8
            data[size : size + 8] = bytes(8)
    assert data != olean.data
    return bytes(data)


def test_edited_olean__is_built_again(sample: Sample, private_cache: Path) -> None:
    olean = entry(build(sample, private_cache)) / "module.olean"
    olean.write_bytes(olean.read_bytes().replace(b"lt_add", b"gt_add"))
    result = audit(sample.project, cache=private_cache)
    assert result.ok, result.findings


def test_forged_olean_with_its_hash__changed(sample: Sample, private_cache: Path) -> None:
    forge(sample, private_cache, WEAK, BELOW)
    result = audit(sample.project, cache=private_cache)
    find(result, "changed", "Plm.Num.lt_add: the statement is another one")


def test_forged_olean_without_a_proof__kernel(sample: Sample, private_cache: Path) -> None:
    forge(sample, private_cache, NO_PROOF)
    find(audit(sample.project, cache=private_cache), "kernel", "while replaying declaration")


def test_groups_of_modules_are_checked_on_top_of_each_other__kernel(
    sample: Sample, private_cache: Path
) -> None:
    toolchain = find_toolchain("wheel", private_cache)
    report = build(sample, private_cache)
    modules = [result.module for result in report.results]
    count, refused = replay(toolchain, report.lean_path, modules, group=1)
    assert refused is None
    assert count == replay(toolchain, report.lean_path, modules)[0] > 1000
    forge(sample, private_cache, NO_PROOF)
    assert "while replaying declaration" in str(replay(toolchain, report.lean_path, modules, group=1)[1])


def test_axioms_taken_from_what_lean_recorded__disagreement(sample: Sample, private_cache: Path) -> None:
    """`#print axioms` believes the list in the compiled module; the audit also reads the proof."""
    folder = entry(build(sample, private_cache))
    plant(folder, without_recorded_axioms(folder / "module.olean", "Plm.Num.add_comm_fun"))
    result = audit(sample.project, cache=private_cache)
    find(result, "disagreement", "`#print axioms` says [], the terms use [Quot.sound]")


def test_forged_cache_of_the_project__without_effect(sample: Sample, private_cache: Path) -> None:
    forge(sample, private_cache, WEAK, BELOW)
    shutil.copytree(private_cache, sample.project.cache)
    result = audit(sample.project)
    assert result.ok, result.findings


def test_text_that_changes_during_the_audit__build(sample: Sample) -> None:
    class Cheater(BuildObserver):
        edited = False

        def planned(self, modules: int) -> None:
            if not self.edited:
                self.edited = True
                sample.edit(MAIN, "/-- Every place", "/-- Each place")

    sample.edit(
        MAIN, "/-- Functions with", f"/-- {uuid4()} -/\nexample : True := trivial\n/-- Functions with"
    )
    result = audit(sample.project, cache=sample.cache, observer=Cheater())
    find(result, "build", "its text changed while the audit ran")


def test_search_path_with_a_module_that_is_not_in_the_library__build(
    sample: Sample, private_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sample.copy(sample.root.with_name("other"))
    other.write({"lean/Plm/Helper.lean": "import Plm.Facts\naxiom Plm.Num.cheat (p : Prop) : p\n"})
    folder = build(other, private_cache).lean_path
    sample.edit(MAIN, "import Plm.Facts\n", "import Plm.Facts\nimport Plm.Helper\n")
    monkeypatch.setenv("LEAN_PATH", str(folder))
    find(sample.audit(), "build", "Plm.Helper")


def test_variables_that_lead_to_other_files__without_effect(
    sample: Sample, private_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sample.copy(sample.root.with_name("other"))
    other.edit(MAIN, *WEAK)
    other.edit(MAIN, *BELOW)
    folder = build(other, private_cache).lean_path
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "sitecustomize.py").write_text("raise SystemExit(3)\n", encoding="utf-8")
    variables = {"LEAN_PATH": folder, "LEAN_SYSROOT": bad, "PLM_CACHE": private_cache, "PYTHONPATH": bad}
    for name, value in variables.items():
        monkeypatch.setenv(name, str(value))
    result = sample.audit()
    assert result.ok, result.findings
