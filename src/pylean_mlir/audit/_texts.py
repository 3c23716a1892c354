"""The texts in statements/: theorems, and the definitions that they rest on, each written out once."""

from collections.abc import Iterator, Mapping
from typing import Final

from pylean_mlir.audit._library import Library, is_writable
from pylean_mlir.audit._olean import Constant
from pylean_mlir.audit._policy import Policy
from pylean_mlir.audit._print import print_type, print_value
from pylean_mlir.audit._record import DEFINITIONS, STATEMENTS, Record

LONGEST_DEFINITION: Final = 2500
_SHOWN: Final = ("def", "inductive", "opaque", "axiom", "theorem")


def statement_files(
    library: Library, policy: Policy, record: Record, statements: Mapping[str, str]
) -> dict[str, str]:
    """Return the files in statements/: for each theorem its own, for each module its definitions."""
    files = {
        f"{STATEMENTS}/{name}.txt": _theorem(library, policy, record, name, statement)
        for name, statement in statements.items()
    }
    by_module: dict[str, list[Constant]] = {}
    for name in record.definitions:
        constant = library.environment.constants[name]
        if _is_shown(constant):
            by_module.setdefault(constant.module, []).append(constant)
    for module, constants in by_module.items():
        files[f"{DEFINITIONS}/{module}.txt"] = _module(library, record, module, constants)
    return files


def _theorem(library: Library, policy: Policy, record: Record, name: str, statement: str) -> str:
    environment = library.environment
    found = record.theorems[name]
    used: dict[str, list[str]] = {}
    core = 0
    for other in sorted(environment.meaning(name)):
        constant = environment.constants[other]
        if not library.has(other):
            core += 1
        elif constant.kind in ("def", "inductive", "theorem") and library.is_public(other):
            used.setdefault(constant.module, []).append(other)
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
        f"It rests on {core} constants of the core library, and in this library on (see definitions/):",
        "",
    ]
    for module, names in sorted(used.items()):
        lines += [f"  {module}", *(f"    {other}" for other in names)]
    return _text(lines)


def _module(library: Library, record: Record, module: str, constants: list[Constant]) -> str:
    lines = [
        f"What statements rest on in {module}, as the kernel checked it: every argument, no notation.",
        "The hash covers the whole constant; constants that Lean made on the way are only in axioms.json.",
    ]
    for constant in constants:
        lines += ["", f"{constant.kind} {constant.name}", f"  {record.definitions[constant.name]}"]
        lines += _definition(library, constant)
    return _text(lines)


def _definition(library: Library, constant: Constant) -> Iterator[str]:
    environment = library.environment
    olean = environment.oleans[constant.module]
    yield from _indent(": " + print_type(constant, olean, LONGEST_DEFINITION).replace("\n", "\n  "))
    if constant.kind == "inductive":
        for name in constant.related:
            constructor = environment.constants[name]
            text = print_type(constructor, environment.oleans[constructor.module], LONGEST_DEFINITION)
            yield from _indent(f"| {name} : " + text.replace("\n", "\n    "))
    elif constant.kind in ("def", "opaque"):
        value = print_value(constant, olean, LONGEST_DEFINITION)
        yield from _indent(":= " + value.replace("\n", "\n  "))


def _is_shown(constant: Constant) -> bool:
    """Whether to write a definition out: constants that Lean makes of definitions can't be read."""
    name = constant.name
    return constant.kind in _SHOWN and (is_writable(name) or name.endswith("._f")) and ".match_" not in name


def _indent(text: str) -> list[str]:
    return [f"  {line}" for line in text.splitlines()]


def _text(lines: list[str]) -> str:
    return "\n".join(line.rstrip() for line in lines) + "\n"
