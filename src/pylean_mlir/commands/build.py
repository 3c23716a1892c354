"""`plm build`: compile the Lean library and show what Lean says."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from types import TracebackType
from typing import Any

from pylean_mlir.console import note, progress, say
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder, BuildObserver, BuildReport, ModuleResult, toolchain_of
from pylean_mlir.lean.messages import format_message, short_path
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project, find_project

_STYLES = {"error": "red", "warning": "yellow"}


def run(
    modules: Sequence[str],
    choice: str | None,
    jobs: int | None,
    *,
    allow_sorry: bool,
    quiet: bool,
    as_json: bool,
) -> int:
    """Build `modules` (all when empty) and return the exit code."""
    project = find_project()
    toolchain = toolchain_of(project, choice)
    if toolchain.kind == "elan":
        return _lake_build(project, toolchain, modules)
    with _BuildBar(enabled=not quiet and not as_json) as observer:
        builder = Builder(project, toolchain, jobs=jobs, allow_sorry=allow_sorry, observer=observer)
        report = builder.build(modules or None)
    if as_json:
        print(json.dumps(report_json(report)))
    else:
        print_report(report, quiet=quiet)
    return 0 if report.ok else 1


def print_report(report: BuildReport, *, quiet: bool) -> None:
    """Print Lean's messages (only errors when quiet) and a summary."""
    for result in report.results:
        shown = [message for message in result.messages if message.severity == "error" or not quiet]
        for message in shown:
            say(format_message(message), style=_STYLES.get(message.severity))
        if result.failure is not None:
            say(f"{short_path(result.path)}: error: {result.failure}", style="red")
        if result.repaired:
            note(f"The cached {result.module} was damaged; it has been built again.", style="yellow")
    if not report.ok or not quiet:
        note(_summary(report))


def report_json(report: BuildReport) -> dict[str, Any]:
    """Return the report as plain data: ok, seconds, lean_path, and per module its result."""
    modules = [{**asdict(result), "path": str(result.path)} for result in report.results]
    return {
        "ok": report.ok,
        "seconds": round(report.seconds, 3),
        "lean_path": str(report.lean_path),
        "modules": modules,
    }


def _summary(report: BuildReport) -> str:
    counts = [f"{report.count(status)} {status}" for status in ("built", "cached", "failed", "skipped")]
    counted = ", ".join(text for text in counts if not text.startswith("0 ")) or "nothing to build"
    return f"{'ok' if report.ok else 'FAILED'}: {counted} in {report.seconds:.1f} s"


def _lake_build(project: Project, toolchain: Toolchain, modules: Sequence[str]) -> int:
    if project.is_packaged:
        raise PlmError(
            f"`lake build` would write into {project.root}; run plm in a checkout to use --toolchain elan."
        )
    command = [str(toolchain.executable), "build", *modules]
    return 0 if subprocess.run(command, cwd=project.root).returncode == 0 else 1


class _BuildBar(BuildObserver):
    """Shows a build as a progress bar."""

    def __init__(self, *, enabled: bool) -> None:
        self._enabled = enabled
        self._bar = progress(enabled=enabled)
        self._task = self._bar.add_task("Building", total=None, visible=False)

    def __enter__(self) -> "_BuildBar":
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def waiting(self) -> None:
        if self._enabled:
            note("Waiting for another build of this project to finish.")

    def planned(self, modules: int) -> None:
        self._bar.update(self._task, total=modules, visible=True)

    def finished(self, result: ModuleResult) -> None:
        self._bar.update(self._task, advance=1, description=result.module)
