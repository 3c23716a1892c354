"""The import graph of Lean sources, read from their headers without starting Lean."""

import graphlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes

_BLANK = re.compile(r"\s+|--[^\n]*")
_WORD = re.compile(r"[^\s]+")
_MODULE_NAME = re.compile(r"(?:[^\W\d][\w'!?]*)(?:\.[^\W\d][\w'!?]*)*")
_MODIFIERS = ("public", "private", "meta")


@dataclass(frozen=True)
class Import:
    """One imported module and the line of the header that asks for it; line 0 is the implicit `Init`."""

    module: str
    line: int


@dataclass(frozen=True)
class Root:
    """A folder of Lean sources.

    Attributes:
        path: the folder; module `A.B` is `A/B.lean` in it.
        top: the only top-level module name it serves; None means any.
        prelude: whether every module in it must start with the word `prelude`.
        strict: whether `sorry` is an error in it.
        options: options of Lean for its files, such as "-DautoImplicit=false".
    """

    path: Path
    top: str | None = None
    prelude: bool = False
    strict: bool = False
    options: tuple[str, ...] = ()

    def find(self, module: str) -> Path | None:
        """Return the file of `module` if this root serves it."""
        if self.top is not None and module.split(".", 1)[0] != self.top:
            return None
        path = self.path.joinpath(*module.split(".")).with_suffix(".lean")
        return path if path.is_file() else None

    def modules(self) -> list[str]:
        """List the modules in the folder, sorted."""
        names = (
            ".".join(path.relative_to(self.path).with_suffix("").parts) for path in self.path.rglob("*.lean")
        )
        return sorted(name for name in names if self.top is None or name.split(".", 1)[0] == self.top)


@dataclass(frozen=True)
class SourceModule:
    """One source file: its bytes are kept, so that what was hashed is what gets compiled."""

    name: str
    path: Path
    source: bytes
    imports: tuple[Import, ...]
    root: Root

    @property
    def sha256(self) -> str:
        """Hash of the source."""
        return sha256_bytes(self.source)


def parse_header(source: str) -> tuple[bool, tuple[Import, ...]]:
    """Read the header of a Lean file.

    Args:
        source: the text of the file.

    Returns:
        Whether it starts with `prelude`, and its imports in order, without the implicit one.
    """
    words = _header_words(source)
    index = 0
    if index < len(words) and words[index][0] == "module":
        index += 1
    is_prelude = index < len(words) and words[index][0] == "prelude"
    index += is_prelude
    imports: list[Import] = []
    while index < len(words):
        while index < len(words) and words[index][0] in _MODIFIERS:
            index += 1
        if index >= len(words) or words[index][0] != "import":
            break
        line = words[index][1]
        index += 1
        if index < len(words) and words[index][0] == "all":
            index += 1
        name = words[index][0].replace("«", "").replace("»", "") if index < len(words) else ""
        if not _MODULE_NAME.fullmatch(name):
            break
        imports.append(Import(name, line))
        index += 1
    return is_prelude, tuple(imports)


def _header_words(source: str) -> list[tuple[str, int]]:
    """Split the start of `source` into words with their lines, up to the first thing that ends a header."""
    words: list[tuple[str, int]] = []
    position, line = 0, 1
    while position < len(source):
        if source.startswith("/-", position):
            if source[position + 2 : position + 3] in ("-", "!"):
                break
            end = _comment_end(source, position)
            line += source.count("\n", position, end)
            position = end
            continue
        blank = _BLANK.match(source, position)
        if blank:
            line += blank.group().count("\n")
            position = blank.end()
            continue
        word = _WORD.match(source, position)
        assert word is not None
        text = re.split(r"--|/-", word.group(), maxsplit=1)[0]
        words.append((text, line))
        position += len(text)
        if not _continues_header(words):
            break
    return words


def _continues_header(words: Sequence[tuple[str, int]]) -> bool:
    last = words[-1][0]
    if last in ("module", "prelude", "import", "all", *_MODIFIERS):
        return True
    return len(words) > 1 and words[-2][0] in ("import", "all")


def _comment_end(source: str, start: int) -> int:
    depth, position = 0, start
    for mark in re.finditer(r"/-|-/", source[start:]):
        depth += 1 if mark.group() == "/-" else -1
        position = start + mark.end()
        if depth == 0:
            return position
    return len(source)


