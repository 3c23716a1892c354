"""Writing rendered modules and their manifest into a folder."""

import json
from pathlib import Path
from typing import Any

from pylean_mlir.files import write_atomic
from pylean_mlir.manifest import FILE_NAME
from pylean_mlir.render._rendering import Rendering, manifest_text


def write(rendering: Rendering, folder: Path) -> list[str]:
    """Write the texts and the manifest; return the names of the files that changed.

    A partial rendering leaves the other nets of the folder as they are. Files that an earlier manifest of the
    folder lists and the new one does not are deleted. The manifest is written last.
    """
    old = manifest_entries(folder)
    entries = merge(old, rendering) if rendering.partial else list(rendering.entries)
    changed = []
    for name, text in rendering.texts.items():
        if not _has(folder / name, text):
            write_atomic(folder / name, text)
            changed.append(name)
    text = manifest_text(entries)
    if not _has(folder / FILE_NAME, text):
        write_atomic(folder / FILE_NAME, text)
        changed.append(FILE_NAME)
    for name in {str(entry["file"]) for entry in old} - {str(entry["file"]) for entry in entries}:
        if Path(name).name == name and (folder / name).is_file():
            (folder / name).unlink()
            changed.append(name)
    return changed


def manifest_entries(folder: Path) -> list[dict[str, Any]]:
    """Return the entries of the manifest in `folder`; none if it is missing or unreadable."""
    try:
        modules = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))["modules"]
        return [entry for entry in modules if isinstance(entry["file"], str)]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def merge(old: list[dict[str, Any]], rendering: Rendering) -> list[dict[str, Any]]:
    """Return `old` with the entries of `rendering` in place of those of the same files, new ones last."""
    new = {entry["file"]: entry for entry in rendering.entries}
    merged = [new.pop(entry["file"], entry) for entry in old]
    return [*merged, *new.values()]


def _has(path: Path, text: str) -> bool:
    try:
        return path.read_bytes() == text.encode()
    except OSError:
        return False
