"""Comparing a folder with what the Lean library renders."""

import difflib
import re
from dataclasses import dataclass
from pathlib import Path

from pylean_mlir.manifest import FILE_NAME
from pylean_mlir.render._rendering import Rendering, manifest_text
from pylean_mlir.render._write import manifest_entries, merge

DIFF_LINES = 12
_VALUE = re.compile(r"^[+-]\s*(%\w+)(?::\d+)? = \"?(?:stablehlo\.)?([\w.]+)")


@dataclass(frozen=True)
class Drift:
    """One file that is not as rendered.

    Attributes:
        file: its name.
        kind: "changed", "missing" or "stray".
        detail: for a changed file, the first differing values with their operations.
        diff: the first lines of the unified diff, from the file on disk to the rendered text.
    """

    file: str
    kind: str
    detail: str = ""
    diff: str = ""


def compare(rendering: Rendering, folder: Path) -> list[Drift]:
    """Return how `folder` differs from `rendering`; nothing is written.

    Every byte of every module and of the manifest counts. For a complete rendering, other files in
    the folder are stray; a partial one looks at its own files only.
    """
    found = []
    entries = merge(manifest_entries(folder), rendering) if rendering.partial else list(rendering.entries)
    for name, text in {**rendering.texts, FILE_NAME: manifest_text(entries)}.items():
        path = folder / name
        if not path.is_file():
            found.append(Drift(name, "missing"))
        elif path.read_bytes() != text.encode():
            found.append(_changed(name, path.read_text(encoding="utf-8", errors="replace"), text))
    if not rendering.partial and folder.is_dir():
        known = {*rendering.texts, FILE_NAME}
        stray = sorted(path.name for path in folder.iterdir() if path.name not in known)
        found += [Drift(name, "stray") for name in stray]
    return found


def _changed(name: str, old: str, new: str) -> Drift:
    lines = list(
        difflib.unified_diff(old.splitlines(), new.splitlines(), "on disk", "rendered", lineterm="", n=0)
    )
    values = [f"{match[1]} ({match[2]})" for line in lines if (match := _VALUE.match(line))]
    detail = ", ".join(dict.fromkeys(values[:6])) or "not in a value"
    shown = lines[:DIFF_LINES]
    if len(lines) > DIFF_LINES:
        shown.append(f"... {len(lines) - DIFF_LINES} more lines")
    return Drift(name, "changed", detail, "\n".join(line[:160] for line in shown))
