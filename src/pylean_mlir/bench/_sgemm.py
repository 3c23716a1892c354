"""The yardstick of every race: a product of large matrices in single precision."""

import importlib.util

import numpy as np

from pylean_mlir.bench._step import Step
from pylean_mlir.bench._threads import THREADS

SIZE = 1024
GFLOP = 2 * SIZE**3 / 1e9


def sgemm_step() -> Step:
    """One product, by torch where it is installed (its library is the faster one), else by numpy."""
    a = np.random.default_rng(0).standard_normal((SIZE, SIZE), dtype=np.float32)
    out = np.empty_like(a)
    if importlib.util.find_spec("torch") is None:

        def run() -> None:
            np.matmul(a, a, out=out)

    else:
        import torch

        torch.set_num_threads(THREADS)
        left, result = torch.from_numpy(a), torch.from_numpy(out)

        def run() -> None:
            torch.mm(left, left, out=result)

    return Step(run, lambda: 0.0)
