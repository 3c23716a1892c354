"""Lean as a language server: `lean --worker`, one process that elaborates the versions of one document.

The worker keeps what it elaborated and, when a new version arrives, starts at the first command that differs.
It answers requests that Lean's own editors use; only the few that the REPL needs are here.
"""

import collections
import contextlib
import json
import os
import signal
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pylean_mlir.lean.toolchain import Toolchain, lean_command

_URI: Final = "file:///plm/repl.lean"
_SEVERITIES = {1: "error", 2: "warning", 3: "info", 4: "info"}
_STDERR_LINES = 20


class WorkerDiedError(Exception):
    """The worker ended; the text says how, without a full stop."""


@dataclass(frozen=True, order=True)
class Point:
    """A place in a text: line from 0, column from 0 in code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Diagnostic:
    """One message of Lean about a part of the document; `severity` is "error", "warning" or "info"."""

    start: Point
    end: Point
    severity: str
    text: str


class Worker:
    """A running `lean --worker`. Not thread-safe; every method may raise `WorkerDiedError`."""

    def __init__(self, toolchain: Toolchain, lean_path: Sequence[Path], cwd: Path | None = None) -> None:
        """Start the process; the first `elaborate` reads the imports.

        Args:
            toolchain: the Lean to run.
            lean_path: folders of compiled modules.
            cwd: working directory of the process.
        """
        env = {**os.environ, "PLM_PARENT": str(os.getpid())}
        for name in ("LEAN_PATH", "LAKE", "LAKE_HOME"):
            env.pop(name, None)
        if lean_path:
            env["LEAN_PATH"] = os.pathsep.join(map(str, lean_path))
        self._process = subprocess.Popen(
            [*lean_command(toolchain), "--worker", "-Dserver.reportDelayMs=0", _URI],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=cwd,
            env=env,
        )
        self._said: collections.deque[str] = collections.deque(maxlen=_STDERR_LINES)
        self._drain = threading.Thread(target=self._read_stderr, daemon=True)
        self._drain.start()
        self._requests = 0
        self._version = 0
        self._lines: list[str] = []

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def kill(self) -> None:
        """Kill the process; a method that waits for it, in another thread, raises `WorkerDiedError`."""
        self._process.kill()

    def close(self) -> None:
        """Kill the process and release what belongs to it."""
        self._process.kill()
        self._process.wait()
        self._drain.join(timeout=1)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def elaborate(self, text: str) -> list[Diagnostic]:
        """Make `text` the document and return all messages about it once Lean is through.

        The imports at its top must be the same each time; otherwise the worker ends.
        """
        self._version += 1
        self._lines = text.split("\n")
        if self._version == 1:
            self._notify("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, request=0)
            document = {"uri": _URI, "languageId": "lean4", "version": 1, "text": text}
            self._notify("textDocument/didOpen", {"textDocument": document, "dependencyBuildMode": "never"})
        else:
            self._notify(
                "textDocument/didChange",
                {
                    "textDocument": {"uri": _URI, "version": self._version},
                    "contentChanges": [{"text": text}],
                },
            )
        published: list[Any] = []
        waiting = {"uri": _URI, "version": self._version}
        self._request("textDocument/waitForDiagnostics", waiting, published)
        return [self._diagnostic(item) for item in published if not item.get("isSilent")]

    def goal_at(self, start: Point, length: int) -> str | None:
        """Return the goal at a term or tactic of the document, or None when there is none.

        Args:
            start: where it begins.
            length: its length; a term must span exactly this much.
        """
        line = self._lines[start.line]
        first, last = _utf16(line, start.column), _utf16(line, start.column + length)
        place = {"textDocument": {"uri": _URI}, "position": {"line": start.line, "character": first}}
        term = self._request("$/lean/plainTermGoal", place)
        if isinstance(term, dict):
            wanted = {
                "start": {"line": start.line, "character": first},
                "end": {"line": start.line, "character": last},
            }
            if term.get("range") == wanted:
                return str(term["goal"])
        tactic = self._request("$/lean/plainGoal", place)
        if isinstance(tactic, dict) and tactic.get("goals"):
            return str(tactic["goals"][0])
        return None

    def _diagnostic(self, item: dict[str, Any]) -> Diagnostic:
        extent = item.get("fullRange") or item["range"]
        severity = _SEVERITIES.get(item.get("severity", 1), "error")
        return Diagnostic(self._point(extent["start"]), self._point(extent["end"]), severity, item["message"])

    def _point(self, position: dict[str, int]) -> Point:
        line, units = position["line"], position["character"]
        text = self._lines[line] if line < len(self._lines) else ""
        return Point(line, len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "replace")))

    def _notify(self, method: str, params: dict[str, Any], *, request: int | None = None) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if request is not None:
            message["id"] = request
        body = json.dumps(message).encode()
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self._process.stdin.flush()
        except OSError:
            raise self._died() from None

    def _request(self, method: str, params: dict[str, Any], published: list[Any] | None = None) -> Any:
        """Send a request and return its result, or None on an error; collect diagnostics on the way."""
        self._requests += 1
        self._notify(method, params, request=self._requests)
        while True:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                report = message["params"]
                if published is not None and report.get("version") == self._version:
                    published[:] = report["diagnostics"]
            elif "method" not in message and message.get("id") == self._requests:
                return message.get("result")

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        try:
            while (line := self._process.stdout.readline()) not in (b"\r\n", b""):
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            body = self._process.stdout.read(length)
            if not line or len(body) < length:
                raise self._died()
            message = json.loads(body)
        except (OSError, ValueError) as error:
            self._process.kill()
            raise WorkerDiedError(f"Lean's answer could not be read ({error})") from error
        return message if isinstance(message, dict) else {}

    def _died(self) -> WorkerDiedError:
        try:
            code = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._drain.join(timeout=1)
        said = " ".join(" ".join(self._said).split())[-200:]
        how = f"with exit code {code}"
        if code < 0:
            with contextlib.suppress(ValueError):
                how = f"by {signal.Signals(-code).name}"
        return WorkerDiedError(f"Lean ended {how}{f' ({said})' if said else ''}")

    def _read_stderr(self) -> None:
        assert self._process.stderr is not None
        with contextlib.suppress(OSError, ValueError):
            while line := self._process.stderr.readline(4096):
                self._said.append(line.decode("utf-8", "replace"))


def _utf16(line: str, column: int) -> int:
    """Return the UTF-16 units in the first `column` code points of `line`."""
    return len(line[:column].encode("utf-16-le")) // 2
