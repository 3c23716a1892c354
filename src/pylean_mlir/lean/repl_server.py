"""The program `plm-lake`: to LeanInteract it is both `lake` and the Lean REPL.

    plm-lake --version            says which Lean it is
    plm-lake build                compiles the core library
    plm-lake env ANYTHING         the REPL: JSON objects on stdin and stdout, a blank line after each

It ends when nobody reads its answers any more, and stops a command after PLM_LAKE_SECONDS seconds (600).

The protocol is that of https://github.com/leanprover-community/repl; docs/repl.md lists what differs.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any, Final

from pylean_mlir.errors import PlmError, os_error_sentence
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.lsp import Point
from pylean_mlir.lean.session import Outcome, Session, StoppedError
from pylean_mlir.lean.toolchain import LEAN_VERSION
from pylean_mlir.lean.watch import end_process, time_limit, when_unread
from pylean_mlir.project import Project, find_project, load_config

# What may be asked for in a command besides `cmd`, `path` and `env`.
_UNSUPPORTED: Final = {
    "allTactics": "the list of tactics",
    "declarations": "the list of declarations",
    "rootGoals": "root goals",
    "infotree": "info trees",
}
SECONDS_VARIABLE: Final = "PLM_LAKE_SECONDS"
SECONDS: Final = 600.0
_ASYNC: Final = [["Elab", "async"], True]  # what LeanInteract sends by default; Lean does it anyway
_REQUESTS: Final = {
    "tactic": "tactic steps on a proof state; send the whole proof as a command",
    "pickleTo": "saving environments; run the commands again",
    "unpickleEnvFrom": "loading environments; run the commands again",
    "unpickleProofStateFrom": "loading proof states; send the whole proof as a command",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `plm-lake`; a `PlmError` becomes one line on stderr and exit code 1."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    settings = {"--project": "", "--cache": "", "--toolchain": ""}
    while len(words) > 1 and words[0] in settings:
        settings[words[0]] = words[1]
        words = words[2:]
    try:
        if words == ["--version"]:
            print(f"plm-lake (Lean version {LEAN_VERSION})")
            return 0
        if words == ["build"]:
            return _build(_builder(settings))
        if words[:1] == ["env"]:
            return _serve(_builder(settings))
        raise PlmError("plm-lake knows `--version`, `build` and `env REPL`; `plm` is the program for people.")
    except PlmError as error:
        print(f"plm-lake: {error}", file=sys.stderr)
        return error.exit_code
    except OSError as error:
        print(f"plm-lake: {os_error_sentence(error)}", file=sys.stderr)
        return 1


def _builder(settings: dict[str, str]) -> Builder:
    if settings["--project"]:
        root = Path(settings["--project"])
        project = Project(root, Path(settings["--cache"] or root / ".plm" / "cache"), load_config(root))
    else:
        project = find_project()
    choice = settings["--toolchain"] or project.config.toolchain
    if choice == "elan":
        raise PlmError("plm-lake is for Lean from PyPI; with elan give LeanInteract elan's own `lake`.")
    return Builder.of(project, choice)


def _build(builder: Builder) -> int:
    if builder.toolchain.uses_core and not builder.build(["Init"]).ok:
        raise PlmError("The core library does not build; `plm build Init` shows why.")
    return 0


def _serve(builder: Builder) -> int:
    session = Session(builder)
    seconds = _seconds()

    def leave() -> None:
        session.stop()
        end_process(1)

    # Only replies go to the real stdout.
    with os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(2, 1)
        when_unread(replies.fileno(), leave)
        try:
            for request in read_requests(sys.stdin.buffer):
                replies.write(json.dumps(reply(session, request, seconds)).encode() + b"\n\n")
                replies.flush()
        except (BrokenPipeError, KeyboardInterrupt):
            pass
        finally:
            session.close()
    return 0


def read_requests(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the blocks of lines that blank lines separate."""
    block: list[bytes] = []
    for line in stream:
        if line.strip():
            block.append(line)
        elif block:
            yield b"".join(block)
            block = []
    if block:
        yield b"".join(block)


def _seconds() -> float:
    """The time limit of a command, in seconds."""
    text = os.environ.get(SECONDS_VARIABLE, "")
    try:
        seconds = float(text) if text else SECONDS
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= threading.TIMEOUT_MAX:
        raise PlmError(f"{SECONDS_VARIABLE} must be a positive number of seconds, found {text!r}.")
    return seconds


def reply(session: Session, request: bytes, seconds: float = SECONDS) -> dict[str, Any]:
    """Answer one request; whatever is wrong with it becomes {"message": sentence}.

    A command that takes longer than `seconds` is stopped.
    """
    try:
        with time_limit(seconds, session.stop):
            return _answer(session, request)
    except StoppedError:
        return {
            "message": f"Lean was stopped after {seconds:g} s on this command; the environments before it are"
            f" kept, and the variable {SECONDS_VARIABLE} allows more."
        }
    except PlmError as error:
        return {"message": str(error)}
    except Exception as error:  # a server has to go on
        return {"message": f"plm-lake failed on this request ({type(error).__name__}: {error})."}


def _answer(session: Session, request: bytes) -> dict[str, Any]:
    try:
        data = json.loads(request)
    except (ValueError, RecursionError) as error:
        raise PlmError(f"The request is not JSON ({error}); send one object and a blank line.") from error
    if not isinstance(data, dict):
        raise PlmError("The request is not a JSON object; send one with the key `cmd`.")
    for key, meaning in _REQUESTS.items():
        if data.get(key) is not None:
            raise PlmError(f"This REPL has no {meaning}.")
    _check_options(data)
    command, env = _command(data), data.get("env")
    if env is not None and (isinstance(env, bool) or not isinstance(env, int)):
        raise PlmError(f"`env` must be the number of an environment, not {json.dumps(env)[:50]}.")
    return _encode(session.run(command, env))


def _check_options(data: dict[str, Any]) -> None:
    for key, meaning in _UNSUPPORTED.items():
        if data.get(key) not in (None, False):
            raise PlmError(f"This REPL does not give {meaning}; leave out `{key}`.")
    options = data.get("setOptions")
    harmless = isinstance(options, list) and all(option == _ASYNC for option in options)
    if options is not None and not harmless:
        raise PlmError("This REPL does not take `setOptions`; write `set_option` in the command.")


def _command(data: dict[str, Any]) -> str:
    command, path = data.get("cmd"), data.get("path")
    if command is None and isinstance(path, str):
        try:
            command = Path(path).read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            raise PlmError(f"{path} is not UTF-8 text (byte {error.start}).") from error
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise PlmError(f"{path!r} cannot be read: {reason}.") from error
    if not isinstance(command, str):
        raise PlmError("The request has neither a text `cmd` nor a text `path`; send one of them.")
    try:
        command.encode()
    except UnicodeEncodeError as error:
        raise PlmError(f"The command has half of a UTF-16 pair at character {error.start}.") from error
    return command


def _encode(outcome: Outcome) -> dict[str, Any]:
    answer: dict[str, Any] = {}
    if outcome.sorries:
        answer["sorries"] = [
            {"pos": _place(found.start), "endPos": _place(found.end), "goal": found.goal}
            for found in outcome.sorries
        ]
    if outcome.notes:
        answer["messages"] = [
            {
                "severity": note.severity,
                "pos": _place(note.start),
                "endPos": _place(note.end),
                "data": note.text,
            }
            for note in outcome.notes
        ]
    return {**answer, "env": outcome.env}


def _place(point: Point) -> dict[str, int]:
    return {"line": point.line, "column": point.column}


if __name__ == "__main__":
    sys.exit(main())
