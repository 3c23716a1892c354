"""The training loop: one call of the verified step per batch, parameters staying on the device.

Everything that varies between steps is a function of (seed, step), so a run that was stopped anywhere and
resumed from its checkpoint computes bit for bit what an uninterrupted one does.
"""

import math
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from pylean_mlir.data import Batcher, epoch_order
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Module
from pylean_mlir.runtime import Buffer, Device, Floats, Program
from pylean_mlir.training._checkpoint import (
    BEST,
    LAST,
    Checkpoint,
    Progress,
    Settings,
    save_checkpoint,
)
from pylean_mlir.training._evaluate import Evaluation, evaluate
from pylean_mlir.training._hyper import hyper_values
from pylean_mlir.training._log import Epoch, RunLog, Steps, Stopped
from pylean_mlir.training._schedule import learning_rate
from pylean_mlir.training._state import State

WATCH_EVERY_S = 0.2


@dataclass(frozen=True)
class Job:
    """Everything a run needs that doesn't change while it runs."""

    settings: Settings
    module: Module
    device: Device
    step: Program
    evaluation: Module
    forward: Program
    train: Batcher
    test: Batcher

    @property
    def steps_per_epoch(self) -> int:
        """Whole batches in the training part; the images left over are dropped (others each epoch)."""
        return self.train.count // self.module.batch


class Watcher:
    """Hears how a run goes; every method does nothing unless it is overridden."""

    def say(self, text: str) -> None:
        """One line about what is going on."""

    def started(self, job: Job, folder: Path, checkpoint: Checkpoint | None) -> None:
        """Everything is prepared; training begins, or goes on from `checkpoint`."""

    def during(self, job: Job, progress: Progress) -> AbstractContextManager[None]:
        """A context around the steps."""
        return nullcontext()

    def stepped(self, progress: Progress, loss: float) -> None:
        """Some more steps are done; `loss` is a recent one."""

    def finished_epoch(self, progress: Progress, loss: float, evaluation: Evaluation | None) -> None:
        """An epoch is done; `loss` is the mean over its steps."""


