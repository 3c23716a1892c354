import numpy as np
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._subject import Subject
from tests.oracle.conftest import TINY
from tests.render.reference import training_step


def run(line: str, *arrays: np.ndarray) -> np.ndarray:
    """The value of one instruction on %arg0, %arg1, ..."""
    types = ", ".join(
        f"%arg{k}: tensor<{'x'.join([*map(str, array.shape), 'f32'])}>" for k, array in enumerate(arrays)
    )
    result = line.rpartition(" ")[2]
    text = (
        f"module @m {{\n  func.func public @f({types}) -> ({result}) {{\n    %zero = stablehlo.constant"
        f" dense<0.0> : tensor<f32>\n    %0 = {line}\n    return %0 : {result}\n  }}\n}}\n"
    )
    return evaluate(text, arrays)[0]


@pytest.mark.parametrize("kind", ["generic", "kinks"])
@pytest.mark.parametrize("net", TINY)
def test_a_whole_step_is_the_textbook_one(tiny: dict[str, Subject], net: str, kind: str) -> None:
    one = tiny[net]
    inputs = one.inputs(kind)
    layers = [(layer.kind, layer.args) for layer in one.train.layers]
    targets = inputs[-2].astype(np.float64)
    expected = training_step(layers, inputs[:-3], inputs[-3], targets, float(inputs[-1]))
    *new, loss = evaluate(one.text, inputs)
    assert loss == pytest.approx(expected.loss, rel=1e-12)
    for found, wanted in zip(new, expected.new, strict=True):
        np.testing.assert_allclose(found, wanted, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("net", [net for net in TINY if net != "tiny-linear"])
def test_the_kink_inputs_meet_kinks(tiny: dict[str, Subject], net: str) -> None:
    one = tiny[net]
    inputs = one.inputs("kinks")
    layers = [(layer.kind, layer.args) for layer in one.train.layers]
    step = training_step(layers, inputs[:-3], inputs[-3], inputs[-2], float(inputs[-1]))
    assert step.zeros_at_relu > 0
    if any(kind == "maxPool" for kind, _ in layers):
        assert step.tied_windows > 0
    assert any(np.abs(gradient).max() > 1e-3 for gradient in step.gradients)


def test_padding_and_slicing() -> None:
    x = np.array([1.0, 2.0, 3.0])
    padded = run(
        "stablehlo.pad %arg0, %zero, low = [1], high = [2], interior = [1] : (tensor<3xf32>, tensor<f32>)"
        " -> tensor<8xf32>",
        x,
    )
    assert padded.tolist() == [0, 1, 0, 2, 0, 3, 0, 0]
    assert run("stablehlo.slice %arg0 [0:3:2] : (tensor<3xf32>) -> tensor<2xf32>", x).tolist() == [1, 3]


def test_broadcasting_names_the_axes() -> None:
    x = np.arange(6.0).reshape(2, 3)
    line = "stablehlo.broadcast_in_dim %arg0, dims = [2, 0] : (tensor<2x3xf32>) -> tensor<3x4x2xf32>"
    assert np.array_equal(run(line, x), np.broadcast_to(x.T[:, None, :], (3, 4, 2)))


def test_batched_products() -> None:
    rng = np.random.default_rng(0)
    a, b = rng.random((2, 3, 4)), rng.random((5, 4, 2))
    line = (
        "stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [2], contracting_dims = [2] x [1] :"
        " (tensor<2x3x4xf32>, tensor<5x4x2xf32>) -> tensor<2x3x5xf32>"
    )
    np.testing.assert_allclose(run(line, a, b), np.einsum("bij,kjb->bik", a, b))


def test_a_convolution_is_not_turned_around() -> None:
    image, kernel = np.arange(5.0).reshape(1, 1, 5, 1), np.array([1.0, 10.0]).reshape(1, 2, 1, 1)
    line = (
        "stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, f]x[0, 1, i, o]->[b, 0, 1, f], window ="
        " {stride = [1, 2], pad = [[0, 0], [1, 0]], lhs_dilate = [1, 1]} {batch_group_count = 1 : i64,"
        " feature_group_count = 1 : i64} : (tensor<1x1x5x1xf32>, tensor<1x2x1x1xf32>) -> tensor<1x1x3x1xf32>"
    )
    assert run(line, image, kernel).ravel().tolist() == [0, 21, 43]


def test_what_is_not_known_is_an_error() -> None:
    x = np.ones(3)
    with pytest.raises(PlmError, match=r"Line 4: stablehlo\.sine is not known"):
        run("stablehlo.sine %arg0 : tensor<3xf32>", x)
    with pytest.raises(PlmError, match=r"the text says \(2,\), the result is \(3,\)"):
        run("stablehlo.negate %arg0 : tensor<2xf32>", x)
    with pytest.raises(PlmError, match="an unknown reduction"):
        run(
            "stablehlo.reduce(%arg0 init: %zero) applies stablehlo.multiply across dimensions = [0] :"
            " (tensor<3xf32>, tensor<f32>) -> tensor<f32>",
            x,
        )


def test_inputs_are_checked(tiny: dict[str, Subject]) -> None:
    one = tiny["tiny-linear"]
    inputs = one.inputs("generic")
    with pytest.raises(PlmError, match="takes 5 inputs, 4 are given"):
        evaluate(one.text, inputs[:-1])
    with pytest.raises(PlmError, match=r"%arg0 must have shape \(6, 3\)"):
        evaluate(one.text, [inputs[0].T, *inputs[1:]])
