"""`plm bench`: how fast the committed training steps are, and their rivals."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from pylean_mlir.bench import (
    FIRST_NUMBER,
    HEADER,
    Effort,
    Measurements,
    Profile,
    describe_machine,
    forget_flags,
    load,
    measure_lean,
    measure_net,
    now,
    profile_step,
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
from pylean_mlir.runtime import LLVM_CPU, choose_flags

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
    choose: bool
    profile: bool
    docs: bool
    quiet: bool
    as_json: bool


def run(options: BenchOptions) -> int:
    """Measure, write the results and show them; --docs writes their table, --profile shows a profile."""
    project = find_project()
    path = options.out or (Path.cwd() if project.is_packaged else project.root) / RESULTS
    if options.docs:
        return _docs(load(path), path, project.root / PAGE, quiet=options.quiet)
    manifest = load_manifest(options.modules or project.modules_dir)
    if options.profile:
        return _profile(manifest, options, project.iree_cache)
    older = load(path)
    measured = _measure(project, manifest, options, keep=lambda done: save(done.merged(older), path))
    names = [net.net for net in measured.nets]
    whole = measured.merged(older)
    record = replace(whole, lean=measured.lean, nets=tuple(net for net in whole.nets if net.net in names))
    if options.as_json:
        print(to_json(record), end="")
    elif not options.quiet:
        say(columns(rows(record.nets), right=range(FIRST_NUMBER, len(HEADER))))
        for line in summary(record):
            say(line)
        note(f"written: {path}")
    return 0


def _measure(
    project: Project, manifest: Manifest, options: BenchOptions, keep: Callable[[Measurements], None]
) -> Measurements:
    """Measure the nets, then Lean; what is done is kept at once, so that an interruption loses little."""
    nets, extra, cache = _nets(manifest, options.nets), _flag_sets(options.flags), project.iree_cache
    effort = Effort(options.seconds or (QUICK_SECONDS if options.quick else SECONDS), options.rounds)
    with_lean = not options.quick and not options.nets
    if options.choose:
        forget_flags(cache)
    record = Measurements(describe_machine())
    with progress(enabled=not options.quiet and not options.as_json) as bar:
        task = bar.add_task("", total=len(nets) + with_lean)

        def tell(text: str) -> None:
            bar.update(task, description=text)

        for net in nets:
            result = measure_net(manifest, net, cache, effort, extra, tell)
            record = replace(record, nets=(*record.nets, result))
            keep(record)
            bar.advance(task)
        if with_lean:
            record = replace(record, lean=measure_lean(project, now(), tell))
            keep(record)
            bar.advance(task)
    return record


def _profile(manifest: Manifest, options: BenchOptions, cache: Path) -> int:
    if not options.nets:
        raise PlmError("Name the nets to profile, as in `plm bench --profile mnist-mlp`.")
    nets = _nets(manifest, options.nets)
    if options.choose:
        forget_flags(cache)
    profiles = {}
    with progress(enabled=not options.quiet and not options.as_json) as bar:
        task = bar.add_task("", total=len(nets))
        for net in nets:
            bar.update(task, description=f"{net}: profile")
            module = manifest.find(net, "train")
            text = manifest.text(module)
            flags = choose_flags(text, module, LLVM_CPU, cache).flags
            profiles[net] = profile_step(module, text, flags, cache, options.seconds or QUICK_SECONDS)
            bar.advance(task)
    if options.as_json:
        print(json.dumps({net: asdict(profile) for net, profile in profiles.items()}, indent=2))
    elif not options.quiet:
        for net, profile in profiles.items():
            say(f"{net}: {profile.step_ms:.4g} ms of processor time per step, on one thread")
            say(columns(_profile_rows(profile), right=range(1, 5)))
    return 0


def _profile_rows(profile: Profile) -> list[tuple[str, ...]]:
    header = ("dispatch", "calls", "ms per step", "of the step", "fastest call, ms")
    named = sum(dispatch.ms for dispatch in profile.dispatches)
    return [
        header,
        *(
            (
                dispatch.name,
                str(dispatch.calls),
                f"{dispatch.ms:.3f}",
                f"{dispatch.ms / profile.step_ms:.1%}",
                f"{dispatch.fastest_ms:.3f}",
            )
            for dispatch in profile.dispatches
        ),
        ("fills, and between dispatches", "", f"{max(profile.step_ms - named, 0):.3f}", "", ""),
    ]


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


def _docs(record: Measurements | None, results: Path, page: Path, *, quiet: bool) -> int:
    if record is None:
        raise PlmError(f"{results} does not exist; run `plm bench` first.")
    changed = write_section(record, page)
    if not quiet:
        note(f"{page}: {'written' if changed else 'nothing changed'}")
    return 0