class Trainer:
    """A run in progress. `run` trains until the recipe's last epoch or until `stop()` says so."""

    def __init__(
        self,
        job: Job,
        start: Checkpoint,
        folder: Path,
        log: RunLog,
        watcher: Watcher,
        stop: Callable[[], bool],
    ) -> None:
        self._job, self._folder, self._log, self._watcher, self._stop = job, folder, log, watcher, stop
        self._recipe = job.settings.recipe
        self._signature = job.module.signature
        self._state = {port.name: job.device.put(start.state[port.name]) for port in self._signature.state}
        self._progress = start.progress
        self._shown_loss = math.nan
        self._watched = 0.0
        self._hypers: dict[str, tuple[float, Buffer]] = {}

    def run(self) -> Progress:
        """Train; returns where it ended, which is before the last epoch if it was stopped."""
        while self._progress.epoch < self._recipe.epochs:
            if not self._finish_steps_of_epoch():
                self._log.write(Stopped(self._progress.epoch, self._progress.step))
                self.save()
                return self._progress
            self._finish_epoch()
        return self._progress

    def save(self) -> None:
        """Write the checkpoint to resume from."""
        self._save(LAST)

    def state(self) -> State:
        """The current parameters, slots and buffers on the host, by name."""
        return {name: self._job.device.get(buffer) for name, buffer in self._state.items()}

    def _finish_steps_of_epoch(self) -> bool:
        """Do the rest of this epoch's steps; False if asked to stop before the end."""
        job, batch = self._job, self._job.module.batch
        order = epoch_order(job.train.count, self._recipe.seed, self._progress.epoch)
        first = self._progress.step - self._progress.epoch * job.steps_per_epoch
        started = time.perf_counter()
        for position in range(first, job.steps_per_epoch):
            if self._stop():
                self._clock(started)
                return False
            self._do_step(*job.train.assemble(order[position * batch : (position + 1) * batch]))
            done = position + 1
            if done % self._recipe.log_every == 0:
                started = self._clock(started)
                self._log_step()
            if self._recipe.checkpoint_every and done % self._recipe.checkpoint_every == 0:
                self._clock(started)
                self.save()
                started = time.perf_counter()
        self._clock(started)
        return True

    def _do_step(self, images: Floats, targets: Floats) -> None:
        """One gradient step, on the device, and its loss.

        The loss is fetched at once: it shares an allocation with the new parameters, and keeping it for later
        makes the runtime's memory grow step by step.
        """
        put, progress, step, signature = (
            self._job.device.put,
            self._progress,
            self._progress.step,
            self._signature,
        )
        batch = {signature.image.name: put(images), signature.target.name: put(targets)}
        outputs = self._job.step(signature.arguments({**self._state, **batch, **self._hyper_buffers(step)}))
        self._state = signature.renewed(outputs)
        value = float(self._job.device.get(signature.loss_of(outputs)))
        if not math.isfinite(value):
            raise self._diverged(f"The loss is {value} at step {step + 1}")
        self._progress = replace(
            progress,
            step=step + 1,
            loss_sum=progress.loss_sum + value,
            window_sum=progress.window_sum + value,
        )
        if time.monotonic() - self._watched > WATCH_EVERY_S:
            self._watched = time.monotonic()
            self._watcher.stepped(self._progress, self._shown_loss)

    def _hyper_buffers(self, step: int) -> dict[str, Buffer]:
        """The step's scalars on the device; one that did not change stays there."""
        values = hyper_values(self._signature, self._recipe, step, self._job.steps_per_epoch)
        for name, value in values.items():
            if self._hypers.get(name, (math.nan,))[0] != value:
                self._hypers[name] = (value, self._job.device.put(value))
        return {name: self._hypers[name][1] for name in values}

    def _diverged(self, what: str) -> PlmError:
        last = self._folder / LAST
        kept = f"the last good checkpoint is {last}" if last.exists() else "no checkpoint was written yet"
        self._log.write(Stopped(self._progress.epoch, self._progress.step, what))
        return PlmError(f"{what} (epoch {self._progress.epoch + 1}); try a smaller lr; {kept}.")

    def _clock(self, started: float) -> float:
        """Add the time since `started` to the progress; returns now."""
        now = time.perf_counter()
        spent = now - started
        self._progress = replace(
            self._progress,
            seconds=self._progress.seconds + spent,
            epoch_seconds=self._progress.epoch_seconds + spent,
        )
        return now

    def _log_step(self) -> None:
        progress = self._progress
        rate = learning_rate(self._recipe, progress.step - 1, self._job.steps_per_epoch)
        loss = progress.window_sum / self._recipe.log_every
        self._log.write(Steps(progress.epoch, progress.step, loss, rate))
        self._progress = replace(progress, window_sum=0.0)
        self._shown_loss = loss
        self._watcher.stepped(self._progress, loss)

    def _finish_epoch(self) -> None:
        """Log the epoch, evaluate if it is time to, and write the checkpoints."""
        progress = self._progress
        loss = progress.loss_sum / self._job.steps_per_epoch
        images = self._job.steps_per_epoch * self._job.module.batch
        done = replace(progress, epoch=progress.epoch + 1, loss_sum=0.0, window_sum=0.0, epoch_seconds=0.0)
        evaluation = None
        if done.epoch % self._recipe.eval_every == 0 or done.epoch == self._recipe.epochs:
            evaluation = self._evaluate()
            done = replace(done, accuracy=evaluation.accuracy)
        is_best = evaluation is not None and _is_better(evaluation.accuracy, progress.best_accuracy)
        if is_best:
            done = replace(done, best_accuracy=done.accuracy)
        self._log.write(
            Epoch(
                epoch=done.epoch,
                step=done.step,
                loss=loss,
                lr=learning_rate(self._recipe, done.step - 1, self._job.steps_per_epoch),
                test_accuracy=evaluation.accuracy if evaluation else None,
                test_loss=evaluation.loss if evaluation else None,
                seconds=round(progress.epoch_seconds, 3),
                images_per_s=round(images / max(progress.epoch_seconds, 1e-9), 1),
            )
        )
        self._progress = done
        if is_best:
            self._save(BEST)
        self.save()
        self._watcher.finished_epoch(self._progress, loss, evaluation)

    def _evaluate(self) -> Evaluation:
        job = self._job
        return evaluate(job.device, job.forward, job.evaluation.signature, self._state, job.test)

    def _save(self, name: str) -> None:
        """Write a checkpoint, unless something in it is not finite."""
        state = self.state()
        for port in self._signature.state:
            if not math.isfinite(float(state[port.name].sum(dtype="f8"))):
                raise self._diverged(
                    f"The {port.role} {port.name} is not finite after step {self._progress.step}"
                )
        self._progress = replace(self._progress, log_bytes=self._log.sync())
        save_checkpoint(self._folder / name, Checkpoint(self._job.settings, self._progress, state))


def _is_better(accuracy: float, best: float | None) -> bool:
    return best is None or accuracy > best
