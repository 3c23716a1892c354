"""`plm check`: check files outside the library against it."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from pylean_mlir.console import say
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.messages import format_message, short_path
from pylean_mlir.project import find_project

_STYLES = {"error": "red", "warning": "yellow"}


def run(files: Sequence[Path], choice: str | None, *, as_json: bool) -> int:
    """Check `files` and return the exit code."""
    project = find_project()
    builder = Builder.of(project, choice)
    reports = [builder.check_file(file) for file in files]
    if as_json:
        print(
            json.dumps([{**asdict(report), "path": str(report.path), "ok": report.ok} for report in reports])
        )
    else:
        for report in reports:
            for message in report.messages:
                say(format_message(message), style=_STYLES.get(message.severity))
            if report.failure is not None:
                say(f"{short_path(report.path)}: error: {report.failure}", style="red")
    return 0 if all(report.ok for report in reports) else 1
