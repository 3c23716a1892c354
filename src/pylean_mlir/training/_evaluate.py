"""Evaluate parameters on a whole split with the forward module."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pylean_mlir.data import CLASS_COUNT, Batcher, padded_batches
from pylean_mlir.runtime import Buffer, Device, Program
from pylean_mlir.signature import Signature


@dataclass(frozen=True)
class Evaluation:
    """Results over `count` images.

    Attributes:
        correct: images whose largest logit is the label's.
        loss: mean softmax cross-entropy with the hard label.
        confusion: [label, prediction] counts.
    """

    count: int
    correct: int
    loss: float
    confusion: npt.NDArray[np.int64]

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
    confusion = np.zeros((CLASS_COUNT, CLASS_COUNT), np.int64)
    loss = 0.0
    for indices, real in padded_batches(len(labels), batcher.batch):
        images, _ = batcher.assemble(indices)
        outputs = forward(signature.arguments({**state, signature.image.name: device.put(images)}))
        logits = device.get(signature.results(outputs)[signature.logits.name])[:real].astype(np.float64)
        truth = labels[indices[:real]]
        loss += float(np.sum(_cross_entropy(logits, truth)))
        np.add.at(confusion, (truth, logits.argmax(axis=1)), 1)
    return Evaluation(
        count=len(labels), correct=int(np.trace(confusion)), loss=loss / len(labels), confusion=confusion
    )


def _cross_entropy(logits: npt.NDArray[np.float64], labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """Softmax cross-entropy of logits [N, 10] with labels [N]."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(shifted).sum(axis=1))
    picked = np.take_along_axis(shifted, labels[:, np.newaxis].astype(np.intp), axis=1)[:, 0]
    result: npt.NDArray[np.float64] = log_sum - picked
    return result
