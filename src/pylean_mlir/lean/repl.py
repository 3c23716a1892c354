"""Lean commands one by one, through LeanInteract: typed results, always a time limit, restarts by itself."""

import json
import os
import re
import shlex
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from pylean_mlir.errors import PlmError, os_error_sentence
from pylean_mlir.files import sha256_bytes, write_atomic
from pylean_mlir.lean.build import toolchain_of
from pylean_mlir.lean.toolchain import LEAN_VERSION, Toolchain
from pylean_mlir.project import Project, find_project

if TYPE_CHECKING:
    from lean_interact import LeanREPLConfig, LeanServer
    from lean_interact.interface import CommandResponse

DEFAULT_TIMEOUT_SECONDS: Final = 60.0
_PACKAGE_PARENT: Final = Path(__file__).resolve().parents[2]
_NAME = re.compile(r"(?:[^\W\d][\w'!?]*|«[^»\n]+»)(?:\.(?:[^\W\d][\w'!?]*|«[^»\n]+»|\d+))*")
_AXIOMS = re.compile(r"depends on axioms: \[(.*)\]", re.DOTALL)
_NO_AXIOMS = "does not depend on any axioms"


class ReplError(PlmError):
    """A command got no result: the REPL refused it or ended on it."""


class ReplTimeoutError(ReplError):
    """A command took longer than it may."""


@dataclass(frozen=True)
class ReplMessage:
    """A message about a command; lines count from 1, columns from 0 in code points.

    `severity` is "error", "warning", "info" or "trace".
    """

    severity: str
    line: int
    column: int
    text: str


@dataclass(frozen=True)
class ReplSorry:
    """A `sorry` in a command and the goal it stands for."""

    line: int
    column: int
    goal: str


@dataclass(frozen=True)
class ReplResult:
    """What a command gave.

    Attributes:
        env: the number of the environment after it.
        messages: what Lean said.
        sorries: the goals left open.
        seconds: how long it took, restarts included.
    """

    env: int
    messages: tuple[ReplMessage, ...]
    sorries: tuple[ReplSorry, ...]
    seconds: float

    @property
    def errors(self) -> tuple[ReplMessage, ...]:
        """The messages that are errors."""
        return tuple(message for message in self.messages if message.severity == "error")

    @property
    def ok(self) -> bool:
        """Whether there is no error; a `sorry` is a warning."""
        return not self.errors

    @property
    def has_sorry(self) -> bool:
        """Whether something was left open."""
        return bool(self.sorries) or any("declaration uses `sorry`" in note.text for note in self.messages)


@dataclass
class _Step:
    """A command that made an environment, and that environment's number in the running server."""

    code: str
    parent: int | None
    server_env: int | None


