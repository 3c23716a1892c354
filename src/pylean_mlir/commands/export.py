"""`plm audit --export` and `--checker`: the library for kernels by others, and what they say."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from pylean_mlir.audit import (
    FOLDER,
    Export,
    ExportObserver,
    Verdict,
    checker_command,
    export,
    run_checker,
)
from pylean_mlir.console import note, progress, say
from pylean_mlir.errors import PlmError
from pylean_mlir.project import Project, find_project

_POLICY = "policy.yaml"


@dataclass(frozen=True)
class ExportOptions:
    """What the command line said.

    Attributes:
        subject: a constant to export, or, without `export`, the file to check.
        export: the file to write.
        everything: export the whole library and its core.
        checker: the command of a checker, or `own`.
        timeout: seconds that the checker may take.
        update: whether `--update` was given; it does not belong here.
        quiet: print only errors.
        as_json: print one JSON object.
    """

    subject: str | None
    export: Path | None
    everything: bool
    checker: str | None
    timeout: float
    update: bool
    quiet: bool
    as_json: bool


def run_export(options: ExportOptions) -> int:
    """Write an export, let a checker read one, or both; the exit code is 1 unless the checker accepts it."""
    _refuse_mixtures(options)
    project = find_project()
    command = None if options.checker is None else checker_command(project, options.checker)
    path = options.export or Path(options.subject or "")
    written = _export(project, options, options.export) if options.export is not None else None
    if command is None:
        verdict = None
    else:
        talk = None if options.quiet or options.as_json else say
        verdict = run_checker(command, path, timeout=options.timeout, say=talk)
    _print(options, path, written, verdict)
    return int(verdict is not None and not verdict.ok)


def _refuse_mixtures(options: ExportOptions) -> None:
    if options.update:
        raise PlmError("--update accepts the whole audit; leave out --export and --checker.")
    if options.export is None and options.everything:
        raise PlmError("--all says what to export; add --export FILE.")
    if options.export is None and options.subject is None:
        raise PlmError("--checker needs the file to check: plm audit --checker CMD FILE.")
    if options.everything and options.subject is not None:
        raise PlmError("--all exports every constant; leave the theorem out.")


def _export(project: Project, options: ExportOptions, path: Path) -> Export:
    with progress(enabled=not options.quiet and not options.as_json) as bar:
        task = bar.add_task("building", total=None)

        class _Show(ExportObserver):
            def planned(self, roots: int) -> None:
                bar.update(task, total=roots, description="exporting")

            def finished(self, name: str) -> None:
                bar.advance(task)

        return export(
            project,
            path,
            project.root / FOLDER / _POLICY,
            names=[] if options.subject is None else [options.subject],
            everything=options.everything,
            observer=_Show(),
        )


def _print(options: ExportOptions, path: Path, written: Export | None, verdict: Verdict | None) -> None:
    if options.as_json:
        content: dict[str, object] = {}
        if written is not None:
            content["export"] = {**asdict(written), "path": str(written.path)}
        if verdict is not None:
            content["checker"] = asdict(verdict)
        print(json.dumps(content, ensure_ascii=False))
        return
    if written is not None and not options.quiet:
        note(
            f"{written.path}: {written.roots} constants asked for, {written.constants} written with all they "
            f"rest on, {written.size:,} bytes, SHA-256 {written.sha256}"
        )
    if verdict is not None and not (verdict.ok and options.quiet):
        note(_sentence(path, verdict, options), style=None if verdict.ok else "red")


def _sentence(path: Path, verdict: Verdict, options: ExportOptions) -> str:
    seconds = f"{verdict.seconds:.1f} s"
    if verdict.outcome == "timed out":
        return f"{path}: the checker was ended after {seconds}; --timeout allows more."
    if verdict.outcome == "crashed":
        last = f": {verdict.words[-1]}" if verdict.words and (options.quiet or options.as_json) else ""
        return f"{path}: the checker crashed (exit code {verdict.exit_code}) after {seconds}{last}"
    return f"{path}: {verdict.outcome} by {options.checker} in {seconds}"
