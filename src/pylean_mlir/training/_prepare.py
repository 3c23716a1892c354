"""From a request to a job: find the module, check it, load the data, compile, open the device."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pylean_mlir.data import (
    Dataset,
    default_dataset,
    load_dataset,
    make_batcher,
    unit_range,
)
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest, Module, audit_covers
from pylean_mlir.project import Project
from pylean_mlir.runtime import (
    DEFAULT,
    Choice,
    Device,
    FlagSet,
    Program,
    Target,
    choose_flags,
    compile_text,
    iree_versions,
    parse_target,
)
from pylean_mlir.training._checkpoint import LAST, Checkpoint, Settings, fit_state
from pylean_mlir.training._hyper import check_inputs
from pylean_mlir.training._recipe import Recipe
from pylean_mlir.training._trainer import Job

Say = Callable[[str], None]


@dataclass(frozen=True)
class Request:
    """What is asked for, looked up: the module to train, the one to evaluate with, and how.

    `project` says where compiled modules and the record of the last audit are.
    """

    module: Module
    evaluation: Module
    manifest: Manifest
    project: Project
    data: str | None
    recipe: Recipe
    target: str = "llvm-cpu"
    deterministic: bool = False
    require_audit: bool = False


def prepare(request: Request, say: Say, resume: Checkpoint | None = None) -> Job:
    """Everything needed to train; with `resume`, refuse what that run was not started with.

    Raises:
        PlmError: the module, its inputs, the data or the audit are not as they must be.
    """
    module, forward = request.module, request.evaluation
    text, forward_text = request.manifest.text(module), request.manifest.text(forward)
    check_inputs(module)
    check_audit(request, (module, forward), say)
    if resume is not None:
        _check_module(module, resume)
    target = parse_target(request.target)
    dataset = open_dataset(request.data, module, request.recipe.normalise, say)
    if dataset.train.count < module.batch:
        raise PlmError(
            f"{module.net} takes {module.batch} images per step, but {dataset.name} has only"
            f" {dataset.train.count}; choose a module with a smaller --batch or more data."
        )
    device = Device(target.driver)
    compiler = Compiler(target, request.project.iree_cache, say, race=not request.deterministic)
    step, train_flags = compiler.load(device, module, text, resume.settings.train_flags if resume else None)
    logits, forward_flags = compiler.load(
        device, forward, forward_text, resume.settings.forward_flags if resume else None
    )
    settings = Settings(
        net=module.net,
        module_sha256=module.sha256,
        data=dataset_id(request.data, dataset),
        data_fingerprint=dataset.fingerprint,
        normalisation=dataset.normalisation,
        recipe=replace(request.recipe, batch=module.batch),
        target=request.target,
        train_flags=train_flags,
        forward_flags=forward_flags,
        iree=iree_versions(),
    )
    if resume is not None:
        _check_same(settings, resume.settings, say)
    shape = module.image.shape[1:]
    return Job(
        settings=settings,
        module=module,
        device=device,
        step=step,
        evaluation=forward,
        forward=logits,
        train=make_batcher(
            dataset.train,
            dataset.normalisation,
            module.batch,
            shape,
            module.classes,
            request.recipe.label_smoothing,
        ),
        test=make_batcher(dataset.test, dataset.normalisation, forward.batch, shape, module.classes),
    )


def find_modules(manifest: Manifest, net: str, batch: int | None) -> tuple[Module, Module]:
    """The training step of `net`, and the forward pass to evaluate with: of the same batch, or the largest.

    Raises:
        PlmError: there are none, or the forward pass takes what a step does not keep.
    """
    module = manifest.find(net, "train", batch)
    sizes = {other.batch for other in manifest.modules if (other.net, other.kind) == (net, "fwd")}
    forward = manifest.find(net, "fwd", module.batch if module.batch in sizes else None)
    kept = {port.name: port.shape for port in module.signature.state}
    wanted = {port.name: port.shape for port in forward.signature.state}
    if not wanted.items() <= kept.items() or {port.name for port in module.parameters} - wanted.keys():
        raise PlmError(f"{forward.file} and {module.file} have different parameters; run `plm render`.")
    return module, forward


def _check_module(module: Module, resume: Checkpoint) -> None:
    """Refuse a module that is not the run's, or a checkpoint that does not hold its state."""
    if resume.settings.module_sha256 != module.sha256:
        raise PlmError(
            f"{module.file} has changed since this run started; train anew, or check out the commit that has"
            f" the module with sha256 {resume.settings.module_sha256[:12]}."
        )
    fit_state(resume.state, module.signature.state, module, Path(LAST), resume.settings.net)


