"""`plm doctor`: what this machine has, what it lacks, and what to do about that."""

import importlib.metadata
import json
import platform
import shutil
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from pylean_mlir.errors import PlmError
from pylean_mlir.files import is_writable_folder
from pylean_mlir.lean.build import Builder, module_keys, toolchain_of
from pylean_mlir.lean.cache import Cache
from pylean_mlir.lean.imports import Root, load_graph
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project, find_project

State = Literal["ok", "missing", "optional"]
DEVICE_TIMEOUT_SECONDS = 60.0
_MARKS = {"ok": ("yes", "green"), "missing": ("NO", "red"), "optional": ("no", "yellow")}
_OPTIONAL = {
    "jax": ("jax", "compares gradients with JAX"),
    "torch": ("torch", "compares speed and gradients with PyTorch"),
    "scikit-learn": ("scikit-learn", "more small data for comparisons"),
}
_LIST_DEVICES = """
import iree.runtime
for name in iree.runtime.query_available_drivers():
    try:
        count = len(iree.runtime.get_driver(name).query_available_devices())
    except Exception:
        count = 0
    if count:
        print(f"{name} ({count})" if count > 1 else name)
"""


@dataclass(frozen=True)
class Item:
    """One line of the table.

    Attributes:
        name: what was looked for.
        state: "ok", "missing" (and nothing works without it), or "optional" (absent, and that is fine).
        found: what was found.
        advice: what to do when it is not there.
    """

    name: str
    state: State
    found: str
    advice: str = ""


def run(choice: str | None, *, as_json: bool) -> int:
    """Print the table (or JSON) and return 1 if something essential is missing."""
    checks = examine(choice)
    if as_json:
        print(json.dumps([asdict(check) for check in checks]))
    else:
        _print_table(checks)
    return 1 if any(check.state == "missing" for check in checks) else 0


def examine(choice: str | None) -> list[Item]:
    """Look at everything `plm` uses."""
    checks = [Item("Python", "ok", f"{platform.python_version()}, {sys.executable}")]
    try:
        project = find_project()
    except PlmError as error:
        return [*checks, Item("Project", "missing", "", str(error))]
    lean, toolchain = _lean(project, choice)
    checks += [_cache(project), lean, _core_library(project, toolchain), _theorem_library(project)]
    checks.append(_package("LeanInteract", "lean-interact", "missing"))
    checks.append(_package("IREE compiler", "iree-base-compiler", "missing"))
    checks.append(_package("IREE runtime", "iree-base-runtime", "missing"))
    checks += _versions()
    checks.append(_devices())
    checks += _data_sets()
    checks += [_package(name, package, "optional", use) for name, (package, use) in _OPTIONAL.items()]
    checks.append(_official_lean())
    return checks


def _cache(project: Project) -> Item:
    if is_writable_folder(project.cache):
        return Item("Cache folder", "ok", str(project.cache))
    return Item(
        "Cache folder", "missing", f"{project.cache} is not writable", "Set PLM_CACHE to a folder that is."
    )


def _lean(project: Project, choice: str | None) -> tuple[Item, Toolchain | None]:
    try:
        toolchain = toolchain_of(project, choice)
    except PlmError as error:
        return Item("Lean", "missing", "", str(error)), None
    found = (
        f"{toolchain.version} ({toolchain.kind}), {toolchain.executable}, "
        f"sha256 {toolchain.sha256[:12]}... ({toolchain.checked})"
    )
    return Item("Lean", "ok", found), toolchain


def _core_library(project: Project, toolchain: Toolchain | None) -> Item:
    name = "Core library"
    if toolchain is not None and not toolchain.uses_core:
        return Item(name, "ok", "the official one that comes with this Lean")
    if not (project.core_dir / "Init.lean").is_file():
        return Item(name, "missing", f"no Init.lean in {project.core_dir}", "Reinstall or check out again.")
    if toolchain is None:
        return Item(name, "ok", f"sources in {project.core_dir}")
    try:
        modules = load_graph(["Init"], Builder(project, toolchain).roots)
    except PlmError as error:
        return Item(name, "missing", "", str(error))
    cache = Cache(project.cache)
    compiled = sum(cache.load(key) is not None for key in module_keys(modules, toolchain).values())
    advice = "" if compiled == len(modules) else "`plm build` compiles it."
    return Item(
        name, "ok", f"{len(modules)} modules in {project.core_dir}, {compiled} of them compiled", advice
    )


def _theorem_library(project: Project) -> Item:
    count = len(Root(project.library_dir, top="Plm").modules())
    return Item("Theorem library", "ok", f"{count} modules in {project.library_dir}")


def _package(name: str, package: str, state: State, use: str = "") -> Item:
    try:
        return Item(name, "ok", importlib.metadata.version(package))
    except importlib.metadata.PackageNotFoundError:
        purpose = f" ({use})" if use else ""
        return Item(name, state, "not installed", f"`pip install {package}`{purpose}.")


def _versions() -> list[Item]:
    """A line only if IREE's compiler and runtime do not belong together."""
    try:
        from pylean_mlir.runtime import version_mismatch

        problem = version_mismatch()
    except ImportError:  # PackageNotFoundError is one, too: a missing package has a line of its own
        return []
    return [Item("IREE versions", "missing", "compiler and runtime differ", problem)] if problem else []


def _devices() -> Item:
    name = "IREE devices"
    try:
        done = subprocess.run(
            [sys.executable, "-c", _LIST_DEVICES],
            capture_output=True,
            text=True,
            timeout=DEVICE_TIMEOUT_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return Item(name, "missing", "listing them took too long", "Check the GPU drivers.")
    devices = done.stdout.split("\n")[:-1]
    if not devices:
        return Item(name, "missing", "none", "`pip install --force-reinstall iree-base-runtime`.")
    return Item(name, "ok", ", ".join(devices))


def _data_sets() -> list[Item]:
    from pylean_mlir.data import SOURCES, find_source

    checks = []
    for source in SOURCES:
        folder = find_source(source)
        if folder is not None:
            checks.append(Item(f"Data: {source.name}", "ok", str(folder)))
            continue
        advice = f"`plm data get {source.name}`, or put its files into the folder data/{source.name}."
        checks.append(Item(f"Data: {source.name}", "optional", "not found", advice))
    return checks


def _official_lean() -> Item:
    lake = shutil.which("lake") or shutil.which("lake", path=str(Path.home() / ".elan" / "bin"))
    if lake is not None:
        return Item("Official Lean", "ok", lake)
    return Item(
        "Official Lean",
        "optional",
        "no lake",
        "Only for --toolchain elan: https://github.com/leanprover/elan.",
    )


def _print_table(checks: list[Item]) -> None:
    from rich.table import Table
    from rich.text import Text

    from pylean_mlir.console import out

    if not out.is_terminal:
        for check in checks:
            advice = f" -> {check.advice}" if check.advice else ""
            print(f"{_MARKS[check.state][0]:4}{check.name}: {check.found}{advice}")
        return
    table = Table(title="plm doctor")
    for heading in ("", "What", "Found", "What to do"):
        table.add_column(heading, overflow="fold")
    for check in checks:
        mark, style = _MARKS[check.state]
        table.add_row(Text(mark, style=style), check.name, Text(check.found), Text(check.advice))
    out.print(table)
