"""`plm audit THEOREM`: what one theorem says and rests on."""

from dataclasses import dataclass
from difflib import get_close_matches

from pylean_mlir.audit._lean import ask, clean_environment
from pylean_mlir.audit._library import Library, open_modules
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.toolchain import find_toolchain
from pylean_mlir.project import Project


@dataclass(frozen=True)
class Explanation:
    """One theorem.

    Attributes:
        name: its full name.
        module: the module that declares it.
        statement: what it says, as Lean prints it.
        elaborated: the same from the compiled term, with every argument and without notation.
        axioms: the axioms that its proof uses.
        definitions: the definitions of the library that its statement rests on.
        lemmas: the theorems of the library that its proof mentions.
        users: the theorems of the library whose proofs mention it.
    """

    name: str
    module: str
    statement: str
    elaborated: str
    axioms: tuple[str, ...]
    definitions: tuple[str, ...]
    lemmas: tuple[str, ...]
    users: tuple[str, ...]


def explain(project: Project, theorem: str) -> Explanation:
    """Explain a theorem of the library, from the ordinary build cache.

    Args:
        project: the project.
        theorem: a full name, or the end of one that is unique.

    Raises:
        PlmError: there is no such theorem, or the library does not build.
    """
    with clean_environment():
        toolchain = find_toolchain("wheel", project.cache)
        builder = Builder(project, toolchain, cache=project.cache)
        report = builder.build()
        if not report.ok:
            raise PlmError("The library does not build; `plm build` shows why.")
        library = Library(project, toolchain, builder, report, open_modules(report))
        environment = library.environment
        name = _find(library.theorems(), theorem)
        module = environment.constants[name].module
        answers = ask(project, toolchain, [module], [name], [name])
    public = {found: constant for found, constant in library.constants().items() if library.is_public(found)}
    lemmas = {used for used in _through_parts(library, name) if used in public}
    return Explanation(
        name=name,
        module=module,
        statement=answers.statements[name],
        elaborated=library.statement(name),
        axioms=answers.axioms[name],
        definitions=tuple(
            sorted(
                used
                for used in environment.meaning(name)
                if used in public and public[used].kind in ("def", "inductive")
            )
        ),
        lemmas=tuple(sorted(used for used in lemmas if public[used].kind == "theorem")),
        users=tuple(
            sorted(
                user
                for user, constant in public.items()
                if constant.kind == "theorem" and user != name and name in _through_parts(library, user)
            )
        ),
    )


def _through_parts(library: Library, name: str) -> set[str]:
    """What a proof mentions, also in the parts that Lean split off it under names of its own."""
    environment = library.environment
    seen = {name}
    pending = [name]
    while pending:
        for used in environment.uses(pending.pop(), proof=True):
            if used in environment.constants and used not in seen:
                seen.add(used)
                if library.has(used) and not library.is_public(used):
                    pending.append(used)
    return seen - {name}


def _find(theorems: list[str], wanted: str) -> str:
    if wanted in theorems:
        return wanted
    ends = [name for name in theorems if name.endswith(f".{wanted}")]
    if len(ends) == 1:
        return ends[0]
    last = {name.rpartition(".")[2]: name for name in theorems}
    close = ends or [last[part] for part in get_close_matches(wanted.rpartition(".")[2], last, 3, cutoff=0.7)]
    hint = f"; do you mean {' or '.join(close[:4])}?" if close else "; `plm audit` lists what is audited."
    raise PlmError(f"The library has no theorem {wanted}{hint}")
