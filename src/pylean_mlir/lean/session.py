"""Environments of the REPL: each is a text, and workers that have elaborated such texts are kept.

The document of an environment is

    imports
    #print "plm"
    -- 1
    first command
    #print "plm"
    -- 2
    second command
    #print "plm"

The line after a command is the proof that Lean got there: if its message is missing, the command was not
finished (an open comment or string, `#exit`, `mutual` without `end`) and leaves the environment as it was.
It also keeps a command from reaching into the next one.

The number before a command is never used again. So two documents never share the text of a command that was
not finished, for which Lean was seen to repeat what it had said about the older document.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.imports import parse_header
from pylean_mlir.lean.lsp import Diagnostic, Point, Worker, WorkerDiedError

MAX_WORKERS: Final = 3
_PROBE_TEXT: Final = "plm"
_PROBE: Final = f'#print "{_PROBE_TEXT}"\n'
_WORD_END = r"(?![\w.'!?])"
_STOPPED: Final = (
    "Lean stopped before the end of this command (is there an `#exit`?); the environment stays as it was"
)
_SORRY = re.compile(rf"(?<![\w.'!?])sorry{_WORD_END}")
_BLANK = re.compile(r"(?:\s+|--[^\n]*)+")
_COMMENT_MARK = re.compile(r"/-|-/")
_NOT_CODE = re.compile(r"""--[^\n]*|'"'|"(?:[^"\\]|\\.)*"|/-""", re.DOTALL)
_KEYWORD = re.compile(rf"(?:module|prelude){_WORD_END}")
_IMPORT = re.compile(r"(?:(?:public|private|meta)\s+)*import\s+(?:all\s+)?[\w.'!?«»]+")
_ENDS_WITH_IN = re.compile(r"(?<![\w.'!?])in\s*\Z")
_IN = re.compile(rf"in{_WORD_END}")


class UnknownEnvironmentError(PlmError):
    """There is no environment with the number that was asked for."""


class StoppedError(PlmError):
    """`Session.stop` ended the command."""


@dataclass(frozen=True)
class Note:
    """A message of Lean about a command.

    `start` and `end` are relative to the command: line from 1, column from 0 in code points. `severity` is
    "error", "warning" or "info".
    """

    severity: str
    start: Point
    end: Point
    text: str


@dataclass(frozen=True)
class SorryNote:
    """A `sorry` in a command: where it stands, as in `Note`, and the goal it stands for."""

    start: Point
    end: Point
    goal: str


@dataclass(frozen=True)
class Outcome:
    """What running a command gave: the number of the new environment, messages, sorries."""

    env: int
    notes: tuple[Note, ...]
    sorries: tuple[SorryNote, ...]


@dataclass(frozen=True, eq=False)
class _Environment:
    """One node of the tree of environments.

    Attributes:
        header: the imports of its root.
        parent: what it extends.
        text: what it adds to the document.
        errors: the errors about its document, those of its ancestors included.
    """

    header: str
    parent: "_Environment | None"
    text: str
    errors: frozenset[Diagnostic] = frozenset()

    def chain(self) -> list["_Environment"]:
        """The nodes from the root to this one."""
        nodes = []
        node: _Environment | None = self
        while node is not None:
            nodes.append(node)
            node = node.parent
        return nodes[::-1]

    def document(self) -> str:
        return "".join(node.text for node in self.chain())


@dataclass
class _Branch:
    """A worker, the last environment in its document, and the text that comes after that."""

    worker: Worker
    header: str
    chain: list[_Environment] = field(default_factory=list)
    text: str = ""

    def common(self, chain: list[_Environment]) -> int:
        """How many nodes of `chain` the worker has elaborated."""
        count = 0
        for mine, theirs in zip(self.chain, chain, strict=False):
            if mine is not theirs:
                break
            count += 1
        return count


