"""The log of a run: `log.jsonl`, one JSON object per line, appended to while training."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pylean_mlir.errors import PlmError

NAME = "log.jsonl"


class RunLog:
    """An open log. Lines have an `event`: start, resume, step, epoch, stop, end."""

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

    def write(self, event: str, **values: Any) -> None:
        """Append one line."""
        line = json.dumps({"event": event, **values}) + "\n"
        try:
            self._file.write(line.encode())
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


def read_log(folder: Path) -> list[dict[str, Any]]:
    """All complete lines of the log in the run folder `folder`."""
    path = folder / NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise PlmError(f"{folder} is not a run: it has no {NAME}.") from error
    return list(_lines(text))


def _lines(text: str) -> Iterator[dict[str, Any]]:
    for line in text.splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue  # a line cut off by a kill; resuming drops it
        if isinstance(entry, dict) and "event" in entry:
            yield entry
