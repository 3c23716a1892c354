"""The compile cache: StableHLO text to an IREE module file, once per text, flags, target and version.

An entry is `<key>.vmfb` with `<key>.json` beside it, which holds the file's hash; both are written
atomically under a lock per key, so that concurrent processes compile once and never see half a file.
"""

import hashlib
import importlib.metadata
import json
import platform
import subprocess
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from iree.compiler.tools.binaries import find_tool

from pylean_mlir.errors import PlmError
from pylean_mlir.files import file_lock, sha256_bytes, sha256_file, write_atomic
from pylean_mlir.runtime._target import FlagSet, Target

COMPILE_TIMEOUT_S = 900
LOCK_TIMEOUT_S = 3600
COMPILER_PACKAGE = "iree-base-compiler"
RUNTIME_PACKAGE = "iree-base-runtime"


@dataclass(frozen=True)
class Executable:
    """A module file ready to load; `seconds` is what compiling took (when it was compiled, if `cached`)."""

    path: Path
    seconds: float
    cached: bool


def compile_text(text: str, target: Target, flags: FlagSet, folder: Path) -> Executable:
    """The compiled form of StableHLO `text`, from the cache `folder` or from `iree-compile`.

    Raises:
        PlmError: the text does not compile with these flags, or compiler and runtime differ in version.
    """
    if problem := version_mismatch():
        raise PlmError(problem)
    key = cache_key(text, target, flags.flags)
    path, note = folder / f"{key}.vmfb", folder / f"{key}.json"
    with file_lock(folder / f"{key}.lock", timeout=LOCK_TIMEOUT_S):
        entry = read_note(note)
        if entry and path.is_file() and sha256_file(path) == entry.get("sha256"):
            return Executable(path, float(entry["seconds"]), cached=True)
        remove_leftovers(path)
        started = time.perf_counter()
        content = _run_compiler(text, (*target.flags, *flags.flags))
        seconds = time.perf_counter() - started
        write_atomic(path, content)
        write_note(
            note, {"sha256": sha256_bytes(content), "seconds": round(seconds, 3), "flags": flags.flags}
        )
    return Executable(path, seconds, cached=False)


def cache_key(text: str, target: Target, extra: Iterable[str]) -> str:
    """Hash of everything that decides the compiled module: text, flags, target, versions, processor."""
    parts = [text, target.name, *target.flags, *extra, *iree_versions()]
    if target.host_specific:
        parts.append(processor())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def iree_versions() -> tuple[str, str]:
    """Version of the package with the IREE compiler and of the one with the IREE runtime."""
    return importlib.metadata.version(COMPILER_PACKAGE), importlib.metadata.version(RUNTIME_PACKAGE)


def version_mismatch() -> str | None:
    """A sentence if compiler and runtime are of different versions, which IREE does not support."""
    compiler, runtime = iree_versions()
    if compiler == runtime:
        return None
    return (
        f"{COMPILER_PACKAGE} {compiler} and {RUNTIME_PACKAGE} {runtime} do not belong together; run"
        f" `pip install {COMPILER_PACKAGE}=={compiler} {RUNTIME_PACKAGE}=={compiler}`."
    )


@cache
def processor() -> str:
    """What `--iree-llvmcpu-target-cpu=host` depends on: architecture, model and feature flags."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    wanted = ("model name", "flags", "Features", "CPU part")
    found = {line for line in lines if line.startswith(wanted)}
    return "\n".join([platform.machine(), platform.processor(), *sorted(found)])


def read_note(path: Path) -> dict[str, Any]:
    """The JSON object at `path`, or an empty one where there is none or it is damaged."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def write_note(path: Path, content: dict[str, Any]) -> None:
    """Write a JSON object atomically."""
    write_atomic(path, json.dumps(content, indent=1) + "\n")


def remove_leftovers(path: Path) -> None:
    """Delete the temporary files that a killed process left while writing `path`."""
    for leftover in path.parent.glob(f".{path.name}.*"):
        leftover.unlink(missing_ok=True)


def _run_compiler(text: str, flags: tuple[str, ...]) -> bytes:
    """Run `iree-compile` in its own process (it can crash) and return the module's bytes."""
    with tempfile.TemporaryDirectory(prefix="plm-compile-") as scratch:
        source, output = Path(scratch) / "module.mlir", Path(scratch) / "module.vmfb"
        source.write_text(text, encoding="utf-8")
        command = [
            find_tool("iree-compile"),
            str(source),
            "--iree-input-type=stablehlo",
            *flags,
            "-o",
            str(output),
        ]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, errors="replace", timeout=COMPILE_TIMEOUT_S
            )
        except subprocess.TimeoutExpired as error:
            raise PlmError(
                f"iree-compile took more than {COMPILE_TIMEOUT_S} s ({' '.join(flags)})."
            ) from error
        if done.returncode or not output.is_file():
            raise PlmError(f"iree-compile failed ({_reason(done)}) with {' '.join(flags)}.")
        return output.read_bytes()


def _reason(done: subprocess.CompletedProcess[str]) -> str:
    """One line that says why the compiler stopped."""
    if done.returncode < 0:
        return f"killed by signal {-done.returncode}"
    errors = [line.strip() for line in done.stderr.splitlines() if "error:" in line]
    return errors[0][:300] if errors else f"exit code {done.returncode}"
