"""A child process that measures how fast this machine multiplies matrices in single precision.

    python -m pylean_mlir.bench._sgemm

Prints one JSON object: the library that was fastest and its GFLOP/s (the best of several products).
"""

import json
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from pylean_mlir.bench._threads import THREADS, limit_threads

SIZES = (1024, 2048)
SECONDS = 1.5


def main() -> None:
    """Try numpy and, where installed, torch."""
    limit_threads()
    best = max(_best(name, multiply) for name, multiply in _multiplications().items())
    print(json.dumps({"gflops": best[0], "library": best[1]}))


def _multiplications() -> dict[str, Callable[[Any, Any], Any]]:
    found: dict[str, Callable[[Any, Any], Any]] = {"numpy": lambda a, b: a @ b}
    try:
        import torch
    except ImportError:
        return found
    torch.set_num_threads(THREADS)
    found["torch"] = lambda a, b: torch.mm(torch.from_numpy(a), torch.from_numpy(b))
    return found


def _best(name: str, multiply: Callable[[Any, Any], Any]) -> tuple[float, str]:
    fastest = 0.0
    for size in SIZES:
        a = np.random.default_rng(0).standard_normal((size, size), dtype=np.float32)
        multiply(a, a)
        end = time.perf_counter() + SECONDS / len(SIZES)
        while time.perf_counter() < end:
            started = time.perf_counter()
            multiply(a, a)
            fastest = max(fastest, 2 * size**3 / (time.perf_counter() - started) / 1e9)
    return fastest, name


if __name__ == "__main__":
    main()