class Session:
    """Runs commands in environments that are numbered from 0."""

    def __init__(self, builder: Builder, max_workers: int = MAX_WORKERS) -> None:
        """Nothing is started before the first command.

        Args:
            builder: builds what commands import, with the Lean that runs them.
            max_workers: how many Lean processes are kept.
        """
        self._builder = builder
        self._max_workers = max_workers
        self._environments: list[_Environment] = []
        self._roots: dict[str, _Environment] = {}
        self._numbers = itertools.count(1)
        self._branches: list[_Branch] = []  # the one used last is at the end
        self._stopped = False

    def close(self) -> None:
        """End all Lean processes."""
        for branch in self._branches:
            branch.worker.close()
        self._branches.clear()

    def stop(self) -> None:
        """End the running command, from another thread: its Lean processes are killed."""
        self._stopped = True
        for branch in tuple(self._branches):
            branch.worker.kill()

    def worker_pids(self) -> list[int]:
        """The numbers of the running Lean processes."""
        return [branch.worker.pid for branch in self._branches if branch.worker.alive]

    def run(self, command: str, env: int | None = None) -> Outcome:
        """Run `command` in environment `env`; None starts a new one, with the imports of the command.

        A command with errors still makes an environment, with those of its declarations that Lean could
        make; one that is not finished makes an environment equal to `env`.

        Raises:
            UnknownEnvironmentError: `env` is not the number of an environment.
            PlmError: an import is missing or does not build, or Lean ended on the command.
        """
        command = command.replace("\r\n", "\n")
        if env is None:
            header, rest = split_header(command)
            text = f"{header}\n{_PROBE}" if header else _PROBE
            root = self._roots.setdefault(header, _Environment(header, None, text))
            shift = Point(header.count("\n"), len(header) - (header.rfind("\n") + 1))
            return self._run(root, rest, shift)
        if not 0 <= env < len(self._environments):
            known = f"0 to {len(self._environments) - 1}" if self._environments else "none yet"
            raise UnknownEnvironmentError(f"Unknown environment {env}; there is {known}.")
        return self._run(self._environments[env], command, Point(0, 0))

    def _run(self, parent: _Environment, command: str, shift: Point) -> Outcome:
        """Run `command` after `parent`, and once more on a new worker if the first one dies."""
        self._stopped = False
        try:
            return self._attempt(parent, command, shift)
        except WorkerDiedError:
            if self._stopped:
                raise StoppedError("The command was stopped.") from None
        try:
            return self._attempt(parent, command, shift)
        except WorkerDiedError as error:
            if self._stopped:
                raise StoppedError("The command was stopped.") from None
            raise PlmError(f"{error} on this command; the environments before it are kept.") from error

    def _attempt(self, parent: _Environment, command: str, shift: Point) -> Outcome:
        place = _Place.of(parent.document(), command, shift)
        if note := _refusal(command, place):
            return Outcome(self._add(parent), (note,), ())
        branch = self._branch_for(parent)
        child: _Environment | None = None
        alone = _ENDS_WITH_IN.search(command) is not None
        if alone:
            diagnostics = self._elaborate(branch, parent, command)
            alone = any(found.severity == "error" for found in diagnostics)
        if not alone:
            diagnostics = self._elaborate(branch, parent, f"{command}\n{_PROBE}")
            errors = frozenset(found for found in diagnostics if found.severity == "error")
            if any(place.is_probe(found) for found in diagnostics):
                child = _Environment(parent.header, parent, branch.text, errors)
                branch.chain = child.chain()
            if child is None or any(place.reaches_probe(found) for found in errors):
                # The line after the command became part of an error: ask what Lean says without it.
                diagnostics = self._elaborate(branch, parent, command)
        _check_imports(diagnostics, parent.header)
        new = [found for found in diagnostics if place.has(found) or _is_new_error(found, place, parent)]
        notes = [place.note(found) for found in new]
        if child is None and all(note.severity != "error" for note in notes):
            end = place.relative(place.end)
            notes.append(Note("error", end, end, _STOPPED))
        sorries = tuple(_find_sorries(branch.worker, command, place))
        return Outcome(self._add(child or parent), tuple(notes), sorries)

    def _elaborate(self, branch: _Branch, parent: _Environment, text: str) -> list[Diagnostic]:
        """Let the worker read `text` after the document of `parent`; it ends with no environment then."""
        branch.chain = parent.chain()
        branch.text = f"-- {next(self._numbers)}\n{text}"
        return branch.worker.elaborate(parent.document() + branch.text)

    def _add(self, environment: _Environment) -> int:
        self._environments.append(environment)
        return len(self._environments) - 1

    def _branch_for(self, parent: _Environment) -> _Branch:
        """Choose a worker for a command after `parent`, or start one; it becomes the one used last.

        A worker that would only have to drop its last command is taken; otherwise a new one is started, so
        that two long branches do not chase each other out of one worker.
        """
        for dead in [branch for branch in self._branches if not branch.worker.alive]:
            self._drop(dead)
        chain = parent.chain()
        fitting = [branch for branch in self._branches if branch.header == parent.header]
        best = max(fitting, key=lambda branch: branch.common(chain), default=None)
        if best is not None:
            cheap = len(best.chain) - best.common(chain) <= 1
            if not cheap and len(self._branches) >= self._max_workers:
                best = next(branch for branch in self._branches if branch in fitting)
                cheap = True
            if cheap:
                self._branches.remove(best)
                self._branches.append(best)
                return best
        while len(self._branches) >= self._max_workers:
            self._drop(self._branches[0])
        folder = self._build_imports(parent.header)
        worker = Worker(self._builder.toolchain, [folder], cwd=self._builder.lean_cwd)
        branch = _Branch(worker, parent.header)
        self._branches.append(branch)
        return branch

    def _drop(self, branch: _Branch) -> None:
        self._branches.remove(branch)
        branch.worker.close()

    def _build_imports(self, header: str) -> Path:
        is_prelude, imports = parse_header(header)
        wanted = [entry.module for entry in imports]
        if self._builder.toolchain.uses_core and not is_prelude:
            wanted.append("Init")
        report = self._builder.build(wanted)
        broken = [result.module for result in report.results if not result.importable]
        if broken:
            raise PlmError(
                f"The imports need {broken[0]}, which does not build; `plm build {broken[0]}` shows why."
            )
        return report.lean_path


