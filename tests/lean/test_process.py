import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.process import LeanResult, LeanTimeoutError, Message, Runner, parse_messages, run_lean
from pylean_mlir.lean.toolchain import LAUNCHER, Toolchain, lean_command

SLOW = "prelude\n" + "".join(f"axiom a{index} : Type\n" for index in range(60_000))


def test_version_is_printed_through_a_pipe(toolchain: Toolchain) -> None:
    result = run_lean(toolchain, ["--version"], timeout=60)
    assert result.rc == 0
    assert result.stdout.startswith("Lean (version 4.35.0")


def test_messages_have_positions_and_kinds(toolchain: Toolchain) -> None:
    source = "prelude\naxiom T : Type\n#check T\n#check nope\n"
    result = run_lean(toolchain, ["--json", "--stdin"], stdin=source, timeout=60)
    assert result.rc == 1
    assert not result.ok
    assert result.failure() is None
    info, error = result.messages[:2]
    assert (info.severity, info.line, info.column, info.text) == ("information", 3, 0, "T : Type")
    assert (error.severity, error.line, error.column, error.end_column) == ("error", 4, 7, 11)
    assert error.kind == "lean.unknownIdentifier._namedError"


def test_lean_path_is_used_and_not_inherited(
    toolchain: Toolchain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "A.lean").write_text("prelude\naxiom T : Type\n")
    args = ["-R", str(tmp_path), "-o", str(tmp_path / "A.olean"), str(tmp_path / "A.lean")]
    assert run_lean(toolchain, args, timeout=60).ok
    monkeypatch.setenv("LEAN_PATH", str(tmp_path))
    source = "prelude\nimport A\n#check T"
    assert not run_lean(toolchain, ["--json", "--stdin"], stdin=source, timeout=60).ok
    assert run_lean(toolchain, ["--json", "--stdin"], stdin=source, lean_path=[tmp_path], timeout=60).ok


def test_wrong_options_and_files_are_failures(toolchain: Toolchain) -> None:
    failure = run_lean(toolchain, ["--json", "/no/such.lean"], timeout=60).failure()
    assert failure is not None
    assert failure.startswith("Lean ended with exit code 1")
    assert "/no/such.lean" in failure


def test_panics_and_crashes_are_readable_failures(toolchain: Toolchain, tmp_path: Path) -> None:
    panic = run_lean(toolchain, ["-j", "0", "--json", "--stdin"], stdin="prelude\naxiom T : Type", timeout=60)
    assert "PANIC" in (panic.failure() or "")
    crashing = tmp_path / "lean"
    crashing.write_text("#!/bin/sh\necho 'Stack overflow detected' >&2\nkill -SEGV $$\n")
    crashing.chmod(0o755)
    fake = Toolchain("path", "4.35.0", crashing, "", "", uses_core=False)
    assert run_lean(fake, [], timeout=10).failure() == "Lean crashed (SIGSEGV): Stack overflow detected"


def test_results_of_crashes_by_signal() -> None:
    assert LeanResult(-11, (), "", "").failure() == "Lean crashed (SIGSEGV)."
    assert LeanResult(134, (), "", "Stack\noverflow").failure() == "Lean crashed (SIGABRT): Stack overflow"


def test_time_out_kills(toolchain: Toolchain) -> None:
    start = time.monotonic()
    with pytest.raises(LeanTimeoutError, match=r"stopped after 0\.3 s"):
        run_lean(toolchain, ["--json", "--stdin"], stdin=SLOW, timeout=0.3)
    assert time.monotonic() - start < 5


def test_stop_ends_running_processes_and_refuses_new_ones(toolchain: Toolchain) -> None:
    runner = Runner()
    results: list[LeanResult] = []
    thread = threading.Thread(
        target=lambda: results.append(runner.run(toolchain, ["--json", "--stdin"], stdin=SLOW, timeout=60))
    )
    thread.start()
    time.sleep(0.3)
    runner.stop()
    thread.join(10)
    assert results[0].rc == -signal.SIGKILL
    with pytest.raises(PlmError):
        runner.run(toolchain, ["--version"], timeout=10)


def test_the_launcher_ends_at_sigint(toolchain: Toolchain, tmp_path: Path) -> None:
    (tmp_path / "A.lean").write_text(SLOW)
    with subprocess.Popen([*lean_command(toolchain), str(tmp_path / "A.lean")]) as process:
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == -signal.SIGINT


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux")
def test_the_launcher_dies_with_its_parent(toolchain: Toolchain, tmp_path: Path) -> None:
    (tmp_path / "A.lean").write_text(SLOW)
    program = (
        "import os, subprocess, sys\n"
        "env = {**os.environ, 'PLM_PARENT': str(os.getpid())}\n"
        "child = subprocess.Popen(sys.argv[1:], env=env)\n"
        "print(child.pid, flush=True)\n"
        "child.wait()\n"
    )
    command = [sys.executable, "-c", program, *lean_command(toolchain), str(tmp_path / "A.lean")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        time.sleep(0.2)
        parent.kill()
        parent.wait()
    for _ in range(100):
        if not _alive(child):
            return
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    pytest.fail("Lean outlived its parent")


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_the_launcher_says_when_there_is_no_library() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(LAUNCHER), "/no.so"], capture_output=True, text=True
    )
    assert done.returncode == 126
    assert done.stderr.startswith("cannot load Lean: ")
    assert done.stderr.count("\n") == 1


def test_lines_that_are_not_messages_are_skipped() -> None:
    good = {
        "fileName": "f",
        "severity": "warning",
        "pos": {"line": 2, "column": 1},
        "endPos": None,
        "kind": "[anonymous]",
        "data": "text",
        "caption": "",
    }
    lines = ["noise", "{", '{"a": 1}', json.dumps(good), "", "[]"]
    assert parse_messages("\n".join(lines)) == (Message("f", "warning", 2, 1, 2, 1, "", "text"),)
