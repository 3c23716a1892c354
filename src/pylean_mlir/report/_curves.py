"""Loss and accuracy curves of training runs."""

from collections.abc import Sequence
from pathlib import Path

from pylean_mlir.errors import PlmError
from pylean_mlir.files import write_atomic
from pylean_mlir.training import Epoch, Event, Start, Steps, of_kind, read_log

FORMATS = ("png", "svg")


def plot_curves(runs: Sequence[Path], output: Path) -> None:
    """Draw the training loss and test accuracy of `runs` over the epochs into `output` (PNG or SVG)."""
    kind = output.suffix.removeprefix(".").lower()
    if kind not in FORMATS:
        raise PlmError(f"{output} must end in {' or '.join('.' + name for name in FORMATS)}.")
    import io

    from matplotlib.figure import Figure  # slow to import; only this command needs it

    figure = Figure(figsize=(9, 3.6), layout="constrained")
    loss_axes, accuracy_axes = figure.subplots(1, 2)
    for run in runs:
        events = read_log(run)
        (loss_line,) = loss_axes.plot(*_loss_curve(events), label=run.resolve().name, linewidth=1.2)
        found = [(entry.epoch, entry.test_accuracy) for entry in of_kind(events, Epoch)]
        known = [(epoch, 100 * accuracy) for epoch, accuracy in found if accuracy is not None]
        accuracy_axes.plot(
            [epoch for epoch, _ in known],
            [percent for _, percent in known],
            color=loss_line.get_color(),
            marker="o",
            markersize=3,
            label=run.resolve().name,
        )
    loss_axes.set(xlabel="epoch", ylabel="training loss")
    accuracy_axes.set(xlabel="epoch", ylabel="test accuracy (%)")
    for axes in (loss_axes, accuracy_axes):
        axes.grid(alpha=0.3)
        axes.spines[["top", "right"]].set_visible(False)
    accuracy_axes.legend(frameon=False, fontsize="small")
    stream = io.BytesIO()
    figure.savefig(stream, format=kind, dpi=150)
    write_atomic(output, stream.getvalue())


def _loss_curve(events: list[Event]) -> tuple[list[float], list[float]]:
    """Epochs (fractional) and losses: the step lines where there are some, else the epochs' means."""
    epochs, steps = of_kind(events, Epoch), of_kind(events, Steps)
    per_epoch = next((entry.steps_per_epoch for entry in of_kind(events, Start)), 0)
    if steps and per_epoch:
        return [entry.step / per_epoch for entry in steps], [entry.loss for entry in steps]
    return [entry.epoch for entry in epochs], [entry.loss for entry in epochs]
