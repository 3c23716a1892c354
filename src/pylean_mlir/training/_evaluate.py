"""Evaluate parameters on a whole split with the forward module."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from pylean_mlir.data import Batcher, padded_batches
from pylean_mlir.runtime import Buffer, Device, Program
from pylean_mlir.signature import Signature


@dataclass(frozen=True)
class Evaluation:
    """Results over `count` images.

    Attributes:
        correct: images whose largest logit is the label's.
        loss: mean softmax cross-entropy with the hard label; NaN or infinite if a logit is.
        confusion: [label, prediction] counts of the images whose logits are all finite.
        undefined: images with a logit that is not finite; they count as wrong.
    """

    count: int
    correct: int
    loss: float
    confusion: npt.NDArray[np.int64]
    undefined: int = 0

    @property
    def accuracy(self) -> float:
        """Share of correct images, in [0, 1]."""
        return self.correct / self.count


def evaluate(
    device: Device, forward: Program, signature: Signature, state: Mapping[str, Buffer], batcher: Batcher
) -> Evaluation:
    """Run `forward` over all images of the batcher's split; the last batch is padded and cut.

    Args:
        signature: of `forward`.
        state: parameters and buffers on the device, by name.
    """
    labels = batcher.labels
    classes = batcher.targets.shape[1]
    confusion = np.zeros((classes, classes), np.int64)
    loss = 0.0
    undefined = 0
    for indices, real in padded_batches(len(labels), batcher.batch):
        images, _ = batcher.assemble(indices)
        outputs = forward(signature.arguments({**state, signature.image.name: device.put(images)}))
        logits = device.get(signature.results(outputs)[signature.logits.name])[:real].astype(np.float64)
        truth = labels[indices[:real]]
        with np.errstate(invalid="ignore", over="ignore"):
            loss += float(np.sum(_cross_entropy(logits, truth)))
        finite = np.isfinite(logits).all(axis=1)
        undefined += int(np.count_nonzero(~finite))
        np.add.at(confusion, (truth[finite], logits[finite].argmax(axis=1)), 1)
    return Evaluation(
        count=len(labels),
        correct=int(np.trace(confusion)),
        loss=loss / len(labels),
        confusion=confusion,
        undefined=undefined,
    )


def _cross_entropy(logits: npt.NDArray[np.float64], labels: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """Softmax cross-entropy of logits [N, c] with labels [N]."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=1))
    picked = np.take_along_axis(shifted, labels[:, np.newaxis].astype(np.intp), axis=1)[:, 0]
    result: npt.NDArray[np.float64] = log_sum - picked
    return result
