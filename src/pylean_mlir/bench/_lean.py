"""How long Lean takes: the build from nothing, the audit, rendering."""

import time
from collections.abc import Callable

from pylean_mlir.audit import audit
from pylean_mlir.bench._record import LeanTimes
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.toolchain import find_toolchain
from pylean_mlir.project import Project
from pylean_mlir.render import render


def measure_lean(project: Project, when: str, say: Callable[[str], None]) -> LeanTimes:
    """Audit (which builds in an empty cache), then render with the library built.

    What the audit finds does not matter here.

    Raises:
        PlmError: the library does not build.
    """
    say("Lean: build from nothing and audit")
    audited = audit(project)
    if audited.record is None:
        reason = audited.findings[0].detail if audited.findings else "no reason given"
        raise PlmError(f"The Lean library does not build ({reason}); `plm build` shows more.")
    say("Lean: render")
    builder = Builder(project, find_toolchain("wheel", project.cache))
    builder.build()
    started = time.perf_counter()
    rendering = render(builder)
    seconds = time.perf_counter() - started
    return LeanTimes(audited.build_seconds, audited.seconds, seconds, len(rendering.texts), when)
