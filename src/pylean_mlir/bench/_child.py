"""One contestant in its own process, because thread pools that spin would disturb the others.

    python -m pylean_mlir.bench._child

The first line on stdin says what to run (JSON: kind, folder, net, flags); the answer holds the losses of the
first steps and what compiling and memory took. Every further line says for how many seconds to run; the
answer is the seconds of each step, wall and processor.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from pylean_mlir.bench._step import Step
from pylean_mlir.bench._threads import limit_threads
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import load_manifest
from pylean_mlir.runtime import FlagSet

WARM_UP_STEPS = 3
LEAST_STEPS, MOST_STEPS = 2, 200


def make_step(request: dict[str, Any]) -> Step:
    """The step that the first line asks for."""
    kind = request["kind"]
    if kind == "sgemm":
        from pylean_mlir.bench._sgemm import sgemm_step

        return sgemm_step()
    manifest = load_manifest(Path(request["folder"]))
    module = manifest.find(request["net"], "train")
    if kind == "iree":
        from pylean_mlir.bench._iree import iree_step

        return iree_step(module, manifest.text(module), FlagSet("bench", tuple(request["flags"])))
    if kind == "xla":
        from pylean_mlir.bench._jax import xla_step

        return xla_step(module, manifest.text(module))
    if kind == "jax":
        from pylean_mlir.bench._jax import jax_step

        return jax_step(module)
    if kind in ("torch", "torch.compile"):
        from pylean_mlir.bench._torch import torch_step

        return torch_step(module, compiled=kind == "torch.compile")
    raise PlmError(f"There is no contestant {kind!r}.")


def peak_memory_mb() -> float | None:
    """The most memory this process ever had, where Linux tells (not what it inherited from its parent)."""
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
    except OSError:
        return None
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def main() -> None:
    """Answer until stdin ends."""
    limit_threads()
    answers, sys.stdout = sys.stdout, sys.stderr  # libraries may print
    step = make_step(json.loads(sys.stdin.readline()))
    losses = []
    for _ in range(WARM_UP_STEPS):
        step.run()
        losses.append(step.loss())
    about = {
        "losses": losses,
        "compile_s": step.compile_s,
        "compile_mb": step.compile_mb,
        "memory_mb": peak_memory_mb(),
    }
    print(json.dumps(about), file=answers, flush=True)
    for line in sys.stdin:
        print(json.dumps(take_turn(step, float(line))), file=answers, flush=True)


def take_turn(step: Step, length: float) -> list[tuple[float, float]]:
    """Run for about `length` seconds, but at least two and at most 200 steps; the seconds of each."""
    seconds: list[tuple[float, float]] = []
    end = time.perf_counter() + length
    while len(seconds) < LEAST_STEPS or (len(seconds) < MOST_STEPS and time.perf_counter() < end):
        started, busy = time.perf_counter(), time.process_time()
        step.run()
        seconds.append((time.perf_counter() - started, time.process_time() - busy))
    return seconds


if __name__ == "__main__":
    main()
