import numpy as np
import pytest

from pylean_mlir.oracle import Lab
from pylean_mlir.oracle._differences import below_kinks, loss_of, slope_error, step
from pylean_mlir.oracle._nets import by_differences
from pylean_mlir.oracle._operations import Point, difference, inputs, points, results_error
from pylean_mlir.oracle._subject import Subject
from tests.oracle.conftest import TINY

HEADER = " -> (tensor<2x3xf32>, tensor<2x3xf32>) {"
RELU = """module @"relu" {
  func.func public @vjp(%arg0: tensor<2x3xf32>, %arg1: tensor<2x3xf32>)@
    %0 = stablehlo.constant dense<0.0> : tensor<2x3xf32>
    %1 = stablehlo.maximum %arg1, %0 : tensor<2x3xf32>
    %c2 = stablehlo.compare GT, %arg1, %0 : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xi1>
    %2 = stablehlo.select %c2, %arg0, %0 : tensor<2x3xi1>, tensor<2x3xf32>
    return %1, %2 : tensor<2x3xf32>, tensor<2x3xf32>
  }
}
""".replace("@\n", HEADER + "\n")


@pytest.mark.parametrize("net", TINY)
def test_the_step_is_a_gradient_step(quick_lab: Lab, tiny: dict[str, Subject], net: str) -> None:
    checks = by_differences(quick_lab, tiny[net])
    assert [check.verdict for check in checks] == ["ok"] * len(checks)
    assert all(check.observed is not None and check.observed < 1e-5 for check in checks)


def test_difference_quotients_leave_their_inputs_alone(tiny: dict[str, Subject]) -> None:
    one = tiny["tiny-linear"]
    before = one.inputs("generic")
    given = [array.copy() for array in before]
    step(one, given)
    assert all(np.array_equal(a, b) for a, b in zip(before, given, strict=True))


def test_a_wrong_gradient_has_wrong_slopes(tiny: dict[str, Subject], quick_lab: Lab) -> None:
    one = tiny["tiny-cnn"]
    given, outputs = one.inputs("generic"), list(quick_lab.interpreted(one, "generic"))
    assert slope_error(one, given, outputs) < 1e-7
    outputs[2] = outputs[2].swapaxes(0, 1)
    assert slope_error(one, given, outputs) > 1e-2


def test_below_kinks_only_biases_are_a_little_smaller(tiny: dict[str, Subject]) -> None:
    one = tiny["tiny-mlp"]
    given = one.inputs("kinks")
    for port, old, new in zip(one.train.inputs, given, below_kinks(one.train, given, 1e-7), strict=True):
        down = (old - new).max()
        assert (0 < down < 1e-4) if port.name.startswith("b") else down == 0
    shifted = below_kinks(one.train, given, 1e-7)
    loss, named = loss_of(one, given), one.train.signature.named
    assert loss(named(shifted)) == pytest.approx(loss(named(given)), abs=1e-3)


def test_relu_at_zero_and_next_to_it() -> None:
    found = points("relu", RELU)
    assert [point.what for point in found] == ["anywhere", "next to zero", "at zero, its derivative is 0"]
    assert (found[2].operands[0] == 0).any()
    assert all(difference(RELU, point) < 1e-8 for point in found)


def test_another_derivative_at_zero_is_caught() -> None:
    wrong = RELU.replace("compare GT", "compare GE")
    errors = {point.what: difference(wrong, point) for point in points("relu", wrong)}
    assert errors.pop("at zero, its derivative is 0") > 0.1
    assert max(errors.values()) < 1e-8


def test_a_wrong_transpose_is_caught() -> None:
    wrong = RELU.replace("%c2, %arg0, %0", "%c2, %0, %arg0")
    assert all(difference(wrong, point) > 0.1 for point in points("relu", wrong))


def test_inputs_of_operations_are_f32_and_contain_the_kinks() -> None:
    cotangent, operand = inputs("relu", RELU)
    assert cotangent.dtype == operand.dtype == np.float32
    assert (operand == 0).any()


def test_points_stay_where_a_function_is_defined() -> None:
    (anywhere,) = points("log", RELU)
    assert isinstance(anywhere, Point) and (anywhere.operands[0] > 0).all()


@pytest.mark.parametrize("bad", [np.array([np.nan]), np.array([np.inf]), np.ones(2)])
def test_results_that_are_no_numbers_differ(bad: np.ndarray) -> None:
    assert results_error([np.ones(1)], [bad]) == np.inf
    assert results_error([bad], [np.ones(1)]) == np.inf
