"""The readers of data files, on small files made here."""

import gzip
from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.data import SOURCES, Normalisation, load_dataset, load_digits, make_batcher, unit_range
from pylean_mlir.data import _cifar as cifar
from pylean_mlir.data import _idx as idx
from pylean_mlir.errors import PlmError
from tests.fixtures_training import write_idx, write_idx_dataset

pytestmark = pytest.mark.usefixtures("places")


def test_idx_round_trip_is_memory_mapped(tmp_path: Path) -> None:
    images = np.random.default_rng(1).integers(0, 256, (7, 5, 4), dtype=np.uint8)
    write_idx(tmp_path / "images", images)
    read = idx.read_idx(tmp_path / "images", idx.IMAGES_MAGIC, tmp_path / "cache")
    assert np.array_equal(read, images)
    assert isinstance(read, np.memmap) or isinstance(read.base, np.memmap)


def test_compressed_idx_is_decompressed_once(tmp_path: Path) -> None:
    labels = np.arange(10, dtype=np.uint8)
    write_idx(tmp_path / "labels", labels)
    packed = tmp_path / "labels.gz"
    packed.write_bytes(gzip.compress((tmp_path / "labels").read_bytes()))
    for _ in range(2):
        assert np.array_equal(idx.read_idx(packed, idx.LABELS_MAGIC, tmp_path / "cache"), labels)
    assert len(list((tmp_path / "cache").iterdir())) == 1


def test_compressed_idx_works_without_a_writable_cache(tmp_path: Path) -> None:
    write_idx(tmp_path / "labels", np.arange(10, dtype=np.uint8))
    packed = tmp_path / "labels.gz"
    packed.write_bytes(gzip.compress((tmp_path / "labels").read_bytes()))
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert len(idx.read_idx(packed, idx.LABELS_MAGIC, tmp_path / "cache")) == 10


@pytest.mark.parametrize("keep", [0, 3, 10, 16, 100])
def test_truncated_idx_is_refused_in_one_sentence(tmp_path: Path, keep: int) -> None:
    write_idx(tmp_path / "images", np.zeros((7, 5, 4), np.uint8))
    (tmp_path / "images").write_bytes((tmp_path / "images").read_bytes()[:keep])
    with pytest.raises(PlmError, match=r"images is (truncated|empty)"):
        idx.read_idx(tmp_path / "images", idx.IMAGES_MAGIC, tmp_path / "cache")


def test_truncated_gzip_is_refused(tmp_path: Path) -> None:
    write_idx(tmp_path / "images", np.random.default_rng(0).integers(0, 256, (50, 8, 8), dtype=np.uint8))
    packed = tmp_path / "images.gz"
    packed.write_bytes(gzip.compress((tmp_path / "images").read_bytes())[:500])
    with pytest.raises(PlmError, match="truncated or damaged"):
        idx.read_idx(packed, idx.IMAGES_MAGIC, tmp_path / "cache")


def test_wrong_magic_and_trailing_bytes_are_refused(tmp_path: Path) -> None:
    write_idx(tmp_path / "labels", np.zeros(5, np.uint8))
    with pytest.raises(PlmError, match=r"magic number 0x801, expected 0x803|truncated"):
        idx.read_idx(tmp_path / "labels", idx.IMAGES_MAGIC, tmp_path / "cache")
    (tmp_path / "labels").write_bytes((tmp_path / "labels").read_bytes() + b"xx")
    with pytest.raises(PlmError, match="2 bytes after"):
        idx.read_idx(tmp_path / "labels", idx.LABELS_MAGIC, tmp_path / "cache")


def test_labels_out_of_range_and_wrong_counts_are_refused(tmp_path: Path) -> None:
    write_idx_dataset(tmp_path)
    write_idx(tmp_path / "train-labels-idx1-ubyte", np.full(100, 10, np.uint8))
    split = load_dataset(str(tmp_path), (8, 8, 1)).train
    with pytest.raises(PlmError, match=r"label 10, but the net has 10 logits"):
        make_batcher(split, unit_range(1), 4, (64,), 10)
    make_batcher(split, unit_range(1), 4, (64,), 11)
    write_idx(tmp_path / "train-labels-idx1-ubyte", np.zeros(99, np.uint8))
    with pytest.raises(PlmError, match=r"100 images but .* 99 labels"):
        load_dataset(str(tmp_path), (8, 8, 1))


