"""`plm plot`: loss and accuracy curves of runs."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from pylean_mlir.report import plot_curves


def plot(runs: Sequence[Path], output: Path, console: Console) -> None:
    """Draw the curves of `runs` into `output` (.png or .svg)."""
    plot_curves(runs, output)
    console.print(f"plot: {output}", highlight=False)
