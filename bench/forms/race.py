"""Measure contestants in turns: in every round each runs a few steps, so that noise hits all alike."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

HERE = Path(__file__).parent
PAUSE_S = 0.02
Runs = list[list[tuple[float, float]]]


@dataclass(frozen=True)
class Result:
    """Milliseconds per step: least, median, quartiles; ratio to the first contestant (median over rounds, of
    the rounds' minima); median processor time, which other processes disturb less than the wall time."""

    name: str
    least: float
    middle: float
    low: float
    high: float
    ratio: float
    processor: float
    steps: int


class _Child:
    def __init__(self, net: str, batch: int, command: tuple[str, ...]) -> None:
        arguments = [sys.executable, str(HERE / "contestants.py"), net, str(batch), *command]
        env = dict(os.environ)
        if command[-1] == "malloc":
            arguments.pop()
            env["GLIBC_TUNABLES"] = (
                "glibc.malloc.mmap_threshold=1073741824:glibc.malloc.trim_threshold=2147483648"
            )
        self._process = subprocess.Popen(
            arguments,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ready(self) -> bool:
        """Wait until the contestant has warmed up; false if it failed."""
        assert self._process.stdout
        return self._process.stdout.readline().strip() == "ready"

    def why(self) -> str:
        """The last line of its errors."""
        assert self._process.stderr
        return (self._process.stderr.read().strip().splitlines() or ["no reason given"])[-1]

    def run(self, steps: int) -> list[tuple[float, float]]:
        """Seconds of some steps, wall and processor."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{steps}\n")
        self._process.stdin.flush()
        return [(wall, busy) for wall, busy in json.loads(self._process.stdout.readline())]

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()


def race(net: str, batch: int, commands: Mapping[str, tuple[str, ...]], seconds: float) -> list[Result]:
    """Run all contestants in turns for about `seconds` altogether; the first is what ratios refer to."""
    children: dict[str, _Child] = {}
    times: dict[str, Runs] = {}
    try:
        for name, command in commands.items():
            child = _Child(net, batch, command)
            if child.ready():
                children[name], times[name] = child, []
            else:
                print(f"  {name} failed: {child.why()}", file=sys.stderr)
                child.close()
        typical = {name: median(wall for wall, _ in child.run(3)) for name, child in children.items()}
        share = max(0.02, min(0.25, seconds / 20 / max(1, len(children))))
        counts = {name: max(2, min(200, int(share / typical[name]))) for name in children}
        end = time.monotonic() + seconds
        rounds = 0
        while time.monotonic() < end or rounds < 3:
            order = list(children) if rounds % 2 == 0 else list(reversed(children))
            for name in order:
                times[name].append(children[name].run(counts[name]))
                time.sleep(PAUSE_S)
            rounds += 1
    finally:
        for child in children.values():
            child.close()
    first = next(iter(children))
    return [_result(name, runs, times[first]) for name, runs in times.items()]


def _result(name: str, runs: Runs, reference: Runs) -> Result:
    walls = [[1e3 * wall for wall, _ in run] for run in runs]
    flat = [wall for run in walls for wall in run]
    low, middle, high = quantiles(flat, n=4)
    others = [[1e3 * wall for wall, _ in run] for run in reference]
    ratio = median(min(run) / min(other) for run, other in zip(walls, others, strict=True))
    processor = median(1e3 * busy for run in runs for _, busy in run)
    return Result(name, min(flat), middle, low, high, ratio, processor, len(flat))
