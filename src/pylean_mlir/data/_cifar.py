"""Reader for the binary versions of CIFAR-10 and CIFAR-100.

A record is the label (CIFAR-100: the coarse label, then the fine one, which is used) and 3 x 32 x 32 bytes.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pylean_mlir.data._types import Pixels, Split
from pylean_mlir.errors import PlmError

SIDE = 32
CHANNELS = 3
PIXELS = CHANNELS * SIDE * SIDE


@dataclass(frozen=True)
class Layout:
    """The files of one of the two; archives unpack into `folder`."""

    folder: str
    train: tuple[str, ...]
    test: tuple[str, ...]
    label_bytes: int
    classes: int


LAYOUTS = (
    Layout(
        "cifar-10-batches-bin", tuple(f"data_batch_{n}.bin" for n in range(1, 6)), ("test_batch.bin",), 1, 10
    ),
    Layout("cifar-100-binary", ("train.bin",), ("test.bin",), 2, 100),
)


def has_cifar_files(folder: Path) -> bool:
    """Whether `folder` holds the binary files of one of the two, or the folder of the archive with them."""
    return _find(folder) is not None


def read_split(folder: Path, part: str) -> Split:
    """Read the `train` or `test` part: images [N, 32, 32, 3] (the files are channel-first), labels [N]."""
    found = _find(folder)
    if found is None:
        raise PlmError(f"{folder} has not all binary files of CIFAR-10 or CIFAR-100.")
    layout, inside = found
    files = [_records(inside / name, layout) for name in (layout.train if part == "train" else layout.test)]
    if len({len(records) for records in files}) > 1:
        counts = ", ".join(f"{len(records):,}" for records in files)
        raise PlmError(
            f"{inside}: the batch files must have equally many images, found {counts}; one is cut"
            " short, get the data set again."
        )
    records = np.concatenate(files)
    planes = records[:, layout.label_bytes :].reshape(-1, CHANNELS, SIDE, SIDE)
    labels = records[:, layout.label_bytes - 1].copy()
    return Split(images=np.ascontiguousarray(planes.transpose(0, 2, 3, 1)), labels=labels)


def _find(folder: Path) -> tuple[Layout, Path] | None:
    for layout in LAYOUTS:
        for inside in (folder, folder / layout.folder):
            if all((inside / name).is_file() for name in (*layout.train, *layout.test)):
                return layout, inside
    return None


def _records(path: Path, layout: Layout) -> Pixels:
    size, record = path.stat().st_size, layout.label_bytes + PIXELS
    if size == 0 or size % record:
        raise PlmError(f"{path} is truncated: {size} bytes is not a whole number of {record}-byte records.")
    records: Pixels = np.memmap(path, dtype=np.uint8, mode="r").reshape(-1, record)
    if (label := int(records[:, layout.label_bytes - 1].max())) >= layout.classes:
        raise PlmError(f"{path} has the label {label}; labels must be 0..{layout.classes - 1}.")
    return records
