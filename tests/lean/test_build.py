import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.lean import cache as cache_module
from pylean_mlir.lean.build import Builder, BuildObserver, BuildReport, ModuleResult
from pylean_mlir.lean.imports import Root
from pylean_mlir.lean.process import run_lean
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project

ALL = ["Init.Types", "Init.Values", "Init", "Plm.First", "Plm.Other", "Plm.Second", "Plm"]


@pytest.fixture
def builder(small: Project, toolchain: Toolchain) -> Builder:
    return Builder(small, toolchain)


def statuses(report: BuildReport) -> dict[str, str]:
    return {result.module: result.status for result in report.results}


def built(report: BuildReport) -> set[str]:
    return {result.module for result in report.results if result.status == "built"}


def edit(builder: Builder, name: str, text: str) -> None:
    (builder.project.root / name).write_text(text)


def oleans(builder: Builder) -> list[Path]:
    return sorted(builder.project.cache.glob("modules/*/module.olean"))


def test_a_cold_build_compiles_everything_in_import_order(builder: Builder) -> None:
    report = builder.build()
    assert report.ok
    order = [result.module for result in report.results]
    assert sorted(order) == sorted(ALL)
    assert order.index("Init") < order.index("Plm.First") < order.index("Plm.Second") < order.index("Plm")
    assert set(statuses(report).values()) == {"built"}
    source = "import Plm\n#check second\n#check other"
    result = run_lean(
        builder.toolchain, ["--json", "--stdin"], stdin=source, lean_path=[report.lean_path], timeout=60
    )
    assert [message.text for message in result.messages] == ["second : T", "other : T"]


def test_a_second_build_starts_no_lean(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    first = builder.build()
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a process was started"))
    second = builder.build()
    assert set(statuses(second).values()) == {"cached"}
    assert second.lean_path == first.lean_path


def test_only_what_imports_a_changed_module_is_built_again(builder: Builder) -> None:
    builder.build()
    edit(builder, "lean/Plm/First.lean", "def first : T := T.a\n")
    assert built(builder.build()) == {"Plm.First", "Plm.Second", "Plm"}
    edit(builder, "lean/core/Init/Values.lean", "prelude\nimport Init.Types\n-- new\ndef t : T := T.a\n")
    assert built(builder.build()) == set(ALL) - {"Init.Types"}


def test_going_back_to_an_old_text_is_in_the_cache(builder: Builder) -> None:
    builder.build()
    old = (builder.project.root / "lean/Plm/Other.lean").read_text()
    edit(builder, "lean/Plm/Other.lean", "def other : T := t\n")
    builder.build()
    edit(builder, "lean/Plm/Other.lean", old)
    assert built(builder.build()) == set()


def test_a_touched_file_is_not_built_again(builder: Builder) -> None:
    builder.build()
    os.utime(builder.project.root / "lean/Plm/First.lean")
    assert built(builder.build()) == set()


def test_other_lean_other_options_other_results(builder: Builder) -> None:
    builder.build()
    other_lean = replace(builder, toolchain=replace(builder.toolchain, sha256="0" * 64))
    assert built(other_lean.build()) == set(ALL)


def test_a_project_that_moved_keeps_its_cache_and_names_its_files(builder: Builder, tmp_path: Path) -> None:
    edit(builder, "lean/Plm/Other.lean", "def other : T := t\n#check other\n")
    builder.build()
    builder.project.root.rename(tmp_path / "moved")
    moved = Project(tmp_path / "moved", tmp_path / "moved" / ".plm" / "cache")
    report = Builder(moved, builder.toolchain).build()
    assert built(report) == set()
    messages = [message for result in report.results for message in result.messages]
    assert [message.file for message in messages] == [str(tmp_path / "moved/lean/Plm/Other.lean")]


def test_messages_are_shown_again_from_the_cache(builder: Builder) -> None:
    edit(builder, "lean/Plm/Other.lean", "def other : T := t\n#check other\n")
    first, second = builder.build(), builder.build()
    assert [r.messages for r in first.results] == [r.messages for r in second.results]
    (message,) = next(result.messages for result in second.results if result.module == "Plm.Other")
    assert (message.line, message.text) == (2, "other : T")


def test_an_error_stops_what_depends_on_it_and_nothing_else(builder: Builder) -> None:
    edit(builder, "lean/Plm/First.lean", "def first : T :=\n  nope\n")
    report = builder.build()
    assert not report.ok
    found = statuses(report)
    assert (found["Plm.First"], found["Plm.Second"], found["Plm"]) == ("failed", "skipped", "skipped")
    assert found["Plm.Other"] == "built"
    (error,) = next(result.errors for result in report.results if result.module == "Plm.First")
    assert (error.line, error.column, error.text) == (2, 2, "Unknown identifier `nope`")
    assert error.file == str(builder.project.root / "lean/Plm/First.lean")
    edit(builder, "lean/Plm/First.lean", "def first : T := t\n")
    assert built(builder.build()) == {"Plm.First", "Plm.Second", "Plm"}


@pytest.mark.parametrize("text", ["def", "theorem x : T := by", "def x : T := (", "}{", "import Plm.Other x"])
def test_syntax_errors_have_a_position(builder: Builder, text: str) -> None:
    edit(builder, "lean/Plm/First.lean", text)
    report = builder.build(["Plm.First"])
    result = report.results[-1]
    assert result.status == "failed"
    assert result.errors[0].line == 1


def test_unknown_modules_and_cycles_are_refused_before_anything_is_built(builder: Builder) -> None:
    with pytest.raises(PlmError, match=r"There is no module Plm\.No"):
        builder.build(["Plm.No"])
    edit(builder, "lean/Plm/First.lean", "import Plm.Second\n")
    with pytest.raises(PlmError, match="The imports go in a circle"):
        builder.build()
    assert not builder.project.cache.exists()


def test_a_deleted_cache_is_built_again(builder: Builder) -> None:
    first = builder.build()
    shutil.rmtree(builder.project.cache)
    second = builder.build()
    assert built(second) == set(ALL)
    assert second.lean_path == first.lean_path


@pytest.mark.parametrize("part", ["views", "modules", "tmp", "lock"])
def test_any_part_of_the_cache_can_be_deleted(builder: Builder, part: str) -> None:
    builder.build()
    path = builder.project.cache / part
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    report = builder.build()
    assert report.ok
    assert (report.lean_path / "Init" / "Types.olean").exists()


def test_a_damaged_olean_is_noticed_and_built_again(builder: Builder) -> None:
    builder.build()
    victim = next(path for path in oleans(builder) if b"second" in path.read_bytes())
    content = bytearray(victim.read_bytes())
    content[len(content) // 2] ^= 1
    status = victim.stat()
    victim.write_bytes(content)
    os.utime(victim, ns=(status.st_atime_ns, status.st_mtime_ns))
    report = builder.build()
    assert report.ok
    assert {result.module for result in report.results if result.repaired} == built(report)
    assert len(built(report)) == 1


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"sha256": "x"}', '{"sha256": 1, "messages": [{}], "seconds": 0}']
)
def test_a_damaged_record_is_built_again(builder: Builder, damage: str) -> None:
    builder.build()
    next(iter(builder.project.cache.glob("modules/*/result.json"))).write_text(damage)
    report = builder.build()
    assert report.ok
    assert len(built(report)) == 1


