"""What the oracles are asked about: the committed modules, and small ones that Lean renders for them."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.manifest import Manifest, load_manifest
from pylean_mlir.oracle._lab import Lab
from pylean_mlir.oracle._lean import render_extra
from pylean_mlir.oracle._subject import Subject, subject
from pylean_mlir.project import Project


@dataclass(frozen=True)
class Materials:
    """Networks and operations.

    Attributes:
        committed: the modules in verified_mlir.
        subjects: all networks, the committed ones first.
        operations: name -> module of the operation and its transpose; empty without Lean.
    """

    committed: Manifest
    subjects: tuple[Subject, ...]
    operations: Mapping[str, str]


@contextmanager
def open_lab(project: Project) -> Iterator[Lab]:
    """A laboratory with the project's Lean, if there is one, and its compile cache."""
    try:
        lean = Builder.of(project)
    except PlmError:
        lean = None
    lab = Lab(project.iree_cache, lean)
    try:
        yield lab
    finally:
        lab.close()


def materials(project: Project, lab: Lab) -> Materials:
    """Read the committed modules and render the small ones.

    Raises:
        PlmError: a committed module is not the one of the manifest, or the Lean library does not build.
    """
    committed = load_manifest(project.modules_dir)
    subjects = [subject(committed, net) for net in committed.nets]
    operations: dict[str, str] = {}
    if lab.lean is not None:
        with tempfile.TemporaryDirectory(prefix="plm-oracle-") as name:
            extra = render_extra(lab.lean, Path(name))
            subjects += [subject(extra.manifest, net) for net in extra.manifest.nets]
        operations = extra.ops
    return Materials(committed, tuple(subjects), operations)
