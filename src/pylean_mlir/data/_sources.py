"""The data sets that `--data` can name, and how each is found and loaded.

A new data set is one more entry in `SOURCES`. Anything in one of the formats of `_formats` works without one:
`--data PATH` recognises the files and measures the normalisation.
"""

import os
from dataclasses import dataclass
from pathlib import Path

from pylean_mlir.data import _formats
from pylean_mlir.data._digits import CLASSES as DIGIT_CLASSES
from pylean_mlir.data._digits import NAME as DIGITS
from pylean_mlir.data._digits import load_digits
from pylean_mlir.data._normalisation import Normalisation, measure_normalisation
from pylean_mlir.data._types import Dataset
from pylean_mlir.errors import PlmError

ImageShape = tuple[int, int, int]


@dataclass(frozen=True)
class RemoteFile:
    """A file to download: `sha256` is the hash of the file as served."""

    url: str
    sha256: str

    @property
    def name(self) -> str:
        """File name, the last part of the address."""
        return self.url.rsplit("/", 1)[-1]


@dataclass(frozen=True)
class Source:
    """A data set that lives in files: where Debian puts it, where it is served, its pixel statistics.

    `counts` are the numbers of training and test images that the standard files have.
    """

    name: str
    about: str
    shape: ImageShape
    classes: tuple[str, ...]
    normalisation: Normalisation
    system_folder: Path | None = None
    debian_package: str | None = None
    remote: tuple[RemoteFile, ...] = ()
    counts: tuple[int, int] | None = None


_FASHION_URL = "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"
_MNIST_URL = "https://ossci-datasets.s3.amazonaws.com/mnist/"

SOURCES: tuple[Source, ...] = (
    Source(
        name="fashion-mnist",
        about="60,000 + 10,000 grey 28x28 images of clothing",
        shape=(28, 28, 1),
        classes=(
            *("T-shirt/top", "trouser", "pullover", "dress", "coat"),
            *("sandal", "shirt", "sneaker", "bag", "ankle boot"),
        ),
        normalisation=Normalisation((0.2860,), (0.3530,)),
        system_folder=Path("/usr/share/datasets/fashion-mnist"),
        debian_package="dataset-fashion-mnist",
        counts=(60_000, 10_000),
        remote=(
            RemoteFile(
                _FASHION_URL + "train-images-idx3-ubyte.gz",
                "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
            ),
            RemoteFile(
                _FASHION_URL + "train-labels-idx1-ubyte.gz",
                "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
            ),
            RemoteFile(
                _FASHION_URL + "t10k-images-idx3-ubyte.gz",
                "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
            ),
            RemoteFile(
                _FASHION_URL + "t10k-labels-idx1-ubyte.gz",
                "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
            ),
        ),
    ),
    Source(
        name="mnist",
        about="60,000 + 10,000 grey 28x28 handwritten digits",
        shape=(28, 28, 1),
        classes=DIGIT_CLASSES,
        normalisation=Normalisation((0.1307,), (0.3081,)),
        counts=(60_000, 10_000),
        remote=(
            RemoteFile(
                _MNIST_URL + "train-images-idx3-ubyte.gz",
                "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
            ),
            RemoteFile(
                _MNIST_URL + "train-labels-idx1-ubyte.gz",
                "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
            ),
            RemoteFile(
                _MNIST_URL + "t10k-images-idx3-ubyte.gz",
                "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
            ),
            RemoteFile(
                _MNIST_URL + "t10k-labels-idx1-ubyte.gz",
                "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
            ),
        ),
    ),
    Source(
        name="cifar10",
        about="50,000 + 10,000 colour 32x32 photographs",
        shape=(32, 32, 3),
        classes=(
            *("airplane", "automobile", "bird", "cat", "deer"),
            *("dog", "frog", "horse", "ship", "truck"),
        ),
        normalisation=Normalisation((0.4914, 0.4822, 0.4465), (0.2470, 0.2435, 0.2616)),
        counts=(50_000, 10_000),
        remote=(
            RemoteFile(
                "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
                "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
            ),
        ),
    ),
)


def source_named(name: str) -> Source:
    """The entry of `SOURCES` called `name`, or an error that lists the names."""
    for source in SOURCES:
        if source.name == name:
            return source
    known = ", ".join([*(source.name for source in SOURCES), DIGITS])
    raise PlmError(
        f"There is no data set {name!r}; the names are {known}, or give a folder with images,"
        " idx or CIFAR files, or an .npz file."
    )


def data_home() -> Path:
    """Where downloads and decompressed copies go: $PLM_DATA, else the user's cache folder."""
    if chosen := os.environ.get("PLM_DATA"):
        return Path(chosen).expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "plm" / "data"


def find_source(source: Source) -> Path | None:
    """The folder that holds `source` on this machine, or None."""
    folders = [data_home() / source.name, Path("data") / source.name]
    if source.system_folder is not None:
        folders.append(source.system_folder)
    return next((folder for folder in folders if _holds_data(folder)), None)


def load_dataset(name: str, shape: ImageShape | None = None) -> Dataset:
    """Load the data set `name` (or the folder of that name).

    With `shape` [H, W, C] the images must have that shape; the digits are fitted to it.
    """
    if name == DIGITS:
        return load_digits(shape) if shape else load_digits()
    path = Path(name)
    dataset = (
        _load_path(path, shape)
        if path.is_dir() or path.suffix == ".npz"
        else _load_source(source_named(name))
    )
    if shape is not None and dataset.image_shape != shape:
        found = "x".join(map(str, dataset.image_shape))
        raise PlmError(f"{name} has {found} images, but the net reads {'x'.join(map(str, shape))}.")
    return dataset


def default_dataset(shape: ImageShape) -> str:
    """The first data set on this machine whose images have `shape`, else the embedded digits."""
    present = (source.name for source in SOURCES if source.shape == shape and find_source(source))
    return next(present, DIGITS)


def _load_source(source: Source) -> Dataset:
    folder = find_source(source)
    if folder is None:
        raise PlmError(f"{source.name} is not on this machine; run `plm data get {source.name}` first.")
    parts = _formats.read(folder, source.shape, _cache())
    counts = (parts.train.count, parts.test.count)
    if source.counts is not None and counts != source.counts:
        raise PlmError(
            f"{folder} has {counts[0]:,} + {counts[1]:,} images, but {source.name} has {source.counts[0]:,} +"
            f" {source.counts[1]:,}; get it again, or give the folder itself with --data."
        )
    return Dataset(source.name, source.classes, parts.train, parts.test, source.normalisation)


def _load_path(path: Path, shape: ImageShape | None) -> Dataset:
    """What `path` holds, in whatever format; classes without names are numbered."""
    parts = _formats.read(path, shape, _cache())
    classes = parts.classes
    if classes is None:
        count = 1 + max(int(split.labels.max()) for split in (parts.train, parts.test))
        classes = tuple(str(label) for label in range(count))
    return Dataset(
        path.resolve().stem, classes, parts.train, parts.test, measure_normalisation(parts.train.images)
    )


def _cache() -> Path:
    return data_home() / "decompressed"


def _holds_data(folder: Path) -> bool:
    return _formats.format_of(folder) is not None
