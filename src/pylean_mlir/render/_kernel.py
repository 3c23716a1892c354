"""What Lean's kernel says about committed modules: their very text is what the network prints, and trains.

`compare` asks Lean's interpreter what the texts should be. Here a theorem with the text of the file as a
string literal is given to the kernel, which computes the text itself (`decide +kernel`);
`Plm.Statement.Committed` turns that into what the text means.
"""

import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.manifest import Manifest, Module

AXIOMS = frozenset({"propext", "Quot.sound", "Classical.choice"})
_LIBRARY = "Plm.Statement.Committed"
# kind -> what the kernel computes, what follows, the theorem that says so, the function that makes the module
_NAMES = {
    "train": ("prints", "TextTrains", "text_correct", "trainModule"),
    "fwd": ("printsForward", "TextForwards", "forward_text_correct", "forwardModule"),
}
_USED = re.compile(r"'([\w.]+)' (?:depends on axioms: \[([^\]]*)\]|does not depend on any axioms)")
_FALSE = "(kernel) application type mismatch"
_THEOREMS = ("Committed.printed", "Committed.text_eq", "Committed.meaning")


@dataclass(frozen=True)
class Verdict:
    """What the kernel says about one module.

    Attributes:
        file: its file name.
        problem: why it is refused; None if it is proved.
        seconds: how long Lean took.
        megabytes: the most memory that Lean used.
        axioms: the axioms of the theorems.
    """

    file: str
    problem: str | None
    seconds: float
    megabytes: int
    axioms: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the theorems are proved."""
        return self.problem is None


def check_with_kernel(
    builder: Builder,
    manifest: Manifest,
    nets: Sequence[str] = (),
    tell: Callable[[Sequence["Verdict"], int, str], None] = lambda verdicts, total, following: None,
) -> list[Verdict]:
    """Let the kernel check every module of `nets` (default: all), one after another, smallest first.

    Args:
        builder: builds the library.
        manifest: the committed modules.
        nets: names of nets.
        tell: gets told the verdicts so far, the number of modules, and the file that is next ("" at the end).

    Raises:
        PlmError: a net is unknown, or the library does not build.
    """
    for net in nets:
        manifest.find(net, "train")
    modules = [module for module in manifest.modules if not nets or module.net in nets]
    texts = {module.file: _read(manifest.folder / module.file) for module in modules}
    verdicts: list[Verdict] = []
    tell(verdicts, len(modules), "building")
    broken = [result.module for result in builder.build([_LIBRARY]).results if not result.importable]
    if broken:
        raise PlmError(f"{_LIBRARY} needs {broken[0]}, which does not build; `plm build` shows why.")
    modules.sort(key=lambda module: len(texts[module.file]))
    for module in modules:
        tell(verdicts, len(modules), module.file)
        verdicts.append(check_text(builder, module, texts[module.file]))
    tell(verdicts, len(modules), "")
    return verdicts


def check_text(builder: Builder, module: Module, text: str) -> Verdict:
    """Let the kernel check that `text` is what the network of `module` prints, in a process of its own."""
    if not text.isascii() or not text.replace("\n", "").isprintable():
        return Verdict(module.file, "the text has characters that no rendered module has", 0.0, 0)
    with tempfile.TemporaryDirectory(prefix="plm-kernel-") as folder:
        path = Path(folder) / "Committed.lean"
        path.write_text(theorem(module, text), encoding="utf-8")
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            try:
                return pool.submit(_check, builder, module.file, path).result()
            except BrokenProcessPool:
                return Verdict(module.file, "the process was killed; is there enough memory?", 0.0, 0)


def theorem(module: Module, text: str) -> str:
    """Return the Lean file that states what `text` is and means."""
    name, n = lean_name(module.net), module.batch
    c = module.outputs[0].shape[-1] if module.kind == "fwd" else _target(module)
    prints, means, correct, makes = _NAMES[module.kind]
    literal = text.replace("\\", "\\\\").replace('"', '\\"')
    axioms = "\n".join(f"#print axioms {name}" for name in _THEOREMS)
    return f"""import {_LIBRARY}

open Plm

namespace Committed

/-- The content of `{module.file}`. -/
def text : String := "{literal}"

/-- Computed by the kernel. -/
theorem printed : Nets.{name}.{prints} {n} {c} text = true := by decide +kernel

/-- The network has this text. -/
theorem text_eq : ∃ m, Nets.{name}.{makes} {n} {c} = .ok m ∧ m.Printable ∧ m.print = text :=
  NetSpec.of_writes printed

/-- What the text means. -/
theorem meaning {{K : Type}} [LawfulScalar K] : Nets.{name}.{means} K {n} {c} text :=
  NetSpec.{correct} printed

end Committed

{axioms}
"""


def lean_name(net: str) -> str:
    """Return the name of a net in lean/Plm/Nets.lean: `mnist-mlp` is `mnistMlp`."""
    first, *rest = net.split("-")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def _read(path: Path) -> str:
    """The bytes of a file as characters: line ends are not translated."""
    try:
        return path.read_bytes().decode("latin-1")
    except OSError as error:
        raise PlmError(f"{path} can't be read: {error}.") from error


def _target(module: Module) -> int:
    return next(port.shape[-1] for port in module.inputs if port.role == "target")


def _check(builder: Builder, file: str, path: Path) -> Verdict:
    start = time.monotonic()
    report = builder.check_file(path)
    seconds = time.monotonic() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1024 if sys.platform == "linux" else 1)
    found: dict[str, set[str]] = {}
    problem = report.failure
    for message in report.messages:
        if message.severity == "error":
            problem = problem or _first_line(message.text)
        elif match := _USED.search(" ".join(message.text.split())):
            found[match[1]] = set(re.findall(r"[\w.]+", match[2] or ""))
    axioms = {name for names in found.values() for name in names}
    if problem is None and set(found) != set(_THEOREMS):
        problem = "Lean did not list the axioms of the theorems"
    if problem is None and not axioms <= AXIOMS:
        problem = f"the proof uses {', '.join(sorted(axioms - AXIOMS))}"
    return Verdict(file, problem, round(seconds, 1), round(peak / 1e6), tuple(sorted(axioms)))


def _first_line(text: str) -> str:
    """Say what Lean's message means: when the kernel computes `false`, it says that types do not match."""
    line = text.strip().partition("\n")[0]
    return "the network prints another text" if line == _FALSE else line[:300]
