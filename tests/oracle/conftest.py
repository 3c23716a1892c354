"""The committed modules, and results shared by the tests of the oracles."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pylean_mlir.manifest import Manifest, load_manifest
from pylean_mlir.oracle import Lab
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._subject import Subject, subject

FOLDER = Path(__file__).resolve().parents[2] / "verified_mlir"
TINY = ("tiny-linear", "tiny-mlp", "tiny-cnn", "tiny-cifar-cnn", "tiny-strided")


@pytest.fixture(scope="session")
def manifest() -> Manifest:
    return load_manifest(FOLDER)


@pytest.fixture(scope="session")
def tiny(manifest: Manifest) -> dict[str, Subject]:
    """The tiny networks by name."""
    return {net: subject(manifest, net) for net in TINY}


@pytest.fixture(scope="session")
def quick_lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A laboratory without Lean where the numpy interpreter plays IREE: nothing is compiled."""
    lab = Lab(tmp_path_factory.mktemp("iree"), None, run=evaluate)
    yield lab
    lab.close()
