"""Lean's messages as text: position, source line, caret."""

import os
from pathlib import Path

from rich.cells import cell_len

from pylean_mlir.lean.process import Message

_NAMES = {"information": "info"}


def format_message(message: Message, source: str | None = None) -> str:
    """Format a message for people.

    Args:
        message: the message; its `file` is shown relative to the working directory when it is below.
        source: the text of the file; default: read from disk, left out when that fails.

    Returns:
        `file:line:column: severity: text` with the source line and a caret after the first line of text.
    """
    first, _, rest = message.text.partition("\n")
    severity = _NAMES.get(message.severity, message.severity)
    lines = [f"{short_path(message.file)}:{message.line}:{message.column + 1}: {severity}: {first}"]
    lines += _excerpt(message, _read(message.file) if source is None else source)
    lines += [f"  {line}" if line else "" for line in rest.splitlines()]
    return "\n".join(lines)


def short_path(path: str | Path) -> str:
    """Return `path` relative to the working directory if it is inside, else as it is."""
    try:
        return str(Path(path).relative_to(Path.cwd()))
    except (ValueError, OSError):
        return os.fspath(path)


def _read(file: str) -> str | None:
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _excerpt(message: Message, source: str | None) -> list[str]:
    lines = [] if source is None else source.split("\n")
    if not 1 <= message.line <= len(lines):
        return []
    line = lines[message.line - 1].expandtabs(1).rstrip("\r")
    end = message.end_column if message.end_line == message.line else len(line)
    before, marked = line[: message.column], line[message.column : end]
    number = str(message.line)
    caret = " " * cell_len(before) + "^" * max(1, cell_len(marked.rstrip()))
    return [f"  {number} | {line}", f"  {' ' * len(number)} | {caret}"]
