"""What needs the real core library: `sorry` and programs."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root
from pylean_mlir.lean.process import LeanTimeoutError

Library = tuple[Builder, BuildReport]


def with_root(
    library: Library, folder: Path, cache: Path, *, strict: bool, allow_sorry: bool = False
) -> Builder:
    builder, _ = library
    root = Root(folder, top="Mine", strict=strict)
    return Builder(
        builder.project, builder.toolchain, extra_roots=(root,), allow_sorry=allow_sorry, timeout=60
    )


@pytest.mark.slow
def test_building_the_core_library_is_fast(library: Library, tmp_path: Path) -> None:
    builder, _ = library
    assert Builder(builder.project, builder.toolchain, cache=tmp_path).build(["Init"]).seconds < 20
    command = [sys.executable, "-m", "pylean_mlir", "build", "Init", "--quiet"]
    seconds = []
    for _ in range(3):
        start = time.monotonic()
        subprocess.run(command, cwd=builder.project.root, check=True)
        seconds.append(time.monotonic() - start)
    assert min(seconds) < 1


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    folder = tmp_path / "src" / "Mine"
    folder.mkdir(parents=True)
    (folder / "Open.lean").write_text("theorem open_problem : 1 = 2 := sorry\n")
    (folder / "Uses.lean").write_text("import Mine.Open\ntheorem uses : 1 = 2 := open_problem\n")
    (folder / "Hello.lean").write_text(
        "def joined : List String → String\n"
        '  | [] => ""\n'
        "  | s :: rest => s ++ joined rest\n"
        'def main (args : List String) : IO Unit := IO.println ("hello" ++ joined args)\n'
    )
    return folder.parent


def test_sorry_in_a_strict_root_fails_but_can_be_imported(
    library: Library, mine: Path, tmp_path: Path
) -> None:
    for _ in range(2):
        report = with_root(library, mine, tmp_path, strict=True).build(["Mine.Uses"])
        assert not report.ok
        found = {result.module: result for result in report.results}
        assert found["Mine.Open"].status == "failed"
        assert found["Mine.Open"].importable
        assert "--allow-sorry" in found["Mine.Open"].errors[0].text
        assert found["Mine.Uses"].status in ("built", "cached")


@pytest.mark.parametrize(("strict", "allow_sorry"), [(True, True), (False, False)])
def test_sorry_is_a_warning_elsewhere(
    library: Library, mine: Path, tmp_path: Path, strict: bool, allow_sorry: bool
) -> None:
    report = with_root(library, mine, tmp_path, strict=strict, allow_sorry=allow_sorry).build(["Mine.Uses"])
    assert report.ok
    found = {result.module: result for result in report.results}
    assert [(m.severity, m.kind) for m in found["Mine.Open"].messages] == [("warning", "hasSorry")]


def test_a_program_prints_to_its_result(library: Library, mine: Path, tmp_path: Path) -> None:
    builder = with_root(library, mine, tmp_path, strict=False)
    result = builder.run_program("Mine.Hello", [" a", " b"])
    assert (result.rc, result.stdout) == (0, "hello a b\n")


def test_a_program_has_a_time_limit(library: Library, mine: Path, tmp_path: Path) -> None:
    (mine / "Mine" / "Loop.lean").write_text(
        "partial def loop (n : Nat) : IO Unit := loop (n + 1)\ndef main : IO Unit := loop 0\n"
    )
    builder = with_root(library, mine, tmp_path, strict=False)
    with pytest.raises(LeanTimeoutError):
        builder.run_program("Mine.Loop", timeout=0.5)
