"""What a data set is, once it is loaded."""

import hashlib
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from pylean_mlir.data._normalisation import Normalisation

Pixels: TypeAlias = npt.NDArray[np.uint8]

CLASS_COUNT = 10


@dataclass(frozen=True)
class Split:
    """One part of a data set: images uint8 [N, H, W, C] (0..255) and labels uint8 [N] (0..9)."""

    images: Pixels
    labels: Pixels

    @property
    def count(self) -> int:
        """Number of images."""
        return len(self.labels)


@dataclass(frozen=True)
class Dataset:
    """A named data set with its train and test part; both have images of the same [H, W, C]."""

    name: str
    classes: tuple[str, ...]
    train: Split
    test: Split
    normalisation: Normalisation

    @property
    def fingerprint(self) -> str:
        """A short hash of image shape, counts and labels, to tell data sets apart cheaply."""
        digest = hashlib.sha256(repr((self.image_shape, self.train.count, self.test.count)).encode())
        digest.update(np.ascontiguousarray(self.train.labels).data)
        digest.update(np.ascontiguousarray(self.test.labels).data)
        return digest.hexdigest()[:16]

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """Height, width, channels of one image."""
        height, width, channels = self.train.images.shape[1:]
        return height, width, channels
