"""The core library does what Lean's does: files that must pass, and wrong proofs that must be refused.

A file of `bad/` begins with `-- expect: REGEX`, which must match Lean's first error (runs of white space in
the message count as one space). Optional further lines: `-- at: LINE:COLUMN`, both from 1, the position of
that error, and `-- options: ...` for Lean. A file of `good/` may have `-- warnings` as its first line;
otherwise it has none.
"""

import os
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.process import LeanResult, run_lean
from pylean_mlir.lean.toolchain import Toolchain

Library = tuple[Builder, BuildReport]

HERE = Path(__file__).resolve().parent
GOOD = sorted((HERE / "good").glob("*.lean"))
BAD = sorted((HERE / "bad").glob("*.lean"))


def header(path: Path) -> dict[str, str]:
    """Return the `-- key: value` lines at the top of a file."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.fullmatch(r"-- (\w+):? ?(.*)", line)
        if match is None:
            break
        found[match[1]] = match[2]
    return found


def run_file(path: Path, toolchain: Toolchain, lean_path: Path) -> LeanResult:
    """Check one file with its own options."""
    args = ["--json", *header(path).get("options", "").split(), str(path)]
    return run_lean(toolchain, args, lean_path=[lean_path], timeout=60)


def complaints_about_good(path: Path, result: LeanResult) -> list[str]:
    """Say what is wrong with the result of a file that must pass."""
    unwanted = ("error",) if "warnings" in header(path) else ("error", "warning")
    found = [format_message(message) for message in result.messages if message.severity in unwanted]
    return found or ([] if result.ok else [result.failure() or f"exit code {result.rc}"])


def complaints_about_bad(path: Path, result: LeanResult) -> list[str]:
    """Say what is wrong with the result of a file that must be refused."""
    wanted = header(path)
    if not wanted.get("expect"):
        return ["the file does not begin with `-- expect: REGEX`"]
    errors = [message for message in result.messages if message.severity == "error"]
    if result.rc != 1 or not errors:
        return [f"Lean accepted it (exit code {result.rc}): {result.failure()}"]
    text = " ".join(errors[0].text.split())
    found = []
    if re.search(wanted["expect"], text) is None:
        found.append(f"the first error is {text!r}, not one that matches {wanted['expect']!r}")
    position = f"{errors[0].line}:{errors[0].column + 1}"
    if wanted.get("at", position) != position:
        found.append(f"the first error is at {position}, not at {wanted['at']}")
    return found


@pytest.fixture(scope="module")
def results(library: Library) -> Iterator[Mapping[Path, LeanResult]]:
    """Run every file, a few at a time."""
    builder, report = library
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        paths = [*GOOD, *BAD]
        runs = pool.map(lambda path: run_file(path, builder.toolchain, report.lean_path), paths)
        yield dict(zip(paths, runs, strict=True))


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_file_passes(path: Path, results: Mapping[Path, LeanResult]) -> None:
    assert complaints_about_good(path, results[path]) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file_is_refused_for_the_right_reason(path: Path, results: Mapping[Path, LeanResult]) -> None:
    assert complaints_about_bad(path, results[path]) == []


@pytest.mark.parametrize(
    ("args", "rc", "stdout", "stderr"),
    [
        (
            ["Lovelace"],
            0,
            "length 8\ndot 7.000000 newton 1.414214 exp 2.718282\n"
            "true [1.500000, -2.000000]\ncaught thrown\n",
            "",
        ),
        ([], 2, "", "error: no argument\n"),
        (["a", "b"], 2, "", "error: too many arguments\n"),
    ],
)
def test_the_program_runs(library: Library, args: list[str], rc: int, stdout: str, stderr: str) -> None:
    builder, report = library
    program = str(HERE / "good" / "program.lean")
    result = run_lean(builder.toolchain, ["--run", program, *args], lean_path=[report.lean_path], timeout=60)
    assert (result.rc, result.stdout, result.stderr) == (rc, stdout, stderr)


def test_there_are_enough_files() -> None:
    assert len(GOOD) >= 15
    assert len(BAD) >= 30


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("-- expect: Type mismatch\ntheorem t : 1 = 1 := rfl\n", "Lean accepted it"),
        ("theorem t : 1 = 2 := rfl\n", "does not begin with"),
        ("-- expect:\ntheorem t : 1 = 2 := rfl\n", "does not begin with"),
        ("-- expect: unknown tactic\ntheorem t : 1 = 2 := rfl\n", "not one that matches"),
        ("-- expect: definitional\n-- at: 3:2\ntheorem t : 1 = 2 := rfl\n", "is at 3:1, not at 3:2"),
        ("-- expect: definitional\n-- at: 3:1\ntheorem t : 1 = 2 := rfl\n", None),
        ("-- expect: sorry\ntheorem t : 1 = 2 := sorry\n", "Lean accepted it"),
        ("-- expect: sorry\n-- options: -DwarningAsError=true\ntheorem t : 1 = 2 := sorry\n", None),
    ],
)
def test_the_harness_notices(library: Library, tmp_path: Path, text: str, complaint: str | None) -> None:
    builder, report = library
    path = tmp_path / "file.lean"
    path.write_text(text, encoding="utf-8")
    found = complaints_about_bad(path, run_file(path, builder.toolchain, report.lean_path))
    assert (found == []) if complaint is None else (len(found) == 1 and complaint in found[0])


@pytest.mark.parametrize(
    ("text", "passes"),
    [
        ("theorem t : 1 = 1 := rfl\n", True),
        ("theorem t : 1 = 2 := rfl\n", False),
        ("theorem t : 1 = 1 := sorry\n", False),
        ("-- warnings\ntheorem t : 1 = 1 := sorry\n", True),
        ("-- warnings\ntheorem t : 1 = 2 := rfl\n", False),
    ],
)
def test_the_harness_notices_a_bad_file_among_the_good(
    library: Library, tmp_path: Path, text: str, passes: bool
) -> None:
    builder, report = library
    path = tmp_path / "file.lean"
    path.write_text(text, encoding="utf-8")
    found = complaints_about_good(path, run_file(path, builder.toolchain, report.lean_path))
    assert (found == []) == passes