def read_module(name: str, path: Path, root: Root, *, implicit_init: bool) -> SourceModule:
    """Read one source file and its header.

    Args:
        name: the module's name.
        path: its file.
        root: the root it belongs to.
        implicit_init: whether a file without `prelude` needs the module `Init` from a root.

    Raises:
        PlmError: the file can't be read, is not UTF-8, or lacks a `prelude` it must have.
    """
    try:
        source = path.read_bytes()
        text = source.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PlmError(f"{path} is not UTF-8 text (byte {error.start}); save it as UTF-8.") from error
    except OSError as error:
        raise PlmError(f"{path} cannot be read: {error.strerror}.") from error
    is_prelude, imports = parse_header(text)
    if root.prelude and not is_prelude:
        raise PlmError(f"{path} must start with the word `prelude`, like every file of the core library.")
    if not is_prelude and implicit_init and all(wanted.module != "Init" for wanted in imports):
        imports = (Import("Init", 0), *imports)
    return SourceModule(name, path, source, imports, root)


def find_module(name: str, roots: Iterable[Root]) -> tuple[Path, Root] | None:
    """Find the file of module `name` in the first root that has it."""
    if not _MODULE_NAME.fullmatch(name):
        return None
    for root in roots:
        if path := root.find(name):
            return path, root
    return None


def load_graph(
    targets: Sequence[str],
    roots: Sequence[Root],
    *,
    implicit_init: bool = True,
    external: Collection[str] = (),
    importer: SourceModule | None = None,
) -> dict[str, SourceModule]:
    """Read `targets` and everything they import.

    Args:
        targets: module names.
        roots: where modules are looked for, in order.
        implicit_init: whether files without `prelude` import `Init`.
        external: top-level names whose modules come with Lean and are left alone.
        importer: the file whose imports `targets` are, for messages.

    Returns:
        The modules in topological order: each after everything it imports.

    Raises:
        PlmError: a module is missing or the imports go in a circle.
    """
    modules: dict[str, SourceModule] = {}
    pending: list[tuple[str, str]] = [(name, _asked_by(importer, name)) for name in targets]
    while pending:
        name, asked = pending.pop()
        if name in modules or name.split(".", 1)[0] in external:
            continue
        found = find_module(name, roots)
        if found is None:
            places = ", ".join(str(root.path) for root in roots if root.top in (None, name.split(".", 1)[0]))
            raise PlmError(
                f"There is no module {name}{asked}: no {name.replace('.', '/')}.lean in "
                f"{places or 'any source folder'}; correct the name."
            )
        module = read_module(name, *found, implicit_init=implicit_init)
        modules[name] = module
        pending += [(wanted.module, _asked_by(module, wanted.module)) for wanted in module.imports]
    return {name: modules[name] for name in topological_order(modules)}


def _asked_by(importer: SourceModule | None, name: str) -> str:
    if importer is None:
        return ""
    line = next((wanted.line for wanted in importer.imports if wanted.module == name), 0)
    if line == 0:
        return f", which {importer.path} imports implicitly (it does not start with `prelude`)"
    return f", which {importer.path}:{line} imports"


def dependencies(modules: Mapping[str, SourceModule]) -> dict[str, list[str]]:
    """Map each module to those of `modules` that it imports directly, sorted."""
    return {
        name: sorted({wanted.module for wanted in modules[name].imports} & modules.keys())
        for name in sorted(modules)
    }


def topological_order(modules: Mapping[str, SourceModule]) -> list[str]:
    """Order modules so that each comes after its imports, the same way each time.

    Raises:
        PlmError: the imports go in a circle.
    """
    graph = dependencies(modules)
    try:
        return list(graphlib.TopologicalSorter(graph).static_order())
    except graphlib.CycleError as error:
        # graphlib lists each module after one that it imports; reversed, every arrow reads "imports".
        cycle: list[str] = list(reversed(error.args[1]))
        first = modules[cycle[0]]
        line = next(wanted.line for wanted in first.imports if wanted.module == cycle[1])
        raise PlmError(
            f"The imports go in a circle: {' -> '.join(cycle)}; remove one of them, "
            f"for example the one at {first.path}:{line}."
        ) from error
