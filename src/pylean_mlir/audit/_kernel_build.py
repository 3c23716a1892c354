"""Compiling the kernel of this project, which is written in Rust (docs/kernel.md)."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes
from pylean_mlir.project import Project

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_SOURCES: Final = (_PACKAGE.parent.parent / "kernel" / "src", _PACKAGE / "_kernel")
_PROGRAM: Final = "plm-kernel"
_TIMEOUT_SECONDS: Final = 600.0


def kernel_command(project: Project) -> Sequence[str]:
    """The words of the kernel's command, which is compiled when the cache does not have it.

    The sources are those of this installation, not of `project`, which may be the tree under suspicion.

    Raises:
        PlmError: there is no Rust compiler, or it refuses the sources.
    """
    compiler = shutil.which("rustc")
    if compiler is None:
        raise PlmError(
            "The kernel is written in Rust and `rustc` is not on PATH; "
            "install it, for instance with `apt-get install rustc`."
        )
    version = _run([compiler, "--version", "--verbose"])
    sources = sorted(_source_folder().glob("*.rs"))
    parts = [version, *(f"{source.name}\n{source.read_text(encoding='utf-8')}" for source in sources)]
    program = project.cache / "kernel" / sha256_bytes("\0".join(parts).encode()) / _PROGRAM
    if not program.is_file():
        _compile(compiler, program)
    return (str(program),)


def _source_folder() -> Path:
    for folder in _SOURCES:
        if (folder / "main.rs").is_file():
            return folder
    raise PlmError("The sources of the kernel are missing from this installation; install it again.")


def _compile(compiler: str, program: Path) -> None:
    program.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=program.parent) as folder:
        made = Path(folder) / _PROGRAM
        main = str(_source_folder() / "main.rs")
        _run([compiler, "-O", "--edition", "2021", "-o", str(made), main])
        os.replace(made, program)


def _run(command: Sequence[str]) -> str:
    try:
        result = subprocess.run(
            command, capture_output=True, text=True, timeout=_TIMEOUT_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PlmError(f"The Rust compiler {command[0]} can't be run: {error}.") from error
    if result.returncode != 0:
        said = " ".join(result.stderr.split())[:300]
        raise PlmError(f"The Rust compiler {command[0]} refuses the kernel: {said}")
    return result.stdout
