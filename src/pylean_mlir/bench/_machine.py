"""The machine: its name, its versions, how busy it is."""

import importlib.metadata
import os
import platform

from pylean_mlir.bench._record import Machine
from pylean_mlir.bench._threads import THREADS
from pylean_mlir.runtime import processor

PACKAGES = ("iree-base-compiler", "iree-base-runtime", "jax", "jaxlib", "torch", "numpy")


def describe_machine() -> Machine:
    """What is known without measuring."""
    return Machine(_processor_name(), os.cpu_count() or 1, THREADS, _versions())


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
