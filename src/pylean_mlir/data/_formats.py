"""What a folder or file holds, by its content: idx, CIFAR, npz or folders of images.

A format is one entry of `FORMATS`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pylean_mlir.data import _cifar, _idx, _images, _npz
from pylean_mlir.data._types import Split
from pylean_mlir.errors import PlmError

ImageShape = tuple[int, int, int]


@dataclass(frozen=True)
class Parts:
    """What a reader finds; `classes` is None where the format does not name them."""

    train: Split
    test: Split
    classes: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Format:
    """A way in which people store images.

    Attributes:
        about: what a path must hold, for messages.
        matches: whether a path holds it.
        read: from the path, the wanted image shape (or None) and a cache folder to the parts.
    """

    about: str
    matches: Callable[[Path], bool]
    read: Callable[[Path, ImageShape | None, Path], Parts]


def _read_idx(path: Path, shape: ImageShape | None, cache: Path) -> Parts:
    return Parts(_idx.read_split(path, "train", cache), _idx.read_split(path, "test", cache))


def _read_cifar(path: Path, shape: ImageShape | None, cache: Path) -> Parts:
    return Parts(_cifar.read_split(path, "train"), _cifar.read_split(path, "test"))


def _read_npz(path: Path, shape: ImageShape | None, cache: Path) -> Parts:
    train, test = _npz.read_parts(path)
    return Parts(train, test)


def _read_images(path: Path, shape: ImageShape | None, cache: Path) -> Parts:
    classes, train, test = _images.read_parts(path, shape, cache)
    return Parts(train, test, classes)


FORMATS = (
    Format("the four idx files", _idx.has_idx_files, _read_idx),
    Format("the binary files of CIFAR-10 or CIFAR-100", _cifar.has_cifar_files, _read_cifar),
    Format("train/CLASS/ and val/CLASS/ with images", _images.has_image_folders, _read_images),
    Format("(as a file) .npz arrays", lambda path: path.is_file() and path.suffix == ".npz", _read_npz),
)


def format_of(path: Path) -> Format | None:
    """The format of what `path` holds, if it is one of `FORMATS`."""
    return next((entry for entry in FORMATS if entry.matches(path)), None)


def read(path: Path, shape: ImageShape | None, cache: Path) -> Parts:
    """The parts in `path`; train and test images have one size.

    Raises:
        PlmError: the format is unknown, or a file is damaged.
    """
    found = format_of(path)
    if found is None:
        raise PlmError(f"{path} has neither {', nor '.join(entry.about for entry in FORMATS)}.")
    parts = found.read(path, shape, cache)
    if parts.train.images.shape[1:] != parts.test.images.shape[1:]:
        raise PlmError(f"{path}: train and test images differ in size; get the data set again.")
    return parts