def open_dataset(name: str | None, module: Module, normalise: str, say: Say) -> Dataset:
    """The data set `name` (or the best one on this machine) for `module`, with the recipe's normalisation."""
    if name is None:
        name = default_dataset(module.image_shape)
        say(f"data: {name} (choose another with --data)")
    dataset = load_dataset(name, module.image_shape)
    if normalise == "unit":
        return replace(dataset, normalisation=unit_range(dataset.image_shape[2]))
    return dataset


def dataset_id(asked: str | None, dataset: Dataset) -> str:
    """How a checkpoint refers to its data: the name, or the absolute path of a folder."""
    return str(Path(asked).resolve()) if asked is not None and Path(asked).is_dir() else dataset.name


def check_audit(request: Request, modules: tuple[Module, ...], say: Say) -> None:
    """Tell whether the last audit covered these modules; refuse to go on if it must have."""
    missing = [module.file for module in modules if not audit_covers(request.project.audit_record, module)]
    if not missing:
        say("audit: the last audit covers these modules")
        return
    note = f"the last audit does not cover {' and '.join(missing)}"
    if request.require_audit:
        raise PlmError(f"{note[0].upper()}{note[1:]}; run `plm audit`, or train without --require-audit.")
    say(f"audit: {note}")


@dataclass(frozen=True)
class Compiler:
    """Compiles modules for one target with flags chosen per module."""

    target: Target
    cache: Path
    say: Say
    race: bool = True

    def load(self, device: Device, module: Module, text: str, flags_name: str | None) -> tuple[Program, str]:
        """The program of `module` and the name of its flags: `flags_name` if given, else the best ones."""
        started = time.perf_counter()
        choice = self._choice(module, text, flags_name)
        self.say(f"{module.file}: compiling with flags {choice.flags.name}")
        compiled = choice.compiled or compile_text(text, self.target, choice.flags, self.cache)
        known = compiled.cached and (choice.remembered or not choice.trials)
        how = "from the cache" if known else f"compiled in {time.perf_counter() - started:.1f} s"
        self.say(f"{module.file}: {how}, flags {choice.flags.name}{_race_result(choice)}")
        return device.load(compiled.path, module.entry, len(module.outputs)), choice.flags.name

    def _choice(self, module: Module, text: str, flags_name: str | None) -> Choice:
        if flags_name is not None:
            return Choice(_flags_named(self.target, flags_name))
        # A forward pass is a small part of a run: the first flags that compute the right thing will do.
        race = self.race and module.kind == "train"

        def progress(what: str) -> None:
            self.say(f"{module.file}: {what}")

        return choose_flags(text, module, self.target, self.cache, race=race, say=progress)


def check_checkpoint(checkpoint: Checkpoint, module: Module, path: Path) -> None:
    """Refuse a checkpoint that does not have the parameters and buffers of `module`, a forward pass."""
    if checkpoint.settings.net != module.net:
        raise PlmError(f"{path} is a checkpoint of {checkpoint.settings.net}, not of {module.net}.")
    ports = module.signature.state
    state = {port.name: checkpoint.state[port.name] for port in ports if port.name in checkpoint.state}
    fit_state(state, ports, module, path, checkpoint.settings.net)


def _check_same(ours: Settings, theirs: Settings, say: Say) -> None:
    """Resuming needs the same data and normalisation; another IREE version is only worth a remark."""
    if (ours.data_fingerprint, ours.normalisation) != (theirs.data_fingerprint, theirs.normalisation):
        raise PlmError(f"The data set {ours.data} is not the one this run started with; train anew.")
    if ours.iree != theirs.iree:
        say(f"note: IREE was {theirs.iree[0]}, now {ours.iree[0]}; results may differ in the last bits")


def _flags_named(target: Target, name: str) -> FlagSet:
    for flags in (*target.candidates, DEFAULT):
        if flags.name == name:
            return flags
    raise PlmError(f"The run used the compiler flags {name!r}, which this version does not know; train anew.")


def _race_result(choice: Choice) -> str:
    """How the chosen flags compare with the default ones, if they were timed."""
    seconds = {trial.name: trial.call_s for trial in choice.trials}
    chosen, default = seconds.get(choice.flags.name), seconds.get(DEFAULT.name)
    if chosen is None or default is None or choice.flags.name == DEFAULT.name:
        return ""
    return f" ({1e3 * chosen:.3g} ms per call, default flags {1e3 * default:.3g} ms)"
