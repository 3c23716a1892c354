"""A training run from its options to its result: what `plm train` calls, and what Python can call."""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest, Module, load_manifest
from pylean_mlir.project import Project, find_project
from pylean_mlir.training._checkpoint import (
    LAST,
    Checkpoint,
    Progress,
    Settings,
    load_checkpoint,
    load_parameters,
    save_state,
)
from pylean_mlir.training._log import NAME, End, Resume, RunLog, Start
from pylean_mlir.training._prepare import Request, find_modules, prepare
from pylean_mlir.training._recipe import Recipe, load_recipe, with_changes
from pylean_mlir.training._runs import latest_run, new_run_folder, open_run_folder
from pylean_mlir.training._state import State, initial_state
from pylean_mlir.training._trainer import Job, Trainer, Watcher

RUNS = Path("runs")

Stopping = Callable[[], AbstractContextManager[Callable[[], bool]]]


@dataclass(frozen=True)
class TrainOptions:
    """What to train and how; the defaults are those of the command line.

    Attributes:
        net: a net in the manifest.
        data: a data set's name or a folder; None: the best one on this machine.
        recipe: a recipe, a YAML file or a built-in name; None: `cosine` for convolutions, else `sgd`.
        changes: recipe keys that replace those of `recipe`.
        out: the run folder; None: a new one in runs/, or with `resume` the net's newest.
        resume: go on with the run there.
        target: a compiler target, as `--target` takes it.
        deterministic: choose compiler flags without timing them.
        require_audit: refuse modules that the last audit did not cover.
        init_from: a safetensors file with the first parameters.
        dump_init: where to write the first parameters.
        modules: the folder of the manifest; None: the project's.
    """

    net: str
    data: str | None = None
    recipe: Recipe | str | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    out: Path | None = None
    resume: bool = False
    target: str = "llvm-cpu"
    deterministic: bool = False
    require_audit: bool = False
    init_from: Path | None = None
    dump_init: Path | None = None
    modules: Path | None = None


@dataclass(frozen=True)
class TrainResult:
    """A run that ended.

    Attributes:
        folder: where its log and checkpoints are.
        job: what was trained, with its settings.
        progress: how far it came, with the latest test accuracy.
        state: the last parameters, slots and buffers, by name.
    """

    folder: Path
    job: Job
    progress: Progress
    state: State

    @property
    def finished(self) -> bool:
        """Whether it did all its epochs; if not, it was asked to stop."""
        return self.progress.epoch >= self.job.settings.recipe.epochs


@contextmanager
def never() -> Iterator[Callable[[], bool]]:
    """Nobody asks to stop."""
    yield lambda: False


def train(
    options: TrainOptions,
    *,
    project: Project | None = None,
    watcher: Watcher | None = None,
    stopping: Stopping = never,
) -> TrainResult:
    """Train and leave a run folder with a log and checkpoints.

    Args:
        options: what and how.
        project: whose modules and caches to use; default: the one around the working directory.
        watcher: hears how it goes.
        stopping: a context around the steps; its value tells before each step whether to stop, which writes
            a checkpoint to resume from.

    Raises:
        PlmError: something in the way, in one sentence; what was there before is kept.
    """
    project, watcher = project or find_project(), watcher or Watcher()
    manifest = load_manifest(options.modules or project.modules_dir)
    manifest.require(options.net)
    folder = latest_run(RUNS, options.net) if options.resume and options.out is None else options.out
    if not options.resume:
        request = _request(options, manifest, project)
        first = None
        if options.init_from is not None:  # read before anything is written
            first = load_parameters(options.init_from, request.module)
        with ExitStack() as stack:
            if folder is not None:
                stack.enter_context(open_run_folder(folder, resume=False))
            job = prepare(request, watcher.say)
            if folder is None:
                folder = new_run_folder(RUNS, job.settings.net, job.settings.data)
                stack.enter_context(open_run_folder(folder, resume=False))
            return _start(job, folder, first, options.dump_init, watcher, stopping)
    assert folder is not None
    with open_run_folder(folder, resume=True):
        if not (folder / LAST).exists():  # stopped before the first checkpoint: begin again
            job = prepare(_request(options, manifest, project), watcher.say)
            return _start(job, folder, None, options.dump_init, watcher, stopping)
        checkpoint = load_checkpoint(folder / LAST)
        request = _request_to_resume(options, manifest, project, checkpoint)
        job = prepare(request, watcher.say, checkpoint)
        return _resume(job, folder, checkpoint, watcher, stopping)


def default_recipe(module: Module) -> Recipe:
    """The recipe where none is asked for: `sgd`, and `cosine` for convolutions, which need its warmup."""
    return load_recipe("cosine" if module.is_convolutional else "sgd")


def _request(options: TrainOptions, manifest: Manifest, project: Project) -> Request:
    """What `options` ask for, for a new run."""
    given = load_recipe(options.recipe) if isinstance(options.recipe, str) else options.recipe
    batch = options.changes.get("batch", given.batch if given else None)
    module, evaluation = find_modules(manifest, options.net, batch)
    recipe = with_changes(given or default_recipe(module), options.changes, "command line")
    return Request(
        module=module,
        evaluation=evaluation,
        manifest=manifest,
        project=project,
        data=options.data,
        recipe=recipe,
        target=options.target,
        deterministic=options.deterministic,
        require_audit=options.require_audit,
    )


