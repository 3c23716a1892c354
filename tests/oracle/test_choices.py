from collections.abc import Sequence

import numpy as np
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.layers import bind, stops
from pylean_mlir.manifest import Layer
from pylean_mlir.oracle._choices import SIZES, Network
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._subject import Subject
from tests.oracle.conftest import TINY

DENSE = Layer("dense", {"in": 2, "out": 2, "activation": "relu"}, (2,), 6)
CONV = Layer(
    "conv2d", {"in": 1, "out": 1, "kernel": 1, "padding": "valid", "activation": "relu"}, (2, 2, 1), 2
)
POOL = Layer("maxPool", {"size": 2, "stride": 2}, (1, 1, 1), 0)
ONE = np.ones((1, 1, 1, 1))


def network(layers: Sequence[Layer], images: np.ndarray) -> Network:
    """Layers with one kernel or weight matrix W and one bias b."""
    return Network(bind(layers, images.shape[1:], ["W", "b"]), images)


def pooled(images: Sequence[float], weight: float, bias: float) -> tuple[Network, dict[str, np.ndarray]]:
    """A scaled image of 2 x 2 pixels, relu, one pooling window."""
    pixels = np.reshape(np.array(images, float), (1, 2, 2, 1))
    return network((CONV, POOL), pixels), {"W": weight * ONE, "b": np.array([bias])}


@pytest.mark.parametrize("net", TINY)
def test_the_forward_pass_is_the_one_of_the_text(tiny: dict[str, Subject], net: str) -> None:
    one = tiny[net]
    values = one.train.signature.named(one.inputs("generic"))
    images = values[one.train.image.name]
    last = Layer("dense", {"activation": "relu"}, (3,), 0)
    names = [*(port.name for port in one.train.parameters), "eye", "zero"]
    shown = bind([*one.train.layers, last], images.shape[1:], names)  # a relu that gets the logits shows them
    *_, stop = stops(shown, {**values, "eye": np.eye(3), "zero": np.zeros(3)}, images)
    (logits,) = evaluate(one.forward, one.evaluation.signature.arguments(values))
    assert np.allclose(stop.values, logits, rtol=0, atol=1e-12)


def test_a_generic_point_is_settled() -> None:
    net = network((DENSE,), np.array([[1.0, 2.0]]))
    parameters = {"W": np.array([[1.0, -1.0], [0.5, 0.25]]), "b": np.zeros(2)}
    kept, counts = net.look(parameters)
    assert [choice.tolist() for choice in kept] == [[[True, False]]]
    assert (counts.relus, counts.relus_at_zero, counts.least_relu) == (2, 0, 0.5)
    assert net.settled_within(parameters, kept) == SIZES[0]


def test_a_relu_at_zero_is_a_kink() -> None:
    net = network((DENSE,), np.array([[1.0, 2.0]]))
    parameters = {"W": np.array([[1.0, -1.0], [-0.5, 0.25]]), "b": np.zeros(2)}
    kept, counts = net.look(parameters)
    assert counts.relus_at_zero == 1 and not kept[0].any()
    assert net.settled_within(parameters, kept) is None


def test_close_to_zero_is_no_kink() -> None:
    net = network((DENSE,), np.array([[1.0, 2.0]]))
    parameters = {"W": np.array([[1.0, -1.0], [-0.5, 0.25]]), "b": np.array([1e-7, 0.0])}
    kept, counts = net.look(parameters)
    assert counts.relus_at_zero == 0 and counts.least_relu == pytest.approx(1e-7)
    assert net.settled_within(parameters, kept) == 1e-8


def test_zeros_that_stay_are_a_tie_and_no_kink() -> None:
    net, parameters = pooled([1, 2, 3, 4], -1.0, 0.0)
    kept, counts = net.look(parameters)
    assert (counts.windows, counts.tied, counts.tied_at_zero, counts.tied_positive) == (1, 1, 1, 0)
    assert net.settled_within(parameters, kept) == SIZES[0]


def test_equal_pixels_are_a_positive_tie_and_no_kink() -> None:
    net, parameters = pooled([1, 3, 3, 2], 1.0, 0.0)
    kept, counts = net.look(parameters)
    assert kept[1].item() == 1
    assert (counts.tied, counts.tied_at_zero, counts.tied_positive) == (1, 0, 1)
    assert net.settled_within(parameters, kept) == SIZES[0]


def test_a_tie_of_different_pixels_is_a_kink() -> None:
    kernel = Layer("conv2d", {**CONV.args, "in": 2}, (2, 2, 1), 3)
    images = np.array([[1.0, 2.0], [2.0, 1.0], [0.0, 1.0], [1.0, 0.0]]).reshape(1, 2, 2, 2)
    net = network((kernel, POOL), images)
    parameters = {"W": np.ones((1, 1, 2, 1)), "b": np.zeros(1)}
    kept, counts = net.look(parameters)
    assert (counts.tied, counts.tied_positive, counts.relus_at_zero) == (1, 1, 0)
    assert net.settled_within(parameters, kept) is None


def test_pooling_at_relus_of_zero_is_a_kink() -> None:
    net, parameters = pooled([0, 0, 0, 0], 1.0, 0.0)
    kept, counts = net.look(parameters)
    assert counts.relus_at_zero == 4 and counts.tied_at_zero == 1
    assert net.settled_within(parameters, kept) is None


def test_what_is_not_finite_or_not_known_is_an_error() -> None:
    net, parameters = pooled([1, 2, 3, 4], np.nan, 0.0)
    with pytest.raises(PlmError, match="not finite"):
        net.look(parameters)
    with pytest.raises(PlmError, match="layer swish"):
        network((Layer("swish", {}, (1,), 0),), np.ones((1, 1)))
