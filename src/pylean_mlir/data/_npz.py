"""Reader for one `.npz` file with a training and a test part.

The arrays are called as in Keras's files, `x_train, y_train, x_test, y_test`, or `train_images, train_labels,
test_images, test_labels`. Images are uint8 [N, H, W] or [N, H, W, C], labels integers [N] or [N, 1].
"""

import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from pylean_mlir.data._types import MAX_CLASSES, Labels, Split
from pylean_mlir.errors import PlmError

NAMES = (
    {"train": ("x_train", "y_train"), "test": ("x_test", "y_test")},
    {"train": ("train_images", "train_labels"), "test": ("test_images", "test_labels")},
)


def read_parts(path: Path) -> tuple[Split, Split]:
    """The training and the test part of the file at `path`."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            present = set(stored.files)
            names = next((names for names in NAMES if {*names["train"], *names["test"]} <= present), None)
            if names is None:
                wanted = ", ".join([*NAMES[0]["train"], *NAMES[0]["test"]])
                raise PlmError(f"{path} must hold the arrays {wanted}; it has {', '.join(sorted(present))}.")
            arrays = {name: stored[name] for pair in names.values() for name in pair}
    except (OSError, ValueError, zipfile.BadZipFile, EOFError, KeyError, NotImplementedError) as error:
        raise PlmError(f"{path} is not a readable .npz file ({error}).") from error
    return (
        _split(path, names["train"], arrays),
        _split(path, names["test"], arrays),
    )


def _split(path: Path, names: tuple[str, str], arrays: dict[str, npt.NDArray[Any]]) -> Split:
    images, labels = arrays[names[0]], arrays[names[1]]
    if images.dtype != np.uint8 or images.ndim not in (3, 4):
        raise PlmError(
            f"{path}: {names[0]} must be uint8 [N, H, W] or [N, H, W, C], found"
            f" {images.dtype} {list(images.shape)}."
        )
    if images.ndim == 3:
        images = images[..., np.newaxis]
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if labels.ndim != 1 or labels.dtype.kind not in "ui":
        raise PlmError(f"{path}: {names[1]} must be integers [N], found {labels.dtype} {list(labels.shape)}.")
    if len(images) != len(labels):
        raise PlmError(f"{path}: {len(images)} images in {names[0]}, but {len(labels)} labels in {names[1]}.")
    if images.size == 0:
        raise PlmError(f"{path}: {names[0]} holds no data, its shape is {list(images.shape)}.")
    return Split(np.ascontiguousarray(images), checked_labels(labels, f"{path}: {names[1]}"))


def checked_labels(labels: npt.NDArray[Any], where: str) -> Labels:
    """`labels` as unsigned integers; each must be in [0, MAX_CLASSES)."""
    if labels.size and not 0 <= int(labels.min()) <= int(labels.max()) < MAX_CLASSES:
        raise PlmError(
            f"{where} has labels from {labels.min()} to {labels.max()}; labels count from 0,"
            f" to {MAX_CLASSES - 1} at most."
        )
    return labels.astype(np.uint8 if labels.size == 0 or labels.max() < 256 else np.uint16)