class Repl:
    """A Lean REPL. Environments stay valid when it has to be restarted; not thread-safe.

    with Repl() as repl:
        start = repl.run("import Plm.Net.Spec")
        result = repl.run("theorem t : 1 + 1 = 2 := rfl", env=start.env)
    """

    def __init__(
        self,
        project: Project | None = None,
        toolchain: Toolchain | str | None = None,
        *,
        timeout: float = DEFAULT_TIMEOUT_SECONDS,
        repl_path: Path | None = None,
    ) -> None:
        """Prepare the REPL; it starts with the first command.

        Args:
            project: where the Lean library is; default: `find_project()`.
            toolchain: the Lean to use, or what `--toolchain` takes.
            timeout: seconds a command may take unless `run` is told otherwise.
            repl_path: for elan: a checkout of the official REPL, so that none is downloaded.

        Raises:
            PlmError: Lean or LeanInteract is missing, or the cache can't be written.
        """
        self._project = project or find_project()
        if not isinstance(toolchain, Toolchain):
            toolchain = toolchain_of(self._project, toolchain)
        self._timeout = timeout
        self._config = _configuration(self._project, toolchain, repl_path)
        self._server: LeanServer | None = None
        self._steps: list[_Step] = []

    def __enter__(self) -> "Repl":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process; the next command starts a new one."""
        server, self._server = self._server, None
        for step in self._steps:
            step.server_env = None
        if server is not None:
            server.kill()

    def run(self, code: str, env: int | None = None, timeout: float | None = None) -> ReplResult:
        """Run a command.

        Args:
            code: Lean text, any number of declarations; without `env` it may begin with imports.
            env: the environment to start from; None: a new one.
            timeout: seconds it may take.

        Raises:
            ReplTimeoutError: it took longer; the environments before it stay valid.
            ReplError: the REPL refused it, or ended on it twice.
        """
        limit = self._timeout if timeout is None else timeout
        if env is not None and not 0 <= env < len(self._steps):
            raise ReplError(f"There is no environment {env}; use the `env` of an earlier result.")
        try:
            code.encode()
        except UnicodeEncodeError as error:
            raise ReplError(f"The command has half of a UTF-16 pair at character {error.start}.") from error
        start = time.monotonic()
        response = self._run(code, env, limit)
        self._steps.append(_Step(code, env, response.env))
        return ReplResult(
            env=len(self._steps) - 1,
            messages=tuple(
                ReplMessage(note.severity, note.start_pos.line, note.start_pos.column, note.data)
                for note in response.messages
            ),
            sorries=tuple(
                ReplSorry(
                    found.start_pos.line if found.start_pos else 0,
                    found.start_pos.column if found.start_pos else 0,
                    found.goal,
                )
                for found in response.sorries
            ),
            seconds=time.monotonic() - start,
        )

    def print_axioms(
        self, names: Sequence[str], env: int | None = None, timeout: float | None = None
    ) -> dict[str, tuple[str, ...]]:
        """Ask Lean for the axioms that each of `names` uses, in the order in which Lean lists them.

        Raises:
            PlmError: one of them is not the name of something in `env`.
        """
        for name in names:
            if not _NAME.fullmatch(name):
                raise PlmError(f"{name!r} is not a Lean name.")
        if not names:
            return {}
        result = self.run("\n".join(f"#print axioms {name}" for name in names), env, timeout)
        said = {message.line: message for message in result.messages}
        return {name: _parse_axioms(name, said.get(line)) for line, name in enumerate(names, start=1)}

    def _run(self, code: str, env: int | None, limit: float) -> "CommandResponse":
        """Run a command, and once more on a new process if the first one ends."""
        try:
            return self._attempt(code, env, limit)
        except _EndedError:
            pass
        try:
            return self._attempt(code, env, limit)
        except _EndedError as error:
            raise ReplError(f"The Lean REPL ended on this command ({error}).") from error

    def _attempt(self, code: str, env: int | None, limit: float) -> "CommandResponse":
        parent = None if env is None else self._restore(env, max(limit, self._timeout))
        return self._send(code, parent, limit)

    def _restore(self, env: int, limit: float) -> int:
        """Return the number of `env` in the running server, after a replay if it is not known there."""
        missing = []
        step: int | None = env
        while step is not None and (self._server is None or self._steps[step].server_env is None):
            missing.append(step)
            step = self._steps[step].parent
        known = None if step is None else self._steps[step].server_env
        for index in reversed(missing):
            known = self._send(self._steps[index].code, known, limit).env
            self._steps[index].server_env = known
        assert known is not None
        return known

    def _send(self, code: str, server_env: int | None, limit: float) -> "CommandResponse":
        from lean_interact.interface import Command, CommandResponse, LeanError

        try:
            if self._server is None:
                self._server = _start(self._config)
            response: Any = self._server.run(Command(cmd=code or "\n", env=server_env), timeout=limit)
        except TimeoutError as error:
            self.close()
            raise ReplTimeoutError(
                f"Lean was stopped after {limit:g} s on a command; simplify it or allow more time."
            ) from error
        except (OSError, ValueError) as error:
            self.close()
            raise _EndedError(" ".join(str(error).split())[:200] or type(error).__name__) from error
        except BaseException:
            self.close()  # an answer may still be on its way
            raise
        if isinstance(response, LeanError):
            raise ReplError(response.message or "The Lean REPL gave an error without a message.")
        assert isinstance(response, CommandResponse)
        return response


class _EndedError(Exception):
    """The REPL process ended or answered what is not the protocol."""


def _parse_axioms(name: str, message: ReplMessage | None) -> tuple[str, ...]:
    if message is not None and message.severity == "info":
        if match := _AXIOMS.search(message.text):
            return tuple(axiom.strip() for axiom in match.group(1).split(","))
        if _NO_AXIOMS in message.text:
            return ()
    said = "nothing" if message is None else " ".join(message.text.split())
    raise PlmError(f"Lean does not list the axioms of {name} ({said}); check the name and the imports.")


def _start(config: "LeanREPLConfig") -> "LeanServer":
    from lean_interact import LeanServer

    return LeanServer(config)


def _configuration(project: Project, toolchain: Toolchain, repl_path: Path | None) -> "LeanREPLConfig":
    """Configure LeanInteract: for elan as its users do, else with our own launcher as its `lake`."""
    try:
        from lean_interact import LeanREPLConfig, LocalProject
    except (ImportError, OSError) as error:
        raise PlmError(
            f"LeanInteract cannot be loaded ({error}); install it with `pip install lean-interact`."
        ) from error
    try:
        if toolchain.kind != "elan":
            launcher = write_launcher(project, toolchain)
            return LeanREPLConfig(local_repl_path=launcher.parent, lake_path=launcher, build_repl=False)
        lake = toolchain.executable
        local = LocalProject(directory=project.root, lake_path=lake, auto_build=False)
        local.build(verbose=False)
        return LeanREPLConfig(project=local, lake_path=lake, local_repl_path=repl_path)
    except OSError as error:
        raise PlmError(os_error_sentence(error)) from error
    except Exception as error:  # Git, lake and LeanInteract each have their own
        said = " ".join(str(error).split())[:300].rstrip(".")
        raise PlmError(f"LeanInteract could not prepare a REPL: {said}.") from error


def write_launcher(project: Project, toolchain: Toolchain) -> Path:
    """Write the program that LeanInteract takes for `lake`, below the cache folder, and return its path.

    It runs `plm-lake` with this Python, this project and this Lean, whatever its working directory. Its
    folder also serves as LeanInteract's `local_repl_path`.
    """
    lean = toolchain.kind if toolchain.kind == "wheel" else str(toolchain.executable)
    start = (
        f"import sys; sys.path[0] = {json.dumps(str(_PACKAGE_PARENT))}; "
        "from pylean_mlir.lean.repl_server import main; sys.exit(main())"
    )
    settings = ["--project", str(project.root), "--cache", str(project.cache), "--toolchain", lean]
    script = f'#!/bin/sh\nexec {shlex.join([sys.executable, "-c", start, *settings])} "$@"\n'
    folder = project.cache / "repl" / sha256_bytes(script.encode())[:16]
    launcher = folder / "plm-lake"
    if not os.access(launcher, os.X_OK):
        write_atomic(folder / "lean-toolchain", f"leanprover/lean4:v{LEAN_VERSION}\n")
        fresh = folder / f"plm-lake.{os.getpid()}"
        write_atomic(fresh, script)
        fresh.chmod(0o755)
        fresh.replace(launcher)
    return launcher
