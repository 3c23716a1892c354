"""One audit: build from nothing, look at everything, compare with what was committed."""

import contextlib
import platform
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pylean_mlir.audit._lean import Answers, ask, clean_environment, replay
from pylean_mlir.audit._olean import Constant, Olean
from pylean_mlir.audit._policy import FILE_NAME, Policy, load_policy
from pylean_mlir.audit._print import print_type
from pylean_mlir.audit._record import (
    JSON_NAME,
    STATEMENTS,
    TABLE_NAME,
    Record,
    TheoremRecord,
    read_text,
    record_from_json,
    render_table,
    stray_files,
)
from pylean_mlir.audit._sources import find_declarations, scan_core, scan_library, source_of
from pylean_mlir.audit._terms import Environment
from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes, sha256_file
from pylean_mlir.lean.build import Builder, BuildObserver, BuildReport
from pylean_mlir.lean.imports import find_module
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.toolchain import Toolchain, find_toolchain
from pylean_mlir.manifest import load_manifest
from pylean_mlir.project import Project

FOLDER: Final = "audits"
MODULES_FOLDER: Final = "verified_mlir"
_MADE_BY_LEAN: Final = (
    *("injEq", "inj", "sizeOf_spec", "congr_simp", "eq_def", "ofNat_ctorIdx", "ctorIdx", "casesOn"),
    *("recOn", "below", "brecOn", "noConfusion", "noConfusionType", "elim", "toCtorIdx"),
)


@dataclass(frozen=True)
class Finding:
    """Something that makes the audit fail.

    Attributes:
        kind: "build", "axiom", "missing", "kind", "changed", "forbidden", "stale", "drift", "kernel" or
            "disagreement".
        subject: the theorem, module or file.
        detail: what is wrong with it.
    """

    kind: str
    subject: str
    detail: str


@dataclass(frozen=True)
class Audit:
    """The result of an audit.

    Attributes:
        findings: what is wrong; empty when all is well.
        record: what was found, or None when the library does not build.
        files: the audit files as they should be, by name.
        policy: the policy.
        replayed: how many constants the kernel checked a second time.
        build_seconds: how long the build took.
        seconds: how long everything after the build took.
    """

    findings: tuple[Finding, ...]
    record: Record | None
    files: Mapping[str, str]
    policy: Policy
    replayed: int = 0
    build_seconds: float = 0.0
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


@dataclass(frozen=True)
class Library:
    """A built library, opened."""

    project: Project
    toolchain: Toolchain
    builder: Builder
    report: BuildReport
    environment: Environment

    def in_library(self, constant: Constant) -> bool:
        """Whether a constant is from lean/Plm, not from the core."""
        return _is_library(constant.module)

    def theorems(self) -> list[str]:
        """The theorems of lean/Plm that can be named from outside, sorted, without those that Lean made."""
        return sorted(
            name
            for name, constant in self.environment.constants.items()
            if constant.kind == "theorem" and self.in_library(constant) and is_public(name)
        )

    def statement(self, name: str) -> str:
        """The statement of a theorem, printed from the compiled term."""
        constant = self.environment.constants[name]
        return print_type(constant, self.environment.oleans[constant.module])

    def source(self, module: str) -> Path:
        """The file of a module."""
        found = find_module(module, self.builder.roots)
        assert found is not None
        return found[0]


def is_public(name: str) -> bool:
    """Whether a name can be written in another module and was not made up by Lean."""
    parts = name.split(".")
    last = parts[-1]
    if any(part.startswith("_") or part.isdigit() for part in parts):
        return False
    return not (last in _MADE_BY_LEAN or (last.startswith("eq_") and last[3:].isdigit()))


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
        scans = [*_scan_sources(builder, policy)]
        try:
            report = builder.build()
        except PlmError as error:
            return Audit((*scans, Finding("build", "library", str(error))), None, {}, policy)
        if not report.ok:
            return Audit((*scans, *_build_failures(report)), None, {}, policy, 0, report.seconds)
        start = time.monotonic()
        try:
            environment = open_modules(report)
        except PlmError as error:
            return Audit(
                (*scans, Finding("build", "library", str(error))), None, {}, policy, 0, report.seconds
            )
        library = Library(project, toolchain, builder, report, environment)
        result = _audit_library(library, policy, scans)
        return replace(result, build_seconds=report.seconds, seconds=time.monotonic() - start)


