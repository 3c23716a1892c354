"""Building Lean modules: in import order, in parallel, and only what changed.

The key of a module is a hash of its source, its options, the Lean that compiles it, and the keys of its
imports. All keys are known before anything is compiled, so the folder LEAN_PATH points at (`Cache.make_view`)
is complete from the start and modules appear in it as they are compiled.
"""

import graphlib
import json
import os
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes
from pylean_mlir.lean.cache import Cache, Compiled
from pylean_mlir.lean.imports import (
    Root,
    SourceModule,
    dependencies,
    load_graph,
    read_module,
)
from pylean_mlir.lean.process import LeanResult, LeanTimeoutError, Message, Runner, run_lean
from pylean_mlir.lean.toolchain import Toolchain, find_toolchain
from pylean_mlir.project import Project

Status = Literal["built", "cached", "failed", "skipped"]

LIBRARY_OPTIONS = ("-DautoImplicit=false",)
OFFICIAL_LIBRARIES = ("Init", "Std", "Lean", "Lake")
SORRY = "hasSorry"
_FORMAT = 1


@dataclass(frozen=True)
class ModuleResult:
    """What became of one module.

    Attributes:
        module: its name.
        path: its source file.
        status: "built" now, "cached" from before, "failed", or "skipped" because an import failed.
        messages: Lean's messages, also those of an earlier build; file names are those of the sources.
        failure: one sentence when something other than the source failed (a crash, a time-out).
        seconds: how long Lean took when it compiled the module.
        repaired: whether the cached file was damaged and has been built again.
        importable: whether there is an .olean file, which is so even when a forbidden `sorry` makes it fail.
    """

    module: str
    path: Path
    status: Status
    messages: tuple[Message, ...] = ()
    failure: str | None = None
    seconds: float = 0.0
    repaired: bool = False
    importable: bool = True

    @property
    def errors(self) -> tuple[Message, ...]:
        """The messages that are errors."""
        return tuple(message for message in self.messages if message.severity == "error")


@dataclass(frozen=True)
class BuildReport:
    """The modules of a build in import order, and the folder that makes them importable.

    `lean_path` is for `run_lean(..., lean_path=[report.lean_path])`.
    """

    results: tuple[ModuleResult, ...]
    lean_path: Path
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether every module was built."""
        return all(result.status in ("built", "cached") for result in self.results)

    def count(self, status: Status) -> int:
        """Return the number of modules with `status`."""
        return sum(result.status == status for result in self.results)


@dataclass(frozen=True)
class FileReport:
    """What Lean says about one file: its messages, or one sentence when it failed without any."""

    path: Path
    messages: tuple[Message, ...]
    failure: str | None
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether there is no error; a `sorry` is a warning."""
        return self.failure is None and all(message.severity != "error" for message in self.messages)


class BuildObserver:
    """Gets told how a build goes; every method does nothing by default. Calls come from one thread."""

    def waiting(self) -> None:
        """Another build holds the cache."""

    def planned(self, modules: int) -> None:
        """So many modules have to be compiled."""

    def finished(self, result: ModuleResult) -> None:
        """A module was compiled, failed or was skipped."""


def toolchain_of(project: Project, choice: str | None = None) -> Toolchain:
    """The Lean of `choice` (what `--toolchain` takes), else the one that `plm.yaml` names, else the default.

    Raises:
        PlmError: it is missing or does not fit.
    """
    return find_toolchain(choice or project.config.toolchain, project.cache)


