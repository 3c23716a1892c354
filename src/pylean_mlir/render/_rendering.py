"""Running the Lean program that writes the modules."""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes
from pylean_mlir.lean.build import Builder
from pylean_mlir.manifest import FORMAT

PROGRAM = "Plm.Run.Main"
DESCRIPTION = "modules.json"
TIMEOUT_SECONDS = 300.0


@dataclass(frozen=True)
class Rendering:
    """What the Lean library says the modules are.

    Attributes:
        texts: file name -> StableHLO text.
        entries: the manifest's entries, one per file and in its order, with the hash of each text.
        partial: whether only some of the nets were asked for.
    """

    texts: dict[str, str]
    entries: tuple[dict[str, Any], ...]
    partial: bool


def render(builder: Builder, nets: Sequence[str] = (), batch: int | None = None) -> Rendering:
    """Render `nets` (all when empty) with Lean, for `batch` images per step (default: each net's own).

    Raises:
        PlmError: a net is unknown or has no module, or the library does not build.
    """
    with tempfile.TemporaryDirectory(prefix="plm-render-") as name:
        folder = Path(name)
        args = [str(folder), "-" if batch is None else str(batch), *nets]
        result = builder.run_program(PROGRAM, args, timeout=TIMEOUT_SECONDS)
        if result.rc != 0:
            said = " ".join(result.stderr.split()).removeprefix("uncaught exception: ")
            raise PlmError(f"Rendering failed: {said or result.failure() or 'no reason given'}.")
        described: list[dict[str, Any]] = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        texts = {entry["file"]: (folder / entry["file"]).read_text(encoding="utf-8") for entry in described}
    for net in nets:
        if net not in {entry["net"] for entry in described}:
            raise PlmError(f"There is no net {net!r} in lean/Plm/Nets.lean; `plm nets` lists them.")
    return Rendering(texts, tuple(_with_hash(entry, texts) for entry in described), bool(nets))


def operations_of(builder: Builder, net: str) -> str:
    """The training step of `net` in mathematical operations, one line each, its parts marked by `#`.

    Raises:
        PlmError: the net is unknown, or the library does not build.
    """
    result = builder.run_program(PROGRAM, ["--stages", net], timeout=TIMEOUT_SECONDS)
    if result.rc != 0:
        said = " ".join(result.stderr.split()).removeprefix("uncaught exception: ")
        raise PlmError(f"The operations of {net} cannot be shown: {said or result.failure()}.")
    return result.stdout.rstrip("\n")


def manifest_text(entries: Sequence[dict[str, Any]]) -> str:
    """Return the text of manifest.json: one module per line."""
    lines = ",\n".join(json.dumps(entry) for entry in entries)
    return f'{{"format": {FORMAT}, "modules": [\n{lines}\n]}}\n'


def _with_hash(entry: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """Put the hash of the text after the file name."""
    result: dict[str, Any] = {}
    for key, value in entry.items():
        result[key] = value
        if key == "file":
            result["sha256"] = sha256_bytes(texts[value].encode())
    return result
