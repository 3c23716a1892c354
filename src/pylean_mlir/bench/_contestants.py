"""Who takes part, and a contestant's process as seen from outside."""

import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from pylean_mlir.errors import PlmError

TIMEOUT_S = 300.0
TUNED_MALLOC = ":".join(
    f"glibc.malloc.{name}"
    for name in (
        "hugetlb=1",
        "mmap_max=0",
        "mmap_threshold=4294967296",
        "trim_threshold=4294967296",
        "top_pad=268435456",
    )
)


@dataclass(frozen=True)
class Contestant:
    """One way to take a training step.

    Attributes:
        name: its name in tables.
        kind: what `_child` calls it.
        package: the package it needs beside those of the project.
        tuned_malloc: whether its process keeps freed memory and uses huge pages (glibc only).
        flags: compiler flags, for IREE.
    """

    name: str
    kind: str
    package: str = ""
    tuned_malloc: bool = False
    flags: tuple[str, ...] = ()

    def missing(self) -> str:
        """Why it can't take part here; empty if it can."""
        if self.package and importlib.util.find_spec(self.package) is None:
            return "not installed"
        if self.tuned_malloc and platform.libc_ver()[0] != "glibc":
            return "needs glibc"
        return ""


SGEMM = Contestant("sgemm", "sgemm")
REFERENCE = "torch eager"
TUNED = ", tuned malloc"


def contestants(flags: tuple[str, ...]) -> tuple[Contestant, ...]:
    """All of them; `flags` are those that the runtime chose for the net."""
    return (
        Contestant("IREE", "iree", flags=flags),
        Contestant("XLA, same text", "xla", "jax"),
        Contestant("JAX jit", "jax", "jax"),
        Contestant(REFERENCE, "torch", "torch"),
        Contestant("torch.compile", "torch.compile", "torch"),
        Contestant(f"IREE{TUNED}", "iree", tuned_malloc=True, flags=flags),
        Contestant(f"{REFERENCE}{TUNED}", "torch", "torch", tuned_malloc=True),
    )


@dataclass(frozen=True)
class Warm:
    """What a contestant says when it is ready."""

    losses: tuple[float, ...]
    compile_s: float | None
    compile_mb: float | None
    memory_mb: float | None


class Child:
    """A contestant's process; a context that ends it."""

    def __init__(self, contestant: Contestant, folder: Path, net: str) -> None:
        self.contestant = contestant
        self._stack = ExitStack()
        scratch = self._stack.enter_context(tempfile.TemporaryDirectory(prefix="plm-bench-"))
        self._errors = Path(scratch) / "stderr"
        # an empty cache each, so that the time of compiling is known
        environment = {**os.environ, "TORCHINDUCTOR_CACHE_DIR": scratch}
        environment.pop("JAX_COMPILATION_CACHE_DIR", None)
        if contestant.tuned_malloc:
            environment["GLIBC_TUNABLES"] = TUNED_MALLOC
        with open(self._errors, "wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "pylean_mlir.bench._child"],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        self._request = {
            "kind": contestant.kind,
            "folder": str(folder),
            "net": net,
            "flags": contestant.flags,
        }

    def __enter__(self) -> "Child":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()
        self._stack.close()

    def warm_up(self) -> Warm:
        """Let it compile and take its first steps.

        Raises:
            PlmError: it failed.
        """
        answer = self._ask(json.dumps(self._request))
        return Warm(tuple(answer["losses"]), answer["compile_s"], answer["compile_mb"], answer["memory_mb"])

    def take_turn(self, length: float) -> list[tuple[float, float]]:
        """Run for about `length` seconds: seconds of each step, wall and processor."""
        return [(wall, busy) for wall, busy in self._ask(str(length))]

    def _ask(self, line: str) -> Any:
        assert self._process.stdin and self._process.stdout
        timer = threading.Timer(TIMEOUT_S, self._process.kill)
        timer.start()
        try:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        finally:
            is_late = not timer.is_alive()
            timer.cancel()
        if not answer:
            self._process.wait()
            said = last_line(self._errors.read_text(errors="replace"))
            reason = f"no answer within {TIMEOUT_S:.0f} s" if is_late else said
            raise PlmError(f"{self.contestant.name} failed: {reason}.")
        return json.loads(answer)


def last_line(text: str) -> str:
    """The last line that is not empty, shortened."""
    texts = [line.strip() for line in text.splitlines() if line.strip()]
    return texts[-1][:200].rstrip(".") if texts else "no reason given"
