"""Reader for the binary version of CIFAR-10: records of one label byte and 3 x 32 x 32 pixel bytes."""

from pathlib import Path

import numpy as np

from pylean_mlir.data._types import CLASS_COUNT, Pixels, Split
from pylean_mlir.errors import PlmError

FILES = {
    "train": tuple(f"data_batch_{number}.bin" for number in range(1, 6)),
    "test": ("test_batch.bin",),
}
SIDE = 32
CHANNELS = 3
RECORD_BYTES = 1 + CHANNELS * SIDE * SIDE


def has_cifar_files(folder: Path) -> bool:
    """Whether `folder` holds the six binary files."""
    return all((folder / name).is_file() for names in FILES.values() for name in names)


def read_split(folder: Path, part: str) -> Split:
    """Read the `train` or `test` part: images [N, 32, 32, 3] (the files are channel-first), labels [N]."""
    records = np.concatenate([_records(folder / name) for name in FILES[part]])
    planes = records[:, 1:].reshape(-1, CHANNELS, SIDE, SIDE)
    return Split(images=np.ascontiguousarray(planes.transpose(0, 2, 3, 1)), labels=records[:, 0].copy())


def _records(path: Path) -> Pixels:
    if not path.is_file():
        raise PlmError(f"{path.parent} has no {path.name}.")
    size = path.stat().st_size
    if size == 0 or size % RECORD_BYTES:
        raise PlmError(
            f"{path} is truncated: {size} bytes is not a whole number of {RECORD_BYTES}-byte records."
        )
    records: Pixels = np.memmap(path, dtype=np.uint8, mode="r").reshape(-1, RECORD_BYTES)
    if int(records[:, 0].max()) >= CLASS_COUNT:
        raise PlmError(f"{path} has the label {int(records[:, 0].max())}; labels must be 0..9.")
    return records
