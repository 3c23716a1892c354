"""Counting the arithmetic of a training step."""

from dataclasses import replace

import pytest

from pylean_mlir.bench import training_flops
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Layer, Manifest, load_manifest
from tests.conftest import REPOSITORY


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return load_manifest(REPOSITORY / "verified_mlir")


def test_dense_layers_but_no_gradient_of_the_images(manifest: Manifest) -> None:
    layers = 784 * 512, 512 * 512, 512 * 10
    expected = 2 * 128 * (2 * layers[0] + 3 * layers[1] + 3 * layers[2])
    assert training_flops(manifest.find("mnist-mlp", "train")) == expected


def test_convolutions_count_every_position(manifest: Manifest) -> None:
    first, second = 28 * 28 * 32 * 9, 28 * 28 * 32 * 9 * 32
    dense = 6272 * 512 + 512 * 512 + 512 * 10
    expected = 2 * 128 * (2 * first + 3 * second + 3 * dense)
    assert training_flops(manifest.find("mnist-cnn", "train")) == expected


def test_unknown_layer_is_an_error(manifest: Manifest) -> None:
    module = manifest.find("mnist-mlp", "train")
    with pytest.raises(PlmError, match="attention"):
        training_flops(replace(module, layers=(Layer("attention", {}, (1,), 0),)))
