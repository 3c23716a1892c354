"""Folders of images, npz files, CIFAR-100; copies in the cache; what a fingerprint covers."""

import gzip
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pylean_mlir.data import _cifar as cifar
from pylean_mlir.data import _idx as idx
from pylean_mlir.data import load_dataset
from pylean_mlir.errors import PlmError
from tests.fixtures_training import write_idx, write_idx_dataset

pytestmark = pytest.mark.usefixtures("places")


def write_images(folder: Path, classes: tuple[str, ...] = ("cat", "dog", "eel"), side: int = 12) -> None:
    generator = np.random.default_rng(5)
    for part, count in (("train", 4), ("val", 2)):
        for name in classes:
            (folder / part / name).mkdir(parents=True)
            for number in range(count):
                pixels = generator.integers(0, 256, (side, side, 3), dtype=np.uint8)
                Image.fromarray(pixels).save(folder / part / name / f"{number}.png")


def test_a_folder_of_images_is_a_data_set(tmp_path: Path) -> None:
    write_images(tmp_path / "pets")
    dataset = load_dataset(str(tmp_path / "pets"), (12, 12, 3))
    assert (dataset.name, dataset.classes) == ("pets", ("cat", "dog", "eel"))
    assert (dataset.train.count, dataset.test.count) == (12, 6)
    assert dataset.train.labels.tolist() == [0] * 4 + [1] * 4 + [2] * 4
    first = np.asarray(Image.open(tmp_path / "pets" / "train" / "dog" / "1.png"))
    assert np.array_equal(dataset.train.images[5], first)


def test_images_are_scaled_once_to_the_size_of_the_net(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_images(tmp_path / "pets", side=20)
    assert load_dataset(str(tmp_path / "pets"), (8, 8, 1)).image_shape == (8, 8, 1)
    before = load_dataset(str(tmp_path / "pets"), (8, 8, 1))
    monkeypatch.setattr("pylean_mlir.data._images._load", lambda *_: pytest.fail("read again"))
    again = load_dataset(str(tmp_path / "pets"), (8, 8, 1))
    assert np.array_equal(again.train.images, before.train.images)


def test_a_changed_image_is_read_again(tmp_path: Path) -> None:
    write_images(tmp_path / "pets")
    before = load_dataset(str(tmp_path / "pets"), (12, 12, 3)).fingerprint
    file = tmp_path / "pets" / "train" / "cat" / "0.png"
    Image.fromarray(np.zeros((12, 12, 3), np.uint8)).save(file)
    os.utime(file, ns=(1, 1))
    assert load_dataset(str(tmp_path / "pets"), (12, 12, 3)).fingerprint != before


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (
            lambda folder: (folder / "train" / "cat" / "0.png").write_bytes(b"no image"),
            "not a readable image",
        ),
        (lambda folder: (folder / "val" / "fox").mkdir(), "has the class fox"),
        (
            lambda folder: [file.unlink() for file in (folder / "val").rglob("*.png")],
            "has no images",
        ),
    ],
)
def test_what_is_wrong_with_images_is_said(tmp_path: Path, spoil: object, sentence: str) -> None:
    write_images(tmp_path / "pets")
    spoil(tmp_path / "pets")  # type: ignore[operator]
    with pytest.raises(PlmError, match=sentence):
        load_dataset(str(tmp_path / "pets"), (12, 12, 3))


def arrays(count: int = 5) -> dict[str, np.ndarray]:
    generator = np.random.default_rng(2)
    images = generator.integers(0, 256, (count, 6, 7), dtype=np.uint8)
    labels = generator.integers(0, 300, (count, 1))
    return {"x_train": images, "y_train": labels, "x_test": images[:2], "y_test": labels[:2]}


