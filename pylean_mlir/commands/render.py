"""`plm render`: write the modules that the Lean library defines, or compare them with those on disk."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from pylean_mlir.console import note, say
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.toolchain import find_toolchain
from pylean_mlir.project import find_project
from pylean_mlir.render import Drift, Rendering, check_structure, compare, render, write

FOLDER = "verified_mlir"


def run(
    nets: Sequence[str],
    batch: int | None,
    out: Path | None,
    choice: str | None,
    *,
    check: bool,
    quiet: bool,
    as_json: bool,
) -> int:
    """Render and write (or only compare) and return the exit code: 1 on drift."""
    project = find_project()
    if batch is not None and out is None:
        raise PlmError(
            f"{FOLDER} holds each net at its own batch size; give --batch another folder with --out."
        )
    folder = out or project.root / FOLDER
    builder = Builder(project, find_toolchain(choice or project.config.toolchain, project.cache))
    rendering = render(builder, nets, batch)
    if check:
        drifts = compare(rendering, folder)
        if not drifts:
            check_structure(folder)
        return _report(drifts, rendering, folder, quiet=quiet, as_json=as_json)
    changed = write(rendering, folder)
    check_structure(folder)
    if as_json:
        print(json.dumps({"folder": str(folder), "modules": len(rendering.texts), "changed": changed}))
    elif not quiet:
        what = ", ".join(changed) if changed else "nothing changed"
        note(f"{len(rendering.texts)} modules in {folder}: {what}")
    return 0


def _report(
    drifts: Sequence[Drift], rendering: Rendering, folder: Path, *, quiet: bool, as_json: bool
) -> int:
    if as_json:
        print(json.dumps({"ok": not drifts, "drift": [asdict(drift) for drift in drifts]}))
    for drift in () if as_json else drifts:
        say(f"{folder / drift.file}: {drift.kind}{f': {drift.detail}' if drift.detail else ''}", style="red")
        if drift.diff:
            say(drift.diff)
    if drifts:
        note(f"DRIFT in {len(drifts)} files; `plm render` writes what the Lean library defines.")
        return 1
    if not quiet and not as_json:
        note(f"ok: {len(rendering.texts)} modules are what the Lean library renders, and valid for IREE")
    return 0
