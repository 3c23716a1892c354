"""`plm runs`: a table of training runs."""

import json
from dataclasses import asdict
from pathlib import Path

from pylean_mlir.console import say
from pylean_mlir.errors import PlmError
from pylean_mlir.report.columns import columns
from pylean_mlir.training import RunSummary, run_folders, summarise

DEFAULT_ROOT = Path("runs")
_HEADINGS = ("run", "epochs", "loss", "test", "best", "images/s", "training", "state")


def run(root: Path, *, as_json: bool) -> int:
    """Print one row per run folder under `root`."""
    if not root.is_dir() and root != DEFAULT_ROOT:
        raise PlmError(f"{root} is not a folder; give the one that holds the run folders.")
    runs = [summarise(folder) for folder in run_folders(root)]
    if as_json:
        print(json.dumps([{**asdict(entry), "folder": str(entry.folder)} for entry in runs]))
    elif not runs:
        say(f"no runs under {root}")
    else:
        say(columns([_HEADINGS, *(_row(entry) for entry in runs)], right=range(1, 7)))
    return 0


def _row(entry: RunSummary) -> tuple[str, ...]:
    return (
        entry.folder.name,
        f"{entry.epochs_done}/{entry.epochs}",
        "-" if entry.loss is None else f"{entry.loss:.4f}",
        _percent(entry.accuracy),
        _percent(entry.best_accuracy),
        "-" if entry.images_per_s is None else f"{entry.images_per_s:,.0f}",
        f"{entry.seconds:.1f} s",
        entry.state,
    )


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.2f} %"
