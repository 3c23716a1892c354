"""Where the time of one training step goes: IREE's own profile of its dispatches, on one thread.

A dispatch is what IREE's compiler makes of one or more operations; its name says which: the kind, the sizes,
the element type. Fills and what lies between dispatches are in the step's time only.
"""

import json
import math
import re
import subprocess
import sysconfig
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pylean_mlir.bench._contestants import TIMEOUT_S
from pylean_mlir.bench._step import inputs
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Module
from pylean_mlir.runtime import LLVM_CPU, FlagSet, compile_text

_DATA = "host-execution,executable-metadata"


@dataclass(frozen=True)
class Dispatch:
    """Dispatches of one name: a step's calls, the milliseconds that they take in all, the fastest call's."""

    name: str
    calls: int
    ms: float
    fastest_ms: float


@dataclass(frozen=True)
class Profile:
    """The dispatches of a step, slowest first, and the processor time of a whole step without profiling."""

    step_ms: float
    dispatches: tuple[Dispatch, ...]


def profile_step(module: Module, text: str, flags: FlagSet, cache: Path, seconds: float) -> Profile:
    """Run the step for about `seconds` seconds as it is, then as long again with IREE's profiler.

    The compiled module comes from the folder `cache`, where choosing the flags has left it.

    Raises:
        PlmError: the module does not compile, or one of IREE's programs failed.
    """
    compiled = compile_text(text, LLVM_CPU, flags, cache)
    with tempfile.TemporaryDirectory(prefix="plm-profile-") as name:
        folder = Path(name)
        command = [
            *(f"--module={compiled.path}", f"--device={LLVM_CPU.driver}", f"--function={module.entry}"),
            *("--task_topology_group_count=1", f"--benchmark_min_time={seconds}s"),
        ]
        for index, array in enumerate(inputs(module)):
            np.save(folder / f"{index}.npy", array)
            command.append(f"--input=@{folder / f'{index}.npy'}")
        plain = _tool("iree-benchmark-module", [*command, "--benchmark_format=json"])
        bundle = folder / "step.ireeprof"
        _tool(
            "iree-benchmark-module",
            [*command, f"--device_profiling_mode={_DATA}", f"--device_profiling_output={bundle}"],
        )
        rows = _tool("iree-profile", ["dispatch", "--format=jsonl", str(bundle)])
    (run,) = json.loads(plain)["benchmarks"]
    scale = {"ns": 1e-6, "us": 1e-3, "ms": 1.0, "s": 1e3}[run["time_unit"]]
    return Profile(run["cpu_time"] * scale, read_dispatches(rows))


def read_dispatches(rows: str) -> tuple[Dispatch, ...]:
    """The dispatches in what `iree-profile dispatch --format=jsonl` prints, slowest first."""
    groups = [row for row in map(json.loads, rows.splitlines()) if row["type"] == "host_dispatch_group"]
    steps = math.gcd(*(row["count"] for row in groups))
    found: dict[str, Dispatch] = {}
    for row in groups:
        name = re.sub(r"^\w*?dispatch_\d+_?", "", row["key"]) or "unnamed"
        one = Dispatch(name, row["count"] // steps, row["total_ns"] / steps / 1e6, row["min_ns"] / 1e6)
        same = found.get(name, Dispatch(name, 0, 0.0, math.inf))
        fastest = min(one.fastest_ms, same.fastest_ms)
        found[name] = Dispatch(name, one.calls + same.calls, one.ms + same.ms, fastest)
    return tuple(sorted(found.values(), key=lambda dispatch: -dispatch.ms))


def _tool(name: str, arguments: Sequence[str]) -> str:
    program = Path(sysconfig.get_path("scripts")) / name
    if not program.is_file():
        raise PlmError(f"{program} is missing; install iree-base-runtime again.")
    try:
        done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=TIMEOUT_S)
    except subprocess.TimeoutExpired as error:
        raise PlmError(f"{name} did not end within {TIMEOUT_S:.0f} s.") from error
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no reason given"]
        raise PlmError(f"{name} failed with exit code {done.returncode}: {lines[0]}")
    return done.stdout
