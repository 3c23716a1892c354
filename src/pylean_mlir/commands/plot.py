"""`plm plot`: loss and accuracy curves of runs."""

from collections.abc import Sequence
from pathlib import Path

from pylean_mlir.console import say
from pylean_mlir.report import plot_curves


def run(runs: Sequence[Path], output: Path) -> int:
    """Draw the curves of `runs` into `output` (.png or .svg)."""
    plot_curves(runs, output)
    say(f"plot: {output}")
    return 0
