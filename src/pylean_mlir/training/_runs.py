"""Run folders: where a run keeps its log and checkpoints, and what its log says about it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from pylean_mlir.errors import PlmError
from pylean_mlir.files import file_lock
from pylean_mlir.runtime import remove_leftovers
from pylean_mlir.training._checkpoint import BEST, LAST
from pylean_mlir.training._log import NAME, End, Epoch, Event, Resume, Start, Stopped, of_kind, read_log


@dataclass(frozen=True)
class RunSummary:
    """A run as its log tells it. Accuracies are in [0, 1], None before the first evaluation."""

    folder: Path
    net: str
    data: str
    epochs_done: int
    epochs: int
    loss: float | None
    accuracy: float | None
    best_accuracy: float | None
    images_per_s: float | None
    seconds: float
    state: str


def new_run_folder(root: Path, net: str, data: str) -> Path:
    """A folder name under `root` that is still free: net, data and a number."""
    name = f"{net}-{Path(data).name}"
    number = 1
    while (root / f"{name}-{number:03}").exists():
        number += 1
    return root / f"{name}-{number:03}"


def latest_run(root: Path, net: str) -> Path:
    """The run of `net` under `root` whose checkpoint is the newest."""
    found = [folder for folder in run_folders(root) if (folder / LAST).exists() and _net_of(folder) == net]
    if not found:
        raise PlmError(f"There is no run of {net} under {root} to resume; name its folder with --out.")
    return max(found, key=lambda folder: (folder / LAST).stat().st_mtime)


def run_folders(root: Path) -> list[Path]:
    """The run folders under `root`, sorted by name."""
    return sorted(path.parent for path in root.glob(f"*/{NAME}"))


def checkpoint_path(run: Path) -> Path:
    """The checkpoint that a RUN|CKPT argument means: the file, or the best (else the last) of a run."""
    if not run.is_dir():
        return run
    for name in (BEST, LAST):
        if (run / name).is_file():
            return run / name
    raise PlmError(f"{run} has no checkpoint ({BEST} or {LAST}).")


@contextmanager
def open_run_folder(folder: Path, *, resume: bool) -> Iterator[None]:
    """Create `folder`, or take it again, and keep other processes out of it while the block runs."""
    if not resume and (folder / NAME).exists():
        raise PlmError(f"{folder} already holds a run; add --resume to continue it or choose another --out.")
    with ExitStack() as stack:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(file_lock(folder / ".lock", timeout=0))
            for name in (LAST, BEST):
                remove_leftovers(folder / name)
        except OSError as error:
            reason = error.strerror or error
            raise PlmError(f"Can't write to {folder}: {reason}; choose another --out.") from error
        except PlmError as error:
            raise PlmError(
                f"Another process trains in {folder}; wait for it or choose another --out."
            ) from error
        yield


def summarise(folder: Path) -> RunSummary:
    """Read the log in `folder`."""
    events = read_log(folder)
    starts, epochs = of_kind(events, Start), of_kind(events, Epoch)
    if not starts:
        raise PlmError(f"{folder}/{NAME} has no start line; it is not a log of plm train.")
    accuracies = [entry.test_accuracy for entry in epochs if entry.test_accuracy is not None]
    last = epochs[-1] if epochs else None
    planned = [entry.epochs for entry in events if isinstance(entry, (Start, Resume))]
    return RunSummary(
        folder=folder,
        net=starts[0].net,
        data=Path(starts[0].data).name,
        epochs_done=last.epoch if last else 0,
        epochs=planned[-1],
        loss=last.loss if last else None,
        accuracy=accuracies[-1] if accuracies else None,
        best_accuracy=max(accuracies, default=None),
        images_per_s=last.images_per_s if last else None,
        seconds=sum(entry.seconds for entry in epochs),
        state=_state(events[-1]),
    )


def _state(last: Event) -> str:
    if isinstance(last, End):
        return "finished"
    if isinstance(last, Stopped):
        return "stopped" if last.reason is None else "diverged"
    return "unfinished"


def _net_of(folder: Path) -> str | None:
    return next((entry.net for entry in of_kind(read_log(folder), Start)), None)
