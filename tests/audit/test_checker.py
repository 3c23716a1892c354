"""What `plm audit --checker` makes of the answers of a checker."""

import json
import os
import sys
import time
from pathlib import Path

import pytest

from pylean_mlir.audit import checker_command, run_checker
from pylean_mlir.errors import PlmError
from pylean_mlir.project import Project

from ..conftest import Plm


def answering(code: int, words: str = "") -> list[str]:
    """A checker that says something and ends with an exit code."""
    return [sys.executable, "-c", f"import sys; print({words!r}); sys.exit({code})"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "export.ndjson"
    path.write_text('{"meta":{}}\n', encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("code", "outcome"), [(0, "accepted"), (1, "rejected"), (2, "declined"), (3, "crashed"), (139, "crashed")]
)
def test_exit_code_is_the_answer(path: Path, code: int, outcome: str) -> None:
    verdict = run_checker(answering(code, "words"), path, timeout=60)
    assert (verdict.outcome, verdict.exit_code, verdict.words) == (outcome, code, ("words",))
    assert verdict.ok == (code == 0)


def test_signal_is_a_crash(path: Path) -> None:
    verdict = run_checker([sys.executable, "-c", "import os; os.kill(os.getpid(), 11)"], path, timeout=60)
    assert (verdict.outcome, verdict.exit_code) == ("crashed", -11)


def test_file_is_the_last_word_or_where_the_command_says(path: Path) -> None:
    show = [sys.executable, "-c", "import sys; print(sys.argv[1:])"]
    assert run_checker([*show, "a"], path, timeout=60).words == (str(["a", str(path)]),)
    assert run_checker([*show, "--in=$IN", "a"], path, timeout=60).words == (str([f"--in={path}", "a"]),)


def test_lines_are_told_as_they_come_and_the_last_ones_kept(path: Path) -> None:
    told: list[str] = []
    code = "print('\\n'.join(str(i) for i in range(1000)))"
    verdict = run_checker([sys.executable, "-c", code], path, timeout=60, say=told.append)
    assert told == [str(number) for number in range(1000)]
    assert verdict.words[-1] == "999"
    assert len(verdict.words) < 100


def test_time_limit_ends_the_checker_and_what_it_started(path: Path, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    code = (
        "import subprocess, sys, pathlib, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"pathlib.Path({str(pid)!r}).write_text(str(child.pid))\n"
        "time.sleep(600)\n"
    )
    start = time.monotonic()
    verdict = run_checker([sys.executable, "-c", code], path, timeout=3)
    assert verdict.outcome == "timed out"
    assert time.monotonic() - start < 60
    child = int(pid.read_text(encoding="utf-8"))
    for _ in range(100):
        if not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text().split()[2]:
            return
        time.sleep(0.1)
    os.kill(child, 9)
    raise AssertionError("the child is still there")


def test_late_acceptance_does_not_count(path: Path) -> None:
    """A checker that answers the signal with exit code 0 has not accepted anything."""
    code = "import time; print('accepted', flush=True); time.sleep(600)"
    assert not run_checker([sys.executable, "-c", code], path, timeout=1).ok


def test_bytes_that_are_no_text_are_shown(path: Path) -> None:
    verdict = run_checker(
        [sys.executable, "-c", "import sys; sys.stdout.buffer.write(b'\\xff\\n')"], path, timeout=60
    )
    assert verdict.words == ("\ufffd",)


def test_missing_program_and_missing_file_are_sentences(path: Path) -> None:
    with pytest.raises(PlmError, match="The checker /no/such/program can't be started"):
        run_checker(["/no/such/program"], path, timeout=60)
    with pytest.raises(PlmError, match="There is no file /no/such/file"):
        run_checker(answering(0), Path("/no/such/file"), timeout=60)


@pytest.mark.parametrize("text", ["", "   ", "'open"])
def test_command_that_is_none_is_a_sentence(small: Project, text: str) -> None:
    with pytest.raises(PlmError, match="The checker's command"):
        checker_command(small, text)


def test_words_of_a_command(small: Project) -> None:
    assert checker_command(small, "kernel --in '$IN' 'a b'") == ["kernel", "--in", "$IN", "a b"]


def test_command_exits_with_zero_only_when_accepted(small: Project, plm: Plm, path: Path) -> None:
    for code, word in ((0, "accepted"), (1, "rejected"), (2, "declined"), (7, "crashed")):
        checker = f"{sys.executable} -c 'print(\"my words\"); raise SystemExit({code})'"
        result = plm("audit", "--checker", checker, str(path), cwd=small.root)
        assert result.returncode == int(code != 0), result.stderr
        assert result.stdout == "my words\n"
        assert word in result.stderr
        quiet = plm("audit", "--checker", checker, str(path), "--json", cwd=small.root)
        assert quiet.returncode == int(code != 0)
        assert json.loads(quiet.stdout)["checker"]["outcome"] == word


def test_export_and_checker_in_one_command(small: Project, plm: Plm) -> None:
    checker = f"{sys.executable} -c 'import sys; print(open(sys.argv[1]).read())'"
    result = plm("audit", "--export", "x.ndjson", "second", "--checker", checker, cwd=small.root)
    assert result.returncode == 0, result.stderr
    assert '"str":"second"' in result.stdout