def test_folder_with_idx_files_is_a_data_set(tmp_path: Path) -> None:
    write_idx_dataset(tmp_path / "mine")
    dataset = load_dataset(str(tmp_path / "mine"))
    assert (dataset.name, dataset.train.count, dataset.test.count) == ("mine", 100, 30)
    pixels = np.asarray(dataset.train.images) / 255.0
    assert dataset.normalisation.mean[0] == pytest.approx(pixels.mean(), rel=1e-9)
    assert dataset.normalisation.std[0] == pytest.approx(pixels.std(), rel=1e-9)


def test_image_size_must_fit_the_net(tmp_path: Path) -> None:
    write_idx_dataset(tmp_path)
    with pytest.raises(PlmError, match="8x8x1 images, but the net reads 28x28x1"):
        load_dataset(str(tmp_path), (28, 28, 1))


def test_missing_data_names_the_command() -> None:
    with pytest.raises(PlmError, match="plm data get mnist"):
        load_dataset("mnist", (28, 28, 1))
    with pytest.raises(PlmError, match="no data set 'cifar11'"):
        load_dataset("cifar11")


def write_cifar(folder: Path, per_file: int = 4) -> np.ndarray:
    generator = np.random.default_rng(3)
    folder.mkdir(parents=True)
    planes = []
    for name in (*cifar.LAYOUTS[0].train, *cifar.LAYOUTS[0].test):
        records = generator.integers(0, 256, (per_file, 1 + cifar.PIXELS), dtype=np.uint8)
        records[:, 0] %= 10
        (folder / name).write_bytes(records.tobytes())
        planes.append(records)
    return np.concatenate(planes)


def test_cifar_becomes_channel_last(tmp_path: Path) -> None:
    records = write_cifar(tmp_path / "cifar" / "cifar-10-batches-bin")
    dataset = load_dataset(str(tmp_path / "cifar"), (32, 32, 3))
    assert (dataset.train.count, dataset.test.count) == (20, 4)
    image = dataset.train.images[3]
    assert image.shape == (32, 32, 3)
    assert image[5, 7, 2] == records[3, 1 + 2 * 1024 + 5 * 32 + 7]
    assert np.array_equal(dataset.test.labels, records[20:, 0])


def test_truncated_or_mislabelled_cifar_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    write_cifar(folder)
    content = (folder / "test_batch.bin").read_bytes()
    (folder / "test_batch.bin").write_bytes(content[:-1])
    with pytest.raises(PlmError, match=r"test_batch\.bin is truncated"):
        load_dataset(str(folder))
    (folder / "test_batch.bin").write_bytes(b"\x0b" + content[1:])
    with pytest.raises(PlmError, match="label 11"):
        load_dataset(str(folder))


@pytest.mark.parametrize("shape", [(8, 8, 1), (28, 28, 1), (32, 32, 3)])
def test_digits_fit_every_input(shape: tuple[int, int, int]) -> None:
    dataset = load_digits(shape)
    assert dataset.image_shape == shape
    assert (dataset.train.count, dataset.test.count) == (1437, 360)
    assert int(dataset.train.images.max()) == 255
    assert set(dataset.test.labels.tolist()) == set(range(10))


def test_fashion_mnist_of_this_machine() -> None:
    folder = next(source.system_folder for source in SOURCES if source.name == "fashion-mnist")
    if folder is None or not folder.is_dir():
        pytest.skip("the Debian package dataset-fashion-mnist is not installed")
    dataset = load_dataset("fashion-mnist", (28, 28, 1))
    assert (dataset.train.count, dataset.test.count) == (60000, 10000)
    assert np.bincount(dataset.train.labels).tolist() == [6000] * 10
    assert dataset.normalisation == Normalisation((0.2860,), (0.3530,))
    assert np.asarray(dataset.train.images).mean() / 255 == pytest.approx(0.2860, abs=1e-4)