def open_modules(report: BuildReport) -> Environment:
    """Read all compiled modules of a build."""
    oleans = {
        result.module: Olean(result.module, olean_path(report.lean_path, result.module))
        for result in report.results
    }
    return Environment(oleans)


def olean_path(view: Path, module: str) -> Path:
    """Where a compiled module is."""
    return view.joinpath(*module.split(".")).with_suffix(".olean")


def _audit_library(library: Library, policy: Policy, scans: list[Finding]) -> Audit:
    environment, report = library.environment, library.report
    theorems = library.theorems()
    present = [
        name
        for name in policy.theorems
        if name in environment.constants and library.in_library(environment.constants[name])
    ]
    modules = [result.module for result in report.results if _is_library(result.module)]
    files = [olean_path(report.lean_path, result.module) for result in report.results]
    with ThreadPoolExecutor(max_workers=2) as pool:
        replaying = pool.submit(replay, library.toolchain, report.lean_path, files)
        asked = sorted({*theorems, *present})
        asking = pool.submit(ask, library.project, library.toolchain, modules, asked, present)
        every = [name for name, constant in environment.constants.items() if library.in_library(constant)]
        axioms = environment.axioms(sorted({*every, *present}))
        record = _record(library, policy, present, theorems, axioms)
        answers = asking.result()
        replayed, refused = replaying.result()
    findings = [
        *scans,
        *_check_kernel(environment, replayed, refused),
        *_check_axioms(policy, axioms),
        *_check_answers(answers, axioms),
        *_check_constants(library, policy),
        *_check_policy_theorems(library, policy),
        *_check_modules(library.project, record),
    ]
    texts = _files(library, policy, record, answers.statements)
    findings += _compare(library.project.root / FOLDER, record, texts)
    return Audit(tuple(findings), record, texts, policy, replayed)


def _record(
    library: Library,
    policy: Policy,
    present: list[str],
    theorems: list[str],
    axioms: Mapping[str, tuple[str, ...]],
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
        sources={
            path.relative_to(library.project.root).as_posix(): sha256_bytes(path.read_bytes())
            for path in sorted(library.source(result.module) for result in library.report.results)
        },
        modules=_module_hashes(library.project),
    )


def _module_hashes(project: Project) -> dict[str, str]:
    folder = project.root / MODULES_FOLDER
    if not folder.is_dir():
        return {}
    return {module.file: module.sha256 for module in load_manifest(folder).modules}


def _files(library: Library, policy: Policy, record: Record, statements: Mapping[str, str]) -> dict[str, str]:
    files = {JSON_NAME: record.to_json(), TABLE_NAME: render_table(record, policy)}
    for name, statement in statements.items():
        files[f"{STATEMENTS}/{name}.txt"] = _statement_text(library, policy, record, name, statement)
    return files