@dataclass(frozen=True)
class Builder:
    """Builds modules of a project.

    Attributes:
        project: where lean/core and lean/Plm are.
        toolchain: the Lean to use.
        cache: the cache folder; default: the project's.
        jobs: how many modules are compiled at once; default: the number of cores.
        extra_roots: more source folders, searched after the project's own.
        allow_sorry: whether `sorry` in a strict root is a warning and not an error.
        timeout: seconds one module may take.
        observer: gets told how it goes.
    """

    project: Project
    toolchain: Toolchain
    cache: Path | None = None
    jobs: int | None = None
    extra_roots: tuple[Root, ...] = ()
    allow_sorry: bool = False
    timeout: float = 900.0
    observer: BuildObserver = field(default_factory=BuildObserver)

    @classmethod
    def of(cls, project: Project, choice: str | None = None) -> "Builder":
        """The builder of `project` with the Lean that `choice`, else its configuration, asks for.

        Raises:
            PlmError: that Lean is missing or does not fit.
        """
        return cls(project, toolchain_of(project, choice))

    @property
    def roots(self) -> tuple[Root, ...]:
        """The source folders in the order in which modules are looked for."""
        core = Root(self.project.core_dir, top="Init", prelude=True)
        library = Root(self.project.library_dir, top="Plm", strict=True, options=LIBRARY_OPTIONS)
        return (*((core,) if self.toolchain.uses_core else ()), library, *self.extra_roots)

    @property
    def lean_cwd(self) -> Path | None:
        """Where Lean is started: elan picks the version by the folder, otherwise it does not matter."""
        return self.project.root if self.toolchain.kind == "elan" else None

    def build(self, modules: Sequence[str] | None = None) -> BuildReport:
        """Build `modules` and what they import; default: every module of the project.

        Raises:
            PlmError: a module is missing, imports go in a circle, or the cache can't be written.
        """
        if modules is None:
            modules = [name for root in self.roots for name in root.modules()]
        return self._build(self._load(modules))

    def check_file(self, path: Path) -> FileReport:
        """Check one file that is in no root against the library, which is built first if needed."""
        path = path.resolve()
        file = self._read_file(path)
        lean_path = self._build_imports(file)
        args = ["--json", *file.root.options, str(path)]
        try:
            result = run_lean(
                self.toolchain, args, lean_path=[lean_path], timeout=self.timeout, cwd=self.lean_cwd
            )
        except LeanTimeoutError as error:
            return FileReport(path, (), str(error), self.timeout)
        return FileReport(path, result.messages, result.failure(), result.seconds)

    def run_program(
        self, module: str, args: Sequence[str] = (), *, timeout: float | None = None
    ) -> LeanResult:
        """Build `module` and run its `main` with `args`; its output is in `LeanResult.stdout`.

        Raises:
            PlmError: the module does not build, or the program ran longer than `timeout` seconds.
        """
        report = self.build([module])
        _require(report, f"The program {module}")
        with tempfile.TemporaryDirectory(prefix="plm-") as folder:
            main = Path(folder) / "Main.lean"
            main.write_text(f"prelude\nimport {module}\n", encoding="utf-8")
            return run_lean(
                self.toolchain,
                ["--run", str(main), *args],
                lean_path=[report.lean_path],
                timeout=self.timeout if timeout is None else timeout,
                cwd=self.lean_cwd,
            )

    def _load(self, modules: Sequence[str], importer: SourceModule | None = None) -> dict[str, SourceModule]:
        core = self.toolchain.uses_core
        external = () if core else OFFICIAL_LIBRARIES
        return load_graph(modules, self.roots, implicit_init=core, external=external, importer=importer)

    def _read_file(self, path: Path) -> SourceModule:
        root = Root(path.parent, options=LIBRARY_OPTIONS)
        return read_module(path.stem, path, root, implicit_init=self.toolchain.uses_core)

    def _build_imports(self, file: SourceModule) -> Path:
        report = self._build(self._load([wanted.module for wanted in file.imports], file))
        _require(report, str(file.path))
        return report.lean_path

    def _build(self, modules: dict[str, SourceModule]) -> BuildReport:
        return _Build(self, modules).run()


def _require(report: BuildReport, what: str) -> None:
    broken = [result.module for result in report.results if not result.importable]
    if broken:
        name = broken[0]
        raise PlmError(f"{what} needs {name}, which does not build; `plm build {name}` shows why.")


def module_keys(modules: dict[str, SourceModule], toolchain: Toolchain) -> dict[str, str]:
    """Map each of `modules`, given in import order, to the hash of all that its compilation depends on."""
    keys: dict[str, str] = {}
    for name, module in modules.items():
        imports = [(wanted.module, keys.get(wanted.module, "official")) for wanted in module.imports]
        parts = [
            _FORMAT,
            toolchain.sha256,
            toolchain.version,
            name,
            module.sha256,
            module.root.options,
            imports,
        ]
        keys[name] = sha256_bytes(json.dumps(parts).encode())
    return keys


