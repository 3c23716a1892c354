"""What Lean itself says: axioms and statements through LeanInteract, and the kernel's second opinion."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pylean_mlir.audit._library import is_library, olean_path
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.process import run_lean
from pylean_mlir.lean.repl import Repl
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project

TIMEOUT_SECONDS: Final = 600.0
MODULES_AT_ONCE: Final = 20
REPLAY: Final = Path(__file__).parent / "replay.lean"
_REDIRECTING: Final = ("LEAN", "LAKE", "ELAN", "LD_PRELOAD", "LD_AUDIT", "PYTHON", "PLM_")
_PLAIN: Final = re.compile(r"[^\W\d][\w'!?]*")
_AT_ONCE: Final = 50  # Lean repeats all messages of a document with each new one
_READABLE: Final = (
    "set_option pp.deepTerms true",
    "set_option pp.maxSteps 10000000",
    "set_option format.width 110",
)


@dataclass(frozen=True)
class Answers:
    """What Lean says: the axioms of theorems, and statements as Lean prints them."""

    axioms: Mapping[str, tuple[str, ...]]
    statements: Mapping[str, str]


@contextmanager
def clean_environment() -> Iterator[None]:
    """Take away the environment variables that could lead Lean or Python to other files."""
    taken = {name: value for name, value in os.environ.items() if name.startswith(_REDIRECTING)}
    for name in taken:
        del os.environ[name]
    try:
        yield
    finally:
        os.environ.update(taken)


def ask(
    project: Project,
    toolchain: Toolchain,
    modules: Sequence[str],
    theorems: Sequence[str],
    statements: Sequence[str],
) -> Answers:
    """Ask Lean, through LeanInteract, for the axioms of `theorems` and for `statements`.

    Args:
        project: its cache folder holds what was built.
        toolchain: the Lean that built it.
        modules: what to import.
        theorems: full names.
        statements: full names.

    Raises:
        PlmError: Lean does not know one of them.
    """
    if not modules:
        return Answers({}, {})
    with Repl(project, toolchain, timeout=TIMEOUT_SECONDS) as repl:
        start = repl.run("\n".join(f"import {module}" for module in modules))
        if not start.ok:
            raise PlmError(f"Lean refuses the library: {' '.join(start.errors[0].text.split())}")
        written = {written_name(name): name for name in theorems}
        names = list(written)
        axioms = {
            written[key]: found
            for first in range(0, len(names), _AT_ONCE)
            for key, found in repl.print_axioms(names[first : first + _AT_ONCE], start.env).items()
        }
        printed = _check(repl, start.env, statements)
    return Answers({name: tuple(sorted(found)) for name, found in axioms.items()}, printed)


def written_name(name: str) -> str:
    """Write a full name as Lean reads it: parts that are not identifiers in French quotes."""
    parts = name.split(".")
    return ".".join(part if _PLAIN.fullmatch(part) or part.isdigit() else f"«{part}»" for part in parts)


def _check(repl: Repl, env: int, names: Sequence[str]) -> dict[str, str]:
    commands = [*_READABLE, *(f"#check {written_name(name)}" for name in names)]
    result = repl.run("\n".join(commands), env)
    said = {message.line: message for message in result.messages}
    found = {}
    for line, name in enumerate(names, start=len(_READABLE) + 1):
        message = said.get(line)
        if message is None or message.severity != "info":
            raise PlmError(f"Lean does not know {name}; correct the policy.")
        found[name] = message.text.rstrip()
    return found


def replay(
    toolchain: Toolchain, view: Path, modules: Sequence[str], group: int = MODULES_AT_ONCE
) -> tuple[int, str | None]:
    """Give every constant of compiled modules to the kernel again, in fresh processes.

    Modules are checked in groups, side by side: the first one from an environment in which nothing is
    declared, each other one on top of the groups before it, as they are in their files.

    Args:
        toolchain: the Lean whose kernel it is.
        view: the folder with the compiled modules; the program's own imports come from there, too.
        modules: the modules in import order.
        group: how many modules of the library are checked in one process.

    Returns:
        How many constants the kernel was given, and what it refused, if anything.
    """
    ours = [module for module in modules if is_library(module)]
    core = [module for module in modules if not is_library(module)]
    starts = range(0, len(ours), group)
    groups = [([], core), *(([*core, *ours[:at]], ours[at : at + group]) for at in starts)]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        # the last group first: it has the theorems whose proofs are long computations
        results = list(pool.map(lambda part: _replay(toolchain, view, *part), reversed(groups)))
    refused = [said for _, said in results if said is not None]
    return sum(count for count, _ in results), refused[0] if refused else None


def _replay(
    toolchain: Toolchain, view: Path, before: Sequence[str], modules: Sequence[str]
) -> tuple[int, str | None]:
    files = [str(olean_path(view, module)) for module in modules]
    arguments = ["--run", str(REPLAY), *before, "--", *files]
    result = run_lean(toolchain, arguments, lean_path=[view], timeout=TIMEOUT_SECONDS)
    match = re.fullmatch(r"(\d+) constants accepted by the kernel\s*", result.stdout)
    if result.rc == 0 and match is not None:
        return int(match[1]), None
    said = " ".join(f"{result.stderr} {result.stdout}".split())[:600]
    return 0, said or f"the kernel's process ended with exit code {result.rc}"
