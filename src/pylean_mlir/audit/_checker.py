"""`plm audit --checker`: what another kernel says about an export.

A checker is a program that takes the path of an export and answers by its exit code, as in the Lean Kernel
Arena: 0 it accepts every declaration, 1 it rejects one, 2 it declines (it does not support something in it).
"""

import contextlib
import importlib
import importlib.util
import os
import shlex
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from pylean_mlir.errors import PlmError
from pylean_mlir.project import Project

OWN: Final = "own"
INPUT: Final = "$IN"
_OWN_KERNEL: Final = "pylean_mlir.audit._kernel_build"
_LAST_LINES: Final = 50

Outcome = Literal["accepted", "rejected", "declined", "crashed", "timed out"]
_OUTCOMES: Final[dict[int, Outcome]] = {0: "accepted", 1: "rejected", 2: "declined"}


@dataclass(frozen=True)
class Verdict:
    """What a checker said.

    Attributes:
        outcome: only "accepted" says that the export was checked and found right.
        exit_code: of its process; negative for the signal that ended it.
        seconds: how long it took.
        words: the last lines that it printed.
    """

    outcome: Outcome
    exit_code: int
    seconds: float
    words: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether the checker accepted the export."""
        return self.outcome == "accepted"


def checker_command(project: Project, text: str) -> list[str]:
    """The words of a checker's command; a first word `own` stands for our kernel, built when needed.

    Raises:
        PlmError: the text has no words, a quotation mark is open, or the own kernel is not there.
    """
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise PlmError(f"The checker's command {text!r} can't be read: {error}.") from error
    if not words:
        raise PlmError("The checker's command is empty; give a program, or `own`.")
    return [*_own_kernel(project), *words[1:]] if words[0] == OWN else words


def _own_kernel(project: Project) -> Sequence[str]:
    if importlib.util.find_spec(_OWN_KERNEL) is None:
        raise PlmError("This installation has no kernel of its own; name another checker.")
    command: Callable[[Project], Sequence[str]] = importlib.import_module(_OWN_KERNEL).kernel_command
    return command(project)


def run_checker(
    command: Sequence[str], path: Path, *, timeout: float, say: Callable[[str], None] | None = None
) -> Verdict:
    """Let a checker read an export.

    Args:
        command: its words; `$IN` in them stands for the file, which else is the last word.
        path: the export.
        timeout: seconds after which the checker and what it started are ended.
        say: gets each line that it prints.

    Raises:
        PlmError: the program can't be started, or there is no such file.
    """
    if not path.is_file():
        raise PlmError(f"There is no file {path}; `plm audit --export {path}` writes one.")
    words = [word.replace(INPUT, str(path)) for word in command]
    if words == list(command):
        words.append(str(path))
    start = time.monotonic()
    try:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
    except OSError as error:
        raise PlmError(f"The checker {words[0]} can't be started: {error.strerror or error}.") from error
    late = threading.Event()

    def end() -> None:
        late.set()
        _kill(process)

    timer = threading.Timer(timeout, end)
    timer.start()
    said: deque[str] = deque(maxlen=_LAST_LINES)
    try:
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line.rstrip("\n"))
            if say is not None:
                say(said[-1])
        code = process.wait()
    finally:
        timer.cancel()
        _kill(process)
        process.wait()
    outcome: Outcome = "timed out" if late.is_set() else _OUTCOMES.get(code, "crashed")
    return Verdict(outcome, code, time.monotonic() - start, tuple(said))


def _kill(process: subprocess.Popen[str]) -> None:
    """End a process and what it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
