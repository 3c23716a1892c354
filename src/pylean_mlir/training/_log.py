"""The log of a run: `log.jsonl`, one JSON object per line, appended to while training.

The classes here are its schema: a line is `{"event": NAME, ...}` with the fields of the event's class.
"""

import json
import os
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from pylean_mlir.errors import PlmError

NAME = "log.jsonl"


@dataclass(frozen=True)
class Start:
    """The first line: what is trained, on what, and how.

    Attributes:
        recipe, normalisation: as they are in the checkpoint.
        flags: the names of the compiler flags of the modules, by kind.
        iree: the versions of compiler and runtime.
        time: when, in UTC.
    """

    net: str
    data: str
    epochs: int
    steps_per_epoch: int
    train_images: int
    test_images: int
    parameters: int
    recipe: dict[str, Any]
    normalisation: dict[str, Any]
    module: str
    module_sha256: str
    target: str
    flags: dict[str, str]
    iree: list[str]
    cpus: int | None
    time: str


@dataclass(frozen=True)
class Resume:
    """The run goes on from `step` (0-based) in `epoch`, up to `epochs`."""

    epoch: int
    step: int
    epochs: int


@dataclass(frozen=True)
class Steps:
    """Some steps are done: `step` in all; `loss` is the mean since the line before, `lr` the last step's."""

    epoch: int
    step: int
    loss: float
    lr: float


@dataclass(frozen=True)
class Epoch:
    """An epoch is done: `epoch` in all. Accuracies are in [0, 1], None where nothing was evaluated."""

    epoch: int
    step: int
    loss: float
    lr: float
    test_accuracy: float | None
    test_loss: float | None
    seconds: float
    images_per_s: float


@dataclass(frozen=True)
class Stopped:
    """The run ended before its last epoch: it was asked to, or it diverged and has a `reason`."""

    epoch: int
    step: int
    reason: str | None = None


@dataclass(frozen=True)
class End:
    """The run has done all its epochs."""

    epochs: int
    test_accuracy: float | None
    best_accuracy: float | None
    seconds: float
    images_per_s: float


Event: TypeAlias = Start | Resume | Steps | Epoch | Stopped | End
EVENTS: Mapping[str, type[Event]] = {
    "start": Start,
    "resume": Resume,
    "step": Steps,
    "epoch": Epoch,
    "stop": Stopped,
    "end": End,
}
_NAMES = {kind: name for name, kind in EVENTS.items()}
E = TypeVar("E")


class RunLog:
    """An open log."""

    def __init__(self, path: Path, keep_bytes: int = 0) -> None:
        """Open the log at `path`, keeping its first `keep_bytes` bytes and dropping what comes after."""
        self._path = path
        try:
            self._file = open(path, "ab")  # noqa: SIM115 (closed by `close`)
            self._file.truncate(min(keep_bytes, self.size))
        except OSError as error:
            raise PlmError(f"Can't write {path}: {error.strerror or error}.") from error

    @property
    def size(self) -> int:
        """Bytes in the log."""
        return self._file.seek(0, os.SEEK_END)

    def write(self, event: Event) -> None:
        """Append one line."""
        values = {"event": _NAMES[type(event)], **asdict(event)}
        if isinstance(event, Stopped) and event.reason is None:
            del values["reason"]
        try:
            self._file.write((json.dumps(values) + "\n").encode())
            self._file.flush()
        except OSError as error:
            raise PlmError(f"Can't write {self._path}: {error.strerror or error}.") from error

    def sync(self) -> int:
        """Make sure that the lines are on the disk; return the log's size in bytes."""
        os.fsync(self._file.fileno())
        return self.size

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def read_log(folder: Path) -> list[Event]:
    """All complete lines of the log in the run folder `folder`.

    Raises:
        PlmError: there is no log, or a line is not one of `EVENTS`.
    """
    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError as error:
        raise PlmError(f"{folder} is not a run: it has no {NAME}.") from error
    return list(_events(text, path))


def of_kind(events: list[Event], kind: type[E]) -> list[E]:
    """The events of one class."""
    return [event for event in events if isinstance(event, kind)]


def _events(text: str, path: Path) -> Iterator[Event]:
    for number, line in enumerate(text.splitlines(), 1):
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            continue  # a line cut off by a kill; resuming drops it
        if isinstance(entry, dict) and "event" in entry:
            yield _event(entry, f"{path}, line {number}")


def _event(entry: dict[str, Any], where: str) -> Event:
    kind = EVENTS.get(str(entry["event"]))
    if kind is None:
        raise PlmError(f"{where}: the event {entry['event']!r} is not one that plm train writes.")
    values: dict[str, Any] = {}
    hints = typing.get_type_hints(kind)
    for field in fields(kind):
        if field.name not in entry and field.default is not MISSING:
            continue
        value = entry.get(field.name)
        if not _fits(value, hints[field.name]):
            raise PlmError(
                f"{where}: {entry['event']} has {value!r} as {field.name}; it is not a log of plm."
            )
        values[field.name] = value
    return kind(**values)


def _fits(value: Any, hint: Any) -> bool:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return any(_fits(value, part) for part in typing.get_args(hint))
    plain = typing.get_origin(hint) or hint
    if isinstance(value, bool):
        return False
    return isinstance(value, (int, float) if plain is float else plain)