def test_a_swapped_olean_is_noticed(builder: Builder) -> None:
    builder.build()
    first, second = oleans(builder)[:2]
    shutil.copyfile(first, second)
    assert len(built(builder.build())) == 1


def test_a_view_that_was_tampered_with_is_made_again(builder: Builder) -> None:
    report = builder.build()
    link = report.lean_path / "Plm" / "First.olean"
    link.unlink()
    link.write_bytes(b"something else")
    again = builder.build()
    assert again.ok
    assert link.is_symlink()


def test_old_results_are_deleted(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    builder.build()
    monkeypatch.setattr(cache_module, "KEEP_SECONDS", -1.0)
    edit(builder, "lean/Plm/Other.lean", "def other : T := t\n")
    builder.build()
    assert oleans(builder) == []
    monkeypatch.undo()
    assert builder.build().ok


def test_an_unwritable_cache_is_one_sentence(builder: Builder, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PlmError, match="cannot be written") as caught:
        replace(builder, cache=tmp_path / "file" / "cache").build()
    assert "PLM_CACHE" in str(caught.value)


def test_a_module_that_takes_too_long_fails_by_itself(builder: Builder) -> None:
    edit(builder, "lean/Plm/Other.lean", slow_source(60_000))
    report = replace(builder, timeout=3).build(["Plm.Other", "Plm.First"])
    found = {result.module: result for result in report.results}
    assert found["Plm.First"].status == "built"
    assert found["Plm.Other"].status == "failed"
    assert "stopped after 3 s" in (found["Plm.Other"].failure or "")


def test_extra_roots_can_use_the_library(builder: Builder, tmp_path: Path) -> None:
    (tmp_path / "extra" / "Mine").mkdir(parents=True)
    (tmp_path / "extra" / "Mine" / "A.lean").write_text("import Plm\ndef mine : T := second\n")
    report = replace(builder, extra_roots=(Root(tmp_path / "extra"),)).build(["Mine.A"])
    assert report.ok
    assert report.results[-1].module == "Mine.A"


def test_the_observer_hears_of_every_module(builder: Builder) -> None:
    heard: list[str] = []

    class Observer(BuildObserver):
        def planned(self, modules: int) -> None:
            heard.append(str(modules))

        def finished(self, result: ModuleResult) -> None:
            heard.append(result.module)

    replace(builder, observer=Observer()).build()
    assert heard[0] == "7"
    assert sorted(heard[1:]) == sorted(ALL)


def test_check_file(builder: Builder, tmp_path: Path) -> None:
    file = tmp_path / "my-file.lean"
    file.write_text("import Plm\n#check second\n")
    report = builder.check_file(file)
    assert report.ok
    assert [message.text for message in report.messages] == ["second : T"]
    file.write_text("import Plm\n#check nope\n")
    report = builder.check_file(file)
    assert not report.ok
    assert report.messages[0].line == 2
    file.write_text("import Plm.Nope\n")
    with pytest.raises(PlmError, match=r"There is no module Plm\.Nope, which .*my-file\.lean:1 imports"):
        builder.check_file(file)
    with pytest.raises(PlmError, match="cannot be read"):
        builder.check_file(tmp_path / "missing.lean")


def test_check_file_against_a_library_that_does_not_build(builder: Builder, tmp_path: Path) -> None:
    edit(builder, "lean/Plm/First.lean", "def first : T := nope\n")
    file = tmp_path / "A.lean"
    file.write_text("import Plm\n")
    with pytest.raises(PlmError, match=r"needs Plm\.First, which does not build"):
        builder.check_file(file)


def slow_source(lines: int) -> str:
    return "".join(f"axiom a{index} : T\n" for index in range(lines))


BUILD = """
import sys
from pathlib import Path
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.toolchain import find_toolchain
from pylean_mlir.project import find_project
project = find_project(Path(sys.argv[1]))
report = Builder(project, find_toolchain(None, project.cache)).build()
print(report.count("built"), report.count("cached"), flush=True)
sys.exit(not report.ok)
"""


def start_build(project: Project) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(project.root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={name: value for name, value in os.environ.items() if name != "PLM_CACHE"},
    )


def wait_until(condition: Callable[[], bool]) -> None:
    for _ in range(1000):
        if condition():
            return
        time.sleep(0.02)
    pytest.fail("it did not happen within 20 s")


def lean_processes(project: Project) -> list[int]:
    found = []
    for folder in Path("/proc").iterdir():
        try:
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if folder.name.isdigit() and b"launch.py" in command and os.fsencode(project.root) in command:
            found.append(int(folder.name))
    return found


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_can_be_killed_in_the_middle(builder: Builder, number: signal.Signals) -> None:
    other = builder.project.root / "lean/Plm/Other.lean"
    quick = other.read_text()
    other.write_text(slow_source(60_000))
    process = start_build(builder.project)
    wait_until(lambda: len(oleans(builder)) >= 4 and bool(lean_processes(builder.project)))
    process.send_signal(number)
    process.communicate(timeout=10)
    assert process.returncode != 0
    wait_until(lambda: not lean_processes(builder.project))
    other.write_text(quick)
    report = builder.build()
    assert report.ok
    assert {"Init.Types", "Init.Values", "Init"}.isdisjoint(built(report))
    assert list((builder.project.cache / "tmp").iterdir()) == []


def test_two_builds_at_once_do_the_work_once(builder: Builder) -> None:
    edit(builder, "lean/Plm/Other.lean", slow_source(1000))
    builds = [start_build(builder.project) for _ in range(3)]
    counts = [tuple(map(int, process.communicate(timeout=60)[0].split())) for process in builds]
    assert [process.returncode for process in builds] == [0, 0, 0]
    assert sorted(counts) == [(0, 7), (0, 7), (7, 0)]


def test_a_cache_deleted_during_a_build_is_said(builder: Builder) -> None:
    cache = builder.project.cache

    class Deletes(BuildObserver):
        def finished(self, result: ModuleResult) -> None:
            if result.module == "Init":
                shutil.rmtree(cache)

    try:
        report = replace(builder, observer=Deletes(), jobs=1).build()
        assert not report.ok
    except (PlmError, OSError):
        pass
    assert builder.build().ok


def test_reports_can_be_written_as_json(builder: Builder) -> None:
    from pylean_mlir.commands.build import report_json

    data = json.loads(json.dumps(report_json(builder.build())))
    assert data["ok"] is True
    assert data["modules"][0]["module"] == "Init.Types"
