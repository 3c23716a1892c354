"""`plm runs`: a table of training runs."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from pylean_mlir.training import RunSummary, run_folders, summarise


def list_runs(root: Path, console: Console) -> None:
    """Print one row per run folder under `root`."""
    folders = run_folders(root)
    if not folders:
        console.print(f"no runs under {root}", highlight=False)
        return
    table = Table("run", "net", "data", "epochs", "loss", "test", "best", "images/s", "training", "state")
    for folder in folders:
        table.add_row(*_row(summarise(folder)))
    console.print(table)


def _row(run: RunSummary) -> tuple[str, ...]:
    return (
        run.folder.name,
        run.net,
        run.data,
        f"{run.epochs_done}/{run.epochs}",
        "-" if run.loss is None else f"{run.loss:.4f}",
        _percent(run.accuracy),
        _percent(run.best_accuracy),
        "-" if run.images_per_s is None else f"{run.images_per_s:,.0f}",
        f"{run.seconds:.1f} s",
        run.state,
    )


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.2f} %"
