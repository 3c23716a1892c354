"""What most tests need: Lean, a small project to build, the command line."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.toolchain import Toolchain, find_toolchain
from pylean_mlir.project import Project, find_project

# A test run that was started in the background ignores Ctrl-C, and so would every command that it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

REPOSITORY = Path(__file__).resolve().parent.parent

# The least core library that lets `def` and `theorem` be used.
CORE = {
    "lean/core/Init/Types.lean": (
        "prelude\naxiom lcErased : Type\naxiom lcAny : Type\ninductive T : Type where\n  | a : T\n"
    ),
    "lean/core/Init/Values.lean": "prelude\nimport Init.Types\ndef t : T := T.a\n",
    "lean/core/Init.lean": "prelude\nimport Init.Types\nimport Init.Values\n",
}
LIBRARY = {
    "lean/Plm/First.lean": "def first : T := t\n",
    "lean/Plm/Second.lean": "import Plm.First\ndef second : T := first\n",
    "lean/Plm/Other.lean": "def other : T := T.a\n",
    "lean/Plm.lean": "import Plm.Second\nimport Plm.Other\n",
}


def write_files(root: Path, files: Mapping[str, str]) -> None:
    """Write `files` (path below `root` -> text)."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def toolchain(tmp_path_factory: pytest.TempPathFactory) -> Toolchain:
    """Lean from the wheel."""
    return find_toolchain("wheel", tmp_path_factory.mktemp("toolchain"))


@pytest.fixture
def small(tmp_path: Path) -> Project:
    """A project with a tiny core library and four modules, which builds in a fraction of a second."""
    root = tmp_path / "small"
    write_files(root, {"lakefile.lean": "", **CORE, **LIBRARY})
    return Project(root, root / ".plm" / "cache")


@pytest.fixture(scope="session")
def library(toolchain: Toolchain) -> tuple[Builder, BuildReport]:
    """The real core library, built at most once per session (and taken from the checkout's cache)."""
    builder = Builder(find_project(REPOSITORY), toolchain)
    if not (builder.project.core_dir / "Init.lean").is_file():
        pytest.skip("lean/core/Init.lean is not there")
    report = builder.build(["Init"])
    errors = [format_message(error) for result in report.results for error in result.errors]
    assert report.ok, "lean/core does not build:\n" + "\n".join(errors)
    return builder, report


Plm = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def plm(tmp_path: Path) -> Plm:
    """Run `plm` as a user does; keyword arguments of capital letters are environment variables."""

    def run(*args: str, cwd: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
        env = {name: value for name, value in os.environ.items() if name != "PLM_CACHE"}
        env["HOME"] = str(tmp_path / "home")
        return subprocess.run(
            [sys.executable, "-m", "pylean_mlir", *args],
            cwd=cwd,
            env={**env, **variables},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    return run
