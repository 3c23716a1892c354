"""One audit: build from nothing, look at everything, compare with what was committed."""

import contextlib
import platform
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from pylean_mlir.audit import _checks as checks
from pylean_mlir.audit._compare import compare, differences
from pylean_mlir.audit._lean import ask, clean_environment, replay
from pylean_mlir.audit._library import Library, open_modules
from pylean_mlir.audit._policy import FILE_NAME, Policy, load_policy
from pylean_mlir.audit._record import (
    JSON_NAME,
    MODULES_FOLDER,
    TABLE_NAME,
    Finding,
    Record,
    TheoremRecord,
    render_table,
)
from pylean_mlir.audit._texts import statement_files
from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_file
from pylean_mlir.lean.build import Builder, BuildObserver
from pylean_mlir.lean.toolchain import find_toolchain
from pylean_mlir.manifest import load_manifest
from pylean_mlir.project import Project

FOLDER: Final = "audits"


@dataclass(frozen=True)
class Audit:
    """The result of an audit.

    Attributes:
        findings: what is wrong; empty when all is well.
        policy: the policy.
        record: what was found, or None when the library does not build.
        files: the audit files as they should be, by name.
        differences: the lines by which committed audit files differ from them, by name.
        replayed: how many constants the kernel checked a second time.
        build_seconds: how long the build took.
        seconds: how long everything after the build took.
    """

    findings: tuple[Finding, ...]
    policy: Policy
    record: Record | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    differences: Mapping[str, list[str]] = field(default_factory=dict)
    replayed: int = 0
    build_seconds: float = 0.0
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def audit(project: Project, *, cache: Path | None = None, observer: BuildObserver | None = None) -> Audit:
    """Audit a project.

    Args:
        project: the project; its own cache folder is not used.
        cache: a cache folder to build in; default: a fresh, empty one. Only tests give one.
        observer: gets told how the build goes.

    Raises:
        PlmError: there is no policy, or something could not be done at all.
    """
    policy = load_policy(project.root / FOLDER / FILE_NAME)
    with clean_environment(), _cache_folder(cache) as folder:
        project = replace(project, cache=folder)
        toolchain = find_toolchain("wheel", folder)
        builder = Builder(project, toolchain, cache=folder, observer=observer or BuildObserver())
        sources = _source_hashes(builder)
        result = Audit(tuple(checks.scan_sources(builder, policy)), policy)
        try:
            report = builder.build()
            result = replace(result, build_seconds=report.seconds)
            if not report.ok:
                return _with(result, checks.build_failures(report))
            start = time.monotonic()
            environment = open_modules(report)
        except PlmError as error:
            return _with(result, [Finding("build", "library", str(error))])
        library = Library(project, toolchain, builder, report, environment)
        result = _audit_library(library, result, sources)
        if _source_hashes(builder) != sources:
            result = _with(result, [Finding("build", "library", "its text changed while the audit ran")])
        return replace(result, seconds=time.monotonic() - start)


def _with(result: Audit, findings: Iterator[Finding] | list[Finding]) -> Audit:
    return replace(result, findings=(*result.findings, *findings))


def _audit_library(library: Library, result: Audit, sources: Mapping[str, str]) -> Audit:
    report, policy = library.report, result.policy
    theorems = library.theorems()
    present = [name for name in policy.theorems if library.has(name)]
    modules = [module.module for module in report.results]
    with ThreadPoolExecutor(max_workers=2) as pool:
        replaying = pool.submit(replay, library.toolchain, report.lean_path, modules)
        asked = sorted({*theorems, *present})
        asking = pool.submit(ask, library.project, library.toolchain, list(library.oleans), asked, present)
        axioms = library.environment.axioms([*library.constants()])
        record = _record(library, policy, present, theorems, axioms, sources)
        findings = [
            *checks.check_axioms(library, policy, axioms),
            *checks.check_constants(library, policy),
            *checks.check_syntax(library, policy),
            *checks.check_instances(library),
            *checks.check_policy_theorems(library, policy),
            *checks.check_meaning(library, policy),
            *checks.check_modules(library, record),
        ]
        answers = asking.result()
        findings += checks.check_answers(answers, axioms)
        texts = {
            JSON_NAME: record.to_json(),
            TABLE_NAME: render_table(record, policy),
            **statement_files(library, policy, record, answers.statements),
        }
        folder = library.project.root / FOLDER
        findings += compare(folder, record, texts)
        replayed, refused = replaying.result()
    findings += checks.check_kernel(library, replayed, refused)
    result = replace(
        result, record=record, files=texts, differences=differences(folder, texts), replayed=replayed
    )
    return _with(result, findings)


def _record(
    library: Library,
    policy: Policy,
    present: list[str],
    theorems: list[str],
    axioms: Mapping[str, tuple[str, ...]],
    sources: Mapping[str, str],
) -> Record:
    environment = library.environment
    groups = {name: group.name for group in policy.groups for name in group.theorems}
    meaning = set[str]().union(*(environment.meaning(name) for name in present))
    by_axioms: dict[str, list[str]] = {}
    for name in theorems:
        by_axioms.setdefault(", ".join(axioms[name]), []).append(name)
    return Record(
        lean={
            "version": library.toolchain.version,
            "platform": f"{platform.system()} {platform.machine()}",
            "sha256": library.toolchain.sha256,
        },
        policy=policy.sha256,
        theorems={
            name: TheoremRecord(
                group=groups[name],
                module=environment.constants[name].module,
                axioms=axioms[name],
                statement=environment.digest(name),
                meaning=environment.statement_hash(name),
            )
            for name in present
        },
        definitions={name: environment.digest(name) for name in sorted(meaning)},
        library={key: tuple(by_axioms[key]) for key in sorted(by_axioms)},
        sources=sources,
        modules=_module_hashes(library.project),
    )


def _source_hashes(builder: Builder) -> dict[str, str]:
    root = builder.project.root
    found = (source_root.find(module) for source_root in builder.roots for module in source_root.modules())
    paths = sorted(path for path in found if path is not None)
    return {path.relative_to(root).as_posix(): sha256_file(path) for path in paths}


def _module_hashes(project: Project) -> dict[str, str]:
    folder = project.root / MODULES_FOLDER
    if not folder.is_dir():
        return {}
    return {module.file: module.sha256 for module in load_manifest(folder).modules}


@contextlib.contextmanager
def _cache_folder(cache: Path | None) -> Iterator[Path]:
    if cache is not None:
        yield cache
        return
    with tempfile.TemporaryDirectory(prefix="plm-audit-") as folder:
        yield Path(folder)
