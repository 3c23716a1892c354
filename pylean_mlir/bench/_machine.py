"""The machine: its name, its versions, its speed at matrix products."""

import importlib.metadata
import json
import os
import platform
import subprocess
import sys

from pylean_mlir.bench._contestants import last_line
from pylean_mlir.bench._record import Machine
from pylean_mlir.bench._threads import THREADS
from pylean_mlir.errors import PlmError
from pylean_mlir.runtime import processor

PACKAGES = ("iree-base-compiler", "iree-base-runtime", "jax", "jaxlib", "torch", "numpy")
SGEMM_TIMEOUT_S = 120


def describe_machine() -> Machine:
    """Look at the machine and measure its sgemm peak with two threads (a few seconds)."""
    gflops, library = sgemm_peak()
    return Machine(_processor_name(), os.cpu_count() or 1, THREADS, gflops, library, _versions())


def sgemm_peak() -> tuple[float, str]:
    """GFLOP/s of the fastest single-precision matrix product, and the library that computed it."""
    command = [sys.executable, "-m", "pylean_mlir.bench._sgemm"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SGEMM_TIMEOUT_S)
    except subprocess.TimeoutExpired as error:
        raise PlmError(f"Measuring matrix products took more than {SGEMM_TIMEOUT_S} s.") from error
    if done.returncode:
        raise PlmError(f"Measuring matrix products failed: {last_line(done.stderr.splitlines())}.")
    found = json.loads(done.stdout.splitlines()[-1])
    return float(found["gflops"]), str(found["library"])


def load_average() -> float:
    """How many processes want to run, averaged over the last minute; 0 where the system does not tell."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0


def _processor_name() -> str:
    for line in processor().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _versions() -> dict[str, str]:
    versions = {"python": platform.python_version()}
    for package in PACKAGES:
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return versions