@dataclass(frozen=True)
class _Place:
    """Where a command stands in a document.

    Attributes:
        start: its first place in the document.
        end: its last place in the document.
        shift: its first place in what the user sent, which may begin with imports.
    """

    start: Point
    end: Point
    shift: Point

    @staticmethod
    def of(before: str, command: str, shift: Point) -> "_Place":
        """The place of `command` in a document after the text `before` and a line with a number."""
        start = Point(before.count("\n") + 1, 0)
        return _Place(start, _advance(start, command), shift)

    @property
    def probe(self) -> Point:
        """Where the line after the command begins."""
        return Point(self.end.line + 1, 0)

    def is_probe(self, found: Diagnostic) -> bool:
        """Whether this is the message of the line after the command."""
        return found.start == self.probe and found.severity == "info" and found.text == _PROBE_TEXT

    def reaches_probe(self, found: Diagnostic) -> bool:
        """Whether this is an error about the line after the command."""
        return found.severity == "error" and max(found.start, found.end) >= self.probe

    def has(self, found: Diagnostic) -> bool:
        """Whether this is about the command."""
        return self.start <= found.start < self.probe

    def note(self, found: Diagnostic) -> Note:
        """Return the message with places as the user counts them."""
        start = min(max(found.start, self.start), self.end)
        end = min(max(found.end, start), self.end)
        return Note(found.severity, self.relative(start), self.relative(end), found.text)

    def relative(self, point: Point) -> Point:
        """Return a place of the document as a place in what the user sent, lines from 1."""
        line = point.line - self.start.line
        column = point.column + (self.shift.column if line == 0 else 0)
        return Point(line + self.shift.line + 1, column)


def split_header(source: str) -> tuple[str, str]:
    """Split a Lean text after its last import (or `prelude`); the first part is "" when there is none."""
    end = 0
    position = _skip_blank(source, 0)
    for pattern in (_KEYWORD, _KEYWORD, *[_IMPORT] * source.count("import")):
        if match := pattern.match(source, position):
            end = match.end()
            position = _skip_blank(source, end)
    return source[:end], source[end:]


def _refusal(command: str, place: _Place) -> Note | None:
    """Refuse what would continue the line before the command."""
    position = _skip_blank(command, 0)
    match = _IN.match(command, position)
    if match is None:
        return None
    start = _advance(place.start, command[:position])
    end = _advance(place.start, command[: match.end()])
    return Note(
        "error", place.relative(start), place.relative(end), "unexpected token 'in'; expected command"
    )


def _is_new_error(found: Diagnostic, place: _Place, parent: _Environment) -> bool:
    """Whether a command caused an error at a place outside of it, such as an earlier `variable`."""
    return found.severity == "error" and not place.has(found) and found not in parent.errors


def _check_imports(diagnostics: list[Diagnostic], header: str) -> None:
    for found in diagnostics:
        if found.severity == "error" and found.start.line <= header.count("\n"):
            text = " ".join(found.text.split()).rstrip(".")
            raise PlmError(f"Lean refuses the imports: {text}.")


def _find_sorries(worker: Worker, command: str, place: _Place) -> Iterator[SorryNote]:
    """Yield each `sorry` of the command that Lean has a goal for."""
    for match in _SORRY.finditer(_blank_out(command)):
        start = _advance(place.start, command[: match.start()])
        goal = worker.goal_at(start, len("sorry"))
        if goal is not None:
            end = Point(start.line, start.column + len("sorry"))
            yield SorryNote(place.relative(start), place.relative(end), goal)


def _advance(start: Point, text: str) -> Point:
    """Return where `text` ends if it begins at `start`."""
    newline = text.rfind("\n")
    if newline < 0:
        return Point(start.line, start.column + len(text))
    return Point(start.line + text.count("\n"), len(text) - newline - 1)


def _blank_out(source: str) -> str:
    """Replace comments and strings by blanks of the same length."""
    parts = []
    position = 0
    while match := _NOT_CODE.search(source, position):
        end = _comment_end(source, match.start()) if match.group() == "/-" else match.end()
        parts += [source[position : match.start()], " " * (end - match.start())]
        position = end
    return "".join(parts) + source[position:]


def _skip_blank(source: str, position: int) -> int:
    """Return the first place from `position` on that is neither blank nor in a comment."""
    while True:
        if match := _BLANK.match(source, position):
            position = match.end()
        if not source.startswith("/-", position) or source.startswith(("/--", "/-!"), position):
            return position
        end = _comment_end(source, position)
        if not source.endswith("-/", position, end):
            return position
        position = end


def _comment_end(source: str, start: int) -> int:
    """Return where the comment that begins at `start` ends; comments nest."""
    depth = 0
    for mark in _COMMENT_MARK.finditer(source, start):
        depth += 1 if mark.group() == "/-" else -1
        if depth == 0:
            return mark.end()
    return len(source)
