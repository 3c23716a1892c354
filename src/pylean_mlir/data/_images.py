"""Reader for folders of images: `train/CLASS/*.png` and `val/CLASS/*.png` (or `test/`).

Classes are the names of the folders in `train/`, sorted. Every image is scaled so that it covers the wanted
size, its centre is cut out, and the bytes go to one memory-mapped file in the cache, so that this happens
once. The file's name is a hash of the paths, sizes and times of the images; its content is checked against a
hash when it is opened.
"""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from pylean_mlir.data._types import MAX_CLASSES, Pixels, Split
from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes, write_atomic

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".ppm", ".pgm", ".webp", ".gif", ".tif", ".tiff"})
TEST_NAMES = ("val", "test", "validation")
MAX_PIXELS = 1 << 28

ImageShape = tuple[int, int, int]
Files = list[tuple[Path, int]]


def has_image_folders(folder: Path) -> bool:
    """Whether `folder` has `train/` with folders in it; `read_parts` says if `val/` or `test/` is missing."""
    train = folder / "train"
    return train.is_dir() and any(entry.is_dir() for entry in train.iterdir())


def read_parts(folder: Path, shape: ImageShape | None, cache: Path) -> tuple[tuple[str, ...], Split, Split]:
    """Class names, training and test part of the image folders, each image as `shape` (H, W, C).

    Without `shape` all images must have the size of the first one.
    """
    test_part = _test_part(folder)
    classes = tuple(sorted(_folders(folder / "train")))
    if len(classes) > MAX_CLASSES:
        raise PlmError(f"{folder / 'train'} has {len(classes)} folders, at most {MAX_CLASSES} are possible.")
    if unknown := sorted(set(_folders(test_part)) - set(classes)):
        raise PlmError(f"{test_part} has the class {unknown[0]}, which {folder / 'train'} does not have.")
    train, test = (_files(part, classes) for part in (folder / "train", test_part))
    fixed = shape is None
    chosen = _shape_of(train[0][0]) if shape is None else shape
    if chosen[2] not in (1, 3):
        raise PlmError(f"Image files have 1 or 3 channels, but the net reads {chosen[2]}.")
    return classes, _part(train, chosen, fixed, cache), _part(test, chosen, fixed, cache)


def _test_part(folder: Path) -> Path:
    return next((folder / name for name in TEST_NAMES if (folder / name).is_dir()), folder / TEST_NAMES[0])


def _folders(part: Path) -> list[str]:
    if not part.is_dir():
        raise PlmError(f"{part} is missing; a folder of images has train/CLASS/ and val/CLASS/.")
    return [entry.name for entry in part.iterdir() if entry.is_dir() and not entry.name.startswith(".")]


def _files(part: Path, classes: tuple[str, ...]) -> Files:
    files: Files = []
    for label, name in enumerate(classes):
        inside = sorted((part / name).iterdir()) if (part / name).is_dir() else []
        files += [(file, label) for file in inside if file.suffix.lower() in SUFFIXES and file.is_file()]
    if not files:
        raise PlmError(f"{part} has no images ({', '.join(sorted(SUFFIXES))}) in its class folders.")
    return files


def _part(files: Files, shape: ImageShape, fixed: bool, cache: Path) -> Split:
    labels = np.array([label for _, label in files], np.uint8 if files[-1][1] < 256 else np.uint16)
    return Split(_cached(files, shape, fixed, cache), labels)


def _cached(files: Files, shape: ImageShape, fixed: bool, cache: Path) -> Pixels:
    """The images [N, *shape], from the cache if it has them."""
    about = [(str(file.resolve()), (stat := file.stat()).st_size, stat.st_mtime_ns) for file, _ in files]
    key = sha256_bytes(repr((shape, fixed, about)).encode())[:32]
    whole = (len(files), *shape)
    for path in sorted(cache.glob(f"{key}-*.images")):
        if path.stat().st_size == np.prod(whole):
            images: Pixels = np.memmap(path, np.uint8, "r", shape=whole)
            if sha256_bytes(images.tobytes())[:32] == path.stem.rpartition("-")[2]:
                return images
        path.unlink(missing_ok=True)
    content = np.empty(whole, np.uint8)
    _fill(content, [file for file, _ in files], lambda file: _load(file, shape, fixed))
    data = content.tobytes()
    path = cache / f"{key}-{sha256_bytes(data)[:32]}.images"
    try:
        write_atomic(path, data)
    except OSError:
        return content
    return np.memmap(path, np.uint8, "r", shape=whole)


def _fill(content: Pixels, files: list[Path], load: Callable[[Path], Pixels]) -> None:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for index, image in enumerate(pool.map(load, files)):
            content[index] = image


def _load(file: Path, shape: ImageShape, fixed: bool) -> Pixels:
    """The image in `file` as uint8 `shape`."""
    from PIL import Image, ImageOps

    height, width, channels = shape
    try:
        with Image.open(file) as opened:
            if opened.width * opened.height > MAX_PIXELS:
                raise PlmError(
                    f"{file} has {opened.width}x{opened.height} pixels, more than can be read here."
                )
            image = ImageOps.exif_transpose(opened).convert("L" if channels == 1 else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PlmError(f"{file} is not a readable image ({error}); replace or delete it.") from error
    if fixed and (image.height, image.width) != (height, width):
        raise PlmError(
            f"{file} is {image.height}x{image.width}, but other images are {height}x{width}; name a net,"
            " whose size all are scaled to."
        )
    fitted = ImageOps.fit(image, (width, height), Image.Resampling.BILINEAR)
    return np.asarray(fitted, np.uint8).reshape(shape)


def _shape_of(file: Path) -> ImageShape:
    from PIL import Image

    try:
        with Image.open(file) as image:
            return image.height, image.width, 1 if image.mode in ("1", "L", "I", "I;16") else 3
    except OSError as error:
        raise PlmError(f"{file} is not a readable image ({error}); replace or delete it.") from error
