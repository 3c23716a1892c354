"""The embedded data set: 1,797 8x8 handwritten digits, so that a first run works anywhere."""

from importlib import resources

import numpy as np

from pylean_mlir.data._normalisation import measure_normalisation
from pylean_mlir.data._types import Dataset, Pixels, Split
from pylean_mlir.errors import PlmError

TRAIN_COUNT = 1437
SIDE = 8
MAXIMUM = 16
NAME = "digits"
CLASSES = tuple("0123456789")


def load_digits(shape: tuple[int, int, int] = (SIDE, SIDE, 1)) -> Dataset:
    """The digits enlarged by a whole factor and zero-padded to `shape` (height, width, channels).

    The first 1,437 are the training part, the other 360 the test part.
    """
    with (resources.files("pylean_mlir.data") / "digits.npz").open("rb") as stream, np.load(stream) as stored:
        small, labels = stored["images"], stored["labels"]
    images = _fit(((small.astype(np.uint16) * 255) // MAXIMUM).astype(np.uint8), shape)
    train = Split(images[:TRAIN_COUNT], labels[:TRAIN_COUNT])
    return Dataset(
        name=NAME,
        classes=CLASSES,
        train=train,
        test=Split(images[TRAIN_COUNT:], labels[TRAIN_COUNT:]),
        normalisation=measure_normalisation(train.images),
    )


def _fit(images: Pixels, shape: tuple[int, int, int]) -> Pixels:
    """Images [N, 8, 8] enlarged and centred in `shape`, the channel repeated."""
    height, width, channels = shape
    factor = min(height, width) // SIDE
    if factor == 0:
        raise PlmError(
            f"The digits are 8x8 and do not fit into {height}x{width} images; name another --data."
        )
    enlarged = images.repeat(factor, axis=1).repeat(factor, axis=2)
    top, left = (height - factor * SIDE) // 2, (width - factor * SIDE) // 2
    canvas = np.zeros((len(images), height, width, channels), np.uint8)
    canvas[:, top : top + factor * SIDE, left : left + factor * SIDE, :] = enlarged[..., np.newaxis]
    return canvas
