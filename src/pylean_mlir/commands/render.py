"""`plm render`: write the modules that the Lean library defines, or compare them with those on disk."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from pylean_mlir.console import note, progress, say
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.manifest import load_manifest
from pylean_mlir.project import find_project
from pylean_mlir.render import (
    Drift,
    Rendering,
    Verdict,
    check_structure,
    check_with_kernel,
    compare,
    render,
    write,
)


def run(
    nets: Sequence[str],
    batch: int | None,
    out: Path | None,
    choice: str | None,
    *,
    check: bool,
    kernel: bool,
    quiet: bool,
    as_json: bool,
) -> int:
    """Render and write (or only compare) and return the exit code: 1 on drift."""
    project = find_project()
    if kernel and not check:
        raise PlmError("--kernel checks what is in the folder; use it together with --check.")
    if batch is not None and out is None:
        raise PlmError(
            f"{project.modules_dir.name} holds each net at its own batch size;"
            " give --batch another folder with --out."
        )
    folder = out or project.modules_dir
    builder = Builder.of(project, choice)
    rendering = render(builder, nets, batch)
    if check:
        drifts = compare(rendering, folder)
        if not drifts:
            check_structure(folder)
        verdicts = _ask_kernel(builder, folder, nets, quiet or as_json) if kernel and not drifts else []
        return _report(drifts, verdicts, rendering, folder, quiet=quiet, as_json=as_json)
    changed = write(rendering, folder)
    check_structure(folder)
    if as_json:
        print(json.dumps({"folder": str(folder), "modules": len(rendering.texts), "changed": changed}))
    elif not quiet:
        what = ", ".join(changed) if changed else "nothing changed"
        note(f"{len(rendering.texts)} modules in {folder}: {what}")
    return 0


def _ask_kernel(builder: Builder, folder: Path, nets: Sequence[str], silent: bool) -> list[Verdict]:
    with progress(enabled=not silent) as bar:
        task = bar.add_task("", total=None)

        def tell(verdicts: Sequence[Verdict], total: int, following: str) -> None:
            for verdict in verdicts[-1:] if not silent else ():
                _print(verdict)
            bar.update(task, total=total, completed=len(verdicts), description=following)

        return check_with_kernel(builder, load_manifest(folder), nets, tell)


def _print(verdict: Verdict) -> None:
    cost = f"{verdict.cpu_seconds:.1f} s of processor time, {verdict.megabytes / 1000:.1f} GB"
    if verdict.ok:
        say(f"{verdict.file}: proved ({cost}; axioms: {', '.join(verdict.axioms)})")
    else:
        say(f"{verdict.file}: {verdict.problem} ({cost})", style="red")


def _report(
    drifts: Sequence[Drift],
    verdicts: Sequence[Verdict],
    rendering: Rendering,
    folder: Path,
    *,
    quiet: bool,
    as_json: bool,
) -> int:
    refused = [verdict for verdict in verdicts if not verdict.ok]
    if as_json:
        content: dict[str, object] = {"ok": not drifts and not refused}
        content["drift"] = [asdict(drift) for drift in drifts]
        if verdicts:
            content["kernel"] = [asdict(verdict) for verdict in verdicts]
        print(json.dumps(content))
    for drift in () if as_json else drifts:
        say(f"{folder / drift.file}: {drift.kind}{f': {drift.detail}' if drift.detail else ''}", style="red")
        if drift.diff:
            say(drift.diff)
    if drifts:
        note(f"DRIFT in {len(drifts)} files; `plm render` writes what the Lean library defines.")
        return 1
    if refused:
        if quiet and not as_json:
            for verdict in refused:
                _print(verdict)
        note(f"REFUSED: the kernel does not prove {len(refused)} of {len(verdicts)} files.")
        return 1
    if not quiet and not as_json:
        proved = f", and {len(verdicts)} proved by the kernel" if verdicts else ""
        total = len(rendering.texts)
        note(f"ok: {total} modules are what the Lean library renders, and valid for IREE{proved}")
    return 0