def _request_to_resume(
    options: TrainOptions, manifest: Manifest, project: Project, checkpoint: Checkpoint
) -> Request:
    """What the run was started with, and perhaps more epochs.

    Raises:
        PlmError: `options` ask for something else.
    """
    settings, epochs = checkpoint.settings, _given(options).get("epochs", checkpoint.settings.recipe.epochs)
    _refuse_changes(options, settings)
    if epochs < checkpoint.progress.epoch:
        raise PlmError(
            f"The run has finished {checkpoint.progress.epoch} epochs already, more than {epochs}."
        )
    module, evaluation = find_modules(manifest, settings.net, settings.recipe.batch)
    return Request(
        module=module,
        evaluation=evaluation,
        manifest=manifest,
        project=project,
        data=settings.data,
        recipe=replace(settings.recipe, epochs=epochs),
        target=settings.target,
        deterministic=options.deterministic,
        require_audit=options.require_audit,
    )


def _given(options: TrainOptions) -> dict[str, Any]:
    """The recipe keys that `options` fix."""
    if options.recipe is None:
        with_changes(Recipe(), options.changes, "command line")
        return dict(options.changes)
    recipe = load_recipe(options.recipe) if isinstance(options.recipe, str) else options.recipe
    return asdict(with_changes(recipe, options.changes, "command line"))


def _refuse_changes(options: TrainOptions, settings: Settings) -> None:
    """A resumed run goes on as it was started; only the number of epochs may be given anew."""
    if settings.net != options.net:
        raise PlmError(f"The run to resume trains {settings.net}, not {options.net}.")
    if options.init_from is not None:
        raise PlmError("--init-from starts a run; it can't be combined with --resume.")
    given = {**_given(options), **({"data": options.data} if options.data else {})}
    started_with = {**asdict(settings.recipe), "data": settings.data}
    for key, value in given.items():
        same = value == started_with[key] or (key == "batch" and value is None)
        same = same or (key == "data" and str(Path(str(value)).resolve()) == settings.data)
        if not same and key != "epochs":
            raise PlmError(
                f"The run was started with {key} {started_with[key]}, it can't go on with {value};"
                " leave the option out, or start a new run."
            )


def _start(
    job: Job, folder: Path, first: State | None, dump: Path | None, watcher: Watcher, stopping: Stopping
) -> TrainResult:
    """Train from the beginning, with the parameters `first` if there are any."""
    state = initial_state(job.module, job.settings.recipe.seed, first or {})
    if dump is not None:
        kept = job.module.signature.taking("parameter", "buffer")
        save_state(dump, {port.name: state[port.name] for port in kept}, {"net": job.module.net})
    watcher.started(job, folder, None)
    log = RunLog(folder / NAME)
    log.write(_start_line(job))
    return _train(job, Checkpoint(job.settings, Progress(), state), folder, log, watcher, stopping, new=True)


def _resume(
    job: Job, folder: Path, checkpoint: Checkpoint, watcher: Watcher, stopping: Stopping
) -> TrainResult:
    """Go on from `checkpoint`."""
    progress, epochs = checkpoint.progress, job.settings.recipe.epochs
    if progress.epoch >= epochs:
        raise PlmError(f"The run in {folder} has finished its {epochs} epochs; ask for more with --epochs.")
    watcher.started(job, folder, checkpoint)
    log = RunLog(folder / NAME, progress.log_bytes)
    log.write(Resume(progress.epoch, progress.step, epochs))
    start = Checkpoint(job.settings, progress, checkpoint.state)
    return _train(job, start, folder, log, watcher, stopping, new=False)


def _train(
    job: Job,
    start: Checkpoint,
    folder: Path,
    log: RunLog,
    watcher: Watcher,
    stopping: Stopping,
    *,
    new: bool,
) -> TrainResult:
    with watcher.during(job, start.progress), stopping() as stop:
        trainer = Trainer(job, start, folder, log, watcher, stop)
        if new:
            trainer.save()
        progress = trainer.run()
    result = TrainResult(folder, job, progress, trainer.state())
    if result.finished:
        log.write(
            End(
                epochs=progress.epoch,
                test_accuracy=progress.accuracy,
                best_accuracy=progress.best_accuracy,
                seconds=round(progress.seconds, 3),
                images_per_s=round(progress.step * job.module.batch / max(progress.seconds, 1e-9), 1),
            )
        )
    log.close()
    return result


def _start_line(job: Job) -> Start:
    settings = job.settings
    return Start(
        net=settings.net,
        data=settings.data,
        epochs=settings.recipe.epochs,
        steps_per_epoch=job.steps_per_epoch,
        train_images=job.train.count,
        test_images=job.test.count,
        parameters=job.module.parameter_count,
        recipe=asdict(settings.recipe),
        normalisation=asdict(settings.normalisation),
        module=job.module.file,
        module_sha256=settings.module_sha256,
        target=settings.target,
        flags={"train": settings.train_flags, "fwd": settings.forward_flags},
        iree=list(settings.iree),
        cpus=os.cpu_count(),
        time=time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
    )
