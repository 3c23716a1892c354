"""`plm audit --export`: what the theorems rest on, in a file that kernels by others read."""

import contextlib
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pylean_mlir import __version__
from pylean_mlir.audit._lean import clean_environment
from pylean_mlir.audit._library import open_modules
from pylean_mlir.audit._ndjson import Exporter
from pylean_mlir.audit._policy import load_policy
from pylean_mlir.errors import PlmError
from pylean_mlir.files import open_atomic
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.toolchain import find_toolchain
from pylean_mlir.project import Project


@dataclass(frozen=True)
class Export:
    """A file that was written.

    Attributes:
        path: the file.
        roots: how many constants were asked for.
        constants: how many it declares: those and all that they rest on.
        lines: how many lines it has.
        size: how many bytes it has.
        sha256: its hash.
    """

    path: Path
    roots: int
    constants: int
    lines: int
    size: int
    sha256: str


class ExportObserver:
    """Gets told how an export goes; every method does nothing by default."""

    def planned(self, roots: int) -> None:
        """So many constants are to be written, each with what it rests on."""

    def finished(self, name: str) -> None:
        """One of them was written."""


def export(
    project: Project,
    path: Path,
    policy: Path,
    *,
    names: Sequence[str] = (),
    everything: bool = False,
    observer: ExportObserver | None = None,
) -> Export:
    """Write constants, and all they rest on, in the format of lean4export 3.1.0.

    The modules are those of the ordinary build cache: whoever checks the file trusts neither it nor Lean.

    Args:
        project: the project.
        path: the file; it is replaced only when the new one is complete.
        policy: the policy, whose theorems are written when nothing else is asked for.
        names: full names of constants, of the library or of the core.
        everything: write all constants of both that a proof may rest on.
        observer: gets told how it goes.

    Raises:
        PlmError: the library does not build, or there is no such constant.
    """
    told = observer or ExportObserver()
    with clean_environment():
        report = Builder(project, find_toolchain("wheel", project.cache), cache=project.cache).build()
    if not report.ok:
        raise PlmError("The library does not build; `plm build` shows why.")
    oleans = open_modules(report).oleans
    digest = hashlib.sha256()
    size = 0
    with open_atomic(path) as file, _damage_in_a_sentence():

        def write(line: str) -> None:
            nonlocal size
            data = line.encode()
            size += len(data)
            digest.update(data)
            file.write(data)

        exporter = Exporter(oleans, write)
        roots = list(names)
        if everything:
            roots += exporter.every_name()
        elif not roots:
            roots += load_policy(policy).theorems
        told.planned(len(roots))
        exporter.meta(__version__)
        for name in roots:
            exporter.constant(name)
            told.finished(name)
    return Export(path, len(roots), exporter.count, exporter.lines, size, digest.hexdigest())


@contextlib.contextmanager
def _damage_in_a_sentence() -> Iterator[None]:
    try:
        yield
    except (IndexError, RecursionError) as error:
        raise PlmError(
            "A compiled module is damaged; build the library again with an empty cache."
        ) from error
