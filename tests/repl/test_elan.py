"""With elan the wrapper is an ordinary user of LeanInteract; a stub stands in for `lake`."""

import sys
from pathlib import Path

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.repl import Repl, ReplMessage
from pylean_mlir.project import Project

STUB = """#!{python}
import json, os, sys
with open({log!r}, "a") as log:
    print(json.dumps([os.getcwd(), *sys.argv[1:]]), file=log)
if sys.argv[1:] == ["--version"]:
    print("Lake version 5.0.0 (Lean version 4.35.0)")
elif sys.argv[1:] == ["build"]:
    sys.exit({build})
elif sys.argv[1:2] == ["env"]:
    env = 10
    for line in sys.stdin:
        if line.strip():
            request = json.loads(line)
            data = f"{{request['cmd']}}/{{request.get('env')}}"
            note = dict(severity="info", pos=dict(line=1, column=2), data=data)
            print(json.dumps(dict(env=env, messages=[note])), end="\\n\\n", flush=True)
            env += 1
else:
    sys.exit(1)
"""


@pytest.fixture
def log(small: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a `lake` on PATH that logs how it is called."""
    (small.root / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n", encoding="utf-8")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    write_stub(tmp_path)
    return tmp_path / "log"


def write_stub(folder: Path, build: int = 0) -> None:
    stub = folder / "bin" / "lake"
    stub.parent.mkdir(exist_ok=True)
    stub.write_text(
        STUB.format(python=sys.executable, log=str(folder / "log"), build=build), encoding="utf-8"
    )
    stub.chmod(0o755)


def checkout(folder: Path) -> Path:
    """Something that looks like a checkout of the REPL."""
    repl = folder / "repl"
    repl.mkdir()
    (repl / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n", encoding="utf-8")
    return repl


def test_lake_runs_the_repl_in_the_project(small: Project, log: Path, tmp_path: Path) -> None:
    repl_path = checkout(tmp_path)
    with Repl(small, "elan", repl_path=repl_path) as repl:
        first = repl.run("one")
        second = repl.run("two", first.env)
        assert (first.env, second.env) == (0, 1)
        assert second.messages == (ReplMessage("info", 1, 2, "two/10"),)
        repl.close()
        assert repl.run("three", second.env).messages[0].text == "three/11"  # replayed
    calls = log.read_text(encoding="utf-8")
    assert f'["{small.root}", "build"]' in calls
    assert f'["{repl_path}", "build"]' in calls
    assert f'["{small.root}", "env", "{repl_path}/.lake/build/bin/repl"]' in calls


def test_a_library_that_does_not_build_is_a_sentence(small: Project, log: Path, tmp_path: Path) -> None:
    write_stub(tmp_path, build=3)
    with pytest.raises(PlmError, match=r"LeanInteract could not prepare a REPL: .*exit status 3\.$"):
        Repl(small, "elan", repl_path=checkout(tmp_path))


def test_no_lake_is_a_sentence(small: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(PlmError, match="No `lake` on PATH"):
        Repl(small, "elan")
