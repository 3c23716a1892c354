"""From a data set to the arrays of one step: epoch order, gathered and normalised images, soft targets."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pylean_mlir.data._normalisation import Normalisation
from pylean_mlir.data._types import Labels, Split
from pylean_mlir.errors import PlmError

SHUFFLE_STREAM = 1


def epoch_order(count: int, seed: int, epoch: int) -> npt.NDArray[np.intp]:
    """The order in which epoch `epoch` visits `count` images: a permutation set by (seed, epoch) only.

    Counter-based: Philox keyed by (seed, stream and epoch), sorted by raw 64-bit draws, so that any epoch's
    order is available without the ones before it, on every platform and numpy version.
    """
    generator = np.random.Philox(key=[seed, (SHUFFLE_STREAM << 32) | epoch])
    return np.argsort(generator.random_raw(count), kind="stable")


def target_table(label_smoothing: float, classes: int) -> npt.NDArray[np.float32]:
    """Row `label` is its soft target: [c, c], `1 - s + s/c` on the diagonal, `s/c` elsewhere."""
    return (np.eye(classes) * (1.0 - label_smoothing) + label_smoothing / classes).astype(np.float32)


@dataclass(frozen=True)
class Batcher:
    """Assembles batches of one size from one split.

    Attributes:
        pixels: every image as a row of bytes, [N, H*W*C].
        labels: unsigned integers [N].
        scale: `scale * byte + shift` is the normalised value; f32 [H*W*C], `shift` likewise.
        targets: soft target of each label, f32 [c, c].
        gathered: scratch for the bytes of one batch, [batch, H*W*C].
        images: scratch for the images of one batch, f32 [batch, H*W*C].
        image_shape: [H, W, C], or [H*W*C] for a net that starts dense.
    """

    pixels: npt.NDArray[np.uint8]
    labels: Labels
    scale: npt.NDArray[np.float32]
    shift: npt.NDArray[np.float32]
    targets: npt.NDArray[np.float32]
    gathered: npt.NDArray[np.uint8]
    images: npt.NDArray[np.float32]
    image_shape: tuple[int, ...]

    @property
    def count(self) -> int:
        """Number of images in the split."""
        return len(self.labels)

    @property
    def batch(self) -> int:
        """Images per batch."""
        return len(self.images)

    def assemble(
        self, indices: npt.NDArray[np.intp]
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """Images f32 [batch, *image_shape] (valid until the next call) and soft targets f32 [batch, c]."""
        np.take(self.pixels, indices, axis=0, out=self.gathered, mode="clip")
        np.multiply(self.gathered, self.scale, out=self.images, dtype=np.float32)
        np.add(self.images, self.shift, out=self.images)
        return self.images.reshape(self.batch, *self.image_shape), self.targets[self.labels[indices]]


def make_batcher(
    split: Split,
    normalisation: Normalisation,
    batch: int,
    image_shape: tuple[int, ...],
    classes: int,
    label_smoothing: float = 0.0,
) -> Batcher:
    """A batcher for `split`; `image_shape` is [H, W, C], or [H*W*C] for a net that starts dense.

    Raises:
        PlmError: a label is not below `classes`, the number of logits of the net.
    """
    if split.count and int(split.labels.max()) >= classes:
        raise PlmError(
            f"The data has the label {int(split.labels.max())}, but the net has {classes} logits (labels 0 to"
            f" {classes - 1}); choose a net with more classes or other data."
        )
    size = math.prod(split.images.shape[1:])
    repeat = size // len(normalisation.mean)
    mean = np.tile(np.asarray(normalisation.mean), repeat)
    std = np.tile(np.asarray(normalisation.std), repeat)
    return Batcher(
        pixels=np.asarray(split.images).reshape(split.count, size),
        labels=np.asarray(split.labels),
        scale=(1.0 / (255.0 * std)).astype(np.float32),
        shift=(-mean / std).astype(np.float32),
        targets=target_table(label_smoothing, classes),
        gathered=np.empty((batch, size), np.uint8),
        images=np.empty((batch, size), np.float32),
        image_shape=image_shape,
    )


def padded_batches(count: int, batch: int) -> Iterator[tuple[npt.NDArray[np.intp], int]]:
    """All of `range(count)` in batches of exactly `batch` indices, and how many of each are real.

    The last batch is filled up with index 0; only its first entries count.
    """
    for start in range(0, count, batch):
        real = min(batch, count - start)
        indices = np.zeros(batch, np.intp)
        indices[:real] = np.arange(start, start + real)
        yield indices, real
