"""`plm` as a user meets it: one sentence and an exit code, never a traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pylean_mlir import __version__, cli
from pylean_mlir.errors import PlmError
from pylean_mlir.project import Project

Done = subprocess.CompletedProcess[str]
Plm = Callable[..., Done]


def sentence(done: Done, code: int = 1) -> str:
    """Check that `done` failed with one line on stderr and return it."""
    assert done.returncode == code, done
    assert done.stderr.startswith("plm: ")
    assert done.stderr.count("\n") == 1
    assert done.stderr.rstrip().endswith(".")
    return done.stderr


def test_version_and_help(plm: Plm, tmp_path: Path) -> None:
    assert plm("--version", cwd=tmp_path).stdout == f"plm {__version__}\n"
    done = plm("--help", cwd=tmp_path)
    assert done.returncode == 0
    for command in ("build", "check", "doctor"):
        assert command in done.stdout


def test_help_imports_no_heavy_library() -> None:
    program = (
        "import sys, pylean_mlir.cli\n"
        "print([name for name in ('numpy', 'yaml', 'iree', 'jax', 'matplotlib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("args", [["nonsense"], ["build", "--jobs", "0"], ["build", "--nonsense"], ["check"]])
def test_wrong_usage(plm: Plm, tmp_path: Path, args: list[str]) -> None:
    done = plm(*args, cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_build_twice(plm: Plm, small: Project) -> None:
    first = plm("build", cwd=small.root)
    assert (first.returncode, first.stdout) == (0, "")
    assert first.stderr.startswith("ok: 7 built in ")
    second = plm("build", cwd=small.root / "lean")
    assert second.stderr.startswith("ok: 7 cached in ")


def test_build_shows_an_error_with_its_line(plm: Plm, small: Project) -> None:
    (small.root / "lean/Plm/First.lean").write_text("#check t\ndef first : T := nope\n")
    done = plm("build", "Plm", cwd=small.root)
    assert done.returncode == 1
    assert "lean/Plm/First.lean:1:1: info: t : T\n" in done.stdout
    assert (
        "lean/Plm/First.lean:2:18: error: Unknown identifier `nope`\n"
        "  2 | def first : T := nope\n"
        "    |                  ^^^^\n"
    ) in done.stdout
    assert "FAILED: 4 built, 1 failed, 2 skipped" in done.stderr
    quiet = plm("build", "Plm", "--quiet", cwd=small.root)
    assert "info" not in quiet.stdout
    assert "error" in quiet.stdout


def test_build_json(plm: Plm, small: Project) -> None:
    data = json.loads(plm("build", "--json", cwd=small.root).stdout)
    assert data["ok"] is True
    assert Path(data["lean_path"]).is_dir()
    assert {module["status"] for module in data["modules"]} == {"built"}


def test_a_damaged_cache_is_mentioned(plm: Plm, small: Project) -> None:
    plm("build", cwd=small.root)
    next(iter(small.cache.glob("modules/*/module.olean"))).write_bytes(b"junk")
    done = plm("build", cwd=small.root)
    assert done.returncode == 0
    assert "was damaged; it has been built again." in done.stderr


def test_problems_are_one_sentence(plm: Plm, small: Project, tmp_path: Path) -> None:
    root = small.root
    (tmp_path / "file").touch()
    assert "There is no module Foo" in sentence(plm("build", "Foo", cwd=root))
    assert "cannot be written" in sentence(plm("build", cwd=root, PLM_CACHE=str(tmp_path / "file" / "x")))
    assert "There is no Lean at" in sentence(plm("build", "--toolchain", "/no/lean", cwd=root))
    assert "install elan" in sentence(plm("build", "--toolchain", "elan", cwd=root, PATH=str(tmp_path)))
    assert "cannot be read" in sentence(plm("check", "missing.lean", cwd=root))
    (root / "plm.yaml").write_text("colour: red")
    assert "unknown key" in sentence(plm("build", cwd=root))
    (root / "plm.yaml").unlink()
    (root / "lean/Plm/First.lean").write_text("import Plm")
    assert "go in a circle" in sentence(plm("build", cwd=root))


def test_check(plm: Plm, small: Project) -> None:
    (small.root / "good.lean").write_text("import Plm\ndef x : T := second\n")
    (small.root / "bad.lean").write_text("import Plm\ndef x : T := nope\n")
    assert plm("check", "good.lean", cwd=small.root).returncode == 0
    done = plm("check", "good.lean", "bad.lean", cwd=small.root)
    assert done.returncode == 1
    assert done.stdout.startswith("bad.lean:2:14: error: Unknown identifier `nope`\n  2 | ")
    data = json.loads(plm("check", "bad.lean", "--json", cwd=small.root).stdout)
    assert data[0]["ok"] is False


def test_toolchain_elan_runs_lake(plm: Plm, small: Project, tmp_path: Path) -> None:
    lake = tmp_path / "bin" / "lake"
    lake.parent.mkdir()
    lake.write_text(
        "#!/bin/sh\n[ $1 = --version ] && echo 'Lake version 5.0.0 (Lean version 4.35.0)' && exit\n"
        'echo "$PWD: $@"; exit 3\n'
    )
    lake.chmod(0o755)
    done = plm("build", "Plm", "--toolchain", "elan", cwd=small.root, PATH=f"{lake.parent}:/bin:/usr/bin")
    assert (done.returncode, done.stdout) == (1, f"{small.root}: build Plm\n")


def test_interrupt_is_one_sentence_and_130(small: Project) -> None:
    (small.root / "lean/Plm/Other.lean").write_text("".join(f"axiom a{i} : T\n" for i in range(60_000)))
    env = {name: value for name, value in os.environ.items() if name != "PLM_CACHE"}
    command = [sys.executable, "-m", "pylean_mlir", "build"]
    with subprocess.Popen(command, cwd=small.root, env=env, stderr=subprocess.PIPE, text=True) as process:
        while len(list(small.cache.glob("modules/*"))) < 4:
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, stderr = process.communicate(timeout=20)
    assert process.returncode == 130
    assert stderr == "plm: Interrupted.\n"


def test_a_closed_pipe_is_quiet(small: Project) -> None:
    (small.root / "lean/Plm/Other.lean").write_text("#check t\n" * 3000)
    command = f"{sys.executable} -m pylean_mlir build | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=small.root, capture_output=True, text=True)
    assert done.stdout == "lean/Plm/Other.lean:1:1: info: t : T\n"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (PlmError("Two\nlines."), 1, "plm: Two lines.\n"),
        (KeyboardInterrupt(), 130, "plm: Interrupted.\n"),
        (
            PermissionError(13, "Permission denied", "/x"),
            1,
            "plm: Cannot use /x: Permission denied; check its ",
        ),
        (
            OSError(28, "No space left on device", "/x"),
            1,
            "plm: Cannot use /x: No space left on device; free ",
        ),
        (OSError("odd"), 1, "plm: The operating system refused an operation: odd.\n"),
    ],
)
def test_exceptions_become_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    said: str,
) -> None:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr(cli, "_dispatch", fail)
    with pytest.raises(SystemExit) as exit_:
        cli.main([])
    assert exit_.value.code == code
    assert capsys.readouterr().err.startswith(said)
