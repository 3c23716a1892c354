"""Compiling the kernel: once for each version of its sources, and with one sentence when that fails."""

from pathlib import Path

import pytest

from pylean_mlir.audit._kernel_build import kernel_command
from pylean_mlir.errors import PlmError
from pylean_mlir.project import Project

COMPILER = """#!/bin/sh
if [ "$1" = --version ]; then echo "rustc $VERSION"; exit 0; fi
echo compiled >> "$LOG"
while [ "$1" != -o ]; do shift; done
echo program > "$2"
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "tree", tmp_path / "cache")


def put_compiler(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    (folder / "rustc").write_text(text, encoding="utf-8")
    (folder / "rustc").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_without_a_compiler(project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PlmError, match="`rustc` is not on PATH; install it, for instance with `apt-get"):
        kernel_command(project)


def test_it_is_compiled_again_only_for_another_compiler(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    put_compiler(tmp_path / "bin", COMPILER, monkeypatch)
    monkeypatch.setenv("LOG", str(log))
    monkeypatch.setenv("VERSION", "1")
    first = kernel_command(project)
    assert kernel_command(project) == first
    assert log.read_text(encoding="utf-8") == "compiled\n"
    monkeypatch.setenv("VERSION", "2")
    assert kernel_command(project) != first
    assert log.read_text(encoding="utf-8") == "compiled\ncompiled\n"


def test_a_compiler_that_refuses(project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    refusing = COMPILER.replace("echo compiled", "echo no such thing >&2; exit 1; echo")
    put_compiler(tmp_path / "bin", refusing, monkeypatch)
    with pytest.raises(PlmError, match="refuses the kernel: no such thing"):
        kernel_command(project)
    assert not list(project.cache.rglob("plm-kernel"))
