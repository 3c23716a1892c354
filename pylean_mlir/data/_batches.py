"""From a data set to the arrays of one step: epoch order, gathered and normalised images, soft targets."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pylean_mlir.data._normalisation import Normalisation
from pylean_mlir.data._types import CLASS_COUNT, Split

SHUFFLE_STREAM = 1


def epoch_order(count: int, seed: int, epoch: int) -> npt.NDArray[np.intp]:
    """The order in which epoch `epoch` visits `count` images: a permutation that depends on (seed, epoch) only.

    Counter-based: Philox keyed by (seed, stream and epoch), sorted by raw 64-bit draws, so that any epoch's
    order is available without the ones before it, on every platform and numpy version.
    """
    generator = np.random.Philox(key=[seed, (SHUFFLE_STREAM << 32) | epoch])
    return np.argsort(generator.random_raw(count), kind="stable")


def target_table(label_smoothing: float) -> npt.NDArray[np.float32]:
    """Row `label` is its soft target: [10, 10], `1 - s + s/10` on the diagonal, `s/10` elsewhere."""
    eye = np.eye(CLASS_COUNT)
    return (eye * (1.0 - label_smoothing) + label_smoothing / CLASS_COUNT).astype(np.float32)


@dataclass(frozen=True)
class Batcher:
    """Assembles batches of one split; `scale` and `shift` turn bytes [H*W*C] into normalised floats."""

    split: Split
    scale: npt.NDArray[np.float32]
    shift: npt.NDArray[np.float32]
    targets: npt.NDArray[np.float32]
    image_shape: tuple[int, ...]

    def assemble(self, indices: npt.NDArray[np.intp]) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """Images f32 [len(indices), *image_shape] and soft targets f32 [len(indices), 10]."""
        pixels = self.split.images.reshape(self.split.count, -1).take(indices, axis=0)
        images = np.multiply(pixels, self.scale, dtype=np.float32)
        images += self.shift
        targets = self.targets.take(self.split.labels.take(indices), axis=0)
        return images.reshape(len(indices), *self.image_shape), targets


def make_batcher(
    split: Split, normalisation: Normalisation, image_shape: tuple[int, ...], label_smoothing: float = 0.0
) -> Batcher:
    """A batcher whose images have `image_shape`: [H, W, C], or [H*W*C] for a net that starts dense."""
    pixels = math.prod(split.images.shape[1:])
    repeat = pixels // len(normalisation.mean)
    mean = np.tile(np.asarray(normalisation.mean), repeat)
    std = np.tile(np.asarray(normalisation.std), repeat)
    return Batcher(
        split=split,
        scale=(1.0 / (255.0 * std)).astype(np.float32),
        shift=(-mean / std).astype(np.float32),
        targets=target_table(label_smoothing),
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
