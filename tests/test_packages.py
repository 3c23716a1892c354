"""Which part of the package imports which: nothing private of another part, and never in a circle."""

import ast
import graphlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

ROOT = REPOSITORY / "src" / "pylean_mlir"
NAME = "pylean_mlir"


def imports() -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Every import of our own modules, also those inside functions: the file, the dotted parts after NAME."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == NAME:
                parts = tuple(node.module.split(".")[1:])
                for alias in node.names:
                    yield path, (*parts, alias.name)
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    if alias.name.split(".")[0] == NAME:
                        yield path, tuple(alias.name.split(".")[1:])


def part(path: Path) -> str:
    """The package or module directly below the root that a file belongs to."""
    return path.relative_to(ROOT).with_suffix("").parts[0]


def test_there_are_imports_to_look_at() -> None:
    assert len(list(imports())) > 300


def test_no_private_import_crosses_packages() -> None:
    crossing = [
        f"{path.relative_to(ROOT)} imports {'.'.join(parts)}"
        for path, parts in imports()
        if parts and parts[0] != part(path) and any(name.startswith("_") for name in parts)
        and parts != ("__version__",)
    ]  # fmt: skip
    assert not crossing


def test_imports_go_one_way() -> None:
    graph: dict[str, set[str]] = {}
    for path, parts in imports():
        if parts and parts[0] != part(path) and parts != ("__version__",):
            graph.setdefault(part(path), set()).add(parts[0])
    order = list(graphlib.TopologicalSorter(graph).static_order())  # raises if they go in a circle
    assert order.index("signature") < order.index("training") < order.index("commands") < order.index("cli")


@pytest.mark.parametrize("library", ["typer", "rich"])
def test_training_needs_no_terminal(library: str) -> None:
    reached, left = {"training"}, ["training"]
    needed: dict[str, set[str]] = {}
    for path, parts in imports():
        if parts:
            needed.setdefault(part(path), set()).add(parts[0])
    while left:
        for name in needed.get(left.pop(), set()) - reached:
            reached.add(name)
            left.append(name)
    users = [
        str(path.relative_to(ROOT))
        for path in sorted(ROOT.rglob("*.py"))
        if part(path) in reached
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == library)
        or (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == library for alias in node.names))
    ]
    assert not users
