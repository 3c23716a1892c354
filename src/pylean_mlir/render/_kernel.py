"""What Lean's kernel says about committed modules: their text trains the network, or computes its logits.

`compare` asks Lean's interpreter what the texts should be. Here the text of a file stands in a Lean file, in
pieces, and the kernel checks each piece by itself (`decide +kernel`): that it is the printed form of lines,
and that these lines have the lowering of each operation of the training step or forward pass.
`Plm.Statement.Pieces` turns that into what the text means. What wrote the text and said where everything
stands is not trusted.
"""

import re
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.manifest import Manifest, Module
from pylean_mlir.render._pieces import KINDS, Facts, lean_file, read_facts
from pylean_mlir.render._rendering import PROGRAM, TIMEOUT_SECONDS

AXIOMS = frozenset({"propext", "Quot.sound", "Classical.choice"})
_LIBRARY = "Plm.Statement.Pieces"
_IMPORTS = f"import {_LIBRARY}\nimport Plm.Nets\n"
_OTHER = "the network prints another text"
_MEANING = "Committed.meaning"
_USED = re.compile(r"'([\w.]+)' (?:depends on axioms: \[([^\]]*)\]|does not depend on any axioms)")
# What Lean says where the kernel computes `false`.
_FALSE = ("(kernel) application type mismatch", "Tactic `decide` proved that the proposition")


@dataclass(frozen=True)
class Verdict:
    """What the kernel says about one module.

    Attributes:
        file: its file name.
        problem: why it is refused; None if it is proved.
        seconds: how long Lean took.
        megabytes: the most memory that Lean used.
        axioms: the axioms of the theorem.
        cpu_seconds: processor time that Lean took.
    """

    file: str
    problem: str | None
    seconds: float
    megabytes: int
    axioms: tuple[str, ...] = ()
    cpu_seconds: float = 0.0

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
    facts = library_facts(builder, modules)
    modules.sort(key=lambda module: len(texts[module.file]))
    for module in modules:
        tell(verdicts, len(modules), module.file)
        verdicts.append(check_text(builder, module, texts[module.file], facts))
    tell(verdicts, len(modules), "")
    return verdicts


def library_facts(builder: Builder, modules: Sequence[Module]) -> dict[str, Facts]:
    """Ask the library what the pieces of modules are: file name -> facts.

    Raises:
        PlmError: the library does not build, or has no module for one of the networks at its batch size.
    """
    found = {}
    for batch in sorted({module.batch for module in modules}):
        chosen = [module for module in modules if module.batch == batch]
        with tempfile.TemporaryDirectory(prefix="plm-pieces-") as name:
            args = [name, str(batch), *sorted({module.net for module in chosen})]
            result = builder.run_program(PROGRAM, args, timeout=TIMEOUT_SECONDS)
            if result.rc != 0:
                said = " ".join(result.stderr.split()).removeprefix("uncaught exception: ")
                raise PlmError(f"Rendering failed: {said or result.failure() or 'no reason given'}.")
            for module in chosen:
                path = Path(name) / f"{module.net}.{module.kind}.pieces"
                if path.is_file():
                    found[module.file] = read_facts(path.read_text(encoding="utf-8"))
    return found


def check_text(
    builder: Builder, module: Module, text: str, facts: Mapping[str, Facts] | None = None
) -> Verdict:
    """Let the kernel check what `text` means for the network of `module`, in a process of its own.

    Args:
        builder: builds the library.
        module: what the text should be.
        text: the text.
        facts: what the pieces of modules are, by file; default: what the library says. They are not trusted.
    """
    if not text.isascii() or not text.replace("\n", "").isprintable():
        return Verdict(module.file, "the text has characters that no rendered module has", 0.0, 0)
    if module.kind not in KINDS:
        return Verdict(module.file, f"there is no check of {module.kind} modules", 0.0, 0)
    of_module = (library_facts(builder, [module]) if facts is None else facts).get(module.file)
    if of_module is None:
        return Verdict(module.file, f"lean/Plm/Nets.lean has no net {module.net!r}", 0.0, 0)
    source = theorem(module, text, of_module)
    if source is None:
        return Verdict(module.file, _OTHER, 0.0, 0)
    with tempfile.TemporaryDirectory(prefix="plm-kernel-") as folder:
        path = Path(folder) / "Committed.lean"
        path.write_text(source, encoding="utf-8")
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            try:
                return pool.submit(_check, builder, module.file, path).result()
            except BrokenProcessPool:
                return Verdict(module.file, "the process was killed; is there enough memory?", 0.0, 0)


def theorem(module: Module, text: str, facts: Facts) -> str | None:
    """Return the Lean file that states what `text` means; None if the text has another number of lines."""
    c = module.outputs[0].shape[-1] if module.kind == "fwd" else _target(module)
    spec = f"_root_.Plm.Nets.{lean_name(module.net)}"
    return lean_file(facts, text, spec, module.kind, module.batch, c, _IMPORTS)


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
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = used.ru_maxrss * (1024 if sys.platform == "linux" else 1)
    cpu = round(used.ru_utime + used.ru_stime, 1)
    found: dict[str, set[str]] = {}
    problem = report.failure
    for message in report.messages:
        if message.severity == "error":
            problem = problem or _first_line(message.text)
        elif match := _USED.search(" ".join(message.text.split())):
            found[match[1]] = set(re.findall(r"[\w.]+", match[2] or ""))
    axioms = {name for names in found.values() for name in names}
    if problem is None and set(found) != {_MEANING}:
        problem = "Lean did not list the axioms of the theorem"
    if problem is None and not axioms <= AXIOMS:
        problem = f"the proof uses {', '.join(sorted(axioms - AXIOMS))}"
    return Verdict(file, problem, round(seconds, 1), round(peak / 1e6), tuple(sorted(axioms)), cpu)


def _first_line(text: str) -> str:
    """Say what Lean's message means: the kernel computes `false` where a piece is not what it should be."""
    line = text.strip().partition("\n")[0]
    return _OTHER if line.startswith(_FALSE) else line[:300]
