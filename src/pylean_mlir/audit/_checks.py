"""What a library must not have, in its text and in its compiled modules."""

from collections.abc import Iterator, Mapping
from typing import Final

from pylean_mlir.audit._lean import Answers
from pylean_mlir.audit._library import Library, is_library, is_writable
from pylean_mlir.audit._policy import Policy
from pylean_mlir.audit._record import MODULES_FOLDER, Finding, Record
from pylean_mlir.audit._sources import find_declarations, scan_core, scan_library, source_of
from pylean_mlir.audit._terms import mentioned
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.messages import format_message
from pylean_mlir.render import compare, render

_PARSERS: Final = "Lean.Parser.parserExtension"
_MACROS: Final = "Lean.Elab.macroAttribute"
_INSTANCES: Final = "Lean.Meta.instanceExtension"
_SYNTAX_TYPES: Final = {"Lean.ParserDescr", "Lean.TrailingParserDescr", "Lean.Macro"}
_GLOBAL, _CATEGORY, _PARSER = 0, 2, 3  # kinds of entries of an extension with scopes, and of parsers
_STAR, _CONSTANT = 0, 4  # kinds of keys under which instances are found


def build_failures(report: BuildReport) -> Iterator[Finding]:
    """What does not build."""
    for result in report.results:
        if result.status not in ("failed", "skipped"):
            continue
        said = result.failure or (format_message(result.errors[0]) if result.errors else "an import failed")
        yield Finding("build", result.module, " ".join(said.split()))


def scan_sources(builder: Builder, policy: Policy) -> Iterator[Finding]:
    """Forbidden constructs in the texts."""
    for root in builder.roots:
        for module in root.modules():
            path = root.find(module)
            assert path is not None
            source = path.read_bytes().decode("utf-8", errors="replace")
            where = path.relative_to(root.path).as_posix()
            ours = is_library(module)
            for one in scan_library(source, policy) if ours else scan_core(where, source, policy):
                yield Finding("forbidden", f"{where}:{one.line}", one.what)


def check_kernel(library: Library, replayed: int, refused: str | None) -> Iterator[Finding]:
    """Whether the kernel accepted every constant of the compiled modules a second time."""
    subject = "second check of all constants"
    expected = sum(len(olean.constants()) for olean in library.environment.oleans.values())
    if refused is not None:
        yield Finding("kernel", subject, refused)
    elif replayed != expected:
        yield Finding("kernel", subject, f"the kernel saw {replayed} of {expected} constants")


def check_axioms(
    library: Library, policy: Policy, axioms: Mapping[str, tuple[str, ...]]
) -> Iterator[Finding]:
    """Axioms outside the policy: every theorem that can be named, and whatever uses one directly."""
    for name, found in axioms.items():
        bad = [axiom for axiom in found if axiom not in policy.axioms and axiom != name]
        if bad and (
            library.is_public(name) or not library.environment.uses(name, proof=True).isdisjoint(bad)
        ):
            yield Finding("axiom", name, f"uses {', '.join(bad)}, which the policy does not allow")


