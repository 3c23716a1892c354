"""What a data set is, once it is loaded."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from pylean_mlir.data._normalisation import Normalisation

Pixels: TypeAlias = npt.NDArray[np.uint8]
Labels: TypeAlias = npt.NDArray[np.unsignedinteger[Any]]

MAX_CLASSES = 65_536
PROBE = 1 << 24


@dataclass(frozen=True)
class Split:
    """One part of a data set.

    Attributes:
        images: uint8 [N, H, W, C], 0..255.
        labels: unsigned integers [N], each below the number of classes.
    """

    images: Pixels
    labels: Labels

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

    @cached_property
    def fingerprint(self) -> str:
        """A short hash of everything that training sees: image shape, counts, labels and every pixel."""
        digest = hashlib.sha256(repr((self.image_shape, self.train.count, self.test.count)).encode())
        for split in (self.train, self.test):
            digest.update(split.labels.astype("<u4").data)
            for start in range(0, split.count, rows := max(1, PROBE // max(1, split.images[0].size))):
                digest.update(np.ascontiguousarray(split.images[start : start + rows]).data)
        return digest.hexdigest()[:16]

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """Height, width, channels of one image."""
        height, width, channels = self.train.images.shape[1:]
        return height, width, channels