def test_npz_files_may_have_any_number_of_classes(tmp_path: Path) -> None:
    values = arrays()
    values["y_train"][0] = 299
    np.savez(tmp_path / "mine.npz", **values)
    dataset = load_dataset(str(tmp_path / "mine.npz"))
    assert (dataset.name, len(dataset.classes), dataset.image_shape) == ("mine", 300, (6, 7, 1))
    assert dataset.train.labels.tolist() == values["y_train"][:, 0].tolist()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"x_train": np.zeros((5, 6, 7))}, "must be uint8"),
        ({"y_train": np.zeros(5)}, "must be integers"),
        ({"y_train": np.full(5, -1)}, "labels count from 0"),
        ({"y_train": np.zeros(4, int)}, "5 images in x_train, but 4 labels"),
        ({"x_test": np.zeros((2, 9, 9), np.uint8)}, "differ in size"),
        ({"y_train": np.array([None] * 5)}, "not a readable"),
    ],
)
def test_what_is_wrong_with_an_npz_is_said(
    tmp_path: Path, change: dict[str, np.ndarray], sentence: str
) -> None:
    np.savez(tmp_path / "mine.npz", **{**arrays(), **change})
    with pytest.raises(PlmError, match=sentence):
        load_dataset(str(tmp_path / "mine.npz"))


@pytest.mark.parametrize("data", [b"", b"PK", b"x" * 100])
def test_a_file_that_is_no_npz_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "mine.npz").write_bytes(data)
    with pytest.raises(PlmError, match="not a readable"):
        load_dataset(str(tmp_path / "mine.npz"))


def test_cifar_100_has_fine_labels(tmp_path: Path) -> None:
    generator = np.random.default_rng(3)
    records = generator.integers(0, 256, (6, 2 + cifar.PIXELS), dtype=np.uint8)
    records[:, 1] %= 100
    for name in ("train.bin", "test.bin"):
        (tmp_path / name).write_bytes(records.tobytes())
    assert load_dataset(str(tmp_path)).train.labels.tolist() == records[:, 1].tolist()


def test_a_cifar_file_cut_at_a_record_is_refused(tmp_path: Path) -> None:
    record = np.zeros((10, 1 + cifar.PIXELS), np.uint8)
    for name in (*cifar.LAYOUTS[0].train, *cifar.LAYOUTS[0].test):
        (tmp_path / name).write_bytes(record.tobytes())
    (tmp_path / "data_batch_5.bin").write_bytes(record[:3].tobytes())
    with pytest.raises(PlmError, match="10, 10, 10, 10, 3"):
        load_dataset(str(tmp_path))


def test_a_named_data_set_must_be_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLM_DATA", str(tmp_path / "home"))
    write_idx_dataset(tmp_path / "home" / "mnist")
    with pytest.raises(PlmError, match=r"100 \+ 30 images, but mnist has 60,000 \+ 10,000"):
        load_dataset("mnist")


@pytest.mark.parametrize("damage", ["flip", "cut"])
def test_a_damaged_copy_in_the_cache_is_made_again(tmp_path: Path, damage: str) -> None:
    labels = np.arange(10, dtype=np.uint8)
    write_idx(tmp_path / "labels", labels)
    packed = tmp_path / "labels.gz"
    packed.write_bytes(gzip.compress((tmp_path / "labels").read_bytes()))
    idx.read_idx(packed, idx.LABELS_MAGIC, tmp_path / "cache")
    (copy,) = (tmp_path / "cache").iterdir()
    data = copy.read_bytes()
    copy.write_bytes(data[:-1] + b"\xff" if damage == "flip" else data[:-3])
    assert np.array_equal(idx.read_idx(packed, idx.LABELS_MAGIC, tmp_path / "cache"), labels)


def test_the_fingerprint_covers_pixels_and_labels(tmp_path: Path) -> None:
    write_idx_dataset(tmp_path)
    before = load_dataset(str(tmp_path)).fingerprint
    assert load_dataset(str(tmp_path)).fingerprint == before
    path = tmp_path / "train-images-idx3-ubyte"
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(bytes(data))
    assert load_dataset(str(tmp_path)).fingerprint != before


@pytest.mark.parametrize(
    ("data", "hint"),
    [(gzip.compress(b"x" * 50), "add .gz"), (b"\x01\x08\x00\x00" + bytes(20), "little-endian")],
)
def test_a_wrong_magic_number_gets_a_hint(tmp_path: Path, data: bytes, hint: str) -> None:
    (tmp_path / "labels").write_bytes(data)
    with pytest.raises(PlmError, match=hint):
        idx.read_idx(tmp_path / "labels", idx.LABELS_MAGIC, tmp_path / "cache")