def check_answers(answers: Answers, axioms: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """Whether Lean's `#print axioms` and the terms in the compiled modules agree."""
    for name, said in answers.axioms.items():
        if said != axioms[name]:
            yield Finding(
                "disagreement",
                name,
                f"`#print axioms` says [{', '.join(said)}], the terms use [{', '.join(axioms[name])}]",
            )


def check_constants(library: Library, policy: Policy) -> Iterator[Finding]:
    """Forbidden constants and attributes in the compiled modules: no macro can hide those."""
    for name, constant in library.environment.constants.items():
        if library.has(name):
            if constant.kind in ("axiom", "opaque", "quot"):
                yield Finding("forbidden", name, f"{constant.module} declares it as {constant.kind}")
            elif constant.safety != "safe" and not name.endswith("._unsafe_rec"):
                yield Finding("forbidden", name, f"{constant.module} declares it as {constant.safety}")
        elif constant.kind == "axiom" and name not in policy.core_axioms:
            yield Finding("forbidden", name, f"{constant.module} declares it as axiom")
        elif constant.kind == "opaque" and constant.module not in policy.core_opaque and is_writable(name):
            yield Finding("forbidden", name, f"{constant.module} declares it as opaque")
    for module, olean in library.oleans.items():
        for extension in olean.extensions():
            if any(pattern in extension for pattern in policy.extensions):
                yield Finding("forbidden", module, f"it changes {extension}")


def check_syntax(library: Library, policy: Policy) -> Iterator[Finding]:
    """Syntax of the library's own: only in allowed categories, and no new meaning for syntax of the core."""
    known: set[str] = set()
    for module, olean in library.oleans.items():
        for entry in olean.entries(_PARSERS):
            inner = olean.field(entry, 0)
            kind = olean.tag(inner) if olean.tag(entry) == _GLOBAL else None
            if kind == _PARSER:
                category, name = (olean.name(olean.field(inner, index)) for index in (0, 1))
                known.add(name)
                if category not in policy.syntax_categories:
                    yield Finding("forbidden", name, f"{module} adds it to the syntax of a {category}")
            elif kind is None or kind == _CATEGORY:
                yield Finding("forbidden", module, "it adds scoped syntax or a syntax category")
        for entry in olean.entries(_MACROS):
            pair = olean.field(entry, 0)
            key, name = (olean.name(olean.field(pair, index)) for index in (0, 1))
            known.add(name)
            if not library.has(key):
                yield Finding("forbidden", name, f"{module} gives {key}, which is not its own, a new meaning")
    for name, constant in library.constants().items():
        types = mentioned(library.oleans[constant.module], [constant.type])
        if types & _SYNTAX_TYPES and name not in known:
            yield Finding("forbidden", name, f"{constant.module} has syntax that is not open to view")


def check_instances(library: Library) -> Iterator[Finding]:
    """Instances that give notation of the core another meaning at types of the core, such as `LT Nat`."""
    for module, olean in library.oleans.items():
        for entry in olean.entries(_INSTANCES):
            inner = olean.field(entry, 0 if olean.tag(entry) == _GLOBAL else 1)
            keys = list(olean.array(olean.field(inner, 0)))
            constants = [
                olean.name(olean.field(key, 0)) for key in keys if not key & 1 and olean.tag(key) == _CONSTANT
            ]
            name = olean.name(olean.field(olean.field(inner, 3), 0))
            if library.has(constants[0]):
                continue
            general = any(key & 1 and olean.tag(key) == _STAR for key in keys)
            own_key = general or any(library.has(constant) for constant in constants)
            own_type = any(library.has(used) for used in library.environment.uses(name, proof=False))
            if not (own_key and own_type):
                yield Finding(
                    "forbidden",
                    name,
                    f"{module} changes what {' '.join(constants)} means in the core",
                )


def check_policy_theorems(library: Library, policy: Policy) -> Iterator[Finding]:
    """Whether the theorems of the policy are there, as theorems that a person wrote."""
    declarations: dict[str, dict[str, int]] = {}
    for name in policy.theorems:
        constant = library.environment.constants.get(name)
        if constant is None:
            yield Finding("missing", name, "no module declares it")
            continue
        if not library.has(name):
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


def check_meaning(library: Library, policy: Policy) -> Iterator[Finding]:
    """Theorems whose statements rest on constants that no statement may rest on."""
    environment = library.environment
    resting = environment.resting_on(policy.constants & environment.constants.keys())
    for name in sorted({*library.theorems(), *policy.theorems} & resting.keys()):
        yield Finding("forbidden", name, f"its statement rests on {resting[name]}")


def check_modules(library: Library, record: Record) -> Iterator[Finding]:
    """Whether the modules on disk are those that the audited library renders, to the byte."""
    folder = library.project.root / MODULES_FOLDER
    if not record.modules:
        return
    try:
        rendering = render(library.builder)
    except PlmError as error:
        yield Finding("drift", MODULES_FOLDER, str(error))
        return
    for drift in compare(rendering, folder):
        yield Finding("drift", drift.file, f"{drift.kind}, see `plm render --check`")
