"""`plm bench`: how fast the committed training steps are, and their rivals."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pylean_mlir.bench import (
    FIRST_NUMBER,
    Effort,
    NetResult,
    Record,
    describe_machine,
    load,
    measure_lean,
    measure_net,
    now,
    rows,
    save,
    summary,
    to_json,
    write_section,
)
from pylean_mlir.console import note, progress, say
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest, load_manifest
from pylean_mlir.project import Project, find_project
from pylean_mlir.report.columns import columns
from pylean_mlir.runtime import LLVM_CPU

RESULTS = Path("bench") / "results.json"
PAGE = Path("docs") / "performance.md"
SECONDS = 20.0
QUICK_SECONDS = 2.0
TINY = "tiny-"


@dataclass(frozen=True)
class BenchOptions:
    """What the command line says; None where it says nothing."""

    nets: Sequence[str]
    rounds: int | None
    seconds: float | None
    flags: Sequence[str]
    out: Path | None
    modules: Path | None
    quick: bool
    docs: bool
    quiet: bool
    as_json: bool


def run(options: BenchOptions) -> int:
    """Measure, write the results and show them; with --docs write the results' table instead."""
    project = find_project()
    path = options.out or (Path.cwd() if project.is_packaged else project.root) / RESULTS
    older = load(path)
    if options.docs:
        return _docs(older, path, project.root / PAGE, quiet=options.quiet)
    manifest = load_manifest(options.modules or project.root / "verified_mlir")
    record = _measure(project, manifest, options)
    save(record.merged(older), path)
    if options.as_json:
        print(to_json(record), end="")
    elif not options.quiet:
        say(columns(rows(record.nets), right=range(FIRST_NUMBER, 20)))
        for line in summary(record):
            say(line)
        note(f"written: {path}")
    return 0


def _measure(project: Project, manifest: Manifest, options: BenchOptions) -> Record:
    nets = _nets(manifest, options.nets)
    extra = _flag_sets(options.flags)
    seconds = options.seconds or (QUICK_SECONDS if options.quick else SECONDS)
    effort = Effort(seconds, options.rounds)
    with_lean = not options.quick and not options.nets
    with progress(enabled=not options.quiet and not options.as_json) as bar:
        task = bar.add_task("sgemm", total=1 + len(nets) + with_lean)

        def tell(text: str) -> None:
            bar.update(task, description=text)

        machine = describe_machine()
        bar.advance(task)
        results: list[NetResult] = []
        for net in nets:
            cache = project.cache / "iree"
            results.append(measure_net(manifest, net, cache, machine.sgemm_gflops, effort, extra, tell))
            bar.advance(task)
        lean = measure_lean(project, now(), tell) if with_lean else None
        bar.advance(task, with_lean)
    return Record(machine, lean, tuple(results))


def _nets(manifest: Manifest, names: Sequence[str]) -> list[str]:
    """The nets to measure: those named, or all but the tiny ones."""
    for name in names:
        manifest.find(name, "train")
    if names:
        return list(dict.fromkeys(names))
    trained = [module.net for module in manifest.modules if module.kind == "train"]
    return [net for net in dict.fromkeys(trained) if not net.startswith(TINY)]


def _flag_sets(names: Sequence[str]) -> list[str]:
    known = [flags.name for flags in LLVM_CPU.candidates]
    for name in names:
        if name not in (*known, "all"):
            raise PlmError(f"There are no IREE flags {name!r}; the names are {', '.join(known)}, all.")
    return known if "all" in names else list(names)


def _docs(record: Record | None, results: Path, page: Path, *, quiet: bool) -> int:
    if record is None:
        raise PlmError(f"{results} does not exist; run `plm bench` first.")
    changed = write_section(record, page)
    if not quiet:
        note(f"{page}: {'written' if changed else 'nothing changed'}")
    return 0
