"""What `plm train` shows while it works: notes, a progress bar, one line per epoch, the result."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import rich.progress as bars

from pylean_mlir.console import err, note, say
from pylean_mlir.training import Checkpoint, Evaluation, Job, Progress, TrainResult, Watcher

REFRESH_PER_S = 4


class TrainingDisplay(Watcher):
    """The trainer's watcher: the result goes to stdout, all else to stderr; nothing if `quiet`."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._bar: bars.Progress | None = None
        self._task = bars.TaskID(0)
        self._epochs = 0
        self._batch = 0
        self._epoch_images = 0
        self._since = (0.0, 0)
        self._epoch_started = 0.0

    def say(self, text: str) -> None:
        """One line about what is going on."""
        if not self._quiet:
            note(text, style="dim")

    def started(self, job: Job, folder: Path, checkpoint: Checkpoint | None) -> None:
        """Describe the run."""
        recipe, settings = job.settings.recipe, job.settings
        if self._quiet:
            return
        note(
            f"{settings.net}: {job.module.parameter_count:,} parameters, {job.train.count:,} images of"
            f" {Path(settings.data).name}, batch {job.module.batch}, {recipe.epochs} epochs, lr {recipe.lr:g}"
            f" {recipe.schedule}, seed {recipe.seed}",
            style="bold",
        )
        where = f"into {folder}"
        if checkpoint is not None:
            where = (
                f"in {folder}, from step {checkpoint.progress.step:,} (epoch {checkpoint.progress.epoch + 1})"
            )
        note(where)

    @contextmanager
    def during(self, job: Job, progress: Progress) -> Iterator[None]:
        """Show the bar while the block runs."""
        self._epochs, self._batch = job.settings.recipe.epochs, job.module.batch
        self._epoch_images = job.steps_per_epoch * self._batch
        self._since = (time.monotonic(), progress.step)
        self._epoch_started = progress.seconds - progress.epoch_seconds
        columns = (
            bars.TextColumn("epoch {task.fields[epoch]}"),
            bars.BarColumn(),
            bars.TextColumn("loss {task.fields[loss]}  {task.fields[rate]} images/s  left"),
            bars.TimeRemainingColumn(elapsed_when_finished=True),
        )
        hidden = self._quiet or not err.is_terminal
        with bars.Progress(
            *columns, console=err, refresh_per_second=REFRESH_PER_S, transient=True, disable=hidden
        ) as bar:
            self._bar = None if hidden else bar
            total = self._epochs * job.steps_per_epoch
            shown: dict[str, Any] = {"epoch": self._epoch(progress.epoch), "loss": "-", "rate": "-"}
            self._task = bar.add_task("", total=total, completed=progress.step, **shown)
            yield
        self._bar = None

    def stepped(self, progress: Progress, loss: float) -> None:
        """Move the bar."""
        if self._bar is None:
            return
        now = time.monotonic()
        then, step = self._since
        rate = (progress.step - step) * self._batch / max(now - then, 1e-9)
        shown: dict[str, Any] = {
            "epoch": self._epoch(progress.epoch),
            "loss": "-" if loss != loss else f"{loss:.4f}",
        }
        self._bar.update(self._task, completed=progress.step, rate=f"{rate:,.0f}", **shown)

    def finished_epoch(self, progress: Progress, loss: float, evaluation: Evaluation | None) -> None:
        """Print the epoch's line."""
        seconds = progress.seconds - self._epoch_started
        self._epoch_started = progress.seconds
        self._since = (time.monotonic(), progress.step)
        if self._quiet:
            return
        test = f"  test {100 * evaluation.accuracy:.2f} %" if evaluation else ""
        rate = self._epoch_images / max(seconds, 1e-9)
        note(
            f"epoch {self._epoch(progress.epoch - 1)}  loss {loss:.4f}{test}"
            f"  {rate:,.0f} images/s  {seconds:.1f} s"
        )

    def stopped(self, result: TrainResult) -> None:
        """Say how to go on after Ctrl-C."""
        step, folder = result.progress.step, result.folder
        note(f"stopped after step {step:,}, checkpoint written; go on with --resume --out {folder}")

    def finished(self, result: TrainResult) -> None:
        """Print the result."""
        if self._quiet:
            return
        progress = result.progress
        accuracy = "not evaluated" if progress.accuracy is None else f"{100 * progress.accuracy:.2f} %"
        best = "" if progress.best_accuracy is None else f" (best {100 * progress.best_accuracy:.2f} %)"
        rate = progress.step * result.job.module.batch / max(progress.seconds, 1e-9)
        say(
            f"{result.job.settings.net}: test accuracy {accuracy}{best} after {progress.epoch} epochs,"
            f" {progress.seconds:.1f} s of training, {rate:,.0f} images/s; {result.folder}"
        )

    def _epoch(self, done: int) -> str:
        return f"{min(done + 1, self._epochs)}/{self._epochs}"
