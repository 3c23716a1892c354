"""Checkpoints: safetensors files with the parameters and, as metadata, everything needed to go on.

Tensors are parameters, slots and buffers under their manifest names (f32). The metadata has one entry, `plm`,
a JSON object with `settings`, `progress` and `sha256`, the hash of the names, the values and the rest of that
object: safetensors itself does not notice flipped bits.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from pylean_mlir.data import Normalisation
from pylean_mlir.documents import parse_json
from pylean_mlir.errors import PlmError
from pylean_mlir.files import write_atomic
from pylean_mlir.manifest import Module
from pylean_mlir.signature import STATE, Port
from pylean_mlir.training._recipe import Recipe
from pylean_mlir.training._state import State

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
    state: State


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
    save_state(path, checkpoint.state, note)


def save_state(path: Path, state: State, note: Mapping[str, Any]) -> None:
    """Write `state` atomically as safetensors, with `note` and the hash of the values as metadata."""
    content = save(state, metadata={"plm": json.dumps({**note, "sha256": _hash(state, note)})})
    try:
        write_atomic(path, content)
    except OSError as error:
        kept = "; the file written before it is intact" if path.exists() else ""
        raise PlmError(f"Can't write {path}: {error.strerror or error}{kept}.") from error


def load_checkpoint(path: Path) -> Checkpoint:
    """Read a checkpoint of any net; damaged or foreign files are refused."""
    state, note = _read(path)
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
    return Checkpoint(settings, progress, state)


def load_parameters(path: Path, module: Module) -> State:
    """Read what a run of `module` can start from: its parameters, and its buffers where the file has them.

    Args:
        path: a checkpoint, or any safetensors file with the module's names and shapes.

    Raises:
        PlmError: the file does not fit.
    """
    state, note = _read(path)
    signature = module.signature
    known = {port.name for port in signature.state}
    wanted = [port for port in signature.taking("parameter", "buffer") if _is_needed(port, state)]
    source = str(note.get("settings", {}).get("net", "another net"))
    strange = {name: values for name, values in state.items() if name not in known}
    fit_state({**{port.name: state[port.name] for port in wanted if port.name in state}, **strange},
              wanted, module, path, source)  # fmt: skip
    return {port.name: state[port.name] for port in wanted}


def _is_needed(port: Port, state: State) -> bool:
    return port.role == "parameter" or port.name in state


def fit_state(state: State, ports: Sequence[Port], module: Module, path: Path, net: str) -> None:
    """Refuse tensors from `path` that are not exactly `ports` of `module`; `net` is where they come from."""
    expected = {port.name: port.shape for port in ports}
    found = {name: values.shape for name, values in state.items()}
    names = [name for name in {**expected, **found} if expected.get(name) != found.get(name)]
    if names:
        first = names[0]
        raise PlmError(
            f"{path} does not fit {module.net} (it is from {net}): {first} is {found.get(first, 'missing')},"
            f" expected {expected.get(first, 'no such ' + ' or '.join(STATE))}."
        )


def _read(path: Path) -> tuple[State, dict[str, Any]]:
    if not path.is_file():
        raise PlmError(f"There is no checkpoint {path}.")
    try:
        with safe_open(path, framework="numpy") as stored:
            state = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
            metadata = stored.metadata() or {}
        note = parse_json(metadata.get("plm", "{}"))
    except (SafetensorError, ValueError, OSError, TypeError, KeyError, AttributeError) as error:
        raise PlmError(f"{path} is damaged or not a safetensors file ({error}).") from error
    if any(values.dtype != np.float32 for values in state.values()):
        raise PlmError(f"{path} holds values that are not float32.")
    if not isinstance(note, dict):
        raise PlmError(f"{path} is damaged: its metadata is no JSON object.")
    if note and note.get("sha256") != _hash(state, note):
        raise PlmError(f"{path} is damaged: its values or settings don't match the hash in its metadata.")
    return state, note


def _hash(state: State, note: Mapping[str, Any]) -> str:
    """Hash of the tensors and of everything in `note` but the hash itself."""
    rest = {key: value for key, value in note.items() if key != "sha256"}
    digest = hashlib.sha256(json.dumps(rest, sort_keys=True).encode())
    for name in sorted(state):
        digest.update(repr((name, state[name].shape)).encode())
        digest.update(np.ascontiguousarray(state[name]).data)
    return digest.hexdigest()
