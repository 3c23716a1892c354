from collections.abc import Sequence

import numpy as np
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Layer
from pylean_mlir.oracle._choices import SIZES, Network, stops
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._lab import Subject
from tests.oracle.conftest import TINY

DENSE = Layer("dense", {"in": 2, "out": 2, "activation": "relu"}, (2,), 6)
CONV = Layer(
    "conv2d", {"in": 1, "out": 1, "kernel": 1, "padding": "valid", "activation": "relu"}, (2, 2, 1), 2
)
POOL = Layer("maxPool", {"size": 2, "stride": 2}, (1, 1, 1), 0)
ONE = np.ones((1, 1, 1, 1))


def pooled(images: Sequence[float], weight: float, bias: float) -> tuple[Network, list[np.ndarray]]:
    """A scaled image of 2 x 2 pixels, relu, one pooling window."""
    network = Network((CONV, POOL), np.reshape(np.array(images, float), (1, 2, 2, 1)))
    return network, [weight * ONE, np.array([bias])]


@pytest.mark.parametrize("net", TINY)
def test_the_forward_pass_is_the_one_of_the_text(tiny: dict[str, Subject], net: str) -> None:
    one = tiny[net]
    *parameters, images, _, _ = one.inputs("generic")
    last = Layer("dense", {"activation": "relu"}, (3,), 0)
    shown = [*one.train.layers, last]  # a relu that gets the logits shows them
    *_, stop = stops(shown, [*parameters, np.eye(3), np.zeros(3)], images)
    (logits,) = evaluate(one.forward, [*parameters, images])
    assert np.allclose(stop.values, logits, rtol=0, atol=1e-12)


def test_a_generic_point_is_settled() -> None:
    network = Network((DENSE,), np.array([[1.0, 2.0]]))
    parameters = [np.array([[1.0, -1.0], [0.5, 0.25]]), np.zeros(2)]
    kept, counts = network.look(parameters)
    assert [choice.tolist() for choice in kept] == [[[True, False]]]
    assert (counts.relus, counts.relus_at_zero, counts.least_relu) == (2, 0, 0.5)
    assert network.settled_within(parameters, kept) == SIZES[0]


def test_a_relu_at_zero_is_a_kink() -> None:
    network = Network((DENSE,), np.array([[1.0, 2.0]]))
    parameters = [np.array([[1.0, -1.0], [-0.5, 0.25]]), np.zeros(2)]
    kept, counts = network.look(parameters)
    assert counts.relus_at_zero == 1 and not kept[0].any()
    assert network.settled_within(parameters, kept) is None


def test_close_to_zero_is_no_kink() -> None:
    network = Network((DENSE,), np.array([[1.0, 2.0]]))
    parameters = [np.array([[1.0, -1.0], [-0.5, 0.25]]), np.array([1e-7, 0.0])]
    kept, counts = network.look(parameters)
    assert counts.relus_at_zero == 0 and counts.least_relu == pytest.approx(1e-7)
    assert network.settled_within(parameters, kept) == 1e-8


def test_zeros_that_stay_are_a_tie_and_no_kink() -> None:
    network, parameters = pooled([1, 2, 3, 4], -1.0, 0.0)
    kept, counts = network.look(parameters)
    assert (counts.windows, counts.tied, counts.tied_at_zero, counts.tied_positive) == (1, 1, 1, 0)
    assert network.settled_within(parameters, kept) == SIZES[0]


def test_equal_pixels_are_a_positive_tie_and_no_kink() -> None:
    network, parameters = pooled([1, 3, 3, 2], 1.0, 0.0)
    kept, counts = network.look(parameters)
    assert kept[1].item() == 1
    assert (counts.tied, counts.tied_at_zero, counts.tied_positive) == (1, 0, 1)
    assert network.settled_within(parameters, kept) == SIZES[0]


def test_a_tie_of_different_pixels_is_a_kink() -> None:
    kernel = Layer("conv2d", {**CONV.args, "in": 2}, (2, 2, 1), 3)
    images = np.array([[1.0, 2.0], [2.0, 1.0], [0.0, 1.0], [1.0, 0.0]]).reshape(1, 2, 2, 2)
    network = Network((kernel, POOL), images)
    parameters = [np.ones((1, 1, 2, 1)), np.zeros(1)]
    kept, counts = network.look(parameters)
    assert (counts.tied, counts.tied_positive, counts.relus_at_zero) == (1, 1, 0)
    assert network.settled_within(parameters, kept) is None


def test_pooling_at_relus_of_zero_is_a_kink() -> None:
    network, parameters = pooled([0, 0, 0, 0], 1.0, 0.0)
    kept, counts = network.look(parameters)
    assert counts.relus_at_zero == 4 and counts.tied_at_zero == 1
    assert network.settled_within(parameters, kept) is None


def test_what_is_not_finite_or_not_known_is_an_error() -> None:
    network, parameters = pooled([1, 2, 3, 4], np.nan, 0.0)
    with pytest.raises(PlmError, match="not finite"):
        network.look(parameters)
    with pytest.raises(PlmError, match="layer swish"):
        Network((Layer("swish", {}, (1,), 0),), np.ones((1, 1))).look([])
