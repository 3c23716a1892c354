"""`plm train`: train a verified module on real data."""

from pylean_mlir.report.progress import TrainingDisplay
from pylean_mlir.training import TrainOptions, stop_on_signals, train

EXIT_STOPPED = 130


def run(options: TrainOptions, *, quiet: bool) -> int:
    """Train and return the exit status: 0, or 130 if stopped before the last epoch."""
    display = TrainingDisplay(quiet=quiet)
    result = train(options, watcher=display, stopping=stop_on_signals)
    if not result.finished:
        display.stopped(result)
        return EXIT_STOPPED
    display.finished(result)
    return 0
