"""Checkpoints: safetensors files with the parameters and, as metadata, everything needed to go on.

Tensors are the parameters under their manifest names (f32). The metadata has one entry, `plm`, a JSON
object with `settings`, `progress` and `sha256`, the hash of the names and values: safetensors
itself does not notice flipped bits.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from pylean_mlir.data import Normalisation
from pylean_mlir.errors import PlmError
from pylean_mlir.files import write_atomic
from pylean_mlir.manifest import Module
from pylean_mlir.training._recipe import Recipe

Parameters: TypeAlias = dict[str, npt.NDArray[np.float32]]

FORMAT = 1
LAST = "last.safetensors"
BEST = "best.safetensors"


@dataclass(frozen=True)
class Settings:
    """What a run was started with; a resumed run must have the same.

    `data` is a name or an absolute folder; `data_fingerprint` hashes shapes and labels.
    `train_flags` and `forward_flags` name the compiler flags in use: the last bits of results depend on them.
    """

    net: str
    module_sha256: str
    data: str
    data_fingerprint: str
    normalisation: Normalisation
    recipe: Recipe
    target: str
    train_flags: str
    forward_flags: str
    iree: tuple[str, str]


@dataclass(frozen=True)
class Progress:
    """Where a run is. Draws are counter-based, so the random state is just seed, epoch and step.

    Attributes:
        step: steps done, over all epochs.
        epoch: epochs completed.
        loss_sum: sum of the losses of this epoch's steps so far.
        window_sum: sum of the losses since the last log line.
        seconds: time spent in training steps, over all epochs; `epoch_seconds` in this one so far.
        best_accuracy: highest test accuracy so far, in [0, 1].
        accuracy: the latest test accuracy, in [0, 1].
        log_bytes: size of the log when this was written; what comes after it is redone on resume.
    """

    step: int = 0
    epoch: int = 0
    loss_sum: float = 0.0
    window_sum: float = 0.0
    seconds: float = 0.0
    epoch_seconds: float = 0.0
    best_accuracy: float | None = None
    accuracy: float | None = None
    log_bytes: int = 0


@dataclass(frozen=True)
class Checkpoint:
    """The content of a checkpoint file."""

    settings: Settings
    progress: Progress
    parameters: Parameters


def save_checkpoint(path: Path, checkpoint: Checkpoint) -> None:
    """Write `checkpoint` atomically; a file that was there before stays whole if anything goes wrong."""
    note = {
        "format": FORMAT,
        "settings": asdict(checkpoint.settings),
        "progress": asdict(checkpoint.progress),
        "rng": {
            "algorithm": "philox",
            "seed": checkpoint.settings.recipe.seed,
            "epoch": checkpoint.progress.epoch,
            "step": checkpoint.progress.step,
        },
    }
    save_parameters(path, checkpoint.parameters, note)


def save_parameters(path: Path, parameters: Parameters, note: Mapping[str, Any]) -> None:
    """Write `parameters` atomically as safetensors, with `note` and the hash of the values as metadata."""
    content = save(parameters, metadata={"plm": json.dumps({**note, "sha256": _hash(parameters)})})
    try:
        write_atomic(path, content)
    except OSError as error:
        kept = "; the file written before it is intact" if path.exists() else ""
        raise PlmError(f"Can't write {path}: {error.strerror or error}{kept}.") from error


def load_checkpoint(path: Path) -> Checkpoint:
    """Read a checkpoint of any net; damaged or foreign files are refused."""
    parameters, note = _read(path)
    if note.get("format") != FORMAT or "settings" not in note:
        raise PlmError(f"{path} is not a checkpoint of plm train (it may hold only parameters).")
    try:
        raw = dict(note["settings"])
        recipe, normalisation = raw.pop("recipe"), raw.pop("normalisation")
        settings = Settings(
            recipe=Recipe(**recipe),
            normalisation=Normalisation(tuple(normalisation["mean"]), tuple(normalisation["std"])),
            iree=tuple(raw.pop("iree")),
            **raw,
        )
        progress = Progress(**note["progress"])
    except (TypeError, KeyError, ValueError) as error:
        raise PlmError(f"{path} was written by another version of plm ({error}).") from error
    return Checkpoint(settings, progress, parameters)


def load_parameters(path: Path, module: Module) -> Parameters:
    """Read `module`'s parameters from a checkpoint or any safetensors file with its names and shapes."""
    parameters, note = _read(path)
    fit_parameters(parameters, module, path, str(note.get("settings", {}).get("net", "another net")))
    return {port.name: parameters[port.name] for port in module.parameters}


def fit_parameters(parameters: Parameters, module: Module, path: Path, net: str) -> None:
    """Refuse parameters from `path` that are not exactly those of `module`; `net` is where they come from."""
    expected = {port.name: port.shape for port in module.parameters}
    found = {name: values.shape for name, values in parameters.items()}
    if found == expected:
        return
    names = [name for name in {**expected, **found} if expected.get(name) != found.get(name)]
    first = names[0]
    raise PlmError(
        f"{path} does not fit {module.net} (it is from {net}): {first} is {found.get(first, 'missing')},"
        f" expected {expected.get(first, 'no such parameter')}."
    )


def _read(path: Path) -> tuple[Parameters, dict[str, Any]]:
    if not path.is_file():
        raise PlmError(f"There is no checkpoint {path}.")
    try:
        with safe_open(path, framework="numpy") as stored:
            parameters = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
            metadata = stored.metadata() or {}
        note = json.loads(metadata.get("plm", "{}"))
    except (SafetensorError, ValueError, OSError) as error:
        raise PlmError(f"{path} is damaged or not a safetensors file ({error}).") from error
    if any(values.dtype != np.float32 for values in parameters.values()):
        raise PlmError(f"{path} holds values that are not float32.")
    if "sha256" in note and note["sha256"] != _hash(parameters):
        raise PlmError(f"{path} is damaged: its values don't match the hash in its metadata.")
    return parameters, note


def _hash(parameters: Parameters) -> str:
    digest = hashlib.sha256()
    for name in sorted(parameters):
        digest.update(name.encode())
        digest.update(np.ascontiguousarray(parameters[name]).data)
    return digest.hexdigest()
