"""Running Lean once: a subprocess with a time limit, its messages as values."""

import contextlib
import json
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.toolchain import Toolchain, lean_command

_ABORT_EXIT_CODE = 134


@dataclass(frozen=True)
class Message:
    """One message of Lean.

    Lines count from 1, columns from 0 in code points; `severity` is "error", "warning" or "information";
    `kind` is Lean's tag such as "hasSorry", or "" when it has none.
    """

    file: str
    severity: str
    line: int
    column: int
    end_line: int
    end_column: int
    kind: str
    text: str


@dataclass(frozen=True)
class LeanResult:
    """What one Lean run returned; `messages` are the parsed lines of `stdout`."""

    rc: int
    messages: tuple[Message, ...]
    stdout: str
    stderr: str
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether Lean ended by itself and found no error."""
        return self.rc == 0 and not any(message.severity == "error" for message in self.messages)

    def failure(self) -> str | None:
        """Say in a sentence what went wrong when no message says it: a crash, a time-out, a bad option."""
        if self.ok or any(message.severity == "error" for message in self.messages):
            return None
        said = " ".join(self.stderr.split())[-300:]
        tail = f": {said}" if said else "."
        if self.rc < 0 or self.rc == _ABORT_EXIT_CODE:
            name = _signal_name(-self.rc if self.rc < 0 else signal.SIGABRT)
            return f"Lean crashed ({name}){tail}"
        return f"Lean ended with exit code {self.rc}{tail}"


class LeanTimeoutError(PlmError):
    """Lean ran longer than it may."""


class Runner:
    """Starts Lean processes and can end all of them at once, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[str]] = set()
        self._stopped = False

    def stop(self) -> None:
        """Kill every running process and refuse to start more."""
        with self._lock:
            self._stopped = True
            for process in self._running:
                process.kill()

    def run(
        self,
        toolchain: Toolchain,
        args: Sequence[str],
        *,
        lean_path: Sequence[Path] = (),
        stdin: str | None = None,
        timeout: float,
        cwd: Path | None = None,
    ) -> LeanResult:
        """Run Lean; see `run_lean`."""
        start = time.monotonic()
        with self._process(toolchain, args, lean_path, stdin is not None, cwd) as process:
            try:
                stdout, stderr = process.communicate(stdin, timeout=timeout)
            except subprocess.TimeoutExpired as error:
                raise LeanTimeoutError(
                    f"Lean was stopped after {timeout:g} s on `{' '.join(args)[-200:]}`; "
                    "simplify the file or allow more time."
                ) from error
        seconds = time.monotonic() - start
        return LeanResult(process.returncode, parse_messages(stdout), stdout, stderr, seconds)

    @contextlib.contextmanager
    def _process(
        self,
        toolchain: Toolchain,
        args: Sequence[str],
        lean_path: Sequence[Path],
        pipe_in: bool,
        cwd: Path | None,
    ) -> Iterator[subprocess.Popen[str]]:
        env = {**os.environ, "PLM_PARENT": str(os.getpid())}
        env.pop("LEAN_PATH", None)
        if lean_path:
            env["LEAN_PATH"] = os.pathsep.join(map(str, lean_path))
        with self._lock:
            if self._stopped:
                raise PlmError("The build was stopped.")
            process = subprocess.Popen(
                [*lean_command(toolchain), *args],
                stdin=subprocess.PIPE if pipe_in else subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
                cwd=cwd,
                env=env,
            )
            self._running.add(process)
        try:
            yield process
        finally:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            with self._lock:
                self._running.discard(process)


def run_lean(
    toolchain: Toolchain,
    args: Sequence[str],
    *,
    lean_path: Sequence[Path] = (),
    stdin: str | None = None,
    timeout: float,
    cwd: Path | None = None,
) -> LeanResult:
    """Run `lean ARGS` once and return what it said.

    Args:
        toolchain: the Lean to run.
        args: its arguments; with `--json` among them the messages are parsed.
        lean_path: folders for LEAN_PATH; a value from the environment is not passed on.
        stdin: text for its standard input.
        timeout: seconds after which it is killed.
        cwd: its working directory.

    Raises:
        LeanTimeoutError: it was killed after `timeout` seconds.
    """
    return Runner().run(toolchain, args, lean_path=lean_path, stdin=stdin, timeout=timeout, cwd=cwd)


def parse_messages(stdout: str) -> tuple[Message, ...]:
    """Parse the output of `lean --json`; lines that are not messages are skipped."""
    found = (_parse_message(line) for line in stdout.splitlines() if line.startswith("{"))
    return tuple(message for message in found if message is not None)


def _parse_message(line: str) -> Message | None:
    try:
        data: Any = json.loads(line)
        start = data["pos"]
        end = data.get("endPos") or start
        kind = data.get("kind", "")
        return Message(
            file=data["fileName"],
            severity=data["severity"],
            line=start["line"],
            column=start["column"],
            end_line=end["line"],
            end_column=end["column"],
            kind="" if kind == "[anonymous]" else kind,
            text=data["data"],
        )
    except (ValueError, KeyError, TypeError):
        return None


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
