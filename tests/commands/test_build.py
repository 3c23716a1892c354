import io
from pathlib import Path

import pytest
from rich.console import Console

from pylean_mlir import console
from pylean_mlir.commands import build
from pylean_mlir.lean.build import ModuleResult
from pylean_mlir.project import Project


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What is written to a terminal on stderr."""
    written = io.StringIO()
    monkeypatch.setattr(console, "err", Console(file=written, force_terminal=True, width=100))
    return written


def test_the_progress_bar_counts_modules(terminal: io.StringIO) -> None:
    with build._BuildBar(enabled=True) as observer:
        observer.planned(2)
        observer.waiting()
        observer.finished(ModuleResult("Plm.First", Path("First.lean"), "built"))
    shown = terminal.getvalue()
    assert "Plm.First" in shown
    assert "1/2" in shown
    assert "Waiting for another build" in shown


def test_quiet_shows_no_bar(terminal: io.StringIO) -> None:
    with build._BuildBar(enabled=False) as observer:
        observer.planned(2)
        observer.waiting()
        observer.finished(ModuleResult("Plm.First", Path("First.lean"), "built"))
    assert terminal.getvalue() == ""


def test_run_returns_the_exit_code(small: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(small.root)
    monkeypatch.setenv("PLM_CACHE", str(small.cache))

    def run() -> int:
        return build.run([], None, None, allow_sorry=False, quiet=True, as_json=False)

    assert run() == 0
    (small.root / "lean/Plm/First.lean").write_text("def first : T := nope")
    assert run() == 1
