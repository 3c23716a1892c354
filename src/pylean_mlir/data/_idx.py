"""Reader for the idx files of MNIST and Fashion-MNIST, plain or gzip-compressed.

An idx file is a big-endian header (magic number, then one 32-bit size per axis) followed by the bytes.
Plain files are memory-mapped. A compressed one is decompressed once into the cache folder, under the
hash of the compressed file, and mapped from there.
"""

import gzip
import math
import struct
import zlib
from pathlib import Path

import numpy as np

from pylean_mlir.data._types import Pixels, Split
from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes, sha256_file, write_atomic

IMAGES_MAGIC = 0x803
LABELS_MAGIC = 0x801
FILES = {
    "train": ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"),
    "test": ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"),
}


def has_idx_files(folder: Path) -> bool:
    """Whether `folder` holds the four idx files, compressed or not."""
    return all(_locate(folder, name) is not None for pair in FILES.values() for name in pair)


def read_split(folder: Path, part: str, cache: Path) -> Split:
    """Read the `train` or `test` part of an idx data set: images [N, H, W, 1], labels [N]."""
    images_name, labels_name = FILES[part]
    images_path, labels_path = _require(folder, images_name), _require(folder, labels_name)
    images = read_idx(images_path, IMAGES_MAGIC, cache)
    labels = read_idx(labels_path, LABELS_MAGIC, cache)
    if len(images) != len(labels):
        raise PlmError(
            f"{images_path} has {len(images)} images but {labels_path} has {len(labels)} labels;"
            " the two files do not belong together."
        )
    return Split(images=images[..., np.newaxis], labels=labels)


def read_idx(path: Path, magic: int, cache: Path) -> Pixels:
    """Map the idx file at `path` (uint8, shape from its header), checking magic number and size."""
    raw = _decompressed(path, cache) if path.suffix == ".gz" else path
    if isinstance(raw, bytes):
        data: Pixels = np.frombuffer(raw, dtype=np.uint8)
    elif raw.stat().st_size == 0:
        raise PlmError(f"{path} is empty; get the data set again.")
    else:
        data = np.memmap(raw, dtype=np.uint8, mode="r")
    axes = magic & 0xFF
    header_bytes = 4 + 4 * axes
    if len(data) < header_bytes:
        raise PlmError(f"{path} is truncated: its header needs {header_bytes} bytes, it has {len(data)}.")
    found, *shape = struct.unpack(f">{1 + axes}I", data[:header_bytes].tobytes())
    if found != magic:
        raise PlmError(
            f"{path} is not the expected idx file: magic number 0x{found:x}, expected 0x{magic:x}"
            f"{_guess(found, magic)}."
        )
    expected = header_bytes + math.prod(shape)
    if len(data) < expected:
        raise PlmError(f"{path} is truncated: {len(data)} bytes where its header promises {expected}.")
    if len(data) > expected:
        raise PlmError(
            f"{path} has {len(data) - expected} bytes after its last entry; get the data set again."
        )
    if 0 in shape:
        raise PlmError(f"{path} holds no data: its shape is {shape}.")
    return data[header_bytes:].reshape(shape)


def _guess(found: int, magic: int) -> str:
    if found >> 16 == 0x1F8B:
        return "; this is a gzip file, add .gz to its name"
    if found == int.from_bytes(magic.to_bytes(4, "little"), "big"):
        return "; its numbers are little-endian, which no standard file is"
    return ""


def _decompressed(path: Path, cache: Path) -> Path | bytes:
    """The decompressed file in the cache, or its bytes where the cache can't be written.

    Its name has the hash of the compressed file and that of its own content; a copy that is not what its name
    says is made again.
    """
    key = sha256_file(path)[:32]
    for copy in cache.glob(f"{key}-*.idx"):
        if sha256_file(copy)[:32] == copy.stem.rpartition("-")[2]:
            return copy
        copy.unlink(missing_ok=True)
    try:
        with gzip.open(path) as stream:
            content = stream.read()
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise PlmError(f"{path} is truncated or damaged ({error}); get the data set again.") from error
    target = cache / f"{key}-{sha256_bytes(content)[:32]}.idx"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(target, content)
    except (OSError, PlmError):
        return content
    return target


def _locate(folder: Path, name: str) -> Path | None:
    """The file `name` in `folder`: plain, with `.gz`, or with a dot before `idx` as some mirrors write it."""
    for spelling in (name, f"{name}.gz", name.replace("-idx", ".idx"), name.replace("-idx", ".idx") + ".gz"):
        if (folder / spelling).is_file():
            return folder / spelling
    return None


def _require(folder: Path, name: str) -> Path:
    path = _locate(folder, name)
    if path is None:
        raise PlmError(f"{folder} has no {name}[.gz].")
    return path
