"""`plm train`: train a verified module on real data."""

import os
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest, load_manifest
from pylean_mlir.project import find_project
from pylean_mlir.report.progress import TrainingDisplay
from pylean_mlir.training import (
    LAST,
    Checkpoint,
    Job,
    Parameters,
    Progress,
    Recipe,
    Request,
    RunLog,
    Trainer,
    initial_parameters,
    latest_run,
    load_checkpoint,
    load_parameters,
    load_recipe,
    new_run_folder,
    open_run_folder,
    prepare,
    request_to_resume,
    save_parameters,
    stop_on_signals,
    with_changes,
)

RUNS = Path("runs")
EXIT_STOPPED = 130


@dataclass(frozen=True)
class TrainOptions:
    """The command line of `plm train`. `changes` are the recipe keys that were given as options."""

    net: str
    data: str | None = None
    recipe: str | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    out: Path | None = None
    resume: bool = False
    target: str = "llvm-cpu"
    deterministic: bool = False
    require_audit: bool = False
    init_from: Path | None = None
    dump_init: Path | None = None
    modules: Path | None = None
    quiet: bool = False


def run(options: TrainOptions) -> int:
    """Train and return the exit status: 0, or 130 if stopped before the last epoch."""
    project = find_project()
    manifest = load_manifest(options.modules or project.root / "verified_mlir")
    request = Request(
        net=options.net,
        manifest=manifest,
        project=project.root,
        cache=project.cache / "iree",
        data=options.data,
        recipe=default_recipe(options, manifest),
        target=options.target,
        deterministic=options.deterministic,
        require_audit=options.require_audit,
    )
    first = _given_parameters(options, request)
    folder = _folder(options, manifest)
    display = TrainingDisplay(quiet=options.quiet)
    with ExitStack() as stack:
        if folder is not None:
            stack.enter_context(open_run_folder(folder, resume=options.resume))
        checkpoint = None
        if options.resume and folder is not None and (folder / LAST).exists():
            checkpoint = load_checkpoint(folder / LAST)
            _refuse_changes(options, request, checkpoint)
            epochs = request.recipe.epochs if options.recipe or "epochs" in options.changes else None
            request = request_to_resume(request, checkpoint, epochs)
        job = prepare(request, display.say, checkpoint)
        if folder is None:
            folder = new_run_folder(RUNS, job.settings.net, job.settings.data)
            stack.enter_context(open_run_folder(folder, resume=False))
        if options.dump_init is not None and checkpoint is None:
            first = first or initial_parameters(job.module, job.settings.recipe.seed)
            save_parameters(options.dump_init, first, {"net": job.module.net})
        return _train(job, checkpoint, first, folder, display)


def _train(
    job: Job, checkpoint: Checkpoint | None, first: Parameters | None, folder: Path, display: TrainingDisplay
) -> int:
    """Train in `folder` from `checkpoint`, or from the start with the parameters `first`, if given."""
    recipe = job.settings.recipe
    display.start(job, folder, checkpoint)
    if checkpoint is None:
        log = RunLog(folder / "log.jsonl")
        log.write("start", **_start_line(job))
        first = first or initial_parameters(job.module, recipe.seed)
        start = Checkpoint(job.settings, Progress(), first)
    else:
        log = RunLog(folder / "log.jsonl", checkpoint.progress.log_bytes)
        if checkpoint.progress.epoch >= recipe.epochs:
            raise PlmError(
                f"The run in {folder} has finished its {recipe.epochs} epochs; ask for more with --epochs."
            )
        log.write(
            "resume", epoch=checkpoint.progress.epoch, step=checkpoint.progress.step, epochs=recipe.epochs
        )
        start = Checkpoint(job.settings, checkpoint.progress, checkpoint.parameters)
    with display.live(job, start.progress), stop_on_signals() as stop:
        trainer = Trainer(job, start, folder, log, display, stop)
        if checkpoint is None:
            trainer.save()
        progress = trainer.run()
    if progress.epoch < recipe.epochs:
        display.stopped(folder, progress)
        return EXIT_STOPPED
    log.write(
        "end",
        epochs=progress.epoch,
        test_accuracy=progress.accuracy,
        best_accuracy=progress.best_accuracy,
        seconds=round(progress.seconds, 3),
        images_per_s=round(progress.step * job.module.batch / max(progress.seconds, 1e-9), 1),
    )
    log.close()
    display.finished(job, folder, progress)
    return 0


def default_recipe(options: TrainOptions, manifest: Manifest) -> Recipe:
    """The recipe asked for; by default `sgd`, and `cosine` for convolutions, which need its warmup."""
    default = "cosine" if manifest.find(options.net, "train").is_convolutional else "sgd"
    return with_changes(load_recipe(options.recipe or default), options.changes, "command line")


def _folder(options: TrainOptions, manifest: Manifest) -> Path | None:
    """The run folder: --out, or for --resume the newest run of the net, or None for a new one under runs/."""
    if options.out is not None:
        return options.out
    manifest.find(options.net, "train")
    return latest_run(RUNS, options.net) if options.resume else None


def _refuse_changes(options: TrainOptions, request: Request, checkpoint: Checkpoint) -> None:
    """A resumed run goes on as it was started; only --epochs may be given anew."""
    settings = checkpoint.settings
    if settings.net != options.net:
        raise PlmError(f"The run to resume trains {settings.net}, not {options.net}.")
    if options.init_from is not None:
        raise PlmError("--init-from starts a run; it can't be combined with --resume.")
    given = {**options.changes, **({"data": options.data} if options.data else {})}
    if options.recipe:
        given = {**asdict(request.recipe), **given}
    started_with = {**asdict(settings.recipe), "data": settings.data}
    for key, value in given.items():
        same = value == started_with[key] or (key == "batch" and value is None)
        same = same or (key == "data" and str(Path(str(value)).resolve()) == settings.data)
        if not same and key != "epochs":
            raise PlmError(
                f"The run was started with {key} {started_with[key]}, it can't go on with {value};"
                " leave the option out, or start a new run."
            )


def _given_parameters(options: TrainOptions, request: Request) -> Parameters | None:
    """The parameters of --init-from; read before anything is written."""
    if options.init_from is None or options.resume:
        return None
    module = request.manifest.find(request.net, "train", request.recipe.batch)
    return load_parameters(options.init_from, module)


def _start_line(job: Job) -> dict[str, Any]:
    """What the first line of the log says about the run."""
    settings = job.settings
    return {
        "net": settings.net,
        "data": settings.data,
        "epochs": settings.recipe.epochs,
        "steps_per_epoch": job.steps_per_epoch,
        "train_images": job.train.count,
        "test_images": job.test.count,
        "parameters": job.module.parameter_count,
        "recipe": asdict(settings.recipe),
        "normalisation": asdict(settings.normalisation),
        "module": job.module.file,
        "module_sha256": settings.module_sha256,
        "target": settings.target,
        "flags": {"train": settings.train_flags, "fwd": settings.forward_flags},
        "iree": settings.iree,
        "cpus": os.cpu_count(),
        "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    }