class _Build:
    """One build of a fixed set of modules."""

    def __init__(self, builder: Builder, modules: dict[str, SourceModule]) -> None:
        self.builder = builder
        self.modules = modules
        self.cache = Cache(builder.cache or builder.project.cache)
        self.keys = module_keys(modules, builder.toolchain)
        self.runner = Runner()
        self.results: dict[str, ModuleResult] = {}
        self.usable: set[str] = set()

    def run(self) -> BuildReport:
        start = time.monotonic()
        damaged = self._take_cached()
        view = self.cache.find_view(self.keys)
        if view is None or len(self.usable) < len(self.modules):
            with self.cache.writing(self.builder.observer.waiting):
                damaged |= self._take_cached()
                view = self.cache.make_view(self.keys)
                self._compile_missing(view, damaged)
                self.cache.prune()
        ordered = tuple(self.results[name] for name in self.modules)
        return BuildReport(ordered, view, time.monotonic() - start)

    def _take_cached(self) -> set[str]:
        """Take over what is in the cache; return the modules whose entries are damaged."""
        missing = [name for name in self.modules if name not in self.usable]
        damaged = set()
        with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
            for name, compiled in zip(
                missing, pool.map(self.cache.load, [self.keys[name] for name in missing]), strict=True
            ):
                if compiled is not None:
                    self._record(name, compiled, "cached")
                elif self.cache.has(self.keys[name]):
                    damaged.add(name)
        return damaged

    def _compile_missing(self, view: Path, damaged: set[str]) -> None:
        missing = [name for name in self.modules if name not in self.usable]
        self.builder.observer.planned(len(missing))
        sorter = graphlib.TopologicalSorter(dependencies({name: self.modules[name] for name in missing}))
        sorter.prepare()
        running: dict[Future[ModuleResult], str] = {}
        pool = ThreadPoolExecutor(max_workers=self.builder.jobs or os.cpu_count() or 1)
        try:
            while sorter.is_active():
                for name in sorter.get_ready():
                    if self._imports_usable(name):
                        running[pool.submit(self._compile, name, view, name in damaged)] = name
                    else:
                        self._finish(ModuleResult(name, self.modules[name].path, "skipped", importable=False))
                        sorter.done(name)
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    self._finish(future.result())
                    sorter.done(running.pop(future))
        finally:
            self.runner.stop()
            pool.shutdown(wait=True, cancel_futures=True)

    def _imports_usable(self, name: str) -> bool:
        return all(
            wanted.module in self.usable
            for wanted in self.modules[name].imports
            if wanted.module in self.keys
        )

    def _finish(self, result: ModuleResult) -> None:
        self.results[result.module] = result
        self.builder.observer.finished(result)

    def _record(self, name: str, compiled: Compiled, status: Status, repaired: bool = False) -> ModuleResult:
        """Turn a compiled module into a result; with a forbidden `sorry` it is failed but can be imported."""
        self.usable.add(name)
        module = self.modules[name]
        messages = tuple(replace(message, file=str(module.path)) for message in compiled.messages)
        if module.root.strict and not self.builder.allow_sorry:
            messages = tuple(_forbid_sorry(message) for message in messages)
        failed = any(message.severity == "error" for message in messages)
        result = ModuleResult(
            name, module.path, "failed" if failed else status, messages, None, compiled.seconds, repaired
        )
        self.results[name] = result
        return result

    def _compile(self, name: str, view: Path, repaired: bool) -> ModuleResult:
        module = self.modules[name]
        broken = ModuleResult(name, module.path, "failed", importable=False)
        with self.cache.scratch() as scratch:
            source = (scratch / "src").joinpath(*name.split(".")).with_suffix(".lean")
            source.parent.mkdir(parents=True)
            source.write_bytes(module.source)
            olean = scratch / "out" / "module.olean"
            olean.parent.mkdir()
            args = ["--json", *module.root.options, "-R", str(scratch / "src"), "-o", str(olean), str(source)]
            builder = self.builder
            try:
                result = self.runner.run(
                    builder.toolchain, args, lean_path=[view], timeout=builder.timeout, cwd=builder.lean_cwd
                )
            except LeanTimeoutError:
                failure = f"Lean was stopped after {builder.timeout:g} s; split the file or allow more time."
                return replace(broken, failure=failure, seconds=builder.timeout)
            if result.ok and olean.is_file():
                compiled = self.cache.store(self.keys[name], olean, result.messages, result.seconds)
                return self._record(name, compiled, "built", repaired)
            messages = tuple(replace(message, file=str(module.path)) for message in result.messages)
            return replace(broken, messages=messages, failure=self._why(result), seconds=result.seconds)

    def _why(self, result: LeanResult) -> str | None:
        if not self.cache.folder.is_dir():
            return f"The cache folder {self.cache.folder} was deleted during the build; run it again."
        return result.failure() or (None if not result.ok else "Lean wrote no .olean file; run it again.")


def _forbid_sorry(message: Message) -> Message:
    if message.kind != SORRY or message.severity != "warning":
        return message
    return replace(message, severity="error", text=f"{message.text} (`plm build --allow-sorry` accepts it)")