def _statement_text(library: Library, policy: Policy, record: Record, name: str, statement: str) -> str:
    environment = library.environment
    found = record.theorems[name]
    by_module: dict[str, list[str]] = {}
    core = 0
    for used in sorted(environment.meaning(name)):
        constant = environment.constants[used]
        if library.in_library(constant):
            if constant.kind in ("def", "inductive", "theorem") and is_public(used):
                by_module.setdefault(constant.module, []).append(f"{used} ({constant.kind})")
        else:
            core += 1
    lines = [
        name,
        policy.theorems[name],
        "",
        f"module  {found.module}",
        f"axioms  {', '.join(found.axioms) or 'none'}",
        f"hash    {found.meaning}",
        "",
        "As Lean prints it:",
        "",
        *_indent(statement),
        "",
        "As the kernel checked it, with every argument and without notation:",
        "",
        *_indent(library.statement(name)),
        "",
        f"It rests on these definitions of the library, and on {core} of the core library:",
        "",
    ]
    for module, names in sorted(by_module.items()):
        lines += [f"  {module}", *(f"    {entry}" for entry in names)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _indent(text: str) -> list[str]:
    return [f"  {line}" for line in text.splitlines()]


def _is_library(module: str) -> bool:
    return module == "Plm" or module.startswith("Plm.")


# -- checks ------------------------------------------------------------------------------------------


def _build_failures(report: BuildReport) -> Iterator[Finding]:
    for result in report.results:
        if result.status not in ("failed", "skipped"):
            continue
        said = result.failure or (format_message(result.errors[0]) if result.errors else "an import failed")
        yield Finding("build", result.module, " ".join(said.split()))


def _scan_sources(builder: Builder, policy: Policy) -> Iterator[Finding]:
    for root in builder.roots:
        for module in root.modules():
            path = root.find(module)
            assert path is not None
            source = path.read_bytes().decode("utf-8", errors="replace")
            where = path.relative_to(root.path).as_posix()
            if _is_library(module):
                found = scan_library(module, source, policy)
            else:
                found = scan_core(where, source, policy)
            for one in found:
                yield Finding("forbidden", f"{where}:{one.line}", one.what)


def _check_kernel(environment: Environment, replayed: int, refused: str | None) -> Iterator[Finding]:
    expected = sum(len(tuple(olean.constants())) for olean in environment.oleans.values())
    if refused is not None:
        yield Finding("kernel", "second check of all constants", refused)
    elif replayed != expected:
        yield Finding(
            "kernel", "second check of all constants", f"the kernel saw {replayed} of {expected} constants"
        )


def _check_axioms(policy: Policy, axioms: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    for name, found in axioms.items():
        bad = [axiom for axiom in found if axiom not in policy.axioms]
        if bad and is_public(name):
            yield Finding("axiom", name, f"uses {', '.join(bad)}, which the policy does not allow")


def _check_answers(answers: Answers, axioms: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    for name, said in answers.axioms.items():
        if said != axioms[name]:
            yield Finding(
                "disagreement",
                name,
                f"`#print axioms` says [{', '.join(said)}], the terms use [{', '.join(axioms[name])}]",
            )


def _check_constants(library: Library, policy: Policy) -> Iterator[Finding]:
    """Look for forbidden constants and attributes in the compiled modules: no macro can hide those."""
    environment = library.environment
    for name, constant in environment.constants.items():
        if library.in_library(constant):
            if constant.kind in ("axiom", "opaque", "quot"):
                yield Finding("forbidden", name, f"{constant.module} declares it as {constant.kind}")
            elif constant.safety != "safe" and not name.endswith("._unsafe_rec"):
                yield Finding("forbidden", name, f"{constant.module} declares it as {constant.safety}")
        elif constant.kind == "axiom" and name not in policy.core_axioms:
            yield Finding("forbidden", name, f"{constant.module} declares it as axiom")
        elif (
            constant.kind == "opaque" and constant.module not in policy.core_opaque and not _is_instance(name)
        ):
            yield Finding("forbidden", name, f"{constant.module} declares it as opaque")
    for module, olean in environment.oleans.items():
        if not _is_library(module):
            continue
        patterns = list(policy.extensions)
        if module not in policy.syntax_modules:
            patterns += policy.syntax_extensions
        for extension in olean.extensions():
            if any(pattern in extension for pattern in patterns):
                yield Finding("forbidden", module, f"it changes {extension}")


def _is_instance(name: str) -> bool:
    return not is_public(name)


def _check_policy_theorems(library: Library, policy: Policy) -> Iterator[Finding]:
    environment = library.environment
    declarations: dict[str, dict[str, int]] = {}
    for name in policy.theorems:
        constant = environment.constants.get(name)
        if constant is None:
            yield Finding("missing", name, "no module declares it")
            continue
        if not library.in_library(constant):
            yield Finding("missing", name, f"{constant.module} declares it, which is not in lean/Plm")
            continue
        if constant.kind != "theorem":
            yield Finding("kind", name, f"it is no theorem but a constant of kind {constant.kind}")
            continue
        if constant.module not in declarations:
            text = library.source(constant.module).read_text(encoding="utf-8")
            declarations[constant.module] = find_declarations(text)
        if source_of(declarations[constant.module], name) is None:
            yield Finding(
                "forbidden", name, f"no `theorem` in the text of {constant.module} declares it; a macro did"
            )
        for used in sorted(environment.meaning(name) & policy.constants):
            yield Finding("forbidden", name, f"its statement rests on {used}")


def _check_modules(project: Project, record: Record) -> Iterator[Finding]:
    folder = project.root / MODULES_FOLDER
    for file, expected in record.modules.items():
        path = folder / file
        if not path.is_file():
            yield Finding("drift", file, "it is in the manifest but not in the folder")
        elif sha256_file(path) != expected:
            yield Finding("drift", file, "it is not the module of the manifest (see `plm render --check`)")


def _compare(folder: Path, record: Record, files: Mapping[str, str]) -> list[Finding]:
    """Compare with the committed files."""
    findings: list[Finding] = []
    committed = read_text(folder / JSON_NAME)
    old: Record | None = None
    if committed is not None:
        try:
            old = record_from_json(committed, JSON_NAME)
        except PlmError as error:
            findings.append(Finding("stale", JSON_NAME, str(error)))
    if old is not None:
        findings += changes(old, record)
    explained = bool(findings)
    for name, text in files.items():
        found = read_text(folder / name)
        if found is None:
            findings.append(Finding("stale", name, "it is missing"))
        elif found != text and not (explained and name == JSON_NAME):
            findings.append(Finding("stale", name, "it is not what this audit writes"))
    findings += [
        Finding("stale", name, "it is about no theorem of the policy") for name in stray_files(folder, files)
    ]
    return findings


def changes(old: Record, new: Record) -> Iterator[Finding]:
    """How a record differs from the committed one."""
    for key, value in new.lean.items():
        if old.lean.get(key) != value and old.lean.get("platform") == new.lean["platform"]:
            yield Finding("stale", JSON_NAME, f"it is about another Lean ({key} {old.lean.get(key)})")
    if old.policy != new.policy:
        yield Finding("stale", JSON_NAME, "the policy has changed since")
    for name in _keys(old.theorems, new.theorems):
        before, now = old.theorems.get(name), new.theorems.get(name)
        if before is None:
            yield Finding("stale", name, "it is new in the policy")
        elif now is None:
            yield Finding("stale", name, "it was audited and is gone")
        else:
            yield from _changed_theorem(name, before, now)
    for name in _keys(old.definitions, new.definitions):
        if name not in old.definitions:
            yield Finding("changed", name, "statements rest on it that did not before")
        elif name not in new.definitions:
            yield Finding("changed", name, "no statement rests on it any more")
        elif old.definitions[name] != new.definitions[name]:
            yield Finding("changed", name, "the definition is another one, so statements mean something else")
    for file in _keys(old.sources, new.sources):
        if old.sources.get(file) != new.sources.get(file):
            yield Finding("stale", file, _what_changed(file in old.sources, file in new.sources))
    for file in _keys(old.modules, new.modules):
        if old.modules.get(file) != new.modules.get(file):
            yield Finding("drift", file, _what_changed(file in old.modules, file in new.modules))
    if old.library != new.library:
        yield Finding("stale", JSON_NAME, "theorems of the library came, went or use other axioms")


def _changed_theorem(name: str, before: TheoremRecord, now: TheoremRecord) -> Iterator[Finding]:
    if before.statement != now.statement:
        yield Finding("changed", name, "the statement is another one")
    elif before.meaning != now.meaning:
        yield Finding("changed", name, "the statement rests on definitions that changed")
    if before.axioms != now.axioms:
        yield Finding("stale", name, f"its axioms were {_list(before.axioms)} and are {_list(now.axioms)}")
    if (before.group, before.module) != (now.group, now.module):
        yield Finding("stale", name, f"it was in {before.group}, {before.module}")


def _list(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"


def _keys(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    return sorted({*old, *new})


def _what_changed(before: bool, now: bool) -> str:
    if not before:
        return "it is new since the last audit"
    return "it has changed since the last audit" if now else "it was audited and is gone"


@contextlib.contextmanager
def _cache_folder(cache: Path | None) -> Iterator[Path]:
    if cache is not None:
        yield cache
        return
    with tempfile.TemporaryDirectory(prefix="plm-audit-") as folder:
        yield Path(folder)
