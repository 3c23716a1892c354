"""Two threads for everybody."""

import os

THREADS = 2


def limit_threads() -> None:
    """For libraries that take as many threads as there are cores (IREE, XLA) and for the others."""
    os.environ["OMP_NUM_THREADS"] = str(THREADS)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:THREADS])
